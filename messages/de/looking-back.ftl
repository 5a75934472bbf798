# What was over the weeks, as pictures and as text.

look-head = <b>{ $title }</b> · { $span }

look-title-felt = Wo du es gespürt hast
look-title-pain = Schmerz
look-title-sides = Links und rechts
look-title-primed = Läufe mit Warm-up

## In the pictures, and their buttons

look-on = Richtige Stelle
look-off = Anderes
look-left = Links
look-right = Rechts
look-usual = Meist
look-most = Höchstens
look-done = Mit Warm-up
look-planned = Geplant
look-pause = Pause

button-look-felt = Wo gespürt
button-look-pain = Schmerz
button-look-sides = Links, rechts
button-look-primed = Mit Warm-up
button-look-4 = 4 Wochen
button-look-12 = 12 Wochen
button-look-all = Alles
button-look-text = Als Text
button-look-sessions = Letzte Warm-ups

## Where there is nothing to be drawn

look-none-felt = In dieser Zeit ist nichts notiert. Was du nach einer Übung antippst, steht dann hier.
look-none-pain = In dieser Zeit gibt es keine Zahl. Was du am Ende eines Warm-ups antippst, steht dann hier.
look-none-sides = In dieser Zeit sind die Seiten nicht getrennt notiert. Das geht mit „Je Seite anders“ unter einer Übung.
look-none-primed = In dieser Zeit war kein Lauf geplant. Läufe mit Warm-up stehen dann hier.

## The numbers: $instead, where else it was felt; $of, how often in all

look-drill = { $drill }: richtige Stelle { $on } von { $of }
look-drill-instead =
    { $on ->
        [0] { $drill }: { $instead }
       *[other] { $drill }: richtige Stelle { $on } von { $of }; { $instead }
    }
look-place = { $place } { $count }
look-drills-left =
    { $count ->
        [one] Dazu eine weitere Übung, die du seltener gemacht hast.
       *[other] Dazu { $count } weitere Übungen, die du seltener gemacht hast.
    }
look-pain =
    { $sessions ->
        [one] { $most } von 10, bei einem Warm-up.
       *[other] Meist { $usual }, höchstens { $most } von 10, bei { $sessions } Warm-ups.
    }
look-by-week = Woche für Woche, jeweils ab Montag:
look-by-month = Monat für Monat:
look-pain-period = { $period }: meist { $usual }, höchstens { $most }
look-sides = { $drill }: links { $left } von { $lefts }, rechts { $right } von { $rights }
look-primed =
    { $primed ->
        [0] Die Zählung beginnt mit deinem nächsten Lauf mit Warm-up.
       *[other] { $runs ->
            [one] Dein einziger geplanter Lauf war mit Warm-up.
           *[other] { $primed } von { $runs } geplanten Läufen mit Warm-up.
        }
    }
look-primed-period = { $period }: { $primed } von { $runs }
look-runs-period =
    { $runs ->
        [one] { $period }: ein Lauf
       *[other] { $period }: { $runs } Läufe
    }
look-pause-period = { $period }: Pause
