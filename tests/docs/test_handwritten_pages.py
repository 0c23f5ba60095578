"""READMEs in step, links that lead somewhere, and a rule in the README that works as printed."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest

from gklint.testing import assert_examples
from tests.checkout import EXAMPLE, ROOT

PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/rules/index.md"), *ROOT.glob("examples/*/*.md")]
)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def blocks(name: str) -> list[tuple[str, str]]:
    """Every code block of a page with its language, without comments."""
    text = (ROOT / name).read_text("utf-8")
    return [(lang, re.sub(r" *#.*", "", code)) for lang, code in FENCE.findall(text)]


def outline(name: str) -> list[tuple[int, int]]:
    """Level of every heading, and how many table rows, list items and code blocks stand under it."""
    text = FENCE.sub("```", (ROOT / name).read_text("utf-8"))
    parts = re.split(r"^(#+) .*$", text, flags=re.MULTILINE)[1:]
    return [
        (len(level), len(re.findall(r"^(?:\||- |```)", body, re.MULTILINE)))
        for level, body in zip(parts[::2], parts[1::2], strict=True)
    ]


def test_readmes_are_in_step() -> None:
    """The Chinese README has the sections, lists, tables and commands of the English one."""
    assert outline("README.md") == outline("README.zh-CN.md")
    assert blocks("README.md") == blocks("README.zh-CN.md")


def test_readme_opens_with_the_two_commands() -> None:
    """What a newcomer types first."""
    assert blocks("README.md")[0] == ("console", "$ make demo\n$ make test\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """Relative links name files of the repository."""
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / unquote(target)).exists(), target


def load(path: Path) -> ModuleType:
    """A plugin file as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_rule_of_the_readme_works(tmp_path: Path) -> None:
    """Copied as it is, it loads, registers, and finds what its example says."""
    [code] = [code for lang, code in FENCE.findall((ROOT / "README.md").read_text("utf-8")) if lang == "python"]
    assert len([line for line in code.splitlines() if line]) <= 30
    path = tmp_path / "no_exclamation.py"
    path.write_text(code, "utf-8")
    module = load(path)
    registered: list[object] = []
    module.gklint_register_rules(registered.append)
    assert registered == [module.no_exclamation]
    assert_examples(module.no_exclamation)


def test_the_house_rule_of_the_example_works() -> None:
    """The plugin of the example repository passes its own examples."""
    assert_examples(load(EXAMPLE / "rules" / "no_slogans.py").no_slogans)
