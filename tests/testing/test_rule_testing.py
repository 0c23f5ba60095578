"""The tools for rule authors: edits must match, examples are held to what they promise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from gklint.api import Basis, Example, Message, Options, Problem, Repair, Report, Severity, Span, problem, rule
from gklint.testing import assert_examples, check_example, check_text, clean_report, examples_of


@rule(
    id="XX001",
    name="forbidden-word",
    severity=Severity.WARNING,
    category="wording",
    since="1.0",
    summary=Message("不用“搞”字。", "Do not write 搞."),
    remedy=Message("改为“做”。", "Write 做."),
    basis=(Basis("本单位写作要求", "house style"),),
    messages={"found": Message("“{word}”应改为“做”", "“{word}” should be 做")},
    examples=(
        Example("用了“搞”", edits=(("做好政府信息公开工作", "搞好政府信息公开工作"),), finds=("搞",), fixed=()),
        Example("没有用“搞”"),
        Example("YAML 里用了“搞”", path="report.yaml", edits=(("做好政府", "搞好政府"),), finds=("搞",), fixed=()),
    ),
)
def forbidden_word(report: Report, options: Options) -> Iterator[Problem]:
    text = report.source.text
    at = text.find("搞")
    if at >= 0:
        span = Span(at, at + 1)
        yield problem("found", span, repairs=(Repair(Message("改", "change"), ((span, "做"),), safe=True),), word="搞")


def test_examples_of_a_sound_rule_pass() -> None:
    assert_examples(forbidden_word)
    assert [bool(example.finds) for example in examples_of(forbidden_word)] == [False, True, True]


@pytest.mark.parametrize(
    "example",
    [
        Example("finds nothing although it says so", finds=("搞",)),
        Example("finds more than it says", edits=(("做好政府信息公开工作", "搞好政府信息公开工作"),)),
        forbidden_word.examples[0]._replace(fixed=(("云岫县松溪街道办事处2024年", "2024年"),)),
    ],
    ids=lambda example: example.about,
)
def test_a_wrong_example_fails(example: Example) -> None:
    with pytest.raises(AssertionError):
        check_example(forbidden_word, example)


def test_a_rule_needs_good_and_bad_examples() -> None:
    with pytest.raises(AssertionError, match="no good example"):
        assert_examples(replace(forbidden_word, examples=forbidden_word.examples[:1]))


def test_english_messages() -> None:
    (finding,) = check_text(forbidden_word, "搞\n", "note.txt", lang="en")
    assert finding.message == "“搞” should be 做"


@pytest.mark.parametrize("old", ["", "没有这句话", "| 0 |"])
def test_edit_must_match_exactly_once(old: str) -> None:
    with pytest.raises(ValueError, match="exactly once"):
        clean_report(edits=[(old, "x")])


@pytest.mark.parametrize(("base", "format"), [("1999", "md"), ("../2021", "md"), ("2021", "docx")])
def test_unknown_clean_report_is_named(base: str, format: str) -> None:
    with pytest.raises(ValueError, match=r"clean-2021\.md"):
        clean_report(base, format=format)
