"""What is typed or sent and cannot be taken: a clear sentence, an example, and nothing changes."""

import pytest
from sqlalchemy import func, select

from storage.tables import run
from tests.bot.deeds import begun, fetch, offered, rows, say, tap
from tests.phone import Phone
from tests.world import World

PLAN_EXAMPLE = "For example: mon,wed 06:30"
PLACE = "For example: Madrid"
ARABIC = "\u0645\u062d\u0645\u062f"
FAMILY = "👨‍👩‍👧‍👦🏃🏽‍♀️"


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def refusal(world: World, phone: Phone, text: str) -> str:
    """Write a text that cannot be taken; return the one answer, where no row has changed."""
    before = await rows(world)
    await phone.send(text)
    (answer,) = await phone.settled()
    assert await rows(world) == before
    assert "went wrong" not in answer.text
    return answer.text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Xyzzyville", f"I know no place “Xyzzyville”. Try a larger city nearby, f{PLACE[1:]}"),
        ("+20", f"No clock shows “+20” now. Please name a place, f{PLACE[1:]}"),
        ("UTC-3:17", "No clock shows “UTC-3:17” now."),
        ("Arda/Mordor", "I know no place “Arda/Mordor”."),
        ("<b>&amp;", "I know no place “<b>&amp;”."),
        ("🏔", "I know no place “🏔”."),
        ("x" * 4000, f"I know no place “{'x' * 29}…”."),
    ],
)
async def test_no_zone_is_refused_typed_or_after_the_command(
    world: World, phone: Phone, typed: str, said: str
) -> None:
    at_rest = said.replace(PLACE[1:], PLACE[1:].replace("Madrid", "/timezone Madrid"))
    assert (await refusal(world, phone, f"/timezone {typed}")).startswith(at_rest)
    newcomer = await world.person()
    await say(newcomer, "/start")
    assert (await refusal(world, newcomer, typed)).startswith(said)
    assert "On which days" in (await say(newcomer, "Madrid")).text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("mon 25:00", "“25:00” is no clear time of day. For example: mon 06:30"),
        ("mon 13pm", "“13pm” is no clear time of day. Did you mean mon 13:00?"),
        ("2027-02-30 09:00", "“2027-02-30” is no date I can plan: there is no such day, or it is"),
        ("4/3 09:00", "“4/3” can be two dates: the day or the month first. Which one? 4 March"),
        ("today 12:00", "“today 12:00” is over already. For example: tomorrow 12:00"),
        ("wendsday 06:30", "I don’t understand “wendsday”. Did you mean wednesday 06:30?"),
        ("fnord 06:30", "I don’t understand “fnord”. For example: mon 06:30"),
        ("mon 6:30 wed", "The time is missing. For example: mon 6:30 wed 06:30"),
        ("6:30 mon 18:00", "The day is missing. For example: 6:30 mon, mon 18:00"),
        ("?!", f"I found no day and no time in that. {PLAN_EXAMPLE}"),
        ("every other day 06:30", "“every other day”: I plan by the week, every one or every few."),
        ("mon and 2027-03-28 09:00", "“2027-03-28” is one date and the others are days of every"),
        ("<code>mon</code> 06:30", "I don’t understand “<code>mon<”. For example: mon 06:30"),
        ("mon " * 1000, f"That is more than I can read at once. {PLAN_EXAMPLE}"),
        ("٣ 06:30", "I don’t understand “٣”. For example: mon 06:30"),
    ],
)
async def test_no_plan_is_refused_typed_or_after_the_command(
    world: World, phone: Phone, typed: str, said: str
) -> None:
    assert (await refusal(world, phone, f"/run {typed}")).startswith(said)
    await say(phone, "/run")
    assert (await refusal(world, phone, typed)).startswith(said)
    assert (await say(phone, "sat 18:00")).text.startswith("Sat 18:00\n")


@pytest.mark.parametrize("typed", ["/lead soon", "/lead 4", "/lead 61", "/lead -15", "/lead ١٥"])
async def test_no_lead_is_refused_with_its_limits_and_an_example(
    world: World, phone: Phone, typed: str
) -> None:
    answer = await refusal(world, phone, typed)
    said = typed.removeprefix("/lead ")
    assert answer == f"From 5 to 60 minutes, please: I can’t use “{said}”. For example: /lead 15"


@pytest.mark.parametrize(
    "typed", ["/pause 0", "/pause 366d", "/pause 53w", "/pause -1", "/pause a"]
)
async def test_no_pause_is_refused_with_its_limit_and_an_example(
    world: World, phone: Phone, typed: str
) -> None:
    answer = await refusal(world, phone, typed)
    said = typed.removeprefix("/pause ")
    assert answer == (
        f"“{said}” is no pause I know. From 1 to 365 days, or until a date in that time."
        " For example: /pause 7d or /pause until 12 March"
    )


async def test_no_language_is_refused_with_an_example(world: World, phone: Phone) -> None:
    answer = await refusal(world, phone, "/language klingon")
    assert answer == "I don’t speak “klingon” yet. For example: /language es"


async def test_three_hundred_runs_stop_at_the_limit_which_is_said(
    world: World, phone: Phone
) -> None:
    for minute in range(300):
        await phone.send(f"/run mon {minute // 60:02}:{minute % 60:02}")
    answers = await phone.settled()
    assert len(answers) == 300
    said = "20 runs are all I can plan. Delete one first, in /runs."
    assert [answer.text for answer in answers].count(said) == 281
    assert await fetch(world, select(func.count(run.c.id))) == [(20,)]
    assert "1 of 3" in (await say(phone, "/runs")).labels
    assert await refusal(world, phone, "/run tue 09:00") == said


async def test_text_where_a_tap_is_wanted_leaves_the_drill_where_it_is(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    await tap(phone, "Glute")
    for text in ("done!", "glute", "x" * 4000, "1", FAMILY):
        answer = await refusal(world, phone, text)
        assert answer == "Please tap a button of the newest message. /cancel leaves."
    assert (await tap(phone, "Glute")).text.startswith("3 of 4")


async def test_text_at_rest_says_how_to_plan_a_run(world: World, phone: Phone) -> None:
    for text in ("hello", "x" * 4000, ARABIC, FAMILY):
        assert "/run mon,wed 06:30" in await refusal(world, phone, text)


@pytest.mark.parametrize("sends", [Phone.send_photo, Phone.send_sticker])
async def test_a_picture_is_answered_with_what_would_be_read_here(
    world: World, phone: Phone, sends: object
) -> None:
    newcomer = await world.person()
    await say(newcomer, "/start")
    assert callable(sends)
    await sends(newcomer)
    (where,) = await newcomer.settled()
    await say(phone, "/run")
    before = await rows(world)
    await sends(phone)
    (when,) = await phone.settled()
    assert await rows(world) == before
    only = "I read only text and taps. Please type it, or tap a button of the newest message."
    assert (where.text, when.text) == (f"{only} {PLACE}", f"{only} {PLAN_EXAMPLE}")


async def test_a_picture_at_rest_or_in_a_primer_changes_nothing(world: World, phone: Phone) -> None:
    await phone.send_photo()
    (at_rest,) = await phone.settled()
    assert at_rest.text.startswith("I read only text and taps. To plan a run, type for example:")
    await begun(world, phone)
    before = await rows(world)
    await phone.send_sticker()
    (in_primer,) = await phone.settled()
    assert in_primer.text == "Please tap a button of the newest message. /cancel leaves."
    assert await rows(world) == before


@pytest.mark.parametrize("command", ["/fly", "/RUNNNN", "/", "//", "/<b>", f"/{'x' * 4000}"])
async def test_an_unknown_command_is_named_and_changes_nothing(
    world: World, phone: Phone, command: str
) -> None:
    answer = await refusal(world, phone, command)
    assert answer.startswith("I don’t know the command /")
    assert answer.endswith(". /help shows all of them.")
    assert len(answer) < 100


async def test_an_edited_command_is_not_run(world: World, phone: Phone) -> None:
    sent = await phone.send("/help")
    await phone.settled()
    before = await rows(world)
    await phone.edit(sent["message_id"], "/run sat 18:00")
    (answer,) = await phone.settled()
    assert answer.text == (
        "I read messages as they were first sent. Please send it again as a new one."
    )
    assert await rows(world) == before


async def test_an_edited_answer_does_not_answer_the_present_question(
    world: World, phone: Phone
) -> None:
    sent = await phone.send("/run")
    await phone.settled()
    before = await rows(world)
    await phone.edit(sent["message_id"], "sat 18:00")
    await phone.settled()
    assert await rows(world) == before


@pytest.mark.parametrize("name", ["<b>&", ARABIC, FAMILY, "\u202etxt.exe", "{ $name }", "x" * 64])
async def test_every_first_name_is_greeted_as_it_was_typed(world: World, name: str) -> None:
    phone = await world.person(name)
    await phone.send("/start")
    greeting, _ = await phone.settled()
    # Kept apart from the sentence around it, whichever way it is written.
    assert greeting.text.startswith(f"Hi \u2068{name}\u2069! 👋\nFive easy minutes")


async def test_every_runner_of_any_name_gets_the_primer(world: World) -> None:
    phone = await world.person(f"{ARABIC} {FAMILY}", language_code="ar")
    await say(phone, "/start")
    await say(phone, "Madrid")
    await say(phone, "daily 06:30")
    assert (await offered(world, phone)).text.startswith("Run at 06:30.")


async def test_commands_are_read_in_any_case_and_with_the_name_of_the_bot(
    world: World, phone: Phone
) -> None:
    assert (await say(phone, "/RUN@runprimer_test_bot  SAT 6:30 PM")).text.startswith("Sat 18:30\n")
    assert await fetch(world, select(func.count(run.c.id))) == [(2,)]
