"""Text that no office writes is read to its end: thousands of claims, denials, lists and open marks."""

from __future__ import annotations

import pytest

from tests.rules.consistency.saying import RECEIVED, findings, report_saying

TIMES = 2000
# What is repeated, and how many findings it makes.
REPEATED = {
    "收到政府信息公开申请5件。": TIMES,
    "收到政府信息公开申请6件，": 0,
    "2023年收到政府信息公开申请9件。": TIMES,
    "未收到政府信息公开申请。": TIMES,
    "未收到": 0,
    "其中": 0,
    "（1件": 0,
    "“1件": 0,
    "《": 0,
    "a1条、": 0,
    "发布信息9条，其中公告3条、其他3条。": TIMES,
    "制发公文6件，其中主动公开4件，占65%。": TIMES,
    "发布信息1243余条。": TIMES,
    "9" * 50 + "件，": 0,
    "。（一）": 0,
    "县政府办公室": 0,
}


@pytest.mark.parametrize(("repeated", "faults"), REPEATED.items(), ids=[text[:8] for text in REPEATED])
def test_thousands_of_claims(repeated: str, faults: int) -> None:
    assert len(findings(report_saying(repeated * TIMES, RECEIVED))) == faults
