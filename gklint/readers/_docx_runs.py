"""The inline content of paragraphs: runs, fields, breaks, marks of notes and comments, unaccepted changes."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.readers import _docx_names as x
from gklint.readers._docx_book import Book
from gklint.readers._docx_choice import boxes, branch, plain_text, symbol
from gklint.readers._docx_fields import Fields
from gklint.readers._docx_flow import Flow
from gklint.readers._docx_index import Index
from gklint.readers._docx_styles import Style
from gklint.readers._docx_xml import Element, is_on
from gklint.source import UnreadableSource

_DRAWINGS = frozenset((x.DRAWING, x.PICT, x.OBJECT))
_BREAKS = frozenset((x.BR, x.CR))
_BLANKS = frozenset((x.TAB, x.PTAB))
_NOTES = frozenset((x.FOOTNOTE_REF, x.ENDNOTE_REF))
_GONE = frozenset((x.DEL, x.MOVE_FROM))
_NEW = frozenset((x.INS, x.MOVE_TO))
_ELSEWHERE = frozenset((x.ALT_CHUNK, x.SUB_DOC))
_XML_BLANKS = " \t\r\n"


class RunReader:
    """Reads the runs of one story; fields and comments may go on from paragraph to paragraph."""

    def __init__(self, book: Book, index: Index) -> None:
        self._book = book
        self._traits = index.traits
        self._fields = Fields()
        self._ranges: dict[str, int] = {}
        self._in_insertion = False
        self.boxes: list[Element] = []

    def read(self, parent: Element, flow: Flow, style: Style, depth: int) -> None:
        """Put the content of a paragraph, or of an element in it, into the flow."""
        self._book.enter(depth)
        for child in parent:
            tag = child.tag
            if tag == x.RUN:
                self._run(child, flow, style, depth)
            elif tag in _GONE:
                flow.mark("deletion", plain_text(child))
            elif tag in _NEW:
                self._inserted(child, flow, style, depth)
            elif tag == x.COMMENT_START:
                self.open_comment(child, flow.length)
            elif tag == x.COMMENT_END:
                self._comment(child.get(x.ID, ""), flow)
            elif tag == x.ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self.read(chosen, flow, style, depth + 1)
            elif tag == x.MATH_RUN:
                flow.add("".join(text.text or "" for text in child.iterchildren(x.MATH_TEXT, x.T)))
            elif tag in _ELSEWHERE:
                raise stands_elsewhere()
            elif tag != x.P_PR and len(child):
                self.read(child, flow, style, depth + 1)

    def _inserted(self, element: Element, flow: Flow, style: Style, depth: int) -> None:
        start = flow.length
        outermost, self._in_insertion = not self._in_insertion, True
        self.read(element, flow, style, depth + 1)
        if outermost:
            self._in_insertion = False
            flow.mark("insertion", flow.since(start), start)

    @property
    def in_comment(self) -> bool:
        """Whether a commented range is open."""
        return bool(self._ranges)

    def open_comment(self, element: Element, start: int) -> None:
        """A commented range begins."""
        self._ranges[element.get(x.ID, "")] = start

    def end_paragraph(self, flow: Flow) -> None:
        """The paragraph is over: ranges that go on are marked as far as it goes."""
        self._fields.end_paragraph()
        for key in tuple(self._ranges):
            self._comment(key, flow)

    def _comment(self, key: str, flow: Flow) -> None:
        start = self._ranges.pop(key, None)
        text = self._book.comment(key)
        if text is not None:
            flow.mark("comment", text, start)

    def _run(self, run: Element, flow: Flow, style: Style, depth: int) -> None:
        traits = self._traits.get(run, ())
        hidden, struck, raised, changed = self._properties(traits, style)
        start = flow.length
        if hidden:
            self._unseen(run, flow, "hidden", "")
        elif struck:
            flow.keep_apart()
            self._unseen(run, flow, "deletion", "strike")
        else:
            if raised:
                flow.keep_apart()
            self._content(run, flow, style, depth)
            if raised:
                flow.keep_apart()
        if changed:
            flow.mark("formatting", "", start)

    def _properties(self, traits: Sequence[Element], style: Style) -> tuple[bool, bool, bool, bool]:
        """Whether a run is hidden, struck through, raised, and formatted anew without having been accepted."""
        hidden, struck, raised, changed = bool(style.vanish), bool(style.strike), False, False
        direct: dict[str, bool] = {}
        for child in traits:
            tag = child.tag
            if tag == x.R_STYLE:
                # Styles of paragraph and character toggle each other; direct formatting overrides both.
                own = self._book.styles.style(child.get(x.VAL, ""))
                hidden, struck = hidden != bool(own.vanish), struck != bool(own.strike)
            elif tag in (x.VANISH, x.STRIKE, x.DSTRIKE):
                direct[tag] = is_on(child)
            elif tag == x.VERT_ALIGN:
                raised = child.get(x.VAL) == "superscript"
            elif tag == x.R_PR_CHANGE:
                changed = True
        if direct:
            hidden = direct.get(x.VANISH, hidden)
            if x.STRIKE in direct or x.DSTRIKE in direct:
                struck = direct.get(x.STRIKE, False) or direct.get(x.DSTRIKE, False)
        return hidden, struck, raised, changed

    def _unseen(self, run: Element, flow: Flow, kind: str, name: str) -> None:
        """A run that is not read; the fields that begin or end in it do so all the same."""
        texts: list[str] = []
        for child in run:
            if child.tag in (x.FLD_CHAR, x.INSTR_TEXT):
                self._field(child)
            elif self._fields.shown:
                texts.append((child.text or "") if child.tag == x.T else plain_text(child))
        text = "".join(texts)
        if text.strip():
            flow.mark(kind, text, name=name)

    def _content(self, parent: Element, flow: Flow, style: Style, depth: int) -> None:
        own_mark = False
        for child in parent:
            tag = child.tag
            if tag == x.T:
                if not own_mark and self._fields.shown:
                    flow.add(text_of(child))
            elif tag == x.FLD_CHAR or tag == x.INSTR_TEXT:
                flow.add(self._field(child))
            elif not self._fields.shown or tag == x.R_PR:
                continue
            elif tag in _BREAKS:
                self._book.count(1)
                flow.break_line()
            elif tag in _BLANKS:
                flow.add(" ")
            elif tag == x.NO_BREAK_HYPHEN:
                flow.add("-")
            elif tag == x.SYM:
                flow.add(symbol(child.get(x.FONT), child.get(x.CHAR)))
            elif tag in _NOTES:
                own_mark = child.get(x.CUSTOM_MARK) in ("1", "true", "on")
                self._book.refer_to_note(tag, child.get(x.ID, ""))
                flow.keep_apart()
            elif tag == x.COMMENT_REF:
                self._comment(child.get(x.ID, ""), flow)
            elif tag in _DRAWINGS:
                self.boxes += boxes(child)
            elif tag == x.ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self._book.enter(depth)
                    self._content(chosen, flow, style, depth + 1)
            elif tag == x.RUBY:
                for base in child.iterchildren(x.RUBY_BASE):
                    self.read(base, flow, style, depth + 1)
            elif tag == x.DEL_TEXT:
                flow.mark("deletion", child.text or "")

    def _field(self, element: Element) -> str:
        if element.tag == x.FLD_CHAR:
            return self._fields.change(element.get(x.FIELD_TYPE))
        self._fields.instruct(element.text or "")
        return ""


def stands_elsewhere() -> UnreadableSource:
    """What to say of a document whose text is another file inside it."""
    return UnreadableSource(
        "文件的内容是嵌入的另一份文件（altChunk 或子文档），要由Word打开时合并，未作检查。"
        "请用Word打开后另存为新的 .docx。",
        "the text is another file embedded in this one (altChunk or subdocument), which Word merges when it opens it: "
        "not checked; save it anew from Word",
    )


def text_of(element: Element) -> str:
    """The text of a `w:t`; white space at its ends counts only where it says so."""
    text = element.text or ""
    if text[:1] in _XML_BLANKS or text[-1:] in _XML_BLANKS:
        return text if element.get(x.SPACE) == "preserve" else text.strip(_XML_BLANKS)
    return text
