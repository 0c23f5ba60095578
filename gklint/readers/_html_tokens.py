"""HTML as tokens, found by one pattern: the text up to a tag, then the tag with its attributes.

The pattern matches at every place and gives nothing back, so its work is linear. Of the parsers that are to be had,
lxml knows the line of an element but no column of text, and the standard library's html.parser (Python 3.11.7) takes
quadratic time for tags that never end, 65 seconds for 80 KB of `<td a=`, and raises AssertionError for `<![`.
"""

from __future__ import annotations

import re

SPACE = r"[ \t\n\r\f]"
_NAME = r"/?[a-zA-Z][^ \t\n\r\f/>]*+"
_VALUE = r""""[^"]*+"|'[^']*+'|[^ \t\n\r\f"'>][^ \t\n\r\f>]*+|(?=>)"""
_ATTRIBUTES = rf"[^>=]*+(?:={SPACE}*+(?:{_VALUE})[^>=]*+)*+"

# Groups: text, name (`/td` for an end tag), attributes, start of a comment, a tag that the end of the file cuts off.
# A tag whose quote is never closed ends at its first `>`: else the quote would hide the rest of the report.
TOKEN = re.compile(
    r"([^<]*+(?:<(?![a-zA-Z/!?])[^<]*+)*+)"
    rf"(?:<(?:({_NAME})((?:{_ATTRIBUTES})(?=>)|[^>]*+)>|(!--)|[/!?][^>]*+>|([^>]*+)\Z)|\Z)"
)
_PLAIN = r"[^<&\x00-\x20\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]*+"
_INLINE = "span|font|b|strong|i|em|u|o:p|SPAN|FONT|B|STRONG|I|EM|U"
_IN_PARAGRAPH = rf"(?:{SPACE}++|&nbsp;|</?(?:{_INLINE})(?=[ \t\n\r\f/>]){_ATTRIBUTES}>)*+"
_IN_CELL = rf"(?:{SPACE}++|&nbsp;|</?(?:p|{_INLINE}|br|div|P|BR|DIV)(?=[ \t\n\r\f/>]){_ATTRIBUTES}>)*+"
# A paragraph that holds one run of text. Group: the text.
SIMPLE_PARAGRAPH = re.compile(
    rf"{SPACE}*+<[pP](?=[ \t\n\r\f/>]){_ATTRIBUTES}>{_IN_PARAGRAPH}([^<]*+){_IN_PARAGRAPH}</[pP]{SPACE}*+>"
)
# A cell whose text stands in it as it is shown, in one piece and without blanks. Most cells are such, and a table has
# hundreds of them with a handful of tags in each. Groups: attributes of the cell, the text.
SIMPLE_CELL = re.compile(
    rf"{SPACE}*+<[tT][dDhH](?=[ \t\n\r\f/>])({_ATTRIBUTES})>{_IN_CELL}({_PLAIN}){_IN_CELL}</[tT][dDhH]{SPACE}*+>"
)
ROW_BREAK = re.compile(rf"{SPACE}*+</[tT][rR]{SPACE}*+>{SPACE}*+<[tT][rR](?=[ \t\n\r\f/>]){_ATTRIBUTES}>")
_ATTRIBUTE = re.compile(rf"""([^ \t\n\r\f/>="']++)(?:{SPACE}*+={SPACE}*+("[^"]*+"|'[^']*+'|[^ \t\n\r\f>]*+))?+""")
_COMMENT_END = re.compile(r"--!?>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")

VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "frame", "hr", "img"),
        *("input", "link", "meta", "param", "source", "track", "wbr"),
    )
)


def attributes_of(written: str) -> dict[str, str]:
    """The attributes of a tag by their names in small letters; of one that is given twice the first counts."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(written):
        quoted = value[:1] in ('"', "'")
        found.setdefault(name.lower(), decoded(value[1:-1] if quoted else value))
    return found


def decoded(text: str) -> str:
    """Text with its character references (`&lt;`, `&#12288;`) read."""
    if "&" not in text:
        return text
    from html import unescape

    return _REFERENCE.sub(lambda match: unescape(match[0]), text)


def comment_end(text: str, start: int, stop: int) -> int:
    """Where the comment ends whose `<!--` ends at `start`; -1 when it never does."""
    if text.startswith((">", "->"), start):  # <!--> and <!---> are comments too
        return text.index(">", start) + 1
    end = _COMMENT_END.search(text, start, stop)
    return end.end() if end else -1
