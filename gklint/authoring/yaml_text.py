"""Values as YAML 1.2 that reads back exactly, as a person writes it: plain words, literal blocks, one-line rows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from gklint.authoring.cells import number_text
from gklint.terminal import visible

# What JSON may hold as it is but YAML must have escaped: control characters, its other line ends, a byte order mark.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_NOT_LITERAL = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# Words that no YAML reader can take for anything else; without blanks nothing in them can begin a comment or a value.
_PLAIN = re.compile(r"[\u3400-\u9fff《“（〔【][\u3400-\u9fffA-Za-z0-9《》〈〉“”‘’（）〔〕【】、，。；：！？·—…]*")
_WORD = re.compile(r"(?!(?:null|true|false|yes|no|on|off)$)[a-z]{2,}")


def scalar(value: object) -> str:
    """A single value on one line."""
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) or _WORD.fullmatch(value) else quoted(value)
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return number_text(value)
    return json.dumps(value, ensure_ascii=False)


def quoted(text: str) -> str:
    """A text in double quotes, as JSON and YAML both have it."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def entry(key: str, text: str, indent: str = "") -> str:
    """A key with a text of paragraphs, one a line: a literal block where YAML can hold the text so."""
    if not _fits_a_block(text):
        return f"{indent}{key}: {quoted(text)}\n"
    lines = "".join(f"{indent}  {line}\n" if line else "\n" for line in text.split("\n"))
    return f"{indent}{key}: |-\n{lines}"


def row(values: Mapping[str, Any]) -> str:
    """A mapping of single values on one line."""
    return "{" + ", ".join(f"{key}: {scalar(value)}" for key, value in values.items()) + "}"


def comment(lines: Iterable[str], indent: str = "") -> str:
    """Lines of a comment."""
    return "".join(f"{indent}# {in_a_comment(line)}\n" for line in lines)


def in_a_comment(line: str) -> str:
    """A line as a comment shows it: what YAML or a terminal could not bear is made visible."""
    return _NOT_LITERAL.sub("\ufffd", visible(line)).rstrip()


def _fits_a_block(text: str) -> bool:
    """A literal block keeps lines as they are, if the text begins and ends visibly and needs no escape."""
    return bool(text) and not _NOT_LITERAL.search(text) and not text[0].isspace() and not text[-1].isspace()
