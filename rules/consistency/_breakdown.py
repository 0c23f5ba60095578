"""A whole and its parts: …510条，其中主动公开198条、依申请公开142条、不予公开137条."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from gklint.api import Report

from ._lists import Part, PartList, countable, label_in, lists_after, parts_in
from ._numbers import Figure, Number
from ._part_words import OF_APPLICATIONS, attributes, complete, kind_of
from ._text import Passage, Sentence, passages

_FARTHEST = 600
_MOST_WHOLES = 12
_MOST_LISTS = 40
_MOST_FIGURES = 200


class Breakdown(NamedTuple):
    """A whole with parts of one kind. `closed`: the parts claim to be all; `open`: they say that they are not.

    `wholes` are all figures that the parts may belong to; `beyond` those that follow the list in its sentence.
    `kind` is applicant, result or channel for applications.
    """

    passage: Passage
    whole: Figure
    parts: tuple[Part, ...]
    closed: bool
    wholes: tuple[Figure, ...]
    open: bool = False
    beyond: tuple[Figure, ...] = ()
    kind: str = ""

    @property
    def low(self) -> Number:
        """The least sum of the parts."""
        return sum((part.figure.low for part in self.parts), 0)

    @property
    def high(self) -> Number:
        """The greatest sum of the parts."""
        return sum((part.figure.high for part in self.parts), 0)


@lru_cache(maxsize=2)
def breakdowns(report: Report) -> tuple[Breakdown, ...]:
    """Every whole with at least two parts, in the order of the text."""
    found: dict[tuple[int, int], Breakdown] = {}
    for number, passage in enumerate(passages(report)):
        if sum(map(countable, passage.figures)) > 2:
            for breakdown in _in_passage(passage):
                # The nearest whole is the one meant.
                found[number, breakdown.parts[0].figure.start] = breakdown
    return tuple(found.values())


def _in_passage(passage: Passage) -> Iterator[Breakdown]:
    before: list[Figure] = []
    for sentence in passage.sentences:
        figures = passage.figures_between(sentence.start, sentence.end)
        seen: set[int] = set()
        for breakdown in chain(_carried_over(passage, sentence, before, figures), _behind(passage, sentence, figures)):
            seen.update(part.figure.start for part in breakdown.parts)
            yield breakdown
        yield from _bare_results(passage, sentence, figures, seen)
        before = [figure for figure in figures if countable(figure)]


def _carried_over(
    passage: Passage, sentence: Sentence, before: list[Figure], figures: Sequence[Figure]
) -> Iterator[Breakdown]:
    """A sentence that begins with 其中 speaks of the one figure of the sentence before it."""
    if not before or not passage.text.startswith("其中", sentence.start):
        return
    for unit in dict.fromkeys(figure.unit for figure in figures if countable(figure)):
        wholes = tuple(figure for figure in before if figure.unit == unit)
        if not wholes:
            continue
        end = sentence.start + len("其中")
        parts = parts_in(passage, sentence, wholes[-1], figures, end, sentence.end)
        if len(wholes) == 1 or any(kind_of(part.label) in OF_APPLICATIONS for part in parts.parts):
            yield from _groups(passage, wholes[-1], parts, wholes)


def _behind(passage: Passage, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Breakdown]:
    """The lists that the figures of a sentence open."""
    lists = 0
    for number, whole in enumerate(figures):
        if countable(whole) and lists < _MOST_LISTS:
            for parts in lists_after(passage, sentence, whole, figures[number + 1 : number + _MOST_FIGURES]):
                lists += 1
                yield from _groups(passage, whole, parts, (whole,))


def _bare_results(
    passage: Passage, sentence: Sentence, figures: Sequence[Figure], seen: set[int]
) -> Iterator[Breakdown]:
    """Results that follow without 其中: …答复8件。予以公开3件，不予公开5件."""
    at = sentence.start
    for number, figure in enumerate(figures):
        label, _ = label_in(passage.text[at : figure.start], first=True)
        if label and kind_of(label) == "result" and countable(figure):
            if figure.start in seen:
                return
            wholes = _counts_before(passage, figure, figure.unit)
            if wholes:
                found = parts_in(passage, sentence, wholes[-1], figures[number:], at, sentence.end)
                total: Number = sum((part.figure.low for part in found.parts), 0)
                nearest = min(wholes, key=lambda other: abs(Decimal(other.low) - total))
                yield from _groups(passage, nearest, found, wholes)
            return
        at = figure.stop


def _groups(passage: Passage, whole: Figure, found: PartList, wholes: tuple[Figure, ...]) -> Iterator[Breakdown]:
    """The parts cut into runs of one kind: who applied, how, with what result; a run that is complete ends itself."""
    runs: list[list[Part]] = [[]]
    kind = ""
    mixed = False
    by_attribute = attributes([part.label for part in found.parts])
    for part in found.parts:
        here = "" if by_attribute else kind_of(part.label)
        run = runs[-1]
        if run and here != kind:
            mixed = True
            runs.append([])
        elif run and sum((item.figure.low for item in run), 0) == whole.low:
            runs.append([])
        kind = here
        runs[-1].append(part)
    for run in runs:
        if len(run) > 1 or any(part.share for part in run):
            last = run[-1] is found.parts[-1]
            yield _breakdown(
                passage, whole, run, found if last else found._replace(open=False, beyond=()), wholes, mixed
            )


def _breakdown(
    passage: Passage, whole: Figure, run: list[Part], found: PartList, wholes: tuple[Figure, ...], mixed: bool
) -> Breakdown:
    labels = [part.label for part in run]
    kind = "" if attributes(labels) else kind_of(labels[0])
    closed = complete(labels, tight=found.tight) and not found.open
    if kind in OF_APPLICATIONS:
        wholes = _counts_before(passage, run[0].figure, whole.unit)
    else:
        # What is left of a list of several kinds is not the whole list.
        closed = closed and (not mixed or attributes(labels))
        kind = ""
    return Breakdown(passage, whole, tuple(run), closed, wholes, found.open or mixed, found.beyond, kind)


def _counts_before(passage: Passage, figure: Figure, unit: str) -> tuple[Figure, ...]:
    """The figures before a place that its parts may belong to, the nearest last."""
    before = passage.figures_between(max(0, figure.start - _FARTHEST), figure.start)
    return tuple(other for other in before if other.unit == unit)[-_MOST_WHOLES:]
