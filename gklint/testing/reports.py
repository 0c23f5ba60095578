"""Clean reports without any finding, and texts made of them by small edits."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePath

from gklint.rule import Example


def clean_report(base: str = "2021", edits: Iterable[tuple[str, str]] = (), format: str = "md") -> str:
    """The clean report of an edition ("2021" or "2019") as Markdown or "yaml", with some (old, new) edits made.

    Raises ValueError when there is no such report, or when an `old` does not stand in it exactly once.
    """
    return edited(_clean(base, format), edits)


def edited(text: str, edits: Iterable[tuple[str, str]]) -> str:
    """The text with every `old` replaced by its `new`, in order.

    Raises ValueError when an `old` does not stand there exactly once.
    """
    for old, new in edits:
        count = text.count(old) if old else 0
        if count != 1:
            raise ValueError(f"an edit must match exactly once, this one matches {count} times: {old!r}")
        text = text.replace(old, new)
    return text


def example_text(example: Example) -> str:
    """The whole text that an example speaks of."""
    return edited(untouched_text(example), example.edits)


def untouched_text(example: Example) -> str:
    """The text of an example before its edits: its own, or the clean report in the format of its `path`."""
    if example.text is not None:
        return example.text
    format = "yaml" if PurePath(example.path).suffix in (".yaml", ".yml") else "md"
    return clean_report(example.base, format=format)


@cache
def _clean(base: str, format: str) -> str:
    folder = Path(__file__).parent
    path = folder / f"clean-{base}.{format}"
    if not (base.isalnum() and format.isalnum() and path.is_file()):
        known = ", ".join(sorted(found.name for found in folder.glob("clean-*")))
        raise ValueError(f"no clean report {base!r} as {format!r}; there are {known}")
    return path.read_text("utf-8")
