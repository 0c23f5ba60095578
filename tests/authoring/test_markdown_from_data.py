"""Report data as Markdown: a full report in the official form, with what is odd in the data beside it."""

from __future__ import annotations

import pytest

from gklint.data import report_data
from gklint.testing import clean_report
from tests.authoring.conversion import converted, read
from tests.authoring.test_markdown_source import lines_with, markdown

_GRID_HEADER = "| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
_OFFICIAL_HEADER = """\
| 申请人情况 | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
|  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |
"""


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_report_data_become_a_full_official_report(edition: str) -> None:
    written = markdown(clean_report(edition, format="yaml"), "report.yaml")
    delimiter = "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
    assert _OFFICIAL_HEADER in written
    assert written.replace(_OFFICIAL_HEADER, _GRID_HEADER + delimiter) == markdown(clean_report(edition))
    assert report_data(read(written, "report.md")) == report_data(read(clean_report(edition, format="yaml"), "x.yaml"))


def test_comments_of_report_data_come_along() -> None:
    edits = [
        ("title:", "# yaml-language-server: $schema=x.json\ntitle:"),
        ("  problems:", "  # 待局长审定\n  problems:"),
        ("    licensing: {decisions: 35}", "    licensing: {decisions: 35} # 含变更 -->"),
    ]
    written = markdown(clean_report(edits=edits, format="yaml"), "report.yaml")
    assert written.startswith("<!-- yaml-language-server: $schema=x.json -->\n\n# 云岫县")
    assert "<!-- 待局长审定 -->\n\n## 五、" in written
    assert "<!-- 含变更 －-> -->\n\n第二十条第（一）项" in written


def test_report_data_that_are_not_of_the_form_are_shown() -> None:
    edits = [("    licensing:", "    licences: {decisions: 35}\n    licensing:"), ("level: street", "level: village")]
    written = markdown(clean_report(edits=edits, format="yaml"), "report.yaml")
    assert lines_with(written, "licences")
    assert lines_with(written, "village")


def test_a_cell_that_data_lack_is_told() -> None:
    text = clean_report(edits=[("{issued: 2, repealed: 1, in_force: 9}", "{issued: 2, in_force: 9}")], format="yaml")
    written = converted(read(text, "report.yaml"), "markdown")
    assert written.lost == ("/tables/disclosure",)
    assert lines_with(written.text, "“行政规范性文件”的数据里没有这几格，写成了空白：本年废止件数")


def test_quoted_numbers_and_other_spellings_of_data() -> None:
    edits = [
        ("{decisions: 35}", '{decisions: "35"}'),
        ("{decisions: 18}", "{decisions: 0x12}"),
        ("{amount: 0.35}", "{amount: 35e-2}"),
    ]
    written = markdown(clean_report(edits=edits, format="yaml"), "report.yaml")
    assert '| 行政许可 | "35" |' in written  # a text, not a number
    assert "| 行政处罚 | 18 |" in written
    assert "| 行政事业性收费 | 0.35 |" in written
