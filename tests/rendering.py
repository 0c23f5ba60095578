"""Writes the tables of one report the ways that real exports do; figures by route, as the report data have them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from gklint.edition import Edition, TableForm

Figures = Mapping[str, str]
Rows = list[list[str]]


def random_figures(edition: Edition, random: Random, *, largest: int = 400) -> dict[str, str]:
    """A balanced report: every equation of the form holds."""
    figures: dict[str, int] = {}
    for table in edition.tables.values():
        for _, column, route in table.cells():
            figures[route] = random.randint(-9, 30) if column.type == "change" else _count(random, largest)
    for kind in ("results-total", "flow-balance", "row-total", "reviews-total"):
        for equation in edition.equations:
            if equation.kind != kind:
                continue
            if kind == "flow-balance":
                results, carried_out = equation.right
                received, carried_in = equation.left
                figures[carried_in] = min(figures[carried_in], figures[results])
                figures[received] = figures[results] - figures[carried_in] + figures[carried_out]
            else:
                figures[equation.left[0]] = sum(figures[route] for route in equation.right)
    return {route: str(figure) for route, figure in figures.items()}


def _count(random: Random, largest: int) -> int:
    return random.choice((0, 0, 0, random.randint(1, 9), random.randint(1, largest)))


def table_rows(table: TableForm, figures: Figures) -> Rows:
    """The rows of a table as lists of cells, merged cells once, continued ones empty."""
    return {"blocks": _blocks, "grid": _grid, "row": _row}[table.layout](table, figures)


def _blocks(table: TableForm, figures: Figures) -> Rows:
    rows: Rows = []
    block = ""
    for row in table.rows:
        if row.block != block:
            block = row.block
            first = next(other for other in table.rows if other.block == block)
            rows += [[block], ["信息内容", *(column.label.text for column in first.columns)]]
        rows.append([row.label.text, *_figures(table, row.route, figures)])
    return rows


def _grid(table: TableForm, figures: Figures) -> Rows:
    rows: Rows = [
        ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"],
        ["", "自然人", "法人或其他组织", "总计"],
        ["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
    ]
    open_groups: set[str] = set()
    for row in table.rows:
        above = [group for group in table.groups if row.route.startswith(group.route + "/")]
        labels = ["" if group.route in open_groups else group.label.text for group in above]
        open_groups |= {group.route for group in above}
        rows.append([*labels, row.label.text, *_figures(table, row.route, figures)])
    return rows


def _row(table: TableForm, figures: Figures) -> Rows:
    columns = [column.label.text for column in table.rows[0].columns]
    return [
        ["行政复议", "行政诉讼"],
        [*columns, "未经复议直接起诉", "复议后起诉"],
        ["", "", "", "", "", *columns, *columns],
        [figure for row in table.rows for figure in _figures(table, row.route, figures)],
    ]


def _figures(table: TableForm, route: str, figures: Figures) -> list[str]:
    row = next(row for row in table.rows if row.route == route)
    return [figures[f"/tables/{table.name}/{route}/{column.key}"] for column in row.columns]


def tab_cells(rows: Rows) -> str:
    """Every cell on its own line after a TAB, rows separated by an empty line."""
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def tab_rows(rows: Rows) -> str:
    """One row a line, cells separated by TABs, as a copy out of a spreadsheet."""
    return "\n".join("\t".join(row) for row in rows if len(row) > 1) if rows else ""


def pipe_rows(rows: Rows) -> str:
    """One row a line with pipes, padded with empty cells to one width."""
    width = max(map(len, rows))
    return "\n".join("| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows)


def bare_pipe_rows(rows: Rows) -> str:
    """One row a line, pipes between cells only."""
    return "\n".join(" | ".join(row) for row in rows)


def cell_lines(rows: Rows) -> str:
    """One cell a line with an empty line between; empty cells are lost."""
    return "\n\n".join(cell for row in rows for cell in row if cell)


def pipe_ended_cells(rows: Rows) -> str:
    """One cell a line, each but the last of its row ending in a pipe."""
    return "\n".join(" |\n".join(row) for row in rows)


def all_pipe_ended_cells(rows: Rows) -> str:
    """One cell a line, every one ending in a pipe: nothing tells where a row ends."""
    return "\n".join(f"{cell} |".strip() for row in rows for cell in row)


def lone_pipes(rows: Rows) -> str:
    """Label and first figure in one line, the other figures in lines of their own between lone pipes."""
    return "\n".join("\n|\n".join([" | ".join(row[:2]), *row[2:]]) for row in rows)


def pdf_flow(rows: Rows) -> str:
    """A row's figures in one line behind its label; long labels wrapped, header words broken."""
    lines: list[str] = []
    for row in rows:
        words = [cell for cell in row if cell]
        labels = [word for word in words if not _is_figure(word)]
        figures = " ".join(word for word in words if _is_figure(word))
        label = " ".join(labels)
        pieces = [label[at : at + 16] for at in range(0, len(label), 16)]
        lines += [*pieces[:-1], f"{pieces[-1]} {figures}".strip()] if pieces else [figures]
    return "\n".join(lines)


def _is_figure(word: str) -> bool:
    return word.lstrip("-").replace(".", "").isdigit()


LAYOUTS: dict[str, Callable[[Rows], str]] = {
    "tab-cells": tab_cells,
    "tab-rows": tab_rows,
    "pipe-rows": pipe_rows,
    "bare-pipe-rows": bare_pipe_rows,
    "cell-lines": cell_lines,
    "pipe-ended-cells": pipe_ended_cells,
    "all-pipe-ended-cells": all_pipe_ended_cells,
    "lone-pipes": lone_pipes,
    "pdf-flow": pdf_flow,
}


def render(edition: Edition, figures: Figures, year: int, layout: str) -> str:
    """A whole report with little text around its tables."""
    parts = [f"云岫县财政局{year}年政府信息公开工作年度报告", "本报告依照《中华人民共和国政府信息公开条例》编制。"]
    for section in edition.sections:
        parts += [section.title, f"{year}年，本机关按要求推进政府信息公开工作，群众可以在政府网站查阅有关内容。"]
        table = edition.tables.get(section.key)
        if table:
            parts.append(LAYOUTS[layout](table_rows(table, figures)))
    return "\n".join(parts) + "\n"
