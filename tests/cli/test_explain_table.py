"""`gklint explain RULE --table FILE`: the table as read, and the equations with their figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint.testing import clean_report
from tests.cli.conftest import Run


def test_the_broken_equation_comes_first_with_its_figures(gklint_command: Run, folder: Path) -> None:
    ran = gklint_command("explain", "GK301", "--isolated", "--table", "reports/bad.md")
    assert ran.code == 0
    assert "等式 25 个：1 个不成立，0 个无法判断，24 个成立" in ran.out
    assert "  ≠ 第1行“一、本年新收政府信息公…” row-total：5 ≠ 4+1+0+0+0+1" in ran.out
    assert "5→6" in ran.out
    assert ran.out.index("≠ 第1行") < ran.out.index("= 第2行")


def test_without_a_rule_every_equation_is_shown(gklint_command: Run, folder: Path) -> None:
    ran = gklint_command("explain", "--isolated", "--table", "reports/clean.md")
    assert ran.code == 0
    assert all(word in ran.out for word in ("表三", "表四", "flow-balance", "results-total", "reviews-total"))
    assert "≠" not in ran.out


def test_a_cell_that_is_no_figure_leaves_its_equations_open(gklint_command: Run, folder: Path) -> None:
    text = clean_report(edits=(("| （一）予以公开 | 3 |", "| （一）予以公开 | 见附件 |"),))
    (folder / "reports" / "open.md").write_text(text, "utf-8")
    ran = gklint_command("explain", "GK301", "--isolated", "--table", "reports/open.md")
    assert "1 个无法判断" in ran.out
    assert "有格子读不出数" in ran.out


@pytest.mark.parametrize("file", ["missing.md", "reports"])
def test_a_file_that_is_none_is_told(gklint_command: Run, folder: Path, file: str) -> None:
    ran = gklint_command("explain", "GK301", "--isolated", "--table", file)
    assert ran.code == 2
    assert file in ran.err
