"""Speed and memory of gklint, as ratios against a bare Python start in the same run.

python -m benchmarks.run            in a fresh environment, as users have it
python -m benchmarks.run --here     in the environment of this Python
python -m benchmarks.run --count 200 --rounds 5     a quick look
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.generate import FORMATS, write
from benchmarks.measure import ROOT, Command, cost, fresh_environment, in_turns

EXAMPLE = ROOT / "examples" / "report-repo"
REPORT = "reports/2023/songxi-jiedao.txt"
VERSION_GOAL, COLD_GOAL, TEXT_GOAL, PEAK_GOAL = 2.0, 6.0, 500.0, 150.0
Row = tuple[str, str, str, str]


def main() -> int:
    """Measure, print, and end with 0: a goal that was missed is said, not enforced."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--here", action="store_true", help="measure the environment of this Python")
    parser.add_argument("--count", type=int, default=1000, help="generated reports of each format")
    parser.add_argument("--rounds", type=int, default=15, help="runs of each start-up command")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gklint-bench-") as folder:
        top = Path(folder)
        scripts = Path(sys.executable).parent if options.here else fresh_environment(top)
        env = {**os.environ, "GKLINT_CACHE_DIR": str(top / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
        print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} processors\n")
        table([("start", "ms", "ratio", "goal"), *starts(scripts, env, options.rounds)])
        head = (f"{options.count} reports, one process", "a second and core", "MB at the peak", "goal")
        table([head, *throughput(scripts, env, top, options.count)])
    return 0


def starts(scripts: Path, env: dict[str, str], rounds: int) -> Iterator[Row]:
    """One process each: what a hook costs when there is little to do."""
    gklint = str(scripts / "gklint")
    commands = (
        Command("python -c pass", (str(scripts / "python"), "-c", "pass"), ROOT),
        Command("gklint --version", (gklint, "--version"), ROOT),
        Command("one clean text report", (gklint, "check", "--isolated", REPORT), EXAMPLE),
        Command("the same, first use (no cache)", (gklint, "check", "--isolated", "--no-cache", REPORT), EXAMPLE),
        Command("the same, config and house rule", (gklint, "check", REPORT), EXAMPLE),
    )
    times = in_turns(commands, env, rounds)
    bare = times[commands[0].name]
    goals = {commands[1].name: VERSION_GOAL, commands[2].name: COLD_GOAL, commands[4].name: COLD_GOAL}
    for name, seconds in times.items():
        ratio, goal = seconds / bare, goals.get(name)
        yield name, f"{seconds * 1000:.1f}", f"{ratio:.2f}", f"≤ {goal:g} {mark(ratio <= goal)}" if goal else ""


def throughput(scripts: Path, env: dict[str, str], top: Path, count: int) -> Iterator[Row]:
    """Many reports of a format in one process, start included."""
    for format in FORMATS:
        paths = write(top / format, format, count)
        size = sum(path.stat().st_size for path in paths) / count / 1024
        command = (str(scripts / "gklint"), "check", "--isolated", "--no-cache", "--quiet", ".")
        spent = cost(Command(format, command, top / format), env)
        rate, peak = count / spent.cpu, spent.peak / 1024 / 1024
        goals = f"≤ {PEAK_GOAL:g} MB {mark(peak <= PEAK_GOAL)}"
        if format == "text":
            goals = f"≥ {TEXT_GOAL:g} {mark(rate >= TEXT_GOAL)}, {goals}"
        yield f"{format}, {size:.1f} KB each", f"{rate:.0f}", f"{peak:.0f}", goals


def mark(reached: bool) -> str:
    """Whether a goal was reached, in one character."""
    return "✓" if reached else "✗"


def table(rows: list[Row]) -> None:
    """Print rows in columns, the first row as their heads."""
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for number, row in enumerate(rows):
        cells = [row[0].ljust(widths[0]), *(row[i].rjust(widths[i]) for i in (1, 2)), row[3]]
        print("  ".join(cells).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))
    print()


if __name__ == "__main__":
    sys.exit(main())
