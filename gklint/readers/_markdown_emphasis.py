"""Which `*`, `_` and `~~` are emphasis: CommonMark's flanking rules, made to work beside Chinese punctuation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 3  # longer runs are blanks to fill in or masked digits, not emphasis
_OPENING = "“‘《〈「『（〔【([{"


@dataclass(slots=True)
class Run:
    """A run of one emphasis character; `start` … `end` is the part that is not paired yet."""

    character: str
    start: int
    end: int
    opens: bool
    closes: bool


def flanked(text: str, start: int, end: int) -> Run:
    """The run `text[start:end]` with what it may do there."""
    before, after = text[start - 1 : start], text[end : end + 1]
    space_before, space_after = not before.strip(), not after.strip()
    mark_before, mark_after = not space_before and not before.isalnum(), not space_after and not after.isalnum()
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    character = text[start]
    if character == "_":
        return Run("_", start, end, left and (not right or mark_before), right and (not left or mark_after))
    # 注意**“三公”**经费: the form `**“` after a Chinese character is no emphasis in CommonMark, but it is meant so.
    opens = left or after in _OPENING
    closes = right or (mark_before and after > "\u2e80")
    return Run(character, start, end, opens and bool(after), closes)


def paired(runs: list[Run]) -> Iterator[tuple[int, int]]:
    """The parts of runs that are emphasis marks, as (start, end); linear in the number of characters."""
    stack: list[Run] = []
    waiting = {"*": 0, "_": 0, "~": 0}
    for run in runs:
        if run.end - run.start > _LONGEST:
            continue
        while run.closes and run.start < run.end and waiting[run.character]:
            while stack[-1].character != run.character:
                waiting[stack.pop().character] -= 1
            opener = stack[-1]
            if run.opens and opener.end - opener.start != run.end - run.start:
                break  # in **二*三*** the middle one opens
            length = min(opener.end - opener.start, run.end - run.start)
            yield opener.end - length, opener.end
            yield run.start, run.start + length
            opener.end -= length
            run.start += length
            if opener.start == opener.end:
                waiting[stack.pop().character] -= 1
        if run.opens and run.start < run.end:
            stack.append(run)
            waiting[run.character] += 1
