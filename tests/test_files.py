"""From paths to files: folders are walked as git sees them, named files are always taken."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from gklint.config import Config
from gklint.errors import UsageError
from gklint.files import collect

EXTENSIONS = (".md", ".txt", ".yaml")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str, text: str = "") -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def found(*paths: str, config: Config | None = None) -> list[str]:
    collected = collect(paths, config or Config(root=Path.cwd()), EXTENSIONS)
    return [target.shown for target in collected.targets]


def test_a_folder_gives_its_reports_in_stable_order(tree: Path) -> None:
    write("b/2.md", "b/1.txt", "a.MD", "b/c/3.yaml", "x.docx", "script.py", ".hidden/4.md", ".git/5.md", "b/.6.md")
    assert found() == ["a.MD", "b/1.txt", "b/2.md", "b/c/3.yaml"]
    assert found("b", "a.MD") == ["b/1.txt", "b/2.md", "b/c/3.yaml", "a.MD"]


def test_named_files_are_taken_whatever_they_are_called(tree: Path) -> None:
    write("x.odd", ".hidden.md", "ignored.md", "README.md")
    write(".gitignore", text="ignored.md\n")
    assert found("x.odd", ".hidden.md", "ignored.md", "./README.md") == [
        "x.odd",
        ".hidden.md",
        "ignored.md",
        "README.md",
    ]
    targets = collect(["x.odd", "."], Config(root=tree), EXTENSIONS).targets
    assert [(target.shown, target.explicit) for target in targets] == [("x.odd", True)]


def test_a_file_is_checked_once_and_being_named_counts(tree: Path) -> None:
    write("a/1.md")
    targets = collect(["a", "a/1.md", "a/../a/1.md"], Config(root=tree), EXTENSIONS).targets
    assert [(target.shown, target.explicit) for target in targets] == [("a/1.md", True)]


def test_what_is_no_report_by_its_name_is_passed_over_and_counted(tree: Path) -> None:
    write("README.md", "readme.zh-CN.md", "CHANGELOG.md", "gklint.yaml", "a.md")
    collected = collect([], Config(root=tree), EXTENSIONS)
    assert [target.shown for target in collected.targets] == ["a.md"]
    assert sorted(collected.no_reports) == ["CHANGELOG.md", "README.md", "gklint.yaml", "readme.zh-CN.md"]


def test_gitignore_files_nest(tree: Path) -> None:
    write("a.md", "drafts/1.md", "r/b.md", "r/keep/c.md", "r/keep/d.md", "r/tmp.md", "r/keep/tmp.md", "build/x/y.md")
    write(".gitignore", text="drafts/\n/a.md\ntmp.md\nbuild/**\n!build/x/\n")
    write("r/.gitignore", text="keep/*\n!keep/c.md\n!tmp.md\n")
    assert found() == ["r/b.md", "r/keep/c.md", "r/keep/tmp.md", "r/tmp.md"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is the judge")
@pytest.mark.parametrize(
    "patterns",
    [
        "*.md\n!b.md\n",
        "/a.md\nd/\n",
        "d/*\n!d/b.md\n",
        "d/**\n!d/b.md\n",
        "**/e/*\n",
        "d/e\n!d/e/b.md\n",
        "*\n!*/\n!*.txt\n",
        "d/**/b.md\n",
        "[ab].md\n\\!x.md\n# a.md\n",
        "*.md \n!/d/a.md\n",
        "报告/\n",
        "foo\n!d/foo/\n",
    ],
)
def test_walks_agree_with_git(tree: Path, patterns: str) -> None:
    names = ("a.md", "b.md", "c.txt", "!x.md")
    write(*names, *(f"{folder}/{name}" for folder in ("d", "d/e", "e/f", "报告", "d/foo") for name in names))
    write(".gitignore", text=patterns)
    write("e/.gitignore", text="!b.md\nf/*.txt\n")
    git = ["git", "-c", "core.quotepath=off", "-c", f"core.excludesfile={os.devnull}"]
    subprocess.run([*git, "init", "-q"], check=True, capture_output=True)
    listed = subprocess.run([*git, "ls-files", "-o", "--exclude-standard"], check=True, capture_output=True)
    expected = {name for name in listed.stdout.decode("utf-8").splitlines() if not name.endswith(".gitignore")}
    assert set(found()) == expected


def test_gitignore_lines_that_are_no_pattern_are_passed_over(tree: Path) -> None:
    write("a.md", "b.md")
    write(".gitignore", text="!\n# comment\n[z-a]\nb.md\n")
    assert found() == ["a.md"]


def test_gitignore_above_the_folder_holds_within_a_repository(tree: Path) -> None:
    (tree / ".git").mkdir()
    write("reports/a.md", "reports/b.md")
    write(".gitignore", text="reports/b.md\n")
    os.chdir("reports")
    assert found() == ["a.md"]
    assert found("../reports") == ["a.md"]
    (tree / "reports" / ".git").mkdir()
    assert found() == ["a.md", "b.md"]


def test_exclude_is_relative_to_the_config(tree: Path) -> None:
    write("reports/a.md", "reports/drafts/b.md", "c.bak.md")
    config = Config(root=tree, exclude=("/reports/drafts", "*.bak.md"))
    assert found(config=config) == ["reports/a.md"]
    assert found("c.bak.md", config=config) == ["c.bak.md"]
    forced = collect(["c.bak.md", "reports/a.md"], config, EXTENSIONS, force_exclude=True)
    assert ([target.shown for target in forced.targets], forced.excluded) == (["reports/a.md"], ("c.bak.md",))


def test_the_config_names_the_paths_when_the_command_does_not(tree: Path) -> None:
    write("reports/a.md", "b.md", "sub/x")
    config = Config(root=tree, paths=("reports",))
    os.chdir("sub")
    assert found(config=config) == ["../reports/a.md"]
    assert found("../b.md", config=config) == ["../b.md"]


def test_a_missing_path_is_an_error(tree: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder: nowhere\.md"):
        found("nowhere.md")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_links_are_followed_only_within_the_folder(tree: Path) -> None:
    write("out/secret.md", "in/a.md", "in/.store/b.md")
    os.symlink(tree / "out" / "secret.md", tree / "in" / "leak.md")
    os.symlink(tree / "out", tree / "in" / "leak")
    os.symlink(tree / "in", tree / "in" / "loop")
    os.symlink(tree / "in" / "a.md", tree / "in" / "same.md")
    os.symlink(tree / "in" / ".store" / "b.md", tree / "in" / "b.md")
    os.symlink(tree / "in" / "nowhere.md", tree / "in" / "broken.md")
    collected = collect(["in"], Config(root=tree), EXTENSIONS)
    assert [target.shown for target in collected.targets] == ["in/a.md", "in/b.md"]
    assert sorted(collected.outside) == ["in/leak", "in/leak.md"]
    assert found("in/leak.md") == ["in/leak.md"]


def test_names_in_any_script_and_odd_bytes(tree: Path) -> None:
    write("报告/云岫县 2024.md", "报告/a:b,c.md")
    assert found() == ["报告/a:b,c.md", "报告/云岫县 2024.md"]
