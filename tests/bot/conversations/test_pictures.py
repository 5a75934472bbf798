"""How the drills are shown: asked for by a command or a tap, and seen in the next primer."""

import pytest

from messages.catalogue import Catalogue
from messages.drills import DRILLS
from tests.bot.deeds import begun, say
from tests.world import World


async def test_the_choice_is_shown_and_tapped(world: World) -> None:
    phone = await world.runner()
    menu = await say(phone, "/pictures")
    assert menu.labels == ["Moving ✓", "Still", "Text"]
    await phone.tap("Text")
    changed = await phone.next_edit()
    assert changed.labels == ["Moving", "Still", "Text ✓"]
    assert "in words alone" in changed.text
    # It is kept, also by the process that comes after this one.
    await world.stop_bot()
    await world.start_bot()
    assert (await say(phone, "/pictures")).labels == ["Moving", "Still", "Text ✓"]


@pytest.mark.parametrize(
    ("said", "chosen"),
    [("still", "Still"), ("TEXT", "Text"), ("movimiento", "Moving"), ("fijos", "Still")],
)
async def test_it_is_typed_in_any_language(world: World, said: str, chosen: str) -> None:
    phone = await world.runner()
    assert f"{chosen} ✓" in (await say(phone, f"/pictures {said}")).labels


async def test_what_is_none_of_them_is_said_to_be_none(world: World) -> None:
    phone = await world.runner()
    assert "“<3d>” is none of them" in (await say(phone, "/pictures <3d>")).said
    assert (await say(phone, "/pictures")).labels[0] == "Moving ✓"


async def test_who_reads_words_gets_them_in_place_of_a_picture(world: World) -> None:
    phone = await world.runner()
    await say(phone, "/pictures text")
    drill = await begun(world, phone)
    assert drill.media is None
    for words in ("Kneel on the working side", "Count to three", "2 s out, 2 s hold, 1 s back"):
        assert words in drill.text


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_drill_is_told_in_words(language: str) -> None:
    say = Catalogue.load().say(language)
    told = {drill: str(say(f"clip-{drill}")) for drill in DRILLS}
    assert len(set(told.values())) == len(DRILLS)
    assert all(len(words) > 80 for words in told.values())
