"""Read one calendar, as a program of its own with little memory and time.

What is asked for comes as a line of JSON on standard input and the file after it; what was found,
or the problem, goes as JSON to standard output.
"""

import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.calendars.finding import find
from bot.calendars.found import LARGEST_FILE, CalendarError, Problem
from bot.calendars.limits import enclose, in_time
from bot.calendars.packing import packed
from bot.calendars.words import kind_of
from bot.zone_rules import use_newest

LONGEST_LINE = 64 * 1024


def main() -> None:
    """Read what is asked for, and answer."""
    stdin = sys.stdin.buffer
    asked = json.loads(stdin.readline(LONGEST_LINE))
    # As the bot does: both must mean the same by a zone.
    use_newest()
    zone = ZoneInfo(asked["zone"])
    # What is read from the disk once is read before there are limits.
    kind_of("")
    enclose()
    try:
        with in_time():
            found = find(
                stdin.read(LARGEST_FILE + 1),
                now=datetime.fromisoformat(asked["now"]),
                zone=zone,
                words=asked["words"],
            )
            answer: dict[str, object] = {"found": packed(found)}
    except CalendarError as error:
        answer = {"problem": error.problem}
    except Exception:  # noqa: BLE001 - the file is somebody's: what it says is in no log
        answer = {"problem": Problem.BROKEN}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
