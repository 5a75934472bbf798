# La piste de poche : un échauffement en un seul audio, et la même chose en texte.

command-sound = Des échauffements à écouter
    .help = /sound – un échauffement en audio, téléphone dans la poche ; /sound toujours : avec chacun

## Ce qui arrive avec

sound-title =
    { $minutes ->
        [1] Une minute
        [2] Deux minutes
        [5] Cinq minutes
       *[other] { $minutes } minutes
    }, { $place ->
        [standing] debout
        [race] avant une course
        [short] version courte
       *[floor] au sol
    }
sound-step = { $time } { $drill }
sound-step-side =
    { $side ->
        [left] { $time } { $drill }, à gauche
       *[right] { $time } { $drill }, à droite
    }
sound-march = { $time } Marche rapide ou petit trot
sound-done = { $time } Terminé

## Le choix

sound-menu =
    <b>Un échauffement à écouter</b>, téléphone dans la poche : un seul audio, aussi long que l’échauffement.

    Trois petits tops : prépare-toi. Une cloche aiguë : vas-y. Un top discret : encore une fois. Deux notes qui montent : change de côté. Une cloche grave : repos. Trois notes qui montent : terminé.

    Quand veux-tu le recevoir ? L’audio arrive sans sonnerie ; touche-le pour le lancer.
sound-each-time = Désormais, l’audio arrive avec chaque échauffement ; /sound permet d’en changer.
sound-wrong = Je ne peux rien faire de « { $said } ». Par exemple : <code>/sound toujours</code>, <code>/sound demande</code> ou <code>/sound maintenant</code>
sound-words-always = toujours oui chaque always on each yes
sound-words-ask = demande demander non jamais ask off no never
sound-words-now = maintenant prochain now next
button-sound = Audio
button-sound-always = Toujours
button-sound-ask = À la demande
button-sound-each = À chaque fois
button-sound-now = Envoyer maintenant
