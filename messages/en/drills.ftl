# The drills: name; `inside`, what to do and where to start it; `outside`, a picture to aim for;
# `fix-…`, what to change where it was felt there. A fix goes on after "next time".

drill-half-kneeling-rock = Half-kneeling rock
    .inside = Rear knee under the hip: squeeze the rear glute, shift forward, come back
    .outside = Belt buckle towards the ribs
    .fix-low-back = shift less, and breathe out as you go
    .fix-quad = shift less

drill-split-stance-rock = Split-stance rock
    .inside = Rear leg long, rear glute on: bend the front knee, let the rear heel rise, come back
    .outside = Slide the belt buckle forward
    .fix-low-back = take a shorter stance
    .fix-quad = keep the front knee straighter

drill-leg-swing = Leg swing
    .inside = Hold on to something, ribs down: swing one leg, small first, then larger, with the pelvis still
    .outside = The leg is a pendulum
    .fix-low-back = swing half as far

drill-glute-bridge = Glute bridge
    .inside = Heels close, knees apart, glutes first: lift until shoulders, hips and knees make a line, squeeze, lower
    .outside = Push the floor away
    .fix-hamstring = bring the heels closer and the knees wider
    .fix-low-back = stop a little lower
    .fix-quad = push through the heels

drill-quadruped-kickback = Kickback on all fours
    .inside = Glute first: lift the bent knee as high as the trunk, no higher, and lower it slowly
    .outside = A footprint on the ceiling, a cup on the back
    .fix-low-back = lift less high
    .fix-hamstring = relax the foot

drill-standing-kickback = Standing kickback
    .inside = Hands on a wall, leaning a little, glute first: move one heel back a little, hold, return
    .outside = Press the heel into a wall behind you
    .fix-low-back = make it smaller
    .fix-hamstring = keep the knee straighter

drill-standing-glute-set = Standing glute squeeze
    .inside = Feet hip-wide, knees soft: squeeze both glutes at half strength for 5 seconds, breathe on, rest 5
    .outside = Back pockets together
    .fix-low-back = squeeze without pushing the hips forward
    .fix-quad = unlock the knees
    .fix-nothing = put a hand on the glute

drill-bird-dog = Bird dog
    .inside = On all fours, brace first, as before a cough: reach one arm and the opposite leg, hold, swap
    .outside = The heel slides along a shelf
    .fix-low-back = keep the leg lower
    .fix-hamstring = reach less far

drill-bird-dog-leg = Bird dog, leg only
    .inside = On all fours, brace first, as before a cough: slide one leg back, hold, swap
    .outside = The heel slides along a shelf
    .fix-low-back = keep the leg lower
    .fix-hamstring = slide less far

drill-wall-lean-march = Wall march
    .inside = Lean on a wall in one line, glute of the standing leg on: lift a knee, hold, swap
    .outside = Push the ground behind you
    .fix-low-back = lean less
    .fix-quad = lift the knee less high

drill-reverse-lunge-reach = Reverse lunge and reach
    .inside = Tall, ribs down: step back, lower, reach up, return, change legs
    .outside = The rear knee drops like a lift
    .fix-low-back = keep your hands on your hips

drill-single-leg-bridge = Single-leg bridge
    .inside = One heel very close, the other knee over its hip, the glute starts: lift level, squeeze, lower
    .outside = Hip bones are headlights: keep them level
    .fix-hamstring = bring the heel closer
    .fix-low-back = stop a little lower

drill-marching-bridge = Marching bridge
    .inside = Brace first, as before a cough, and hold the bridge: lift one foot, put it down, swap
    .outside = The hips lie on a shelf
    .fix-hamstring = bring the heels closer and the knees wider
    .fix-low-back = stop a little lower
    .fix-quad = push through the heels

drill-single-leg-hinge = Single-leg hinge
    .inside = On one leg, fold at the hip crease with the rear leg in line with the trunk, and return
    .outside = Close a car door with your hips
    .fix-low-back = keep the toes of the rear foot on the ground

drill-plank-knee-lift = Plank with knee lift
    .inside = On the forearms, brace first, as before a cough: lift one bent leg a little, lower it, swap
    .outside = Belt still, the heel to the ceiling

## Where a drill has no advice of its own

fix-front-of-hip = make it smaller, and start from the glute
fix-hamstring = make it smaller, and start from the glute
fix-quad = make it smaller, and start from the glute
fix-low-back = brace first, as before a cough, and make it smaller
fix-elsewhere = slow down, and start from the glute
fix-nothing = slow down, and hold a little longer
