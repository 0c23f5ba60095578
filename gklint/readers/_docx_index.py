"""What matters in a part, found in two passes: properties of note, plain text, and where there is more than that.

Real documents have ten properties of layout for every paragraph, run and cell, and most paragraphs and cells are plain
text in plain runs; to visit every element costs several times as much as all the rest.
"""

from __future__ import annotations

from typing import NamedTuple

from gklint.readers import _docx_names as x
from gklint.readers._docx_xml import Element

_HOLDERS = frozenset((x.P_PR, x.R_PR, x.TR_PR, x.TC_PR, x.TBL_PR_EX))
_CONTAINERS = frozenset((x.BODY, x.TC, x.TEXT_BOX))
_TRAITS = (
    *(x.P_STYLE, x.NUM_PR, x.OUTLINE, x.SECT_PR),
    *(x.R_STYLE, x.VANISH, x.SPEC_VANISH, x.STRIKE, x.DSTRIKE, x.VERT_ALIGN),
    *(x.GRID_SPAN, x.GRID_BEFORE, x.V_MERGE, x.H_MERGE),
    *(x.INS, x.DEL, x.MOVE_FROM, x.MOVE_TO, x.CELL_INS, x.CELL_DEL),
    *sorted(x.FORMAT_CHANGES),
)


class Index(NamedTuple):
    """`traits`: the properties of note of paragraphs, runs, rows and cells, those of a paragraph's mark with its own.

    `texts`: the pieces of text of paragraphs; `rich`: the paragraphs that hold more than plain text in plain runs.
    """

    traits: dict[Element, list[Element]]
    texts: dict[Element, list[Element]]
    rich: set[Element]


def index_of(root: Element) -> Index:
    """The index of a part, or of an element of it."""
    traits: dict[Element, list[Element]] = {}
    rich: set[Element] = set()
    for element in root.iter(*_TRAITS, *x.NOT_PLAIN):
        holder = element.getparent()
        if holder is None:
            continue
        if holder.tag not in _HOLDERS:
            if holder.tag != x.TABS:
                _enrich(element, rich)
            continue
        owner = holder.getparent()
        if owner is not None and owner.tag == x.P_PR:
            owner = owner.getparent()
        elif owner is not None and owner.tag == x.RUN:
            _enrich(owner, rich)
        if owner is not None:
            traits.setdefault(owner, []).append(element)
    return Index(traits, _texts(root, rich), rich)


def _texts(root: Element, rich: set[Element]) -> dict[Element, list[Element]]:
    texts: dict[Element, list[Element]] = {}
    for text in root.iter(x.T):
        run = text.getparent()
        paragraph = None if run is None else run.getparent()
        if paragraph is not None and paragraph.tag != x.P:
            paragraph = next(text.iterancestors(x.P), None)
        if paragraph is None:
            continue
        if paragraph not in texts:
            texts[paragraph] = []
            holder = paragraph.getparent()
            if holder is not None and holder.tag not in _CONTAINERS:
                _enrich(holder, rich)  # a paragraph in a paragraph, which no valid document has
        texts[paragraph].append(text)
    return texts


def _enrich(element: Element, rich: set[Element]) -> None:
    """Note the paragraph that an element stands in."""
    paragraph = next(element.iterancestors(x.P), None)
    if paragraph is not None:
        rich.add(paragraph)
