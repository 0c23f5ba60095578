"""A finding stands at the figure in the source, however the source breaks its lines and writes its digits."""

from __future__ import annotations

import pytest

from tests.rules.consistency.saying import RECEIVED, findings, found, reading, report_saying

WRITTEN = {
    "全年收到政府信息公开申请 5 件。": "5 件",
    "全年收到政府信息公开申请\u3000５\u3000件。": "５\u3000件",
    "全年　收到 政府信息 公开申请5件。": "5件",
    "全年收到政府信息公开申请\u200b5\u200b件。": "5\u200b件",
    "全年收到政府信息公开申请（含网上申请）5件。": "5件",
}


@pytest.mark.parametrize(("said", "excerpt"), WRITTEN.items(), ids=[f"{n}" for n in range(len(WRITTEN))])
@pytest.mark.parametrize("format", ["md", "yaml"])
def test_white_space_and_width(said: str, excerpt: str, format: str) -> None:
    report = report_saying(said, format=format)
    (finding,) = findings(report, "GK401")
    assert finding.excerpt == excerpt
    span = finding.place.span
    assert report.source.text[span.start : span.end] == excerpt


def test_a_sentence_over_two_lines() -> None:
    long = "2024年，松溪街道认真落实《中华人民共和国政府信息公开条例》，规范办理流程，全年收到政府信息公开申"
    text = report_saying(f"{long}请5件，均已答复。").source.text.replace(long, f"{long}\n")
    (finding,) = findings(reading(text))
    assert (finding.rule, finding.excerpt) == ("GK401", "5件")


def test_a_figure_cut_by_the_end_of_a_line() -> None:
    long = "2024年，松溪街道认真落实《中华人民共和国政府信息公开条例》，规范办理流程，全年收到政府信息公开申请1"
    text = report_saying(f"{long}2件，均已答复。").source.text.replace(long, f"{long}\n")
    (finding,) = findings(reading(text))
    assert finding.excerpt == "1\n2件"


def test_sub_headings_inside_a_paragraph() -> None:
    said = "（一）主动公开。发布信息86条。（二）依申请公开。全年收到5件，均已答复。"
    assert found(said) == ["GK401 5件"]
    assert found(said.replace("依申请公开", "信访工作")) == []


def test_the_clean_report_with_carriage_returns() -> None:
    text = report_saying("全年收到政府信息公开申请5件。").source.text.replace("\n", "\r\n")
    (finding,) = findings(reading(text))
    assert (finding.rule, finding.excerpt) == ("GK401", "5件")


def test_the_same_figure_is_told_once() -> None:
    assert found(RECEIVED.replace("申请6件", "申请5件")) == ["GK401 5件"]
