"""Characters put together to lines: by the line that they stand on, from left to right, with the blanks one sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from gklint.readers._pdf_page import Glyph
from gklint.readers._pdf_signs import apart, is_wide

_SAME_LINE = 0.45  # of the size
_SAME_PLACE = 0.15
_WORD_GAP = 0.15
_WIDE_GAP = 1.0
_MIXED_GAP = 0.45
_MOST_BLANKS = 8


class Word(NamedTuple):
    """A stretch of a line without a wide gap."""

    text: str
    left: float
    right: float


class Line(NamedTuple):
    """A line of text; `words` are its stretches between wide gaps, `trailing` says that a blank ends it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    words: tuple[Word, ...]
    glyphs: tuple[Glyph, ...] = ()
    trailing: bool = False


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines that upright glyphs form, from the top."""
    found: list[Line] = []
    for group in _by_base(sorted(glyphs, key=lambda glyph: glyph.base)):
        line = _line(sorted(group, key=lambda glyph: glyph.left))
        if line is not None:
            found.append(line)
    return found


def _by_base(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    group: list[Glyph] = []
    for glyph in glyphs:
        if group and glyph.base - group[0].base > _SAME_LINE * max(glyph.size, group[0].size):
            yield group
            group = []
        group.append(glyph)
    if group:
        yield group


def _line(glyphs: list[Glyph]) -> Line | None:
    seen = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not seen:
        return None
    words: list[Word] = []
    text: list[str] = []
    whole: list[str] = []
    left = seen[0].left
    before: Glyph | None = None
    blanks = ""
    usual = _usual_gap(seen)
    for glyph in glyphs:
        if glyph.text.isspace():
            blanks += glyph.text
            continue
        if before is not None:
            if glyph.text == before.text and glyph.left - before.left < _SAME_PLACE * glyph.size:
                continue  # printed twice to look bold
            gap = glyph.left - before.right
            wide = gap > _WIDE_GAP * max(glyph.size, before.size)
            between = blanks[:_MOST_BLANKS] or (" " if wide or _is_gap(before, glyph, gap, usual) else "")
            if wide:
                words.append(Word("".join(text), left, before.right))
                text, left = [], glyph.left
            elif between:
                text.append(between)
            if between:
                whole.append(between)
        text.append(glyph.text)
        whole.append(glyph.text)
        before, blanks = glyph, ""
    assert before is not None
    words.append(Word("".join(text), left, before.right))
    size = max(glyph.size for glyph in seen)
    top, bottom = min(glyph.top for glyph in seen), max(glyph.bottom for glyph in seen)
    right = max(glyph.right for glyph in seen)
    return Line(
        "".join(whole), seen[0].left, right, top, bottom, before.base, size, tuple(words), tuple(seen), bool(blanks)
    )


def _usual_gap(glyphs: list[Glyph]) -> float:
    """The widest gap between neighbouring Chinese characters, in their size: some programs stretch lines by gaps."""
    gaps = (
        (after.left - before.right) / after.size
        for before, after in pairwise(glyphs)
        if is_wide(before.text) and is_wide(after.text)
    )
    return max((gap for gap in gaps if gap < _WIDE_GAP), default=0.0)


def _is_gap(before: Glyph, after: Glyph, gap: float, usual: float) -> bool:
    """Whether a gap is a blank: between words and numbers soon, between Chinese and others where it is unusual."""
    gap /= max(before.size, after.size)
    if apart(before.text, after.text):
        return gap > _WORD_GAP
    mixed = is_wide(before.text) != is_wide(after.text)
    return mixed and gap > usual + _MIXED_GAP
