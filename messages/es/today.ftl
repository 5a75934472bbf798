# Una salida es distinta esta vez: su activación más tarde, otra hora, omitida o ya empezada.

button-later = Más tarde ›
button-this-once = Solo esta vez ›
button-snooze = En { $minutes } min
button-shift = Cambiar la hora ›
button-running = Salgo ya
button-at-a-time = A una hora ›
button-tomorrow = Mañana
button-a-day-later = Un día después
button-skip-run = Omitir
button-by = { $by } · { $time }

today-later = Tu salida: { $at }. ¿Vuelvo dentro de un rato o la salida es a otra hora?
today-ways = Tu salida: { $at }. ¿Cuándo es esta vez?
today-ask-time =
    Tu salida: { $at }. ¿A qué hora es esta vez?
    Toca la hora o escríbela: <code>18:15</code>
today-moved = Cambiada: { $at }.
today-moved-now = Cambiada: { $at }. Tu activación llega en unos segundos.
today-moved-primer = Cambiada: { $at }, tu activación a las { $time }.
today-running = Sales ya: no habrá aviso para tu salida { $at }.
today-nothing = No hay ninguna salida por delante. Con /run planeas una.
today-over = Ese momento ya ha pasado: { $at }.
today-taken = Ya tienes una salida: { $at }.
today-far = Eso queda demasiado lejos: { $at }. Dos años como mucho.
today-gone = Esa salida ha cambiado entretanto. /runs muestra lo planeado.
today-back-over = Ya habría pasado, así que se queda como está.
snoozed = Más tarde: vuelvo a las { $time }. Tu salida sigue a las { $run }.
snoozed-short = Más tarde: vuelvo a las { $time }, con la versión de dos minutos. Tu salida sigue a las { $run }.
snooze-too-late = Para entonces ya no acabaría antes de tu salida.
