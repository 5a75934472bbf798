# Who works in a clinic, and its book of changes.

staff-title = <b>{ $clinic }: equipo</b>
staff-line = { $name }: { $role }
staff-one = { $name }: { $role }
staff-remove-ask = ¿Que { $name } ya no trabaje aquí? También terminan los enlaces para el equipo que hizo y nadie usó.
staff-leave-ask = ¿Ya no trabajas en { $clinic }?
staff-left = Ya no trabajas en { $clinic }.
staff-last-owner = { $clinic } necesita quien la lleve: nombra antes a otra persona titular, o borra la clínica.
staff-link =
    <b>{ $clinic }: enlace para { $role }</b>
    Pásalo a una persona; vale una vez, durante { $days } días:
    { $link }
    O el código, para /join: <code>{ $code }</code>
delete-last-owner = Solo tú llevas { $clinic }. En /clinic nombra a otra persona titular, o borra la clínica; después, otra vez /delete.
deleted-but-books = Borrado. Solo los libros de las clínicas donde trabajabas guardan tu nombre, junto a lo que cambiaste allí. /start empieza de nuevo.
button-as-owner = Hacer titular
button-as-therapist = Hacer terapeuta
button-as-assistant = Hacer asistente
button-link-owner = Añadir titular
button-link-therapist = Añadir terapeuta
button-link-assistant = Añadir asistente
button-remove = Quitar
button-staff-leave = Dejar el equipo
button-leave-sure = Sí, salir
button-stay = Quedarme

## The book: `book-` and the action as it was noted, with what was noted of it

book-title = <b>{ $clinic }: libro de cambios</b>
book-line = { $at } · { $said }
button-newer = ‹ Más nuevos
button-older = Más antiguos ›
book-approved = { $by } dio paso a la clínica
book-founded = { $by } creó la clínica
book-hours =
    { $days ->
        [0] { $by } cerró la clínica todos los días
        [one] { $by } puso el horario: de { $begin } a { $end }, un día a la semana
       *[other] { $by } puso el horario: de { $begin } a { $end }, { $days } días a la semana
    }
book-invite =
    { $uses ->
        [one] { $by } hizo una invitación para un corredor
       *[other] { $by } hizo una invitación para { $uses } corredores
    }
book-invite-revoked = { $by } retiró una invitación
book-joined =
    { $role ->
        [owner] { $by } entró como titular
        [therapist] { $by } entró como terapeuta
       *[assistant] { $by } entró como asistente
    }
book-language =
    { $language ->
        [de] { $by } puso el idioma: alemán
        [es] { $by } puso el idioma: español
        [fr] { $by } puso el idioma: francés
        [pt] { $by } puso el idioma: portugués
       *[en] { $by } puso el idioma: inglés
    }
book-left = { $by } dejó el equipo
book-line-changed = { $by } puso la línea de urgencias: { $line }
book-line-none = { $by } quitó la línea de urgencias
book-removed = { $by } quitó a { $name } del equipo
book-renamed = { $by } cambió el nombre de la clínica de { $before } a { $after }
book-role =
    { $role ->
        [owner] { $by } hizo titular a { $name }
        [therapist] { $by } hizo terapeuta a { $name }
       *[assistant] { $by } hizo asistente a { $name }
    }
book-staff-link =
    { $role ->
        [owner] { $by } hizo un enlace para un titular
        [therapist] { $by } hizo un enlace para un terapeuta
       *[assistant] { $by } hizo un enlace para un asistente
    }
book-zone = { $by } puso el reloj de la clínica en { $city }
