"""`gklint init`: what it writes works at once, and nothing that exists is lost."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gklint import __version__
from gklint.cli.init import ADDRESS
from gklint.config import load_config
from gklint.config.values import plain
from gklint.readers import yaml
from tests.checkout import ROOT
from tests.cli.conftest import Run

FILES = ["gklint.yaml", ".pre-commit-config.yaml", ".github/workflows/gklint.yml", ".gitlab-ci.yml"]

INSTALL = f'python -m pip install "git+https://git.example.org/gklint@v{__version__}"'


def read(path: str) -> Any:
    tree = yaml.read(Path(path).read_bytes(), path).tree
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
    install, check = [step["run"] for step in workflow["jobs"]["gklint"]["steps"] if "run" in step]
    assert install == INSTALL
    assert "\n  gklint check\n" in check


def test_the_gitlab_job_is_sound(gklint_command: Run) -> None:
    gklint_command("init", "--ci", "gitlab")
    job = read(FILES[3])["gklint"]
    assert set(job) == {"stage", "image", "rules", "script", "artifacts"}
    assert all(isinstance(line, str) for line in job["script"])
    assert job["script"][0] == INSTALL
    assert "gklint check --format text --format json:gklint.json\n" in job["script"][1]
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


def test_a_repository_without_reports_is_not_red_at_once(gklint_command: Run, folder: Path) -> None:
    """The job passes over a folder that holds no report yet; a folder that is missing stays an error."""
    (folder / "new").mkdir()
    assert gklint_command("init", "new", "--ci", "github").code == 0
    assert (folder / "new" / "reports" / ".gitkeep").read_bytes() == b""
    os.chdir("new")
    script = read(FILES[2])["jobs"]["gklint"]["steps"][-1]["run"].replace("gklint check", "exit 7")

    def job() -> int:
        return subprocess.run(["sh", "-e", "-c", script], check=False, capture_output=True).returncode

    assert job() == 0
    Path("reports/2024").mkdir()
    Path("reports/2024/a.md").write_text("x", "utf-8")
    assert job() == 7
    shutil.rmtree("reports")
    assert job() == 7


def test_reports_that_are_there_need_no_placeholder(gklint_command: Run, folder: Path) -> None:
    ran = gklint_command("init")
    assert not (folder / "reports" / ".gitkeep").exists()
    assert "https://git.example.org/gklint 要改成 gklint 仓库所在的地址" in ran.out


def test_templates_install_from_the_address_that_the_readme_names() -> None:
    assert f"pip install git+{ADDRESS}@v{__version__}" in (ROOT / "README.md").read_text("utf-8")
