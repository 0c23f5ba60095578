"""Small reports that say something: the clean report with sentences put into one of its parts."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from gklint.rules import consistency

from gklint.finding import Finding
from gklint.rule import Rule
from gklint.testing import check_text, clean_report

DISCLOSED = "全年通过县政府门户网站主动公开政府信息86条。"
RECEIVED = "全年收到政府信息公开申请6件，上年结转1件，办结6件，结转下年度继续办理1件。"
MANAGED = "落实公文公开属性审核制度，对行政规范性文件实行目录化管理并动态更新。"
FEES = "2024年，本机关未收取政府信息公开信息处理费。"
PREAMBLE = "所列数据的统计期限为2024年1月1日至2024年12月31日。"
IMPROVED = "二是组织依申请公开专题培训，统一答复文书格式。"
STREET, COUNTY, BUREAU = "云岫县松溪街道办事处", "云岫县人民政府", "云岫县教育局"

_MODULES = [import_module(f"{consistency.__name__}.{found.name}") for found in iter_modules(consistency.__path__)]
_RULES = {thing.id: thing for module in _MODULES for thing in vars(module).values() if isinstance(thing, Rule)}
FAMILY = tuple(sorted(_RULES))
Edits = tuple[tuple[str, str], ...]


def findings(id: str, said: str, place: str = RECEIVED, organ: str = STREET, edits: Edits = ()) -> list[Finding]:
    """What one rule finds in the report of an organ that says `said` instead of the sentence at `place`."""
    title = f"# {STREET}2024年"
    every = ((title, f"# {organ}2024年"), (place, said), *edits)
    return check_text(_RULES[id], clean_report(edits=every))


def found(id: str, said: str, place: str = RECEIVED, organ: str = STREET, edits: Edits = ()) -> list[str]:
    """The text at each finding of one rule."""
    return [finding.excerpt for finding in findings(id, said, place, organ, edits)]


def found_by_all(said: str, place: str = RECEIVED, organ: str = STREET, edits: Edits = ()) -> list[str]:
    """Rule and text of every finding of the family."""
    return [f"{id} {text}" for id in FAMILY for text in found(id, said, place, organ, edits)]
