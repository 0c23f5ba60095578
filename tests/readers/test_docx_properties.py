"""Properties of the DOCX reader over random documents: exact places, nothing lost, one result by either way."""

from __future__ import annotations

from contextlib import suppress
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from gklint.document import Document, Paragraph, Table
from gklint.readers._docx_index import Index, index_of
from gklint.readers._docx_names import P
from gklint.readers._docx_xml import Element
from gklint.readers.docx import read
from gklint.readers.text import read as read_text
from gklint.source import UnreadableSource
from tests.readers.docx_package import assert_places, docx, left, opened, p, r, t, tbl, tc, tr

WORDS = st.text(alphabet="一公开5条 \u3000。<&", max_size=4)
STYLES = (
    '<w:style w:styleId="h"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
runs = st.one_of(
    WORDS.map(r),
    WORDS.map(lambda text: f"<w:hyperlink>{r(text)}</w:hyperlink>"),
    WORDS.map(lambda text: f"<w:ins>{r(text)}</w:ins>"),
    WORDS.map(lambda text: f"<w:del><w:r><w:delText>{text.translate({38: '', 60: ''})}</w:delText></w:r></w:del>"),
    WORDS.map(lambda text: r(text, "<w:vanish/>")),
    WORDS.map(lambda text: f"<w:r>{t(text)}<w:br/>{t(text)}</w:r>"),
    WORDS.map(lambda text: f"<w:r><w:drawing><w:txbxContent>{p(r(text))}</w:txbxContent></w:drawing></w:r>"),
)
properties = st.sampled_from(
    [
        "",
        '<w:pStyle w:val="h"/>',
        '<w:pStyle w:val="n"/>',
        "<w:rPr><w:del/></w:rPr>",
        "<w:rPr><w:vanish/></w:rPr>",
        "<w:pPrChange/>",
    ]
)
paragraphs = st.builds(lambda content, of: p("".join(content), of), st.lists(runs, max_size=3), properties)
sizes = st.sampled_from(["", '<w:gridSpan w:val="2"/>', "<w:vMerge/>", '<w:vMerge w:val="restart"/>', "<w:cellDel/>"])


def tables(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cells = st.builds(lambda content, size: tc("".join(content) or p(), size), st.lists(blocks, max_size=2), sizes)
    rows = st.lists(cells, min_size=1, max_size=3).map(lambda cells: tr(*cells))
    return st.lists(rows, min_size=1, max_size=3).map(lambda rows: tbl(*rows))


blocks = st.recursive(paragraphs, tables, max_leaves=4)
bodies = st.lists(blocks, max_size=4).map("".join)


@given(bodies)
def test_every_place_is_exact(body: str) -> None:
    assert_places(opened(body, styles=STYLES, numbering=NUMBERING))


def seen(document: Document) -> str:
    """All characters of blocks and cells except white space and numbering."""
    found = ""
    for block in document.blocks:
        cells = [cell.text for row in block.rows for cell in row] if isinstance(block, Table) else [block.text]
        found += "".join(cells)
    return "".join(sorted(character for character in found if not character.isspace() and character not in "一二三、"))


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=8))
def test_no_text_is_lost_and_none_is_made_up(words: list[tuple[str, bool]]) -> None:
    body = "".join(tbl(tr(tc(p(r(text))), tc(p(r(text))))) if in_table else p(r(text)) for text, in_table in words)
    expected = "".join(text * 2 if in_table else text for text, in_table in words)
    kept = sorted(character for character in expected if not character.isspace() and character not in "一二三、")
    assert seen(opened(body)) == "".join(kept)


@given(bodies)
def test_plain_paragraphs_read_the_same_by_the_longer_way(body: str) -> None:
    """Paragraphs of plain text take a short cut: it must give what the whole way gives."""
    data = docx(body, styles=STYLES, numbering=NUMBERING)
    short = read(data, "report.docx")

    def all_rich(root: Element) -> Index:
        return index_of(root)._replace(rich=set(root.iter(P)))

    with patch("gklint.readers._docx_document.index_of", all_rich):
        whole = read(data, "report.docx")
    assert (short.source.text, short.blocks) == (whole.source.text, whole.blocks)
    assert left(short) == left(whole)


@given(st.lists(WORDS.filter(str.strip), min_size=1, max_size=5), st.integers(1, 4))
def test_the_rendition_reads_back_as_text(words: list[str], width: int) -> None:
    """A report copied out of `extract --format text` is read as the same paragraphs and tables."""
    prose = [text.replace("\u3000", "").strip() + "。" for text in words]
    body = "".join(p(r(text)) for text in prose) + tbl(*(tr(*["规章", *["5"] * width]) for _ in range(3))) + p("后文。")
    document = opened(body)
    again = read_text(document.source.text.encode(), "report.txt")
    assert [block.text for block in again.blocks if isinstance(block, Paragraph)] == [*prose, "后文。"]
    assert [[cell.text for cell in row] for row in tables_of(again)[0].rows] == [["规章", *["5"] * width]] * 3


def tables_of(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


@given(st.data())
def test_damaged_bytes_are_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(docx(p("甲") + tbl(tr("a", "b")), styles=STYLES))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(UnreadableSource):
        assert_places(read(bytes(whole), "report.docx"))
