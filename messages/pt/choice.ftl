# Why it is this sequence today: one line below the opening of the ready message, most days none.
# $drills: their names; $when: when they hurt.

# A weekday stands alone, a date does not; its short month may end in a full stop, so a text goes on
# after $when.
choice-when =
    { $days ->
        [0] hoje
        [1] ontem
        [2] { $day }
        [3] { $day }
        [4] { $day }
        [5] { $day }
        [6] { $day }
       *[other] em { $day }
    }
choice-left-out =
    { $count ->
        [one] Doeu { $when } e desta vez fica de fora: { $drills }.
       *[other] Doeram { $when } e desta vez ficam de fora: { $drills }.
    }
choice-made-easier =
    { $count ->
        [one] Doeu { $when } e desta vez vem em versão mais fácil: { $drills }.
       *[other] Doeram { $when } e desta vez vêm em versão mais fácil: { $drills }.
    }
choice-other-drills = Desta vez outros exercícios, pelo que doeu { $when }: { $drills }.
choice-some-pain = Um pouco de dor { $when }: melhor fazer movimentos pequenos.
choice-race-left-out =
    { $count ->
        [one] Hoje sem { $drills }: seria novidade para você.
       *[other] Hoje sem { $drills }: seriam novidade para você.
    }
choice-race-usual = Seus exercícios de sempre: os de prova seriam novos.
choice-race-all-new = Estes seriam novos para você: em dia de prova, faça tudo bem pequeno, ou pule esta.
choice-back-same = Que bom ter você de volta depois de { $days } dias: mesmo nível, hoje sem subir.
choice-back-easier = Que bom ter você de volta depois de { $days } dias: hoje, um nível mais fácil.
choice-back = Que bom ter você de volta depois de { $days } dias.
choice-easy-run = Os exercícios no chão, porque hoje a corrida é leve.
