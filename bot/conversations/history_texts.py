"""What a picture of the weeks shows, as text: the same numbers, of the same function."""

from collections.abc import Iterator
from enum import StrEnum

from markupsafe import Markup

from bot.coach.looking_back import DrillBack, LookBack, PainBack, Period, PrimedBack, Share
from messages import formatting
from messages.catalogue import Say


class Picture(StrEnum):
    """What is looked at over the weeks."""

    FELT = "felt"
    PAIN = "pain"
    SIDES = "sides"
    PRIMED = "primed"


def has_any(back: LookBack, picture: Picture) -> bool:
    """Whether there is anything to show in a picture."""
    match picture:
        case Picture.FELT:
            return bool(back.drills)
        case Picture.PAIN:
            return back.pain_of_all is not None
        case Picture.SIDES:
            return bool(back.sides)
        case Picture.PRIMED:
            return any(one.runs or one.is_pause for one in back.primed)


def caption(back: LookBack, picture: Picture, say: Say) -> Markup:
    """Return a picture's numbers in short: all of them together, not period by period."""
    return Markup("\n").join([_head(back, picture, say), *_totals(back, picture, say)])


def in_full(back: LookBack, picture: Picture, say: Say) -> Markup:
    """Return a picture's numbers as text, period by period where it goes by them."""
    by_period: list[Markup] = []
    if picture is Picture.PAIN:
        by_period = _pain_by_period(back, say)
    elif picture is Picture.PRIMED:
        by_period = _primed_by_period(back, say)
    elif picture is Picture.FELT:
        by_period = _felt_by_period(back, say)
    if by_period:
        by_period.insert(0, say("look-by-month" if back.is_monthly else "look-by-week"))
    return Markup("\n\n").join(
        part for part in (caption(back, picture, say), Markup("\n").join(by_period)) if part
    )


def span(back: LookBack, say: Say) -> str:
    """Return from when to when it goes."""
    return formatting.dates(back.periods[0].first, back.periods[-1].last, say)


def period(back: LookBack, one: Period, say: Say) -> str:
    """Return when a period begins: 2 Mar, or Mar 2027 of a month."""
    written = formatting.month_of_year if back.is_monthly else formatting.day_of_year
    return written(one.first, say)


def drill(one: DrillBack, say: Say) -> Markup:
    """Return a drill in all: how often on target, and what took over."""
    name, total = say(f"drill-{one.drill}"), one.total
    if not one.instead:
        return say("look-drill", drill=name, on=total.on_target, of=total.answers)
    instead = places(one, say)
    return say(
        "look-drill-instead", drill=name, on=total.on_target, of=total.answers, instead=instead
    )


def places(one: DrillBack, say: Say) -> Markup:
    """Return what took over in a drill, the most often first."""
    return Markup(" · ").join(
        say("look-place", place=say(f"felt-{felt}"), count=count) for felt, count in one.instead
    )


def _head(back: LookBack, picture: Picture, say: Say) -> Markup:
    return say("look-head", title=say(f"look-title-{picture}"), span=span(back, say))


def _totals(back: LookBack, picture: Picture, say: Say) -> Iterator[Markup]:
    if not has_any(back, picture):
        yield say(f"look-none-{picture}")
    elif picture is Picture.FELT:
        yield from (drill(one, say) for one in back.drills)
        yield from _left(back.drills_left, say)
    elif picture is Picture.PAIN and back.pain_of_all:
        yield _pain(back.pain_of_all, say)
    elif picture is Picture.SIDES:
        for one in back.sides:
            name, left, right = say(f"drill-{one.drill}"), one.left, one.right
            yield say(
                "look-sides",
                drill=name,
                left=left.on_target,
                lefts=left.answers,
                right=right.on_target,
                rights=right.answers,
            )
        yield from _left(back.sides_left, say)
    elif back.primed_of_all.runs:
        yield primed(back.primed_of_all, say)
    else:
        yield say("look-pause")


def _pain(one: PainBack, say: Say) -> Markup:
    return say("look-pain", usual=one.usual, most=one.most, sessions=one.sessions)


def primed(one: PrimedBack, say: Say) -> Markup:
    """Return how many of some planned runs were primed."""
    return say("look-primed", primed=one.primed, runs=one.runs)


def _left(count: int, say: Say) -> list[Markup]:
    return [say("look-drills-left", count=count)] if count else []


def _felt_by_period(back: LookBack, say: Say) -> list[Markup]:
    """Return how often each drill was on target in each period in which it was done."""
    lines = []
    for one in back.drills:
        shares = Markup(" · ").join(
            f"{period(back, at, say)} {_of(share)}"
            for at, share in zip(back.periods, one.periods, strict=True)
            if share.answers
        )
        lines.append(Markup("{}: {}").format(say(f"drill-{one.drill}"), shares))
    return lines


def _of(share: Share) -> str:
    return f"{share.on_target}/{share.answers}"


def _pain_by_period(back: LookBack, say: Say) -> list[Markup]:
    return [
        say("look-pain-period", period=period(back, at, say), usual=one.usual, most=one.most)
        if one
        else say("look-pause-period", period=period(back, at, say))
        for at, one, runs in zip(back.periods, back.pain, back.primed, strict=True)
        if one or runs.is_pause
    ]


def _primed_by_period(back: LookBack, say: Say) -> list[Markup]:
    lines = []
    for at, one in zip(back.periods, back.primed, strict=True):
        name = period(back, at, say)
        if one.is_pause:
            lines.append(say("look-pause-period", period=name))
        elif one.primed:
            lines.append(say("look-primed-period", period=name, primed=one.primed, runs=one.runs))
        elif one.runs:
            lines.append(say("look-runs-period", period=name, runs=one.runs))
    return lines
