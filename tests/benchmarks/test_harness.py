"""The benchmarks run from end to end, with sizes that show nothing but that."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.bench import Found
from tests.benchmarks.table import BARS, rows, write
from tests.processes import python

BUSY_MACHINE = 300.0
"""Seconds: a dozen benchmarks one after the other, each with processes of its own."""


@pytest.mark.usefixtures("server")
async def test_the_smallest_run_measures_every_key_of_the_table(tmp_path: Path) -> None:
    result = tmp_path / "build" / "bench.json"
    smoke = ("-m", "tests.benchmarks", "--smoke", "--to", str(result))
    ended = await python(*smoke, cwd=tmp_path, patience=BUSY_MACHINE)
    assert ended.code == 0, ended.out
    found = json.loads(result.read_text(encoding="utf-8"))
    assert {bar.key for bar in BARS} <= found.keys()
    assert found["met"].keys() == {bar.key for bar in BARS}
    assert {"absolute", "machine"} <= found.keys()


async def test_an_unknown_benchmark_is_refused(tmp_path: Path) -> None:
    ended = await python("-m", "tests.benchmarks", "speed", cwd=tmp_path)
    assert ended.code == 2
    assert "no such benchmark: speed" in ended.err


def test_a_bar_that_is_missed_is_said_to_be_missed(tmp_path: Path) -> None:
    values = {"pipeline_vs_bare_http": 0.49, "cost_growth": 1.3, "stall_ms": 50.1}
    verdicts = [line.split()[4] for line in rows(values)]
    assert verdicts == ["MISSED", "MISSED", "met"]
    write(Found(values), seconds=1.0, to=tmp_path / "bench.json")
    found = json.loads((tmp_path / "bench.json").read_text(encoding="utf-8"))
    assert found["met"] == {
        "pipeline_vs_bare_http": False,
        "stall_ms": False,
        "cost_growth": True,
    }
    assert found["pipeline_vs_bare_http"] == 0.49
