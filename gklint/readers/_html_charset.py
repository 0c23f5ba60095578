"""The encoding of a web page: what its bytes prove, then what it declares, then what makes sense."""

from __future__ import annotations

import codecs
import re

from gklint.encoding import decode
from gklint.source import Source, source_from_bytes

_HEAD = 8192
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})|<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What a name means on the web: GB 2312 and GBK are parts of GB 18030. Names that say nothing about a Chinese page
# (iso-8859-1 stands in many by mistake) are left out.
_SIMPLIFIED = ("gb18030",)
_TRADITIONAL = ("big5hkscs", "cp950")
_MEANT = {
    **dict.fromkeys((b"gb2312", b"gbk", b"gb18030", b"x-gbk", b"gb_2312-80", b"gb2312-80", b"cp936"), _SIMPLIFIED),
    **dict.fromkeys(
        (b"big5", b"big5-hkscs", b"big5hkscs", b"x-x-big5", b"cn-big5", b"cp950", b"big5-eten"), _TRADITIONAL
    ),
}
# Characters of the same bytes tell which reading is Chinese: these are frequent in both scripts.
_FREQUENT = frozenset("的一是不在有和人了中公政年月日本及於于以上下工作行情府信息資訊開开")


def source_of(data: bytes, path: str) -> Source:
    """Decode a page. Raises UnreadableSource when its bytes are no text.

    UTF-8 is believed before any declaration: other text is not valid UTF-8, while many a page that was converted to
    UTF-8 still declares gb2312. A declared charset that does not fit the bytes is left aside.
    """
    if data.startswith(_BOMS) or b"\0" in data or _is_utf8(data):
        return source_from_bytes(data, path)
    for encoding in _candidates(data):
        try:
            return Source(path, data.decode(encoding), encoding, data=data)
        except UnicodeDecodeError:
            continue
    return source_from_bytes(data, path)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _candidates(data: bytes) -> tuple[str, ...]:
    declared = _DECLARED.search(data[:_HEAD])
    name = (declared[1] or declared[2]).lower() if declared else b""
    if name in _MEANT:
        return _MEANT[name]
    return _TRADITIONAL if not name.startswith(b"utf") and _makes_more_sense_as_traditional(data) else ()


def _makes_more_sense_as_traditional(data: bytes) -> bool:
    simplified = decode(data)
    try:
        traditional = data.decode("big5hkscs")
    except UnicodeDecodeError:
        return False
    return simplified.problem is not None or _frequent(traditional) > _frequent(simplified.text)


def _frequent(text: str) -> int:
    return sum(character in _FREQUENT for character in text)
