# Where and when a person runs, what comes next, not now, and the settings.

## Where

greeting =
    ¡Hola, { $name }! 👋
    Cinco minutos tranquilos antes de correr, para caderas y glúteos. Te aviso a tiempo y te guío, ejercicio a ejercicio.
    En /privacy tienes qué guardo y qué no soy.
zone-ask = ¿Dónde corres? Comparte tu ubicación, toca una región o escribe una ciudad.
zone-ask-city = ¿Cuál tiene tu misma hora? Tócala o escribe cualquier ciudad: conozco muchas más.
zone-now = Corres en { $city }, donde ahora son las { $time }.
zone-set = { $city }: allí son las { $time }.
zone-runs-kept =
    { $count ->
        [one] Tu salida mantiene su hora local.
       *[other] Tus { $count } salidas mantienen su hora local.
    }
moved-ask = ¿Seguimos con la hora del reloj o con los mismos momentos que en { $before }?
moved-run = { $plan }: sigue a las { $kept } en { $city }. El mismo momento que antes: { $moved }.
moved-more =
    { $count ->
        [one] Y una salida más.
       *[other] Y { $count } salidas más.
    }
moved-times = Se mantienen las horas locales.
moved-moments = Se mantienen los momentos.
button-keep-times = Misma hora local ✓
button-keep-moments = Mismos momentos
button-location = Enviar mi ubicación

region-europe = Europa
region-americas = América
region-asia = Asia
region-africa = África
region-oceania = Oceanía

zone-empty = ¿Qué lugar es? Por ejemplo: <code>{ $example }</code>
zone-offset = Ningún reloj marca ahora «{ $said }». Dime un lugar, por favor. Por ejemplo: <code>{ $example }</code>
zone-unknown = No conozco ningún lugar «{ $said }». Prueba con una ciudad más grande de cerca. Por ejemplo: <code>{ $example }</code>
zone-which-offset = «{ $said }» cambia con la época del año; un lugar, no. ¿Cuál tiene tu misma hora? Tócalo o escribe una ciudad.
zone-which-ambiguous = «{ $said }» puede ser más de un lugar. ¿Cuál tiene tu misma hora? Tócalo o escribe otra ciudad.
zone-which-unknown =
    { $count ->
        [one] No conozco ningún lugar «{ $said }». ¿Querías decir este? Tócalo o escribe otra ciudad.
       *[other] No conozco ningún lugar «{ $said }». ¿Querías decir alguno de estos? Tócalo o escribe otra ciudad.
    }
button-by-region = Por regiones ›
button-more-cities = Más ›
zone-example = Por ejemplo: <code>Madrid</code>
zone-at-sea = Ese punto está en alta mar y no tiene hora propia. Escribe una ciudad, por favor. Por ejemplo: <code>{ $example }</code>

## When

plan-ask-days =
    ¿Qué días corres? Toca los días y después la hora a la que sales.
    O escríbelo: <code>mar jue 18:15, sáb 8:00 larga</code>
plan-ask-days-at = { $time }: ¿qué días? Tócalos y después la hora de abajo. O escríbelos.
plan-ask-minutes = { $days }: ¿a qué hora exacta?
plan-days-first = Primero los días, por favor; después la hora.
button-every-day = Todos los días

plan-empty = Ahí no he encontrado ni día ni hora.
plan-too-long = Eso es más de lo que puedo leer de una vez.
plan-no-time = Falta la hora.
plan-no-day = Falta el día.
plan-bad-time = «{ $said }» no es una hora clara.
plan-bad-date = «{ $said }» no es una fecha que pueda planear: ese día no existe o faltan más de dos años.
plan-two-ways = «{ $said }» puede ser dos fechas: primero el día o primero el mes.
plan-date-in-past = «{ $said }» ya ha pasado.
plan-two-times = «{ $said }»: basta con una hora, la de empezar a correr.
plan-two-dates = «{ $said }» es una fecha de más.
plan-mixed-days = «{ $said }» es una fecha y lo demás son días de cada semana; cada cosa necesita su hora.
plan-other-weekday = «{ $said }» cae en otro día de la semana.
plan-one-date = «{ $said }» no va con una fecha suelta.
plan-two-kinds = «{ $said }» es un segundo tipo para la misma salida.
plan-not-weekly = «{ $said }»: planeo por semanas, todas o cada varias.
plan-which-run = «{ $said }»: ¿para cuál de ellas?
plan-never = «{ $said }»: así no queda ningún día para esa salida.
plan-no-exception = «{ $said }» no quita ningún día de esa salida.
plan-unknown-word = No entiendo «{ $said }».
plan-meant = ¿Querías decir <code>{ $example }</code>?
plan-either = ¿Cuál? <code>{ $example }</code> o <code>{ $other }</code>
plan-near = Por ejemplo: <code>{ $example }</code>
plan-example = Por ejemplo: <code>lun,mié 06:30</code>
plan-exists = Esta salida ya está planeada: { $plan }.
plan-kind-taken = { $plan }: ya estaba planeada, y ahora tiene su tipo.
plan-too-many =
    { $most ->
        [one] Solo puedo planear una salida. Borra antes la que tienes, en /runs.
       *[other] Puedo planear { $most } salidas como mucho. Borra antes alguna, en /runs.
    }

## What comes next

planned = <b>{ $plan }</b>
next =
    { $lead ->
        [0] { $at }: tu activación, justo antes de correr.
        [one] { $at }: tu activación, un minuto antes de correr.
       *[other] { $at }: tu activación, { $lead } minutos antes de correr.
    }
next-now = Tu activación llega en unos segundos.
next-none = Ahora mismo no hay ninguna activación prevista.
button-try-now = Probar ahora
button-another-run = Otra salida
button-change = Cambiar

## The list of runs

runs-empty =
    No hay ninguna salida planeada. Toca abajo o escribe, por ejemplo:
    <code>/run lun,mié 06:30</code>
runs-title =
    { $count ->
        [0] <b>No hay ninguna salida planeada.</b>
        [one] <b>Tu salida</b>
       *[other] <b>Tus { $count } salidas</b>
    }
run-deleted = Borrada: { $plan }.
button-add-run = Añadir salida
button-delete = Borrar
button-undo = Deshacer

## Not now

pause-ask = ¿Cuánto tiempo de pausa? Tus salidas siguen planeadas; solo me quedo en silencio.
pause-days =
    { $days ->
        [one] { $days } día
       *[other] { $days } días
    }
pause-wrong = «{ $said }» no es una pausa que conozca. De 1 a { $longest } días, o hasta una fecha dentro de ellos. Por ejemplo: <code>/pause 7d</code> o <code>/pause hasta el 12 de marzo</code>
paused-open = En pausa hasta que toques /resume.
paused-until = En pausa hasta { $at }; con /resume termina antes.
resumed = ¡Qué bien verte de vuelta!
resume-none = No estás en pausa.
pause-ask-date = ¿Hasta qué día? Ese día ya vuelven las activaciones.
pause-over = Tu pausa ha terminado.
pause-over-none = Tu pausa ha terminado. No hay ninguna salida planeada; con /run planeas una.
skipped = Saltada: no habrá activación para tu salida, { $at }.
skip-offered = Vale, esta no. Nos vemos en la próxima salida.
skip-nothing = No hay ninguna activación por delante, así que no hay nada que saltar. En /runs está lo planeado.
button-pause-open = Hasta que yo diga
button-pause-date = Hasta una fecha ›
button-resume = Terminar la pausa

## Settings

lead-ask =
    { $lead ->
        [one] Tu activación llega un minuto antes de correr. ¿Cuántos minutos quieres?
       *[other] Tu activación llega { $lead } minutos antes de correr. ¿Cuántos quieres?
    }
lead-set =
    { $lead ->
        [one] Desde ahora: un minuto antes de correr.
       *[other] Desde ahora: { $lead } minutos antes de correr.
    }
lead-wrong = De { $shortest } a { $longest } minutos, por favor: no puedo usar «{ $said }». Por ejemplo: <code>/lead 15</code>
quiet-hours =
    Silencio de { $begin } a { $end }: a esas horas no llega nada más que tus activaciones y lo urgente. Lo demás espera hasta las { $end }.
    ¿Otras horas? Toca, o escribe por ejemplo: <code>/quiet 22:00-06:30</code>
quiet-none =
    Ninguna hora es de silencio: lo que una clínica o yo tengamos que decirte puede llegar en cualquier momento.
    ¿Un poco de calma? Toca, o escribe por ejemplo: <code>/quiet 22:00-06:30</code>
quiet-ask-begin = ¿Desde qué hora quieres silencio?
quiet-ask-end = Desde las { $begin }, ¿hasta qué hora?
quiet-wrong = No leo unas horas en «{ $said }». Por ejemplo: <code>/quiet 22:00-06:30</code>, o <code>/quiet no</code>
button-quiet-on = De { $begin } a { $end }
button-quiet-off = Quitar
button-quiet-change = Cambiar ›
language-ask = ¿En qué idioma te hablo?
language-set = Pues en español.
language-wrong = Todavía no hablo «{ $said }». Por ejemplo: <code>/language es</code>
