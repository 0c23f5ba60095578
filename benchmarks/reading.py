"""Reading alone: bytes to Document and to Report, per format, in one process; and which libraries each format loads.

python -m benchmarks.reading [--count N] [FILE…]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.generate import FORMATS, write
from gklint.extraction import extract
from gklint.opening import opener

GOALS = {"docx": 250, "html": 400}
HEAVY = ("lxml", "pdfplumber", "pdfminer", "pypdfium2", "markdown_it", "ruamel")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=300, help="generated reports of each format")
    parser.add_argument("files", nargs="*", type=Path, help="files to read as well, each ten times (PDF: once)")
    options = parser.parse_args()
    print(f"{'format':<10} {'KB':>6} {'documents/s':>12} {'reports/s':>10}  goal        libraries loaded")
    with tempfile.TemporaryDirectory(prefix="gklint-bench-") as folder:
        for format in FORMATS:
            paths = write(Path(folder) / format, format, options.count)
            goal = GOALS.get(format)
            reached = "" if goal is None else f"≥ {goal} "
            show(format, paths, reached, goal)
    for path in options.files:
        show(path.name[:30], [path] * (1 if path.suffix == ".pdf" else 10), "", None)
    return 0


def show(name: str, paths: Sequence[Path], words: str, goal: int | None) -> None:
    """One line of the table; rates are per second of processor time of this process and its children."""
    files = [(path.read_bytes(), path.name) for path in paths]
    opened = opener()
    documents = rate(len(files), lambda: [opened.open(data, shown) for data, shown in files])
    reports = rate(len(files), lambda: [extract(opened.open(data, shown)) for data, shown in files])
    mark = "" if goal is None else "✓" if documents >= goal else "✗"
    kilobytes = sum(len(data) for data, _ in files) / len(files) / 1024
    print(f"{name:<10} {kilobytes:>6.1f} {documents:>12.1f} {reports:>10.1f}  {words + mark:<10}  {loaded(paths[0])}")


def rate(count: int, work: Callable[[], object]) -> float:
    """Files a second of processor time, children included: the better of two rounds, the first also warms up."""
    seconds: list[float] = []
    for _ in range(2):
        start = sum(os.times()[:4])
        work()
        seconds.append(sum(os.times()[:4]) - start)
    return count / min(seconds)


def loaded(path: Path) -> str:
    """The heavy libraries that checking one file loads."""
    code = (
        "import sys; from gklint.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        f"print(' '.join(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "check", "--isolated", "--quiet", str(path)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    return done.stderr.strip().rpartition("\n")[2] or "-"


if __name__ == "__main__":
    sys.exit(main())
