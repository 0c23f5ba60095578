"""The sub-headings inside a part: reads the lines that begin with （一） 1. （1） and follows their order."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from gklint.api import (
    Enumerator,
    Paragraph,
    Section,
    bare,
    chinese_numeral,
    editions,
    normalise,
    read_enumerator,
)

LEVELS = {"chinese-bracket": 2, "arabic": 3, "arabic-bracket": 4}
_ENDS = tuple("。；：！？.;:!?”’）)》")
_SHORT = 30
_FAR = 50
_KEY = 2
_INSIDE = r"\(\s*(?P<bracketed>[一二三四五六七八九十]{1,3}|\d{1,3})\s*\)|(?<![\d.])(?P<marked>\d{1,3})[.、,]"


class Item(NamedTuple):
    """A line that begins with an enumerator. `certain` unless it may be the rest of a sentence broken over lines.

    `place` tells where it stands among the paragraphs of the part.
    """

    paragraph: Paragraph
    enumerator: Enumerator
    place: int
    certain: bool

    @property
    def own_line(self) -> bool:
        """Whether the line is a sub-heading only, with no text run in."""
        words = self.paragraph.text[self.enumerator.end :].strip()
        return 0 < len(words) <= _SHORT and not any(mark in words[:-1] for mark in "。；，：")


class Fault(NamedTuple):
    """A wrong enumerator, what it should be and the one `before` it; `kind` is style, level, sequence or mark."""

    kind: str
    item: Item
    expected: str
    before: str = ""


class _List(NamedTuple):
    style: str
    item: Item
    number: int
    mark: str


class _RunIn:
    """The enumerators that stand inside the paragraphs of a part, each looked up once."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._places: dict[tuple[str, str], list[int]] | None = None

    def between(self, start: int, end: int, style: str, number: int) -> bool:
        """Whether an enumerator stands inside the paragraphs from `start` up to `end`."""
        if self._places is None:
            self._places = {}
            for place, text in enumerate(self._texts):
                for found in re.finditer(_INSIDE, unicodedata.normalize("NFKC", text)):
                    self._places.setdefault((found.lastgroup or "", found[found.lastgroup or 0]), []).append(place)
        arabic = "bracketed" if style == "arabic-bracket" else "marked"
        key = ("bracketed", chinese_numeral(number)) if style == "chinese-bracket" else (arabic, str(number))
        places = self._places.get(key, [])
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end


def written(style: str, number: int) -> str:
    """An enumerator as it should be written: （二） 2. （2）."""
    if style == "chinese-bracket":
        return f"（{chinese_numeral(number)}）"
    return f"{number}." if style == "arabic" else f"（{number}）"


def items(section: Section) -> list[Item]:
    """The lines of a part that begin with an enumerator of a sub-level; rows of the official tables do not count."""
    found: list[Item] = []
    before: Paragraph | None = None
    # Where lines are broken at a width, a line nearly as long as the others may be the beginning of a sentence.
    short = min(_SHORT, max((len(paragraph.text) for paragraph in section.paragraphs), default=0) * 3 // 4)
    for index, paragraph in enumerate(section.paragraphs):
        enumerator = read_enumerator(paragraph.text)
        if enumerator is not None and enumerator.style in LEVELS and not is_table_row(paragraph.text):
            previous = found[-1] if found and found[-1].paragraph is before else None
            ended = before is None or before.text.rstrip().endswith(_ENDS) or len(before.text) <= short
            found.append(Item(paragraph, enumerator, index, ended or (previous is not None and previous.own_line)))
        before = paragraph
    return found


def faults(section: Section, every: list[Item]) -> Iterator[Fault]:
    """Those of a part's sub-headings whose enumerator does not go on from the ones before it."""
    texts = [paragraph.text for paragraph in section.paragraphs]
    run_in = _RunIn(texts)
    opened: list[_List] = []
    for position, item in enumerate(every):
        style, number = item.enumerator.style, item.enumerator.number
        depth = next((index for index, level in enumerate(opened) if level.style == style), None)
        if depth is not None:
            del opened[depth + 1 :]
            level = opened[depth]
            wanted = level.number + 1
            if number not in (1, wanted):
                sure = item.certain and level.item.certain
                if sure and not run_in.between(level.item.place, item.place, style, wanted):
                    yield Fault("sequence", item, written(style, wanted), level.item.enumerator.text)
            elif number != 1 and item.certain and _mark(item) != level.mark:
                alike = item.enumerator.text.rstrip("、，,．.") + level.mark
                yield Fault("mark", item, alike, level.item.enumerator.text)
            opened[depth] = _List(style, item, number, _mark(item) if number == 1 else level.mark)
        elif number == 1:
            above = opened[-1] if opened else None
            goes_on = _goes_on(every[position + 1 : position + _FAR], style)
            if item.certain and goes_on and _skips(texts, run_in, item, above):
                expected = written("chinese-bracket" if above is None else "arabic", 1)
                yield Fault("level", item, expected, above.item.enumerator.text if above else "")
            opened.append(_List(style, item, 1, _mark(item)))
        else:
            siblings = [index for index, level in enumerate(opened) if level.number == number - 1]
            if not siblings or not item.certain:
                continue
            level = opened[siblings[-1]]
            if run_in.between(level.item.place, item.place, style, number - 1):
                continue
            yield Fault("style", item, written(level.style, number), level.item.enumerator.text)
            del opened[siblings[-1] :]
            opened.append(_List(level.style, item, number, level.mark))


def _mark(item: Item) -> str:
    return unicodedata.normalize("NFKC", item.enumerator.mark)


def _skips(texts: list[str], run_in: _RunIn, item: Item, above: _List | None) -> bool:
    """Whether a list opened here leaves a level out; a list that a colon, 一是 or a run-in level leads in does not."""
    level = LEVELS[item.enumerator.style]
    if level != LEVELS[above.style] + 2 if above else level == 2:
        return False
    start = above.item.place if above else 0
    lead = texts[start : item.place]
    if lead and lead[-1].rstrip().endswith(("：", ":")):
        return False
    if any(re.match(r"\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|首先)", text) for text in lead):
        return False
    missing = "chinese-bracket" if above is None else "arabic"
    return not run_in.between(start + (above is not None), item.place, missing, 1)


def _goes_on(following: list[Item], style: str) -> bool:
    """Whether the list has a second item: a lone 1. may be anything."""
    return any(item.enumerator.style == style and item.enumerator.number == 2 for item in following)


def is_table_row(text: str) -> bool:
    """Whether a line is a row label of an official table, left over where the table could not be read."""
    words = bare(normalise(text))
    return any(
        words == label or (len(label) >= 6 and words.startswith(label)) or (len(words) >= 4 and label.startswith(words))
        for label in _row_labels().get(words[:_KEY], ())
    )


@lru_cache(maxsize=1)
def _row_labels() -> Mapping[str, frozenset[str]]:
    """The bare labels of rows by their first characters."""
    rows = (
        row
        for edition in editions().values()
        for table in edition.tables.values()
        for row in (*table.rows, *table.groups)
    )
    labels: dict[str, set[str]] = {}
    for row in rows:
        label = bare(normalise(row.label.text))
        labels.setdefault(label[:_KEY], set()).add(label)
    return {key: frozenset(group) for key, group in labels.items()}
