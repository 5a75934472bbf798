# Where and when a person runs, what comes next, not now, and the settings.

## Where

greeting =
    Olá, { $name }! 👋
    Cinco minutos leves antes de correr, para quadril e glúteos. Aviso na hora certa e acompanho você, exercício por exercício.
    /privacy diz o que guardo e o que não sou.
zone-ask = Onde você corre? Compartilhe sua localização, toque em uma região ou escreva uma cidade.
zone-ask-city = Qual tem a mesma hora que você? Toque nela ou escreva qualquer cidade: conheço muitas outras.
zone-now = Você corre em { $city }, onde agora são { $time }.
zone-set = { $city }, agora são { $time }.
zone-runs-kept =
    { $count ->
        [1] Sua corrida mantém o horário local.
       *[other] Suas { $count } corridas mantêm o horário local.
    }
moved-ask = Seguimos o relógio daqui ou os mesmos momentos que em { $before }?
moved-run = { $plan }: continua às { $kept } em { $city }. No mesmo momento de antes: { $moved }.
moved-more =
    { $count ->
        [1] E mais uma corrida.
       *[other] E mais { $count } corridas.
    }
moved-times = Ficam os horários locais.
moved-moments = Ficam os mesmos momentos.
button-keep-times = Horário local ✓
button-keep-moments = Mesmos momentos
button-location = Enviar localização

region-europe = Europa
region-americas = Américas
region-asia = Ásia
region-africa = África
region-oceania = Oceania

zone-empty = Que lugar é? Por exemplo: <code>{ $example }</code>
zone-offset = Nenhum relógio marca “{ $said }” agora. Diga um lugar, por favor, por exemplo: <code>{ $example }</code>
zone-unknown = Não conheço nenhum lugar “{ $said }”. Tente uma cidade maior por perto, por exemplo: <code>{ $example }</code>
zone-which-offset = “{ $said }” muda com a época do ano; um lugar, não. Qual tem a mesma hora que você? Toque nele ou escreva uma cidade.
zone-which-ambiguous = “{ $said }” pode ser mais de um lugar. Qual tem a mesma hora que você? Toque nele ou escreva outra cidade.
zone-which-unknown =
    { $count ->
        [one] Não conheço nenhum lugar “{ $said }”. Seria este? Toque nele ou escreva outra cidade.
       *[other] Não conheço nenhum lugar “{ $said }”. Seria um destes? Toque nele ou escreva outra cidade.
    }
button-by-region = Por região ›
button-more-cities = Mais ›
zone-example = Por exemplo: <code>Madrid</code>
zone-at-sea = Esse ponto fica em alto-mar e não tem hora própria. Escreva uma cidade, por favor, por exemplo: <code>{ $example }</code>

## When

plan-ask-days =
    Em que dias você corre? Toque nos dias e depois na hora em que você sai.
    Ou escreva: <code>ter qui 18:15, sáb 8:00 longa</code>
plan-ask-days-at = { $time }: em que dias? Toque neles e depois no horário abaixo. Ou escreva.
plan-ask-minutes = { $days }: a que horas exatamente?
plan-days-first = Primeiro os dias, por favor; depois a hora.
button-every-day = Todo dia

plan-empty = Não encontrei dia nem horário aí.
plan-too-long = É mais do que consigo ler de uma vez.
plan-no-time = Falta o horário.
plan-no-day = Falta o dia.
plan-bad-time = “{ $said }” não é um horário claro.
plan-bad-date = “{ $said }” não é uma data que eu possa marcar: esse dia não existe ou faltam mais de dois anos.
plan-two-ways = “{ $said }” pode ser duas datas: primeiro o dia ou primeiro o mês.
plan-date-in-past = “{ $said }” já passou.
plan-two-times = “{ $said }”: basta um horário, o do começo da corrida.
plan-two-dates = “{ $said }” é uma data a mais.
plan-mixed-days = “{ $said }” é uma data, e os outros são dias de toda semana; cada um precisa do seu horário.
plan-other-weekday = “{ $said }” cai em outro dia da semana.
plan-one-date = “{ $said }” não combina com uma data só.
plan-two-kinds = “{ $said }” é um segundo tipo para a mesma corrida.
plan-not-weekly = “{ $said }”: marco por semanas, todas ou de tantas em tantas.
plan-which-run = “{ $said }”: para qual delas?
plan-never = “{ $said }”: assim não sobra nenhum dia para essa corrida.
plan-no-exception = “{ $said }” não tira nenhum dia dessa corrida.
plan-unknown-word = Não entendo “{ $said }”.
plan-meant = Seria <code>{ $example }</code>?
plan-either = Qual? <code>{ $example }</code> ou <code>{ $other }</code>
plan-near = Por exemplo: <code>{ $example }</code>
plan-example = Por exemplo: <code>seg,qua 06:30</code>
plan-exists = Esta corrida já está marcada: { $plan }.
plan-kind-taken = { $plan }: já estava marcada, e agora tem o seu tipo.
plan-too-many =
    { $most ->
        [one] Só posso marcar uma corrida. Apague antes a que existe, em /runs.
       *[other] Posso marcar no máximo { $most } corridas. Apague uma antes, em /runs.
    }

## What comes next

planned = <b>{ $plan }</b>
next =
    { $lead ->
        [0] { $at }: sua ativação, logo antes da corrida.
        [one] { $at }: sua ativação, um minuto antes da corrida.
       *[other] { $at }: sua ativação, { $lead } minutos antes da corrida.
    }
next-now = Sua ativação chega em instantes.
next-none = Nenhuma ativação está prevista agora.
button-try-now = Experimentar já
button-another-run = Outra corrida
button-change = Mudar

## The list of runs

runs-empty =
    Nenhuma corrida marcada. Toque abaixo ou escreva, por exemplo:
    <code>/run seg,qua 06:30</code>
runs-title =
    { $count ->
        [0] <b>Nenhuma corrida marcada.</b>
        [one] <b>Sua corrida</b>
       *[other] <b>Suas { $count } corridas</b>
    }
run-deleted = Apagada: { $plan }.
button-add-run = Marcar corrida
button-delete = Apagar
button-undo = Desfazer

## Not now

pause-ask = Pausa por quanto tempo? As corridas continuam marcadas; eu só fico em silêncio.
pause-days =
    { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
pause-wrong = “{ $said }” não é uma pausa que eu conheça. De 1 a { $longest } dias, ou até uma data nesse tempo. Por exemplo: <code>/pause 7d</code> ou <code>/pause até 12 de março</code>
paused-open = Em pausa até você tocar em /resume.
paused-until = Em pausa até { $at }; /resume encerra antes.
resumed = Que bom ter você de volta!
resume-none = Você não está em pausa.
pause-ask-date = Até que dia? Nesse dia as ativações já voltam.
pause-over = Sua pausa terminou.
pause-over-none = Sua pausa terminou. Nenhuma corrida está marcada; /run marca uma.
skipped = Pulamos: sem ativação para a corrida de { $at }.
skip-offered = Tudo bem, esta não. Até a próxima corrida.
skip-nothing = Não há nenhuma ativação pela frente, então nada para pular. /runs mostra o que está marcado.
button-pause-open = Até eu voltar
button-pause-date = Até uma data ›
button-resume = Encerrar a pausa

## Settings

lead-ask =
    { $lead ->
        [one] Sua ativação chega um minuto antes da corrida. Quantos minutos você quer?
       *[other] Sua ativação chega { $lead } minutos antes da corrida. Quantos você quer?
    }
lead-set =
    { $lead ->
        [one] A partir de agora: um minuto antes da corrida.
       *[other] A partir de agora: { $lead } minutos antes da corrida.
    }
lead-wrong = De { $shortest } a { $longest } minutos, por favor: não consigo usar “{ $said }”. Por exemplo: <code>/lead 15</code>
quiet-hours =
    Silêncio das { $begin } às { $end }: nesse tempo só chegam suas ativações e o que é urgente. O resto espera até as { $end }.
    Outras horas? Toque, ou escreva por exemplo: <code>/quiet 22:00-06:30</code>
quiet-none =
    Nenhuma hora é de silêncio: o que uma clínica ou eu tivermos a dizer pode chegar a qualquer momento.
    Um pouco de sossego? Toque, ou escreva por exemplo: <code>/quiet 22:00-06:30</code>
quiet-ask-begin = Silêncio a partir de que hora?
quiet-ask-end = Das { $begin } até que hora?
quiet-wrong = Não consigo ler horas em “{ $said }”. Por exemplo: <code>/quiet 22:00-06:30</code>, ou <code>/quiet não</code>
button-quiet-on = { $begin } às { $end }
button-quiet-off = Desligar
button-quiet-change = Mudar ›
language-ask = Em que idioma falamos?
language-set = Pronto, em português.
language-wrong = Ainda não falo “{ $said }”. Por exemplo: <code>/language pt</code>
