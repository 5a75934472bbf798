"""The table of handlers: every command has its place, every state its way out."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select
from telegram import Chat, Message, Update, User
from telegram.ext import BaseHandler, TypeHandler

from bot.calendars.found import Found
from bot.calendars.packing import packed
from bot.conversations.durable import DurableConversationHandler, Route
from bot.conversations.help import COMMANDS
from bot.conversations.turn import Turn
from bot.routes import BUILDERS, handlers
from messages.catalogue import Catalogue
from storage import dialogues, runners
from storage.database import Database, Transaction
from storage.records import Dialogue, PrimerStatus
from storage.tables import primer
from tests.factories import NOON, a_begun_primer, a_runner
from tests.world import World

CATALOGUE = Catalogue.load()
CONVERSATIONS = [build() for build in BUILDERS]
PLACES = [(one.flow, state) for one in CONVERSATIONS for state in one.states]


@pytest.fixture
async def tx(database: Database) -> AsyncIterator[Transaction]:
    """An open transaction with one runner who has said where they are."""
    async with database.transaction() as opened:
        await a_runner(opened)
        yield opened


async def a_turn(
    tx: Transaction, text: str, dialogue: Dialogue | None = None, answers: Message | None = None
) -> Turn:
    """Return the turn of a runner who types a text, wherever their chat stands."""
    person = User(1, "Runner", is_bot=False)
    chat = Chat(1, Chat.PRIVATE)
    message = Message(
        2, datetime.now(UTC), chat, text=text, from_user=person, reply_to_message=answers
    )
    update = Update(1, message=message)
    known = await runners.get(tx, 1)
    return Turn(update, tx, NOON, dialogue or Dialogue(1), known, CATALOGUE)


def taker(turn: Turn) -> tuple[BaseHandler[Any, Any, Any], object]:
    """Return the first handler that takes a turn, as the application asks them, and its check."""
    for handler in handlers():
        if check := handler.check_update(turn):
            return handler, check
    raise LookupError("nobody takes it")


@pytest.mark.parametrize("command", ["start", *COMMANDS])
async def test_every_command_has_a_route_of_its_own_name(tx: Transaction, command: str) -> None:
    _, route = taker(await a_turn(tx, f"/{command}"))
    assert isinstance(route, Route)
    assert route.name == f"/{command}"


async def test_a_plan_under_another_message_is_an_answer_to_that(tx: Transaction) -> None:
    letter = Message(1, datetime.now(UTC), Chat(1, Chat.PRIVATE), text="When can you come?")
    alone, _ = taker(await a_turn(tx, "thursday at 10"))
    under, _ = taker(await a_turn(tx, "thursday at 10", answers=letter))
    assert isinstance(alone, DurableConversationHandler)
    assert isinstance(under, TypeHandler)
    with_command, _ = taker(await a_turn(tx, "/run thursday at 10", answers=letter))
    assert isinstance(with_command, DurableConversationHandler)


async def test_a_command_that_is_not_in_the_menu_has_no_route(tx: Transaction) -> None:
    handler, _ = taker(await a_turn(tx, "/fly"))
    assert isinstance(handler, TypeHandler)


def test_every_command_that_has_a_route_is_in_the_menu() -> None:
    routes = [
        route
        for one in CONVERSATIONS
        for some in (one.entry_points, one.fallbacks, *one.states.values())
        for route in some
    ]
    named = {route.name.removeprefix("/") for route in routes if route.name.startswith("/")}
    assert named == {"start", *COMMANDS}


@pytest.mark.parametrize(("flow", "state"), PLACES)
async def test_every_command_is_taken_wherever_the_chat_stands(
    tx: Transaction, flow: str, state: str
) -> None:
    dialogue = Dialogue(1, flow=flow, state=state, serial=1)
    for command in ("start", *COMMANDS):
        _, route = taker(await a_turn(tx, f"/{command}", dialogue))
        assert isinstance(route, Route)
        assert route.name == f"/{command}"


@pytest.mark.parametrize("one", CONVERSATIONS, ids=lambda one: one.flow)
def test_what_has_states_can_draw_each_of_them(one: DurableConversationHandler) -> None:
    assert bool(one.states) == (one.present is not None)


async def place(world: World, person_id: int, flow: str, state: str) -> int:
    """Put a chat into a state of a conversation; return the primer that it walks through."""
    async with world.app.database.transaction() as tx:
        begun, _ = await a_begun_primer(tx, person_id)
        by_flow: Mapping[str, Mapping[str, Any]] = {
            "primer": {"primer": begun.id},
            "plan": {"run": None, "days": [0], "hour": 6},
            "calendar": {
                "file": "f",
                "zone": "Europe/Madrid",
                "found": packed(Found("key", "Training", partial=False, events=())),
                "off": [],
                "page": 0,
                "hour": 6,
            },
            "zone": {
                "region": "Europe",
                "page": 0,
                "from": "Asia/Tokyo",
                "at": f"{NOON}",
                "runs": [],
                "choice": {"problem": "unknown", "said": "Pari", "zones": ["Europe/Paris"]},
            },
        }
        data = by_flow.get(flow, {})
        spoken, _ = await dialogues.load(tx, person_id)
        await dialogues.save(tx, replace(spoken, flow=flow, state=state, data=data))
    return begun.id


async def test_cancel_leads_out_of_every_state(world: World) -> None:
    phone = await world.runner()
    for flow, state in PLACES:
        primer_id = await place(world, phone.id, flow, state)
        await phone.send("/cancel")
        answers = await phone.settled()
        assert len(answers) == 1, (flow, state)
        await phone.send("/cancel")
        (nothing_open,) = await phone.settled()
        assert nothing_open.text == CATALOGUE.say("en")("cancel-nothing").unescape()
        assert answers[0].text != nothing_open.text, (flow, state)
        async with world.app.database.transaction() as tx:
            assert (await dialogues.load(tx, phone.id))[0].flow is None
            query = select(primer.c.status).where(primer.c.id == primer_id)
            status = (await tx.execute(query)).scalar_one()
        assert (status is PrimerStatus.CANCELLED) == (flow == "primer"), (flow, state)
