"""Characters as the text layer of a PDF names them, and as they are written.

Programs that embed a font often name a glyph by the wrong one of several characters that look the same: ⼈⺠ (radicals)
for 人民, ︵ (upright bracket) for （.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

UNKNOWN = "\ufffd"

# Radicals that Unicode gives no decomposition, with the character that looks the same.
_RADICALS = dict(
    zip(
        "⺁⺇⺋⺌⺍⺎⺐⺑⺒⺓⺕⺘⺙⺛⺜⺝⺟⺠⺢⺥⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺲⺳⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂几㔾小小尢尢尢巳幺彐扌攵旡日月母民氵爫牛犭王疋罒示礻竹糹纟罒罓羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阝雨青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟",
        strict=True,
    )
)
_UPRIGHT = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        "，、。：；！？〖〗（）｛｝〔〕【】《》〈〉「」『』［］",
        strict=True,
    )
)
_KNOWN = {**_RADICALS, **_UPRIGHT}
_FIRST_PRIVATE, _LAST_PRIVATE = 0xE000, 0xF8FF
_CONTROLS = frozenset([*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF])
_TAB, _HYPHEN_AT_LINE_END = 9, 2


@lru_cache(maxsize=8192)
def sign(code: int) -> str:
    """The character of a code of the text layer; UNKNOWN where it stands for none."""
    if code == _HYPHEN_AT_LINE_END:
        return "-"
    if code == _TAB:
        return " "
    if code in _CONTROLS or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return UNKNOWN
    character = chr(code)
    if "\u2e80" <= character <= "\u2fdf" or "\uf900" <= character <= "\ufaff":
        return unicodedata.normalize("NFKC", _KNOWN.get(character, character))
    return _KNOWN.get(character, character)


def is_private(character: str) -> bool:
    """Whether only the font knows what a character means (bullets, or a text layer that is of no use)."""
    return _FIRST_PRIVATE <= ord(character) <= _LAST_PRIVATE


@lru_cache(maxsize=8192)
def is_wide(character: str) -> bool:
    """Whether a character takes a full square: ideographs and full-width punctuation."""
    return unicodedata.east_asian_width(character) in "WF"


def apart(before: str, after: str) -> bool:
    """Whether two neighbouring characters of different lines have a blank between them: words and numbers do."""
    return bool(before and after) and not (_fits(before) or _fits(after))


def _fits(character: str) -> bool:
    return character.isspace() or is_wide(character) or character in "“”‘’—…·-/_@."
