# One run is another this time: its primer later, the run moved, left out, or begun at once.

button-later = Später ›
button-this-once = Nur dieses Mal ›
button-snooze = In { $minutes } min
button-shift = Andere Zeit ›
button-running = Ich laufe jetzt
button-at-a-time = Uhrzeit ›
button-tomorrow = Morgen
button-a-day-later = Einen Tag später
button-skip-run = Auslassen
button-by = { $by } · { $time }

today-later = Dein Lauf { $at }. Soll ich gleich noch einmal kommen, oder läufst du zu einer anderen Zeit?
today-ways = Dein Lauf { $at }. Wann ist er dieses Mal?
today-ask-time =
    Dein Lauf { $at }: Wann läufst du dieses Mal los?
    Tippe auf die Stunde, oder schreib die Zeit: <code>18:15</code>
today-moved = Verlegt: { $at }.
today-moved-now = Verlegt: { $at }. Dein Warm-up kommt in wenigen Sekunden.
today-moved-primer = Verlegt: { $at }, dein Warm-up um { $time }.
today-running = Du läufst jetzt: Für deinen Lauf { $at } kommt nichts mehr.
today-nothing = Es steht kein Lauf an. /run plant einen.
today-over = { $at }: Das ist schon vorbei.
today-taken = Du hast { $at } schon einen Lauf.
today-far = { $at }: Das ist zu weit weg; höchstens zwei Jahre sind möglich.
today-gone = Dieser Lauf wurde inzwischen geändert. /runs zeigt, was geplant ist.
today-back-over = Er wäre schon vorbei, also bleibt er, wie er ist.
snoozed = Später: Um { $time } bin ich wieder da. Dein Lauf bleibt um { $run }.
snoozed-short = Später: Um { $time } bin ich wieder da, mit der Zwei-Minuten-Version. Dein Lauf bleibt um { $run }.
snooze-too-late = Dann wäre es vor deinem Lauf nicht mehr zu schaffen.
