"""Numbers of list items, which a browser puts before them and which stand nowhere in the text."""

from __future__ import annotations

import re

from gklint.numbering import chinese_numeral, read_enumerator
from gklint.readers._html_tokens import attributes_of

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]*)")
_CHINESE = frozenset(
    ("cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal", "japanese-informal")
)
_ALPHA = ("lower-alpha", "lower-latin", "upper-alpha", "upper-latin")
_ROMAN = ("lower-roman", "upper-roman")
_OTHERS = ("decimal", "decimal-leading-zero", "none", "disc", "circle", "square")
_KNOWN = _CHINESE | {*_ALPHA, *_ROMAN, *_OTHERS}
_NO_NUMBER = frozenset(("none", "disc", "circle", "square"))
_ROMAN_DIGITS = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST_CHINESE, _LARGEST_ROMAN = 99, 3999
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")
_LIST_TAG = re.compile(r"<(/?)(ol|ul|menu|li)(?=[\s/>])", re.IGNORECASE)


class Numbering:
    """The numbers of one ordered list. `items` is how many it has, needed where it counts down."""

    def __init__(self, attributes: str, items: int = 0) -> None:
        values = attributes_of(attributes) if attributes else {}
        self._step = -1 if "reversed" in values else 1
        start = _integer(values.get("start"))
        self._next = start if start is not None else items if self._step < 0 else 1
        self._style = _style(values, "decimal")

    def marker(self, attributes: str) -> str:
        """What a browser shows before the next item (`一、`, `3. `)."""
        values = attributes_of(attributes) if attributes else {}
        value = _integer(values.get("value"))
        number = self._next if value is None else value
        self._next = number + self._step
        return _written(number, _style(values, self._style))


def is_numbered(text: str, marker: str) -> bool:
    """Whether the writer typed the number of an item as well: then styles hide the automatic one."""
    typed, shown = read_enumerator(text), read_enumerator(marker + "文")
    return typed is not None and shown is not None and typed.number == shown.number


def counts_down(attributes: str) -> bool:
    """Whether the first number of a list is that of its items."""
    return "reversed" in attributes.lower() and "start" not in attributes_of(attributes)


def items_of_lists(text: str, start: int, stop: int) -> dict[int, int]:
    """How many items each list has, by the place of its tag; the whole text is gone through once."""
    found: dict[int, int] = {}
    open_lists: list[int] = []
    for tag in _LIST_TAG.finditer(text, start, stop):
        if tag[2].lower() == "li":
            if open_lists and not tag[1]:
                found[open_lists[-1]] += 1
        elif not tag[1]:
            open_lists.append(tag.start())
            found[tag.start()] = 0
        elif open_lists:
            open_lists.pop()
    return found


def _style(values: dict[str, str], inherited: str) -> str:
    written = _STYLE.search(values.get("style", "").lower())
    named = next((word for word in written[1].split() if word in _KNOWN), "") if written else ""
    return named or _TYPES.get(values.get("type", ""), inherited)


def _integer(written: str | None) -> int | None:
    found = _INTEGER.match(written) if written else None
    return int(found[1]) if found else None


def _written(number: int, style: str) -> str:
    if style in _NO_NUMBER:
        return ""
    if style in _CHINESE and 1 <= number <= _LARGEST_CHINESE:
        return f"{chinese_numeral(number)}、"
    if style in _ALPHA and number > 0:
        letters = _letters(number)
        return f"{letters.upper() if style.startswith('upper') else letters}. "
    if style in _ROMAN and 0 < number <= _LARGEST_ROMAN:
        digits = _roman(number)
        return f"{digits.upper() if style.startswith('upper') else digits}. "
    return f"{number:02}. " if style == "decimal-leading-zero" else f"{number}. "


def _letters(number: int) -> str:
    written = ""
    while number:
        number, letter = divmod(number - 1, 26)
        written = chr(ord("a") + letter) + written
    return written


def _roman(number: int) -> str:
    written = ""
    for value, digits in _ROMAN_DIGITS:
        count, number = divmod(number, value)
        written += digits * count
    return written
