"""Pain that a clinic hears of: told at once, seen once, and the drill off until it is released."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update

from storage import clinics, holds
from storage.clinic_records import Role
from storage.holds import EVERYTHING
from storage.tables import alert, audit, drill_hold, enrolment
from tests.bot.deeds import (
    DAY,
    TUESDAY_0615,
    begun,
    fetch,
    full_session,
    offered,
    say,
    state_of,
    tap,
    toast,
)
from tests.clinics import a_clinic, an_enrolment
from tests.factories import NOON
from tests.phone import Message, Phone
from tests.world import World


@dataclass(frozen=True, slots=True)
class Riverside:
    """A clinic in Madrid, its staff and one runner with a run at 06:30."""

    id: int
    owner: Phone
    therapist: Phone
    assistant: Phone
    runner: Phone


@pytest.fixture
async def clinic(world: World) -> Riverside:
    runner = await world.runner()
    phones = [await world.person(name) for name in ("Olga", "Tom", "Amy")]
    for phone in phones:
        await say(phone, "/start")
    async with world.app.database.transaction() as tx:
        made = await a_clinic(tx, zone="Europe/Madrid")
        await clinics.change(tx, made.id, emergency_line="+34 600 <1>")
        for phone, role in zip(phones, Role, strict=True):
            await clinics.add_member(tx, made.id, phone.id, role, f"{role}".title(), at=NOON)
        await an_enrolment(tx, made.id, runner.id)
    owner, therapist, assistant = phones
    return Riverside(made.id, owner, therapist, assistant, runner)


async def heard(world: World, phone: Phone) -> list[Message]:
    """Let what waits go out, and return what is new on a phone."""
    await world.move_by(seconds=1)
    return await phone.settled()


def now(phone: Phone, message: Message) -> Message:
    """Return what a message has become."""
    return next(one for one in phone.messages if one.id == message.id)


async def it_hurts(world: World, phone: Phone, pain: int = 7) -> Message:
    """Begin a primer, and say how much the first drill hurts on the left."""
    await begun(world, phone)
    return await tap(phone, "It hurts", "Left", str(pain))


async def test_pain_is_told_seen_and_released(world: World, clinic: Riverside) -> None:
    runner, therapist = clinic.runner, clinic.therapist
    advice = await it_hurts(world, runner)
    assert "Riverside\u2069 was told at 06:15" in advice.text
    assert "opens today 08:00" in advice.text
    assert "+34 600 <1>" in advice.text
    (told,) = await heard(world, therapist)
    assert "pain 7 of 10" in told.text
    assert "Half-kneeling rock, left side, today 06:15" in told.text
    assert told.labels == ["Seen", "Runner’s page", "Release the drill"]
    assert await heard(world, clinic.assistant) == []
    assert await heard(world, clinic.owner) == []
    await tap(therapist, "Seen", on=told)
    shown = next(one for one in therapist.messages if one.id == told.id)
    assert "Seen by \u2068Therapist\u2069, today 06:15" in shown.text
    assert [one.text for one in await heard(world, runner)] == [
        "\u2068Riverside\u2069 has seen it, 06:15."
    ]
    # Left out of the next primer, one line says so.
    await offered(world, runner, TUESDAY_0615 + DAY)
    await runner.tap("Same")
    note, first = await runner.settled()
    assert note.text.startswith(
        "Left out until \u2068Riverside\u2069 brings it back: Half-kneeling"
    )
    assert "1 of 3" in first.text
    await tap(therapist, "Release the drill", on=shown)
    assert "brings Half-kneeling rock back" in (await heard(world, runner))[0].text
    await full_session_of(runner, 3)
    await offered(world, runner, TUESDAY_0615 + 2 * DAY)
    assert "1 of 4" in (await tap(runner, "Same")).text
    actions = [row[0] for row in await fetch(world, select(audit.c.action).order_by(audit.c.id))]
    assert actions == ["alert-seen", "released"]
    page = await tap(therapist, "Runner’s page", on=told)
    seen = "Pain 7 · Half-kneeling rock, left side, Tue 2 Mar 06:15 · seen by \u2068Therapist\u2069"
    assert seen in page.text


async def full_session_of(phone: Phone, drills: int) -> Message:
    return await tap(phone, *["Glute"] * drills, "2 easy", "0")


async def test_worse_the_morning_after_is_news_whatever_was_heard_before(
    world: World, clinic: Riverside
) -> None:
    async with world.app.database.transaction() as tx:
        await clinics.change(tx, clinic.id, alert_from=5)
    await begun(world, clinic.runner)
    await tap(clinic.runner, *["Glute"] * 4, "2 easy", "5")
    await say(clinic.runner, "/skip")
    (told,) = await heard(world, clinic.therapist)
    assert "pain 5 of 10" in told.text
    await offered(world, clinic.runner, TUESDAY_0615 + DAY + timedelta(hours=1, minutes=45))
    worse = await tap(clinic.runner, "Worse")
    assert "Riverside\u2069 was told at 08:00" in worse.text
    (again,) = await heard(world, clinic.therapist)
    assert "pain 5 of 10" in again.text
    assert "Worse the morning after, today 08:00" in again.text
    assert "At the end of a primer" not in again.text


async def test_who_comes_second_is_told_who_has_seen_it(world: World, clinic: Riverside) -> None:
    await it_hurts(world, clinic.runner)
    (told,) = await heard(world, clinic.therapist)
    # Half an hour of office time later, at 08:30, it goes to the owner too.
    await world.move_to(TUESDAY_0615 + timedelta(hours=2, minutes=14))
    assert await clinic.owner.settled() == []
    await world.move_by(minutes=2)
    (escalated,) = await clinic.owner.settled()
    assert "pain 7 of 10" in escalated.text
    await tap(clinic.therapist, "Seen", on=told)
    await tap(clinic.owner, "Seen", on=escalated)
    shown = next(one for one in clinic.owner.messages if one.id == escalated.id)
    assert "Seen by \u2068Therapist\u2069" in shown.text
    assert await fetch(world, select(alert.c.seen_by)) == [(clinic.therapist.id,)]


async def test_what_was_seen_in_time_does_not_reach_the_owner(
    world: World, clinic: Riverside
) -> None:
    await it_hurts(world, clinic.runner)
    (told,) = await heard(world, clinic.therapist)
    await tap(clinic.therapist, "Seen", on=told)
    await world.move_by(days=2)
    assert await clinic.owner.settled() == []


async def test_where_no_therapist_can_be_reached_the_owner_hears_at_once(
    world: World, clinic: Riverside
) -> None:
    await clinic.therapist.block()
    await it_hurts(world, clinic.runner)
    (told,) = await heard(world, clinic.owner)
    assert "pain 7 of 10" in told.text


async def test_whoever_releases_the_drill_has_seen_the_alert(
    world: World, clinic: Riverside
) -> None:
    await it_hurts(world, clinic.runner)
    (told,) = await heard(world, clinic.therapist)
    await tap(clinic.therapist, "Release the drill", on=told)
    assert len(await heard(world, clinic.runner)) == 2
    assert await fetch(world, select(alert.c.seen_by)) == [(clinic.therapist.id,)]
    await world.move_by(days=1)
    assert await clinic.owner.settled() == []


async def test_a_red_flag_holds_every_primer_until_it_is_released(
    world: World, clinic: Riverside
) -> None:
    runner = clinic.runner
    await offered(world, runner)
    await runner.tap("One of these today")
    await runner.settled()
    assert "Call the emergency services" in runner.last.text
    assert "Riverside\u2069 was told at 06:15" in runner.last.text
    (told,) = await heard(world, clinic.therapist)
    assert "red flags" in told.text
    assert told.labels == ["Seen", "Runner’s page", "Release all"]
    page = await tap(clinic.therapist, "Runner’s page", on=told)
    assert "Red flag · today 06:15 · not seen yet" in page.text
    waits = await say(runner, "/primer")
    assert "wait for the word of \u2068Riverside\u2069" in waits.text
    assert "+34 600 <1>" in waits.text
    await world.move_to(TUESDAY_0615 + 2 * DAY)
    assert await runner.settled() == []
    assert "primers wait for the word of your clinic" in (await say(runner, "/why")).text
    # Here and on the page it is asked once.
    for release, on in (("Release all", told), ("Release: all primers", page)):
        await tap(clinic.therapist, release, on=on)
        asked = now(clinic.therapist, on)
        assert "Let all primers go out again?" in asked.text
        assert asked.labels == ["Yes, release", "‹ Back"]
        assert await heard(world, runner) == []
        await tap(clinic.therapist, "‹ Back", on=asked)
        shown = now(clinic.therapist, on)
        assert release in shown.labels
    await tap(clinic.therapist, "Release all", on=told)
    await tap(clinic.therapist, "Yes, release", on=now(clinic.therapist, told))
    assert "your primers go on" in (await heard(world, runner))[0].text
    assert "Run at 06:30" in (await offered(world, runner, TUESDAY_0615 + 3 * DAY)).text


async def test_without_the_consent_nobody_hears_and_nothing_is_held(
    world: World, clinic: Riverside
) -> None:
    async with world.app.database.transaction() as tx:
        await tx.execute(update(enrolment).values(alerts=False))
    advice = await it_hurts(world, clinic.runner)
    assert "Riverside" not in advice.text
    assert await heard(world, clinic.therapist) == []
    assert await fetch(world, select(drill_hold.c.drill)) == []


async def test_who_shares_nothing_but_alerts_has_no_sessions_in_them(
    world: World, clinic: Riverside
) -> None:
    await offered(world, clinic.runner)
    await full_session(clinic.runner, "Nothing, let’s start")
    await offered(world, clinic.runner, TUESDAY_0615 + DAY)
    await tap(clinic.runner, "Worse", *["Glute"] * 4, "2 easy", "8")
    (told,) = await heard(world, clinic.therapist)
    assert "At the end of a primer" in told.text
    assert "yesterday 06:15: pain 0" in told.text
    assert told.labels == ["Seen", "Runner’s page", "Release all"]
    async with world.app.database.transaction() as tx:
        await tx.execute(update(enrolment).values(shares_felt=False))
    await tap(clinic.therapist, "Seen", on=told)
    shown = next(one for one in clinic.therapist.messages if one.id == told.id)
    assert "yesterday 06:15" not in shown.text


async def test_after_strong_pain_at_the_end_no_primer_comes_until_it_is_released(
    world: World, clinic: Riverside
) -> None:
    await offered(world, clinic.runner)
    closing = await tap(clinic.runner, "Nothing, let’s start", *["Glute"] * 4, "2 easy", "8")
    assert "Your primers wait for the word of" in closing.text
    (told,) = await heard(world, clinic.therapist)
    assert (await offered(world, clinic.runner, TUESDAY_0615 + DAY)).id == closing.id
    await tap(clinic.therapist, "Release all", on=told)
    await tap(clinic.therapist, "Yes, release", on=state_of(told, clinic.therapist))
    ready = await offered(world, clinic.runner, TUESDAY_0615 + 2 * DAY)
    assert "Run at 06:30" in ready.text


async def test_after_leaving_an_alert_that_waits_is_not_sent_and_a_sent_one_is_dead(
    world: World, clinic: Riverside
) -> None:
    await it_hurts(world, clinic.runner)
    (told,) = await heard(world, clinic.therapist)
    async with world.app.database.transaction() as tx:
        await tx.execute(delete(enrolment))
    await clinic.therapist.tap("Seen", message=told)
    assert "This alert is gone" in (await toast(clinic.therapist) or "")
    await world.move_by(days=1)
    assert await clinic.owner.settled() == []


async def test_what_another_clinic_holds_too_is_not_told_to_be_back(
    world: World, clinic: Riverside
) -> None:
    async with world.app.database.transaction() as tx:
        other = await a_clinic(tx, "Hillside")
        await an_enrolment(tx, other.id, clinic.runner.id)
    await it_hurts(world, clinic.runner)
    (told,) = await heard(world, clinic.therapist)
    await tap(clinic.therapist, "Release the drill", on=told)
    told_runner = "\n".join(one.text for one in await heard(world, clinic.runner))
    assert "Riverside\u2069 has no objection to Half-kneeling rock any more" in told_runner
    assert "off until \u2068Hillside\u2069 says so too" in told_runner
    async with world.app.database.transaction() as tx:
        for one in (clinic.id, other.id):
            await holds.add(tx, one, clinic.runner.id, EVERYTHING, at=NOON)
    page = await tap(clinic.therapist, "Runner’s page", on=told)
    assert "Hillside" not in page.text
    await tap(clinic.therapist, "Release: all primers", on=page)
    await tap(clinic.therapist, "Yes, release", on=now(clinic.therapist, page))
    (last,) = await heard(world, clinic.runner)
    assert "wait until \u2068Hillside\u2069 says so too" in last.text


async def test_another_threshold_is_told_to_every_runner_with_alerts_once(
    world: World, clinic: Riverside
) -> None:
    therapist = clinic.therapist
    await therapist.press(f"1:alert:threshold:0:{clinic.id}", therapist.last.id)
    await therapist.settled()
    assert "of pain from 6 on" in therapist.last.text
    await tap(therapist, "4")
    assert "One runner is told" in therapist.last.text
    sure = therapist.last
    await tap(therapist, "Yes, change it")
    await therapist.press(f"1:alert:sure:0:{clinic.id}:4", sure.id)
    told = [one.text for one in await heard(world, clinic.runner)]
    assert told == ["\u2068Riverside\u2069 now hears at once of pain from 4 on."]
    eased = await it_hurts(world, clinic.runner, 4)
    assert "Make it smaller" in eased.text
    assert "pain 4 of 10" in (await heard(world, therapist))[-1].text
