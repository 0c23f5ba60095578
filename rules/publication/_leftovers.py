"""What the rules on leftovers share: where one is shown, and how much of its text. Output of CI is public."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Leftover, Message, Note, Report, Span

_SEEN = frozenset(("insertion", "formatting"))
_MOST_NOTES = 4
_MOST_SHOWN = 2


def leftovers(report: Report, *kinds: str) -> list[Leftover]:
    """The leftovers of these kinds, in document order."""
    found = [leftover for leftover in report.document.leftovers if leftover.kind in kinds]
    return sorted(found, key=lambda leftover: leftover.span)


def place(report: Report, leftover: Leftover) -> Span:
    """Where a leftover is shown: text that readers see, else only the point, so that nothing of it is quoted."""
    span = leftover.span
    if leftover.kind in _SEEN or leftover.text.strip() not in report.source.slice(span):
        return span
    return Span(span.start, span.start)


def further(report: Report, others: list[Leftover]) -> Iterator[Note]:
    """Notes on the next places after the first."""
    for other in others[:_MOST_NOTES]:
        yield Note(Message("还有一处在这里", "another one is here"), place(report, other))


def beginning(text: str) -> str:
    """The first characters of a text, at most two, and never all of it."""
    words = "".join(text.split())
    return words[: min(_MOST_SHOWN, len(words) // 2)] + "…"


def length(text: str) -> int:
    """The number of characters of a text without white space."""
    return len("".join(text.split()))
