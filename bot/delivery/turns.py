"""One update from arrival to answer: read, let the handlers act, commit, then send."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

import structlog
from telegram import ChatMember, Update
from telegram.error import TelegramError
from telegram.ext import Application, CallbackContext

from bot.calendars.found import Found, Problem
from bot.calendars.reader import CalendarReader
from bot.clock import Clock
from bot.conversations.acted import note_acted
from bot.conversations.replies import Reply, Screen, Send, Toast
from bot.conversations.turn import Turn, UnreadError
from bot.delivery.api import BotApi
from bot.delivery.courier import Courier, Tapped, UnreachableError
from bot.delivery.governor import HeldError
from bot.delivery.outage import Outage
from bot.delivery.planning import plan_anew
from bot.delivery.uploads import calendar, small_text
from bot.house import House
from messages.catalogue import Catalogue
from storage import deliveries, dialogues, primers, runners
from storage.database import Database, DatabaseError, Transaction, UnavailableError
from storage.records import BLOCKED, PrimerStatus, Runner

log = structlog.get_logger(__name__)

GONE = (ChatMember.BANNED, ChatMember.LEFT)


class Turns:
    """Takes updates, one after the other for each person."""

    def __init__(
        self,
        *,
        application: Application[Any, Any, Any, Any, Any, Any],
        database: Database,
        api: BotApi,
        courier: Courier,
        catalogue: Catalogue,
        clock: Clock,
        house: House,
        plans_changed: Callable[[], None],
        broken: Callable[[Exception], None],
    ) -> None:
        self._application = application
        self._database = database
        self._api = api
        self._courier = courier
        self._catalogue = catalogue
        self._clock = clock
        self._house = house
        self._plans_changed = plans_changed
        self._broken = broken
        self._outage = Outage(clock)
        self._calendars = CalendarReader()
        application.add_error_handler(_note_failure)

    async def take(self, update: Update) -> None:
        """Act on an update, and return when its answer has left."""
        chat = update.effective_chat
        if chat is None:
            return
        if chat.type != chat.PRIVATE:
            await self._leave(update, chat.id)
            return
        tapped = Tapped.of(update)
        began = self._clock.monotonic()
        try:
            turn = await self._act_with_files(update, chat.id)
        except DatabaseError as error:
            self._broken(error)
            raise
        except UnavailableError:
            # It may pass: the update is delivered again.
            if self._outage.is_news(chat.id, began):
                await self._tell_it_waits(update, chat.id)
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the person is told
            await self._apologise(update, chat.id, tapped, error)
            return
        self._outage.is_over(chat.id)
        if turn.plans_changed:
            self._plans_changed()
        await self._answer(turn, tapped)

    async def _act_with_files(self, update: Update, person_id: int) -> Turn:
        """Let the handlers act on an update and on the file that came, or is asked for, with it."""
        # Before the transaction: none is open across a call to Telegram.
        upload = await small_text(update, self._api)
        try:
            return await self._act(update, person_id, upload)
        except UnreadError as unread:
            # Only a handler knows by which words and in which zone; its transaction is undone.
            found = await calendar(unread.asked, self._api, self._calendars, self._clock.now())
            return await self._act(update, person_id, upload, found)

    async def _act(
        self,
        update: Update,
        person_id: int,
        upload: bytes | None,
        found: Found | Problem | None = None,
    ) -> Turn:
        """Let the handlers act in one transaction; any exception undoes all of it."""
        now = self._clock.now()
        async with self._database.transaction() as tx:
            dialogue, runner = await dialogues.load(tx, person_id)
            turn = Turn(
                update,
                tx,
                now,
                dialogue,
                runner,
                self._catalogue,
                house=self._house,
                bot_name=self._application.bot.username,
                upload=upload,
                calendar=found,
            )
            member = update.my_chat_member
            is_gone = bool(member and member.new_chat_member.status in GONE)
            if runner and is_gone != bool(runner.unreachable_since):
                turn.known = await note_reach(tx, runner, now, is_gone=is_gone)
                turn.plans_changed = True
            if member is None:
                await self._application.process_update(turn)
            if turn.failure:
                raise turn.failure
            if turn.known is not None:
                spoken = turn.dialogue
                if not turn.is_repeated:
                    spoken = note_acted(spoken, update.update_id, now)
                await dialogues.save(tx, spoken)
            if turn.plans_changed:
                await self._database.announce(tx)
        return turn

    async def _answer(self, turn: Turn, tapped: Tapped | None) -> None:
        if tapped and not any(isinstance(reply, Toast) for reply in turn.replies):
            turn.replies.append(Toast())
        try:
            await self._courier.reply(turn.person_id, tapped, turn.replies)
        except UnreachableError:
            async with self._database.transaction() as tx:
                for runner in (await runners.lock(tx, [turn.person_id])).values():
                    await note_reach(tx, runner, turn.now, is_gone=True)
        except (TelegramError, HeldError) as error:
            # The next tap shows the present state.
            log.warning("an answer could not be sent", error=type(error).__name__)
            async with self._database.transaction() as tx:
                await dialogues.mark_unshown(tx, turn.person_id)

    async def _apologise(
        self, update: Update, person_id: int, tapped: Tapped | None, error: Exception
    ) -> None:
        code = secrets.token_hex(3)
        log.error("an update failed", code=code, update_id=update.update_id, exc_info=error)
        say = self._catalogue.say(await self._language(update, person_id))
        replies: list[Reply] = [Send(Screen(say("error-sorry", code=code)))]
        if tapped:
            replies.append(Toast())
        with suppress(TelegramError, HeldError, UnreachableError):
            await self._courier.reply(person_id, tapped, replies)

    async def _tell_it_waits(self, update: Update, person_id: int) -> None:
        say = self._catalogue.say(await self._language(update, person_id))
        with suppress(TelegramError, HeldError, UnreachableError):
            await self._courier.reply(person_id, None, [Send(Screen(say("error-later")))])

    async def _language(self, update: Update, person_id: int) -> str | None:
        """Return the language that a person chose, or their client's."""
        with suppress(Exception):  # what has just failed may fail here, too
            async with self._database.snapshot() as tx:
                if runner := await runners.get(tx, person_id):
                    return runner.language
        return update.effective_user.language_code if update.effective_user else None

    async def _leave(self, update: Update, chat_id: int) -> None:
        """Say in a group that the bot works in private, and leave nothing behind."""
        member = update.my_chat_member
        if (member and member.new_chat_member.status in GONE) or update.edited_message:
            return
        user = update.effective_user
        say = self._catalogue.say(user.language_code if user else None)
        bot = self._application.bot
        told = Send(Screen(say("group-private", bot=f"@{bot.username}")))
        with suppress(TelegramError, HeldError, UnreachableError):
            await self._courier.reply(chat_id, None, [told])
        with suppress(TelegramError):
            await bot.leave_chat(chat_id)


async def note_reach(tx: Transaction, runner: Runner, now: datetime, *, is_gone: bool) -> Runner:
    """Note that a runner has blocked the bot, or is back; nothing goes out to who is gone."""
    since = now if is_gone else None
    await runners.set_unreachable(tx, runner.id, since)
    if is_gone:
        dropped = await deliveries.drop_for_runner(tx, runner.id, BLOCKED)
        await primers.set_status(tx, dropped, PrimerStatus.MISSED)
    changed = replace(runner, unreachable_since=since)
    await plan_anew(tx, changed, now)
    return changed


async def _note_failure(turn: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Keep what a handler raised, so that its transaction is undone."""
    if isinstance(turn, Turn):
        turn.failure = context.error
