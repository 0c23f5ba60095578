"""GK805, GK806 and GK807 on Word files: what is told, where, and how little of it is shown."""

from __future__ import annotations

import json
from collections.abc import Iterable

import gklint.rules
import pytest

from gklint.extraction import Overrides, extract
from gklint.finding import Finding
from gklint.placing import Placer
from gklint.readers.docx import read
from gklint.rule import Rule
from gklint.rule_page import page_data, text_page
from gklint.testing import check_text, clean_report
from tests.readers.docx_package import docx, p, r

WHO = 'w:id="1" w:author="某位经办人" w:date="2024-01-01T00:00:00Z"'
HIDDEN = "<w:vanish/>"


def publication_rules() -> list[Rule]:
    rules: list[Rule] = []
    gklint.rules.gklint_register_rules(rules.append)
    return [rule for rule in rules if rule.category == "publication"]


def findings(body: str, *, lang: str = "zh", kind: str = "annual-report", **parts: str) -> list[Finding]:
    report = extract(read(docx(body, **parts), "report.docx"), Overrides(kind=kind))
    placer = Placer(report, lang)
    return [
        placer.finding(rule, problem, None)
        for rule in publication_rules()
        for problem in rule.check(report, rule.defaults())
    ]


def told(found: Iterable[Finding]) -> list[tuple[str, str]]:
    return [(finding.rule, finding.message) for finding in found]


def deleted(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_each_kind_is_told_once_with_its_number() -> None:
    body = p(r("共") + deleted("三千五百四十") + f"<w:ins {WHO}>{r('12')}</w:ins>" + r("件")) + p(
        r("另") + deleted("旧")
    )
    found = findings(body)
    assert told(found) == [
        ("GK805", "有2处删除的内容还没有接受修订，仍留在文件里（第一处“三千…”，共6字）"),
        ("GK805", "有1处插入的内容还没有接受修订"),
    ]
    assert [finding.excerpt for finding in found] == ["", "12"]
    assert [related.place.start.line for related in found[0].related] == [2]
    assert found[0].place.start.column == 2


def test_nothing_sensitive_reaches_any_output() -> None:
    comment = f"<w:comment {WHO}>{p('张某某欠费一事不要写')}</w:comment>"
    body = p(r("共5件") + deleted("李某某的电话") + r("秘密内容", HIDDEN) + '<w:r><w:commentReference w:id="1"/></w:r>')
    for lang in ("zh", "en"):
        found = findings(body, lang=lang, comments=comment, core="<dc:creator>王经办</dc:creator>")
        assert {finding.rule for finding in found} == {"GK805", "GK806", "GK807"}
        shown = json.dumps([str(finding) for finding in found], ensure_ascii=False)
        assert not any(word in shown for word in ("某位", "欠费", "电话", "秘密", "李某某", "张某某", "王经"))


@pytest.mark.parametrize(
    ("text", "shown"), [("改", "“…”"), ("同意", "“同…”"), ("核实吗", "“核…”"), ("请再核实", "“请再…”")]
)
def test_a_short_comment_is_never_shown_whole(text: str, shown: str) -> None:
    comment = f"<w:comment {WHO}>{p(text)}</w:comment>"
    (finding,) = findings(p(r("甲") + '<w:r><w:commentReference w:id="1"/></w:r>'), comments=comment)
    assert shown in finding.message


def test_changes_of_format_and_of_paragraph_marks() -> None:
    body = (
        p(r("甲", f"<w:rPrChange {WHO}><w:rPr/></w:rPrChange>")) + p("乙", f"<w:rPr><w:del {WHO}/></w:rPr>") + p("丙")
    )
    assert told(findings(body)) == [
        ("GK805", "有1处格式修订还没有接受"),
        ("GK805", "有1处删除的内容还没有接受修订，仍留在文件里（第一处是段落标记）"),
    ]


def test_struck_text_is_told_apart_from_tracked_deletions() -> None:
    found = findings(p(r("收到") + r("5", "<w:strike/>") + deleted("6") + r("7件")))
    assert [finding.message.split("（")[0] for finding in found] == [
        "有1处文字只画了删除线，没有删去",
        "有1处删除的内容还没有接受修订，仍留在文件里",
    ]


def test_hidden_text_is_told_at_each_place_and_counted_where_there_are_many() -> None:
    some = "".join(p(r("甲") + r("密密", HIDDEN) + r("乙")) for _ in range(8))
    assert told(findings(some)) == [("GK807", "这里有2个字的隐藏文字")] * 8
    assert [finding.place.start.column for finding in findings(some)] == [2] * 8
    more = some + p(r("密", HIDDEN) + r("丙"))
    assert told(findings(more)) == [("GK807", "文件里有9处隐藏文字，共17个字")]


def test_properties_show_their_first_character() -> None:
    found = findings(
        p("甲"),
        core="<dc:creator>王经办</dc:creator>",
        app="<Company>云岫县人民政府办公室</Company><Template>\\\\服务器\\年报.dotx</Template>",
    )
    assert told(found) == [
        ("GK806", "文件属性“作者”里留有“王*”"),
        ("GK806", "文件属性“单位”里留有“云*”"),
        ("GK806", "文件属性“模板”里留有“\\*”"),
    ]
    assert {(finding.place.start.line, finding.place.start.column) for finding in found} == {(1, 1)}


def test_files_of_text_are_looked_at_too() -> None:
    assert all("text" in rule.kinds for rule in publication_rules())
    assert told(findings(p(r("通知") + r("密", HIDDEN)), kind="text")) == [("GK807", "这里有1个字的隐藏文字")]


def test_a_leftover_that_stands_in_the_source_is_not_quoted() -> None:
    """In markup hidden text stands in the source itself: only its place is shown."""
    (rule,) = (rule for rule in publication_rules() if rule.id == "GK807")
    (finding,) = check_text(rule, "甲隐藏乙", "a.txt", leftovers=[("hidden", "隐藏", "隐藏", "")])
    assert (finding.excerpt, finding.span.start) == ("", 1)


def test_pages_show_what_the_examples_leave_in_the_file() -> None:
    rule = publication_rules()[0]
    assert "# 文件里还留有：批注“这里请再核实一下”（位置：群众不易看懂）" in text_page(rule, "zh")
    assert "# left in the file: a property creator“某科员”" in text_page(rule, "en")
    assert {"kind": "property", "text": "某科员", "at": "", "name": "creator"} in [
        leftover for example in page_data(rule, "zh")["examples"] for leftover in example["leftovers"]
    ]


@pytest.mark.parametrize("at", ["没有这句话", "政府信息"])
def test_the_place_of_an_examples_leftover_must_be_found_exactly_once(at: str) -> None:
    with pytest.raises(ValueError, match="exactly once"):
        check_text(publication_rules()[0], clean_report(), leftovers=[("comment", "x", at, "")])
