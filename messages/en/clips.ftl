# How the drills are shown, and what a clip shows, in words for whoever has them read aloud.

command-pictures = Drills moving, still or in words
    .help = /pictures still – drills as clips that count (moving), as stills, or in words (text)

button-pictures-moving = Moving
button-pictures-still = Still
button-pictures-text = Text
pictures-are-moving =
    Each drill comes as a clip that does it in its tempo and counts: put the phone down and follow it.
    Another way? Tap, or type for example: <code>/pictures still</code>
pictures-are-still =
    Each drill comes with a still of where it begins and ends.
    Another way? Tap, or type for example: <code>/pictures moving</code>
pictures-are-text =
    Each drill comes in words alone: how you begin, how you move, and the tempo.
    Another way? Tap, or type for example: <code>/pictures moving</code>
pictures-wrong = “{ $said }” is none of them: /pictures moving, /pictures still or /pictures text.

## The tempo of one repetition

clip-tempo = Count to three, then each time: { $tempo }.
tempo-out = { $seconds } s out
tempo-hold = { $seconds } s hold
tempo-back = { $seconds } s back
tempo-rest = { $seconds } s rest

## What is seen: how one begins, how one moves

clip-half-kneeling-rock = Kneel on the working side, knee under the hip and instep on the floor; the other foot stands flat in front, its knee bent at a right angle. Upright, hands on the hips, let the hips travel forward over the front foot, then back.
clip-split-stance-rock = Stand with one foot a long step behind the other, both pointing forward, hands on the hips. Bend the front knee so that the hips come forward; the rear leg stays long and its heel rises. Then back.
clip-leg-swing = Stand on one leg beside a rail or a wall, one hand on it. The other leg hangs loose and swings from in front of you to behind you and back; the trunk stays upright.
clip-glute-bridge = Lie on your back, arms along the sides, knees bent, feet flat and close. Lift the hips until shoulders, hips and knees make a line; the shoulders stay on the floor. Then lower.
clip-reverse-lunge-reach = Stand tall, feet together. Step far back with one foot onto its toes and lower the rear knee towards the floor while both arms rise beside the ears. Then step forward again, and change legs.
clip-single-leg-bridge = Lie on your back, one foot flat and very close, the other leg in the air with its knee over the hip. Push through the foot and lift the hips level until shoulder, hip and knee make a line. Then lower.
clip-quadruped-kickback = On hands and knees, hands under the shoulders. Lift one bent leg behind you, its sole towards the ceiling, until the thigh is as high as the trunk. Then lower the knee to the floor.
clip-standing-kickback = Face a wall, both hands on it at the height of the chest, leaning in a little. Move one almost straight leg back until the foot leaves the floor; the trunk stays still. Then return.
clip-standing-glute-set = Stand upright, feet as wide as the hips, knees soft, hands on the hips. Squeeze both glutes; nothing else moves but the knees, which straighten a little. Let go.
clip-bird-dog = On hands and knees. Stretch one arm forward and the opposite leg back until both are as high as the trunk, which stays still. Then lower both, and change.
clip-bird-dog-leg = On hands and knees, both hands stay down. Stretch one leg back until it is as high as the trunk, which stays still. Then lower it, and change.
clip-wall-lean-march = Face a wall, arms straight, hands on it; lean so that head, hips and heels make a line, on your toes. Lift one knee as high as the hip, then put the foot back, and change.
clip-marching-bridge = Lie on your back in the bridge: feet flat, hips up, shoulders on the floor. Lift one bent leg until its knee is over the hip while the hips stay where they are. Then put the foot down, and change.
clip-single-leg-hinge = Stand, hands on the hips. Lean the trunk forward from the hip while the working leg goes straight back, one line with the trunk; the other knee is soft. Then come up again.
clip-plank-knee-lift = Lie on the forearms, elbows under the shoulders, body in one line from head to toes. Bend one knee and lift that leg a little, its sole towards the ceiling. Then put the foot down, and change.
