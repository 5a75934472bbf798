"""How long before a run, by which clock, and in which language."""

from dataclasses import replace

from markupsafe import Markup

from bot.coach.spans import parse_minutes
from bot.conversations import resting
from bot.conversations.durable import Answer, DurableConversationHandler, Route, Stay
from bot.conversations.replies import Rewrite, Screen, Send, rows
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery.planning import plan_anew
from messages import formatting
from messages.catalogue import HOURS, LANGUAGES, as_typed
from storage import runners

FLOW = "settings"
LEADS = (5, 10, 15, 20, 30, 45, 60)
SHORTEST_LEAD, LONGEST_LEAD = 5, 60


async def lead(turn: Turn) -> Answer:
    """Take the minutes that stand after /lead, or show the choice."""
    said = turn.argument
    if not said:
        now = turn.runner.lead_minutes
        choice = [turn.labelled(_ticked(str(n), on=n == now), FLOW, "lead", n) for n in LEADS]
        return Stay((Send(Screen(turn.say("lead-ask", lead=now), rows(choice, 4))),))
    minutes = parse_minutes(said)
    if minutes is None or not SHORTEST_LEAD <= minutes <= LONGEST_LEAD:
        raise RefusedError(_wrong_lead(turn, said))
    return Stay((Send(await _set_lead(turn, minutes)),))


async def lead_tapped(turn: Turn) -> Answer:
    """Take a tapped lead."""
    minutes = turn.number(0)
    if not SHORTEST_LEAD <= minutes <= LONGEST_LEAD:
        raise StaleError
    return Stay((Rewrite(await _set_lead(turn, minutes)),))


async def language(turn: Turn) -> Answer:
    """Take the language that stands after /language, or show the choice."""
    said = turn.argument.lower()
    if not said:
        choice = [
            turn.labelled(turn.catalogue.say(code)("language-name"), FLOW, "language", code)
            for code in LANGUAGES
        ]
        return Stay((Send(Screen(turn.say("language-ask"), rows(choice, 2))),))
    for code in LANGUAGES:
        if said in {code, turn.catalogue.say(code)("language-name").lower()}:
            return Stay((Send(await _set_language(turn, code)),))
    raise RefusedError(turn.say("language-wrong", said=as_typed(said[:30])))


async def language_tapped(turn: Turn) -> Answer:
    """Take a tapped language."""
    code = turn.word(0)
    if code not in LANGUAGES:
        raise StaleError
    return Stay((Rewrite(await _set_language(turn, code)),))


async def clock(turn: Turn) -> Answer:
    """Take the hours that stand after /clock, or show the choice."""
    said = turn.argument.lower().removesuffix("h").strip()
    if not said:
        now = turn.runner.hours
        choice = [
            turn.labelled(_ticked(turn.say("button-clock", hours=n), on=n == now), FLOW, "clock", n)
            for n in sorted(HOURS)
        ]
        return Stay((Send(Screen(turn.say("clock-ask"), rows(choice, 2))),))
    if said not in {str(one) for one in HOURS}:
        raise RefusedError(turn.say("clock-wrong", said=as_typed(said[:30])))
    return Stay((Send(await _set_hours(turn, int(said))),))


async def clock_tapped(turn: Turn) -> Answer:
    """Take tapped hours."""
    hours = turn.number(0)
    if hours not in HOURS:
        raise StaleError
    return Stay((Rewrite(await _set_hours(turn, hours)),))


async def _set_lead(turn: Turn, minutes: int) -> Screen:
    await runners.set_lead(turn.tx, turn.runner.id, minutes)
    turn.known = replace(turn.runner, lead_minutes=minutes)
    await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    after = await resting.screen(turn)
    return replace(after, text=turn.say("lead-set", lead=minutes) + "\n" + after.text)


async def _set_language(turn: Turn, code: str) -> Screen:
    await runners.set_language(turn.tx, turn.runner.id, code)
    turn.known = replace(turn.runner, language=code)
    return Screen(turn.say("language-set"))


async def _set_hours(turn: Turn, hours: int) -> Screen:
    await runners.set_hours(turn.tx, turn.runner.id, hours)
    turn.known = replace(turn.runner, hours=hours)
    now = formatting.clock_time(turn.now.astimezone(turn.zone), turn.say)
    return Screen(turn.say("clock-set", time=now))


def _wrong_lead(turn: Turn, said: str) -> Markup:
    return turn.say(
        "lead-wrong", said=as_typed(said[:30]), shortest=SHORTEST_LEAD, longest=LONGEST_LEAD
    )


def _ticked(label: str, *, on: bool) -> str:
    return f"{label} ✓" if on else label


def _taps(turn: Turn, action: str) -> bool:
    return turn.tap is not None and turn.tap.action == action


def build() -> DurableConversationHandler:
    """Return the conversation: commands and buttons that stand by themselves, no states."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            Route(lambda turn: turn.is_ready and turn.command == "lead", lead, "/lead"),
            Route(lambda turn: turn.is_ready and _taps(turn, "lead"), lead_tapped, "lead"),
            Route(lambda turn: turn.is_ready and turn.command == "clock", clock, "/clock"),
            Route(lambda turn: turn.is_ready and _taps(turn, "clock"), clock_tapped, "clock"),
            # One of a clinic's staff may never have said where they are.
            Route(
                lambda turn: bool(turn.known) and turn.command == "language", language, "/language"
            ),
            Route(
                lambda turn: bool(turn.known) and _taps(turn, "language"),
                language_tapped,
                "language",
            ),
        ],
        states={},
        asks_ready=False,
    )
