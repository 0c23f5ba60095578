"""The labels of one table, to look texts up in: exact, another wording, part of a wrapped label, misspelt."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from gklint.edition import ColumnForm, Label, RowForm, TableForm, table_labels
from gklint.labels import bare, distance, normalise, tolerance
from gklint.report import Difference

_SHORTEST_FRAGMENT = 6
_LONGEST_HEADER = 60
_LONGEST_LABEL = 120
_LONG_ENOUGH = 7
_MOST_REMEMBERED = 10_000
_LONGEST_AMBIGUOUS = 2  # 其他 and 总计 are rows and columns alike


class Match(NamedTuple):
    """An official row for a text, and how the text differs from the official label."""

    row: RowForm
    difference: Difference


class LabelBook:
    """Looks up row labels (groups included) and header labels of a table."""

    def __init__(self, form: TableForm) -> None:
        self.form = form
        self._full: dict[str, Match] = {}
        self._bare: dict[str, Match] = {}
        self._headers: dict[str, tuple[ColumnForm | None, Label, Difference]] = {}
        for row in (*form.groups, *form.rows):
            self._add(row, row.label.text, Difference.NONE)
        for row in (*form.groups, *form.rows):
            for alias in row.label.aliases:
                self._add(row, alias, Difference.ALIAS)
        columns = {column.label: column for row in form.rows for column in row.columns}
        rows = {row.label for row in (*form.rows, *form.groups)}
        for label in table_labels(form):
            if label not in rows or label in columns:
                self._headers.setdefault(normalise(label.text), (columns.get(label), label, Difference.NONE))
                for alias in label.aliases:
                    self._headers.setdefault(normalise(alias), (columns.get(label), label, Difference.ALIAS))
        self._close_headers: dict[str, tuple[ColumnForm | None, Label, Difference] | None] = {}
        self._seen: dict[tuple[str, bool, bool], Match | None] = {}

    def match(self, norm: str, *, exact: bool = False, with_figures: bool = False) -> Match | None:
        """The row that a normalised text is the label of.

        `exact` leaves out fragments and wrong characters. `with_figures` says that figures stand beside the text, so
        that 其他 without its numeral may be a row rather than a column heading.
        """
        key = (norm, exact, with_figures)
        if key not in self._seen:
            if len(self._seen) > _MOST_REMEMBERED:
                self._seen.clear()
            self._seen[key] = self._find(norm, exact=exact, with_figures=with_figures)
        return self._seen[key]

    def is_header(self, norm: str) -> bool:
        """Whether a normalised text is a heading of the table in one of its known wordings."""
        return norm in self._headers

    def header(self, norm: str, *, exact: bool = False) -> tuple[ColumnForm | None, Label, Difference] | None:
        """The column (None for other header cells) and label that a normalised text stands for."""
        known = self._headers.get(norm)
        if exact or known is not None:
            return known
        if norm not in self._close_headers:
            if len(self._close_headers) > _MOST_REMEMBERED:
                self._close_headers.clear()
            self._close_headers[norm] = self._close_header(norm)
        return self._close_headers[norm]

    def _close_header(self, norm: str) -> tuple[ColumnForm | None, Label, Difference] | None:
        if len(norm) > _LONGEST_HEADER or self.match(norm) is not None:
            return None
        plain = _without_guidance(norm)
        best: tuple[int, ColumnForm | None, Label] | None = None
        for text, (column, label, _) in self._headers.items():
            limit = min(tolerance(text), 2)
            wrong = distance(text, plain if column else norm, limit)
            if wrong <= limit and (best is None or wrong < best[0]):
                best = wrong, column, label
        return (best[1], best[2], Difference.ALTERED) if best else None

    def _add(self, row: RowForm, text: str, difference: Difference) -> None:
        norm = normalise(text)
        self._full.setdefault(norm, Match(row, difference))
        self._bare.setdefault(bare(norm), Match(row, difference))

    def _find(self, norm: str, *, exact: bool, with_figures: bool) -> Match | None:
        if not norm:
            return None
        full = self._full.get(norm)
        if full is not None:
            return full
        stripped = bare(norm)
        known = self._bare.get(stripped)
        if known is not None and (stripped != norm or len(stripped) > _LONGEST_AMBIGUOUS or with_figures):
            return known if stripped != norm or norm not in self._headers or with_figures else None
        if exact or norm in self._headers or len(stripped) < 4 or len(norm) > _LONGEST_LABEL:
            return None
        return self._part(norm, stripped) or self._guided(norm) or self._altered(norm, stripped)

    def _guided(self, norm: str) -> Match | None:
        """An official label with guidance in brackets behind it: 行政规范性文件（包括……）."""
        plain = _without_guidance(norm)
        known = self._find(plain, exact=True, with_figures=False) if plain != norm else None
        return Match(known.row, Difference.ALTERED) if known else None

    def _part(self, norm: str, stripped: str) -> Match | None:
        for label, match in self._full.items():
            if len(label) >= _SHORTEST_FRAGMENT and norm.endswith(label):
                return match
        if len(stripped) >= _SHORTEST_FRAGMENT:
            starts = [match for label, match in self._bare.items() if label.startswith(stripped)]
            if len(starts) == 1 and stripped != norm:
                return starts[0]
        return None

    def _altered(self, norm: str, stripped: str) -> Match | None:
        """The nearest label; one of another number must be long, since 准予公开 is as near to 不予公开 as can be."""
        numeral = norm[: len(norm) - len(stripped)]
        best: tuple[int, Match] | None = None
        for label, match in self._full.items():
            plain = bare(label)
            limit = tolerance(plain)
            if not limit or (numeral and not label.startswith(numeral) and len(plain) < _LONG_ENOUGH):
                continue
            wrong = distance(plain, stripped, limit)
            if wrong <= limit and (best is None or wrong < best[0]):
                best = (wrong, match)
        return Match(best[1].row, Difference.ALTERED) if best else None


def _without_guidance(norm: str) -> str:
    """A label without a closing remark in brackets."""
    return norm[: norm.index("(", 1)] if norm.endswith(")") and "(" in norm[1:] else norm


@lru_cache(maxsize=16)
def label_book(edition: str, table: str) -> LabelBook:
    """The label book of a table of an edition."""
    from gklint.edition import editions

    return LabelBook(editions()[edition].tables[table])
