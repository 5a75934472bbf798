# The pocket track: a primer as one sound, and the same as text.

command-sound = Ativações para ouvir
    .help = /sound – a ativação em um só áudio, para quando o celular está no bolso; /sound sempre: com cada uma

## What comes with it

sound-title =
    { $minutes ->
        [1] Um minuto
        [2] Dois minutos
        [5] Cinco minutos
       *[other] { $minutes } minutos
    }: { $place ->
        [standing] em pé
        [race] prova
        [short] versão curta
       *[floor] no chão
    }
sound-step = { $time } { $drill }
sound-step-side =
    { $side ->
        [left] { $time } { $drill }, esquerda
       *[right] { $time } { $drill }, direita
    }
sound-march = { $time } Marcha rápida ou trote leve
sound-done = { $time } Feito

## The choice

sound-menu =
    <b>Uma ativação para ouvir</b>, para quando o celular está no bolso: um só áudio, do tamanho da ativação.

    Três batidas suaves: prepare-se. Um sino agudo: já. Uma batida baixinha: mais uma. Duas notas subindo: troque de lado. Um sino grave: descanse. Três notas subindo: feito.

    Quando envio? Chega em silêncio e começa com um toque.
sound-each-time = A partir de agora vem com cada ativação; /sound muda isso.
sound-wrong = Não entendo “{ $said }”. Por exemplo: <code>/sound sempre</code>, <code>/sound pedir</code> ou <code>/sound agora</code>
sound-words-always = sempre sim always on each yes
sound-words-ask = pedir não nao nunca ask off no never
sound-words-now = agora já ja now next
button-sound = Áudio
button-sound-always = Sempre
button-sound-ask = Quando eu pedir
button-sound-each = Com cada ativação
button-sound-now = Enviar agora
