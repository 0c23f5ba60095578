"""A page of a PDF as it is seen: characters and straight lines with their places.

Lengths are points (1/72 inch) from the top left corner of the page as it is shown, x to the right, y downward.
"""

from __future__ import annotations

from typing import NamedTuple


class Glyph(NamedTuple):
    """One character; white space is one like any other.

    `turn` counts the quarter turns against the clock that it is turned by; `base` is the y (of a glyph that reads up
    or down, the x) of the line that it stands on; `run` numbers the piece of text that the file shows it in.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    turn: int = 0
    run: int = 0

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box, x and y."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


class Rule(NamedTuple):
    """A level or upright line: `at` is the y or x that it stays at, `start` to `end` the stretch along the other."""

    at: float
    start: float
    end: float


class Page(NamedTuple):
    """What is seen on a page; `pictured` is the share of it that pictures cover, 0 to 1."""

    width: float
    height: float
    glyphs: list[Glyph]
    level: list[Rule]
    upright: list[Rule]
    pictured: float = 0.0


def quarter_turned(page: Page, turns: int) -> Page:
    """The page turned clockwise by quarter turns, so that glyphs of that `turn` stand upright."""
    for _ in range(turns % 4):
        page = _turned_once(page)
    return page


def _turned_once(page: Page) -> Page:
    height = page.height
    return Page(
        height,
        page.width,
        [turned_glyph(glyph, height) for glyph in page.glyphs],
        [Rule(rule.at, height - rule.end, height - rule.start) for rule in page.upright],
        [Rule(height - rule.at, rule.start, rule.end) for rule in page.level],
        page.pictured,
    )


def turned_glyph(glyph: Glyph, height: float) -> Glyph:
    """A glyph after a clockwise quarter turn of its page of this height."""
    return glyph._replace(
        left=height - glyph.bottom,
        top=glyph.left,
        right=height - glyph.top,
        bottom=glyph.right,
        base=glyph.base if glyph.turn % 2 else height - glyph.base,
        turn=(glyph.turn - 1) % 4,
    )
