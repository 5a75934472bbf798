"""From due run to recorded message: against a bare loop and PTB's job queue; and what it grows to.

All send the same messages to the same server, in turns, and of each the best of the rounds counts.
"""

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.benchmarks import planned
from tests.benchmarks.bench import Bench, Found, soon, until
from tests.benchmarks.children import Child, MeasurementError, child, result_of
from tests.benchmarks.probe import answers_a_second

FEW_AT_ONCE, ALL_AT_ONCE = 8, 100_000
"""How many messages PTB has under way: the best that was found for it, and as it comes."""
LONGEST_START = 15.0


@dataclass(frozen=True, slots=True)
class Burst:
    """What it took us to bring out all that fell due at one instant."""

    seconds: float
    sending_seconds: float
    longest_block: float
    cpu_seconds: float
    rss_mib: float


async def burst(
    bench: Bench, count: int, *, due: int | None = None, start_seconds: float | None = None
) -> Burst:
    """Let runs fall due among so many planned, and wait until every message is recorded."""
    due = due or bench.scale.due
    start_seconds = start_seconds or bench.scale.start_seconds
    await bench.loopback.reset()
    database = await bench.database(count)
    async with bench.ours(database) as ours:
        due_at = soon(start_seconds)
        planned.let_fall_due(database, due, due_at)
        ours.tell("open")
        await bench.loopback.called("getUpdates")
        is_too_late = soon(0.2) >= due_at
        if not is_too_late:
            return await _worked_off(bench, database, ours, due, due_at)
    if start_seconds > LONGEST_START:
        raise MeasurementError("the bot was never ready before the runs fell due")
    return await burst(bench, count, due=due, start_seconds=2 * start_seconds)


async def _worked_off(
    bench: Bench, database: Path, ours: Child, due: int, due_at: datetime
) -> Burst:
    await until(due_at)
    began = time.monotonic()
    before = await ours.ask("report")
    arrived = await bench.loopback.arrived(due, pause=0.01)
    await planned.all_in_state(database, "sent", due)
    took = time.monotonic() - began
    after = await ours.ask("report")
    if arrived["chats"] != due:
        raise MeasurementError(f"{due} were due, {arrived['chats']} chats heard of it")
    sample = await bench.loopback.control("sample")
    bench.message = {name: value for name, value in sample.items() if name != "chat_id"}
    return Burst(
        seconds=took,
        sending_seconds=arrived["last"] - arrived["first"],
        longest_block=after["longest_block"],
        cpu_seconds=after["cpu"] - before["cpu"],
        rss_mib=after["rss_mib"],
    )


async def bare(bench: Bench) -> dict[str, float]:
    """Return the messages a second of a bare loop, by event loop and concurrency."""
    found = {}
    for concurrency in bench.scale.concurrencies:
        for loop in ("uvloop", "asyncio"):
            await bench.loopback.reset()
            result = await result_of(
                bench.folder,
                "peers.bare",
                url=bench.loopback.url,
                message=bench.message,
                count=bench.scale.due,
                concurrency=concurrency,
                loop=loop,
            )
            found[f"{loop}, {concurrency} at once"] = result["a_second"]
    return found


async def stock_ptb(bench: Bench, *, count: int, at_once: int) -> float:
    """Return the messages a second of PTB's job queue and transport."""
    await bench.loopback.reset()
    given: dict[str, Any] = {"count": count, "concurrency": at_once}
    async with child(
        bench.folder, "peers.ptb_jobs", url=bench.loopback.url, message=bench.message, **given
    ) as peer:
        await peer.told()
        due_at = soon(bench.scale.start_seconds + count / bench.scale.jobs_a_second)
        await peer.ask(due_at.isoformat())
        if soon(0) >= due_at:
            raise MeasurementError("PTB had not planned its jobs before they fell due")
        await until(due_at)
        began = time.monotonic()
        arrived = await bench.loopback.arrived(count)
    return count / float(arrived["last"] - began)


async def measure(bench: Bench) -> Found:
    """Measure all in turns, so that what else the machine does hits all alike."""
    scale = bench.scale
    some, most, bares, stocks = [], [], [], []
    for _ in range(scale.rounds):
        some.append(await burst(bench, scale.some))
        bares.append(await bare(bench))
        most.append(await burst(bench, scale.most))
        stocks.append(await stock_ptb(bench, count=scale.due, at_once=FEW_AT_ONCE))
    as_it_comes = await stock_ptb(bench, count=max(1, scale.due // 10), at_once=ALL_AT_ONCE)
    bench.blocks = [one.longest_block for one in most]
    best_some = min(some, key=lambda one: one.seconds)
    best_most = min(most, key=lambda one: one.seconds)
    best_bare = {way: max(one[way] for one in bares) for way in bares[0]}
    a_second = scale.due / best_some.seconds
    server = await answers_a_second(bench.loopback.url, bench.message, 2 * scale.due)
    return Found(
        values={
            "pipeline_vs_bare_http": a_second / max(best_bare.values()),
            "pipeline_vs_stock_ptb": a_second / max(stocks),
            "cost_growth": best_most.seconds / best_some.seconds,
        },
        absolute={
            "loopback_server_a_second": round(server),
            "pipeline_a_second": round(a_second),
            "pipeline_a_second_of_each_round": [round(scale.due / one.seconds) for one in some],
            "pipeline_with_most_planned_a_second": [round(scale.due / one.seconds) for one in most],
            "pipeline_sending_a_second": round(scale.due / best_some.sending_seconds),
            "due_run_us": round(best_some.seconds / scale.due * 1e6, 1),
            "due_run_cpu_us": round(best_some.cpu_seconds / scale.due * 1e6, 1),
            "due_run_with_most_planned_us": round(best_most.seconds / scale.due * 1e6, 1),
            "bare_http_a_second": {way: round(value) for way, value in best_bare.items()},
            "stock_ptb_a_second": [round(one) for one in stocks],
            "stock_ptb_without_a_bound_a_second": round(as_it_comes),
        },
    )
