"""Writes PDFs as office programs do: pages of text with page numbers and headers."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
_LEADING = 1.6


class Printer:
    """Prints onto pages from the top; positions are measured from the top of the page."""

    def __init__(
        self,
        size: tuple[float, float] = A4,
        *,
        margin: float = 72.0,
        number: str = "- {page} -",
        header: str = "",
        **options: Any,
    ) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.width, self.height = size
        self.margin = margin
        self.y = margin
        self.page = 1
        self._number = number
        self._header = header
        self._numberless: set[int] = set()
        self._file = BytesIO()
        self.canvas = Canvas(self._file, pagesize=size, **options)
        self.canvas.setAuthor("")

    @property
    def room(self) -> float:
        """The height that is left on the page."""
        return self.height - self.margin - self.y

    def put(self, x: float, y: float, text: str, size: float = 10.5) -> None:
        """Print a text whose baseline stands at `y`."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, self.height - y, text)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a line."""
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def without_number(self) -> None:
        """Leave the number out on this page."""
        self._numberless.add(self.page)

    def new_page(self) -> None:
        """End the page with its number and header."""
        if self._number and self.page not in self._numberless:
            text = self._number.format(page=self.page)
            self.put(self.width / 2 - text_width(text, 10.5) / 2, self.height - self.margin / 2, text)
        if self._header:
            self.put(self.margin, self.margin / 2, self._header)
        self.canvas.showPage()
        self.page += 1
        self.y = self.margin

    def data(self) -> bytes:
        """The file."""
        self.new_page()
        self.canvas.save()
        return self._file.getvalue()

    def paragraph(self, text: str, size: float = 16.0, indent: float = 2.0) -> None:
        """Print a paragraph, its first line indented by so many characters."""
        width = self.width - 2 * self.margin
        for number, line in enumerate(wrapped("\0" * int(indent) + text, width, size)):
            if self.room < size * _LEADING:
                self.new_page()
            self.y += size * _LEADING
            self.put(self.margin + (indent * size if number == 0 else 0), self.y, line.lstrip("\0"), size)


def text_width(text: str, size: float) -> float:
    """The width of a text in points."""
    return float(pdfmetrics.stringWidth(text, FONT, size))


def wrapped(text: str, width: float, size: float) -> list[str]:
    """A text in lines that are no wider; NUL is a blank as wide as a Chinese character."""
    lines = [""]
    used = 0.0
    for character in text:
        wide = size if character == "\0" else text_width(character, size)
        if used + wide > width + 0.01 and lines[-1]:
            lines.append("")
            used = 0.0
        lines[-1] += character
        used += wide
    return lines if text else []


def printed(paragraphs: Iterable[str], **options: Any) -> bytes:
    """A PDF of paragraphs."""
    printer = Printer(**options)
    for text in paragraphs:
        printer.paragraph(text)
    return printer.data()
