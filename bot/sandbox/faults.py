"""Faults by request: what a test wants to go wrong, for which calls and how often."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from bot.sandbox.wire import ApiError, Json, too_many


class FaultKind(StrEnum):
    """What goes wrong."""

    REFUSE = "refuse"  # an error is answered and nothing is done
    DROP_BEFORE = "drop_before"  # the connection breaks before the call is taken
    DROP_AFTER = "drop_after"  # the call is taken, the connection breaks before the answer
    LATE = "late"  # the call is taken, the answer comes `seconds` later


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: for calls of a method (or any) to a chat (or any).

    It strikes `times` times, or without end for None; with `every`, only each such call.
    """

    kind: FaultKind
    method: str | None = None
    chat_id: int | None = None
    status: int = 500
    description: str | None = None
    retry_after: int = 1
    seconds: float = 0.0
    times: int | None = 1
    every: int = 1

    def matches(self, method: str, chat_id: object) -> bool:
        """Tell whether a call is one of those meant."""
        return self.method in {None, method} and self.chat_id in {None, chat_id}

    def refusal(self) -> ApiError:
        """Return the error that is answered."""
        if self.status == HTTPStatus.TOO_MANY_REQUESTS:
            return too_many(self.retry_after)
        phrase = HTTPStatus(self.status).phrase
        if self.status == HTTPStatus.FORBIDDEN:
            phrase = "Forbidden: bot was blocked by the user"
        return ApiError(self.status, self.description or phrase)


def fault_from(body: Mapping[str, Any]) -> Fault:
    """Read a fault from JSON; a ValueError says what is wrong with it.

    A fault for every Nth call strikes without end, unless `times` is given.
    """
    if unknown := body.keys() - {field.name for field in fields(Fault)}:
        raise ValueError(f"unknown field {min(unknown)!r}")
    given = dict(body)
    given["kind"] = FaultKind(given.get("kind", ""))
    if "every" in given:
        given.setdefault("times", None)
    fault = Fault(**given)
    HTTPStatus(fault.status)
    if fault.every < 1 or fault.seconds < 0:
        raise ValueError("every must be 1 or more, seconds 0 or more")
    return fault


@dataclass(slots=True)
class _Waiting:
    fault: Fault
    matched: int = 0
    struck: int = 0


class Faults:
    """The faults that are set; the first that is due strikes."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []

    def add(self, fault: Fault) -> None:
        """Set a fault."""
        self._waiting.append(_Waiting(fault))

    def clear(self) -> None:
        """Take all faults away."""
        self._waiting.clear()

    def due(self, method: str, chat_id: object) -> Fault | None:
        """Return the fault that strikes this call, and count it."""
        for waiting in self._waiting:
            fault = waiting.fault
            if not fault.matches(method, chat_id):
                continue
            waiting.matched += 1
            if waiting.matched % fault.every:
                continue
            waiting.struck += 1
            if waiting.struck == fault.times:
                self._waiting.remove(waiting)
            return fault
        return None

    def json(self) -> list[Json]:
        """Return the faults that are set."""
        return [asdict(waiting.fault) for waiting in self._waiting]
