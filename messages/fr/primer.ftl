# Un échauffement, du message de départ au mot de la fin.

## Le message de départ : pourquoi maintenant, ce qui s’y oppose, et comment ça va depuis

ready =
    { $minutes ->
        [5] Sortie à { $at }. Cinq minutes pour les hanches et les fessiers ?
        [2] Sortie à { $at }. Deux minutes pour les hanches et les fessiers ?
        [one] Sortie à { $at }. { $minutes } minute pour les hanches et les fessiers ?
       *[other] Sortie à { $at }. { $minutes } minutes pour les hanches et les fessiers ?
    }
ready-late = Sortie à { $at }. Le temps est compté, alors voici la version de deux minutes.
ready-race =
    { $minutes ->
        [one] Course à { $at }. { $minutes } minute que tu connais, rien de nouveau aujourd’hui ?
       *[other] Course à { $at }. { $minutes } minutes que tu connais, rien de nouveau aujourd’hui ?
    }
ready-after = Ta sortie était prévue à { $at }. Pas encore dehors ? La version de deux minutes passe encore.
ready-by-hand =
    { $minutes ->
        [5] Cinq minutes pour les hanches et les fessiers, quand tu veux.
        [2] Deux minutes pour les hanches et les fessiers, quand tu veux.
        [one] { $minutes } minute pour les hanches et les fessiers, quand tu veux.
       *[other] { $minutes } minutes pour les hanches et les fessiers, quand tu veux.
    }
ready-flags = <i>Pas aujourd’hui avec : douleur dans la poitrine, évanouissement, essoufflement inhabituel ; engourdissement entre les jambes, troubles de la vessie ou des intestins, jambes sans force ; douleur à l’aine ou au fond de la hanche, boiterie, douleur la nuit ou au repos ; claquement suivi d’un bleu, mollet chaud et gonflé, fièvre, chute, perte de poids inexpliquée, ou douleur depuis plus de deux semaines.</i>
ready-first = Rien de tout ça aujourd’hui ?
ready-since = Rien de tout ça ? Alors, depuis la dernière fois :

button-since-first = Rien, on y va
button-since-better = Mieux
button-since-same = Pareil
button-since-worse = Moins bien
button-place-standard = Au sol
button-place-standing = Debout
button-place-easy = Au sol
button-place-race = Course
button-place-short = 2 minutes
button-list = Si, un de ces points
button-skip-primer = Passer celui-ci

since-first = Rien de la liste : on y va.
since-better = Depuis la dernière fois : mieux.
since-same = Depuis la dernière fois : pareil.
since-worse = Depuis la dernière fois : moins bien.
primer-short-now = Le temps est compté, alors c’est la version de deux minutes.
primer-skipped = D’accord. Rendez-vous à la prochaine sortie.
primer-over = Cette sortie a commencé depuis longtemps. /primer lance un nouvel échauffement.
primer-nothing-done = Pas d’exercice aujourd’hui, et c’est très bien ainsi. Rendez-vous à la prochaine sortie.
primer-cancelled =
    { $done ->
        [0] On en reste là. Rendez-vous à la prochaine sortie.
        [one] On en reste là après { $done } exercice ; ta réponse est gardée.
       *[other] On en reste là après { $done } exercices ; tes réponses sont gardées.
    }

## Un exercice

drill-title =
    <b>{ $number } sur { $count } · { $drill }</b>
    { $dose }
drill-cues =
    { $inside }.
    <i>{ $outside }.</i>
drill-where = C’est fait ? Où l’as-tu senti ?
drill-where-left = { $drill } : où l’as-tu senti <b>à gauche</b> ?
drill-where-right = { $drill } : et <b>à droite</b> ?
drill-skipped = Passé.
drill-swapped-wall = Alors sans mur.
drill-swapped = Remplacé par un plus facile.
drill-no-easier = Il n’y a pas plus facile que celui-ci. Tu peux le passer.
drill-hurts = J’ai mal.
dose-each = { $seconds } s par côté, { $repetitions } fois
dose-alternating = { $seconds } s, { $repetitions } fois par côté
dose-both = { $seconds } s, { $repetitions } fois
button-sides = Par côté
button-skip = Passer
button-no-wall = Pas de mur ici
button-swap = Changer
button-hurts = J’ai mal

felt-glute = Fessier
felt-front-of-hip = Avant de la hanche
felt-hamstring = Ischio-jambiers
felt-quad = Quadriceps
felt-low-back = Bas du dos
felt-elsewhere = Ailleurs
felt-nothing = Nulle part
felt-sides = Gauche : { $left } · Droite : { $right }

## La douleur

pain-how-much = Ça fait mal à combien ? 0 : pas du tout ; 10 : le pire que tu puisses imaginer. Si c’est vif ou si ça te fait boiter, touche 6 ou plus.
pain-said = Douleur : { $pain }
pain-go-on = Tu peux continuer. Si ça monte, arrête-toi.
pain-ease = Fais plus petit, change d’exercice ou passe-le. Si ça monte, arrête-toi.
pain-stop = Arrête-toi là et laisse la sortie d’aujourd’hui. Si tout n’est pas rentré dans l’ordre d’ici 24 heures, ou si ça revient, consulte un professionnel de santé.
pain-end-ease = Un peu de douleur : vas-y doucement aujourd’hui, et arrête-toi si ça monte.
pain-end-stop = Laisse la sortie d’aujourd’hui. Si tout n’est pas rentré dans l’ordre d’ici 24 heures, ou si ça revient, consulte un professionnel de santé.
ease-smaller = <b>Plus petit et plus lent, cette fois.</b>
ease-smaller-chosen = Plus petit et plus lent.
ease-stop-chosen = On s’arrête là.
button-smaller = Plus petit
button-skip-drill = Le passer
button-stop = Arrêter là

red-flags =
    <b>L’échauffement d’aujourd’hui s’arrête ici.</b>

    <b>Appelle les secours</b> en cas de douleur dans la poitrine, d’évanouissement ou d’essoufflement inhabituel ; ou d’engourdissement entre les jambes, de troubles nouveaux de la vessie ou des intestins, ou d’une faiblesse qui touche les deux jambes ou qui s’étend.

    <b>Consulte vite un professionnel de santé, et ne cours pas d’ici là</b>, en cas de douleur à l’aine ou au fond de la hanche à l’impact, de boiterie, ou de douleur la nuit ou au repos.

    <b>Consulte aussi un professionnel de santé</b> après un claquement suivi d’un bleu, ou en cas de mollet chaud et gonflé, de fièvre, de chute, de perte de poids inexpliquée, ou de douleur depuis plus de deux semaines.

## La fin

march = <b>Pour finir :</b> { $seconds } s de marche rapide ou de petit trot. Ensuite :
effort-ask = C’était comment, côté effort ?
effort-label =
    { $effort ->
        [2] 2 facile
        [3] 3 modéré
        [5] 5 dur
        [7] 7 très dur
        [10] 10 maximum
       *[other] { $effort }
    }
effort-said = Effort : { $effort }
pain-ask = Une douleur maintenant ? 0 : aucune. Si elle est vive ou te fait boiter, touche 6 ou plus.
closing-done =
    { $led ->
        [0] Fait : { $done } sur { $drills }.
        [one] Fait : { $done } sur { $drills }. Le fessier a mené la danse une fois.
       *[other] Fait : { $done } sur { $drills }. Le fessier a mené la danse { $led } fois.
    }
closing-better =
    { $felt ->
        [front-of-hip] { $drill } : l’avant de la hanche a aidé aussi ; la prochaine fois, { $fix }.
        [hamstring] { $drill } : les ischio-jambiers ont aidé aussi ; la prochaine fois, { $fix }.
        [quad] { $drill } : le quadriceps a aidé aussi ; la prochaine fois, { $fix }.
        [low-back] { $drill } : le bas du dos a aidé aussi ; la prochaine fois, { $fix }.
        [nothing] { $drill } : peu de sensations ; la prochaine fois, { $fix }.
       *[elsewhere] { $drill } : senti ailleurs ; la prochaine fois, { $fix }.
    }
closing-run =
    { $minutes ->
        [0] C’est parti, bonne sortie ! 🏃
        [one] Départ dans une minute. Bonne sortie ! 🏃
       *[other] Départ dans { $minutes } minutes. Bonne sortie ! 🏃
    }
