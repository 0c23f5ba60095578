"""GK805: a file is published without unaccepted changes, comments and struck-out text."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import (
    ANNUAL_REPORT,
    TEXT,
    Basis,
    Example,
    Leftover,
    Message,
    Options,
    Problem,
    Report,
    Severity,
    problem,
    rule,
)

from ._leftovers import beginning, further, leftovers, length, place

_KINDS = ("insertion", "deletion", "formatting", "comment")
_STRUCK = "strike"


@rule(
    id="GK805",
    name="tracked-changes",
    severity=Severity.ERROR,
    category="publication",
    since="0.1.0",
    summary=Message(
        "文件里还留着没有接受的修订、批注或只画了删除线的文字，收到文件的人都能看到。",
        "The file still holds unaccepted changes, comments or struck-out text, which everyone who gets it can see.",
    ),
    remedy=Message(
        "在Word“审阅”里接受或拒绝全部修订，删除全部批注，画了删除线的文字删去，保存后再检查。",
        "Accept or reject all changes, delete all comments (Word: Review) and struck-out text, save, check again.",
    ),
    basis=(
        Basis(
            "惯例：对外公开的文件是定稿，不带修改痕迹和内部意见（检查时按接受全部修订后的文字进行）",
            "Practice: what is published is final, without traces of editing or internal remarks "
            "(the text is checked as if all changes were accepted)",
        ),
    ),
    messages={
        "insertion": Message("有{count}处插入的内容还没有接受修订", "{count} insertions are not accepted yet"),
        "deletion": Message(
            "有{count}处删除的内容还没有接受修订，仍留在文件里（第一处{shown}）",
            "{count} deletions are not accepted yet: the text is still in the file (the first: {shown_en})",
        ),
        "struck": Message(
            "有{count}处文字只画了删除线，没有删去（第一处{shown}）",
            "{count} pieces of text are struck out and not deleted (the first: {shown_en})",
        ),
        "formatting": Message("有{count}处格式修订还没有接受", "{count} changes of format are not accepted yet"),
        "comment": Message(
            "有{count}条批注没有删除（第一条{shown}）", "{count} comments are not deleted (the first: {shown_en})"
        ),
    },
    examples=(
        Example(
            "删除的数字还留在修订记录里",
            finds=("",),
            leftovers=(("deletion", "制作图解30期", "制作图解4期", ""),),
        ),
        Example(
            "插入的内容没有接受修订，批注没有删除",
            finds=("群众不易看懂", "制作图解4期"),
            leftovers=(
                ("insertion", "制作图解4期", "制作图解4期", ""),
                ("comment", "这里请再核实一下", "群众不易看懂", ""),
            ),
        ),
        Example("只画了删除线", finds=("",), leftovers=(("deletion", "旧的一句话", "群众不易看懂", "strike"),)),
        Example("修订都已接受，批注都已删除"),
        Example("留下的属性不归这条规则管", leftovers=(("property", "某科员", "", "creator"),)),
    ),
    kinds=frozenset({ANNUAL_REPORT, TEXT}),
)
def tracked_changes(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for each kind, at its first place, with notes on the next."""
    found: dict[str, list[Leftover]] = {}
    for leftover in leftovers(report, *_KINDS):
        found.setdefault("struck" if leftover.name == _STRUCK else leftover.kind, []).append(leftover)
    for key, all_of_kind in found.items():
        telling = next((leftover.text for leftover in all_of_kind if leftover.text.strip()), "")
        yield problem(
            key,
            place(report, all_of_kind[0]),
            notes=tuple(further(report, all_of_kind[1:])),
            count=len(all_of_kind),
            shown=f"“{beginning(telling)}”，共{length(telling)}字" if telling else "是段落标记",
            shown_en=f"“{beginning(telling)}”, {length(telling)} characters" if telling else "a paragraph mark",
        )
