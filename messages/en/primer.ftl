# A primer from the ready message to the closing line.

## The ready message: why now, what speaks against it, and how it has been

ready =
    { $minutes ->
        [5] Run at { $at }. Five minutes for hips and glutes?
        [2] Run at { $at }. Two minutes for hips and glutes?
       *[other] Run at { $at }. { $minutes } minutes for hips and glutes?
    }
ready-late = Run at { $at }. Time is short, so here is the two-minute version.
ready-race = Race at { $at }. { $minutes } minutes that you know, nothing new today?
ready-after = Your run was set for { $at }. Not out of the door yet? The two-minute version still fits.
ready-by-hand =
    { $minutes ->
        [5] Five minutes for hips and glutes, whenever you are ready.
        [2] Two minutes for hips and glutes, whenever you are ready.
       *[other] { $minutes } minutes for hips and glutes, whenever you are ready.
    }
ready-flags = <i>Not today with: chest pain, fainting, unusual breathlessness; numbness between the legs, bladder or bowel trouble, weak legs; groin or deep hip pain, a limp, pain at night or at rest; a pop with bruising, a hot swollen calf, fever, a fall, unexplained weight loss, or pain for over two weeks.</i>
ready-first = Nothing of this today?
ready-since = Nothing of this? Then, since last time:

button-since-first = Nothing, let’s start
button-since-better = Better
button-since-same = Same
button-since-worse = Worse
button-place-standard = Floor
button-place-standing = Standing
button-place-easy = Floor
button-place-race = Race
button-place-short = Two minutes
button-list = One of these today
button-skip-primer = Skip this one

since-first = Nothing on the list: off we go.
since-better = Since last time: better.
since-same = Since last time: same.
since-worse = Since last time: worse.
primer-short-now = Time is short, so this is the two-minute version.
primer-skipped = Skipped. See you at the next run.
primer-over = That run has begun long ago. /primer starts a new one.
primer-nothing-done = No drill today, and that is fine. See you at the next run.
primer-cancelled =
    { $done ->
        [0] Left. See you at the next run.
        [one] Left after one drill; your answer is kept.
       *[other] Left after { $done } drills; your answers are kept.
    }

## A drill

drill-title =
    <b>{ $number } of { $count } · { $drill }</b>
    { $dose }
drill-cues =
    { $inside }.
    <i>{ $outside }.</i>
drill-where = Done? Where did you feel it?
drill-where-left = { $drill }: where did you feel it on the <b>left</b>?
drill-where-right = { $drill }: and on the <b>right</b>?
drill-skipped = Left out.
drill-swapped-wall = Without a wall, then.
drill-swapped = Swapped for an easier one.
drill-no-easier = There is no easier one than this. You can leave it out.
drill-hurts = It hurts.
dose-each =
    { $repetitions ->
        [one] { $seconds } s a side, once
       *[other] { $seconds } s a side, { $repetitions } times
    }
dose-alternating =
    { $repetitions ->
        [one] { $seconds } s, once a side
       *[other] { $seconds } s, { $repetitions } times a side
    }
dose-both =
    { $repetitions ->
        [one] { $seconds } s, once
       *[other] { $seconds } s, { $repetitions } times
    }
button-sides = Sides differ
button-skip = Skip
button-no-wall = No wall here
button-swap = Swap
button-hurts = It hurts

felt-glute = Glute
felt-front-of-hip = Front of hip
felt-hamstring = Hamstring
felt-quad = Quad
felt-low-back = Low back
felt-elsewhere = Elsewhere
felt-nothing = Nothing
felt-sides = Left: { $left } · Right: { $right }

## Pain

pain-how-much = How much does it hurt? 0 is nothing, 10 the worst you can imagine. If it is sharp or makes you limp, tap 6 or more.
pain-said = Pain: { $pain }
pain-go-on = Fine to carry on. Stop if it climbs.
pain-ease = Make it smaller, swap it or leave it out. Stop if it climbs.
pain-stop = Stop here and leave today’s run. If it isn’t back to usual in 24 hours, or it returns, see a clinician.
pain-end-ease = Some pain: keep it easy today, and stop if it climbs.
pain-end-stop = Leave today’s run. If it isn’t back to usual in 24 hours, or it returns, see a clinician.
ease-smaller = <b>Smaller and slower this time.</b>
ease-smaller-chosen = Smaller and slower.
ease-stop-chosen = Stopping here.
button-smaller = Smaller
button-skip-drill = Leave it out
button-stop = Stop here

red-flags =
    <b>Today’s primer ends here.</b>

    <b>Call the emergency services</b> for chest pain, fainting or unusual breathlessness; or for numbness between the legs, new bladder or bowel trouble, or weakness that is in both legs or spreading.

    <b>See a clinician soon, and don’t run until then</b>, with groin or deep hip pain on impact, a limp, or pain at night or at rest.

    <b>See a clinician too</b> after a pop with bruising, or with a hot swollen calf, fever, a fall, unexplained weight loss, or pain for more than two weeks.

## The end

march = <b>To finish:</b> { $seconds } s of brisk marching or easy jogging. Then:
effort-ask = How hard was it?
effort-label =
    { $effort ->
        [2] 2 easy
        [3] 3 moderate
        [5] 5 hard
        [7] 7 very hard
        [10] 10 max
       *[other] { $effort }
    }
effort-said = Effort: { $effort }
pain-ask = Any pain now? 0 is none. If it is sharp or makes you limp, tap 6 or more.
closing-done =
    { $led ->
        [0] Done: { $done } of { $drills }.
        [one] Done: { $done } of { $drills }. The glute led in one.
       *[other] Done: { $done } of { $drills }. The glute led in { $led }.
    }
closing-better =
    { $felt ->
        [front-of-hip] { $drill }: the front of the hip joined in; next time { $fix }.
        [hamstring] { $drill }: the hamstring joined in; next time { $fix }.
        [quad] { $drill }: the quad joined in; next time { $fix }.
        [low-back] { $drill }: the low back joined in; next time { $fix }.
        [nothing] { $drill }: not much to feel; next time { $fix }.
       *[elsewhere] { $drill }: felt elsewhere; next time { $fix }.
    }
closing-run =
    { $minutes ->
        [0] Off you go. Enjoy it! 🏃
        [one] Run in a minute. Enjoy it! 🏃
       *[other] Run in { $minutes } minutes. Enjoy it! 🏃
    }
