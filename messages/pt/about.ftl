# What the bot is, what it keeps, and its commands.

bot-description =
    Cinco minutos leves antes de correr, para quadril e glúteos. Diga quando você corre: envio uma breve ativação na hora certa, acompanho você exercício por exercício e anoto onde você sentiu.

    Orienta movimentos gerais de aquecimento e guarda suas próprias anotações. Não serve para diagnosticar, monitorar nem tratar lesões ou doenças.
bot-short-description = Cinco minutos leves para quadril e glúteos antes de cada corrida, exercício por exercício.

help =
    <b>Cinco minutos leves antes de correr, para quadril e glúteos.</b>
    Marque suas corridas, e eu envio uma ativação antes de cada uma. Todo comando funciona com ou sem o que vem depois dele:

# The value is the command menu's line, plain text; `help` is the line of /help.

command-run = Marcar uma corrida
    .help = /run seg,qua,sex 06:30 – marcar uma corrida; também: todo dia 07:00, ou 2027-03-28 09:00
command-runs = Suas corridas: ver, mudar, apagar
    .help = /runs – ver, mudar ou apagar suas corridas
command-primer = Começar uma ativação agora
    .help = /primer – começar uma ativação agora
command-history = As últimas semanas, em gráficos e em texto
    .help = /history – as últimas semanas, em gráficos e em texto
command-why = Suas últimas ativações e as próximas, e por quê
    .help = /why – para quando estavam previstas suas últimas ativações, quando saíram e por quê; e as três próximas
command-today = Mudar a próxima corrida só desta vez
    .help = /today – mudar a próxima corrida só desta vez: outro horário, amanhã, agora
command-skip = Pular a próxima ativação
    .help = /skip – pular a próxima ativação
command-pause = Um tempo sem ativações
    .help = /pause 7d – um tempo sem ativações
command-resume = Encerrar a pausa
    .help = /resume – encerrar a pausa
command-lead = Quanto antes da corrida vem a ativação
    .help = /lead 15 – minutos entre a ativação e a corrida
command-quiet = Horas em que só chegam ativações
    .help = /quiet 22:00-06:30 – horas em que só chegam ativações e o que é urgente; /quiet não: nenhuma
command-timezone = Onde você corre
    .help = /timezone Madrid – onde você corre, para eu saber sua hora
command-language = Em que idioma falamos
    .help = /language en – em que idioma falamos
command-export = Suas corridas como arquivo de calendário
    .help = /export ics – suas corridas como arquivo de calendário; envie um (.ics) e trago as corridas dele
command-clinic = Sua clínica, ou uma nova
    .help = /clinic – sua clínica: o que ela pode ver; para a equipe dela, tudo
command-join = Entrar em uma clínica com o código dela
    .help = /join CÓDIGO – entrar em uma clínica com o código que ela deu a você
command-leave = Sair de uma clínica
    .help = /leave – sair de uma clínica; daí em diante ela não vê nada seu
command-help = O que sei fazer
    .help = /help – esta lista
command-privacy = O que guardo e o que não sou
    .help = /privacy – o que guardo e o que não sou
command-delete = Apagar tudo o que guardo sobre você
    .help = /delete – apagar tudo o que guardo sobre você
command-cancel = Sair do que está aberto
    .help = /cancel – sair do que está aberto

privacy =
    <b>O que guardo</b>
    Seu identificador do Telegram, seu idioma, fuso horário e ajustes, suas corridas, suas ativações com as respostas, o nível de cada exercício para você e em que pergunta esta conversa está. A localização que você compartilha vira um fuso horário e não fica guardada.

    <b>Quem lê</b>
    Este bot e a clínica em que você entrar: seu nome e, do resto, o que você marcar em /clinic, até desmarcar ou sair com /leave. A clínica guarda o que vocês escrevem um ao outro e as anotações dela sobre você; /leave apaga as duas coisas. Tudo fica no banco de dados de quem mantém o bot.
    Se você trabalha em uma clínica, o histórico de alterações dela guarda seu nome ao lado do que você alterou, enquanto a clínica existir.

    <b>Como apagar</b>
    /delete apaga tudo, na hora e de vez.

    <b>O que não sou</b>
    Não sou um dispositivo médico. Orienta movimentos gerais de aquecimento e guarda suas próprias anotações. Não serve para diagnosticar, monitorar nem tratar lesões ou doenças.
    O conteúdo precisa do aval de um profissional de fisioterapia antes de qualquer uso clínico. Isso ainda não aconteceu.

delete-ask = Apagar tudo o que guardo sobre você: seus ajustes, corridas e ativações com as respostas? Não dá para desfazer.
deleted = Apagado: não guardo mais nada sobre você. Com /start começamos de novo.
kept = Tudo continua guardado.
button-delete-all = Apagar tudo
button-keep = Manter tudo
