"""The hook with the real pre-commit: a bad commit is stopped, a mended one goes through."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.checkout import EXAMPLE, copy_project, git_environment, git_repository, run

WRONG = EXAMPLE / "reports" / "2024" / "songxi-jiedao.txt"  # wrong on purpose

# A clean report, what to break in it, and the rule that must see it.
BREAKS = {
    "reports/2023/songxi-jiedao.txt": ("三、收到和处理", "3、 收到和处理", "GK103"),
    "reports/2024/caizheng-ju.md": ("| 6 | 4 | 0 | 0 | 1 | 0 | 11 |", "| 6 | 4 | 0 | 0 | 1 | 0 | 12 |", "GK301"),
    "reports/2024/jiaotong-yunshu-ju.yaml": ("pending: 1, total: 1}", "pending: 1, total: 2}", "GK304"),
}


@dataclass
class Repository:
    """A git repository whose commits pre-commit guards."""

    folder: Path
    env: Mapping[str, str]

    def commit(self, path: str, *, code: int) -> str:
        """Stage a file and try to commit; what git and the hook said."""
        run("git", "add", path, cwd=self.folder, env=self.env)
        done = run("git", "commit", "--message", "a change", cwd=self.folder, env=self.env, code=code)
        return done.stdout + done.stderr

    def head(self) -> str:
        """The last commit."""
        return run("git", "rev-parse", "HEAD", cwd=self.folder, env=self.env).stdout


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The example as a git repository, with the hook of this very checkout installed."""
    base = tmp_path_factory.mktemp("pre-commit")
    env = {**git_environment(base / "home"), "PRE_COMMIT_HOME": str(base / "cache"), "NO_COLOR": "1"}
    hooks = git_repository(copy_project(base / "gklint"), env)
    revision = run("git", "rev-parse", "HEAD", cwd=hooks, env=env).stdout.strip()

    folder = base / "report-repo"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "reports" / "2024" / WRONG.name).unlink()
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks.as_posix()}\n    rev: {revision}\n    hooks:\n      - id: gklint\n", "utf-8"
    )
    git_repository(folder, env)
    run(sys.executable, "-m", "pre_commit", "install", "--install-hooks", cwd=folder, env=env)
    return Repository(folder, env)


@pytest.fixture
def repository(guarded: Repository) -> Repository:
    """The repository with nothing left over from another test."""
    run("git", "reset", "--quiet", "--hard", cwd=guarded.folder, env=guarded.env)
    return guarded


@pytest.mark.parametrize("path", BREAKS)
def test_bad_commit_is_stopped_and_mended_one_passes(repository: Repository, path: str) -> None:
    """Text, Markdown and YAML: the hook names the rule and the file, and lets the mended report through."""
    right, wrong, rule = BREAKS[path]
    report = repository.folder / path
    clean = report.read_text("utf-8")
    assert clean.count(right) == 1
    before = repository.head()

    report.write_text(clean.replace(right, wrong), "utf-8")
    said = repository.commit(path, code=1)
    assert rule in said
    assert path in said
    assert repository.head() == before

    report.write_text(clean + "\n", "utf-8")  # mended: clean again, and yet a change to commit
    assert "Passed" in repository.commit(path, code=0)
    assert repository.head() != before


def test_other_files_are_none_of_its_business(repository: Repository) -> None:
    """A commit without reports does not start the linter."""
    (repository.folder / "README.md").write_text("# 另一个说明\n", "utf-8")
    assert "Skipped" in repository.commit("README.md", code=0)


def test_every_kind_of_finding_at_once(repository: Repository) -> None:
    """The report that is wrong on purpose is stopped, with all its findings and the house rule's."""
    target = repository.folder / "reports" / "2024" / WRONG.name
    shutil.copy(WRONG, target)
    said = repository.commit("reports", code=1)
    assert all(rule in said for rule in ("GK004", "GK103", "GK203", "GK301", "SX001"))
