"""What is no markup although it stands in the page: comments, scripts, style sheets, the title."""

from __future__ import annotations

import re

from gklint.readers._html_page import Page, unreadable
from gklint.readers._html_tokens import comment_end

RAW = frozenset(("script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes"))
_CODE = frozenset(("script", "style"))  # never text; the others are, where they are not closed
_MEANT_FOR_READERS = re.compile(r"[\u3400-\u9fff0-9]")


def past_comment(page: Page, start: int) -> int:
    """Where to go on behind a comment whose `<!--` ends at `start`. Raises UnreadableSource when it never ends."""
    end = comment_end(page.text, start, page.stop)
    return end if end >= 0 else _without_end(page, start - 4, "<!--")


def past_raw(page: Page, name: str, start: int) -> int:
    """Where the end tag stands of an element whose content is no markup and whose tag ends at `start`.

    0 when there is none. Raises UnreadableSource when the missing end makes all that follows a script.
    """
    end = page.end_tag(name, start)
    if end >= 0:
        return end
    return _without_end(page, start, f"<{name}>") if name in _CODE else 0


def _without_end(page: Page, start: int, what: str) -> int:
    if _MEANT_FOR_READERS.search(page.text, start + 4, page.stop):
        raise unreadable(
            page.text,
            start,
            f"{what} 没有结束，之后的内容在浏览器里都看不见，文件可能被截断或损坏。请从网站重新保存，或补上结束标记。",
            f"{what} never ends, so that browsers show nothing of what follows: save the page again or close it",
        )
    return page.stop
