"""Ask where a person runs: the first thing of all, and again when they move.

stateDiagram-v2
    [*] --> Region: /start, /timezone, or anything from somebody new
    Region --> City: a region
    City --> Region: back
    Region --> [*]: location, or a city typed
    City --> [*]: a city
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from markupsafe import Markup
from tzfpy import get_tz

from bot.coach.zones import REGIONS, ZoneError, city_of, parse_zone
from bot.conversations import pickers, plan
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
from bot.conversations.replies import LocationKey, NoKeys, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery.planning import plan_anew
from messages import formatting
from messages.catalogue import as_typed
from storage import clinics, runners

FLOW = "zone"


class State(StrEnum):
    """Which list is shown."""

    REGION = "region"
    CITY = "city"


async def begin(turn: Turn) -> Answer:
    """Greet somebody new, and ask where they run; of whoever only works here nobody asks it."""
    if turn.command is None and await clinics.of_person(turn.tx, turn.person_id):
        said = "unknown-staff" if turn.dialogue.flow is None else "not-here-text"
        return Stay((Send(Screen(turn.say(said))),))
    is_asked = turn.dialogue.flow == FLOW and turn.command != "start"
    if turn.known is None:
        turn.known = await runners.add(
            turn.tx, turn.person_id, language=turn.say.language, at=turn.now
        )
    if turn.command == "timezone" and turn.argument:
        return await typed(turn)
    if is_asked:
        return Next(State.REGION)
    user = turn.update.effective_user
    name = as_typed(user.first_name) if user else ""
    greeting = turn.say("greeting", name=name)
    return Next(State.REGION, before=(with_location_key(turn, greeting),))


async def ask(turn: Turn) -> Answer:
    """Ask a runner where they run now, or take what stands after /timezone."""
    if turn.argument:
        return await typed(turn)
    here = turn.say(
        "zone-now", city=city_of(str(turn.zone)), time=formatting.clock_time(_local(turn))
    )
    return Next(State.REGION, before=(with_location_key(turn, here),))


async def region(turn: Turn) -> Answer:
    """Show a region's cities."""
    chosen = turn.tap.arguments[0] if turn.tap and turn.tap.arguments else ""
    if chosen not in REGIONS:
        raise StaleError
    return Next(State.CITY, {"region": chosen}, in_place=True)


async def back(turn: Turn) -> Answer:  # noqa: ARG001 - every callback takes the turn
    """Show the regions again."""
    return Next(State.REGION, in_place=True)


async def city(turn: Turn) -> Answer:
    """Take the zone of a tapped city."""
    zones = REGIONS[turn.dialogue.data["region"]]
    index = turn.number(0)
    if not 0 <= index < len(zones):
        raise StaleError
    return await _settle(turn, zones[index])


async def typed(turn: Turn) -> Answer:
    """Take a city or an IANA zone that was typed."""
    return await _settle(turn, typed_zone(turn))


def typed_zone(turn: Turn) -> str:
    """Return the zone of what was typed; raises RefusedError where it names none."""
    try:
        return parse_zone(turn.argument)
    except ZoneError as error:
        nearest = formatting.listed([city_of(zone) for zone in error.nearest], turn.say, by="or")
        raise RefusedError(
            turn.say(f"zone-{error.problem}", said=as_typed(error.said), nearest=nearest)
        ) from None


async def here(turn: Turn) -> Answer:
    """Take the zone of a shared location."""
    shared = turn.message.location if turn.message else None
    found = get_tz(shared.longitude, shared.latitude) if shared else ""
    if not found or found.startswith("Etc/"):
        raise RefusedError(turn.say("zone-at-sea"))
    return await _settle(turn, found)


async def _settle(turn: Turn, zone: str) -> Answer:
    """Keep the zone, say what time it is there, and go on to the first run if there is none."""
    await runners.set_zone(turn.tx, turn.person_id, zone)
    turn.known = replace(turn.runner, zone=zone)
    runs = await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    said = turn.say("zone-set", city=city_of(zone), time=formatting.clock_time(_local(turn)))
    if not runs:
        first = Send(Screen(said, keys=NoKeys()))
        return Next(plan.State.DAYS, plan.EMPTY, flow=plan.FLOW, before=(first,))
    kept = turn.say("zone-runs-kept", count=len(runs))
    return End((Send(Screen(said + " " + kept, keys=NoKeys())),))


async def present(turn: Turn) -> Screen:
    """Show the regions, or the cities of one."""
    if turn.dialogue.state == State.CITY:
        chosen = turn.dialogue.data["region"]
        return Screen(turn.say("zone-ask-city"), pickers.cities(turn, chosen))
    return Screen(turn.say("zone-ask"), pickers.regions(turn))


def _is_new(turn: Turn) -> bool:
    """Whether to ask first of all; what the question cannot take gets its own sentence."""
    return not turn.is_ready and (turn.dialogue.flow != FLOW or turn.command is not None)


def with_location_key(turn: Turn, said: Markup) -> Send:
    """Return what is said above the question where a person runs."""
    return Send(Screen(said, keys=LocationKey(turn.say("button-location"))))


def _local(turn: Turn) -> datetime:
    return turn.now.astimezone(turn.zone)


def build() -> DurableConversationHandler:
    """Return the conversation; it stands last, so that whoever is new ends up here."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            Route(_is_new, begin, "new"),
            command("timezone", ask),
        ],
        states={
            State.REGION: [tap("region", region), location(here), text(typed)],
            State.CITY: [tap("city", city), tap("back", back), location(here), text(typed)],
        },
        present=present,
        asks_ready=False,
    )
