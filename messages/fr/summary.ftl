# Une semaine résumée le dimanche soir, pour qui le veut.

command-summary = Ta semaine, le dimanche soir
    .help = /summary on – ta semaine, le dimanche soir, en un message ; /summary off : aucun

summary-is-off = Je peux résumer ta semaine le dimanche soir, en un message. Pour l’instant, c’est désactivé.
summary-is-on = Le dimanche soir, ta semaine t’arrive en un message. Le prochain : { $at }.
summary-wrong = On ou off ? Je ne peux rien faire de « { $said } ». Par exemple : /summary on
summary-ended = Fini, les résumés. /summary les fait revenir.
button-summary-on = Activer
button-summary-off = Désactiver
button-look-pictures = Graphiques

## Le message : $on, combien de fois sur $of un exercice était au bon endroit

summary-title = Ta semaine
summary-on-target = Au bon endroit : { $drills }
summary-drill = { $drill } { $on } sur { $of }
summary-pain =
    { $pain ->
        [0] Douleur : 0 à chaque fois.
       *[other] Douleur : { $pain } sur 10 au plus.
    }
summary-next = Premier échauffement de la semaine prochaine : { $at }.
