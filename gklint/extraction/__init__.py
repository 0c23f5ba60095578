"""Document + Edition → Report: which section is which, which cell is which, whose report of which year."""

from __future__ import annotations

from typing import NamedTuple

from gklint.document import Document
from gklint.report import Report


class Overrides(NamedTuple):
    """What the user says about a file, stronger than what is read from it."""

    kind: str | None = None
    year: int | None = None
    organ: str | None = None
    level: str | None = None


NOTHING = Overrides()


def extract(document: Document, overrides: Overrides = NOTHING) -> Report:
    """Read a document as a report; a document that is none gives a Report without sections and tables."""
    if overrides.kind == "text":
        return Report(document, None, kind="text", year=overrides.year, organ=overrides.organ, level=overrides.level)
    if document.tree is not None:
        from gklint.extraction.tree import report_from_tree

        return report_from_tree(document, overrides)
    from gklint.extraction.assemble import report_from_blocks

    return report_from_blocks(document, overrides)
