# A clinic's programs as its staff make, give and publish them.

## The list, and one program

programs-title =
    { $count ->
        [0] { $clinic } has no program yet.
        [one] <b>{ $clinic }</b>: one program
       *[other] <b>{ $clinic }</b>: { $count } programs
    }
program-name = <b>{ $program }</b>
program-is-gentle = Gentle
program-stands =
    { $count ->
        [0] Version { $version }; nobody has it yet.
        [one] Version { $version }; one runner has it.
       *[other] Version { $version }; { $count } runners have it.
    }
phase-line = { $number }. { $phase }, { $weeks }: { $sums }
place-sum = { $place } { $seconds } s
weeks =
    { $count ->
        [one] one week
       *[other] { $count } weeks
    }
button-menu-programs = Programs
button-program-new = New program
button-program-edit = Edit
button-program-give = Give
button-program-file = As a file
button-program-send = Send a file
button-program-template = Template file
button-program-delete = Delete
button-program-delete-sure = Yes, delete it
button-versions = Versions
button-version = Back to { $number }
program-new-how = What does the program begin with? You can change all of it.
button-template-standard = Standard
button-template-race = Race
button-template-easy = Easy
button-template-gentle = Gentle
template-gentle-note = The bridge goes to half height only, and the rock stays small.
program-example = Strength
phase-name = Phase { $number }
program-delete-ask = Delete <b>{ $program }</b>? Its runners go on with the usual primer.
program-deleted = { $program } is deleted.
versions-title = <b>{ $program }</b>: its last versions. Going back publishes the old one as a new version.
version-line = { $number }: { $at }, { $by }

## Editing

draft-hint = This is a draft: your runners see nothing of it until you publish it.
draft-left = Nothing was published.
phase-title =
    <b>{ $phase }</b>, phase { $number } of { $count }
    { $weeks }: { $sums }
phase-locked = Locked: no drill is swapped, but after pain.
phase-then = Then comes: { $phase }
phase-note = <i>{ $note }</i>
sequence-title = <b>{ $phase }</b>, { $place }
drill-line = { $number }. { $drill } { $dose }
sequence-sum = { $seconds } s in all, with the time between the drills. The target is { $target } s, the most { $most } s.
drill-title-edit = <b>{ $drill }</b> { $dose }
drill-which = Which drill?
button-phase-add = New phase
button-rename = Rename
button-gentle = Gentle
button-draft-review = Publish …
button-draft-leave = Leave
button-edit-floor = Floor
button-edit-standing = Standing
button-add-floor = Add floor
button-add-standing = Add standing
button-weeks-by = { $by } week
button-phase-note = Note
button-lock = Locked
button-phase-drop = Drop this phase
button-drill-add = Add a drill
button-place-drop = Drop this place
button-seconds-by = { $by } s
button-times = × { $count }
button-times-usual = Usual number
button-earlier = Earlier
button-drill-out = Take it out
ask-new = What is the program called? Write its name, for example <code>Strength</code>.
ask-name = What is the program called from now on?
ask-new-phase = What is the new phase called? It begins as the last one is.
ask-phase-name = What is this phase called from now on?
ask-note = What should your runners read before each primer of this phase? Write <code>-</code> for nothing.

## Publishing

button-publish = Publish
review-new = Nobody has this program yet.
review-same = Nothing in it is new.
review-changes = <b>What is new:</b>
review-count =
    { $of ->
        [0] Nobody has this program yet.
       *[other] Something changes for { $count } of { $of } runners, from their next primer on.
    }
program-made = <b>{ $program }</b> is there. Now you can give it to your runners.
program-published =
    { $count ->
        [0] <b>{ $program }</b> is published as version { $version }. Nothing changes for anybody who has it.
        [one] <b>{ $program }</b> is published as version { $version }. Something changes for one runner, from the next primer on.
       *[other] <b>{ $program }</b> is published as version { $version }. Something changes for { $count } runners, from their next primer on.
    }
program-name-taken = There is a program { $program } already. Take another name, for example { $program } 2.
program-moved-on = Somebody has published or deleted this program meanwhile. Open it again.
programs-too-many = A clinic has { $most } programs at most. Delete one first.

## Giving

give-whom = To whom do you give <b>{ $program }</b>? Who has another program of yours changes over, from their next primer on.
give-nobody = You can give <b>{ $program }</b> when somebody is enrolled.
button-give-all = All ({ $count })
button-give-sure = Yes, give it
give-ask =
    { LENGTH($tag) ->
        [0] Give <b>{ $program }</b> to all { $count } runners?
       *[other] Give <b>{ $program }</b> to the { $count } of “{ $tag }”?
    }
program-given-to =
    { $count ->
        [0] They all have { $program } already.
        [one] { $program } was given to one runner.
       *[other] { $program } was given to { $count } runners.
    }
give-one =
    { $count ->
        [0] There is no program to give { $name } yet.
       *[other] Which program does { $name } follow?
    }
give-one-waits = The runner has not chosen it yet, and may follow another clinic’s.
case-program = Program: { $program }, { $phase }, week { $week } of { $weeks }.
case-program-none = No program.
button-case-program = Program
button-program-take = No program

## What the runner hears

program-given = <b>{ $clinic }</b> has given you a program: <b>{ $program }</b>. Your next primer follows it.
program-offered = <b>{ $clinic }</b> offers you a program: <b>{ $program }</b>. You follow another clinic’s now; one tap changes that.
button-follow-show = Show it
button-follow = Follow this one
button-menu-follow = My program
follow-none = You follow no program at the moment.
follow-which = You can follow another one, from the next primer on:
follow-place = <b>{ $place }</b>

## Files

program-template-sent = This file shows how a program is written. Change it and send it back with “Send a file”.
program-file-sent = { $program }, version { $version }. Change the file and send it back with “Send a file”.
program-file-ask = Send the program as a file that ends in <code>.toml</code>.
program-file-no-toml = That is no program: send a file that ends in <code>.toml</code>, for example <code>program.toml</code>.
program-file-not-fetched = The file could not be fetched. Send it once more.
program-file-wrong = Line { $line }: { $fault } It would be right like this: <code>{ $example }</code>. Nothing was changed.
program-file-refused = { $fault } Nothing was changed.
program-file-head =
    A program for your runners. Lines that begin with # are notes for you.
    Change what you like, and send the file back. Nothing changes before you publish it.
program-file-name = The name, as your runners read it: 64 characters at most.
program-file-gentle = true for a gentle program: the two-minute version is gentle then, too.
program-file-phases =
    A phase is some weeks of the program; there may be 12. For another one copy all of it,
    from [[phases]] down, and give it another name.
program-file-weeks = How many weeks it lasts, 1 to 52. The last phase goes on for ever.
program-file-note = A note that your runners read before each primer: note = "Slowly, please"
program-file-locked = locked = true keeps your runners from swapping drills, but after pain.
program-file-then = The phase that follows, if not the one below: then = "Strong"
program-file-place =
    What is done on the floor, [phases.floor], and standing, [phases.standing]. One of them is
    enough. All of it takes 300 seconds at best and 600 at most.
program-file-ready = Seconds before, between the drills, to change sides, and after the last drill.
program-file-steps =
    The drills, 8 at most. seconds are those of one side where the drill does one side after the
    other; repetitions may be left out: then it is the usual number. There are these:
program-file-drill = { $key } = { $drill } ({ $place })

## What is wrong with a program

program-fault-too-large = The file is larger than 64 KiB: { $said } bytes.
program-fault-no-text = This is no text in UTF-8.
program-fault-long-line = This line has { $said } characters; { $most } is the most.
program-fault-syntax = This cannot be read as TOML: { $said }.
program-fault-too-deep = Too much is nested in this file.
program-fault-unknown-field = “{ $said }” is no field here; known: { $near }.
program-fault-missing = { $where } is missing.
program-fault-kind = { $where }: “{ $said }” is not what belongs there.
program-fault-range = { $where }: { $said } is not between { $least } and { $most }.
program-fault-length = { $where }: { $least } to { $most } characters, please.
program-fault-character = { $where } has a sign in it that is no text: { $said }.
program-fault-phases = A program has { $least } to { $most } phases, not { $said }.
program-fault-drills = A sequence has { $least } to { $most } drills, not { $said }.
program-fault-unknown-drill =
    { LENGTH($near) ->
        [0] There is no drill “{ $said }”.
       *[other] There is no drill “{ $said }”; is it { $near }?
    }
program-fault-unknown-phase =
    { LENGTH($near) ->
        [0] There is no phase “{ $said }”.
       *[other] There is no phase “{ $said }”; is it { $near }?
    }
program-fault-same-name = Two phases are called “{ $said }”.
program-fault-no-place = { $where } needs a sequence for the floor, or for standing.
program-fault-too-long = { $where } lasts { $said } seconds; { $most } is the most.
program-fault-cycle = After “{ $said }” the phases go round in a circle.
program-fault-unreached = No phase leads to “{ $said }”.

## The clinic's book

book-program-made = { $by } made the program { $program }
book-program-published = { $by } published { $program }, version { $version }, which changes something for { $count }
book-program-given =
    { LENGTH($tag) ->
        [0] { $by } gave { $program } to all, new for { $count }
       *[other] { $by } gave { $program } to “{ $tag }”, new for { $count }
    }
book-program-given-one = { $by } gave { $program } to a runner
book-program-taken = { $by } took a runner’s program back
book-program-deleted = { $by } deleted the program { $program }
