"""What stops a run: wrong usage, a wrong config. Each error says where, what, why and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class UsageError(Exception):
    """The command cannot be carried out as given. `zh` and `en` say why and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en


class Origin(NamedTuple):
    """Where a setting was written: a config file with line and column (1-based), or an option (`--select`, line 0)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class ConfigProblem(NamedTuple):
    """One thing that is wrong in a config."""

    zh: str
    en: str
    origin: Origin


class ConfigError(Exception):
    """A config that cannot be used; `problems` has at least one entry, in the order of the file."""

    def __init__(self, problems: Sequence[ConfigProblem]) -> None:
        super().__init__("\n".join(f"{problem.origin}: {problem.en}" for problem in problems))
        self.problems = tuple(problems)

    @property
    def zh(self) -> str:
        """The first problem in Chinese."""
        return self.problems[0].zh

    @property
    def en(self) -> str:
        """The first problem in English."""
        return self.problems[0].en

    @property
    def path(self) -> str:
        """The file of the first problem."""
        return self.problems[0].origin.path

    @property
    def line(self) -> int:
        """The line of the first problem."""
        return self.problems[0].origin.line

    @property
    def column(self) -> int:
        """The column of the first problem."""
        return self.problems[0].origin.column
