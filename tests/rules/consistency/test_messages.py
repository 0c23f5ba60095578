"""What is told of a finding: the cell that it is held against, and the figure that was taken instead."""

from __future__ import annotations

import pytest

from gklint.finding import Related
from gklint.report import Report
from tests.rules.consistency.saying import COUNTY, DISCLOSED, MANAGED, RECEIVED, findings, report_saying

_CELL = "表三“一、本年新收政府信息公开申请数量·总计”"

TAKEN = {
    "全年收到政府信息公开申请4件。": f"正文是4件，{_CELL}是6；4等于本年新收的自然人一栏",
    "全年收到政府信息公开申请7件。": f"正文是7件，{_CELL}是6；7等于本年新收与上年结转之和（6+1），"
    "按此口径应写明“含上年结转”",
    "全年收到政府信息公开申请1件。": f"正文是1件，{_CELL}是6；1等于上年结转的总计",
    "全年收到政府信息公开申请9件。": f"正文是9件，{_CELL}是6",
    "收到政府信息公开申请6件，予以公开3件。": (
        "正文是3件，表三“（一）予以公开·总计”是4；3等于“（一）予以公开”自然人一栏"
    ),
    "制发行政规范性文件2件，现行有效7件。": (
        "正文是7件，表二“行政规范性文件·现行有效件数”是9；加上本年制发的2件才相等（7+2=9）"
    ),
    "因政府信息公开引发行政复议2件。": "正文是2件，表四“行政复议·总计”是1",
    "因政府信息公开被申请行政复议1件，行政诉讼1件，均获维持。": (
        "正文说1件都获维持，表四“行政诉讼两类结果维持之和”却是0"
    ),
}


@pytest.mark.parametrize(("said", "message"), TAKEN.items(), ids=list(TAKEN))
def test_the_neighbouring_figure_is_named(said: str, message: str) -> None:
    (finding,) = findings(report_saying(said), "GK401")
    assert finding.message == message


def test_the_notes_lead_to_the_cells() -> None:
    report = report_saying("全年收到政府信息公开申请4件。")
    (finding,) = findings(report, "GK401")
    assert finding.route == "/sections/overview"
    assert [(note.message, note.route, _text_at(report, note)) for note in finding.related] == [
        (f"{_CELL}：6", "/tables/applications/received/total", "6"),
        ("4等于本年新收的自然人一栏", "/tables/applications/received/natural_person", "4"),
    ]


def test_the_other_place_of_the_text_is_shown() -> None:
    said = "主动公开政府信息86条。2024年街道主动公开政府信息共计96条。"
    report = report_saying(said)
    (finding,) = findings(report, "GK403")
    (note,) = finding.related
    assert _text_at(report, note) == "86条"


def test_a_sum_shows_its_parts() -> None:
    report = report_saying("全年发布信息100条，其中公告40条、政策30条、其他20条。")
    (finding,) = findings(report, "GK404")
    assert finding.message == "总数是100条，列全的各项之和却是90（40+30+20），少10"
    (note,) = finding.related
    assert _text_at(report, note) == "40条、政策30条、其他20条"


SAID = (
    ("全年收到政府信息公开申请4件。", RECEIVED, "GK401"),
    ("全年未收到政府信息公开申请。", RECEIVED, "GK402"),
    ("主动公开政府信息86条。2024年街道主动公开政府信息共计96条。", RECEIVED, "GK403"),
    ("全年发布信息100条，其中公告40条、政策30条、其他20条。", DISCLOSED, "GK404"),
    ("制发公文6件，其中主动公开4件，占65%。", DISCLOSED, "GK405"),
    ("2023年，街道落实公文公开属性审核制度。", MANAGED, "GK406"),
    ("发布信息1243余条。", DISCLOSED, "GK410"),
)


@pytest.mark.parametrize(("said", "place", "rule"), SAID, ids=[rule for _, _, rule in SAID])
def test_every_message_has_its_values_in_both_languages(said: str, place: str, rule: str) -> None:
    report = report_saying(said, place)
    found = [findings(report, rule, lang=lang) for lang in ("zh", "en")]
    assert len(found[0]) == len(found[1]) == 1
    for one in (found[0][0], found[1][0]):
        assert "{" not in one.message
        assert not any("{" in note.message for note in one.related)
    assert found[0][0].message != found[1][0].message


def test_a_county_is_told_the_same() -> None:
    (finding,) = findings(report_saying("我县共收到政府信息公开申请8件。", organ=COUNTY), "GK401")
    assert finding.message == f"正文是8件，{_CELL}是6"


def _text_at(report: Report, note: Related) -> str:
    return report.source.text[note.place.span.start : note.place.span.end]
