"""What one line of Markdown is, and which part of it is text."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from gklint.readers._markdown_inline import MASK
from gklint.readers._pipes import SPACES

BLANK = SPACES + MASK


class Kind(Enum):
    """Kinds of lines. A ROW has outer pipes on both sides, a LOOSE_ROW only a pipe somewhere."""

    BLANK = auto()
    TEXT = auto()
    HEADING = auto()
    UNDERLINE = auto()
    RULE = auto()
    FENCE = auto()
    ROW = auto()
    LOOSE_ROW = auto()
    DELIMITER = auto()
    DASHES = auto()


class Line(NamedTuple):
    """A classified line; `start` … `end` is the text without its marks. `level` is that of a heading."""

    kind: Kind
    start: int
    end: int
    level: int = 0


_QUOTE = re.compile(r"(?:[\s\0]*>)+[\s\0]*")
# Without the space that CommonMark wants, `##一、总体情况` is a heading all the same; `#政务公开#` is a topic.
_HEADING = re.compile(r"(#{1,6})(?:[ \t\u3000]+|(?<=##)(?=[^#\s])|(?=[^\x00-\x7f][^#。]{0,60}$)|$)")
_CLOSING_HASHES = re.compile(r"(?:^|[ \t])#+$")
_HTML_HEADING = re.compile(r"<h([1-6])(?:\s[^<>]*)?>", re.IGNORECASE)
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}")
_FENCE = re.compile(r"`{3,}[^`]*|~{3,}.*")
_BULLET = re.compile(r"(?:[-*+][ \t]+)+(?:\[[ xX]\][ \t]+)?")
_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_FEW_DASHES = re.compile(r"(?<!-)-{1,2}(?!-)")
_MARKS = frozenset("#=-*_+`~<>|")


def classify(text: str, start: int, end: int) -> Line:
    """The kind of the line `text[start:end]`; quote marks, bullets and heading marks are left out of its span."""
    content = text[start:end].strip(BLANK)
    if not content:
        return Line(Kind.BLANK, start, start)
    start = text.index(content[0], start)
    if content[0] == ">":
        quote = _QUOTE.match(content)
        assert quote is not None
        content, start = content[quote.end() :], start + quote.end()
        if not content:
            return Line(Kind.BLANK, start, start)
    if "|" in content:
        kind = _row(content)
        if kind is not Kind.LOOSE_ROW or content[0] not in _MARKS:
            return Line(kind, start, start + len(content))
    return _marked(content, start) if content[0] in _MARKS else Line(Kind.TEXT, start, start + len(content))


def _row(content: str) -> Kind:
    if content[0] in "|-:" and _DELIMITER.fullmatch(content):
        return Kind.DASHES if _FEW_DASHES.search(content) else Kind.DELIMITER
    closed = content[-1] == "|" and (len(content) - len(content[:-1].rstrip("\\"))) % 2 == 1
    return Kind.ROW if content[0] == "|" and closed else Kind.LOOSE_ROW


def _marked(content: str, start: int) -> Line:
    end = start + len(content)
    if _UNDERLINE.fullmatch(content):
        return Line(Kind.UNDERLINE, start, end, 1 if content[0] == "=" else 2)
    if _RULE.fullmatch(content):
        return Line(Kind.RULE, start, end)
    if _FENCE.fullmatch(content):
        return Line(Kind.FENCE, start, end)
    bullet = _BULLET.match(content)
    if bullet and bullet.end() < len(content):
        content, start = content[bullet.end() :], start + bullet.end()
    heading = _HEADING.match(content) or _HTML_HEADING.match(content)
    if heading is None:
        return Line(Kind.LOOSE_ROW if "|" in content else Kind.TEXT, start, end)
    if content[0] == "<":
        return Line(Kind.HEADING, start, end, int(heading[1]))
    words = content[heading.end() :]
    closing = _CLOSING_HASHES.search(words)
    words = words[: closing.start()] if closing else words
    shown = words.strip(BLANK)
    start += heading.end() + (words.index(shown[0]) if shown else 0)
    return Line(Kind.HEADING if shown else Kind.BLANK, start, start + len(shown), len(heading[1]))
