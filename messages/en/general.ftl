# What every room shares: days and lists, a chat at rest, and what could not be taken.

language-name = English
button-back = ‹ Back

## Days, moments and lists, parts of other sentences

every-day = every day
day-range = { $first } to { $last }
day-near =
    { $ahead ->
        [-1] yesterday
        [0] today
       *[1] tomorrow
    }
day-named = { $day }
moment = { $day } { $time }
list-and = { $most } and { $last }

## Taps that come late: a line over the chat, no markup

stale-tap = That one is answered already; the newest message goes on.
stale-over = That one is over. /help shows what I can do.

## What is not expected here

not-here-text = Please tap a button of the newest message. /cancel leaves.
not-here-other = I read only text and taps. Please type it, or tap a button of the newest message.
unknown-command = I don’t know the command { $command }. /help shows all of them.
unknown-text =
    I’m not waiting for an answer right now. To plan a run, type for example:
    <code>/run mon,wed 06:30</code>
    /help shows all that I can do.
unknown-other =
    I read only text and taps. To plan a run, type for example:
    <code>/run mon,wed 06:30</code>
    /help shows all that I can do.
edited-message = I read messages as they were first sent. Please send it again as a new one.
group-private = I work in private chats only, so I’m leaving this group; nothing of it is kept. Write to me at { $bot }.
error-sorry = Sorry, something went wrong on my side, and nothing was changed. Please try again; if it comes back, tell whoever runs this bot the code { $code }.
error-later = I can’t write anything down just now, so nothing was changed yet. What you sent is safe: I’ll act on it as soon as I can.

## Leaving

cancel-nothing = Nothing is open. /help shows what I can do.
cancelled = Left. What was saved stays saved.
