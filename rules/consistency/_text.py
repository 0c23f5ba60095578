"""The narrative as one reads it: lines joined, one width, no white space, and the way back to the source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from gklint.api import Paragraph, Report, Span, edition_due, read_enumerator

from ._numbers import Figure, figures_in

_WIDE = "".join(map(chr, range(0xFF01, 0xFF5F))) + "〈〉％＝"
_NARROW = "".join(map(chr, range(0x21, 0x7F))) + "《》%="
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ONE_WIDTH = str.maketrans(_WIDE, _NARROW, _INVISIBLE)
_SENTENCE_ENDS = "。!?"
_LONGEST_SENTENCE = 2000  # longer ones are cut: no office writes them
_PARAGRAPH_ENDS = tuple("。！？!?；;：:")
_LONGEST_LINE = 240
_SHORTEST_LINE = 60
_LONGEST_HEADING = 30
_ENUMERATORS = "（(一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨０１２３４５６７８９"


class _Piece(NamedTuple):
    """A paragraph inside a passage: where its text begins, and which of its characters were kept (None: all)."""

    start: int
    paragraph: Paragraph
    kept: tuple[int, ...] | None


class Sentence(NamedTuple):
    """A sentence of a passage, its closing mark included."""

    start: int
    end: int


class Passage:
    """A paragraph of the narrative. `text` has half-width marks; `topic` is the heading that it stands under."""

    __slots__ = ("_offset", "_pieces", "_sentences", "_starts", "figures", "route", "text", "topic")

    def __init__(self, route: str, text: str, topic: str, pieces: tuple[_Piece, ...], offset: int = 0) -> None:
        self.route = route
        self.text = text
        self.topic = topic
        self._pieces = pieces
        self._offset = offset  # of the text in that of the pieces
        self._sentences: tuple[Sentence, ...] | None = None
        self.figures: tuple[Figure, ...] = figures_in(text)
        self._starts = [figure.start for figure in self.figures]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order."""
        if self._sentences is None:
            self._sentences = tuple(_sentences(self.text))
        return self._sentences

    def figures_between(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin in `text[start:end]`."""
        return self.figures[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def span(self, start: int, end: int) -> Span:
        """The source of `text[start:end]`."""
        return Span(self._place(start).start, self._place(end - 1).end)

    def _place(self, at: int) -> Span:
        at += self._offset
        piece = next(piece for piece in reversed(self._pieces) if piece.start <= at)
        at -= piece.start
        if piece.kept is not None:
            at = piece.kept[at]
        return piece.paragraph.part(at, at + 1)


@lru_cache(maxsize=2)  # the rules of this family look at one report, one after the other
def passages(report: Report) -> tuple[Passage, ...]:
    """The narrative of a report, closing lines left out; none of a report from before the form."""
    if report.edition is None or (report.year is not None and edition_due(report.year) is None):
        return ()
    found: list[Passage] = []
    group: list[Paragraph] = []
    route = topic = ""
    width = 0
    for where, paragraph in report.narrative():
        if where != route:
            found.extend(_passages(route, topic, group))
            group, route, topic = [], where, ""
            width = max((_width(line.text) for line in _lines_of(report, where)), default=0)
        if group and not _goes_on(group[-1], paragraph, width):
            found.extend(_passages(route, topic, group))
            if len(group) == 1 and _is_heading(group[0].text):
                topic = group[0].text
            group = []
        group.append(paragraph)
    found.extend(_passages(route, topic, group))
    return tuple(found)


def closing(report: Report) -> Iterator[Passage]:
    """The lines behind the text: sign-off and print lines."""
    for paragraph in report.closing:
        yield from _passages("", "", [paragraph])


def _lines_of(report: Report, route: str) -> tuple[Paragraph, ...]:
    if route == "/preamble":
        return report.preamble
    return report.sections[route.rpartition("/")[2]].paragraphs


def _goes_on(line: Paragraph, following: Paragraph, width: int) -> bool:
    """Whether a sentence is broken over two lines."""
    text = line.text.rstrip()
    if text.endswith(_PARAGRAPH_ENDS) or _is_heading(text) or _is_numbered(following.text):
        return False
    return _width(text) >= (width * 3 // 4 if width <= _LONGEST_LINE else _SHORTEST_LINE)


def _is_numbered(text: str) -> bool:
    return text.lstrip()[:1] in _ENUMERATORS and read_enumerator(text) is not None


def _width(text: str) -> int:
    """How wide a line is: three for a Chinese character, one for a digit, which is near enough."""
    return len(text.encode())


def _is_heading(text: str) -> bool:
    text = text.strip()
    if not 0 < len(text) <= _LONGEST_HEADING or text[0] not in _ENUMERATORS:
        return False
    return not text[:-1].rstrip("。").endswith("条") and "，" not in text and read_enumerator(text) is not None


def _passages(route: str, topic: str, lines: list[Paragraph]) -> Iterator[Passage]:
    """One passage, or several where sub-headings run on inside a paragraph: …。（二）依申请公开。…"""
    pieces: list[_Piece] = []
    parts: list[str] = []
    length = 0
    for line in lines:
        text, kept = _folded(line.text)
        pieces.append(_Piece(length, line, kept))
        parts.append(text)
        length += len(text)
    text = "".join(parts)
    if not text:
        return
    cuts = [0]
    at = text.find("。(")
    while at >= 0:
        if text[at + 2 : at + 3] in "一二三四五六七八九十" and text[at + 3 : at + 4] in ")一二三四五六七八九十":
            cuts.append(at + 1)
        at = text.find("。(", at + 2)
    for start, end in pairwise([*cuts, len(text)]):
        own = _topic(text[start : start + _LONGEST_HEADING]) or topic
        yield Passage(route, text[start:end], own, tuple(pieces), start)


def _topic(head: str) -> str:
    """The heading that a paragraph begins with: （二）依申请公开情况。…"""
    enumerator = read_enumerator(head) if head[0] in _ENUMERATORS else None
    if enumerator is None:
        return ""
    end = min((at for at in map(head.find, "。:,") if at >= 0), default=0)
    return head[enumerator.end : end]


def _folded(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The text in one width without white space, and the places of the kept characters; None: all are kept."""
    narrow = text.translate(_ONE_WIDTH)
    if (
        len(narrow) == len(text)
        and len(narrow.split(None, 1)) < 2
        and not narrow[:1].isspace()
        and not narrow[-1:].isspace()
    ):
        return narrow, None
    kept = [
        place
        for place, character in enumerate(text)
        if character not in _INVISIBLE and (not character.isspace() or _between_digits(text, place))
    ]
    return "".join(" " if text[place].isspace() else text[place] for place in kept).translate(_ONE_WIDTH), tuple(kept)


def _between_digits(text: str, place: int) -> bool:
    """Whether white space keeps two numbers apart."""
    return text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()


def _sentences(text: str) -> Iterator[Sentence]:
    start = 0
    for at, character in enumerate(text):
        if character in _SENTENCE_ENDS or at - start >= _LONGEST_SENTENCE:
            yield Sentence(start, at + 1)
            start = at + 1
    if start < len(text):
        yield Sentence(start, len(text))
