"""The straight lines and pictures that are drawn on a page, as PDFium gives them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import pairwise
from math import isfinite
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from gklint.readers._pdf_glyphs import Frame
from gklint.readers._pdf_page import Rule
from gklint.source import UnreadableSource

_MOST_PARTS = 200_000  # objects and line segments of one page
_DEEPEST = 12  # forms inside forms
_THICKEST = 4.0
_STRAIGHT = 0.75
_LIGHT = 250
_WHITE = (255, 255, 255)
_MOST_SHEETS = 8

Colour = tuple[int, int, int]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]


class Drawing(NamedTuple):
    """Level and upright lines, and the boxes of pictures, as shown."""

    level: list[Rule]
    upright: list[Rule]
    pictures: list[tuple[float, float, float, float]]


def read_drawing(page: Any, frame: Frame, number: int) -> Drawing:
    """Read the lines of a page. Raises UnreadableSource where it has more parts than any report."""
    return _Reader(frame, number).read(page)


class _Sheet(NamedTuple):
    """A box filled with a colour."""

    left: float
    top: float
    right: float
    bottom: float
    colour: Colour

    def holds(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a box lies on this one, which is larger."""
        inside = self.left - 1 <= left and self.top - 1 <= top and right <= self.right + 1 and bottom <= self.bottom + 1
        return inside and (self.right - self.left) * (self.bottom - self.top) > 1.1 * (right - left) * (bottom - top)


class _Reader:
    def __init__(self, frame: Frame, number: int) -> None:
        self._frame = frame
        self._number = number
        self._parts = 0
        self._found = Drawing([], [], [])
        self._sheets: deque[_Sheet] = deque(maxlen=_MOST_SHEETS)

    def read(self, page: Any) -> Drawing:
        self._count(pdfium.FPDFPage_CountObjects(page))
        for index in range(pdfium.FPDFPage_CountObjects(page)):
            self._object(pdfium.FPDFPage_GetObject(page, index), (1, 0, 0, 1, 0, 0), 0)
        return self._found

    def _count(self, parts: int) -> None:
        self._parts += parts
        if self._parts > _MOST_PARTS:
            raise UnreadableSource(
                f"第{self._number}页的图形超过 {_MOST_PARTS} 个部分，不像年度报告，未作检查。"
                "请另存为不含复杂图形的 PDF。",
                f"page {self._number} has more than {_MOST_PARTS} drawn parts: not checked",
            )

    def _object(self, item: Any, outer: Matrix, depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            corners = [self._place(x, y, _matrix(item, outer)) for x, y in ((0, 0), (0, 1), (1, 0), (1, 1))]
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            if all(map(isfinite, (*xs, *ys))):
                self._found.pictures.append((min(xs), min(ys), max(xs), max(ys)))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = _matrix(item, outer)
            count = pdfium.FPDFFormObj_CountObjects(item)
            self._count(count)
            for index in range(count):
                self._object(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)

    def _path(self, item: Any, outer: Matrix) -> None:
        fill, stroke = c_int(), c_int()
        pdfium.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))
        line = _colour(item, pdfium.FPDFPageObj_GetStrokeColor) if stroke.value else None
        area = _colour(item, pdfium.FPDFPageObj_GetFillColor) if fill.value else None
        if line is None and area is None:
            return
        for points, closed in self._outlines(item, _matrix(item, outer)):
            if area is not None:
                self._area(points, area)
            if line is not None and line != _WHITE:
                self._stroke([*points, points[0]] if closed else points)

    def _outlines(self, item: Any, matrix: Matrix) -> Iterator[tuple[list[Point], bool]]:
        """The parts of a path, each a list of points, and whether it is closed; curves break a part."""
        count = pdfium.FPDFPath_CountSegments(item)
        self._count(max(count, 0))
        points: list[Point] = []
        x, y = c_float(), c_float()
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind != pdfium.FPDF_SEGMENT_LINETO and points:
                yield points, False
                points = []
            points.append(self._place(x.value, y.value, matrix))
            if pdfium.FPDFPathSegment_GetClose(segment):
                yield points, True
                points = []
        if points:
            yield points, False

    def _stroke(self, points: list[Point]) -> None:
        for (x0, y0), (x1, y1) in pairwise(points):
            if abs(y0 - y1) <= _STRAIGHT:
                self._add(self._found.level, (y0 + y1) / 2, x0, x1)
            elif abs(x0 - x1) <= _STRAIGHT:
                self._add(self._found.upright, (x0 + x1) / 2, y0, y1)

    def _area(self, points: list[Point], colour: Colour) -> None:
        """A filled shape that is thin is a line; so is the edge of a box that lies on a box of another colour."""
        if len(points) < 3:
            return
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
        level, upright = self._found.level, self._found.upright
        if min(bottom - top, right - left) <= _THICKEST:
            if colour != _WHITE:
                if bottom - top <= _THICKEST:
                    self._add(level, (top + bottom) / 2, left, right)
                if right - left <= _THICKEST:
                    self._add(upright, (left + right) / 2, top, bottom)
            return
        below = next((sheet for sheet in reversed(self._sheets) if sheet.holds(left, top, right, bottom)), None)
        if below is not None and below.colour != colour:
            self._add(level, top, left, right)
            self._add(level, bottom, left, right)
            self._add(upright, left, top, bottom)
            self._add(upright, right, top, bottom)
        elif colour != _WHITE:
            self._sheets.append(_Sheet(left, top, right, bottom, colour))

    def _add(self, rules: list[Rule], at: float, start: float, end: float) -> None:
        if isfinite(at) and isfinite(start) and isfinite(end):
            rules.append(Rule(at, min(start, end), max(start, end)))

    def _place(self, x: float, y: float, matrix: Matrix) -> Point:
        a, b, c, d, e, f = matrix
        return self._frame.place(a * x + c * y + e, b * x + d * y + f)


def _matrix(item: Any, outer: Matrix) -> Matrix:
    """From an object's own coordinates to those of the page."""
    own = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, byref(own)):
        return outer
    a, b, c, d, e, f = outer
    return (
        own.a * a + own.b * c,
        own.a * b + own.b * d,
        own.c * a + own.d * c,
        own.c * b + own.d * d,
        own.e * a + own.f * c + e,
        own.e * b + own.f * d + f,
    )


def _colour(item: Any, colour_of: Any) -> Colour | None:
    """A colour, all light ones as white; None where it cannot be seen through."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    if not colour_of(item, byref(red), byref(green), byref(blue), byref(alpha)):
        return 0, 0, 0
    if not alpha.value:
        return None
    colour = red.value, green.value, blue.value
    return _WHITE if min(colour) >= _LIGHT else colour
