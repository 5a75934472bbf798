"""What has acted is known by its id, in whatever order it came, and never acts again."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.conversations.acted import REDELIVERED_FOR, REMEMBERED, has_acted, note_acted
from storage.records import Dialogue

NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
IDS = st.lists(st.integers(0, 2**31), unique=True, max_size=3 * REMEMBERED)


def after(*ids: int, at: datetime = NOON) -> Dialogue:
    """Return a dialogue in which these updates have come, and acted where they may."""
    dialogue = Dialogue(7)
    for one in ids:
        if not has_acted(dialogue, one, at):
            dialogue = note_acted(dialogue, one, at)
    return dialogue


def test_a_lower_id_that_comes_after_a_higher_one_acts_and_neither_acts_again() -> None:
    one = after(1005)
    assert not has_acted(one, 1004, NOON)
    both = note_acted(one, 1004, NOON)
    assert has_acted(both, 1004, NOON)
    assert has_acted(both, 1005, NOON)


@given(IDS)
def test_in_any_order_nothing_acts_twice(ids: list[int]) -> None:
    dialogue = after(*ids)
    assert all(has_acted(dialogue, one, NOON) for one in ids)


@given(st.sets(st.integers(0, 2**31), max_size=REMEMBERED).flatmap(lambda s: st.permutations([*s])))
def test_in_any_order_as_many_as_are_remembered_all_act(ids: list[int]) -> None:
    assert sorted(ids) == after(*ids).acted_since


@given(IDS)
def test_no_more_is_remembered_than_the_bound(ids: list[int]) -> None:

    assert len(after(*ids).acted_since) <= REMEMBERED


def test_what_is_lower_than_all_that_is_remembered_counts_as_done() -> None:
    full = after(*range(1000, 1000 + REMEMBERED + 1))
    assert has_acted(full, 999, NOON)
    assert not has_acted(full, 1000 + REMEMBERED + 1, NOON)


def test_after_a_silence_lower_ids_act_one_after_the_other() -> None:
    full = after(*range(1000, 1000 + 2 * REMEMBERED))
    later = NOON + REDELIVERED_FOR + timedelta(seconds=1)
    for one in (5, 6, 4):
        assert not has_acted(full, one, later)
        full = note_acted(full, one, later)
        assert has_acted(full, one, later)


def test_what_has_just_acted_is_known_though_the_clock_jumps() -> None:
    jumped = NOON + timedelta(days=30)
    assert has_acted(after(1000), 1000, jumped)
