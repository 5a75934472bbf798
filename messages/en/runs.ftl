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

## The list of runs, and a run's page

runs-page = { $page } of { $pages }
run-instead = { $plan } instead of { $before }
run-of-calendar = 📅 { $plan }
run-calendar-note = It is from a calendar; sending that again keeps it up to date.
run-left-out = Not on { $dates }.
run-no-day-left = Then no day would be left for this run.
run-ask-kind = What kind of run is it? Easy runs and races have five minutes of their own.
run-ask-from = From which date on?
run-ask-until = Until which date?
button-days-and-time = Days and time
button-date-and-time = Date and time
button-kind = Kind ›
button-kind-usual = Usual
button-kind-easy = Easy
button-kind-long = Long
button-kind-workout = Workout
button-kind-race = Race
button-every-other-week = Every other week
button-some-weeks =
    { $weeks ->
        [2] Every other week
       *[other] Every { $weeks } weeks
    }
button-from = From ›
button-until = Until ›
button-from-now = From now on
button-without-end = Without an end
