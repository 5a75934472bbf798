"""Queries about runners who want no more broadcasts of a clinic, and those who want them again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import case, literal, select, update

from storage import enrolments
from storage.broadcasts import CAN_STOP
from storage.clinic_records import BroadcastState
from storage.database import Transaction
from storage.deliveries import WAITING
from storage.dialects import among
from storage.records import FOREVER, UNWANTED, DeliveryState
from storage.tables import broadcast, delivery


def _of_clinic(clinic_id: int, runner_id: int, of: Sequence[BroadcastState] = CAN_STOP) -> Any:
    broadcasts = select(broadcast.c.id).where(
        broadcast.c.clinic_id == clinic_id, broadcast.c.state.in_(of)
    )
    return (delivery.c.runner_id == runner_id) & delivery.c.broadcast_id.in_(broadcasts)


async def mute(tx: Transaction, clinic_id: int, runner_id: int) -> None:
    """Let nothing of a clinic's broadcasts come to a runner any more, nor what waits already."""
    await enrolments.set_muted(tx, clinic_id, runner_id, muted=True)
    await tx.execute(
        update(delivery)
        .where(
            _of_clinic(clinic_id, runner_id),
            delivery.c.state.in_(WAITING),
            # What may have arrived and is not sent again stays uncertain.
            delivery.c.not_before < FOREVER,
        )
        .values(state=DeliveryState.FAILED, reason=UNWANTED)
    )


async def unmute(tx: Transaction, clinic_id: int, runner_id: int, *, at: datetime) -> None:
    """Let a clinic's broadcasts come again, and what the muting has closed, if there is time.

    One that was over without it goes on.
    """
    await enrolments.set_muted(tx, clinic_id, runner_id, muted=False)
    found = await tx.execute(
        update(delivery)
        .where(
            _of_clinic(clinic_id, runner_id, (*CAN_STOP, BroadcastState.DONE)),
            delivery.c.state == DeliveryState.FAILED,
            delivery.c.reason == UNWANTED,
            delivery.c.expires_at > at,
        )
        .values(state=DeliveryState.PENDING, reason=None)
        .returning(delivery.c.broadcast_id)
    )
    again = [one for one in found.scalars() if one is not None]
    was_done = broadcast.c.state == BroadcastState.DONE
    goes_on = literal(BroadcastState.SENDING, broadcast.c.state.type)
    # Also where nothing changes: whoever is about to end it waits, and looks once more.
    await tx.execute(
        update(broadcast)
        .where(among(broadcast.c.id, again))
        .values(state=case((was_done, goes_on), else_=broadcast.c.state), ended_at=None)
    )
