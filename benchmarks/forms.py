"""Report data written down as an office would: Markdown, text with one cell a line after a TAB, YAML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Any

from gklint.edition import RowForm, TableForm, editions

Data = Mapping[str, Any]
Rows = list[list[str]]
Layout = Callable[[TableForm, Data], list[Rows]]


def markdown(report: Data) -> str:
    """The report in Markdown with pipe tables."""
    return "\n\n".join([f"# {report['title']}", report["preamble"].strip(), *_markdown_sections(report)]) + "\n"


def text(report: Data) -> str:
    """The report in plain text as word processors export it: every cell on its own line after a TAB."""
    return "\n".join([report["title"], "", report["preamble"].strip(), "", *_text_sections(report)])


def yaml(report: Data) -> str:
    """The report as report data."""
    return "".join(_yaml(report, 0))


def tables_of(report: Data, section: str) -> Iterator[Rows]:
    """The tables of a section as rows of cells, a merged cell once."""
    layout = {"blocks": _blocks, "grid": _grid_with_spans, "row": _wide_with_spans}
    return _tables(report, section, layout)


def _markdown_sections(report: Data) -> Iterator[str]:
    layout = {"blocks": _blocks, "grid": _grid, "row": _wide}
    for section in editions()[report["edition"]].sections:
        yield f"## {section.title}"
        for rows in _tables(report, section.key, layout):
            if len(rows[0]) == 1:
                yield rows.pop(0)[0]
            yield "\n".join(_pipes(rows))
        if narrative := report["sections"][section.key].strip():
            yield "\n\n".join(narrative.split("\n"))


def _text_sections(report: Data) -> Iterator[str]:
    for section in editions()[report["edition"]].sections:
        yield section.title
        for rows in tables_of(report, section.key):
            for row in rows:
                yield from (f"\t{cell}" for cell in row)
                yield ""
        if narrative := report["sections"][section.key].strip():
            yield narrative
        yield ""


def _tables(report: Data, section: str, layout: Mapping[str, Layout]) -> Iterator[Rows]:
    for table in editions()[report["edition"]].tables.values():
        if table.section == section:
            yield from layout[table.layout](table, report["tables"][table.name])


def _figure(figures: Data, row: RowForm, column: str) -> str:
    for step in row.route.split("/"):
        figures = figures[step]
    return str(figures[column])


def _values(figures: Data, row: RowForm) -> list[str]:
    return [_figure(figures, row, column.key) for column in row.columns]


def _pipes(rows: Rows) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield f"|{' --- |' * len(row)}"


def _blocks(table: TableForm, figures: Data) -> list[Rows]:
    blocks: list[Rows] = []
    for label, rows in groupby(table.rows, key=lambda row: row.block):
        members = list(rows)
        header = ["信息内容", *(column.label.text for column in members[0].columns)]
        blocks.append([[label], header, *([row.label.text, *_values(figures, row)] for row in members)])
    return blocks


def _grid(table: TableForm, figures: Data) -> list[Rows]:
    groups = {group.route: group.label.text for group in table.groups}
    columns = [column.label.text for column in table.rows[0].columns]
    rows = [["申请人情况", *columns]]
    said: set[str] = set()
    for row in table.rows:
        for group in _groups_above(row, groups):
            if group not in said:
                said.add(group)
                rows.append([groups[group], *[""] * len(columns)])
        rows.append([row.label.text, *_values(figures, row)])
    return [rows]


def _grid_with_spans(table: TableForm, figures: Data) -> list[Rows]:
    """Three label columns; a cell that a label above spans is an empty cell, one that it spans sideways is left out."""
    groups = {group.route: group.label.text for group in table.groups}
    columns = [column.label.text for column in table.rows[0].columns]
    note = next(label.text for label in table.headers if "勾稽" in label.text)
    rows = [[note, "申请人情况"], ["", columns[0], "法人或其他组织", columns[-1]], ["", "", *columns[1:-1], ""]]
    said: set[str] = set()
    for row in table.rows:
        above = _groups_above(row, groups)
        rows.append(
            [*("" if group in said else groups[group] for group in above), row.label.text, *_values(figures, row)]
        )
        said.update(above)
    return [rows]


def _groups_above(row: RowForm, groups: Mapping[str, str]) -> list[str]:
    steps = row.route.split("/")
    return [route for end in range(1, len(steps)) if (route := "/".join(steps[:end])) in groups]


def _wide(table: TableForm, figures: Data) -> list[Rows]:
    first, direct, after = table.rows
    outcomes = [column.label.text for column in first.columns]
    head = [first.label.text, *[""] * 4, "行政诉讼", *[""] * 9]
    middle = [*[""] * 5, direct.label.text, *[""] * 4, after.label.text, *[""] * 4]
    return [[head, middle, outcomes * 3, [figure for row in table.rows for figure in _values(figures, row)]]]


def _wide_with_spans(table: TableForm, figures: Data) -> list[Rows]:
    first, direct, after = table.rows
    outcomes = [column.label.text for column in first.columns]
    rows = [
        [first.label.text, "行政诉讼"],
        [*outcomes, direct.label.text, after.label.text],
        [*[""] * 5, *outcomes * 2],
    ]
    return [[*rows, [figure for row in table.rows for figure in _values(figures, row)]]]


def _yaml(data: Data, depth: int) -> Iterator[str]:
    indent = "  " * depth
    for key, value in data.items():
        if isinstance(value, Mapping) and all(not isinstance(part, Mapping) for part in value.values()) and depth > 1:
            yield f"{indent}{key}: {{{', '.join(f'{name}: {part}' for name, part in value.items())}}}\n"
        elif isinstance(value, Mapping):
            yield f"{indent}{key}:\n"
            yield from _yaml(value, depth + 1)
        elif key in ("preamble", *_narratives()):
            yield f"{indent}{key}: |-\n" if value else f'{indent}{key}: ""\n'
            yield from (f"{indent}  {line}\n" for line in value.strip().split("\n") if value)
        else:
            yield f'{indent}{key}: "{value}"\n' if key == "edition" else f"{indent}{key}: {value}\n"


def _narratives() -> tuple[str, ...]:
    return tuple(section.key for section in editions()["2021"].sections)
