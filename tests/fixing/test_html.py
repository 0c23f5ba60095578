"""Mending web pages: markup, encoding and line ends stay, and what is put in is text."""

from __future__ import annotations

import pytest

from gklint.limits import DEFAULT_LIMITS
from gklint.patching import CannotPatch, Change
from gklint.readers.html import patch
from gklint.source import Span

PAGE = (
    '<html><head><meta charset="{}"></head>\r\n'
    '<body><p class="h">3、&nbsp;收到和<b>处理</b>政府信息</p></body></html>\r\n'
)


def mended(page: str, old: str, new: str, encoding: str = "utf-8") -> str:
    """The page after a change of its source."""
    at = page.index(old)
    data = patch(page.encode(encoding), "a.html", DEFAULT_LIMITS, [Change(Span(at, at + len(old)), old, new)])
    return data.decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_only_the_text_changes(encoding: str) -> None:
    page = PAGE.format(encoding)
    assert mended(page, "3、&nbsp;", "三、", encoding) == page.replace("3、&nbsp;", "三、")
    assert mended(page, "处理", "办理<&>", encoding) == page.replace("处理", "办理&lt;&amp;&gt;")


def test_what_stays_may_have_tags_in_it() -> None:
    page = PAGE.format("utf-8")
    whole = "收到和<b>处理</b>政府信息"
    with pytest.raises(CannotPatch, match="tags"):
        mended(page, whole, "收到和办理政府信息")


def test_an_encoding_without_the_character_is_refused() -> None:
    page = '<meta charset="big5"><p>3、收到和處理政府資訊公開申請情況，本年度的工作</p>'
    with pytest.raises(CannotPatch, match="big5"):
        mended(page, "處理", "🈳", "big5hkscs")
