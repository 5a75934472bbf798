# How runners come into a clinic, what they share with it, and how they leave.

## A code

code-ask = Que código a clínica deu a você? Ele tem 16 letras e números, por exemplo: <code>0ABC-1DEF-2GHJ-3KMN</code>
code-wrong = “{ $said }” não é um código: ele tem 16 letras e números, por exemplo: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
link-wrong = Este link não está inteiro: peça à clínica o link de novo, ou o código, por exemplo: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
    Com /start você continua sem ele.
invite-unknown = Nenhuma clínica conhece mais este código. Peça um novo à sua, por favor.
invite-revoked = A clínica cancelou este código. Peça um novo a ela, por favor.
invite-expired = O prazo deste código acabou. Peça um novo à clínica, por favor.
invite-used-up = Este código já foi usado todas as vezes que podia. Peça um novo à clínica, por favor.

## Joining

join =
    <b>Convite de { $clinic }</b>
    A clínica pode passar um programa e escrever para você, e vê você como { $name }. O que mais ela pode ver? Toque no que quiser permitir; dá para mudar a qualquer momento em /clinic, e /leave encerra tudo.
    <b>Frequência</b>: as ativações que você marcou e fez.
    <b>Sensações e dor</b>: onde você sentiu cada exercício, a dor e como foi.
    <b>Alertas</b>: uma dor de 6 ou mais, se a clínica não definir outro número, e qualquer coisa da lista antes de uma ativação chegam na hora a terapeutas da clínica.
join-program = Junto vem o programa { $program }.
join-staff = <b>{ $clinic }</b> quer você na equipe, no papel de { $role }. As pessoas responsáveis veem seu nome, e o que você alterar pela clínica fica no histórico dela.
join-already = Você já está em { $clinic }.
join-staff-already = Você já trabalha em { $clinic }.
join-not = Você não entrou, e a clínica não fica sabendo de nada.
joined = Agora você está em { $clinic }. /clinic mostra o que a clínica pode ver.
joined-staff = Que bom ter você em { $clinic }. Seu papel aqui: { $role }.
button-join = Entrar
button-no = Não
button-share-adherence = Frequência
button-share-felt = Sensações e dor
button-share-alerts = Alertas

## A runner's clinic

mine =
    <b>{ $clinic }</b>
    A clínica vê você como { $name } e vê o que está marcado. Um toque muda isso a partir de agora:
    <b>Frequência</b>: as ativações que você marcou e fez.
    <b>Sensações e dor</b>: onde você sentiu cada exercício, a dor e como foi.
    <b>Alertas</b>: uma dor de 6 ou mais, se a clínica não definir outro número, e qualquer coisa da lista antes de uma ativação chegam na hora a terapeutas da clínica.
mine-alerts-off = No momento { $clinic } não fica sabendo na hora de nenhuma dor: quando algo doer, fale direto com a clínica.
mine-muted = As novidades dela não chegam a você.
button-mute = Silenciar
button-unmute = Receber novidades
button-leave = Sair
leave-ask = Sair de { $clinic }? Daí em diante ela não vê nada seu, e o programa dela termina para você. Suas corridas e ativações continuam suas.
leave-which = De que clínica você quer sair?
leave-nothing = Você não está em nenhuma clínica. Com o código de uma, você entra: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
left = Você saiu de { $clinic }; ela não vê mais nada seu.

## Invites, as the staff make them

invites-title =
    { $count ->
        [0] <b>{ $clinic }: convites</b>
            Nenhum convite aberto.
       *[other] <b>{ $clinic }: convites</b>
            Abertos agora; toque em um para cancelar:
    }
invite-label =
    { $uses ->
        [one] 1 uso, até { $until }
        [100000] sem limite, até { $until }
       *[other] { $uses } usos, até { $until }
    }
invite-label-staff = Equipe: { $role }, até { $until }
invite-one =
    <b>{ $what }</b>
    Programa: { LENGTH($program) ->
        [0] nenhum
       *[other] { $program }
    }
    Etiqueta: { LENGTH($tag) ->
        [0] nenhuma
       *[other] { $tag }
    }
    Um convite cancelado não deixa entrar mais ninguém; quem está dentro fica.
invite-options =
    <b>{ $clinic }: um novo convite para corredores</b>
    { $uses ->
        [one] Para uma pessoa
        [100000] Para quantas pessoas for
       *[other] Para { $uses } pessoas
    }, por { $days ->
        [one] um dia
        [365] um ano
       *[other] { $days } dias
    }.
    Programa: { LENGTH($program) ->
        [0] nenhum
       *[other] { $program }
    }
    Etiqueta: { LENGTH($tag) ->
        [0] nenhuma
       *[other] { $tag }
    }
    O idioma vale para quem ainda não me conhece.
invite-ask-program = Que programa as pessoas recebem ao entrar?
invite-made =
    <b>Convite de { $clinic }</b>
    Escaneie, abra o link ou envie o código para mim:
    { $link }
    <code>/join { $code }</code>
button-invite-new = Novo convite
button-invite-uses =
    { $uses ->
        [100000] Sem limite
       *[other] { $uses }×
    }
button-invite-days =
    { $days ->
        [one] 1 dia
        [365] 1 ano
       *[other] { $days } dias
    }
button-any-language = Qualquer
button-tag = Etiqueta
button-program = Programa
button-make = Criar
button-none = Deixar sem
button-revoke = Cancelar convite
tag-ask = Que etiqueta as pessoas recebem? É uma palavra sua, de até 32 caracteres, por exemplo: <code>maratona</code>
tag-wrong = Uma etiqueta tem de 1 a { $longest } caracteres, sem vírgula. Por exemplo: <code>maratona</code>
