"""The project's files as a clean clone has them, and git that knows nothing of the machine's settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "report-repo"
# What .gitignore names: copied without asking git, so that a tree without a repository will do.
NOT_PART = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", "*.egg-info", "build", "dist", ".*_cache", ".hypothesis"
)
NOT_PASSED_ON = ("GIT_", "GITHUB_", "PRE_COMMIT", "PYTEST_")  # would make git, gklint or pre-commit behave otherwise


def copy_project(target: Path) -> Path:
    """A copy of the working tree without what building and testing leave behind."""
    shutil.copytree(ROOT, target, ignore=NOT_PART)
    return target


def git_environment(home: Path) -> dict[str, str]:
    """An environment in which git has an identity and no settings but its own defaults."""
    home.mkdir(exist_ok=True)
    settings = home / "gitconfig"
    settings.write_text(
        "[safe]\n\tdirectory = *\n[init]\n\tdefaultBranch = main\n[core]\n\tautocrlf = false\n", "utf-8"
    )
    kept = {key: value for key, value in os.environ.items() if not key.startswith(NOT_PASSED_ON)}
    identity = {f"GIT_{role}_{part}": "gklint" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    return {**kept, **identity, "GIT_CONFIG_GLOBAL": str(settings), "GIT_CONFIG_NOSYSTEM": "1"}


def run(
    *command: str | Path, cwd: Path, env: Mapping[str, str] | None = None, code: int | None = 0
) -> subprocess.CompletedProcess[str]:
    """Run a command; fail with all that it said when its exit code is not `code` (None: any)."""
    done = subprocess.run([*map(str, command)], cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)
    said = f"{' '.join(map(str, command))} → {done.returncode}\n{done.stdout}\n{done.stderr}"
    assert code is None or done.returncode == code, said
    return done


def git_repository(folder: Path, env: Mapping[str, str]) -> Path:
    """Make a git repository of a folder with one commit of all that is in it."""
    run("git", "init", "--quiet", cwd=folder, env=env)
    run("git", "add", "--all", cwd=folder, env=env)
    run("git", "commit", "--quiet", "--message", "start", cwd=folder, env=env)
    return folder
