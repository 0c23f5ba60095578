"""How wide text is on a terminal, and how it is shown without letting it steer the terminal."""

from __future__ import annotations

import unicodedata

TAB = "  "


def visible(text: str) -> str:
    """The text with control, format and surrogate characters replaced by something to see; a TAB becomes spaces.

    A file must never be able to send commands to the terminal, or to turn the reading direction.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def width(text: str) -> int:
    """Terminal columns of visible text: 2 for wide and full-width characters, 0 for combining marks, else 1."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def caret_line(text: str, start: int, end: int) -> str:
    """The line that marks `text[start:end]` when it stands under `visible(text)`."""
    lead = width(visible(text[:start]))
    return " " * lead + "^" * max(1, width(visible(text[start:end])))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _shown(character: str) -> str:
    if character == "\t":
        return TAB
    category = unicodedata.category(character)
    if category == "Cc":
        code = ord(character)
        if code < 0x20:
            return chr(0x2400 + code)
        return "\u2421" if code == 0x7F else f"<{code:02X}>"
    if category in ("Cf", "Cs", "Zl", "Zp"):
        return f"<U+{ord(character):04X}>"
    return character
