# Como os exercícios aparecem, e o que um clipe mostra, em palavras para quem os escuta.

command-pictures = Exercícios em movimento, imagens ou palavras
    .help = /pictures imagens – exercícios como clipes que contam (movimento), imagens paradas ou só em palavras (texto)

button-pictures-moving = Movimento
button-pictures-still = Imagens
button-pictures-text = Texto
pictures-are-moving =
    Cada exercício vem como um clipe que o faz no ritmo certo e conta: deixe o celular no chão e acompanhe.
    De outro jeito? Toque ou escreva, por exemplo: <code>/pictures imagens</code>
pictures-are-still =
    Cada exercício vem com uma imagem parada de onde começa e onde termina.
    De outro jeito? Toque ou escreva, por exemplo: <code>/pictures movimento</code>
pictures-are-text =
    Cada exercício vem só em palavras: como você começa, como se move e o ritmo.
    De outro jeito? Toque ou escreva, por exemplo: <code>/pictures movimento</code>
pictures-wrong = “{ $said }” não é nenhum deles: /pictures movimento, /pictures imagens ou /pictures texto.

## O ritmo de uma repetição

clip-tempo = Conte até três e, a cada vez: { $tempo }.
tempo-out = { $seconds } s de ida
tempo-hold = { $seconds } s de pausa
tempo-back = { $seconds } s de volta
tempo-rest = { $seconds } s de descanso

## O que se vê: como se começa, como se move

clip-half-kneeling-rock = Ajoelhe-se sobre o lado que trabalha, joelho embaixo do quadril e peito do pé no chão; o outro pé fica inteiro no chão, à frente, com o joelho em ângulo reto. Tronco reto, mãos no quadril: leve o quadril para a frente, sobre o pé da frente, e volte.
clip-split-stance-rock = Em pé, um pé um passo longo atrás do outro, os dois apontando para a frente, mãos no quadril. Dobre o joelho da frente para o quadril avançar; a perna de trás continua esticada e o calcanhar dela sobe. Depois volte.
clip-leg-swing = Em pé sobre uma perna, ao lado de um corrimão ou de uma parede, com uma mão de apoio. A outra perna fica solta e balança da frente para trás e de volta; o tronco continua reto.
clip-glute-bridge = Deite-se de costas, braços ao lado do corpo, joelhos dobrados, pés inteiros no chão e perto. Suba o quadril até ombros, quadril e joelhos ficarem em linha; os ombros continuam no chão. Depois desça.
clip-reverse-lunge-reach = Em pé, corpo ereto, pés juntos. Dê um passo longo para trás, na ponta do pé, e desça o joelho de trás em direção ao chão enquanto os dois braços sobem ao lado das orelhas. Depois volte a juntar os pés e troque de perna.
clip-single-leg-bridge = Deite-se de costas, um pé inteiro no chão e bem perto, a outra perna no ar com o joelho acima do quadril. Empurre com o pé e suba o quadril nivelado até ombro, quadril e joelho ficarem em linha. Depois desça.
clip-quadruped-kickback = Em quatro apoios, mãos embaixo dos ombros. Suba uma perna dobrada para trás, com a sola do pé para o teto, até a coxa ficar na altura do tronco. Depois desça o joelho até o chão.
clip-standing-kickback = De frente para uma parede, as duas mãos nela na altura do peito, corpo um pouco inclinado. Leve uma perna quase esticada para trás até o pé sair do chão; o tronco não se mexe. Depois volte.
clip-standing-glute-set = Em pé, corpo ereto, pés na largura do quadril, joelhos soltos, mãos no quadril. Aperte os dois glúteos; só os joelhos se mexem, porque se esticam um pouco. Solte.
clip-bird-dog = Em quatro apoios. Estique um braço para a frente e a perna oposta para trás até os dois ficarem na altura do tronco, que não se mexe. Depois desça os dois e troque.
clip-bird-dog-leg = Em quatro apoios, as duas mãos ficam no chão. Estique uma perna para trás até ela ficar na altura do tronco, que não se mexe. Depois desça a perna e troque.
clip-wall-lean-march = De frente para uma parede, braços esticados, mãos nela; incline-se, na ponta dos pés, até cabeça, quadril e calcanhares ficarem em linha. Suba um joelho até a altura do quadril, depois apoie o pé e troque.
clip-marching-bridge = Deite-se de costas e fique na ponte: pés inteiros no chão, quadril no alto, ombros no chão. Levante uma perna dobrada até o joelho ficar acima do quadril, sem mexer o quadril. Depois apoie o pé e troque.
clip-single-leg-hinge = Em pé, mãos no quadril. Incline o tronco para a frente a partir do quadril enquanto a perna que trabalha vai esticada para trás, em linha com o tronco; o outro joelho fica solto. Depois volte a subir.
clip-plank-knee-lift = Apoie-se nos antebraços, cotovelos embaixo dos ombros, corpo em linha da cabeça à ponta dos pés. Dobre um joelho e levante um pouco essa perna, com a sola do pé para o teto. Depois apoie o pé e troque.
