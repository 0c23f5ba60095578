"""The lists of parts in the text: …条，其中A 3条、B 2条; …件（网络申请4件、信函申请2件）; 在…条中，…"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ._numbers import MONEY, Figure, is_count
from ._part_words import BREAKS, LEADS, LOOSE, NESTED, NO_NEW_START, OPENERS, SEPARATORS, STARTS_ANEW, TOTALS
from ._text import Passage, Sentence
from ._words import holds

_INFORMATION, _PIECES = frozenset("条件篇份则"), frozenset("条件篇份项则个期")
_LONGEST_NOUN = 16
_LONGEST_LABEL = 60
_LONGEST_LEAD = 40
_MOST_PARTS = 60
OF_ALL = ("", "比", "总数", "总数的", "总量", "总量的", "全部的", "的比例", "比例", "了")
_OTHER_WHOLES = tuple("省市县区州国镇乡")


class Part(NamedTuple):
    """A part with its label; `share` is the percentage given behind it."""

    figure: Figure
    label: str
    share: Figure | None = None


class PartList(NamedTuple):
    """Parts as they follow in the text. `tight`: the words before them say that these are all; `open`: 等 follows.

    `beyond` are the figures that follow in the sentence without being part of the list.
    """

    parts: tuple[Part, ...]
    tight: bool = False
    open: bool = False
    beyond: tuple[Figure, ...] = ()


def lists_after(passage: Passage, sentence: Sentence, whole: Figure, rest: Sequence[Figure]) -> Iterator[PartList]:
    """The lists that the words behind a figure open: one in brackets, one behind them."""
    text, start = passage.text, whole.stop
    opened = next((at for at in range(start, min(start + _LONGEST_NOUN, sentence.end)) if text[at] in ",;:。()"), -1)
    if opened >= 0 and text[opened] == "(":
        end = _closing(text, opened + 1, sentence.end)
        inside = text[opened + 1 : end]
        if end > opened + 1:
            parts = parts_in(passage, sentence, whole, rest, opened + 1, end)
            yield parts._replace(tight=not inside.startswith(LOOSE))
            start = end + 1
    found = _open_list(passage, sentence, whole, [figure for figure in rest if figure.start >= start], start)
    if found is not None:
        yield found


def _open_list(
    passage: Passage, sentence: Sentence, whole: Figure, rest: Sequence[Figure], start: int
) -> PartList | None:
    """…条，其中A 3条、B 2条; …条，分别为…; 在…条中，…"""
    text = passage.text
    following = next((figure for figure in rest if countable(figure)), None)
    if following is None:
        return None
    lead = text[start : following.start]
    at = next((place for place, character in enumerate(lead) if character in ",;:。()"), -1)
    if at < 0 or at > _LONGEST_NOUN or lead[at] in "。()":
        return None
    noun, mark, lead = lead[:at], lead[at], lead[at + 1 :]
    start += at + 1
    near = lead[:_LONGEST_LEAD]
    opener = "其中" if "其中" in near else next((word for word in OPENERS if word in near), "")
    place = lead.find(opener) if opener else 0
    if opener not in ("", "其中") and holds(lead[:place], (",", ";")):
        opener, place = "", 0
    if not opener and mark != ":" and not (noun.endswith("中") and mark == ","):
        return None
    parts = parts_in(passage, sentence, whole, rest, start + place + len(opener), sentence.end)
    tight = opener in ("分别为", "分别是", "分为") or (mark == ":" and not opener)
    return parts._replace(tight=tight, open=parts.open or "主要" in lead[:place])


def _closing(text: str, start: int, end: int) -> int:
    """Where the bracket that was opened before `start` is closed."""
    depth = 1
    for at in range(start, end):
        depth += (text[at] == "(") - (text[at] == ")")
        if not depth:
            return at
    return start


def parts_in(
    passage: Passage, sentence: Sentence, whole: Figure, figures: Sequence[Figure], start: int, end: int
) -> PartList:
    """The figures with a label each, until the list breaks off. Brackets inside a list hold parts of parts."""
    text, at, verb = passage.text, start, ""
    found: list[Part] = []
    beyond: list[Figure] = []
    for figure in figures:
        if figure.start >= end or len(found) + len(beyond) >= _MOST_PARTS:
            break
        if figure.start < at:
            continue
        if not figure.unit and not _ends_a_part(text, figure.stop):
            continue  # a year or number inside the words of a part: 结转2026年度继续办理
        gap = text[at : figure.start]
        if beyond:
            beyond.append(figure)
        elif gap.count("(") > gap.count(")"):
            if figure.unit == "%" and found and not gap.strip("(,占比约为"):
                found[-1] = found[-1]._replace(share=figure)
            at = min(_closing(text, at + gap.rfind("(") + 1, end) + 1, end)
        elif figure.unit == "%" and found and _is_of_all(gap):
            found[-1] = found[-1]._replace(share=figure)
            at = figure.stop
        elif not _alike(figure, whole) and (figure.unit in MONEY or (whole.unit in MONEY and is_count(figure))):
            at = figure.stop
        else:
            label, starts = label_in(gap, first=not found)
            if not _alike(figure, whole) or not label or (starts and found and starts != verb):
                beyond.append(figure)
                continue
            verb = verb or starts
            found.append(Part(figure, label))
            at = figure.stop
    last = found[-1].figure.stop if found else end
    return PartList(tuple(found), open=text[last : last + 3].lstrip(")").startswith("等"), beyond=tuple(beyond))


def _is_of_all(gap: str) -> bool:
    """Whether a percentage is one of the whole: 占, 占比, 占总数的; not 占全县的."""
    base = gap.lstrip(",、").removeprefix("约")
    if not base.startswith("占"):
        return False
    base = base[1:].rstrip("约为达高")
    return base in OF_ALL or (base.endswith(("总数的", "总量的", "总数", "总量")) and not holds(base, _OTHER_WHOLES))


def label_in(gap: str, *, first: bool) -> tuple[str, str]:
    """The words of a part and the word that begins a new statement; no words where it cannot be a part."""
    label = SEPARATORS.off_start(gap)
    if not first and (len(label) == len(gap) or label.startswith(NESTED)):
        return "", ""
    label = LEADS.off_start(label)
    if len(label) > _LONGEST_LABEL or label in TOTALS or holds(label, BREAKS):
        return "", ""
    starts = (
        "" if label.startswith(NO_NEW_START) else next((word for word in STARTS_ANEW if label.startswith(word)), "")
    )
    return label.rpartition(",")[2], starts


def _ends_a_part(text: str, at: int) -> bool:
    """Whether a number without a unit may stand for itself: what follows is a mark."""
    return text[at : at + 1] in ("", *"、,;。)(和及") or text.startswith("等", at)


def _alike(figure: Figure, whole: Figure) -> bool:
    """Whether a figure can be a part of the whole by its unit; a unit left out fits any."""
    if figure.unit == whole.unit:
        return True
    if not figure.unit:
        return is_count(whole) and not figure.places
    return figure.unit in _PIECES and whole.unit in _INFORMATION


def countable(figure: Figure) -> bool:
    """Whether a figure can be a whole or a part: it counts things or money."""
    return is_count(figure) or figure.unit in MONEY
