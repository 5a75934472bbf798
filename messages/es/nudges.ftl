# The clocks change in two days; $to: what they show next.
clocks-forward = { $at }: los relojes se adelantan a las { $to }.
clocks-back = { $at }: los relojes se atrasan a las { $to }.
# $body: the time by the clocks of before.
clocks-stays = { $day }: las { $time } siguen siendo las { $time }; tu cuerpo creerá que son las { $body }.
clocks-gap = { $day }: las { $time } no existen esa noche. Corres a las { $real }.
clocks-twice = { $day }: las { $time } llegan dos veces esa noche. Corres a las primeras.
button-move-it = Pasarla a las { $time }
button-move-one = { $before } → { $time }

# Several primers went by without an answer, one after the other.
ignored-ask = Las tres últimas activaciones pasaron de largo. ¿Te viene bien la hora?
button-another-time = Otra hora
button-fewer-days = Menos días
button-pause = Pausa
button-leave-it = Dejarlo así
ignored-kept = Vale, todo sigue igual.
