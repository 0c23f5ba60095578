"""Changes of the text of a web page: its markup, encoding and line ends stay as they are."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from html import escape

from gklint.limits import Limits
from gklint.patching import CannotPatch, Change, applied, shrunk
from gklint.readers._html_charset import source_of

_ENTITY = re.compile(r"&#?\w{1,31};")
_BOMS = {"utf-8": BOM_UTF8, "utf-16-le": BOM_UTF16_LE, "utf-16-be": BOM_UTF16_BE}


def patch_html(data: bytes, path: str, limits: Limits, changes: Sequence[Change]) -> bytes:
    """The bytes of a web page after changes of its source text; what they put in is text, not markup.

    Raises CannotPatch when the text is not what the changes expect, when a change would cut through tags, or when
    the page's encoding has no such characters.
    """
    source = source_of(data, path)
    narrow = [shrunk(change._replace(new=escape(change.new, quote=False))) for change in changes]
    if any(mark in _ENTITY.sub("", change.old) for change in narrow for mark in "<>&"):
        raise CannotPatch(
            "这处文字中间夹着网页标签，没有修改。请在网页编辑器里修改。",
            "there are tags within this text: mend it in the page's editor",
        )
    applied(source.text, changes)
    try:
        text = applied(source.text, narrow).encode(source.encoding)
    except UnicodeEncodeError as error:
        raise CannotPatch(
            f"网页的编码（{source.encoding}）写不出要改成的字，没有修改。请先把网页转为UTF-8。",
            f"the page's encoding ({source.encoding}) lacks the characters needed: convert it to UTF-8 first",
        ) from error
    return (_BOMS[source.encoding] if source.bom else b"") + text
