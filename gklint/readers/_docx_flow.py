"""The text of a paragraph as it grows, run by run, and the places in it of what is no text of the report."""

from __future__ import annotations

from typing import NamedTuple

_BREAK = "\n"
_MERGED = frozenset(("insertion", "deletion", "hidden", "formatting"))
_ONE_LINE = str.maketrans("\n\r\t", "   ")


class Mark(NamedTuple):
    """A leftover and its place in a line; `name` tells kinds of it apart."""

    kind: str
    text: str
    start: int
    end: int
    name: str = ""


class Line(NamedTuple):
    """A line of text as it is seen; `text` may be empty where only marks stand."""

    text: str
    level: int = 0
    marks: tuple[Mark, ...] = ()


class Flow:
    """Collects the text and marks of one paragraph."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last = ""
        self._apart = False
        self._marks: list[_OpenMark] = []

    @property
    def length(self) -> int:
        """How many characters there are by now."""
        return self._length

    def add(self, text: str) -> None:
        """Add text that is seen."""
        if not text:
            return
        text = in_one_line(text)
        if self._apart and self._last.isdigit() and text[0].isdigit():
            text = " " + text
        self._apart = False
        self._put(text)

    def keep_apart(self) -> None:
        """Digits added from here on belong to another number than those before: a raised mark, struck text between."""
        self._apart = True

    def break_line(self) -> None:
        """Begin a new line within the paragraph."""
        self._put(_BREAK)

    def mark(self, kind: str, text: str, start: int | None = None, name: str = "") -> None:
        """Mark the text from `start` on, or the place reached where there is no `start`.

        What one change cut into several runs is one mark.
        """
        first = self._length if start is None else start
        last = self._marks[-1] if self._marks else None
        if last and kind in _MERGED and last.kind == kind and last.name == name and last.end == first:
            last.texts.append(text)
            last.end = self._length
        else:
            self._marks.append(_OpenMark(kind, [text], first, self._length, name))

    def take_over(self, marks: list[Mark]) -> None:
        """Put marks at the place reached that had no line of their own."""
        self._marks += (_OpenMark(mark.kind, [mark.text], self._length, self._length, mark.name) for mark in marks)

    def text(self) -> str:
        """All text by now."""
        return "".join(self._pieces)

    def since(self, start: int) -> str:
        """The text from a place on."""
        pieces: list[str] = []
        left = self._length - start
        for piece in reversed(self._pieces):
            if left <= 0:
                break
            pieces.append(piece)
            left -= len(piece)
        return "".join(reversed(pieces))

    def lines(self, number: str, level: int) -> list[Line]:
        """The lines of the paragraph behind its list number; those without text or marks are left out."""
        whole = number + self.text()
        marks = sorted((mark.closed(len(number)) for mark in self._marks), key=lambda mark: mark.start)
        lines: list[Line] = []
        start = taken = 0
        for piece in whole.split(_BREAK):
            end = start + len(piece)
            text = piece.strip()
            first = start + (len(piece) - len(piece.lstrip()) if text else 0)
            here = taken
            while here < len(marks) and marks[here].start <= end:
                here += 1
            if text or here > taken:
                placed = tuple(_placed(mark, first, len(text)) for mark in marks[taken:here])
                lines.append(Line(text, level, placed))
            start, taken = end + 1, here
        return lines

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
        self._last = text[-1]


def in_one_line(text: str) -> str:
    """Text with blanks for the line ends in it, which only break up the XML."""
    return text.translate(_ONE_LINE) if "\n" in text or "\r" in text or "\t" in text else text


class _OpenMark:
    """A mark that may still grow."""

    __slots__ = ("end", "kind", "name", "start", "texts")

    def __init__(self, kind: str, texts: list[str], start: int, end: int, name: str) -> None:
        self.kind = kind
        self.texts = texts
        self.start = start
        self.end = end
        self.name = name

    def closed(self, shift: int) -> Mark:
        return Mark(self.kind, "".join(self.texts), self.start + shift, self.end + shift, self.name)


def joined(lines: list[Line]) -> Line:
    """The lines of a table cell as one, with a blank between."""
    if len(lines) == 1:
        return lines[0]
    texts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for line in lines:
        if line.text and texts:
            at += 1
        marks += (mark._replace(start=mark.start + at, end=mark.end + at) for mark in line.marks)
        if line.text:
            texts.append(line.text)
            at += len(line.text)
    return Line(" ".join(texts), 0, tuple(marks))


def _placed(mark: Mark, first: int, length: int) -> Mark:
    start = min(max(mark.start - first, 0), length)
    return mark._replace(start=start, end=min(max(mark.end - first, start), length))
