"""Plain text. Tables come as TAB-led cells, TAB-separated rows, pipes, or one cell a line ending in a pipe.

The rendition of a file of another format (`gklint extract --format text`) is read back as what it was made of.

Tables that show no such marks (one bare cell a line, everything run together) stay paragraphs here: only the labels
of the official form can tell their cells apart, and the form is not a reader's business.
"""

from __future__ import annotations

from gklint.document import Document
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.patching import patch_text
from gklint.readers import Reader
from gklint.source import UnreadableSource, source_from_bytes

LINE_LIMIT = 200_000


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a text file. Raises UnreadableSource."""
    from gklint.readers._text_blocks import text_blocks

    source = source_from_bytes(data, path)
    if source.text.count("\n") + source.text.count("\r") > LINE_LIMIT:
        raise UnreadableSource(
            f"文件超过 {LINE_LIMIT} 行，不像一份年度报告，未作检查。请确认没有选错文件。",
            f"more than {LINE_LIMIT} lines: not an annual report, not checked",
        )
    return Document(source, "text", tuple(text_blocks(source)))


READER = Reader("text", (".txt", ".text"), read, patch=patch_text)
