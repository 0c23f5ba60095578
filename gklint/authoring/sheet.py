"""A Markdown text in the making: blocks with a blank line between, comments never twice in the same place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from gklint.authoring import markdown_text

_WIDEST = 40  # cells; the widest table of the form has 15
_KEY = re.compile(r"\w[\w .-]{0,60}")
_PLAIN = re.compile(r"\w(?:[^\s:#\"']|(?<!\s):(?!\s|$)| (?![#]))*")


class Sheet:
    """Collects blocks of Markdown. Text of several lines becomes several blocks, as the reader would have it."""

    def __init__(self, metadata: Mapping[str, str]) -> None:
        self._blocks: list[str] = []
        self._comments: set[str] = set()  # those since the last block of another kind
        entries = [f"{key}: {_value(value)}" for key, value in metadata.items() if _KEY.fullmatch(key)]
        if entries:
            self._blocks.append("\n".join(["---", *entries, "---"]))

    def comment(self, lines: Iterable[str]) -> None:
        """Add a comment, unless it stands here already."""
        comment = markdown_text.comment(lines)
        if comment not in self._comments:
            self._comments.add(comment)
            self._blocks.append(comment)

    def paragraph(self, text: str, level: int = 0) -> None:
        """Add a paragraph, or a heading of a level."""
        for line in text.split("\n"):
            if line.strip():
                self._add(markdown_text.heading(line, level) if level else markdown_text.paragraph(line))

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a pipe table. Its first row is the header; if it is shorter than others, blank cells stand above all.

        To fill it up could put figures where there are none; the reader passes over a row of blanks.
        """
        width = max(map(len, rows))
        if width > _WIDEST:
            self._add(markdown_text.bare_rows(rows))
        else:
            self._add(markdown_text.table(rows if len(rows[0]) == width else [[""] * width, *rows]))

    def text(self) -> str:
        """The whole text."""
        return "\n\n".join(self._blocks) + "\n"

    def _add(self, block: str) -> None:
        self._comments.clear()
        self._blocks.append(block)


def _value(text: str) -> str:
    """A one-line text as front matter has it; the reader takes quotes off and changes nothing inside."""
    text = " ".join(text.split())
    if _PLAIN.fullmatch(text) or ('"' in text and "'" in text):
        return text
    return f"'{text}'" if '"' in text else f'"{text}"'
