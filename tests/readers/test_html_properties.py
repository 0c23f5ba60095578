"""Web pages, any at all: nothing raises, nothing is lost, every place is exact, and lxml sees the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.document import Cell, Document, Paragraph, Table
from gklint.readers.html import read
from gklint.rendition import text_view
from gklint.source import UnreadableSource
from tests.readers.html_reading import document, shapes

_PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<p style='display:none'>",
            "<br>",
            "<h2>",
            "</h2>",
            "<div>",
            "</div>",
            "<div hidden>",
            "<pre>",
        ),
        *(
            "<table>",
            "</table>",
            "<tr>",
            "</tr>",
            "<td>",
            "<td rowspan=0>",
            "<td colspan='9999'>",
            "</td>",
            "<th hidden>",
        ),
        *("<tbody>", "<caption>", "<ol>", "<ol reversed type=a>", "</ol>", "<ul>", "<li>", "<li value=3>", "</li>"),
        *("<span>", "</span>", "<b>", "<s>", "</s>", "<del>", "</del>", "<sup>", "<a href=x>", "<a>", "</a>", "<o:p>"),
        *("<!--", "-->", "<!-- x -->", "<![if !vml]>", "<script>", "</script>", "<style>.a{display:none}</style>"),
        *(
            "<p class=a>",
            "<button>",
            "</button>",
            "<select>",
            "</select>",
            "<nav>",
            "</nav>",
            "<template>",
            "</template>",
        ),
        *(
            "&nbsp;",
            "&amp;",
            "&lt;",
            "&#",
            "&#13;",
            "&#x3000;",
            "<",
            ">",
            '"',
            "'",
            "=",
            "/",
            "<a b='",
            "\n",
            "\r\n",
            " ",
        ),
        *("\t", "\u3000", "\xa0", "\ufeff", "政府", "信息公开工作。", "86", "a", "“", "ICP备", "<title>", "</title>"),
    ]
)
_PAGE = st.lists(_PIECES, max_size=40).map("".join)


def _texts(found: Document) -> Iterator[Paragraph | Cell]:
    for block in found.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from row
        else:
            yield block


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableSource):
        read(data, "a.html")


@given(_PAGE | st.text(max_size=100))
def test_every_place_is_exact(page: str) -> None:
    try:
        found = document(page)
    except (UnreadableSource, UnicodeEncodeError):
        return
    source = found.source
    for block in found.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(source.text)
    for leftover in found.leftovers:
        assert 0 <= leftover.span.start < leftover.span.end <= len(source.text)
    for each in _texts(found):
        assert each.text == each.text.strip()
        assert "\n" not in each.text
        if isinstance(each, Cell):
            assert 0 <= each.span.start <= each.span.end <= len(source.text)
            assert bool(each.text) or each.span.start == each.span.end
        elif each.offsets is None:
            assert source.slice(each.span) == each.text
        else:
            assert len(each.offsets) == len(each.text)
            assert list(each.offsets) == sorted(each.offsets)
            assert (each.span.start, each.span.end) == (each.offsets[0], each.offsets[-1] + 1)
            for character, offset in zip(each.text, each.offsets, strict=True):
                # A reference shows another character; the number of an item stands at its tag; a blank may be a tag.
                there = source.text[offset]
                assert there == character or there == "&" or source.text.startswith("<li", offset) or character == " "
    view = text_view(found)
    for each in _texts(found):
        if isinstance(each, Paragraph) and each.offsets is None:
            place = view.position(each.span.start)
            line = view.source.slice(view.source.line_span(place.line))
            assert line[place.column - 1 :].startswith(each.text[:1])


_FRAMES = st.sampled_from(
    [
        *(
            "{}",
            "<p>{}</p>",
            "<p>{}",
            "<P><SPAN>{}</SPAN>",
            "<div>{}</div>",
            "<div>{}",
            "{}</div>",
            "<h3>{}</h3>",
            "<h3>{}",
        ),
        *(
            "<br>{}",
            "<b>{}",
            "{}</b>",
            "<o:p>{}</o:p>",
            "<ul><li>{}</ul>",
            "<li>{}",
            "<ol><li>{}",
            "{}</ol>",
            "<pre>{}",
        ),
        *(
            "<table>{}",
            "<tr><td>{}",
            "<td>{}</td>",
            "<td><p>{}</p><p>",
            "</table>{}",
            "<caption>{}</caption>",
            "<th>{}",
        ),
        *(
            "<table><tr><td>{}</td></tr></table>",
            "<section>{}",
            "</section>{}",
            "{}</span>",
            "<font>{}",
            "<a>{}",
            "</td>{}",
        ),
        *(
            "<!-- x -->{}",
            "<![endif]>{}",
            "&nbsp;{}&nbsp;",
            "<script>x</script>{}",
            "<button>{}",
            "<s>{}",
            "<a b='c>d'>{}",
        ),
    ]
)


@given(st.lists(_FRAMES, max_size=25))
def test_no_text_is_lost_or_doubled(frames: list[str]) -> None:
    words = [f"词{chr(0x4E00 + number)}语" for number in range(len(frames))]
    page = "\n".join(frame.format(word) for frame, word in zip(frames, words, strict=True))
    shown = "\n".join(each.text for each in _texts(document(page)))
    assert [word for word in words if shown.count(word) != 1] == []


_WORDS = st.text(alphabet="政府信息公开86条<&> ,.", min_size=1, max_size=12)
_INLINE = st.builds(
    "{0[0]}{1}{0[1]}".format,
    st.sampled_from(_TAGS := [("", ""), ("<b>", "</b>"), ("<span>", "</span>")]),
    _WORDS.map(escape),
)
_TEXT = st.lists(_INLINE, min_size=1, max_size=4).map("".join)
_CELL = st.builds("<td{}><p>{}</p></td>".format, st.sampled_from(["", " rowspan=2", ' colspan="3"']), _TEXT)
_ROW = st.lists(_CELL, min_size=1, max_size=4).map(lambda cells: f"<tr>{''.join(cells)}</tr>")
_TABLE = st.lists(_ROW, min_size=1, max_size=4).map(lambda rows: f"<table><tbody>{''.join(rows)}</tbody></table>")
_BLOCK = st.one_of(
    _TEXT.map("<p>{}</p>".format), _TEXT.map("<h2>{}</h2>".format), _TEXT.map("<li>{}</li>".format), _TABLE
)
_BODY = st.lists(
    st.one_of(_BLOCK, st.lists(_BLOCK, max_size=3).map(lambda blocks: f"<div>{''.join(blocks)}</div>")), max_size=6
)


@given(_BODY.map("\n".join))
def test_lxml_sees_the_same(body: str) -> None:
    lxml = pytest.importorskip("lxml.html")
    page = f"<html><body><div>{body}</div></body></html>"
    expected: list[object] = []
    for element in lxml.document_fromstring(page).iter("p", "h2", "li", "table"):
        if element.tag == "table":
            expected.append([[_cell_of_lxml(cell) for cell in row] for row in element.iter("tr")])
        elif not any(above.tag == "table" for above in element.iterancestors()):
            text = " ".join(element.text_content().split())
            expected += [(2, text) if element.tag == "h2" else text] if text else []
    assert shapes(page) == expected


def _cell_of_lxml(cell: object) -> object:
    text = " ".join(cell.text_content().split())  # type: ignore[attr-defined]
    size = int(cell.get("rowspan", 1)), int(cell.get("colspan", 1))  # type: ignore[attr-defined]
    return text if size == (1, 1) else (text, *size)
