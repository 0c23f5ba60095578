"""Elements of a page as groups of text: how much stands in each, and which look like the site's own furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gklint.readers._html_table import DataTable
from gklint.readers._html_text import Element, Line
from gklint.readers._html_tokens import attributes_of

Part = Line | DataTable

_LINKED = 0.4  # the part of a text that links are in a menu or a trail (首页 > 政务公开 > 年报)
_FEWEST_LINKS = 2
_CELL = 4  # what a cell counts beside its characters: figures are short
_SITE = frozenset(("nav", "aside", "menu", "header", "footer", "dialog"))
_ROLES = frozenset(
    ("banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "toolbar")
)
_ARTICLE = frozenset(("article", "main"))
_PRINTED = ("header", "footer")  # LibreOffice's titles for what stands at the edges of every printed page
_NAMED = re.compile(
    r"(?<![a-z])(?:nav|navi|navbar|navigation|menus?|submenu|header|topbar|footer|foot|bottom|copyright|crumbs?|"
    r"breadcrumbs?|bread|mbx|weizhi|dqwz|location|position|share|bdshare|sharebox|sidebar|aside|toolbar|search|searchbox|"
    r"related|pager|paging|pagination|(?:friend)?links?|login|banner|logo|qrcode|ewm|wza)(?![a-z])"
)
_OF_ARTICLE = re.compile("article|content|entry|post|detail|zoom|editor")


class Group(NamedTuple):
    """The text in an element: its characters, those of links, the links, its tables, its weight as an article."""

    length: int = 0
    linked: int = 0
    links: int = 0
    tables: int = 0
    weight: int = 0


def is_menu(group: Group) -> bool:
    """Whether a text is made of links."""
    return group.links >= _FEWEST_LINKS and not group.tables and group.linked >= _LINKED * group.length


def group_of(part: Part) -> Group:
    """The text of a paragraph or table."""
    if isinstance(part, Line):
        length = len(part.text)
        return Group(length, min(part.linked, length), part.links, 0, max(length - part.linked, 0))
    cells = [cell for row in part.table.rows for cell in row]
    length = sum([len(cell.text) for cell in cells])
    return Group(length, min(part.linked, length), part.links, 1, max(length - part.linked, 0) + _CELL * len(cells))


def groups_of(parts: Sequence[Part], elements: Sequence[Element]) -> list[Group]:
    """The text in every element, that of elements in it included; an element comes after the one around it."""
    sums = [[0, 0, 0, 0, 0] for _ in elements]
    for part in parts:
        own = sums[part.node]
        for index, count in enumerate(group_of(part)):
            own[index] += count
    for number in range(len(elements) - 1, 0, -1):
        around = sums[elements[number].parent]
        for index, count in enumerate(sums[number]):
            around[index] += count
    return [Group(*counts) for counts in sums]


class Kinds(NamedTuple):
    """What elements say of themselves: part of the site by tag or role, or by a name that designers give such parts."""

    site: list[bool]
    named: list[bool]


def kinds_of(elements: Sequence[Element]) -> Kinds:
    """What every element says of itself; what stands in an `<article>` is no part of the site by its tag."""
    site = [False] * len(elements)
    named = [False] * len(elements)
    in_article = [False] * len(elements)
    for number, (parent, name, attributes) in enumerate(elements):
        in_article[number] = name in _ARTICLE or (parent >= 0 and in_article[parent])
        site[number] = name in _SITE and not in_article[number]
        if name not in ("td", "th") and ("=" in attributes):
            values = attributes_of(attributes)
            site[number] |= values.get("role", "").lower() in _ROLES or (
                name == "div" and values.get("title", "").lower() in _PRINTED
            )
            names = f"{values.get('class', '')} {values.get('id', '')}".lower()
            named[number] = bool(_NAMED.search(names)) and not _OF_ARTICLE.search(names)
    return Kinds(site, named)
