"""What is said in one long walk, as text: `python -m tests.bot.transcript` writes the files anew.

Read the difference before it is kept: every changed line is one that a runner will read.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from messages.catalogue import LANGUAGES, Catalogue
from messages.formatting import weekday_short
from storage.tables import clinic
from tests.clinics import an_enrolment
from tests.databases import sqlite_url
from tests.phone import Message, Phone
from tests.world import MADRID, World, a_world

FOLDER = Path(__file__).parent / "transcripts"
HEADER = """\
What the bot says in one walk; `python -m tests.bot.transcript` writes this file anew.
> is what the runner does, * a message that changed, ! a line over the chat, [ ] a button.
"""
ORDER = {"edited": 0, "message": 1, "callback_answer": 2}
"""Edits, new messages and answers leave side by side; here they stand in this order."""

TUESDAY_0615 = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)  # in Madrid
SUNDAY_0626 = datetime(2027, 3, 7, 5, 26, tzinfo=UTC)
SUNDAY_NOON = datetime(2027, 3, 7, 11, 0, tzinfo=UTC)


class Recorder:
    """A runner whose every deed is noted with all that it brings about."""

    def __init__(self, world: World, phone: Phone, language: str) -> None:
        self.say = Catalogue.load().say(language)
        self.lines: list[str] = []
        self._world = world
        self._phone = phone

    async def send(self, text: str) -> None:
        """Write a text."""
        await self._phone.send(text)
        await self._note(text)

    async def share_location(self) -> None:
        """Share a place in Madrid."""
        await self._phone.share_location(*MADRID)
        await self._note("(location)")

    async def send_photo(self) -> None:
        """Send a picture."""
        await self._phone.send_photo()
        await self._note("(photo)")

    async def send_html(self, html: str) -> None:
        """Write a formatted text."""
        await self._phone.send_html(html)
        await self._note(html)

    async def send_sticker(self) -> None:
        """Send a sticker."""
        await self._phone.send_sticker()
        await self._note("(sticker)")

    async def tap(self, label: str) -> None:
        """Press a button by its label, or by the id of its text."""
        label = self.say(label).unescape() if self.say.has(label) else label
        await self._phone.tap(label)
        await self._note(f"[{label}]")

    async def wait_until(self, instant: datetime) -> None:
        """Let time pass."""
        await self._world.move_to(instant)
        await self._note(f"({instant:%a %H:%M} UTC)")

    async def _note(self, deed: str) -> None:
        self.lines += ["", f"> {deed}"]
        events = [event for event in await self._phone.news() if event["kind"] in ORDER]
        for event in sorted(events, key=lambda event: ORDER[event["kind"]]):
            self.lines += _shown(event)


def _shown(event: dict[str, Any]) -> Iterator[str]:
    if event["kind"] == "callback_answer":
        if event.get("text"):
            yield f"! {event['text']}"
        return
    message = Message.of(event["message"])
    if message.outgoing:
        return
    mark = "* " if event["kind"] == "edited" else ""
    picture = {"photo": "(picture) ", "audio": "(sound) "}.get(message.media or "", "")
    yield ""
    yield from f"{mark}{picture}{message.text}".splitlines()
    for row in message.keyboard:
        yield "    " + " ".join(f"[{label}]" for label, _ in row)


async def walk(world: World, language: str) -> str:
    """Walk from /start to /delete, and return all that was said."""
    me = Recorder(world, await world.person("Ana", language), language)
    for part in (_begin, _primer, _primer_with_pain, _afterwards):
        await part(me)
    return "\n".join([HEADER, *me.lines[1:], *await _broadcast(world, language), ""])


async def _begin(me: Recorder) -> None:
    await me.send("/start")
    await me.send("+2")
    await me.send_photo()
    await me.share_location()
    await me.tap(weekday_short(1, me.say))
    await me.tap(weekday_short(6, me.say))
    await me.tap("06")
    await me.tap("06:30")
    await me.send("/run 25:00")
    await me.send("/history")


async def _primer(me: Recorder) -> None:
    await me.wait_until(TUESDAY_0615)
    await me.tap("button-later")
    await me.tap("button-shift")
    await me.tap("button-back")
    await me.tap(me.say("button-snooze", minutes=5))
    await me.wait_until(TUESDAY_0615 + timedelta(minutes=5))
    await me.tap("button-place-standing")
    await me.tap("button-place-standard")
    await me.tap("button-sound")
    await me.tap("button-sound-each")
    await me.tap("button-since-first")
    await me.send("?")
    await me.tap("felt-glute")
    await me.tap("button-sides")
    await me.tap("felt-glute")
    await me.tap("felt-hamstring")
    await me.tap("button-swap")
    await me.tap("felt-glute")
    await me.tap("button-skip")
    await me.tap("2")
    await me.tap("0")
    await me.send("/history")
    await me.tap("button-look-12")
    await me.tap("button-look-sides")
    await me.tap("button-look-pain")
    await me.tap("button-look-primed")
    await me.tap("button-look-text")
    await me.tap("button-look-sessions")


async def _primer_with_pain(me: Recorder) -> None:
    await me.wait_until(SUNDAY_0626)
    await me.tap("button-since-better")
    await me.tap("button-hurts")
    await me.tap("1")
    await me.tap("button-hurts")
    await me.tap("4")
    await me.tap("button-smaller")
    await me.tap("felt-quad")
    await me.tap("button-hurts")
    await me.tap("7")
    await me.send("/levels")
    await me.send("/primer")
    await me.tap("button-list")


async def _afterwards(me: Recorder) -> None:
    await me.wait_until(SUNDAY_NOON)
    await me.send("/why")
    await me.send("/runs")
    await me.tap("06:30")
    await me.tap("button-delete")
    await me.tap("button-undo")
    await _plans(me)
    await me.send("/lead")
    await me.tap("20")
    await me.send("/quiet")
    await me.tap("button-quiet-change")
    await me.tap("22:30")
    await me.tap("06:30")
    await me.tap("button-quiet-off")
    await me.send("/quiet 10-6")
    await me.send("/sound")
    await me.tap("button-sound-ask")
    await me.send("/sound loud")
    await _this_once(me)
    await me.send("/skip")
    await me.tap("button-undo")
    await me.send("/pause")
    await me.tap(me.say("pause-days", days=7))
    await me.tap("button-resume")
    await me.send("/timezone")
    await me.send("Buenos Aries")
    await me.tap("Buenos Aires")
    await me.tap("button-keep-moments")
    await me.send("/help")
    await me.send("/privacy")
    await me.send("/cancel")
    await me.send("/delete")
    await me.tap("button-delete-all")


async def _this_once(me: Recorder) -> None:
    await me.send("/today")
    await me.tap("button-a-day-later")
    await me.tap("button-undo")
    await me.send("/today")
    await me.tap("button-at-a-time")
    await me.tap("20")
    await me.send("19:30")
    await me.send("/today")
    await me.tap("button-running")
    await me.tap("button-skip-primer")


async def _plans(me: Recorder) -> None:
    """Plan several runs in a line and one from a month, and change one on its page."""
    await me.send("thu 18:15, sat 8 long")
    await me.tap(me.say("button-instead", time="20:00"))
    await me.tap("button-undo")
    await me.send("/run 2027-03-28 9:00 race")
    await me.tap("button-change")
    await me.tap("29")
    await me.tap("10")
    await me.tap("10:15")
    await me.send("/runs")
    await me.tap("06:30")
    await me.tap("button-kind")
    await me.tap("button-kind-easy")
    await me.tap("button-every-other-week")
    await me.tap("button-until")
    await me.tap("28")


async def _broadcast(world: World, language: str) -> list[str]:
    """Return what is said to the owner of a clinic of one runner who writes a broadcast."""
    runner = await world.runner(language_code=language)
    me = Recorder(world, await world.person("Eva", language), language)
    await me.send("/clinic")
    await me.tap("button-clinic-new")
    await me.send("Riverside")
    await me.send("Madrid")
    async with world.app.database.transaction() as tx:
        clinic_id = (await tx.execute(select(clinic.c.id))).scalar_one()
        await an_enrolment(tx, clinic_id, runner.id)
    await me.tap("button-menu-broadcasts")
    await me.tap("button-cast-new")
    await me.send_sticker()
    await me.send_html("<b>Riverside</b>")
    await me.tap("button-narrow-language")
    await me.tap("button-back")
    await me.tap("button-narrow-idle")
    await me.send("?")
    await me.send("14")
    await me.tap("button-cast-all")
    await me.tap("button-cast-preview")
    await me.tap("button-cast-edit")
    await me.tap("button-cast-links")
    await me.send("example.com")
    await me.send("Riverside - https://example.com")
    await me.tap("button-cast-when")
    await me.send("1.1.")
    await me.send("2027-03-28 09:00")
    await me.tap("button-cast-when")
    await me.tap("button-cast-own-time")
    await me.tap("18:00")
    await me.tap("button-cast-edit")
    await me.tap("button-cast-expiry")
    await me.send("365 d")
    await me.send("36 h")
    await me.tap("button-cast-discard")
    return me.lines


async def written(language: str) -> str:
    """Walk in a world of its own, and return all that was said."""
    with tempfile.TemporaryDirectory() as folder:
        async with a_world(sqlite_url(Path(folder) / "bot.sqlite3")) as world:
            return await walk(world, language)


if __name__ == "__main__":
    for one in LANGUAGES:
        (FOLDER / f"{one}.txt").write_text(asyncio.run(written(one)), encoding="utf-8")
