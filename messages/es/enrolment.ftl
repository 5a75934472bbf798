# How runners come into a clinic, what they share with it, and how they leave.

## A code

code-ask = ¿Qué código te dio la clínica? Tiene 16 letras y cifras, por ejemplo: <code>0ABC-1DEF-2GHJ-3KMN</code>
code-wrong = «{ $said }» no es un código: tiene 16 letras y cifras, por ejemplo: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
link-wrong = Este enlace no está entero: pídeselo otra vez a la clínica, o su código, por ejemplo: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
    Con /start sigues sin él.
invite-unknown = Ninguna clínica conoce ya este código. Pide otro a la tuya.
invite-revoked = La clínica ha retirado este código. Pídele otro.
invite-expired = El plazo de este código ha terminado. Pide otro a la clínica.
invite-used-up = Este código ya se usó tantas veces como se podía. Pide otro a la clínica.

## Joining

join =
    <b>{ $clinic } te invita</b>
    Puede darte un programa y escribirte, y te ve como { $name }. ¿Qué más puede ver? Toca cada cosa que sí; puedes cambiarlo cuando quieras en /clinic, y con /leave termina todo.
    <b>Frecuencia</b>: las activaciones que planeas y haces.
    <b>Sensaciones y dolor</b>: dónde notaste cada ejercicio, el dolor y cómo fue.
    <b>Alertas</b>: un dolor de 6 o más, si la clínica no pone otro número, y lo que esté en la lista antes de una activación llegan enseguida a sus terapeutas.
join-program = Con ella viene el programa { $program }.
join-staff = <b>{ $clinic }</b> te quiere en su equipo; tu papel: { $role }. Quien la lleva ve tu nombre, y lo que cambias para la clínica queda en su libro.
join-already = Ya estás en { $clinic }.
join-staff-already = Ya trabajas en { $clinic }.
join-not = No has entrado, y la clínica no sabe nada de ello.
joined = Ya estás en { $clinic }. /clinic muestra lo que puede ver.
joined-staff = Te damos la bienvenida a { $clinic }; tu papel aquí: { $role }.
button-join = Entrar
button-no = No
button-share-adherence = Frecuencia
button-share-felt = Sensaciones y dolor
button-share-alerts = Alertas

## A runner's clinic

mine =
    <b>{ $clinic }</b>
    Te ve como { $name }, y ve lo que está marcado. Con un toque lo cambias desde ahora:
    <b>Frecuencia</b>: las activaciones que planeas y haces.
    <b>Sensaciones y dolor</b>: dónde notaste cada ejercicio, el dolor y cómo fue.
    <b>Alertas</b>: un dolor de 6 o más, si la clínica no pone otro número, y lo que esté en la lista antes de una activación llegan enseguida a sus terapeutas.
mine-alerts-off = Por ahora { $clinic } no se entera enseguida de ningún dolor: si algo te duele, ponte en contacto tú.
mine-muted = Sus noticias no te llegan.
button-mute = Silenciarla
button-unmute = Recibir noticias
button-leave = Salir
leave-ask = ¿Salir de { $clinic }? Desde entonces no ve nada de ti, y su programa termina para ti. Tus salidas y activaciones siguen siendo tuyas.
leave-which = ¿De qué clínica quieres salir?
leave-nothing = No estás en ninguna clínica. Con su código puedes entrar en una: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
left = Has salido de { $clinic }; ya no ve nada de ti.

## Invites, as the staff make them

invites-title =
    { $count ->
        [0] <b>{ $clinic }: invitaciones</b>
            No hay ninguna abierta.
       *[other] <b>{ $clinic }: invitaciones</b>
            Abiertas ahora; toca una para retirarla:
    }
invite-label =
    { $uses ->
        [one] 1 uso, hasta { $until }
        [100000] sin límite, hasta { $until }
       *[other] { $uses } usos, hasta { $until }
    }
invite-label-staff = Equipo: { $role }, hasta { $until }
invite-one =
    <b>{ $what }</b>
    Programa: { LENGTH($program) ->
        [0] ninguno
       *[other] { $program }
    }
    Etiqueta: { LENGTH($tag) ->
        [0] ninguna
       *[other] { $tag }
    }
    Una invitación retirada no deja entrar a nadie más; quien está dentro se queda.
invite-options =
    <b>{ $clinic }: invitación nueva para corredores</b>
    { $uses ->
        [one] Para un corredor
        [100000] Para cualquier número de corredores
       *[other] Para { $uses } corredores
    }, durante { $days ->
        [one] un día
        [365] un año
       *[other] { $days } días
    }.
    Programa: { LENGTH($program) ->
        [0] ninguno
       *[other] { $program }
    }
    Etiqueta: { LENGTH($tag) ->
        [0] ninguna
       *[other] { $tag }
    }
    El idioma es para quien aún no me conoce.
invite-ask-program = ¿Qué programa reciben al entrar?
invite-made =
    <b>{ $clinic } te invita</b>
    Escanéalo, abre el enlace o envíame el código:
    { $link }
    <code>/join { $code }</code>
button-invite-new = Invitación nueva
button-invite-uses =
    { $uses ->
        [100000] Sin límite
       *[other] { $uses }×
    }
button-invite-days =
    { $days ->
        [one] 1 día
        [365] 1 año
       *[other] { $days } días
    }
button-any-language = El suyo
button-tag = Etiqueta
button-program = Programa
button-make = Crearla
button-none = Nada
button-revoke = Retirarla
tag-ask = ¿Qué etiqueta reciben? Es una palabra tuya, de hasta 32 caracteres, por ejemplo: <code>maratón</code>
tag-wrong = Una etiqueta tiene de 1 a { $longest } caracteres, sin comas. Por ejemplo: <code>maratón</code>
