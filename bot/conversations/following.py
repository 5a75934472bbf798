"""Who follows which program, and what it says: read from storage, for one or for a whole batch."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from bot.coach.following import Following, following
from bot.coach.program_documents import program_of
from bot.coach.program_faults import ProgramError
from bot.coach.programs import Program
from bot.conversations.turn import Turn
from storage import assignments, programs
from storage.assignments import InForce
from storage.database import Transaction

log = structlog.get_logger(__name__)

KEPT = 1_000
Version = tuple[int, int]
"""A program's id and a version's number."""


class Shelf:
    """The versions of programs that were read: none ever says anything else."""

    def __init__(self) -> None:
        self._kept: dict[Version, Program | None] = {}

    async def followed(
        self, tx: Transaction, zones: Mapping[int, ZoneInfo], now: datetime
    ) -> dict[int, Following]:
        """Return what several runners follow, each on the day that it is in their zone."""
        found = await assignments.in_force(tx, zones)
        if not found:
            return {}
        await self._fetch(tx, {one for each in found.values() for one in _versions(each)})
        return {
            runner_id: follows
            for runner_id, one in found.items()
            if (follows := self._following(one, now.astimezone(zones[runner_id])))
        }

    def _following(self, one: InForce, today: datetime) -> Following | None:
        program = self._kept[one.program_id, one.version]
        if program is None:
            return None
        return following(
            (one.program_id, one.version, program),
            self._kept[one.program_id, one.seen_version]
            if one.seen_version < one.version
            else None,
            clinic=one.clinic,
            started_on=one.started_on,
            today=today.date(),
        )

    async def _fetch(self, tx: Transaction, wanted: set[Version]) -> None:
        missing = wanted - self._kept.keys()
        if not missing:
            return
        if len(self._kept) > KEPT:
            self._kept.clear()
            missing = wanted
        contents = await programs.contents(tx, list(missing))
        for version in missing:
            self._kept[version] = _read(version, contents.get(version))


def _versions(one: InForce) -> tuple[Version, Version]:
    return (one.program_id, one.version), (one.program_id, one.seen_version)


def _read(version: Version, content: object) -> Program | None:
    try:
        return program_of(content)
    except ProgramError:
        # Nobody's primer waits for it: they get the usual one.
        log.exception("a program cannot be read", program=version[0], version=version[1])
        return None


async def followed_by(turn: Turn) -> Following | None:
    """Return what the runner follows today, read once a turn."""
    found = await Shelf().followed(turn.tx, {turn.runner.id: turn.zone}, turn.now)
    return found.get(turn.runner.id)
