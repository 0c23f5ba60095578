"""Lines put together to paragraphs: a line that the page merely wraps goes on in the next one, also over page ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gklint.readers._pdf_lines import Line
from gklint.readers._pdf_signs import apart, is_wide

# Lengths are in sizes of the text.
_INDENT = 0.8
_FIRST_LINE = (1.4, 2.8)
_SLACK = 0.6
_LARGEST_STEP = 4.0
_USUAL_STEP = 1.5
_MOST_STEP = 1.35  # of the usual one
_OTHER_SIZE = 0.12
_NARROW = 0.55  # the width of a letter or digit
_FEWEST = 3
_SAME_MARGIN = 6.0  # points
_CHINESE = "[一二三四五六七八九十]{1,3}"
_HEADING = re.compile(rf"{_CHINESE}、|[（(]{_CHINESE}[）)]|第{_CHINESE}[章节条]")
_ITEM = re.compile(r"(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳●•·■◆▪➢★◇\-—]|[\ue000-\uf8ff])\s*")
_SENTENCE_ENDS = frozenset("。；！？：:;!?”…）)")
_OPENING = frozenset("（(《〈“‘「『【〔［[")
_CLOSING = frozenset("，。、；：！？）)》〉”’」』】〕］],.;:!?%％…")
_DIGITS = frozenset("0123456789０１２３４５６７８９")


class PlacedLine(NamedTuple):
    """A line and its page, from 0."""

    page: int
    line: Line


class Measure(NamedTuple):
    """How the text of a document stands: left margin of each page, right margin, distance of lines, indentation."""

    lefts: list[float]
    right: float
    step: float
    indented: bool


def measure(pages: Sequence[Sequence[Line]]) -> Measure:
    """Measure the lines of all pages."""
    pages = [[line for line in page if not _is_row(line)] for page in pages]
    lines = [line for page in pages for line in page]
    everywhere = _often(line.left for line in lines)
    lefts = [_often((line.left for line in page), everywhere) for page in pages]
    steps = Counter(
        round((after.base - before.base) / after.size, 1)
        for page in pages
        for before, after in pairwise(page)
        if _alike(before, after) and 0 < after.base - before.base < _LARGEST_STEP * after.size
    )
    least, most = _FIRST_LINE
    first = sum(
        least * line.size <= line.left - left <= most * line.size
        for left, page in zip(lefts, pages, strict=True)
        for line in page
    )
    step = steps.most_common(1)[0][0] if steps else _USUAL_STEP
    return Measure(lefts, -_often(-line.right for line in lines), step, first >= max(_FEWEST, len(lines) // 12))


def _often(places: Iterable[float], otherwise: float = 0.0) -> float:
    """The least place at which several lines stand; of few lines the least of all."""
    ordered = sorted(places)
    if len(ordered) < _FEWEST and otherwise:
        return otherwise
    for place, third in zip(ordered, ordered[_FEWEST - 1 :], strict=False):
        if third - place <= _SAME_MARGIN:
            return place
    return ordered[0] if ordered else otherwise


def _alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _OTHER_SIZE * max(one.size, other.size)


def paragraphs(lines: Iterable[PlacedLine], found: Measure) -> Iterator[tuple[int, str]]:
    """The paragraphs of lines that no table interrupts: the page that each begins on, and its text."""
    page, text = 0, ""
    before: PlacedLine | None = None
    for placed in lines:
        if before is not None and _goes_on(before, placed, found):
            text += _blank_between(before.line, placed.line, found) + placed.line.text
        else:
            if before is not None:
                yield page, text
            page, text = placed.page, placed.line.text
        before = placed
    if before is not None:
        yield page, text


def _goes_on(before: PlacedLine, after: PlacedLine, found: Measure) -> bool:
    """Whether a line is the rest of the one before."""
    last, line = before.line, after.line
    if not _alike(last, line) or _is_row(last) or _is_row(line):
        return False
    if after.page > before.page + 1:
        return False
    if after.page == before.page and not 0 < line.base - last.base <= _MOST_STEP * found.step * line.size:
        return False
    if last.right + _first_width(line) <= found.right - _SLACK * line.size:
        return False  # what begins this line had room in the last one
    if line.left - found.lefts[after.page] > _INDENT * line.size and not _hangs(before, after):
        return False
    return found.indented or not (_HEADING.match(line.text) and last.text[-1] in _SENTENCE_ENDS)


def _hangs(before: PlacedLine, after: PlacedLine) -> bool:
    """Whether a line stands below the text of an item, behind its number or bullet."""
    last, line = before.line, after.line
    item = _ITEM.match(last.text)
    shift = line.left - last.left
    return before.page == after.page and item is not None and -_INDENT < shift / line.size <= item.end() + 1


def _is_row(line: Line) -> bool:
    """Whether a line is a row of a table without lines: its stretches stand far apart and end in a figure."""
    return len(line.words) > 2 or (len(line.words) == 2 and line.words[-1].text[0] in _DIGITS)


def _first_width(line: Line) -> float:
    """The width of what cannot be divided at a line's beginning: a word or character with its punctuation."""
    width = 0.0
    begun = False
    for character in line.text:
        if character in _CLOSING or not begun:
            width += line.size * (1.0 if is_wide(character) else _NARROW)
        elif is_wide(character) or is_wide(line.text[0]) or character.isspace():
            break
        else:
            width += _NARROW * line.size
        begun = begun or character not in _OPENING
    return width


def _blank_between(last: Line, line: Line, found: Measure) -> str:
    """The blank between two lines of a paragraph: words have one, a number that reaches the margin is divided."""
    if not apart(last.text[-1], line.text[0]):
        return ""
    number = last.text[-1] in _DIGITS and line.text[0] in _DIGITS
    divided = number and not last.trailing and found.right - last.right < _NARROW * line.size
    return "" if divided else " "
