"""A report as YAML: its report data exactly, and in comments what they have no place for."""

from __future__ import annotations

import pytest

from gklint.data import report_data
from gklint.extraction import Overrides
from gklint.service import read_report
from gklint.testing import clean_report
from tests.authoring.conversion import converted, findings, read


def yaml(text: str, path: str = "report.md", lang: str = "zh") -> str:
    written = converted(read(text, path), "yaml", lang)
    assert written.lost == ()
    assert report_data(read(written.text, "report.yaml")) == report_data(read(text, path))
    assert converted(read(written.text, "report.yaml"), "yaml", lang).text == written.text
    return written.text


def before(text: str, key: str) -> list[str]:
    """The comment lines right above the line that begins with a key."""
    lines = [line.strip() for line in text.splitlines()]
    at = next(number for number, line in enumerate(lines) if line.startswith(f"{key}:"))
    first = at
    while first and lines[first - 1].startswith("#"):
        first -= 1
    return lines[first:at]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_a_clean_report_becomes_clean_data(edition: str) -> None:
    data = clean_report(edition, format="yaml")
    assert yaml(clean_report(edition)) == data
    assert yaml(data, "report.yaml") == data


def test_numbers_are_exact_and_words_stay_words() -> None:
    edits = [
        ("| 行政规范性文件 | 2 | 1 | 9 |", "| 行政规范性文件 | ２ | - | 1,209 |"),
        ("| 行政许可 | 35 |", "| 行政许可 | +35 |"),
        ("| 行政处罚 | 18 |", "| 行政处罚 | 12.5万元 |"),
        ("| 行政强制 | 2 |", "| 行政强制 |  |"),
        ("| 行政事业性收费 | 0.35 |", "| 行政事业性收费 | 123456789012345678901234567890.10 |"),
    ]
    text = clean_report(edits=edits)
    written = yaml(text)
    assert 'normative_documents: {issued: 2, repealed: "-", in_force: 1209}' in written
    assert "licensing: {decisions: 35}" in written
    assert 'penalties: {decisions: "12.5万元"}' in written
    assert "coercion: {decisions: null}" in written
    assert "fees: {amount: 123456789012345678901234567890.10}" in written
    assert before(written, "normative_documents") == ["# “本年制发件数”原文写作“２”", "# “现行有效件数”原文写作“1,209”"]
    assert findings(written.encode(), "report.yaml") == findings(text.encode(), "report.md")


def test_absent_rows_columns_tables_and_parts_stay_absent() -> None:
    row = "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
    text = clean_report(edits=[(row, ""), ("## 六、其他需要报告的事项\n\n", "")])
    start, end = text.index("| 行政复议 |"), text.index("## 五、")
    text = text[:start] + text[end:]
    written = yaml(text)
    assert "repeated:" not in written
    tables = written[written.index("tables:") :]
    assert before(tables, "applications") == ["# 表三原文没有这些行：2.重复申请"]
    assert "  other: null\n" in written
    assert "  reviews: null\n" in written
    assert '  reviews: ""\n' in written


@pytest.mark.parametrize(
    ("edits", "key", "said"),
    [
        ([("## 五、存在的主要", "## 五、存在的")], "problems", "# 读不准：标题原文“五、存在的问题及改进情况”"),
        ([("## 一、总体情况", "## 一、 总体情况")], "overview", "# 标题原文写作“一、 总体情况”"),
        ([("| 行政规范性文件 |", "| 规范性文件 |")], "normative_documents", "# 读不准：原文写作“规范性文件”"),
        ([("本年废止件数", "本年废纸件数")], "disclosure", "# 读不准：原文写作“本年废纸件数”，按“本年废止件数”读取"),
        ([("| 行政强制 | 2 |", "| 行政强制 | 2 |\n| 行政检查 | 5 |")], "disclosure", "#   行政检查 | 5"),
        ([("# 云岫县松溪街道办事处2024年", "# 2024年")], "organ", "# 读不准：机关名称没有读到"),
    ],
)
def test_what_yaml_cannot_hold_is_said_at_its_place(edits: list[tuple[str, str]], key: str, said: str) -> None:
    written = yaml(clean_report(edits=edits))
    key = "  disclosure" if key == "disclosure" else key
    tables = written[written.index("tables:") :] if key == "  disclosure" else written
    assert any(line.startswith(said) for line in before(tables, key.strip()))


def test_a_row_that_was_not_read_is_no_blank() -> None:
    text = clean_report(
        edits=[("| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 2.重复申请 | 0 | 1 | 0 | 0 | 0 | 1 |")]
    )
    written = yaml(text)
    assert "repeated: {natural_person: 读不准, commercial_enterprise: 读不准," in written
    doubt, quoted = before(written, "repeated")
    assert doubt.startswith("# 读不准：“2.重复申请”一行应有 7 个数，只读到 6 个")
    assert quoted == "# 读不准：这里的数没有读出，原文是“2.重复申请 | 0 | 1 | 0 | 0 | 0 | 1”"
    found = findings(written.encode(), "report.yaml")
    assert ("GK206", "/tables/applications/results/not_processed/repeated/total") in found
    assert not [rule for rule, _ in found if rule.startswith("GK3")]


def test_repeated_parts_other_tables_and_closing_lines_are_quoted() -> None:
    text = clean_report() + (
        "\n| 项目 | 数量 |\n| --- | --- |\n| 解读 | 4 |\n"
        "\n## 六、其他需要报告的事项\n\n补充。\n\n云岫县松溪街道办事处\n"
    )
    written = yaml(text)
    comments = before(written, "other")
    assert comments[-2:] == ["#   六、其他需要报告的事项", "#   补充。"]
    assert "#   解读 | 4" in comments
    assert written.endswith("# 文末还有这些文字：\n#   云岫县松溪街道办事处\n")


def test_text_that_looks_like_yaml_stays_text() -> None:
    traps = [
        "- 不是列表",
        "键: 值",
        "# 不是注释",
        "*强调* &锚",
        "yes",
        "010",
        "行尾\u2028分行",
        "'单引'与\"双引\"",
        "{a: 1}",
        "---",
    ]
    body = "\n".join(traps)
    text = f"云岫县财政局2024年政府信息公开工作年度报告\n一、总体情况\n{body}\n二、主动公开政府信息情况\n无。\n"
    written = yaml(text, "report.txt")
    section = read(written, "report.yaml").sections["overview"]
    assert [paragraph.text for paragraph in section.paragraphs] == traps


def test_what_the_user_says_is_written_as_said() -> None:
    report = read_report(
        clean_report().encode(), "report.md", Overrides(year=2023, organ="云岫县人民政府", level="county")
    )
    written = converted(report, "yaml")
    assert written.lost == ()
    assert "organ: 云岫县人民政府\nyear: 2023\n" in written.text
    assert "level: county\n" in written.text


def test_comments_of_a_source_are_kept() -> None:
    text = clean_report(
        edits=[
            ("title:", "# 说明\n#   第二行\n\ntitle:"),
            ("year: 2024", "year: 2024 # 报告年度"),
            ("preamble: |-", "preamble: |-\n  # 正文里的井号"),
            ("    licensing: {decisions: 35}", "    licensing: {decisions: 35} # 含变更"),
            ("      denied:", "      # 逐项核过\n      denied:"),
            ("tables:", "# 数字来自台账\ntables:"),
        ],
        format="yaml",
    )
    written = yaml(text + "# 末尾\n", "report.yaml")
    assert written.startswith("# 说明\n#   第二行\ntitle:")
    assert "# 报告年度\nyear: 2024\n" in written
    assert "preamble: |-\n  # 正文里的井号\n" in written
    assert "    # 含变更\n    licensing: {decisions: 35}\n" in written
    assert "      # 逐项核过\n      denied:\n" in written
    assert "# 数字来自台账\ntables:\n" in written
    assert written.endswith("# 末尾\n")


def test_comments_of_markdown_go_to_the_part_that_follows() -> None:
    text = clean_report(
        edits=[
            ("## 五、", "<!-- 待局长审定\n- 二稿 -->\n\n## 五、"),
            ("| 行政复议 |", "<!-- 表四已核 -->\n\n| 行政复议 |"),
        ]
    )
    written = yaml(text)
    assert before(written, "problems") == ["# 待局长审定", "# - 二稿"]
    assert before(written[written.index("tables:") :], "reviews") == ["# 表四已核"]


def test_remarks_are_in_the_language_asked_for() -> None:
    text = clean_report(edits=[("## 五、存在的主要", "## 五、存在的")])
    assert "# uncertain: the heading “五、存在的问题及改进情况” was read as" in yaml(text, lang="en")
