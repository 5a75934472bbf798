# A clinic's program as its runners hear of it.

program-line = <b>{ $clinic }: { $program }</b>, week { $week } of { $weeks }
program-note = <i>Note from your clinic: { $note }</i>
program-new = <b>New in your program:</b>
change-added = + { $drill } { $dose }
change-dose = { $drill } { $before } → { $after }
change-removed = − { $drill }
change-note = another note
change-weeks =
    { $after ->
        [one] { $phase }: one week now, not { $before }
       *[other] { $phase }: { $before } → { $after } weeks
    }
change-phase-added =
    { $count ->
        [one] + { $phase }, one week
       *[other] + { $phase }, { $count } weeks
    }
change-phase-removed = − { $phase }
change-at = { $place }: { $change }
change-in = Later, in { $phase }: { $change }
change-of = In { $phase }: { $change }
change-place-added-floor = now with a floor version of its own
change-place-added-standing = now with a standing version of its own
change-place-removed-floor = no floor version any more; the standing one takes its place
change-place-removed-standing = no standing version any more; the floor one takes its place
change-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
brief-dose-each = { $seconds } s a side
brief-dose-alternating = { $seconds } s
brief-dose-both = { $seconds } s
brief-dose-times = { $seconds } × { $repetitions }
place-floor = Floor
place-standing = Standing
drill-locked = Your clinic wants this drill as it is. If it hurts, tap “It hurts”; you can always leave it out.
