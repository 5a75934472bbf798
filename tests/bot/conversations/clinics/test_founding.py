"""Clinics are made in the chat, by whom the operator lets, and set by their owners."""

from sqlalchemy import func, select

from bot.house import Signup
from storage.tables import audit, clinic, enrolment, member, runner
from tests.bot.clinic_deeds import clinic_in, clinic_with, founded
from tests.bot.deeds import fetch, rows, say, tap, toast
from tests.world import World

HTML = "<b>Río & Cía</b>"
FORGED = (
    "hours:day:0:{id}:7:1",
    "hours:day:0:{id}:1:2",
    "hours:ask:0:{id}:noon",
    "hours:ask:0:{id}",
    "hours:hour:0:{id}:from:24",
    "hours:at:0:{id}:from:24:0",
    "hours:at:0:{id}:from:8:7",
    "hours:at:0:{id}:from:8",
    "office:language:0:{id}:tlh",
    "office:language:0:{id}",
    "book:page:0:{id}:1001",
    "staff:one:0:{id}:404",
    "staff:role:0:{id}:404:owner",
    "staff:role:0:{id}:{own}:king",
    "staff:link:0:{id}:king",
    "staff:link:0:{id}",
    "invites:one:0:{id}:404",
    "invites:revoke:0:{id}:404",
    "mine:open:0:{id}",
    "mine:let:0:{id}:felt:1",
    "mine:mute:0:{id}:1",
    "mine:left:0:{id}",
    "signup:approve:0:{id}",
)
"""Taps of an owner, who is no runner of the clinic, with arguments that no button carries."""


async def test_a_clinic_is_made_by_two_answers_and_opens_by_itself(world: World) -> None:
    owner = await world.runner()
    menu = await founded(owner, HTML)
    assert menu.text.startswith(f"{HTML} is there.")
    assert {"Invites", "Staff", "Settings", "Book of changes"} <= set(menu.labels)
    assert (await say(owner, "/clinic")).text.startswith(f"{HTML}\nNo runners yet")
    assert (await tap(owner, "Book")).text.endswith("Today 13:00 · Runner made the clinic")
    found = await fetch(world, select(clinic.c.name, clinic.c.zone, clinic.c.language))
    assert found == [(HTML, "Europe/Madrid", "en")]


async def test_a_wrong_name_is_refused_with_an_example_and_keeps_the_question(
    world: World,
) -> None:
    owner = await world.runner()
    await say(owner, "/clinic")
    await tap(owner, "Make a clinic")
    before = await rows(world)
    for wrong in ("x" * 65, "😀" * 33, "\u202e\u2066"):
        refused = await say(owner, wrong)
        assert "from 1 to 64 characters. For example: Riverside Physio" in refused.text
    assert await rows(world) == before
    asked = await say(owner, "  " + "x" * 32 + " \n " + "y" * 31)
    assert asked.text.startswith(f"Where is {'x' * 32} {'y' * 31}?")
    await tap(owner, "Madrid")
    await founded(owner)
    longest = f"{'x' * 32} {'y' * 31} · owner"
    assert (await say(owner, "/clinic")).labels[:2] == ["Riverside · owner", longest]
    assert (await tap(owner, longest)).text.startswith("xxx")


async def test_somebody_new_makes_a_clinic_without_saying_where_they_run(world: World) -> None:
    owner = await world.person("Ana", "es")
    await say(owner, "/clinic")
    assert await fetch(world, select(runner.c.id)) == []
    await tap(owner, "Crear una clínica")
    assert (await say(owner, "Río")).labels == []
    assert "No conozco ningún lugar" in (await say(owner, "Atlantis")).text
    menu = await say(owner, "Tokyo")
    assert "Invitaciones" in menu.labels
    ((zone, language),) = await fetch(world, select(clinic.c.zone, clinic.c.language))
    assert (zone, language) == ("Asia/Tokyo", "es")
    assert await fetch(world, select(runner.c.zone)) == [(None,)]
    # Who runs, too, is asked then.
    assert (await say(owner, "/runs")).text.startswith("¿Dónde corres?")


async def test_where_a_clinic_is_can_be_chosen_among_places_of_one_name(world: World) -> None:
    owner = await world.person()
    await say(owner, "/clinic")
    await tap(owner, "Make a clinic")
    await say(owner, "Riverside")
    asked = await say(owner, "Birmingham")
    assert asked.labels == ["Chicago 06:00", "London 12:00"]
    await tap(owner, "London 12:00")
    assert await fetch(world, select(clinic.c.zone)) == [("Europe/London",)]
    await tap(owner, "Settings", "Place")
    await say(owner, "utc+13")
    await tap(owner, "Auckland 01:00")
    assert await fetch(world, select(clinic.c.zone)) == [("Pacific/Auckland",)]


async def as_operator(world: World, signup: Signup, *ids: int) -> None:
    """Start the bot anew, with another word on who may make a clinic."""
    await world.stop_bot()
    world.settings = {"clinic_signup": signup, "operator_ids": ids}
    await world.start_bot()


async def test_a_clinic_waits_for_the_operators_tap(world: World) -> None:
    operator, owner = await world.runner(), await world.runner()
    await as_operator(world, Signup.APPROVAL, operator.id, 404)
    menu = await founded(owner)
    assert menu.labels == ["Delete the clinic", "‹ All clinics"]
    ((clinic_id,),) = await fetch(world, select(clinic.c.id))
    await world.app.wakeups.idle()
    await operator.settled()
    assert operator.last.text == "The clinic Riverside waits for your word: may it begin?"
    before = await rows(world)
    for data, said in (
        (f"1:invites:show:0:{clinic_id}", "Riverside waits for the word of whoever runs this bot;"),
        (f"1:signup:approve:0:{clinic_id}", "That one is over."),
    ):
        await owner.press(data, menu.id)
        assert (await toast(owner) or "").startswith(said)
    assert await rows(world) == before
    assert "Let Riverside begin" in (await say(operator, "/clinic")).labels
    assert (await tap(operator, "Let it begin", on=operator.messages[-2])).labels
    await world.app.wakeups.idle()
    await owner.settled()
    assert owner.last.text == "Riverside may begin."
    assert "Invites" in (await tap(owner, "Open it")).labels
    assert "Let Riverside begin" not in (await say(operator, "/clinic")).labels


async def test_where_signup_is_closed_only_an_operator_makes_a_clinic(world: World) -> None:
    operator, other = await world.runner(), await world.runner()
    await as_operator(world, Signup.CLOSED, operator.id)
    shown = await say(other, "/clinic")
    assert shown.labels == ["I have a code"]
    before = await rows(world)
    await other.press("1:founding:begin:0", shown.id)
    assert (await toast(other) or "").startswith("Whoever runs this bot makes its clinics.")
    assert await rows(world) == before
    assert "Invites" in (await founded(operator)).labels


async def test_an_owner_sets_the_clinic_by_buttons(world: World) -> None:
    owner = await world.runner()
    await founded(owner)
    await tap(owner, "Settings", "Office hours", "Fri ✓", "Sat", "Opens", "22", "22:30", "Closes")
    hours = await tap(owner, "06", "06:00")
    assert "Mon, Tue, Wed, Thu and Sat 22:30 to 06:00" in hours.text
    await tap(owner, "Back", "Emergency line")
    assert "For example" in (await say(owner, "x" * 65)).text
    assert "Emergency line: <112> & co" in (await say(owner, "<112> & co")).text
    await tap(owner, "Emergency line", "No such line")
    await tap(owner, "Name")
    await say(owner, "Harbour")
    await tap(owner, "Place")
    settings = await say(owner, "Lima")
    assert settings.text.startswith("Harbour: settings\nWhere: Lima\n")
    assert "Language: Español" in (await tap(owner, "Español")).text
    await tap(owner, "Back")
    book = await tap(owner, "Book")
    assert "Runner renamed the clinic from Riverside to Harbour" in book.text
    assert book.text.splitlines()[1].startswith("Today 07:00 · Runner set the language to Spanish")
    ((kept,),) = await fetch(world, select(clinic.c.office_days))
    assert kept == frozenset({0, 1, 2, 3, 5})


async def test_a_forged_argument_changes_nothing(world: World) -> None:
    clinic_id, owner = await clinic_with(world)
    shown = await say(owner, "/clinic")
    before = await rows(world)
    for data in FORGED:
        await owner.press("1:" + data.format(id=clinic_id, own=owner.id), shown.id)
        assert await toast(owner) == "That one is over. /help shows what I can do.", data
        assert await rows(world) == before, data


async def test_a_clinic_is_deleted_after_two_questions_with_all_that_is_its_own(
    world: World,
) -> None:
    owner = await world.runner()
    menu = await founded(owner)
    assert clinic_in(menu) == 1
    await tap(owner, "Settings", "Delete the clinic", "Delete the clinic")
    assert owner.last.text == "Really delete all of Riverside?"
    await tap(owner, "Delete the clinic")
    assert owner.last.text.endswith("Deleted: Riverside.")
    for table in (clinic, member, audit, enrolment):
        assert await fetch(world, select(func.count()).select_from(table)) == [(0,)]
    assert (await say(owner, "/clinic")).labels == ["Make a clinic", "I have a code"]
