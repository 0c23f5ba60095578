"""How the labels of a table are written in a report, and whether all that stands in its lines is known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gklint.edition import Label, RowForm, TableForm, table_labels
from gklint.extraction.lines import Line, Piece
from gklint.figures import WORD, Kind, read_figure
from gklint.labels import bare, normalise
from gklint.report import FormTable, LabelReading
from gklint.source import Span

_WORD = re.compile(r"\S+")
_SHORTEST_BROKEN = 4
_LONGEST_REMNANT = 60  # characters; what is longer is a sentence, which is not put away in a comment


class Wordings(NamedTuple):
    """The labels of a table: as found, or the official ones where `found` is None (report data have none)."""

    form: TableForm
    found: Mapping[str, str] | None = None  # by the route of a row, and by normalised official wording

    def of(self, label: Label) -> str:
        """The wording of a heading; "" where the report has none."""
        return label.text if self.found is None else self.found.get(normalise(label.text), "")

    def of_row(self, row: RowForm) -> str:
        """The wording of a row's label; "" where the report has none."""
        if self.found is None:
            return row.label.text
        return self.found.get(f"/tables/{self.form.name}/{row.route}") or self.of(row.label)


class Survey(NamedTuple):
    """What stands in the lines of a table: its labels, and `remnants` that are neither label nor figure.

    `clear` tells that the table can be laid out anew from what was read, with the remnants put beside it. `odd` are the
    lines that the remnants stand in. Pieces of a label that was broken into lines are no remnants.
    """

    wordings: Wordings
    clear: bool
    remnants: tuple[str, ...]
    odd: tuple[Line, ...]


def survey(table: FormTable, lines: Sequence[Line]) -> Survey:
    """Look through the lines that a table was read from."""
    taken = _joined([*(value.span for value in table.values.values()), *(label.span for label in table.labels)])
    known = {normalise(label.found) for label in table.labels} | {
        normalise(wording) for label in table_labels(table.form) for wording in (label.text, *label.aliases)
    }
    left = [[text for piece in line.pieces for text in _remnants(piece, line.grid, taken, known)] for line in lines]
    every = [text for texts in left for text in texts]
    if any(line.grid for line in lines):
        movable = not every
    else:
        movable = all(len(text) <= _LONGEST_REMNANT and not text.endswith("。") for text in every)
    wordings = "\n".join(known)
    kept = [[text for text in texts if not _is_known(text, wordings)] for texts in left]
    found = _found(table, lines)
    return Survey(
        Wordings(table.form, found or {}),
        clear=movable and found is not None and _certain(table),
        remnants=tuple(text for texts in kept for text in texts),
        odd=tuple(line for line, texts in zip(lines, kept, strict=True) if texts),
    )


def is_broken_off(label: LabelReading) -> bool:
    """Whether a label is but the first piece of the official one, which went on in another line or cell."""
    found, official = bare(normalise(label.found)), bare(normalise(label.official.text))
    return len(found) * 2 <= len(official) and official.startswith(found)


def _is_known(text: str, wordings: str) -> bool:
    return read_figure(text) is WORD and normalise(text) in wordings


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The ranges that spans cover together, in order."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return joined


def _remnants(piece: Piece, grid: bool, taken: list[Span], known: set[str]) -> Iterator[str]:
    """What of a piece is neither a figure nor a label that was read."""
    if not piece.norm or (piece.figure is WORD and piece.norm in known):
        return
    words = [Span(piece.span.start, piece.span.end)] if grid else list(_words(piece))
    for word in words:
        index = bisect_right(taken, word.start, key=lambda span: span.start) - 1
        if index >= 0 and word.end <= taken[index].end:
            continue
        text = piece.text if grid else piece.text[word.start - piece.span.start : word.end - piece.span.start]
        if grid or normalise(text) not in known:
            yield text


def _words(piece: Piece) -> Iterator[Span]:
    start = piece.span.start
    return (Span(start + word.start(), start + word.end()) for word in _WORD.finditer(piece.text))


def _found(table: FormTable, lines: Sequence[Line]) -> dict[str, str] | None:
    """The wordings by route and official wording; None where a label has two of them: nobody knows which is where."""
    found: dict[str, str] = {}
    groups = {normalise(group.label.text) for group in table.form.groups}
    for label in sorted(table.labels, key=is_broken_off):
        text = _without_groups(_on_one_line(label.found), groups)
        if "".join(text.split()) == "".join(label.official.text.split()):
            text = label.official.text  # the blanks of a narrow cell
        found.setdefault(label.route, text)
        known = found.setdefault(normalise(label.official.text), text)
        if normalise(known) != normalise(text) and not is_broken_off(label):
            return None
    official = {normalise(label.text): label.text for label in table_labels(table.form)}
    for text in (piece.text for line in lines for piece in line.pieces if piece.norm):
        for words in (text, *text.split()):
            if normalise(words) in official:
                same = "".join(words.split()) == official[normalise(words)]
                found.setdefault(normalise(words), official[normalise(words)] if same else _on_one_line(words))
    if not any(line.grid for line in lines):
        # A heading that was broken over lines of text.
        whole = "".join(piece.norm for line in lines for piece in line.pieces)
        for norm, text in official.items():
            if len(norm) >= _SHORTEST_BROKEN and norm in whole:
                found.setdefault(norm, text)
    return found


def _without_groups(label: str, groups: set[str]) -> str:
    """A label without the group's, which stands before it in a line of text."""
    first, _, others = label.partition(" ")
    while others and normalise(first) in groups:
        label = others
        first, _, others = label.partition(" ")
    return label


def _on_one_line(label: str) -> str:
    """A label of several lines on one; between Chinese characters a line end is no blank."""
    whole = ""
    for line in filter(None, (" ".join(line.split()) for line in label.split("\n"))):
        apart = whole and (whole[-1].isascii() or line[0].isascii())
        whole += f" {line}" if apart else line
    return whole


def _certain(table: FormTable) -> bool:
    """Whether nothing is doubtful: each row has the same columns, and the rows stand in the order of the form."""
    if table.doubts or table.extras or any(value.figure.kind is Kind.UNREADABLE for value in table.values.values()):
        return False
    merged = tuple(f"{group.route}/" for group in table.merged)
    given = [row for row in table.form.rows if row not in table.missing and not row.route.startswith(merged)]
    shapes: dict[str, set[tuple[bool, ...]]] = {}
    for row in (*given, *table.merged):
        absent = tuple(table.values[route].figure.kind is Kind.ABSENT for route in row.cells)
        shapes.setdefault(row.block, set()).add(absent)
    if any(len(shape) > 1 for shape in shapes.values()):
        return False
    places = [table.values[row.cells[0]].span.start for row in given if table.form.layout != "row"]
    return places == sorted(places)
