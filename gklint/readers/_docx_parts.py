"""The texts of a Word package, to be replaced without touching anything else in it."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from lxml import etree

from gklint.limits import Limits
from gklint.patching import CannotPatch
from gklint.readers._docx_package import Package

_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_TEXTS = tuple(f"{{{namespace}}}t" for namespace in _NAMESPACES)
_WITH_TEXT = frozenset(("footnotes", "endnotes"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNATURES = "_xmlsignatures/"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


class Text(NamedTuple):
    """A `w:t`: its part, its number among the part's texts, and its words."""

    part: str
    number: int
    words: str


class Parts:
    """The package of a document that has been read before, hence is whole and within the limits."""

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        """Raises CannotPatch for a signed document, UnreadableSource for a damaged one."""
        package = Package(data, path, limits)
        self._zip = ZipFile(BytesIO(data))
        if any(name.lower().startswith(_SIGNATURES) for name in self._zip.namelist()):
            raise CannotPatch(
                "文件带有数字签名，一改签名就失效，没有修改。请在Word里修改后重新签名。",
                "the document is signed, and any change breaks the signature: mend it in Word and sign it again",
            )
        related = [r.target for r in package.relationships(package.main) if r.kind in _WITH_TEXT and not r.external]
        wanted = {name.lower() for name in (package.main, *related)}
        names = [name for name in self._zip.namelist() if name.lstrip("/").lower() in wanted]
        self._roots = {name: etree.fromstring(self._zip.read(name), _PARSER) for name in names}

    def texts(self) -> list[Text]:
        """Every text in the order of parts and places."""
        return [
            Text(part, number, element.text or "")
            for part, root in self._roots.items()
            for number, element in enumerate(root.iter(*_TEXTS))
        ]

    def with_texts(self, words: Sequence[str], *, keep: bool = False) -> bytes:
        """The package with other words in its texts; with `keep` packed like the original, else quickly."""
        changed: set[str] = set()
        given = iter(words)
        for part, root in self._roots.items():
            for element in root.iter(*_TEXTS):
                text = next(given)
                if text == (element.text or ""):
                    continue
                changed.add(part)
                element.text = text
                if text != text.strip():
                    element.set(_SPACE, "preserve")
        return self._packed(changed if keep else set(self._roots), keep)

    def _packed(self, changed: set[str], keep: bool) -> bytes:
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED if keep else ZIP_STORED) as target:
            for entry in self._zip.infolist():
                data = self._serialised(entry.filename) if entry.filename in changed else self._zip.read(entry)
                if keep:
                    target.writestr(entry, data, entry.compress_type)
                else:
                    target.writestr(entry.filename, data, ZIP_STORED)
        return stream.getvalue()

    def _serialised(self, part: str) -> bytes:
        written: bytes = etree.tostring(self._roots[part], xml_declaration=True, encoding="UTF-8", standalone=True)
        return written
