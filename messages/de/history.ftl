# What was done.

history-empty = Noch kein Warm-up. Dein erstes steht dann hier.
history-none-begun = Deine Warm-ups sind gekommen; angefangen hast du noch keines, und das ist völlig okay. Das erste, das du anfängst, steht dann hier.
history-primed =
    { $runs ->
        [one] { $primed ->
            [0] Die Zählung beginnt mit deinem nächsten Lauf mit Warm-up.
           *[other] Dein letzter Lauf war mit Warm-up.
        }
       *[other] { $primed ->
            [0] Die Zählung beginnt mit deinem nächsten Lauf mit Warm-up.
           *[other] { $primed } der letzten { $runs } Läufe mit Warm-up.
        }
    }

history-session-done = <b>{ $at }</b> · { $done } von { $drills }
history-session-going = <b>{ $at }</b> · läuft noch, { $done } von { $drills } bisher
history-session-stopped = <b>{ $at }</b> · rechtzeitig aufgehört, { $done } von { $drills }
history-session-cancelled = <b>{ $at }</b> · { $done } von { $drills }
history-session-skipped = <b>{ $at }</b> · ausgelassen

history-step-both = { $drill }: { $answer }
history-step-left = { $drill }, links: { $answer }
history-step-right = { $drill }, rechts: { $answer }
history-skipped = ausgelassen
history-hurt = tat weh ({ $pain } von 10)
history-scales = Anstrengung { $effort }, Schmerz { $pain }
