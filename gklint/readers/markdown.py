"""Reader for Markdown: headings, one paragraph per line, pipe tables and HTML tables, every place exact.

CommonMark would read much of a real report as something else than its author meant: an indented paragraph as code,
the surplus cells of a row as nothing, a row without a delimiter line as prose. So lines are read here one by one,
in linear time, and no text is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.document import Block, Cell, Document, Paragraph, Table
from gklint.readers import Reader
from gklint.readers._front_matter import front_matter
from gklint.readers._html_regions import masked, table_regions
from gklint.readers._markdown_lines import Kind, Line, classify
from gklint.readers._markdown_text import code_paragraphs, paragraphs, row_cells
from gklint.source import Source, Span, UnreadableSource, source_from_bytes

LINE_LIMIT = 500_000  # a report has a few hundred lines
MARK_LIMIT = 1_000_000
_MARKS = "*_`~[<&\\|"

_BARE_FENCE = re.compile(r"^[ \t\u3000>]*(`{3,}|~{3,})[ \t]*\r?$", re.MULTILINE)
_MARKDOWN_FENCE = re.compile(r"[`~]{3,}[ \t]*(?:md|markdown)[ \t]*", re.IGNORECASE)
_ROWS = frozenset((Kind.ROW, Kind.LOOSE_ROW, Kind.DELIMITER, Kind.DASHES))
_SENTENCE_ENDS = tuple("。；;！!？?：:，,、")
_LONGEST_UNDERLINED = 3  # lines; below more of them, or below a sentence, `---` is a rule


def read(data: bytes, path: str) -> Document:
    """Read a Markdown file. Raises UnreadableSource when its bytes are no text, or for a bomb."""
    source = source_from_bytes(data, path)
    _refuse_bombs(source)
    metadata, start = front_matter(source.text)
    text = masked(source.text, start)
    return Document(source, "markdown", tuple(_blocks(source, text, start)), metadata=metadata)


def _refuse_bombs(source: Source) -> None:
    # Work is linear, but what it costs for each line and mark would take minutes and gigabytes for 16 MiB of them.
    marks = sum(map(source.text.count, _MARKS))
    for number, limit, zh, en in (
        (len(source.line_starts), LINE_LIMIT, "行", "lines"),
        (marks, MARK_LIMIT, "个标记符号", "markup characters"),
    ):
        if number > limit:
            raise UnreadableSource(
                f"文件超过 {limit} {zh}，不像一份年度报告，未作检查。",
                f"more than {limit} {en}: not an annual report, not checked",
            )


def _blocks(source: Source, text: str, start: int) -> Iterator[Block]:
    for region in table_regions(text, start):
        from gklint.readers._html_table import table_blocks

        yield from _Lines(source, text, start, region.start).blocks()
        yield from table_blocks(text, region)
        start = region.end
    yield from _Lines(source, text, start, len(text)).blocks()


class _Lines:
    """The lines between two offsets, read from top to bottom."""

    def __init__(self, source: Source, text: str, start: int, end: int) -> None:
        self.source, self.text, self.start, self.end = source, text, start, end
        self.starts = source.line_starts
        self.found: list[Block] = []
        self.paragraph_start = 0
        self.fence = ""
        self.last_bare_fence: dict[str, int] | None = None

    def blocks(self) -> list[Block]:
        number = self.source.position(self.start).line
        last = self.source.position(self.end).line
        while number <= last:
            line = self.line(number)
            if line.kind is Kind.BLANK:
                self.paragraph_start = len(self.found)
            elif self.fence:
                self.in_fence(line, number)
            elif line.kind in _ROWS and self.begins_table(line, number):
                number = self.table(number, last)
                continue
            else:
                self.take(line)
            number += 1
        return self.found

    def line(self, number: int) -> Line:
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else self.end
        return classify(self.text, max(start, self.start), min(end, self.end))

    def take(self, line: Line) -> None:
        if line.kind is Kind.TEXT:
            self.found += paragraphs(self.text, line)
            return
        if line.kind is Kind.HEADING:
            self.found += paragraphs(self.text, line, line.level)
        elif line.kind is Kind.UNDERLINE:
            self.underline(line.level)
        elif line.kind is Kind.FENCE:
            self.open_fence(line)
        elif line.kind is not Kind.RULE:
            self.found += paragraphs(self.text, line)
            return
        self.paragraph_start = len(self.found)

    def underline(self, level: int) -> None:
        above = [block for block in self.found[self.paragraph_start :] if isinstance(block, Paragraph)]
        if len(above) <= _LONGEST_UNDERLINED and not any(block.text.endswith(_SENTENCE_ENDS) for block in above):
            self.found[self.paragraph_start :] = [block._replace(level=level) for block in above]

    def open_fence(self, line: Line) -> None:
        mark = self.text[line.start]
        if self.last_bare_fence is None:
            fences = _BARE_FENCE.finditer(self.text, self.start, self.end)
            self.last_bare_fence = {match[1][0]: match.start(1) for match in fences}
        unclosed = self.last_bare_fence.get(mark, -1) <= line.start
        content = self.text[line.start : line.end]
        if _MARKDOWN_FENCE.fullmatch(content):
            return
        if not unclosed:
            self.fence = mark
        elif content.strip(mark):
            self.found += paragraphs(self.text, line)

    def in_fence(self, line: Line, number: int) -> None:
        if line.kind is Kind.FENCE and not self.text[line.start : line.end].strip(self.fence):
            self.fence = ""
            self.paragraph_start = len(self.found)
        else:
            span = self.source.line_span(number)
            self.found += code_paragraphs(self.text, span.start, span.end)

    def begins_table(self, line: Line, number: int) -> bool:
        if line.kind is not Kind.LOOSE_ROW:
            return self.text[line.start] == "|" and self.text[line.end - 1] == "|"
        return number < len(self.starts) and self.line(number + 1).kind is Kind.DELIMITER

    def table(self, number: int, last: int) -> int:
        """Read the table that begins on a line; the number of the line after it."""
        rows: list[tuple[Cell, ...]] = []
        first = end = self.line(number)
        delimited = False
        while number <= last:
            line = self.line(number)
            if line.kind is Kind.DELIMITER or (line.kind is Kind.DASHES and len(rows) == 1 and not delimited):
                delimited = True
            elif line.kind in (Kind.ROW, Kind.DASHES) or (line.kind is Kind.LOOSE_ROW and (delimited or not rows)):
                rows.append(row_cells(self.text, line))
            else:
                break
            end = line
            number += 1
        if rows:
            self.found.append(Table(tuple(rows), Span(first.start, end.end)))
        self.paragraph_start = len(self.found)
        return number


READER = Reader("markdown", (".md", ".markdown"), read)
