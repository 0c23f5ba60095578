"""`gklint init`: what it writes works at once, and nothing that exists is lost."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gklint import __version__
from gklint.config import load_config
from gklint.config.values import plain
from gklint.readers.yaml import READER
from tests.cli.conftest import Run

FILES = ["gklint.yaml", ".pre-commit-config.yaml", ".github/workflows/gklint.yml", ".gitlab-ci.yml"]


def read(path: str) -> Any:
    tree = READER.read(Path(path).read_bytes(), path).tree
    assert tree is not None
    return plain(tree)


def test_what_is_written_can_be_used(gklint_command: Run, folder: Path) -> None:
    ran = gklint_command("init")
    assert ran.code == 0
    assert all(f"写入 {name}\n" in ran.out for name in FILES)
    config = load_config()
    assert config.paths == ("reports",)
    schema = json.loads((folder / ".gklint" / "config.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(read("gklint.yaml"))
    assert "$schema=.gklint/config.schema.json" in (folder / "gklint.yaml").read_text("utf-8")
    assert gklint_command("check", "--select", "GK301").code == 1


def test_every_setting_of_the_template_is_valid(gklint_command: Run, folder: Path) -> None:
    gklint_command("init", "--ci", "none")
    text = (folder / "gklint.yaml").read_text("utf-8")
    settings = re.sub(r"^# (?=( *- |  |[a-z_]+:))(?!yaml-lang)", "", text, flags=re.MULTILINE)
    assert settings.count("\n# ") < text.count("\n# ")
    (folder / "gklint.yaml").write_text(settings.replace("[./rules/my_rule.py]", "[]"), "utf-8")
    config = load_config()
    assert config.overrides
    assert config.scope.rules
    assert gklint_command("check", "--select", "GK301").code == 1


def test_nothing_is_overwritten_unless_forced(gklint_command: Run, folder: Path) -> None:
    (folder / ".gitlab-ci.yml").write_text("mine: {script: [make]}\n", "utf-8")
    ran = gklint_command("init", "--ci", "both")
    assert ran.code == 0
    assert "保留 .gitlab-ci.yml（已存在）" in ran.out
    assert "--force" in ran.out
    assert read(".gitlab-ci.yml") == {"mine": {"script": ["make"]}}
    assert "written .gitlab-ci.yml" in gklint_command("init", "--ci", "both", "--force", "--lang", "en").out
    assert "gklint" in read(".gitlab-ci.yml")


@pytest.mark.parametrize(
    ("ci", "written"),
    [("none", FILES[:2]), ("github", FILES[:3]), ("gitlab", [*FILES[:2], FILES[3]]), ("both", FILES)],
)
def test_ci_files_are_chosen(gklint_command: Run, folder: Path, ci: str, written: list[str]) -> None:
    gklint_command("init", "--ci", ci)
    assert [name for name in FILES if (folder / name).exists()] == written


@pytest.mark.parametrize(("host", "absent"), [("github.com", FILES[3]), ("gitlab.example.org", FILES[2])])
def test_ci_files_follow_the_remote(gklint_command: Run, folder: Path, host: str, absent: str) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text(f'[remote "origin"]\n\turl = https://{host}/x/y.git\n', "utf-8")
    gklint_command("init")
    assert [name for name in FILES if not (folder / name).exists()] == [absent]


def test_the_github_workflow_is_sound(gklint_command: Run) -> None:
    gklint_command("init", "--ci", "github")
    workflow = read(FILES[2])
    assert set(workflow) == {"name", "on", "permissions", "jobs"}
    assert workflow["permissions"] == {"contents": "read"}
    assert set(workflow["on"]) == {"push", "pull_request"}
    for job in workflow["jobs"].values():
        assert job["runs-on"]
        for step in job["steps"]:
            assert len({"uses", "run"} & set(step)) == 1
            assert set(step) <= {"uses", "run", "with", "name"}
            assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step.get("uses", "a/b@v1"))
    runs = [step["run"] for step in workflow["jobs"]["gklint"]["steps"] if "run" in step]
    assert runs == [f"python -m pip install gklint=={__version__}", "gklint check"]


def test_the_gitlab_job_is_sound(gklint_command: Run) -> None:
    gklint_command("init", "--ci", "gitlab")
    job = read(FILES[3])["gklint"]
    assert set(job) == {"stage", "image", "rules", "script", "artifacts"}
    assert all(isinstance(line, str) for line in job["script"])
    assert f"gklint=={__version__}" in job["script"][0]
    assert job["artifacts"]["when"] == "always"


def test_the_hook_takes_reports_and_nothing_else(gklint_command: Run) -> None:
    gklint_command("init", "--ci", "none", "--reports", "年报/公开")
    hook = read(FILES[1])["repos"][0]["hooks"][0]
    assert (hook["id"], hook["language"], hook["require_serial"]) == ("gklint", "system", True)
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    for name, taken in {
        "年报/公开/2024/a.md": True,
        "年报/公开/b.yaml": True,
        "README.md": False,
        "年报/公开/c.png": False,
    }.items():
        assert bool(re.search(hook["files"], name)) is taken


def test_what_cannot_be_written_is_told(gklint_command: Run, folder: Path) -> None:
    assert gklint_command("init", "nowhere").code == 2
    assert gklint_command("init", "--reports", "../x").code == 2
    (folder / ".github").write_text("", "utf-8")
    ran = gklint_command("init", "--ci", "github")
    assert ran.code == 2
    assert "无法写入" in ran.err
