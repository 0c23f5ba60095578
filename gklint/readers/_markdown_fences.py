"""The rule for fences: code between two of them; around Markdown, or never closed, a fence is only a line."""

from __future__ import annotations

from markdown_it import rules_block
from markdown_it.rules_block import StateBlock

from gklint.readers._markdown_notes import Kind, note, notes_of, places, words


def fence(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """The library's rule, which would take all below an unclosed fence for code."""
    found = rules_block.fence(state, line, end, True)
    if found and not silent:
        _take(state, line, end)
    return found


def _take(state: StateBlock, line: int, end: int) -> None:
    notes = notes_of(state)
    opening = words(state, line)
    info = opening.lstrip(opening[0])
    state.line = line + 1
    if info.strip().lower() in ("md", "markdown"):
        notes.wrapper = opening.removesuffix(info)
    elif not info and notes.wrapper and opening.startswith(notes.wrapper):
        notes.wrapper = ""
    elif not _is_code(state, line, end) and info:
        note(state, Kind.PARAGRAPH, places(state, line, line + 1))


def _is_code(state: StateBlock, line: int, end: int) -> bool:
    unclosed = notes_of(state).unclosed
    mark = words(state, line)[0]
    if mark in unclosed:  # to look for the end again from every such line would be quadratic
        return False
    rules_block.fence(state, line, end, False)
    opening = state.tokens.pop()
    closing = words(state, state.line - 1)
    if state.line - line > 1 and closing.startswith(opening.markup) and not closing.strip(mark):
        note(state, Kind.CODE, places(state, line + 1, state.line - 1))
        return True
    unclosed.add(mark)
    state.line = line + 1
    return False
