# A primer from the ready message to the closing line.

## The ready message: why now, what speaks against it, and how it has been

ready =
    { $minutes ->
        [5] Sales a correr a las { $at }. ¿Cinco minutos para caderas y glúteos?
        [2] Sales a correr a las { $at }. ¿Dos minutos para caderas y glúteos?
       *[other] Sales a correr a las { $at }. ¿{ $minutes } minutos para caderas y glúteos?
    }
ready-late = Sales a correr a las { $at }. Queda poco tiempo, así que aquí va la versión de dos minutos.
ready-race = Carrera a las { $at }. ¿{ $minutes } minutos de lo que ya conoces, nada nuevo hoy?
ready-after = Tu salida era a las { $at }. ¿Aún no has salido? La versión de dos minutos todavía cabe.
ready-by-hand =
    { $minutes ->
        [5] Cinco minutos para caderas y glúteos, cuando quieras.
        [2] Dos minutos para caderas y glúteos, cuando quieras.
       *[other] { $minutes } minutos para caderas y glúteos, cuando quieras.
    }
ready-flags = <i>Hoy no con: dolor en el pecho, desmayo, falta de aire poco habitual; entumecimiento entre las piernas, problemas de vejiga o intestino, piernas sin fuerza; dolor en la ingle o profundo en la cadera, cojera, dolor de noche o en reposo; un chasquido con moratón, una pantorrilla caliente e hinchada, fiebre, una caída, pérdida de peso sin explicación o dolor desde hace más de dos semanas.</i>
ready-first = ¿Nada de esto hoy?
ready-since = ¿Nada de esto? Entonces, desde la última vez:

button-since-first = Nada, empezamos
button-since-better = Mejor
button-since-same = Igual
button-since-worse = Peor
button-place-standard = Suelo
button-place-standing = De pie
button-place-easy = Suelo
button-place-race = Carrera
button-place-short = Dos minutos
button-list = Sí, algo de esto
button-skip-primer = Saltar esta

since-first = Nada de la lista: empezamos.
since-better = Desde la última vez: mejor.
since-same = Desde la última vez: igual.
since-worse = Desde la última vez: peor.
primer-short-now = Queda poco tiempo, así que esta es la versión de dos minutos.
primer-skipped = Saltada. Nos vemos en la próxima salida.
primer-over = Esa salida empezó hace rato. /primer empieza otra activación.
primer-nothing-done = Hoy ningún ejercicio, y no pasa nada. Nos vemos en la próxima salida.
primer-cancelled =
    { $done ->
        [0] Lo dejamos. Nos vemos en la próxima salida.
        [one] Lo dejamos después de un ejercicio; tu respuesta queda guardada.
       *[other] Lo dejamos después de { $done } ejercicios; tus respuestas quedan guardadas.
    }

## A drill

drill-title =
    <b>{ $number } de { $count } · { $drill }</b>
    { $dose }
drill-cues =
    { $inside }.
    <i>{ $outside }.</i>
drill-where = ¿Hecho? ¿Dónde lo has notado?
drill-where-left = { $drill }: ¿dónde lo has notado en el lado <b>izquierdo</b>?
drill-where-right = { $drill }: ¿y en el <b>derecho</b>?
drill-skipped = Saltado.
drill-swapped-wall = Entonces, sin pared.
drill-swapped = Cambiado por uno más fácil.
drill-no-easier = No hay ninguno más fácil que este. Puedes dejarlo.
drill-hurts = Me duele.
dose-each =
    { $repetitions ->
        [one] { $seconds } s por lado, una vez
       *[other] { $seconds } s por lado, { $repetitions } veces
    }
dose-alternating =
    { $repetitions ->
        [one] { $seconds } s, una vez por lado
       *[other] { $seconds } s, { $repetitions } veces por lado
    }
dose-both =
    { $repetitions ->
        [one] { $seconds } s, una vez
       *[other] { $seconds } s, { $repetitions } veces
    }
button-sides = Lados distintos
button-skip = Saltar
button-no-wall = Aquí no hay pared
button-swap = Cambiar
button-hurts = Me duele

felt-glute = Glúteo
felt-front-of-hip = Frente de la cadera
felt-hamstring = Isquiotibiales
felt-quad = Cuádriceps
felt-low-back = Zona lumbar
felt-elsewhere = Otro sitio
felt-nothing = Nada
felt-sides = Izquierda: { $left } · Derecha: { $right }

## Pain

pain-how-much = ¿Cuánto te duele? 0 es nada y 10, lo peor que puedas imaginar. Si es un dolor agudo o te hace cojear, toca 6 o más.
pain-said = Dolor: { $pain }
pain-go-on = Puedes seguir. Si sube, para.
pain-ease = Hazlo más pequeño, cámbialo o déjalo. Si sube, para.
pain-stop = Para aquí y deja la salida de hoy. Si en 24 horas no estás como siempre, o si vuelve, consulta a un profesional sanitario.
pain-end-ease = Algo de dolor: hoy ve con calma y, si sube, para.
pain-end-stop = Deja la salida de hoy. Si en 24 horas no estás como siempre, o si vuelve, consulta a un profesional sanitario.
ease-smaller = <b>Esta vez, más pequeño y más lento.</b>
ease-smaller-chosen = Más pequeño y más lento.
ease-stop-chosen = Paramos aquí.
button-smaller = Más pequeño
button-skip-drill = Dejar este
button-stop = Parar aquí

red-flags =
    <b>La activación de hoy termina aquí.</b>

    <b>Llama a emergencias</b> si tienes dolor en el pecho, un desmayo o una falta de aire poco habitual; o entumecimiento entre las piernas, problemas nuevos de vejiga o intestino, o falta de fuerza en las dos piernas o que se extiende.

    <b>Consulta pronto a un profesional sanitario, y no corras hasta entonces</b>, si tienes dolor en la ingle o profundo en la cadera al impacto, cojera, o dolor de noche o en reposo.

    <b>Consulta también a un profesional sanitario</b> tras un chasquido con moratón, o si tienes una pantorrilla caliente e hinchada, fiebre, una caída, pérdida de peso sin explicación o dolor desde hace más de dos semanas.

## The end

march = <b>Para terminar:</b> { $seconds } s de marcha viva o trote suave. Después:
effort-ask = ¿Cuánto te ha costado?
effort-label =
    { $effort ->
        [2] 2 fácil
        [3] 3 moderado
        [5] 5 duro
        [7] 7 muy duro
        [10] 10 máximo
       *[other] { $effort }
    }
effort-said = Esfuerzo: { $effort }
pain-ask = ¿Algún dolor ahora? 0 es ninguno. Si es un dolor agudo o te hace cojear, toca 6 o más.
closing-done =
    { $led ->
        [0] Hecho: { $done } de { $drills }.
        [one] Hecho: { $done } de { $drills }. El glúteo ha mandado en uno.
       *[other] Hecho: { $done } de { $drills }. El glúteo ha mandado en { $led }.
    }
closing-better =
    { $felt ->
        [front-of-hip] { $drill }: se ha sumado el frente de la cadera; la próxima vez, { $fix }.
        [hamstring] { $drill }: se han sumado los isquiotibiales; la próxima vez, { $fix }.
        [quad] { $drill }: se ha sumado el cuádriceps; la próxima vez, { $fix }.
        [low-back] { $drill }: se ha sumado la zona lumbar; la próxima vez, { $fix }.
        [nothing] { $drill }: se ha notado poco; la próxima vez, { $fix }.
       *[elsewhere] { $drill }: se ha notado en otro sitio; la próxima vez, { $fix }.
    }
closing-run =
    { $minutes ->
        [0] A correr. ¡Disfruta! 🏃
        [one] Sales en un minuto. ¡Disfruta! 🏃
       *[other] Sales en { $minutes } minutos. ¡Disfruta! 🏃
    }
