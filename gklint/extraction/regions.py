"""Where each table of the form begins and ends among the lines, and the labels in it that only one edition has."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from gklint.edition import distinctive_labels, editions
from gklint.extraction.lines import Line
from gklint.extraction.outline import FoundHeading
from gklint.figures import WORD
from gklint.labels import bare, normalise
from gklint.source import Span

_LONGEST_MARK = 40
_MOST_HEADER_LINES = 3
_SENTENCE = re.compile(r"。|[,;]\D|\d+(?:件|条|项)|共\D")  # labels in prose: 本年新收……12件，上年结转……
_MOST_LINES = 4000  # the largest table of the form has 275 cells
_MOST_LINES_BEFORE = 11  # between heading 四 and the broken words of its table
_LONGEST_TELLING_LINE = 90  # a label with its seven figures in one line
_DISCLOSURE = ("第二十条第(一)项", "第二十条(一)项", "本年制发件数", "本年废止件数", "本年新制作数量", "对外公开总数量")
_NOTE = "(本列数据的勾稽关系"
_APPLICATIONS = (_NOTE, "本年新收政府信息公开申请数量", "申请人情况", "上年结转政府信息公开申请数量")
_REVIEWS = ("结果维持", "未经复议直接起诉", "行政复议行政诉讼", "尚未审结")


class Region(NamedTuple):
    """Lines [start, end) in which a table stands."""

    start: int
    end: int


def find_regions(lines: list[Line], headings: list[FoundHeading]) -> dict[str, Region]:
    """The region of every table that shows itself by its labels."""
    under = {heading.key: heading.line for heading in reversed(headings)}
    found: dict[str, int] = {}
    for name, marks in (("disclosure", _DISCLOSURE), ("applications", _APPLICATIONS), ("reviews", _REVIEWS)):
        after = found.get("applications", 0) if name == "reviews" else 0
        start = _first(lines, max(after, under.get(name, 0)), marks)
        if start is None and name in under:
            start = _first(lines, after, marks)
        if start is None and name == "reviews":
            start = _broken_review_header(lines, headings)
        if start is not None:
            found[name] = start
    regions: dict[str, Region] = {}
    for name, telling in found.items():
        start = _with_header(name, lines, telling, headings)
        stops = [
            max(telling + 1, _with_header(below, lines, other, headings))
            for below, other in found.items()
            if other > telling
        ]
        stops += [heading.line for heading in headings if heading.line > start]
        regions[name] = Region(start, min([*stops, len(lines), start + _MOST_LINES]))
    return regions


def find_marks(lines: list[Line]) -> dict[str, tuple[Span, ...]]:
    """The labels in the lines of a table that only one edition has, by edition."""
    known = distinctive_labels()
    marks: dict[str, list[Span]] = {}
    for line in lines:
        for piece in line.pieces:
            if piece.figure is WORD and len(piece.norm) <= _LONGEST_MARK:
                edition = known.get(bare(piece.norm))
                if edition:
                    marks.setdefault(edition, []).append(piece.span)
    return {edition: tuple(spans) for edition, spans in marks.items()}


def _first(lines: list[Line], start: int, marks: tuple[str, ...]) -> int | None:
    for number in range(start, len(lines)):
        for piece in lines[number].pieces:
            if piece.figure is not WORD or len(piece.norm) > _LONGEST_TELLING_LINE:
                continue
            words = bare(piece.norm)
            if words.startswith(marks) and (words.startswith(_NOTE) or not _SENTENCE.search(words)):
                return number
    return None


def _with_header(name: str, lines: list[Line], start: int, headings: list[FoundHeading]) -> int:
    """Header rows before the first telling label belong to the table too, up to the heading or a row of another one."""
    taken = {heading.line for heading in headings}
    others = _row_labels_of_others(name)
    first = max(0, start - _MOST_HEADER_LINES)
    while start > first and start - 1 not in taken and lines[start - 1].grid:
        line = lines[start - 1]
        if _has_figures(line) or any(bare(piece.norm) in others for piece in line.pieces):
            break
        start -= 1
    return start


@lru_cache(maxsize=4)
def _row_labels_of_others(name: str) -> frozenset[str]:
    tables = [table for edition in editions().values() for table in edition.tables.values() if table.name != name]
    return frozenset(bare(normalise(row.label.text)) for table in tables for row in (*table.rows, *table.groups))


def _has_figures(line: Line) -> bool:
    return any(piece.norm and piece.figure is not WORD for piece in line.pieces)


def _broken_review_header(lines: list[Line], headings: list[FoundHeading]) -> int | None:
    """PDF text breaks 结果维持 into 结果 / 维持; the words stand right after heading 四 then, results below them."""
    for place, heading in enumerate(headings):
        if heading.key == "reviews":
            end = headings[place + 1].line if place + 1 < len(headings) else len(lines)
            words = ["".join(piece.norm for piece in line.pieces) for line in lines[heading.line + 1 : end]]
            for number, norm in enumerate(words[:_MOST_LINES_BEFORE]):
                short = len(norm) <= _LONGEST_MARK and not _SENTENCE.search(norm)
                if "行政复议" in norm and short and any("维持" in word for word in words[number + 1 :]):
                    return heading.line + 1 + number
    return None
