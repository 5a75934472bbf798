# The morning after a session with pain of 3 or more.
morning-ask = Yesterday’s pain was { $pain } of 10. How is it this morning?
morning-said-better = Better: good to hear.
morning-said-same = The same. Keep it easy today.
morning-said-worse = Worse this morning.
morning-leave = Leave today’s run.
morning-easy = Keep it easy today, or leave the run.
morning-if-not = If it isn’t back to usual in 24 hours, or it returns, see a clinician.

# What the clinic reads, in the place of where it hurt.
alert-worse = Worse the morning after, { $at }
