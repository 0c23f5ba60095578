"""Paragraph properties: style, numbering, outline level, and whether the paragraph's own mark is still there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gklint.readers import _docx_names as x
from gklint.readers._docx_styles import outline_level
from gklint.readers._docx_xml import Element, is_on

_GONE = frozenset((x.DEL, x.MOVE_FROM))
_NEW = frozenset((x.INS, x.MOVE_TO))


class Properties(NamedTuple):
    """What a paragraph says of itself; None where it says nothing.

    `joins`: its end is deleted or hidden, so that the next paragraph goes on in the same line. `changes` are the
    kinds of unaccepted change of the paragraph itself.
    """

    style: str | None = None
    num_id: str | None = None
    ilvl: str | None = None
    level: int | None = None
    joins: bool = False
    changes: tuple[str, ...] = ()


PLAIN = Properties()


def properties_of(traits: Iterable[Element]) -> Properties:
    """The properties of a paragraph, from its traits and those of its mark."""
    style = num_id = ilvl = level = None
    gone = hidden = separates = False
    changes: list[str] = []
    for trait in traits:
        tag = trait.tag
        if tag == x.P_STYLE:
            style = trait.get(x.VAL)
        elif tag == x.NUM_PR:
            num_id, ilvl = _numbering(trait, changes)
        elif tag == x.OUTLINE:
            level = outline_level(trait.get(x.VAL))
        elif tag in x.FORMAT_CHANGES or (tag == x.SECT_PR and trait.find(x.SECT_PR_CHANGE) is not None):
            changes.append("formatting")
        elif tag in _GONE:
            gone = True
            changes.append("deletion")
        elif tag in _NEW:
            changes.append("insertion")
        elif tag == x.VANISH:
            hidden = is_on(trait)
        elif tag == x.SPEC_VANISH:
            # A style separator: a heading that runs into its text on paper, and still is a heading.
            separates = is_on(trait)
    return Properties(style, num_id, ilvl, level, gone or (hidden and not separates), tuple(changes))


def _numbering(element: Element, changes: list[str]) -> tuple[str | None, str | None]:
    num_id = ilvl = None
    for part in element:
        if part.tag == x.NUM_ID:
            num_id = part.get(x.VAL)
        elif part.tag == x.ILVL:
            ilvl = part.get(x.VAL)
        elif part.tag == x.INS or part.tag in x.FORMAT_CHANGES:
            changes.append("formatting")
    return num_id, ilvl
