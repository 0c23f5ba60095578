"""The text report: carets under the right characters, nothing from a file that steers the terminal."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from gklint.reporters import Context, reporter_named
from gklint.terminal import caret_line, visible, width
from tests.reporters.sample import CLEAN, MIXED


def render(context: Context) -> str:
    reporter = reporter_named("text")
    assert reporter
    return reporter.render(MIXED, context)


def test_a_finding_is_one_block() -> None:
    assert """\
reports/a,b.md:2:18  error GK301 row-total
  总计 5 ≠ 六列之和 6：100%，见“甲”
  2 | |  一、本年新收 | 1 | 5 |
    |                       ^
  位置：表三 第1行“一、本年新收” 总计
  可疑：2:18 “5”应为“6”
  参见：2:14 自然人 这一列
  改法：核对六列，改正总计。
  依据：国办公开办函〔2021〕30号

""" in render(Context())


def test_files_that_could_not_be_checked_and_plugins_are_told() -> None:
    text = render(Context())
    assert text.startswith("gklint  error GK007 plugin-failed\n")
    assert "\n\nbroken.md  error\n  文件是空的\n\n" in text
    assert text.endswith(
        "\n检查 4 个文件：2 处错误，1 处警告，1 处提示；1 个文件无法检查；1 个插件出错；--fix 可修正 1 处；抑制 2 处\n"
    )


def test_english() -> None:
    text = render(Context(lang="en", skipped=1))
    assert "\n  where: 表三" in text
    assert "\n  suspect: 2:18 “5” should be “6”\n" in text
    assert text.endswith(
        "\n4 files checked: 2 errors, 1 warning, 1 info; 1 file could not be checked; 1 plugin failed; "
        "1 fixable with --fix; 2 suppressed; 1 file skipped as no reports\n"
    )


def test_findings_that_are_not_listed_are_counted() -> None:
    result = MIXED._replace(files=tuple(file._replace(omitted=7) for file in MIXED.files))
    reporter = reporter_named("text")
    assert reporter
    assert "1 处提示；另有 28 处未列出；1 个文件无法检查" in reporter.render(result, Context())
    assert "1 info; 28 more not listed; 1 file could" in reporter.render(result, Context(lang="en"))


def test_a_clean_run_is_one_line() -> None:
    reporter = reporter_named("text")
    assert reporter
    assert reporter.render(CLEAN, Context()) == "检查 1 个文件：0 处错误，0 处警告，0 处提示\n"


def test_colour_adds_nothing_but_colour() -> None:
    import re

    colored = render(Context(color=True))
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == render(Context())


def test_nothing_from_a_file_steers_the_terminal() -> None:
    text = render(Context())
    assert "b␇.txt:1:1  warning" in text
    assert "行名␛[31m不对<U+202E>" in text
    assert "1 | ␛]0;x␇行<U+200B>名" in text
    assert all(character == "\n" or unicodedata.category(character) not in ("Cc", "Cf") for character in text)


@given(st.text(st.characters(), max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_the_caret_stands_under_the_marked_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    line = caret_line(text, start, end)
    lead = len(line) - len(line.lstrip(" "))
    assert lead == width(visible(text[:start]))
    assert set(line[lead:]) == {"^"}
    assert len(line) - lead == max(1, width(visible(text[start:end])))
    assert visible(text) == visible(text[:start]) + visible(text[start:end]) + visible(text[end:])
    assert len(line) <= width(visible(text)) + 1


@given(st.text(st.characters(), max_size=60))
def test_visible_text_has_no_control_characters(text: str) -> None:
    shown = visible(text)
    assert all(unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for character in shown)
    assert visible(shown) == shown


def test_widths() -> None:
    assert [width(text) for text in ("a", "表", "（", "“", "𠮷", "e\u0301", "", "①")] == [1, 2, 2, 1, 2, 1, 0, 1]
