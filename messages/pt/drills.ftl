# The drills: name; `inside`, what to do and where to start it; `outside`, a picture to aim for;
# `fix-…`, what to change where it was felt there. A fix goes on after "na próxima vez".

drill-half-kneeling-rock = Balanço com um joelho no chão
    .inside = Joelho de trás embaixo do quadril: aperte o glúteo de trás, avance e volte
    .outside = A fivela do cinto, na direção das costelas
    .fix-low-back = avance menos e solte o ar ao avançar
    .fix-quad = avance menos

drill-split-stance-rock = Balanço em passada
    .inside = Perna de trás esticada, glúteo de trás firme: dobre o joelho da frente, deixe o calcanhar de trás subir e volte
    .outside = Deslize a fivela do cinto para a frente
    .fix-low-back = dê um passo mais curto
    .fix-quad = dobre menos o joelho da frente

drill-leg-swing = Pêndulo de perna
    .inside = Segure-se em algo, costelas para baixo: balance uma perna, primeiro pouco, depois mais, com a bacia parada
    .outside = A perna é um pêndulo
    .fix-low-back = balance só a metade

drill-glute-bridge = Ponte de glúteos
    .inside = Calcanhares perto, joelhos afastados, primeiro os glúteos: suba até ombros, quadril e joelhos ficarem em linha, aperte e desça
    .outside = Empurre o chão para longe
    .fix-hamstring = traga os calcanhares mais perto e afaste mais os joelhos
    .fix-low-back = pare um pouco mais baixo
    .fix-quad = empurre com os calcanhares

drill-quadruped-kickback = Coice em quatro apoios
    .inside = Primeiro o glúteo: suba o joelho dobrado até a altura do tronco, não mais, e desça devagar
    .outside = Uma pegada no teto, uma xícara nas costas
    .fix-low-back = suba menos
    .fix-hamstring = relaxe o pé

drill-standing-kickback = Coice em pé
    .inside = Mãos na parede, corpo um pouco inclinado, primeiro o glúteo: leve um calcanhar um pouco para trás, segure e volte
    .outside = Empurre com o calcanhar uma parede atrás de você
    .fix-low-back = faça o movimento menor
    .fix-hamstring = estique mais o joelho

drill-standing-glute-set = Aperto de glúteos em pé
    .inside = Pés na largura do quadril, joelhos soltos: aperte os dois glúteos com metade da força por 5 segundos, continue respirando, descanse 5
    .outside = Junte os bolsos de trás
    .fix-low-back = aperte sem empurrar o quadril para a frente
    .fix-quad = destrave os joelhos
    .fix-nothing = ponha uma mão no glúteo

drill-bird-dog = Bird dog
    .inside = Em quatro apoios, primeiro firme a barriga, como antes de tossir: estique um braço e a perna oposta, segure e troque
    .outside = O calcanhar desliza por uma prateleira
    .fix-low-back = deixe a perna mais baixa
    .fix-hamstring = estique menos

drill-bird-dog-leg = Bird dog, só a perna
    .inside = Em quatro apoios, primeiro firme a barriga, como antes de tossir: deslize uma perna para trás, segure e troque
    .outside = O calcanhar desliza por uma prateleira
    .fix-low-back = deixe a perna mais baixa
    .fix-hamstring = deslize menos

drill-wall-lean-march = Marcha na parede
    .inside = Apoie-se na parede com o corpo em linha, glúteo da perna de apoio firme: suba um joelho, segure e troque
    .outside = Empurre o chão para trás
    .fix-low-back = incline menos o corpo
    .fix-quad = suba menos o joelho

drill-reverse-lunge-reach = Passada para trás com braços no alto
    .inside = Corpo ereto, costelas para baixo: dê um passo para trás, desça, leve os braços para o alto, volte e troque de perna
    .outside = O joelho de trás desce como um elevador
    .fix-low-back = fique com as mãos no quadril

drill-single-leg-bridge = Ponte em uma perna
    .inside = Um calcanhar bem perto, o outro joelho acima do quadril, o glúteo começa: suba com a bacia nivelada, aperte e desça
    .outside = Os ossos do quadril são faróis: os dois na mesma altura
    .fix-hamstring = traga o calcanhar mais perto
    .fix-low-back = pare um pouco mais baixo

drill-marching-bridge = Ponte com marcha
    .inside = Primeiro firme a barriga, como antes de tossir, e segure a ponte: levante um pé, apoie e troque
    .outside = O quadril descansa em uma prateleira
    .fix-hamstring = traga os calcanhares mais perto e afaste mais os joelhos
    .fix-low-back = pare um pouco mais baixo
    .fix-quad = empurre com os calcanhares

drill-single-leg-hinge = Dobradiça em uma perna
    .inside = Em uma perna só, dobre o corpo na linha da virilha, com a perna de trás alinhada ao tronco, e volte
    .outside = Feche a porta do carro com o quadril
    .fix-low-back = deixe a ponta do pé de trás no chão

drill-plank-knee-lift = Prancha com elevação do joelho
    .inside = Nos antebraços, primeiro firme a barriga, como antes de tossir: levante um pouco uma perna dobrada, desça e troque
    .outside = O cinto parado, o calcanhar para o teto

## Where a drill has no advice of its own

fix-front-of-hip = faça o movimento menor e comece pelo glúteo
fix-hamstring = faça o movimento menor e comece pelo glúteo
fix-quad = faça o movimento menor e comece pelo glúteo
fix-low-back = primeiro firme a barriga, como antes de tossir, e faça o movimento menor
fix-elsewhere = vá mais devagar e comece pelo glúteo
fix-nothing = vá mais devagar e segure um pouco mais
