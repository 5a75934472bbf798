# When the last primers were planned, when they left, and why.

why-empty = No primer has been due yet. When one was, its planned second and the second it left stand here.
why-sent = <b>{ $day }</b>: planned { $planned }, sent { $sent }
why-planned = <b>{ $day }</b>: planned { $planned }
why-not-sent = <b>{ $day }</b>: planned { $planned }, not sent

why-early =
    { $seconds ->
        [one] One second sooner.
       *[other] { $seconds } seconds sooner.
    }
why-late =
    { $seconds ->
        [one] One second later.
       *[other] { $seconds } seconds later.
    }

why-because-on-time = On time.
why-because-early = Many run at that time: I start sooner, so that everybody has it well before the run.
why-because-short-notice = At short notice, so it came at once: the run was planned or changed, or a pause ended, less than your lead before it.
why-because-away = I was not running at the planned second, or my clock was set anew.
why-because-held = Telegram asked me to wait.
why-because-trouble = I had no good connection to Telegram and tried again until it worked.
why-because-crowd = Many run at that time, and they take turns; the earliest run goes first.
why-because-unseen = It came, for you tapped it; Telegram’s answer got lost, so I don’t know its second.
why-because-waiting = It is on its way.
why-because-skipped = You asked to leave it out.
why-because-withdrawn = You paused, or changed the run or its lead.
why-because-blocked = This chat was blocked then, or could not be reached.
why-because-rest = You had stopped for safety within the twelve hours before, so that run was left in peace.
why-because-waits = You tapped something on the list before, and a clinic of yours has heard of it: your primers wait for its word.
why-because-refused = Telegram did not take it.
why-because-begun-away = Your run had begun: before it I was not running, or had too many to send.
why-because-begun-held = Telegram asked me to wait until your run had begun.
why-because-begun-trouble = I had no good connection to Telegram until your run had begun.

why-twice = Telegram’s answer got lost on the way, so it may have come twice.
