"""Fields: their instructions are no text, their results are; some show a part of their instruction."""

from __future__ import annotations

import re

_EQUATION = re.compile(r"\s*eq\b(.*)", re.IGNORECASE | re.DOTALL)
_BUTTON = re.compile(r"\s*macrobutton\s+\S+\s(.*)", re.IGNORECASE | re.DOTALL)
_SWITCH = re.compile(r"\\[a-zA-Z]+\s*-?\d*")
_RING = "○"
_LARGEST_CIRCLED = 20


class Fields:
    """The fields that are open at a place of the text; they nest and may span paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._silent: list[_Field] = []  # those whose result has not begun

    @property
    def shown(self) -> bool:
        """Whether text at this place is seen: in the result of every open field."""
        return not self._silent

    def change(self, kind: str | None) -> str:
        """Begin, separate or end a field; gives what an ending field shows that has no result."""
        if kind == "begin":
            field = _Field()
            self._open.append(field)
            self._silent.append(field)
        elif self._open and kind == "separate":
            self._begin_result(self._open[-1])
        elif self._open and kind == "end":
            field = self._open.pop()
            if self._begin_result(field) and self.shown:
                return _display("".join(field.instruction))
        return ""

    def instruct(self, text: str) -> None:
        """Take in a part of the innermost field's instruction."""
        if self._silent and self._silent[-1] is self._open[-1]:
            self._silent[-1].instruction.append(text)

    def end_paragraph(self) -> None:
        """Give up waiting for results: a field that is never ended must not hide all that follows."""
        self._silent.clear()

    def _begin_result(self, field: _Field) -> bool:
        """The instruction of the innermost field is over; gives whether it was not so before."""
        if not self._silent or self._silent[-1] is not field:
            return False
        self._silent.pop()
        return True


class _Field:
    __slots__ = ("instruction",)

    def __init__(self) -> None:
        self.instruction: list[str] = []


def _display(instruction: str) -> str:
    """What Word draws from an instruction: a number in a ring, a formula's parts, the words of a button."""
    button = _BUTTON.match(instruction)
    if button:
        return button[1].strip()
    equation = _EQUATION.match(instruction)
    if equation is None:
        return ""
    parts = [part.strip() for part in re.split("[(),;，；]", _SWITCH.sub("", equation[1])) if part.strip()]
    inside = [part for part in parts if part != _RING]
    if len(inside) == 1 and len(parts) > 1 and inside[0].isdecimal() and len(inside[0]) < _LARGEST_CIRCLED:
        number = int(inside[0])
        return chr(ord("①") + number - 1) if 1 <= number <= _LARGEST_CIRCLED else inside[0]
    return " ".join(inside)
