"""A report written as an authoring source, YAML or Markdown: nothing lost that rules look at, doubts as comments."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from gklint.report import Report

FORMATS = {"yaml": (".yaml", ".yml"), "markdown": (".md", ".markdown")}
_IDENTITY = ("/organ", "/year", "/level")


class Written(NamedTuple):
    """A source, and the routes at which it does not read back as the report that it was made of."""

    text: str
    lost: tuple[str, ...]


def write(report: Report, format: str, reread: Callable[[str], Report], lang: str = "zh") -> Written:
    """The report as a source of a format of FORMATS, proven by reading it again with `reread`.

    Remarks are in `lang`. Raises ValueError for a report without edition whose text has no place to go, KeyError for an
    unknown format, and what `reread` raises.
    """
    if format not in FORMATS:
        raise KeyError(format)
    if format == "yaml":
        from gklint.authoring.yaml_source import as_yaml_source

        return _proven(report, as_yaml_source(report, lang), reread)
    return _markdown(report, reread, lang)


def _markdown(report: Report, reread: Callable[[str], Report], lang: str) -> Written:
    from gklint.authoring.markdown_source import as_markdown
    from gklint.authoring.remarks import said_otherwise

    written = _proven(report, as_markdown(report, lang), reread)
    if any(route not in _IDENTITY for route in written.lost):
        # A table that is not the same when laid out anew stays as it was found; where more has changed, all do.
        lost = [route for route in written.lost if route not in _IDENTITY]
        tables = [route.removeprefix("/tables/") for route in lost if route.startswith("/tables/")]
        copied = frozenset(tables if len(tables) == len(lost) else report.tables)
        written = _proven(report, as_markdown(report, lang, copied), reread)
    else:
        copied = frozenset()
    said = list(said_otherwise(report, reread(written.text)))
    if said:
        text = as_markdown(report, lang, copied, said)
        written = Written(text, tuple(route for route in written.lost if route not in _IDENTITY))
    return written


def _proven(report: Report, text: str, reread: Callable[[str], Report]) -> Written:
    from gklint.authoring.sameness import differences

    return Written(text, tuple(differences(report, reread(text))))
