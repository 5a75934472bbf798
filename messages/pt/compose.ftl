# A clinic writes a broadcast: what, to whom, when; what it would come to, and what came of it.

## The list

compose-list = <b>Comunicados de { $clinic }</b>
compose-list-empty =
    <b>Comunicados de { $clinic }</b>
    Ainda não há nenhum. Escreva um, veja como vai chegar aos corredores e só então envie.
compose-state-draft = Rascunho
compose-state-addressing = Saindo
compose-state-sending = Saindo
compose-state-paused = Em pausa
compose-state-done = Concluído
compose-state-cancelled = Cancelado
compose-media-photo = (foto)
compose-media-document = (documento)
compose-media-video = (vídeo)
button-menu-broadcasts = Comunicados
button-cast-to-program = Escrever
button-cast-new = Novo comunicado

## The message

compose-ask-message =
    Envie a mensagem do jeito que ela deve chegar aos corredores: texto com formatação, ou uma foto, um documento ou um vídeo com legenda.
    Você vê tudo de novo antes que alguém receba.
compose-cannot-send = Corredores recebem texto, ou uma foto, um documento ou um vídeo. Envie um desses, por favor.
compose-one-file = Um álbum não sai como uma mensagem só. Envie uma foto, um documento ou um vídeo, por favor.
compose-long-text =
    { $over ->
        [1] Isso passa um caractere do limite de 4.096 do Telegram. Encurte, por favor, ou faça por exemplo dois comunicados.
       *[other] Isso passa { $over } caracteres do limite de 4.096 do Telegram. Encurte, por favor, ou faça por exemplo dois comunicados.
    }
compose-long-caption =
    { $over ->
        [1] Essa legenda passa um caractere do limite de 1.024 do Telegram. Encurte, por favor, ou envie o texto sem o arquivo.
       *[other] Essa legenda passa { $over } caracteres do limite de 1.024 do Telegram. Encurte, por favor, ou envie o texto sem o arquivo.
    }
compose-ask-links =
    Botões com link, até { $most }, um por linha:
    <code>Marcar uma visita - https://example.com/visita</code>
compose-link-example = Por exemplo: <code>Marcar uma visita - https://example.com/visita</code>
compose-link-too-many = São mais de { $most } botões.
compose-link-no-address = Falta o endereço na linha { $line }, “{ $said }”.
compose-link-no-label = Falta o texto antes do endereço na linha { $line }, “{ $said }”.
compose-link-long-label = O texto da linha { $line }, “{ $said }”, passa de 64 caracteres.
compose-link-bad-scheme = “{ $said }”, na linha { $line }, precisa começar com https:// ou http://.
compose-link-bad-host = “{ $said }”, na linha { $line }, não é um endereço da web.
compose-link-long-address = O endereço da linha { $line }, “{ $said }”, é longo demais para um botão.
button-cast-no-links = Sem botões

## To whom

compose-who =
    <b>Quem recebe?</b>
    { $segment }
compose-all = Todos os corredores de { $clinic }
compose-no-program-left = um programa que não existe mais
compose-idle =
    { $days ->
        [1] sem ativação há um dia
       *[other] sem ativação há { $days } dias
    }
compose-tagged = etiqueta { $tag }
compose-ask-program = Só quem segue qual programa?
compose-ask-phase = Só quem está hoje em qual fase?
compose-ask-language = Só quem fala comigo em qual idioma?
compose-ask-tag = Só quem tem qual etiqueta?
compose-ask-idle = Só quem não faz uma ativação há quanto tempo? Toque ou escreva um número de dias. Só conta quem deixa vocês verem as ativações.
compose-none-program = Ainda não há nenhum programa.
compose-none-phase = Este programa não tem fases.
compose-none-language = Ainda não falo nenhum idioma.
compose-none-tag = Ninguém tem etiqueta ainda.
compose-idle-wrong = “{ $said }” não é um número de dias de 1 a { $longest }. Por exemplo: <code>14</code>
compose-program-gone = O programa ou a fase a que se destinava não existe mais. Escolha de novo quem recebe.
compose-tag-gone = Ninguém mais tem esta etiqueta. Escolha outra.
button-cast-all = Todos
button-narrow-program = Programa ›
button-narrow-phase = Fase ›
button-narrow-language = Idioma ›
button-narrow-idle = Sem ativação ›
button-narrow-tag = Etiqueta ›
button-cast-any = Qualquer
button-cast-preview = Ver ›

## When

compose-ask-start =
    <b>Quando?</b> Aqui são { $time }. Toque, ou escreva na hora da clínica, por exemplo:
    <code>amanhã 18:00</code> ou <code>2027-03-28 09:00</code>
compose-ask-start-local =
    <b>Quando, na hora local de cada pessoa?</b> Aqui são { $time }. Toque ou escreva, por exemplo:
    <code>amanhã 18:00</code> ou <code>2027-03-28 09:00</code>
compose-moment-wrong = Preciso de um dia e de um horário.
compose-start-past = Esse horário já passou. Escolha um mais tarde, por exemplo: amanhã 18:00
compose-ask-expiry =
    <b>Até quando pode sair?</b> Depois disso ninguém mais recebe.
    Toque quanto tempo depois do início, ou escreva, por exemplo <code>36 h</code> ou <code>amanhã 20:00</code>
compose-hours = { $hours } horas
compose-expiry-early = Venceria antes de sair ({ $at }). Escolha um prazo maior, por exemplo: 24 h
compose-expiry-late = Pode vencer no máximo { $days } dias depois do início. Por exemplo: 3 d
button-cast-now = Agora
button-cast-own-time = Hora de cada um
button-cast-clinic-time = Hora da clínica

## The panel below the preview

compose-reach = Vai para { $count } de { $meant }.
compose-muted =
    { $count ->
        [1] Uma pessoa silenciou vocês.
       *[other] { $count } silenciaram vocês.
    }
compose-unreachable =
    { $count ->
        [1] Uma pessoa está fora de alcance.
       *[other] { $count } estão fora de alcance.
    }
compose-nobody = Ninguém receberia. Mude para quem vai, por exemplo para todos.
compose-held =
    { $held ->
        [1] Uma pessoa corre nessa hora: a mensagem dela espera até depois.
       *[other] { $held } correm nessa hora: a mensagem delas espera até depois.
    }
compose-quiet =
    { $count ->
        [1] Para uma pessoa será hora de silêncio: a mensagem dela espera até acabar.
       *[other] Para { $count } será hora de silêncio: a mensagem delas espera até acabar.
    }
compose-quiet-late =
    { $count ->
        [1] Para uma delas vence antes disso. Escolha um prazo maior ou outro horário.
       *[other] Para { $count } delas vence antes disso. Escolha um prazo maior ou outro horário.
    }
compose-for = Para: { $segment }
compose-start-now = Sai assim que você tocar.
compose-start-at = Sai { $at }.
compose-start-local = Sai { $day } às { $time }, na hora local de cada pessoa.
compose-expires = Vence { $at }.
compose-edit = O que você quer mudar?
compose-discarded = Descartado
compose-changed = Mudaram isto nesse meio-tempo. É assim que está agora; dê uma olhada antes.
compose-confirmed-already = { $name } já confirmou o envio, { $at }.
compose-gone = Este comunicado não existe mais.
compose-inert = Com este botão as pessoas silenciam { $clinic }. Na prévia ele não faz nada.
button-cast-send-now = Enviar agora
button-cast-send = Confirmar envio
button-cast-when = Agendar ›
button-cast-edit = Editar ›
button-cast-discard = Descartar
button-cast-message = Mensagem
button-cast-links = Botões
button-cast-who = Quem
button-cast-expiry = Prazo

## Once it is on its way

compose-ask-cancel = Está em pausa. Encerrar de vez? Quem ainda não recebeu não vai receber.
button-cast-end = Encerrar
button-cast-go-on = Seguir enviando
compose-by = { $name }, { $at }
compose-sent = Enviados: { $count }
compose-report-waiting = Esperando: { $count }
compose-report-held = Guardados até depois de uma corrida: { $count }
compose-report-quiet = Guardados até o fim das horas de silêncio: { $count }
compose-report-unsure = Enviados, mas sem resposta do Telegram: { $count }
compose-report-expired = Vencidos antes da vez: { $count }
compose-report-muted = Silenciaram vocês: { $count }
compose-report-unreachable = Fora de alcance: { $count }
compose-unsent = Não entregues: { $count }
compose-reason = · { $reason }: { $count }
compose-why-blocked = fora de alcance
compose-why-cancelled = cancelado
compose-why-held = guardado até depois de uma corrida
compose-why-quiet = guardado até o fim das horas de silêncio
compose-why-left = saiu da clínica
compose-why-unwanted = silenciado
compose-csv =
    { $count ->
        [1] Uma linha, de quem está na clínica agora.
       *[other] { $count } linhas, de quem está na clínica agora.
    }
compose-csv-carers = Neste grupo os nomes dizem quem faz o quê: só responsáveis e terapeutas recebem a tabela.
compose-column-name = Nome
compose-column-state = Estado
compose-column-reason = Motivo
compose-column-sent = Enviado ({ $zone })
compose-row-pending = esperando
compose-row-sending = esperando
compose-row-sent = enviado
compose-row-failed = não entregue
compose-row-expired = vencido
compose-row-uncertain = incerto

## A runner mutes a clinic

mine-hushed = Silenciada: não chegam mais comunicados de { $clinic }. O que ela escreve só para você continua chegando, e em /clinic você volta a receber os comunicados.
mine-unhushed = { $clinic } pode enviar comunicados a você de novo.
mine-not-in = Você não está nesta clínica, então nada chega dela.

## In the clinic’s book

book-broadcast-sent = { $by } enviou um comunicado para { $count }
book-broadcast-paused = { $by } pausou um comunicado
book-broadcast-resumed = { $by } retomou um comunicado
book-broadcast-cancelled = { $by } encerrou um comunicado
book-broadcast-discarded = { $by } descartou um rascunho
