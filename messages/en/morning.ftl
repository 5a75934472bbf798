# The morning after a session with pain of 3 or more.
morning-ask = Yesterday you said { $pain } of 10. How is it this morning?
morning-said-better = Better: good to hear.
morning-said-same = The same. Keep it easy today.
morning-said-worse = Worse this morning.
morning-worse = Leave today’s run. If it isn’t back to usual in 24 hours, or it returns, see a clinician.

# What the clinic reads, in the place of where it hurt.
alert-worse = Worse the morning after, { $at }
