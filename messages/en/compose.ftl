# A clinic writes a broadcast: what, to whom, when; what it would come to, and what came of it.

## The list

compose-list = <b>Broadcasts of { $clinic }</b>
compose-list-empty =
    <b>Broadcasts of { $clinic }</b>
    There is none yet. Write one, see it as your runners will, and only then send it.
compose-state-draft = Draft
compose-state-addressing = Going out
compose-state-sending = Going out
compose-state-paused = Paused
compose-state-done = Done
compose-state-cancelled = Cancelled
compose-media-photo = (photo)
compose-media-document = (document)
compose-media-video = (video)
button-menu-broadcasts = Broadcasts
button-cast-to-program = Write to them
button-cast-new = New broadcast

## The message

compose-ask-message =
    Send me the message as your runners should get it: text with formatting, or one photo, document or video with a caption.
    You see it again before anybody gets it.
compose-cannot-send = Runners get text, or one photo, document or video. Please send one of these.
compose-one-file = An album can’t go out as one message. Please send one photo, document or video.
compose-long-text =
    { $over ->
        [one] That is one character over Telegram’s 4,096. Please shorten it, for example to two broadcasts.
       *[other] That is { $over } characters over Telegram’s 4,096. Please shorten it, for example to two broadcasts.
    }
compose-long-caption =
    { $over ->
        [one] That caption is one character over Telegram’s 1,024. Please shorten it, or send the text without the file.
       *[other] That caption is { $over } characters over Telegram’s 1,024. Please shorten it, or send the text without the file.
    }
compose-ask-links =
    Link buttons, up to { $most }, a line each:
    <code>Book a visit - https://example.com/visit</code>
compose-link-example = For example: <code>Book a visit - https://example.com/visit</code>
compose-link-too-many = That is more than { $most } buttons.
compose-link-no-address = Line { $line }, “{ $said }”, has no address.
compose-link-no-label = Line { $line }, “{ $said }”, has no label before the address.
compose-link-long-label = The label in line { $line }, “{ $said }”, is longer than 64 characters.
compose-link-bad-scheme = “{ $said }” in line { $line } must begin with https:// or http://.
compose-link-bad-host = “{ $said }” in line { $line } is no address on the web.
compose-link-long-address = The address in line { $line }, “{ $said }”, is too long for a button.
button-cast-no-links = No buttons

## To whom

compose-who =
    <b>Who gets it?</b>
    { $segment }
compose-all = All runners of { $clinic }
compose-no-program-left = a program that is no longer there
compose-idle =
    { $days ->
        [one] no primer for a day
       *[other] no primer for { $days } days
    }
compose-tagged = tag { $tag }
compose-ask-program = Only runners with which program?
compose-ask-phase = Only runners in which phase today?
compose-ask-language = Only runners who use me in which language?
compose-ask-tag = Only runners with which tag?
compose-ask-idle = Only runners who have done no primer for how long? Tap, or type a number of days. It counts only those who let you see their primers.
compose-none-program = There is no program yet.
compose-none-phase = This program has no phases.
compose-none-language = I speak no language yet.
compose-none-tag = No runner has a tag yet.
compose-idle-wrong = “{ $said }” is no number of days from 1 to { $longest }. For example: <code>14</code>
compose-program-gone = The program or phase it was for is no longer there. Choose again who gets it.
compose-tag-gone = No runner has this tag any more. Choose another.
button-cast-all = All runners
button-narrow-program = Program ›
button-narrow-phase = Phase ›
button-narrow-language = Language ›
button-narrow-idle = Without primer ›
button-narrow-tag = Tag ›
button-cast-any = Any
button-cast-preview = Show me ›

## When

compose-ask-start =
    <b>When?</b> Here it is { $time }. Tap, or type it in the clinic’s time, for example:
    <code>tomorrow 18:00</code> or <code>2027-03-28 09:00</code>
compose-ask-start-local =
    <b>When, on each runner’s own clock?</b> Here it is { $time }. Tap, or type it, for example:
    <code>tomorrow 18:00</code> or <code>2027-03-28 09:00</code>
compose-moment-wrong = I need one day and one time.
compose-start-past = That time is over. Choose a later one, for example: tomorrow 18:00
compose-ask-expiry =
    <b>Until when may it go out?</b> After that nobody gets it any more.
    Tap how long after the start, or type it, for example <code>36 h</code> or <code>tomorrow 20:00</code>
compose-hours = { $hours } hours
compose-expiry-early = It would expire before it goes out ({ $at }). Choose a later expiry, for example: 24 h
compose-expiry-late = It may expire { $days } days after the start at the latest. For example: 3 d
button-cast-now = Now
button-cast-own-time = Each one’s own time
button-cast-clinic-time = The clinic’s time

## The panel below the preview

compose-reach = This goes to { $count } of { $meant }.
compose-muted =
    { $count ->
        [one] One has muted you.
       *[other] { $count } have muted you.
    }
compose-unreachable =
    { $count ->
        [one] One can’t be reached.
       *[other] { $count } can’t be reached.
    }
compose-nobody = Nobody would get it. Change who it is for, for example to all runners.
compose-held =
    { $held ->
        [one] One has a run then: theirs waits until after it.
       *[other] { $held } have a run then: theirs waits until after it.
    }
compose-quiet =
    { $count ->
        [one] One has quiet hours then: theirs waits until these end.
       *[other] { $count } have quiet hours then: theirs waits until these end.
    }
compose-quiet-late =
    { $count ->
        [one] For one of them it expires before that. Choose a later expiry, or another time.
       *[other] For { $count } of them it expires before that. Choose a later expiry, or another time.
    }
compose-for = For: { $segment }
compose-start-now = Goes out as soon as you tap.
compose-start-at = Goes out { $at }.
compose-start-local = Goes out { $day } at { $time } on each runner’s own clock.
compose-expires = Expires { $at }.
compose-edit = What would you like to change?
compose-discarded = Thrown away
compose-changed = It was changed meanwhile. This is how it stands now; look at it first.
compose-confirmed-already = { $name } let it go out already, { $at }.
compose-gone = This broadcast is no longer there.
compose-inert = With this button runners mute { $clinic }. In a preview it does nothing.
button-cast-send-now = Send now
button-cast-send = Let it go out
button-cast-when = At a time ›
button-cast-edit = Edit ›
button-cast-discard = Discard
button-cast-message = Message
button-cast-links = Link buttons
button-cast-who = Who
button-cast-expiry = Expiry

## Once it is on its way

compose-ask-cancel = It is paused. End it for good? Whoever has not got it yet won’t.
button-cast-end = End it
button-cast-go-on = Go on sending
compose-by = { $name }, { $at }
compose-sent = Sent: { $count }
compose-report-waiting = Waiting: { $count }
compose-report-held = Kept until after a run: { $count }
compose-report-quiet = Kept until after quiet hours: { $count }
compose-report-unsure = Sent, but Telegram never answered: { $count }
compose-report-expired = Expired before their turn: { $count }
compose-report-muted = Muted you: { $count }
compose-report-unreachable = Out of reach: { $count }
compose-unsent = Not delivered: { $count }
compose-reason = · { $reason }: { $count }
compose-why-blocked = out of reach
compose-why-cancelled = cancelled
compose-why-held = kept until after a run
compose-why-quiet = kept until after quiet hours
compose-why-left = left the clinic
compose-why-unwanted = muted
compose-csv =
    { $count ->
        [one] One line, of the runner who is enrolled now.
       *[other] { $count } lines, of those who are enrolled now.
    }
compose-csv-carers = Of this segment the names say who does what: only owners and therapists get the table.
compose-column-name = Name
compose-column-state = State
compose-column-reason = Reason
compose-column-sent = Sent at ({ $zone })
compose-row-pending = waiting
compose-row-sending = waiting
compose-row-sent = sent
compose-row-failed = not delivered
compose-row-expired = expired
compose-row-uncertain = unsure

## A runner mutes a clinic

mine-hushed = Muted: no more broadcasts from { $clinic }. What it writes to you alone still comes, and /clinic lets them come again.
mine-unhushed = { $clinic } can send you broadcasts again.
mine-not-in = You are not in this clinic, so nothing comes from it.

## In the clinic’s book

book-broadcast-sent = { $by } sent a broadcast to { $count }
book-broadcast-paused = { $by } paused a broadcast
book-broadcast-resumed = { $by } went on with a broadcast
book-broadcast-cancelled = { $by } ended a broadcast
book-broadcast-discarded = { $by } threw a draft away
