# How hard each drill stands, what changes it, and why.

command-levels = O nível de cada exercício para você, e por quê
    .help = /levels – em que nível está agora cada exercício para você, e por quê

## What changes: the drills, what happens to them, and the reason

level-line = { $drills }: { $what } { $why }
level-of-left = { $drill }, esquerda
level-of-right = { $drill }, direita
level-what-easier = um nível mais fácil a partir de agora.
level-what-harder = um nível acima a partir de agora.
level-what-cue = o mesmo mais uma vez, com outra imagem: “{ $cue }”.
level-what-back = de volta, em um nível mais fácil.
level-what-rest = fora até outro dia com dor de { $most } ou menos em repouso; /levels pergunta.
level-what-clinician = fora até o sinal verde de um profissional de saúde; /levels anota.
level-what-dropped = fora por enquanto; /levels traz de volta.

level-because-strong-pain = Doeu muito.
level-because-strong-pain-again = Doeu muito, e não foi a primeira vez nos últimos tempos.
level-because-red-flag = Você tocou em algo da lista.
level-because-worse = Desde então ficou pior.
level-because-pain-rose = Doeu mais do que antes.
level-because-low-back = A lombar fez o trabalho duas vezes: primeiro firme a barriga, como antes de tossir.
level-because-hard = Nos últimos tempos, duas vezes foi bem puxado ou ficou pela metade.
level-because-another-cue = Nos últimos tempos, duas vezes você sentiu em outro lugar.
level-because-off-target = Com outra imagem, você também sentiu em outro lugar.
level-because-some-pain = Doeu um pouco: menor e mais devagar já está bom.
level-because-good-days = Dois dias bons seguidos.
level-because-at-the-top = Tudo certo, e não há nada mais difícil que isso.
level-because-not-today = Tudo certo; hoje não é dia de subir.
level-because-a-while-ago = Já faz um tempo: para começar, o mesmo de novo.
level-because-long-ago = Já faz mais de quatro semanas.
level-because-too-few = Com mais algumas vezes dá para saber.
level-because-missing = Uma resposta está em aberto, então fica como está.
level-because-steady = Fica como está.
level-because-accepted = Você disse sim.
level-because-not-now = Então fica como está.
level-because-rested = Já acalmou.
level-because-cleared = Um profissional de saúde deu o sinal verde.
level-because-taken-up = Você retomou.

## An offer, below the closing line

level-offer-repetitions = { $drill }: dois dias bons seguidos. Mais duas repetições?
level-offer-hold = { $drill }: dois dias bons seguidos. Segurar dois segundos a mais?
level-offer-base = { $drill }: dois dias bons seguidos com o mais fácil. Que tal { $other } de novo?
level-offer-next = { $drill }: dois dias bons seguidos. Que tal trocar por { $other }?
button-level-accept = Sim, vamos
button-level-decline = Agora não

## /levels

level-none = Nenhum exercício ainda. O nível de cada um para você vai aparecer aqui.
level-title = <b>{ $drill }</b>
level-words-base = nível normal
level-words-repetitions = mais { $more } repetições
level-words-hold = segurando mais { $more } segundos
level-words-easier = um nível mais fácil: { $drill }
level-words-harder = um nível mais difícil: { $drill }
level-off-rest = fora até outro dia com pouca dor em repouso
level-off-clinician = fora até o sinal verde de um profissional de saúde
level-off-dropped = fora por enquanto
level-unfinished = ficou pela metade
level-record = { $day }: { $felt }
level-record-pain = { $day }: { $felt }, dor { $pain }
level-record-full = { $day }: { $felt }, esforço { $effort }, dor { $pain }

## At a drill

level-dose = { $dose }, segurando { $seconds } s cada vez

## What is off

level-waits = O que doeu muito fica de fora até o sinal verde de um profissional de saúde.
level-waits-all = Você tocou em algo da lista: nenhuma ativação até o sinal verde de um profissional de saúde.
level-left-out = Hoje sem { $drills }. /levels diz por quê.
level-drill-off = O próximo seria { $drill }, por enquanto de fora. Você pode pular este.
level-rest-ask = Algo ficou de fora porque doeu. Quanto dói agora, em repouso? Com { $most } ou menos volta, um nível mais fácil.
level-rest-not-yet = { $pain } em repouso: então ainda não. Conte para mim em outro dia.
button-level-cleared = Profissional liberou
button-level-take-up = Retomar
