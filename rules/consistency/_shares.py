"""Percentages of the text with the counts that they follow from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gklint.api import Report

from ._breakdown import Breakdown, breakdowns
from ._lists import OF_ALL
from ._numbers import Figure, Number, is_count
from ._text import Passage, Sentence, passages
from ._words import holds, listed, words

_BEFORE_A_SHARE = words(
    "占 占比 占总数 占总数的 占总量 占总量的 占比为 占比达 , 、 ( 约 为 比 达 共 占比约 占比约为 高达 占全部"
)
_LABEL = words("的 政府 信息 类 数 总 条数 件数 申请 件 事项 公开类 共 作为 作 ,")
_UP, _DOWN = ("增长", "上升", "增加", "提高", "提升", "增幅", "上涨"), ("下降", "减少", "降低", "回落", "降幅", "减幅")
_LONGEST_GAP = 24
_ALL = 100
_LONGEST_LEAD = 200
_MOST_LISTS = 8  # that a percentage may speak of
_OF_LAST_YEAR = listed("年 年( 年的 年度 年度( 年同期( 年同期的 同期( 年度的 年的(")


class Range(NamedTuple):
    """The least and greatest value of a count or of a sum of counts."""

    low: Number
    high: Number


class Share(NamedTuple):
    """A percentage of `part` in one of the `wholes`, or a `change` by `part` on the whole.

    `slack` is by how many units of its last digit it may be off; `sum` what the parts of the list add up to.
    """

    passage: Passage
    figure: Figure
    part: Range
    wholes: tuple[Range, ...]
    change: bool = False
    slack: int = 1
    sum: Range | None = None


@lru_cache(maxsize=2)
def shares(report: Report) -> tuple[Share, ...]:
    """Every percentage whose counts are certain, in the order of the text."""
    found: dict[tuple[int, int], Share] = {}
    of_passage: dict[int, list[Breakdown]] = {}
    for breakdown in breakdowns(report):
        of_passage.setdefault(id(breakdown.passage), []).append(breakdown)
    for number, passage in enumerate(passages(report)):
        if not any(figure.unit == "%" for figure in passage.figures):
            continue
        own = of_passage.get(id(passage), [])
        for given in _of_parts(own):
            found[number, given.figure.start] = given
        for sentence in passage.sentences:
            for figure in passage.figures_between(sentence.start, sentence.end):
                if figure.unit == "%" and (number, figure.start) not in found:
                    share = _explicit(passage, sentence, figure) or _change(passage, sentence, figure)
                    share = share or _of_subject(passage, sentence, figure, own) or _loose(passage, sentence, figure)
                    if share is not None:
                        found[number, figure.start] = share
    return tuple(found.values())


def _of_parts(every: list[Breakdown]) -> Iterator[Share]:
    """The percentages behind the parts; one at the end of the list alone may be that of all of them."""
    for breakdown in every:
        given = [part.share for part in breakdown.parts if part.share is not None]
        forced = sum((figure.low for figure in given), 0) == _ALL
        for part in breakdown.parts:
            if part.share is None:
                break
            others = [whole for whole in breakdown.wholes if whole.high >= part.figure.low]
            wholes = tuple(dict.fromkeys(map(_range, (breakdown.whole, *others))))
            # The last one is sometimes made to fit, so that all come to 100.
            slack = len(given) if forced and part.share is given[-1] else 1
            yield Share(breakdown.passage, part.share, _range(part.figure), wholes, slack=slack, sum=_sum(breakdown))


def _explicit(passage: Passage, sentence: Sentence, figure: Figure) -> Share | None:
    """228小项，占260小项的87.69%."""
    whole, part = _two_before(passage, sentence, figure)
    if whole is None or part is None or whole.unit != part.unit:
        return None
    text = passage.text
    between = text[whole.stop : figure.start]
    before = text[part.stop : whole.start]
    if between in ("的", "") and before.lstrip(",、(") in ("占", "占总数", "占全部"):
        return Share(passage, figure, _range(part), (_range(whole),))
    return None


def _two_before(passage: Passage, sentence: Sentence, figure: Figure) -> tuple[Figure | None, Figure | None]:
    """The last count before a percentage in its sentence, and the one before that."""
    start = max(sentence.start, figure.start - _LONGEST_LEAD)
    before = [other for other in passage.figures_between(start, figure.start) if is_count(other)]
    return (before[-1] if before else None), (before[-2] if len(before) > 1 else None)


def _change(passage: Passage, sentence: Sentence, figure: Figure) -> Share | None:
    """22件，比2022年（31件）下降29%; 120件，比上年增加20件，增长20%."""
    other, now = _two_before(passage, sentence, figure)
    if other is None or now is None or other.unit != now.unit or not (other.exact and now.exact):
        return None
    text = passage.text
    word = text[other.stop : figure.start].strip(",、)(的了约")
    rising = word.startswith(_UP) or word.startswith(("同比增长", "同比上升"))
    if not (rising or word.startswith(_DOWN) or word.startswith(("同比下降", "同比减少"))) or len(word) > 5:
        return None
    lead = text[now.stop : other.start]
    if lead in [f"){word}" for word in (_UP if rising else _DOWN)] and text[now.start - 1] == "(":
        return Share(passage, figure, _range(other), (_range(now),), change=True)
    if len(lead) > _LONGEST_GAP or not lead.startswith((",", "、", "(")) or not holds(lead, ("比", "较", "同比")):
        return None
    if lead.endswith(_UP + _DOWN):
        added = lead.endswith(_UP)
        if added != rising:
            return None
        base = now.low - other.low if added else now.low + other.low
        return Share(passage, figure, _range(other), (_point(base),), change=True) if base > 0 else None
    if not lead.endswith(_OF_LAST_YEAR):
        return None
    base = other.low
    if _change_from(now.low, base, rising) <= 0:
        return None  # rising or falling the other way: the base is of another figure
    return Share(passage, figure, _point(_change_from(now.low, base, rising)), (_range(other),), change=True)


def _change_from(now: Number, base: Number, rising: bool) -> Number:
    return now - base if rising else base - now


def _point(value: Number) -> Range:
    return Range(value, value)


def _of_subject(passage: Passage, sentence: Sentence, figure: Figure, every: list[Breakdown]) -> Share | None:
    """主动公开的政府信息占27.27%, after the breakdown that gives the counts."""
    text = passage.text
    start = max(sentence.start, *(text.rfind(mark, sentence.start, figure.start) + 1 for mark in ",;:。()"))
    clause = text[start : figure.start]
    subject, found, base = clause.rpartition("占")
    if not found or any(character.isdigit() for character in clause):
        return None
    if base.rstrip("约为达高") not in OF_ALL and not (base.startswith("总") and len(base) < 10):
        return None
    told = bisect_right(every, start, key=lambda breakdown: breakdown.parts[-1].figure.stop)
    for breakdown in reversed(every[max(told - _MOST_LISTS, 0) : told]):
        counts = _named(subject, breakdown)
        if counts is not None:
            return Share(passage, figure, counts, (_range(breakdown.whole),), sum=_sum(breakdown))
    return None


def _named(subject: str, breakdown: Breakdown) -> Range | None:
    """The counts of the parts that a subject names: 主动公开及依申请公开政府信息."""
    labels = {_bare(part.label): part.figure for part in breakdown.parts}
    for mark in ("及", "和", "、", "与"):
        subject = subject.replace(mark, "+")
    names = [_bare(name) for name in subject.split("+")]
    if not all(name and name in labels for name in names):
        return None
    total = Range(0, 0)
    for name in dict.fromkeys(names):
        total = Range(total.low + labels[name].low, total.high + labels[name].high)
    return total


def _bare(label: str) -> str:
    return _LABEL.off_end(_LABEL.off_start(label))


def _loose(passage: Passage, sentence: Sentence, figure: Figure) -> Share | None:
    """59件、占45.3%, where but one count comes into question as the whole."""
    text = passage.text
    start = max(sentence.start, figure.start - _LONGEST_LEAD)
    counts = [other for other in passage.figures_between(start - _LONGEST_LEAD, figure.start) if is_count(other)]
    inside = passage.figures_between(start, figure.start)
    if len(counts) < 2 or counts[-1].start < sentence.start or any(other.unit == "%" for other in inside):
        return None
    part = counts[-1]
    between = text[part.stop : figure.start]
    if "占" not in between or _BEFORE_A_SHARE.off_end(between) or "其中" not in text[counts[-2].stop : part.start]:
        return None
    wholes = {_range(other) for other in counts[:-1] if other.unit == part.unit and other.low >= part.high}
    return Share(passage, figure, _range(part), tuple(wholes)) if len(wholes) == 1 else None


def _range(figure: Figure) -> Range:
    return Range(figure.low, figure.high)


def _sum(breakdown: Breakdown) -> Range:
    return Range(breakdown.low, breakdown.high)
