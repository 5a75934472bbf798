# Où et quand une personne court, ce qui vient ensuite, pas maintenant, et les réglages.

## Où

greeting =
    Salut { $name } ! 👋
    Cinq minutes tranquilles avant de courir, pour les hanches et les fessiers. Je te fais signe à temps et je te guide, exercice par exercice.
    /privacy dit ce que je garde, et ce que je ne suis pas.
zone-ask = Où cours-tu ? Partage ta position, touche une région, ou écris une ville.
zone-ask-city = Laquelle est à ton heure ? Touche-la, ou écris n’importe quelle ville : j’en connais bien d’autres.
zone-now = Tu cours à { $city }, où il est { $time }.
zone-set = { $city } : il est { $time }.
zone-runs-kept =
    { $count ->
        [one] Ta sortie garde son heure locale.
       *[other] Tes { $count } sorties gardent leur heure locale.
    }
moved-ask = On garde l’heure de la montre, ou les mêmes moments qu’à { $before } ?
moved-run = { $plan } : reste à { $kept } à { $city }. Au même moment qu’avant : { $moved }.
moved-more =
    { $count ->
        [one] Et { $count } autre sortie.
       *[other] Et { $count } autres sorties.
    }
moved-times = Les heures locales ne changent pas.
moved-moments = Les moments ne changent pas.
button-keep-times = Même heure locale ✓
button-keep-moments = Mêmes moments
button-location = Partager ma position

region-europe = Europe
region-americas = Amériques
region-asia = Asie
region-africa = Afrique
region-oceania = Océanie

zone-empty = Quel endroit ? Par exemple : <code>{ $example }</code>
zone-offset = Aucune montre n’indique « { $said } » en ce moment. Donne-moi un lieu, s’il te plaît, par exemple : <code>{ $example }</code>
zone-unknown = Je ne connais pas de lieu « { $said } ». Essaie une plus grande ville des environs, par exemple : <code>{ $example }</code>
zone-which-offset = « { $said } » change avec les saisons ; un lieu, non. Lequel est à ton heure ? Touche-le, ou écris une ville.
zone-which-ambiguous = « { $said } » peut désigner plusieurs lieux. Lequel est à ton heure ? Touche-le, ou écris une autre ville.
zone-which-unknown =
    { $count ->
        [one] Je ne connais pas de lieu « { $said } ». Est-ce celui-ci ? Touche-le, ou écris une autre ville.
       *[other] Je ne connais pas de lieu « { $said } ». Est-ce l’un de ceux-ci ? Touche-le, ou écris une autre ville.
    }
button-by-region = Par région ›
button-more-cities = Plus ›
zone-example = Par exemple : <code>Madrid</code>
zone-at-sea = Ce point est en pleine mer et n’a pas d’heure à lui. Écris une ville, s’il te plaît, par exemple : <code>{ $example }</code>

## Quand

plan-ask-days =
    Quels jours cours-tu ? Touche les jours, puis l’heure où tu pars.
    Ou écris-le : <code>mar jeu 18:15, sam 8:00 longue</code>
plan-ask-days-at = { $time } : quels jours ? Touche-les, puis l’heure en dessous. Ou écris-les.
plan-ask-minutes = { $days } : à quelle heure exactement ?
plan-days-first = D’abord les jours, s’il te plaît ; ensuite l’heure.
button-every-day = Tous

plan-empty = Je n’y trouve ni jour ni heure.
plan-too-long = C’est plus que je ne peux lire d’un coup.
plan-no-time = Il me faut l’heure.
plan-no-day = Il me faut le jour.
plan-bad-time = « { $said } » n’est pas une heure claire.
plan-bad-date = « { $said } » n’est pas une date possible : ce jour n’existe pas, ou il est à plus de deux ans.
plan-two-ways = « { $said } » peut être deux dates : d’abord le jour, ou d’abord le mois.
plan-date-in-past = « { $said } », c’est déjà passé.
plan-two-times = « { $said } » : une seule heure suffit, celle du départ.
plan-two-dates = « { $said } », c’est une date de trop.
plan-mixed-days = « { $said } » est une date et le reste, des jours de chaque semaine ; à chacun son heure.
plan-other-weekday = « { $said } » tombe un autre jour de la semaine.
plan-one-date = « { $said } » ne va pas avec une date isolée.
plan-two-kinds = « { $said } » est un deuxième type pour la même sortie.
plan-not-weekly = « { $said } » : je compte en semaines, chacune ou une sur plusieurs.
plan-which-run = « { $said } » : pour laquelle d’entre elles ?
plan-never = « { $said } » : il ne reste plus de jour pour cette sortie.
plan-no-exception = « { $said } » ne retire aucun jour de cette sortie.
plan-unknown-word = Je ne comprends pas « { $said } ».
plan-meant = Tu voulais dire <code>{ $example }</code> ?
plan-either = Laquelle ? <code>{ $example }</code> ou <code>{ $other }</code>
plan-near = Par exemple : <code>{ $example }</code>
plan-example = Par exemple : <code>lun,mer 06:30</code>
plan-exists = Déjà prévue : { $plan }.
plan-kind-taken = { $plan } : déjà prévue, elle a maintenant son type.
plan-too-many =
    { $most ->
        [one] Je ne peux prévoir qu’une sortie. Supprime-la d’abord, dans /runs.
       *[other] Je peux prévoir { $most } sorties au plus. Supprimes-en une d’abord, dans /runs.
    }

## Ce qui vient ensuite

planned = <b>{ $plan }</b>
next =
    { $lead ->
        [0] { $at } : ton échauffement, juste avant ta sortie.
        [one] { $at } : ton échauffement, une minute avant ta sortie.
       *[other] { $at } : ton échauffement, { $lead } minutes avant ta sortie.
    }
next-now = Ton échauffement arrive dans quelques secondes.
next-none = Aucun échauffement n’est prévu pour l’instant.
button-try-now = Essayer maintenant
button-another-run = Autre sortie
button-change = Changer

## La liste des sorties

runs-empty =
    Aucune sortie n’est prévue. Touche ci-dessous, ou écris par exemple :
    <code>/run lun,mer 06:30</code>
runs-title =
    { $count ->
        [0] <b>Aucune sortie n’est prévue.</b>
        [one] <b>Ta sortie</b>
       *[other] <b>Tes { $count } sorties</b>
    }
run-deleted = Supprimée : { $plan }.
button-add-run = Ajouter une sortie
button-delete = Supprimer
button-undo = Annuler

## Pas maintenant

pause-ask = Une pause de combien de temps ? Tes sorties restent prévues ; je me fais juste discret.
pause-days =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
pause-wrong = « { $said } », je ne connais pas cette pause. De 1 à { $longest } jours, ou jusqu’à une date d’ici là. Par exemple : <code>/pause 7j</code> ou <code>/pause jusqu’au 12 mars</code>
paused-open = En pause. On reprend quand tu touches /resume.
paused-until = En pause. On reprend { $at } ; plus tôt avec /resume.
resumed = Te revoilà !
resume-none = Tu n’es pas en pause.
pause-ask-date = Jusqu’à quel jour ? Les échauffements reviennent dès ce jour-là.
pause-over = Ta pause est finie.
pause-over-none = Ta pause est finie. Aucune sortie n’est prévue ; /run en prévoit une.
skipped = C’est noté : pas d’échauffement pour ta sortie, { $at }.
skip-offered = D’accord, pas celui-ci. Rendez-vous à la prochaine sortie.
skip-nothing = Aucun échauffement n’est à venir, il n’y a donc rien à passer. /runs montre ce qui est prévu.
button-pause-open = Sans date de fin
button-pause-date = Jusqu’à une date ›
button-resume = Terminer la pause

## Réglages

lead-ask =
    { $lead ->
        [one] Ton échauffement arrive une minute avant ta sortie. Combien de minutes veux-tu ?
       *[other] Ton échauffement arrive { $lead } minutes avant ta sortie. Combien en veux-tu ?
    }
lead-set =
    { $lead ->
        [one] Désormais : une minute avant ta sortie.
       *[other] Désormais : { $lead } minutes avant ta sortie.
    }
lead-wrong = De { $shortest } à { $longest } minutes, s’il te plaît : je ne peux rien faire de « { $said } ». Par exemple : <code>/lead 15</code>
quiet-hours =
    Au calme de { $begin } à { $end } : rien n’arrive alors, sauf tes échauffements et ce qui est urgent. Tout le reste attend { $end }.
    D’autres heures ? Touche, ou écris par exemple : <code>/quiet 22:00-06:30</code>
quiet-none =
    Aucune heure n’est calme : ce qu’une clinique ou moi avons à te dire peut arriver à tout moment.
    Un peu de calme ? Touche, ou écris par exemple : <code>/quiet 22:00-06:30</code>
quiet-ask-begin = Au calme à partir de quelle heure ?
quiet-ask-end = De { $begin } à quelle heure ?
quiet-wrong = Je ne lis pas d’heures dans « { $said } ». Par exemple : <code>/quiet 22:00-06:30</code>, ou <code>/quiet non</code>
button-quiet-on = De { $begin } à { $end }
button-quiet-off = Désactiver
button-quiet-change = Changer ›
language-ask = Dans quelle langue veux-tu que je te parle ?
language-set = Va pour le français.
language-wrong = Je ne parle pas encore « { $said } ». Par exemple : <code>/language fr</code>
