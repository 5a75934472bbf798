# The morning after a session with pain of 3 or more.
morning-ask = Gestern hast du Schmerz { $pain } von 10 angegeben. Wie ist es heute Morgen?
morning-said-better = Besser: Das freut mich.
morning-said-same = Gleich. Lass es heute locker angehen.
morning-said-worse = Heute Morgen schlechter.
morning-leave = Lass den Lauf heute sein.
morning-easy = Lass es heute locker angehen, oder lass den Lauf sein.
morning-if-not = Ist es in 24 Stunden nicht wieder wie sonst, oder kommt es zurück, lass es ärztlich abklären.

# What the clinic reads, in the place of where it hurt.
alert-worse = Am Morgen danach schlechter, { $at }
