# Quand les derniers échauffements étaient prévus, quand ils sont partis, et pourquoi ; et la suite.

why-empty = Aucun échauffement n’est encore arrivé à son heure. Dès le premier, tu liras ici la seconde prévue et la seconde du départ.
why-sent = <b>{ $day }</b> : prévu { $planned }, parti { $sent }
why-planned = <b>{ $day }</b> : prévu { $planned }
why-not-sent = <b>{ $day }</b> : prévu { $planned }, pas parti
why-paused = <b>{ $since }</b> → <b>{ $until }</b> : en pause
why-paused-day = <b>{ $day }</b> : en pause un moment
why-paused-since = <b>Depuis { $since }</b> : en pause

why-early =
    { $seconds ->
        [one] { $seconds } seconde plus tôt.
       *[other] { $seconds } secondes plus tôt.
    }
why-late =
    { $seconds ->
        [one] { $seconds } seconde plus tard.
       *[other] { $seconds } secondes plus tard.
    }

why-because-on-time = À l’heure.
why-because-early = Beaucoup de monde court à cette heure : je commence plus tôt, pour que chacun l’ait à temps.
why-because-short-notice = Au dernier moment : prévu, changé ou de retour de pause, alors qu’il était déjà l’heure.
why-because-away = À la seconde prévue, je n’étais pas en marche, ou mon horloge a été remise à l’heure.
why-because-clock = Mon horloge avançait à ce moment-là, et elle a été retardée depuis.
why-because-snoozed = Tu l’as demandé un peu plus tard.
why-comes-again = Il est arrivé, et tu l’as demandé un peu plus tard : il revient à { $time }.
why-because-held = Telegram m’a demandé d’attendre.
why-because-trouble = Ma connexion à Telegram était mauvaise, et j’ai essayé jusqu’à ce que ça marche.
why-because-crowd = Beaucoup de monde court à cette heure, chacun son tour ; la sortie la plus tôt passe en premier.
why-because-unseen = Il est arrivé, puisque tu l’as touché ; la réponse de Telegram s’est perdue, alors je ne connais pas sa seconde.
why-because-waiting = Il est en route.
why-because-running = Tu as dit que tu partais, et il est venu quand tu l’as touché.
why-because-skipped = Tu as demandé à le passer.
why-because-moved = Tu as déplacé la sortie.
why-because-withdrawn = Tu as fait une pause, ou changé la sortie ou son avance.
why-because-blocked = Cette conversation était bloquée, ou injoignable.
why-because-rest = Par sécurité, tu avais arrêté dans les douze heures d’avant : cette sortie a été laissée tranquille.
why-because-waits = Tu as touché un point de la liste : les échauffements attendent le feu vert de ta clinique, ou d’un professionnel de santé.
why-because-refused = Telegram ne l’a pas accepté.
why-because-begun-away = Ta sortie avait commencé : je n’étais pas en marche, mon horloge a été remise à l’heure, ou j’en avais trop.
why-because-begun-held = Telegram m’a demandé d’attendre, et entre-temps ta sortie avait commencé.
why-because-begun-trouble = Ma connexion à Telegram était mauvaise jusqu’à ce que ta sortie ait commencé.

why-moved-to = Déplacée : { $at }.
why-moved-from = Avant : { $at }.
why-clocks-forward = Cette nuit-là, les horloges avancent : { $planned } devient { $at }.
why-clocks-back = Cette nuit-là, les horloges reculent : { $planned } arrive deux fois, et c’est la première.
why-twice = La réponse de Telegram s’est perdue : il est peut-être arrivé deux fois.

why-coming = <b>Ensuite</b>
why-next = { $at }, pour ta sortie de { $run }.
