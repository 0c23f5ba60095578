"""Changing text: in its own encoding, at the right place, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.limits import DEFAULT_LIMITS
from gklint.patching import CannotPatch, Change, applied, patch_text, shrunk
from gklint.source import Span

CHARACTERS = st.sampled_from("一二三、（）3 a\n\r\t🈳")
TEXTS = st.text(CHARACTERS, max_size=40)


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, list[Change], str]:
    """A text, changes of it, and what they must make of it."""
    pieces = draw(st.lists(st.tuples(TEXTS, TEXTS.filter(bool), TEXTS), max_size=4))
    tail = draw(TEXTS)
    before = "".join(kept + old for kept, old, _ in pieces) + tail
    after = "".join(kept + new for kept, _, new in pieces) + tail
    at, changes = 0, []
    for kept, old, new in pieces:
        at += len(kept)
        changes.append(Change(Span(at, at + len(old)), old, new))
        at += len(old)
    return before, changes, after


@given(changed(), st.randoms(use_true_random=False))
def test_changes_are_applied_in_any_order(case: tuple[str, list[Change], str], random: object) -> None:
    before, changes, after = case
    assert applied(before, changes) == applied(before, changes[::-1]) == after
    assert applied(before, [shrunk(change) for change in changes]) == after


@given(TEXTS, TEXTS)
def test_a_shrunk_change_begins_and_ends_with_what_differs(old: str, new: str) -> None:
    span, was, becomes = shrunk(Change(Span(5, 5 + len(old)), old, new))
    assert span.end - span.start == len(was)
    assert not was or not becomes or (was[0] != becomes[0] and was[-1] != becomes[-1])


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("gb18030", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_bom_and_line_ends_stay(encoding: str, bom: bytes, end: str) -> None:
    text = f"政府信息公开工作年度报告{end}3、收到和处理政府信息公开申请情况{end}没有结尾"
    at = text.index("3、")
    data = bom + text.encode(encoding)
    change = Change(Span(at, at + 2), "3、", "三、")
    assert patch_text(data, "a.txt", DEFAULT_LIMITS, [change]) == bom + text.replace("3、", "三、").encode(encoding)


@pytest.mark.parametrize(
    "changes",
    [
        [Change(Span(0, 1), "二", "三")],
        [Change(Span(0, 2), "一二", "三"), Change(Span(1, 3), "二三", "四")],
        [Change(Span(2, 9), "三", "四")],
    ],
)
def test_a_text_that_is_not_as_expected_is_left_alone(changes: list[Change]) -> None:
    with pytest.raises(CannotPatch):
        applied("一二三", changes)
