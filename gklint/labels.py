"""Tolerant comparison of official labels: width, spaces, quotes, punctuation do not count, wrong characters do."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = (
    "".join(map(chr, range(0x2000, 0x2010))) + " \t\r\n\v\f\u3000\u00a0\ufeff\u200b\u2060\u00ad“”\"'‘’「」『』`*_\\"
)
_WIDE = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
_COMMAS = {"、": ",", "，": ",", "〈": "《", "〉": "》"}
_TABLE = str.maketrans({**_WIDE, **_COMMAS, **dict.fromkeys([*_DROPPED, "＂", "＇", "｀", "＊", "＿", "＼"], None)})
_ENUMERATOR = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[,.:]|\([一二三四五六七八九十]{1,3}\)[,.]?|\d{1,2}[.,](?!\d)|\(\d{1,2}\)[,.]?)"
)


@lru_cache(maxsize=8192)
def normalise(text: str) -> str:
    """NFKC without white space and quotes, with one form of comma."""
    if text.isascii():
        return text.translate(_TABLE)
    # Most text needs no more than the table; asking is far cheaper than normalising.
    text = text.translate(_TABLE)
    return text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text).translate(_TABLE)


@lru_cache(maxsize=8192)
def bare(normalised: str) -> str:
    """A normalised label without its enumerator (一、 （一） 1. (1)) and without closing punctuation."""
    match = _ENUMERATOR.match(normalised)
    if match and match.end() < len(normalised):
        normalised = normalised[match.end() :]
    return normalised.rstrip(".,:;。")


def distance(left: str, right: str, limit: int) -> int:
    """Edit distance of two short strings; any value above `limit` means "more than that"."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    row = list(range(len(right) + 1))
    for index, character in enumerate(left, 1):
        previous, row[0] = row[0], index
        for column, other in enumerate(right, 1):
            previous, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, previous + (character != other)),
            )
        if min(row) > limit:
            return limit + 1
    return row[-1]


def tolerance(label: str) -> int:
    """How many wrong characters a bare label may have and still be recognised: one, two, or a quarter of them."""
    if len(label) < 4:
        return 0
    return 1 if len(label) < 7 else max(2, len(label) // 4)
