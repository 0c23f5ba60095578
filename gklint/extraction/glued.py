"""Takes apart paragraphs in which an export ran lines together: title, headings, table labels and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from gklint.document import Paragraph
from gklint.edition import editions, table_labels
from gklint.labels import bare, normalise

_SHORTEST_GLUED = 24
_TITLE = re.compile(r"[^。，；：《》“”！？]{2,60}?政府信息公开(?:工作)?(?:年度)?报告(?=[^》”的中，。、；：格式])")
_LISTED = re.compile(r"\s*[，,；;、。：:和及与”\"’》）)]")
_FEWEST_TABLE_LABELS = 4
_FIGURES = re.compile(r"[\d.,+\-/]{0,200}")
_LONGEST_TABLE = 100_000
_TABLE_MARKS = ("信息内容", "第二十条第", "本年新收", "结果维持", "申请人情况")


def unglue(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, or its parts where official headings or table labels run together in it."""
    text = paragraph.text
    if len(text) < _SHORTEST_GLUED:
        yield paragraph
        return
    cuts = sorted({0, len(text), *_heading_cuts(text)})
    for start, end in pairwise(cuts):
        yield from _untable(_trim(paragraph, start, end))


def _heading_cuts(text: str) -> Iterator[int]:
    """Where headings begin and end. A heading that is only listed in a sentence does not count."""
    named = any(words in text for words in _heading_words())
    found = [match for match in _headings().finditer(text) if not _LISTED.match(text, match.end())] if named else []
    heading_leads = bool(found) and not text[: found[0].start()].strip()
    if len(found) > 1 or (heading_leads and len(text) - found[0].end() > 9):
        for match in found:
            yield match.start()
            yield match.end()
    title = _TITLE.match(text)
    if title and len(text) > 80 and (not found or title.end() <= found[0].start()):
        yield title.end()


@lru_cache(maxsize=1)
def _heading_words() -> frozenset[str]:
    return frozenset(section.heading.text for edition in editions().values() for section in edition.sections)


@lru_cache(maxsize=1)
def _headings() -> re.Pattern[str]:
    wordings = "|".join(sorted(map(re.escape, _heading_words()), key=len, reverse=True))
    return re.compile(rf"[一二三四五六][、.．]\s*(?:{wordings})")


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    """All labels of the tables with and without their enumerators, over normalised text, longest first."""
    wordings: set[str] = set()
    for edition in editions().values():
        for table in edition.tables.values():
            for label in table_labels(table):
                for text in (label.text, *label.aliases):
                    wordings |= {normalise(text), bare(normalise(text))}
    return re.compile("|".join(sorted(map(re.escape, wordings), key=len, reverse=True)))


def _untable(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Split a run of table labels and figures, if the paragraph holds one, into one paragraph each."""
    text = paragraph.text
    if len(text) > _LONGEST_TABLE or not any(mark in text for mark in _TABLE_MARKS):
        yield paragraph
        return
    norm, origin = _normalised(text)
    found = list(_labels().finditer(norm))
    run = _table_run(norm, found)
    if len(run) < _FEWEST_TABLE_LABELS:
        yield paragraph
        return
    figures = _FIGURES.match(norm, run[-1].end())
    last = figures.end() if figures else run[-1].end()
    cuts = [0]
    for match in run:
        cuts += [match.start(), match.end()]
    cuts += [last, len(norm)]
    edges = [origin[cut] if cut < len(norm) else len(text) for cut in cuts]
    for start, end in pairwise(edges):
        part = _trim(paragraph, start, end)
        if part.text:
            yield part


def _table_run(norm: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """The longest run of labels with nothing but figures between them."""
    first = best_first = best_end = 0
    for number, match in enumerate(found):
        if number > first and not _FIGURES.fullmatch(norm, found[number - 1].end(), match.start()):
            first = number
        if number + 1 - first > best_end - best_first:
            best_first, best_end = first, number + 1
    return found[best_first:best_end]


def _normalised(text: str) -> tuple[str, list[int]]:
    """The normalised text and, for each of its characters, the offset it came from."""
    characters: list[str] = []
    origin: list[int] = []
    for offset, character in enumerate(text):
        for part in normalise(character):
            characters.append(part)
            origin.append(offset)
    return "".join(characters), origin


def _trim(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    text = paragraph.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return paragraph if (start, end) == (0, len(text)) else paragraph.slice(start, end)
