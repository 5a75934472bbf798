# A clinic's program as its runners hear of it.

program-line = <b>{ $clinic }: { $program }</b>, Woche { $week } von { $weeks }
program-note = <i>Notiz deiner Praxis: { $note }</i>
program-new = <b>Neu in deinem Programm:</b>
change-added = + { $drill } { $dose }
change-dose = { $drill } { $before } → { $after }
change-removed = − { $drill }
change-note = eine andere Notiz
change-weeks =
    { $after ->
        [one] { $phase }: jetzt eine Woche, nicht { $before }
       *[other] { $phase }: { $before } → { $after } Wochen
    }
change-phase-added =
    { $count ->
        [one] + { $phase }, eine Woche
       *[other] + { $phase }, { $count } Wochen
    }
change-phase-removed = − { $phase }
change-at = { $place }: { $change }
change-in = Später, in { $phase }: { $change }
change-of = In { $phase }: { $change }
change-place-added-floor = jetzt mit eigener Version am Boden
change-place-added-standing = jetzt mit eigener Version im Stehen
change-place-removed-floor = keine Version am Boden mehr; an ihre Stelle tritt die im Stehen
change-place-removed-standing = keine Version im Stehen mehr; an ihre Stelle tritt die am Boden
change-more =
    { $count ->
        [one] Und noch eine.
       *[other] Und noch { $count }.
    }
brief-dose-each = { $seconds } s je Seite
brief-dose-alternating = { $seconds } s
brief-dose-both = { $seconds } s
brief-dose-times = { $seconds } × { $repetitions }
place-floor = Am Boden
place-standing = Im Stehen
drill-locked = Deine Praxis möchte diese Übung so, wie sie ist. Wenn sie wehtut, tippe auf „Tut weh“; auslassen kannst du sie immer.
