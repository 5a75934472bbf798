# Cómo de exigente es cada ejercicio, qué lo cambia y por qué.

command-levels = Cómo de exigente es cada ejercicio y por qué
    .help = /levels – cómo de exigente es ahora cada ejercicio para ti, y por qué

## Lo que cambia: los ejercicios, qué pasa con ellos y la razón

level-line = { $drills }: { $what } { $why }
level-of-left = { $drill }, izquierda
level-of-right = { $drill }, derecha
level-what-easier = un paso más fácil desde ahora.
level-what-harder = un paso más desde ahora.
level-what-cue = lo mismo otra vez, con otra imagen: «{ $cue }».
level-what-back = vuelve, en su paso más fácil.
level-what-rest = en pausa hasta un día posterior en que duela { $most } o menos en reposo; /levels lo pregunta.
level-what-clinician = en pausa hasta que un profesional dé el visto bueno; /levels lo anota.
level-what-dropped = fuera por ahora; /levels lo recupera.

level-because-strong-pain = Dolió mucho.
level-because-strong-pain-again = Dolió mucho, y no por primera vez últimamente.
level-because-red-flag = Tocaste algo de la lista.
level-because-worse = Desde entonces ha ido peor.
level-because-pain-rose = Dolió más que antes.
level-because-low-back = La zona lumbar hizo el trabajo dos veces: primero el abdomen firme, como antes de toser.
level-because-hard = Dos veces últimamente fue muy duro o quedó a medias.
level-because-another-cue = Dos veces últimamente se notó en otro sitio.
level-because-off-target = También con otra imagen se notó en otro sitio.
level-because-some-pain = Dolió un poco: más pequeño y más lento está bien.
level-because-good-days = Dos días buenos seguidos.
level-because-at-the-top = Todo bien, y no hay nada más exigente.
level-because-not-today = Todo bien; hoy no es día para más.
level-because-a-while-ago = Hace tiempo: para empezar, lo mismo.
level-because-long-ago = Hace más de cuatro semanas.
level-because-too-few = Unas veces más lo dirán.
level-because-missing = Queda una respuesta abierta, así que sigue como está.
level-because-steady = Sigue como está.
level-because-accepted = Dijiste que sí a más.
level-because-not-now = Entonces sigue como está.
level-because-rested = Se ha calmado.
level-because-cleared = Un profesional ha dado el visto bueno.
level-because-taken-up = Lo has retomado.

## Una propuesta, debajo del cierre

level-offer-repetitions = { $drill }: dos días buenos seguidos. ¿Dos repeticiones más?
level-offer-hold = { $drill }: dos días buenos seguidos. ¿Aguantar dos segundos más?
level-offer-base = { $drill }: dos días buenos seguidos con el más fácil. ¿Otra vez { $other }?
level-offer-next = { $drill }: dos días buenos seguidos. ¿Probar { $other } en su lugar?
button-level-accept = Sí, adelante
button-level-decline = Ahora no

## /levels

level-none = Todavía ningún ejercicio. Aquí verás cómo de exigente es cada uno para ti.
level-title = <b>{ $drill }</b>
level-words-base = tal cual
level-words-repetitions = { $more } repeticiones más
level-words-hold = aguantando { $more } segundos más
level-words-easier = un paso más fácil: { $drill }
level-words-harder = un paso más exigente: { $drill }
level-off-rest = en pausa hasta un día posterior con poco dolor en reposo
level-off-clinician = en pausa hasta el visto bueno de un profesional
level-off-dropped = fuera por ahora
level-unfinished = quedó a medias
level-record = { $day }: { $felt }
level-record-pain = { $day }: { $felt }, dolor { $pain }
level-record-full = { $day }: { $felt }, esfuerzo { $effort }, dolor { $pain }

## En un ejercicio

level-dose = { $dose }, aguantando { $seconds } s cada vez

## Lo que está en pausa

level-waits = Lo que dolió mucho sigue en pausa hasta que un profesional dé el visto bueno.
level-waits-all = Tocaste algo de la lista: ninguna activación hasta que un profesional dé el visto bueno.
level-left-out = Hoy quedan fuera: { $drills }. /levels dice por qué.
level-drill-off = Ahora tocaría { $drill }, que está en pausa. Puedes dejar este fuera.
level-rest-ask = Algo está en pausa porque dolió. ¿Cuánto duele ahora, en reposo? Con { $most } o menos vuelve, un paso más fácil.
level-rest-not-yet = { $pain } en reposo: entonces todavía no. Dímelo otro día.
button-level-cleared = Visto bueno clínico
button-level-take-up = Retomarlo
