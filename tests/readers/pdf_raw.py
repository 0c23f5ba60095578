"""PDFs written object by object, for what no office program writes."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

import pytest

from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.readers.pdf import read
from gklint.source import UnreadableSource

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>%s>>/Contents 4 0 R>>"
TEXT = b"BT /F1 12 Tf 72 700 Td (hello 123) Tj ET "


def pdf(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects, of which the first is the catalogue."""
    out = b"%PDF-1.7\n"
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(packed), entries, packed)


def one_page(content: bytes, resources: bytes = b"", more: Mapping[int, bytes] | None = None) -> bytes:
    """A page whose content stream object is given."""
    return pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: PAGE % resources,
            4: content,
            5: FONT,
            **(more or {}),
        }
    )


def refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as refused:
        read(data, "年报.pdf", limits)
    return refused.value


def pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(10, 10 + count))
    return pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
            4: stream(TEXT),
            5: FONT,
            **dict.fromkeys(range(10, 10 + count), PAGE % b""),
        }
    )
