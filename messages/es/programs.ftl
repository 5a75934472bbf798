# A clinic's program as its runners hear of it.

program-line = <b>{ $clinic }: { $program }</b>, semana { $week } de { $weeks }
program-note = <i>Nota de tu clínica: { $note }</i>
program-new = <b>Novedades en tu programa:</b>
change-added = + { $drill } { $dose }
change-dose = { $drill } { $before } → { $after }
change-removed = − { $drill }
change-note = otra nota
change-weeks =
    { $after ->
        [one] { $phase }: ahora una semana, no { $before }
       *[other] { $phase }: { $before } → { $after } semanas
    }
change-phase-added =
    { $count ->
        [one] + { $phase }, una semana
       *[other] + { $phase }, { $count } semanas
    }
change-phase-removed = − { $phase }
change-at = { $place }: { $change }
change-in = Más adelante, en { $phase }: { $change }
change-of = En { $phase }: { $change }
change-place-added-floor = ahora con una versión propia en el suelo
change-place-added-standing = ahora con una versión propia de pie
change-place-removed-floor = ya no hay versión en el suelo; en su lugar vale la de pie
change-place-removed-standing = ya no hay versión de pie; en su lugar vale la del suelo
change-more =
    { $count ->
        [one] Y uno más.
       *[other] Y { $count } más.
    }
brief-dose-each = { $seconds } s por lado
brief-dose-alternating = { $seconds } s
brief-dose-both = { $seconds } s
brief-dose-times = { $seconds } × { $repetitions }
place-floor = Suelo
place-standing = De pie
drill-locked = Tu clínica quiere este ejercicio tal cual. Si te duele, toca «Me duele»; siempre puedes dejarlo.
