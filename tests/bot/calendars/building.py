"""What calendars of tests are made of."""

from dataclasses import dataclass, field
from textwrap import dedent


@dataclass(frozen=True, slots=True)
class Sample:
    """A file, the runs expected in it as "title: first wall times", and how many of each.

    Wall times are Madrid's, of 2027; a whole day has none. A series without an end is counted up
    to the end of 548 days.
    """

    name: str
    content: bytes
    runs: dict[str, str]
    counts: dict[str, int]
    calendar: str = ""
    partial: bool = False
    others: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    unread: int = 0
    kinds: dict[str, str] = field(default_factory=dict)


def lines(text: str) -> str:
    """Return a text's lines as they stand in a file."""
    return dedent(text).strip("\n").replace("\n", "\r\n") + "\r\n"


def calendar(head: str, *parts: str) -> str:
    """Return a calendar."""
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
        + lines(head)
        + "".join(map(lines, parts))
        + "END:VCALENDAR\r\n"
    )


def event(text: str) -> str:
    """Return an event."""
    return "BEGIN:VEVENT\n" + dedent(text).strip("\n") + "\nEND:VEVENT"


def folded(text: str, mark: str = " ", width: int = 75) -> bytes:
    """Fold lines by their bytes, as most programs do, even in the middle of a letter's bytes."""
    done = []
    for line in text.encode().split(b"\r\n"):
        pieces = [line[:width]]
        rest = line[width:]
        while rest:
            pieces.append(mark.encode() + rest[: width - 1])
            rest = rest[width - 1 :]
        done.append(b"\r\n".join(pieces))
    return b"\r\n".join(done)


def zone(tzid: str, began: str = "19700101T000000", ahead: int = 1) -> str:
    """Return the zone of Central Europe under any id; `ahead` shifts it by hours."""
    winter, summer = f"{ahead:+03}00", f"{ahead + 1:+03}00"
    return f"""
        BEGIN:VTIMEZONE
        TZID:{tzid}
        BEGIN:STANDARD
        DTSTART:{began[:8]}T030000
        TZOFFSETFROM:{summer}
        TZOFFSETTO:{winter}
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:{began[:8]}T020000
        TZOFFSETFROM:{winter}
        TZOFFSETTO:{summer}
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE
        """
