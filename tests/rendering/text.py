"""A report as plain text, its tables in one of the layouts that keep blank cells."""

from __future__ import annotations

from tests.rendering.layouts import LAYOUTS
from tests.rendering.model import ReportModel, Style
from tests.rendering.rows import table_rows

LAYOUTS_WITH_BLANKS = ("tab-cells", "tab-rows", "pipe-rows", "bare-pipe-rows")


def text_report(model: ReportModel, style: Style) -> bytes:
    """The report as UTF-8 text."""
    indent = "　　" if style.indented else ""
    lines = [*style.title_lines(model), *(indent + paragraph for paragraph in model.preamble)]
    figures, wording = style.figures(model), style.wording(model)
    for part in model.parts():
        text = [indent + paragraph for paragraph in part.paragraphs]
        rows = table_rows(part.table, figures, wording) if part.table else []
        table = [LAYOUTS[style.layout or "tab-cells"](rows), ""] if rows else []
        lines += [part.heading] if part.heading is not None else []
        lines += [*text, *table] if style.text_first else [*table, *text]
    return ("\n".join(lines) + "\n").encode()
