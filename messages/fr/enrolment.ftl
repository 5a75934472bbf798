# Comment on entre dans une clinique, ce qu’on partage avec elle, et comment on la quitte.

## Un code

code-ask = Quel code la clinique t’a-t-elle donné ? Il a 16 lettres et chiffres, par exemple : <code>0ABC-1DEF-2GHJ-3KMN</code>
code-wrong = « { $said } » n’est pas un code : il en faut 16 lettres et chiffres, par exemple : <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
link-wrong = Ce lien n’est pas entier : redemande-le à la clinique, ou demande-lui son code, par exemple : <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
    /start continue sans lui.
invite-unknown = Plus aucune clinique ne connaît ce code. Demandes-en un nouveau à la tienne, s’il te plaît.
invite-revoked = La clinique a retiré ce code. Demande-lui-en un nouveau, s’il te plaît.
invite-expired = Ce code n’est plus valable. Demandes-en un nouveau à la clinique, s’il te plaît.
invite-used-up = Ce code a servi autant de fois que possible. Demandes-en un nouveau à la clinique, s’il te plaît.

## Entrer

join =
    <b>{ $clinic } t’invite</b>
    La clinique peut te donner un programme et t’écrire, et te voit sous le nom { $name }. Que peut-elle voir d’autre ? Touche ce que tu veux bien partager ; tu changes d’avis quand tu veux dans /clinic, et /leave arrête tout.
    <b>Fréquence</b> : les échauffements que tu prévois et que tu fais.
    <b>Ressenti et douleur</b> : où tu as senti chaque exercice, la douleur, et comment ça s’est passé.
    <b>Alertes</b> : une douleur de 6 ou plus, sauf autre chiffre choisi par la clinique, et tout ce qui est sur la liste avant un échauffement arrivent aussitôt à ses thérapeutes.
join-program = Le programme { $program } t’y attend.
join-staff = <b>{ $clinic }</b> t’invite dans son équipe, avec ce rôle : { $role }. Ses responsables voient ton nom, et ce que tu changes pour la clinique est noté dans son journal.
join-already = Tu es déjà chez { $clinic }.
join-staff-already = Tu travailles déjà chez { $clinic }.
join-not = Tu n’as pas rejoint la clinique, et elle n’en sait rien.
joined = Te voilà chez { $clinic }. /clinic montre ce que la clinique peut voir.
joined-staff = Bienvenue chez { $clinic }. Ton rôle ici : { $role }.
button-join = Rejoindre
button-no = Non
button-share-adherence = Fréquence
button-share-felt = Ressenti et douleur
button-share-alerts = Alertes

## La clinique d’une personne

mine =
    <b>{ $clinic }</b>
    La clinique te voit sous le nom { $name }, et voit ce qui est coché. Touche pour changer, à partir de maintenant :
    <b>Fréquence</b> : les échauffements que tu prévois et que tu fais.
    <b>Ressenti et douleur</b> : où tu as senti chaque exercice, la douleur, et comment ça s’est passé.
    <b>Alertes</b> : une douleur de 6 ou plus, sauf autre chiffre choisi par la clinique, et tout ce qui est sur la liste avant un échauffement arrivent aussitôt à ses thérapeutes.
mine-alerts-off = Pour le moment, { $clinic } ne reçoit aucune alerte de douleur : si tu as mal, prends contact directement.
mine-muted = Ses envois ne t’arrivent pas.
button-mute = En sourdine
button-unmute = Recevoir ses envois
button-leave = Quitter
leave-ask = Quitter { $clinic } ? Dès lors, la clinique ne voit plus rien de toi, et son programme s’arrête pour toi. Tes sorties et tes échauffements restent à toi.
leave-which = Quelle clinique veux-tu quitter ?
leave-nothing = Tu ne fais partie d’aucune clinique. Avec le code d’une clinique, tu peux la rejoindre : <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
left = Tu as quitté { $clinic }, qui ne voit plus rien de toi.

## Les invitations, telles que l’équipe les fait

invites-title =
    { $count ->
        [0] <b>{ $clinic } : invitations</b>
            Aucune n’est ouverte.
       *[other] <b>{ $clinic } : invitations</b>
            Ouvertes en ce moment ; touche pour retirer :
    }
invite-label =
    { $uses ->
        [100000] sans limite, expire { $until }
        [one] { $uses } usage, expire { $until }
       *[other] { $uses } usages, expire { $until }
    }
invite-label-staff = Équipe : { $role }, expire { $until }
invite-one =
    <b>{ $what }</b>
    Programme : { LENGTH($program) ->
        [0] aucun
       *[other] { $program }
    }
    Étiquette : { LENGTH($tag) ->
        [0] aucune
       *[other] { $tag }
    }
    Une invitation retirée ne fait plus entrer personne ; qui est dedans y reste.
invite-options =
    <b>{ $clinic } : une nouvelle invitation</b>
    { $uses ->
        [100000] Sans limite de nombre
        [one] Pour une personne
       *[other] Pour { $uses } personnes
    }, pendant { $days ->
        [365] un an
        [one] un jour
       *[other] { $days } jours
    }.
    Programme : { LENGTH($program) ->
        [0] aucun
       *[other] { $program }
    }
    Étiquette : { LENGTH($tag) ->
        [0] aucune
       *[other] { $tag }
    }
    La langue vaut pour qui ne me connaît pas encore.
invite-ask-program = Quel programme donner à l’arrivée ?
invite-made =
    <b>{ $clinic } t’invite</b>
    Scanne-le, ouvre le lien, ou envoie-moi le code :
    { $link }
    <code>/join { $code }</code>
button-invite-new = Nouvelle invitation
button-invite-uses =
    { $uses ->
        [100000] Sans limite
       *[other] { $uses }×
    }
button-invite-days =
    { $days ->
        [365] 1 an
        [one] { $days } jour
       *[other] { $days } jours
    }
button-any-language = La sienne
button-tag = Étiquette
button-program = Programme
button-make = Créer
button-none = Sans
button-revoke = Retirer
tag-ask = Quelle étiquette donner ? C’est un mot à toi, 32 caractères au plus, par exemple : <code>marathon</code>
tag-wrong = Une étiquette a de 1 à { $longest } caractères, sans virgule. Par exemple : <code>marathon</code>
