# Una clínica escribe un envío: qué, a quién, cuándo; qué saldría de él y qué ha salido.

## La lista

compose-list = <b>Envíos de { $clinic }</b>
compose-list-empty =
    <b>Envíos de { $clinic }</b>
    Todavía ninguno. Escribe uno, míralo como lo verán tus corredores y solo entonces mándalo.
compose-state-draft = Borrador
compose-state-addressing = Saliendo
compose-state-sending = Saliendo
compose-state-paused = En pausa
compose-state-done = Terminado
compose-state-cancelled = Cancelado
compose-media-photo = (foto)
compose-media-document = (documento)
compose-media-video = (vídeo)
button-menu-broadcasts = Envíos
button-cast-to-program = Escribirles
button-cast-new = Nuevo envío

## El mensaje

compose-ask-message =
    Mándame el mensaje tal como deben recibirlo tus corredores: texto con formato, o una foto, un documento o un vídeo con su pie.
    Lo ves otra vez antes de que lo reciba nadie.
compose-cannot-send = Los corredores reciben texto, o una foto, un documento o un vídeo. Mándame algo así, por favor.
compose-one-file = Un álbum no puede salir como un solo mensaje. Mándame una foto, un documento o un vídeo, por favor.
compose-long-text =
    { $over ->
        [one] Sobra un carácter de los 4.096 de Telegram. Acórtalo, por favor, o haz por ejemplo dos envíos.
       *[other] Sobran { $over } caracteres de los 4.096 de Telegram. Acórtalo, por favor, o haz por ejemplo dos envíos.
    }
compose-long-caption =
    { $over ->
        [one] Al pie le sobra un carácter de los 1.024 de Telegram. Acórtalo, por favor, o manda el texto sin el archivo.
       *[other] Al pie le sobran { $over } caracteres de los 1.024 de Telegram. Acórtalo, por favor, o manda el texto sin el archivo.
    }
compose-ask-links =
    Botones con enlace, hasta { $most }, uno por línea:
    <code>Pedir cita - https://example.com/cita</code>
compose-link-example = Por ejemplo: <code>Pedir cita - https://example.com/cita</code>
compose-link-too-many = Son más de { $most } botones.
compose-link-no-address = A la línea { $line }, «{ $said }», le falta la dirección.
compose-link-no-label = A la línea { $line }, «{ $said }», le falta el texto antes de la dirección.
compose-link-long-label = El texto de la línea { $line }, «{ $said }», pasa de 64 caracteres.
compose-link-bad-scheme = «{ $said }», en la línea { $line }, tiene que empezar por https:// o http://.
compose-link-bad-host = «{ $said }», en la línea { $line }, no es una dirección de la web.
compose-link-long-address = La dirección de la línea { $line }, «{ $said }», es demasiado larga para un botón.
button-cast-no-links = Sin botones

## A quién

compose-who =
    <b>¿Quién lo recibe?</b>
    { $segment }
compose-all = Todos los corredores de { $clinic }
compose-no-program-left = un programa que ya no existe
compose-idle =
    { $days ->
        [one] sin activación desde hace un día
       *[other] sin activación desde hace { $days } días
    }
compose-tagged = etiqueta { $tag }
compose-ask-program = ¿Solo corredores con qué programa?
compose-ask-phase = ¿Solo corredores que hoy están en qué fase?
compose-ask-language = ¿Solo corredores que me usan en qué idioma?
compose-ask-tag = ¿Solo corredores con qué etiqueta?
compose-ask-idle = ¿Solo corredores que no han hecho ninguna activación desde hace cuánto? Toca o escribe un número de días. Solo cuentan quienes te dejan ver sus activaciones.
compose-none-program = Todavía no hay ningún programa.
compose-none-phase = Este programa no tiene fases.
compose-none-language = Todavía no hablo ningún idioma.
compose-none-tag = Ningún corredor tiene etiqueta todavía.
compose-idle-wrong = «{ $said }» no es un número de días de 1 a { $longest }. Por ejemplo: <code>14</code>
compose-program-gone = El programa o la fase a que iba dirigido ya no existe. Elige otra vez quién lo recibe.
compose-tag-gone = Ya ningún corredor tiene esta etiqueta. Elige otra.
button-cast-all = Todos
button-narrow-program = Programa ›
button-narrow-phase = Fase ›
button-narrow-language = Idioma ›
button-narrow-idle = Sin activación ›
button-narrow-tag = Etiqueta ›
button-cast-any = Cualquiera
button-cast-preview = Verlo ›

## Cuándo

compose-ask-start =
    <b>¿Cuándo?</b> Aquí son las { $time }. Toca, o escríbelo en la hora de la clínica, por ejemplo:
    <code>mañana 18:00</code> o <code>2027-03-28 09:00</code>
compose-ask-start-local =
    <b>¿Cuándo, en el reloj de cada corredor?</b> Aquí son las { $time }. Toca o escríbelo, por ejemplo:
    <code>mañana 18:00</code> o <code>2027-03-28 09:00</code>
compose-moment-wrong = Necesito un día y una hora.
compose-start-past = Esa hora ya ha pasado. Elige otra más tarde, por ejemplo: mañana 18:00
compose-ask-expiry =
    <b>¿Hasta cuándo puede salir?</b> Después ya no lo recibe nadie.
    Toca cuánto tiempo desde que empieza, o escríbelo, por ejemplo <code>36 h</code> o <code>mañana 20:00</code>
compose-hours = { $hours } horas
compose-expiry-early = Caducaría antes de salir ({ $at }). Elige algo más tarde, por ejemplo: 24 h
compose-expiry-late = Puede caducar como mucho { $days } días después de empezar. Por ejemplo: 3 d
button-cast-now = Ahora
button-cast-own-time = La hora de cada uno
button-cast-clinic-time = Hora de la clínica

## El panel debajo de la vista previa

compose-reach =
    { $count ->
        [one] Lo recibe { $count } de { $meant }.
       *[other] Lo reciben { $count } de { $meant }.
    }
compose-muted =
    { $count ->
        [one] Uno te ha silenciado.
       *[other] { $count } te han silenciado.
    }
compose-unreachable =
    { $count ->
        [one] A uno no se puede llegar.
       *[other] A { $count } no se puede llegar.
    }
compose-nobody = No lo recibiría nadie. Cambia a quién va, por ejemplo a todos.
compose-held =
    { $held ->
        [one] Uno sale a correr entonces: el suyo espera hasta después.
       *[other] { $held } salen a correr entonces: el suyo espera hasta después.
    }
compose-quiet =
    { $count ->
        [one] Uno tiene entonces sus horas de silencio: el suyo espera a que acaben.
       *[other] { $count } tienen entonces sus horas de silencio: el suyo espera a que acaben.
    }
compose-quiet-late =
    { $count ->
        [one] Para uno de ellos caduca antes. Elige una caducidad más tardía u otra hora.
       *[other] Para { $count } de ellos caduca antes. Elige una caducidad más tardía u otra hora.
    }
compose-for = Para: { $segment }
compose-start-now = Sale en cuanto toques.
compose-start-at = Sale { $at }.
compose-start-local = Sale { $day } a las { $time } en el reloj de cada corredor.
compose-expires = Caduca { $at }.
compose-edit = ¿Qué quieres cambiar?
compose-discarded = Descartado
compose-changed = Alguien lo ha cambiado entretanto. Así está ahora; míralo antes.
compose-confirmed-already = { $name } ya lo ha mandado, { $at }.
compose-gone = Este envío ya no existe.
compose-inert = Con este botón los corredores silencian { $clinic }. En la vista previa no hace nada.
button-cast-send-now = Enviar ahora
button-cast-send = Que salga
button-cast-when = A una hora ›
button-cast-edit = Cambiar ›
button-cast-discard = Descartar
button-cast-message = Mensaje
button-cast-links = Botones
button-cast-who = Quién
button-cast-expiry = Caducidad

## Cuando ya está en camino

compose-ask-cancel = Está en pausa. ¿Terminarlo del todo? Quien no lo haya recibido ya no lo recibirá.
button-cast-end = Terminarlo
button-cast-go-on = Seguir enviando
compose-by = { $name }, { $at }
compose-sent = Enviados: { $count }
compose-report-waiting = Esperan: { $count }
compose-report-held = Guardados hasta después de correr: { $count }
compose-report-quiet = Guardados hasta después de las horas de silencio: { $count }
compose-report-unsure = Enviados sin que Telegram respondiera: { $count }
compose-report-expired = Caducaron antes de su turno: { $count }
compose-report-muted = Te han silenciado: { $count }
compose-report-unreachable = Fuera de alcance: { $count }
compose-unsent = No entregados: { $count }
compose-reason = · { $reason }: { $count }
compose-why-blocked = fuera de alcance
compose-why-cancelled = cancelado
compose-why-held = guardado hasta después de correr
compose-why-quiet = guardado hasta después de las horas de silencio
compose-why-left = ha dejado la clínica
compose-why-unwanted = silenciado
compose-csv =
    { $count ->
        [one] Una línea, de quien está inscrito ahora.
       *[other] { $count } líneas, de quienes están inscritos ahora.
    }
compose-csv-carers = Con este grupo los nombres dicen quién hace qué: la tabla es solo para titulares y terapeutas.
compose-column-name = Nombre
compose-column-state = Estado
compose-column-reason = Motivo
compose-column-sent = Enviado ({ $zone })
compose-row-pending = espera
compose-row-sending = espera
compose-row-sent = enviado
compose-row-failed = no entregado
compose-row-expired = caducado
compose-row-uncertain = dudoso

## Un corredor silencia una clínica

mine-hushed = Silenciada: ya no te llegan envíos de { $clinic }. Lo que te escriba solo a ti sigue llegando, y en /clinic puedes volver a recibirlos.
mine-unhushed = { $clinic } puede volver a mandarte envíos.
mine-not-in = No estás en esta clínica, así que no te llega nada de ella.

## En el libro de la clínica

book-broadcast-sent = { $by } mandó un envío a { $count }
book-broadcast-paused = { $by } puso en pausa un envío
book-broadcast-resumed = { $by } siguió con un envío
book-broadcast-cancelled = { $by } terminó un envío
book-broadcast-discarded = { $by } descartó un borrador
