"""Where offices and their programs break texts: lines of a source, lines of a label, runs of a Word file."""

from __future__ import annotations

_FIRST_CHINESE = "\u4e00"
_LAST_CHINESE = "\u9fff"
_LONGEST_LINE_OF_A_LABEL = 8


def broken(text: str, width: int) -> list[str]:
    """The text in lines of at least `width` characters, broken between two Chinese characters only; 0: in one line."""
    if not width:
        return [text]
    lines: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if at - start >= width and _is_chinese(text[at - 1]) and _is_chinese(text[at]):
            lines.append(text[start:at])
            start = at
    return [*lines, text[start:]]


def runs(text: str, length: int) -> list[str]:
    """The text in pieces of `length` characters, wherever that cuts it; 0: in one piece."""
    return [text[at : at + length] for at in range(0, len(text), length)] if length else [text]


def label_lines(label: str) -> list[str]:
    """A label as narrow columns show it."""
    return runs(label, _LONGEST_LINE_OF_A_LABEL)


def _is_chinese(character: str) -> bool:
    return _FIRST_CHINESE <= character <= _LAST_CHINESE
