# A clinic writes a broadcast: what, to whom, when; what it would come to, and what came of it.

## The list

compose-list = <b>Rundnachrichten von { $clinic }</b>
compose-list-empty =
    <b>Rundnachrichten von { $clinic }</b>
    Noch gibt es keine. Schreib eine, sieh dir an, wie sie ankommt, und schick sie erst dann ab.
compose-state-draft = Entwurf
compose-state-addressing = Geht raus
compose-state-sending = Geht raus
compose-state-paused = Angehalten
compose-state-done = Fertig
compose-state-cancelled = Abgebrochen
compose-media-photo = (Foto)
compose-media-document = (Dokument)
compose-media-video = (Video)
button-menu-broadcasts = Rundnachrichten
button-cast-to-program = Allen schreiben
button-cast-new = Neue Rundnachricht

## The message

compose-ask-message =
    Schick mir die Nachricht so, wie sie ankommen soll: Text mit Formatierung, oder ein Foto, Dokument oder Video mit Bildunterschrift.
    Du siehst sie noch einmal, bevor jemand sie bekommt.
compose-cannot-send = Verschicken kann ich Text, oder ein Foto, Dokument oder Video. Bitte schick mir etwas davon.
compose-one-file = Ein Album kann nicht als eine Nachricht rausgehen. Bitte schick ein Foto, Dokument oder Video.
compose-long-text =
    { $over ->
        [one] Das ist ein Zeichen mehr als die 4.096 von Telegram. Bitte kürze den Text, oder mach zum Beispiel zwei Rundnachrichten daraus.
       *[other] Das sind { $over } Zeichen mehr als die 4.096 von Telegram. Bitte kürze den Text, oder mach zum Beispiel zwei Rundnachrichten daraus.
    }
compose-long-caption =
    { $over ->
        [one] Die Bildunterschrift hat ein Zeichen mehr als die 1.024 von Telegram. Bitte kürze sie, oder schick den Text ohne die Datei.
       *[other] Die Bildunterschrift hat { $over } Zeichen mehr als die 1.024 von Telegram. Bitte kürze sie, oder schick den Text ohne die Datei.
    }
compose-ask-links =
    Link-Buttons, bis zu { $most }, jeder in einer Zeile:
    <code>Termin buchen - https://example.com/termin</code>
compose-link-example = Zum Beispiel: <code>Termin buchen - https://example.com/termin</code>
compose-link-too-many = Das sind mehr als { $most } Buttons.
compose-link-no-address = In Zeile { $line }, „{ $said }“, fehlt die Adresse.
compose-link-no-label = In Zeile { $line }, „{ $said }“, fehlt der Text vor der Adresse.
compose-link-long-label = Der Text in Zeile { $line }, „{ $said }“, ist länger als 64 Zeichen.
compose-link-bad-scheme = „{ $said }“ in Zeile { $line } muss mit https:// oder http:// anfangen.
compose-link-bad-host = „{ $said }“ in Zeile { $line } ist keine Adresse im Web.
compose-link-long-address = Die Adresse in Zeile { $line }, „{ $said }“, ist zu lang für einen Button.
button-cast-no-links = Ohne Buttons

## To whom

compose-who =
    <b>Wer bekommt sie?</b>
    { $segment }
compose-all = Alle bei { $clinic }
compose-no-program-left = ein Programm, das es nicht mehr gibt
compose-idle =
    { $days ->
        [one] seit einem Tag kein Warm-up
       *[other] seit { $days } Tagen kein Warm-up
    }
compose-tagged = Schlagwort { $tag }
compose-ask-program = Für alle mit einem bestimmten Programm: welches?
compose-ask-phase = Für alle, die heute in einer bestimmten Phase sind: welche?
compose-ask-language = Für alle mit einer bestimmten Sprache: welche?
compose-ask-tag = Für alle mit einem bestimmten Schlagwort: welches?
compose-ask-idle = Für alle, die eine Weile kein Warm-up gemacht haben: wie lange? Tippe, oder schreib eine Anzahl Tage. Es zählt nur, wer euch die eigenen Warm-ups zeigt.
compose-none-program = Noch gibt es kein Programm.
compose-none-phase = Dieses Programm hat keine Phasen.
compose-none-language = Ich spreche noch keine Sprache.
compose-none-tag = Noch hat niemand ein Schlagwort.
compose-idle-wrong = „{ $said }“ ist keine Anzahl Tage von 1 bis { $longest }. Zum Beispiel: <code>14</code>
compose-program-gone = Das Programm oder die Phase dafür gibt es nicht mehr. Wähle noch einmal, wer sie bekommt.
compose-tag-gone = Dieses Schlagwort hat niemand mehr. Wähle ein anderes.
button-cast-all = Alle
button-narrow-program = Programm ›
button-narrow-phase = Phase ›
button-narrow-language = Sprache ›
button-narrow-idle = Ohne Warm-up ›
button-narrow-tag = Schlagwort ›
button-cast-any = Egal
button-cast-preview = Ansehen ›

## When

compose-ask-start =
    <b>Wann?</b> Hier ist es { $time }. Tippe, oder schreib es in der Zeit der Praxis, zum Beispiel:
    <code>morgen 18:00</code> oder <code>2027-03-28 09:00</code>
compose-ask-start-local =
    <b>Wann, in der Ortszeit jeder Person?</b> Hier ist es { $time }. Tippe, oder schreib es, zum Beispiel:
    <code>morgen 18:00</code> oder <code>2027-03-28 09:00</code>
compose-moment-wrong = Ich brauche einen Tag und eine Uhrzeit.
compose-start-past = Diese Zeit ist schon vorbei. Wähle eine spätere, zum Beispiel: morgen 18:00
compose-ask-expiry =
    <b>Bis wann darf sie rausgehen?</b> Danach bekommt sie niemand mehr.
    Tippe an, wie lange nach dem Start, oder schreib es, zum Beispiel <code>36 h</code> oder <code>morgen 20:00</code>
compose-hours = { $hours } Stunden
compose-expiry-early = Die Frist wäre um, bevor sie rausgeht ({ $at }). Wähle eine spätere, zum Beispiel: 24 h
compose-expiry-late = Die Frist endet spätestens { $days } Tage nach dem Start. Zum Beispiel: 3 d
button-cast-now = Jetzt
button-cast-own-time = Jeweilige Ortszeit
button-cast-clinic-time = Zeit der Praxis

## The panel below the preview

compose-reach = Sie geht an { $count } von { $meant }.
compose-muted =
    { $count ->
        [one] Eine Person hat euch stummgeschaltet.
       *[other] { $count } haben euch stummgeschaltet.
    }
compose-unreachable =
    { $count ->
        [one] Eine Person ist nicht erreichbar.
       *[other] { $count } sind nicht erreichbar.
    }
compose-nobody = Niemand würde sie bekommen. Ändere, an wen sie geht, zum Beispiel an alle.
compose-held =
    { $held ->
        [one] Eine Person läuft dann gerade: Bei ihr wartet die Nachricht bis danach.
       *[other] { $held } laufen dann gerade: Bei ihnen wartet die Nachricht bis danach.
    }
compose-quiet =
    { $count ->
        [one] Eine Person hat dann Ruhezeit: Bei ihr wartet die Nachricht, bis die vorbei ist.
       *[other] { $count } haben dann Ruhezeit: Bei ihnen wartet die Nachricht, bis die vorbei ist.
    }
compose-quiet-late =
    { $count ->
        [one] Bei einer davon ist die Frist vorher um. Wähle eine spätere Frist oder eine andere Zeit.
       *[other] Bei { $count } davon ist die Frist vorher um. Wähle eine spätere Frist oder eine andere Zeit.
    }
compose-for = An: { $segment }
compose-start-now = Geht raus, sobald du tippst.
compose-start-at = Geht { $at } raus.
compose-start-local = Geht { $day } um { $time } raus, in der Ortszeit jeder Person.
compose-expires = Läuft { $at } ab.
compose-edit = Was möchtest du ändern?
compose-discarded = Verworfen
compose-changed = Inzwischen wurde etwas geändert. So steht es jetzt; schau es dir erst an.
compose-confirmed-already = { $name } hat sie schon rausgeschickt, { $at }.
compose-gone = Diese Rundnachricht gibt es nicht mehr.
compose-inert = Mit diesem Button schaltet man { $clinic } stumm. In der Vorschau tut er nichts.
button-cast-send-now = Jetzt senden
button-cast-send = Rausschicken
button-cast-when = Zeit wählen ›
button-cast-edit = Ändern ›
button-cast-discard = Verwerfen
button-cast-message = Nachricht
button-cast-links = Link-Buttons
button-cast-who = An wen
button-cast-expiry = Frist

## Once it is on its way

compose-ask-cancel = Sie ist angehalten. Ganz abbrechen? Wer sie noch nicht hat, bekommt sie dann nicht mehr.
button-cast-end = Abbrechen
button-cast-go-on = Weiter senden
compose-by = { $name }, { $at }
compose-sent = Gesendet: { $count }
compose-report-waiting = Wartet: { $count }
compose-report-held = Wartet bis nach einem Lauf: { $count }
compose-report-quiet = Wartet bis nach der Ruhezeit: { $count }
compose-report-unsure = Gesendet, aber Telegram hat nie geantwortet: { $count }
compose-report-expired = Frist um, bevor sie dran waren: { $count }
compose-report-muted = Haben euch stummgeschaltet: { $count }
compose-report-unreachable = Nicht erreichbar: { $count }
compose-unsent = Nicht zugestellt: { $count }
compose-reason = · { $reason }: { $count }
compose-why-blocked = nicht erreichbar
compose-why-cancelled = abgebrochen
compose-why-held = wartete bis nach einem Lauf
compose-why-quiet = wartete bis nach der Ruhezeit
compose-why-left = hat die Praxis verlassen
compose-why-unwanted = stummgeschaltet
compose-csv =
    { $count ->
        [one] Eine Zeile, für die Person, die jetzt dabei ist.
       *[other] { $count } Zeilen, für alle, die jetzt dabei sind.
    }
compose-csv-carers = Bei dieser Auswahl verraten die Namen, wer was macht: Die Tabelle bekommen nur Leitung und Therapie.
compose-column-name = Name
compose-column-state = Stand
compose-column-reason = Grund
compose-column-sent = Gesendet um ({ $zone })
compose-row-pending = wartet
compose-row-sending = wartet
compose-row-sent = gesendet
compose-row-failed = nicht zugestellt
compose-row-expired = Frist um
compose-row-uncertain = unsicher

## A runner mutes a clinic

mine-hushed = Stumm: keine Rundnachrichten mehr von { $clinic }. Was sie nur dir schreibt, kommt weiter, und in /clinic schaltest du sie wieder ein.
mine-unhushed = { $clinic } kann dir wieder Rundnachrichten schicken.
mine-not-in = Du bist nicht bei dieser Praxis, also kommt nichts von ihr.

## In the clinic’s book

book-broadcast-sent = { $by } hat eine Rundnachricht an { $count } geschickt
book-broadcast-paused = { $by } hat eine Rundnachricht angehalten
book-broadcast-resumed = { $by } hat eine Rundnachricht fortgesetzt
book-broadcast-cancelled = { $by } hat eine Rundnachricht abgebrochen
book-broadcast-discarded = { $by } hat einen Entwurf verworfen
