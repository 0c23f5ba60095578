"""Text as a browser shows it: references decoded, white space collapsed, every character with its source offset."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from gklint.document import Paragraph
from gklint.readers._pipes import SPACES
from gklint.source import Span

Piece = tuple[int, str]  # offset in the source, and the text as it stands there

MASK = "\0"  # stands in Markdown where a comment was cut out
BLANK = SPACES + MASK
_COLLAPSING = " \t\r\n\f"
_MARKUP = re.compile(r"[ \t\r\n\f]+|\0+|&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_LINE_END = re.compile(r"\r\n?|\n")
_CHINESE = "\u2e80"  # from here on Chinese characters and their punctuation
_CHINESE_TOO = frozenset("“”‘’—…·")


class Element(NamedTuple):
    """An element that can hold paragraphs; `parent` is the number of the one around it, the page's own is -1."""

    parent: int
    name: str = ""
    attributes: str = ""


class Line(NamedTuple):
    """A paragraph of a page with the element (`node`) that it stands in.

    `linked` is how many of its characters are those of links, roughly; `links` how many links it has.
    """

    text: str
    span: Span
    offsets: tuple[int, ...] | None = None
    level: int = 0
    node: int = 0
    linked: int = 0
    links: int = 0

    def paragraph(self) -> Paragraph:
        """The line as a block of a document."""
        return Paragraph(self.text, self.span, self.offsets, self.level)


class Shown(NamedTuple):
    """Text that is seen, its place, and the offsets of its characters where they are not those of the place."""

    text: str
    span: Span
    offsets: tuple[int, ...] | None = None

    def after(self, marker: str, offset: int) -> Shown:
        """The text behind the number of a list item, which stands nowhere but in the item's tag at `offset`."""
        own = self.offsets if self.offsets is not None else tuple(range(self.span.start, self.span.end))
        return Shown(marker + self.text, Span(offset, self.span.end), (offset,) * len(marker) + own)


def shown(pieces: Sequence[Piece], *, wrapped: bool = True) -> Shown | None:
    """What is seen of a run of text in pieces, trimmed; None when nothing is.

    Office programs wrap long lines anywhere: where text may be `wrapped`, a line end between Chinese characters is no
    space, although browsers show one.
    """
    if len(pieces) == 1:
        start, written = pieces[0]
        text = written.strip(BLANK)
        if not text:
            return None
        # Most text is shown as it stands: nothing to decode or to collapse.
        if "&" not in text and text.isprintable() and "  " not in text:
            if len(text) != len(written):
                start += len(written) - len(written.lstrip(BLANK))
            return Shown(text, Span(start, start + len(text)))
    return _assembled(pieces, wrapped)


def split_lines(pieces: list[Piece]) -> list[list[Piece]]:
    """The lines of preformatted text."""
    lines: list[list[Piece]] = [[]]
    for start, written in pieces:
        at = 0
        for end in _LINE_END.finditer(written):
            lines[-1].append((start + at, written[at : end.start()]))
            lines.append([])
            at = end.end()
        lines[-1].append((start + at, written[at:]))
    return lines


def _assembled(pieces: Sequence[Piece], wrapped: bool) -> Shown | None:
    run = _Run(wrapped)
    for start, written in pieces:
        at = 0
        for match in _MARKUP.finditer(written):
            first, end = match.span()
            if first > at:
                run.put(written[at:first], range(start + at, start + first))
            at = end
            if written[first] == "&":
                run.reference(match[0], start + first)
            elif written[first] != MASK:
                run.space(start + first, match[0])
        if at < len(written):
            run.put(written[at:], range(start + at, start + len(written)))
    return run.trimmed()


class _Run:
    """Text under construction."""

    def __init__(self, wrapped: bool) -> None:
        self._may_be_wrapped = wrapped
        self._parts: list[str] = []
        self._offsets: list[int] = []
        self._gap = -1
        self._at_line_end = False

    def put(self, text: str, offsets: Sequence[int]) -> None:
        if self._gap >= 0:
            if self._parts and not (self._at_line_end and _is_wrap(self._parts[-1][-1], text[0])):
                self._parts.append(" ")
                self._offsets.append(self._gap)
            self._gap, self._at_line_end = -1, False
        self._parts.append(text)
        self._offsets.extend(offsets)

    def space(self, offset: int, written: str) -> None:
        self._gap = offset if self._gap < 0 else self._gap
        if self._may_be_wrapped and ("\n" in written or "\r" in written):
            self._at_line_end = True

    def reference(self, written: str, offset: int) -> None:
        read = _referred(written)
        if read == written:  # no reference after all
            self.put(written, range(offset, offset + len(written)))
            return
        for character in read:
            if character in _COLLAPSING:
                self.space(offset, " ")
            else:
                self.put(character, (offset,))

    def trimmed(self) -> Shown | None:
        whole = "".join(self._parts)
        text = whole.strip(BLANK)
        if not text:
            return None
        first = len(whole) - len(whole.lstrip(BLANK))
        offsets = tuple(self._offsets[first : first + len(text)])
        return Shown(text, Span(offsets[0], offsets[-1] + 1), offsets)


def _is_wrap(before: str, after: str) -> bool:
    chinese = (before >= _CHINESE) + (after >= _CHINESE)
    return chinese == 2 or (chinese == 1 and (before in _CHINESE_TOO or after in _CHINESE_TOO))


@lru_cache(maxsize=512)
def _referred(written: str) -> str:
    from html import unescape

    return unescape(written).replace(MASK, "")
