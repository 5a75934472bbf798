# Una clínica y su equipo.

## Funciones

role-owner = titular
role-therapist = terapeuta
role-assistant = asistente

## Lo que no se puede hacer

clinic-not-yours = No trabajas en esta clínica, o ya no.
clinic-not-your-role = En { $clinic } eres { $role }: eso lo hacen otros.
clinic-not-begun = { $clinic } espera el visto bueno de quien lleva este bot; hasta entonces no se puede hacer nada con ella.
clinic-signup-closed = Las clínicas de este bot las crea quien lo lleva. Si una clínica te ha dado un código, úsalo con /join.
unknown-staff = A eso no sé responder. /clinic abre tu clínica; /help muestra qué más puedo hacer.
clinic-too-many = Ya trabajas en { $most } clínicas. Deja o borra una antes.

## Lo que abre /clinic

clinic-list =
    { $count ->
        [0] <b>Clínicas</b>
            Todavía no estás en ninguna. Se entra con el enlace o el código de una clínica.
        [one] <b>Tu clínica</b>
       *[other] <b>Tus clínicas</b>
    }
clinic-as = { $clinic } · { $role }
clinic-home =
    <b>{ $clinic }</b>
    { $count ->
        [0] Sin corredores todavía: invita al primero.
        [one] Un corredor.
       *[other] { $count } corredores.
    } Tu papel aquí: { $role }.
clinic-waits = Quien lleva este bot tiene que darle el visto bueno; te aviso entonces.
clinic-approve = Dar paso a { $clinic }
clinic-approved = { $clinic } ya puede empezar.
clinic-signup = La clínica { $clinic } espera tu visto bueno: ¿puede empezar?
button-approve = Dar paso
button-clinic-open = Abrirla
clinic-ask-name = ¿Cómo se llama la clínica? Sus corredores ven el nombre sobre todo lo que viene de ella.
clinic-name-wrong =
    { LENGTH($said) ->
        [0] Un nombre tiene de 1 a { $longest } caracteres. Por ejemplo: <code>Riverside Physio</code>
       *[other] «{ $said }» no puede ser un nombre: de 1 a { $longest } caracteres. Por ejemplo: <code>Riverside Physio</code>
    }
clinic-ask-zone = ¿Dónde está { $clinic }? Escribe una ciudad. El horario y todas las horas que ve el equipo son las de allí.
clinic-made = { $clinic } ya existe. Lo siguiente: invita a tu equipo y a tus corredores.
button-clinics = ‹ Clínicas
button-clinic-new = Crear una clínica
button-code = Tengo un código
button-menu-invites = Invitaciones
button-menu-staff = Equipo
button-menu-settings = Ajustes
button-menu-book = Libro de cambios

## Ajustes

office =
    <b>{ $clinic }: ajustes</b>
    Lugar: { $city }
    Horario: { $hours }
    Línea de urgencias: { LENGTH($line) ->
        [0] ninguna
       *[other] { $line }
    }
    Idioma: { $language }
office-ask-name = ¿Cómo se va a llamar { $clinic }?
office-ask-line = ¿A qué línea llaman los corredores fuera del horario, si es urgente? Un número o unas palabras, por ejemplo: <code>+34 600 000 000, día y noche</code>
office-line-wrong = Envía de 1 a { $longest } caracteres. Por ejemplo: <code>+34 600 000 000</code>
button-office-name = Nombre
button-office-zone = Lugar
button-office-hours = Horario
button-office-line = Urgencias
button-line-none = Sin línea
hours = { $days } de { $begin } a { $end }
hours-never = nunca abierta
hours-title =
    <b>{ $clinic }: horario</b>
    { $hours }
    Dentro de él, una alerta que nadie ve llega a los titulares a la media hora.
hours-ask-from = La clínica abre a las:
hours-ask-to = La clínica cierra a las (si no es más tarde que cuando abre: al día siguiente):
button-hours-from = Abre
button-hours-to = Cierra
clinic-delete-ask =
    { $count ->
        [0] ¿Borrar { $clinic }: su equipo, programas e invitaciones? No tiene vuelta atrás.
        [one] ¿Borrar { $clinic }: su corredor, equipo, programas e invitaciones? No tiene vuelta atrás.
       *[other] ¿Borrar { $clinic }: sus { $count } corredores, equipo, programas e invitaciones? No tiene vuelta atrás.
    }
clinic-delete-sure = ¿De verdad borrar todo de { $clinic }?
clinic-deleted = Borrada: { $clinic }.
button-clinic-delete = Borrar la clínica
button-clinic-keep = Conservarla
