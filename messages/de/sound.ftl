# The pocket track: a primer as one sound, and the same as text.

command-sound = Warm-ups zum Anhören
    .help = /sound – ein Warm-up zum Anhören, für das Handy in der Tasche; /sound immer: mit jedem

## What comes with it

sound-title =
    { $minutes ->
        [1] Eine Minute
        [2] Zwei Minuten
        [5] Fünf Minuten
       *[other] { $minutes } Minuten
    }: { $place ->
        [standing] im Stehen
        [race] Wettkampf
        [short] Kurzversion
       *[floor] am Boden
    }
sound-step = { $time } { $drill }
sound-step-side =
    { $side ->
        [left] { $time } { $drill }, links
       *[right] { $time } { $drill }, rechts
    }
sound-march = { $time } Flott marschieren oder locker traben
sound-done = { $time } Fertig

## The choice

sound-menu =
    <b>Ein Warm-up zum Anhören</b>, für das Handy in der Tasche: eine Tonspur, so lang wie das Warm-up.

    Drei sanfte Ticks: bereit machen. Ein hoher Glockenton: los. Ein leiser Tick: noch einmal. Zwei Töne aufwärts: Seite wechseln. Ein tiefer Glockenton: Pause. Drei Töne aufwärts: fertig.

    Wann soll ich sie schicken? Sie kommt lautlos an, und zum Abspielen tippst du sie einmal an.
sound-each-time = Ab jetzt kommt die Tonspur mit jedem Warm-up; /sound ändert das.
sound-wrong = Mit „{ $said }“ kann ich nichts anfangen. Zum Beispiel: <code>/sound immer</code>, <code>/sound aus</code> oder <code>/sound jetzt</code>
sound-words-always = immer an ja jedes jedesmal always on each yes
sound-words-ask = wunsch aus nein nie ask off no never
sound-words-now = jetzt gleich sofort nächstes now next
button-sound = Anhören
button-sound-always = Immer
button-sound-ask = Auf Wunsch
button-sound-each = Mit jedem Warm-up
button-sound-now = Jetzt schicken
