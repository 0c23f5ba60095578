"""Places in words: the same for every way that paragraphs and sections may stand, found without walking them all."""

from __future__ import annotations

from gklint.extraction import extract
from gklint.opening import opener
from gklint.report import Report
from gklint.source import Span
from gklint.testing import clean_report
from gklint.where import Places


def report(text: str) -> Report:
    return extract(opener().open(text.encode(), "a.md"))


def test_places_in_the_text() -> None:
    text = clean_report() + "\n\n## 五、存在的主要问题及改进情况\n\n又一段。\n\n再一段。\n"
    clean = report(text)
    places = Places(clean, "zh")

    def at(words: str, *, last: bool = False) -> str:
        start = text.rindex(words) if last else text.index(words)
        return places.where("", Span(start, start + 1))

    assert clean.repeated
    assert at("松溪街道") == "标题"
    assert at("五、存在") == "第五部分标题"
    assert at("又一段") == "第五部分 第1段"
    assert at("再一段") == "第五部分 第2段"
    assert at("五、存在", last=True) == "第五部分标题"
    assert Places(clean, "en").where("", Span(len(text) - 3, len(text))) == "part 5 paragraph 2"
    for _, paragraph in clean.narrative():
        assert places.where("", paragraph.span)
    assert {places.where("", part.span) for part in clean.preamble} <= {"引言"}


def test_places_in_a_table() -> None:
    places = Places(report(clean_report()), "zh")
    assert (
        places.where("/tables/applications/received/total", Span(0, 0))
        == "表三 第1行“一、本年新收政府信息公开…” 总计列"
    )
