"""What each tag does to the page that is read. A function gives where to go on when it has read ahead, else 0."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from re import Match

from gklint.readers._html_lists import Numbering, counts_down, items_of_lists
from gklint.readers._html_page import Page
from gklint.readers._html_unread import UNREAD

Action = Callable[[Page, str, str, Match[str]], int]

_CONTAINERS = (
    *("article", "aside", "blockquote", "body", "center", "details", "dialog", "dir", "div", "dl", "fieldset"),
    *("figure", "footer", "form", "header", "hgroup", "main", "menu", "nav", "section", "ul"),
)
_LINES = ("address", "dd", "dt", "figcaption", "hr", "legend", "optgroup", "option", "summary")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_GROUPS = ("caption", "thead", "tbody", "tfoot")
_ATTACHED = re.compile(r"\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar)(?![a-z])", re.IGNORECASE)  # no way around the site
_APART = ("sup", "sub")  # a footnote mark is no digit of the figure that it stands behind


def _line(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    return 0


def _paragraph(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    return page.simple_paragraphs(match.end(1))


def _line_break(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.flush()
    return 0


def _heading(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    page.level = int(name[1])
    return 0


def _heading_end(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.flush()
    page.level = 0
    return 0


def _container(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    page.enter(name, attributes)
    page.list = None
    return 0


def _container_end(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    page.leave(name[1:])
    return 0


def _ordered_list(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    _container(page, name, attributes, match)
    items = 0
    if counts_down(attributes):
        if page.list_sizes is None:
            page.list_sizes = items_of_lists(page.text, page.start, page.stop)
        items = page.list_sizes.get(match.end(1), 0)
    page.list = Numbering(attributes, items)
    return 0


def _item(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    page.number_item(page.list.marker(attributes) if page.list else "", match.end(1))
    return 0


def _item_end(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    page.number_item("", 0)
    return 0


def _preformatted(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    page.preformatted = name == "pre"
    return 0


def _table(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    page.open_table(match.end(1), attributes)
    return 0


def _table_end(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    page.close_table(match.end())
    return 0


def _group(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    if page.table is not None:
        page.close_cell()
        page.table.close_section()
    return 0


def _row(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.break_block()
    if page.table is not None:
        page.close_cell()
        if name == "tr":
            page.table.open_row()
        else:
            page.table.close_row()
    return 0


def _cell(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.close_cell()
    if page.table is None:
        return 0
    # A tag that may hide something is looked at by itself.
    start = match.end(1)
    end = page.table.add_simple_cells(page.text, start, page.signs.next)
    if end > start:
        return end
    page.open_cell(name, attributes, match.end())
    return 0


def _cell_end(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.close_cell()
    return 0


def _link(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    if ("href" in attributes or "HREF" in attributes) and not _ATTACHED.search(attributes):
        page.open_link()
    else:
        page.close_link()
    return 0


def _link_end(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.close_link()
    return 0


def _apart(page: Page, name: str, attributes: str, match: Match[str]) -> int:
    page.pieces.append((match.end(1), " "))
    return 0


def _both(names: Iterable[str], begin: Action, end: Action) -> dict[str, Action]:
    return {written: action for name in names for written, action in ((name, begin), (f"/{name}", end))}


ACTIONS: dict[str, Action] = {
    **_both(("p",), _paragraph, _line),
    **_both(_LINES, _line, _line),
    **_both(("br",), _line_break, _line_break),
    **_both(_HEADINGS, _heading, _heading_end),
    **_both(_CONTAINERS, _container, _container_end),
    **_both(("ol",), _ordered_list, _container_end),
    **_both(("li",), _item, _item_end),
    **_both(("pre",), _preformatted, _preformatted),
    **_both(("table",), _table, _table_end),
    **_both(_GROUPS, _group, _group),
    **_both(("tr",), _row, _row),
    **_both(("td", "th"), _cell, _cell_end),
    **_both(("a",), _link, _link_end),
    **_both(_APART, _apart, _apart),
    **UNREAD,
}
