"""From the straight lines of a page to the grids of its tables: which cells there are and what they span.

Lines that touch form a grid. A side that no line closes is closed where the other lines end: programs leave out the
line at a page's end, and many tables have no line at the left and right.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gklint.readers._pdf_page import Rule

NEAR = 4.0  # lines within this distance are one: double lines, and borders of neighbouring cells
_GAP = 3.0
_SHORTEST = 5.0
_COVERED = 0.6
_MOST_PAIRS = 1_000_000
_MOST_CELLS = 20_000


class Box(NamedTuple):
    """A cell of a grid: its first row and column, and how many it spans."""

    row: int
    column: int
    rows: int
    columns: int


class Grid(NamedTuple):
    """The x of column boundaries, the y of row boundaries, and the cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    boxes: tuple[Box, ...]

    @property
    def area(self) -> float:
        """Its size in square points."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])


def find_grids(level: Iterable[Rule], upright: Iterable[Rule]) -> list[Grid]:
    """The grids of a page, from the top. Lines that are too many for any table are a picture: then there is none."""
    levels, uprights = joined(level), joined(upright)
    if len(levels) * len(uprights) > _MOST_PAIRS:
        return []
    grids = (_grid(*group) for group in _touching(levels, uprights))
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: (grid.ys[0], grid.xs[0]))


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Lines that stay at nearly the same place are put at one place; pieces that follow on each other are one line."""
    lines: list[Rule] = []
    for group in _clusters(sorted(rules)):
        at = sum(rule.at for rule in group) / len(group)
        first, *others = sorted(group, key=lambda rule: rule.start)
        start, end = first.start, first.end
        for rule in others:
            if rule.start > end + _GAP:
                lines.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            else:
                end = max(end, rule.end)
        lines.append(Rule(at, start, end))
    return [line for line in lines if line.end - line.start >= _SHORTEST]


def _clusters(rules: Sequence[Rule]) -> Iterable[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > NEAR:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _touching(levels: list[Rule], uprights: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of lines that touch each other, each with lines of both directions."""
    parent = list(range(len(levels) + len(uprights)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    places = [rule.at for rule in uprights]
    for number, line in enumerate(levels):
        first, last = bisect_left(places, line.start - _GAP), bisect_right(places, line.end + _GAP)
        for other in range(first, last):
            if uprights[other].start - _GAP <= line.at <= uprights[other].end + _GAP:
                parent[root(len(levels) + other)] = root(number)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for item, rule in enumerate([*levels, *uprights]):
        groups.setdefault(root(item), ([], []))[item >= len(levels)].append(rule)
    return [group for group in groups.values() if group[0] and group[1]]


def _grid(levels: list[Rule], uprights: list[Rule]) -> Grid | None:
    xs = _places(uprights, levels)
    ys = _places(levels, uprights)
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < 1 or rows < 1 or columns * rows > _MOST_CELLS:
        return None
    beside = _walls(uprights, xs, ys)  # [boundary][row]
    below = _walls(levels, ys, xs)  # [boundary][column]
    regions: dict[int, list[tuple[int, int]]] = {}
    owner = _regions(rows, columns, beside, below)
    for cell, region in enumerate(owner):
        regions.setdefault(region, []).append(divmod(cell, columns))
    boxes = [box for cells in regions.values() for box in _boxes(cells)]
    return _compact(xs, ys, boxes)


def _places(along: list[Rule], across: list[Rule]) -> list[float]:
    """Where lines stand, and where the lines that cross them begin and end."""
    ends = [min(rule.start for rule in across), max(rule.end for rule in across)]
    places: list[float] = []
    for at in sorted({rule.at for rule in along}):
        if not places or at - places[-1] > NEAR:
            places.append(at)
    if ends[0] < places[0] - NEAR:
        places.insert(0, ends[0])
    if ends[1] > places[-1] + NEAR:
        places.append(ends[1])
    return places


def _walls(rules: list[Rule], places: list[float], stops: list[float]) -> list[list[bool]]:
    """For every boundary, whether a line closes it between each two stops; the outermost ones are closed."""
    walls = [[number in (0, len(places) - 1)] * (len(stops) - 1) for number in range(len(places))]
    for rule in rules:
        number = min(range(len(places)), key=lambda index: abs(places[index] - rule.at))
        for index in range(
            max(0, bisect_right(stops, rule.start) - 1), min(len(stops) - 1, bisect_left(stops, rule.end))
        ):
            start, end = stops[index], stops[index + 1]
            if min(rule.end, end) - max(rule.start, start) >= _COVERED * (end - start):
                walls[number][index] = True
    return walls


def _regions(rows: int, columns: int, beside: list[list[bool]], below: list[list[bool]]) -> list[int]:
    """For every small cell, row by row, the number of the region without walls that it belongs to."""
    owner = [-1] * (rows * columns)
    for cell in range(rows * columns):
        if owner[cell] >= 0:
            continue
        owner[cell] = cell
        waiting = [cell]
        while waiting:
            at = waiting.pop()
            row, column = divmod(at, columns)
            for following, wall in (
                (at - 1, beside[column][row]),
                (at + 1, beside[column + 1][row]),
                (at - columns, below[row][column]),
                (at + columns, below[row + 1][column]),
            ):
                if not wall and owner[following] < 0:
                    owner[following] = cell
                    waiting.append(following)
    return owner


def _boxes(cells: list[tuple[int, int]]) -> list[Box]:
    """A region as a cell; one that is no rectangle (a piece of line is missing) is divided by its rows."""
    top, bottom = min(row for row, _ in cells), max(row for row, _ in cells)
    left, right = min(column for _, column in cells), max(column for _, column in cells)
    if (bottom - top + 1) * (right - left + 1) == len(cells):
        return [Box(top, left, bottom - top + 1, right - left + 1)]
    boxes: list[Box] = []
    for row, column in sorted(cells):
        last = boxes[-1] if boxes else None
        if last is not None and last.row == row and last.column + last.columns == column:
            boxes[-1] = last._replace(columns=last.columns + 1)
        else:
            boxes.append(Box(row, column, 1, 1))
    return boxes


def _compact(xs: list[float], ys: list[float], boxes: list[Box]) -> Grid:
    """The grid without boundaries at which no cell begins."""
    columns = sorted({box.column for box in boxes})
    rows = sorted({box.row for box in boxes})
    column_of = {old: new for new, old in enumerate(columns)}
    row_of = {old: new for new, old in enumerate(rows)}
    column_of[len(xs) - 1], row_of[len(ys) - 1] = len(columns), len(rows)
    placed = [
        Box(
            row_of[box.row],
            column_of[box.column],
            bisect_left(rows, box.row + box.rows) - row_of[box.row],
            bisect_left(columns, box.column + box.columns) - column_of[box.column],
        )
        for box in boxes
    ]
    return Grid(
        (*(xs[column] for column in columns), xs[-1]),
        (*(ys[row] for row in rows), ys[-1]),
        tuple(sorted(placed)),
    )
