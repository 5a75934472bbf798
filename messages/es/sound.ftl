# The pocket track: a primer as one sound, and the same as text.

command-sound = Activaciones para escuchar
    .help = /sound – la activación como un solo sonido, para llevar el móvil en el bolsillo; /sound siempre: con cada una

## What comes with it

sound-title =
    { $minutes ->
        [1] Un minuto
        [2] Dos minutos
        [5] Cinco minutos
       *[other] { $minutes } minutos
    }: { $place ->
        [standing] de pie
        [race] carrera
        [short] versión corta
       *[floor] en el suelo
    }
sound-step = { $time } { $drill }
sound-step-side =
    { $side ->
        [left] { $time } { $drill }, izquierda
       *[right] { $time } { $drill }, derecha
    }
sound-march = { $time } Marcha viva o trote suave
sound-done = { $time } Hecho

## The choice

sound-menu =
    <b>Una activación para escuchar</b>, con el móvil en el bolsillo: un solo sonido, tan largo como ella.

    Tres toques suaves: prepárate. Una campana aguda: ya. Un toque tenue: una más. Dos notas que suben: cambia de lado. Una campana grave: descansa. Tres notas que suben: hecho.

    ¿Cuándo te la envío? Llega sin aviso sonoro, y suena con un toque.
sound-each-time = Desde ahora llega con cada activación; /sound lo cambia.
sound-wrong = No entiendo «{ $said }». Por ejemplo: <code>/sound siempre</code>, <code>/sound pedir</code> o <code>/sound ahora</code>
sound-words-always = siempre sí si always
sound-words-ask = pedir no nunca ask
sound-words-now = ahora ya now
button-sound = Sonido
button-sound-always = Siempre
button-sound-ask = Cuando la pida
button-sound-each = Con cada activación
button-sound-now = Enviar ahora
