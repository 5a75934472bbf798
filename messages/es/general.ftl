# What every room shares: days and lists, a chat at rest, and what could not be taken.

language-name = Español
button-back = ‹ Atrás

## Days, moments and lists, parts of other sentences

every-day = todos los días
day-range = { $first } a { $last }
day-near =
    { $ahead ->
        [-1] ayer
        [0] hoy
       *[1] mañana
    }
day-named = el { $day }
moment = { $day } a las { $time }
list-and = { $most } y { $last }

## Taps that come late: a line over the chat, no markup

stale-tap = Eso ya está contestado; sigue en el último mensaje.
stale-over = Eso ya terminó. En /help tienes lo que sé hacer.

## What is not expected here

not-here-text = Toca un botón del último mensaje, por favor. Con /cancel lo dejas.
not-here-other = Solo leo texto y toques. Escríbelo, por favor, o toca un botón del último mensaje.
unknown-command = No conozco el comando { $command }. En /help están todos.
unknown-text =
    Ahora mismo no espero ninguna respuesta. Para planear una salida, escribe por ejemplo:
    <code>/run lun,mié 06:30</code>
    En /help tienes todo lo que sé hacer.
unknown-other =
    Solo leo texto y toques. Para planear una salida, escribe por ejemplo:
    <code>/run lun,mié 06:30</code>
    En /help tienes todo lo que sé hacer.
edited-message = Leo los mensajes tal como llegan la primera vez. Envíamelo como mensaje nuevo, por favor.
group-private = Solo trabajo en chats privados, así que dejo este grupo; no guardo nada de él. Escríbeme a { $bot }.
error-sorry = Lo siento, algo ha fallado por mi parte y no ha cambiado nada. Inténtalo de nuevo, por favor; si se repite, dile a quien lleva este bot el código { $code }.
error-later = Ahora mismo no puedo anotar nada, así que todavía no ha cambiado nada. Lo que has enviado no se pierde: lo atiendo en cuanto pueda.

## Leaving

cancel-nothing = No hay nada abierto. En /help tienes lo que sé hacer.
cancelled = Lo dejamos. Lo guardado sigue guardado.
