# What every room shares: days and lists, a chat at rest, and what could not be taken.

# In Portuguese 0 is `one`, too: a text that says “um” or “uma” where 0 may come selects 1 itself.

language-name = Português
button-back = ‹ Voltar

## Days, moments and lists, parts of other sentences

every-day = todo dia
day-range = { $first } a { $last }
day-near =
    { $ahead ->
        [-1] ontem
        [0] hoje
       *[1] amanhã
    }
day-named = { $day }
moment = { $day } às { $time }
list-and = { $most } e { $last }

## Taps that come late: a line over the chat, no markup

stale-tap = Isso já foi respondido; continue na última mensagem.
stale-over = Isso já terminou. /help mostra o que sei fazer.

## What is not expected here

not-here-text = Toque em um botão da última mensagem, por favor. Com /cancel você sai.
not-here-other = Só leio texto e toques. Escreva, por favor, ou toque em um botão da última mensagem.
unknown-command = Não conheço o comando { $command }. /help mostra todos.
unknown-text =
    Não estou esperando nenhuma resposta agora. Para marcar uma corrida, escreva por exemplo:
    <code>/run seg,qua 06:30</code>
    /help mostra tudo o que sei fazer.
unknown-other =
    Só leio texto e toques. Para marcar uma corrida, escreva por exemplo:
    <code>/run seg,qua 06:30</code>
    /help mostra tudo o que sei fazer.
edited-message = Leio as mensagens como chegaram da primeira vez. Envie como mensagem nova, por favor.
group-private = Só funciono em conversas privadas, então vou sair deste grupo; nada dele fica guardado. Escreva para mim em { $bot }.
error-sorry = Desculpe, algo deu errado do meu lado, e nada mudou. Tente de novo, por favor; se voltar a acontecer, diga o código { $code } a quem mantém este bot.
error-later = Agora não consigo anotar nada, então nada mudou ainda. O que você enviou está seguro: cuido disso assim que puder.

## Leaving

cancel-nothing = Não há nada aberto. /help mostra o que sei fazer.
cancelled = Ficamos por aqui. O que foi guardado continua guardado.
