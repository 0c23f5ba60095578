"""Text as Markdown that reads back as the same text: escapes only where something would be taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from gklint.terminal import visible

_INLINE = re.compile(
    r"""(?P<backslash>\\(?=[!-/:-@\[-`{-~]|$))"""
    r"""|(?P<mark>[*`])"""
    r"""|(?P<underline>_+)"""
    r"""|(?P<tag><(?=[A-Za-z/!?]))"""
    r"""|(?P<entity>&(?=\#?\w{1,31};))"""
    r"""|(?P<return>\r)""",
    re.ASCII,
)
# What opens a block at the start of a line; the character behind the group gets a backslash before it.
_OPENING = re.compile(r"(?:[#>|]|=+[ \t]*$|[-+](?=[ \t]|$)|:?-[-:| \t]*$|[0-9]{1,9}(?=[.)](?:[ \t]|$)))")
_LINK = re.compile(r"\][(:]")
_RULE = re.compile(r":?-{3,}:?")
_TWO_HYPHENS = re.compile(r"-(?=-)")


def inline(text: str) -> str:
    """One line of text with its inline markup characters escaped; a NUL, which Markdown cannot hold, is left out."""
    text = text.replace("\0", "")
    text = _INLINE.sub(lambda found: _escaped(text, found), text)
    if text.count("~") > 1:
        text = text.replace("~", r"\~")
    return text.replace("[", r"\[") if _LINK.search(text) else text


def paragraph(text: str) -> str:
    """A line of text as a paragraph of its own."""
    shown = inline(text)
    opening = _OPENING.match(shown)
    if opening is None:
        return shown
    at = opening.end() if opening[0].isdigit() else 0
    return f"{shown[:at]}\\{shown[at:]}"


def heading(text: str, level: int) -> str:
    """A line of text as a heading; `level` is 1 … 6."""
    shown = inline(text)
    # A closing run of # would be taken for decoration.
    return f"{'#' * level} " + (f"{shown[:-1]}\\#" if shown.endswith("#") else shown)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a pipe table; the first row, the header, must be as wide as any."""
    delimiter = "| " + " | ".join(["---"] * len(rows[0])) + " |"
    return "\n".join([_row(rows[0]), delimiter, *map(_row, rows[1:])])


def bare_rows(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells with nothing to mark a header, for those that are far too wide to be shown as a table."""
    return "\n".join("| " + " | ".join(map(_no_delimiter, row)) + " |" for row in rows)


def comment(lines: Iterable[str]) -> str:
    """An HTML comment. Nothing in it can end it: no two hyphens stand together, no control character is left."""
    return "<!-- " + "\n".join(_TWO_HYPHENS.sub("－", visible(line)).strip() for line in lines) + " -->"


def _escaped(text: str, found: re.Match[str]) -> str:
    kind, marks = found.lastgroup, found[0]
    if kind == "tag":
        return "&lt;"  # comments and tables are looked for before any backslash is
    if kind == "entity":
        return "&amp;"
    if kind == "return":
        return "&#13;"
    if kind == "underline":
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if found.start() and before.isalnum() and after.isalnum():
            return marks  # inside a word it is no emphasis
    return "".join(f"\\{mark}" for mark in marks)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(text: str) -> str:
    shown = "<br>".join(inline(line) for line in text.split("\n")).replace("|", r"\|")
    return f"\\{shown}" if _RULE.fullmatch(shown) else shown  # a row of these would be a delimiter


def _no_delimiter(text: str) -> str:
    """A cell of a row which, standing second, would be a delimiter by a single hyphen in each cell."""
    shown = _cell(text)
    return f"\\{shown}" if shown[:1] in ("-", ":") else shown
