# Ce qui a été fait.

history-empty = Pas encore d’échauffement. Le premier apparaîtra ici.
history-none-begun = Tes échauffements sont arrivés ; aucun n’est commencé pour l’instant, et c’est très bien ainsi. Le premier que tu commences apparaîtra ici.
history-primed =
    { $primed ->
        [0] Ta prochaine sortie avec échauffement lance le compte.
       *[other] { $runs ->
            [one] Ta dernière sortie : avec échauffement.
           *[other] Tes { $runs } dernières sorties : { $primed } avec échauffement.
        }
    }

history-session-done = <b>{ $at }</b> · { $done } sur { $drills }
history-session-going = <b>{ $at }</b> · en cours, { $done } sur { $drills } jusqu’ici
history-session-stopped = <b>{ $at }</b> · arrêté à temps, { $done } sur { $drills }
history-session-cancelled = <b>{ $at }</b> · { $done } sur { $drills }
history-session-skipped = <b>{ $at }</b> · passé

history-step-both = { $drill } : { $answer }
history-step-left = { $drill }, à gauche : { $answer }
history-step-right = { $drill }, à droite : { $answer }
history-skipped = passé
history-hurt = douleur ({ $pain } sur 10)
history-scales = Effort { $effort }, douleur { $pain }
