"""Whole reports as Word files: every figure of the form is found, with merged cells as Word writes them."""

from __future__ import annotations

from random import Random

import gklint.rules
import pytest

from gklint.document import Paragraph
from gklint.edition import Edition, editions
from gklint.extraction import extract
from gklint.placing import Placer
from gklint.readers.docx import read
from gklint.rule import Rule
from tests.corpus.shared import FOLDER
from tests.readers.docx_package import docx, p, tbl, tc, tr
from tests.rendering import random_figures
from tests.rendering.grid import Grid, table_grid

TEMPLATE = FOLDER / "template.docx"


def as_word_table(grid: Grid) -> str:
    """The table with a continued cell in every row that a merged one reaches into."""
    rows: list[str] = []
    merged: dict[int, tuple[int, int]] = {}
    for row in grid:
        cells: list[str] = []
        waiting = list(row)
        column = 0
        while waiting or column in merged:
            left, width = merged.pop(column, (0, 0))
            if left:
                cells.append(tc("", f'<w:gridSpan w:val="{width}"/><w:vMerge/>'))
            else:
                cell = waiting.pop(0)
                left, width = cell.rows, cell.columns
                down = '<w:vMerge w:val="restart"/>' if left > 1 else ""
                cells.append(tc(p(cell.text), f'<w:gridSpan w:val="{width}"/>{down}'))
            if left > 1:
                merged[column] = (left - 1, width)
            column += width
        rows.append(tr(*cells))
    return tbl(*rows)


def report(edition: Edition, figures: dict[str, str]) -> str:
    body = p(f"云岫县松溪街道办事处{2024 if edition.key == '2021' else 2020}年政府信息公开工作年度报告")
    for section in edition.sections:
        body += p(section.heading.text)
        for table in edition.tables.values():
            if table.section == section.key:
                body += as_word_table(table_grid(table, figures, {})[0])
        body += p("本机关公开政府信息。")
    return body


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("key", ["2021", "2019"])
def test_every_figure_of_the_form_is_found(key: str, seed: int) -> None:
    edition = editions()[key]
    figures = random_figures(edition, Random(seed))
    found = extract(read(docx(report(edition, figures)), "report.docx"))
    assert found.edition is edition
    assert {value.route: value.raw for value in found.values()} == figures
    assert {value.route: found.source.slice(value.span) for value in found.values()} == figures


@pytest.mark.skipif(not TEMPLATE.exists(), reason="no real files beside the checkout")
def test_the_empty_form_has_every_row_and_no_figure() -> None:
    document = read(TEMPLATE.read_bytes(), "template.docx")
    found = extract(document)
    edition = editions()["2021"]
    assert {value.route for value in found.values()} == set(random_figures(edition, Random(0)))
    assert {value.raw for value in found.values()} == {""}
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)][1] == "一、总体情况"
    rules: list[Rule] = []
    gklint.rules.gklint_register_rules(rules.append)
    placer = Placer(found, "zh")
    told = [
        placer.finding(rule, problem, None)
        for rule in rules
        if rule.category in ("table-shape", "table-balance", "publication")
        for problem in rule.check(found, rule.defaults())
    ]
    assert [finding.rule for finding in told] == ["GK208", "GK208", "GK208", "GK806", "GK806"]
