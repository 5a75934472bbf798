# What was over the weeks, as pictures and as text.

look-head = <b>{ $title }</b> · { $span }

look-title-felt = Where you felt it
look-title-pain = Pain
look-title-sides = Left and right
look-title-primed = Primed runs

## In the pictures, and their buttons

look-on = On target
look-off = Something else
look-left = Left
look-right = Right
look-usual = Usually
look-most = At most
look-done = Primed
look-planned = Planned
look-pause = Pause

button-look-felt = Where felt
button-look-pain = Pain
button-look-sides = Left and right
button-look-primed = Primed runs
button-look-4 = 4 weeks
button-look-12 = 12 weeks
button-look-all = All
button-look-text = As text
button-look-sessions = Last sessions

## Where there is nothing to be drawn

look-none-felt = Nothing was felt in this time. What you tap after a drill will stand here.
look-none-pain = No number in this time. What you tap at the end of a primer will stand here.
look-none-sides = No sides told apart in this time. “Sides differ” under a drill does it.
look-none-primed = No planned run in this time. Runs with a primer will stand here.

## The numbers: $instead, where else it was felt; $of, how often in all

look-drill = { $drill }: on target { $on } of { $of }
look-drill-instead =
    { $on ->
        [0] { $drill }: { $instead }
       *[other] { $drill }: on target { $on } of { $of }; { $instead }
    }
look-place = { $place } { $count }
look-drills-left =
    { $count ->
        [one] One more drill, done less often.
       *[other] { $count } more drills, done less often.
    }
look-pain =
    { $sessions ->
        [one] { $most } of 10 in one session.
       *[other] Usually { $usual }, at most { $most } of 10, in { $sessions } sessions.
    }
look-by-week = Week by week, from each Monday on:
look-by-month = Month by month:
look-pain-period = { $period }: usually { $usual }, at most { $most }
look-sides = { $drill }: left { $left } of { $lefts }, right { $right } of { $rights }
look-primed =
    { $primed ->
        [0] Your next primed run starts the count.
       *[other] { $runs ->
            [one] Your one planned run was primed.
           *[other] { $primed } of { $runs } planned runs primed.
        }
    }
look-primed-period = { $period }: { $primed } of { $runs }
look-runs-period =
    { $runs ->
        [one] { $period }: one run
       *[other] { $period }: { $runs } runs
    }
look-pause-period = { $period }: pause
