# How hard each drill stands, what changes it, and why.

command-levels = How hard each drill is for you, and why
    .help = /levels – how hard each drill is for you now, and why

## What changes: the drills, what happens to them, and the reason

level-line = { $drills }: { $what } { $why }
level-of-left = { $drill }, left
level-of-right = { $drill }, right
level-what-easier = one step easier from now on.
level-what-harder = one step up from now on.
level-what-cue = the same once more, with another cue: “{ $cue }”.
level-what-back = back, at its easier step.
level-what-rest = off until a later day on which it hurts { $most } or less at rest; /levels asks.
level-what-clinician = off until a clinician has cleared it; /levels takes their word.
level-what-dropped = left out for now; /levels brings it back.

level-because-strong-pain = It hurt a lot.
level-because-strong-pain-again = It hurt a lot, and not for the first time lately.
level-because-red-flag = You tapped something on the list.
level-because-worse = Since then it has been worse.
level-because-pain-rose = It hurt more than before.
level-because-low-back = The low back did the work twice: brace first, as before a cough.
level-because-hard = Twice lately it was very hard, or left half way.
level-because-another-cue = Twice lately it was felt in another place.
level-because-off-target = With another cue, too, it was felt in another place.
level-because-some-pain = It hurt a little: smaller and slower is fine.
level-because-good-days = Two good days in a row.
level-because-at-the-top = All good, and there is nothing harder than this.
level-because-not-today = All good; today is no day for more.
level-because-a-while-ago = It has been a while: the same again to begin with.
level-because-long-ago = It has been over four weeks.
level-because-too-few = A few more times will tell.
level-because-missing = An answer is open, so it stays as it is.
level-because-steady = It stays as it is.
level-because-accepted = You said yes to more.
level-because-not-now = Then it stays as it is.
level-because-rested = It has calmed down.
level-because-cleared = A clinician has cleared it.
level-because-taken-up = You took it up again.

## An offer, below the closing line

level-offer-repetitions = { $drill }: two good days in a row. Two more repetitions?
level-offer-hold = { $drill }: two good days in a row. Hold two seconds longer?
level-offer-base = { $drill }: two good days in a row with the easier one. { $other } again?
level-offer-next = { $drill }: two good days in a row. Try { $other } in its place?
button-level-accept = Yes, please
button-level-decline = Not now

## /levels

level-none = No drill yet. How hard each one is for you will stand here.
level-title = <b>{ $drill }</b>
level-words-base = as it is
level-words-repetitions = { $more } repetitions more
level-words-hold = held { $more } seconds longer
level-words-easier = one step easier: { $drill }
level-words-harder = one step harder: { $drill }
level-off-rest = off until a later day with little pain at rest
level-off-clinician = off until a clinician has cleared it
level-off-dropped = left out for now
level-unfinished = left half way
level-record = { $day }: { $felt }
level-record-pain = { $day }: { $felt }, pain { $pain }
level-record-full = { $day }: { $felt }, effort { $effort }, pain { $pain }

## At a drill

level-dose = { $dose }, holding { $seconds } s each time

## What is off

level-waits = What hurt a lot stays off until a clinician has cleared it.
level-waits-all = You tapped something on the list: no primer until a clinician has cleared it.
level-left-out = Left out today: { $drills }. /levels says why.
level-drill-off = { $drill } would come next, and it is off for now. You can leave this one out.
level-rest-ask = Something is off because it hurt. How much does it hurt now, at rest? With { $most } or less it comes back, one step easier.
level-rest-not-yet = { $pain } at rest: not yet, then. Tell me on another day.
button-level-cleared = Cleared by clinician
button-level-take-up = Take it up again
