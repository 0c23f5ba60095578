"""Errors as a clerk makes them, put into balanced tables: what they change is known, so blame can be judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from random import Random
from typing import Any

from gklint.document import Document
from gklint.edition import Edition, editions
from gklint.figures import read_figure
from gklint.report import FormTable, Report, Value
from gklint.source import Source, Span
from tests.corpus.shared import REPORTS, figures, truth_of
from tests.rendering import random_figures

Figures = dict[str, str]


def report_of(edition: Edition, written: Mapping[str, str]) -> Report:
    """A report whose cells hold these texts; its source is one cell a line. A route that is not given is absent."""
    text, tables = "", {}
    for name, form in edition.tables.items():
        start, values = len(text), {}
        for row, column, route in form.cells():
            if route in written:
                raw = written[route]
                values[route] = Value(route, read_figure(raw), raw, Span(len(text), len(text) + len(raw)), row, column)
                text += raw + "\n"
        tables[name] = FormTable(form, edition.key, Span(start, len(text)), values)
    document = Document(Source("report.txt", text), "text")
    return Report(document, edition, year=edition.first_year, level="city", tables=tables)


def balanced(edition: Edition, random: Random) -> Figures:
    """The figures of a report in which everything adds up, from a small office's to a city's."""
    return random_figures(edition, random, largest=random.choice((3, 30, 400, 4000)))


def small_office(edition: Edition, random: Random) -> Figures:
    """Nearly all zeros, as most reports are: a few applications, each in one row."""
    written = {route: 0 for table in edition.tables.values() for _, _, route in table.cells()}
    leaves = [row.route for row in edition.tables["applications"].rows if row.route.startswith("results/")][:-1]
    for _ in range(random.randint(1, 6)):
        column = random.choice(
            ("natural_person", "natural_person", "natural_person", "commercial_enterprise", "other_org")
        )
        number = random.choice((1, 1, 2, 3, random.randint(4, 40)))
        came, went = random.choice(("received", "received", "carried_in")), random.choice(leaves)
        rows = (came, "carried_out") if random.random() < 0.15 else (came, went, "results/total")
        for row in rows:
            written[f"/tables/applications/{row}/{column}"] += number
            written[f"/tables/applications/{row}/total"] += number
    for group in edition.tables["reviews"].rows:
        if random.random() < 0.3:
            number = random.randint(1, 9)
            written[f"/tables/reviews/{group.route}/{random.choice(('upheld', 'corrected', 'pending'))}"] += number
            written[f"/tables/reviews/{group.route}/total"] += number
    return {route: str(figure) for route, figure in written.items()}


@cache
def real_reports() -> list[tuple[Edition, Figures]]:
    """The balanced reports of the corpus, where it is there; those that leave figures of an equation out are not."""
    found = []
    for path in REPORTS:
        truth: dict[str, Any] = truth_of(path)
        if truth["edition"] in editions():
            edition = editions()[truth["edition"]]
            written = {r: str(f) for r, f in figures(truth["tables"]).items() if f is not None}
            whole = written.keys() >= set(summed(edition))
            if whole and holds(edition, {route: int(float(figure)) for route, figure in written.items()}):
                found.append((edition, written))
    return found


def holds(edition: Edition, numbers: Mapping[str, int]) -> bool:
    """Whether every equation whose cells are all given holds."""
    return all(
        sum(numbers[route] for route in equation.left) == sum(numbers[route] for route in equation.right)
        for equation in edition.equations
        if numbers.keys() >= {*equation.left, *equation.right}
    )


def summed(edition: Edition) -> list[str]:
    """The routes of all cells that stand in an equation."""
    return sorted({route for equation in edition.equations for route in (*equation.left, *equation.right)})


def one_error(written: Mapping[str, str], route: str, random: Random) -> str:
    """What a clerk writes into a cell instead of its figure: always another number."""
    right = written[route]
    while True:
        wrong = random.choice(_SLIPS)(right, written, route, random)
        if int(wrong or "0") != int(right):
            return wrong


def _one_digit(right: str, written: Mapping[str, str], route: str, random: Random) -> str:
    at = random.randrange(len(right))
    return str(int(right[:at] + random.choice("0123456789") + right[at + 1 :]))


def _swapped_digits(right: str, written: Mapping[str, str], route: str, random: Random) -> str:
    at = random.randrange(len(right))
    return str(int(right[:at] + right[at : at + 2][::-1] + right[at + 2 :]))


def _missing_digit(right: str, written: Mapping[str, str], route: str, random: Random) -> str:
    at = random.randrange(len(right))
    return str(int((right[:at] + right[at + 1 :]) or "0"))


def _extra_digit(right: str, written: Mapping[str, str], route: str, random: Random) -> str:
    at = random.randrange(len(right) + 1)
    return str(int(right[:at] + random.choice("0123456789") + right[at:]))


def _left_out(right: str, written: Mapping[str, str], route: str, random: Random) -> str:
    return random.choice(("0", ""))


def _off_by_little(right: str, written: Mapping[str, str], route: str, random: Random) -> str:
    return str(max(0, int(right) + random.choice((-2, -1, 1, 2))))


def _from_beside(right: str, written: Mapping[str, str], route: str, random: Random) -> str:
    row = route.rpartition("/")[0]
    return random.choice([figure for other, figure in written.items() if other.rpartition("/")[0] == row])


_SLIPS: tuple[Callable[[str, Mapping[str, str], str, Random], str], ...] = (
    _one_digit,
    _swapped_digits,
    _missing_digit,
    _extra_digit,
    _left_out,
    _off_by_little,
    _from_beside,
)
