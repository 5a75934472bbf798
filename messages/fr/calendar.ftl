# Les calendriers envoyés en fichier, et le plan rendu comme tel.

## Ce qui a été trouvé

calendar-found =
    { $count ->
        [0] <b>Aucune sortie à venir dans « { $name } »</b>
        [one] <b>{ $count } sortie trouvée dans « { $name } »</b>
       *[other] <b>{ $count } sorties trouvées dans « { $name } »</b>
    }
calendar-replaced = Ce fichier remplace le précédent, dont la liste est close. Pour y revenir, renvoie l’autre fichier.
calendar-by-usual = Trouvé avec les mots habituels : { $words }
calendar-by-own = Trouvé uniquement avec tes propres mots : { $words }
calendar-left-out =
    { $count ->
        [one] { $count } autre événement n’a aucun de ces mots et reste de côté.
       *[other] { $count } autres événements n’ont aucun de ces mots et restent de côté.
    }
calendar-was-shown = <b>« { $name } »</b>
calendar-was-taken = Reprises : { $count }
calendar-was-left = Laissées telles quelles : { $count }
calendar-unnamed = ton fichier
calendar-untitled = N’y est plus
calendar-same-count =
    { $count ->
        [one] { $count } est déjà prévue à l’identique.
       *[other] { $count } sont déjà prévues à l’identique.
    }
calendar-strange = Je ne connais pas le fuseau { $zones } : j’ai pris ses heures pour les tiennes.
calendar-unread =
    { $count ->
        [one] { $count } événement est illisible et reste de côté.
       *[other] { $count } événements sont illisibles et restent de côté.
    }
calendar-whole-days = Les événements sans heure commencent à { $time }.
calendar-line-added = { $number }. 🆕 <b>{ $title }</b> : { $plan }
calendar-line-changed = { $number }. ✏️ <b>{ $title }</b> : { $plan }
calendar-line-removed = { $number }. 🗑 <b>{ $title }</b> : { $plan }
calendar-more = { $plan } (+{ $count })
calendar-same =
    { $count ->
        [one] Rien de nouveau : cette sortie est déjà prévue à l’identique.
       *[other] Rien de nouveau : les { $count } sorties sont déjà prévues à l’identique.
    }
calendar-none-ticked = Rien n’est coché. Touche les numéros que tu veux.
calendar-taken =
    C’est fait. Nouvelles : { $added }, changées : { $changed }, retirées : { $removed }.
    Renvoie le calendrier chaque fois qu’il change.
calendar-left = Rien n’a changé.
calendar-too-many = Cela ferait plus de { $most } sorties venues de calendriers. Décoches-en, ou choisis des mots plus précis.
button-calendar-take = En reprendre { $count }
button-calendar-words = Changer les mots
button-calendar-start = Départ : { $time } ›
button-calendar-leave = Ne rien changer

## D’après quels mots

calendar-none =
    { $count ->
        [0] « { $name } » est vide : aucune sortie à venir.
        [one] J’ai regardé l’événement de « { $name } » sans y trouver de sortie à venir.
       *[other] J’ai regardé les { $count } événements de « { $name } » sans y trouver de sortie à venir.
    }
calendar-over = Les sorties que j’ai trouvées dans « { $name } » sont toutes passées : aucune n’est à venir.
calendar-no-dates =
    { $count ->
        [one] J’ai trouvé une sortie dans « { $name } », mais ses dates sont illisibles. Exporte le calendrier encore une fois, s’il te plaît.
       *[other] J’ai trouvé { $count } sorties dans « { $name } », mais leurs dates sont illisibles. Exporte le calendrier encore une fois, s’il te plaît.
    }
calendar-words-now = Je cherche ces mots : { $words }
calendar-words-all = Je prends chaque événement pour une sortie.
calendar-others = Les autres événements : { $titles }
calendar-words-ask = Écris les mots que portent tes sorties dans leur titre ; ils remplacent ceux-ci, pour ce fichier et les suivants. Par exemple : <code>footing, séance club, 10 km</code>
calendar-words-wrong = Je n’y trouve aucun mot. Jusqu’à { $most } caractères, avec des virgules entre les mots, par exemple : <code>footing, séance club, 10 km</code>
button-calendar-all = Tout prendre
button-calendar-usual = Mots habituels

## Événements sans heure

calendar-start-ask = Certaines sorties ont un jour, mais pas d’heure. À quelle heure pars-tu d’habitude ? Touche l’heure, ou écris-la, par exemple : <code>07:30</code>
calendar-start-minutes = À quelle heure exactement ?

## Ce qui ne peut pas être repris

calendar-problem-too-large = Ce fichier est trop gros : 1 Mo au plus, s’il te plaît. Beaucoup de logiciels savent exporter une partie d’un calendrier.
calendar-problem-no-calendar = Ce n’est pas un calendrier, quoi qu’en dise le nom du fichier. Exporte-le encore une fois depuis ton calendrier, s’il te plaît ; rien n’a changé.
calendar-other-file = Ce n’est pas un calendrier : je lis les fichiers qui finissent par <code>.ics</code>. Envoies-en un, ou continue avec le dernier message. /cancel pour sortir.
calendar-problem-broken = Ce calendrier s’arrête au milieu, ou il est abîmé. Exporte-le encore une fois, s’il te plaît ; rien n’a changé.
calendar-problem-too-many-events = Ce calendrier a plus de 2 000 événements. Exportes-en une partie, par exemple l’année à venir.
calendar-problem-too-many-runs = J’ai trouvé plus de sorties que je ne peux en prévoir : 600 lignes et 2 000 dates sur un an et demi. Des mots plus précis aident, ou une partie du calendrier.
calendar-problem-hostile = Je n’arrive pas à lire ce calendrier en un temps raisonnable, alors je l’ai laissé. Rien n’a changé.
calendar-problem-not-fetched = Je n’ai pas pu récupérer le fichier. Envoie-le encore une fois, s’il te plaît.

## Le plan en fichier

export-done = Tes sorties à partir de maintenant, en calendrier. Si tu le changes ailleurs, renvoie-le-moi.
export-nothing = Aucune sortie n’est prévue, il n’y a donc rien à écrire. Prévois-en une d’abord, par exemple : <code>/run lun,mer 06:30</code>
export-wrong = Je ne sais pas écrire « { $said } ». Par exemple : <code>/export ics</code>
export-name = Sorties
export-run = Course à pied
export-run-easy = Footing
export-run-long = Sortie longue
export-run-workout = Fractionné
export-run-race = Course
