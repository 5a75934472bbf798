# A clinic and its staff.

## Roles

role-owner = Leitung
role-therapist = Therapie
role-assistant = Assistenz

## What cannot be done

clinic-not-yours = Du arbeitest nicht oder nicht mehr in dieser Praxis.
clinic-not-your-role = Deine Rolle bei { $clinic } ist { $role }: Das können hier nur andere.
clinic-not-begun = { $clinic } wartet noch auf das Okay derer, die diesen Bot betreiben; bis dahin geht noch nichts.
clinic-signup-closed = Praxen legt hier an, wer diesen Bot betreibt. Hat dir eine Praxis einen Code gegeben, gib ihn mit /join ein.
unknown-staff = Darauf habe ich keine Antwort. /clinic öffnet deine Praxis, /help zeigt, was ich sonst kann.
clinic-too-many = Du arbeitest schon in { $most } Praxen. Verlasse oder lösche erst eine.

## What /clinic opens

clinic-list =
    { $count ->
        [0] <b>Praxen</b>
            Du bist noch bei keiner Praxis. Mit ihrem Link oder Code trittst du bei.
        [one] <b>Deine Praxis</b>
       *[other] <b>Deine Praxen</b>
    }
clinic-as = { $clinic } · { $role }
clinic-home =
    <b>{ $clinic }</b>
    { $count ->
        [0] Noch ist niemand dabei: Lade die erste Person ein.
        [one] Eine Person ist dabei.
       *[other] { $count } Personen sind dabei.
    } Deine Rolle hier: { $role }.
clinic-waits = Wer diesen Bot betreibt, muss sie noch freischalten; ich sage dir dann Bescheid.
clinic-approve = { $clinic } freischalten
clinic-approved = { $clinic } kann loslegen.
clinic-signup = Die Praxis { $clinic } wartet auf dein Okay: Darf sie loslegen?
button-approve = Freischalten
button-clinic-open = Öffnen
clinic-ask-name = Wie heißt die Praxis? Der Name steht über allem, was von ihr kommt.
clinic-name-wrong =
    { LENGTH($said) ->
        [0] Ein Name hat 1 bis { $longest } Zeichen. Zum Beispiel: <code>Physio am Fluss</code>
       *[other] „{ $said }“ geht nicht als Name: 1 bis { $longest } Zeichen. Zum Beispiel: <code>Physio am Fluss</code>
    }
clinic-ask-zone = Wo ist { $clinic }? Bitte schreib eine Stadt. Öffnungszeiten und alle Zeiten, die das Team sieht, gelten dort.
clinic-made = { $clinic } steht. Als Nächstes: Lade dein Team ein, und alle, die ihr begleitet.
button-clinics = ‹ Alle Praxen
button-clinic-new = Praxis anlegen
button-code = Code eingeben
button-menu-invites = Einladungen
button-menu-staff = Team
button-menu-settings = Einstellungen
button-menu-book = Protokoll

## Settings

office =
    <b>{ $clinic }: Einstellungen</b>
    Wo: { $city }
    Öffnungszeiten: { $hours }
    Notfallnummer: { LENGTH($line) ->
        [0] keine
       *[other] { $line }
    }
    Sprache: { $language }
office-ask-name = Wie soll { $clinic } ab jetzt heißen?
office-ask-line = Wo ruft man außerhalb der Öffnungszeiten an, wenn es dringend ist? Eine Nummer oder ein paar Worte, zum Beispiel: <code>+34 600 000 000, Tag und Nacht</code>
office-line-wrong = Bitte schick 1 bis { $longest } Zeichen. Zum Beispiel: <code>+34 600 000 000</code>
button-office-name = Name
button-office-zone = Ort
button-office-hours = Öffnungszeiten
button-office-line = Notfallnummer
button-line-none = Keine Nummer
hours = { $days } { $begin } bis { $end }
hours-never = nie geöffnet
hours-title =
    <b>{ $clinic }: Öffnungszeiten</b>
    { $hours }
    In dieser Zeit geht eine Meldung, die niemand sieht, nach einer halben Stunde an die Leitung.
hours-ask-from = Die Praxis öffnet um:
hours-ask-to = Die Praxis schließt um (vor der Öffnung heißt: am nächsten Tag):
button-hours-from = Öffnet
button-hours-to = Schließt
clinic-delete-ask =
    { $count ->
        [0] { $clinic } löschen: Team, Programme und Einladungen? Das lässt sich nicht rückgängig machen.
        [one] { $clinic } löschen: mit einer Person, Team, Programmen und Einladungen? Das lässt sich nicht rückgängig machen.
       *[other] { $clinic } löschen: mit { $count } Personen, Team, Programmen und Einladungen? Das lässt sich nicht rückgängig machen.
    }
clinic-delete-sure = { $clinic } wirklich ganz löschen?
clinic-deleted = Gelöscht: { $clinic }.
button-clinic-delete = Praxis löschen
button-clinic-keep = Behalten
