"""HTML inside Markdown: comments and scripts cut out, and where the tables are."""

from __future__ import annotations

import re

from gklint.readers._markdown_inline import MASK
from gklint.source import Span

_HIDDEN = re.compile(r"<!--|<(script|style)(?=[\s>])", re.IGNORECASE)
_NOT_A_LINE_END = re.compile(r"[^\r\n]")
_TABLE = re.compile(r"<(/?)table(?:\s[^<>]*)?>", re.IGNORECASE)
_INNER_END = re.compile(r"</(?:td|th|tr|tbody|thead)\s*>", re.IGNORECASE)


def masked(text: str, start: int) -> str:
    """The text with comments, scripts and styles overwritten by MASK from `start` on; line ends and offsets stay.

    One that is never closed is left as it is: cutting the rest of a report away would be silent.
    """
    pieces = [text[:start]]
    lowered = ""
    unclosed: set[str] = set()
    at = start
    while opening := _HIDDEN.search(text, at):
        closer = f"</{opening[1].lower()}" if opening[1] else "-->"
        lowered = lowered or (text.lower() if len(text.lower()) == len(text) else text)
        end = -1 if closer in unclosed else lowered.find(closer, opening.start() + 4)
        if opening[1] and end >= 0:
            end = text.find(">", end)
        if end < 0:
            unclosed.add(closer)
            pieces.append(text[at : opening.end()])
            at = opening.end()
            continue
        end += len(closer) if not opening[1] else 1
        pieces += (text[at : opening.start()], _NOT_A_LINE_END.sub(MASK, text[opening.start() : end]))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def table_regions(text: str, start: int) -> list[Span]:
    """Where the outermost `<table>` elements stand; a table that is not closed ends with its last row or cell."""
    regions: list[Span] = []
    depth = begin = last_end = 0
    for tag in _TABLE.finditer(text, start):
        if not tag[1]:
            begin = tag.start() if depth == 0 else begin
            depth += 1
        elif depth:
            depth -= 1
            last_end = tag.end()
            if depth == 0:
                regions.append(Span(begin, tag.end()))
    if depth:
        ends = [match.end() for match in _INNER_END.finditer(text, begin)]
        end = max(last_end if last_end > begin else 0, ends[-1] if ends else 0)
        if end:
            regions.append(Span(begin, end))
    return regions
