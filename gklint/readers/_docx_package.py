"""The parts of a Word package: which is the document, how parts refer to each other, and what is no Word document."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from gklint.limits import Limits
from gklint.readers._docx_archive import Archive
from gklint.readers._docx_foreign import macros, other_content, other_package
from gklint.readers._docx_xml import Element, parse
from gklint.source import UnreadableSource

_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENTS = frozenset((_WORD + "document.main+xml", _WORD + "template.main+xml"))
_KINDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
)


class Relationship(NamedTuple):
    """A reference from one part to another, or to something outside, which is never opened.

    `kind` is the last word of its type, in small letters without hyphens: styles, footnotes, extendedproperties.
    """

    kind: str
    target: str
    external: bool


class Package:
    """A Word document's parts."""

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        """Raises UnreadableSource for whatever is no Word document without macros."""
        if not data.startswith(b"PK"):
            raise other_content(data)
        self._relationships: dict[str, list[Relationship]] = {}
        self._archive = Archive(data, limits)
        types = self._archive.read(_TYPES)
        if types is None:
            raise other_package(self._archive)
        self._overrides, self._defaults = _content_types(parse(types, _TYPES))
        self.main = self._main()
        kind = self.content_type(self.main)
        if "macroenabled" in kind or path.lower().endswith((".docm", ".dotm")):
            raise macros()
        if any(name.endswith("vbaproject.bin") for name in self._archive.names):
            raise macros()
        if kind not in _DOCUMENTS:
            raise other_package(self._archive, kind)
        if self.main not in self._archive:
            raise _missing(self.main)

    def content_type(self, part: str) -> str:
        """The type that the package declares for a part, in small letters; empty where it declares none."""
        extension = part.rpartition("/")[2].rpartition(".")[2].lower()
        return self._overrides.get(part.lower()) or self._defaults.get(extension, "")

    def relationships(self, part: str) -> list[Relationship]:
        """What a part refers to; `""` stands for the package."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def part(self, name: str) -> Element | None:
        """The root of a part, None where there is no such part. Raises UnreadableSource."""
        data = self._archive.read(name)
        return None if data is None else parse(data, name)

    def data(self, name: str) -> bytes:
        """The bytes of a part that the document refers to. Raises UnreadableSource, also where it is missing."""
        data = self._archive.read(name)
        if data is None:
            raise _missing(name)
        return data

    def needed(self, name: str) -> Element:
        """The root of a part that the document refers to. Raises UnreadableSource, also where it is missing."""
        return parse(self.data(name), name)

    def _read_relationships(self, part: str) -> list[Relationship]:
        name = join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")
        data = self._archive.read(name)
        found = []
        for element in parse(data, name) if data is not None else ():
            type_, target = element.get("Type", ""), element.get("Target", "")
            prefix = next((known for known in _KINDS if type_.startswith(known)), None)
            if prefix is not None:
                external = element.get("TargetMode", "").lower() == "external"
                kind = type_[len(prefix) :].replace("-", "").lower()
                found.append(Relationship(kind, target if external else _absolute(part, target), external))
        return found

    def _main(self) -> str:
        targets = {rel.target for rel in self.relationships("") if rel.kind == "officedocument" and not rel.external}
        if not targets:
            targets = {part.lstrip("/") for part, kind in self._overrides.items() if kind in _DOCUMENTS}
        if len(targets) != 1:
            raise other_package(self._archive)
        return targets.pop()


def _content_types(root: Element) -> tuple[dict[str, str], dict[str, str]]:
    overrides: dict[str, str] = {}
    defaults: dict[str, str] = {}
    for element in root:
        kind = element.get("ContentType", "").lower()
        if part := element.get("PartName"):
            overrides[unquote(part).lstrip("/").lower()] = kind
        elif extension := element.get("Extension"):
            defaults[extension.lower()] = kind
    return overrides, defaults


def _absolute(part: str, target: str) -> str:
    """The name of a part that another refers to."""
    return normpath(join("/", dirname(part), unquote(target).replace("\\", "/"))).lstrip("/")


def _missing(part: str) -> UnreadableSource:
    return UnreadableSource(
        f"文件损坏：缺少部件 {part}。请重新下载或拷贝；打得开时，用Word打开并修复后另存为 .docx。",
        f"the file is damaged: its part {part} is missing; get it anew, or repair it in Word and save it as .docx",
    )
