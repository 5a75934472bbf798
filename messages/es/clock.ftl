# By which clock times are shown.
command-clock = Cómo se muestran las horas
    .help = /clock 12 – horas como 6:30 p. m.; /clock 24: como 18:30
clock-ask = ¿Cómo lees la hora?
button-clock =
    { $hours ->
        [12] 6:30 p. m.
       *[other] 18:30
    }
clock-set = Desde ahora verás las horas así: { $time }
clock-wrong = No entiendo qué reloj es «{ $said }». Por ejemplo: <code>/clock 12</code>, o <code>/clock 24</code>
