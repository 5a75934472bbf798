# Plans in words, what was understood of one, the list of runs, and a run's page.

## A plan in words

plan-text = { $days } às { $time }
plan-of-kind = { $plan }, { $kind }
plan-from = { $plan }, a partir de { $first }
plan-until = { $plan }, até { $last }
plan-between = { $plan }, de { $first } até { $last }
plan-next-dates = Próximas: { $dates }.
days-every-other = a cada duas semanas, { $day }
days-of-some-weeks =
    { $weeks ->
        [2] a cada duas semanas, { $days }
       *[other] a cada { $weeks } semanas, { $days }
    }
day-dated = { $day } { $date }
kind-easy = leve
kind-long = longa
kind-workout = intervalado
kind-race = prova

## What was understood

plan-taken-back = Desfeito: { $plans }.
plan-ask-date = Em que dia?
plan-ask-hour = { $days }: a que horas?
button-one-date = Uma data ›
button-instead = Melhor às { $time }

## The list of runs, and a run's page

runs-page = { $page } de { $pages }
run-instead = { $plan } (antes: { $before })
run-of-calendar = 📅 { $plan }
run-calendar-note = Veio de um calendário; envie o arquivo de novo para atualizar.
run-left-out = Sem corrida: { $dates }.
run-no-day-left = Assim não sobraria nenhum dia para esta corrida.
run-ask-kind = Que tipo de corrida é? Corridas leves e provas têm cinco minutos próprios.
run-ask-from = A partir de que data?
run-ask-until = Até que data?
button-days-and-time = Dias e horário
button-date-and-time = Data e horário
button-kind = Tipo ›
button-kind-usual = Normal
button-kind-easy = Leve
button-kind-long = Longa
button-kind-workout = Intervalado
button-kind-race = Prova
button-every-other-week = A cada 2 semanas
button-some-weeks = A cada { $weeks } semanas
button-from = De ›
button-until = Até ›
button-from-now = A partir de já
button-without-end = Sem data final
