"""The narrative of a data document: a text value split into paragraphs, each with its exact place in the source."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.document import Node, Paragraph
from gklint.source import Source, Span

_BLANKS = " \t\r\n\x85\u2028\u2029"
_BREAKS = "\r\n\x85\u2028\u2029"
_ESCAPES = dict(zip('0abt\tnvfre "/\\N_LP', '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True))
_ESCAPE_DIGITS = {"x": 2, "u": 4, "U": 8}


def paragraphs_of(source: Source, node: Node) -> tuple[Paragraph, ...]:
    """One paragraph per line of a text value, blank lines dropped, white space around lines trimmed.

    A line wrapped in the source (folded `>`, quoted or plain over several lines) is one paragraph; a wrap between two
    Chinese characters joins without the space that YAML puts there. Other scalars give their text as written, and
    the values of lists and mappings are read one after the other, so that no text is lost.
    """
    return tuple(_paragraphs(source, node))


def _paragraphs(source: Source, node: Node) -> Iterator[Paragraph]:
    value = node.value
    if isinstance(value, str):
        yield from _text(source, node.span, value)
    elif isinstance(value, dict):
        for child in value.values():
            yield from _paragraphs(source, child)
    elif isinstance(value, list):
        for child in value:
            yield from _paragraphs(source, child)
    elif value is not None:
        yield Paragraph(source.slice(node.span), node.span)


def _text(source: Source, span: Span, value: str) -> Iterator[Paragraph]:
    raw = source.slice(span)
    start = raw.find(value) if len(raw) - len(value) <= 2 and raw[:1] not in ("|", ">") else -1
    if start >= 0 and not any(character in value for character in _BREAKS):
        if value.strip():
            yield _verbatim(value, span.start + start)
        return
    offsets = _literal(source, span, value) if raw[:1] == "|" else None
    offsets = offsets or _aligned(raw, span.start, value) or [span.start] * len(value)
    at = 0
    for line in value.split("\n"):
        trimmed = line.strip()
        if trimmed:
            first = at + len(line) - len(line.lstrip())
            yield _line(source, trimmed, offsets[first : first + len(trimmed)])
        at += len(line) + 1


def _verbatim(line: str, start: int) -> Paragraph:
    trimmed = line.strip()
    start += len(line) - len(line.lstrip())
    return Paragraph(trimmed, Span(start, start + len(trimmed)))


def _line(source: Source, text: str, offsets: list[int]) -> Paragraph:
    kept = [index for index in range(len(text)) if not _is_wrap_in_chinese(source, text, offsets, index)]
    if len(kept) < len(text):
        text, offsets = "".join(text[index] for index in kept), [offsets[index] for index in kept]
    span = Span(offsets[0], offsets[-1] + 1)
    return Paragraph(text, span, None if source.slice(span) == text else tuple(offsets))


def _is_wrap_in_chinese(source: Source, text: str, offsets: list[int], index: int) -> bool:
    if text[index] != " " or not 0 < index < len(text) - 1 or text[index - 1] < "\u2e80" or text[index + 1] < "\u2e80":
        return False
    between = source.text[offsets[index - 1] + 1 : offsets[index + 1]]
    return any(character in _BREAKS for character in between)


def _literal(source: Source, span: Span, value: str) -> list[int] | None:
    # Each line of a literal value is the end of one line of the source, from the line after the indicator on.
    number = source.position(span.start).line
    offsets: list[int] = []
    for line in value.rstrip("\n").split("\n"):
        number += 1
        if number > len(source.line_starts):
            return None
        place = source.line_span(number)
        if not source.text.endswith(line, place.start, place.end):
            return None
        offsets.extend(range(place.end - len(line), place.end + 1))
    return offsets


def _aligned(raw: str, start: int, value: str) -> list[int] | None:
    """The source offset of every character of a folded, quoted or plain value; None when the two do not fit."""
    quote = raw[:1] if raw[:1] in ("'", '"') else ""
    at = len(quote)
    if raw[:1] in "|>":
        at = next((index for index, character in enumerate(raw) if character in _BREAKS), len(raw))
    offsets: list[int] = []
    for wanted in value:
        if wanted in _BLANKS:
            offsets.append(start + min(at, len(raw) - 1))
            found, length = _unescape(raw, at, quote)
            at += length if found == wanted else 0
            continue
        found, length = _unescape(raw, at, quote)
        while found != wanted:
            if not length or found not in _BLANKS:
                return None
            at += length
            found, length = _unescape(raw, at, quote)
        offsets.append(start + at)
        at += length
    return offsets


def _unescape(raw: str, at: int, quote: str) -> tuple[str, int]:
    """The character that the source writes at `at` and how many characters it takes; a wrapped line end is blank."""
    found = raw[at : at + 1]
    if not found:
        return "", 0
    if quote == "'" and found == "'":
        return "'", 2
    if quote != '"' or found != "\\":
        return found, 1
    kind = raw[at + 1 : at + 2]
    if kind in _ESCAPE_DIGITS:
        digits = raw[at + 2 : at + 2 + _ESCAPE_DIGITS[kind]]
        return chr(int(digits, 16)), 2 + len(digits)
    return _ESCAPES.get(kind, " "), 2
