"""GK807: a published file holds no text that is in it and not to be seen."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import ANNUAL_REPORT, TEXT, Basis, Example, Message, Options, Problem, Report, Severity, problem, rule

from ._leftovers import further, leftovers, length, place

_MOST_SINGLE_FINDINGS = 8


@rule(
    id="GK807",
    name="hidden-text",
    severity=Severity.ERROR,
    category="publication",
    since="0.1.0",
    summary=Message(
        "文件里有隐藏文字：阅读和打印时看不到，却会随文件一起公开。",
        "The file holds hidden text: nobody sees it on paper, and yet it is published with the file.",
    ),
    remedy=Message(
        "让隐藏文字显示出来（Word：全选后在“字体”里取消“隐藏”），逐处确认后删去，或者改为正常文字。",
        "Make hidden text visible (Word: select all, Font, clear Hidden), then delete it or make it plain text.",
    ),
    basis=(
        Basis(
            "惯例：公开的文件所见即所有，不留看不见的内容（隐藏文字不作为报告正文检查）",
            "Practice: what is published is what is seen (hidden text is not checked as text of the report)",
        ),
    ),
    messages={
        "hidden": Message("这里有{length}个字的隐藏文字", "hidden text of {length} characters is here"),
        "many": Message(
            "文件里有{count}处隐藏文字，共{length}个字", "{count} pieces of hidden text, {length} characters in all"
        ),
    },
    examples=(
        Example("句子里有隐藏文字", finds=("",), leftovers=(("hidden", "此处暂不公开", "群众不易看懂", ""),)),
        Example("没有隐藏文字"),
        Example("批注不归这条规则管", leftovers=(("comment", "请核实", "群众不易看懂", ""),)),
    ),
    kinds=frozenset({ANNUAL_REPORT, TEXT}),
)
def hidden_text(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for each place; where there are many, one that counts them. Nothing of the text is shown."""
    hidden = [leftover for leftover in leftovers(report, "hidden") if leftover.text.strip()]
    if len(hidden) > _MOST_SINGLE_FINDINGS:
        yield problem(
            "many",
            place(report, hidden[0]),
            notes=tuple(further(report, hidden[1:])),
            count=len(hidden),
            length=sum(length(leftover.text) for leftover in hidden),
        )
        return
    for leftover in hidden:
        yield problem("hidden", place(report, leftover), length=length(leftover.text))
