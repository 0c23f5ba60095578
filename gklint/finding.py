"""A finding: one place where one thing is wrong, ready for any reporter."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple

from gklint.source import Position, Span


class Severity(IntEnum):
    """How bad; ordered, so that `severity >= Severity.WARNING` reads well."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name in configs and outputs."""
        return self.name.lower()


class Message(NamedTuple):
    """One text in Chinese and English; `{name}` fields are filled from a problem's values."""

    zh: str
    en: str

    def render(self, lang: str, values: Mapping[str, object] | None = None) -> str:
        """The text in `zh` or `en`. Raises KeyError when a field has no value."""
        template = self.zh if lang == "zh" else self.en
        return template.format(**values) if values else template


class Place(NamedTuple):
    """A span with its lines and columns (1-based code points, end exclusive)."""

    span: Span
    start: Position
    end: Position


class Edit(NamedTuple):
    """Replace the text of `place`, which must still be `old`, by `new`."""

    place: Place
    old: str
    new: str


class Fix(NamedTuple):
    """Edits that put a finding right. `safe` fixes never change what the report says."""

    safe: bool
    message: str
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """Another place that the finding speaks of. `rule` is set where that rule is broken there by the same cause."""

    message: str
    place: Place
    route: str = ""
    where: str = ""
    rule: str = ""


class Suspect(NamedTuple):
    """A cell that may be the wrong one, with what it holds and what it should hold.

    `option` numbers the ways to put things right from 1; all cells of one option are to be changed together.
    """

    route: str
    place: Place
    found: str
    expected: str
    option: int = 1
    where: str = ""


class Grid(NamedTuple):
    """An excerpt of a table for people to see: heads of columns, rows of a label and its cells as written.

    `marks` are the suspects: row, column and what should stand there; `certain` when there is one option only.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    marks: tuple[tuple[int, int, str], ...]
    certain: bool


class Frame(NamedTuple):
    """The source line of a finding, cut to a readable width: `start`/`end` are the marked part of `text`."""

    line: int
    text: str
    start: int
    end: int


class Finding(NamedTuple):
    """One place where one rule is broken. `excerpt` is the source text of the place, `where` the place in words.

    `rendition` is the place in what `gklint extract --format text` prints, where that is not the source (HTML).
    `suspects` are the cells that are probably wrong, the likeliest first, drawn in `grid`.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    path: str
    place: Place
    route: str = ""
    where: str = ""
    excerpt: str = ""
    fingerprint: str = ""
    basis: str = ""
    remedy: str = ""
    frame: Frame | None = None
    rendition: Position | None = None
    suspects: tuple[Suspect, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    grid: Grid | None = None

    @property
    def span(self) -> Span:
        """The range of the source text."""
        return self.place.span
