# A week summed up on Sunday evening, for whoever wants that.

command-summary = Your week on Sunday evening
    .help = /summary on – your week on Sunday evening, in one message; /summary off: none

summary-is-off = I can sum up your week on Sunday evening, in one message. It is off.
summary-is-on = Your week comes in one message on Sunday evening. Next: { $at }.
summary-wrong = On or off? I can’t use “{ $said }”. For example: /summary on
summary-ended = No summary from now on. /summary brings it back.
button-summary-on = Turn it on
button-summary-off = Turn it off
button-look-pictures = Pictures

## The message: $on, how often of $of a drill was on target

summary-title = Your week
summary-on-target = On target: { $drills }
summary-drill = { $drill } { $on } of { $of }
summary-pain =
    { $pain ->
        [0] Pain: 0 each time.
       *[other] Pain: at most { $pain } of 10.
    }
summary-next = Next week’s first primer: { $at }.
