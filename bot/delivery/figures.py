"""The figures of the drills, still or moving: made and uploaded once, sent by reference after."""

import asyncio
from collections.abc import Iterable, Mapping
from typing import Any

import structlog
from telegram.error import BadRequest

from bot.coach.timetable import Exercise
from bot.conversations.replies import Figure
from bot.delivery.api import BotApi
from bot.delivery.file_ids import FileIds, is_unknown
from bot.delivery.studio import Studio
from bot.media.clips import clip_digest
from bot.media.figures import figure_digest, figure_png
from bot.media.film import SIZE
from bot.media.frames import seconds_of
from messages.drills import SEQUENCES, TEMPLATES, Sequence

log = structlog.get_logger(__name__)


class Figures:
    """Sends each drill's figure.

    Without a studio, or until it has filmed what is wanted, a still is sent for a clip.
    """

    def __init__(self, file_ids: FileIds, api: BotApi, studio: Studio | None = None) -> None:
        self._file_ids = file_ids
        self._api = api
        self._studio = studio

    def open(self) -> None:
        """Let the usual clips be filmed, but for those that were uploaded."""
        self._order(usual())

    async def send(self, figure: Figure, message: Mapping[str, Any], **how: Any) -> Any:
        """Send a message with a drill's figure above its text; `how` is what `call` takes."""
        if figure.exercise is not None:
            self._order([figure.exercise, *figure.soon], first=True)
            sent = await self._send_clip(figure.exercise, message, how)
            if sent is not None:
                return sent
        return await self._send_still(figure.drill, message, how)

    def _order(self, exercises: Iterable[Exercise], *, first: bool = False) -> None:
        if self._studio is not None:
            new = [one for one in exercises if clip_digest(one) not in self._file_ids]
            self._studio.order(new, first=first)

    async def _send_clip(
        self, exercise: Exercise, message: Mapping[str, Any], how: Mapping[str, Any]
    ) -> Any:
        """Send a step's clip; None where there is none yet, or Telegram does not take it."""
        digest = clip_digest(exercise)
        async with self._file_ids.uploading(digest):
            if digest not in self._file_ids:
                return await self._upload_clip(exercise, digest, message, how)
        try:
            return await self._by_reference("animation", digest, message, how)
        except BadRequest as error:
            if not is_unknown(error):
                raise
        log.warning("Telegram no longer knows a clip", drill=exercise.drill)
        self._file_ids.forget(digest)
        self._order([exercise])
        return None

    async def _upload_clip(
        self, exercise: Exercise, digest: str, message: Mapping[str, Any], how: Mapping[str, Any]
    ) -> Any:
        mp4 = self._studio.clip(exercise) if self._studio else None
        if self._studio is None or mp4 is None:
            return None
        shape = {"width": SIZE, "height": SIZE, "duration": seconds_of(exercise)}
        file = ("animation", f"{exercise.drill}.mp4", mp4)
        try:
            sent = await self._api.call("sendAnimation", {**message, **shape}, file=file, **how)
        except BadRequest as error:
            log.warning("Telegram does not take a clip", drill=exercise.drill, error=error.message)
            return None
        # What Telegram takes for something else has been seen, too, and is uploaded anew.
        if animation := sent.get("animation"):
            await self._file_ids.keep(digest, animation["file_id"])
            self._studio.forget(exercise)
        return sent

    async def _send_still(
        self, drill: str, message: Mapping[str, Any], how: Mapping[str, Any]
    ) -> Any:
        digest = figure_digest(drill)
        if digest not in self._file_ids:
            async with self._file_ids.uploading(digest):
                if digest not in self._file_ids:
                    return await self._upload_still(drill, digest, message, how)
        # Outside the lock: who waited for the upload need not wait for each other.
        try:
            return await self._by_reference("photo", digest, message, how)
        except BadRequest as error:
            if not is_unknown(error):
                raise
            log.warning("Telegram no longer knows a figure", drill=drill)
        return await self._upload_still(drill, digest, message, how)

    async def _upload_still(
        self, drill: str, digest: str, message: Mapping[str, Any], how: Mapping[str, Any]
    ) -> Any:
        png = await asyncio.to_thread(figure_png, drill)
        file = ("photo", f"{drill}.png", png)
        sent = await self._api.call("sendPhoto", dict(message), file=file, **how)
        await self._file_ids.keep(digest, sent["photo"][-1]["file_id"])
        return sent

    async def _by_reference(
        self, kind: str, digest: str, message: Mapping[str, Any], how: Mapping[str, Any]
    ) -> Any:
        known = {**message, kind: self._file_ids[digest]}
        return await self._api.call(f"send{kind.title()}", known, **how)


def usual() -> list[Exercise]:
    """Return the steps of the sequences that everybody gets, then those of the templates."""
    templates = [one for by_place in TEMPLATES.values() for one in by_place.values()]
    return [
        exercise
        for sequence in (*SEQUENCES.values(), *templates)
        for exercise in steps_of(sequence)
    ]


def steps_of(sequence: Sequence) -> list[Exercise]:
    """Return a sequence's steps as they are done."""
    return [
        Exercise(step.drill, step.seconds, sequence.switch, step.repetitions)
        for step in sequence.steps
    ]
