"""Which tags hide what they hold from readers: by an attribute, a style, or a plain rule of the page's style sheet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from gklint.readers._html_tokens import attributes_of

# Where any of these stands in a tag, the tag is looked at; most pages have few of them.
# Internet Explorer saved pages with the names of properties in capitals.
_SIGNS = ("display", "hidden", "font-size:0", "font-size: 0", "DISPLAY", "HIDDEN", "FONT-SIZE: 0")
_OF_WORD = ("mso-hide", "mso-element:comment", "msocom", "mso-list:Ignore", "mso-list: Ignore")
_HIDDEN = re.compile(r"display:none|visibility:hidden|mso-hide:all")
_NO_SIZE = re.compile(r"font-size:0(?:\.0+)?(?![.\d])")
_BRACE = re.compile(r"([{}])")
_SIMPLE = re.compile(r"[.#][\w-]+")
_SHOWN = re.compile(r"display:(?!none)|visibility:visible")


class Signs:
    """The places ahead where a tag may hide what it holds; `next` is the first of them, the end where there is none."""

    def __init__(self, end: int) -> None:
        self.next = end
        self._end = end
        self._places: list[int] = []

    def add(self, places: Iterable[int]) -> None:
        """Look at these places too."""
        self._places = sorted({*self._places, *places}, reverse=True)
        self.next = self._places[-1] if self._places else self._end

    def between(self, start: int, end: int) -> bool:
        """Whether any place is in a range; those before it are done with."""
        while self._places and self._places[-1] < start:
            self._places.pop()
        self.next = self._places[-1] if self._places else self._end
        return self.next < end


def places_of_signs(text: str, start: int, stop: int) -> list[int]:
    """Where a tag may hide what it holds."""
    found = places_of(_SIGNS, text, start, stop)
    if "mso" in text:
        found += places_of(_OF_WORD, text, start, stop)
    return found


def places_of(names: Iterable[str], text: str, start: int, stop: int) -> list[int]:
    """Where any of these names stands."""
    places: list[int] = []
    for sign in names:
        at = text.find(sign, start, stop)
        while at >= 0:
            places.append(at)
            at = text.find(sign, at + 1, stop)
    return places


def kind_of(attributes: str, hidden_names: Collection[str]) -> str:
    """What a tag makes of its element.

    "hidden", "no-size" (hidden unless a tag inside gives its text a size again), "comment" (a comment that Word put at
    the end of the page), "mark" (Word's mark of a comment in the text), "number" (what Word's automatic numbering puts
    before a paragraph), or "" for what is simply shown.
    """
    values = attributes_of(attributes)
    style = "".join(values.get("style", "").lower().split())
    if "hidden" in values or _HIDDEN.search(style):
        return "hidden"
    if _NO_SIZE.search(style):
        return "no-size"
    if "mso-element:comment" in style:
        return "comment"
    if "mso-list:ignore" in style:
        return "number"
    classes = values.get("class", "").split()
    if "msocomanchor" in classes:
        return "mark"
    if hidden_names:
        names = {f".{name}" for name in classes} | {"#" + values.get("id", "")}
        return "hidden" if not names.isdisjoint(hidden_names) else ""
    return ""


def hidden_names(sheet: str) -> set[str]:
    """The classes (`.x`) and ids (`#x`) that a style sheet hides wherever they stand and never shows.

    Rules for some media only (`@media print`) do not count, nor do selectors of more than one class or id.
    """
    hidden: set[str] = set()
    shown: set[str] = set()
    for selector, declarations in _rules(sheet):
        compact = "".join(declarations.lower().split())
        if _HIDDEN.search(compact):
            alone = (part.strip() for part in selector.replace("<!--", "").split(","))
            hidden.update(part for part in alone if _SIMPLE.fullmatch(part))
        elif _SHOWN.search(compact):
            shown.update(_SIMPLE.findall(selector))
    return hidden - shown


def _rules(sheet: str) -> Iterable[tuple[str, str]]:
    """Selectors with their declarations, those inside `@media` and the like left out."""
    if "none" not in sheet and "hidden" not in sheet:
        return
    selectors: list[str] = []
    parts = _BRACE.split(sheet)
    for before, brace in zip(parts[::2], parts[1::2], strict=False):
        if brace == "{":
            selectors.append(before)
        elif selectors:
            selector = selectors.pop()
            if not selectors and not selector.lstrip().startswith("@"):
                yield selector, before
