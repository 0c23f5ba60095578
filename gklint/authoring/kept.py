"""What a source says beside its text, and an authoring source keeps as comments: its own comments, its pictures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gklint.document import Document, Node
from gklint.labels import normalise
from gklint.report import Report
from gklint.source import Span

_PICTURES = {
    "markdown": re.compile(r"!\[[^\]\n]{0,200}\]\([^()\s]{1,2000}\)|<img\s[^<>]{1,2000}>", re.IGNORECASE),
    "html": re.compile(r"<img\s[^<>]{1,2000}>", re.IGNORECASE),
}
_LONGEST = 300
_GOES_ON = "  "


class Kept(NamedTuple):
    """The lines of a comment and the offset in the source text at which it stands.

    `route` is the route of what it stands before or beside in report data, "" in any other source.
    """

    offset: int
    lines: tuple[str, ...]
    route: str = ""


def kept_from(document: Document) -> list[Kept]:
    """The comments that a person wrote into a source, and the pictures in its text, in order.

    Comments of a web page are its machinery and are left out; of a picture its markup is quoted.
    """
    if document.tree is not None:
        return _whole(_in_data(document, document.tree))
    text = document.source.text
    comments = list(_comments(text)) if document.format == "markdown" else []
    kept = [Kept(start, _lines(text[start + 4 : end - 3])) for start, end in comments]
    pictures = _PICTURES[document.format].finditer(text) if document.format in _PICTURES else ()
    for found in pictures:
        index = bisect_right(comments, found.start(), key=lambda span: span.start) - 1
        if index < 0 or found.start() >= comments[index].end:
            kept.append(Kept(found.start(), (f"原文此处有图片：{found[0][:_LONGEST]}",)))
    return sorted(comment for comment in kept if comment.lines)


def metadata_of(report: Report) -> dict[str, str]:
    """What stands outside the text of a report, but for the name of a page that is the title again."""
    title = normalise(report.title.text) if report.title is not None else ""
    own = report.document.format == "markdown"
    return {
        key: value
        for key, value in report.document.metadata.items()
        if own or key != "title" or normalise(value) != title
    }


def _comments(text: str) -> Iterator[Span]:
    """Where the comments of a Markdown text stand; the first that is never closed is none, nor is any after it."""
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield Span(start, end + 3)
        start = text.find("<!--", end + 3)


def _lines(comment: str) -> tuple[str, ...]:
    lines = [line.rstrip() for line in comment.strip().splitlines()]
    return tuple(line for line in lines if line)


def _in_data(document: Document, tree: Node) -> Iterator[Kept]:
    """The comments of report data: one on a line of its own belongs to the next key, others to the key before them."""
    source = document.source
    scalars = sorted(_scalars(tree))
    keys = sorted(_keys(tree))
    at = source.text.find("#")
    while at >= 0:
        index = bisect_right(scalars, at, key=lambda span: span.start) - 1
        if index >= 0 and at < scalars[index].end:
            at = source.text.find("#", scalars[index].end)
            continue
        line = source.line_span(source.position(at).line)
        if at == line.start or source.text[at - 1] in " \t":
            text = source.text[at + 1 : line.end].rstrip().removeprefix(" ")
            first = bisect_left(keys, (line.start, ""))
            if text:
                yield Kept(at, (text,), keys[first][1] if first < len(keys) else "")
        at = source.text.find("#", line.end)


def _whole(comments: Iterable[Kept]) -> list[Kept]:
    """Comment lines put together: one that is indented behind its mark goes on with the one before."""
    whole: list[Kept] = []
    for comment in comments:
        if whole and comment.route == whole[-1].route and comment.lines[0].startswith(_GOES_ON):
            whole[-1] = whole[-1]._replace(lines=(*whole[-1].lines, *comment.lines))
        else:
            whole.append(comment)
    return whole


def _scalars(tree: Node) -> Iterator[Span]:
    """Where all keys and single values stand."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node.value, dict):
            yield from node.key_spans.values()
            waiting.extend(node.value.values())
        elif isinstance(node.value, list):
            waiting.extend(node.value)
        else:
            yield node.span


def _keys(tree: Node) -> Iterator[tuple[int, str]]:
    """Where all keys stand, with their routes."""
    waiting = [(tree, "")]
    while waiting:
        node, above = waiting.pop()
        for key, child in node.items():
            yield node.key_spans[key].start, f"{above}/{key}"
            waiting.append((child, f"{above}/{key}"))
