# Plans in words, what was understood of one, the list of runs, and a run's page.

## A plan in words

plan-text = { $days } { $time }
plan-of-kind = { $plan }, { $kind }
plan-from = { $plan }, ab { $first }
plan-until = { $plan }, bis { $last }
plan-between = { $plan }, ab { $first } bis { $last }
plan-next-dates = Nächste Termine: { $dates }.
days-every-other = jeden zweiten { $day }
days-of-some-weeks =
    { $weeks ->
        [2] alle zwei Wochen { $days }
       *[other] alle { $weeks } Wochen { $days }
    }
day-dated = { $day } { $date }
kind-easy = locker
kind-long = lang
kind-workout = Tempo
kind-race = Wettkampf

## What was understood

plan-taken-back = Zurückgenommen: { $plans }.
plan-ask-date = An welchem Tag?
plan-ask-hour = { $days }: um wie viel Uhr?
button-one-date = Ein Datum ›
button-instead = Lieber { $time }

## The list of runs, and a run's page

runs-page = { $page } von { $pages }
run-instead = { $plan } statt { $before }
run-of-calendar = 📅 { $plan }
run-calendar-note = Der Lauf kommt aus einem Kalender; schick den noch einmal, dann bleibt alles aktuell.
run-left-out = Außer: { $dates }.
run-no-day-left = Dann bliebe für diesen Lauf kein Tag übrig.
run-ask-kind = Was für ein Lauf ist es? Für lockere Läufe und Wettkämpfe gibt es eigene fünf Minuten.
run-ask-from = Ab welchem Datum?
run-ask-until = Bis zu welchem Datum?
button-days-and-time = Tage und Zeit
button-date-and-time = Datum und Zeit
button-kind = Art ›
button-kind-usual = Normal
button-kind-easy = Locker
button-kind-long = Lang
button-kind-workout = Tempo
button-kind-race = Wettkampf
button-every-other-week = Alle zwei Wochen
button-some-weeks =
    { $weeks ->
        [2] Alle zwei Wochen
       *[other] Alle { $weeks } Wochen
    }
button-from = Ab ›
button-until = Bis ›
button-from-now = Ab jetzt
button-without-end = Ohne Ende
