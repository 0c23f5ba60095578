"""Which cells a role is to be held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gklint.api import Report

from ._cells import CARRIED_IN, ORGANISATIONS, RECEIVED, Cells, Reading, cells_of

if TYPE_CHECKING:
    from ._claims import Claim

_REVIEWS = {
    "reconsideration": ("reconsideration",),
    "litigation": ("litigation_direct", "litigation_after_reconsideration"),
    "direct": ("litigation_direct",),
    "after": ("litigation_after_reconsideration",),
    "all": ("reconsideration", "litigation_direct", "litigation_after_reconsideration"),
}


_PLAIN = {
    **{role: f"/tables/applications/{role}/total" for role in (RECEIVED, CARRIED_IN, "carried_out")},
    "handled": "/tables/applications/results/total/total",
    "either": "/tables/applications/results/total/total",
    "results/granted": "/tables/applications/results/granted/total",
    "results/partially_granted": "/tables/applications/results/partially_granted/total",
    "by/natural_person": "/tables/applications/received/natural_person",
    "reviews/reconsideration": "/tables/reviews/reconsideration/total",
}


def agrees(report: Report, claim: Claim) -> bool:
    """Whether a claim is plainly right: the quick answer that most claims get."""
    value = report.value(_PLAIN.get(claim.role, ""))
    return value is not None and value.number is not None and claim.figure.may_be(value.number)


def reading_of(report: Report, claim: Claim) -> Reading | None:
    """What the tables hold for a claim; None where they hold nothing certain."""
    cells = cells_of(report)
    family, _, rest = claim.role.partition("/")
    if family == "results":
        return _results(cells, rest)
    if family == "by":
        return _applicants(cells, rest, only_received=claim.of_received)
    if family == "reviews":
        return _reviews(cells, rest)
    if family == "disclosure":
        return cells.cell(claim.role)
    return _application(cells, claim)


def _application(cells: Cells, claim: Claim) -> Reading | None:
    role = claim.role
    if role in ("carried_in", "carried_out"):
        return cells.total(f"applications/{role}")
    if role == "handled":
        return cells.results_total()
    received = cells.total(f"applications/{RECEIVED}")
    if received is None or role not in ("received", "either"):
        return None
    right = received.right
    carried = cells.total(f"applications/{CARRIED_IN}")
    if claim.with_carried or role == "either":
        if carried is None:
            return None
        right |= {new + old for new in received.right for old in carried.right}
    if role == "either":
        handled = cells.results_total()
        if handled is None:
            return None
        right |= handled.right
    return received._replace(right=right)


def _results(cells: Cells, group: str) -> Reading | None:
    if "+" in group:
        return cells.added(*(cells.rows(part) for part in group.split("+")))
    return cells.rows(group)


def _applicants(cells: Cells, column: str, *, only_received: bool) -> Reading | None:
    """Applicants are counted among the received, among those and the carried in, or among the answered."""
    keys = ORGANISATIONS if column == "organisations" else (column,)
    new, old, done = (cells.column(row, keys) for row in (RECEIVED, CARRIED_IN, "results/total"))
    if only_received or new is None:
        return new
    if old is None or done is None:
        return None
    both = {one + other for one in new.right for other in old.right}
    return new._replace(right=new.right | both | done.right)


def _reviews(cells: Cells, rest: str) -> Reading | None:
    kind, _, result = rest.partition("/")
    rows = _REVIEWS[kind]
    if result:
        return cells.added(*(cells.cell(f"reviews/{row}/{result}") for row in rows))
    return cells.added(*(cells.total(f"reviews/{row}") for row in rows))
