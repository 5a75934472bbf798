# What was over the weeks, as pictures and as text.

look-head = <b>{ $title }</b> · { $span }

look-title-felt = Onde você sentiu
look-title-pain = Dor
look-title-sides = Esquerda e direita
look-title-primed = Corridas com ativação

## In the pictures, and their buttons

look-on = No alvo
look-off = Outra coisa
look-left = Esquerda
look-right = Direita
look-usual = Em geral
look-most = No máximo
look-done = Com ativação
look-planned = Marcadas
look-pause = Pausa

button-look-felt = Onde
button-look-pain = Dor
button-look-sides = Esq. e dir.
button-look-primed = Com ativação
button-look-4 = 4 semanas
button-look-12 = 12 semanas
button-look-all = Tudo
button-look-text = Como texto
button-look-sessions = Últimas sessões

## Where there is nothing to be drawn

look-none-felt = Nada anotado neste período. O que você tocar depois de um exercício vai aparecer aqui.
look-none-pain = Nenhum número neste período. O que você tocar no fim de uma ativação vai aparecer aqui.
look-none-sides = Neste período nada foi separado por lado. Para isso há “Lados diferem” em cada exercício.
look-none-primed = Nenhuma corrida marcada neste período. As que tiverem ativação vão aparecer aqui.

## The numbers: $instead, where else it was felt; $of, how often in all

look-drill = { $drill }: no alvo { $on } de { $of }
look-drill-instead =
    { $on ->
        [0] { $drill }: { $instead }
       *[other] { $drill }: no alvo { $on } de { $of }; { $instead }
    }
look-place = { $place } { $count }
look-drills-left =
    { $count ->
        [1] Mais um exercício, feito menos vezes.
       *[other] Mais { $count } exercícios, feitos menos vezes.
    }
look-pain =
    { $sessions ->
        [1] { $most } de 10 em uma sessão.
       *[other] Em geral { $usual }, no máximo { $most } de 10, em { $sessions } sessões.
    }
look-by-week = Semana a semana, a partir de cada segunda:
look-by-month = Mês a mês:
look-pain-period = { $period }: em geral { $usual }, no máximo { $most }
look-sides = { $drill }: esquerda { $left } de { $lefts }, direita { $right } de { $rights }
look-primed =
    { $primed ->
        [0] A próxima corrida com ativação abre a contagem.
       *[other] { $runs ->
            [1] Sua única corrida marcada teve ativação.
           *[other] { $primed } de { $runs } corridas marcadas com ativação.
        }
    }
look-primed-period = { $period }: { $primed } de { $runs }
look-runs-period =
    { $runs ->
        [1] { $period }: uma corrida
       *[other] { $period }: { $runs } corridas
    }
look-pause-period = { $period }: pausa
