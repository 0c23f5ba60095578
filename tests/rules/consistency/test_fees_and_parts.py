"""The statement of fees, and the number of parts that a preamble claims."""

from __future__ import annotations

import pytest

from tests.rules.consistency.saying import FEES, findings, found, reading, report_saying

ROW = "| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
LAPSED = (ROW, ROW.replace("| 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 2 | 0 | 0 | 0 | 0 | 0 | 2 |"))
NAMES = (
    "由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、"
    "存在的主要问题及改进情况、其他需要报告的事项六个部分组成"
)

AMOUNTS = {
    "2024年，本机关收取信息处理费4000元。": ["GK409 4000元"],  # table 二 has 0.35万元
    "2024年，本机关收取信息处理费0.5万元。": ["GK409 0.5万元"],
    "2024年，本机关收取信息处理费205元。": ["GK409 205元"],
    "2024年，对3件申请收取了信息处理费共计3333元。": ["GK409 3333元"],
    "2024年，本机关收取信息处理费3500元。": [],
    "2024年，共收取信息处理费0.1万元。": [],
    "2024年，发出收费通知2件，总金额300元，实际收取100元。": [],
    "2024年，发出信息处理费收费通知2件，金额9000元，申请人均未缴纳。": [],
    "按照每件100元的标准，2024年未收取信息处理费。": [],
    "2024年未收取信息处理费，2023年收取9000元。": [],
    "2024年收取政府信息公开信息处理费200元，其中张某案100元。": [],
    "本年度没有产生信息公开处理费。": [],
}

PARTS = {
    NAMES: [],
    NAMES.replace("六个部分组成", "组成"): [],
    NAMES.replace("六个部分组成", "等6部分组成"): [],
    NAMES.replace("六个部分组成", "共6个部分组成"): [],
    NAMES.replace("、其他需要报告的事项", ""): ["GK411 六个部分"],
    NAMES.replace("、政府信息公开行政复议和行政诉讼情况", "").replace("六个", "等六"): ["GK411 六部分"],
    NAMES.replace("六个", "五个"): ["GK411 五个部分"],
    NAMES.replace("六个", "四个"): ["GK411 四个部分"],
    NAMES.replace("、其他需要报告的事项", "").replace("六个", "五个"): ["GK411 五个部分"],  # the report has six
    NAMES.replace("六个", "、政府信息公开的收费及减免情况七个"): [],
    "由第一部分总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的问题等组成": [],
}


@pytest.mark.parametrize(("said", "finds"), AMOUNTS.items(), ids=list(AMOUNTS))
def test_amounts(said: str, finds: list[str]) -> None:
    assert found(said, FEES) == finds


def test_a_fee_in_a_table_that_has_none() -> None:
    row = "| 行政事业性收费 | 0.35 |"
    said = "2024年，本机关收取信息处理费100元。"
    assert found(said, FEES) == []
    assert found(said, FEES, edits=((row, "| 行政事业性收费 | 0 |"),)) == ["GK409 100元"]
    assert found(said, FEES, edits=((row, "| 行政事业性收费 |  |"),)) == []
    assert found(said, FEES, edits=((row, "| 行政事业性收费 | 0.01 |"),)) == []


def test_applications_lapsed_for_want_of_payment() -> None:
    assert found("2024年，本机关没有产生信息处理费。", FEES, edits=(LAPSED,)) == ["GK409 没有产生信息处理费"]
    assert found("2024年，无收取信息处理费情况。", FEES, edits=(LAPSED,)) == ["GK409 无收取信息处理费情况"]
    assert found("2024年，发出收费通知2件、200元，未收取信息处理费。", FEES, edits=(LAPSED,)) == []
    assert found("2024年，本机关没有产生信息处理费。", FEES) == []


@pytest.mark.parametrize(("said", "finds"), PARTS.items(), ids=list(PARTS))
def test_claimed_parts(said: str, finds: list[str]) -> None:
    text = report_saying("全年未发生投诉。").source.text.replace(NAMES, said)
    assert [f"{finding.rule} {finding.excerpt}" for finding in findings(reading(text))] == finds
