# By which clock times are shown.
command-clock = Wie Uhrzeiten aussehen
    .help = /clock 12 – Uhrzeiten als 6:30 PM; /clock 24: als 18:30
clock-ask = Wie liest du die Uhrzeit?
button-clock =
    { $hours ->
        [12] 6:30 PM
       *[other] 18:30
    }
clock-set = So sehen Uhrzeiten ab jetzt aus: { $time }
clock-wrong = „{ $said }“ kann ich keiner Uhr zuordnen. Zum Beispiel: <code>/clock 12</code> oder <code>/clock 24</code>
