# What was over the weeks, as pictures and as text.

look-head = <b>{ $title }</b> · { $span }

look-title-felt = Dónde lo has notado
look-title-pain = Dolor
look-title-sides = Izquierda y derecha
look-title-primed = Salidas con activación

## In the pictures, and their buttons

look-on = En su sitio
look-off = Otra cosa
look-left = Izquierda
look-right = Derecha
look-usual = Lo habitual
look-most = Lo más alto
look-done = Con activación
look-planned = Previstas
look-pause = Pausa

button-look-felt = Dónde
button-look-pain = Dolor
button-look-sides = Izq. y der.
button-look-primed = Con activación
button-look-4 = 4 semanas
button-look-12 = 12 semanas
button-look-all = Todo
button-look-text = Como texto
button-look-sessions = Últimas sesiones

## Where there is nothing to be drawn

look-none-felt = En este tiempo no hay nada anotado. Lo que toques tras un ejercicio aparecerá aquí.
look-none-pain = En este tiempo no hay ningún número. El que toques al final de una activación aparecerá aquí.
look-none-sides = En este tiempo no has distinguido lados. Se hace con «Lados distintos», bajo un ejercicio.
look-none-primed = En este tiempo no hay salidas previstas. Las que tengan activación aparecerán aquí.

## The numbers: $instead, where else it was felt; $of, how often in all

look-drill = { $drill }: en su sitio { $on } de { $of }
look-drill-instead =
    { $on ->
        [0] { $drill }: { $instead }
       *[other] { $drill }: en su sitio { $on } de { $of }; { $instead }
    }
look-place = { $place } { $count }
look-drills-left =
    { $count ->
        [one] Un ejercicio más, menos repetido.
       *[other] { $count } ejercicios más, menos repetidos.
    }
look-pain =
    { $sessions ->
        [one] { $most } de 10 en una sesión.
       *[other] Lo habitual, { $usual }; lo más alto, { $most } de 10, en { $sessions } sesiones.
    }
look-by-week = Semana a semana, desde cada lunes:
look-by-month = Mes a mes:
look-pain-period = { $period }: lo habitual { $usual }, lo más alto { $most }
look-sides = { $drill }: izquierda { $left } de { $lefts }, derecha { $right } de { $rights }
look-primed =
    { $primed ->
        [0] La próxima salida con activación empieza la cuenta.
       *[other] { $runs ->
            [one] Tu única salida prevista, con activación.
           *[other] { $primed } de { $runs } salidas previstas, con activación.
        }
    }
look-primed-period = { $period }: { $primed } de { $runs }
look-runs-period =
    { $runs ->
        [one] { $period }: una salida
       *[other] { $period }: { $runs } salidas
    }
look-pause-period = { $period }: pausa
