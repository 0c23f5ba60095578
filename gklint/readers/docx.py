"""Word documents (DOCX): text, tables and what Word leaves in a file beside them, as the accepted version shows it."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.document import Document
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.patching import Change
from gklint.readers import Reader

_ZIP_HEADS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a Word document; nothing in it is run, fetched or written to disk. Raises UnreadableSource."""
    from gklint.readers._docx_document import read_document

    return read_document(data, path, limits)


def recognises(head: bytes) -> bool:
    """Whether a file is a ZIP package; what else it may be than a Word document is told when it is read."""
    return head.startswith(_ZIP_HEADS)


def patch(data: bytes, path: str, limits: Limits, changes: Sequence[Change]) -> bytes:
    """The bytes after changes of the text. Raises CannotPatch."""
    from gklint.readers._docx_patch import patch_docx

    return patch_docx(data, path, limits, changes)


READER = Reader("docx", (".docx", ".docm", ".dotx"), read, recognises, patch=patch)
