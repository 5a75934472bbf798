# Pain that a clinic hears of, what it holds back, and what is written.

## What the runner is told

button-side-left = Left
button-side-right = Right
button-side-both = Both
care-told = { $clinic } was told at { $at }; not yet seen.
care-told-closed = { $clinic } was told at { $at }. It is closed now and opens { $opens }.
care-seen = { $clinic } has seen it, { $at }.
care-urgent = If it is urgent: { $line }
care-waits = Your primers wait for the word of { $clinic }: it knows what hurt, or what you tapped on the list.
care-left-out =
    { $count ->
        [one] Left out until { $clinics } brings it back: { $drills }.
       *[other] Left out until { $clinics } brings them back: { $drills }.
    }
care-drill-held = { $drill } would come next, and a clinic of yours holds it back. You can leave this one out.
care-nothing-left = A clinic of yours holds all of these drills back. Another place may have others.
care-released = { $clinic } brings { $drill } back into your primers.
care-released-all = { $clinic } says: your primers go on.
care-released-but = { $clinic } has no objection to { $drill } any more. It stays off until { $clinics } says so too.
care-released-all-but = { $clinic } has no objection to your primers any more. They wait until { $clinics } says so too.
care-threshold = { $clinic } now hears at once of pain from { $number } on.
care-threshold-off = { $clinic } no longer hears of pain or of the list at once. When something hurts, get in touch with it yourself.

## An alert, as the clinic has it

alert-pain = <b>{ $runner }: pain { $pain } of 10</b>
alert-flag = <b>{ $runner } tapped something on the list of red flags.</b> All primers are on hold.
alert-drill = { $drill }, { $at }
alert-drill-left = { $drill }, left side, { $at }
alert-drill-right = { $drill }, right side, { $at }
alert-drill-both = { $drill }, both sides, { $at }
alert-at-the-end = At the end of a primer, { $at }
alert-flag-at = { $at }
alert-sessions = The sessions before:
alert-session = { $at }: pain { $pain }
alert-session-unsaid = { $at }: no number
alert-session-worse = { $session }, worse since last time
alert-held = On hold until you release it: { $drill }.
alert-seen-by = Seen by { $name }, { $at }.
alert-seen-by-nobody = Seen { $at }.
alert-gone = This alert is gone: the runner has left, or shares no alerts any more.
alert-was-seen = { $name } has seen it already.
alert-released = Released: { $drill }. The runner is told.
alert-not-held = This is not on hold any more.
alert-everything = all primers
button-seen = Seen
button-page = Runner’s page
button-release = Release the drill
button-release-all = Release all
button-release-sure = Yes, release
release-all-ask = <b>{ $runner }:</b> Let all primers go out again?

threshold =
    <b>{ $clinic }</b> hears at once of pain from { $number } on, and of red flags.
    From which number should it be? Every runner with alerts is told of a change.
threshold-off =
    <b>{ $clinic }</b> hears at once of no pain and no red flag.
    From which number should it be? Every runner with alerts is told of a change.
threshold-ask =
    { $runners ->
        [0] Alerts from pain { $number } on? No runner has alerts yet.
        [one] Alerts from pain { $number } on? One runner is told.
       *[other] Alerts from pain { $number } on? { $runners } runners are told.
    }
threshold-ask-off =
    { $runners ->
        [0] No alerts at all, not of red flags either? No runner has alerts yet.
        [one] No alerts at all, not of red flags either? One runner is told.
       *[other] No alerts at all, not of red flags either? { $runners } runners are told.
    }
threshold-set = Alerts come from pain { $number } on.
threshold-set-off = Alerts are off.
button-threshold-off = Off
button-threshold-sure = Yes, change it
button-menu-alerts = Alerts

## A clinic's runners

button-menu-runners = Runners
cases = <b>Runners of { $clinic }</b>, who needs a look first.
cases-legend = ‼ pain, or an alert that nobody has seen · ! worse since last time · days without a primer
cases-none = Nobody is enrolled yet.
case-silent =
    { $days ->
        [one] { $name } · one day
       *[other] { $name } · { $days } days
    }
button-more = More
button-first-page = From the top
button-cases = Runners
case-gone = This runner has left the clinic, or was never in it.

case = <b>{ $runner }</b>
case-primed =
    { $planned ->
        [0] Planned runs in four weeks: nothing to count yet.
        [one] Primed { $primed } of one planned run in four weeks.
       *[other] Primed { $primed } of { $planned } planned runs in four weeks.
    }
case-primed-unshared = Does not share how often primers are done.
case-felt = <b>Where it was felt, four weeks:</b>
case-felt-drill = { $drill }: { $places }
case-felt-place = { $place } { $times }
case-felt-hurt = hurt { $times }
case-felt-none = No drill in four weeks.
case-felt-unshared = Does not share where drills are felt, nor pain.
case-pain = Pain last time: { $pain }, { $at }.
case-easier =
    { $steps ->
        [one] { $drill }: one level easier, swapped { $at }.
       *[other] { $drill }: { $steps } levels easier, swapped { $at }.
    }
case-alerts = <b>Alerts, four weeks:</b>
case-alert = Pain { $pain } · { $at }
case-alert-flag = Red flag · { $at }
case-alert-unseen = { $alert } · not seen yet
case-alert-seen = { $alert } · seen
case-alert-seen-by = { $alert } · seen by { $name }
case-held = On hold since { $at }: { $drill }
case-alert-off = No alerts: the runner has not allowed them.
case-note = Note: { $note }
case-tags = Tags: { $tags }
button-pain-line = Pain line
button-note = Note
button-tags = Tags
button-letters = Letters
case-release = Release: { $drill }
pain-line = { $runner }: pain over eight weeks, 0 to 10.
pain-line-empty = No number for pain in eight weeks.
note-ask = What should be noted about { $runner }? Only owners and therapists read it. At most { $longest } characters.
note-ask-now =
    About { $runner } it is noted:
    { $note }

    Type what should stand there instead, at most { $longest } characters.
note-too-long = That note has { $length } characters, and { $longest } fit. Shorter, for example: Left hip, no jumps until May.
note-kept = Noted.
tags-ask = Type the tags of { $runner }, with commas between them, for example: marathon, left hip
tags-ask-now =
    Tags of { $runner }: { $tags }

    Type all that should stand there, with commas between them, for example: marathon, left hip
tags-wrong = At most { $most } tags of { $longest } characters each, with commas between them, for example: marathon, left hip
tags-kept = Kept.
button-take-away = Take it away

## Letters

button-menu-message = Message
letter-ask = What would you like to tell { $clinic }? Type it, at most { $longest } characters. It is read in office hours. In an emergency call the emergency services.
letter-answer-ask = What would you like to answer { $runner }? Type it, at most { $longest } characters.
letter-only-text = Only text goes into a letter. Please type it.
letter-too-long = That letter has { $length } characters, and { $longest } fit. Please shorten it, or send it in two.
letter-wait = Three letters within a minute are on their way. Please wait a minute before the next.
letter-sent = Sent to { $clinic }.
letter-answered = Sent to { $runner }.
letter-not-enrolled = You are not in this clinic, or no longer, so nothing can be sent.
letter-from = <b>{ $runner } writes:</b>
letter-to = <b>{ $clinic } writes:</b>
letters = <b>Letters of { $runner }:</b>
letters-none = Nothing has been written yet.
letter-line-runner = { $at } · { $text }
letter-line-clinic = { $at } · you: { $text }
button-answer = Answer

## The clinic's book

book-alert-seen = { $by } has seen an alert
book-released = { $by } released what was on hold for a runner
book-threshold = { $by } set alerts from pain { $number } on
book-threshold-off = { $by } turned alerts off
book-noted = { $by } changed a runner’s note
book-tagged = { $by } changed a runner’s tags
book-letter = { $by } answered a runner
