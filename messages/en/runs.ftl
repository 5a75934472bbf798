# Plans in words, what was understood of one, the list of runs, and a run's page.

## A plan in words

plan-text = { $days } { $time }
plan-of-kind = { $plan }, { $kind }
plan-from = { $plan }, from { $first }
plan-until = { $plan }, until { $last }
plan-between = { $plan }, from { $first } until { $last }
plan-next-dates = Next: { $dates }.
days-every-other = every other { $day }
days-of-some-weeks =
    { $weeks ->
        [2] every other week on { $days }
       *[other] every { $weeks } weeks on { $days }
    }
day-dated = { $day } { $date }
kind-easy = easy
kind-long = long
kind-workout = workout
kind-race = race

## What was understood

plan-taken-back = Taken back: { $plans }.
plan-ask-date = On which day?
plan-ask-hour = { $days }: at what time?
button-one-date = One date ›
button-instead = { $time } instead
