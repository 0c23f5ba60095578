"""Automatic numbering: the `一、` of a paragraph that stands in no text but in numbering.xml."""

from __future__ import annotations

import re
from typing import NamedTuple

from gklint.readers._docx_names import ALTERNATE, FALLBACK, ILVL, NUM_ID, P_STYLE, R_PR, VAL, VANISH, W
from gklint.readers._docx_numerals import written
from gklint.readers._docx_styles import Styles
from gklint.readers._docx_xml import Element, integer, is_on, value

_NUM, _ABSTRACT, _ABSTRACT_ID, _NUM_STYLE_LINK = W + "num", W + "abstractNum", W + "abstractNumId", W + "numStyleLink"
_LVL, _OVERRIDE, _START, _START_OVERRIDE = W + "lvl", W + "lvlOverride", W + "start", W + "startOverride"
_NUM_FMT, _LVL_TEXT, _RESTART, _IS_LGL, _SUFF = W + "numFmt", W + "lvlText", W + "lvlRestart", W + "isLgl", W + "suff"
_LEVELS = 9
_PLACEHOLDER = re.compile("%([1-9])")
_CJK = re.compile("[\u3400-\u9fff]")


class Level(NamedTuple):
    """How one level of a list is numbered. `restart`: the highest level (0…) whose paragraphs restart it, or -1."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int = -1
    legal: bool = False
    suffix: str = "tab"
    style: str | None = None


class _List(NamedTuple):
    """A list definition: all that share it count on (`key`), and the levels with the overrides of one `w:num`."""

    key: str
    levels: tuple[Level, ...]
    starts: dict[int, int]


class Numbering:
    """Counts the numbered paragraphs of a document in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._nums: dict[str, Element] = {}
        self._abstracts: dict[str, Element] = {}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            if element.tag == _NUM:
                self._nums.setdefault(element.get(NUM_ID, ""), element)
            elif element.tag == _ABSTRACT:
                self._abstracts.setdefault(element.get(_ABSTRACT_ID, ""), element)

    def next(self, num_id: str, ilvl: str | None, style: str | None, text: str) -> str:
        """The number of the next paragraph of a list, with what keeps it apart from the paragraph's `text`.

        `ilvl` is the level as written; without it the level is the one that belongs to the paragraph's style.
        """
        list_ = self._list(num_id)
        if list_ is None:
            return ""
        depth = integer(ilvl, 0, highest=_LEVELS - 1)
        if ilvl is None:
            depth = next((place for place, level in enumerate(list_.levels) if style and level.style == style), 0)
        self._count(num_id, list_, depth)
        level = list_.levels[depth]
        number = self._number(list_, level)
        return number + _apart(number, level.suffix, text) if number else ""

    def _count(self, num_id: str, list_: _List, depth: int) -> None:
        counters = self._counters.setdefault(list_.key, [None] * _LEVELS)
        count = counters[depth]
        if depth in list_.starts and (num_id, depth) not in self._restarted:
            self._restarted.add((num_id, depth))
            counters[depth] = list_.starts[depth]
        else:
            counters[depth] = list_.levels[depth].start if count is None else count + 1
        for below in range(depth + 1, _LEVELS):
            restart = list_.levels[below].restart
            if restart < 0 or depth < restart:
                counters[below] = None

    def _number(self, list_: _List, level: Level) -> str:
        if level.format == "bullet":
            # A sign, often a letter of a symbol font; only Chinese characters are words of the report.
            return level.text if _CJK.search(level.text) else ""
        counters = self._counters[list_.key]

        def one(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            there = list_.levels[place]
            count = counters[place]
            format = "decimal" if level.legal and there.format not in ("none", "bullet") else there.format
            return _in_format(there.start if count is None else count, format)

        return _PLACEHOLDER.sub(one, level.text)

    def _list(self, num_id: str) -> _List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._resolved(num_id)
        return self._lists[num_id]

    def _resolved(self, num_id: str) -> _List | None:
        num = self._nums.get(num_id)
        key = value(num, _ABSTRACT_ID) or ""
        # A definition may stand for that of a list style, and be found through the style's own numbering.
        for _ in range(_LEVELS):
            link = value(self._abstracts.get(key), _NUM_STYLE_LINK)
            if link is None:
                break
            key = value(self._nums.get(self._styles.style(link).num_id or ""), _ABSTRACT_ID) or ""
        abstract = self._abstracts.get(key)
        if num is None or abstract is None:
            return None
        levels = [Level() for _ in range(_LEVELS)]
        for element in abstract.iterchildren(_LVL):
            _set_level(levels, element)
        starts: dict[int, int] = {}
        for override in num.iterchildren(_OVERRIDE):
            place = integer(override.get(ILVL), -1, -1)
            if not 0 <= place < _LEVELS:
                continue
            for element in override.iterchildren(_LVL):
                _set_level(levels, element)
            start = value(override, _START_OVERRIDE)
            if start is not None:
                starts[place] = integer(start, 1)
        return _List(key, tuple(levels), starts)


def _set_level(levels: list[Level], element: Element) -> None:
    place = integer(element.get(ILVL), -1, -1)
    if 0 <= place < len(levels):
        levels[place] = _level(element, place)


def _level(element: Element, place: int) -> Level:
    hidden = element.find(f"{R_PR}/{VANISH}")
    legal = element.find(_IS_LGL)
    restart = value(element, _RESTART)
    return Level(
        _format(element),
        "" if hidden is not None and is_on(hidden) else value(element, _LVL_TEXT) or "",
        integer(value(element, _START), 0 if element.find(_START) is None else 1),
        -1 if restart is None or integer(restart, 0) > place else integer(restart, 0),
        legal is not None and is_on(legal),
        value(element, _SUFF) or "tab",
        value(element, P_STYLE),
    )


def _format(element: Element) -> str:
    """The format of a level; one that only newer versions know (001, 002) by its pattern."""
    alternate = element.find(ALTERNATE)
    if alternate is None:
        return value(element, _NUM_FMT) or "decimal"
    for format in alternate.iter(_NUM_FMT):
        if format.get(VAL) == "custom":
            return "custom:" + format.get(W + "format", "").partition(",")[0]
    return value(alternate.find(FALLBACK), _NUM_FMT) or "decimal"


def _in_format(number: int, format: str) -> str:
    if format.startswith("custom:"):
        pattern = format.removeprefix("custom:").strip()
        return str(number).zfill(len(pattern)) if pattern.isdecimal() and len(pattern) <= _LEVELS else str(number)
    return written(number, format)


def _apart(number: str, suffix: str, text: str) -> str:
    """A blank where number and text would run together (`1` before `2024年`); else the gap is layout."""
    if suffix == "nothing" or not text:
        return ""
    last = number[-1]
    word = last.isalpha() or last.isdecimal()
    return " " if word or (text[0].isdigit() and (last.isalnum() or last in ".．")) else ""
