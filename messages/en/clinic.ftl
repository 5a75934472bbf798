# A clinic and its staff.

## Roles

role-owner = owner
role-therapist = therapist
role-assistant = assistant

## What cannot be done

clinic-not-yours = You don’t work in this clinic, or no longer.
clinic-not-your-role = In { $clinic } you are { $role }: that is for others to do.
clinic-not-begun = { $clinic } waits for the word of whoever runs this bot; until then nothing can be done with it.
clinic-signup-closed = Whoever runs this bot makes its clinics. If a clinic has given you a code, /join takes it.
unknown-staff = To that I have no answer. /clinic opens your clinic, /help shows what else I can do.
clinic-too-many = You work in { $most } clinics already. Leave or delete one first.

## What /clinic opens

clinic-list =
    { $count ->
        [0] <b>Clinics</b>
            You’re in no clinic yet. A clinic’s link or code brings you in.
        [one] <b>Your clinic</b>
       *[other] <b>Your clinics</b>
    }
clinic-as = { $clinic } · { $role }
clinic-home =
    <b>{ $clinic }</b>
    { $count ->
        [0] No runners yet: invite the first.
        [one] One runner.
       *[other] { $count } runners.
    } Your role here: { $role }.
clinic-waits = Whoever runs this bot has to let it begin; I’ll tell you then.
clinic-approve = Let { $clinic } begin
clinic-approved = { $clinic } may begin.
clinic-signup = The clinic { $clinic } waits for your word: may it begin?
button-approve = Let it begin
button-clinic-open = Open it
clinic-ask-name = What is the clinic called? Its runners see the name above all that comes from it.
clinic-name-wrong =
    { LENGTH($said) ->
        [0] A name has from 1 to { $longest } characters. For example: <code>Riverside Physio</code>
       *[other] “{ $said }” can be no name: from 1 to { $longest } characters. For example: <code>Riverside Physio</code>
    }
clinic-ask-zone = Where is { $clinic }? Please type a city. Office hours and all times that the staff see are those there.
clinic-made = { $clinic } is there. Next: invite your staff and your runners.
button-clinics = ‹ All clinics
button-clinic-new = Make a clinic
button-code = I have a code
button-menu-invites = Invites
button-menu-staff = Staff
button-menu-settings = Settings
button-menu-book = Book of changes

## Settings

office =
    <b>{ $clinic }: settings</b>
    Where: { $city }
    Office hours: { $hours }
    Emergency line: { LENGTH($line) ->
        [0] none
       *[other] { $line }
    }
    Language: { $language }
office-ask-name = { $clinic } is to be called otherwise: how?
office-ask-line = Which line do runners call out of hours, if it is urgent? A number or a few words, for example: <code>+34 600 000 000, day and night</code>
office-line-wrong = Please send from 1 to { $longest } characters. For example: <code>+34 600 000 000</code>
button-office-name = Name
button-office-zone = Place
button-office-hours = Office hours
button-office-line = Emergency line
button-line-none = No such line
hours = { $days } { $begin } to { $end }
hours-never = never open
hours-title =
    <b>{ $clinic }: office hours</b>
    { $hours }
    Within them an alert that nobody sees goes to the owners after half an hour.
hours-ask-from = The office opens at:
hours-ask-to = The office closes at (no later than it opens: on the day after):
button-hours-from = Opens
button-hours-to = Closes
clinic-delete-ask =
    { $count ->
        [0] Delete { $clinic }: its staff, programs and invites? That cannot be undone.
        [one] Delete { $clinic }: its runner, staff, programs and invites? That cannot be undone.
       *[other] Delete { $clinic }: its { $count } runners, staff, programs and invites? That cannot be undone.
    }
clinic-delete-sure = Really delete all of { $clinic }?
clinic-deleted = Deleted: { $clinic }.
button-clinic-delete = Delete the clinic
button-clinic-keep = Keep it
