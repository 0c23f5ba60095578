"""Inline Markdown of one line: the text that a reader sees, with the source offset of every character."""

from __future__ import annotations

import re

from gklint.readers._markdown_emphasis import Run, flanked, paired
from gklint.readers._pipes import SPACES

MASK = "\0"  # stands where a comment was cut out; a NUL of the source is no text either
BLANK = SPACES + MASK
BREAK = "\n"  # what <br> becomes
_TAGS = (
    "a|abbr|article|b|big|blockquote|br|caption|center|code|col|colgroup|dd|del|div|dl|dt|em|figcaption|figure|font|"
    "footer|h[1-6]|header|hr|i|img|input|ins|kbd|li|main|mark|nav|o:p|ol|p|pre|s|section|small|span|strike|strong|sub|"
    "sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
_DESTINATION = r"<[^<>]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*"
_TITLE = r"""(?:[ \t]+(?:"[^"]*"|'[^']*'))?"""
_TOKEN = re.compile(
    rf"(?P<mask>{MASK}+)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|(?P<run>\*+|_+|~~+)"
    r"|(?P<open>!?\[)"
    rf"|(?P<link>\]\([ \t]*(?P<target>{_DESTINATION}){_TITLE}[ \t]*\))"
    r"|(?P<close>\])"
    r"|(?P<address><(?:https?|ftp|mailto):[^\s<>]+>)"
    rf"|(?P<tag></?(?:{_TAGS})(?:[\s/][^<>]*)?>)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)",
    re.IGNORECASE,
)
_MARKUP = re.compile(rf"[{MASK}\\`*_~\[<&]")
_CODE = re.compile("`+")
_MASKED = re.compile(f"{MASK}+")

DELETED = frozenset(("del", "s", "strike"))
APART = frozenset(("sup", "sub"))  # a footnote mark is no digit of the figure that it stands behind
_DELETING = {name: f"</{name}>" for name in DELETED}

Cut = tuple[int, int, str]


def has_markup(text: str) -> bool:
    """Whether `strip_inline` could change the text at all."""
    return _MARKUP.search(text) is not None


def strip_inline(text: str, start: int) -> tuple[str, list[int]]:
    """The text without markup and the source offsets of its characters; `start` is the offset of `text[0]`.

    Work is linear. What only looks like markup (a lone `*`, `[2021](试行)`, `a<b`) is left as it is.
    """
    cuts: list[Cut] = []
    runs: list[Run] = []
    brackets: list[Cut] = []
    codes: dict[int, list[int]] | None = None
    unclosed: set[str] = set()
    at = 0
    while match := _TOKEN.search(text, at):
        first, at = match.span()
        kind = match.lastgroup
        deleted = _deleted_until(text, match, unclosed)
        if deleted:
            # Struck text is not said any more; a space keeps what stands around it apart.
            cuts.append((first, deleted, " "))
            at = deleted
        elif kind == "run":
            runs.append(flanked(text, first, at))
        elif kind == "escape":
            cuts.append((first, first + 1, ""))
        elif kind == "open":
            brackets.append((first, at, ""))
        elif kind in ("link", "close"):
            opened = brackets.pop() if brackets else None
            if kind == "link" and opened and _is_address(match["target"]):
                cuts += (opened, (first, at, ""))
            else:
                at = first + 1
        elif kind == "code":
            codes = codes if codes is not None else _code_runs(text)
            closing = _closing(codes, first, at - first)
            if closing >= 0:
                cuts += ((first, at, ""), (closing, closing + at - first, ""))
                cuts += ((*comment.span(), "") for comment in _MASKED.finditer(text, at, closing))
                at = closing + at - first
        elif kind == "address":
            cuts += ((first, first + 1, ""), (at - 1, at, ""))
        else:
            cuts.append((first, at, _shown(match[0])))
    cuts += ((first, end, "") for first, end in paired(runs))
    return _without(text, start, sorted(cuts))


def _deleted_until(text: str, match: re.Match[str], unclosed: set[str]) -> int:
    """Where struck text (`~~5~~`, `<del>5</del>`) that begins here ends; 0 when none does."""
    mark = match[0].lower()
    closing = "~~" if mark[:2] == "~~" else _DELETING.get(mark.strip("<>").split()[0] if mark[:1] == "<" else "", "")
    if not closing or closing in unclosed:
        return 0
    end = text.find(closing, match.end())
    if end < 0:
        unclosed.add(closing)
        return 0
    return end + len(closing)


def without_masks(text: str, start: int) -> tuple[str, list[int]]:
    """The text without cut-out comments and nothing else changed, with offsets."""
    kept = [index for index, character in enumerate(text) if character != MASK]
    return "".join(text[index] for index in kept), [start + index for index in kept]


def _shown(markup: str) -> str:
    """What a mask, a tag or an entity shows."""
    if markup[0] == "&":
        from html import unescape

        return unescape(markup).replace(MASK, "")
    name = markup.strip("</>").split()[0].lower() if markup[0] == "<" else ""
    return BREAK if name == "br" else " " if name in APART else ""


def _is_address(target: str) -> bool:
    # 国办公开办函[2021](试行) is text, not a link.
    return not target or (target.isascii() and any(mark in target for mark in "/.#:"))


def _code_runs(text: str) -> dict[int, list[int]]:
    runs: dict[int, list[int]] = {}
    for match in _CODE.finditer(text):
        runs.setdefault(len(match[0]), []).append(match.start())
    for starts in runs.values():
        starts.reverse()
    return runs


def _closing(codes: dict[int, list[int]], first: int, length: int) -> int:
    starts = codes.get(length, [])
    while starts and starts[-1] <= first:
        starts.pop()
    return starts[-1] if starts else -1


def _without(text: str, start: int, cuts: list[Cut]) -> tuple[str, list[int]]:
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for first, end, instead in cuts:
        if first < at:
            continue
        pieces += (text[at:first], instead)
        offsets.extend(range(start + at, start + first))
        offsets.extend([start + first] * len(instead))
        at = end
    pieces.append(text[at:])
    offsets.extend(range(start + at, start + len(text)))
    return "".join(pieces), offsets
