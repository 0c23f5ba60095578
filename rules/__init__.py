"""The suite: gklint's built-in rules, one folder per family and one file per rule, joined like any other plugin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from os import listdir
from os.path import isfile, join
from types import ModuleType

from gklint.api import Rule, hookimpl


@hookimpl
def gklint_register_rules(register: Callable[[Rule], None]) -> None:
    """Register every rule that a family folder holds, in the order of their ids."""
    for rule in sorted(_rules(), key=lambda rule: rule.id):
        register(rule)


def _rules() -> Iterator[Rule]:
    for module in _modules():
        yield from (thing for thing in vars(module).values() if isinstance(thing, Rule))


def _modules() -> Iterator[ModuleType]:
    root = __path__[0]
    for family in sorted(listdir(root)):
        if not isfile(join(root, family, "__init__.py")):
            continue
        for name in sorted(listdir(join(root, family))):
            if name.endswith(".py") and not name.startswith("_"):
                yield import_module(f"{__name__}.{family}.{name[:-3]}")
