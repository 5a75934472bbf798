"""Whom of its runners a clinic means: all, or those for whom several things are true together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Self

from sqlalchemy import ColumnElement, and_, exists, true

from storage.tables import assignment, enrolment, enrolment_tag, runner

ALL = "all"
_DAYS = ("started_from", "started_to")


@dataclass(frozen=True, slots=True)
class Segment:
    """Some of a clinic's runners; without anything all of them.

    `phase` counts from 0 and is for the eye: whoever chooses it says which days of a start it
    means, both included. `silent_days`: no primer for so long, of those who let that be seen.
    """

    program_id: int | None = None
    phase: int | None = None
    started_from: date | None = None
    started_to: date | None = None
    language: str | None = None
    silent_days: int | None = None
    tag: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return what is kept of it."""
        said = {name: getattr(self, name) for name in self.__slots__}
        kept = {
            name: value.isoformat() if name in _DAYS else value
            for name, value in said.items()
            if value is not None
        }
        return kept or {ALL: True}

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Self:
        """Return the segment that was kept; raises TypeError where it says what nobody knows."""
        said: dict[str, Any] = {
            name: date.fromisoformat(value) if name in _DAYS else value
            for name, value in kept.items()
            if name != ALL
        }
        return cls(**said)

    def holds(self, at: datetime) -> ColumnElement[bool]:
        """Whether an enrolment, joined with its runner, is in the segment at an instant."""
        conditions: list[ColumnElement[bool]] = []
        if self.program_id is not None:
            conditions.append(self._follows())
        if self.language is not None:
            conditions.append(runner.c.language == self.language)
        if self.silent_days is not None:
            silent = enrolment.c.silent_since <= at - timedelta(days=self.silent_days)
            conditions.append(and_(enrolment.c.shares_adherence, silent))
        if self.tag is not None:
            conditions.append(
                exists().where(
                    enrolment_tag.c.clinic_id == enrolment.c.clinic_id,
                    enrolment_tag.c.tag == self.tag,
                    enrolment_tag.c.runner_id == enrolment.c.runner_id,
                )
            )
        return and_(true(), *conditions)

    def _follows(self) -> ColumnElement[bool]:
        """Whether the program is in force for the runner, and began on one of those days."""
        follows = and_(
            assignment.c.clinic_id == enrolment.c.clinic_id,
            assignment.c.runner_id == enrolment.c.runner_id,
            assignment.c.program_id == self.program_id,
            assignment.c.in_force,
        )
        if self.started_from is not None:
            follows &= assignment.c.started_on >= self.started_from
        if self.started_to is not None:
            follows &= assignment.c.started_on <= self.started_to
        return exists().where(follows)
