# What varies from session to session: the same primer keeps its own.

## The ready message, beside `ready`

ready-2 =
    { $minutes ->
        [5] Run at { $at }. Five easy minutes before you go?
        [2] Run at { $at }. Two easy minutes before you go?
       *[other] Run at { $at }. { $minutes } easy minutes before you go?
    }
ready-3 =
    { $minutes ->
        [5] Run at { $at }. Hips and glutes first: five minutes?
        [2] Run at { $at }. Hips and glutes first: two minutes?
       *[other] Run at { $at }. Hips and glutes first: { $minutes } minutes?
    }

## The cues of a drill the other way round, and another picture to aim for

drill-cues-turned =
    <i>{ $outside }.</i>
    { $inside }.
picture-half-kneeling-rock = Slide a drawer shut with your front pocket
picture-split-stance-rock = Push a drawer shut with your front pocket
picture-leg-swing = The foot draws a line along a wall
picture-glute-bridge = Lift a tray with your hips, level
picture-quadruped-kickback = The heel presses a button on the ceiling
picture-standing-kickback = Draw the heel back through sand
picture-standing-glute-set = Hold a coin between your back pockets
picture-bird-dog = A full cup on the back: nothing spills
picture-bird-dog-leg = A full cup on the back: nothing spills
picture-wall-lean-march = Push the wall away as the knee comes up
picture-reverse-lunge-reach = Reach for a branch straight above you
picture-single-leg-bridge = A tray on the hips stays level
picture-marching-bridge = A full cup on the belt: nothing spills
picture-single-leg-hinge = One long plank from head to heel, tipping like a seesaw
picture-plank-knee-lift = The heel presses a button above you
