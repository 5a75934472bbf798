# Pain that a clinic hears of, what it holds back, and what is written.

## What the runner is told

button-side-left = Izquierdo
button-side-right = Derecho
button-side-both = Los dos
care-told = { $clinic } lo sabe desde las { $at }; aún no lo ha visto.
care-told-closed = { $clinic } lo sabe desde las { $at }. Ahora está cerrada y abre { $opens }.
care-seen = { $clinic } lo ha visto, { $at }.
care-urgent = Si es urgente: { $line }
care-waits = Tus activaciones esperan el visto bueno de { $clinic }: sabe qué te dolió o qué tocaste de la lista.
care-left-out =
    { $count ->
        [one] Queda fuera hasta que { $clinics } lo devuelva: { $drills }.
       *[other] Quedan fuera hasta que { $clinics } los devuelva: { $drills }.
    }
care-drill-held = El siguiente sería { $drill }, y una clínica tuya lo tiene en espera. Puedes saltarte este.
care-nothing-left = Una clínica tuya tiene en espera todos estos ejercicios. En otro sitio puede haber otros.
care-released = { $clinic } devuelve { $drill } a tus activaciones.
care-released-all = { $clinic } dice: tus activaciones siguen.
care-released-but = { $clinic } ya no tiene nada en contra de { $drill }. Sigue fuera hasta que { $clinics } diga lo mismo.
care-released-all-but = { $clinic } ya no tiene nada en contra de tus activaciones. Esperan hasta que { $clinics } diga lo mismo.
care-threshold = Desde ahora { $clinic } sabe enseguida de un dolor de { $number } o más.
care-threshold-off = { $clinic } ya no sabe enseguida del dolor ni de la lista. Si algo duele, ponte en contacto tú.

## An alert, as the clinic has it

alert-pain = <b>{ $runner }: dolor { $pain } de 10</b>
alert-flag = <b>{ $runner } tocó algo de la lista de señales de alarma.</b> Todas las activaciones están en espera.
alert-drill = { $drill }, { $at }
alert-drill-left = { $drill }, lado izquierdo, { $at }
alert-drill-right = { $drill }, lado derecho, { $at }
alert-drill-both = { $drill }, los dos lados, { $at }
alert-at-the-end = Al final de una activación, { $at }
alert-flag-at = { $at }
alert-sessions = Las sesiones anteriores:
alert-session = { $at }: dolor { $pain }
alert-session-unsaid = { $at }: sin número
alert-session-worse = { $session }, peor desde la última vez
alert-held = En espera hasta que lo liberes: { $drill }.
alert-seen-by = Lo vio { $name }, { $at }.
alert-seen-by-nobody = Visto { $at }.
alert-gone = Esta alerta ya no está: la persona se ha ido o ya no comparte alertas.
alert-was-seen = { $name } ya lo ha visto.
alert-released = Liberado: { $drill }. La persona recibe un aviso.
alert-not-held = Esto ya no está en espera.
alert-everything = todas las activaciones
button-seen = Visto
button-page = Su página
button-release = Liberar ejercicio
button-release-all = Liberar todo
button-release-sure = Sí, liberar
release-all-ask = <b>{ $runner }:</b> ¿Vuelven a salir todas las activaciones?

threshold =
    <b>{ $clinic }</b> sabe enseguida de un dolor de { $number } o más, y de las señales de alarma.
    ¿Desde qué número debe ser? Quien tiene alertas recibe un aviso del cambio.
threshold-off =
    <b>{ $clinic }</b> no sabe enseguida de ningún dolor ni de señales de alarma.
    ¿Desde qué número debe ser? Quien tiene alertas recibe un aviso del cambio.
threshold-ask =
    { $runners ->
        [0] ¿Alertas desde un dolor de { $number }? Nadie tiene alertas todavía.
        [one] ¿Alertas desde un dolor de { $number }? Una persona recibe un aviso.
       *[other] ¿Alertas desde un dolor de { $number }? { $runners } personas reciben un aviso.
    }
threshold-ask-off =
    { $runners ->
        [0] ¿Ninguna alerta, tampoco de señales de alarma? Nadie tiene alertas todavía.
        [one] ¿Ninguna alerta, tampoco de señales de alarma? Una persona recibe un aviso.
       *[other] ¿Ninguna alerta, tampoco de señales de alarma? { $runners } personas reciben un aviso.
    }
threshold-set = Las alertas llegan desde un dolor de { $number }.
threshold-set-off = Las alertas están apagadas.
button-threshold-off = Ninguna
button-threshold-sure = Sí, cambiar
button-menu-alerts = Alertas

## A clinic's runners

button-menu-runners = Corredores
cases = <b>Corredores de { $clinic }</b>: primero, quien más atención necesita.
cases-legend = ‼ dolor, o una alerta que nadie ha visto · ! peor desde la última vez · días sin activación
cases-none = Aún no hay nadie en la clínica.
case-silent =
    { $days ->
        [one] { $name } · un día
       *[other] { $name } · { $days } días
    }
button-more = Más
button-first-page = Desde el inicio
button-cases = Corredores
case-gone = Esta persona ha dejado la clínica o nunca estuvo en ella.

case = <b>{ $runner }</b>
case-primed =
    { $planned ->
        [0] Salidas planeadas en cuatro semanas: aún no hay nada que contar.
        [one] { $primed } de una salida planeada con activación en cuatro semanas.
       *[other] { $primed } de { $planned } salidas planeadas con activación en cuatro semanas.
    }
case-primed-unshared = No comparte cuántas activaciones hace.
case-felt = <b>Dónde lo ha notado, cuatro semanas:</b>
case-felt-drill = { $drill }: { $places }
case-felt-place = { $place } { $times }
case-felt-hurt = dolió { $times }
case-felt-none = Ningún ejercicio en cuatro semanas.
case-felt-unshared = No comparte dónde nota los ejercicios ni el dolor.
case-pain = Dolor la última vez: { $pain }, { $at }.
case-easier =
    { $steps ->
        [one] { $drill }: un nivel más fácil, cambiado { $at }.
       *[other] { $drill }: { $steps } niveles más fácil, cambiado { $at }.
    }
case-alerts = <b>Alertas, cuatro semanas:</b>
case-alert = Dolor { $pain } · { $at }
case-alert-flag = Señal de alarma · { $at }
case-alert-unseen = { $alert } · aún no la ha visto nadie
case-alert-seen = { $alert } · vista
case-alert-seen-by = { $alert } · la vio { $name }
case-held = En espera desde { $at }: { $drill }
case-alert-off = Sin alertas: la persona no las ha permitido.
case-note = Nota: { $note }
case-tags = Etiquetas: { $tags }
button-pain-line = Línea de dolor
button-note = Nota
button-tags = Etiquetas
button-letters = Mensajes
case-release = Liberar: { $drill }
pain-line = { $runner }: dolor en ocho semanas, de 0 a 10.
pain-line-empty = Ningún número de dolor en ocho semanas.
note-ask = ¿Qué hay que anotar sobre { $runner }? Solo lo leen titulares y terapeutas. Como mucho { $longest } caracteres.
note-ask-now =
    Sobre { $runner } está anotado:
    { $note }

    Escribe lo que debe quedar en su lugar, como mucho { $longest } caracteres.
note-too-long = Esa nota tiene { $length } caracteres y caben { $longest }. Más corta, por ejemplo: Cadera izquierda, sin saltos hasta mayo.
note-kept = Anotado.
tags-ask = Escribe las etiquetas de { $runner }, con comas entre ellas, por ejemplo: maratón, cadera izquierda
tags-ask-now =
    Etiquetas de { $runner }: { $tags }

    Escribe todas las que deben quedar, con comas entre ellas, por ejemplo: maratón, cadera izquierda
tags-wrong = Como mucho { $most } etiquetas de { $longest } caracteres cada una, con comas entre ellas, por ejemplo: maratón, cadera izquierda
tags-kept = Guardado.
button-take-away = Quitar

## Letters

button-menu-message = Mensaje
letter-ask = ¿Qué quieres decir a { $clinic }? Escríbelo, como mucho { $longest } caracteres. Se lee en horario de consulta. En una emergencia llama a emergencias.
letter-answer-ask = ¿Qué quieres responder a { $runner }? Escríbelo, como mucho { $longest } caracteres.
letter-only-text = En un mensaje solo va texto. Escríbelo, por favor.
letter-too-long = Ese mensaje tiene { $length } caracteres y caben { $longest }. Acórtalo, por favor, o envíalo en dos.
letter-wait = Tres mensajes en un minuto están en camino. Espera un minuto antes del siguiente, por favor.
letter-sent = Enviado a { $clinic }.
letter-answered = Enviado a { $runner }.
letter-not-enrolled = No estás en esta clínica, o ya no, así que no se puede enviar nada.
letter-from = <b>{ $runner } escribe:</b>
letter-to = <b>{ $clinic } escribe:</b>
letters = <b>Mensajes de { $runner }:</b>
letters-none = Aún no se ha escrito nada.
letter-line-runner = { $at } · { $text }
letter-line-clinic = { $at } · tú: { $text }
button-answer = Responder

## The clinic's book

book-alert-seen = { $by } ha visto una alerta
book-released = { $by } liberó lo que una persona tenía en espera
book-threshold = { $by } puso las alertas desde un dolor de { $number }
book-threshold-off = { $by } apagó las alertas
book-noted = { $by } cambió la nota de una persona
book-tagged = { $by } cambió las etiquetas de una persona
book-letter = { $by } respondió a una persona
