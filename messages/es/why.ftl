# Cuándo estaban previstas las últimas activaciones, cuándo salieron y por qué; y qué viene ahora.

why-empty = Todavía no tocaba ninguna activación. Cuando haya tocado una, aquí estarán el segundo previsto y el segundo en que salió.
why-sent = <b>{ $day }</b>: prevista { $planned }, enviada { $sent }
why-planned = <b>{ $day }</b>: prevista { $planned }
why-not-sent = <b>{ $day }</b>: prevista { $planned }, no enviada
why-paused = <b>{ $since }</b> a <b>{ $until }</b>: en pausa
why-paused-day = <b>{ $day }</b>: un rato en pausa
why-paused-since = <b>Desde { $since }</b>: en pausa

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
why-because-early = A esa hora sale mucha gente: empiezo antes, para que todos la tengan a tiempo.
why-because-short-notice = Con poca antelación: planeada o cambiada, o de vuelta de una pausa, cuando ya era hora.
why-because-away = En el segundo previsto yo no estaba en marcha, o mi reloj se puso en hora.
why-because-clock = Mi reloj iba adelantado entonces, y después se atrasó.
why-because-snoozed = La pediste un poco más tarde.
why-comes-again = Llegó, y la pediste un poco más tarde: vuelve a las { $time }.
why-because-held = Telegram me pidió esperar.
why-because-trouble = No tenía buena conexión con Telegram y lo intenté hasta que funcionó.
why-because-crowd = A esa hora sale mucha gente y va por turnos; primero, la salida más temprana.
why-because-unseen = Llegó, porque la tocaste; la respuesta de Telegram se perdió, así que no sé el segundo.
why-because-waiting = Está en camino.
why-because-running = Dijiste que ya salías, y llegó con tu toque.
why-because-skipped = Pediste saltarla.
why-because-moved = Moviste la salida.
why-because-withdrawn = Hiciste una pausa, o cambiaste la salida o su antelación.
why-because-blocked = Este chat estaba bloqueado entonces, o no se podía llegar a él.
why-because-rest = Habías parado por seguridad en las doce horas anteriores: esa salida quedó en paz.
why-because-waits = Tocaste algo de la lista: tus activaciones esperan la palabra de tu clínica o de un profesional.
why-because-refused = Telegram no la aceptó.
why-because-begun-away = Tu salida ya había empezado: yo no estaba en marcha, mi reloj se puso en hora, o tenía demasiadas.
why-because-begun-held = Telegram me pidió esperar hasta que tu salida ya había empezado.
why-because-begun-trouble = No tuve buena conexión con Telegram hasta que tu salida ya había empezado.

why-moved-to = Movida: { $at }.
why-moved-from = Antes: { $at }.
why-clocks-forward = Esa noche se adelanta el reloj: las { $planned } son las { $at }.
why-clocks-back = Esa noche se atrasa el reloj: son las primeras { $planned } de dos.
why-twice = La respuesta de Telegram se perdió: puede que llegara dos veces.

why-coming = <b>Lo próximo</b>
why-next = { $at }, para tu salida de las { $run }.
