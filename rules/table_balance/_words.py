"""What probably happened, in words: a sentence that names the wrong cells, or says that it cannot be told."""

from __future__ import annotations

from itertools import groupby

from gklint.api import Correction, Deed, Fault, Mending, Message, Slip, TableForm

from .._form import cell_name, row_name, short

_MOST_OPTIONS = 3
_MOST_CELLS = 4
_FEW_CELLS = 2  # where several ways to mend are told
_LONGEST_NAME = 10

_UNKNOWN = Message(
    "多处差错互相牵连，从算式看不出是哪一格，请逐格核对",
    "Several errors are entangled and the sums do not tell which cells: check them one by one",
)
_SLIPS = {
    Slip.BLANK: Message("漏填", "was left out"),
    Slip.ZERO: Message("漏填，写成了0", "was left at 0"),
    Slip.SIGN: Message("填的不是件数", "is no count"),
    Slip.SWAPPED_DIGITS: Message("两位数字颠倒", "has two digits swapped"),
    Slip.MISSING_DIGIT: Message("少写一位数字", "lacks a digit"),
    Slip.EXTRA_DIGIT: Message("多写一位数字", "has a digit too many"),
    Slip.ONE_DIGIT: Message("写错一位数字", "has one wrong digit"),
    Slip.COPIED: Message("照填了旁边的数", "repeats the figure beside it"),
}
_WRONG = Message("填错", "is wrong")
_DEEDS = {
    Deed.CARRIED: Message("填错一格并计入了总计", "a wrong figure that was carried into its total"),
    Deed.SWAPPED: Message("{cell}与{last}两格填反了", "{cell} and {last} in each other's place"),
    Deed.MOVED: Message("{line}一行错了列", "{line} in the wrong columns"),
    Deed.PASTED: Message("{line}重复填了相邻一行的数", "{line} repeating the row beside it"),
    Deed.EXCHANGED_ROWS: Message("{line}与{other}两行填反了", "{line} and {other} in each other's place"),
    Deed.SHIFTED_ROWS: Message(
        "表中多出或漏掉一行，后面的数错了行（从哪一行起，算式看不出来）",
        "a line too many or too few, after which figures stand in the wrong rows (where, the sums do not tell)",
    ),
    Deed.EXCHANGED_COLUMNS: Message("总计与前面一列整列填反了", "总计 and the column before it in each other's place"),
    Deed.SHIFTED_COLUMNS: Message("整张表错了一列", "the whole table one column aside"),
    Deed.LEFT_OUT: Message("{line}漏填", "{line} left out"),
    Deed.TOTALS: Message("{line}没有汇总，全填了0", "{line} left at 0 throughout"),
}
_SEVERAL = Message("有{count}格填错", "{count} wrong cells")


def about(form: TableForm, fault: Fault, broken: int) -> Message:
    """What probably made `broken` equations fail."""
    if not fault.mendings:
        return _UNKNOWN
    if fault.ways > 1:
        return _options(form, fault)
    deed = _deed(form, fault.mendings[0])
    if not fault.certain:
        return Message(
            f"可能是{deed.zh}；表中还有别的差错，请一并核对", f"Perhaps {deed.en}; the table has more errors"
        )
    mended = (f"，改后{broken}个等式都成立", f"; that mends all {broken} equations") if broken > 1 else ("", "")
    return Message(f"很可能是{deed.zh}{mended[0]}", f"Probably {deed.en}{mended[1]}")


def changes(form: TableForm, corrections: tuple[Correction, ...], most: int = _MOST_CELLS) -> Message:
    """What to write into which cells, row by row; `most` cells are named."""
    zh: list[str] = []
    en: list[str] = []
    for _, cells in groupby(corrections[:most], key=lambda one: one.value.row.route):
        every = list(cells)
        name = row_name(form, every[0].value.row)
        name = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
        zh.append(f"{name}的" + "、".join(f"{short(one.value.column.label.text)}应为{one.expected}" for one in every))
        en.append(f"{name}: " + ", ".join(f"{short(one.value.column.label.text)} {one.expected}" for one in every))
    if len(corrections) > most:
        return Message(
            f"{'，'.join(zh)}，等{len(corrections)}格", f"{'; '.join(en)}; and {len(corrections) - most} more"
        )
    return Message("，".join(zh), "; ".join(en))


def _options(form: TableForm, fault: Fault) -> Message:
    shown = [_deed(form, mending, _FEW_CELLS) for mending in fault.mendings[:_MOST_OPTIONS]]
    zh = "；".join(f"{mark}{one.zh}" for mark, one in zip("①②③", shown, strict=False))
    en = "; ".join(f"({number}) {one.en}" for number, one in enumerate(shown, 1))
    rest = ("；……", "; …") if fault.ways > len(shown) else ("", "")
    return Message(
        f"有{fault.ways}种同样小的改法，从算式看不出是哪一种：{zh}{rest[0]}",
        f"{fault.ways} corrections are equally small and the sums do not tell which: {en}{rest[1]}",
    )


def _deed(form: TableForm, mending: Mending, most: int = _MOST_CELLS) -> Message:
    """What a hand would have done, with the right figures."""
    corrections, deed = mending
    first, last = corrections[0].value, corrections[-1].value
    if len(corrections) == 1:
        return _single(form, corrections[0])
    line = row_name(form, first.row)
    if deed in (Deed.TOTALS, Deed.LEFT_OUT) and first.row != last.row:
        line = f"{first.column.label.text}列"
    names = {
        "count": len(corrections),
        "line": line,
        "other": row_name(form, last.row),
        "cell": cell_name(form, first),
        "last": cell_name(form, last),
    }
    right, said = changes(form, corrections, most), _DEEDS.get(deed, _SEVERAL)
    return Message(f"{said.render('zh', names)}：{right.zh}", f"{said.render('en', names)}: {right.en}")


def _single(form: TableForm, one: Correction) -> Message:
    how = _SLIPS.get(one.slip, _WRONG)
    name, found = cell_name(form, one.value), one.value.raw.strip()
    if not found:
        return Message(f"{name}{how.zh}，应为{one.expected}", f"{name} {how.en}; it should be {one.expected}")
    return Message(
        f"{name}{how.zh}：填的是{found}，应为{one.expected}", f"{name} {how.en}: {found} should be {one.expected}"
    )
