# Why it is this sequence today: one line below the opening of the ready message, most days none.
# $drills: their names; $when: when they hurt.

choice-when =
    { $days ->
        [0] hoy
        [1] ayer
       *[other] el { $day }
    }
choice-left-out =
    { $count ->
        [one] Hoy sin { $drills }: dolió { $when }.
       *[other] Hoy sin { $drills }: dolieron { $when }.
    }
choice-made-easier =
    { $count ->
        [one] { $drills }: hoy en su versión más fácil, porque dolió { $when }.
       *[other] { $drills }: hoy en su versión más fácil, porque dolieron { $when }.
    }
choice-other-drills = Hoy otros ejercicios, por lo que dolió { $when }: { $drills }.
choice-some-pain = Algo de dolor { $when }: mejor movimientos pequeños.
choice-race-left-out =
    { $count ->
        [one] Hoy sin { $drills }: sería nuevo.
       *[other] Hoy sin { $drills }: serían nuevos.
    }
choice-race-usual = Tus ejercicios de siempre: los de carrera serían nuevos.
choice-race-all-new = Serían nuevos para ti: el día de la carrera hazlos muy pequeños, o salta esta.
choice-back-same = Qué bien verte de nuevo tras { $days } días: mismo nivel, hoy sin subir.
choice-back-easier = Qué bien verte de nuevo tras { $days } días: hoy un paso más fácil.
choice-back = Qué bien verte de nuevo tras { $days } días.
choice-easy-run = Los ejercicios de suelo, porque hoy toca rodaje suave.
