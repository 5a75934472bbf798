# What every room shares: days and lists, a chat at rest, and what could not be taken.

language-name = Deutsch
button-back = ‹ Zurück

## Days, moments and lists, parts of other sentences

every-day = täglich
day-range = { $first } bis { $last }
day-near =
    { $ahead ->
        [-1] gestern
        [0] heute
       *[1] morgen
    }
day-named = am { $day }
moment = { $day } um { $time }
list-and = { $most } und { $last }

## Taps that come late: a line over the chat, no markup

stale-tap = Das ist schon beantwortet; weiter geht es in der neuesten Nachricht.
stale-over = Das ist schon vorbei. /help zeigt, was ich kann.

## What is not expected here

not-here-text = Bitte tippe auf einen Button der neuesten Nachricht. /cancel bricht ab.
not-here-other = Ich verstehe nur Text und die Buttons. Bitte schreib es, oder tippe auf einen Button der neuesten Nachricht.
unknown-command = Den Befehl { $command } kenne ich nicht. /help zeigt alle.
unknown-text =
    Gerade warte ich auf keine Antwort. Um einen Lauf zu planen, schreib zum Beispiel:
    <code>/run mo,mi 06:30</code>
    /help zeigt alles, was ich kann.
unknown-other =
    Ich verstehe nur Text und die Buttons. Um einen Lauf zu planen, schreib zum Beispiel:
    <code>/run mo,mi 06:30</code>
    /help zeigt alles, was ich kann.
edited-message = Ich lese Nachrichten so, wie sie zuerst kamen. Bitte schick sie noch einmal als neue.
group-private = Ich arbeite nur in privaten Chats und verlasse deshalb diese Gruppe; nichts davon wird gespeichert. Schreib mir unter { $bot }.
error-sorry = Tut mir leid, bei mir ist etwas schiefgegangen, und es hat sich nichts geändert. Bitte versuch es noch einmal; wenn es wieder passiert, gib denen, die diesen Bot betreiben, den Code { $code }.
error-later = Gerade kann ich nichts aufschreiben, also hat sich noch nichts geändert. Was du geschickt hast, ist sicher: Ich kümmere mich darum, sobald ich kann.

## Leaving

cancel-nothing = Es ist nichts offen. /help zeigt, was ich kann.
cancelled = Abgebrochen. Was gespeichert war, bleibt gespeichert.
