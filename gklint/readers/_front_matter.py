"""Markdown front matter: the `key: value` lines between two `---` at the top of a file."""

from __future__ import annotations

import re

_FENCE = re.compile(r"---[ \t]*(?:\r\n?|\n)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
_ENTRY = re.compile(r"(\w[\w .-]{0,60}):(?:[ \t]+(.*))?")
_QUOTED = re.compile(r"""(?P<quote>["'])(?P<text>.*)(?P=quote)[ \t]*(?:#.*)?""")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_LONGEST = 16_384


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The entries of the front matter and the offset where the report begins; ({}, 0) without front matter.

    Only one-line texts are read: lists and nested mappings are passed over. A block with a line that is no YAML
    entry is no front matter but text between two rules.
    """
    opening = _FENCE.match(text)
    closing = _END.search(text[:_LONGEST], opening.end()) if opening else None
    if not opening or not closing:
        return {}, 0
    entries: dict[str, str] = {}
    found = False
    for line in re.split(r"\r\n?|\n", text[opening.end() : closing.start()]):
        entry = _ENTRY.fullmatch(line.rstrip())
        if entry:
            found = True
            value = _scalar(entry[2] or "")
            if value:
                entries.setdefault(entry[1].strip(), value)
        elif line.strip() and line[0] not in " \t#-]}":
            return {}, 0
    return (entries, closing.end()) if found else ({}, 0)


def _scalar(written: str) -> str:
    quoted = _QUOTED.fullmatch(written)
    if quoted:
        return quoted["text"]
    value = _COMMENT.sub("", written).strip()
    return "" if value[:1] in ("[", "{", "|", ">", "&", "*", "!") else value
