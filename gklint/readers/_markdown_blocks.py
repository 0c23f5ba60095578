"""The blocks of a Markdown text, found by the block parser of markdown-it-py, with the place of every line.

Tokens give line numbers only. So the library's rules are wrapped, as its plugins do it: when a rule has found a block,
the parser still knows where each line begins after quote marks and bullets, and that is noted. Where CommonMark would
lose or misread what the writer of a report meant, a rule is off (indented code, link references; HTML blocks, which
end at the first blank line) or declines. Nothing is parsed inside a line: that is costly and gives no columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from markdown_it import MarkdownIt, rules_block
from markdown_it.rules_block import StateBlock

from gklint.readers._markdown_fences import fence
from gklint.readers._markdown_notes import Kind, Leaf, Notes, note, places, start_of, words
from gklint.source import Span

_DEEPEST = 16  # levels of quotes and lists; at its own limit (20) the library drops the rest of the text
_DEEPEST_INDENT = 3  # columns; marks that stand further in would not count below a paragraph
_BULLET = re.compile(r"[-*+][ \t]+[^ \t\n]")
_SENTENCE_ENDS = tuple("。；;！!？?：:，,、")
_EMPHASIS = " \t*_~`"
_NO_TITLE = ("|", "#", "=")  # a row, a heading without its space, a rule
_LONGEST_UNDERLINED = 3  # lines; below more of them, or below a sentence, `---` is a rule
_SHORTEST_UNDERLINE = 3  # characters; `-` below a line is a figure left blank

_Rule = Callable[[StateBlock, int, int, bool], bool]


def leaves(text: str) -> list[Leaf]:
    """The blocks of a text whose line ends are all `\\n`, in reading order."""
    notes = Notes()
    parser = _parser()
    state = StateBlock(text, parser, {"notes": notes}, [])
    state.sCount = [min(indent, _DEEPEST_INDENT) for indent in state.sCount]
    parser.block.tokenize(state, 0, state.lineMax)
    return notes.leaves


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").disable(["code", "html_block", "reference"])
    rules: dict[str, tuple[_Rule, list[str]]] = {  # with the blocks that each may interrupt, as in the library
        "table": (_noted(Kind.TABLE, rules_block.table), ["paragraph"]),
        "fence": (fence, ["paragraph", "blockquote", "list"]),
        "blockquote": (_blockquote, ["paragraph", "blockquote", "list"]),
        "list": (_bullet_list, ["paragraph", "blockquote"]),
        "heading": (_heading, ["paragraph", "blockquote"]),
        "lheading": (_underlined, []),
        "paragraph": (_noted(Kind.PARAGRAPH, rules_block.paragraph), []),
    }
    for name, (rule, interrupted) in rules.items():
        parser.block.ruler.at(name, rule, {"alt": interrupted})
    return parser


def _noted(kind: Kind, rule: _Rule) -> _Rule:
    def noted(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        before = len(state.tokens)
        found = rule(state, line, end, silent)
        if found and not silent:
            del state.tokens[before:]
            note(state, kind, places(state, line, state.line))
        return found

    return noted


def _blockquote(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    return state.level < _DEEPEST and rules_block.blockquote(state, line, end, silent)


def _bullet_list(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    # `1.` is text of the report, and a bullet with nothing behind it is a figure left blank.
    bullet = _BULLET.match(state.src, start_of(state, line))
    return bullet is not None and state.level < _DEEPEST and rules_block.list_block(state, line, end, silent)


def _heading(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    before = len(state.tokens)
    found = rules_block.heading(state, line, end, silent)
    if found and not silent:
        opening, inline = state.tokens[before : before + 2]
        del state.tokens[before:]
        level = len(opening.markup)
        start = state.src.index(inline.content, start_of(state, line) + level)
        note(state, Kind.HEADING, [Span(start, start + len(inline.content))], level)
    return found


def _underlined(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    before, parent = len(state.tokens), state.parentType
    if rules_block.lheading(state, line, end, silent):
        level = int(state.tokens[before].tag[1])
        del state.tokens[before:]
        *title, underline = (words(state, each) for each in range(line, state.line))
        if len(underline) >= _SHORTEST_UNDERLINE and _is_title(title):
            note(state, Kind.HEADING, places(state, line, state.line - 1), level)
            return True
    state.line, state.parentType = line, parent
    return False


def _is_title(lines: list[str]) -> bool:
    return len(lines) <= _LONGEST_UNDERLINED and not any(
        line.rstrip(_EMPHASIS).endswith(_SENTENCE_ENDS) or line.startswith(_NO_TITLE) for line in lines
    )
