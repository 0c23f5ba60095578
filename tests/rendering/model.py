"""What a report says, whatever format says it; and how an office likes to write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gklint.edition import Edition, TableForm, table_labels
from tests.rendering.figures import Figures, rows_there
from tests.rendering.rows import OFFICIAL, Wording

_WIDTH = ord("１") - ord("1")
_SHORT_LABEL = 3
_HALF_WIDTH = str.maketrans("（），、：“”", '(),,:""')


class Part(NamedTuple):
    """One of the six parts as it is written: `heading` None where a table stands without one."""

    key: str
    heading: str | None
    paragraphs: tuple[str, ...]
    table: TableForm | None


class ReportModel(NamedTuple):
    """A report, sound or faulty. What is not in a mapping is not in the report.

    `sections` has the paragraphs of the parts in the order in which they stand, `figures` the text of every cell by
    route. `headings` and `wording` are the headings (by section) and labels (by official text) that are not official;
    data documents cannot hold them.
    """

    edition: Edition
    organ: str
    level: str | None
    year: int
    title: str
    preamble: tuple[str, ...]
    sections: Mapping[str, tuple[str, ...]]
    figures: Figures
    headings: Mapping[str, str] = OFFICIAL
    wording: Wording = OFFICIAL

    def __repr__(self) -> str:
        told = {route: figure for route, figure in self.figures.items() if figure != "0"}
        known = [route for table in self.edition.tables.values() for _, _, route in table.cells()]
        gone = [route for route in known if route not in self.figures]
        facts = (self.edition.key, self.title, dict(self.headings), dict(self.wording), self.sections, told, gone)
        return f"ReportModel{facts}"

    def table(self, section: str) -> TableForm | None:
        """The table of a part, if any figure of it is there."""
        table = next((table for table in self.edition.tables.values() if table.section == section), None)
        return table if table and rows_there(table, self.figures) else None

    def parts(self) -> Iterator[Part]:
        """The parts in their order; a table whose part is missing stands where the form has it."""
        order = list(self.sections)
        form = [section.key for section in self.edition.sections]
        for number, key in enumerate(form):
            if key not in order and self.table(key):
                before = [order.index(other) + 1 for other in form[:number] if other in order]
                order.insert(max(before, default=0), key)
        for key in order:
            heading = self.headings.get(key, self.edition.section(key).title) if key in self.sections else None
            yield Part(key, heading, self.sections.get(key, ()), self.table(key))


class Style(NamedTuple):
    """How an office writes: each format heeds what it can.

    `digits`: plain, full-width, or with thousands separators. `labels`: official, spaced (总 计), or with half-width
    punctuation. `headings`: styled, bold or plain. `automatic`: their numerals come from the numbering of the office
    program. `wrapped`: long labels are broken over lines. `padded`: blanks around figures. `indented`: paragraphs
    begin with blanks. `framed`: the page's layout is a table. `line` and `run`: characters after which the source
    breaks a line or begins a new run of text (0: never). `two_line_title`: organ above, the rest below.
    """

    digits: str = "plain"
    labels: str = "official"
    headings: str = "styled"
    automatic: bool = False
    wrapped: bool = False
    padded: bool = False
    indented: bool = False
    framed: bool = False
    text_first: bool = True
    two_line_title: bool = False
    line: int = 0
    run: int = 0
    layout: str = ""

    def figures(self, model: ReportModel) -> Figures:
        """The cells as the office writes them."""
        return {route: self._figure(figure) for route, figure in model.figures.items()}

    def wording(self, model: ReportModel) -> Wording:
        """The labels as the office writes them, by their official text."""
        labels = (label.text for table in model.edition.tables.values() for label in table_labels(table))
        return {text: self._label(text) for text in labels} | dict(model.wording)

    def title_lines(self, model: ReportModel) -> list[str]:
        """The lines of the title."""
        if self.two_line_title and model.title.startswith(model.organ):
            return [model.organ, model.title.removeprefix(model.organ)]
        return [model.title] if model.title else []

    def _figure(self, text: str) -> str:
        if self.digits == "full-width" and text.isdigit():
            text = "".join(chr(ord(digit) + _WIDTH) for digit in text)
        elif self.digits == "thousands" and text.isdigit():
            text = f"{int(text):,}"
        return f" {text}　" if self.padded else text

    def _label(self, text: str) -> str:
        if self.labels == "spaced" and len(text) <= _SHORT_LABEL:
            return " ".join(text)
        return text.translate(_HALF_WIDTH) if self.labels == "half-width" else text
