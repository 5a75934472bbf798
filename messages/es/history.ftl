# What was done.

history-empty = Todavía no hay ninguna activación. La primera aparecerá aquí.
history-none-begun = Tus activaciones han llegado; aún no has empezado ninguna, y no pasa nada. La primera que empieces aparecerá aquí.
history-primed =
    { $runs ->
        [one] { $primed ->
            [0] La próxima salida con activación empieza la cuenta.
           *[other] Tu última salida, con activación.
        }
       *[other] { $primed ->
            [0] La próxima salida con activación empieza la cuenta.
           *[other] { $primed } de tus últimas { $runs } salidas, con activación.
        }
    }

history-session-done = <b>{ $at }</b> · { $done } de { $drills }
history-session-going = <b>{ $at }</b> · en marcha, { $done } de { $drills } por ahora
history-session-stopped = <b>{ $at }</b> · parada a tiempo, { $done } de { $drills }
history-session-cancelled = <b>{ $at }</b> · { $done } de { $drills }
history-session-skipped = <b>{ $at }</b> · saltada

history-step-both = { $drill }: { $answer }
history-step-left = { $drill }, izquierda: { $answer }
history-step-right = { $drill }, derecha: { $answer }
history-skipped = saltado
history-hurt = dolió ({ $pain } de 10)
history-scales = Esfuerzo { $effort }, dolor { $pain }
