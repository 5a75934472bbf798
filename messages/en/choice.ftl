# Why it is this sequence today: one line below the opening of the ready message, most days none.
# $drills: their names; $when: when they hurt.

choice-when =
    { $days ->
        [0] today
        [1] yesterday
       *[other] on { $day }
    }
choice-left-out =
    { $count ->
        [one] { $drills } left out: it hurt { $when }.
       *[other] { $drills } left out: they hurt { $when }.
    }
choice-made-easier =
    { $count ->
        [one] { $drills }: the easier one today, it hurt { $when }.
       *[other] { $drills }: the easier ones today, they hurt { $when }.
    }
choice-other-drills = Other drills today: { $drills } hurt { $when }.
choice-some-pain = Some pain { $when }: keep it small.
choice-race-left-out =
    { $count ->
        [one] { $drills } left out: it would be new.
       *[other] { $drills } left out: they would be new.
    }
choice-race-usual = Your usual drills: those of a race would be new.
choice-race-all-new = These would be new to you: on race day keep them very small, or skip this one.
choice-back-same = Welcome back after { $days } days: same level, no step up today.
choice-back-easier = Welcome back after { $days } days: one step easier today.
choice-back = Welcome back after { $days } days.
choice-easy-run = The floor drills, because today is an easy run.
