"""Writes a report the ways that offices and real exports do, in every format; figures by route, as data have them.

`layouts` has the ways of plain text, `model` what a report says, and each format a module that writes it.
"""

from tests.rendering.figures import Figures, balanced, random_figures
from tests.rendering.layouts import LAYOUTS, render
from tests.rendering.rows import Rows, table_rows

__all__ = ["LAYOUTS", "Figures", "Rows", "balanced", "random_figures", "render", "table_rows"]
