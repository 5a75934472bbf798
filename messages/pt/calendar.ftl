# Calendars that are sent as files, and the plan given back as one.

## What was found

calendar-found =
    { $count ->
        [0] <b>Nenhuma corrida pela frente em “{ $name }”</b>
        [one] <b>1 corrida encontrada em “{ $name }”</b>
       *[other] <b>{ $count } corridas encontradas em “{ $name }”</b>
    }
calendar-replaced = Este arquivo toma o lugar do anterior: aquela lista está fechada. Para voltar a ela, envie aquele arquivo de novo.
calendar-by-usual = Encontrado pelas palavras de sempre: { $words }
calendar-by-own = Encontrado só pelas suas próprias palavras: { $words }
calendar-left-out =
    { $count ->
        [1] 1 outro evento não tem nenhuma dessas palavras e fica de fora.
       *[other] { $count } outros eventos não têm nenhuma dessas palavras e ficam de fora.
    }
calendar-was-shown = <b>“{ $name }”</b>
calendar-was-taken = Adicionadas: { $count }
calendar-was-left = Ficam como estavam: { $count }
calendar-unnamed = seu arquivo
calendar-untitled = Não está mais lá
calendar-same-count =
    { $count ->
        [one] { $count } já está marcada, do jeito que está lá.
       *[other] { $count } já estão marcadas, do jeito que estão lá.
    }
calendar-strange = Não conheço o fuso { $zones }: li os horários como se fossem do seu.
calendar-unread =
    { $count ->
        [1] Não entendi 1 evento, e ele fica de fora.
       *[other] Não entendi { $count } eventos, e eles ficam de fora.
    }
calendar-whole-days = Eventos sem horário começam às { $time }.
calendar-line-added = { $number }. 🆕 <b>{ $title }</b>: { $plan }
calendar-line-changed = { $number }. ✏️ <b>{ $title }</b>: { $plan }
calendar-line-removed = { $number }. 🗑 <b>{ $title }</b>: { $plan }
calendar-more = { $plan } (+{ $count })
calendar-same =
    { $count ->
        [1] Nada de novo: essa corrida está marcada do jeito que está lá.
       *[other] Nada de novo: as { $count } corridas estão marcadas do jeito que estão lá.
    }
calendar-none-ticked = Nada está marcado. Toque nos números do que você quer.
calendar-taken =
    Pronto. Novas: { $added }, alteradas: { $changed }, retiradas: { $removed }.
    Envie o calendário de novo sempre que ele mudar.
calendar-left = Ficou como estava.
calendar-too-many = Seriam mais de { $most } corridas vindas de calendários. Desmarque algumas ou escolha palavras mais precisas.
button-calendar-take = Adicionar { $count }
button-calendar-words = Mudar palavras
button-calendar-start = Início: { $time } ›
button-calendar-leave = Deixar assim

## By which words

calendar-none =
    { $count ->
        [1] Olhei o evento de “{ $name }” e não encontrei nenhuma corrida pela frente.
       *[other] Olhei os { $count } eventos de “{ $name }” e não encontrei nenhuma corrida pela frente.
    }
calendar-over = Todas as corridas que encontrei em “{ $name }” já passaram: não há nenhuma pela frente.
calendar-no-dates =
    { $count ->
        [1] Encontrei uma corrida em “{ $name }”, mas não consigo ler as datas dela. Exporte o calendário de novo, por favor.
       *[other] Encontrei { $count } corridas em “{ $name }”, mas não consigo ler as datas delas. Exporte o calendário de novo, por favor.
    }
calendar-words-now = Procuro estas palavras: { $words }
calendar-words-all = Conto todo evento como corrida.
calendar-others = Outros eventos de lá: { $titles }
calendar-words-ask = Escreva as palavras que aparecem nos títulos das suas corridas; elas tomam o lugar destas, neste arquivo e nos próximos. Por exemplo: <code>longão, treino do grupo, 10k</code>
calendar-words-wrong = Não encontrei palavras aí. Até { $most } caracteres, com vírgulas entre elas, por exemplo: <code>longão, treino do grupo, 10k</code>
button-calendar-all = Todos os eventos
button-calendar-usual = As de sempre

## Events without a time

calendar-start-ask = Algumas corridas de lá têm dia, mas não têm horário. A que horas você costuma sair? Toque na hora ou escreva, por exemplo: <code>07:30</code>
calendar-start-minutes = A que horas exatamente?

## What cannot be taken

calendar-problem-too-large = Esse arquivo é grande demais: até 1 MB, por favor. Muitos programas conseguem exportar só uma parte do calendário.
calendar-problem-no-calendar = Isso não é um calendário, diga o que disser o nome do arquivo. Exporte de novo do seu calendário, por favor; nada mudou.
calendar-other-file = Isso não é um calendário: leio arquivos que terminam em <code>.ics</code>. Envie um ou continue na última mensagem. Com /cancel você sai.
calendar-problem-broken = Esse calendário acaba no meio ou está danificado. Exporte de novo, por favor; nada mudou.
calendar-problem-too-many-events = Esse calendário tem mais de 2.000 eventos. Exporte só uma parte, por exemplo o próximo ano.
calendar-problem-too-many-runs = Encontrei mais corridas do que consigo marcar: 600 linhas e 2.000 datas em um ano e meio. Palavras mais precisas ajudam, ou só uma parte do calendário.
calendar-problem-hostile = Não consigo ler esse calendário em um tempo razoável, então deixei como estava. Nada mudou.
calendar-problem-not-fetched = Não consegui buscar o arquivo. Envie de novo, por favor.

## The plan as a file

export-done = Suas corridas a partir de agora, como calendário. Se você mudar algo em outro lugar, envie de volta para mim.
export-nothing = Nenhuma corrida está marcada, então não há o que escrever. Marque uma antes, por exemplo: <code>/run seg,qua 06:30</code>
export-wrong = Não sei escrever “{ $said }”. Por exemplo: <code>/export ics</code>
export-name = Corridas
export-run = Corrida
export-run-easy = Corrida leve
export-run-long = Corrida longa
export-run-workout = Treino intervalado
export-run-race = Prova
