"""One wrong cell is one finding: where it stands, what it lists, who leads it, how grave it is, how it is mended."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from gklint.config import Config, Scope, Written
from gklint.errors import Origin
from gklint.files import Target
from gklint.finding import Finding, Message, Severity
from gklint.linter import Linter
from gklint.merging import Told, joined
from gklint.plugins import Plugins, load_plugins
from gklint.report import Report
from gklint.reporters import Context, reporter_named
from gklint.result import Result
from gklint.rule import Cause, Options, Problem, Rule, Suspicion
from gklint.service import read_report, run
from gklint.source import Span
from gklint.testing import clean_report
from gklint.testing.examples import repaired

RESULTS = "| （七）总计 | 4 | 1 | 0 | 0 | 0 | 1 | 6 |"
WRONG_TOTAL = (RESULTS, RESULTS.replace("| 4 |", "| 9 |"))
TWO_WAYS = (
    "| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
    "| 四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |",
)
TOP = "/tables/applications"


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    return load_plugins()


def checked(plugins: Plugins, text: str, path: str = "a.md", **scope: object) -> Result:
    flags = Scope(**{name: tuple(Written(word, Origin("")) for word in words) for name, words in scope.items()})  # type: ignore[attr-defined, arg-type]
    return run([Target(Path(path), path, True, text.encode())], Config().with_flags(flags), plugins)


def balances(result: Result) -> list[Finding]:
    return [finding for finding in result.findings() if finding.rule.startswith("GK30")]


def test_one_wrong_cell_is_one_finding_at_that_cell(plugins: Plugins) -> None:
    text = clean_report(edits=[WRONG_TOTAL])
    (finding,) = balances(checked(plugins, text))
    assert (finding.rule, finding.route) == ("GK301", f"{TOP}/results/total/total")
    assert (finding.excerpt, text[finding.span.start : finding.span.end]) == ("9", "9")
    assert finding.where == "表三 第24行“（七）总计” 自然人列"
    assert [(one.route, one.found, one.expected, one.option) for one in finding.suspects] == [
        (f"{TOP}/results/total/natural_person", "9", "4", 1)
    ]
    assert [(one.rule, one.route.removeprefix(TOP)) for one in finding.related] == [
        ("GK301", "/results/total/total"),
        ("GK302", "/results/total/natural_person"),
        ("GK303", "/results/total/natural_person"),
    ]
    assert finding.message.endswith("很可能是（七）总计·自然人填错：填的是9，应为4，改后3个等式都成立")
    assert repaired(text, [finding]) == clean_report()
    assert not finding.fixes[0].safe


@pytest.mark.parametrize(
    ("ignored", "lead", "related"),
    [(["GK301"], "GK302", ["GK303"]), (["GK301", "flow-balance"], "GK302", []), (["GK301", "GK302"], "GK303", [])],
)
def test_the_first_rule_that_is_left_leads(plugins: Plugins, ignored: list[str], lead: str, related: list[str]) -> None:
    (finding,) = balances(checked(plugins, clean_report(edits=[WRONG_TOTAL]), ignore=ignored))
    assert finding.rule == lead
    assert [one.rule for one in finding.related if one.rule] == related
    assert finding.suspects[0].expected == "4"
    assert finding.fixes


def test_equally_small_corrections_are_told_and_not_made(plugins: Plugins) -> None:
    text = clean_report(edits=[TWO_WAYS])
    (finding,) = balances(checked(plugins, text))
    assert (finding.rule, finding.excerpt) == ("GK303", "1")
    assert finding.route == f"{TOP}/results/total/commercial_enterprise"
    assert "有3种同样小的改法" in finding.message
    assert {one.option for one in finding.suspects} == {1, 2, 3}
    assert finding.fixes == ()
    assert finding.grid
    assert not finding.grid.certain


def test_two_wrong_cells_are_two_findings(plugins: Plugins) -> None:
    text = clean_report(edits=[WRONG_TOTAL, ("| 1 | 0 | 0 | 0 | 1 | 0 |", "| 1 | 1 | 0 | 0 | 0 | 0 |")])
    first, second = balances(checked(plugins, text))
    assert (first.rule, second.rule) == ("GK301", "GK304")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("edit", [WRONG_TOTAL, TWO_WAYS])
def test_both_languages_say_it_in_every_output(plugins: Plugins, lang: str, edit: tuple[str, str]) -> None:
    target = Target(Path("a.md"), "a.md", True, clean_report(edits=[edit]).encode())
    result = run([target], Config(), plugins, lang=lang)
    for name in ("text", "json", "github"):
        reporter = reporter_named(name)
        assert reporter
        said = reporter.render(result, Context(lang=lang))
        assert ("Probably" if lang == "en" and edit is WRONG_TOTAL else "") in said
        assert "{" not in said or name == "json"
        if name == "json":
            (finding,) = (one for one in json.loads(said)["findings"] if one["rule"].startswith("GK30"))
            options = [one.get("option") for one in finding["suspects"]]
            assert options == ([None] if edit is WRONG_TOTAL else [1, 1, 2, 2, 3, 3])


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("a.md", "| （七）总计 | 4 |", "| （七）总计 | １２ |"),
        ("a.md", "| （七）总计 | 4 |", "| （七）总计 |  |"),
        ("a.md", "| （七）总计 | 4 |", "| （七）总计 | 无 |"),
        ("a.md", "| （七）总计 | 4 |", "| （七）总计 | 12件 |"),
        ("a.yaml", "      total: {natural_person: 4,", "      total: {natural_person: 12,"),
    ],
)
def test_the_mending_is_written_as_the_cell_was(plugins: Plugins, path: str, old: str, new: str) -> None:
    text = clean_report(format=path[2:]).replace(old, new)
    assert new in text
    (finding,) = balances(checked(plugins, text, path))
    after = repaired(text, [finding])
    assert balances(checked(plugins, after, path)) == []
    right = {"１２": "４", "12件": "4件"}.get(finding.suspects[0].found, "4")
    assert finding.fixes[0].edits[0].new.strip() == right


def test_an_empty_key_of_a_data_document_is_not_written_to(plugins: Plugins) -> None:
    text = clean_report(format="yaml").replace("      total: {natural_person: 4,", "      total: {natural_person: ,")
    (finding,) = balances(checked(plugins, text, "a.yaml"))
    assert finding.suspects[0].expected == "4"
    assert finding.fixes == ()


def made(plugins: Plugins, id: str, severity: Severity, *problems: Problem) -> Rule:
    """A rule that yields these problems."""

    def check(report: Report, options: Options) -> list[Problem]:
        return list(problems)

    model = plugins.rules["GK205"]
    messages = {"one": Message("甲", "one"), "two": Message("乙", "two")}
    return replace(model, id=id, name=id.lower(), severity=severity, messages=messages, check=check)


def test_rules_of_plugins_are_merged_by_cause_and_are_as_grave_as_the_worst(plugins: Plugins) -> None:
    cause = Cause("x", Message("因", "cause"), (Suspicion("", Span(3, 4), "a", "b"),), certain=True)
    rules = [
        made(plugins, "ZZ002", Severity.ERROR, Problem("two", Span(1, 2), cause=cause)),
        made(plugins, "ZZ001", Severity.INFO, Problem("one", Span(0, 1), cause=cause), Problem("one", Span(5, 6))),
    ]
    report = read_report(clean_report().encode(), "a.md")
    findings, _, raised = Linter(plugins).lint(report, [(rule, {}, None) for rule in rules])
    assert raised is None
    assert [(one.rule, one.severity, one.span.start, one.message) for one in findings] == [
        ("ZZ001", Severity.ERROR, 3, "甲。因"),
        ("ZZ001", Severity.INFO, 5, "甲"),
    ]
    assert [one.rule for one in findings[0].related] == ["ZZ002"]


def test_problems_without_a_cause_stay_apart(plugins: Plugins) -> None:
    rule = plugins.rules["GK205"]
    groups = joined(Told(rule, Problem("x", Span(at, at + 1))) for at in range(3))
    assert [(group.lead.problem.span.start, group.others) for group in groups] == [(0, ()), (1, ()), (2, ())]
