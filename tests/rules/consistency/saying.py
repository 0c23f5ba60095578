"""Small reports that say something: the clean report with sentences put into one of its parts."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from gklint.rules import consistency

from gklint.extraction import NOTHING, extract
from gklint.finding import Finding
from gklint.opening import opener
from gklint.placing import Placer
from gklint.report import Report
from gklint.rule import Rule
from gklint.testing import clean_report

DISCLOSED = "全年通过县政府门户网站主动公开政府信息86条。"
RECEIVED = "全年收到政府信息公开申请6件，上年结转1件，办结6件，结转下年度继续办理1件。"
MANAGED = "落实公文公开属性审核制度，对行政规范性文件实行目录化管理并动态更新。"
OPENING = "2024年，松溪街道坚持以公开为常态"
FEES = "2024年，本机关未收取政府信息公开信息处理费。"
PREAMBLE = "所列数据的统计期限为2024年1月1日至2024年12月31日。"
IMPROVED = "二是组织依申请公开专题培训，统一答复文书格式。"
STREET, COUNTY, BUREAU = "云岫县松溪街道办事处", "云岫县人民政府", "云岫县教育局"

_MODULES = [import_module(f"{consistency.__name__}.{found.name}") for found in iter_modules(consistency.__path__)]
_RULES = {thing.id: thing for module in _MODULES for thing in vars(module).values() if isinstance(thing, Rule)}
Edits = tuple[tuple[str, str], ...]


def report_saying(
    said: str, place: str = RECEIVED, organ: str = STREET, edits: Edits = (), format: str = "md"
) -> Report:
    """The report of an organ that says `said` instead of the sentence at `place`."""
    title = f"{STREET}2024年政府信息公开工作年度报告"
    every = ((title, title.replace(STREET, organ)), (place, said), *edits)
    return reading(clean_report(edits=every, format=format), f"report.{format}")


def reading(text: str, path: str = "report.md") -> Report:
    """A report read from its text."""
    return extract(opener().open(text.encode("utf-8"), path), NOTHING)


def findings(report: Report, *ids: str, lang: str = "zh") -> list[Finding]:
    """What the family, or some rules of it, find in a report, in document order."""
    placer = Placer(report, lang)
    every = [_RULES[id] for id in ids or sorted(_RULES)]
    found = [placer.finding(rule, problem, None) for rule in every for problem in rule.check(report, rule.defaults())]
    return sorted(found, key=lambda finding: (finding.place.start, finding.rule))


def found(said: str, place: str = RECEIVED, organ: str = STREET, edits: Edits = ()) -> list[str]:
    """Rule and text of every finding of the family, as in “GK401 5件”."""
    report = report_saying(said, place, organ, edits)
    return [f"{finding.rule} {finding.excerpt}" for finding in findings(report)]
