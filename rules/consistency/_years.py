"""Years of the text where the report's own year belongs."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Report, read_enumerator

from ._claims import Claim, claims
from ._named_years import Misplaced, in_closing, in_preamble
from ._nones import none_claims
from ._numbers import Figure, year_at
from ._scope import YEAR, in_title, last_year
from ._text import Passage, Sentence, passages
from ._words import holds

_THIS_YEAR = ("今年", "本年", "年内", "全年度")
_HISTORY = (
    *(
        "以来",
        "起,",
        "开始",
        "成立",
        "启动",
        "先后",
        "挂牌",
        "修订",
        "施行",
        "颁布",
        "出台",
        "试点",
        "首次",
        "连续",
        "较",
        "比",
        "同比",
    ),
    *(
        "至今",
        "期间",
        "历年",
        "规划",
        "十四五",
        "十三五",
        "曾",
        "上一年度报告",
        "工作报告中",
        "年报中",
        "建成",
        "开通",
        "上线",
    ),
)
_TO_COME = (
    *(
        "继续",
        "进一步",
        "坚持",
        "持续",
        "着力",
        "重点",
        "从以下",
        "严格",
        "不断",
        "认真",
        "深入",
        "采取",
        "结合",
        "围绕",
        "切实",
        "全面",
        "加大",
    ),
    *(
        "加强",
        "按照",
        "针对",
        "努力",
        "聚焦",
        "紧扣",
        "紧紧",
        "强化",
        "积极",
        "扎实",
        "大力",
        "更加",
        "始终",
        "完善",
        "做好",
        "抓好",
        "推动",
        "以",
    ),
    *("在", "主要从", "对照"),
)
_LONGEST_SUBJECT = 14


def misplaced(report: Report, year: int) -> Iterator[Misplaced]:
    """Every misplaced year, each once, in the order of the text."""
    found: dict[tuple[int, int], Misplaced] = {}
    every = passages(report)
    for number, passage in enumerate(every):
        if not any(year_at(passage.text, figure) for figure in passage.figures):
            continue
        for each in _in_passage(report, passage, year, first=_opens(every, number)):
            found.setdefault((number, each.start), each)
    places = {id(passage): number for number, passage in enumerate(every)}
    for each in _of_statements(report, year):
        found.setdefault((places[id(each.passage)], each.start), each)
    yield from (found[key] for key in sorted(found))
    yield from in_closing(report, year)


def _opens(every: tuple[Passage, ...], number: int) -> bool:
    """Whether a passage is the first running text of part one."""
    if every[number].route != "/sections/overview" or len(every[number].text) < 20:
        return False
    return not any(passage.route == "/sections/overview" and len(passage.text) >= 20 for passage in every[:number])


def _in_passage(report: Report, passage: Passage, year: int, *, first: bool) -> Iterator[Misplaced]:
    if passage.route == "/preamble":
        yield from in_preamble(passage, year)
    elif passage.route == "/sections/problems":
        yield from _plans(passage, year)
    elif passage.route == "/sections/other":
        yield from _fees(passage, year)
    elif passage.route == "/sections/overview":
        yield from _leading(passage, year, first=first)


def _leading(passage: Passage, year: int, *, first: bool) -> Iterator[Misplaced]:
    """The year before, at the head of a paragraph on the work of the year, which this year is not spoken of in."""
    sentence = passage.sentences[0]
    if read_enumerator(passage.text) is not None and len(passage.sentences) > 1:
        sentence = passage.sentences[1]
    figure = _lead(passage, sentence)
    if figure is None or int(figure.low) == year or (not first and figure.low != year - 1):
        return
    text = passage.text
    if f"{year}年" in text or holds(text, _THIS_YEAR) or holds(text[sentence.start : sentence.end], _HISTORY):
        return
    if text.startswith(("年,", "年度,"), figure.stop) or first:
        yield Misplaced("opening", passage, figure.start, figure.stop + 1, int(figure.low), year)


def _lead(passage: Passage, sentence: Sentence) -> Figure | None:
    """The year that a sentence begins with, but no date."""
    text = passage.text
    for figure in passage.figures:
        if figure.start >= sentence.start:
            lead = text[sentence.start : figure.start]
            plain = year_at(text, figure) is not None and not text[figure.stop + 1 : figure.stop + 2].isdigit()
            return figure if plain and len(lead) <= 6 and not lead.strip("一二三四五六是、()") else None
    return None


def _of_statements(report: Report, year: int) -> Iterator[Misplaced]:
    """A figure or a denial under last year's date, where the report says nothing else of the kind under its own."""
    every = claims(report)
    own = [claim for claim in every if claim.narrowed != YEAR]
    for claim in every:
        if claim.narrowed == YEAR and claim.passage.route not in ("/preamble", "/sections/problems"):
            same = [other for other in own if other.role == claim.role]
            if not same or any(_equal(claim, other) for other in same):
                yield from _dated(claim.passage, claim.sentence, claim.figure.start, year)
    denied = none_claims(report)
    subjects = {denial.subject for denial in denied if denial.narrowed != YEAR}
    for denial in denied:
        if denial.narrowed == YEAR and denial.subject not in subjects and denial.passage.route != "/preamble":
            counted = denial.subject == "applications" and any(claim.role in ("received", "either") for claim in own)
            if not counted:
                yield from _dated(denial.passage, denial.sentence, denial.start, year)


def _equal(one: Claim, other: Claim) -> bool:
    return one.figure.low == other.figure.low and one.figure.exact and other.figure.exact and one.figure.low > 0


def _dated(passage: Passage, sentence: Sentence, at: int, year: int) -> Iterator[Misplaced]:
    said = passage.text[sentence.start : sentence.end]
    found = last_year(passage, sentence.start, at)
    if found is None or found[0] != year - 1 or f"{year}年" in said or holds(said, _THIS_YEAR) or holds(said, _HISTORY):
        return
    yield Misplaced("statement", passage, found[1] - 5, found[1], found[0], year)


def _fees(passage: Passage, year: int) -> Iterator[Misplaced]:
    """2022年，无收取信息处理费情况 in a report for 2023."""
    for sentence in passage.sentences:
        said = passage.text[sentence.start : sentence.end]
        figure = _lead(passage, sentence)
        if figure is not None and figure.low == year - 1 and "处理费" in said and f"{year}年" not in said:
            yield Misplaced("statement", passage, figure.start, figure.stop + 1, year - 1, year)


def _plans(passage: Passage, year: int) -> Iterator[Misplaced]:
    """2021年，我局将坚持… in a report for 2021 speaks of 2022."""
    text = passage.text
    for figure in passage.figures:
        named = year_at(text, figure)
        if named is None or not year - 2 < named <= year or in_title(text, figure.start):
            continue
        rest = text[figure.stop + 1 :]
        rest = rest.removeprefix("度").removeprefix(",")
        at = rest[: _LONGEST_SUBJECT + 1].find("将")
        if at < 0 or holds(rest[:at], tuple("。;:")) or rest[:at].count(",") or not rest[at + 1 :].startswith(_TO_COME):
            continue
        if holds(text[max(0, figure.start - 2) : figure.start], ("在", "对", "把", "较", "比")):
            continue
        yield Misplaced("plan", passage, figure.start, figure.stop + 1, named, year + 1)
