# What was done.

history-empty = Nenhuma ativação ainda. A primeira vai aparecer aqui.
history-none-begun = Suas ativações chegaram; nenhuma começou ainda, e tudo bem. A primeira que você começar vai aparecer aqui.
history-primed =
    { $runs ->
        [one] { $primed ->
            [0] A próxima corrida com ativação abre a contagem.
           *[other] Sua última corrida teve ativação.
        }
       *[other] { $primed ->
            [0] A próxima corrida com ativação abre a contagem.
           *[other] { $primed } das últimas { $runs } corridas com ativação.
        }
    }

history-session-done = <b>{ $at }</b> · { $done } de { $drills }
history-session-going = <b>{ $at }</b> · em andamento, { $done } de { $drills } até agora
history-session-stopped = <b>{ $at }</b> · parada em boa hora, { $done } de { $drills }
history-session-cancelled = <b>{ $at }</b> · { $done } de { $drills }
history-session-skipped = <b>{ $at }</b> · pulada

history-step-both = { $drill }: { $answer }
history-step-left = { $drill }, esquerda: { $answer }
history-step-right = { $drill }, direita: { $answer }
history-skipped = pulado
history-hurt = doeu ({ $pain } de 10)
history-scales = Esforço { $effort }, dor { $pain }
