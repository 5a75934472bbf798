"""Walk through a primer, one drill at a time, and record how each felt.

stateDiagram-v2
    [*] --> Drill: since last time (the ready message)
    [*] --> [*]: a red flag, or skipped
    Drill --> Drill: felt, skip, swap, no wall
    Drill --> Left: sides differ
    Left --> Right: felt left
    Left --> Drill: back
    Right --> Left: back
    Right --> Drill: felt right
    Drill --> Hurts: it hurts
    Hurts --> Hurts: a side
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
from typing import Any

from markupsafe import Markup

from bot.coach.ladder import at_level, easier, without_wall
from bot.coach.lateness import is_over
from bot.coach.levelled import NEW, level_of
from bot.coach.pain import PainAdvice, advice_on
from bot.coach.walk import Walk, summary_of
from bot.conversations import hearing, judging, level_screens, morning, primer_ready
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
from bot.conversations.following import followed_by
from bot.conversations.primer_figures import USUAL_SWITCH
from bot.conversations.primer_screens import FLOW, State
from bot.conversations.replies import Mark, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.drills import Felt
from storage import holds, levels, primers, steps
from storage.primers import NewPrimer
from storage.records import PrimerStatus, Side, Step, StepOutcome

HIGHEST = 10


async def by_hand(turn: Turn) -> Answer:
    """Offer a primer now: the one that waits for its run, or one by hand."""
    if turn.dialogue.flow == FLOW:
        return Stay((Send(await present(turn)),))
    held = await holds.of(turn.tx, turn.runner.id)
    if waits := await primer_ready.waiting(turn, held):
        return Stay((Send(waits),))
    waiting = await primers.offered_to(turn.tx, turn.runner.id)
    if waiting is None or is_over(waiting.run_at, turn.now):
        new = NewPrimer(
            turn.runner.id, None, None, turn.now, PrimerStatus.OFFERED, turn.runner.sequence
        )
        (waiting,) = await primers.add(turn.tx, [new])
    await primers.offer(turn.tx, waiting.id)
    return Stay((Send(await primer_ready.screen(turn, waiting, await followed_by(turn))),))


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
    swapped = easier(walk.step)
    if swapped is None:
        raise RefusedError(turn.say("drill-no-easier"))
    return await _swapped(turn, walk, swapped, turn.say("drill-swapped"))


async def no_wall(turn: Turn) -> Answer:
    """Put what needs no wall in this one's place."""
    walk = await _at_step(turn)
    swapped = without_wall(walk.step)
    if swapped is None:
        raise StaleError
    sides = (await levels.of(turn.tx, turn.runner.id)).get(swapped.drill, NEW)
    # At its own level, but nobody goes up by being without a wall.
    swapped = at_level(swapped, min(0, level_of(swapped.drill, sides)))
    return await _swapped(turn, walk, swapped, turn.say("drill-swapped-wall"))


async def _swapped(turn: Turn, walk: Walk, swapped: Step, mark: Markup) -> Answer:
    """Put another drill in a step's place, if nothing keeps the runner from it."""
    if screens.is_locked(turn):
        raise RefusedError(turn.say("drill-locked"))
    drill = swapped.drill
    if drill in {hold.drill for hold in await holds.of(turn.tx, turn.runner.id)}:
        raise RefusedError(turn.say("care-drill-held", drill=turn.say(f"drill-{drill}")))
    if await judging.is_off(turn.tx, turn.runner.id, drill):
        raise RefusedError(turn.say("level-drill-off", drill=turn.say(f"drill-{drill}")))
    await steps.swap(turn.tx, swapped)
    turn.walk = walk.answered(swapped)
    data = _kept(turn, walk, pain=turn.dialogue.data.get("pain"))
    return Next(State.DRILL, data, mark=mark)


async def hurts(turn: Turn) -> Answer:
    """Ask how much this drill hurts."""
    await _at_step(turn)
    return Next(State.HURTS, turn.dialogue.data, mark=turn.say("drill-hurts"))


async def which_side(turn: Turn) -> Answer:
    """Take on which side it hurts; how much is still to be said."""
    await _at_step(turn)
    side = turn.word(2)
    if side not in set(Side):
        raise StaleError
    return Next(State.HURTS, {**turn.dialogue.data, "side": side}, in_place=True)


async def how_much(turn: Turn) -> Answer:
    """Go on, ease, or stop, by how much the drill hurts."""
    walk, pain = await _at_step(turn), _scale(turn, 2)
    side = turn.dialogue.data.get("side")
    await hearing.hear(
        turn, walk.primer.id, pain, drill=walk.step.drill, side=Side(side) if side else None
    )
    await morning.ask_tomorrow(turn, walk.primer.id, pain)
    mark = turn.say("pain-said", pain=pain)
    data = _kept(turn, walk, pain=pain)
    match advice_on(pain):
        case PainAdvice.GO_ON:
            return Next(
                State.DRILL,
                data,
                mark=mark,
                before=(await _told(turn, walk, turn.say("pain-go-on")),),
            )
        case PainAdvice.EASE:
            told = await hearing.told(turn, walk.primer.id)
            before = (Send(Screen(Markup("\n").join(told))),) if told else ()
            return Next(State.EASE, data, mark=mark, before=before)
        case PainAdvice.STOP:
            return await _stop(turn, walk, pain, mark, turn.say("pain-stop"))


async def smaller(turn: Turn) -> Answer:
    """Do the same drill smaller and slower."""
    await _at_step(turn)
    data = {**turn.dialogue.data, "eased": True}
    return Next(State.DRILL, data, mark=turn.say("ease-smaller-chosen"))


async def stop(turn: Turn) -> Answer:
    """End here because it hurts."""
    walk = await _at_step(turn)
    pain, mark = turn.dialogue.data.get("pain", 0), turn.say("ease-stop-chosen")
    return await _stop(turn, walk, pain, mark, turn.say("pain-end-ease"))


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
    await hearing.hear(turn, walk.primer.id, answer)
    await morning.ask_tomorrow(turn, walk.primer.id, answer)
    await hearing.primed(turn)
    said = turn.say("pain-said", pain=answer)
    judged = await judging.ended(turn.tx, turn.runner, walk.primer.id, turn.now, rest_pain=answer)
    closing = await screens.closing(turn, walk, pain=answer)
    told = await hearing.told(turn, walk.primer.id)
    offered, keyboard = level_screens.offer(turn, {one.drill: one.after for one in judged})
    lines = (*level_screens.lines(turn.say, judged), *offered)
    text = Markup("\n").join((closing.text, *told, *lines))
    return End((Mark(said), Send(replace(closing, text=text, keyboard=keyboard))))


async def cancel(turn: Turn) -> Answer:
    """Leave half way; what was answered stays."""
    walk = await _walk(turn)
    await primers.end(turn.tx, walk.primer.id, PrimerStatus.CANCELLED, at=turn.now)
    await hearing.weighed(turn)
    judged = await judging.ended(turn.tx, turn.runner, walk.primer.id, turn.now)
    left = turn.say("primer-cancelled", done=summary_of(walk.steps).done)
    lines = (left, *level_screens.lines(turn.say, judged))
    return End((Send(Screen(Markup("\n").join(lines))),))


async def present(turn: Turn) -> Screen:
    """Show the step, or the question, at which the primer stands."""
    return screens.of(turn, await _walk(turn))


def _kept(turn: Turn, walk: Walk, **more: Any) -> dict[str, Any]:
    """Return what the next state keeps: which primer, whether it is locked, and what is new."""
    return {
        **primer_ready.data_of(
            walk.primer.id,
            locked=bool(turn.dialogue.data.get("locked")),
            switch=turn.dialogue.data.get("switch", USUAL_SWITCH),
        ),
        **more,
    }


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
    data = _kept(turn, walk)
    if not walk.is_through:
        return Next(State.DRILL, data, mark=mark)
    if summary_of(walk.steps).done:
        return Next(State.EFFORT, data, mark=mark)
    await primers.end(turn.tx, walk.primer.id, PrimerStatus.SKIPPED, at=turn.now)
    await hearing.weighed(turn)
    return End((Mark(mark), Send(Screen(turn.say("primer-nothing-done")))))


async def _stop(turn: Turn, walk: Walk, pain: int, mark: Markup, advice: Markup) -> Answer:
    hurt = replace(walk.step, outcome=StepOutcome.HURT, pain=pain)
    await steps.record_step(turn.tx, hurt)
    await primers.end(turn.tx, walk.primer.id, PrimerStatus.STOPPED, at=turn.now)
    await hearing.primed(turn)
    judged = await judging.ended(turn.tx, turn.runner, walk.primer.id, turn.now)
    lines = Markup("\n").join((advice, *level_screens.lines(turn.say, judged)))
    return End((Mark(mark), await _told(turn, walk, lines)))


async def _told(turn: Turn, walk: Walk, advice: Markup) -> Send:
    """Return an advice, and below it which clinics have been told."""
    told = await hearing.told(turn, walk.primer.id)
    return Send(Screen(Markup("\n\n").join((advice, *told))))


def _felt(turn: Turn) -> Felt:
    try:
        return Felt(turn.word(2))
    except ValueError:
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
            tap("place", primer_ready.place),
            tap("list", primer_ready.red_flag),
            tap("leave", primer_ready.skip),
            tap("ready", primer_ready.ready),
        ],
        states={
            State.DRILL: [
                tap("felt", felt),
                tap("sides", sides_differ),
                tap("skip", skip_drill),
                tap("swap", swap),
                tap("wall", no_wall),
                tap("hurts", hurts),
            ],
            State.LEFT: [tap("left", felt_left), tap("drill", back_to_drill)],
            State.RIGHT: [tap("right", felt_right), tap("again", back_to_left)],
            State.HURTS: [tap("much", how_much), tap("side", which_side)],
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
