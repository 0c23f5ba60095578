"""What the rules of the block parser note down: the blocks that hold text, and where their lines stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

from gklint.source import Span


class Kind(Enum):
    """Kinds of blocks that hold no other blocks and show text."""

    HEADING = auto()
    PARAGRAPH = auto()
    TABLE = auto()
    CODE = auto()


class Leaf(NamedTuple):
    """A block and where its lines stand, without quote marks, bullets, `#` and fences. `level` is that of a heading."""

    kind: Kind
    lines: list[Span]
    level: int = 0


@dataclass(slots=True)
class Notes:
    """What one run of the parser has seen so far.

    `wrapper` is the fence that opened a report wrapped as ```markdown; `unclosed` are the fence characters of which
    one was found without an end.
    """

    leaves: list[Leaf] = field(default_factory=list)
    wrapper: str = ""
    unclosed: set[str] = field(default_factory=set)


def notes_of(state: StateBlock) -> Notes:
    """The notes of a run of the parser."""
    notes: Notes = state.env["notes"]
    return notes


def note(state: StateBlock, kind: Kind, lines: list[Span], level: int = 0) -> None:
    """Note a block."""
    notes_of(state).leaves.append(Leaf(kind, lines, level))


def start_of(state: StateBlock, line: int) -> int:
    """The offset where the text of a line begins, after the quote marks and bullets of the blocks around it."""
    return state.bMarks[line] + state.tShift[line]


def places(state: StateBlock, line: int, end: int) -> list[Span]:
    """Where the text of the lines from `line` up to `end` stands."""
    return [Span(start_of(state, each), state.eMarks[each]) for each in range(line, end)]


def words(state: StateBlock, line: int) -> str:
    """The text of a line without blanks behind it."""
    return state.src[start_of(state, line) : state.eMarks[line]].rstrip()
