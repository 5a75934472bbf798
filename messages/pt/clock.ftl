# By which clock times are shown.
command-clock = Como mostro os horários
    .help = /clock 12 – horários como 6:30 PM; /clock 24: como 18:30
clock-ask = Como você lê as horas?
button-clock =
    { $hours ->
        [12] 6:30 PM
       *[other] 18:30
    }
clock-set = A partir de agora mostro os horários assim: { $time }
clock-wrong = Não conheço nenhum relógio “{ $said }”. Por exemplo: <code>/clock 12</code>, ou <code>/clock 24</code>
