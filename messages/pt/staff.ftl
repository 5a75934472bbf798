# Who works in a clinic, and its book of changes.

staff-title = <b>{ $clinic }: equipe</b>
staff-line = { $name }: { $role }
staff-one = { $name }: { $role }
staff-remove-ask = Tirar { $name } da equipe? Os links para a equipe que essa pessoa criou e ninguém usou também deixam de valer.
staff-leave-ask = Deixar de trabalhar em { $clinic }?
staff-left = Você não trabalha mais em { $clinic }.
staff-last-owner = { $clinic } precisa de alguém responsável: dê esse papel a outra pessoa antes, ou apague a clínica.
staff-link =
    <b>{ $clinic }: convite para { $role }</b>
    Passe isto para uma pessoa; vale uma vez, por { $days } dias:
    { $link }
    Ou o código, para /join: <code>{ $code }</code>
delete-last-owner = Só você é responsável por { $clinic }. Em /clinic dê esse papel a outra pessoa, ou apague a clínica; depois, /delete de novo.
deleted-but-books = Apagado. Só os históricos das clínicas onde você trabalhou guardam seu nome, ao lado do que você alterou lá. Com /start começamos de novo.
button-as-owner = Tornar responsável
button-as-therapist = Tornar terapeuta
button-as-assistant = Tornar assistente
button-link-owner = Incluir responsável
button-link-therapist = Incluir terapeuta
button-link-assistant = Incluir assistente
button-remove = Tirar da equipe
button-staff-leave = Sair da equipe
button-leave-sure = Sim, sair
button-stay = Ficar

## The book: `book-` and the action as it was noted, with what was noted of it

book-title = <b>{ $clinic }: histórico de alterações</b>
book-line = { $at } · { $said }
button-newer = ‹ Mais novos
button-older = Mais antigos ›
book-approved = { $by } deu o sinal verde à clínica
book-founded = { $by } criou a clínica
book-hours =
    { $days ->
        [0] { $by } fechou a clínica em todos os dias
        [one] { $by } definiu o horário: das { $begin } às { $end }, um dia por semana
       *[other] { $by } definiu o horário: das { $begin } às { $end }, { $days } dias por semana
    }
book-invite =
    { $uses ->
        [one] { $by } criou um convite para uma pessoa
       *[other] { $by } criou um convite para { $uses } pessoas
    }
book-invite-revoked = { $by } cancelou um convite
book-joined =
    { $role ->
        [owner] { $by } entrou como responsável
        [therapist] { $by } entrou como terapeuta
       *[assistant] { $by } entrou como assistente
    }
book-language =
    { $language ->
        [de] { $by } mudou o idioma para alemão
        [es] { $by } mudou o idioma para espanhol
        [fr] { $by } mudou o idioma para francês
        [pt] { $by } mudou o idioma para português
       *[en] { $by } mudou o idioma para inglês
    }
book-left = { $by } saiu da equipe
book-line-changed = { $by } definiu a linha de urgência: { $line }
book-line-none = { $by } retirou a linha de urgência
book-removed = { $by } tirou { $name } da equipe
book-renamed = { $by } mudou o nome da clínica de { $before } para { $after }
book-role =
    { $role ->
        [owner] { $by } deu a { $name } o papel de responsável
        [therapist] { $by } deu a { $name } o papel de terapeuta
       *[assistant] { $by } deu a { $name } o papel de assistente
    }
book-staff-link =
    { $role ->
        [owner] { $by } criou um convite para responsável
        [therapist] { $by } criou um convite para terapeuta
       *[assistant] { $by } criou um convite para assistente
    }
book-zone = { $by } passou o relógio da clínica para { $city }
