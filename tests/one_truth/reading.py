"""The formats in which a report is written here, and what gklint makes of each: report data and findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

import gklint.rules
from hypothesis import strategies as st

import gklint.reading
from gklint.data import ReportData, report_data
from gklint.extraction import extract
from gklint.finding import Finding
from gklint.opening import opener
from gklint.placing import Placer
from gklint.report import Report
from gklint.rule import Rule
from tests.rendering.docx import docx_report
from tests.rendering.html import LAYOUTS_OF_HTML, html_report
from tests.rendering.markdown import LAYOUTS_OF_MARKDOWN, markdown_report
from tests.rendering.model import ReportModel, Style
from tests.rendering.strategies import styles
from tests.rendering.text import LAYOUTS_WITH_BLANKS, text_report
from tests.rendering.yaml import yaml_report

Writer = Callable[[ReportModel, Style], bytes]

ABOUT_THE_FILE = {"GK004", "GK805", "GK806", "GK807"}  # its encoding, and what office programs keep in it
# A data document has no headings (GK103, GK104) nor labels (GK203), its keys have no order (GK102); and only a data
# document can break the JSON Schema of its edition (GK006).
NOT_IN_DATA = {"GK006", "GK102", "GK103", "GK104", "GK203"}


_PAGE = re.compile(r"^第\d+页 ?")


class Format(NamedTuple):
    """A file format: the name of a file of it, who writes it, and the ways of writing."""

    name: str
    write: Writer
    styles: st.SearchStrategy[Style]


FORMATS = {
    "yaml": Format("report.yaml", yaml_report, styles()),
    "markdown": Format("report.md", markdown_report, styles(*LAYOUTS_OF_MARKDOWN)),
    "html": Format("report.html", html_report, styles(*LAYOUTS_OF_HTML)),
    "docx": Format("report.docx", docx_report, styles()),
    "text": Format("report.txt", text_report, styles(*LAYOUTS_WITH_BLANKS)),
}
DOCUMENTS = [name for name in FORMATS if name != "yaml"]


def read(model: ReportModel, format: str, style: Style) -> Report:
    """The report as it is read back."""
    name, write, _ = FORMATS[format]
    return extract(opener().open(write(model, style), name))


def data_of(report: Report) -> ReportData:
    """The report data."""
    return report_data(report)


@cache
def every_rule() -> tuple[Rule, ...]:
    """The rules of the core and the suite, but for those about the file itself."""
    rules: list[Rule] = list(gklint.reading.RULES)
    gklint.rules.gklint_register_rules(rules.append)
    return tuple(rule for rule in rules if rule.id not in ABOUT_THE_FILE)


def findings_of(report: Report) -> list[Finding]:
    """What all rules find."""
    placer = Placer(report, "zh")
    return [
        placer.finding(rule, problem, None)
        for rule in every_rule()
        if report.kind in rule.kinds
        for problem in rule.check(report, rule.defaults())
    ]


def by_rule_and_route(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    """How often which rule finds something at which route."""
    return Counter((finding.rule, finding.route) for finding in findings)


def by_place(findings: Iterable[Finding]) -> Counter[tuple[str, str, str]]:
    """How often which rule finds something at which route and place in words; pages are left out."""
    return Counter((finding.rule, finding.route, _PAGE.sub("", finding.where)) for finding in findings)


def in_data_too(model: ReportModel, findings: Iterable[Finding]) -> list[Finding]:
    """Without what cannot be said of data, where a table has its part although no heading stands over it.

    There the table stands for the part (GK101); in a document it belongs to the part before, which is not empty then
    (GK107).
    """
    keys = [part.key for part in model.parts()]
    headless = [number for number, part in enumerate(model.parts()) if part.heading is None]
    untold = {("GK101", f"/sections/{keys[number]}") for number in headless}
    untold |= {("GK107", f"/sections/{keys[number - 1]}") for number in headless if number}
    return [
        finding
        for finding in findings
        if finding.rule not in NOT_IN_DATA and (finding.rule, finding.route) not in untold
    ]
