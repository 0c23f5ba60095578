"""How often the wrong cell is named, and what that costs: many seeded clerk's errors in balanced reports.

python -m benchmarks.blame                 2000 cases of each kind
python -m benchmarks.blame --count 200     a quick look

Real reports join in where the corpus stands beside the checkout.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from random import Random
from statistics import median
from typing import NamedTuple

from gklint.blame import Fault, diagnose
from gklint.edition import Edition, editions
from tests.blame.clerk import Figures, balanced, one_error, real_reports, report_of, small_office, summed
from tests.blame.deeds import DEEDS, rows_of
from tests.blame.tables import mended, suspects

TABLE_GOAL = 2.0  # milliseconds for a report with broken sums


class Case(NamedTuple):
    """A sound report, the wrong one, what is said of it, whether its sums then add up, and the seconds it took."""

    sound: Figures
    wrong: Figures
    faults: list[Fault]
    sums_right: bool
    seconds: float

    @property
    def changed(self) -> set[str]:
        """The cells that hold another number."""
        return {cell for cell in self.sound if number(self.sound[cell]) != number(self.wrong[cell])}

    @property
    def certain(self) -> bool:
        """Whether there is one way only to mend it all."""
        return all(fault.certain for fault in self.faults)

    @property
    def right(self) -> bool:
        """Whether the first mending of every fault gives the sound report."""
        after = mended(self.wrong, self.faults)
        return all(number(after[cell]) == number(self.sound[cell]) for cell in self.sound)

    @property
    def first(self) -> bool:
        """Whether a changed cell is the first suspect."""
        return any(
            fault.mendings and fault.mendings[0].corrections[0].value.route in self.changed for fault in self.faults
        )


def number(written: str) -> float:
    """The number of a cell; a blank stands for zero."""
    return float(written or 0)


def sound_report(random: Random) -> tuple[Edition, Figures]:
    """A report in which everything adds up: real, or made up, large or small."""
    real = real_reports()
    if real and random.random() < 0.3:
        edition, written = random.choice(real)
        return edition, dict(written)
    edition = random.choice(list(editions().values()))
    return edition, random.choice((balanced, small_office))(edition, random)


def judged(edition: Edition, sound: Figures, wrong: Figures) -> Case:
    """What is said of a wrong report."""
    report = report_of(edition, wrong)
    start = time.thread_time()
    broken = diagnose(report).broken
    seconds = time.thread_time() - start
    found = list({one.fault.key: one.fault for one in broken}.values())
    after = diagnose(report_of(edition, mended(wrong, found)))
    return Case(sound, wrong, found, not after.broken, seconds)


def wrong_figures(count: int, cases: int, table: str) -> Iterator[Case]:
    """Reports with that many wrong figures in a table (`""` in any)."""
    for seed in range(cases):
        random = Random(f"{count}/{table}/{seed}")
        edition, sound = sound_report(random)
        cells = [cell for cell in summed(edition) if cell in sound and table in cell]
        if len(cells) >= count:
            changed = random.sample(cells, count)
            yield judged(edition, sound, {**sound, **{cell: one_error(sound, cell, random) for cell in changed}})


def deeds(name: str, cases: int) -> Iterator[Case]:
    """Reports in which a whole row or column went wrong."""
    for seed in range(cases):
        random = Random(f"{name}/{seed}")
        edition, sound = sound_report(random)
        if all(f"/tables/applications/{row}/total" in sound for row in rows_of(edition)):
            case = judged(edition, sound, DEEDS[name][0](rows_of(edition), sound, random))
            if case.faults:
                yield case


def line(name: str, cases: list[Case]) -> str:
    """The rates of some cases in one line."""

    def rate(test: Callable[[Case], bool], among: list[Case] = cases) -> str:
        return f"{100 * sum(map(test, among)) / len(among):7.2f}" if among else "      –"

    told = [case for case in cases if all(fault.mendings for fault in case.faults)]
    certain = [case for case in cases if case.certain]
    times = sorted(case.seconds * 1000 for case in cases)
    return (
        f"{name:36}{len(cases):6}{rate(lambda case: case.first)}"
        f"{rate(lambda case: suspects(case.faults) >= case.changed)}{rate(lambda case: case.certain)}"
        f"{rate(lambda case: case.right, certain)}{100 - 100 * len(told) / len(cases):7.2f}"
        f"{rate(lambda case: not case.sums_right, told)}{median(times):8.2f}{times[int(len(times) * 0.99)]:7.2f}"
    )


def main() -> int:
    """Print the rates (per cent) and times (milliseconds of processor); end with 0."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=2000, help="cases of each kind")
    count = parser.parse_args().count
    print(f"{'':36} cases  first    all certain  right unknown broken  median    99%")
    print(line("one wrong figure, table 三", list(wrong_figures(1, count, "/applications/"))))
    print(line("one wrong figure, table 四", list(wrong_figures(1, count // 4, "/reviews/"))))
    for figures in (2, 3, 5, 10):
        print(line(f"{figures} wrong figures", list(wrong_figures(figures, count, ""))))
    for name in DEEDS:
        print(line(name, list(deeds(name, count // 4))))
    print(
        "\nfirst    a changed cell is the first suspect           goal: 99 for one figure of table 三\n"
        "all      every changed cell is suspected                goal: 90 for two figures\n"
        "certain  one way to mend, and right: the sound figures come out\n"
        "unknown  something is left open\n"
        "broken   of those told, a sum is still broken           goal: 0\n"
        f"times    milliseconds of processor for a whole report   goal: {TABLE_GOAL}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
