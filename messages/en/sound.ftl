# The pocket track: a primer as one sound, and the same as text.

command-sound = Primers to listen to
    .help = /sound – a primer as one sound, for when the phone is in your pocket; /sound always: with each

## What comes with it

sound-title =
    { $minutes ->
        [1] One minute
        [2] Two minutes
        [5] Five minutes
       *[other] { $minutes } minutes
    }: { $place ->
        [standing] standing
        [race] race
        [short] short
       *[floor] floor
    }
sound-step = { $time } { $drill }
sound-step-side =
    { $side ->
        [left] { $time } { $drill }, left
       *[right] { $time } { $drill }, right
    }
sound-march = { $time } Brisk marching or easy jogging
sound-done = { $time } Done

## The choice

sound-menu =
    <b>A primer to listen to</b>, for when the phone is in your pocket: one sound, as long as the primer.

    Three soft ticks: get ready. A high bell: go. A quiet tick: one more. Two notes up: switch sides. A low bell: rest. Three notes up: done.

    When shall I send it? It comes without a sound of its own, and one tap plays it.
sound-each-time = It comes with each primer from now on; /sound changes that.
sound-wrong = I can’t take “{ $said }”. For example: <code>/sound always</code>, <code>/sound ask</code> or <code>/sound now</code>
sound-words-always = always on each yes
sound-words-ask = ask off no never
sound-words-now = now next
button-sound = Sound
button-sound-always = Always
button-sound-ask = When I ask
button-sound-each = With each primer
button-sound-now = Send it now
