# La douleur dont une clinique est informée, ce qu’elle met en attente, et ce qui s’écrit.

## Ce que la personne apprend

button-side-left = Gauche
button-side-right = Droite
button-side-both = Les deux
care-told = { $clinic } a reçu l’alerte à { $at } ; pas encore vue.
care-told-closed = { $clinic } a reçu l’alerte à { $at }. C’est fermé pour le moment ; ouverture { $opens }.
care-seen = { $clinic } a vu l’alerte à { $at }.
care-urgent = Si c’est urgent : { $line }
care-waits = Tes échauffements attendent le feu vert de { $clinic }, qui sait ce qui t’a fait mal ou ce que tu as touché dans la liste.
care-left-out =
    { $count ->
        [one] Cet exercice attend le feu vert de { $clinics } : { $drills }.
       *[other] Ces exercices attendent le feu vert de { $clinics } : { $drills }.
    }
care-drill-held = Le suivant serait { $drill }, mais une de tes cliniques l’a mis en attente. Tu peux passer celui-ci.
care-nothing-left = Une de tes cliniques a mis tous ces exercices en attente. Il y en a peut-être d’autres ailleurs : au sol ou debout.
care-released = { $clinic } remet { $drill } dans tes échauffements.
care-released-all = Feu vert de { $clinic } : tes échauffements reprennent.
care-released-but = { $clinic } n’a plus rien contre { $drill }. On attend encore le feu vert de { $clinics }.
care-released-all-but = { $clinic } n’a plus rien contre tes échauffements. On attend encore le feu vert de { $clinics }.
care-threshold = Désormais, { $clinic } reçoit une alerte dès une douleur de { $number }.
care-threshold-off = { $clinic } ne reçoit plus d’alerte, ni pour la douleur ni pour la liste. Si tu as mal, prends contact directement.

## Une alerte, telle que la clinique la voit

alert-pain = <b>{ $runner } : douleur { $pain } sur 10</b>
alert-flag = <b>{ $runner } a touché un point de la liste des signaux d’alarme.</b> Tous ses échauffements sont en attente.
alert-drill = { $drill }, { $at }
alert-drill-left = { $drill }, côté gauche, { $at }
alert-drill-right = { $drill }, côté droit, { $at }
alert-drill-both = { $drill }, des deux côtés, { $at }
alert-at-the-end = À la fin d’un échauffement, { $at }
alert-flag-at = { $at }
alert-sessions = Les séances d’avant :
alert-session = { $at } : douleur { $pain }
alert-session-unsaid = { $at } : pas de chiffre
alert-session-worse = { $session }, moins bien que la fois d’avant
alert-held = En attente de ton feu vert : { $drill }.
alert-seen-by = Vue par { $name }, { $at }.
alert-seen-by-nobody = Vue { $at }.
alert-gone = Cette alerte n’est plus là : la personne est partie, ou ne partage plus ses alertes.
alert-was-seen = { $name } l’a déjà vue.
alert-released = Feu vert : { $drill }. La personne est au courant.
alert-not-held = Ce n’est plus en attente.
alert-everything = tous les échauffements
button-seen = Vu
button-page = Sa page
button-release = Feu vert
button-release-all = Feu vert pour tout
button-release-sure = Oui, feu vert
release-all-ask = <b>{ $runner } :</b> feu vert pour tous ses échauffements ?

threshold =
    <b>{ $clinic }</b> reçoit une alerte dès une douleur de { $number }, et pour les signaux d’alarme.
    À partir de quel chiffre ? Toutes les personnes qui partagent leurs alertes sont informées du changement.
threshold-off =
    <b>{ $clinic }</b> ne reçoit aucune alerte, ni pour la douleur ni pour les signaux d’alarme.
    À partir de quel chiffre ? Toutes les personnes qui partagent leurs alertes sont informées du changement.
threshold-ask =
    { $runners ->
        [0] Des alertes dès une douleur de { $number } ? Personne ne partage encore ses alertes.
        [one] Des alertes dès une douleur de { $number } ? Une personne est informée.
       *[other] Des alertes dès une douleur de { $number } ? { $runners } personnes sont informées.
    }
threshold-ask-off =
    { $runners ->
        [0] Plus aucune alerte, même pour les signaux d’alarme ? Personne ne partage encore ses alertes.
        [one] Plus aucune alerte, même pour les signaux d’alarme ? Une personne est informée.
       *[other] Plus aucune alerte, même pour les signaux d’alarme ? { $runners } personnes sont informées.
    }
threshold-set = Les alertes arrivent dès une douleur de { $number }.
threshold-set-off = Les alertes sont désactivées.
button-threshold-off = Aucune
button-threshold-sure = Oui, changer
button-menu-alerts = Alertes

## Les personnes suivies par une clinique

button-menu-runners = Suivi
cases = <b>Suivi de { $clinic }</b> : en premier, qui a besoin d’un coup d’œil.
cases-legend = ‼ douleur, ou alerte que personne n’a vue · ! moins bien que la fois d’avant · jours sans échauffement
cases-none = Personne n’est encore inscrit.
case-silent =
    { $days ->
        [one] { $name } · { $days } jour
       *[other] { $name } · { $days } jours
    }
button-more = Suite
button-first-page = Au début
button-cases = Suivi
case-gone = Cette personne a quitté la clinique, ou n’y a jamais été.

case = <b>{ $runner }</b>
case-primed =
    { $planned ->
        [0] Quatre semaines : aucune sortie à compter pour l’instant.
        [one] Quatre semaines : { $planned } sortie prévue, { $primed } avec échauffement.
       *[other] Quatre semaines : { $planned } sorties prévues, { $primed } avec échauffement.
    }
case-primed-unshared = Ne partage pas la fréquence de ses échauffements.
case-felt = <b>Ressenti, quatre semaines :</b>
case-felt-drill = { $drill } : { $places }
case-felt-place = { $place } { $times }
case-felt-hurt = douleur { $times }
case-felt-none = Aucun exercice en quatre semaines.
case-felt-unshared = Ne partage ni son ressenti ni sa douleur.
case-pain = Douleur la dernière fois : { $pain } ({ $at }).
case-easier =
    { $steps ->
        [one] { $drill } : plus facile d’un niveau ({ $at }).
       *[other] { $drill } : plus facile de { $steps } niveaux ({ $at }).
    }
case-alerts = <b>Alertes, quatre semaines :</b>
case-alert = Douleur { $pain } · { $at }
case-alert-flag = Signal d’alarme · { $at }
case-alert-unseen = { $alert } · pas encore vue
case-alert-seen = { $alert } · vue
case-alert-seen-by = { $alert } · vue par { $name }
case-held = En attente depuis { $at } : { $drill }
case-alert-off = Pas d’alertes : la personne ne les partage pas.
case-note = Note : { $note }
case-tags = Étiquettes : { $tags }
button-pain-line = Courbe de douleur
button-note = Note
button-tags = Étiquettes
button-letters = Messages
case-release = Feu vert : { $drill }
pain-line = { $runner } : douleur sur huit semaines, de 0 à 10.
pain-line-empty = Aucun chiffre de douleur en huit semaines.
note-ask = Que faut-il noter sur { $runner } ? C’est réservé aux responsables et aux thérapeutes. { $longest } caractères au plus.
note-ask-now =
    Voici ce qui est noté sur { $runner } :
    { $note }

    Écris ce qui doit le remplacer, { $longest } caractères au plus.
note-too-long = Cette note a { $length } caractères, et il y a de la place pour { $longest }. Plus court, par exemple : Hanche gauche, pas de sauts avant mai.
note-kept = C’est noté.
tags-ask = Écris les étiquettes de { $runner }, séparées par des virgules, par exemple : marathon, hanche gauche
tags-ask-now =
    Étiquettes de { $runner } : { $tags }

    Écris toutes celles qu’il doit y avoir, séparées par des virgules, par exemple : marathon, hanche gauche
tags-wrong = Au plus { $most } étiquettes de { $longest } caractères chacune, séparées par des virgules, par exemple : marathon, hanche gauche
tags-kept = C’est gardé.
button-take-away = Retirer

## Messages

button-menu-message = Message
letter-ask = Que veux-tu dire à { $clinic } ? Écris-le, { $longest } caractères au plus. C’est lu pendant les heures d’ouverture. En cas d’urgence, appelle les secours.
letter-answer-ask = Que veux-tu répondre à { $runner } ? Écris-le, { $longest } caractères au plus.
letter-only-text = Un message ne contient que du texte. Écris-le, s’il te plaît.
letter-too-long = Ce message a { $length } caractères, et il y a de la place pour { $longest }. Raccourcis-le, s’il te plaît, ou envoie-le en deux fois.
letter-wait = Trois messages en une minute sont déjà en route. Attends une minute avant le suivant, s’il te plaît.
letter-sent = Envoyé à { $clinic }.
letter-answered = Envoyé à { $runner }.
letter-not-enrolled = Tu ne fais pas partie de cette clinique, ou plus : rien ne peut partir.
letter-from = <b>{ $runner } écrit :</b>
letter-to = <b>{ $clinic } écrit :</b>
letters = <b>Messages de { $runner } :</b>
letters-none = Rien n’a encore été écrit.
letter-line-runner = { $at } · { $text }
letter-line-clinic = { $at } · toi : { $text }
button-answer = Répondre

## Le journal de la clinique

book-alert-seen = { $by } a vu une alerte
book-released = { $by } a donné le feu vert à ce qui était en attente pour une personne
book-threshold = { $by } a réglé les alertes dès une douleur de { $number }
book-threshold-off = { $by } a désactivé les alertes
book-noted = { $by } a changé la note d’une personne
book-tagged = { $by } a changé les étiquettes d’une personne
book-letter = { $by } a répondu à une personne
