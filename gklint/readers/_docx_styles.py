"""Styles of a Word document: what a style gives to its paragraphs and runs, through all that it is based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from gklint.readers._docx_names import DSTRIKE, ILVL, NUM_ID, NUM_PR, OUTLINE, P_PR, R_PR, STRIKE, TYPE, VAL, VANISH, W
from gklint.readers._docx_xml import Element, integer, is_on, parse, value

_STYLE, _NAME, _BASED_ON, _STYLE_ID, _DEFAULT = W + "style", W + "name", W + "basedOn", W + "styleId", W + "default"
_HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLE_NAMES = frozenset(("title", "标题"))
_BODY_TEXT = 9  # the outline level of text that is no heading
_LARGEST_KEPT = 1024 * 1024


class Style(NamedTuple):
    """What a style says; None where it says nothing.

    `level` is 0 for text and 1… for headings; `num_id` and `ilvl` are those of its numbering.
    """

    level: int | None = None
    num_id: str | None = None
    ilvl: str | None = None
    vanish: bool | None = None
    strike: bool | None = None


_PLAIN = Style()


class _Sheet(NamedTuple):
    """A style part: what every style says itself and what it is based on; the style of plain paragraphs."""

    own: Mapping[str, tuple[str, Style]]
    default: str


class Styles:
    """The styles of a document by their ids; `data` is its style part, None where it has none."""

    def __init__(self, data: bytes | None, part: str = "") -> None:
        """Raises UnreadableSource."""
        keeps = data is not None and len(data) <= _LARGEST_KEPT
        self._sheet = _kept(data, part) if data is not None and keeps else _read(data, part)
        self._known: dict[str, Style] = {}
        self.plain = self.style(self._sheet.default)

    def paragraph(self, key: str | None) -> Style:
        """The style of a paragraph; that of plain paragraphs where it names none."""
        return self.plain if key is None else self.style(key)

    def style(self, key: str) -> Style:
        """A style with all that it inherits; one that is not there says nothing."""
        chain: list[str] = []
        passed: set[str] = set()
        while key not in self._known and key in self._sheet.own and key not in passed:
            chain.append(key)
            passed.add(key)
            key = self._sheet.own[key][0]
        style = self._known.get(key, _PLAIN)
        for step in reversed(chain):
            style = self._known[step] = _over(style, self._sheet.own[step][1])
        return style


def outline_level(written: str | None) -> int | None:
    """The heading level of an outline level as written: 1…9, 0 for text, None where none is given."""
    level = integer(written, _BODY_TEXT) + 1
    return None if written is None else 0 if level > _BODY_TEXT else level


def _read(data: bytes | None, part: str) -> _Sheet:
    own: dict[str, tuple[str, Style]] = {}
    default = ""
    for element in parse(data, part).iterchildren(_STYLE) if data is not None else ():
        key = element.get(_STYLE_ID, "")
        own.setdefault(key, _own(element))
        if element.get(TYPE) == "paragraph" and element.get(_DEFAULT) in ("1", "true", "on"):
            default = key
    return _Sheet(own, default)


# Reports of one office come from one template: its style part, the largest beside the document, is read once.
_kept = lru_cache(maxsize=4)(_read)


def _own(element: Element) -> tuple[str, Style]:
    based_on = ""
    named: int | None = None
    style = _PLAIN
    for child in element:
        if child.tag == _BASED_ON:
            based_on = child.get(VAL, "")
        elif child.tag == _NAME:
            named = _level_of_name(child.get(VAL, "").strip())
        elif child.tag == P_PR:
            numbering = child.find(NUM_PR)
            style = style._replace(
                level=outline_level(value(child, OUTLINE)),
                num_id=value(numbering, NUM_ID),
                ilvl=value(numbering, ILVL),
            )
        elif child.tag == R_PR:
            struck = _toggle(child, STRIKE)
            style = style._replace(
                vanish=_toggle(child, VANISH), strike=_toggle(child, DSTRIKE) if struck is None else struck
            )
    return based_on, style if style.level is not None else style._replace(level=named)


def _over(base: Style, own: Style) -> Style:
    return Style(
        base.level if own.level is None else own.level,
        base.num_id if own.num_id is None else own.num_id,
        base.ilvl if own.ilvl is None else own.ilvl,
        base.vanish if own.vanish is None else own.vanish,
        base.strike if own.strike is None else own.strike,
    )


def _toggle(run: Element, tag: str) -> bool | None:
    child = run.find(tag)
    return None if child is None else is_on(child)


def _level_of_name(name: str) -> int | None:
    heading = _HEADING_NAME.fullmatch(name)
    if heading:
        return int(heading[1])
    return 1 if name.lower() in _TITLE_NAMES else None
