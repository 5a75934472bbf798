# D’après quelle horloge l’heure s’affiche.
command-clock = Comment l’heure s’affiche
    .help = /clock 12 – l’heure comme 6:30 PM ; /clock 24 : comme 18:30
clock-ask = Comment lis-tu l’heure ?
button-clock =
    { $hours ->
        [12] 6:30 PM
       *[other] 18:30
    }
clock-set = Désormais, l’heure s’affiche ainsi : { $time }
clock-wrong = « { $said } », je ne connais pas cette horloge. Par exemple : <code>/clock 12</code>, ou <code>/clock 24</code>
