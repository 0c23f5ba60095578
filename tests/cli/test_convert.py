"""`gklint convert`: what it writes where, what it leaves alone, and what it says."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from gklint.testing import clean_report
from tests.cli.conftest import CLEAN, RIGHT_ROW, Run

DOUBTFUL = CLEAN.replace(RIGHT_ROW, "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 1 | 6 |")


def data(gklint_command: Run, file: str) -> object:
    return json.loads(gklint_command("extract", file).out)


@pytest.mark.parametrize("out", ["x.yaml", "x.yml", "x.md", "x.markdown", "X.YAML"])
def test_convert_writes_the_format_of_the_extension(gklint_command: Run, folder: Path, out: str) -> None:
    ran = gklint_command("convert", "reports/clean.md", "-o", out)
    assert (ran.code, ran.out, ran.err) == (0, f"写入 {out}\n", "")
    written = (folder / out).read_bytes()
    assert b"\r" not in written
    assert written.endswith(b"\n")
    assert written.startswith(
        b"# " if "m" in out.lower().rpartition(".")[2][:1] and "y" not in out.lower() else b"title: "
    )
    assert data(gklint_command, out) == data(gklint_command, "reports/clean.md")
    assert sorted(os.listdir(folder)) == sorted(["reports", out])  # nothing else is left behind


def test_convert_prints_without_an_output_file(gklint_command: Run) -> None:
    assert gklint_command("convert", "reports/clean.md").out == clean_report(format="yaml")
    assert gklint_command("convert", "reports/clean.md", "-o", "-").out == clean_report(format="yaml")
    assert gklint_command("convert", "reports/clean.md", "--format", "markdown").out.startswith("# 云岫县松溪街道")


def test_convert_there_and_back(gklint_command: Run) -> None:
    for source, target in (("reports/clean.md", "a.yaml"), ("a.yaml", "b.md"), ("b.md", "c.yaml")):
        assert gklint_command("convert", source, "-o", target).code == 0
    assert Path("c.yaml").read_bytes() == Path("a.yaml").read_bytes()
    assert gklint_command("check", "a.yaml", "b.md", "--isolated").code == 0


def test_convert_overwrites_nothing_unless_asked(gklint_command: Run, folder: Path) -> None:
    (folder / "x.md").write_text("旧", "utf-8")
    ran = gklint_command("convert", "reports/clean.md", "-o", "x.md")
    assert (ran.code, ran.out) == (2, "")
    assert "--force" in ran.err
    assert (folder / "x.md").read_text("utf-8") == "旧"
    assert gklint_command("convert", "reports/clean.md", "-o", "x.md", "--force").code == 0
    assert (folder / "x.md").read_text("utf-8").startswith("# ")


@pytest.mark.parametrize("out", ["reports/clean.md", "./reports/../reports/clean.md", "link.md"])
def test_convert_never_touches_the_report_itself(gklint_command: Run, folder: Path, out: str) -> None:
    (folder / "link.md").symlink_to(folder / "reports" / "clean.md")
    ran = gklint_command("convert", "reports/clean.md", "-o", out, "--force")
    assert ran.code == 2
    assert "就是原文件" in ran.err
    assert (folder / "reports" / "clean.md").read_text("utf-8") == CLEAN


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["reports/clean.md", "-o", "x.docx"], "扩展名"),
        (["reports/clean.md", "-o", "x"], "扩展名"),
        (["reports/clean.md", "-o", "reports"], "扩展名"),
        (["reports/clean.md", "-o", "x.md", "--format", "yaml"], "--format yaml"),
        (["reports/clean.md", "-o", "nowhere/x.md"], "无法写入"),
        (["reports/clean.md", "-o", "folder.md"], "是文件夹"),
        (["reports/clean.md", "--format", "docx"], "docx"),
        (["nowhere.md", "-o", "x.md"], "找不到"),
        (["reports", "-o", "x.md"], "是文件夹"),
        (["empty.md", "-o", "x.md"], "文件是空的"),
        (["note.md", "-o", "x.md"], "不像年度报告"),
        (["reports/clean.md", "--kind", "text", "-o", "x.md"], "--kind annual-report"),
        (["early.md", "-o", "x.yaml"], "没有对应的官方格式"),
        ([], "缺少参数"),
    ],
)
def test_convert_says_why_it_cannot(gklint_command: Run, folder: Path, arguments: list[str], said: str) -> None:
    (folder / "folder.md").mkdir()
    (folder / "empty.md").write_bytes(b"")
    (folder / "note.md").write_text("买菜。\n", "utf-8")
    (folder / "early.md").write_text("# 云岫县2016年政府信息公开工作年度报告\n\n一、概述\n\n公开12条。\n", "utf-8")
    before = sorted(os.listdir(folder))
    ran = gklint_command("convert", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert sorted(os.listdir(folder)) == before
    english = gklint_command("convert", *arguments, "--lang", "en").err
    assert not any("\u4e00" <= character <= "\u9fff" for character in english.replace("买菜", ""))


def test_convert_tells_what_was_doubtful_and_where(gklint_command: Run, folder: Path) -> None:
    (folder / "x.md").write_text(DOUBTFUL, "utf-8")
    ran = gklint_command("convert", "x.md", "-o", "x.yaml")
    assert ran.code == 0
    lines = (folder / "x.yaml").read_text("utf-8").splitlines()
    told = ran.err.splitlines()
    assert len(told) == 2
    for line in told:
        name, number, doubt = line.split(":", 2)
        assert name == "x.yaml"
        assert lines[int(number) - 1].strip() == f"# {doubt.strip()}"
    assert "只读到 6 个" in told[0]
    assert "uncertain: " in gklint_command("convert", "x.md", "-o", "y.yaml", "--lang", "en").err


def test_convert_tells_what_did_not_go_over(gklint_command: Run, folder: Path) -> None:
    text = clean_report(
        edits=[("    （一）存在的主要问题。", "    六、其他需要报告的事项\n    （一）存在的主要问题。")], format="yaml"
    )
    (folder / "x.yaml").write_text(text, "utf-8")
    ran = gklint_command("convert", "x.yaml", "-o", "x.md")
    assert ran.code == 0
    assert "/sections/problems" in ran.err


def test_convert_writes_what_the_options_say(gklint_command: Run) -> None:
    options = ("--year", "2023", "--organ", "云岫县人民政府", "--level", "county")
    out = gklint_command("convert", "reports/clean.md", *options).out
    assert 'organ: 云岫县人民政府\nyear: 2023\nedition: "2021"\nlevel: county\n' in out


def test_convert_reads_standard_input(gklint_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in ((None, CLEAN), ("x.yaml", clean_report(format="yaml"))):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        named = ("--stdin-filename", name) if name else ()
        ran = gklint_command("convert", "-", *named)
        assert (ran.code, ran.out) == (0, clean_report(format="yaml"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("买菜。".encode())))
    assert "--stdin-filename" in gklint_command("convert", "-").err


def test_convert_follows_the_config(gklint_command: Run, folder: Path) -> None:
    (folder / "gklint.yaml").write_text("lang: en\norgan: 云岫县人民政府\n", "utf-8")
    ran = gklint_command("convert", "reports/clean.md", "-o", "x.yaml")
    assert ran.out == "written x.yaml\n"
    assert "organ: 云岫县人民政府" in (folder / "x.yaml").read_text("utf-8")
    assert "organ: 云岫县松溪街道办事处" in gklint_command("convert", "reports/clean.md", "--isolated").out


def test_convert_writes_nothing_that_cannot_be_read_again(
    gklint_command: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gklint.readers._markdown_document.LINE_LIMIT", 100)
    text = "云岫县财政局2024年政府信息公开工作年度报告\n一、总体情况\n" + "公开。\n" * 60
    (folder / "x.txt").write_text(text, "utf-8")
    ran = gklint_command("convert", "x.txt", "-o", "x.md")
    assert (ran.code, ran.out) == (2, "")
    assert "读不回来" in ran.err
    assert not (folder / "x.md").exists()
