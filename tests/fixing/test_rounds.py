"""Fixing a file: safe fixes only unless asked, idempotent, never a new error, and the file is what was checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.config import Config
from gklint.files import Target
from gklint.finding import Finding, Message, Place, Severity
from gklint.fixing import Fixing, rounds
from gklint.fixing.rounds import is_worse
from gklint.plugins import Plugins, load_plugins
from gklint.result import FileResult, Result
from gklint.service import run
from gklint.source import Position, Span
from gklint.testing import clean_report

FAULTS = (
    ("## 三、", "## 3、"),
    ("## 二、", "## 2."),
    ("## 五、", "## （五）"),
    ("主动公开政府信息情况", "主动公开政府信息的情况"),
    ("| （一）予以公开 | 3 |", "| （一）予以公开 | ３ |"),
    ("| 四、结转下年度继续办理 | 1 | 0 |", "| 四、结转下年度继续办理 | 1 | / |"),
    ("| 0.35 |", "| 0.35万元 |"),
    ("2024年政府信息公开", "2024年2024年政府信息公开"),
    ("（二）改进", "（2）改进"),
)


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    return load_plugins(cached=False)


def mend(plugins: Plugins, path: Path, *, unsafe: bool = False, write: bool = True) -> Result:
    """Fix one file."""
    return run([Target(path, path.name)], Config(), plugins, fixing=Fixing(unsafe, write))


def grave(result: Result) -> set[tuple[str, str]]:
    """Errors and warnings."""
    return {(f.rule, f.route) for f in result.findings() if f.severity >= Severity.WARNING}


@settings(max_examples=40, deadline=None)
@given(faults=st.sets(st.sampled_from(FAULTS)), unsafe=st.booleans(), end=st.sampled_from(["\n", "\r\n"]))
def test_fixing_is_idempotent_and_makes_nothing_worse(
    plugins: Plugins, tmp_path_factory: pytest.TempPathFactory, faults: set[tuple[str, str]], unsafe: bool, end: str
) -> None:
    text = clean_report()
    for right, wrong in sorted(faults):
        text = text.replace(right, wrong, 1)
    path = tmp_path_factory.mktemp("fix") / "年报.md"
    path.write_bytes(text.replace("\n", end).encode())
    before = run([Target(path, path.name)], Config(), plugins)
    shown = mend(plugins, path, unsafe=unsafe, write=False)
    assert path.read_bytes() == text.replace("\n", end).encode()
    done = mend(plugins, path, unsafe=unsafe)
    assert done.fixed == shown.fixed
    assert bool(shown.files[0].diff) is bool(shown.fixed)
    assert grave(done) <= grave(before)
    after = path.read_bytes()
    assert done.files[0].findings == run([Target(path, path.name)], Config(), plugins).files[0].findings
    again = mend(plugins, path, unsafe=unsafe)
    assert (again.fixed, path.read_bytes()) == (0, after)
    assert after.count(b"\r\n") == (after.count(b"\n") if end == "\r\n" else 0)


def test_safe_fixes_leave_figures_alone(plugins: Plugins, tmp_path: Path) -> None:
    path = tmp_path / "年报.md"
    path.write_text(clean_report(edits=(FAULTS[0], FAULTS[5])), "utf-8")
    assert mend(plugins, path).fixed == 1
    assert path.read_text("utf-8") == clean_report(edits=(FAULTS[5],))
    assert mend(plugins, path, unsafe=True).fixed == 1
    assert path.read_text("utf-8") == clean_report()


def test_a_file_that_changes_meanwhile_is_left_alone(
    plugins: Plugins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "年报.md"
    path.write_text(clean_report(edits=FAULTS[:1]), "utf-8")

    def fixed_while_another_writes(*given: object, **named: object) -> object:
        path.write_text("别人改了", "utf-8")
        return honest(*given, **named)  # type: ignore[arg-type]

    honest = rounds.fixed
    monkeypatch.setattr("gklint.fixing.file.fixed", fixed_while_another_writes)
    result = mend(plugins, path)
    assert (result.exit_code(), path.read_text("utf-8")) == (2, "别人改了")
    assert result.files[0].error is not None
    assert "改动" in result.files[0].error.zh


def test_permissions_and_links_stay(plugins: Plugins, tmp_path: Path) -> None:
    path, link = tmp_path / "年报.md", tmp_path / "链接.md"
    path.write_text(clean_report(edits=FAULTS[:1]), "utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    assert mend(plugins, link).fixed == 1
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.read_text("utf-8") == clean_report()
    assert sorted(tmp_path.iterdir()) == [path, link]


def test_worse_is_a_new_error_or_warning_or_a_file_that_cannot_be_read() -> None:
    place = _finding("GK301", Severity.ERROR)
    one, two = FileResult("a", findings=(place,)), FileResult("a", findings=(place, place))
    assert is_worse(one, two)
    assert not is_worse(two, one)
    assert not is_worse(one, FileResult("a", findings=(place, _finding("GK113", Severity.INFO))))
    assert is_worse(FileResult("a"), FileResult("a", error=Message("坏了", "broken")))


def _finding(rule: str, severity: Severity) -> Finding:
    return Finding(rule, rule, severity, "", "a", Place(Span(0, 0), Position(1, 1), Position(1, 1)))
