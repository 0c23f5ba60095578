"""The characters of a page, as PDFium gives them."""

from __future__ import annotations

from ctypes import byref, c_double, c_void_p, cast
from math import atan2, hypot, isfinite, pi
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from gklint.readers._pdf_page import Glyph
from gklint.readers._pdf_signs import UNKNOWN, is_private, is_wide, sign

_SLANT = 0.12  # of a quarter turn: text that stands at another angle is a watermark
_TALLEST_BOX = 2.5  # of the size: PDFium's box of upright writing is far too large
_SQUARE = 0.98  # of the size: what a wide character takes, even if its box is that of its ink

# The address alone, instead of a pointer object for every character.
pdfium.FPDFText_GetTextObject.restype = c_void_p


class Frame(NamedTuple):
    """The part of the page that is shown, in the file's coordinates, and its quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file's coordinates on the page as shown, from its top left corner."""
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        if self.turns == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y


class Reading(NamedTuple):
    """The characters of a page: those seen, those not seen, slanting ones, and how many have no meaning."""

    glyphs: list[Glyph]
    invisible: list[Glyph]
    slanting: str
    unknown: int


class _Run(NamedTuple):
    """What the characters of one text of the file have in common; `turn` is None where they slant."""

    number: int
    size: float
    width: float
    turn: int | None
    invisible: bool


def read_glyphs(text_page: Any, frame: Frame) -> Reading:
    """Read the characters of a page in the order of the file."""
    found = Reading([], [], "", 0)
    slanting: list[str] = []
    unknown = 0
    key, run = 0, _Run(0, 0.0, 0.0, 0, False)
    place = _Placing(text_page, frame)
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        shown = pdfium.FPDFText_GetTextObject(text_page, index)
        if not shown:
            continue  # a blank or line end that PDFium itself puts between the texts of the file
        if shown != key:
            key, run = shown, _run(text_page, index, shown, run.number + 1, frame)
        text = sign(pdfium.FPDFText_GetUnicode(text_page, index))
        if pdfium.FPDFText_HasUnicodeMapError(text_page, index) == 1 and not text.isspace():
            text = UNKNOWN
        if run.turn is None:
            slanting.append(text)
            continue
        glyph = place.glyph(index, text, run, run.turn)
        if glyph is not None:
            unknown += text == UNKNOWN or is_private(text)
            (found.invisible if run.invisible else found.glyphs).append(glyph)
    return found._replace(slanting="".join(slanting).strip(), unknown=unknown)


def _run(text_page: Any, index: int, shown: int, number: int, frame: Frame) -> _Run:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, byref(matrix))
    points = abs(pdfium.FPDFText_GetFontSize(text_page, index))
    quarters = atan2(matrix.b, matrix.a) / (pi / 2)
    turn = round(quarters)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(cast(shown, pdfium.FPDF_PAGEOBJECT))
    return _Run(
        number,
        points * hypot(matrix.c, matrix.d),
        points * hypot(matrix.a, matrix.b),
        None if abs(quarters - turn) > _SLANT else (turn - frame.turns) % 4,
        mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
    )


class _Placing:
    """Finds where characters stand."""

    def __init__(self, text_page: Any, frame: Frame) -> None:
        self._page = text_page
        self._frame = frame
        self._width, self._height = frame.size
        self._x, self._y = c_double(), c_double()
        self._loose = pdfium.FS_RECTF()
        self._sides = c_double(), c_double(), c_double(), c_double()

    def glyph(self, index: int, text: str, run: _Run, turn: int) -> Glyph | None:
        """The glyph at its place as shown; None where it lies far outside of the page."""
        x, y = self._x, self._y
        pdfium.FPDFText_GetCharOrigin(self._page, index, byref(x), byref(y))
        box = self._box(index, run.size)
        if box is None:
            return None
        x0, y0 = self._frame.place(box[0], box[1])
        x1, y1 = self._frame.place(box[2], box[3])
        at_x, at_y = self._frame.place(x.value, y.value)
        if not (isfinite(x0 + x1 + y0 + y1) and isfinite(at_x + at_y + run.size)):
            return None
        left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        if not (-self._width <= left <= 2 * self._width and -self._height <= top <= 2 * self._height):
            return None
        if turn == 0:
            left = min(left, at_x) if at_x > left - run.size else left
            if is_wide(text):
                right = max(right, left + run.width * _SQUARE)
        return Glyph(
            text, left, top, right, bottom, at_x if turn % 2 else at_y, run.size or bottom - top, turn, run.number
        )

    def _box(self, index: int, size: float) -> tuple[float, float, float, float] | None:
        """Left, bottom, right, top: the box with the advance width where PDFium knows it, else that of the ink."""
        loose = self._loose
        known = pdfium.FPDFText_GetLooseCharBox(self._page, index, byref(loose))
        if known and 0 < max(abs(loose.top - loose.bottom), abs(loose.right - loose.left)) <= _TALLEST_BOX * size:
            return loose.left, loose.bottom, loose.right, loose.top
        left, right, bottom, top = self._sides
        if not pdfium.FPDFText_GetCharBox(self._page, index, byref(left), byref(right), byref(bottom), byref(top)):
            return None
        return left.value, bottom.value, right.value, top.value
