# Calendarios que se envían como archivo, y el plan devuelto como uno.

## Lo que se encontró

calendar-found =
    { $count ->
        [0] <b>No hay salidas por venir en «{ $name }»</b>
        [one] <b>1 salida encontrada en «{ $name }»</b>
       *[other] <b>{ $count } salidas encontradas en «{ $name }»</b>
    }
calendar-replaced = Este archivo ocupa el lugar del anterior: su lista queda cerrada. Para volver a ella, envía otra vez aquel archivo.
calendar-by-usual = Encontrado con las palabras de siempre: { $words }
calendar-by-own = Encontrado solo con tus propias palabras: { $words }
calendar-left-out =
    { $count ->
        [one] Otro evento no lleva ninguna de estas palabras y queda fuera.
       *[other] Otros { $count } eventos no llevan ninguna de estas palabras y quedan fuera.
    }
calendar-was-shown = <b>«{ $name }»</b>
calendar-was-taken = Añadidas: { $count }
calendar-was-left = Quedan como estaban: { $count }
calendar-unnamed = tu archivo
calendar-untitled = Ya no está
calendar-same-count =
    { $count ->
        [one] 1 ya está planeada, tal como está ahí.
       *[other] { $count } ya están planeadas, tal como están ahí.
    }
calendar-strange = No conozco la zona { $zones }: tomé sus horas como tuyas.
calendar-unread =
    { $count ->
        [one] 1 evento no se entiende y queda fuera.
       *[other] { $count } eventos no se entienden y quedan fuera.
    }
calendar-whole-days = Los eventos sin hora empiezan a las { $time }.
calendar-line-added = { $number }. 🆕 <b>{ $title }</b>: { $plan }
calendar-line-changed = { $number }. ✏️ <b>{ $title }</b>: { $plan }
calendar-line-removed = { $number }. 🗑 <b>{ $title }</b>: { $plan }
calendar-more = { $plan } (+{ $count })
calendar-same =
    { $count ->
        [one] Nada nuevo: esa salida está planeada tal como está ahí.
       *[other] Nada nuevo: las { $count } salidas están planeadas tal como están ahí.
    }
calendar-none-ticked = No hay nada marcado. Toca los números de lo que quieras.
calendar-taken =
    Listo. Nuevas: { $added }, cambiadas: { $changed }, quitadas: { $removed }.
    Envíame el calendario otra vez cuando cambie.
calendar-left = Queda como estaba.
calendar-too-many = Serían más de { $most } salidas de calendarios. Desmarca algunas o elige palabras más precisas.
button-calendar-take =
    { $count ->
        [one] Añadir 1
       *[other] Añadir { $count }
    }
button-calendar-words = Cambiar palabras
button-calendar-start = Inicio: { $time } ›
button-calendar-leave = Dejarlo

## Por qué palabras

calendar-none =
    { $count ->
        [one] Miré el evento de «{ $name }» y no encontré ninguna salida por venir.
       *[other] Miré los { $count } eventos de «{ $name }» y no encontré ninguna salida por venir.
    }
calendar-over = Todas las salidas que encontré en «{ $name }» ya pasaron: no queda ninguna por venir.
calendar-no-dates =
    { $count ->
        [one] Encontré una salida en «{ $name }», pero sus fechas no se pueden leer. Exporta el calendario otra vez, por favor.
       *[other] Encontré { $count } salidas en «{ $name }», pero sus fechas no se pueden leer. Exporta el calendario otra vez, por favor.
    }
calendar-words-now = Busco estas palabras: { $words }
calendar-words-all = Tomo cada evento por una salida.
calendar-others = Otros eventos que hay: { $titles }
calendar-words-ask = Escribe las palabras que llevan tus salidas en el título; sustituyen a estas, para este archivo y los siguientes. Por ejemplo: <code>rodaje, series, 10k</code>
calendar-words-wrong = No encontré palabras ahí. Hasta { $most } caracteres, separadas por comas, por ejemplo: <code>rodaje, series, 10k</code>
button-calendar-all = Todos los eventos
button-calendar-usual = Las de siempre

## Eventos sin hora

calendar-start-ask = Algunas salidas tienen día, pero no hora. ¿A qué hora sueles salir? Toca la hora o escríbela, por ejemplo: <code>07:30</code>
calendar-start-minutes = ¿A qué hora exactamente?

## Lo que no se puede tomar

calendar-problem-too-large = Ese archivo es demasiado grande: hasta 1 MB, por favor. Muchos programas exportan una parte del calendario.
calendar-problem-no-calendar = Eso no es un calendario, diga lo que diga el nombre del archivo. Expórtalo otra vez desde tu calendario, por favor; no cambió nada.
calendar-other-file = Eso no es un calendario: leo archivos que terminan en <code>.ics</code>. Envía uno o sigue con el último mensaje. Con /cancel lo dejas.
calendar-problem-broken = Ese calendario se corta por la mitad o está dañado. Expórtalo otra vez, por favor; no cambió nada.
calendar-problem-too-many-events = Ese calendario tiene más de 2000 eventos. Exporta una parte, por ejemplo el próximo año.
calendar-problem-too-many-runs = Encontré más salidas de las que puedo planear: 600 líneas y 2000 fechas en año y medio. Ayudan palabras más precisas o una parte del calendario.
calendar-problem-hostile = No puedo leer ese calendario en un tiempo razonable, así que lo dejé. No cambió nada.
calendar-problem-not-fetched = No pude traer el archivo. Envíalo otra vez, por favor.

## El plan como archivo

export-done = Tus salidas desde ahora, como calendario. Si lo cambias en otro sitio, envíamelo de vuelta.
export-nothing = No hay ninguna salida planeada, así que no hay nada que escribir. Planea una primero, por ejemplo: <code>/run lun,mié 06:30</code>
export-wrong = No sé escribir «{ $said }». Por ejemplo: <code>/export ics</code>
export-name = Carreras
export-run = Salir a correr
export-run-easy = Rodaje suave
export-run-long = Tirada larga
export-run-workout = Entrenamiento
export-run-race = Competición
