"""Short words for the cells of table 三 and its rows, so that tests read as tables do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gklint.blame import Fault, diagnose
from gklint.edition import Edition, editions
from tests.blame.clerk import Figures, report_of

COLUMNS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_interest_org",
    "legal_service_org",
    "other_org",
    "total",
)
FORM = editions()["2021"]
RESULTS = [row.route for row in FORM.tables["applications"].rows if row.route.startswith("results/")][:-1]


def route(row: str, column: str) -> str:
    """A cell of table 三."""
    return f"/tables/applications/{row}/{column}"


def row_of(written: Mapping[str, str], row: str) -> list[str]:
    """The seven figures of a row."""
    return [written[route(row, column)] for column in COLUMNS]


def with_rows(written: Mapping[str, str], rows: Mapping[str, Sequence[object]]) -> Figures:
    """Figures with some rows of table 三 written anew."""
    changed = {
        route(row, column): str(figure) for row in rows for column, figure in zip(COLUMNS, rows[row], strict=True)
    }
    return {**written, **changed}


def office(edition: Edition = FORM) -> Figures:
    """A balanced report: 30 received and 4 carried in, 31 answered, 3 carried over; six reviews."""
    zeros = {cell: "0" for table in edition.tables.values() for _, _, cell in table.cells()}
    written = with_rows(
        zeros,
        {
            "received": (19, 6, 0, 0, 1, 4, 30),
            "carried_in": (4, 0, 0, 0, 0, 0, 4),
            "results/granted": (9, 4, 0, 0, 0, 3, 16),
            "results/partially_granted": (2, 0, 0, 0, 0, 1, 3),
            "results/denied/internal_affairs": (0, 1, 0, 0, 0, 0, 1),
            "results/unavailable/not_held": (7, 1, 0, 0, 1, 0, 9),
            "results/not_processed/repeated": (2, 0, 0, 0, 0, 0, 2),
            "results/total": (20, 6, 0, 0, 1, 4, 31),
            "carried_out": (3, 0, 0, 0, 0, 0, 3),
        },
    )
    for column, figure in (("upheld", "4"), ("corrected", "1"), ("pending", "1"), ("total", "6")):
        written[f"/tables/reviews/reconsideration/{column}"] = figure
    return written


def faults(written: Mapping[str, str], edition: Edition = FORM) -> list[Fault]:
    """The faults of a report, each once, in the order of the form."""
    return list({broken.fault.key: broken.fault for broken in diagnose(report_of(edition, written)).broken}.values())


def told(fault: Fault) -> list[tuple[str, int]]:
    """The first mending of a fault: routes and right figures."""
    return [(one.value.route, one.expected) for one in fault.mendings[0].corrections]


def suspects(found: Sequence[Fault]) -> set[str]:
    """Every cell that any mending of any fault would change."""
    return {one.value.route for fault in found for mending in fault.mendings for one in mending.corrections}


def mended(written: Mapping[str, str], found: Sequence[Fault]) -> Figures:
    """The figures after the first mending of every fault."""
    right = {cell: str(figure) for fault in found if fault.mendings for cell, figure in told(fault)}
    return {**written, **right}
