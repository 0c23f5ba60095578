"""Plugins: what loads, what fails, and that one plugin's fault stays its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint import entry_points
from gklint.config import Written, load_config
from gklint.errors import Origin
from gklint.plugins import load_plugins
from gklint.service import check
from gklint.testing import clean_report

RULE = """
from gklint.api import Basis, Example, Message, Severity, hookimpl, problem, rule

@rule(
    id="{id}", name="{name}", severity=Severity.WARNING, category="house", since="1.0",
    summary=Message("总结", "summary"), remedy=Message("改", "mend"), basis=(Basis("本单位规定", "house rule"),),
    messages={{"found": Message("找到", "found")}}, examples=(Example("无"),),
)
def house_rule(report, options):
    {body}

@hookimpl
def gklint_register_rules(register):
    register(house_rule)
"""


def plugin(folder: Path, file: str = "house.py", **fields: str) -> str:
    values = {"id": "SX001", "name": "house-rule", "body": "yield problem('found', report.title)"} | fields
    (folder / file).write_text(RULE.format(**values), "utf-8")
    return file


def named(file: str, folder: Path) -> Written:
    return Written(file, Origin("gklint.yaml", 1, 12), folder)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.md").write_text(clean_report(), "utf-8")
    return tmp_path


def test_a_local_plugin_runs_and_is_listed(repository: Path) -> None:
    plugins = load_plugins([named(plugin(repository), repository)])
    info = plugins.source_of["SX001"]
    assert (info.name, info.rules, info.error) == ("house.py", ("SX001",), None)
    (repository / "gklint.yaml").write_text("plugins: [./house.py]\n", "utf-8")
    result = check(["report.md"], config=load_config())
    assert [finding.rule for finding in result.findings()] == ["SX001"]
    assert result.exit_code() == 0


def test_a_plugin_that_does_not_load_is_gk007_and_exit_2_while_all_else_goes_on(repository: Path) -> None:
    (repository / "broken.py").write_text("raise RuntimeError('no')\n", "utf-8")
    (repository / "gklint.yaml").write_text("plugins: [./broken.py, ./missing.py]\n", "utf-8")
    result = check(["report.md"], config=load_config())
    assert [finding.rule for finding in result.failures] == ["GK007", "GK007"]
    assert "RuntimeError: no" in result.failures[0].message
    assert "missing.py" in result.failures[1].message
    assert result.exit_code() == 2
    assert [file.error for file in result.files] == [None]


def test_a_failed_plugin_is_told_where_the_config_names_it_without_absolute_paths(repository: Path) -> None:
    (repository / "opens.py").write_text("open(__file__ + '.data')\n", "utf-8")
    (repository / "gklint.yaml").write_text("plugins:\n  - ./opens.py\n  - ./missing.py\n  - nowhere.to\n", "utf-8")
    failures = check(["report.md"], config=load_config()).failures
    assert [(finding.path, *finding.place.start) for finding in failures] == [
        ("gklint.yaml", 2, 5),
        ("gklint.yaml", 3, 5),
        ("gklint.yaml", 4, 5),
    ]
    assert "opens.py.data" in failures[0].message
    assert all(str(repository) not in finding.message for finding in failures)
    plugin(repository, body="yield from (); raise ValueError(__file__)")
    (repository / "gklint.yaml").write_text("plugins: [./house.py]\n", "utf-8")
    (finding,) = check(["report.md"], config=load_config()).findings()
    assert "ValueError: house.py" in finding.message


def test_what_a_rule_found_before_it_raised_is_kept(repository: Path) -> None:
    plugin(repository, body="yield problem('found', report.title); raise ValueError('oops')")
    (repository / "gklint.yaml").write_text("plugins: [./house.py]\n", "utf-8")
    result = check(["report.md"], config=load_config())
    assert sorted(finding.rule for finding in result.findings()) == ["GK007", "SX001"]


def test_a_rule_that_names_no_message_of_its_own_is_gk007(repository: Path) -> None:
    plugin(repository, body="yield problem('lost', report.title)")
    (repository / "gklint.yaml").write_text("plugins: [./house.py]\n", "utf-8")
    result = check(["report.md"], config=load_config())
    assert [finding.rule for finding in result.findings()] == ["GK007"]
    assert result.exit_code() == 2


def test_a_rule_that_raises_is_gk007_and_the_others_go_on(repository: Path) -> None:
    plugin(repository, body="yield from (); raise ValueError('oops')")
    (repository / "gklint.yaml").write_text("plugins: [./house.py]\n", "utf-8")
    text = clean_report().replace("## 六、其他需要报告的事项", "## 6、其他需要报告的事项")
    (repository / "report.md").write_text(text, "utf-8")
    result = check(["report.md"], config=load_config())
    rules = [finding.rule for finding in result.findings()]
    assert "GK007" in rules
    assert "GK103" in rules
    assert result.exit_code() == 2


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"id": "GK301"}, "taken already"),
        ({"name": "row-total"}, "taken already"),
        ({"id": "x1"}, "rule id"),
    ],
)
def test_rules_that_clash_are_refused(repository: Path, fields: dict[str, str], reason: str) -> None:
    plugins = load_plugins([named(plugin(repository, **fields), repository)])
    error = plugins.failed[0].error
    assert error is not None
    assert reason in error.en
    assert plugins.rules["GK301"].name == "row-total"


def test_a_misspelt_hook_is_refused(repository: Path) -> None:
    (repository / "typo.py").write_text(
        "from gklint.api import hookimpl\n@hookimpl\ndef gklint_register_rulez(register):\n    pass\n", "utf-8"
    )
    error = load_plugins([named("typo.py", repository)]).failed[0].error
    assert error is not None
    assert "gklint_register_rulez" in error.en


def test_installed_plugins_are_remembered_until_a_folder_of_the_path_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GKLINT_CACHE_DIR", str(tmp_path / "cache"))
    asked: list[int] = []
    ask = entry_points._ask

    def counted() -> tuple[entry_points.InstalledPlugin, ...]:
        asked.append(1)
        return ask()

    monkeypatch.setattr(entry_points, "_ask", counted)
    first = entry_points.installed_plugins()
    assert entry_points.installed_plugins() == first
    assert len(asked) == 1
    assert "suite" in [plugin.name for plugin in first]
    monkeypatch.syspath_prepend(str(tmp_path))
    assert entry_points.installed_plugins() == first
    assert len(asked) == 2
    assert entry_points.installed_plugins(cached=False) == first
    assert len(asked) == 3
