"""What Word keeps in a file beside the text: unaccepted changes, comments, hidden text, properties."""

from __future__ import annotations

import pytest

from gklint.document import LEFTOVERS
from gklint.readers.docx import read as read_docx
from tests.readers.docx_package import (
    assert_places,
    docx,
    left,
    levels,
    opened,
    p,
    parts,
    r,
    relationships,
    tbl,
    tc,
    texts,
    tr,
    zipped,
)

WHO = 'w:id="1" w:author="某人" w:date="2024-01-01T00:00:00Z"'


def inserted(inside: str) -> str:
    return f"<w:ins {WHO}>{inside}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"


def mark(inside: str) -> str:
    """Paragraph properties whose mark has these properties."""
    return f"<w:rPr>{inside}</w:rPr>"


def read(body: str, **others: str) -> tuple[list[object], list[tuple[str, str, str]]]:
    document = read_docx(docx(body, **others), "report.docx")
    assert_places(document)
    assert {leftover.kind for leftover in document.leftovers} <= set(LEFTOVERS)
    return texts(document), left(document)


def test_the_accepted_text_is_read_and_the_changes_are_told() -> None:
    shown, changes = read(p(r("共") + deleted("5") + inserted(r("12")) + r("件")))
    assert shown == ["共12件"]
    assert changes == [("deletion", "5", ""), ("insertion", "12", "12")]


def test_moved_text_is_where_it_was_moved_to() -> None:
    source = f"<w:moveFrom {WHO}>{r('移动')}</w:moveFrom>"
    target = f"<w:moveTo {WHO}>{r('移动')}</w:moveTo>"
    shown, changes = read(p(r("甲") + source) + p(target + r("乙")))
    assert shown == ["甲", "移动乙"]
    assert changes == [("deletion", "移动", ""), ("insertion", "移动", "移动")]


def test_a_deletion_inside_an_insertion_is_gone() -> None:
    shown, changes = read(p(r("甲") + inserted(r("乙") + deleted("丙"))))
    assert shown == ["甲乙"]
    assert [change[:2] for change in changes] == [("insertion", "乙"), ("deletion", "丙")]


def test_what_one_change_cut_into_runs_is_one_change() -> None:
    _, changes = read(p(inserted(r("甲")) + inserted(r("乙")) + r("丙") + deleted("丁") + deleted("戊")))
    assert changes == [("insertion", "甲乙", "甲乙"), ("deletion", "丁戊", "")]


def test_a_deleted_paragraph_mark_joins_paragraphs() -> None:
    gone = mark(f"<w:del {WHO}/>")
    body = p("甲", f'<w:outlineLvl w:val="1"/>{gone}') + p("乙", '<w:outlineLvl w:val="0"/>') + p("丙")
    document = opened(body)
    assert levels(document) == [("甲乙", 1), ("丙", 0)]
    assert left(document) == [("deletion", "", "")]


def test_a_wholly_deleted_paragraph_leaves_no_line_and_no_number() -> None:
    numbers = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("甲", item) + p(deleted("旧的一段"), item + mark(f"<w:del {WHO}/>")) + p("乙", item)
    shown, changes = read(body, numbering=numbers)
    assert shown == ["1、甲", "2、乙"]
    assert changes == [("deletion", "旧的一段", "")]


@pytest.mark.parametrize("end", ["", tbl(tr("a", "b")), p("乙")])
def test_nothing_is_lost_where_a_deleted_mark_is_the_last(end: str) -> None:
    document = opened(p("甲", mark(f"<w:del {WHO}/>")) + end)
    assert "甲" in str(texts(document)[0])
    assert_places(document)


def test_inserted_paragraph_marks_and_moved_ones_count() -> None:
    _, changes = read(p("甲", mark(f"<w:ins {WHO}/>")) + p("乙", mark(f"<w:moveTo {WHO}/>")))
    assert changes == [("insertion", "", ""), ("insertion", "", "")]


def test_rows_and_cells_deleted_and_inserted() -> None:
    body = tbl(
        tr("甲", "1"),
        tr("乙", "2", properties=f"<w:del {WHO}/>"),
        tr("丙", "3", properties=f"<w:ins {WHO}/>"),
        tr(tc("丁", f"<w:cellDel {WHO}/>"), tc("戊", f"<w:cellIns {WHO}/>"), "4"),
    )
    shown, changes = read(body)
    assert shown == [[["甲", "1"], ["丙", "3"], ["戊", "4"]]]
    assert changes == [
        ("deletion", "乙2", ""),
        ("insertion", "", ""),
        ("deletion", "丁", ""),
        ("insertion", "", ""),
    ]


@pytest.mark.parametrize(
    "body",
    [
        p(r("甲", f"<w:b/><w:rPrChange {WHO}><w:rPr><w:vanish/></w:rPr></w:rPrChange>")),
        p("甲", f"<w:pPrChange {WHO}><w:pPr><w:pStyle w:val='x'/><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange>"),
        p("甲", mark(f"<w:rPrChange {WHO}><w:rPr/></w:rPrChange>")),
        p("甲", f"<w:numPr><w:ins {WHO}/></w:numPr>"),
        p("甲", f"<w:numPr><w:numberingChange {WHO}/></w:numPr>"),
        p("甲") + tbl(f"<w:tr><w:tblPrEx><w:tblPrExChange {WHO}/></w:tblPrEx>{tc('a')}</w:tr>"),
        p("甲", f"<w:sectPr><w:sectPrChange {WHO}/></w:sectPr>"),
        p("甲") + f"<w:sectPr><w:sectPrChange {WHO}/></w:sectPr>",
        p("甲") + tbl(tr("a", tc("b", f"<w:tcPrChange {WHO}/>"))),
        p("甲") + tbl(tr("a", tc("b", f"<w:cellMerge {WHO}/>"))),
        p("甲") + tbl(tr("a", "b", properties=f"<w:trPrChange {WHO}/>")),
        p("甲") + tbl(tr("a", "b")).replace("<w:tblPr/>", f"<w:tblPr><w:tblPrChange {WHO}/></w:tblPr>"),
        p("甲") + tbl(tr("a", "b")).replace("<w:tblGrid/>", f"<w:tblGrid><w:tblGridChange {WHO}/></w:tblGrid>"),
    ],
)
def test_changes_of_format_alone_count_and_show_the_new_format(body: str) -> None:
    document = opened(body)
    assert levels(document) == [("甲", 0)]
    assert [leftover.kind for leftover in document.leftovers] == ["formatting"]
    assert_places(document)


def commented(text: str, number: int = 0) -> str:
    return (
        f'<w:commentRangeStart w:id="{number}"/>{text}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def comments(*texts: str) -> str:
    return "".join(f'<w:comment w:id="{key}" w:author="某人">{p(text)}</w:comment>' for key, text in enumerate(texts))


def test_comments_stand_at_the_commented_text() -> None:
    shown, found = read(p(r("共") + commented(r("5")) + r("件")), comments=comments("请核实"))
    assert shown == ["共5件"]
    assert found == [("comment", "请核实", "5")]


def test_a_comment_over_several_paragraphs_stands_at_the_first() -> None:
    body = p(r("甲") + '<w:commentRangeStart w:id="0"/>' + r("乙")) + p(r("丙") + '<w:commentRangeEnd w:id="0"/>')
    assert read(body, comments=comments("批"))[1] == [("comment", "批", "乙")]
    around = '<w:commentRangeStart w:id="0"/>' + p("甲") + '<w:commentRangeEnd w:id="0"/>' + p("乙")
    assert read(around, comments=comments("批"))[1] == [("comment", "批", "甲")]


def test_comments_without_range_and_without_place() -> None:
    body = p(r("甲") + '<w:r><w:commentReference w:id="0"/></w:r>' + r("乙"))
    document = opened(body, comments=comments("一", "二"))
    assert [(found.text, found.span.start) for found in document.leftovers] == [("一", 1), ("二", 0)]


def test_marks_of_comments_that_are_gone_are_none() -> None:
    assert read(p(commented(r("甲")))) == (["甲"], [])


@pytest.mark.parametrize(
    ("body", "shown", "hidden"),
    [
        (p(r("甲") + r("密", "<w:vanish/>") + r("乙")), ["甲乙"], ["密"]),
        (p(r("甲", '<w:vanish w:val="0"/>')), ["甲"], []),
        (p(r("甲", "<w:specVanish/>") + r("乙", "<w:webHidden/>")), ["甲乙"], []),
        (p(r("甲") + r(" ", "<w:vanish/>")), ["甲"], []),
        (p(r("密", '<w:rStyle w:val="c"/>') + r("乙")), ["乙"], ["密"]),
        (p(r("密"), '<w:pStyle w:val="h"/>') + p("乙"), ["乙"], ["密"]),
        (p(r("密"), '<w:pStyle w:val="h2"/>') + p("乙"), ["乙"], ["密"]),
        (p(r("甲", '<w:rStyle w:val="c"/>'), '<w:pStyle w:val="h"/>'), ["甲"], []),
        (p(r("甲", '<w:vanish w:val="false"/>'), '<w:pStyle w:val="h"/>'), ["甲"], []),
        (p(r("密", "<w:vanish/>") + r("件", "<w:vanish/>") + r("5")), ["5"], ["密件"]),
        (tbl(tr("甲", tc(p(r("5", "<w:vanish/>"))))), [[["甲", ""]]], ["5"]),
    ],
)
def test_hidden_text_is_told_and_not_read(body: str, shown: list[object], hidden: list[str]) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="h2"><w:basedOn w:val="h"/></w:style>'
    )
    found, leftovers = read(body, styles=styles)
    assert found == shown
    assert [text for kind, text, _ in leftovers if kind == "hidden"] == hidden


def test_hidden_marks_join_and_style_separators_do_not() -> None:
    assert read(p("甲", mark("<w:vanish/>")) + p("乙"))[0] == ["甲乙"]
    assert read(p("甲", mark("<w:vanish/><w:specVanish/>")) + p("乙"))[0] == ["甲", "乙"]


def test_fields_in_hidden_runs_begin_and_end() -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    begin, end = (f'<w:r>{hidden}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    body = p(r("甲") + begin + f"<w:r>{hidden}<w:instrText>XE</w:instrText></w:r>" + r("不见") + end + r("乙"))
    assert read(body) == (["甲乙"], [])


def test_struck_text_is_no_text_and_keeps_figures_apart() -> None:
    shown, found = read(
        p(r("收到") + r("5", "<w:strike/>") + r("6") + r("件")) + p(r("1") + r("2", "<w:dstrike/>") + r("3"))
    )
    assert shown == ["收到6件", "1 3"]
    assert found == [("deletion", "5", ""), ("deletion", "2", "")]


def test_struck_text_by_style() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="s"><w:rPr><w:strike/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="d"><w:basedOn w:val="s"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="n"><w:basedOn w:val="s"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>'
    )
    words = "".join(r(name, f'<w:rStyle w:val="{name}"/>') for name in "sdn")
    shown, found = read(p(words + r("甲", '<w:rStyle w:val="s"/><w:strike w:val="0"/>')), styles=styles)
    assert shown == ["n甲"]
    assert found == [("deletion", "sd", "")]


def test_a_deleted_mark_at_the_end_of_a_cell_joins_nothing_of_the_next() -> None:
    cell = tc(p("5", mark(f"<w:del {WHO}/>")))
    shown, found = read(tbl(tr(cell, "6")))
    assert shown == [[["5", "6"]]]
    assert found == [("deletion", "", "")]


def test_changes_in_a_cell_of_several_paragraphs_stand_at_their_text() -> None:
    cell = tc(p(inserted(r("甲"))) + p(deleted("旧")) + p(r("乙") + inserted(r("丙"))))
    shown, found = read(tbl(tr("头", cell)))
    assert shown == [[["头", "甲 乙丙"]]]
    assert found == [("insertion", "甲", "甲"), ("deletion", "旧", ""), ("insertion", "丙", "丙")]


def test_changes_in_headers_are_told_at_the_start() -> None:
    shown, found = read(p("甲"), header=p(r("页眉") + deleted("旧")))
    assert shown == ["甲"]
    assert found == [("deletion", "旧", "")]


def test_headers_are_no_text_of_the_report_and_kept_beside_it() -> None:
    document = opened(p("甲"), header=p("内部资料") + p("— 1 —"), footer=p("内部资料") + p("第1页"))
    assert texts(document) == ["甲"]
    assert document.metadata == {"margins": "内部资料；第1页"}
    assert opened(p("甲"), footer=p("- 3 -")).metadata == {}


def test_changes_in_notes_are_told_there() -> None:
    note = f'<w:footnote w:id="1">{p(inserted(r("注")))}</w:footnote>'
    assert read(p(r("甲") + '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=note)[1] == [
        ("insertion", "注", "注")
    ]


def test_properties() -> None:
    document = opened(
        p("甲"),
        core="<dc:creator>甲某</dc:creator><cp:lastModifiedBy>乙某</cp:lastModifiedBy><cp:revision>3</cp:revision>",
        app="<Template>D:\\模板\\年报.dotx</Template><Company> 云岫县政府办 </Company><Manager/><Pages>3</Pages>",
    )
    assert [(found.name, found.text) for found in document.leftovers] == [
        ("creator", "甲某"),
        ("lastModifiedBy", "乙某"),
        ("template", "D:\\模板\\年报.dotx"),
        ("company", "云岫县政府办"),
    ]
    assert {(found.kind, tuple(found.span)) for found in document.leftovers} == {("property", (0, 0))}


@pytest.mark.parametrize(
    "name", ["Normal", "Normal.dotm", "normal.dot", "Normal.wpt", "Normal.eit", "Normal_Wordconv.dotm"]
)
def test_the_usual_templates_tell_nothing(name: str) -> None:
    assert opened(p("甲"), app=f"<Template>{name}</Template>").leftovers == ()


def test_an_attached_template_is_named_and_never_fetched() -> None:
    files = parts(p("甲"), settings="")
    files["word/_rels/settings.xml.rels"] = relationships(
        '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        ' Target="https://example.invalid/a.dotm" TargetMode="External"/>'
    )
    document = read_docx(zipped(files), "report.docx")
    assert [(found.name, found.text) for found in document.leftovers] == [
        ("template", "https://example.invalid/a.dotm")
    ]


def test_a_clean_file_leaves_nothing() -> None:
    assert opened(p("甲") + tbl(tr("a", "b")), app="<Template>Normal.dotm</Template>").leftovers == ()
