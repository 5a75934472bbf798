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
