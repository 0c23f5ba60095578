"""Finds the six headings among the lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from gklint.document import Paragraph
from gklint.edition import editions
from gklint.extraction.lines import Line
from gklint.labels import bare, distance, normalise, tolerance
from gklint.numbering import Enumerator, read_enumerator
from gklint.report import Difference, SectionHeading

_LONGEST_HEADING = 48
_CAPTION = re.compile(r"[附]?表\s*[一二三四1-4]")
_MOST_WRONG_CHARACTERS = 3


class FoundHeading(NamedTuple):
    """A section heading at a line."""

    line: int
    key: str
    heading: SectionHeading


def find_headings(lines: list[Line]) -> list[FoundHeading]:
    """Every line that is one of the six headings, in document order, without a table of contents."""
    found: list[FoundHeading] = []
    for number, line in enumerate(lines):
        paragraph = line.paragraph
        if paragraph is not None and len(paragraph.text) <= _LONGEST_HEADING:
            classified = classify(paragraph)
            if classified:
                found.append(FoundHeading(number, *classified))
    return _without_contents(found)


def classify(paragraph: Paragraph) -> tuple[str, SectionHeading] | None:
    """The section that a paragraph is the heading of, with how its wording differs."""
    text = paragraph.text
    if _CAPTION.match(text):
        return None
    enumerator = read_enumerator(text)
    if enumerator is not None and enumerator.style not in ("chinese", "arabic"):
        return None
    start = enumerator.end if enumerator else 0
    words = text[start:].rstrip()
    key, difference = _match(words, fuzzy=enumerator is not None or paragraph.level > 0)
    if key is None or not _plausible(enumerator, difference, paragraph.level):
        return None
    return key, SectionHeading(paragraph, enumerator, words, paragraph.part(start, start + len(words)), difference)


def _plausible(enumerator: Enumerator | None, difference: Difference, level: int) -> bool:
    if difference is Difference.NONE:
        return enumerator is None or enumerator.style == "chinese" or enumerator.mark in "、.．"
    if enumerator is None:
        return level in (1, 2)
    return enumerator.style == "chinese"


@lru_cache(maxsize=4096)
def _match(words: str, *, fuzzy: bool) -> tuple[str | None, Difference]:
    wording = normalise(words)
    stripped = bare(wording)
    official, aliases = _wordings()
    if stripped in official:
        # 总体情况、 and 其他需要报告的事项。 have a stray mark after the official words.
        return official[stripped], Difference.NONE if stripped == wording.rstrip("。") else Difference.ALIAS
    if stripped in aliases:
        return aliases[stripped], Difference.ALIAS
    for known, key in (*official.items(), *aliases.items()) if fuzzy else ():
        limit = min(tolerance(known), _MOST_WRONG_CHARACTERS)
        if limit and abs(len(known) - len(stripped)) <= limit and _close(known, stripped, limit):
            return key, Difference.ALTERED
    return None, Difference.NONE


def _close(known: str, words: str, limit: int) -> bool:
    # Most lines share next to no character with a heading; the exact distance is for those that do.
    return len(set(known) - set(words)) <= limit and distance(known, words, limit) <= limit


@lru_cache(maxsize=1)
def _wordings() -> tuple[Mapping[str, str], Mapping[str, str]]:
    official: dict[str, str] = {}
    aliases: dict[str, str] = {}
    for edition in editions().values():
        for section in edition.sections:
            official[bare(normalise(section.heading.text))] = section.key
            aliases.update({bare(normalise(alias)): section.key for alias in section.heading.aliases})
    return official, {wording: key for wording, key in aliases.items() if wording not in official}


def _without_contents(found: list[FoundHeading]) -> list[FoundHeading]:
    """Drop a table of contents: headings on neighbouring lines, each of which comes again later."""
    later: dict[str, int] = {heading.key: heading.line for heading in found}
    neighbours = {heading.line for heading in found}
    contents = [
        heading
        for heading in found
        if later[heading.key] > heading.line and ({heading.line - 1, heading.line + 1} & neighbours)
    ]
    dropped = {heading.line for heading in contents}
    return [heading for heading in found if heading.line not in dropped] if len(contents) > 2 else found
