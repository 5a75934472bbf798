"""Taps that nobody should act on: stale, forged, of an older version, or somebody else's."""

import hashlib
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot.conversations.callbacks import Tap
from bot.routes import BUILDERS
from storage.tables import primer, run
from tests.bot.calendars.building import calendar, event
from tests.bot.deeds import DAY, TUESDAY_0615, begun, fetch, offered, rows, say, tap, toast
from tests.phone import Phone
from tests.world import World

OVER = "That one is over. /help shows what I can do."
ANSWERED = "That one is answered already; the newest message goes on."

HUGE = "9" * 40
TUESDAYS, WHOLE_DAY = (
    calendar("PRODID:-//Tests//EN", event(f"UID:t\nSUMMARY:Easy run\n{begin}")).encode()
    for begin in ("DTSTART:20270302T181500\nRRULE:FREQ=WEEKLY", "DTSTART;VALUE=DATE:20270314")
)
TAG = hashlib.sha256(b"t").hexdigest()[:12]
"""What stands for that event in the buttons to tick."""
COMMON = ("", "x", "-1", "1.0", HUGE, str(2**63), "\u0660\u0661", "glute")
"""Arguments that no action takes."""

WITHOUT_ARGUMENTS = {
    ("calendar", "all"),
    ("calendar", "back"),
    ("calendar", "start"),
    ("calendar", "take"),
    ("calendar", "usual"),
    ("calendar", "words"),
    ("help", "erase"),
    ("help", "keep"),
    ("history", "last"),
    ("history", "pictures"),
    ("levels", "cleared"),
    ("levels", "take"),
    ("ignored", "keep"),
    ("pause", "menu"),
    ("pause", "back"),
    ("pause", "resume"),
    ("plan", "back"),
    ("plan", "new"),
    ("plan", "once"),
    ("primer", "now"),
    ("quiet", "begin"),
    ("quiet", "menu"),
    ("runs", "back"),
    ("summary", "enough"),
    ("summary", "off"),
    ("summary", "on"),
    ("sound", "always"),
    ("sound", "ask"),
    ("sound", "each"),
    ("sound", "now"),
    ("today", "back"),
    ("zone", "back"),
    ("zone", "moments"),
    ("zone", "times"),
}
"""Actions that look at no argument, so that none can be wrong."""

OWN: dict[tuple[str, str], tuple[str, ...]] = {
    ("clocks", "move"): ("1", "1:0", "1:x", f"1:{HUGE}", "1:8589934592", "999:1806195600"),
    ("calendar", "hour"): ("24",),
    ("calendar", "minute"): ("60",),
    ("calendar", "page"): ("100",),
    ("calendar", "tick"): ("0:0", f"{TAG}", f"{TAG}:2", f"{TAG}:-1", f"{TAG[:-1]}:0"),
    ("history", "show"): ("felt", "felt:5", "knee:4", "felt:ALL", f"pain:{HUGE}"),
    ("history", "figures"): ("felt", "felt:5", "knee:4"),
    ("morning", "said"): ("1", "1:first", "{own}:better", "{own}:x"),
    ("morning", "list"): ("{own}", "999"),
    ("levels", "accept"): ("bird-dog", "bird-dog:2", "x:2", f"bird-dog:{HUGE}"),
    ("levels", "decline"): ("bird-dog", "bird-dog:2", "x:2", f"bird-dog:{HUGE}"),
    ("levels", "rest"): ("11",),
    ("pause", "chosen"): ("366",),
    ("pause", "month"): ("20270302", "20250301"),
    ("pause", "until"): ("20270301", "20290301"),
    ("plan", "date"): ("20270301", "20270230", "20290304", "99991231", "20270328x"),
    ("plan", "month"): ("20270328", "20270201", "20290401", "20271301", "20270401x"),
    ("plan", "instead"): ("1", "1:1", "1:1:0", "1:1:x", f"1:{HUGE}:390", "2:1:390"),
    ("plan", "undo"): ("1", "2:1", f"1:{HUGE}", "2:9"),
    ("plan", "day"): ("0", "7:1", "1:2", f"1:{HUGE}"),
    ("plan", "every"): ("2",),
    ("plan", "hour"): ("24",),
    ("plan", "minute"): ("60",),
    ("primer", "effort"): ("11",),
    ("primer", "felt"): ("0:2", "0:2:", "0:2:knee", "1:2:glute", "0:1:glute", "0:2:GLUTE"),
    ("primer", "hurts"): ("0", "1:2", "0:1", "0:-2"),
    ("primer", "left"): ("0:2", "0:2:knee", "1:2:glute"),
    ("primer", "right"): ("0:2", "0:2:knee", "1:2:glute"),
    ("primer", "much"): ("0:2", "0:2:11", "0:2:-1", f"0:2:{HUGE}", "1:2:3"),
    ("primer", "pain"): ("11",),
    ("primer", "place"): ("{own}", "{own}:", "{own}:moon", "{own}:STANDARD"),
    ("primer", "ready"): ("{own}", "{own}:", "{own}:fine"),
    ("quiet", "until"): ("2400", "2575", "10000"),
    ("quiet", "set"): ("2130", "2130:", "2130:2575", f"{HUGE}:0630"),
    ("runs", "undo"): ("1", "0:20270328:0900", "7::0900", f"{HUGE}::0900"),
    ("runs", "as"): ("1", "1:", "1:sprint", "1:EASY"),
    ("runs", "weeks"): ("1", "1:0", "1:3", f"1:{HUGE}"),
    ("runs", "end"): ("1", "1:x", "1:first"),
    ("runs", "month"): ("20270401", "20270401:x", "20270401:1:x", "20270328:1:from"),
    ("runs", "date"): ("20270401", "20270401:x", "20270401:1:x", "20270301:1:from"),
    ("runs", "open"): ("1", "1:x"),
    ("settings", "clock"): ("11", "24h"),
    ("settings", "language"): ("tlh", "EN"),
    ("settings", "lead"): ("4", "61"),
    ("zone", "more"): ("3", "10"),
    ("zone", "zone"): ("Europe/Atlantis", "Asia/Tokyo", "europe/madrid"),
    ("zone", "region"): ("europe", "Atlantis"),
}
"""More of them, of some actions; {own} is a primer that waits."""

STATES: dict[tuple[str, str], tuple[str | bytes, ...]] = {
    ("calendar", "hour"): (WHOLE_DAY,),
    ("calendar", "minute"): (WHOLE_DAY, "[07]"),
    ("calendar", "preview"): (TUESDAYS,),
    ("calendar", "words"): (TUESDAYS, "[Change the words]"),
    ("zone", "region"): ("/timezone",),
    ("zone", "city"): ("/timezone", "[Europe]"),
    ("zone", "which"): ("/timezone valencia",),
    ("zone", "moved"): ("/timezone New York",),
    ("pause", "length"): ("/cancel", "/pause"),
    ("plan", "days"): ("/run", "[Tue]"),
    ("plan", "date"): ("/run", "[One date]"),
    ("plan", "hours"): ("/run", "[One date]", "[28]"),
    ("plan", "minutes"): ("/run", "[Tue]", "[06]"),
    ("today", "hour"): ("/today", "[At a time ›]"),
    ("today", "minutes"): ("/today", "[At a time ›]", "[18]"),
    ("primer", "drill"): (),
    ("primer", "left"): ("[Sides differ]",),
    ("primer", "right"): ("[Sides differ]", "[Glute]"),
    ("primer", "hurts"): ("[It hurts]",),
    ("primer", "ease"): ("[It hurts]", "[4]"),
    ("primer", "effort"): ("[Glute]",) * 4,
    ("primer", "pain"): (*("[Glute]",) * 4, "[2 easy]"),
}
"""How each state of each conversation is come to, from the first drill of a primer."""

OF_CLINICS = "bot.conversations.clinics."
"""Theirs are tried by conversations/clinics/test_rights.py."""
CONVERSATIONS = [build() for build in BUILDERS if not build.__module__.startswith(OF_CLINICS)]


def actions(routes: object) -> Iterator[str]:
    """Return the names of the buttons among routes."""
    assert isinstance(routes, list)
    for route in routes:
        if not route.name.startswith("/") and route.name not in {"text", "location"}:
            yield route.name


def wrong(flow: str, action: str) -> list[str]:
    """Return arguments that an action must not take."""
    return [*COMMON, *OWN.get((flow, action), ())]


ENTRIES = [(one.flow, action) for one in CONVERSATIONS for action in actions(one.entry_points)]
STANDING = [one for one in ENTRIES if one not in {("zone", "new"), ("calendar", "a calendar")}]
"""Without what is no button: whoever is new, and a file."""
IN_STATES = {
    (one.flow, state): list(actions(routes))
    for one in CONVERSATIONS
    for state, routes in one.states.items()
}


async def come_to(world: World, steps: tuple[str | bytes, ...]) -> Phone:
    """Return the phone of somebody who came to a state by way of a primer."""
    phone = await world.runner("daily 06:30")
    await begun(world, phone)
    for deed in steps:
        if isinstance(deed, bytes):
            await phone.send_document("training.ics", deed)
            await phone.settled()
            continue
        await (tap(phone, deed[1:-1]) if deed.startswith("[") else say(phone, deed))
    return phone


def test_every_state_and_every_button_is_tried() -> None:
    assert STATES.keys() == IN_STATES.keys()
    tried = {*STANDING, *((flow, one) for (flow, _), found in IN_STATES.items() for one in found)}
    assert {*OWN, *WITHOUT_ARGUMENTS} <= tried
    assert len(tried) > 30


@pytest.mark.parametrize(("flow", "state"), STATES)
async def test_wrong_arguments_of_a_button_in_its_state_change_nothing(
    world: World, flow: str, state: str
) -> None:
    phone = await come_to(world, STATES[flow, state])
    question = phone.last
    _, data_of_last = question.keyboard[-1][-1]
    shown = Tap.decode(data_of_last)
    assert shown is not None
    before = await rows(world)
    for action in IN_STATES[flow, state]:
        if (flow, action) in WITHOUT_ARGUMENTS:
            continue
        for arguments in wrong(flow, action):
            data = f"1:{flow}:{action}:{shown.serial}:{arguments}"
            await phone.press(data, question.id)
            assert await toast(phone) == ANSWERED, data
            assert await rows(world) == before, data
    assert (phone.last.id, phone.last.labels) == (question.id, question.labels)


@pytest.mark.parametrize(("flow", "action"), sorted(set(STANDING) - WITHOUT_ARGUMENTS))
async def test_wrong_arguments_of_a_button_that_stands_by_itself_change_nothing(
    world: World, flow: str, action: str
) -> None:
    phone = await world.runner("daily 06:30")
    ready = await offered(world, phone)
    ((own,),) = await fetch(world, select(primer.c.id))
    before = await rows(world)
    for arguments in wrong(flow, action):
        data = f"1:{flow}:{action}:0:{arguments}".replace("{own}", str(own))
        await phone.press(data, ready.id)
        assert await toast(phone) == OVER, data
        assert await rows(world) == before, data


@pytest.mark.parametrize(
    "data",
    [
        "0:primer:felt:{serial}:0:2:glute",
        "2:primer:felt:{serial}:0:2:glute",
        "1:primer:felt:{serial}1:0:2:glute",
        "1:primer:felt:-1:0:2:glute",
        "1:primer:felt:x:0:2:glute",
        "1:primer:felt",
        "1:primer::{serial}:0:2:glute",
        "1:plan:felt:{serial}:0:2:glute",
        "1:nobody:felt:{serial}:0:2:glute",
        "1:primer:effort:{serial}:3",
        "1:primer:left:{serial}:0:2:glute",
        "1:::",
        "1",
        ":",
        "felt",
        "'; DROP TABLE runner; --",
        "1:primer:felt:{serial}:0:2:glute\x00",
        "🏃" * 16,
    ],
)
async def test_what_no_button_of_this_version_carries_changes_nothing(
    world: World, data: str
) -> None:
    phone = await come_to(world, ())
    question = phone.last
    shown = Tap.decode(question.data_of("Glute"))
    assert shown is not None
    before = await rows(world)
    await phone.press(data.replace("{serial}", str(shown.serial)), question.id)
    assert await toast(phone) == ANSWERED
    assert await rows(world) == before
    assert (await tap(phone, "Glute")).text.startswith("2 of 4")


@pytest.mark.parametrize(
    "data",
    [
        "1:primer:ready:0:{primer}:first",
        "1:primer:place:0:{primer}:standing",
        "1:primer:list:0:{primer}",
        "1:primer:leave:0:{primer}",
        "1:sound:track:0:{primer}",
        "1:today:undo:0:{skipped}",
        "1:plan:change:0:{run}",
        "1:runs:delete:0:{run}",
    ],
)
async def test_what_belongs_to_somebody_else_changes_nothing(world: World, data: str) -> None:
    other = await world.runner("daily 06:30")
    await offered(world, other)
    await say(other, "/skip")
    await say(other, "/skip")
    await say(other, "/primer")
    ids = dict(
        enumerate(row[0] for row in await fetch(world, select(primer.c.id).order_by(primer.c.id)))
    )
    runs = [row[0] for row in await fetch(world, select(run.c.id).order_by(run.c.id))]
    phone = await world.runner("sat 18:00")
    before = await rows(world)
    theirs = data.format(primer=ids[2], skipped=runs[1], run=runs[0])
    await phone.press(theirs, phone.last.id)
    assert await toast(phone) in {OVER, ANSWERED}
    assert await rows(world) == before
    # The same data of its owner does act.
    await other.press(theirs, other.last.id)
    await other.settled()
    assert await rows(world) != before


async def test_somebody_elses_run_is_not_shown(world: World) -> None:
    await world.runner("sun 05:55")
    ((run_id,),) = await fetch(world, select(run.c.id))
    phone = await world.runner("sat 18:00")
    listed = await say(phone, "/runs")
    before = await rows(world)
    await phone.press(f"1:runs:one:0:{run_id}", listed.id)
    await phone.settled()
    assert phone.last.labels == ["Sat 18:00 ›", "Add a run"]
    assert await rows(world) == before


async def test_a_tap_on_a_message_of_last_week_says_that_it_is_over(world: World) -> None:
    phone = await world.runner("2027-03-02 06:30")
    await offered(world, phone)
    await world.move_to(TUESDAY_0615 + 8 * DAY)
    before = await rows(world)
    await phone.tap("Nothing, let’s start")
    assert await toast(phone) == "That run has begun long ago. /primer starts a new one."
    assert await rows(world) == before


async def test_a_question_of_last_week_gives_way_to_the_present_one(world: World) -> None:
    phone = await world.runner("2027-03-02 06:30")
    old = await begun(world, phone)
    await say(phone, "/cancel")
    await world.move_to(TUESDAY_0615 + 8 * DAY)
    new = await say(phone, "/run")
    before = await rows(world)
    data = old.data_of("Glute")
    assert data is not None
    await phone.press(data, old.id)
    await phone.settled()
    assert (phone.last.text, phone.last.labels) == (new.text, new.labels)
    assert next(one for one in phone.messages if one.id == old.id).keyboard == ()
    assert await rows(world) == before


async def test_a_drill_of_last_week_goes_on_where_it_stood(world: World) -> None:
    phone = await world.runner("2027-03-02 06:30")
    await begun(world, phone)
    await world.move_to(TUESDAY_0615 + 8 * DAY)
    assert (await tap(phone, "Glute")).text.startswith("2 of 4")


async def test_a_tap_of_somebody_new_leaves_nothing_but_an_answer(world: World) -> None:
    phone = await world.person()
    await phone.send("/help")
    (shown,) = await phone.settled()
    before = await rows(world)
    for data in ("1:primer:felt:0:0:2:glute", "1:plan:new:0", "1:settings:lead:0:20"):
        await phone.press(data, shown.id)
        assert await toast(phone) == OVER
    assert await rows(world) == before
