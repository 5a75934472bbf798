"""How a broadcast looks to those who get it, and, while it goes out, to whoever confirmed it."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.conversations.callbacks import Tap
from bot.conversations.clinics.cast_starts import start_ahead
from bot.conversations.replies import Button, Keyboard, Link, Media, Screen
from messages.catalogue import Say
from storage.clinic_records import BroadcastState
from storage.records import Broadcast, DeliveryState
from storage.reports import Watched

FLOW = "cast"
BAR = 12
LONGEST_NAME = 24
"""So much of a clinic's name fits in a button."""
FULL, EMPTY = "▓", "░"
ENDED = "ended"
PARTS = {
    "sent": DeliveryState.SENT,
    "unsure": DeliveryState.UNCERTAIN,
    "unsent": DeliveryState.FAILED,
    "expired": DeliveryState.EXPIRED,
}
KEYS: Mapping[str, tuple[str, ...]] = {
    BroadcastState.ADDRESSING: ("pause", "cancel"),
    BroadcastState.SENDING: ("pause", "cancel"),
    BroadcastState.PAUSED: ("resume", "cancel"),
    BroadcastState.CANCELLED: (),
    ENDED: ("report", "csv"),
}


def sent(say: Say, broadcast: Broadcast) -> Screen:
    """Return what a runner gets; a clinic's can be muted."""
    keys: list[tuple[Button | Link, ...]] = [
        (Link(label, url),) for label, url in broadcast.buttons
    ]
    if broadcast.clinic_id is not None:
        mute = Tap("mine", "hush", arguments=(str(broadcast.clinic_id),))
        keys.append((Button(mute_label(say, broadcast.clinic or ""), mute.encode()),))
    kind, file_id = broadcast.media_kind, broadcast.file_id
    file = Media(kind, file_id) if kind and file_id else None
    text = Markup(broadcast.text)  # noqa: S704 - kept as Telegram's HTML
    return Screen(text, tuple(keys), file=file)


def mute_label(say: Say, clinic: str) -> str:
    """Return what the button says that mutes a clinic: its name, as much as fits."""
    name = clinic if len(clinic) <= LONGEST_NAME else clinic[: LONGEST_NAME - 1].rstrip() + "…"
    return say("button-mute-clinic", clinic=name).unescape()


def under_way(say: Say, one: Watched, rate: int, now: datetime) -> Screen:
    """Return how far a broadcast has come, at so many a second, or when it starts."""
    keyboard = _keys(say, one, KEYS[one.state])
    heading = Markup("<b>{}</b>").format(say(f"progress-state-{one.state}"))
    zone = ZoneInfo(one.zone)
    starts = start_ahead(say, one, now, zone, has_begun=one.done > 0)
    if starts is not None:
        is_paused = one.state is BroadcastState.PAUSED
        starts = Markup("<b>{}</b>").format(starts)
        return Screen(heading + "\n" + starts if is_paused else starts, keyboard)
    if not one.total:
        return Screen(heading, keyboard)
    counted = say("progress-done", done=one.done, total=one.total)
    if rate:
        counted = say("progress-rate", done=one.done, total=one.total, rate=rate)
    text = Markup("{}\n{} {}").format(heading, bar(one.done, one.total), counted)
    if one.later:
        text += "\n" + say("progress-later", count=one.later)
    return Screen(text, keyboard)


def ended(say: Say, one: Watched) -> Screen:
    """Return what became of a broadcast, in a line."""
    counts = {part: one.by_state.get(state, 0) for part, state in PARTS.items()}
    counts |= {"muted": one.muted, "unreachable": one.unreachable}
    said = [say(f"progress-{part}", count=n) for part, n in counts.items() if n or part == "sent"]
    is_cancelled = one.state is BroadcastState.CANCELLED
    heading = say(f"progress-state-{one.state if is_cancelled else ENDED}")
    text = Markup("<b>{}</b>\n{}").format(heading, Markup(" · ").join(said))
    return Screen(text, _keys(say, one, KEYS[ENDED]))


def bar(done: int, total: int) -> str:
    """Return a bar of so many parts, full only when all is done."""
    full = done * BAR // total if total else 0
    return FULL * full + EMPTY * (BAR - full)


def _keys(say: Say, one: Watched, actions: tuple[str, ...]) -> Keyboard:
    about = str(one.clinic_id), str(one.id)
    row = [
        Button(say(f"button-cast-{action}"), Tap(FLOW, action, arguments=about).encode())
        for action in actions
    ]
    return (tuple(row),) if row else ()
