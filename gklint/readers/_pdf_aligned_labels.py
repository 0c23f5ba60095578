"""The labels of a table without ruling lines: which lines are one label, and which figures it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gklint.readers._pdf_aligned_head import Piece

_ENUMERATED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．:：]")
_SAME_LEFT = 2.0
_FEWEST_ALIKE = 3
_NEIGHBOURS = 8
# In sizes of the text.
_WORD_GAP = 0.5
_SAME_BASE = 0.3
_LOOSER = 0.1
_MOST_LEADING = 1.7


class LabelLine(NamedTuple):
    """What stands on a line to the left of the figures."""

    base: float
    pieces: Sequence[Piece]


class _Label(NamedTuple):
    """A label: its text, where it stands, and the y of its lines."""

    text: str
    left: float
    right: float
    bases: tuple[float, ...]

    def anchors(self) -> tuple[float, float, float]:
        """Where its middle, its first and its last line stand."""
        return sum(self.bases) / len(self.bases), self.bases[0], self.bases[-1]


def starts_label(text: str) -> bool:
    """Whether a text begins with a number of its own."""
    return _ENUMERATED.match(text) is not None


def labels_of_rows(lines: Sequence[LabelLine], heights: Sequence[float], size: float) -> list[list[str]]:
    """For every row of figures, by the y of its figures, the labels before it from left to right, its own last.

    A label that stands in the middle of several rows goes with the nearest one.
    """
    labels = _labels(lines, heights, size)
    mode = _mode(labels, heights, size)
    own: list[_Label | None] = []
    for height in heights:
        beside = [label for label in labels if abs(label.anchors()[mode] - height) <= _SAME_BASE * size]
        own.append(max(beside, key=lambda label: label.left, default=None))
        labels = [label for label in labels if label is not own[-1]]
    before: list[list[_Label]] = [[] for _ in heights]
    for label in labels:
        row = min(range(len(heights)), key=lambda number: abs(heights[number] - label.anchors()[0]))
        last = own[row]
        other: _Label | None = label
        if last is None or (starts_label(label.text) and not starts_label(last.text)):
            own[row], other = label, last
        if other is not None:
            before[row].append(other)
    rows = (
        [*sorted(names, key=lambda label: label.left), *([last] if last else [])]
        for names, last in zip(before, own, strict=True)
    )
    return [[label.text for label in row] for row in rows]


def _mode(labels: Sequence[_Label], heights: Sequence[float], size: float) -> int:
    """Whether figures stand at the middle (0), the first (1) or the last line (2) of their labels: what fits most."""
    fits = [sum(_has_figures(label.anchors()[mode], heights, size) for label in labels) for mode in range(3)]
    return fits.index(max(fits))


def _has_figures(base: float, heights: Sequence[float], size: float) -> bool:
    return any(abs(base - height) <= _SAME_BASE * size for height in heights)


def _labels(lines: Sequence[LabelLine], heights: Sequence[float], size: float) -> list[_Label]:
    """Pieces that follow closely are one label, unless a number begins another or each has its own figures."""
    pieces = _pieces(lines, size)
    limit = _leading(pieces, size) + _LOOSER * size
    labels: list[_Label] = []
    for piece in pieces:
        above = next(
            (
                number
                for number in range(len(labels) - 1, max(-1, len(labels) - _NEIGHBOURS), -1)
                if 0 < piece.bases[0] - labels[number].bases[-1] <= limit and _below(labels[number], piece)
            ),
            None,
        )
        if above is None or starts_label(piece.text) or _both_have_figures(labels[above], piece, heights, size):
            labels.append(piece)
        else:
            found = labels.pop(above)
            left, right = min(found.left, piece.left), max(found.right, piece.right)
            labels.append(_Label(found.text + piece.text, left, right, (*found.bases, *piece.bases)))
    return labels


def label_leading(lines: Sequence[LabelLine], size: float) -> float:
    """The distance of the lines of a label; 0 where no label has several."""
    return _leading(_pieces(lines, size), size)


def _pieces(lines: Sequence[LabelLine], size: float) -> list[_Label]:
    return [_Label(piece.text, piece.left, piece.right, (base,)) for base, piece in _whole_pieces(lines, size)]


def _leading(pieces: Sequence[_Label], size: float) -> float:
    # What begins without a number is mostly the rest of a label.
    steps = sorted(
        below.bases[0] - above.bases[0]
        for number, above in enumerate(pieces)
        for below in pieces[number + 1 : number + _NEIGHBOURS]
        if not starts_label(below.text)
        and 0 < below.bases[0] - above.bases[0] <= _MOST_LEADING * size
        and _below(above, below)
    )
    return steps[len(steps) // 2] if steps else 0.0


def _below(above: _Label, below: _Label) -> bool:
    """Whether two pieces stand below each other: with one left side, or one middle."""
    middle = abs((above.left + above.right) - (below.left + below.right)) / 2
    return min(abs(above.left - below.left), middle) <= _SAME_LEFT


def _both_have_figures(above: _Label, below: _Label, heights: Sequence[float], size: float) -> bool:
    here = any(_has_figures(base, heights, size) for base in above.bases)
    return here and _has_figures(below.bases[0], heights, size)


def _whole_pieces(lines: Sequence[LabelLine], size: float) -> Iterator[tuple[float, Piece]]:
    """The pieces of every line, those of one label put together; a column of labels begins where several begin."""
    starts = _starts([piece.left for line in lines for piece in line.pieces])
    for base, pieces in lines:
        whole: list[Piece] = []
        for piece in pieces:
            before = whole[-1] if whole else None
            begins = starts_label(piece.text) or any(abs(piece.left - start) <= _SAME_LEFT for start in starts)
            if before is None or begins or piece.left - before.right > _WORD_GAP * size:
                whole.append(piece)
            else:
                whole[-1] = Piece(before.text + piece.text, before.left, piece.right)
        for piece in whole:
            yield base, piece


def _starts(lefts: Sequence[float]) -> list[float]:
    """The x at which several pieces begin."""
    ordered = sorted(lefts)
    groups: list[list[float]] = [ordered[:1]]
    for before, left in pairwise(ordered):
        if left - before > _SAME_LEFT / 2:
            groups.append([])
        groups[-1].append(left)
    return [group[0] for group in groups if len(group) >= _FEWEST_ALIKE]
