"""GK004 on bytes: other encodings are named, leftovers of a conversion are counted."""

from __future__ import annotations

import pytest

from gklint.finding import Finding
from gklint.placing import Placer
from gklint.reading.encoding import encoding
from gklint.service import read_report
from gklint.testing import check_text, clean_report


def findings(data: bytes) -> list[Finding]:
    report = read_report(data, "report.md")
    return [Placer(report, "zh").finding(encoding, problem, None) for problem in encoding.check(report, {})]


@pytest.mark.parametrize(("name", "bom"), [("gb18030", b""), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_other_encodings_are_named(name: str, bom: bytes) -> None:
    (finding,) = findings(bom + clean_report().encode(name))
    assert name.upper() in finding.message
    assert finding.severity.word == "info"


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_utf_8_is_right_with_and_without_a_mark(bom: bytes) -> None:
    assert findings(bom + clean_report().encode()) == []


def test_leftovers_are_counted_once_for_each_kind() -> None:
    text = clean_report(edits=[("群众不易看懂", "群\ufffd\ufffd易\x08看\x1b懂")])
    assert [(finding.excerpt, "2" in finding.message) for finding in check_text(encoding, text)] == [
        ("\ufffd", True),
        ("\x08", True),
    ]
