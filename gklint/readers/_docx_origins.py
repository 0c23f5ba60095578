"""Where each character of a rendition stands in the package: told by the reader itself.

The document is read again with traced texts: every character gives way to one that spells its number, a digit to a
digit and any other to one of a private plane, so that whatever the reader does with them (fields, lists, merged cells,
accepted changes), each arrives where its original does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gklint.limits import Limits
from gklint.patching import CannotPatch
from gklint.readers._docx_document import read_document
from gklint.readers._docx_parts import Parts, Text

_PRIVATE = 0xF0000
_BASE = 60_000
_DIGITS = 10


class Origin(NamedTuple):
    """A character of a `w:t`: the number of the text in its package, and the place in it."""

    text: int
    at: int


def origins_of(parts: Parts, path: str, limits: Limits, shown: str) -> list[Origin | None]:
    """The origin of every character of the rendition `shown`; None for what stands in no text, as a list number.

    Raises CannotPatch when the reader does not treat the traced texts like the real ones.
    """
    texts = parts.texts()
    digits = [origin for origin, character in _characters(texts) if character.isdigit()]
    others = [origin for origin, character in _characters(texts) if not character.isdigit() and not character.isspace()]
    found = [0] * len(shown)
    traced = [False] * len(shown)
    for step in range(max(_length(len(digits), _DIGITS), _length(len(others), _BASE))):
        spelt: dict[Origin, str] = {o: str(n // _DIGITS**step % _DIGITS) for n, o in enumerate(digits)}
        spelt.update((o, chr(_PRIVATE + n // _BASE**step % _BASE)) for n, o in enumerate(others))
        reading = read_document(parts.with_texts(_replaced(texts, spelt)), path, limits).source.text
        if len(reading) != len(shown):
            raise CannotPatch(
                "这份Word文件的结构特殊，没有把握只改这一处，没有修改。请在Word里手工修改。",
                "the document is built in a way that leaves it open what else would change: mend it in Word by hand",
            )
        for index, character in enumerate(reading):
            if shown[index].isdigit() and character.isascii() and character.isdigit():
                found[index] += int(character) * _DIGITS**step
                traced[index] = True
            elif ord(character) >= _PRIVATE:
                found[index] += (ord(character) - _PRIVATE) * _BASE**step
                traced[index] = True
    known = [
        _known(digits if character.isdigit() else others, found[index], texts, character) if traced[index] else None
        for index, character in enumerate(shown)
    ]
    return _with_blanks(known, texts, shown)


def _known(origins: list[Origin], number: int, texts: list[Text], character: str) -> Origin | None:
    """The origin with a number, if that is where the character stands; a list's own digits spell something else."""
    origin = origins[number] if number < len(origins) else None
    return origin if origin and texts[origin.text].words[origin.at] == character else None


def _with_blanks(known: list[Origin | None], texts: list[Text], shown: str) -> list[Origin | None]:
    """White space was not traced: it stands beside its neighbour."""
    for order, step in ((range(1, len(shown)), 1), (range(len(shown) - 2, -1, -1), -1)):
        for index in order:
            beside = known[index - step]
            if known[index] is None and shown[index].isspace() and beside is not None:
                at = beside.at + step
                words = texts[beside.text].words
                if 0 <= at < len(words) and words[at] == shown[index]:
                    known[index] = Origin(beside.text, at)
    return known


def _characters(texts: list[Text]) -> Iterator[tuple[Origin, str]]:
    for number, text in enumerate(texts):
        for at, character in enumerate(text.words):
            yield Origin(number, at), character


def _replaced(texts: list[Text], spelt: Mapping[Origin, str]) -> list[str]:
    return [
        "".join(spelt.get(Origin(number, at), character) for at, character in enumerate(text.words))
        for number, text in enumerate(texts)
    ]


def _length(count: int, base: int) -> int:
    """How many places the numbers below `count` have."""
    places = 1
    while base**places < count:
        places += 1
    return places
