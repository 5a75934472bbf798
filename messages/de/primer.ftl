# A primer from the ready message to the closing line.

## The ready message: why now, what speaks against it, and how it has been

ready =
    { $minutes ->
        [5] Lauf um { $at }. Fünf Minuten für Hüfte und Po?
        [2] Lauf um { $at }. Zwei Minuten für Hüfte und Po?
       *[other] Lauf um { $at }. { $minutes } Minuten für Hüfte und Po?
    }
ready-late = Lauf um { $at }. Die Zeit ist knapp, also hier die Zwei-Minuten-Version.
ready-race = Wettkampf um { $at }. { $minutes } Minuten, die du kennst, heute nichts Neues?
ready-after = Dein Lauf war für { $at } geplant. Noch nicht aus der Tür? Die Zwei-Minuten-Version passt noch.
ready-by-hand =
    { $minutes ->
        [5] Fünf Minuten für Hüfte und Po, sobald du so weit bist.
        [2] Zwei Minuten für Hüfte und Po, sobald du so weit bist.
       *[other] { $minutes } Minuten für Hüfte und Po, sobald du so weit bist.
    }
ready-flags = <i>Heute nicht bei: Schmerzen in der Brust, Ohnmacht, ungewöhnlicher Atemnot; Taubheit zwischen den Beinen, Problemen mit Blase oder Darm, schwachen Beinen; Schmerzen in der Leiste oder tief in der Hüfte, Hinken, Schmerzen nachts oder in Ruhe; einem Knacken mit Bluterguss, einer heißen, geschwollenen Wade, Fieber, einem Sturz, ungeklärtem Gewichtsverlust oder Schmerzen seit über zwei Wochen.</i>
ready-first = Nichts davon heute?
ready-since = Nichts davon? Und wie ist es seit dem letzten Mal?

button-since-first = Nichts, los geht’s
button-since-better = Besser
button-since-same = Gleich
button-since-worse = Schlechter
button-place-standard = Am Boden
button-place-standing = Im Stehen
button-place-easy = Am Boden
button-place-race = Wettkampf
button-place-short = 2 Minuten
button-list = Doch, etwas davon
button-skip-primer = Auslassen

since-first = Nichts von der Liste: los geht’s.
since-better = Seit dem letzten Mal: besser.
since-same = Seit dem letzten Mal: gleich.
since-worse = Seit dem letzten Mal: schlechter.
primer-short-now = Die Zeit ist knapp, also ist es die Zwei-Minuten-Version.
primer-skipped = Ausgelassen. Bis zum nächsten Lauf.
primer-over = Dieser Lauf hat längst begonnen. /primer startet ein neues Warm-up.
primer-nothing-done = Heute keine Übung, und das ist völlig okay. Bis zum nächsten Lauf.
primer-cancelled =
    { $done ->
        [0] Abgebrochen. Bis zum nächsten Lauf.
        [one] Nach einer Übung abgebrochen; deine Antwort bleibt gespeichert.
       *[other] Nach { $done } Übungen abgebrochen; deine Antworten bleiben gespeichert.
    }

## A drill

drill-title =
    <b>{ $number } von { $count } · { $drill }</b>
    { $dose }
drill-cues =
    { $inside }.
    <i>{ $outside }.</i>
drill-where = Fertig? Wo hast du es gespürt?
drill-where-left = { $drill }: Wo hast du es <b>links</b> gespürt?
drill-where-right = { $drill }: Und <b>rechts</b>?
drill-skipped = Ausgelassen.
drill-swapped-wall = Dann ohne Wand.
drill-swapped = Gegen eine leichtere getauscht.
drill-no-easier = Leichter als diese geht es nicht. Du kannst sie auslassen.
drill-hurts = Tut weh.
dose-each =
    { $repetitions ->
        [one] { $seconds } s je Seite, einmal
       *[other] { $seconds } s je Seite, { $repetitions }-mal
    }
dose-alternating =
    { $repetitions ->
        [one] { $seconds } s, einmal je Seite
       *[other] { $seconds } s, { $repetitions }-mal je Seite
    }
dose-both =
    { $repetitions ->
        [one] { $seconds } s, einmal
       *[other] { $seconds } s, { $repetitions }-mal
    }
button-sides = Je Seite anders
button-skip = Auslassen
button-no-wall = Keine Wand hier
button-swap = Tauschen
button-hurts = Tut weh

felt-glute = Po
felt-front-of-hip = Hüfte vorn
felt-hamstring = Bein hinten
felt-quad = Bein vorn
felt-low-back = Rücken unten
felt-elsewhere = Woanders
felt-nothing = Nirgends
felt-sides = Links: { $left } · Rechts: { $right }

## Pain

pain-how-much = Wie stark tut es weh? 0 ist gar nicht, 10 das Schlimmste, was du dir vorstellen kannst. Wenn es sticht oder du deshalb hinkst, tippe 6 oder mehr.
pain-said = Schmerz: { $pain }
pain-go-on = Du kannst weitermachen. Hör auf, wenn es mehr wird.
pain-ease = Mach die Bewegung kleiner, tausch die Übung oder lass sie aus. Hör auf, wenn es mehr wird.
pain-stop = Hör hier auf, und lass den Lauf heute sein. Ist es in 24 Stunden nicht wieder wie sonst, oder kommt es zurück, lass es ärztlich abklären.
pain-end-ease = Ein bisschen Schmerz: Lauf heute locker, und hör auf, wenn es mehr wird.
pain-end-stop = Lass den Lauf heute sein. Ist es in 24 Stunden nicht wieder wie sonst, oder kommt es zurück, lass es ärztlich abklären.
ease-smaller = <b>Diesmal kleiner und langsamer.</b>
ease-smaller-chosen = Kleiner und langsamer.
ease-stop-chosen = Hier ist Schluss.
button-smaller = Kleiner
button-skip-drill = Auslassen
button-stop = Aufhören

red-flags =
    <b>Das Warm-up ist für heute zu Ende.</b>

    <b>Ruf den Rettungsdienst:</b> bei Schmerzen in der Brust, Ohnmacht oder ungewöhnlicher Atemnot; oder bei Taubheit zwischen den Beinen, neuen Problemen mit Blase oder Darm, oder Schwäche, die in beiden Beinen ist oder sich ausbreitet.

    <b>Lass es bald ärztlich abklären, und lauf bis dahin nicht:</b> bei Schmerzen in der Leiste oder tief in der Hüfte beim Auftreten, bei Hinken oder bei Schmerzen nachts oder in Ruhe.

    <b>Lass es auch ärztlich abklären:</b> nach einem Knacken mit Bluterguss, oder bei einer heißen, geschwollenen Wade, Fieber, einem Sturz, ungeklärtem Gewichtsverlust oder Schmerzen seit mehr als zwei Wochen.

## The end

march = <b>Zum Schluss:</b> { $seconds } s flott marschieren oder locker traben. Dann:
effort-ask = Wie anstrengend war es?
effort-label =
    { $effort ->
        [2] 2 leicht
        [3] 3 mittel
        [5] 5 hart
        [7] 7 sehr hart
        [10] 10 max
       *[other] { $effort }
    }
effort-said = Anstrengung: { $effort }
pain-ask = Tut jetzt etwas weh? 0 ist gar nichts. Wenn es sticht oder du deshalb hinkst, tippe 6 oder mehr.
closing-done =
    { $led ->
        [0] Geschafft: { $done } von { $drills }.
        [one] Geschafft: { $done } von { $drills }. Bei einer kam die Kraft aus dem Po.
       *[other] Geschafft: { $done } von { $drills }. Bei { $led } kam die Kraft aus dem Po.
    }
closing-better =
    { $felt ->
        [front-of-hip] { $drill }: Die Hüfte vorn hat mitgemacht; nächstes Mal { $fix }.
        [hamstring] { $drill }: Der hintere Oberschenkel hat mitgemacht; nächstes Mal { $fix }.
        [quad] { $drill }: Der vordere Oberschenkel hat mitgemacht; nächstes Mal { $fix }.
        [low-back] { $drill }: Der untere Rücken hat mitgemacht; nächstes Mal { $fix }.
        [nothing] { $drill }: Wenig zu spüren; nächstes Mal { $fix }.
       *[elsewhere] { $drill }: Woanders gespürt; nächstes Mal { $fix }.
    }
closing-run =
    { $minutes ->
        [0] Los geht’s. Viel Spaß! 🏃
        [one] In einer Minute läufst du. Viel Spaß! 🏃
       *[other] In { $minutes } Minuten läufst du. Viel Spaß! 🏃
    }
