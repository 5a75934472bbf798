# Pain that a clinic hears of, what it holds back, and what is written.

## What the runner is told

button-side-left = Esquerdo
button-side-right = Direito
button-side-both = Os dois
care-told = Avisei { $clinic } às { $at }; ainda ninguém viu.
care-told-closed = Avisei { $clinic } às { $at }. Agora está fechada; abre { $opens }.
care-seen = { $clinic } viu às { $at }.
care-urgent = Se for urgente: { $line }
care-waits = Suas ativações esperam o sinal verde de { $clinic }: a clínica sabe o que doeu ou o que você tocou na lista.
care-left-out =
    { $count ->
        [one] Fica de fora até { $clinics } trazer de volta: { $drills }.
       *[other] Ficam de fora até { $clinics } trazer de volta: { $drills }.
    }
care-drill-held = O próximo seria { $drill }, e uma clínica sua deixou esse em espera. Você pode pular este.
care-nothing-left = Uma clínica sua deixou todos estes exercícios em espera. Em outro lugar pode haver outros.
care-released = { $clinic } traz { $drill } de volta às suas ativações.
care-released-all = { $clinic } diz: suas ativações continuam.
care-released-but = { $clinic } não tem mais nada contra { $drill }. Fica de fora até { $clinics } dizer o mesmo.
care-released-all-but = { $clinic } não tem mais nada contra suas ativações. Elas esperam até { $clinics } dizer o mesmo.
care-threshold = A partir de agora { $clinic } fica sabendo na hora de uma dor de { $number } ou mais.
care-threshold-off = { $clinic } não fica mais sabendo na hora da dor nem da lista. Quando algo doer, fale direto com a clínica.

## An alert, as the clinic has it

alert-pain = <b>{ $runner }: dor { $pain } de 10</b>
alert-flag = <b>{ $runner } tocou em algo da lista de sinais de alarme.</b> Todas as ativações estão em espera.
alert-drill = { $drill }, { $at }
alert-drill-left = { $drill }, lado esquerdo, { $at }
alert-drill-right = { $drill }, lado direito, { $at }
alert-drill-both = { $drill }, os dois lados, { $at }
alert-at-the-end = No fim de uma ativação, { $at }
alert-flag-at = { $at }
alert-sessions = As sessões anteriores:
alert-session = { $at }: dor { $pain }
alert-session-unsaid = { $at }: sem número
alert-session-worse = { $session }, pior desde a última vez
alert-held = Em espera até você liberar: { $drill }.
alert-seen-by = Visto por { $name }, { $at }.
alert-seen-by-nobody = Visto { $at }.
alert-gone = Este alerta não existe mais: a pessoa saiu ou deixou de compartilhar alertas.
alert-was-seen = { $name } já viu.
alert-released = Liberado: { $drill }. A pessoa recebe um aviso.
alert-not-held = Isto não está mais em espera.
alert-everything = todas as ativações
button-seen = Visto
button-page = Ver a página
button-release = Liberar exercício
button-release-all = Liberar tudo
button-release-sure = Sim, liberar
release-all-ask = <b>{ $runner }:</b> liberar de novo todas as ativações?

threshold =
    <b>{ $clinic }</b> fica sabendo na hora de uma dor de { $number } ou mais, e de sinais de alarme.
    A partir de que número deve ser? Quem tem alertas recebe um aviso da mudança.
threshold-off =
    <b>{ $clinic }</b> não fica sabendo na hora de nenhuma dor nem de sinais de alarme.
    A partir de que número deve ser? Quem tem alertas recebe um aviso da mudança.
threshold-ask =
    { $runners ->
        [0] Alertas a partir de dor { $number }? Ainda ninguém tem alertas.
        [one] Alertas a partir de dor { $number }? Uma pessoa recebe um aviso.
       *[other] Alertas a partir de dor { $number }? { $runners } pessoas recebem um aviso.
    }
threshold-ask-off =
    { $runners ->
        [0] Nenhum alerta, nem de sinais de alarme? Ainda ninguém tem alertas.
        [one] Nenhum alerta, nem de sinais de alarme? Uma pessoa recebe um aviso.
       *[other] Nenhum alerta, nem de sinais de alarme? { $runners } pessoas recebem um aviso.
    }
threshold-set = Os alertas chegam a partir de dor { $number }.
threshold-set-off = Os alertas estão desligados.
button-threshold-off = Nenhum
button-threshold-sure = Sim, mudar
button-menu-alerts = Alertas

## A clinic's runners

button-menu-runners = Corredores
cases = <b>Corredores de { $clinic }</b>: primeiro, quem mais precisa de atenção.
cases-legend = ‼ dor, ou um alerta que ninguém viu · ! pior desde a última vez · dias sem ativação
cases-none = Ainda não há ninguém na clínica.
case-silent =
    { $days ->
        [1] { $name } · um dia
       *[other] { $name } · { $days } dias
    }
button-more = Mais
button-first-page = Do início
button-cases = Corredores
case-gone = Esta pessoa saiu da clínica ou nunca esteve nela.

case = <b>{ $runner }</b>
case-primed =
    { $planned ->
        [0] Corridas marcadas em quatro semanas: ainda nada para contar.
        [one] { $primed } de 1 corrida marcada com ativação em quatro semanas.
       *[other] { $primed } de { $planned } corridas marcadas com ativação em quatro semanas.
    }
case-primed-unshared = Não compartilha quantas ativações faz.
case-felt = <b>Onde sentiu, quatro semanas:</b>
case-felt-drill = { $drill }: { $places }
case-felt-place = { $place } { $times }
case-felt-hurt = doeu { $times }
case-felt-none = Nenhum exercício em quatro semanas.
case-felt-unshared = Não compartilha onde sente os exercícios nem a dor.
case-pain = Dor na última vez: { $pain }, { $at }.
case-easier =
    { $steps ->
        [1] { $drill }: um nível mais fácil, trocado { $at }.
       *[other] { $drill }: { $steps } níveis mais fácil, trocado { $at }.
    }
case-alerts = <b>Alertas, quatro semanas:</b>
case-alert = Dor { $pain } · { $at }
case-alert-flag = Sinal de alarme · { $at }
case-alert-unseen = { $alert } · ainda não visto
case-alert-seen = { $alert } · visto
case-alert-seen-by = { $alert } · visto por { $name }
case-held = Em espera desde { $at }: { $drill }
case-alert-off = Sem alertas: a pessoa não permitiu.
case-note = Nota: { $note }
case-tags = Etiquetas: { $tags }
button-pain-line = Linha da dor
button-note = Nota
button-tags = Etiquetas
button-letters = Mensagens
case-release = Liberar: { $drill }
pain-line = { $runner }: dor em oito semanas, de 0 a 10.
pain-line-empty = Nenhum número de dor em oito semanas.
note-ask = O que anotar sobre { $runner }? Só responsáveis e terapeutas leem. No máximo { $longest } caracteres.
note-ask-now =
    Sobre { $runner } está anotado:
    { $note }

    Escreva o que deve ficar no lugar, no máximo { $longest } caracteres.
note-too-long = Essa nota tem { $length } caracteres, e cabem { $longest }. Mais curta, por exemplo: Quadril esquerdo, sem saltos até maio.
note-kept = Anotado.
tags-ask = Escreva as etiquetas de { $runner }, com vírgulas entre elas, por exemplo: maratona, quadril esquerdo
tags-ask-now =
    Etiquetas de { $runner }: { $tags }

    Escreva todas as que devem ficar, com vírgulas entre elas, por exemplo: maratona, quadril esquerdo
tags-wrong = No máximo { $most } etiquetas de { $longest } caracteres cada, com vírgulas entre elas, por exemplo: maratona, quadril esquerdo
tags-kept = Guardado.
button-take-away = Retirar

## Letters

button-menu-message = Mensagem
letter-ask = O que você quer dizer a { $clinic }? Escreva, no máximo { $longest } caracteres. É lido no horário de atendimento. Em uma emergência, ligue para o serviço de emergência.
letter-answer-ask = O que você quer responder a { $runner }? Escreva, no máximo { $longest } caracteres.
letter-only-text = Em uma mensagem só vai texto. Escreva, por favor.
letter-too-long = Essa mensagem tem { $length } caracteres, e cabem { $longest }. Encurte, por favor, ou envie em duas partes.
letter-wait = Três mensagens em um minuto já estão a caminho. Espere um minuto antes da próxima, por favor.
letter-sent = Enviado a { $clinic }.
letter-answered = Enviado a { $runner }.
letter-not-enrolled = Você não está nesta clínica, ou não está mais; por isso nada pode ser enviado.
letter-from = <b>{ $runner } escreve:</b>
letter-to = <b>{ $clinic } escreve:</b>
letters = <b>Mensagens de { $runner }:</b>
letters-none = Ainda não há nenhuma mensagem.
letter-line-runner = { $at } · { $text }
letter-line-clinic = { $at } · vocês: { $text }
button-answer = Responder

## The clinic's book

book-alert-seen = { $by } viu um alerta
book-released = { $by } liberou o que estava em espera para uma pessoa
book-threshold = { $by } definiu alertas a partir de dor { $number }
book-threshold-off = { $by } desligou os alertas
book-noted = { $by } mudou a nota de uma pessoa
book-tagged = { $by } mudou as etiquetas de uma pessoa
book-letter = { $by } respondeu a uma pessoa
