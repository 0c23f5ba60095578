"""The typed reading of a document under an edition: data, sections, and where every value stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from gklint.document import Document, Paragraph
from gklint.edition import ColumnForm, Edition, Label, RowForm, TableForm
from gklint.figures import Figure, Kind
from gklint.numbering import Enumerator
from gklint.source import Source, Span

_NUMBER = Kind.NUMBER
_UNFILLED = (Kind.BLANK, Kind.ABSENT)
LEVELS = ("ministry", "province", "city", "county", "town", "street", "department")


class Difference(Enum):
    """How a label in the report differs from the official one."""

    NONE = "none"  # the same, or only other width, white space, quotes or punctuation
    ALIAS = "alias"  # another known wording
    ALTERED = "altered"  # one or more wrong characters


class Value(NamedTuple):
    """A cell of a table: its route, its reading, the text as written and where it stands."""

    route: str
    figure: Figure
    raw: str
    span: Span
    row: RowForm
    column: ColumnForm

    @property
    def number(self) -> int | Decimal | None:
        """The exact number of a cell that holds a plain number, else None."""
        return self.figure.number if self.figure.kind is _NUMBER else None


class LabelReading(NamedTuple):
    """A row or column label as found, beside the official one; `route` is the row's, or `…/column` of a header."""

    route: str
    official: Label
    found: str
    span: Span
    difference: Difference


class Doubt(NamedTuple):
    """A row, column or table whose figures could not be told apart; its values are UNREADABLE. `zh`/`en` say why."""

    route: str
    span: Span
    zh: str
    en: str


class Extra(NamedTuple):
    """A row or column that the form does not have."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class FormTable:
    """A table of the form as read; `values` has every official cell (ABSENT where the row or column is missing).

    `merged` lists groups given as one row where the form has sub-rows (`results/other`). `reordered` are the columns
    in the order of their headings, where that is not the form's: figures were read by their headings.
    """

    form: TableForm
    edition: str
    span: Span
    values: Mapping[str, Value]
    labels: tuple[LabelReading, ...] = ()
    missing: tuple[RowForm, ...] = ()
    merged: tuple[RowForm, ...] = ()
    extras: tuple[Extra, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    reordered: tuple[ColumnForm, ...] = ()

    @property
    def filled(self) -> bool:
        """Whether any data cell holds something."""
        return any(value.figure.kind not in _UNFILLED for value in self.values.values())


class SectionHeading(NamedTuple):
    """A section heading as found: `enumerator` None where it has no numeral, `words` the wording after it."""

    paragraph: Paragraph
    enumerator: Enumerator | None
    words: str
    words_span: Span
    difference: Difference

    @property
    def span(self) -> Span:
        """Where the heading stands."""
        return self.paragraph.span


class Section(NamedTuple):
    """One of the six parts as found. `heading` is None in data documents. `paragraphs` leave the tables out."""

    key: str
    heading: SectionHeading | None
    paragraphs: tuple[Paragraph, ...]
    span: Span

    @property
    def route(self) -> str:
        """The section's route."""
        return f"/sections/{self.key}"

    @property
    def text(self) -> str:
        """The narrative, paragraphs joined by line feeds."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """A report as the rules see it.

    `edition` is the form whose tables the report holds (or, without tables, the one due); None before 2019.
    `sections` has found sections by key in document order; `repeated` further headings of the same sections.
    `closing` holds what follows the text: sign-off, print lines.
    """

    document: Document
    edition: Edition | None
    kind: str = "annual-report"
    title: Paragraph | None = None
    organ: str | None = None
    year: int | None = None
    level: str | None = None
    preamble: tuple[Paragraph, ...] = ()
    sections: Mapping[str, Section] = field(default_factory=dict)
    repeated: tuple[Section, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    tables: Mapping[str, FormTable | None] = field(default_factory=dict)
    edition_marks: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)

    @property
    def source(self) -> Source:
        """The file that the report was read from."""
        return self.document.source

    def value(self, route: str) -> Value | None:
        """The table cell of a route."""
        table = self.tables.get(route.split("/")[2]) if route.startswith("/tables/") else None
        return table.values.get(route) if table else None

    def values(self) -> Iterator[Value]:
        """Every table cell."""
        for table in self.tables.values():
            if table:
                yield from table.values.values()

    def narrative(self) -> Iterator[tuple[str, Paragraph]]:
        """Every paragraph outside tables, headings and title, with its route (`/preamble`, `/sections/…`)."""
        for paragraph in self.preamble:
            yield "/preamble", paragraph
        for section in self.sections.values():
            for paragraph in section.paragraphs:
                yield section.route, paragraph
