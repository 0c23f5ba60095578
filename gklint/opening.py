"""From the bytes of a file to its Document: which reader, under which limits, and what to say when none can."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import NamedTuple

from gklint.document import Document
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.readers import HEAD, Reader, built_in_readers, reader_for
from gklint.source import UnreadableSource


class Opener(NamedTuple):
    """Reads files of any format. `convert_legacy` lets LibreOffice turn a legacy format into one that is read."""

    readers: tuple[Reader, ...]
    limits: Limits = DEFAULT_LIMITS
    convert_legacy: bool = False

    def reader_of(self, shown: str, data: bytes) -> Reader:
        """The reader of a file; text where nothing else is known. Raises UnreadableSource for an empty file."""
        if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
            raise UnreadableSource(
                "文件是空的，没有可以检查的内容。请确认没有选错文件。", "the file is empty: nothing to check"
            )
        reader = reader_for(shown, data[:HEAD], self.readers)
        return reader or next(reader for reader in self.readers if reader.format == "text")

    def document(self, reader: Reader, data: bytes, shown: str) -> Document:
        """Read a file. Raises UnreadableSource, also for whatever else goes wrong in a reader."""
        if reader.format == LEGACY and self.convert_legacy:
            from gklint.legacy import as_docx

            data = as_docx(data, PurePath(shown).suffix, self.limits)
            reader = self.reader_of("converted.docx", data)
        try:
            return reader.read(data, shown, self.limits)
        except (
            RecursionError,
            MemoryError,
            ValueError,
            ArithmeticError,
            LookupError,
            TypeError,
            AttributeError,
        ) as error:
            raise UnreadableSource(
                f"读取时出错（{type(error).__name__}），文件结构可能损坏。请用原来的软件重新保存。",
                f"reading failed ({type(error).__name__}): the file's structure may be damaged",
            ) from error

    def open(self, data: bytes, shown: str) -> Document:
        """Read a file with the reader that its content or name asks for. Raises UnreadableSource."""
        return self.document(self.reader_of(shown, data), data, shown)


LEGACY = "legacy"  # the format of the reader that only tells the way out


def opener(readers: Iterable[Reader] = (), limits: Limits = DEFAULT_LIMITS, *, convert_legacy: bool = False) -> Opener:
    """An opener with these readers, or with the built-in ones."""
    return Opener(tuple(readers) or built_in_readers(), limits, convert_legacy)
