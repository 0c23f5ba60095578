"""GK410: 余, 多 or 近 with an exact figure."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Basis, Example, Message, Options, Problem, Report, Severity, problem, rule

from ._numbers import Figure, is_count
from ._text import passages

_DISCLOSED = "全年通过县政府门户网站主动公开政府信息86条。"
_LEAST = 20


@rule(
    id="GK410",
    name="approximate-figure",
    severity=Severity.INFO,
    category="consistency",
    since="0.1.0",
    summary=Message("精确到个位的数后面又加“余”“多”，或“近”与“余”并用", "余, 多 or 近 stands with an exact figure"),
    remedy=Message(
        "数是准的，删去“余”“多”“近”；是约数的，写到十、百、千。",
        "Drop 余, 多 or 近 where the figure is exact; round it where it is not.",
    ),
    basis=(
        Basis(
            "惯例：“余”“多”“近”只与整十、整百、整千的数连用",
            "common practice: 余, 多 and 近 go with round figures only",
        ),
    ),
    messages={
        "exact": Message(
            "“{found}”：{number}是精确的数，不应再加“{word}”", "“{found}”: {number} is exact, so drop {word}"
        ),
        "both": Message(
            "“{found}”：“近”与“{word}”不能并用", "“{found}”: 近 (nearly) and {word} (more than) exclude each other"
        ),
    },
    examples=(
        Example("精确的数加“余”", edits=((_DISCLOSED, "全年主动公开政府信息1142余条。"),), finds=("1142余条",)),
        Example("“近”与“余”并用", edits=((_DISCLOSED, "全年主动公开政府信息近2800余条。"),), finds=("近2800余条",)),
        Example("整数加“余”", edits=((_DISCLOSED, "全年主动公开政府信息1100余条、视频20多个、图文1.8万余条。"),)),
        Example("逢五的数常作约数", edits=((_DISCLOSED, "全年接待咨询35余人次。"),)),
    ),
)
def approximate_figure(report: Report, options: Options) -> Iterator[Problem]:
    """Time spans (近3年) and figures in 万 are no concern of this rule."""
    for passage in passages(report):
        for figure in passage.figures:
            if not figure.approximate or not is_count(figure):
                continue
            text = passage.text
            word = text[figure.end - 1 : figure.end]
            word = word if word in "余多" else ""
            start = figure.start
            if word and figure.approximate == "近":
                start -= len("近")
                message = "both"
            elif _is_exact(text, figure) and (word or figure.approximate == "近"):
                message, word = "exact", word or "近"
                start -= 0 if word != "近" else len("近")
            else:
                continue
            number = text[figure.start : figure.end].rstrip("余多")
            found = text[start : figure.stop]
            yield problem(
                message, passage.span(start, figure.stop), route=passage.route, found=found, number=number, word=word
            )


def _is_exact(text: str, figure: Figure) -> bool:
    """Whether the last digit is neither 0 nor 5, in a figure of some size."""
    digits = text[figure.start : figure.end].rstrip("余多").replace(",", "")
    return (
        digits.isdigit()
        and int(digits) > _LEAST
        and digits[-1] not in "05"
        and text[figure.end - 1] in "余多" + digits[-1]
    )
