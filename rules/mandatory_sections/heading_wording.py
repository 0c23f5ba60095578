"""GK104: a section heading differs from the official wording."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Difference, Example, Message, Options, Problem, Repair, Report, Severity, problem, rule

from ._basis import FORM_2019, FORM_2021
from ._parts import compact, form_of


@rule(
    id="GK104",
    name="heading-wording",
    severity=Severity.WARNING,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("一级标题的文字与官方格式不一致", "a section heading differs from the official wording"),
    remedy=Message(
        "照抄官方格式的标题，不增字、不减字、末尾不加标点。",
        "Copy the official heading to the letter, without a mark at its end.",
    ),
    basis=(FORM_2021, FORM_2019),
    messages={
        "wording": Message(
            "标题“{found}”与官方格式不一致，应为“{expected}”。",
            "the heading “{found}” should read “{expected}” as in the official form",
        ),
        "punctuation": Message(
            "标题“{found}”的标点与官方格式不一致，应为“{expected}”。",
            "the punctuation of the heading “{found}” differs from the official “{expected}”",
        ),
    },
    examples=(
        Example(
            "多了一个“法”字",
            edits=(("## 四、政府信息公开行政复议、", "## 四、政府信息公开行政法复议、"),),
            finds=("政府信息公开行政法复议、行政诉讼情况",),
            fixed=(),
        ),
        Example(
            "用了简化的标题",
            edits=(("## 五、存在的主要问题及改进情况", "## 五、存在问题及改进情况"),),
            finds=("存在问题及改进情况",),
            fixed=(),
        ),
        Example("标题末尾多了标点", edits=(("## 一、总体情况", "## 一、总体情况："),), finds=("总体情况：",), fixed=()),
        Example("标题一字不差"),
        Example("引言里可以用别的说法", edits=(("行政复议和行政诉讼情况、", "行政复议及行政诉讼情况、"),)),
    ),
)
def heading_wording(report: Report, options: Options) -> Iterator[Problem]:
    """Every heading whose words are not the official ones; width and spaces do not count."""
    form = form_of(report)
    if form is None:
        return
    numbers = {section.key: number for number, section in enumerate(form.sections, 1)}
    for section in report.sections.values():
        heading = section.heading
        if heading is None or section.key not in numbers:
            continue
        expected = form.section(section.key).heading.text
        found = compact(heading.words)
        if found == compact(expected):
            continue
        same_words = "".join(filter(str.isalnum, found)) == "".join(filter(str.isalnum, expected))
        numeral = heading.enumerator.number if heading.enumerator else None
        certain = same_words or heading.difference is not Difference.ALTERED or numeral == numbers[section.key]
        about = Message(f"改为“{expected}”", f"write {expected}")
        yield problem(
            "punctuation" if same_words else "wording",
            heading.words_span,
            route=section.route,
            repairs=(Repair(about, ((heading.words_span, expected),), safe=certain),),
            found=heading.words,
            expected=expected,
        )
