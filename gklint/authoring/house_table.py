"""An official table laid out as a person would write it in Markdown: one column of labels, figures under headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gklint.authoring.wordings import Wordings
from gklint.edition import ColumnForm, Label, RowForm
from gklint.figures import Kind
from gklint.report import FormTable, Value

Rows = list[list[str]]
CellText = Callable[[Value], str]
_OUTER = ("natural_person", "total")  # the columns of table 三 that stand beside 法人或其他组织


def laid_out(table: FormTable, wordings: Wordings, text: CellText) -> Iterator[str | Rows]:
    """The table as paragraphs and blocks of rows, each row a list of cells; `text` writes a cell."""
    if table.form.layout == "blocks":
        yield from _blocks(table, wordings, text)
    elif table.form.layout == "grid":
        yield from _grid(table, wordings, text)
    else:
        yield _row(table, wordings, text)


def _blocks(table: FormTable, wordings: Wordings, text: CellText) -> Iterator[str | Rows]:
    corner = wordings.of(table.form.headers[0])
    for block in dict.fromkeys(row.block for row in table.form.rows):
        title = wordings.of(Label(block))
        rows = [row for row in table.form.rows if row.block == block and row not in table.missing]
        if title and (rows or wordings.found is not None):
            yield title
        if rows:
            columns = _columns(table, rows[0])
            header = [corner, *(wordings.of(column.label) for column in columns)]
            yield [header, *([wordings.of_row(row), *_figures(table, row, columns, text)] for row in rows)]


def _grid(table: FormTable, wordings: Wordings, text: CellText) -> Iterator[str | Rows]:
    *corner, note = table.form.headers
    if wordings.of(note):
        yield wordings.of(note)
    rows = _grid_rows(table)
    first = next((row for row, given in rows if given), table.form.rows[0])
    columns = table.reordered or _columns(table, first)
    lines = _grid_header(columns, wordings, corner)
    for row, given in rows:
        if given:
            lines.append([wordings.of_row(row), *_figures(table, row, columns, text)])
        elif wordings.of_row(row):
            lines.append([wordings.of_row(row), *[""] * len(columns)])
    yield lines


def _grid_header(columns: tuple[ColumnForm, ...], wordings: Wordings, corner: list[Label]) -> Rows:
    applicants, organisations = (wordings.of(label) for label in corner)
    names = [wordings.of(column.label) for column in columns]
    inner = [number for number, column in enumerate(columns) if column.key not in _OUTER]
    if not organisations or not inner or inner[-1] - inner[0] >= len(inner):
        return [[applicants, *names]]
    outer = [organisations if at == inner[0] else "" if at in inner else name for at, name in enumerate(names)]
    return [[applicants, *outer], ["", *(name if at in inner else "" for at, name in enumerate(names))]]


def _grid_rows(table: FormTable) -> list[tuple[RowForm, bool]]:
    """The rows and the groups above them in the order of the form, each with whether it holds figures."""
    merged = {group.route for group in table.merged}
    found: dict[str, tuple[RowForm, bool]] = {}
    for row in table.form.rows:
        above = [group for group in table.form.groups if row.route.startswith(f"{group.route}/")]
        for group in above:
            found.setdefault(group.route, (group, group.route in merged))
        if row not in table.missing and not any(group.route in merged for group in above):
            found[row.route] = row, True
    return list(found.values())


def _row(table: FormTable, wordings: Wordings, text: CellText) -> Rows:
    groups = table.form.rows
    first, *others = [[wordings.of_row(row), *[""] * (len(row.columns) - 1)] for row in groups]
    above = [wordings.of(table.form.headers[0])]
    width = sum(len(row.columns) for row in groups)
    lines = [
        [*first, *above, *[""] * (width - len(first) - len(above))],
        [*[""] * len(first), *(cell for cells in others for cell in cells)],
        [wordings.of(column.label) for row in groups for column in row.columns],
    ]
    lines = [line for line in lines if any(line)] or [[""] * width]
    return [*lines, [cell for row in groups for cell in _figures(table, row, row.columns, text)]]


def _columns(table: FormTable, row: RowForm) -> tuple[ColumnForm, ...]:
    """The columns that a row of the table has."""
    return tuple(
        column
        for column, route in zip(row.columns, row.cells, strict=True)
        if table.values[route].figure.kind is not Kind.ABSENT
    )


def _figures(table: FormTable, row: RowForm, columns: tuple[ColumnForm, ...], text: CellText) -> list[str]:
    return [text(table.values[f"/tables/{table.form.name}/{row.route}/{column.key}"]) for column in columns]
