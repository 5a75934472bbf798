# A week summed up on Sunday evening, for whoever wants that.

command-summary = Tu semana, el domingo por la tarde
    .help = /summary on – tu semana, el domingo por la tarde, en un mensaje; /summary off: ninguno

summary-is-off = Puedo resumirte la semana el domingo por la tarde, en un mensaje. Ahora está apagado.
summary-is-on = El domingo por la tarde te llega la semana en un mensaje. El próximo: { $at }.
summary-wrong = ¿Encendido o apagado? «{ $said }» no me sirve. Por ejemplo: /summary on
summary-ended = Ya no habrá resumen. /summary lo trae de vuelta.
button-summary-on = Encender
button-summary-off = Apagar
button-look-pictures = Gráficos

## The message: $on, how often of $of a drill was on target

summary-title = Tu semana
summary-on-target = En su sitio: { $drills }
summary-drill = { $drill } { $on } de { $of }
summary-pain =
    { $pain ->
        [0] Dolor: 0 cada vez.
       *[other] Dolor: { $pain } de 10 como mucho.
    }
summary-next = Primera activación de la próxima semana: { $at }.
