"""A finding: one place where one thing is wrong, ready for any reporter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

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


@dataclass(frozen=True, slots=True)
class Message:
    """One text in Chinese and English; `{name}` fields are filled from a problem's values."""

    zh: str
    en: str

    def render(self, lang: str, values: Mapping[str, object] | None = None) -> str:
        """The text in `zh` or `en`. Raises KeyError when a field has no value."""
        template = self.zh if lang == "zh" else self.en
        return template.format(**values) if values else template


@dataclass(frozen=True, slots=True)
class Place:
    """A span with its lines and columns (1-based code points, end exclusive)."""

    span: Span
    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of `place`, which must still be `old`, by `new`."""

    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that put a finding right. `safe` fixes never change what the report says."""

    safe: bool
    message: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that the finding speaks of."""

    message: str
    place: Place
    route: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A cell that may be the wrong one, with what it holds and what it should hold."""

    route: str
    place: Place
    found: str
    expected: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The source line of a finding, cut to a readable width: `start`/`end` are the marked part of `text`."""

    line: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where one rule is broken. `excerpt` is the source text of the place, `where` the place in words."""

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
    suspects: tuple[Suspect, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = field(default_factory=tuple)

    @property
    def span(self) -> Span:
        """The range of the source text."""
        return self.place.span
