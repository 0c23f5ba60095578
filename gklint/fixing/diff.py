"""What fixing changes, as a unified diff of the text that people read."""

from __future__ import annotations

from difflib import unified_diff

from gklint.source import Source


def diff(before: Source, after: Source, path: str) -> str:
    """The diff of two texts of a file; empty when they are the same."""
    lines = unified_diff(_lines(before.text), _lines(after.text), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as `diff` sees them: only a line feed ends one, and a carriage return before it is not shown."""
    pieces = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [piece + "\n" for piece in pieces[:-1]] + [pieces[-1]] * bool(pieces[-1])
