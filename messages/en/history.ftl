# What was done.

history-empty = No primer yet. Your first one will stand here.
history-none-begun = Your primers have come; none is begun yet, and that’s fine. The first one you begin will stand here.
history-primed =
    { $runs ->
        [one] { $primed ->
            [0] Your next primed run starts the count.
           *[other] Your latest run is primed.
        }
       *[other] { $primed ->
            [0] Your next primed run starts the count.
           *[other] { $primed } of the last { $runs } runs primed.
        }
    }

history-session-done = <b>{ $at }</b> · { $done } of { $drills }
history-session-going = <b>{ $at }</b> · under way, { $done } of { $drills } so far
history-session-stopped = <b>{ $at }</b> · stopped in good time, { $done } of { $drills }
history-session-cancelled = <b>{ $at }</b> · { $done } of { $drills }
history-session-skipped = <b>{ $at }</b> · left out

history-step-both = { $drill }: { $answer }
history-step-left = { $drill }, left: { $answer }
history-step-right = { $drill }, right: { $answer }
history-skipped = left out
history-hurt = it hurt ({ $pain } of 10)
history-scales = Effort { $effort }, pain { $pain }
