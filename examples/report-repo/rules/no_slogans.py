"""SX001: a house rule of Yunxiu county (云岫县): an annual report states facts, not slogans."""

from collections.abc import Iterator

from gklint.api import Basis, Example, Message, Option, Options, Problem, Report, Severity, hookimpl, problem, rule


@rule(
    id="SX001",
    name="no-slogans",
    severity=Severity.WARNING,
    category="house-style",
    since="1",
    summary=Message("报告里有空话", "the report contains a slogan"),
    remedy=Message("删去，或换成具体的数字和事实。", "Delete it, or give the figures instead."),
    basis=(Basis("云岫县年度报告编写要求", "house style of Yunxiu county"),),
    messages={"slogan": Message("“{word}”是空话，请写具体事实。", "“{word}” is a slogan; say what was done")},
    options={
        "words": Option(
            ["全覆盖"],
            {"type": "array", "items": {"type": "string", "minLength": 1}},
            Message("不准用的词语", "words not to use"),
        )
    },
    examples=(
        Example("出现了空话", edits=(("政府信息86条。", "政府信息86条，实现全覆盖。"),), finds=("全覆盖",)),
        Example("只写事实"),
    ),
)
def no_slogans(report: Report, options: Options) -> Iterator[Problem]:
    """Every listed word in the narrative, wherever it stands."""
    for route, paragraph in report.narrative():
        for word in options["words"]:
            at = paragraph.text.find(word)
            while at >= 0:
                yield problem("slogan", paragraph.part(at, at + len(word)), route=route, word=word)
                at = paragraph.text.find(word, at + len(word))


@hookimpl
def gklint_register_rules(register):  # type: ignore[no-untyped-def]
    """The one hook that a rule plugin needs."""
    register(no_slogans)
