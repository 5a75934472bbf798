# A clinic's programs as its staff make, give and publish them.

## The list, and one program

programs-title =
    { $count ->
        [0] { $clinic } aún no tiene programas.
        [one] <b>{ $clinic }</b>: un programa
       *[other] <b>{ $clinic }</b>: { $count } programas
    }
program-name = <b>{ $program }</b>
program-is-gentle = Suave
program-stands =
    { $count ->
        [0] Versión { $version }; aún no lo tiene nadie.
        [one] Versión { $version }; lo tiene una persona.
       *[other] Versión { $version }; lo tienen { $count } personas.
    }
phase-line = { $number }. { $phase }, { $weeks }: { $sums }
place-sum = { $place } { $seconds } s
weeks =
    { $count ->
        [one] una semana
       *[other] { $count } semanas
    }
button-menu-programs = Programas
button-program-new = Programa nuevo
button-program-edit = Editar
button-program-give = Asignar
button-program-file = Como archivo
button-program-send = Enviar un archivo
button-program-template = Archivo modelo
button-program-delete = Borrar
button-program-delete-sure = Sí, bórralo
button-versions = Versiones
button-version = Volver a la { $number }
program-new-how = ¿Con qué empieza el programa? Puedes cambiarlo todo.
button-template-standard = Estándar
button-template-race = Carrera
button-template-easy = Fácil
button-template-gentle = Suave
template-gentle-note = El puente solo hasta media altura, y el balanceo pequeño.
program-example = Fuerza
phase-name = Fase { $number }
program-delete-ask = ¿Borrar <b>{ $program }</b>? Quienes lo siguen continúan con la activación de siempre.
program-deleted = { $program } está borrado.
versions-title = <b>{ $program }</b>: sus últimas versiones. Volver atrás publica la antigua como una versión nueva.
version-line = { $number }: { $at }, { $by }

## Editing

draft-hint = Esto es un borrador: nadie ve nada de él hasta que lo publiques.
draft-left = No se ha publicado nada.
phase-title =
    <b>{ $phase }</b>, fase { $number } de { $count }
    { $weeks }: { $sums }
phase-locked = Fija: ningún ejercicio se cambia por otro, salvo si duele.
phase-then = Después viene: { $phase }
phase-note = <i>{ $note }</i>
sequence-title = <b>{ $phase }</b>, { $place }
drill-line = { $number }. { $drill } { $dose }
sequence-sum = { $seconds } s en total, con el tiempo entre ejercicios. El objetivo son { $target } s; el máximo, { $most } s.
drill-title-edit = <b>{ $drill }</b> { $dose }
drill-which = ¿Qué ejercicio?
button-phase-add = Fase nueva
button-rename = Renombrar
button-gentle = Suave
button-draft-review = Publicar …
button-draft-leave = Salir
button-edit-floor = Suelo
button-edit-standing = De pie
button-add-floor = Añadir suelo
button-add-standing = Añadir de pie
button-weeks-by = { $by } semana
button-phase-note = Nota
button-lock = Fija
button-phase-drop = Quitar la fase
button-drill-add = Añadir ejercicio
button-place-drop = Quitar este sitio
button-seconds-by = { $by } s
button-times = × { $count }
button-times-usual = Número habitual
button-earlier = Antes
button-drill-out = Quitarlo
ask-new = ¿Cómo se llama el programa? Escribe su nombre, por ejemplo <code>Fuerza</code>.
ask-name = ¿Cómo se llama el programa a partir de ahora?
ask-new-phase = ¿Cómo se llama la fase nueva? Empieza igual que la última.
ask-phase-name = ¿Cómo se llama esta fase a partir de ahora?
ask-note = ¿Qué quieres que se lea antes de cada activación de esta fase? Escribe <code>-</code> para nada.

## Publishing

button-publish = Publicar
review-new = Este programa aún no lo tiene nadie.
review-same = No hay nada nuevo en él.
review-changes = <b>Lo nuevo:</b>
review-count =
    { $of ->
        [0] Este programa aún no lo tiene nadie.
       *[other] Algo cambia para { $count } de { $of } personas, desde su próxima activación.
    }
program-made = <b>{ $program }</b> está listo. Ya puedes asignarlo.
program-published =
    { $count ->
        [0] <b>{ $program }</b> está publicado como versión { $version }. No cambia nada para nadie que lo tenga.
        [one] <b>{ $program }</b> está publicado como versión { $version }. Algo cambia para una persona, desde su próxima activación.
       *[other] <b>{ $program }</b> está publicado como versión { $version }. Algo cambia para { $count } personas, desde su próxima activación.
    }
program-name-taken = Ya hay un programa { $program }. Elige otro nombre, por ejemplo { $program } 2.
program-moved-on = Alguien ha publicado o borrado este programa mientras tanto. Ábrelo otra vez.
programs-too-many = Una clínica tiene { $most } programas como máximo. Borra antes uno.

## Giving

give-whom = ¿A quién le asignas <b>{ $program }</b>? Quien tenga otro programa vuestro cambia a este desde su próxima activación.
give-nobody = Podrás asignar <b>{ $program }</b> cuando haya alguien inscrito.
button-give-all = Todos ({ $count })
button-give-sure = Sí, asignarlo
give-ask =
    { LENGTH($tag) ->
        [0] ¿Asignar <b>{ $program }</b> a las { $count } personas inscritas?
       *[other] ¿Asignar <b>{ $program }</b> a las { $count } de «{ $tag }»?
    }
program-given-to =
    { $count ->
        [0] Ya tienen todos { $program }.
        [one] { $program } asignado a una persona.
       *[other] { $program } asignado a { $count } personas.
    }
give-one =
    { $count ->
        [0] Aún no hay ningún programa para { $name }.
       *[other] ¿Qué programa sigue { $name }?
    }
give-one-waits = Quien corre aún no lo ha elegido; puede que siga el de otra clínica.
case-program = Programa: { $program }, { $phase }, semana { $week } de { $weeks }.
case-program-none = Sin programa.
button-case-program = Programa
button-program-take = Sin programa

## What the runner hears

program-given = <b>{ $clinic }</b> te ha dado un programa: <b>{ $program }</b>. Tu próxima activación lo sigue.
program-offered = <b>{ $clinic }</b> te ofrece un programa: <b>{ $program }</b>. Ahora sigues el de otra clínica; con un toque lo cambias.
button-follow-show = Ver el programa
button-follow = Seguir este
button-menu-follow = Mi programa
follow-none = Ahora mismo no sigues ningún programa.
follow-which = Puedes seguir otro, desde la próxima activación:
follow-place = <b>{ $place }</b>

## Files

program-template-sent = Este archivo muestra cómo se escribe un programa. Cámbialo y devuélvelo con «Enviar un archivo».
program-file-sent = { $program }, versión { $version }. Cambia el archivo y devuélvelo con «Enviar un archivo».
program-file-ask = Envía el programa como un archivo que termine en <code>.toml</code>.
program-file-no-toml = Eso no es un programa: envía un archivo que termine en <code>.toml</code>, por ejemplo <code>program.toml</code>.
program-file-not-fetched = No se ha podido leer el archivo. Envíalo otra vez.
program-file-wrong = Línea { $line }: { $fault } Así estaría bien: <code>{ $example }</code>. No ha cambiado nada.
program-file-refused = { $fault } No ha cambiado nada.
program-file-head =
    Un programa para quienes corren contigo. Las líneas que empiezan por # son notas para ti.
    Cambia lo que quieras y devuelve el archivo. No cambia nada antes de que lo publiques.
program-file-name = El nombre, tal como se lee: 64 caracteres como máximo.
program-file-gentle = true para un programa suave: entonces la versión de dos minutos también lo es.
program-file-phases =
    Una fase son unas semanas del programa; puede haber 12. Para otra más, cópiala entera,
    desde [[phases]], y dale otro nombre.
program-file-weeks = Cuántas semanas dura, de 1 a 52. La última fase sigue para siempre.
program-file-note = Una nota que se lee antes de cada activación: note = "Despacio, por favor"
program-file-locked = locked = true impide cambiar un ejercicio por otro, salvo si duele.
program-file-then = La fase que sigue, si no es la de abajo: then = "Fuerte"
program-file-place =
    Lo que se hace en el suelo, [phases.floor], y de pie, [phases.standing]. Basta con uno de los
    dos. En total son mejor 300 segundos, y 600 como máximo.
program-file-ready = Segundos antes, entre ejercicios, para cambiar de lado y después del último.
program-file-steps =
    Los ejercicios, 8 como máximo. seconds son los de un lado donde se hace un lado tras otro;
    repetitions puede faltar: entonces vale el número habitual. Hay estos:
program-file-drill = { $key } = { $drill } ({ $place })

## What is wrong with a program

program-fault-too-large = El archivo pasa de 64 KiB: { $said } bytes.
program-fault-no-text = Esto no es texto en UTF-8.
program-fault-long-line = Esta línea tiene { $said } caracteres; el máximo es { $most }.
program-fault-syntax = Esto no se puede leer como TOML: { $said }.
program-fault-too-deep = Este archivo anida demasiado.
program-fault-unknown-field = «{ $said }» no es ningún campo de aquí; los hay: { $near }.
program-fault-missing = Falta { $where }.
program-fault-kind = { $where }: «{ $said }» no es lo que va ahí.
program-fault-range = { $where }: { $said } no está entre { $least } y { $most }.
program-fault-length = { $where }: de { $least } a { $most } caracteres, por favor.
program-fault-character = { $where } lleva un signo que no es texto: { $said }.
program-fault-phases = Un programa tiene de { $least } a { $most } fases, no { $said }.
program-fault-drills = Una secuencia tiene de { $least } a { $most } ejercicios, no { $said }.
program-fault-unknown-drill =
    { LENGTH($near) ->
        [0] No hay ningún ejercicio «{ $said }».
       *[other] No hay ningún ejercicio «{ $said }»; ¿es { $near }?
    }
program-fault-unknown-phase =
    { LENGTH($near) ->
        [0] No hay ninguna fase «{ $said }».
       *[other] No hay ninguna fase «{ $said }»; ¿es { $near }?
    }
program-fault-same-name = Dos fases se llaman «{ $said }».
program-fault-no-place = { $where } necesita una secuencia para el suelo o para hacerla de pie.
program-fault-too-long = { $where } dura { $said } segundos; el máximo son { $most }.
program-fault-cycle = Después de «{ $said }» las fases dan vueltas en círculo.
program-fault-unreached = Ninguna fase lleva a «{ $said }».

## The clinic's book

book-program-made = { $by } creó el programa { $program }
book-program-published = { $by } publicó { $program }, versión { $version }, que cambia algo para { $count }
book-program-given =
    { LENGTH($tag) ->
        [0] { $by } asignó { $program } a todos, nuevo para { $count }
       *[other] { $by } asignó { $program } a «{ $tag }», nuevo para { $count }
    }
book-program-given-one = { $by } asignó { $program } a un corredor
book-program-taken = { $by } retiró el programa de un corredor
book-program-deleted = { $by } borró el programa { $program }
