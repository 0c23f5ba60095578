"""The report's own part of a page: what a site puts around an article is left out, by structure, never by the form.

A site's menus are elements that say so, or groups of links; its footer says whose site it is. What shows none of these
marks is kept, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from gklint.readers._html_groups import Group, Part, group_of, groups_of, is_menu, kinds_of
from gklint.readers._html_page import Hidden
from gklint.readers._html_text import Element, Line
from gklint.source import Span

_BULK = 0.8  # the part of a page's text that its article has
_SMALL = 0.5  # the part that no piece of furniture has
_SHORTEST_PROSE = 12
_SHORTEST_TITLE, _LONGEST_TITLE = 8, 120
_LONGEST_FOOTER_LINE = 200
_PROSE = re.compile("[。；！？]")
_FOOTER = re.compile(
    r"ICP备|公网安备|网站标识码|版权所有|網站識別碼|版權所有|C(?:opyright|OPYRIGHT)\s*(?:©|\([cC]\)|20)"
)
_FOR_READERS = re.compile(r"[\u3400-\u9fff][^\u3400-\u9fff]*[\u3400-\u9fff]|\d")
_CONTROL = re.compile(
    "扫一扫|二维码|分享|微信|微博|打印|关闭|返回|字号|字体|登录|注册|搜索|检索|点击|浏览|加载|提示|跳转|离开|无障碍|首页|下载"
)


class Body:
    """The article of a page: its `parts` in reading order. `title` is what the page calls itself."""

    def __init__(self, parts: Sequence[Part], elements: Sequence[Element], title: str) -> None:
        self._elements = elements
        self._title = "".join(title.split())
        groups = groups_of(parts, elements)
        kinds = kinds_of(elements)
        bulk = _bulk(elements, groups, kinds.site)
        self._around = _and_around(bulk, elements)
        # What is around the article, holds a table or half the text is no furniture, whatever it is called.
        self._small = [
            number not in self._around and not group.tables and group.weight < _SMALL * groups[0].weight
            for number, group in enumerate(groups)
        ]
        self._inside = _passed_on({bulk}, elements)
        self._site = self._marked(number for number, site in enumerate(kinds.site) if site)
        self._loose = self._marked(
            number for number, group in enumerate(groups) if kinds.named[number] or is_menu(group)
        )
        footers = {number for number, part in enumerate(parts) if _is_footer(part)}
        tops = self._tops() if footers else []
        self._footer = self._marked(tops[parts[number].node] for number in footers)
        self.parts, self._text = self._own(parts, footers)
        self._whole = _between(self.parts)

    def hides(self, hidden: Hidden) -> bool:
        """Whether hidden text belongs to the article, and is for readers rather than a control of the page."""
        node, text = hidden.line.node, hidden.line.text
        if self._is_site(node) or self._loose[node] or not hidden.weight or not _FOR_READERS.search(text):
            return False
        if self._inside[node] and _holds(self._text, hidden.start):
            return True
        return (self._inside[node] or _holds(self._whole, hidden.start)) and not _CONTROL.search(text)

    def _own(self, parts: Sequence[Part], footers: set[int]) -> tuple[list[Part], Span]:
        prose = [number for number, part in enumerate(parts) if self._is_prose(part) and number not in footers]
        if not prose:  # then there is nothing that menus could stand around
            return [part for part in parts if not self._is_site(part.node)], Span(0, 0)
        first, last = prose[0], prose[-1]
        end = min((number for number in footers if number > last), default=len(parts))
        own = [
            part
            for number, part in enumerate(parts)
            if self._is_title(part)
            or not (
                number >= end
                or self._is_site(part.node)
                or (not (first <= number <= last and self._inside[part.node]) and self._is_loose(part, number < first))
            )
        ]
        return own, _between([parts[first], parts[last]])

    def _marked(self, numbers: Iterable[int]) -> list[bool]:
        return _passed_on({number for number in numbers if self._small[number]}, self._elements)

    def _is_prose(self, part: Part) -> bool:
        """Whether a part of the bulk is surely text or a table rather than furniture."""
        if not self._inside[part.node] or self._is_site(part.node) or self._loose[part.node]:
            return False
        return not isinstance(part, Line) or (
            len(part.text) - part.linked >= _SHORTEST_PROSE and bool(_PROSE.search(part.text))
        )

    def _is_site(self, node: int) -> bool:
        return self._site[node] or self._footer[node]

    def _is_loose(self, part: Part, before: bool) -> bool:
        """Whether a part is furniture unless it stands in the article; a heading before that may be its title."""
        if not isinstance(part, Line):
            return False
        if before and part.level and not part.links:
            return False
        return self._loose[part.node] or is_menu(group_of(part))

    def _is_title(self, part: Part) -> bool:
        if not isinstance(part, Line) or part.links or not _SHORTEST_TITLE <= len(part.text) <= _LONGEST_TITLE:
            return False
        text = "".join(part.text.split())
        return text in self._title

    def _tops(self) -> list[int]:
        """Of every element the outermost one around it that is not around the article."""
        tops: list[int] = []
        for number, element in enumerate(self._elements):
            outermost = number in self._around or element.parent in self._around
            tops.append(number if outermost else tops[element.parent])
        return tops


def _bulk(elements: Sequence[Element], groups: Sequence[Group], site: Sequence[bool]) -> int:
    """The smallest element that has the bulk of the text."""
    found = 0
    for number in range(1, len(elements)):  # an element comes after the one around it
        if elements[number].parent == found and not site[number]:
            found = number if groups[number].weight >= _BULK * groups[0].weight else found
    return found


def _passed_on(marked: set[int], elements: Sequence[Element]) -> list[bool]:
    """The marks of elements, passed on to those inside them."""
    marks: list[bool] = []
    for number, element in enumerate(elements):
        marks.append(number in marked or (element.parent >= 0 and marks[element.parent]))
    return marks


def _and_around(node: int, elements: Sequence[Element]) -> set[int]:
    found = {node}
    while node > 0:
        node = elements[node].parent
        found.add(node)
    return found


def _is_footer(part: Part) -> bool:
    return isinstance(part, Line) and len(part.text) <= _LONGEST_FOOTER_LINE and bool(_FOOTER.search(part.text))


def _between(parts: Sequence[Part]) -> Span:
    """From the first part to the last one."""
    return Span(_span(parts[0]).start, _span(parts[-1]).end) if parts else Span(0, 0)


def _span(part: Part) -> Span:
    return part.span if isinstance(part, Line) else part.table.span


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end
