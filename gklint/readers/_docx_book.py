"""What all stories of a document (its body, notes, text boxes) share: styles, numbering, notes, comments, limits."""

from __future__ import annotations

from gklint.limits import Limits
from gklint.readers._docx_choice import plain_text
from gklint.readers._docx_names import COMMENT_REF, ENDNOTE_REF, FOOTNOTE_REF, ID, W
from gklint.readers._docx_numbering import Numbering
from gklint.readers._docx_package import Package, Relationship
from gklint.readers._docx_styles import Styles
from gklint.readers._docx_xml import Element, too_deep
from gklint.source import UnreadableSource

_MOST_LINES = 200_000
_PARTS = {
    FOOTNOTE_REF: ("footnotes", W + "footnote"),
    ENDNOTE_REF: ("endnotes", W + "endnote"),
    COMMENT_REF: ("comments", W + "comment"),
}


class Book:
    """A Word document's parts, read when they are asked for."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._deepest = limits.nesting
        self._lines = 0
        self.relationships: list[Relationship] = package.relationships(package.main)
        styles = self._target("styles")
        self.styles = Styles(None) if styles is None else Styles(package.data(styles), styles)
        self.numbering = Numbering(self._root("numbering"), self.styles)
        self._notes: dict[str, dict[str, Element]] = {}
        self._comments = {key: plain_text(element) for key, element in self._elements(COMMENT_REF).items()}
        self._waiting_notes: list[Element] = []

    def part(self, target: str) -> Element:
        """The root of a part that the document refers to. Raises UnreadableSource."""
        return self._package.needed(target)

    def refer_to_note(self, reference: str, key: str) -> None:
        """A footnote or endnote is referred to here: its text comes after the block, once."""
        if reference not in self._notes:
            self._notes[reference] = self._elements(reference)
        note = self._notes[reference].pop(key, None)
        if note is not None:
            self._waiting_notes.append(note)

    def take_notes(self) -> list[Element]:
        """The notes referred to since this was asked last, in order."""
        taken, self._waiting_notes = self._waiting_notes, []
        return taken

    def comment(self, key: str) -> str | None:
        """A comment's text when it is asked for the first time, else None."""
        return self._comments.pop(key, None)

    def comments_without_place(self) -> list[str]:
        """The texts of the comments that nothing in the text refers to."""
        return list(self._comments.values())

    def enter(self, depth: int) -> None:
        """Go down to a depth of elements. Raises UnreadableSource when it exceeds the limit."""
        if depth > self._deepest:
            raise too_deep()

    def count(self, lines: int) -> None:
        """Count lines, rows and cells. Raises UnreadableSource when there are more than any report has."""
        self._lines += lines
        if self._lines > _MOST_LINES:
            raise UnreadableSource(
                f"文件的段落、表格行和单元格超过 {_MOST_LINES} 个，不像一份年度报告，未作检查。请确认没有选错文件。",
                f"more than {_MOST_LINES} paragraphs, rows and cells: not an annual report, not checked",
            )

    def _target(self, kind: str) -> str | None:
        return next((rel.target for rel in self.relationships if rel.kind == kind and not rel.external), None)

    def _root(self, kind: str) -> Element | None:
        target = self._target(kind)
        return None if target is None else self._package.needed(target)

    def _elements(self, reference: str) -> dict[str, Element]:
        kind, tag = _PARTS[reference]
        root = self._root(kind)
        return {element.get(ID, ""): element for element in root.iterchildren(tag)} if root is not None else {}
