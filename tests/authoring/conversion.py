"""Converts texts and says what the rules find in them, for the tests of conversion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from gklint.authoring import Written, write
from gklint.config import Config, load_config
from gklint.files import Target
from gklint.plugins import Plugins
from gklint.report import Report
from gklint.service import plugins_of, read_report, run

Found = Counter[tuple[str, str]]

FILES = {"markdown": "report.md", "yaml": "report.yaml"}
# Rules that speak of the file itself: its encoding, what an office program left in it.
OF_THE_FILE = frozenset(("GK004", "GK805", "GK806", "GK807"))
# Rules whose subject report data do not have, so that YAML cannot be checked for it; the source says it in comments.
LOST_IN_YAML: Mapping[str, str] = {
    "GK101": "a part without heading: in data the table of a part stands for the part",
    "GK102": "the order and repetition of headings: data have keys",
    "GK103": "the numerals of headings: data have keys",
    "GK104": "the wording of headings: data have keys",
    "GK106": "an organ or year on a line beside the title: data have the title alone",
    "GK113": "a period given in the closing lines: data have none",
    "GK114": "instructions left in headings and closing lines: data have none",
    "GK202": "labels of two editions in one table: data have no labels",
    "GK203": "the wording and order of labels: data have keys",
    "GK406": "the year of the closing lines: data have none",
    "GK209": "rows and columns that the form does not have: data have no keys for them",
}
# Found anew in YAML: a part whose only content was a table that is not the form's is empty without it.
NEW_IN_YAML: Mapping[str, str] = {"GK107": "a part that holds nothing but a table of its own: data have none"}


@cache
def _rules() -> tuple[Config, Plugins]:
    config = load_config(isolated=True)
    return config, plugins_of(config)


def read(text: str, path: str) -> Report:
    """The report in a text."""
    return read_report(text.encode("utf-8"), path)


def converted(report: Report, format: str, lang: str = "zh") -> Written:
    """The report as a source of a format."""
    return write(report, format, lambda text: read(text, FILES[format]), lang)


def findings(data: bytes, path: str) -> Found:
    """Rule and route of every finding that is not about the file itself."""
    config, plugins = _rules()
    result = run([Target(Path(path), path, explicit=True, data=data)], config, plugins)
    assert not result.failures
    return Counter((found.rule, found.route) for found in result.findings() if found.rule not in OF_THE_FILE)


def doubted(report: Report) -> tuple[str, ...]:
    """The routes of the tables that could not be read completely."""
    return tuple(f"/tables/{name}" for name, table in report.tables.items() if table and table.doubts)


def kept_in_yaml(found: Found, report: Report) -> Found:
    """Those findings that a YAML source must give as well: of doubtful tables it says at the cell what is doubtful."""
    tables = doubted(report)
    return Counter(
        {
            (rule, route): count
            for (rule, route), count in found.items()
            if rule not in LOST_IN_YAML and rule not in NEW_IN_YAML and not (tables and route.startswith(tables))
        }
    )
