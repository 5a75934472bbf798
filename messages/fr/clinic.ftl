# Une clinique et son équipe.

## Rôles

role-owner = responsable
role-therapist = thérapeute
role-assistant = assistance

## Ce qui n’est pas possible

clinic-not-yours = Tu ne travailles pas dans cette clinique, ou plus.
clinic-not-your-role = Chez { $clinic }, tu as le rôle { $role } : cela revient à d’autres.
clinic-not-begun = { $clinic } attend le feu vert de la personne qui gère ce bot ; d’ici là, rien ne peut s’y faire.
clinic-signup-closed = Les cliniques de ce bot sont créées par la personne qui le gère. Si une clinique t’a donné un code, /join le prend.
unknown-staff = Là, je n’ai pas de réponse. /clinic ouvre ta clinique, /help montre ce que je sais faire d’autre.
clinic-too-many = Tu travailles déjà dans { $most } cliniques. Quittes-en ou supprimes-en une d’abord.

## Ce qu’ouvre /clinic

clinic-list =
    { $count ->
        [0] <b>Cliniques</b>
            Tu n’as pas encore de clinique. On y entre avec son lien ou son code.
        [one] <b>Ta clinique</b>
       *[other] <b>Tes cliniques</b>
    }
clinic-as = { $clinic } · { $role }
clinic-home =
    <b>{ $clinic }</b>
    { $count ->
        [0] Encore personne : envoie la première invitation.
        [one] Une personne inscrite.
       *[other] { $count } personnes inscrites.
    } Ton rôle ici : { $role }.
clinic-waits = La personne qui gère ce bot doit d’abord donner son feu vert ; je te le dirai.
clinic-approve = Feu vert : { $clinic }
clinic-approved = { $clinic } peut commencer.
clinic-signup = La clinique { $clinic } attend ton feu vert : peut-elle commencer ?
button-approve = Feu vert
button-clinic-open = L’ouvrir
clinic-ask-name = Comment s’appelle la clinique ? Son nom figure au-dessus de tout ce qu’elle envoie.
clinic-name-wrong =
    { LENGTH($said) ->
        [0] Un nom a de 1 à { $longest } caractères. Par exemple : <code>Kiné des Quais</code>
       *[other] « { $said } » ne peut pas être un nom : de 1 à { $longest } caractères. Par exemple : <code>Kiné des Quais</code>
    }
clinic-ask-zone = Où se trouve { $clinic } ? Écris une ville, s’il te plaît. Les heures d’ouverture et toutes celles que l’équipe voit sont à l’heure locale.
clinic-made = C’est fait, { $clinic } est là. Ensuite : invite ton équipe et les personnes que vous suivez.
button-clinics = ‹ Cliniques
button-clinic-new = Créer une clinique
button-code = J’ai un code
button-menu-invites = Invitations
button-menu-staff = Équipe
button-menu-settings = Réglages
button-menu-book = Journal

## Réglages

office =
    <b>{ $clinic } : réglages</b>
    Lieu : { $city }
    Heures d’ouverture : { $hours }
    Numéro d’urgence : { LENGTH($line) ->
        [0] aucun
       *[other] { $line }
    }
    Langue : { $language }
office-ask-name = Quel sera le nouveau nom de { $clinic } ?
office-ask-line = Qui appeler en dehors des heures d’ouverture, si c’est urgent ? Un numéro ou quelques mots, par exemple : <code>+34 600 000 000, jour et nuit</code>
office-line-wrong = Envoie de 1 à { $longest } caractères, s’il te plaît. Par exemple : <code>+34 600 000 000</code>
button-office-name = Nom
button-office-zone = Lieu
button-office-hours = Horaires
button-office-line = Numéro d’urgence
button-line-none = Aucun numéro
hours = { $days } de { $begin } à { $end }
hours-never = jamais ouvert
hours-title =
    <b>{ $clinic } : heures d’ouverture</b>
    { $hours }
    Pendant ces heures, une alerte que personne ne voit va aux responsables au bout d’une demi-heure.
hours-ask-from = La clinique ouvre à :
hours-ask-to = La clinique ferme à (si ce n’est pas après l’ouverture : le lendemain) :
button-hours-from = Ouverture
button-hours-to = Fermeture
clinic-delete-ask =
    { $count ->
        [0] Supprimer { $clinic } : son équipe, ses programmes et ses invitations ? C’est sans retour.
        [one] Supprimer { $clinic } : la personne inscrite, l’équipe, les programmes et les invitations ? C’est sans retour.
       *[other] Supprimer { $clinic } : les { $count } personnes inscrites, l’équipe, les programmes et les invitations ? C’est sans retour.
    }
clinic-delete-sure = Vraiment tout supprimer de { $clinic } ?
clinic-deleted = Supprimé : { $clinic }.
button-clinic-delete = Effacer la clinique
button-clinic-keep = La garder
