# How runners come into a clinic, what they share with it, and how they leave.

## A code

code-ask = Which code did the clinic give you? It has 16 letters and digits, for example: <code>0ABC-1DEF-2GHJ-3KMN</code>
code-wrong = “{ $said }” is no code: one has 16 letters and digits, for example: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
link-wrong = This link is not whole: ask the clinic for it once more, or for its code, for example: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
    /start goes on without it.
invite-unknown = No clinic knows this code any more. Please ask yours for a new one.
invite-revoked = The clinic has taken this code back. Please ask it for a new one.
invite-expired = The time of this code is over. Please ask the clinic for a new one.
invite-used-up = This code was used as often as it may be. Please ask the clinic for a new one.

## Joining

join =
    <b>{ $clinic } invites you</b>
    It can give you a program and write to you, and it sees you as { $name }. What else may it see? Tap each that it may; you can change that at any time in /clinic, and /leave ends it all.
    <b>How often</b>: the primers you planned and did.
    <b>Felt and pain</b>: where you felt each drill, pain, and how it went.
    <b>Alerts</b>: pain of 6 or more, unless the clinic sets another number, and anything on the list before a primer is told to its therapists at once.
join-program = With it comes the program { $program }.
join-staff = <b>{ $clinic }</b> wants you on its staff, as { $role }. Its owners see your name, and what you change for the clinic is written in its book.
join-already = You’re in { $clinic } already.
join-staff-already = You work in { $clinic } already.
join-not = You didn’t join, and the clinic knows nothing of it.
joined = You’re in { $clinic } now. /clinic shows what it may see.
joined-staff = Welcome to { $clinic }. Your role here: { $role }.
button-join = Join
button-no = No
button-share-adherence = How often
button-share-felt = Felt and pain
button-share-alerts = Alerts

## A runner's clinic

mine =
    <b>{ $clinic }</b>
    It sees you as { $name }, and what is ticked. A tap changes it from now on:
    <b>How often</b>: the primers you planned and did.
    <b>Felt and pain</b>: where you felt each drill, pain, and how it went.
    <b>Alerts</b>: pain of 6 or more, unless the clinic sets another number, and anything on the list before a primer is told to its therapists at once.
mine-alerts-off = At present { $clinic } hears of no pain at once: when something hurts, get in touch with it yourself.
mine-muted = Its news don’t come to you.
button-mute = Mute its news
button-unmute = Let its news come
button-leave = Leave
leave-ask = Leave { $clinic }? It sees nothing of you from then on, and its program ends for you. Your runs and primers stay yours.
leave-which = Which clinic do you want to leave?
leave-nothing = You’re in no clinic. With a clinic’s code you can join one: <code>/join 0ABC-1DEF-2GHJ-3KMN</code>
left = You’ve left { $clinic }; it sees nothing of you any more.

## Invites, as the staff make them

invites-title =
    { $count ->
        [0] <b>{ $clinic }: invites</b>
            No invite is open.
       *[other] <b>{ $clinic }: invites</b>
            Open now; tap one to revoke it:
    }
invite-label =
    { $uses ->
        [one] 1 use, until { $until }
        [100000] no limit, until { $until }
       *[other] { $uses } uses, until { $until }
    }
invite-label-staff = Staff: { $role }, until { $until }
invite-one =
    <b>{ $what }</b>
    Program: { LENGTH($program) ->
        [0] none
       *[other] { $program }
    }
    Tag: { LENGTH($tag) ->
        [0] none
       *[other] { $tag }
    }
    A revoked invite lets nobody in any more; who is in stays.
invite-options =
    <b>{ $clinic }: a new invite for runners</b>
    { $uses ->
        [one] For one runner
        [100000] For any number of runners
       *[other] For { $uses } runners
    }, for { $days ->
        [one] one day
        [365] a year
       *[other] { $days } days
    }.
    Program: { LENGTH($program) ->
        [0] none
       *[other] { $program }
    }
    Tag: { LENGTH($tag) ->
        [0] none
       *[other] { $tag }
    }
    The language is for who is new to me.
invite-ask-program = Which program do they get on joining?
invite-made =
    <b>{ $clinic } invites you</b>
    Scan it, open the link, or send me the code:
    { $link }
    <code>/join { $code }</code>
button-invite-new = New invite
button-invite-uses =
    { $uses ->
        [100000] No limit
       *[other] { $uses }×
    }
button-invite-days =
    { $days ->
        [one] 1 day
        [365] 1 year
       *[other] { $days } days
    }
button-any-language = Any
button-tag = Tag
button-program = Program
button-make = Make it
button-none = Without
button-revoke = Revoke
tag-ask = Which tag do they get? It is your own word, up to 32 characters, for example: <code>marathon</code>
tag-wrong = A tag has from 1 to { $longest } characters and no comma. For example: <code>marathon</code>
