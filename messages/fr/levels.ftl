# La difficulté de chaque exercice, ce qui la change, et pourquoi.

command-levels = La difficulté de chaque exercice, et pourquoi
    .help = /levels – la difficulté de chaque exercice pour toi en ce moment, et pourquoi

## Ce qui change : les exercices, ce qui leur arrive, et la raison

level-line = { $drills } : { $what } { $why }
level-of-left = { $drill }, à gauche
level-of-right = { $drill }, à droite
level-what-easier = désormais un cran plus facile.
level-what-harder = désormais un cran au-dessus.
level-what-cue = la même chose encore une fois, avec une autre image : « { $cue } ».
level-what-back = de retour, un cran plus facile.
level-what-rest = de côté jusqu’à un autre jour où la douleur au repos ne dépasse pas { $most } ; /levels te pose la question.
level-what-clinician = de côté jusqu’au feu vert d’un professionnel de santé ; dis-le alors dans /levels.
level-what-dropped = on s’en passe pour l’instant ; /levels permet d’y revenir.

level-because-strong-pain = Ça a fait très mal.
level-because-strong-pain-again = Ça a fait très mal, et pas pour la première fois ces derniers temps.
level-because-red-flag = Tu as touché un point de la liste.
level-because-worse = Depuis, c’est moins bien.
level-because-pain-rose = Ça a fait plus mal qu’avant.
level-because-low-back = Deux fois, c’est le bas du dos qui a travaillé : gaine d’abord le ventre, comme avant de tousser.
level-because-hard = Deux fois ces derniers temps, c’était très dur ou arrêté en cours de route.
level-because-another-cue = Deux fois ces derniers temps, ça s’est senti ailleurs.
level-because-off-target = Avec une autre image aussi, ça s’est senti ailleurs.
level-because-some-pain = Ça a fait un peu mal : plus petit et plus lent, c’est très bien.
level-because-good-days = Deux bons jours de suite.
level-because-at-the-top = Tout va bien, et il n’y a pas plus difficile.
level-because-not-today = Tout va bien ; aujourd’hui, pas besoin d’en faire plus.
level-because-a-while-ago = Ça faisait un moment : on reprend au même niveau.
level-because-long-ago = Ça fait plus de quatre semaines.
level-because-too-few = Encore quelques fois, et on y verra plus clair.
level-because-missing = Une réponse est encore ouverte, alors on n’y change rien.
level-because-steady = On n’y change rien.
level-because-accepted = Tu as dit oui pour en faire plus.
level-because-not-now = Alors on n’y change rien.
level-because-rested = Ça s’est calmé.
level-because-cleared = Un professionnel de santé a donné son feu vert.
level-because-taken-up = C’est reparti, comme tu l’as demandé.

## Une proposition, sous le mot de la fin

level-offer-repetitions = { $drill } : deux bons jours de suite. Deux répétitions de plus ?
level-offer-hold = { $drill } : deux bons jours de suite. Tenir deux secondes de plus ?
level-offer-base = { $drill } : deux bons jours de suite en plus facile. On revient à : { $other } ?
level-offer-next = { $drill } : deux bons jours de suite. Essayer à la place : { $other } ?
button-level-accept = Oui, volontiers
button-level-decline = Pas maintenant

## /levels

level-none = Pas encore d’exercice. La difficulté de chacun pour toi apparaîtra ici.
level-title = <b>{ $drill }</b>
level-words-base = version de base
level-words-repetitions = { $more } répétitions de plus
level-words-hold = tenir { $more } secondes de plus
level-words-easier = un cran plus facile : { $drill }
level-words-harder = un cran plus difficile : { $drill }
level-off-rest = de côté jusqu’à un autre jour, avec peu de douleur au repos
level-off-clinician = de côté jusqu’au feu vert d’un professionnel de santé
level-off-dropped = on s’en passe pour l’instant
level-unfinished = arrêt en cours de route
level-record = { $day } : { $felt }
level-record-pain = { $day } : { $felt }, douleur { $pain }
level-record-full = { $day } : { $felt }, effort { $effort }, douleur { $pain }

## Pendant un exercice

level-dose = { $dose }, en tenant { $seconds } s à chaque fois

## Ce qui est de côté

level-waits = Ce qui a fait très mal reste de côté jusqu’au feu vert d’un professionnel de santé.
level-waits-all = Tu as touché un point de la liste : pas d’échauffement avant le feu vert d’un professionnel de santé.
level-left-out = De côté aujourd’hui : { $drills }. /levels dit pourquoi.
level-drill-off = Le suivant serait { $drill }, de côté pour l’instant. Tu peux passer celui-ci.
level-rest-ask = Quelque chose est de côté à cause de la douleur. Ça fait mal à combien maintenant, au repos ? À { $most } ou moins, ça revient, un cran plus facile.
level-rest-not-yet = { $pain } au repos : alors pas encore. Redis-le-moi un autre jour.
button-level-cleared = J’ai le feu vert
button-level-take-up = M’y remettre
