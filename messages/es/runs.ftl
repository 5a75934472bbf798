# Plans in words, what was understood of one, the list of runs, and a run's page.

## A plan in words

plan-text = { $days }, { $time }
plan-of-kind = { $plan }, { $kind }
plan-from = { $plan }, desde el { $first }
plan-until = { $plan }, hasta el { $last }
plan-between = { $plan }, del { $first } al { $last }
plan-next-dates = Próximas: { $dates }.
days-every-other = cada dos semanas, el { $day }
days-of-some-weeks =
    { $weeks ->
        [2] cada dos semanas, { $days }
       *[other] cada { $weeks } semanas, { $days }
    }
day-dated = { $day } { $date }
kind-easy = suave
kind-long = larga
kind-workout = series
kind-race = carrera

## What was understood

plan-taken-back = Deshecho: { $plans }.
plan-ask-date = ¿Qué día?
plan-ask-hour = { $days }: ¿a qué hora?
button-one-date = Una fecha ›
button-instead = Mejor { $time }

## The list of runs, and a run's page

runs-page = { $page } de { $pages }
run-instead = { $plan } (antes: { $before })
run-of-calendar = 📅 { $plan }
run-calendar-note = Viene de un calendario; si lo envías otra vez, se pone al día.
run-left-out = No: { $dates }.
run-no-day-left = Así no quedaría ningún día para esta salida.
run-ask-kind = ¿Qué tipo de salida es? Las suaves y las carreras tienen sus propios cinco minutos.
run-ask-from = ¿Desde qué fecha?
run-ask-until = ¿Hasta qué fecha?
button-days-and-time = Días y hora
button-date-and-time = Fecha y hora
button-kind = Tipo ›
button-kind-usual = Normal
button-kind-easy = Suave
button-kind-long = Larga
button-kind-workout = Series
button-kind-race = Carrera
button-every-other-week = Cada dos semanas
button-some-weeks =
    { $weeks ->
        [2] Cada dos semanas
       *[other] Cada { $weeks } semanas
    }
button-from = Desde ›
button-until = Hasta ›
button-from-now = Desde ya
button-without-end = Sin fecha final
