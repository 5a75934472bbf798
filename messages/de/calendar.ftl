# Calendars that are sent as files, and the plan given back as one.

## What was found

calendar-found =
    { $count ->
        [0] <b>Keine kommenden Läufe in „{ $name }“</b>
        [one] <b>1 Lauf in „{ $name }“ gefunden</b>
       *[other] <b>{ $count } Läufe in „{ $name }“ gefunden</b>
    }
calendar-replaced = Diese Datei ersetzt die letzte: Deren Liste ist geschlossen. Willst du zur alten zurück, schick sie noch einmal.
calendar-by-usual = Gefunden mit den üblichen Wörtern: { $words }
calendar-by-own = Gefunden nur mit deinen eigenen Wörtern: { $words }
calendar-left-out =
    { $count ->
        [one] 1 anderer Termin hat keines dieser Wörter und bleibt außen vor.
       *[other] { $count } andere Termine haben keines dieser Wörter und bleiben außen vor.
    }
calendar-was-shown = <b>„{ $name }“</b>
calendar-was-taken = Übernommen: { $count }
calendar-was-left = So gelassen: { $count }
calendar-unnamed = Kalender
calendar-untitled = Nicht mehr da
calendar-same-count =
    { $count ->
        [one] 1 ist schon genau so geplant.
       *[other] { $count } sind schon genau so geplant.
    }
calendar-strange = Diese Zeitzone kenne ich nicht: { $zones }. Ich habe die Zeiten als deine Ortszeit genommen.
calendar-unread =
    { $count ->
        [one] 1 Termin war nicht zu verstehen und bleibt außen vor.
       *[other] { $count } Termine waren nicht zu verstehen und bleiben außen vor.
    }
calendar-whole-days = Termine ohne Uhrzeit beginnen um { $time }.
calendar-line-added = { $number }. 🆕 <b>{ $title }</b>: { $plan }
calendar-line-changed = { $number }. ✏️ <b>{ $title }</b>: { $plan }
calendar-line-removed = { $number }. 🗑 <b>{ $title }</b>: { $plan }
calendar-more = { $plan } (+{ $count })
calendar-same =
    { $count ->
        [one] Nichts Neues: Der Lauf ist schon genau so geplant.
       *[other] Nichts Neues: Alle { $count } Läufe sind schon genau so geplant.
    }
calendar-none-ticked = Nichts ist angehakt. Tippe auf die Nummern, die du haben willst.
calendar-taken =
    Erledigt. Neu: { $added }, geändert: { $changed }, entfernt: { $removed }.
    Wenn sich der Kalender ändert, schick ihn einfach noch einmal.
calendar-left = Alles wie vorher.
calendar-too-many = Das wären mehr als { $most } Läufe aus Kalendern. Nimm ein paar Haken weg oder wähle engere Wörter.
button-calendar-take =
    { $count ->
        [one] 1 übernehmen
       *[other] { $count } übernehmen
    }
button-calendar-words = Wörter ändern
button-calendar-start = Start: { $time } ›
button-calendar-leave = Lieber nicht

## By which words

calendar-none =
    { $count ->
        [one] Ich habe den Termin in „{ $name }“ angeschaut und keinen kommenden Lauf gefunden.
       *[other] Ich habe die { $count } Termine in „{ $name }“ durchgesehen und keinen kommenden Lauf gefunden.
    }
calendar-over = Alle Läufe, die ich in „{ $name }“ gefunden habe, sind schon vorbei.
calendar-no-dates =
    { $count ->
        [one] In „{ $name }“ steht ein Lauf, aber seine Daten lassen sich nicht lesen. Bitte exportiere den Kalender noch einmal.
       *[other] In „{ $name }“ stehen { $count } Läufe, aber ihre Daten lassen sich nicht lesen. Bitte exportiere den Kalender noch einmal.
    }
calendar-words-now = Ich suche nach diesen Wörtern: { $words }
calendar-words-all = Ich nehme jeden Termin als Lauf.
calendar-others = Andere Termine dort: { $titles }
calendar-words-ask = Schreib die Wörter, die bei deinen Läufen im Titel stehen; sie gelten statt dieser, für diese Datei und die nächsten. Zum Beispiel: <code>lauf, lauftreff, 10k</code>
calendar-words-wrong = Darin habe ich keine Wörter gefunden. Bis zu { $most } Zeichen, mit Kommas dazwischen, zum Beispiel: <code>lauf, lauftreff, 10k</code>
button-calendar-all = Jeder Termin zählt
button-calendar-usual = Die üblichen Wörter

## Events without a time

calendar-start-ask = Ein paar Läufe darin haben einen Tag, aber keine Uhrzeit. Wann läufst du meistens los? Tippe auf die Stunde oder schreib die Zeit, zum Beispiel: <code>07:30</code>
calendar-start-minutes = Um wie viel Uhr genau?

## What cannot be taken

calendar-problem-too-large = Diese Datei ist zu groß: höchstens 1 MB, bitte. Viele Programme können einen Teil des Kalenders exportieren.
calendar-problem-no-calendar = Das ist kein Kalender, auch wenn die Datei so heißt. Bitte exportiere ihn noch einmal aus deinem Kalender; es hat sich nichts geändert.
calendar-other-file = Das ist kein Kalender: Ich lese Dateien, die auf <code>.ics</code> enden. Schick so eine, oder mach bei der neuesten Nachricht weiter. /cancel bricht ab.
calendar-problem-broken = Dieser Kalender hört mittendrin auf oder ist beschädigt. Bitte exportiere ihn noch einmal; es hat sich nichts geändert.
calendar-problem-too-many-events = Dieser Kalender hat mehr als 2.000 Termine. Bitte exportiere einen Teil davon, zum Beispiel das kommende Jahr.
calendar-problem-too-many-runs = Ich habe mehr Läufe gefunden, als ich planen kann: 600 Zeilen und 2.000 Termine in anderthalb Jahren. Engere Wörter helfen, oder ein Teil des Kalenders.
calendar-problem-hostile = Diesen Kalender kann ich nicht in vernünftiger Zeit lesen und habe ihn liegen lassen. Es hat sich nichts geändert.
calendar-problem-not-fetched = Die Datei ließ sich nicht abrufen. Bitte schick sie noch einmal.

## The plan as a file

export-done = Deine Läufe ab jetzt, als Kalender. Änderst du ihn anderswo, schick ihn mir zurück.
export-nothing = Es ist kein Lauf geplant, also gibt es nichts aufzuschreiben. Plane erst einen, zum Beispiel: <code>/run mo,mi 06:30</code>
export-wrong = „{ $said }“ kann ich nicht schreiben. Zum Beispiel: <code>/export ics</code>
export-name = Läufe
export-run = Lauf
export-run-easy = Lockerer Lauf
export-run-long = Langer Lauf
export-run-workout = Tempotraining
export-run-race = Wettkampf
