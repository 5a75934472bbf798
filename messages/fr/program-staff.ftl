# Les programmes d’une clinique, tels que son équipe les fait, les donne et les publie.

## La liste, et un programme

programs-title =
    { $count ->
        [0] { $clinic } n’a pas encore de programme.
        [one] <b>{ $clinic }</b> : { $count } programme
       *[other] <b>{ $clinic }</b> : { $count } programmes
    }
program-name = <b>{ $program }</b>
program-is-gentle = Doux
program-stands =
    { $count ->
        [0] Version { $version } ; personne ne l’a encore.
        [one] Version { $version } ; { $count } personne l’a.
       *[other] Version { $version } ; { $count } personnes l’ont.
    }
phase-line = { $number }. { $phase }, { $weeks } : { $sums }
place-sum = { $place } { $seconds } s
weeks =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
button-menu-programs = Programmes
button-program-new = Nouveau programme
button-program-edit = Modifier
button-program-give = Donner
button-program-file = En fichier
button-program-send = Envoyer un fichier
button-program-template = Fichier modèle
button-program-delete = Supprimer
button-program-delete-sure = Oui, le supprimer
button-versions = Versions
button-version = Revenir à la { $number }
program-new-how = Par quoi commence le programme ? Tu peux tout changer ensuite.
button-template-standard = Standard
button-template-race = Course
button-template-easy = Facile
button-template-gentle = Doux
template-gentle-note = Le pont à mi-hauteur seulement, et le balancier tout petit.
program-example = Force
phase-name = Phase { $number }
program-delete-ask = Supprimer <b>{ $program }</b> ? Qui le suit continue avec l’échauffement habituel.
program-deleted = { $program } est supprimé.
versions-title = <b>{ $program }</b> : ses dernières versions. Revenir en arrière publie l’ancienne comme une nouvelle version.
version-line = { $number } : { $at }, { $by }

## Modifier

draft-hint = C’est un brouillon : personne n’en voit rien avant que tu le publies.
draft-left = Rien n’a été publié.
phase-title =
    <b>{ $phase }</b>, phase { $number } sur { $count }
    { $weeks } : { $sums }
phase-locked = Verrouillée : aucun exercice ne se remplace, sauf en cas de douleur.
phase-then = Ensuite vient : { $phase }
phase-note = <i>{ $note }</i>
sequence-title = <b>{ $phase }</b>, { $place }
drill-line = { $number }. { $drill } { $dose }
sequence-sum = { $seconds } s en tout, avec le temps entre les exercices. L’objectif est { $target } s, le maximum { $most } s.
drill-title-edit = <b>{ $drill }</b> { $dose }
drill-which = Quel exercice ?
button-phase-add = Nouvelle phase
button-rename = Renommer
button-gentle = Doux
button-draft-review = Publier …
button-draft-leave = Quitter
button-edit-floor = Au sol
button-edit-standing = Debout
button-add-floor = + Au sol
button-add-standing = + Debout
button-weeks-by = { $by } semaine
button-phase-note = Note
button-lock = Verrouillée
button-phase-drop = Retirer la phase
button-drill-add = + Exercice
button-place-drop = Retirer ce lieu
button-seconds-by = { $by } s
button-times = × { $count }
button-times-usual = Nombre habituel
button-earlier = Plus tôt
button-drill-out = Le retirer
ask-new = Comment s’appelle le programme ? Écris son nom, par exemple <code>Force</code>.
ask-name = Comment s’appelle désormais le programme ?
ask-new-phase = Comment s’appelle la nouvelle phase ? Elle commence comme la dernière.
ask-phase-name = Comment s’appelle désormais cette phase ?
ask-note = Que doit-on lire avant chaque échauffement de cette phase ? Écris <code>-</code> pour rien.

## Publier

button-publish = Publier
review-new = Personne n’a encore ce programme.
review-same = Il n’y a rien de nouveau.
review-changes = <b>Les nouveautés :</b>
review-count =
    { $of ->
        [0] Personne n’a encore ce programme.
       *[other] { $count ->
            [one] Quelque chose change pour { $count } personne sur { $of }, dès son prochain échauffement.
           *[other] Quelque chose change pour { $count } personnes sur { $of }, dès leur prochain échauffement.
        }
    }
program-made = <b>{ $program }</b> est là. Tu peux maintenant le donner.
program-published =
    { $count ->
        [0] <b>{ $program }</b> est publié en version { $version }. Rien ne change pour qui l’a déjà.
        [one] <b>{ $program }</b> est publié en version { $version }. Quelque chose change pour { $count } personne, dès son prochain échauffement.
       *[other] <b>{ $program }</b> est publié en version { $version }. Quelque chose change pour { $count } personnes, dès leur prochain échauffement.
    }
program-name-taken = Il y a déjà un programme { $program }. Prends un autre nom, par exemple { $program } 2.
program-moved-on = Quelqu’un a publié ou supprimé ce programme entre-temps. Ouvre-le à nouveau.
programs-too-many = Une clinique a { $most } programmes au plus. Supprimes-en un d’abord.

## Donner

give-whom = À qui donner <b>{ $program }</b> ? Qui a un autre programme de chez vous passe à celui-ci, dès le prochain échauffement.
give-nobody = Tu pourras donner <b>{ $program }</b> quand quelqu’un sera inscrit.
button-give-all = Tout le monde ({ $count })
button-give-sure = Oui, le donner
give-ask =
    { LENGTH($tag) ->
        [0] Donner <b>{ $program }</b> à toutes les personnes inscrites ({ $count }) ?
       *[other] Donner <b>{ $program }</b> aux personnes marquées « { $tag } » ({ $count }) ?
    }
program-given-to =
    { $count ->
        [0] Tout le monde a déjà { $program }.
        [one] { $program } est donné à { $count } personne.
       *[other] { $program } est donné à { $count } personnes.
    }
give-one =
    { $count ->
        [0] Il n’y a pas encore de programme à donner à { $name }.
       *[other] Quel programme suit { $name } ?
    }
give-one-waits = La personne ne l’a pas encore choisi, et suit peut-être celui d’une autre clinique.
case-program = Programme : { $program }, { $phase }, semaine { $week } sur { $weeks }.
case-program-none = Aucun programme.
button-case-program = Programme
button-program-take = Aucun programme

## Ce que la personne apprend

program-given = <b>{ $clinic }</b> t’a donné un programme : <b>{ $program }</b>. Ton prochain échauffement le suit.
program-offered = <b>{ $clinic }</b> te propose un programme : <b>{ $program }</b>. Tu suis en ce moment celui d’une autre clinique ; touche le bouton pour changer.
button-follow-show = Le voir
button-follow = Suivre celui-ci
button-menu-follow = Mon programme
follow-none = Tu ne suis aucun programme en ce moment.
follow-which = Tu peux en suivre un autre, dès le prochain échauffement :
follow-place = <b>{ $place }</b>

## Fichiers

program-template-sent = Ce fichier montre comment s’écrit un programme. Change-le et renvoie-le avec « Envoyer un fichier ».
program-file-sent = { $program }, version { $version }. Change le fichier et renvoie-le avec « Envoyer un fichier ».
program-file-ask = Envoie le programme dans un fichier qui finit par <code>.toml</code>.
program-file-no-toml = Ce n’est pas un programme : envoie un fichier qui finit par <code>.toml</code>, par exemple <code>program.toml</code>.
program-file-not-fetched = Je n’ai pas pu récupérer le fichier. Envoie-le encore une fois.
program-file-wrong = Ligne { $line } : { $fault } Ce serait juste ainsi : <code>{ $example }</code>. Rien n’a changé.
program-file-refused = { $fault } Rien n’a changé.
program-file-head =
    Un programme pour les personnes que tu suis. Les lignes qui commencent par # sont des notes
    pour toi. Change ce que tu veux, et renvoie le fichier. Rien ne change avant sa publication.
program-file-name = Le nom, tel qu’on le lira : 64 caractères au plus.
program-file-gentle = true pour un programme doux : la version de deux minutes l’est alors aussi.
program-file-phases =
    Une phase, ce sont quelques semaines du programme ; il peut y en avoir 12. Pour en ajouter
    une, copie-la en entier, à partir de [[phases]], et donne-lui un autre nom.
program-file-weeks = Combien de semaines elle dure, de 1 à 52. La dernière phase continue sans fin.
program-file-note = Une note à lire avant chaque échauffement : note = "Doucement, merci"
program-file-locked = locked = true : les exercices ne se remplacent pas, sauf en cas de douleur.
program-file-then = La phase qui suit, si ce n’est pas celle du dessous : then = "Force"
program-file-place =
    Ce qui se fait au sol, [phases.floor], et debout, [phases.standing]. L’un des deux suffit.
    Le tout dure idéalement 300 secondes, et 600 au plus.
program-file-ready = Secondes avant, entre les exercices, pour changer de côté, et après le dernier.
program-file-steps =
    Les exercices, 8 au plus. seconds vaut pour un côté quand l’exercice se fait un côté après
    l’autre ; repetitions peut être absent : c’est alors le nombre habituel. Il y a ceux-ci :
program-file-drill = { $key } = { $drill } ({ $place })

## Ce qui ne va pas dans un programme

program-fault-too-large = Le fichier dépasse 64 Kio : { $said } octets.
program-fault-no-text = Ce n’est pas du texte en UTF-8.
program-fault-long-line = Cette ligne a { $said } caractères ; le maximum est { $most }.
program-fault-syntax = Ce n’est pas lisible comme du TOML : { $said }.
program-fault-too-deep = Ce fichier a trop de niveaux imbriqués.
program-fault-unknown-field = « { $said } » n’est pas un champ ici ; connus : { $near }.
program-fault-missing = { $where } est absent.
program-fault-kind = { $where } : « { $said } » n’est pas ce qui va là.
program-fault-range = { $where } : { $said } n’est pas entre { $least } et { $most }.
program-fault-length = { $where } : de { $least } à { $most } caractères, s’il te plaît.
program-fault-character = { $where } contient un signe qui n’est pas du texte : { $said }.
program-fault-phases = Un programme a de { $least } à { $most } phases, pas { $said }.
program-fault-drills = Une séquence a de { $least } à { $most } exercices, pas { $said }.
program-fault-unknown-drill =
    { LENGTH($near) ->
        [0] Il n’y a pas d’exercice « { $said } ».
       *[other] Il n’y a pas d’exercice « { $said } » ; est-ce { $near } ?
    }
program-fault-unknown-phase =
    { LENGTH($near) ->
        [0] Il n’y a pas de phase « { $said } ».
       *[other] Il n’y a pas de phase « { $said } » ; est-ce { $near } ?
    }
program-fault-same-name = Deux phases s’appellent « { $said } ».
program-fault-no-place = { $where } a besoin d’une séquence au sol, ou debout.
program-fault-too-long = { $where } dure { $said } secondes ; le maximum est { $most }.
program-fault-cycle = Après « { $said } », les phases tournent en rond.
program-fault-unreached = Aucune phase ne mène à « { $said } ».

## Le journal de la clinique

book-program-made = { $by } a créé le programme { $program }
book-program-published =
    { $count ->
        [one] { $by } a publié { $program }, version { $version }, qui change quelque chose pour { $count } personne
       *[other] { $by } a publié { $program }, version { $version }, qui change quelque chose pour { $count } personnes
    }
book-program-given =
    { LENGTH($tag) ->
        [0] { $by } a donné { $program } à tout le monde, nouveau pour { $count }
       *[other] { $by } a donné { $program } à « { $tag } », nouveau pour { $count }
    }
book-program-given-one = { $by } a donné { $program } à une personne
book-program-taken = { $by } a retiré le programme d’une personne
book-program-deleted = { $by } a supprimé le programme { $program }
