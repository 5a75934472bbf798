# A clinic's program as its runners hear of it.

program-line = <b>{ $clinic }: { $program }</b>, semana { $week } de { $weeks }
program-note = <i>Nota da sua clínica: { $note }</i>
program-new = <b>Novidades no seu programa:</b>
change-added = + { $drill } { $dose }
change-dose = { $drill } { $before } → { $after }
change-removed = − { $drill }
change-note = outra nota
change-weeks =
    { $after ->
        [one] { $phase }: agora uma semana, não { $before }
       *[other] { $phase }: { $before } → { $after } semanas
    }
change-phase-added =
    { $count ->
        [1] + { $phase }, uma semana
       *[other] + { $phase }, { $count } semanas
    }
change-phase-removed = − { $phase }
change-at = { $place }: { $change }
change-in = Mais adiante, em { $phase }: { $change }
change-of = Em { $phase }: { $change }
change-place-added-floor = agora com uma versão própria no chão
change-place-added-standing = agora com uma versão própria em pé
change-place-removed-floor = sem versão no chão; vale a versão em pé
change-place-removed-standing = sem versão em pé; vale a versão no chão
change-more =
    { $count ->
        [1] E mais uma mudança.
       *[other] E mais { $count } mudanças.
    }
brief-dose-each = { $seconds } s por lado
brief-dose-alternating = { $seconds } s
brief-dose-both = { $seconds } s
brief-dose-times = { $seconds } × { $repetitions }
place-floor = Chão
place-standing = Em pé
drill-locked = Sua clínica quer este exercício assim como está. Se doer, toque em “Dói”; você sempre pode pular.
