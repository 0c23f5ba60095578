"""The DOCX reader: what of a Word file is its text, in which order, with which headings."""

from __future__ import annotations

import pytest

from gklint.document import Document
from gklint.readers.docx import read
from tests.readers.docx_package import assert_places, docx, levels, opened, p, parts, r, t, tbl, tc, texts, tr, zipped


def lines(body: str, **others: str) -> list[object]:
    document = read(docx(body, **others), "report.docx")
    assert_places(document)
    return texts(document)


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, result: str | None) -> str:
    between = "" if result is None else mark("separate") + r(result)
    return f"{mark('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{between}{mark('end')}"


def box(inside: str) -> str:
    return f"<wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (r("共") + r("12", "<w:b/>") + r("件"), "共12件"),
        (f"<w:r>{t('一')}<w:tab/>{t('二')}</w:r>", "一 二"),
        ("<w:r><w:t>  甲 </w:t></w:r>" + r(" 乙"), "甲 乙"),
        ("<w:r><w:t>甲\n  乙</w:t></w:r>", "甲   乙"),
        (f"<w:r>{t('0570')}<w:noBreakHyphen/>{t('123')}</w:r>", "0570-123"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r("同意"), "☑同意"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B4"/></w:r>', "×"),
        ('<w:r><w:sym w:font="宋体" w:char="2014"/></w:r>', "—"),
        ('<w:r><w:sym w:font="X" w:char="zz"/></w:r>', "\ufffd"),
        (f'<w:hyperlink r:id="rId9">{r("网站")}</w:hyperlink>' + r("上"), "网站上"),
        (f"<w:smartTag>{r('云岫')}</w:smartTag><w:customXml>{r('县')}</w:customXml>", "云岫县"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('2024')}</w:sdtContent></w:sdt>" + r("年"), "2024年"),
        (f'<w:bookmarkStart w:id="1"/>{r("甲")}<w:bookmarkEnd w:id="1"/><w:proofErr/>{r("乙")}', "甲乙"),
        (
            f"<w:r><w:ruby><w:rt>{r('xiu')}</w:rt><w:rubyBase>{r('岫')}</w:rubyBase></w:ruby></w:r>" + r("县"),
            "岫县",
        ),
        ("<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>", "a+b"),
        (r("面积") + r("5", "") + r("2", '<w:vertAlign w:val="superscript"/>'), "面积5 2"),
        (r("5") + r("1", '<w:vertAlign w:val="superscript"/>') + r("6"), "5 1 6"),
        (r("甲", '<w:strike w:val="0"/><w:dstrike w:val="0"/>'), "甲"),
        (r("面积5m") + r("2", '<w:vertAlign w:val="superscript"/>'), "面积5m2"),
        ("<w:r><w:t>5<![CDATA[6]]><!-- 不是文字 -->7</w:t></w:r>", "567"),
    ],
)
def test_text_of_runs(runs: str, shown: str) -> None:
    assert lines(p(runs)) == [shown]


def test_breaks_begin_new_lines() -> None:
    body = p(
        f"<w:r>{t('云岫县')}<w:br/>{t('年度报告')}<w:cr/><w:br w:type='page'/>{t('正文')}</w:r>",
        '<w:outlineLvl w:val="0"/>',
    )
    document = opened(body)
    assert levels(document) == [("云岫县", 1), ("年度报告", 1), ("正文", 1)]
    assert_places(document)


def test_paragraphs_without_text_are_no_lines() -> None:
    assert lines(p() + p("　 ") + p("甲") + p(r("\u00a0"))) == ["甲"]


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (field("PAGE", "3") + r("页"), "3页"),
        (field("DATE", None) + r("发布"), "发布"),
        (r("甲") + field(" eq \\o\\ac(○,2)", None) + r("乙"), "甲②乙"),
        (r("甲") + field("EQ \\f(1,2)", None), "甲1 2"),
        (field("MACROBUTTON AcceptAllChangesShown 点击此处填写", None), "点击此处填写"),
        (
            f"{mark('begin')}{field('X', '不见')}{mark('separate')}{field('Y', '里')}{r('外')}{mark('end')}",
            "里外",
        ),
        (f'<w:fldSimple w:instr="NUMPAGES">{r("7")}</w:fldSimple>', "7"),
    ],
)
def test_fields_show_their_results(runs: str, shown: str) -> None:
    assert lines(p(runs)) == [shown]


def test_field_over_several_paragraphs() -> None:
    contents = mark("begin") + "<w:r><w:instrText>TOC</w:instrText></w:r>" + mark("separate") + r("目录一")
    body = p(contents) + p("目录二") + p(mark("end") + r("正文"))
    assert lines(body) == ["目录一", "目录二", "正文"]


def test_a_field_that_never_ends_hides_nothing_after_its_paragraph() -> None:
    body = p(r("甲") + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" + r("乙")) + p("丙")
    assert lines(body) == ["甲", "丙"]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="x"><w:name w:val="报告标题"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:styleId="y"><w:name w:val="正文样"/><w:basedOn w:val="1"/>'
    '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    '<w:style w:styleId="n2"><w:name w:val="标题 2"/></w:style>'
    '<w:style w:styleId="n3"><w:name w:val="Heading 3"/></w:style>'
    '<w:style w:styleId="tt"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="l1"><w:name w:val="A"/><w:basedOn w:val="l2"/></w:style>'
    '<w:style w:styleId="l2"><w:name w:val="B"/><w:basedOn w:val="l1"/></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("", 0),
        ('<w:pStyle w:val="1"/>', 1),
        ('<w:pStyle w:val="x"/>', 1),
        ('<w:pStyle w:val="y"/>', 0),
        ('<w:pStyle w:val="n2"/>', 2),
        ('<w:pStyle w:val="n3"/>', 3),
        ('<w:pStyle w:val="tt"/>', 1),
        ('<w:pStyle w:val="l1"/>', 0),
        ('<w:pStyle w:val="gone"/>', 0),
        ('<w:outlineLvl w:val="2"/>', 3),
        ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', 0),
        ('<w:outlineLvl w:val="many"/>', 0),
    ],
)
def test_heading_levels(properties: str, level: int) -> None:
    assert levels(opened(p("总体情况", properties), styles=STYLES)) == [("总体情况", level)]


def test_text_boxes_come_once_after_their_paragraph() -> None:
    drawing = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing>{box(p('框里') + p('二'))}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('框里')}</w:txbxContent></v:textbox></w:pict>"
        "</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert lines(p(r("前") + drawing + r("后")) + p("下段")) == ["前后", "框里", "二", "下段"]


def test_old_text_boxes_and_word_art() -> None:
    pict = (
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('旧框')}</w:txbxContent></v:textbox></v:shape>"
        '<v:shape><v:textpath string="云岫县人民政府"/></v:shape></w:pict></w:r>'
    )
    assert lines(p(pict)) == ["旧框", "云岫县人民政府"]


@pytest.mark.parametrize(
    ("requires", "shown"), [("wps", "新"), ("w14 wps", "新"), ("unknown", "旧"), ("v w14 nothing", "旧")]
)
def test_one_branch_of_alternative_content_is_read(requires: str, shown: str) -> None:
    inside = f"<mc:Choice Requires='{requires}'>{r('新')}</mc:Choice><mc:Fallback>{r('旧')}</mc:Fallback>"
    assert lines(p(f"<mc:AlternateContent>{inside}</mc:AlternateContent>")) == [shown]
    blocks = inside.replace("<w:r>", "<w:p><w:r>").replace("</w:r>", "</w:r></w:p>")
    assert lines(f"<mc:AlternateContent>{blocks}</mc:AlternateContent>") == [shown]


NOTES = (
    f'<w:footnote w:type="separator" w:id="-1">{p("线")}</w:footnote>'
    f'<w:footnote w:id="1">{p(r(" 注一"))}{p("续")}</w:footnote><w:footnote w:id="2">{p("注二")}</w:footnote>'
)


def test_notes_come_after_the_block_that_refers_to_them() -> None:
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    end = '<w:r><w:endnoteReference w:id="1"/></w:r>'
    body = p(r("共5") + mark + r("件") + own) + p(r("又") + mark + end)
    shown = lines(body, footnotes=NOTES, endnotes=f'<w:endnote w:id="1">{p("尾注")}</w:endnote>')
    assert shown == ["共5件", "注一", "续", "注二", "又", "尾注"]


def test_a_figure_with_a_note_mark_stays_what_it_is() -> None:
    cell = tc(p(r("5") + '<w:r><w:footnoteReference w:id="1"/></w:r>'))
    body = tbl(tr("规章", cell), tr("文件", "7")) + p("后")
    assert lines(body, footnotes=NOTES) == [[["规章", "5"], ["文件", "7"]], "注一", "续", "后"]


def test_block_content_controls_hold_blocks() -> None:
    blocks = p("乙") + tbl(tr("a", "b"))
    nested = f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{blocks}</w:sdtContent></w:sdt>"
    body = f"<w:sdt><w:sdtContent>{p('甲')}{nested}</w:sdtContent></w:sdt><w:customXml>{p('丙')}</w:customXml>"
    assert lines(body) == ["甲", "乙", [["a", "b"]], "丙"]


def strict(files: dict[str, str]) -> dict[str, str]:
    return {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in files.items()
    }


def read_parts(files: dict[str, str]) -> Document:
    return read(zipped(files), "report.docx")


def test_strict_documents_read_like_transitional_ones() -> None:
    body = p("总体情况", '<w:pStyle w:val="1"/>') + tbl(tr(tc("甲", '<w:gridSpan w:val="2"/>')), tr("a", "b"))
    files = parts(body, styles=STYLES)
    transitional, as_strict = read_parts(files), read_parts(strict(files))
    assert transitional.blocks == as_strict.blocks
    assert levels(as_strict) == [("总体情况", 1)]


@pytest.mark.parametrize("main", ["word/document2.xml", "document.xml", "正文/document.xml"])
def test_the_document_is_where_the_package_says(main: str) -> None:
    document = read_parts(parts(p("总体情况", '<w:pStyle w:val="1"/>'), main=main, styles=STYLES))
    assert levels(document) == [("总体情况", 1)]


def test_templates_and_utf_16_parts_are_read() -> None:
    files = parts(p("甲"), main_type="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")
    utf16: dict[str, str | bytes] = dict(files)
    utf16["word/document.xml"] = files["word/document.xml"].replace("UTF-8", "UTF-16").encode("utf-16")
    assert texts(read(zipped(utf16), "report.dotx")) == ["甲"]


def test_source_and_format() -> None:
    data = docx(p("甲") + tbl(tr("a", "b")) + p("乙"))
    document = read(data, "报告/年报.docx")
    assert document.format == "docx"
    assert document.source.path == "报告/年报.docx"
    assert [line.rstrip("\t") for line in document.source.text.splitlines()] == ["甲", "\ta\tb", "乙"]
    assert document.source.data == data
    assert document.as_is
