# One run is another this time: its primer later, the run moved, left out, or begun at once.

button-later = Later ›
button-this-once = Just this once ›
button-snooze = In { $minutes } min
button-shift = Another time ›
button-running = I’m running now
button-at-a-time = At a time ›
button-tomorrow = Tomorrow
button-a-day-later = A day later
button-skip-run = Skip
button-by = { $by } · { $time }

today-later = Your run { $at }. Shall I come back in a moment, or is the run another time?
today-ways = Your run { $at }. When is it this time?
today-ask-time =
    Your run { $at }: at what time is it this time?
    Tap the hour, or type it: <code>18:15</code>
today-moved = Moved: { $at }.
today-moved-now = Moved: { $at }. Your primer comes any second now.
today-moved-primer = Moved: { $at }, your primer at { $time }.
today-running = You’re running now: no reminder comes for your run { $at }.
today-nothing = No run lies ahead. /run plans one.
today-over = { $at } is over already.
today-taken = You have a run { $at } already.
today-far = { $at } is too far ahead; two years is the most.
today-gone = That run has been changed meanwhile. /runs shows what is planned.
today-back-over = It would be over already, so it stays as it is.
snoozed = Later: I’m back at { $time }. Your run stays at { $run }.
snoozed-short = Later: I’m back at { $time }, with the two-minute version. Your run stays at { $run }.
snooze-too-late = By then it wouldn’t end before your run any more.
