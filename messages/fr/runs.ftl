# Les plans en mots, ce qui en a été compris, la liste des sorties, et la page d’une sortie.

## Un plan en mots

plan-text = { $days } à { $time }
plan-of-kind = { $plan }, { $kind }
plan-from = { $plan }, à partir du { $first }
plan-until = { $plan }, jusqu’au { $last }
plan-between = { $plan }, du { $first } au { $last }
plan-next-dates = Prochaines dates : { $dates }.
days-every-other = un { $day } sur deux
days-of-some-weeks =
    { $weeks ->
        [2] une semaine sur deux, { $days }
       *[other] toutes les { $weeks } semaines, { $days }
    }
day-dated = { $day } { $date }
kind-easy = facile
kind-long = longue
kind-workout = fractionné
kind-race = course

## Ce qui a été compris

plan-taken-back = Annulé : { $plans }.
plan-ask-date = Quel jour ?
plan-ask-hour = { $days } : à quelle heure ?
button-one-date = Une date ›
button-instead = Plutôt { $time }

## La liste des sorties, et la page d’une sortie

runs-page = { $page } sur { $pages }
run-instead = { $plan } au lieu de { $before }
run-of-calendar = 📅 { $plan }
run-calendar-note = Elle vient d’un calendrier ; renvoie-le pour la tenir à jour.
run-left-out = Sauf { $dates }.
run-no-day-left = Il ne resterait alors plus aucun jour pour cette sortie.
run-ask-kind = Quel type de sortie ? Les sorties faciles et les courses ont leurs cinq minutes à elles.
run-ask-from = À partir de quelle date ?
run-ask-until = Jusqu’à quelle date ?
button-days-and-time = Jours et heure
button-date-and-time = Date et heure
button-kind = Type ›
button-kind-usual = Habituelle
button-kind-easy = Facile
button-kind-long = Longue
button-kind-workout = Fractionné
button-kind-race = Course
button-every-other-week = 1 semaine sur 2
button-some-weeks =
    { $weeks ->
        [2] 1 semaine sur 2
       *[other] 1 semaine sur { $weeks }
    }
button-from = Début ›
button-until = Fin ›
button-from-now = Dès maintenant
button-without-end = Sans fin
