# Pourquoi cette séquence aujourd’hui : une ligne sous l’ouverture du message de départ, souvent aucune.
# $drills : leurs noms ; $when : quand ils ont fait mal. Jusqu’à six jours, $day est un jour de la
# semaine ; au-delà, une date qui finit par un point : $when ne termine donc aucune phrase.

choice-when =
    { $days ->
        [0] aujourd’hui
        [1] hier
        [2] { $day }
        [3] { $day }
        [4] { $day }
        [5] { $day }
        [6] { $day }
       *[other] le { $day }
    }
choice-left-out =
    { $count ->
        [one] { $drills } a fait mal { $when } : cette fois, on fait sans.
       *[other] { $drills } ont fait mal { $when } : cette fois, on fait sans.
    }
choice-made-easier =
    { $count ->
        [one] { $drills } a fait mal { $when } : en plus facile, cette fois.
       *[other] { $drills } ont fait mal { $when } : en plus facile, cette fois.
    }
choice-other-drills = D’autres exercices cette fois, à cause de ce qui a fait mal { $when } : { $drills }.
choice-some-pain = Un peu de douleur { $when } : reste sur de petits mouvements.
choice-race-left-out =
    { $count ->
        [one] Cette fois sans { $drills } : cet exercice serait nouveau pour toi.
       *[other] Cette fois sans { $drills } : ces exercices seraient nouveaux pour toi.
    }
choice-race-usual = Tes exercices habituels : ceux d’une course seraient nouveaux pour toi.
choice-race-all-new = Ces exercices seraient nouveaux pour toi : un jour de course, fais-les tout petits, ou passe cet échauffement.
choice-back-same = Ça fait plaisir de te revoir après { $days } jours : même niveau aujourd’hui, sans monter d’un cran.
choice-back-easier = Ça fait plaisir de te revoir après { $days } jours : un cran plus facile aujourd’hui.
choice-back = Ça fait plaisir de te revoir après { $days } jours.
choice-easy-run = Les exercices au sol, puisque la sortie d’aujourd’hui est facile.
