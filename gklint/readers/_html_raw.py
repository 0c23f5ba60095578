"""What is no markup although it stands in the page: comments, scripts, style sheets, the title."""

from __future__ import annotations

import re

from gklint.readers._html_page import Page
from gklint.readers._html_refusal import never_closed
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
        raise never_closed(page.text, start, what)
    return page.stop
