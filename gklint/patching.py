"""Changing the text of a file and nothing else of it: what readers share that can write their format back."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from typing import NamedTuple

from gklint.limits import Limits
from gklint.source import Span, source_from_bytes

_BOMS = {"utf-8": BOM_UTF8, "utf-16-le": BOM_UTF16_LE, "utf-16-be": BOM_UTF16_BE}


class Change(NamedTuple):
    """Replace the source text of `span`, which must still be `old`, by `new`."""

    span: Span
    old: str
    new: str


class CannotPatch(Exception):
    """The file cannot be changed so; `zh` and `en` say why and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en


def patch_text(data: bytes, path: str, limits: Limits, changes: Sequence[Change]) -> bytes:
    """The bytes of a text file after some changes, in its own encoding, with its BOM and line ends.

    Raises CannotPatch when the text is not what the changes expect.
    """
    source = source_from_bytes(data, path)
    text = applied(source.text, changes).encode(source.encoding)
    return (_BOMS[source.encoding] if source.bom else b"") + text


def applied(text: str, changes: Sequence[Change]) -> str:
    """A text after changes that do not overlap. Raises CannotPatch when it is not what they expect."""
    pieces: list[str] = []
    at = 0
    for span, old, new in sorted(changes):
        if span.start < at or span.end > len(text) or text[span.start : span.end] != old:
            raise CannotPatch(
                "原文与检查时不一致，没有修改。请重新检查后再修正。",
                "the text is not what was checked: nothing was changed; check again and then fix",
            )
        pieces += (text[at : span.start], new)
        at = span.end
    return "".join(pieces) + text[at:]


def shrunk(change: Change) -> Change:
    """The same change without the beginning and end that stay: it touches as little of the file as can be."""
    span, old, new = change
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[len(old) - 1 - end] == new[len(new) - 1 - end]:
        end += 1
    return Change(Span(span.start + start, span.end - end), old[start : len(old) - end], new[start : len(new) - end])
