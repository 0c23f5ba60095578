"""The tables of one report the ways that real exports to plain text have them."""

from __future__ import annotations

from collections.abc import Callable

from gklint.edition import Edition
from tests.rendering.figures import Figures
from tests.rendering.rows import Rows, table_rows


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
