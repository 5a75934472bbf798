# Who works in a clinic, and its book of changes.

staff-title = <b>{ $clinic }: Team</b>
staff-line = { $name }: { $role }
staff-one = { $name }: { $role }
staff-remove-ask = Soll { $name } hier nicht mehr arbeiten? Unbenutzte Team-Links, die von dieser Person kommen, enden dann auch.
staff-leave-ask = Nicht mehr bei { $clinic } arbeiten?
staff-left = Du arbeitest nicht mehr bei { $clinic }.
staff-last-owner = { $clinic } braucht eine Leitung: Übertrag sie erst jemand anderem, oder lösch die Praxis.
staff-link =
    <b>{ $clinic }: neue Person im Team ({ $role })</b>
    Gib das an eine Person weiter; es gilt einmal, { $days } Tage lang:
    { $link }
    Oder der Code, für /join: <code>{ $code }</code>
delete-last-owner = Nur du leitest { $clinic }. Übertrag die Leitung in /clinic jemand anderem, oder lösch die Praxis; danach noch einmal /delete.
deleted-but-books = Gelöscht. Nur die Protokolle der Praxen, in denen du gearbeitet hast, behalten deinen Namen, neben dem, was du dort geändert hast. Mit /start fangen wir neu an.
button-as-owner = Rolle: Leitung
button-as-therapist = Rolle: Therapie
button-as-assistant = Rolle: Assistenz
button-link-owner = Leitung einladen
button-link-therapist = Therapie einladen
button-link-assistant = Assistenz einladen
button-remove = Entfernen
button-staff-leave = Team verlassen
button-leave-sure = Ja, verlassen
button-stay = Bleiben

## The book: `book-` and the action as it was noted, with what was noted of it

book-title = <b>{ $clinic }: Protokoll</b>
book-line = { $at } · { $said }
button-newer = ‹ Neuere
button-older = Ältere ›
book-approved = { $by } hat die Praxis freigeschaltet
book-founded = { $by } hat die Praxis angelegt
book-hours =
    { $days ->
        [0] { $by } hat die Praxis dauerhaft geschlossen
        [one] { $by } hat die Öffnungszeiten geändert: { $begin } bis { $end }, an einem Tag der Woche
       *[other] { $by } hat die Öffnungszeiten geändert: { $begin } bis { $end }, an { $days } Tagen der Woche
    }
book-invite =
    { $uses ->
        [one] { $by } hat eine Einladung für eine Person erstellt
       *[other] { $by } hat eine Einladung für { $uses } Personen erstellt
    }
book-invite-revoked = { $by } hat eine Einladung zurückgezogen
book-joined =
    { $role ->
        [owner] { $by } ist dem Team beigetreten (Leitung)
        [therapist] { $by } ist dem Team beigetreten (Therapie)
       *[assistant] { $by } ist dem Team beigetreten (Assistenz)
    }
book-language =
    { $language ->
        [de] { $by } hat die Sprache auf Deutsch gestellt
        [es] { $by } hat die Sprache auf Spanisch gestellt
        [fr] { $by } hat die Sprache auf Französisch gestellt
        [pt] { $by } hat die Sprache auf Portugiesisch gestellt
       *[en] { $by } hat die Sprache auf Englisch gestellt
    }
book-left = { $by } hat das Team verlassen
book-line-changed = { $by } hat die Notfallnummer geändert: { $line }
book-line-none = { $by } hat die Notfallnummer entfernt
book-removed = { $by } hat { $name } aus dem Team entfernt
book-renamed = { $by } hat die Praxis umbenannt, von { $before } in { $after }
book-role =
    { $role ->
        [owner] { $by } hat { $name } die Rolle Leitung gegeben
        [therapist] { $by } hat { $name } die Rolle Therapie gegeben
       *[assistant] { $by } hat { $name } die Rolle Assistenz gegeben
    }
book-staff-link =
    { $role ->
        [owner] { $by } hat einen Team-Link erstellt (Leitung)
        [therapist] { $by } hat einen Team-Link erstellt (Therapie)
       *[assistant] { $by } hat einen Team-Link erstellt (Assistenz)
    }
book-zone = { $by } hat die Uhr der Praxis auf { $city } gestellt
