"""What stands on every page beside the text: page numbers, running headers and footers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gklint.readers._pdf_layout import PageLayout
from gklint.readers._pdf_lines import Line

_ZONE = 0.15  # of the page's height, at its top and bottom
_EDGE = 0.06
_NEAR = 4.0
_MOST_LINES = 2
_FEWEST_WIDE_WORDS = 4  # a line in so many columns is a row of a table
_LONGEST_NUMBER = 4
_APART = 2.0  # of the size
_APART_FROM_TABLE = 0.5
_OTHER_SIZE = 0.12
_ORNAMENT = "-–—―－一~·•.…_=|[]【】()（）〔〕〈〉<>《》"
_CHINESE = "[一二三四五六七八九十百]{1,5}"
_MARKED = re.compile(
    rf"第(?:\d{{1,4}}|{_CHINESE})页(?:[/,，、]?共(?:\d{{1,4}}|{_CHINESE})页)?"
    r"|(?:p|page|页码:?)\.?\d{1,4}(?:(?:/|of)\d{1,4})?|\d{1,4}页?/共?\d{1,4}页?|\d{1,4}of\d{1,4}|\d{1,4}页"
)
_BROWSER = re.compile(
    r"(?:https?|file)://\S+\s+\d+/\d+|\d{1,4}[/-]\d{1,2}[/-]\d{1,4},?\s+(?:[上下]午)?\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s.*)?"
)
_DIGITS = re.compile(r"\d+")


class Margins(NamedTuple):
    """The lines of each page without what belongs to the page itself, and the headers and footers taken out."""

    lines: list[list[Line]]
    removed: list[str]


class _Outer(NamedTuple):
    """One of the outermost lines of a page; `apart` where it stands apart from what follows inside of it."""

    page: int
    line: Line
    text: str
    at_top: bool
    apart: bool


def without_margins(pages: Sequence[PageLayout]) -> Margins:
    """Take page numbers, headers and footers out of the lines of all pages."""
    outer = [line for number, page in enumerate(pages) for line in _outermost(number, page)]
    taken = {id(found.line) for found in _page_numbers(outer, pages)}
    texts: dict[tuple[str, bool], str] = {}
    repeated = _repeated([found for found in outer if id(found.line) not in taken], len(pages))
    before: _Outer | None = None
    for found in outer:
        same_side = before is not None and (before.page, before.at_top) == (found.page, found.at_top)
        beside = before if same_side else None  # the line inside of this one
        if id(found.line) in repeated and (found.apart or (beside is not None and id(beside.line) in taken)):
            taken.add(id(found.line))
            texts.setdefault(_key(found), found.text)
        before = found
    lines = [[line for line in page.lines if id(line) not in taken] for page in pages]
    return Margins(lines, sorted(texts.values()))


def _outermost(number: int, page: PageLayout) -> Iterator[_Outer]:
    """The outermost lines of a page beyond its tables, at its top and at its bottom, each from the inside."""
    first = min((table.top for table in page.tables), default=page.height)
    last = max((table.ys[-1] for table in page.tables), default=0.0)
    lines = sorted(page.lines, key=lambda line: line.base)
    top = [line for line in lines if line.base < first][: _MOST_LINES + 1]
    bottom = [line for line in lines if line.top > last - _NEAR][: -_MOST_LINES - 2 : -1]
    for at_top, chosen, wall in ((True, top, first), (False, bottom, last)):
        for place, line in reversed([*enumerate(chosen)][:_MOST_LINES]):
            in_zone = line.base < _ZONE * page.height if at_top else line.base > (1 - _ZONE) * page.height
            if in_zone and len(line.words) < _FEWEST_WIDE_WORDS:
                text = unicodedata.normalize("NFKC", line.text).strip()
                inner = chosen[place + 1] if place + 1 < len(chosen) else None
                yield _Outer(number, line, text, at_top, _is_apart(line, inner, wall))


def _is_apart(line: Line, inner: Line | None, wall: float) -> bool:
    """Whether a line is of another size than the line inside of it, or farther from it than lines of a text are."""
    if inner is None:
        return min(abs(line.base - wall), abs(line.top - wall)) > _APART_FROM_TABLE * line.size
    other_size = abs(line.size - inner.size) > _OTHER_SIZE * max(line.size, inner.size)
    return other_size or abs(line.base - inner.base) > _APART * max(line.size, inner.size)


def _page_numbers(outer: Iterable[_Outer], pages: Sequence[PageLayout]) -> Iterator[_Outer]:
    bare: list[tuple[_Outer, int]] = []
    for found in outer:
        text = "".join(found.text.lower().split())
        if _is_marked(text) or _BROWSER.fullmatch(found.text):
            yield found
        elif text.isdecimal() and len(text) <= _LONGEST_NUMBER:
            bare.append((found, int(text) - found.page))
    steps = Counter(step for _, step in bare)
    for found, step in bare:
        # A number alone is that of the page if the other pages go on counting, or at the very edge of page one.
        height = pages[found.page].height
        edge = not _EDGE * height < found.line.base < (1 - _EDGE) * height
        if steps[step] > 1 or (edge and step == 1):
            yield found


def _is_marked(text: str) -> bool:
    """Whether a text says that it is a page number: - 3 -, 第3页, 3/8."""
    plain = text.strip(_ORNAMENT)
    return bool(_MARKED.fullmatch(plain)) or (plain != text and plain.isdecimal() and len(plain) <= _LONGEST_NUMBER)


def _repeated(outer: Sequence[_Outer], pages: int) -> set[int]:
    """The lines (by `id`) that stand at the same place on several pages, their digits aside."""
    groups: dict[tuple[str, bool], list[_Outer]] = {}
    for found in outer:
        if any(character.isalpha() for character in found.text):
            groups.setdefault(_key(found), []).append(found)
    repeated: set[int] = set()
    for group in groups.values():
        for found in group:
            same = {other.page for other in group if abs(other.line.base - found.line.base) <= _NEAR}
            if len(same) > 1 and len(same) * 3 >= pages:
                repeated.add(id(found.line))
    return repeated


def _key(found: _Outer) -> tuple[str, bool]:
    return _DIGITS.sub("0", "".join(found.text.split())), found.at_top
