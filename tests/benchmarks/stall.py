"""How long APScheduler's SQL job store blocks the event loop where our bot does not."""

from tests.benchmarks.bench import Bench, Found
from tests.benchmarks.children import result_of
from tests.benchmarks.pipeline import burst


async def measure(bench: Bench) -> Found:
    """Compare our longest block of several bursts with that of the job store's only one."""
    scale = bench.scale
    if not bench.blocks:
        bench.blocks = [(await burst(bench, scale.most)).longest_block for _ in range(scale.rounds)]
    longest = max(bench.blocks)
    path = bench.folder / "jobs.sqlite3"
    peer = await result_of(
        bench.folder, "peers.apscheduler_sql", path=str(path), due=scale.due, planned=scale.most
    )
    path.unlink()
    return Found(
        values={
            "stall_vs_apscheduler_sql": longest / peer["longest_block"],
            "stall_ms": longest * 1000,
        },
        absolute={
            "stall_ms_of_each_round": [round(one * 1000, 1) for one in bench.blocks],
            "stall_apscheduler_sql_ms": round(peer["longest_block"] * 1000),
        },
    )
