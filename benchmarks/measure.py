"""Runs commands and says what they cost: wall time, processor time, peak memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processor, and bytes at the peak."""

    wall: float
    cpu: float
    peak: int


@dataclass(frozen=True, slots=True)
class Command:
    """A command, where it runs, and the exit code that it must have."""

    name: str
    arguments: tuple[str, ...]
    folder: Path
    code: int = 0


def cost(command: Command, env: Mapping[str, str]) -> Cost:
    """Run once. A wrong exit code ends the benchmark: it would measure something else."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command.arguments, cwd=command.folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != command.code:
        raise SystemExit(f"{' '.join(command.arguments)}: exit code {process.returncode}\n{said.decode()}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def in_turns(commands: Sequence[Command], env: Mapping[str, str], rounds: int) -> dict[str, float]:
    """The median wall time of each command; they run in turns, so that a busy moment falls on all of them."""
    times: dict[str, list[float]] = {command.name: [] for command in commands}
    for command in commands:
        cost(command, env)  # byte code and page cache are warm, as they are in daily use
    for _ in range(rounds):
        for command in commands:
            times[command.name].append(cost(command, env).wall)
    return {name: median(series) for name, series in times.items()}


def fresh_environment(folder: Path) -> Path:
    """The scripts folder of a new environment with gklint installed as users have it.

    Not editable: the import hook of an editable install doubles even the bare start. Built from a copy, since building
    leaves files behind.
    """
    project = folder / "gklint"
    for part in ("gklint", "rules", "schemas"):
        shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("__pycache__"))
    for part in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / part, project)
    environment = folder / "env"
    venv.create(environment, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python"), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", str(project)], check=True)
    return environment / "bin"
