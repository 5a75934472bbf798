"""Walk through a primer, one drill at a time, and record how each felt.

stateDiagram-v2
    [*] --> Drill: since last time (the ready message)
    [*] --> [*]: a red flag, or skipped
    Drill --> Drill: felt, skip, swap
    Drill --> Left: sides differ
    Left --> Right: felt left
    Left --> Drill: back
    Right --> Left: back
    Right --> Drill: felt right
    Drill --> Hurts: it hurts
    Hurts --> Drill: 0 to 2
    Hurts --> Ease: 3 to 5
    Ease --> Drill: smaller, swap, skip
    Drill --> Effort: last drill
    Effort --> Pain: how hard
    Pain --> [*]: how much
    Hurts --> [*]: 6 or more
    Ease --> [*]: stop
"""

from dataclasses import replace

from markupsafe import Markup

from bot.coach.lateness import is_over, sequence_that_fits
from bot.coach.pain import PainAdvice, advice_on
from bot.coach.walk import Walk, summary_of
from bot.conversations import primer_screens as screens
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Next,
    Stay,
    command,
    tap,
)
from bot.conversations.primer_screens import FLOW, State
from bot.conversations.replies import Mark, Reply, Rewrite, Screen, Send, Toast
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.drills import DRILLS, SEQUENCES, SHORT, Felt
from storage import primers, runners, steps
from storage.primers import NewPrimer
from storage.records import Primer, PrimerStatus, Side, SinceLastTime, Step, StepOutcome

HIGHEST = 10
OPEN = (PrimerStatus.PLANNED, PrimerStatus.OFFERED)


async def by_hand(turn: Turn) -> Answer:
    """Offer a primer now: the one that waits for its run, or one by hand."""
    if turn.dialogue.flow == FLOW:
        return Stay((Send(await present(turn)),))
    waiting = await primers.offered_to(turn.tx, turn.runner.id)
    if waiting is None or is_over(waiting.run_at, turn.now):
        new = NewPrimer(
            turn.runner.id, None, None, turn.now, PrimerStatus.OFFERED, turn.runner.sequence
        )
        (waiting,) = await primers.add(turn.tx, [new])
    return Stay((Send(await _ready(turn, waiting)),))


async def place(turn: Turn) -> Answer:
    """Choose floor, standing or two minutes."""
    primer = await _offered(turn)
    chosen = turn.tap.arguments[1] if turn.tap and len(turn.tap.arguments) > 1 else ""
    if chosen not in SEQUENCES:
        raise StaleError
    await primers.set_sequence(turn.tx, primer.id, chosen)
    if chosen != SHORT:
        await runners.set_sequence(turn.tx, turn.runner.id, chosen)
    changed = replace(primer, sequence=chosen)
    replies: list[Reply] = [Rewrite(await _ready(turn, changed))]
    if _that_fits(turn, changed) != chosen:
        replies.append(Toast(turn.say("primer-short-now").unescape()))
    return Stay(tuple(replies))


async def red_flag(turn: Turn) -> Answer:
    """Show what on the list asks for help, and end the primer."""
    primer = await primers.get(turn.tx, turn.runner.id, turn.number(0))
    if primer is None:
        raise StaleError
    # However late the tap: whoever needs this list is shown it.
    if primer.status in OPEN:
        await primers.end(turn.tx, primer.id, PrimerStatus.STOPPED, at=turn.now)
    return Stay((Rewrite(Screen(turn.say("red-flags"))),))


async def skip(turn: Turn) -> Answer:
    """Leave this one out."""
    primer = await _offered(turn)
    await primers.end(turn.tx, primer.id, PrimerStatus.SKIPPED, at=turn.now)
    return Stay((Mark(turn.say("primer-skipped")),))


async def ready(turn: Turn) -> Answer:
    """Take how it has been since last time, and begin with the first drill."""
    if _is_at(turn, turn.number(0)) and turn.dialogue.shown:
        # The second of two quick taps: the drill is in the chat already.
        return Stay((Toast(turn.say("stale-tap").unescape()),))
    primer = await _offered(turn)
    try:
        since_last = SinceLastTime(turn.tap.arguments[1] if turn.tap else "")
    except (IndexError, ValueError):
        raise StaleError from None
    await _leave_unfinished(turn)
    fits = _that_fits(turn, primer)
    begun = replace(primer, sequence=fits, since_last=since_last)
    planned = [
        Step(primer.id, position, Side.BOTH, step.drill, step.seconds, 0, None, None, None, None)
        for position, step in enumerate(SEQUENCES[fits].steps)
    ]
    await steps.begin(turn.tx, begun, planned, at=turn.now)
    note = () if fits == primer.sequence else (Send(Screen(turn.say("primer-short-now"))),)
    mark = turn.say(f"since-{since_last}")
    return Next(State.DRILL, {"primer": primer.id}, mark=mark, before=note)


async def felt(turn: Turn) -> Answer:
    """Record where the drill was felt, and show the next step."""
    walk, answer = await _at_step(turn), _felt(turn)
    pain = turn.dialogue.data.get("pain")
    done = replace(walk.step, outcome=StepOutcome.DONE, felt=answer, pain=pain)
    await steps.record_step(turn.tx, done)
    return await _advance(turn, walk.answered(done), turn.say(f"felt-{answer}"))


async def sides_differ(turn: Turn) -> Answer:
    """Ask for left and right one after the other."""
    await _at_step(turn)
    return Next(State.LEFT, turn.dialogue.data, in_place=True)


async def back_to_drill(turn: Turn) -> Answer:
    """Show the drill again: the sides do not differ after all."""
    await _at_step(turn)
    return Next(State.DRILL, turn.dialogue.data, in_place=True)


async def back_to_left(turn: Turn) -> Answer:
    """Ask for the left again."""
    await _at_step(turn)
    return Next(State.LEFT, turn.dialogue.data, in_place=True)


async def felt_left(turn: Turn) -> Answer:
    """Keep where it was felt on the left, and ask for the right."""
    await _at_step(turn)
    return Next(State.RIGHT, {**turn.dialogue.data, "left": _felt(turn)}, in_place=True)


async def felt_right(turn: Turn) -> Answer:
    """Record both sides, and show the next step."""
    walk, right = await _at_step(turn), _felt(turn)
    left = Felt(turn.dialogue.data["left"])
    done = replace(walk.step, outcome=StepOutcome.DONE, pain=turn.dialogue.data.get("pain"))
    sides = (replace(done, side=Side.LEFT, felt=left), replace(done, side=Side.RIGHT, felt=right))
    await steps.split_sides(turn.tx, *sides)
    mark = turn.say("felt-sides", left=turn.say(f"felt-{left}"), right=turn.say(f"felt-{right}"))
    return await _advance(turn, walk.answered(*sides), mark)


async def skip_drill(turn: Turn) -> Answer:
    """Leave this drill out; after pain it counts as one that hurt."""
    walk = await _at_step(turn)
    pain = turn.dialogue.data.get("pain")
    outcome = StepOutcome.SKIPPED if pain is None else StepOutcome.HURT
    left_out = replace(walk.step, outcome=outcome, pain=pain)
    await steps.record_step(turn.tx, left_out)
    return await _advance(turn, walk.answered(left_out), turn.say("drill-skipped"))


async def swap(turn: Turn) -> Answer:
    """Put the easier drill in this one's place."""
    walk = await _at_step(turn)
    easier = DRILLS[walk.step.drill].regress
    if easier is None:
        raise RefusedError(turn.say("drill-no-easier"))
    level = walk.step.level - 1
    await steps.swap(turn.tx, walk.step, easier, level)
    turn.walk = walk.answered(replace(walk.step, drill=easier, level=level))
    data = {"primer": walk.primer.id, "pain": turn.dialogue.data.get("pain")}
    return Next(State.DRILL, data, mark=turn.say("drill-swapped"))


async def hurts(turn: Turn) -> Answer:
    """Ask how much this drill hurts."""
    await _at_step(turn)
    return Next(State.HURTS, turn.dialogue.data, mark=turn.say("drill-hurts"))


async def how_much(turn: Turn) -> Answer:
    """Go on, ease, or stop, by how much the drill hurts."""
    walk, pain = await _at_step(turn), _scale(turn, 2)
    mark = turn.say("pain-said", pain=pain)
    data = {"primer": walk.primer.id, "pain": pain}
    match advice_on(pain):
        case PainAdvice.GO_ON:
            return Next(State.DRILL, data, mark=mark, before=(_say(turn, "pain-go-on"),))
        case PainAdvice.EASE:
            return Next(State.EASE, data, mark=mark)
        case PainAdvice.STOP:
            return await _stop(turn, walk, pain, mark, _say(turn, "pain-stop"))


async def smaller(turn: Turn) -> Answer:
    """Do the same drill smaller and slower."""
    walk = await _at_step(turn)
    data = {**turn.dialogue.data, "primer": walk.primer.id, "eased": True}
    return Next(State.DRILL, data, mark=turn.say("ease-smaller-chosen"))


async def stop(turn: Turn) -> Answer:
    """End here because it hurts."""
    walk = await _at_step(turn)
    pain, mark = turn.dialogue.data.get("pain", 0), turn.say("ease-stop-chosen")
    return await _stop(turn, walk, pain, mark, _say(turn, "pain-end-ease"))


async def effort(turn: Turn) -> Answer:
    """Record how hard it was, and ask for pain."""
    walk, answer = await _walk(turn), _scale(turn, 0)
    if not walk.is_through or walk.primer.effort is not None:
        raise StaleError
    await steps.set_effort(turn.tx, walk.primer.id, answer)
    turn.walk = replace(walk, primer=replace(walk.primer, effort=answer))
    return Next(State.PAIN, turn.dialogue.data, in_place=True)


async def pain(turn: Turn) -> Answer:
    """Record the pain at the end, and close."""
    walk, answer = await _walk(turn), _scale(turn, 0)
    if not walk.is_through or walk.primer.pain is not None:
        raise StaleError
    await steps.set_pain(turn.tx, walk.primer.id, answer)
    await primers.end(turn.tx, walk.primer.id, PrimerStatus.DONE, at=turn.now)
    said = turn.say("pain-said", pain=answer)
    return End((Mark(said), Send(await screens.closing(turn, walk, pain=answer))))


async def cancel(turn: Turn) -> Answer:
    """Leave half way; what was answered stays."""
    walk = await _walk(turn)
    await primers.end(turn.tx, walk.primer.id, PrimerStatus.CANCELLED, at=turn.now)
    return End((Send(Screen(turn.say("primer-cancelled", done=summary_of(walk.steps).done))),))


async def present(turn: Turn) -> Screen:
    """Show the step, or the question, at which the primer stands."""
    return screens.of(turn, await _walk(turn))


async def _ready(turn: Turn, primer: Primer) -> Screen:
    is_first = not await primers.who_has_done_any(turn.tx, [turn.runner.id])
    fits = _that_fits(turn, primer)
    ready = screens.Ready(
        primer.id,
        primer.run_at,
        fits,
        is_first=is_first,
        is_late=fits != primer.sequence,
        is_after=primer.run_at is not None and turn.now >= primer.run_at,
    )
    return screens.ready(turn.say, turn.zone, ready)


def _that_fits(turn: Turn, primer: Primer) -> str:
    return sequence_that_fits(primer.sequence, run_at=primer.run_at, now=turn.now)


async def _offered(turn: Turn) -> Primer:
    """Return the runner's primer of a tap on its ready message, if it can still begin."""
    primer = await primers.get(turn.tx, turn.runner.id, turn.number(0))
    if primer is None or primer.status not in OPEN:
        raise StaleError
    if is_over(primer.run_at, turn.now):
        raise RefusedError(turn.say("primer-over"))
    return primer


def _is_at(turn: Turn, primer_id: int) -> bool:
    return turn.dialogue.flow == FLOW and turn.dialogue.data["primer"] == primer_id


async def _leave_unfinished(turn: Turn) -> None:
    """End the primer that stands half way, also behind another conversation: one at a time."""
    dialogue = turn.dialogue
    unfinished = [dialogue.data["primer"]] if dialogue.flow == FLOW else []
    if dialogue.interrupted:
        unfinished.append(dialogue.interrupted["data"]["primer"])
    for primer_id in unfinished:
        await primers.end(turn.tx, primer_id, PrimerStatus.CANCELLED, at=turn.now)
    turn.dialogue = replace(dialogue, interrupted=None)


async def _walk(turn: Turn) -> Walk:
    """Return the primer of this conversation with its steps, read once a turn."""
    if turn.walk is None:
        found = await steps.with_steps(turn.tx, turn.runner.id, turn.dialogue.data["primer"])
        if found is None:
            raise StaleError
        turn.walk = Walk(*found)
    return turn.walk


async def _at_step(turn: Turn) -> Walk:
    """Return the primer, if the tap is on the message of its present step."""
    walk = await _walk(turn)
    if walk.is_through or (turn.number(0), turn.number(1)) != screens.key_of(walk.step):
        raise StaleError
    return walk


async def _advance(turn: Turn, walk: Walk, mark: Markup) -> Answer:
    """Move on to the next drill, or to what is asked at the end."""
    turn.walk = walk
    data = {"primer": walk.primer.id}
    if not walk.is_through:
        return Next(State.DRILL, data, mark=mark)
    if summary_of(walk.steps).done:
        return Next(State.EFFORT, data, mark=mark)
    await primers.end(turn.tx, walk.primer.id, PrimerStatus.SKIPPED, at=turn.now)
    return End((Mark(mark), _say(turn, "primer-nothing-done")))


async def _stop(turn: Turn, walk: Walk, pain: int, mark: Markup, advice: Send) -> Answer:
    hurt = replace(walk.step, outcome=StepOutcome.HURT, pain=pain)
    await steps.record_step(turn.tx, hurt)
    await primers.end(turn.tx, walk.primer.id, PrimerStatus.STOPPED, at=turn.now)
    return End((Mark(mark), advice))


def _say(turn: Turn, text_id: str) -> Send:
    return Send(Screen(turn.say(text_id)))


def _felt(turn: Turn) -> Felt:
    arguments = turn.tap.arguments if turn.tap else ()
    try:
        return Felt(arguments[2])
    except (IndexError, ValueError):
        raise StaleError from None


def _scale(turn: Turn, index: int) -> int:
    answer = turn.number(index)
    if answer > HIGHEST:
        raise StaleError
    return answer


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("primer", by_hand),
            tap("now", by_hand),
            tap("place", place),
            tap("list", red_flag),
            tap("leave", skip),
            tap("ready", ready),
        ],
        states={
            State.DRILL: [
                tap("felt", felt),
                tap("sides", sides_differ),
                tap("skip", skip_drill),
                tap("swap", swap),
                tap("hurts", hurts),
            ],
            State.LEFT: [tap("left", felt_left), tap("drill", back_to_drill)],
            State.RIGHT: [tap("right", felt_right), tap("again", back_to_left)],
            State.HURTS: [tap("much", how_much)],
            State.EASE: [
                tap("smaller", smaller),
                tap("swap", swap),
                tap("skip", skip_drill),
                tap("stop", stop),
            ],
            State.EFFORT: [tap("effort", effort)],
            State.PAIN: [tap("pain", pain)],
        },
        fallbacks=[command("cancel", cancel)],
        present=present,
        resumes=True,
    )
