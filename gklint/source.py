"""A file's bytes, decoded text, encoding and line index; and the Span, a range of that text in code points."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from gklint.encoding import decode

_LINE_END = re.compile(r"\r\n?|\n")
_LINE_FEED = re.compile(r"\n")


class Span(NamedTuple):
    """A range of the source text in code points; `end` is exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in the source text: line and column, both 1-based, the column in code points."""

    line: int
    column: int


FILE_START = Position(1, 1)


class UnreadableSource(Exception):
    """The file cannot be read at all. `zh` and `en` say why and what to do, `position` where."""

    def __init__(self, zh: str, en: str, position: Position = FILE_START) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en
        self.position = position


@dataclass(frozen=True, eq=False)
class Source:
    """Decoded text with its line index. `path` is as shown to users, with `/` between folders."""

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    data: bytes = field(default=b"", repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of every line's first character."""
        ends = _LINE_END if "\r" in self.text else _LINE_FEED
        return (0, *(match.end() for match in ends.finditer(self.text)))

    def position(self, offset: int) -> Position:
        """Line and column of a code-point offset (0 … len(text))."""
        from bisect import bisect_right

        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """The span of a 1-based line without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def lines(self) -> list[Span]:
        """The spans of all lines, without their line ends."""
        text = self.text
        spans: list[Span] = []
        for start, following in zip(self.line_starts, (*self.line_starts[1:], len(text) + 1), strict=True):
            end = following - 1
            if end < len(text) and text[end] == "\n" and end > start and text[end - 1] == "\r":
                end -= 1
            spans.append(Span(start, end))
        return spans

    def slice(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]


def read_bytes(path: Path, size_limit: int) -> bytes:
    """The bytes of a file. Raises UnreadableSource when it is missing or larger than `size_limit` bytes."""
    try:
        with path.open("rb") as stream:
            data = stream.read(size_limit + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableSource(
            f"无法打开文件：{reason}。请检查路径和权限。", f"cannot open the file: {reason}"
        ) from error
    if len(data) > size_limit:
        limit = size_limit // (1024 * 1024)
        raise UnreadableSource(
            f"文件超过 {limit} MiB，未作检查。请确认没有选错文件；确需检查时调大配置项 max_file_size。",
            f"larger than {limit} MiB: not checked; raise max_file_size if it really is a report",
        )
    return data


def source_from_bytes(data: bytes, shown: str) -> Source:
    """Decode bytes; `shown` is the path for users. Raises UnreadableSource when they are no text."""
    decoded = decode(data)
    if decoded.problem is not None:
        problem = decoded.problem
        before = Source(path=shown, text=problem.text_before)
        raise UnreadableSource(problem.zh, problem.en, before.position(len(problem.text_before)))
    return Source(path=shown, text=decoded.text, encoding=decoded.encoding, bom=decoded.bom, data=data)
