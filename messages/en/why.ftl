# When the last primers were planned, when they left, and why; and what comes next.

why-empty = No primer has been due yet. When one was, its planned second and the second it left stand here.
why-sent = <b>{ $day }</b>: planned { $planned }, sent { $sent }
why-planned = <b>{ $day }</b>: planned { $planned }
why-not-sent = <b>{ $day }</b>: planned { $planned }, not sent
why-paused = <b>{ $since }</b> to <b>{ $until }</b>: paused
why-paused-day = <b>{ $day }</b>: paused for a while
why-paused-since = <b>Since { $since }</b>: paused

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
why-because-early = Many run at that time: I start sooner, so that all have it in time.
why-because-short-notice = At short notice: planned or changed, or back from a pause, within your lead.
why-because-away = I was not running at the planned second, or my clock was set anew.
why-because-clock = My clock was ahead then, and was put back since.
why-because-snoozed = You asked for it a little later.
why-comes-again = It came, and you asked for it a little later: it comes again at { $time }.
why-because-held = Telegram asked me to wait.
why-because-trouble = I had no good connection to Telegram and tried until it worked.
why-because-crowd = Many run at that time and take turns; the earliest run goes first.
why-because-unseen = It came, for you tapped it; Telegram’s answer got lost, so I don’t know its second.
why-because-waiting = It is on its way.
why-because-running = You said you were off, and it came at your tap.
why-because-skipped = You asked to leave it out.
why-because-moved = You moved the run.
why-because-withdrawn = You paused, or changed the run or its lead.
why-because-blocked = This chat was blocked then, or could not be reached.
why-because-rest = You had stopped for safety within twelve hours before, so that run was left in peace.
why-because-waits = You tapped something on the list: primers wait for the word of your clinic, or of a clinician.
why-because-refused = Telegram did not take it.
why-because-begun-away = Your run had begun: I was not running, my clock was set anew, or I had too many.
why-because-begun-held = Telegram asked me to wait until your run had begun.
why-because-begun-trouble = I had no good connection to Telegram until your run had begun.

why-moved-to = Moved to { $at }.
why-moved-from = Moved from { $at }.
why-clocks-forward = The clocks go forward that night: { $planned } is { $at }.
why-clocks-back = The clocks go back that night: it is the first { $planned } of two.
why-twice = Telegram’s answer got lost, so it may have come twice.

why-coming = <b>Next</b>
why-next = { $at }, for your run at { $run }.
