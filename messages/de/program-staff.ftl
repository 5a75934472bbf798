# A clinic's programs as its staff make, give and publish them.

## The list, and one program

programs-title =
    { $count ->
        [0] { $clinic } hat noch kein Programm.
        [one] <b>{ $clinic }</b>: ein Programm
       *[other] <b>{ $clinic }</b>: { $count } Programme
    }
program-name = <b>{ $program }</b>
program-is-gentle = Sanft
program-stands =
    { $count ->
        [0] Version { $version }; noch hat es niemand.
        [one] Version { $version }; eine Person hat es.
       *[other] Version { $version }; { $count } Personen haben es.
    }
phase-line = { $number }. { $phase }, { $weeks }: { $sums }
place-sum = { $place } { $seconds } s
weeks =
    { $count ->
        [one] eine Woche
       *[other] { $count } Wochen
    }
button-menu-programs = Programme
button-program-new = Neues Programm
button-program-edit = Bearbeiten
button-program-give = Zuteilen
button-program-file = Als Datei
button-program-send = Datei senden
button-program-template = Musterdatei
button-program-delete = Löschen
button-program-delete-sure = Ja, löschen
button-versions = Versionen
button-version = Zurück zu { $number }
program-new-how = Womit fängt das Programm an? Du kannst alles daran ändern.
button-template-standard = Standard
button-template-race = Wettkampf
button-template-easy = Locker
button-template-gentle = Sanft
template-gentle-note = Die Brücke nur bis zur halben Höhe, und die Hüftwippe bleibt klein.
program-example = Kraft
phase-name = Phase { $number }
program-delete-ask = <b>{ $program }</b> löschen? Wer es hat, macht mit dem üblichen Warm-up weiter.
program-deleted = { $program } ist gelöscht.
versions-title = <b>{ $program }</b>: die letzten Versionen. Gehst du zurück, wird die alte als neue Version veröffentlicht.
version-line = { $number }: { $at }, { $by }

## Editing

draft-hint = Das ist ein Entwurf: Niemand sieht etwas davon, bis du ihn veröffentlichst.
draft-left = Es wurde nichts veröffentlicht.
phase-title =
    <b>{ $phase }</b>, Phase { $number } von { $count }
    { $weeks }: { $sums }
phase-locked = Fest: Keine Übung wird getauscht, außer bei Schmerzen.
phase-then = Danach kommt: { $phase }
phase-note = <i>{ $note }</i>
sequence-title = <b>{ $phase }</b>, { $place }
drill-line = { $number }. { $drill } { $dose }
sequence-sum = { $seconds } s insgesamt, mit der Zeit zwischen den Übungen. Ziel sind { $target } s, höchstens { $most } s.
drill-title-edit = <b>{ $drill }</b> { $dose }
drill-which = Welche Übung?
button-phase-add = Neue Phase
button-rename = Umbenennen
button-gentle = Sanft
button-draft-review = Veröffentlichen …
button-draft-leave = Verlassen
button-edit-floor = Am Boden
button-edit-standing = Im Stehen
button-add-floor = + Am Boden
button-add-standing = + Im Stehen
button-weeks-by = { $by } Woche
button-phase-note = Notiz
button-lock = Fest
button-phase-drop = Phase entfernen
button-drill-add = Neue Übung
button-place-drop = Ablauf entfernen
button-seconds-by = { $by } s
button-times = × { $count }
button-times-usual = Übliche Zahl
button-earlier = Früher
button-drill-out = Entfernen
ask-new = Wie heißt das Programm? Schreib seinen Namen, zum Beispiel <code>Kraft</code>.
ask-name = Wie heißt das Programm ab jetzt?
ask-new-phase = Wie heißt die neue Phase? Sie fängt so an, wie die letzte ist.
ask-phase-name = Wie heißt diese Phase ab jetzt?
ask-note = Was soll vor jedem Warm-up dieser Phase zu lesen sein? Schreib <code>-</code> für nichts.

## Publishing

button-publish = Veröffentlichen
review-new = Dieses Programm hat noch niemand.
review-same = Daran ist nichts neu.
review-changes = <b>Neu ist:</b>
review-count =
    { $of ->
        [0] Dieses Programm hat noch niemand.
       *[other] Für { $count } von { $of } Personen ändert sich etwas, ab ihrem nächsten Warm-up.
    }
program-made = <b>{ $program }</b> steht. Jetzt kannst du es zuteilen.
program-published =
    { $count ->
        [0] <b>{ $program }</b> ist als Version { $version } veröffentlicht. Für niemanden, der es hat, ändert sich etwas.
        [one] <b>{ $program }</b> ist als Version { $version } veröffentlicht. Für eine Person ändert sich etwas, ab dem nächsten Warm-up.
       *[other] <b>{ $program }</b> ist als Version { $version } veröffentlicht. Für { $count } Personen ändert sich etwas, ab ihrem nächsten Warm-up.
    }
program-name-taken = Ein Programm { $program } gibt es schon. Nimm einen anderen Namen, zum Beispiel { $program } 2.
program-moved-on = Inzwischen hat jemand dieses Programm veröffentlicht oder gelöscht. Öffne es noch einmal.
programs-too-many = Eine Praxis hat höchstens { $most } Programme. Lösch erst eines.

## Giving

give-whom = Wem teilst du <b>{ $program }</b> zu? Wer ein anderes Programm von euch hat, wechselt ab dem nächsten Warm-up.
give-nobody = Du kannst <b>{ $program }</b> zuteilen, sobald jemand dabei ist.
button-give-all = Allen ({ $count })
button-give-sure = Ja, zuteilen
give-ask =
    { LENGTH($tag) ->
        [0] <b>{ $program }</b> allen zuteilen ({ $count })?
       *[other] <b>{ $program }</b> allen mit „{ $tag }“ zuteilen ({ $count })?
    }
program-given-to =
    { $count ->
        [0] { $program } haben schon alle.
        [one] { $program } ist einer Person zugeteilt.
       *[other] { $program } ist { $count } Personen zugeteilt.
    }
give-one =
    { $count ->
        [0] Noch gibt es kein Programm für { $name }.
       *[other] Welches Programm soll { $name } haben?
    }
give-one-waits = Die Person hat es noch nicht gewählt; vielleicht hat sie eines von einer anderen Praxis.
case-program = Programm: { $program }, { $phase }, Woche { $week } von { $weeks }.
case-program-none = Kein Programm.
button-case-program = Programm
button-program-take = Kein Programm

## What the runner hears

program-given = <b>{ $clinic }</b> hat dir ein Programm gegeben: <b>{ $program }</b>. Schon dein nächstes Warm-up richtet sich danach.
program-offered = <b>{ $clinic }</b> bietet dir ein Programm an: <b>{ $program }</b>. Gerade hast du das einer anderen Praxis; einmal tippen, und du wechselst.
button-follow-show = Ansehen
button-follow = Dieses nehmen
button-menu-follow = Mein Programm
follow-none = Du hast gerade kein Programm.
follow-which = Du kannst ein anderes nehmen, ab dem nächsten Warm-up:
follow-place = <b>{ $place }</b>

## Files

program-template-sent = Diese Datei zeigt, wie ein Programm geschrieben wird. Ändere sie und schick sie mit „Datei senden“ zurück.
program-file-sent = { $program }, Version { $version }. Ändere die Datei und schick sie mit „Datei senden“ zurück.
program-file-ask = Schick das Programm als Datei, die auf <code>.toml</code> endet.
program-file-no-toml = Das ist kein Programm: Schick eine Datei, die auf <code>.toml</code> endet, zum Beispiel <code>program.toml</code>.
program-file-not-fetched = Die Datei ließ sich nicht abrufen. Schick sie noch einmal.
program-file-wrong = Zeile { $line }: { $fault } Richtig wäre zum Beispiel: <code>{ $example }</code>. Es hat sich nichts geändert.
program-file-refused = { $fault } Es hat sich nichts geändert.
program-file-head =
    Ein Programm für alle, die mit euch laufen. Zeilen, die mit # anfangen, sind Notizen für dich.
    Ändere, was du magst, und schick die Datei zurück. Nichts ändert sich, bevor du es veröffentlichst.
program-file-name = Der Name, so wie er zu lesen ist: höchstens 64 Zeichen.
program-file-gentle = true für ein sanftes Programm: Dann ist auch die Zwei-Minuten-Version sanft.
program-file-phases =
    Eine Phase sind ein paar Wochen des Programms; es können 12 sein. Für eine weitere kopiere
    alles ab [[phases]] und gib ihr einen anderen Namen.
program-file-weeks = Wie viele Wochen sie dauert, 1 bis 52. Die letzte Phase geht immer weiter.
program-file-note = Eine Notiz, die vor jedem Warm-up zu lesen ist: note = "Langsam, bitte"
program-file-locked = locked = true heißt: Übungen werden nicht getauscht, außer bei Schmerzen.
program-file-then = Die Phase, die folgt, wenn nicht die darunter: then = "Stark"
program-file-place =
    Was am Boden gemacht wird, [phases.floor], und im Stehen, [phases.standing]. Eines davon
    genügt. Alles zusammen dauert am besten 300 Sekunden, höchstens 600.
program-file-ready = Sekunden davor, zwischen den Übungen, zum Seitenwechsel und nach der letzten Übung.
program-file-steps =
    Die Übungen, höchstens 8. seconds sind die einer Seite, wo eine Seite nach der anderen dran
    ist; repetitions kann fehlen: Dann gilt die übliche Zahl. Es gibt diese:
program-file-drill = { $key } = { $drill } ({ $place })

## What is wrong with a program

program-fault-too-large = Die Datei ist größer als 64 KiB: { $said } Bytes.
program-fault-no-text = Das ist kein Text in UTF-8.
program-fault-long-line = Diese Zeile hat { $said } Zeichen; höchstens { $most } sind möglich.
program-fault-syntax = Das lässt sich nicht als TOML lesen: { $said }.
program-fault-too-deep = In dieser Datei ist zu viel verschachtelt.
program-fault-unknown-field = „{ $said }“ ist hier kein Feld; es gibt: { $near }.
program-fault-missing = { $where } fehlt.
program-fault-kind = { $where }: „{ $said }“ gehört da nicht hin.
program-fault-range = { $where }: { $said } liegt nicht zwischen { $least } und { $most }.
program-fault-length = { $where }: { $least } bis { $most } Zeichen, bitte.
program-fault-character = { $where } enthält ein Zeichen, das kein Text ist: { $said }.
program-fault-phases = Ein Programm hat { $least } bis { $most } Phasen, nicht { $said }.
program-fault-drills = Ein Ablauf hat { $least } bis { $most } Übungen, nicht { $said }.
program-fault-unknown-drill =
    { LENGTH($near) ->
        [0] Eine Übung „{ $said }“ gibt es nicht.
       *[other] Eine Übung „{ $said }“ gibt es nicht; ist { $near } gemeint?
    }
program-fault-unknown-phase =
    { LENGTH($near) ->
        [0] Eine Phase „{ $said }“ gibt es nicht.
       *[other] Eine Phase „{ $said }“ gibt es nicht; ist { $near } gemeint?
    }
program-fault-same-name = Zwei Phasen heißen „{ $said }“.
program-fault-no-place = { $where } braucht einen Ablauf am Boden oder im Stehen.
program-fault-too-long = { $where } dauert { $said } Sekunden; höchstens { $most } sind möglich.
program-fault-cycle = Nach „{ $said }“ drehen sich die Phasen im Kreis.
program-fault-unreached = Keine Phase führt zu „{ $said }“.

## The clinic's book

book-program-made = { $by } hat das Programm { $program } angelegt
book-program-published = { $by } hat { $program }, Version { $version }, veröffentlicht; für { $count } ändert sich etwas
book-program-given =
    { LENGTH($tag) ->
        [0] { $by } hat { $program } allen zugeteilt, neu für { $count }
       *[other] { $by } hat { $program } an „{ $tag }“ zugeteilt, neu für { $count }
    }
book-program-given-one = { $by } hat { $program } einer Person zugeteilt
book-program-taken = { $by } hat das Programm einer Person zurückgenommen
book-program-deleted = { $by } hat das Programm { $program } gelöscht
