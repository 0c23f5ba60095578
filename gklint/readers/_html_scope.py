"""How far an element reaches whose content is not read as part of the page: hidden, struck out, a button, a picture."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from gklint.readers._html_page import Page
from gklint.readers._html_raw import RAW, past_comment, past_raw
from gklint.readers._html_text import Piece
from gklint.readers._html_tokens import TOKEN

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_GROUPS = frozenset(("tbody", "thead", "tfoot"))
_ROWS = _GROUPS | {"tr"}
_CELLS = _ROWS | {"td", "th"}
_TERMS = frozenset(("dd", "dt"))
# Tags before which an element ends whose own end tag may be left out.
_ENDS_BEFORE = {
    "p": BLOCKS,
    "li": frozenset(("li",)),
    **dict.fromkeys(_TERMS, _TERMS),
    **dict.fromkeys(("td", "th"), _CELLS),
    "tr": _ROWS,
    **dict.fromkeys(_GROUPS, _GROUPS),
}
_NESTING = ("table", "ul", "ol", "dl", "menu")


class Scope(NamedTuple):
    """The content of an element: where reading goes on behind it, its text, and how much of that no link is."""

    resume: int
    pieces: list[Piece]
    weight: int


def scope(page: Page, name: str, start: int, *, nested: bool = True, stops: frozenset[str] = frozenset()) -> Scope:
    """The content of element `name` whose tag ends at `start`.

    It ends with its end tag (the first one unless the element can be `nested`), with its parent, before a tag that
    ends it, before one of `stops`, or with the page.
    """
    reading = _Reading(page, name, nested, _ENDS_BEFORE.get(name, frozenset()) | stops)
    at = start
    while at < page.stop:
        at = reading.run(at)
        if reading.ended:
            break
    return Scope(at, reading.pieces, reading.weight)


class _Reading:
    def __init__(self, page: Page, name: str, nested: bool, stops: frozenset[str]) -> None:
        self.pieces: list[Piece] = []
        self.weight = 0
        self.ended = False
        self._page = page
        self._name = name
        self._counted = BLOCKS | {name} if nested else BLOCKS
        self._stops = stops
        self._inside: Counter[str] = Counter()
        self._linked = False

    def run(self, at: int) -> int:
        """Read on from `at`; gives where to go on: behind a comment or script, or where the element ends."""
        page = self._page
        for match in TOKEN.finditer(page.text, at, page.stop):
            lead, written, attributes, comment, _ = match.groups()
            if lead:
                self.pieces.append((match.start(), lead))
                self.weight += 0 if self._linked else len(lead.strip())
            if comment:
                return past_comment(page, match.end())
            if not written:
                continue
            name = written.lower()
            if name in RAW and (resume := past_raw(page, name, match.end())):
                return resume
            if self._closes(name[1:]) if name[0] == "/" else self._opens(name, attributes):
                self.ended = True
                return match.end() if name[1:] == self._name else match.end(1)
            if name.lstrip("/") in BLOCKS or name == "br":
                self.pieces.append((match.end(1), " "))
        return page.stop

    def _opens(self, name: str, attributes: str) -> bool:
        if name in self._stops and not any(self._inside[each] for each in _NESTING):
            return True
        if name in self._counted:
            self._inside[name] += 1
        elif name == "a":
            self._linked = "href" in attributes.lower()
        return False

    def _closes(self, name: str) -> bool:
        if self._inside[name]:
            self._inside[name] -= 1
            return False
        if name == "a":
            self._linked = False
        if name == self._name:
            return True
        return name in BLOCKS and (self._name not in BLOCKS or (name != "p" and self._page.is_open(name)))
