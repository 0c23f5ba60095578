"""Tags whose content is no text of the page: scripts, style sheets, titles, controls, pictures, what is struck out."""

from __future__ import annotations

from re import Match

from gklint.readers._html_hiding import hidden_names, places_of
from gklint.readers._html_page import Page
from gklint.readers._html_raw import RAW, past_raw
from gklint.readers._html_scope import scope
from gklint.readers._html_tokens import attributes_of, decoded

_STRUCK = ("del", "s", "strike")  # struck text is not said any more
# Where a control or picture was never closed, the report goes on in it: one of the tags of _NO_CONTROL ends it.
CONTROLS = ("button", "select", "datalist", "svg", "canvas", "audio", "video")
_NO_CONTROL = frozenset(("p", "table", "h1", "h2", "h3", "h4", "h5", "h6"))
_MOST_HIDDEN_NAMES = 40


def _struck(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    if page.end_tag(name, match.end()) < 0:
        return 0
    page.pieces.append((match.end(1), " "))
    return scope(page, name, match.end(), nested=False).resume


def _control(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    if page.end_tag(name, match.end()) < 0:
        return 0
    return scope(page, name, match.end(), nested=False, stops=_NO_CONTROL).resume


def _template(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    return scope(page, name, match.end()).resume if page.end_tag(name, match.end()) >= 0 else 0


def _raw(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    if page.is_xml and attributes.endswith("/"):
        return 0
    start = match.end()
    end = past_raw(page, name, start)
    if name == "title" and not page.title:
        page.title = " ".join(decoded(page.text[start:end]).split())
    elif name == "style":
        names = hidden_names(page.text[start:end]) - page.hidden_names
        # Every rule costs a search through the page: one that has hundreds is not honoured.
        if names and len(names) + len(page.hidden_names) <= _MOST_HIDDEN_NAMES:
            page.hidden_names |= names
            page.signs.add(places_of([name[1:] for name in names], page.text, end, page.stop))
    return end


def _meta(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    # Government sites name the article so; the page's own title has the site's name as well.
    if "articletitle" in attributes.lower():
        values = attributes_of(attributes)
        if values.get("name", "").lower() == "articletitle":
            page.title = " ".join(values.get("content", "").split()) or page.title
    return 0


UNREAD = {
    **dict.fromkeys(_STRUCK, _struck),
    **dict.fromkeys(CONTROLS, _control),
    **dict.fromkeys(RAW, _raw),
    "template": _template,
    "meta": _meta,
}
