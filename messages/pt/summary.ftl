# A week summed up on Sunday evening, for whoever wants that.

command-summary = Sua semana no domingo à noite
    .help = /summary on – sua semana no domingo à noite, em uma mensagem; /summary off: nenhuma

summary-is-off = Posso resumir sua semana no domingo à noite, em uma mensagem. Agora o resumo está desligado.
summary-is-on = Sua semana chega em uma mensagem no domingo à noite. A próxima: { $at }.
summary-wrong = Ligar ou desligar? Não consigo usar “{ $said }”. Por exemplo: /summary on
summary-ended = Não vem mais resumo. /summary traz de volta.
button-summary-on = Ligar
button-summary-off = Desligar
button-look-pictures = Gráficos

## The message: $on, how often of $of a drill was on target

summary-title = Sua semana
summary-on-target = No alvo: { $drills }
summary-drill = { $drill } { $on } de { $of }
summary-pain =
    { $pain ->
        [0] Dor: 0 todas as vezes.
       *[other] Dor: no máximo { $pain } de 10.
    }
summary-next = Primeira ativação da próxima semana: { $at }.
