"""Real reports in an optional neighbour folder; where it is absent, the tests that need them are skipped.

It stands at `../shared/corpus` beside the checkout unless the variable GKLINT_CORPUS names another place.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).parents[2]
NEIGHBOUR = CHECKOUT.parent / "shared" / "corpus"
FOLDER = Path(os.environ.get("GKLINT_CORPUS", NEIGHBOUR))
REPORTS = (
    sorted(path for suffix in ("*.txt", "*.md", "*.html", "*.pdf") for path in FOLDER.glob(suffix))
    if FOLDER.is_dir()
    else []
)
FLAT = [path for path in REPORTS if path.name.endswith(".flat.txt")]
WHOLE = [path for path in REPORTS if path not in FLAT]

needs_corpus = pytest.mark.skipif(not REPORTS, reason="no real reports beside the checkout")


def truth_of(path: Path) -> dict[str, Any]:
    """What a careful reader found in a report."""
    name = path.name.replace(".flat.txt", ".txt") + ".truth.json"
    truth: dict[str, Any] = json.loads((FOLDER / name).read_text("utf-8"))
    return truth


def figures(tables: Any, route: str = "/tables") -> dict[str, Any]:
    """Every figure by its route; tables that the truth leaves open are left out."""
    found: dict[str, Any] = {}
    for key, value in tables.items():
        if isinstance(value, dict):
            found |= figures(value, f"{route}/{key}")
        elif route != "/tables":
            found[f"{route}/{key}"] = value
    return found
