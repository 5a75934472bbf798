# Cuándo estaban previstas las últimas activaciones, cuándo salieron y por qué.

why-empty = Todavía no tocaba ninguna activación. Cuando haya tocado una, aquí estarán el segundo previsto y el segundo en que salió.
why-sent = <b>{ $day }</b>: prevista { $planned }, enviada { $sent }
why-planned = <b>{ $day }</b>: prevista { $planned }
why-not-sent = <b>{ $day }</b>: prevista { $planned }, no enviada

why-early =
    { $seconds ->
        [one] Un segundo antes.
       *[other] { $seconds } segundos antes.
    }
why-late =
    { $seconds ->
        [one] Un segundo después.
       *[other] { $seconds } segundos después.
    }

why-because-on-time = A su hora.
why-because-early = A esa hora sale mucha gente: empiezo antes, para que todos la tengan con tiempo.
why-because-short-notice = Con poca antelación, así que llegó enseguida: la salida se planeó o cambió, o acabó una pausa, cuando ya era hora.
why-because-away = En el segundo previsto yo no estaba en marcha, o mi reloj se puso en hora.
why-because-held = Telegram me pidió esperar.
why-because-trouble = No tenía buena conexión con Telegram y lo intenté hasta que funcionó.
why-because-crowd = A esa hora sale mucha gente y va por turnos; primero, la salida más temprana.
why-because-unseen = Llegó, porque la tocaste; la respuesta de Telegram no me llegó, así que no sé el segundo.
why-because-waiting = Está en camino.
why-because-skipped = Pediste saltarla.
why-because-withdrawn = Hiciste una pausa, o cambiaste la salida o su antelación.
why-because-blocked = Este chat estaba bloqueado entonces, o no se podía llegar a él.
why-because-rest = Habías parado por seguridad en las doce horas anteriores, así que esa salida quedó en paz.
why-because-waits = Tocaste antes algo de la lista y una clínica tuya lo sabe: tus activaciones esperan su palabra.
why-because-refused = Telegram no la aceptó.
why-because-begun-away = Tu salida ya había empezado: antes yo no estaba en marcha, o tenía demasiadas por enviar.
why-because-begun-held = Telegram me pidió esperar hasta que tu salida ya había empezado.
why-because-begun-trouble = No tuve buena conexión con Telegram hasta que tu salida ya había empezado.

why-twice = La respuesta de Telegram no me llegó, así que puede que la recibieras dos veces.
