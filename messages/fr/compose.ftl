# Une clinique écrit un envoi : quoi, à qui, quand ; ce que cela donnerait, et ce que cela a donné.

## La liste

compose-list = <b>Envois de { $clinic }</b>
compose-list-empty =
    <b>Envois de { $clinic }</b>
    Il n’y en a pas encore. Écris-en un, regarde-le comme on le recevra, et envoie-le seulement ensuite.
compose-state-draft = Brouillon
compose-state-addressing = En cours
compose-state-sending = En cours
compose-state-paused = En pause
compose-state-done = Terminé
compose-state-cancelled = Annulé
compose-media-photo = (photo)
compose-media-document = (document)
compose-media-video = (vidéo)
button-menu-broadcasts = Envois
button-cast-to-program = Leur écrire
button-cast-new = Nouvel envoi

## Le message

compose-ask-message =
    Envoie-moi le message tel qu’il doit arriver : un texte mis en forme, ou une photo, un document ou une vidéo avec sa légende.
    Tu le revois avant que quiconque le reçoive.
compose-cannot-send = On peut envoyer du texte, ou une photo, un document ou une vidéo. Envoie-moi l’un d’eux, s’il te plaît.
compose-one-file = Un album ne peut pas partir en un seul message. Envoie une photo, un document ou une vidéo, s’il te plaît.
compose-long-text =
    { $over ->
        [one] C’est { $over } caractère de plus que les 4 096 de Telegram. Raccourcis, s’il te plaît, ou fais-en par exemple deux envois.
       *[other] C’est { $over } caractères de plus que les 4 096 de Telegram. Raccourcis, s’il te plaît, ou fais-en par exemple deux envois.
    }
compose-long-caption =
    { $over ->
        [one] Cette légende a { $over } caractère de plus que les 1 024 de Telegram. Raccourcis-la, s’il te plaît, ou envoie le texte sans le fichier.
       *[other] Cette légende a { $over } caractères de plus que les 1 024 de Telegram. Raccourcis-la, s’il te plaît, ou envoie le texte sans le fichier.
    }
compose-ask-links =
    Des boutons avec lien, jusqu’à { $most }, un par ligne :
    <code>Prendre rendez-vous - https://example.com/rdv</code>
compose-link-example = Par exemple : <code>Prendre rendez-vous - https://example.com/rdv</code>
compose-link-too-many = Cela fait plus de { $most } boutons.
compose-link-no-address = La ligne { $line }, « { $said } », n’a pas d’adresse.
compose-link-no-label = La ligne { $line }, « { $said } », n’a pas de texte avant l’adresse.
compose-link-long-label = Le texte de la ligne { $line }, « { $said } », dépasse 64 caractères.
compose-link-bad-scheme = « { $said } », à la ligne { $line }, doit commencer par https:// ou http://.
compose-link-bad-host = « { $said } », à la ligne { $line }, n’est pas une adresse web.
compose-link-long-address = L’adresse de la ligne { $line }, « { $said } », est trop longue pour un bouton.
button-cast-no-links = Aucun bouton

## À qui

compose-who =
    <b>À qui l’envoyer ?</b>
    { $segment }
compose-all = Toutes les personnes suivies par { $clinic }
compose-no-program-left = un programme qui n’existe plus
compose-idle =
    { $days ->
        [one] aucun échauffement depuis { $days } jour
       *[other] aucun échauffement depuis { $days } jours
    }
compose-tagged = étiquette { $tag }
compose-ask-program = Seulement pour quel programme ?
compose-ask-phase = Seulement pour quelle phase, aujourd’hui ?
compose-ask-language = Seulement pour quelle langue ?
compose-ask-tag = Seulement pour quelle étiquette ?
compose-ask-idle = Seulement sans échauffement depuis combien de temps ? Touche, ou écris un nombre de jours. Seules comptent les personnes qui te laissent voir leurs échauffements.
compose-none-program = Il n’y a pas encore de programme.
compose-none-phase = Ce programme n’a pas de phases.
compose-none-language = Je ne parle encore aucune langue.
compose-none-tag = Personne n’a encore d’étiquette.
compose-idle-wrong = « { $said } » n’est pas un nombre de jours de 1 à { $longest }. Par exemple : <code>14</code>
compose-program-gone = Le programme ou la phase que tu visais n’existe plus. Choisis à nouveau à qui l’envoyer.
compose-tag-gone = Plus personne n’a cette étiquette. Choisis-en une autre.
button-cast-all = Tout le monde
button-narrow-program = Programme ›
button-narrow-phase = Phase ›
button-narrow-language = Langue ›
button-narrow-idle = Sans échauffement ›
button-narrow-tag = Étiquette ›
button-cast-any = Peu importe
button-cast-preview = Aperçu ›

## Quand

compose-ask-start =
    <b>Quand ?</b> Ici, il est { $time }. Touche, ou écris-le à l’heure de la clinique, par exemple :
    <code>demain 18:00</code> ou <code>2027-03-28 09:00</code>
compose-ask-start-local =
    <b>Quand, à l’heure de chaque personne ?</b> Ici, il est { $time }. Touche, ou écris-le, par exemple :
    <code>demain 18:00</code> ou <code>2027-03-28 09:00</code>
compose-moment-wrong = Il me faut un jour et une heure.
compose-start-past = Cette heure est passée. Choisis-en une plus tardive, par exemple : demain 18:00
compose-ask-expiry =
    <b>Jusqu’à quand peut-il partir ?</b> Après, plus personne ne le reçoit.
    Touche une durée après le départ, ou écris-la, par exemple <code>36 h</code> ou <code>demain 20:00</code>
compose-hours = { $hours } heures
compose-expiry-early = Il expirerait avant de partir ({ $at }). Choisis une fin plus tardive, par exemple : 24 h
compose-expiry-late = Il peut expirer au plus tard { $days } jours après le départ. Par exemple : 3 j
button-cast-now = Maintenant
button-cast-own-time = L’heure de chacun
button-cast-clinic-time = Heure de la clinique

## Le panneau sous l’aperçu

compose-reach =
    { $count ->
        [one] { $count } personne sur { $meant } le reçoit.
       *[other] { $count } personnes sur { $meant } le reçoivent.
    }
compose-muted =
    { $count ->
        [one] { $count } personne a mis la clinique en sourdine.
       *[other] { $count } personnes ont mis la clinique en sourdine.
    }
compose-unreachable =
    { $count ->
        [one] { $count } personne ne peut pas être jointe.
       *[other] { $count } personnes ne peuvent pas être jointes.
    }
compose-nobody = Personne ne le recevrait. Change à qui l’envoyer, par exemple à tout le monde.
compose-held =
    { $held ->
        [one] { $held } personne court à ce moment-là et le recevra après.
       *[other] { $held } personnes courent à ce moment-là et le recevront après.
    }
compose-quiet =
    { $count ->
        [one] { $count } personne est alors dans ses heures calmes et le recevra ensuite.
       *[other] { $count } personnes sont alors dans leurs heures calmes et le recevront ensuite.
    }
compose-quiet-late =
    { $count ->
        [one] Pour { $count } d’entre elles, il expire avant. Choisis une fin plus tardive, ou une autre heure.
       *[other] Pour { $count } d’entre elles, il expire avant. Choisis une fin plus tardive, ou une autre heure.
    }
compose-for = Pour : { $segment }
compose-start-now = Part dès que tu touches le bouton.
compose-start-at = Part { $at }.
compose-start-local = Part { $day } à { $time }, à l’heure de chaque personne.
compose-expires = Expire { $at }.
compose-edit = Que veux-tu changer ?
compose-discarded = Jeté
compose-changed = Il a été changé entre-temps. Voilà où il en est ; regarde-le d’abord.
compose-confirmed-already = { $name } l’a déjà fait partir, { $at }.
compose-gone = Cet envoi n’est plus là.
compose-inert = Ce bouton sert à mettre { $clinic } en sourdine. Dans un aperçu, il ne fait rien.
button-cast-send-now = Envoyer
button-cast-send = Laisser partir
button-cast-when = Programmer ›
button-cast-edit = Modifier ›
button-cast-discard = Jeter
button-cast-message = Message
button-cast-links = Boutons
button-cast-who = À qui
button-cast-expiry = Expiration

## Une fois en route

compose-ask-cancel = Il est en pause. L’arrêter pour de bon ? Qui ne l’a pas encore reçu ne le recevra pas.
button-cast-end = L’arrêter
button-cast-go-on = Reprendre l’envoi
compose-by = { $name }, { $at }
compose-sent = Envoyés : { $count }
compose-report-waiting = En attente : { $count }
compose-report-held = Gardés pour après une sortie : { $count }
compose-report-quiet = Gardés pour après les heures calmes : { $count }
compose-report-unsure = Envoyés, mais sans réponse de Telegram : { $count }
compose-report-expired = Expirés avant leur tour : { $count }
compose-report-muted = En sourdine : { $count }
compose-report-unreachable = Hors d’atteinte : { $count }
compose-unsent = Pas arrivés : { $count }
compose-reason = · { $reason } : { $count }
compose-why-blocked = hors d’atteinte
compose-why-cancelled = annulé
compose-why-held = gardé pour après une sortie
compose-why-quiet = gardé pour après les heures calmes
compose-why-left = a quitté la clinique
compose-why-unwanted = en sourdine
compose-csv =
    { $count ->
        [one] { $count } ligne : la personne inscrite en ce moment.
       *[other] { $count } lignes : les personnes inscrites en ce moment.
    }
compose-csv-carers = Avec ces critères, les noms disent qui fait quoi : le tableau est réservé aux responsables et aux thérapeutes.
compose-column-name = Nom
compose-column-state = État
compose-column-reason = Raison
compose-column-sent = Heure d’envoi ({ $zone })
compose-row-pending = en attente
compose-row-sending = en attente
compose-row-sent = envoyé
compose-row-failed = pas arrivé
compose-row-expired = expiré
compose-row-uncertain = incertain

## Une personne met une clinique en sourdine

mine-hushed = En sourdine : plus d’envois de { $clinic }. Ce que la clinique n’écrit qu’à toi arrive toujours, et dans /clinic tu peux tout recevoir à nouveau.
mine-unhushed = Tu reçois à nouveau les envois de { $clinic }.
mine-not-in = Tu ne fais pas partie de cette clinique : rien ne t’arrive d’elle.

## Dans le journal de la clinique

book-broadcast-sent =
    { $count ->
        [one] { $by } a fait partir un envoi pour { $count } personne
       *[other] { $by } a fait partir un envoi pour { $count } personnes
    }
book-broadcast-paused = { $by } a mis un envoi en pause
book-broadcast-resumed = { $by } a repris un envoi
book-broadcast-cancelled = { $by } a arrêté un envoi
book-broadcast-discarded = { $by } a jeté un brouillon
