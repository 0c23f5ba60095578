"""Numbers as Word's list formats (`w:numFmt`) write them."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_CIRCLE_DIGITS = "○一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LARGEST_LETTER = 26 * 30
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def written(number: int, format: str) -> str:
    """A number in a format; in Arabic digits where the format is unknown or has no such number."""
    if format in ("none", "bullet") or number < 0:
        return ""
    write = _FORMATS.get(format)
    return (write(number) if write is not None else "") or str(number)


def _positional(number: int, digits: str) -> str:
    return "".join(digits[int(figure)] for figure in str(number))


def _counted(number: int, digits: str = _DIGITS, units: str = "十百千", zero: str = "〇", one: bool = False) -> str:
    """一百二十三; `one` writes 一十 for 十."""
    if number == 0:
        return zero
    head, rest = divmod(number, 10_000)
    text = _counted(head, digits, units, zero, one) + "万" if head else ""
    gap = False
    for power in (3, 2, 1, 0):
        figure = rest // 10**power % 10
        if figure == 0:
            gap = bool(text)
            continue
        text += (zero if gap else "") + digits[figure] + (units[power - 1] if power else "")
        gap = False
    plain_ten = not one and text.startswith(digits[1] + units[0])
    return text[1:] if plain_ten else text


def _chinese(number: int) -> str:
    # From 100 on this format of Word writes digits only: 一○○.
    return _counted(number) if number < 100 else _positional(number, _CIRCLE_DIGITS)


def _roman(number: int) -> str:
    text = ""
    for figure, letters in _ROMAN if number <= _LARGEST_ROMAN else ():
        count, number = divmod(number, figure)
        text += letters * count
    return text


def _letter(number: int) -> str:
    if not 1 <= number <= _LARGEST_LETTER:
        return ""
    count, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (count + 1)


def _signs(first: str, last: int) -> Callable[[int], str]:
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= last else ""


def _one_of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 1 <= number <= len(signs) else ""


def _cycle(number: int) -> str:
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12] if number else ""


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _legal(number: int) -> str:
    return _counted(number, _LEGAL, "拾佰仟", "零", one=True)


def _legal_traditional(number: int) -> str:
    return _counted(number, _LEGAL_TRADITIONAL, "拾佰仟", "零", one=True)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _signs("①", 20),
    "decimalEnclosedCircleChinese": _signs("①", 10),
    "decimalEnclosedParen": _signs("⑴", 20),
    "decimalEnclosedFullstop": _signs("⒈", 20),
    "ideographEnclosedCircle": _signs("㊀", 10),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "chineseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "chineseCountingThousand": _counted,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "japaneseDigitalTenThousand": lambda number: _positional(number, _DIGITS),
    "ideographDigital": lambda number: _positional(number, _DIGITS),
    "taiwaneseDigital": lambda number: _positional(number, _CIRCLE_DIGITS),
    "ideographTraditional": _one_of(_STEMS),
    "ideographZodiac": _one_of(_BRANCHES),
    "ideographZodiacTraditional": _cycle,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal_traditional,
    "japaneseLegal": _legal_traditional,
}
