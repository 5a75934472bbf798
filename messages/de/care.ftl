# Pain that a clinic hears of, what it holds back, and what is written.

## What the runner is told

button-side-left = Links
button-side-right = Rechts
button-side-both = Beide
care-told = { $clinic } weiß seit { $at } Bescheid; noch nicht gesehen.
care-told-closed = { $clinic } weiß seit { $at } Bescheid. Gerade ist geschlossen; wieder offen: { $opens }.
care-seen = { $clinic } hat es gesehen, { $at }.
care-urgent = Wenn es dringend ist: { $line }
care-waits = Deine Warm-ups warten auf ein Zeichen von { $clinic }: Dort weiß man, was wehgetan hat oder was du auf der Liste angetippt hast.
care-left-out =
    { $count ->
        [one] Pausiert bis zum Okay von { $clinics }: { $drills }.
       *[other] Pausieren bis zum Okay von { $clinics }: { $drills }.
    }
care-drill-held = Als Nächstes käme { $drill }, aber eine deiner Praxen hält die Übung zurück. Die jetzige kannst du auslassen.
care-nothing-left = Eine deiner Praxen hält alle diese Übungen zurück. Am Boden oder im Stehen gibt es vielleicht andere.
care-released = { $clinic } holt { $drill } zurück in deine Warm-ups.
care-released-all = { $clinic } sagt: Deine Warm-ups gehen weiter.
care-released-but = { $clinic } hat nichts mehr gegen { $drill }. Die Übung pausiert noch bis zum Okay von { $clinics }.
care-released-all-but = { $clinic } hat nichts mehr gegen deine Warm-ups. Sie warten noch auf das Okay von { $clinics }.
care-threshold = { $clinic } erfährt ab jetzt sofort von Schmerzen ab Stufe { $number }.
care-threshold-off = { $clinic } erfährt nicht mehr sofort von Schmerzen oder der Liste. Wenn etwas wehtut, melde dich selbst dort.

## An alert, as the clinic has it

alert-pain = <b>{ $runner }: Schmerz { $pain } von 10</b>
alert-flag = <b>{ $runner } hat etwas auf der Liste der Warnzeichen angetippt.</b> Alle Warm-ups sind angehalten.
alert-drill = { $drill }, { $at }
alert-drill-left = { $drill }, links, { $at }
alert-drill-right = { $drill }, rechts, { $at }
alert-drill-both = { $drill }, beide Seiten, { $at }
alert-at-the-end = Am Ende eines Warm-ups, { $at }
alert-flag-at = { $at }
alert-sessions = Die Male davor:
alert-session = { $at }: Schmerz { $pain }
alert-session-unsaid = { $at }: keine Angabe
alert-session-worse = { $session }, schlechter als beim letzten Mal
alert-held = Angehalten, bis du es freigibst: { $drill }.
alert-seen-by = Gesehen von { $name }, { $at }.
alert-seen-by-nobody = Gesehen { $at }.
alert-gone = Diese Meldung ist nicht mehr da: Die Person ist gegangen oder teilt keine Meldungen mehr.
alert-was-seen = { $name } hat es schon gesehen.
alert-released = Freigegeben: { $drill }. Die Person erfährt es.
alert-not-held = Das ist nicht mehr angehalten.
alert-everything = alle Warm-ups
button-seen = Gesehen
button-page = Zur Person
button-release = Übung freigeben
button-release-all = Alles freigeben
button-release-sure = Ja, freigeben
release-all-ask = <b>{ $runner }:</b> Sollen alle Warm-ups wieder rausgehen?

threshold =
    <b>{ $clinic }</b> erfährt sofort von Schmerzen ab Stufe { $number } und von Warnzeichen.
    Ab welcher Stufe soll es sein? Wer Meldungen erlaubt hat, erfährt von der Änderung.
threshold-off =
    <b>{ $clinic }</b> erfährt weder von Schmerzen noch von Warnzeichen sofort.
    Ab welcher Stufe soll es sein? Wer Meldungen erlaubt hat, erfährt von der Änderung.
threshold-ask =
    { $runners ->
        [0] Meldungen ab Schmerzstufe { $number }? Noch hat niemand Meldungen erlaubt.
        [one] Meldungen ab Schmerzstufe { $number }? Eine Person erfährt davon.
       *[other] Meldungen ab Schmerzstufe { $number }? { $runners } Personen erfahren davon.
    }
threshold-ask-off =
    { $runners ->
        [0] Gar keine Meldungen, auch nicht bei Warnzeichen? Noch hat niemand Meldungen erlaubt.
        [one] Gar keine Meldungen, auch nicht bei Warnzeichen? Eine Person erfährt davon.
       *[other] Gar keine Meldungen, auch nicht bei Warnzeichen? { $runners } Personen erfahren davon.
    }
threshold-set = Meldungen kommen ab Schmerzstufe { $number }.
threshold-set-off = Meldungen sind aus.
button-threshold-off = Aus
button-threshold-sure = Ja, ändern
button-menu-alerts = Meldungen

## A clinic's runners

button-menu-runners = Personen
cases = <b>Alle bei { $clinic }</b>, Dringendes zuerst.
cases-legend = ‼ Schmerz, oder eine Meldung, die noch niemand gesehen hat · ! schlechter als beim letzten Mal · Tage ohne Warm-up
cases-none = Noch ist niemand dabei.
case-silent =
    { $days ->
        [one] { $name } · ein Tag
       *[other] { $name } · { $days } Tage
    }
button-more = Mehr
button-first-page = Zum Anfang
button-cases = Personen
case-gone = Diese Person hat die Praxis verlassen oder war nie dabei.

case = <b>{ $runner }</b>
case-primed =
    { $planned ->
        [0] Geplante Läufe in vier Wochen: noch nichts zu zählen.
        [one] Mit Warm-up: { $primed } von einem geplanten Lauf in vier Wochen.
       *[other] Mit Warm-up: { $primed } von { $planned } geplanten Läufen in vier Wochen.
    }
case-primed-unshared = Teilt nicht, wie oft Warm-ups gemacht werden.
case-felt = <b>Wo gespürt, vier Wochen:</b>
case-felt-drill = { $drill }: { $places }
case-felt-place = { $place } { $times }
case-felt-hurt = wehgetan { $times }
case-felt-none = Keine Übung in vier Wochen.
case-felt-unshared = Teilt weder, wo Übungen zu spüren sind, noch Schmerzen.
case-pain = Schmerz beim letzten Mal: { $pain }, { $at }.
case-easier =
    { $steps ->
        [one] { $drill }: eine Stufe leichter, getauscht { $at }.
       *[other] { $drill }: { $steps } Stufen leichter, getauscht { $at }.
    }
case-alerts = <b>Meldungen, vier Wochen:</b>
case-alert = Schmerz { $pain } · { $at }
case-alert-flag = Warnzeichen · { $at }
case-alert-unseen = { $alert } · noch nicht gesehen
case-alert-seen = { $alert } · gesehen
case-alert-seen-by = { $alert } · gesehen von { $name }
case-held = Angehalten { $at }: { $drill }
case-alert-off = Keine Meldungen: Die Person hat sie nicht erlaubt.
case-note = Notiz: { $note }
case-tags = Schlagwörter: { $tags }
button-pain-line = Schmerzverlauf
button-note = Notiz
button-tags = Schlagwörter
button-letters = Nachrichten
case-release = Freigeben: { $drill }
pain-line = { $runner }: Schmerz über acht Wochen, 0 bis 10.
pain-line-empty = Keine Schmerzangabe in acht Wochen.
note-ask = Was möchtest du über { $runner } notieren? Nur Leitung und Therapie lesen es. Höchstens { $longest } Zeichen.
note-ask-now =
    Notiert über { $runner }:
    { $note }

    Schreib, was stattdessen dort stehen soll, höchstens { $longest } Zeichen.
note-too-long = Diese Notiz hat { $length } Zeichen, und { $longest } passen hinein. Kürzer, zum Beispiel: Hüfte links, keine Sprünge bis Mai.
note-kept = Notiert.
tags-ask = Schreib die Schlagwörter für { $runner }, mit Kommas dazwischen, zum Beispiel: Marathon, Hüfte links
tags-ask-now =
    Schlagwörter für { $runner }: { $tags }

    Schreib alle, die dort stehen sollen, mit Kommas dazwischen, zum Beispiel: Marathon, Hüfte links
tags-wrong = Höchstens { $most } Schlagwörter mit je { $longest } Zeichen, mit Kommas dazwischen, zum Beispiel: Marathon, Hüfte links
tags-kept = Gespeichert.
button-take-away = Entfernen

## Letters

button-menu-message = Nachricht
letter-ask = Was möchtest du { $clinic } sagen? Schreib es, höchstens { $longest } Zeichen. Gelesen wird es zu den Öffnungszeiten. Im Notfall ruf den Rettungsdienst an.
letter-answer-ask = Was möchtest du { $runner } antworten? Schreib es, höchstens { $longest } Zeichen.
letter-only-text = Hier geht nur Text. Bitte schreib deine Nachricht.
letter-too-long = Diese Nachricht hat { $length } Zeichen, und { $longest } passen hinein. Bitte kürze sie oder schick sie in zwei Teilen.
letter-wait = Drei Nachrichten in einer Minute sind schon unterwegs. Warte bitte eine Minute bis zur nächsten.
letter-sent = Geschickt an { $clinic }.
letter-answered = Geschickt an { $runner }.
letter-not-enrolled = Du bist nicht oder nicht mehr bei dieser Praxis, deshalb kann nichts verschickt werden.
letter-from = <b>{ $runner } schreibt:</b>
letter-to = <b>{ $clinic } schreibt:</b>
letters = <b>Nachrichten von { $runner }:</b>
letters-none = Noch ist nichts geschrieben.
letter-line-runner = { $at } · { $text }
letter-line-clinic = { $at } · ihr: { $text }
button-answer = Antworten

## The clinic's book

book-alert-seen = { $by } hat eine Meldung gesehen
book-released = { $by } hat etwas Angehaltenes für eine Person freigegeben
book-threshold = { $by } hat Meldungen ab Schmerzstufe { $number } eingestellt
book-threshold-off = { $by } hat Meldungen ausgeschaltet
book-noted = { $by } hat die Notiz zu einer Person geändert
book-tagged = { $by } hat die Schlagwörter einer Person geändert
book-letter = { $by } hat einer Person geantwortet
