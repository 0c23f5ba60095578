"""A report as report data in YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from gklint.edition import TableForm
from tests.rendering.figures import Figures, columns_there, rows_there
from tests.rendering.model import ReportModel, Style

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")


def yaml_report(model: ReportModel, style: Style) -> bytes:
    """The report as a YAML source; `run` puts texts in quotes instead of literal blocks."""
    quoted = style.run > 0
    lines = [
        f"title: {_string(model.title) if model.title else 'null'}",
        f"organ: {_string(model.organ)}",
        f"year: {model.year}",
        f'edition: "{model.edition.key}"',
        f"level: {model.level or 'null'}",
        *_text("preamble", model.preamble, "", quoted),
        "sections:",
        *(line for key, paragraphs in model.sections.items() for line in _text(key, paragraphs, "  ", quoted)),
        "tables:",
        *(line for table in model.edition.tables.values() for line in _table(table, model.figures)),
    ]
    return ("\n".join(lines) + "\n").encode()


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _text(key: str, paragraphs: tuple[str, ...], indent: str, quoted: bool) -> Iterator[str]:
    if quoted or not paragraphs:
        yield f"{indent}{key}: {_string(chr(10).join(paragraphs))}"
        return
    yield f"{indent}{key}: |-"
    yield from (f"{indent}  {paragraph}" for paragraph in paragraphs)


def _table(table: TableForm, figures: Figures) -> Iterator[str]:
    rows = rows_there(table, figures)
    if not rows:
        return
    yield f"  {table.name}:"
    above: list[str] = []
    for row in rows:
        *groups, name = row.route.split("/")
        for depth, group in enumerate(groups):
            if above[: depth + 1] != groups[: depth + 1]:
                yield f"{'  ' * (depth + 2)}{group}:"
                above = groups[: depth + 1]
        above = groups
        cells = (f"{column.key}: {_figure(figures[route])}" for column, route in columns_there(table, row, figures))
        yield f"{'  ' * (len(groups) + 2)}{name}: {{{', '.join(cells)}}}"


def _figure(text: str) -> str:
    if not text:
        return "null"
    return text if _NUMBER.fullmatch(text) else _string(text)
