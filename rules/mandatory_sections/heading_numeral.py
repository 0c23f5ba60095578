"""GK103: the numeral of a section heading is not 一、 … 六、."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Repair, Report, SectionHeading, Severity, Span, problem, rule

from ._basis import FORM_2019, FORM_2021, GB_9704, GB_15834
from ._parts import form_of

# In these formats a numeral may come from automatic numbering, so that it is not in the text.
_AUTOMATIC_NUMBERING = ("docx", "html")


@rule(
    id="GK103",
    name="heading-numeral",
    severity=Severity.ERROR,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("一级标题的序号不是“一、”至“六、”", "the numeral of a section heading is not 一、 … 六、"),
    remedy=Message(
        "六个部分的标题依次用“一、”“二、”“三、”“四、”“五、”“六、”，汉字数字加顿号，后面不空格。",
        "Number the six headings 一、 to 六、: a Chinese numeral and 、, no space after it.",
    ),
    basis=(FORM_2021, FORM_2019, GB_9704, GB_15834),
    messages={
        "form": Message(
            "标题序号“{found}”不规范，一级标题用汉字数字加顿号，应为“{expected}”。",
            "the numeral “{found}” of this heading should be “{expected}”: a Chinese numeral and 、",
        ),
        "number": Message(
            "标题序号“{found}”不对，“{heading}”在官方格式中是“{expected}”。",
            "the numeral “{found}” is wrong: “{heading}” is “{expected}” in the official form",
        ),
        "none": Message(
            "标题“{heading}”前没有序号，应为“{expected}{heading}”。",
            "the heading “{heading}” has no numeral; it should read “{expected}{heading}”",
        ),
    },
    examples=(
        Example(
            "用了阿拉伯数字",
            edits=(("## 三、收到和处理", "## 3、 收到和处理"),),
            finds=("3、",),
            fixed=(),
        ),
        Example("数字后用了实心点", edits=(("## 五、存在", "## 五.存在"),), finds=("五.",), fixed=()),
        Example("标题没有序号", edits=(("## 六、其他", "## 其他"),), finds=("其他需要报告的事项",), fixed=()),
        Example("序号重复，不自动改", edits=(("## 四、政府", "## 三、政府"),), finds=("三、",)),
        Example("序号规范"),
        Example("表格内的行号不是标题", edits=(("| 四、结转下年度继续办理 |", "| 4、结转下年度继续办理 |"),)),
        Example(
            "缺了第四部分而顺延的序号由 GK101 负责",
            edits=(
                ("## 四、政府信息公开行政复议、行政诉讼情况\n\n", ""),
                ("## 五、存在", "## 四、存在"),
                ("## 六、其他", "## 五、其他"),
            ),
        ),
    ),
)
def heading_numeral(report: Report, options: Options) -> Iterator[Problem]:
    """Every heading whose numeral is missing, of another style, or another number than the form's."""
    form = form_of(report)
    if form is None:
        return
    headed = [section for section in report.sections.values() if section.heading is not None]
    numbered = any(section.heading and section.heading.enumerator for section in headed)
    numbers = {section.key: number for number, section in enumerate(form.sections, 1)}
    for position, section in enumerate(headed, 1):
        heading = section.heading
        if heading is None or section.key not in numbers:
            continue
        official = form.section(section.key)
        expected = f"{official.numeral}、"
        if heading.enumerator is None:
            if numbered or report.document.format not in _AUTOMATIC_NUMBERING:
                start = Span(heading.words_span.start, heading.words_span.start)
                repair = Repair(_repair(expected), ((start, expected),), safe=True)
                yield problem(
                    "none",
                    heading.words_span,
                    route=section.route,
                    repairs=(repair,),
                    heading=heading.words,
                    expected=expected,
                )
            continue
        number = heading.enumerator.number
        right = number == numbers[section.key]
        if not right and number != position:
            message = "number"
        elif heading.enumerator.style != "chinese" or heading.enumerator.mark != "、":
            message = "form"
        else:
            continue
        yield problem(
            message,
            _numeral(heading),
            route=section.route,
            repairs=(Repair(_repair(expected), ((_numeral(heading, spaces=True), expected),), safe=right),),
            found=heading.enumerator.text,
            expected=expected,
            heading=official.heading.text,
        )


def _repair(numeral: str) -> Message:
    return Message(f"改为“{numeral}”", f"write {numeral}")


def _numeral(heading: SectionHeading, *, spaces: bool = False) -> Span:
    """Where the numeral stands, with the spaces after it if asked."""
    text = heading.paragraph.text
    end = heading.enumerator.end if heading.enumerator else 0
    start = len(text) - len(text.lstrip())
    return heading.paragraph.part(start, end if spaces else start + len(text[start:end].rstrip()))
