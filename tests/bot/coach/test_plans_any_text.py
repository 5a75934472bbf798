"""Any text is read, or refused with an example that is; and what the bot says is read back."""

from datetime import date, datetime, time, timedelta

from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.coach.phrases.spoken import SPOKEN
from bot.coach.phrases.words import LEXICON, MEANT, MONTH_OF, NUMBERS, WEEKDAY_OF
from bot.coach.phrases.written import written
from bot.coach.plans import FURTHEST, Parsed, PlanError, parse_day, parse_plans, parse_time
from bot.coach.schedule import EVERY_DAY, SingleRun, WeeklyRun, Wish
from bot.coach.typed import QUOTED_LONGEST
from bot.conversations.plan_texts import first_shown, plan_text
from messages.catalogue import Catalogue
from storage.records import RunKind

NOW = datetime.fromisoformat("2027-03-01T12:00")  # a Monday
TOMORROW = NOW.date() + timedelta(days=1)

FIGURES = """
    6:30 18.15 7 19 28 31 0 99 2027 0630 6,30 25:00 7am 12pm 18h 18h30 28.3. 28/3 4/3 3/28 28-3
    2027-03-28 2028-02-30 29.2. 1st 28th 2nd 10k 1º 31.4. 6:30-7:30 0000-00-00 , ; & + - / . : !
    ( ) @ ' ’ º 🏃
"""
OTHERS = "past quarter o'clock minutes months weeks days semanas meses si no otro"
WORDS = sorted({*LEXICON, *MEANT, *MONTH_OF, *NUMBERS, *WEEKDAY_OF, *OTHERS.split()})
COMMON = "mon lunes 6:30 las 7 28 march marzo every cada other and y , from until hasta de al"
CATALOGUE = Catalogue.load()
OWN = sorted({phrase for names in SPOKEN.values() for phrase in names.glossary})
pieces = st.sampled_from([*WORDS, *FIGURES.split()]) | st.sampled_from(OWN)
texts = st.one_of(
    st.text(max_size=220),
    st.lists(pieces | st.sampled_from(COMMON.split()), max_size=12).map(" ".join),
    st.lists(pieces, max_size=8).map("".join),
)
languages = st.sampled_from(sorted(SPOKEN))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31))  # noqa: DTZ001 - wall times


@given(texts, languages, moments)
@example("el 1 y " * 28, "es", NOW)
@example("ﷺ" * 200, "en", NOW)
def test_any_text_is_understood_or_refused_with_an_example_that_is(
    text: str, language: str, now: datetime
) -> None:
    outcome = read(text, language, now)
    if isinstance(outcome, PlanError):
        assert len(outcome.said) <= QUOTED_LONGEST
        outcome = read(outcome.example, language, now)
    assert isinstance(outcome, Parsed)
    for wish in outcome.wishes:
        match wish.plan:
            case SingleRun(on, at):
                assert (now.date(), now.time()) < (on, at)
                assert on - now.date() <= FURTHEST
            case WeeklyRun() as plan:
                assert plan.last is None or plan.last >= now.date()
                assert plan.every == 1 or (plan.first and plan.first.weekday() in plan.weekdays)


def read(text: str, language: str, now: datetime) -> Parsed | PlanError:
    try:
        return parse_plans(text, now_local=now, language=language)
    except PlanError as error:
        return error


@given(texts, languages, moments)
def test_any_text_is_a_time_or_a_day_or_refused_with_one(
    text: str, language: str, now: datetime
) -> None:
    try:
        at = parse_time(text, language=language)
    except PlanError as error:
        at = parse_time(error.example, language=language)
    assert at <= time.max
    try:
        on = parse_day(text, now, language)
    except PlanError as error:
        on = parse_day(error.example, now, language)
    assert now.date() <= on <= now.date() + FURTHEST


times = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60))
dates = st.integers(7, FURTHEST.days - 7).map(lambda days: NOW.date() + timedelta(days=days))


@st.composite
def weekly_runs(draw: st.DrawFn) -> WeeklyRun:
    """Return weekly runs as the reader makes them, of which at least one lies ahead."""
    weekdays = draw(st.frozensets(st.sampled_from(sorted(EVERY_DAY)), min_size=1))
    every = draw(st.integers(1, 12))
    first, last = draw(dates | st.none()), draw(dates | st.none())
    if every > 1:
        first = min(
            day for day in map((first or TOMORROW).__add__, WEEK) if day.weekday() in weekdays
        )
    if last is not None:
        assume(last - (first or TOMORROW) >= timedelta(weeks=1))
    return WeeklyRun(weekdays, draw(times), every, first, last)


WEEK = [timedelta(days=day) for day in range(7)]
# In the days after tomorrow the bot says "Wednesday", which whoever types it means of every week.
single_runs = st.builds(SingleRun, dates, times)
wishes = st.builds(Wish, weekly_runs() | single_runs, st.sampled_from(RunKind) | st.none())


@given(wishes, languages)
def test_what_the_bot_says_of_a_plan_can_be_typed(wish: Wish, language: str) -> None:
    plan, today = wish.plan, NOW.date()
    said = plan_text(plan, CATALOGUE.say(language), today, wish.kind).striptags()
    (found,) = parse_plans(said, now_local=NOW, language=language).wishes
    assert (found.kind, as_said(found.plan, today)) == (wish.kind, as_said(plan, today))


@given(wishes, languages)
def test_a_run_is_written_so_that_it_means_the_same(wish: Wish, language: str) -> None:
    line = written([wish], NOW.date(), language)
    assert parse_plans(line, now_local=NOW, language=language).wishes == (wish,)


def as_said(plan: WeeklyRun | SingleRun, today: date) -> object:
    """Return a plan without what is not worth a word."""
    if isinstance(plan, SingleRun):
        return plan
    return plan.weekdays, plan.at, plan.every, first_shown(plan, today), plan.last
