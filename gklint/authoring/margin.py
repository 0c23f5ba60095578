"""What is to be written beside a report: the doubts of its reading, and what its source kept in comments."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Collection, Iterable, Iterator

from gklint.authoring.kept import Kept, kept_from
from gklint.authoring.remarks import Remark, doubts_of
from gklint.authoring.yaml_text import in_a_comment
from gklint.report import Report

Comment = tuple[str, ...]


class Margin:
    """Hands out every comment once, by its place in the source or by the route that it is about."""

    def __init__(self, report: Report, lang: str, said: Iterable[Remark] = (), homeless: Iterable[Remark] = ()) -> None:
        self._lang = lang
        kept = kept_from(report.document)
        self._in_order = deque(kept if report.document.tree is None else ())
        self._by_route: dict[str, list[Kept | Remark]] = {}
        if report.document.tree is not None:
            self._sort(kept)
        told = list(said)
        topics = {remark.topic for remark in told}
        # Whose report it is, is said once; a source that we wrote says so already.
        told += (remark for remark in doubts_of(report) if not remark.topic or remark.topic not in topics)
        topics = {remark.topic for remark in told if remark.topic}
        known = {topic for topic in topics if any(topic in line for comment in kept for line in comment.lines)}
        self._sort(remark for remark in (*told, *homeless) if remark.topic not in known)

    def up_to(self, offset: int) -> Iterator[Comment]:
        """The comments of a source of blocks that stand before an offset."""
        while self._in_order and self._in_order[0].offset < offset:
            yield self._in_order.popleft().lines

    def at(self, *routes: str, below: bool = True) -> Iterator[Comment]:
        """The comments about these routes and what lies below them, then the remarks that they do not say already."""
        inside = tuple(f"{route}/" for route in routes) if below else ()
        found = [route for route in self._by_route if route in routes or route.startswith(inside)]
        entries = [entry for route in found for entry in self._by_route.pop(route)]
        told: set[str] = set()
        for entry in entries:
            if isinstance(entry, Kept):
                told.update(entry.lines)
                yield entry.lines
        for entry in entries:
            if isinstance(entry, Remark) and not told.issuperset(map(in_a_comment, self.say(entry))):
                yield self.say(entry)

    def say(self, remark: Remark) -> Comment:
        """A remark in the language of the others."""
        return remark.render(self._lang)

    def place(self, routes: Iterable[tuple[int, str]]) -> None:
        """Give the comments of a source of blocks the first of these (offset, route) that follows each."""
        following = sorted(routes)
        for kept in self._in_order:
            index = bisect_right(following, kept.offset, key=lambda place: place[0])
            self._sort([kept._replace(route=following[index][1] if index < len(following) else "")])
        self._in_order.clear()

    def raise_to(self, above: str, rows: Collection[str], groups: Collection[str]) -> None:
        """Move what is about something below `above` there, unless it is at or below a row, or at a group of them."""
        places = tuple(f"{route}/" for route in rows)
        lost = [
            route
            for route in self._by_route
            if route.startswith(f"{above}/")
            and route not in rows
            and route not in groups
            and not route.startswith(places)
        ]
        for route in lost:
            self._by_route.setdefault(above, []).extend(self._by_route.pop(route))

    def rest(self) -> Iterator[Comment]:
        """All that nobody has asked for."""
        yield from (kept.lines for kept in self._in_order)
        self._in_order.clear()
        yield from self.at(*self._by_route)

    def _sort(self, entries: Iterable[Kept | Remark]) -> None:
        for entry in entries:
            self._by_route.setdefault(entry.route, []).append(entry)
