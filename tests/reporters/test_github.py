"""GitHub annotations: the commands, their escaping, and text from files that tries to be a command."""

from __future__ import annotations

from gklint.reporters import Context, reporter_named
from gklint.result import FileResult, Result
from tests.reporters.sample import CLEAN, MIXED, ROW_TOTAL


def lines(result: Result, context: Context | None = None) -> list[str]:
    reporter = reporter_named("github")
    assert reporter
    return reporter.render(result, context or Context()).splitlines()


def test_one_command_for_each_finding_the_gravest_first() -> None:
    assert lines(MIXED) == [
        "::error file=broken.md,title=gklint::文件是空的",
        "::error title=GK007 plugin-failed::插件 x 没有加载成功",
        "::error file=reports/a%2Cb.md,line=2,endLine=2,col=18,endColumn=19,title=GK301 row-total::"
        "总计 5 ≠ 六列之和 6：100%25，见“甲”%0A表三 第1行“一、本年新收” 总计%0A核对六列，改正总计。",
        "::warning file=b␇.txt,line=1,endLine=1,col=1,endColumn=2,title=GK203 label-altered::行名␛[31m不对<U+202E>",
        "::notice file=reports/a%2Cb.md,line=3,endLine=4,title=GK107 empty-section::两行%0A之间",
        "检查 4 个文件：2 处错误，1 处警告，1 处提示；1 个文件无法检查；1 个插件出错；--fix 可修正 1 处；抑制 2 处",
    ]


def test_paths_start_at_the_top_of_the_repository() -> None:
    assert lines(MIXED, Context(prefix="sub/"))[2].startswith("::error file=sub/reports/a%2Cb.md,")


def test_a_clean_run_is_its_summary() -> None:
    assert lines(CLEAN) == ["检查 1 个文件：0 处错误，0 处警告，0 处提示"]


def test_a_finding_cannot_smuggle_in_a_command() -> None:
    evil = ROW_TOTAL._replace(message="x\r\n::set-env name=A::b", path="a:b\n::error::.md", where="\n::warning::y")
    found = lines(Result(files=(FileResult("x", findings=(evil,)),)))
    assert len(found) == 2
    assert found[0].startswith("::error file=a%3Ab␊%3A%3Aerror%3A%3A.md,")
