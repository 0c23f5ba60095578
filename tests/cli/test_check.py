"""`gklint check`: exit codes, options, outputs."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, CLEAN, Run


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["reports/clean.md"], 0),
        (["reports/bad.md"], 1),
        (["reports"], 1),
        (["reports/bad.md", "--fail-on", "never"], 0),
        (["reports/bad.md", "--ignore", "GK3"], 0),
        (["reports/bad.md", "--ignore", "row-total,flow-balance", "--ignore", "GK302，GK304"], 0),
        (["reports/bad.md", "--select", "table-balance"], 1),
        (["reports/bad.md", "--select", "GK1"], 0),
        (["reports/bad.md", "--select", "GK301", "--ignore", "GK3"], 1),
        (["reports/nowhere.md"], 2),
        (["reports/clean.md", "--select", "GK999"], 2),
        (["reports/clean.md", "--fail-on", "fatal"], 2),
        (["reports/clean.md", "--config", "nowhere.yaml"], 2),
        (["reports/clean.md", "--nonsense"], 2),
        (["reports/clean.md", "--format", "sarif"], 2),
    ],
)
def test_exit_codes(gklint_command: Run, arguments: list[str], code: int) -> None:
    assert gklint_command("check", *arguments).code == code


def test_the_text_report_shows_the_place(gklint_command: Run) -> None:
    ran = gklint_command("check", "reports/bad.md", "--select", "GK301")
    assert re.search(r"^reports/bad\.md:\d+:\d+  error GK301 row-total$", ran.out, re.MULTILINE)
    assert re.search(r"^ +\d+ \| \| 一、本年新收.*\n +\| +\^$", ran.out, re.MULTILINE)
    assert "\x1b" not in ran.out
    assert ran.out.endswith("检查 1 个文件：1 处错误，0 处警告，0 处提示；--unsafe-fixes 可修正 1 处（改后请核对）\n")
    assert ran.err == ""


def test_english(gklint_command: Run) -> None:
    ran = gklint_command("check", "reports/bad.md", "--select", "GK301", "--lang", "en")
    assert "\n1 file checked: 1 error, 0 warnings, 0 info; 1 with --unsafe-fixes" in ran.out


def test_json_to_the_screen_and_to_a_file(gklint_command: Run, folder: Path) -> None:
    ran = gklint_command("check", "reports", "--select", "GK301", "--format", "json", "--format", "text:out.txt")
    data = json.loads(ran.out)
    assert [file["path"] for file in data["files"]] == ["reports/bad.md", "reports/clean.md"]
    assert [(finding["rule"], finding["path"]) for finding in data["findings"]] == [("GK301", "reports/bad.md")]
    assert "\n检查 2 个文件：1 处错误，0 处警告，0 处提示；" in (folder / "out.txt").read_text("utf-8")
    assert sorted(path.name for path in folder.iterdir()) == ["out.txt", "reports"]


def test_two_formats_cannot_share_the_screen(gklint_command: Run) -> None:
    ran = gklint_command("check", "reports", "--format", "json", "--format", "text")
    assert (ran.code, ran.out) == (2, "")
    assert "--format json:gklint.json" in ran.err


def test_a_format_of_a_later_version_is_told_with_the_known_ones(gklint_command: Run) -> None:
    ran = gklint_command("check", "reports", "--format", "sarif")
    assert "这个版本还没有 sarif 格式。可用的格式：github、json、text。" in ran.err


def test_an_output_file_that_cannot_be_written(gklint_command: Run) -> None:
    ran = gklint_command("check", "reports/clean.md", "--format", "json:nowhere/x.json")
    assert ran.code == 2
    assert "无法写入 nowhere/x.json" in ran.err


def test_standard_input(gklint_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def pipe(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8"))))

    pipe(BAD)
    ran = gklint_command("check", "-", "--stdin-filename", "reports/x.md", "--select", "GK301")
    assert ran.code == 1
    assert ran.out.startswith("reports/x.md:")
    pipe(CLEAN)
    assert gklint_command("check", "--stdin-filename", "x.md", "--select", "GK301", "-").code == 0
    pipe("title: 云岫县政府信息公开工作年度报告\nyear: 2024\n")
    ran = gklint_command("check", "-")
    assert ran.code == 2
    assert "gklint check --stdin-filename 报告.yaml -" in ran.err
    assert "--stdin-filename report.yaml" in ran.err
    assert gklint_command("check", "-", "reports").code == 2
    assert gklint_command("check", "reports", "--stdin-filename", "x.md").code == 2


def test_nothing_to_check_is_an_error_that_teaches(gklint_command: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    (folder / "empty" / "README.md").write_text("# 说明\n", "utf-8")
    ran = gklint_command("check", "empty")
    assert ran.code == 2
    assert "没有找到可检查的年度报告（跳过 1 个不是报告的文件）" in ran.err
    (folder / "empty" / "notes.md").write_text("# 备忘\n\n买菜。\n", "utf-8")
    ran = gklint_command("check", "empty")
    assert (ran.code, ran.out) == (2, "")
    assert "跳过 2 个不是报告的文件" in ran.err


def test_paths_of_the_config_are_named_when_they_hold_nothing(gklint_command: Run, folder: Path) -> None:
    (folder / "gklint.yaml").write_text("paths: [nian-bao]\n", "utf-8")
    ran = gklint_command("check")
    assert ran.code == 2
    assert "找不到 nian-bao（gklint.yaml 的 paths）" in ran.err
    assert "no such file or folder: nian-bao (paths in gklint.yaml)" in ran.err
    (folder / "nian-bao").mkdir()
    ran = gklint_command("check")
    assert ran.code == 2
    assert "检查的是 gklint.yaml 的 paths（nian-bao）" in ran.err
    assert "paths（" not in gklint_command("check", "nian-bao").err


def test_a_file_that_is_no_report_is_skipped_in_a_folder_but_not_when_named(gklint_command: Run, folder: Path) -> None:
    (folder / "reports" / "notes.md").write_text("# 备忘\n\n买菜。\n", "utf-8")
    ran = gklint_command("check", "--ignore", "GK3")
    assert ran.code == 0
    assert ran.out == "检查 2 个文件：0 处错误，0 处警告，0 处提示；跳过 1 个不是报告的文件\n"
    ran = gklint_command("check", "reports/notes.md")
    assert ran.code == 2
    assert "GK002 not-a-report" in ran.out


def test_the_rest_is_checked_when_one_file_cannot_be(gklint_command: Run, folder: Path) -> None:
    (folder / "reports" / "年度报告.md").write_bytes(b"\x00\x01\x02\xff" * 100)
    (folder / "reports" / "picture.md").write_bytes(b"\x00\x01\x02\xff" * 100)
    ran = gklint_command("check", "reports", "--select", "GK0,GK301")
    assert ran.code == 2
    assert "reports/年度报告.md:1:1  error GK001 unreadable-file" in ran.out
    assert "GK301 row-total" in ran.out
    assert "\n检查 3 个文件：2 处错误，0 处警告，0 处提示；1 个文件无法检查；" in ran.out
    assert ran.out.endswith("；跳过 1 个不是报告的文件\n")


@pytest.mark.parametrize("suffix", [".docx", ".DOC", ".wps", ".html", ".htm", ".pdf"])
def test_a_report_in_a_format_that_cannot_be_read_is_told(gklint_command: Run, folder: Path, suffix: str) -> None:
    for name in ("财政局2024年度报告", "~$财政局2024年度报告", "会议纪要"):
        (folder / "reports" / f"{name}{suffix}").write_bytes(b"PK\x03\x04")
    (folder / "reports" / "年报.png").write_bytes(b"\x89PNG")
    ran = gklint_command("check", "--select", "GK302")
    assert ran.code == 2
    assert f"reports/财政局2024年度报告{suffix}:1:1  error GK001 unreadable-file" in ran.out
    # What a damaged Word file was is not to be seen from outside, so every one is told.
    assert ran.out.count("GK001") == (2 if suffix == ".docx" else 1)
    (folder / "gklint.yaml").write_text(f"exclude: ['*{suffix}']\n", "utf-8")
    assert gklint_command("check", "--select", "GK302").code == 0


def test_config_and_command_line(gklint_command: Run, folder: Path) -> None:
    (folder / "gklint.yaml").write_text(
        "select: [GK301]\nrules: {row-total: info}\nlang: en\npaths: [reports]\n", "utf-8"
    )
    ran = gklint_command("check")
    assert ran.code == 0
    assert "info GK301 row-total" in ran.out
    assert gklint_command("check", "--fail-on", "info").code == 1
    assert gklint_command("check", "--isolated", "--select", "GK301").code == 1
    assert gklint_command("check", "--ignore", "GK301").code == 0


def test_a_broken_config_is_told_with_its_place(gklint_command: Run, folder: Path) -> None:
    (folder / "gklint.yaml").write_text("lang: zh\nruls: {}\nignore: [GK3O1]\n", "utf-8")
    ran = gklint_command("check", "reports")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "gklint.yaml:2:1: 配置里没有“ruls”这个键。是不是想写“rules”？",
        "  unknown key “ruls” in the config (did you mean “rules”?)",
    ]
    (folder / "gklint.yaml").write_text("lang: zh\nrules: {}\nignore: [row-totl]\n", "utf-8")
    ran = gklint_command("check", "reports", "--lang", "en")
    assert ran.err.startswith(
        "gklint.yaml:3:10: no rule, family or category is called “row-totl” (did you mean “row-total”?)"
    )


def test_a_plugin_that_fails_is_told_and_the_rest_goes_on(gklint_command: Run, folder: Path) -> None:
    (folder / "broken.py").write_text("import nowhere_to_be_found\n", "utf-8")
    (folder / "gklint.yaml").write_text("plugins: [./broken.py]\nselect: [GK301]\n", "utf-8")
    ran = gklint_command("check", "reports")
    assert ran.code == 2
    assert "GK007 plugin-failed" in ran.out
    assert "GK301 row-total" in ran.out
    ran = gklint_command("plugins")
    assert ran.code == 2
    assert "加载失败：ModuleNotFoundError" in ran.out


def test_several_processes_give_the_same(gklint_command: Run, folder: Path) -> None:
    for number in range(6):
        (folder / "reports" / f"{number}.md").write_text(BAD if number % 2 else CLEAN, "utf-8")
    one = gklint_command("check", "reports", "--select", "GK301", "--format", "json")
    two = gklint_command("check", "reports", "--select", "GK301", "--format", "json", "--jobs", "2")
    assert one == two


def test_annotations_inside_github_actions(gklint_command: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
    monkeypatch.chdir(folder / "reports")
    lines = gklint_command("check", "bad.md", "--select", "GK301").out.splitlines()
    token = lines[0].removeprefix("::stop-commands::")
    assert len(token) == 32
    assert lines[-2] == f"::{token}::"
    assert re.match(
        r"::error file=reports/bad\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=GK301 row-", lines[-1]
    )
    assert gklint_command("check", "bad.md", "--select", "GK301", "--format", "text").out.startswith("bad.md:")


def test_force_exclude_for_pre_commit(gklint_command: Run, folder: Path) -> None:
    (folder / "gklint.yaml").write_text("exclude: [bad.md]\n", "utf-8")
    assert gklint_command("check", "reports/bad.md", "--select", "GK301").code == 1
    ran = gklint_command("check", "reports/bad.md", "--select", "GK301", "--force-exclude")
    assert ran.code == 0
    assert "exclude" in ran.err


@pytest.mark.parametrize("name", ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"])
def test_colour_is_as_the_environment_and_the_option_say(
    name: str, gklint_command: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "1")
    arguments = ("check", "reports/bad.md", "--select", "GK301")
    assert ("\x1b[" in gklint_command(*arguments).out) is (name != "NO_COLOR")
    assert "\x1b[" in gklint_command(*arguments, "--color", "always").out
    assert "\x1b[" not in gklint_command(*arguments, "--color=never").out
