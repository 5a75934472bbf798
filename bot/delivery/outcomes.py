"""What becomes of a delivery whose send has ended, or was never begun. Pure."""

from datetime import datetime, timedelta

from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.delivery.api import TooLateError, pause_of
from bot.delivery.governor import HeldError
from bot.delivery.transport import AnswerLostError
from storage.leases import Claimed, Result
from storage.records import BLOCKED, FOREVER, WAITS, DeliveryState

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=2), timedelta(seconds=30)
RESTING = "the runner rests after a safety stop"
OVER = "it no longer concerns its reader"
NOT_BEGUN = "claimed, and not begun"
TOO_LATE = "its turn came too late"
LONGEST_REASON = 200


def sent(claimed: Claimed, lease: datetime, message_id: int, now: datetime) -> Result:
    """Return the result of a send that Telegram has answered."""
    return Result(
        claimed.id,
        lease,
        DeliveryState.SENT,
        claimed.not_before,
        message_id=message_id,
        sent_at=now,
    )


def unsent(claimed: Claimed, lease: datetime, error: Exception, now: datetime) -> Result:
    """Return the result of a send that has failed: tried again later, given up, or a doubt."""
    match error:
        case Forbidden():
            return _failed(claimed, lease, BLOCKED)
        case RetryAfter() | HeldError():
            return _later(claimed, lease, "429", now + _wanted(error))
        case TooLateError():
            return _later(claimed, lease, TOO_LATE, claimed.not_before)
        case AnswerLostError():
            return lost(claimed, lease, error.message, now)
        case BadRequest():
            return _failed(claimed, lease, error.message)
        case _:
            tried = Result(claimed.id, lease, _waiting(claimed), now + _pause(claimed))
            return tried._replace(reason=_kept(str(error)))


def lost(claimed: Claimed, lease: datetime, reason: str, now: datetime) -> Result:
    """Return the result of a send that may have arrived: it is a doubt."""
    again_at = now + _pause(claimed) if claimed.again_if_uncertain else FOREVER
    doubt = Result(claimed.id, lease, DeliveryState.UNCERTAIN, again_at, doubted=True)
    return doubt._replace(reason=_kept(reason))


def not_begun(claimed: Claimed, lease: datetime) -> Result:
    """Give one back that was claimed, for all that is known, and never sent."""
    return _later(claimed, lease, NOT_BEGUN, claimed.not_before)


def resting(claimed: Claimed, lease: datetime, *, waits: bool = False) -> Result:
    """Give one up whose runner has stopped for safety meanwhile, or waits for a clinic's word."""
    return _failed(claimed, lease, WAITS if waits else RESTING)._replace(tried=False)


def over(claimed: Claimed, lease: datetime) -> Result:
    """Give one up that no longer concerns its reader."""
    return _failed(claimed, lease, OVER)._replace(tried=False)


def _failed(claimed: Claimed, lease: datetime, reason: str) -> Result:
    failed = Result(claimed.id, lease, DeliveryState.FAILED, claimed.not_before)
    return failed._replace(reason=_kept(reason))


def _later(claimed: Claimed, lease: datetime, reason: str, at: datetime) -> Result:
    """Give one back that Telegram has not taken: that counts as no try."""
    return Result(claimed.id, lease, _waiting(claimed), at, tried=False, reason=reason)


def _kept(reason: str) -> str:
    """Return a reason as any database takes it: without NUL, or half of a pair of surrogates."""
    plain = reason.encode("utf-8", "backslashreplace").decode().replace("\0", "")
    return plain[:LONGEST_REASON]


def _wanted(error: RetryAfter | HeldError) -> timedelta:
    return timedelta(seconds=error.seconds) if isinstance(error, HeldError) else pause_of(error)


def _pause(claimed: Claimed) -> timedelta:
    doublings = min(claimed.attempts, 10)
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


def _waiting(claimed: Claimed) -> DeliveryState:
    """Return the state of one that goes on waiting: once it may have arrived, it stays so."""
    return DeliveryState.UNCERTAIN if claimed.doubts else DeliveryState.PENDING
