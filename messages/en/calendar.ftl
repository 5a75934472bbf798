# Calendars that are sent as files, and the plan given back as one.

## What was found

calendar-found =
    { $count ->
        [0] <b>No runs ahead in “{ $name }”</b>
        [one] <b>1 run found in “{ $name }”</b>
       *[other] <b>{ $count } runs found in “{ $name }”</b>
    }
calendar-replaced = This file takes the place of the last one: its list is closed. To go back to it, send that file again.
calendar-by-usual = Found by the usual words: { $words }
calendar-by-own = Found by your own words alone: { $words }
calendar-left-out =
    { $count ->
        [one] 1 other event has none of these words and is left out.
       *[other] { $count } other events have none of these words and are left out.
    }
calendar-was-shown = <b>“{ $name }”</b>
calendar-was-taken = Taken over: { $count }
calendar-was-left = Left as they were: { $count }
calendar-unnamed = your file
calendar-untitled = No longer there
calendar-same-count =
    { $count ->
        [one] 1 is planned already, just as it is there.
       *[other] { $count } are planned already, just as they are there.
    }
calendar-strange = I don’t know the zone { $zones }: I took its times as yours.
calendar-unread =
    { $count ->
        [one] 1 event could not be understood and is left out.
       *[other] { $count } events could not be understood and are left out.
    }
calendar-whole-days = Events without a time begin at { $time }.
calendar-line-added = { $number }. 🆕 <b>{ $title }</b>: { $plan }
calendar-line-changed = { $number }. ✏️ <b>{ $title }</b>: { $plan }
calendar-line-removed = { $number }. 🗑 <b>{ $title }</b>: { $plan }
calendar-more = { $plan } (+{ $count })
calendar-same =
    { $count ->
        [one] Nothing new: that run is planned just as it is there.
       *[other] Nothing new: all { $count } runs are planned just as they are there.
    }
calendar-none-ticked = Nothing is ticked. Tap the numbers of what you want.
calendar-taken =
    Done. New: { $added }, changed: { $changed }, removed: { $removed }.
    Send the calendar again whenever it changes.
calendar-left = Left as it was.
calendar-too-many = That would be more than { $most } runs from calendars. Untick some, or choose narrower words.
button-calendar-take =
    { $count ->
        [one] Take 1 over
       *[other] Take { $count } over
    }
button-calendar-words = Change the words
button-calendar-start = Start: { $time } ›
button-calendar-leave = Leave it

## By which words

calendar-none =
    { $count ->
        [one] I looked through the event in “{ $name }” and found no run ahead.
       *[other] I looked through the { $count } events in “{ $name }” and found no run ahead.
    }
calendar-over = All runs that I found in “{ $name }” are over: none of them lies ahead.
calendar-no-dates =
    { $count ->
        [one] I found a run in “{ $name }”, but its dates can’t be read. Please export the calendar once more.
       *[other] I found { $count } runs in “{ $name }”, but their dates can’t be read. Please export the calendar once more.
    }
calendar-words-now = I look for these words: { $words }
calendar-words-all = I take every event for a run.
calendar-others = Other events there: { $titles }
calendar-words-ask = Type the words that your runs have in their titles; they take the place of these, for this file and the next ones. For example: <code>run, club session, 10k</code>
calendar-words-wrong = I found no words in that. Up to { $most } characters, with commas between them, for example: <code>run, club session, 10k</code>
button-calendar-all = Take every event
button-calendar-usual = The usual words

## Events without a time

calendar-start-ask = Some runs there have a day, but no time. At what time do you usually start? Tap the hour, or type it, for example: <code>07:30</code>
calendar-start-minutes = At what time exactly?

## What cannot be taken

calendar-problem-too-large = That file is too large: up to 1 MB, please. Many programs can export a part of a calendar.
calendar-problem-no-calendar = That is no calendar, whatever the name of the file says. Please export it from your calendar once more; nothing was changed.
calendar-other-file = That is no calendar: I read files that end in <code>.ics</code>. Send one, or go on with the newest message. /cancel leaves.
calendar-problem-broken = That calendar ends in the middle, or is damaged. Please export it once more; nothing was changed.
calendar-problem-too-many-events = That calendar has more than 2,000 events. Please export a part of it, such as the coming year.
calendar-problem-too-many-runs = I found more runs than I can plan: 600 lines and 2,000 dates in a year and a half. Narrower words help, or a part of the calendar.
calendar-problem-hostile = I can’t read that calendar in reasonable time, so I left it alone. Nothing was changed.
calendar-problem-not-fetched = The file could not be fetched. Please send it once more.

## The plan as a file

export-done = Your runs from now on, as a calendar. If you change it elsewhere, send it back to me.
export-nothing = No run is planned, so there is nothing to write. Plan one first, for example: <code>/run mon,wed 06:30</code>
export-wrong = I can’t write “{ $said }”. For example: <code>/export ics</code>
export-name = Runs
export-run = Run
export-run-easy = Easy run
export-run-long = Long run
export-run-workout = Workout
export-run-race = Race
