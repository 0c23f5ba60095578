"""`extract`, `explain`, `rules` and `plugins`."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.cli.data_text import as_json, as_yaml
from gklint.readers.yaml import read
from tests.cli.conftest import CLEAN, RIGHT_ROW, Run

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DATA = st.recursive(
    st.none() | st.integers(-(10**20), 10**20) | TEXTS | st.decimals(allow_nan=False, allow_infinity=False, places=3),
    lambda inner: st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), inner, max_size=4),
    max_leaves=8,
)


def test_extract_prints_the_report_data_in_the_shape_of_a_source(gklint_command: Run) -> None:
    ran = gklint_command("extract", "reports/clean.md")
    assert ran.code == 0
    data = json.loads(ran.out)
    assert list(data) == ["title", "organ", "year", "edition", "level", "preamble", "sections", "tables"]
    assert (data["organ"], data["year"], data["edition"]) == ("云岫县松溪街道办事处", 2024, "2021")
    assert data["tables"]["applications"]["received"]["total"] == 6
    assert "\\u" not in ran.out


def test_extract_as_yaml_is_the_same_data(gklint_command: Run, folder: Path) -> None:
    (folder / "x.yaml").write_text(gklint_command("extract", "reports/clean.md", "--format", "yaml").out, "utf-8")
    again = gklint_command("extract", "x.yaml")
    assert json.loads(again.out) == json.loads(gklint_command("extract", "reports/clean.md").out)


def test_extract_takes_overrides(gklint_command: Run) -> None:
    data = json.loads(gklint_command("extract", "reports/clean.md", "--year", "2023", "--organ", "甲局").out)
    assert (data["year"], data["organ"]) == (2023, "甲局")


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "文件是空的"), ("买菜。\n".encode(), "不像年度报告"), (b"\0\1\2" * 9, "二进制")],
)
def test_extract_says_why_it_cannot(gklint_command: Run, folder: Path, content: bytes, said: str) -> None:
    (folder / "x.md").write_bytes(content)
    ran = gklint_command("extract", "x.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("x.md")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 2
    assert len(gklint_command("extract", "x.md", "--lang", "en").err.splitlines()) == 1
    assert gklint_command("extract", "reports").code == 2
    assert gklint_command("extract", "nowhere.md").code == 2


def test_extract_says_which_cells_it_could_not_read(gklint_command: Run, folder: Path) -> None:
    row = "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 1 | 6 |"
    text = CLEAN.replace(RIGHT_ROW, row).replace("| 18 |", "| 18件 |")
    assert "18件" in text
    (folder / "x.md").write_text(text, "utf-8")
    ran = gklint_command("extract", "x.md")
    assert ran.code == 0
    assert json.loads(ran.out)["tables"]["applications"]["received"]["total"] is None
    line = text[: text.index(row)].count("\n") + 1
    zh, en, cell_zh, cell_en = ran.err.splitlines()
    assert zh.startswith(f"x.md:{line}:")
    assert en.startswith("  ")
    assert "“18件”不是单独一个数" in cell_zh
    assert "“18件” is no plain number" in cell_en
    assert len(gklint_command("extract", "x.md", "--lang", "en").err.splitlines()) == 2
    assert gklint_command("extract", "reports/clean.md").err == ""


@given(DATA.filter(lambda data: isinstance(data, dict)))
def test_data_is_written_exactly(data: dict[str, object]) -> None:
    from gklint.config.values import plain

    for text in (as_json(data), as_yaml(data) or "{}"):
        document = read(text.encode("utf-8"), "x.yaml")
        assert document.tree is not None
        assert plain(document.tree) == data


def test_numbers_are_exact() -> None:
    assert as_json({"a": Decimal("0.10"), "b": Decimal("1E+3"), "c": 10**30}) == (
        '{\n  "a": 0.10,\n  "b": 1000,\n  "c": 1000000000000000000000000000000\n}'
    )


def test_explain_makes_the_page_from_the_rule(gklint_command: Run) -> None:
    ran = gklint_command("explain", "row-total")
    assert ran.code == 0
    assert ran.out.startswith("GK301 row-total\n")
    for part in ("级别：error", "怎样改", "依据", "错误示例", "    - |", "    + |"):
        assert part in ran.out
    assert gklint_command("explain", "gk301").out == ran.out
    assert gklint_command("explain", "GK301", "--lang", "en").out.count("\nHow to fix\n") == 1
    assert gklint_command("explain", "GK301", "--format", "markdown").out.startswith("# GK301 row-total\n")
    assert json.loads(gklint_command("explain", "GK301", "--format", "json").out)["rules"][0]["id"] == "GK301"


@pytest.mark.parametrize("format", ["text", "markdown", "json"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_has_a_page(gklint_command: Run, format: str, lang: str) -> None:
    ran = gklint_command("explain", "--all", "--format", format, "--lang", lang)
    assert ran.code == 0
    assert all(name in ran.out for name in ("GK001", "GK101", "GK201", "GK301"))


def test_rules_are_listed_with_their_plugin(gklint_command: Run) -> None:
    ran = gklint_command("rules")
    assert ran.code == 0
    assert "  GK301  row-total " in ran.out
    rows = json.loads(gklint_command("rules", "--format", "json").out)["rules"]
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    row = next(row for row in rows if row["id"] == "GK301")
    assert (row["severity"], row["category"], row["enabled"]) == ("error", "table-balance", True)


def test_plugins_of_the_repository_are_listed(gklint_command: Run, folder: Path) -> None:
    (folder / "mine.py").write_text("", "utf-8")
    (folder / "gklint.yaml").write_text("plugins: [./mine.py]\n", "utf-8")
    ran = gklint_command("plugins")
    assert ran.code == 0
    rows = json.loads(gklint_command("plugins", "--format", "json").out)["plugins"]
    assert {row["name"]: row["status"] for row in rows}["./mine.py"] == "loaded"
    assert any(row["rules"] and row["version"] for row in rows)
