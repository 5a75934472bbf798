# When the last primers were planned, when they left, and why; and what comes next.

why-empty = Ainda não houve hora de nenhuma ativação. Depois da primeira, aqui ficam o segundo previsto e o segundo em que ela saiu.
why-sent = <b>{ $day }</b>: prevista { $planned }, enviada { $sent }
why-planned = <b>{ $day }</b>: prevista { $planned }
why-not-sent = <b>{ $day }</b>: prevista { $planned }, não enviada
why-paused = <b>{ $since }</b> até <b>{ $until }</b>: em pausa
why-paused-day = <b>{ $day }</b>: um tempo em pausa
why-paused-since = <b>Desde { $since }</b>: em pausa

why-early =
    { $seconds ->
        [1] Um segundo antes.
       *[other] { $seconds } segundos antes.
    }
why-late =
    { $seconds ->
        [1] Um segundo depois.
       *[other] { $seconds } segundos depois.
    }

why-because-on-time = Na hora.
why-because-early = Muita gente corre nesse horário: começo antes, para que chegue a tempo a todos.
why-because-short-notice = Em cima da hora: marcada ou alterada, ou de volta de uma pausa, já dentro da antecedência.
why-because-away = Eu não estava funcionando no segundo previsto, ou meu relógio foi acertado.
why-because-clock = Meu relógio estava adiantado, e depois foi acertado.
why-because-snoozed = Você pediu um pouco mais tarde.
why-comes-again = Chegou, e você pediu um pouco mais tarde: volta às { $time }.
why-because-held = O Telegram me pediu para esperar.
why-because-trouble = Eu estava sem boa conexão com o Telegram e tentei até dar certo.
why-because-crowd = Muita gente corre nesse horário, e é uma de cada vez; a corrida mais cedo vai primeiro.
why-because-unseen = Chegou, porque você tocou nela; a resposta do Telegram se perdeu, então não sei o segundo.
why-because-waiting = Está a caminho.
why-because-running = Você disse que estava saindo, e ela veio com o seu toque.
why-because-skipped = Você pediu para pular.
why-because-moved = Você mudou a corrida.
why-because-withdrawn = Você fez uma pausa, ou mudou a corrida ou a antecedência.
why-because-blocked = Esta conversa estava bloqueada, ou fora de alcance.
why-because-rest = Você tinha parado por segurança nas doze horas anteriores, então deixei essa corrida em paz.
why-because-waits = Você tocou em algo da lista: as ativações esperam o sinal verde da sua clínica, ou de um profissional de saúde.
why-because-refused = O Telegram não aceitou.
why-because-begun-away = Sua corrida já tinha começado: eu não estava funcionando, meu relógio foi acertado, ou eu tinha ativações demais.
why-because-begun-held = O Telegram me pediu para esperar até sua corrida ter começado.
why-because-begun-trouble = Fiquei sem boa conexão com o Telegram até sua corrida ter começado.

why-moved-to = Nova data: { $at }.
why-moved-from = Antes: { $at }.
why-clocks-forward = O relógio avança nessa noite: { $planned } vira { $at }.
why-clocks-back = O relógio recua nessa noite: é o primeiro { $planned } dos dois.
why-twice = A resposta do Telegram se perdeu, então pode ter chegado duas vezes.

why-coming = <b>A seguir</b>
why-next = { $at }, para a corrida das { $run }.
