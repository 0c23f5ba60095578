"""Reader for HTML: article pages of government sites, and what Word, WPS and LibreOffice save as web pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gklint.document import Document
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.patching import Change
from gklint.readers import Reader

# Behind a byte order mark, an XML declaration and comments.
_BEGIN = re.compile(rb"(?:\s|<\?xml[^>]*+>|<!--(?:[^-]|-(?!->))*+-->)*+<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a web page. Raises UnreadableSource when its bytes are no text, when it is cut off, or beyond limits."""
    from gklint.readers._html_document import html_document

    return html_document(data, path, limits)


def recognises(head: bytes) -> bool:
    """Whether a file begins like a web page, whatever it is called."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            head = head[len(bom) :].decode(encoding, "ignore").encode("utf-8")
    return _BEGIN.match(head) is not None


def patch(data: bytes, path: str, limits: Limits, changes: Sequence[Change]) -> bytes:
    """The bytes after changes of the text. Raises CannotPatch."""
    from gklint.readers._html_patch import patch_html

    return patch_html(data, path, limits, changes)


READER = Reader("html", (".html", ".htm", ".xhtml"), read, recognises, patch=patch)
