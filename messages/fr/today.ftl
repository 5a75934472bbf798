# Une sortie est autre cette fois : échauffement plus tard, sortie déplacée, passée, ou tout de suite.

button-later = Plus tard ›
button-this-once = Cette fois ›
button-snooze = Dans { $minutes } min
button-shift = Autre heure ›
button-running = Je pars courir
button-at-a-time = Choisir l’heure ›
button-tomorrow = Demain
button-a-day-later = Un jour plus tard
button-skip-run = Passer
button-by = { $by } · { $time }

today-later = Ta sortie : { $at }. Je reviens dans un moment, ou elle est à une autre heure ?
today-ways = Ta sortie : { $at }. C’est quand, cette fois ?
today-ask-time =
    Ta sortie : { $at }. À quelle heure, cette fois ?
    Touche l’heure, ou écris-la : <code>18:15</code>
today-moved = Déplacée : { $at }.
today-moved-now = Déplacée : { $at }. Ton échauffement arrive dans quelques secondes.
today-moved-primer = Déplacée : { $at }, ton échauffement à { $time }.
today-running = Tu pars courir, c’est noté : pas de rappel pour ta sortie, { $at }.
today-nothing = Aucune sortie n’est à venir. /run en prévoit une.
today-over = C’est déjà passé : { $at }.
today-taken = Tu as déjà une sortie : { $at }.
today-far = C’est trop loin : { $at }. Deux ans au plus.
today-gone = Cette sortie a changé entre-temps. /runs montre ce qui est prévu.
today-back-over = Elle serait déjà passée, alors elle reste comme elle est.
snoozed = Plus tard : je reviens à { $time }. Ta sortie reste à { $run }.
snoozed-short = Plus tard : je reviens à { $time }, avec la version de deux minutes. Ta sortie reste à { $run }.
snooze-too-late = Il serait alors trop tard pour finir avant ta sortie.
