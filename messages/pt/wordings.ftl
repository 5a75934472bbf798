# What varies from session to session: the same primer keeps its own.

## The ready message, beside `ready`

ready-2 =
    { $minutes ->
        [5] Corrida às { $at }. Cinco minutos leves antes de sair?
        [2] Corrida às { $at }. Dois minutos leves antes de sair?
       *[other] Corrida às { $at }. { $minutes } minutos leves antes de sair?
    }
ready-3 =
    { $minutes ->
        [5] Corrida às { $at }. Primeiro, quadril e glúteos: cinco minutos?
        [2] Corrida às { $at }. Primeiro, quadril e glúteos: dois minutos?
       *[other] Corrida às { $at }. Primeiro, quadril e glúteos: { $minutes } minutos?
    }

## The cues of a drill the other way round, and another picture to aim for

drill-cues-turned =
    <i>{ $outside }.</i>
    { $inside }.
picture-half-kneeling-rock = Feche uma gaveta com o bolso da frente
picture-split-stance-rock = Empurre uma gaveta com o bolso da frente até fechar
picture-leg-swing = O pé desenha uma linha ao longo da parede
picture-glute-bridge = Levante uma bandeja com o quadril, sempre nivelada
picture-quadruped-kickback = O calcanhar aperta um botão no teto
picture-standing-kickback = Arraste o calcanhar para trás na areia
picture-standing-glute-set = Segure uma moeda entre os bolsos de trás
picture-bird-dog = Uma xícara cheia nas costas: nada derrama
picture-bird-dog-leg = Uma xícara cheia nas costas: nada derrama
picture-wall-lean-march = Empurre a parede enquanto o joelho sobe
picture-reverse-lunge-reach = Alcance um galho bem acima de você
picture-single-leg-bridge = Uma bandeja no quadril fica sempre nivelada
picture-marching-bridge = Uma xícara cheia em cima do cinto: nada derrama
picture-single-leg-hinge = Uma tábua comprida da cabeça ao calcanhar, que inclina como uma gangorra
picture-plank-knee-lift = O calcanhar aperta um botão acima de você
