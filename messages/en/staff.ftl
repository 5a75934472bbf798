# Who works in a clinic, and its book of changes.

staff-title = <b>{ $clinic }: staff</b>
staff-line = { $name }: { $role }
staff-one = { $name }: { $role }
staff-remove-ask = Shall { $name } work here no more? Unused links for staff that they made end, too.
staff-leave-ask = Work in { $clinic } no more?
staff-left = You work in { $clinic } no more.
staff-last-owner = { $clinic } needs an owner: make somebody else one first, or delete the clinic.
staff-link =
    <b>{ $clinic }: one more { $role }</b>
    Pass this on to one person; it works once, for { $days } days:
    { $link }
    Or the code, for /join: <code>{ $code }</code>
delete-last-owner = You are the only owner of { $clinic }. In /clinic make somebody else one, or delete the clinic; then /delete again.
deleted-but-books = Deleted. Only the books of the clinics where you worked keep your name, beside what you changed there. /start begins anew.
button-as-owner = Make owner
button-as-therapist = Make therapist
button-as-assistant = Make assistant
button-link-owner = Add an owner
button-link-therapist = Add a therapist
button-link-assistant = Add an assistant
button-remove = Remove
button-staff-leave = Leave the staff
button-leave-sure = Yes, leave
button-stay = Stay

## The book: `book-` and the action as it was noted, with what was noted of it

book-title = <b>{ $clinic }: book of changes</b>
book-line = { $at } · { $said }
button-newer = ‹ Newer
button-older = Older ›
book-approved = { $by } let the clinic begin
book-founded = { $by } made the clinic
book-hours =
    { $days ->
        [0] { $by } closed the office for good
        [one] { $by } set the office hours: { $begin } to { $end }, one day a week
       *[other] { $by } set the office hours: { $begin } to { $end }, { $days } days a week
    }
book-invite =
    { $uses ->
        [one] { $by } made an invite for one runner
       *[other] { $by } made an invite for { $uses } runners
    }
book-invite-revoked = { $by } revoked an invite
book-joined =
    { $role ->
        [owner] { $by } joined as owner
        [therapist] { $by } joined as therapist
       *[assistant] { $by } joined as assistant
    }
book-language =
    { $language ->
        [de] { $by } set the language to German
        [es] { $by } set the language to Spanish
        [fr] { $by } set the language to French
        [pt] { $by } set the language to Portuguese
       *[en] { $by } set the language to English
    }
book-left = { $by } left the staff
book-line-changed = { $by } set the emergency line: { $line }
book-line-none = { $by } took the emergency line away
book-removed = { $by } removed { $name } from the staff
book-renamed = { $by } renamed the clinic from { $before } to { $after }
book-role =
    { $role ->
        [owner] { $by } made { $name } an owner
        [therapist] { $by } made { $name } a therapist
       *[assistant] { $by } made { $name } an assistant
    }
book-staff-link =
    { $role ->
        [owner] { $by } made a link for an owner
        [therapist] { $by } made a link for a therapist
       *[assistant] { $by } made a link for an assistant
    }
book-zone = { $by } moved the clinic’s clock to { $city }
