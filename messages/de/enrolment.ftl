# How runners come into a clinic, what they share with it, and how they leave.

## A code

code-ask = Welchen Code hat dir die Praxis gegeben? Er hat 16 Buchstaben und Ziffern, zum Beispiel: <code>0ABC-1DEF-2GHJ-3KMN</code>
code-wrong = „{ $said }“ ist kein Code: Ein Code hat 16 Buchstaben und Ziffern, zum Beispiel: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
link-wrong = Dieser Link ist nicht vollständig: Bitte die Praxis noch einmal um den Link oder um ihren Code, zum Beispiel: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
    Mit /start geht es auch ohne weiter.
invite-unknown = Diesen Code kennt keine Praxis mehr. Bitte deine um einen neuen.
invite-revoked = Die Praxis hat diesen Code zurückgezogen. Bitte sie um einen neuen.
invite-expired = Dieser Code ist abgelaufen. Bitte die Praxis um einen neuen.
invite-used-up = Dieser Code ist schon aufgebraucht. Bitte die Praxis um einen neuen.

## Joining

join =
    <b>{ $clinic } lädt dich ein</b>
    Sie kann dir ein Programm geben und dir schreiben, und sie sieht dich als { $name }. Was darf sie sonst sehen? Tippe alles an, was sie darf; in /clinic kannst du es jederzeit ändern, und /leave beendet alles.
    <b>Wie oft</b>: die Warm-ups, die du geplant und gemacht hast.
    <b>Gespürt, Schmerz</b>: wo du jede Übung gespürt hast, Schmerzen, und wie es lief.
    <b>Meldungen</b>: Schmerzen ab Stufe 6, wenn die Praxis keine andere wählt, und alles, was du auf der Liste vor einem Warm-up antippst, erfährt ihr Therapie-Team sofort.
join-program = Dazu gehört das Programm { $program }.
join-staff = <b>{ $clinic }</b> möchte dich im Team, deine Rolle: { $role }. Die Leitung sieht deinen Namen, und was du für die Praxis änderst, steht in ihrem Protokoll.
join-already = Du bist schon bei { $clinic }.
join-staff-already = Du arbeitest schon bei { $clinic }.
join-not = Du bist nicht beigetreten, und die Praxis weiß nichts davon.
joined = Du bist jetzt bei { $clinic }. /clinic zeigt, was sie sehen darf.
joined-staff = Willkommen bei { $clinic }. Deine Rolle hier: { $role }.
button-join = Beitreten
button-no = Nein
button-share-adherence = Wie oft
button-share-felt = Gespürt, Schmerz
button-share-alerts = Meldungen

## A runner's clinic

mine =
    <b>{ $clinic }</b>
    Sie sieht dich als { $name }, und was angehakt ist. Tippe, um es ab jetzt zu ändern:
    <b>Wie oft</b>: die Warm-ups, die du geplant und gemacht hast.
    <b>Gespürt, Schmerz</b>: wo du jede Übung gespürt hast, Schmerzen, und wie es lief.
    <b>Meldungen</b>: Schmerzen ab Stufe 6, wenn die Praxis keine andere wählt, und alles, was du auf der Liste vor einem Warm-up antippst, erfährt ihr Therapie-Team sofort.
mine-alerts-off = Zurzeit erfährt { $clinic } nicht sofort von Schmerzen: Wenn etwas wehtut, melde dich selbst dort.
mine-muted = Ihre Neuigkeiten kommen nicht zu dir.
button-mute = Stummschalten
button-unmute = Wieder zulassen
button-leave = Verlassen
leave-ask = { $clinic } verlassen? Ab dann sieht sie nichts mehr von dir, und ihr Programm endet für dich. Deine Läufe und Warm-ups bleiben deine.
leave-which = Welche Praxis möchtest du verlassen?
leave-nothing = Du bist bei keiner Praxis. Mit ihrem Code kannst du einer beitreten: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
left = Du hast { $clinic } verlassen; sie sieht nichts mehr von dir.

## Invites, as the staff make them

invites-title =
    { $count ->
        [0] <b>{ $clinic }: Einladungen</b>
            Gerade ist keine offen.
       *[other] <b>{ $clinic }: Einladungen</b>
            Jetzt offen; tippe eine an, um sie zurückzuziehen:
    }
invite-label =
    { $uses ->
        [one] 1-mal, endet { $until }
        [100000] beliebig oft, endet { $until }
       *[other] { $uses }-mal, endet { $until }
    }
invite-label-staff = Team: { $role }, endet { $until }
invite-one =
    <b>{ $what }</b>
    Programm: { LENGTH($program) ->
        [0] keines
       *[other] { $program }
    }
    Schlagwort: { LENGTH($tag) ->
        [0] keines
       *[other] { $tag }
    }
    Eine zurückgezogene Einladung lässt niemanden mehr herein; wer drin ist, bleibt.
invite-options =
    <b>{ $clinic }: neue Einladung</b>
    { $uses ->
        [one] Für eine Person
        [100000] Für beliebig viele Personen
       *[other] Für { $uses } Personen
    }, { $days ->
        [one] einen Tag
        [365] ein Jahr
       *[other] { $days } Tage
    } lang.
    Programm: { LENGTH($program) ->
        [0] keines
       *[other] { $program }
    }
    Schlagwort: { LENGTH($tag) ->
        [0] keines
       *[other] { $tag }
    }
    Die Sprache gilt für alle, die mich noch nicht kennen.
invite-ask-program = Welches Programm gibt es beim Beitreten?
invite-made =
    <b>{ $clinic } lädt dich ein</b>
    Scanne das Bild, öffne den Link oder schick mir den Code:
    { $link }
    <code>/join { $code }</code>
button-invite-new = Neue Einladung
button-invite-uses =
    { $uses ->
        [100000] Unbegrenzt
       *[other] { $uses }×
    }
button-invite-days =
    { $days ->
        [one] 1 Tag
        [365] 1 Jahr
       *[other] { $days } Tage
    }
button-any-language = Egal
button-tag = Schlagwort
button-program = Programm
button-make = Erstellen
button-none = Ohne
button-revoke = Zurückziehen
tag-ask = Welches Schlagwort bekommen sie? Es ist dein eigenes Wort, bis zu 32 Zeichen, zum Beispiel: <code>Marathon</code>
tag-wrong = Ein Schlagwort hat 1 bis { $longest } Zeichen und kein Komma. Zum Beispiel: <code>Marathon</code>
