# Where and when a person runs, what comes next, not now, and the settings.

## Where

greeting =
    Hi { $name }! 👋
    Five easy minutes before a run, for hips and glutes. I remind you in time and walk you through, drill by drill.
    /privacy says what I keep, and what I am not.
zone-ask = Where do you run? Share your location, tap a region, or type a city.
zone-ask-city = Which one has your time? Tap it, or type any city: I know many more.
zone-now = You run in { $city }, where it is { $time } now.
zone-set = { $city }, { $time } now.
zone-runs-kept =
    { $count ->
        [one] Your run keeps its local time.
       *[other] Your { $count } runs keep their local times.
    }
moved-ask = By the clock, or at the same moments as in { $before }?
moved-run = { $plan } stays { $kept } in { $city }. The same moment as before: { $moved }.
moved-more =
    { $count ->
        [one] And one more run.
       *[other] And { $count } more runs.
    }
moved-times = The local times stay.
moved-moments = The moments stay.
button-keep-times = Keep local times ✓
button-keep-moments = Keep the moments
button-location = Share my location

region-europe = Europe
region-americas = Americas
region-asia = Asia
region-africa = Africa
region-oceania = Oceania

zone-empty = Which place is it? For example: <code>{ $example }</code>
zone-offset = No clock shows “{ $said }” now. Please name a place, for example: <code>{ $example }</code>
zone-unknown = I know no place “{ $said }”. Try a larger city nearby, for example: <code>{ $example }</code>
zone-which-offset = “{ $said }” changes with the season; a place does not. Which one has your time? Tap it, or type any city.
zone-which-ambiguous = “{ $said }” can be more than one place. Which one has your time? Tap it, or type another city.
zone-which-unknown =
    { $count ->
        [one] I know no place “{ $said }”. Did you mean this one? Tap it, or type another city.
       *[other] I know no place “{ $said }”. Did you mean one of these? Tap it, or type another city.
    }
button-by-region = By region ›
button-more-cities = More ›
zone-example = For example: <code>Madrid</code>
zone-at-sea = That spot is out at sea and has no time of its own. Please type a city, for example: <code>{ $example }</code>

## When

plan-ask-days =
    On which days do you run? Tap the days, then the hour you set off.
    Or type it: <code>tue thu 18:15, sat 8:00 long</code>
plan-ask-days-at = { $time }: on which days? Tap them, then the time below. Or type them.
plan-ask-minutes = { $days }: at what time exactly?
plan-days-first = The days first, please; then the hour.
button-every-day = Every day

plan-empty = I found no day and no time in that.
plan-too-long = That is more than I can read at once.
plan-no-time = The time is missing.
plan-no-day = The day is missing.
plan-bad-time = “{ $said }” is no clear time of day.
plan-bad-date = “{ $said }” is no date I can plan: there is no such day, or it is over two years away.
plan-two-ways = “{ $said }” can be two dates: the day or the month first.
plan-date-in-past = “{ $said }” is over already.
plan-two-times = “{ $said }”: one time is enough, when the run begins.
plan-two-dates = “{ $said }” is one date too many.
plan-mixed-days = “{ $said }” is one date and the others are days of every week; each needs its own time.
plan-other-weekday = “{ $said }” is another day of the week.
plan-one-date = “{ $said }” does not go with a single date.
plan-two-kinds = “{ $said }” is a second kind for the same run.
plan-not-weekly = “{ $said }”: I plan by the week, every one or every few.
plan-which-run = “{ $said }”: for which of them?
plan-never = “{ $said }”: no day is left for that run.
plan-no-exception = “{ $said }” leaves out no day of that run.
plan-unknown-word = I don’t understand “{ $said }”.
plan-meant = Did you mean <code>{ $example }</code>?
plan-either = Which one? <code>{ $example }</code> or <code>{ $other }</code>
plan-near = For example: <code>{ $example }</code>
plan-example = For example: <code>mon,wed 06:30</code>
plan-exists = { $plan } is planned already.
plan-kind-taken = { $plan }: it was planned already, and has its kind now.
plan-too-many =
    { $most ->
        [one] One run is all I can plan. Delete it first, in /runs.
       *[other] { $most } runs are all I can plan. Delete one first, in /runs.
    }

## What comes next

planned = <b>{ $plan }</b>
next =
    { $lead ->
        [0] { $at }: your primer, right before your run.
        [one] { $at }: your primer, a minute before your run.
       *[other] { $at }: your primer, { $lead } minutes before your run.
    }
next-now = Your primer comes any second now.
next-none = No primer is planned right now.
button-try-now = Try one now
button-another-run = Another run
button-change = Change

## The list of runs

runs-empty =
    No run is planned. Tap below, or type for example:
    <code>/run mon,wed 06:30</code>
runs-title =
    { $count ->
        [0] <b>No run is planned.</b>
        [one] <b>Your run</b>
       *[other] <b>Your { $count } runs</b>
    }
run-deleted = Deleted: { $plan }.
button-add-run = Add a run
button-delete = Delete
button-undo = Undo

## Not now

pause-ask = Pause for how long? Runs stay planned; I just keep quiet.
pause-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
pause-wrong = “{ $said }” is no pause I know. From 1 to { $longest } days, or until a date in that time. For example: <code>/pause 7d</code> or <code>/pause until 12 March</code>
paused-open = Paused until you tap /resume.
paused-until = Paused until { $at }; /resume ends it earlier.
resumed = Welcome back!
resume-none = You’re not paused.
pause-ask-date = Until which day? Primers of that day come again.
pause-over = Your pause is over.
pause-over-none = Your pause is over. No run is planned; /run plans one.
skipped = Skipped: no primer for your run { $at }.
skip-offered = Fine, not this one. See you at the next run.
skip-nothing = No primer lies ahead, so there is none to skip. /runs shows what is planned.
button-pause-open = Until I resume
button-pause-date = Until a date ›
button-resume = Resume

## Settings

lead-ask =
    { $lead ->
        [one] Your primer comes a minute before your run. How many minutes would you like?
       *[other] Your primer comes { $lead } minutes before your run. How many would you like?
    }
lead-set =
    { $lead ->
        [one] From now on: a minute before your run.
       *[other] From now on: { $lead } minutes before your run.
    }
lead-wrong = From { $shortest } to { $longest } minutes, please: I can’t use “{ $said }”. For example: <code>/lead 15</code>
quiet-hours =
    Quiet from { $begin } to { $end }: then nothing comes but your primers and what is urgent. All else waits until { $end }.
    Other hours? Tap, or type for example: <code>/quiet 22:00-06:30</code>
quiet-none =
    No hour is quiet: what a clinic or I have to say may come at any time.
    Some peace? Tap, or type for example: <code>/quiet 22:00-06:30</code>
quiet-ask-begin = Quiet from when on?
quiet-ask-end = From { $begin } until when?
quiet-wrong = I can’t read hours in “{ $said }”. For example: <code>/quiet 22:00-06:30</code>, or <code>/quiet off</code>
button-quiet-on = { $begin } to { $end }
button-quiet-off = Off
button-quiet-change = Change ›
language-ask = Which language shall I speak?
language-set = English it is.
language-wrong = I don’t speak “{ $said }” yet. For example: <code>/language es</code>
