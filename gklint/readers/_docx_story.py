"""The blocks of a story (body, note, text box) in reading order: its paragraphs and tables in the accepted version."""

from __future__ import annotations

from gklint.readers import _docx_names as x
from gklint.readers._docx_book import Book
from gklint.readers._docx_choice import TEXT_PATH, branch, plain_text
from gklint.readers._docx_flow import Flow, Line, Mark, in_one_line
from gklint.readers._docx_index import Index, index_of
from gklint.readers._docx_paragraph import PLAIN, Properties, properties_of
from gklint.readers._docx_runs import RunReader, stands_elsewhere, text_of
from gklint.readers._docx_styles import Style
from gklint.readers._docx_table import Item, read_table
from gklint.readers._docx_xml import Element

_GONE = frozenset((x.DEL, x.MOVE_FROM))
_ELSEWHERE = frozenset((x.ALT_CHUNK, x.SUB_DOC))
_PROPERTIES = frozenset((x.TC_PR, x.SDT_PR))
_BOX_DEPTH = 4  # run, drawing, box and its content
_NO_LIST = "0"


class Story:
    """Reads one story; `in_cells` is how many table cells it stands in."""

    def __init__(self, book: Book, index: Index, depth: int = 0, in_cells: int = 0) -> None:
        self.index = index
        self._book = book
        self._depth = depth
        self._in_cells = in_cells
        self._runs = RunReader(book, index)
        self._loose: list[Mark] = []
        self._flow: Flow | None = None
        self._properties: Properties = PLAIN
        self._style: Style = Style()
        self._at = depth

    def read(self, parent: Element) -> list[Item]:
        """The blocks in an element. Raises UnreadableSource."""
        out: list[Item] = []
        self._blocks(parent, out, self._depth)
        self._finish(out)
        if self._loose:
            out.append(Line("", 0, tuple(self._loose)))
        return out

    def cell(self, cell: Element, depth: int) -> list[Item]:
        """The blocks of a table cell."""
        out: list[Item] = []
        self._book.count(1)
        self._in_cells += 1
        self._blocks(cell, out, depth)
        if self._flow is not None:
            self._finish(out)
        self._in_cells -= 1
        return out

    def loose(self, kind: str, text: str) -> None:
        """Mark a change that belongs to no paragraph at the next line."""
        self._loose.append(Mark(kind, text, 0, 0))

    def row(self) -> None:
        """A row of a table begins. Raises UnreadableSource when there are more than any report has."""
        self._book.count(1)

    def enter(self, depth: int) -> None:
        """Go down to a depth of elements. Raises UnreadableSource when it exceeds the limit."""
        self._book.enter(depth)

    def _blocks(self, parent: Element, out: list[Item], depth: int) -> None:
        self._book.enter(depth)
        for child in parent:
            tag = child.tag
            if tag == x.P:
                self._paragraph(child, out, depth + 1)
            elif tag in _PROPERTIES:
                continue
            elif tag == x.TBL:
                self._finish(out)
                out.append(read_table(child, self, depth + 1))
                self._notes(out)
            elif tag == x.ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self._blocks(chosen, out, depth + 1)
            elif tag in _ELSEWHERE:
                raise stands_elsewhere()
            elif tag in _GONE:
                self.loose("deletion", plain_text(child))
            elif tag == x.COMMENT_START:
                self._runs.open_comment(child, 0 if self._flow is None else self._flow.length)
            elif tag == x.SECT_PR:
                if child.find(x.SECT_PR_CHANGE) is not None:
                    self.loose("formatting", "")
            elif len(child):
                self._blocks(child, out, depth + 1)

    def _paragraph(self, paragraph: Element, out: list[Item], depth: int) -> None:
        self._book.count(1)
        traits = self.index.traits.get(paragraph)
        if traits is None:
            properties, style = PLAIN, self._book.styles.plain
        else:
            properties = properties_of(traits)
            style = self._book.styles.paragraph(properties.style)
        if self._is_plain(paragraph, properties, style):
            pieces = self.index.texts.get(paragraph, ())
            text = in_one_line("".join([text_of(piece) for piece in pieces])) if pieces else ""
            if properties.num_id is not None or style.num_id is not None:
                text = self._number(properties, style, text) + text
            text = text.strip()
            if text:
                out.append(Line(text, _level(properties, style)))
            return
        if self._flow is None:
            self._flow = Flow()
            self._flow.take_over(self._loose)
            self._loose.clear()
        flow = self._flow
        self._properties, self._style, self._at = properties, style, depth
        start = flow.length
        self._runs.read(paragraph, flow, style, depth)
        self._runs.end_paragraph(flow)
        for kind in properties.changes:
            flow.mark(kind, "", start if kind == "formatting" else None)
        if not properties.joins:
            self._finish(out)

    def _is_plain(self, paragraph: Element, properties: Properties, style: Style) -> bool:
        """Whether nothing but plain text stands in a paragraph, and nothing is open that reaches into it."""
        if paragraph in self.index.rich or self._flow is not None or self._loose or self._runs.in_comment:
            return False
        return not (properties.changes or properties.joins or style.vanish or style.strike)

    def _finish(self, out: list[Item]) -> None:
        """The paragraph that is open ends here; one whose mark is deleted, before a table or at the end."""
        flow = self._flow
        if flow is None:
            return
        self._flow = None
        properties, style = self._properties, self._style
        # Of what is wholly deleted or hidden nothing is counted.
        unseen = properties.joins and not flow.length
        number = "" if unseen else self._number(properties, style, flow.text())
        out += flow.lines(number, _level(properties, style))
        boxes, self._runs.boxes = self._runs.boxes, []
        for box in boxes:
            self._box(box, out)
        self._notes(out)

    def _number(self, properties: Properties, style: Style, text: str) -> str:
        num_id = properties.num_id if properties.num_id is not None else style.num_id
        if num_id is None or num_id == _NO_LIST:
            return ""
        ilvl = properties.ilvl
        if ilvl is None and properties.num_id is None:
            ilvl = style.ilvl
        return self._book.numbering.next(num_id, ilvl, properties.style, text.strip())

    def _box(self, box: Element, out: list[Item]) -> None:
        if box.tag == TEXT_PATH:
            flow = Flow()
            flow.add(box.get("string", ""))
            out += flow.lines("", 0)
        else:
            out += Story(self._book, self.index, self._at + _BOX_DEPTH, self._in_cells).read(box)

    def _notes(self, out: list[Item]) -> None:
        """The notes that the block before refers to; those of a table's cells come after the table."""
        if not self._in_cells:
            for note in self._book.take_notes():
                out += Story(self._book, index_of(note), self._depth).read(note)


def _level(properties: Properties, style: Style) -> int:
    return properties.level if properties.level is not None else style.level or 0
