# A clinic and its staff.

## Roles

role-owner = responsável
role-therapist = terapeuta
role-assistant = assistente

## What cannot be done

clinic-not-yours = Você não trabalha nesta clínica, ou não trabalha mais.
clinic-not-your-role = Em { $clinic } seu papel é { $role }: isso cabe a outras pessoas.
clinic-not-begun = { $clinic } espera o sinal verde de quem mantém este bot; até lá não dá para fazer nada com ela.
clinic-signup-closed = Quem mantém este bot é quem cria as clínicas. Se uma clínica deu um código a você, use /join.
unknown-staff = Para isso não tenho resposta. /clinic abre sua clínica; /help mostra o que mais sei fazer.
clinic-too-many = Você já trabalha em { $most } clínicas. Saia de uma ou apague uma antes.

## What /clinic opens

clinic-list =
    { $count ->
        [0] <b>Clínicas</b>
            Você ainda não está em nenhuma. Para entrar, use o link ou o código de uma clínica.
        [one] <b>Sua clínica</b>
       *[other] <b>Suas clínicas</b>
    }
clinic-as = { $clinic } · { $role }
clinic-home =
    <b>{ $clinic }</b>
    { $count ->
        [0] Ainda sem corredores: convide a primeira pessoa.
        [one] Uma pessoa inscrita.
       *[other] { $count } pessoas inscritas.
    } Seu papel aqui: { $role }.
clinic-waits = Quem mantém este bot precisa dar o sinal verde; aviso você assim que acontecer.
clinic-approve = Liberar { $clinic }
clinic-approved = { $clinic } já pode começar.
clinic-signup = A clínica { $clinic } espera o seu sinal verde: pode começar?
button-approve = Liberar
button-clinic-open = Abrir
clinic-ask-name = Como se chama a clínica? Os corredores veem o nome acima de tudo o que vem dela.
clinic-name-wrong =
    { LENGTH($said) ->
        [0] Um nome tem de 1 a { $longest } caracteres. Por exemplo: <code>Riverside Physio</code>
       *[other] “{ $said }” não pode ser um nome: de 1 a { $longest } caracteres. Por exemplo: <code>Riverside Physio</code>
    }
clinic-ask-zone = Onde fica { $clinic }? Escreva uma cidade, por favor. O horário de atendimento e todas as horas que a equipe vê são as de lá.
clinic-made = Pronto, { $clinic } foi criada. Agora convide sua equipe e seus corredores.
button-clinics = ‹ Clínicas
button-clinic-new = Criar uma clínica
button-code = Tenho um código
button-menu-invites = Convites
button-menu-staff = Equipe
button-menu-settings = Ajustes
button-menu-book = Histórico

## Settings

office =
    <b>{ $clinic }: ajustes</b>
    Lugar: { $city }
    Horário de atendimento: { $hours }
    Linha de urgência: { LENGTH($line) ->
        [0] nenhuma
       *[other] { $line }
    }
    Idioma: { $language }
office-ask-name = Como { $clinic } vai se chamar?
office-ask-line = Para que linha os corredores ligam fora do horário, se for urgente? Um número ou algumas palavras, por exemplo: <code>+34 600 000 000, dia e noite</code>
office-line-wrong = Envie de 1 a { $longest } caracteres, por favor. Por exemplo: <code>+34 600 000 000</code>
button-office-name = Nome
button-office-zone = Lugar
button-office-hours = Horário
button-office-line = Urgência
button-line-none = Sem linha
hours = { $days } das { $begin } às { $end }
hours-never = nunca aberta
hours-title =
    <b>{ $clinic }: horário de atendimento</b>
    { $hours }
    Nesse horário, um alerta que ninguém vê vai para as pessoas responsáveis depois de meia hora.
hours-ask-from = A clínica abre às:
hours-ask-to = A clínica fecha às (se não for depois da hora em que abre: no dia seguinte):
button-hours-from = Abre
button-hours-to = Fecha
clinic-delete-ask =
    { $count ->
        [0] Apagar { $clinic }: equipe, programas e convites? Não dá para desfazer.
        [one] Apagar { $clinic }: a pessoa inscrita, equipe, programas e convites? Não dá para desfazer.
       *[other] Apagar { $clinic }: as { $count } pessoas inscritas, equipe, programas e convites? Não dá para desfazer.
    }
clinic-delete-sure = Apagar mesmo tudo de { $clinic }?
clinic-deleted = Apagada: { $clinic }.
button-clinic-delete = Apagar a clínica
button-clinic-keep = Manter
