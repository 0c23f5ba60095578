"""What import-linter cannot see: rules use the public API alone, and the core knows no rule."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import gklint.api
from tests.checkout import EXAMPLE, ROOT

SUITE = sorted((ROOT / "rules").rglob("*.py"))
HOUSE_RULES = sorted((EXAMPLE / "rules").glob("*.py"))
CORE = sorted((ROOT / "gklint").rglob("*.py"))
LONGEST = 250  # lines; a file that needs more is two files


def named(path: Path) -> str:
    """A path for the test's name."""
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> Iterator[str]:
    """Every absolute import of a file, as `module` or `module.name`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", [*SUITE, *HOUSE_RULES], ids=named)
def test_rules_use_the_public_api_only(path: Path) -> None:
    """Of gklint a rule imports `gklint.api`, and what is named there; else the standard library and its neighbours."""
    for name in imported(path):
        top, _, _ = name.partition(".")
        assert top in sys.stdlib_module_names or name.startswith("gklint.api."), name
        if name.startswith("gklint.api."):
            assert name.removeprefix("gklint.api.") in gklint.api.__all__, f"{name} is not public"


@pytest.mark.parametrize("path", CORE, ids=named)
def test_core_knows_no_rule(path: Path) -> None:
    """The suite comes in through the entry point, like a stranger's plugin."""
    text = path.read_text("utf-8")
    assert not any(name.startswith(("gklint.rules", "rules.")) for name in imported(path))
    assert "gklint.rules" not in text or "import_module" not in text


@pytest.mark.parametrize("path", [*CORE, *SUITE], ids=named)
def test_files_are_small_and_say_what_they_are(path: Path) -> None:
    """A module has a docstring and fits on a few screens."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert path.name == "__init__.py" or ast.get_docstring(ast.parse(text))


def test_every_family_is_a_folder_with_rules() -> None:
    """One folder for each family, one file for each rule: `_name.py` are helpers."""
    families = [path.parent for path in SUITE if path.name == "__init__.py" and path.parent != ROOT / "rules"]
    assert {"mandatory_sections", "table_shape", "table_balance"} <= {family.name for family in families}
    for family in families:
        assert any(not path.name.startswith("_") for path in family.glob("*.py"))
