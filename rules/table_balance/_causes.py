"""The broken equations of a kind with what broke them: the cause that a problem names, and how it could be mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from gklint.api import Balance, Cause, Fault, Message, Repair, Report, Suspicion, Value, diagnose

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_FIGURES = "0123456789０１２３４５６７８９,，.．+-＋－−"
_MOST_SUSPECTS = 24


class Imbalance(NamedTuple):
    """An equation that does not hold, its cause, and the mending where there is only one."""

    balance: Balance
    cause: Cause
    repairs: tuple[Repair, ...]


def imbalances(report: Report, kind: str) -> Iterator[Imbalance]:
    """The broken equations of a kind, in the order of the form."""
    diagnosis = diagnose(report)
    if not diagnosis.broken:
        return
    broken = Counter(one.fault.key for one in diagnosis.broken)
    told: dict[str, tuple[Cause, tuple[Repair, ...]]] = {}
    for balance, fault in diagnosis.of_kind(kind):
        if fault.key not in told:
            told[fault.key] = _cause(balance, fault, broken[fault.key]), _repairs(report, balance, fault)
        yield Imbalance(balance, *told[fault.key])


def _cause(balance: Balance, fault: Fault, broken: int) -> Cause:
    from ._words import about  # most reports need no words

    suspects = [
        Suspicion(one.value.route, one.value.span, one.value.raw.strip(), str(one.expected), number)
        for number, mending in enumerate(fault.mendings, 1)
        for one in mending.corrections
    ]
    first = len(fault.mendings[0].corrections) if fault.mendings else 0
    return Cause(
        f"balance/{fault.key}",
        about(balance.table.form, fault, broken),
        tuple(suspects[: max(first, _MOST_SUSPECTS)]),
        fault.certain,
    )


def _repairs(report: Report, balance: Balance, fault: Fault) -> tuple[Repair, ...]:
    """The mending as an edit, where it is the only one and every cell can be written to."""
    from ._words import changes

    if not fault.certain:
        return ()
    corrections = fault.mendings[0].corrections
    edits = [(one.value.span, rewritten(report, one.value, one.expected)) for one in corrections]
    written = tuple((span, text) for span, text in edits if text is not None)
    if len(written) < len(edits):
        return ()
    right = changes(balance.table.form, corrections)
    return (Repair(Message(f"按算式改正：{right.zh}", f"make the sums right: {right.en}"), written),)


def rewritten(report: Report, value: Value, number: int) -> str | None:
    """The text of a cell with another number in it, written as the old one was; None where that cannot be done."""
    text, raw = report.source.slice(value.span), value.raw.strip()
    if text.strip() != raw:
        return None  # what was read is not what stands there: markup
    if not raw:
        # A key of a data document without a value needs more than a figure.
        return None if report.document.tree is not None else f"{text[:1]}{number}{text[1:]}"
    unit = raw.lstrip(_FIGURES)
    old = raw.removesuffix(unit)
    if not any(character.isdecimal() for character in old):
        return text.replace(raw, str(number), 1)  # a dash or a word
    new = f"{number:,}" if "," in old else str(number)
    return text.replace(raw, (new if old.isascii() else new.translate(_FULL_WIDTH)) + unit, 1)
