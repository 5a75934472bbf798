"""Read thousands of spoilt calendars, one after the other, in the limits that a child has.

python -m tests.bot.calendars.mutants FROM TO; what came of them goes to standard output as JSON.
"""

import json
import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.calendars.finding import find
from bot.calendars.found import CalendarError
from bot.calendars.limits import enclose, in_time
from bot.calendars.packing import packed
from bot.calendars.words import default_words, kind_of
from tests.bot.calendars import office_programs, other_programs

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
SAMPLES = [one.content for one in office_programs.SAMPLES + other_programs.SAMPLES]
ENOUGH_SECONDS = 600
SHARE_OF_RARE = 0.1
NUMBERS = (b"0", b"-1", b"99999999", b"9" * 40, b"1601", b"00000000", b"1e9", b"\xd9\xa1")
HOSTILE = (
    b"RRULE:FREQ=SECONDLY",
    b"RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7;BYMINUTE=0,10,20,30;BYSECOND=0,30",
    b"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
    b"RRULE:FREQ=DAILY;INTERVAL=0",
    b"RRULE:FREQ=DAILY;COUNT=99999999",
    b"RRULE:FREQ=MONTHLY;BYDAY=-53MO;BYSETPOS=366",
    b"RDATE:" + b",".join([b"20270404T060000"] * 900),
    b"DTSTART:00010101T000000",
    b"DTSTART;TZID=../../../etc/passwd:20270404T060000",
    b"DTSTART;TZID=" + b"A/" * 3000 + b":20270404T060000",
    b"BEGIN:VEVENT",
    b"END:VCALENDAR",
    b"SUMMARY:" + b"run " * 5000,
    b" " * 3000,
    b'X-RUN;P="' + b";:" * 3000,
)

Mutation = Callable[[random.Random, bytes], bytes]


def flip(chance: random.Random, content: bytes) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _with_lines(change: Callable[[random.Random, list[bytes], int], None]) -> Mutation:
    def mutate(chance: random.Random, content: bytes) -> bytes:
        lines = content.split(b"\n")
        for _ in range(chance.randint(1, 4)):
            change(chance, lines, chance.randrange(len(lines)))
        return b"\n".join(lines)

    return mutate


def _double(chance: random.Random, lines: list[bytes], at: int) -> None:
    lines[at:at] = [lines[at]] * chance.choice([1, 1, 50])


def _drop(_: random.Random, lines: list[bytes], at: int) -> None:
    lines[at] = b""


def _swap(chance: random.Random, lines: list[bytes], at: int) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _blow_up(chance: random.Random, lines: list[bytes], at: int) -> None:
    numbers = list(re.finditer(rb"[0-9]+", lines[at]))
    if numbers:
        one = chance.choice(numbers)
        lines[at] = lines[at][: one.start()] + chance.choice(NUMBERS) + lines[at][one.end() :]


def _poison(chance: random.Random, lines: list[bytes], at: int) -> None:
    lines.insert(at, chance.choice(HOSTILE))


def cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content))]


def mix(chance: random.Random, content: bytes) -> bytes:
    other = chance.choice(SAMPLES)
    return content[: chance.randrange(len(content))] + other[chance.randrange(len(other)) :]


COMMON: tuple[Mutation, ...] = (
    flip,
    *map(_with_lines, (_double, _drop, _swap, _blow_up, _blow_up, _poison)),
)
RARE: tuple[Mutation, ...] = (cut, mix)


def mutant(number: int) -> bytes:
    """Return a spoilt calendar, always the same for a number."""
    chance = random.Random(number)  # noqa: S311 - no secret
    content = chance.choice(SAMPLES)
    for _ in range(chance.choice([1, 1, 2])):
        mutations = RARE if chance.random() < SHARE_OF_RARE else COMMON
        content = chance.choice(mutations)(chance, content) or b"\n"
    return content


def main(first: int, last: int) -> None:
    zone, words = ZoneInfo("Europe/Madrid"), default_words()
    kind_of("")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    enclose(more_seconds=ENOUGH_SECONDS)
    came: Counter[str] = Counter()
    longest = 0.0
    for number in range(first, last):
        content = mutant(number)
        began = time.process_time()
        try:
            with in_time():
                packed(find(content, now=NOW, zone=zone, words=words))
            came["found"] += 1
        except CalendarError as error:
            came[error.problem] += 1
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            came[f"{number}: {error!r}"] += 1
        longest = max(longest, time.process_time() - began)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before
    sys.stdout.write(json.dumps({"came": came, "longest": longest, "memory": memory}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
