"""GK806: a published file's properties name no person, organ or folder that has no need to be public."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import (
    ANNUAL_REPORT,
    TEXT,
    Basis,
    Example,
    Message,
    Options,
    Problem,
    Report,
    Severity,
    Span,
    problem,
    rule,
)

_NAMES = {
    "creator": ("作者", "author"),
    "lastModifiedBy": ("最后一次保存者", "last saved by"),
    "company": ("单位", "company"),
    "manager": ("经理", "manager"),
    "template": ("模板", "template"),
}


@rule(
    id="GK806",
    name="document-metadata",
    severity=Severity.INFO,
    category="publication",
    since="0.1.0",
    summary=Message(
        "文件属性里留有作者、单位或模板路径，会随文件一起公开。",
        "Author, company or template path stand in the file's properties and are published with it.",
    ),
    remedy=Message(
        "在Word“文件→信息→检查问题→检查文档”里删除文档属性和个人信息（WPS在文件的属性里清空），保存后再发布。",
        "Remove document properties and personal information in Word (File, Info, Inspect Document) before publishing.",
    ),
    basis=(
        Basis(
            "惯例：对外公开的文件不带与内容无关的个人信息和内部路径",
            "Practice: what is published carries no personal data or internal paths that its content does not need",
        ),
    ),
    messages={
        "property": Message("文件属性“{name}”里留有“{value}”", "the file's property “{name_en}” holds “{value}”"),
    },
    examples=(
        Example("作者姓名留在属性里", finds=("",), leftovers=(("property", "某科员", "", "creator"),)),
        Example("模板的路径留在属性里", finds=("",), leftovers=(("property", "D:\\模板\\年报.dotx", "", "template"),)),
        Example("属性里没有留下什么"),
    ),
    kinds=frozenset({ANNUAL_REPORT, TEXT}),
)
def document_metadata(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for each property; of its value no more than the first character is shown."""
    for leftover in report.document.leftovers:
        value = leftover.text.strip()
        if leftover.kind == "property" and value:
            zh, en = _NAMES.get(leftover.name, (leftover.name, leftover.name))
            yield problem("property", Span(0, 0), name=zh, name_en=en, value=value[0] + "*")
