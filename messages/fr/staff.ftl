# Qui travaille dans une clinique, et son journal.

staff-title = <b>{ $clinic } : équipe</b>
staff-line = { $name } : { $role }
staff-one = { $name } : { $role }
staff-remove-ask = Retirer { $name } de l’équipe ? Ses liens d’équipe encore inutilisés s’arrêtent aussi.
staff-leave-ask = Ne plus travailler chez { $clinic } ?
staff-left = Tu ne travailles plus chez { $clinic }.
staff-last-owner = { $clinic } a besoin d’une personne responsable : donne d’abord ce rôle à quelqu’un, ou supprime la clinique.
staff-link =
    <b>{ $clinic } : un lien d’équipe, rôle { $role }</b>
    Passe-le à une seule personne ; il marche une fois, pendant { $days } jours :
    { $link }
    Ou le code, pour /join : <code>{ $code }</code>
delete-last-owner = Chez { $clinic }, il n’y a que toi comme responsable. Dans /clinic, donne ce rôle à quelqu’un, ou supprime la clinique ; puis à nouveau /delete.
deleted-but-books = C’est supprimé. Seuls les journaux des cliniques où tu travaillais gardent ton nom, à côté de ce que tu y as changé. Avec /start, on repart de zéro.
button-as-owner = Rôle : responsable
button-as-therapist = Rôle : thérapeute
button-as-assistant = Rôle : assistance
button-link-owner = + Responsable
button-link-therapist = + Thérapeute
button-link-assistant = + Assistance
button-remove = Retirer
button-staff-leave = Quitter l’équipe
button-leave-sure = Oui, quitter
button-stay = Rester

## Le journal : `book-` et l’action telle qu’elle a été notée, avec ce qui en a été noté

book-title = <b>{ $clinic } : journal</b>
book-line = { $at } · { $said }
button-newer = ‹ Plus récent
button-older = Plus ancien ›
book-approved = { $by } a donné le feu vert à la clinique
book-founded = { $by } a créé la clinique
book-hours =
    { $days ->
        [0] { $by } a fermé la clinique tous les jours
        [one] { $by } a réglé les heures d’ouverture : de { $begin } à { $end }, { $days } jour par semaine
       *[other] { $by } a réglé les heures d’ouverture : de { $begin } à { $end }, { $days } jours par semaine
    }
book-invite =
    { $uses ->
        [one] { $by } a créé une invitation pour { $uses } personne
       *[other] { $by } a créé une invitation pour { $uses } personnes
    }
book-invite-revoked = { $by } a retiré une invitation
book-joined =
    { $role ->
        [owner] { $by } a rejoint l’équipe, rôle responsable
        [therapist] { $by } a rejoint l’équipe, rôle thérapeute
       *[assistant] { $by } a rejoint l’équipe, rôle assistance
    }
book-language =
    { $language ->
        [de] { $by } a choisi la langue : allemand
        [es] { $by } a choisi la langue : espagnol
        [fr] { $by } a choisi la langue : français
        [pt] { $by } a choisi la langue : portugais
       *[en] { $by } a choisi la langue : anglais
    }
book-left = { $by } a quitté l’équipe
book-line-changed = { $by } a réglé le numéro d’urgence : { $line }
book-line-none = { $by } a retiré le numéro d’urgence
book-removed = { $by } a retiré { $name } de l’équipe
book-renamed = { $by } a renommé la clinique de { $before } en { $after }
book-role =
    { $role ->
        [owner] { $by } a donné à { $name } le rôle responsable
        [therapist] { $by } a donné à { $name } le rôle thérapeute
       *[assistant] { $by } a donné à { $name } le rôle assistance
    }
book-staff-link =
    { $role ->
        [owner] { $by } a créé un lien d’équipe, rôle responsable
        [therapist] { $by } a créé un lien d’équipe, rôle thérapeute
       *[assistant] { $by } a créé un lien d’équipe, rôle assistance
    }
book-zone = { $by } a mis l’horloge de la clinique à l’heure de { $city }
