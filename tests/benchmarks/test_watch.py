"""What a process sees of itself."""

import pytest

from tests.benchmarks.watch import TICK, LoopWatch, resident_mib


def test_the_longest_block_of_the_event_loop_is_told_once() -> None:
    now = 100.0
    watch = LoopWatch(lambda: now)
    now += 0.2
    watch.look()
    now += 0.05
    watch.look()
    assert watch.longest() == pytest.approx(0.2 - TICK)
    now += TICK
    assert watch.longest() == pytest.approx(0.0)


def test_a_block_that_goes_on_counts_as_well() -> None:
    now = 100.0
    watch = LoopWatch(lambda: now)
    now += 0.3
    assert watch.longest() == pytest.approx(0.3 - TICK)


def test_what_is_allocated_is_resident() -> None:
    before = resident_mib()
    held = bytearray(b"x" * 2**26)
    assert resident_mib() - before >= 60
    del held
