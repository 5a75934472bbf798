# A primer from the ready message to the closing line.

## The ready message: why now, what speaks against it, and how it has been

ready =
    { $minutes ->
        [5] Corrida às { $at }. Cinco minutos para quadril e glúteos?
        [2] Corrida às { $at }. Dois minutos para quadril e glúteos?
       *[other] Corrida às { $at }. { $minutes } minutos para quadril e glúteos?
    }
ready-late = Corrida às { $at }. O tempo está curto, então aqui vai a versão de dois minutos.
ready-race = Prova às { $at }. { $minutes } minutos do que você já conhece, nada de novo hoje?
ready-after = Sua corrida era às { $at }. Ainda não saiu? A versão de dois minutos ainda cabe.
ready-by-hand =
    { $minutes ->
        [5] Cinco minutos para quadril e glúteos, quando você quiser.
        [2] Dois minutos para quadril e glúteos, quando você quiser.
       *[other] { $minutes } minutos para quadril e glúteos, quando você quiser.
    }
ready-flags = <i>Hoje não, em caso de: dor no peito, desmaio, falta de ar fora do comum; dormência entre as pernas, problemas de bexiga ou intestino, pernas sem força; dor na virilha ou no fundo do quadril, andar mancando, dor à noite ou em repouso; um estalo com hematoma, panturrilha quente e inchada, febre, uma queda, perda de peso sem explicação ou dor há mais de duas semanas.</i>
ready-first = Nada disso hoje?
ready-since = Nada disso? Então, desde a última vez:

button-since-first = Nada, vamos lá
button-since-better = Melhor
button-since-same = Igual
button-since-worse = Pior
button-place-standard = Chão
button-place-standing = Em pé
button-place-easy = Chão
button-place-race = Prova
button-place-short = Dois minutos
button-list = Algo disso hoje
button-skip-primer = Pular esta

since-first = Nada da lista: vamos lá.
since-better = Desde a última vez: melhor.
since-same = Desde a última vez: igual.
since-worse = Desde a última vez: pior.
primer-short-now = O tempo está curto, então esta é a versão de dois minutos.
primer-skipped = Pulamos esta. Até a próxima corrida.
primer-over = Essa corrida já começou faz tempo. /primer começa uma nova ativação.
primer-nothing-done = Nenhum exercício hoje, e tudo bem. Até a próxima corrida.
primer-cancelled =
    { $done ->
        [0] Ficamos por aqui. Até a próxima corrida.
        [one] Ficamos por aqui depois de um exercício; sua resposta fica guardada.
       *[other] Ficamos por aqui depois de { $done } exercícios; suas respostas ficam guardadas.
    }

## A drill

drill-title =
    <b>{ $number } de { $count } · { $drill }</b>
    { $dose }
drill-cues =
    { $inside }.
    <i>{ $outside }.</i>
drill-where = Feito? Onde você sentiu?
drill-where-left = { $drill }: onde você sentiu do lado <b>esquerdo</b>?
drill-where-right = { $drill }: e do lado <b>direito</b>?
drill-skipped = Pulado.
drill-swapped-wall = Então, sem parede.
drill-swapped = Trocado por um mais fácil.
drill-no-easier = Não há um mais fácil que este. Você pode pular.
drill-hurts = Dói.
dose-each =
    { $repetitions ->
        [one] { $seconds } s por lado, uma vez
       *[other] { $seconds } s por lado, { $repetitions } vezes
    }
dose-alternating =
    { $repetitions ->
        [one] { $seconds } s, uma vez por lado
       *[other] { $seconds } s, { $repetitions } vezes por lado
    }
dose-both =
    { $repetitions ->
        [one] { $seconds } s, uma vez
       *[other] { $seconds } s, { $repetitions } vezes
    }
button-sides = Lados diferem
button-skip = Pular
button-no-wall = Sem parede aqui
button-swap = Trocar
button-hurts = Dói

felt-glute = Glúteo
felt-front-of-hip = Frente do quadril
felt-hamstring = Atrás da coxa
felt-quad = Frente da coxa
felt-low-back = Lombar
felt-elsewhere = Outro lugar
felt-nothing = Nada
felt-sides = Esquerda: { $left } · Direita: { $right }

## Pain

pain-how-much = Quanto dói? 0 é nada, 10 é o pior que você consegue imaginar. Se for uma dor aguda ou fizer você mancar, toque em 6 ou mais.
pain-said = Dor: { $pain }
pain-go-on = Pode continuar. Se a dor aumentar, pare.
pain-ease = Faça o movimento menor, troque ou pule. Se a dor aumentar, pare.
pain-stop = Pare aqui e não corra hoje. Se em 24 horas não voltar ao normal, ou se a dor voltar, procure um profissional de saúde.
pain-end-ease = Um pouco de dor: hoje vá com calma, e pare se ela aumentar.
pain-end-stop = Não corra hoje. Se em 24 horas não voltar ao normal, ou se a dor voltar, procure um profissional de saúde.
ease-smaller = <b>Desta vez, movimento menor e mais devagar.</b>
ease-smaller-chosen = Movimento menor e mais devagar.
ease-stop-chosen = Paramos aqui.
button-smaller = Menor
button-skip-drill = Pular este
button-stop = Parar aqui

red-flags =
    <b>A ativação de hoje termina aqui.</b>

    <b>Ligue para o serviço de emergência</b> em caso de dor no peito, desmaio ou falta de ar fora do comum; ou de dormência entre as pernas, problemas novos de bexiga ou intestino, ou falta de força nas duas pernas ou que se espalha.

    <b>Procure logo um profissional de saúde, e não corra até lá</b>, se tiver dor na virilha ou no fundo do quadril ao impacto, se estiver mancando ou se tiver dor à noite ou em repouso.

    <b>Procure também um profissional de saúde</b> depois de um estalo com hematoma, ou com panturrilha quente e inchada, febre, uma queda, perda de peso sem explicação ou dor há mais de duas semanas.

## The end

march = <b>Para terminar:</b> { $seconds } s de marcha rápida ou trote leve. Depois:
effort-ask = Como foi o esforço?
effort-label =
    { $effort ->
        [2] 2 leve
        [3] 3 moderado
        [5] 5 forte
        [7] 7 bem forte
        [10] 10 máximo
       *[other] { $effort }
    }
effort-said = Esforço: { $effort }
pain-ask = Alguma dor agora? 0 é nenhuma. Se for uma dor aguda ou fizer você mancar, toque em 6 ou mais.
closing-done =
    { $led ->
        [0] Feito: { $done } de { $drills }.
        [one] Feito: { $done } de { $drills }. O glúteo comandou em um.
       *[other] Feito: { $done } de { $drills }. O glúteo comandou em { $led }.
    }
closing-better =
    { $felt ->
        [front-of-hip] { $drill }: a frente do quadril entrou junto; na próxima vez, { $fix }.
        [hamstring] { $drill }: a parte de trás da coxa entrou junto; na próxima vez, { $fix }.
        [quad] { $drill }: a frente da coxa entrou junto; na próxima vez, { $fix }.
        [low-back] { $drill }: a lombar entrou junto; na próxima vez, { $fix }.
        [nothing] { $drill }: quase nada a sentir; na próxima vez, { $fix }.
       *[elsewhere] { $drill }: você sentiu em outro lugar; na próxima vez, { $fix }.
    }
closing-run =
    { $minutes ->
        [0] É hora de correr. Aproveite! 🏃
        [one] Corrida em um minuto. Aproveite! 🏃
       *[other] Corrida em { $minutes } minutos. Aproveite! 🏃
    }
