# Why it is this sequence today: one line below the opening of the ready message, most days none.
# $drills: their names; $when: when they hurt.

choice-when =
    { $days ->
        [0] heute
        [1] gestern
       *[other] am { $day }
    }
choice-left-out =
    { $count ->
        [one] Diesmal ohne { $drills }: Die Übung hat { $when } wehgetan.
       *[other] Diesmal ohne { $drills }: Diese Übungen haben { $when } wehgetan.
    }
choice-made-easier =
    { $count ->
        [one] { $drills }: diesmal leichter, weil die Übung { $when } wehgetan hat.
       *[other] { $drills }: diesmal leichter, weil die Übungen { $when } wehgetan haben.
    }
choice-other-drills = Diesmal andere Übungen, denn das hat { $when } wehgetan: { $drills }.
choice-some-pain = Ein bisschen Schmerz { $when }: Halt die Bewegungen klein.
choice-race-left-out =
    { $count ->
        [one] Diesmal ohne { $drills }: Die Übung wäre neu.
       *[other] Diesmal ohne { $drills }: Diese Übungen wären neu.
    }
choice-race-usual = Deine gewohnten Übungen: Die für den Wettkampf wären neu.
choice-race-all-new = Diese Übungen wären neu für dich: Mach sie am Wettkampftag ganz klein, oder lass das Warm-up aus.
choice-back-same = Schön, dass du nach { $days } Tagen wieder da bist: gleiche Stufe wie zuletzt, heute ohne Steigerung.
choice-back-easier = Schön, dass du nach { $days } Tagen wieder da bist: heute eine Stufe leichter.
choice-back = Schön, dass du nach { $days } Tagen wieder da bist.
choice-easy-run = Die Übungen am Boden, weil heute ein lockerer Lauf ansteht.
