"""Reader for Markdown: headings, one paragraph per line, pipe tables and HTML tables, every place exact."""

from __future__ import annotations

from gklint.document import Document
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.patching import patch_text
from gklint.readers import Reader


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a Markdown file. Raises UnreadableSource when its bytes are no text, or for a bomb."""
    from gklint.readers._markdown_document import markdown_document

    return markdown_document(data, path)


READER = Reader("markdown", (".md", ".markdown"), read, patch=patch_text)
