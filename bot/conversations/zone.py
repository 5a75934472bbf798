"""Ask where a person runs: the first thing of all, and again when they move.

stateDiagram-v2
    [*] --> Region: /start, /timezone, or anything from somebody new
    Region --> City: a region
    City --> City: more of it
    City --> Region: back
    Region --> Which: typed, and it may be several
    City --> Which: typed, and it may be several
    Which --> Region: by region
    [*] --> Moved: a location, and the clocks there differ
    Region --> Moved: settled, and the clocks there differ
    Moved --> Moved: another place
    Moved --> [*]: the times stay, or the moments do
    Region --> [*]: location, or a city typed
    City --> [*]: a city
    Which --> [*]: one of them
"""

from datetime import datetime, timedelta
from enum import StrEnum

from markupsafe import Markup
from tzfpy import get_tz

from bot.coach.regions import REGIONS, city_of, others_of
from bot.conversations import (
    pickers,
    plan,
    plan_typed,
    resting,
    understood,
    zone_choice,
    zone_move,
)
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Next,
    Route,
    Stay,
    command,
    location,
    tap,
    text,
)
from bot.conversations.replies import LocationKey, Mark, NoKeys, Reply, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.catalogue import as_typed
from storage import clinics, runners

FLOW = "zone"
CORRECTED_WITHIN = timedelta(hours=1)
"""For how long another place is a correction of the last one, and no further move."""


class State(StrEnum):
    """Which list is shown."""

    REGION = "region"
    CITY = "city"
    WHICH = "which"
    MOVED = "moved"


async def begin(turn: Turn) -> Answer:
    """Greet somebody new, and ask where they run; of whoever only works here nobody asks it."""
    if turn.command is None and await clinics.of_person(turn.tx, turn.person_id):
        said = "unknown-staff" if turn.dialogue.flow is None else "not-here-text"
        return Stay((Send(Screen(turn.say(said))),))
    is_asked = turn.dialogue.flow == FLOW and turn.command != "start"
    if turn.known is None:
        turn.known = await runners.add(
            turn.tx, turn.person_id, language=turn.say.language, hours=turn.say.hours, at=turn.now
        )
    if turn.command == "timezone" and turn.argument:
        return await typed(turn)
    wished = {"plan": turn.argument} if turn.command == "run" and turn.argument else _wished(turn)
    if is_asked:
        return Next(State.REGION, wished)
    user = turn.update.effective_user
    name = as_typed(user.first_name) if user else ""
    greeting = turn.say("greeting", name=name)
    return Next(State.REGION, wished, before=(with_location_key(turn, greeting),))


async def ask(turn: Turn) -> Answer:
    """Ask a runner where they run now, or take what stands after /timezone."""
    if turn.argument:
        return await typed(turn)
    here = turn.say(
        "zone-now", city=city_of(str(turn.zone)), time=zone_choice.clock_in(turn, str(turn.zone))
    )
    return Next(State.REGION, _corrected(turn), before=(with_location_key(turn, here),))


async def region(turn: Turn) -> Answer:
    """Show a region's cities."""
    chosen = turn.word(0)
    if chosen not in REGIONS:
        raise StaleError
    return Next(State.CITY, {**_kept(turn), "region": chosen, "page": 0}, in_place=True)


async def more(turn: Turn) -> Answer:
    """Show another page of a region's cities."""
    data, page = turn.dialogue.data, turn.number(0)
    if page >= pickers.pages(data["region"]):
        raise StaleError
    return Next(State.CITY, {**data, "page": page}, in_place=True)


async def back(turn: Turn) -> Answer:
    """Show the regions again."""
    return Next(State.REGION, _kept(turn), in_place=True)


async def city(turn: Turn) -> Answer:
    """Take the zone of a tapped city."""
    chosen = turn.dialogue.data["region"]
    return await _settle(turn, zone_choice.tapped(turn, (*REGIONS[chosen], *others_of(chosen))))


async def one_of(turn: Turn) -> Answer:
    """Take a tapped zone among those that a text may mean."""
    return await _settle(turn, zone_choice.chosen(turn))


async def typed(turn: Turn) -> Answer:
    """Take a city or an IANA zone that was typed, or ask which one is meant."""
    found = zone_choice.typed(turn)
    if isinstance(found, str):
        return await _settle(turn, found)
    return Next(State.WHICH, {**_kept(turn), "choice": found})


async def here(turn: Turn) -> Answer:
    """Take the zone of a shared location."""
    shared = turn.message.location if turn.message else None
    found = get_tz(shared.longitude, shared.latitude) if shared else ""
    if not found or found.startswith("Etc/"):
        is_typed = turn.dialogue.flow == FLOW and turn.dialogue.state != State.MOVED
        example = zone_choice.PLACE if is_typed else zone_choice.COMMAND
        raise RefusedError(turn.say("zone-at-sea", example=example))
    return await _settle(turn, found)


async def times(turn: Turn) -> Answer:
    """Let the runs keep their wall times, as they do already."""
    return End((Mark(turn.say("moved-times")), Send(await resting.screen(turn))))


async def moments(turn: Turn) -> Answer:
    """Let the runs keep their moments."""
    await zone_move.keep_moments(turn)
    return End((Mark(turn.say("moved-moments")), Send(await resting.screen(turn))))


async def _settle(turn: Turn, zone: str) -> Answer:
    """Keep the zone, say what time it is there, and ask what it raises about the runs, if any."""
    is_asked = turn.dialogue.flow == FLOW
    before = _corrected(turn).get("from", turn.runner.zone)
    planned, differing = await zone_move.settle(turn, zone, before)
    said = turn.say("zone-set", city=city_of(zone), time=zone_choice.clock_in(turn, zone))
    if not planned and (is_asked or turn.dialogue.flow is None):
        return await _first_plan(turn, Send(Screen(said, keys=NoKeys())))
    if planned:
        said += " " + turn.say("zone-runs-kept", count=len(planned))
    settled = Send(Screen(said, keys=NoKeys()))
    if differing:
        data = {"from": before, "runs": differing, "at": turn.now.isoformat()}
        return Next(State.MOVED, data, before=(settled,))
    return End((settled,))


async def _first_plan(turn: Turn, settled: Send) -> Answer:
    """Plan what was asked for before the place was known, or ask for the first run."""
    before: tuple[Reply, ...] = (settled,)
    if wished := _wished(turn).get("plan"):
        try:
            answer = await understood.save(turn, plan_typed.read(turn, wished))
        except RefusedError as refused:
            before = (settled, Send(Screen(refused.text)))
        else:
            marks: tuple[Reply, ...] = (Mark(),) if turn.tap else ()
            shown = (reply for reply in answer.replies if not isinstance(reply, Mark))
            return End((*marks, settled, *shown))
    return Next(plan.State.DAYS, plan.EMPTY, flow=plan.FLOW, before=before)


def _wished(turn: Turn) -> dict[str, str]:
    """Return the line about runs that came before the place was known, where one did."""
    data = turn.dialogue.data
    return {"plan": data["plan"]} if turn.dialogue.flow == FLOW and "plan" in data else {}


def _kept(turn: Turn) -> dict[str, str]:
    return {**_corrected(turn), **_wished(turn)}


def _corrected(turn: Turn) -> dict[str, str]:
    """Return from where the runs come, where the last place was named a moment ago, and when."""
    data = turn.dialogue.data
    if turn.dialogue.flow != FLOW or "from" not in data:
        return {}
    named_at = datetime.fromisoformat(data["at"])
    if turn.now - named_at > CORRECTED_WITHIN:
        return {}
    return {"from": data["from"], "at": data["at"]}


async def present(turn: Turn) -> Screen:
    """Show the regions, the cities of one, the zones that a text may mean, or what a move asks."""
    data = turn.dialogue.data
    if turn.dialogue.state == State.CITY:
        return Screen(turn.say("zone-ask-city"), pickers.cities(turn, data["region"], data["page"]))
    if turn.dialogue.state == State.WHICH:
        by_region = turn.choice(turn.say("button-by-region"), "back")
        return zone_choice.screen(turn, data["choice"], below=[by_region])
    if turn.dialogue.state == State.MOVED:
        return await zone_move.screen(turn)
    return Screen(turn.say("zone-ask"), pickers.regions(turn))


def _is_new(turn: Turn) -> bool:
    """Whether to ask first of all; what the question cannot take gets its own sentence."""
    return not turn.is_ready and (turn.dialogue.flow != FLOW or turn.command is not None)


def with_location_key(turn: Turn, said: Markup) -> Send:
    """Return what is said above the question where a person runs."""
    return Send(Screen(said, keys=LocationKey(turn.say("button-location"))))


def build() -> DurableConversationHandler:
    """Return the conversation; it stands last, so that whoever is new ends up here."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            Route(_is_new, begin, "new"),
            command("timezone", ask),
            location(here),
        ],
        states={
            State.REGION: [tap("region", region), location(here), text(typed)],
            State.CITY: [
                tap("zone", city),
                tap("more", more),
                tap("back", back),
                location(here),
                text(typed),
            ],
            State.WHICH: [tap("zone", one_of), tap("back", back), location(here), text(typed)],
            State.MOVED: [tap("times", times), tap("moments", moments)],
        },
        present=present,
        asks_ready=False,
    )
