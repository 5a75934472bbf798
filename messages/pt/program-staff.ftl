# A clinic's programs as its staff make, give and publish them.

## The list, and one program

programs-title =
    { $count ->
        [0] { $clinic } ainda não tem programas.
        [one] <b>{ $clinic }</b>: um programa
       *[other] <b>{ $clinic }</b>: { $count } programas
    }
program-name = <b>{ $program }</b>
program-is-gentle = Suave
program-stands =
    { $count ->
        [0] Versão { $version }; ainda ninguém tem.
        [one] Versão { $version }; uma pessoa tem.
       *[other] Versão { $version }; { $count } pessoas têm.
    }
phase-line = { $number }. { $phase }, { $weeks }: { $sums }
place-sum = { $place } { $seconds } s
weeks =
    { $count ->
        [1] uma semana
       *[other] { $count } semanas
    }
button-menu-programs = Programas
button-program-new = Novo programa
button-program-edit = Editar
button-program-give = Atribuir
button-program-file = Como arquivo
button-program-send = Enviar um arquivo
button-program-template = Arquivo modelo
button-program-delete = Apagar
button-program-delete-sure = Sim, apagar
button-versions = Versões
button-version = Voltar à { $number }
program-new-how = Com o que o programa começa? Dá para mudar tudo.
button-template-standard = Padrão
button-template-race = Prova
button-template-easy = Leve
button-template-gentle = Suave
template-gentle-note = A ponte sobe só até a metade, e o balanço fica pequeno.
program-example = Força
phase-name = Fase { $number }
program-delete-ask = Apagar <b>{ $program }</b>? Quem segue o programa continua com a ativação de sempre.
program-deleted = { $program } foi apagado.
versions-title = <b>{ $program }</b>: as últimas versões. Voltar atrás publica a antiga como uma nova versão.
version-line = { $number }: { $at }, { $by }

## Editing

draft-hint = Isto é um rascunho: ninguém vê nada dele até você publicar.
draft-left = Nada foi publicado.
phase-title =
    <b>{ $phase }</b>, fase { $number } de { $count }
    { $weeks }: { $sums }
phase-locked = Fixa: nenhum exercício é trocado, a não ser depois de dor.
phase-then = Depois vem: { $phase }
phase-note = <i>{ $note }</i>
sequence-title = <b>{ $phase }</b>, { $place }
drill-line = { $number }. { $drill } { $dose }
sequence-sum = { $seconds } s ao todo, com o tempo entre os exercícios. A meta é { $target } s; o máximo, { $most } s.
drill-title-edit = <b>{ $drill }</b> { $dose }
drill-which = Qual exercício?
button-phase-add = Nova fase
button-rename = Renomear
button-gentle = Suave
button-draft-review = Publicar …
button-draft-leave = Sair
button-edit-floor = Chão
button-edit-standing = Em pé
button-add-floor = Incluir chão
button-add-standing = Incluir em pé
button-weeks-by = { $by } semana
button-phase-note = Nota
button-lock = Fixa
button-phase-drop = Tirar esta fase
button-drill-add = Incluir exercício
button-place-drop = Tirar este lugar
button-seconds-by = { $by } s
button-times = × { $count }
button-times-usual = Número de sempre
button-earlier = Antes
button-drill-out = Tirar
ask-new = Como se chama o programa? Escreva o nome, por exemplo <code>Força</code>.
ask-name = Como o programa se chama a partir de agora?
ask-new-phase = Como se chama a nova fase? Ela começa igual à última.
ask-phase-name = Como esta fase se chama a partir de agora?
ask-note = O que as pessoas devem ler antes de cada ativação desta fase? Escreva <code>-</code> para nada.

## Publishing

button-publish = Publicar
review-new = Ainda ninguém tem este programa.
review-same = Não há nada de novo nele.
review-changes = <b>O que há de novo:</b>
review-count =
    { $of ->
        [0] Ainda ninguém tem este programa.
       *[other] Algo muda para { $count } de { $of } pessoas, a partir da próxima ativação.
    }
program-made = <b>{ $program }</b> está pronto. Agora dá para atribuir o programa a quem corre com vocês.
program-published =
    { $count ->
        [0] <b>{ $program }</b> está publicado como versão { $version }. Nada muda para quem já tem.
        [one] <b>{ $program }</b> está publicado como versão { $version }. Algo muda para uma pessoa, a partir da próxima ativação.
       *[other] <b>{ $program }</b> está publicado como versão { $version }. Algo muda para { $count } pessoas, a partir da próxima ativação.
    }
program-name-taken = Já existe um programa { $program }. Escolha outro nome, por exemplo { $program } 2.
program-moved-on = Alguém publicou ou apagou este programa nesse meio-tempo. Abra de novo.
programs-too-many = Uma clínica tem no máximo { $most } programas. Apague um antes.

## Giving

give-whom = A quem você atribui <b>{ $program }</b>? Quem tem outro programa da clínica passa para este, a partir da próxima ativação.
give-nobody = Você pode atribuir <b>{ $program }</b> quando houver alguém na clínica.
button-give-all = Todos ({ $count })
button-give-sure = Sim, atribuir
give-ask =
    { LENGTH($tag) ->
        [0] Atribuir <b>{ $program }</b> a todas as { $count } pessoas?
       *[other] Atribuir <b>{ $program }</b> às { $count } de “{ $tag }”?
    }
program-given-to =
    { $count ->
        [0] Todos já têm { $program }.
        [one] { $program } foi atribuído a uma pessoa.
       *[other] { $program } foi atribuído a { $count } pessoas.
    }
give-one =
    { $count ->
        [0] Ainda não há nenhum programa para { $name }.
       *[other] Que programa { $name } segue?
    }
give-one-waits = A pessoa ainda não escolheu este programa, e pode estar seguindo o de outra clínica.
case-program = Programa: { $program }, { $phase }, semana { $week } de { $weeks }.
case-program-none = Sem programa.
button-case-program = Programa
button-program-take = Sem programa

## What the runner hears

program-given = <b>{ $clinic }</b> passou um programa para você: <b>{ $program }</b>. Sua próxima ativação já segue o programa.
program-offered = <b>{ $clinic }</b> oferece um programa a você: <b>{ $program }</b>. Agora você segue o de outra clínica; um toque muda isso.
button-follow-show = Mostrar
button-follow = Seguir este
button-menu-follow = Meu programa
follow-none = No momento você não segue nenhum programa.
follow-which = Você pode seguir outro, a partir da próxima ativação:
follow-place = <b>{ $place }</b>

## Files

program-template-sent = Este arquivo mostra como se escreve um programa. Altere e envie de volta com “Enviar um arquivo”.
program-file-sent = { $program }, versão { $version }. Altere o arquivo e envie de volta com “Enviar um arquivo”.
program-file-ask = Envie o programa como um arquivo que termine em <code>.toml</code>.
program-file-no-toml = Isso não é um programa: envie um arquivo que termine em <code>.toml</code>, por exemplo <code>program.toml</code>.
program-file-not-fetched = Não consegui buscar o arquivo. Envie de novo.
program-file-wrong = Linha { $line }: { $fault } Assim ficaria certo: <code>{ $example }</code>. Nada mudou.
program-file-refused = { $fault } Nada mudou.
program-file-head =
    Um programa para quem corre com vocês. Linhas que começam com # são notas para você.
    Mude o que quiser e envie o arquivo de volta. Nada muda antes de você publicar.
program-file-name = O nome, como as pessoas o leem: no máximo 64 caracteres.
program-file-gentle = true para um programa suave: a versão de dois minutos também fica suave.
program-file-phases =
    Uma fase são algumas semanas do programa; pode haver 12. Para mais uma, copie a fase inteira,
    a partir de [[phases]], e dê outro nome a ela.
program-file-weeks = Quantas semanas dura, de 1 a 52. A última fase continua para sempre.
program-file-note = Uma nota que se lê antes de cada ativação: note = "Devagar, por favor"
program-file-locked = locked = true não deixa trocar exercícios, a não ser depois de dor.
program-file-then = A fase que vem depois, se não for a de baixo: then = "Forte"
program-file-place =
    O que se faz no chão, [phases.floor], e em pé, [phases.standing]. Um dos dois basta.
    Ao todo, o ideal são 300 segundos; o máximo, 600.
program-file-ready = Segundos antes, entre os exercícios, para trocar de lado e depois do último.
program-file-steps =
    Os exercícios, no máximo 8. seconds são os de um lado quando se faz um lado depois do outro;
    repetitions pode faltar: então vale o número de sempre. Existem estes:
program-file-drill = { $key } = { $drill } ({ $place })

## What is wrong with a program

program-fault-too-large = O arquivo passa de 64 KiB: { $said } bytes.
program-fault-no-text = Isto não é texto em UTF-8.
program-fault-long-line = Esta linha tem { $said } caracteres; o máximo é { $most }.
program-fault-syntax = Não dá para ler isto como TOML: { $said }.
program-fault-too-deep = Há níveis demais, uns dentro dos outros, neste arquivo.
program-fault-unknown-field = “{ $said }” não é um campo daqui; existem: { $near }.
program-fault-missing = Falta { $where }.
program-fault-kind = { $where }: “{ $said }” não é o que vai aí.
program-fault-range = { $where }: { $said } não está entre { $least } e { $most }.
program-fault-length = { $where }: de { $least } a { $most } caracteres, por favor.
program-fault-character = { $where } tem um sinal que não é texto: { $said }.
program-fault-phases = Um programa tem de { $least } a { $most } fases, não { $said }.
program-fault-drills = Uma sequência tem de { $least } a { $most } exercícios, não { $said }.
program-fault-unknown-drill =
    { LENGTH($near) ->
        [0] Não existe o exercício “{ $said }”.
       *[other] Não existe o exercício “{ $said }”; seria { $near }?
    }
program-fault-unknown-phase =
    { LENGTH($near) ->
        [0] Não existe a fase “{ $said }”.
       *[other] Não existe a fase “{ $said }”; seria { $near }?
    }
program-fault-same-name = Duas fases se chamam “{ $said }”.
program-fault-no-place = { $where } precisa de uma sequência para o chão ou em pé.
program-fault-too-long = { $where } dura { $said } segundos; o máximo são { $most }.
program-fault-cycle = Depois de “{ $said }” as fases andam em círculo.
program-fault-unreached = Nenhuma fase leva a “{ $said }”.

## The clinic's book

book-program-made = { $by } criou o programa { $program }
book-program-published = { $by } publicou { $program }, versão { $version }, que muda algo para { $count }
book-program-given =
    { LENGTH($tag) ->
        [0] { $by } atribuiu { $program } a todos, novo para { $count }
       *[other] { $by } atribuiu { $program } a “{ $tag }”, novo para { $count }
    }
book-program-given-one = { $by } atribuiu { $program } a uma pessoa
book-program-taken = { $by } retirou o programa de uma pessoa
book-program-deleted = { $by } apagou o programa { $program }
