"""One pass over the tags of a page, or of a table inside Markdown."""

from __future__ import annotations

import re
from re import Match

from gklint.limits import DEFAULT_LIMITS
from gklint.readers._html_hiding import kind_of, places_of_signs
from gklint.readers._html_page import Hidden, Page
from gklint.readers._html_raw import RAW, past_comment
from gklint.readers._html_refusal import cut_off
from gklint.readers._html_scope import BLOCKS, scope
from gklint.readers._html_tags import ACTIONS, Action
from gklint.readers._html_text import Line, Piece, shown
from gklint.readers._html_tokens import TOKEN, VOID
from gklint.readers._html_unread import CONTROLS

_CDATA = "<![CDATA["
_NUMBER = re.compile(r"[0-9\u3400-\u9fff\u2460-\u24ff]|[A-Za-z][.)、．）]")
_NEVER_HIDDEN_TEXT = VOID | RAW | frozenset(CONTROLS)


def read_page(
    text: str,
    start: int,
    stop: int,
    *,
    nesting: int = DEFAULT_LIMITS.nesting,
    typed: bool = False,
    shown_anyway: frozenset[int] = frozenset(),
) -> Page:
    """Read `text[start:stop]`.

    In `typed` text (Markdown) styles hide nothing and a line end is always a space. The tags at `shown_anyway` hide
    nothing either. Raises UnreadableSource for a page that was cut off, and beyond the limits.
    """
    page = Page(text, start, stop, nesting, typed=typed)
    page.shown_anyway = shown_anyway
    if not typed:
        page.signs.add(places_of_signs(text, start, stop))
    known: dict[str, tuple[Action | None, str]] = {}
    at = start
    while at < stop:
        at = _run(page, at, known)
    page.close()
    return page


def _run(page: Page, at: int, known: dict[str, tuple[Action | None, str]]) -> int:
    """Read on from `at` until something has to be read ahead; gives where to go on."""
    pieces, signs = page.pieces, page.signs
    for match in TOKEN.finditer(page.text, at, page.stop):
        lead, name, attributes, comment, cut = match.groups()
        if lead and (pieces or not lead.isspace()):
            pieces.append((match.start(), lead))
        if name is None:
            if comment:
                return past_comment(page, match.end())
            if cut is not None:
                raise cut_off(page.text, match.end(1), cut)
            if page.is_xml and page.text.startswith(_CDATA, match.end(1)):
                return _past_cdata(page, match.end(1) + len(_CDATA))
            continue
        action, name = known.get(name) or _learn(known, name)
        if match.end() > signs.next:
            resume = _without_hidden(page, name, attributes, match)
            if resume:
                return resume
        if action is not None:
            resume = action(page, name, attributes, match)
            if resume:
                return resume
    return page.stop


def _past_cdata(page: Page, start: int) -> int:
    """Where to go on behind text that is marked as such in XHTML; in HTML it is a comment."""
    end = page.text.find("]]>", start, page.stop)
    end = end if end >= 0 else page.stop
    page.pieces.append((start, page.text[start:end]))
    return min(end + 3, page.stop)


def _learn(known: dict[str, tuple[Action | None, str]], written: str) -> tuple[Action | None, str]:
    """What to do at a tag, and its name in small letters."""
    name = written.lower()
    found = known[written] = (ACTIONS.get(name), name)
    return found


def _without_hidden(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    """Where to go on behind an element that is hidden; 0 for one that is shown."""
    start = match.end(1)
    if not page.signs.between(start, match.end()) or name[0] == "/" or name in _NEVER_HIDDEN_TEXT:
        return 0
    kind = kind_of(attributes, page.hidden_names)
    if not kind or start in page.shown_anyway or (kind == "no-size" and start < page.sized_until):
        return 0
    found = scope(page, name, match.end())
    if kind == "no-size" and page.text.find("font-size", match.end(), found.resume) >= 0:
        page.sized_until = found.resume
        return 0
    if kind == "number":
        page.pieces += _number(found.pieces)
        return found.resume
    if name in BLOCKS:
        _end_before(page, name)
    if kind != "mark" and (line := page.seen(found.pieces)):
        hidden = Line(*line, node=page.node)
        page.hidden.append(Hidden(start, "comment" if kind == "comment" else "hidden", hidden, found.weight))
    return found.resume


def _number(pieces: list[Piece]) -> list[Piece]:
    """The number of a paragraph without the blanks that stand for its TAB; a bullet is none."""
    written = [piece for piece in pieces if shown([piece])]
    return written if _NUMBER.search("".join(text for _, text in written)) else []


def _end_before(page: Page, name: str) -> None:
    """End what the begin of a block ends."""
    page.break_block()
    if page.table is not None and name in ("td", "th", "tr", "tbody", "thead", "tfoot"):
        page.close_cell()
        if name not in ("td", "th"):
            page.table.close_row()
