"""Every button of every clinic conversation, pressed by everybody who must not: made of the routes.

A conversation that is added to `bot.routes` is tried without a line here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

import pytest
from sqlalchemy import select

from bot.conversations.clinics.desk import StaffRoute
from bot.conversations.durable import DurableConversationHandler
from bot.routes import BUILDERS, handlers
from messages.catalogue import Catalogue
from storage import clinics, dialogues
from storage.clinic_records import Role
from storage.tables import dialogue
from tests.bot.clinic_deeds import clinic_with, employed, enrolled
from tests.bot.deeds import fetch, rows, say, toast
from tests.phone import Phone
from tests.world import World

SAY = Catalogue.load().say("en")
NOT_YOURS = SAY("clinic-not-yours").unescape()
OVER, ANSWERED = SAY("stale-over").unescape(), SAY("stale-tap").unescape()
A_CONVERSATION = 900_001
"""The serial of a conversation that the tests put a chat into."""
TYPED = {"text", "file"}
WRONG = ("", "x", "-1", "1.0", "9" * 30, str(2**63), "\u0660\u0661")
"""Ids of clinics that nobody has."""


@dataclass(frozen=True, slots=True)
class Place:
    """A staff route, and where it listens: in a state, or everywhere."""

    flow: str
    state: str | None
    route: StaffRoute


def staff_places() -> Iterator[Place]:
    for one in handlers():
        if isinstance(one, DurableConversationHandler):
            everywhere = [*one.entry_points, *one.fallbacks]
            for state, routes in [(None, everywhere), *one.states.items()]:
                for route in routes:
                    if isinstance(route, StaffRoute):
                        yield Place(one.flow, state, route)


PLACES = sorted(staff_places(), key=lambda place: (place.state or "", place.flow))


def refusal_of(role: Role) -> str:
    return SAY("clinic-not-your-role", clinic="Riverside", role=SAY(f"role-{role}")).unescape()


async def come_to(world: World, phone: Phone, place: Place, clinic_id: int) -> None:
    """Put a chat where a route listens, in a dialogue about a clinic."""
    async with world.app.database.transaction() as tx:
        spoken, _ = await dialogues.load(tx, phone.id)
        standing = replace(
            spoken, flow=None, state=None, data={}, serial=A_CONVERSATION, shown=True
        )
        if place.state is not None:
            data = {"clinic": clinic_id}
            standing = replace(standing, flow=place.flow, state=place.state, data=data)
        await dialogues.save(tx, standing)


async def answer_to(phone: Phone, place: Place, clinic: object) -> str | None:
    """Do what a route listens to, and return what is said to it."""
    if place.route.name == "text":
        return (await say(phone, "Something")).text
    if place.route.name == "file":
        await phone.send_photo()
        await phone.settled()
        return phone.last.text
    serial = A_CONVERSATION if place.state else 0
    await phone.press(f"1:{place.flow}:{place.route.name}:{serial}:{clinic}", phone.last.id)
    return await toast(phone)


def by_where(places: Iterable[Place]) -> Iterator[tuple[Place, ...]]:
    """Return the places together that one chat can listen to at once."""
    for _, together in groupby(
        places, lambda place: (place.flow if place.state else "", place.state)
    ):
        yield tuple(together)


async def refused(
    world: World, phone: Phone, clinic_id: int, places: list[Place], sentence: str
) -> None:
    """Try places one after the other: each says the one sentence, and no row changes.

    But who types where they no longer may is asked no more.
    """
    await say(phone, "/privacy")
    for together in by_where(places):
        await come_to(world, phone, together[0], clinic_id)
        before = await rows(world)
        for place in together:
            assert await answer_to(phone, place, clinic_id) == sentence, place
            if place.route.name in TYPED:
                theirs = select(dialogue.c.flow).where(dialogue.c.runner_id == phone.id)
                assert await fetch(world, theirs) == [(None,)], place
                await come_to(world, phone, place, clinic_id)
        assert await rows(world) == before, together


def test_the_routes_of_staff_are_found() -> None:
    assert {place.flow for place in PLACES} >= {"clinic", "office", "staff", "book", "invites"}
    assert {place.route.name for place in PLACES} >= {"text", "gone", "removed", "revoke"}
    assert all(place.route.may for place in PLACES)


@pytest.mark.parametrize("role", Role)
async def test_every_wrong_role_is_refused_and_no_row_changes(world: World, role: Role) -> None:
    forbidden = [place for place in PLACES if role not in place.route.may]
    assert bool(forbidden) == (role is not Role.OWNER)
    clinic_id, phone = await clinic_with(world, role)
    await refused(world, phone, clinic_id, forbidden, refusal_of(role))


async def test_who_is_not_of_the_staff_is_refused_and_no_row_changes(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    _, owner_of_another = await clinic_with(world)
    runner = await enrolled(world, clinic_id)
    gone = await employed(world, clinic_id, Role.OWNER)
    async with world.app.database.transaction() as tx:
        await clinics.remove_member(tx, clinic_id, gone.id)
    for phone in (owner_of_another, runner, gone):
        await refused(world, phone, clinic_id, PLACES, NOT_YOURS)


async def test_a_button_of_no_clinic_is_stale_and_changes_nothing(world: World) -> None:
    clinic_id, phone = await clinic_with(world)
    await say(phone, "/privacy")
    taps = [place for place in PLACES if place.route.name not in TYPED]
    for together in by_where(taps):
        await come_to(world, phone, together[0], clinic_id)
        before = await rows(world)
        for place in together:
            for wrong in WRONG:
                assert await answer_to(phone, place, wrong) in {OVER, ANSWERED}, (place, wrong)
        assert await rows(world) == before, together


OF_CLINICS = [build() for build in BUILDERS if "clinics" in build.__module__]
FOR_RUNNERS = [
    (one.flow, route.name)
    for one in OF_CLINICS
    for route in one.entry_points
    if not isinstance(route, StaffRoute) and not route.name.startswith("/")
]


async def test_a_runners_button_does_nothing_for_who_is_not_in_the_clinic(world: World) -> None:
    assert {("mine", "let"), ("mine", "left")} <= set(FOR_RUNNERS)
    clinic_id, owner = await clinic_with(world)
    await enrolled(world, clinic_id)
    stranger = await world.runner()
    for phone in (stranger, owner):
        await say(phone, "/privacy")
        before = await rows(world)
        for flow, action in FOR_RUNNERS:
            for more in ("", ":1", ":felt:1"):
                await phone.press(f"1:{flow}:{action}:0:{clinic_id}{more}", phone.last.id)
                await phone.settled()
        after = await rows(world)
        # A question of one's own may have been opened.
        assert {**after, "dialogue": []} == {**before, "dialogue": []}
