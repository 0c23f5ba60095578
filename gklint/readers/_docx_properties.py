"""The properties that Word and WPS keep of a file: who wrote it, where, and on which template."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.readers._docx_package import Package
from gklint.readers._docx_xml import Element

_OF_PACKAGE = {
    "coreproperties": {"creator": "creator", "lastModifiedBy": "lastModifiedBy"},
    "extendedproperties": {"Company": "company", "Manager": "manager", "Template": "template"},
}
_PLAIN_TEMPLATES = frozenset(("normal", "normal_wordconv", "默认模板"))
_TEMPLATE_ENDINGS = (".dotm", ".dotx", ".dot", ".wpt", ".eit")


def properties(package: Package) -> Iterator[tuple[str, str]]:
    """The name and value of each property that tells of a person, an organ or a folder."""
    seen: set[tuple[str, str]] = set()
    for name, text in (*_written(package), *_attached_template(package)):
        value = text.strip()
        if value and (name != "template" or not _is_plain(value)) and (name, value) not in seen:
            seen.add((name, value))
            yield name, value


def _written(package: Package) -> Iterator[tuple[str, str]]:
    for relationship in package.relationships(""):
        names = _OF_PACKAGE.get(relationship.kind, {})
        root = package.part(relationship.target) if names and not relationship.external else None
        for element in root if root is not None else ():
            name = names.get(_local(element))
            if name:
                yield name, element.text or ""


def _attached_template(package: Package) -> Iterator[tuple[str, str]]:
    """The template that the settings refer to, usually by its path. It is named here and never opened."""
    for settings in package.relationships(package.main):
        if settings.kind == "settings" and not settings.external:
            for target in package.relationships(settings.target):
                if target.kind == "attachedtemplate":
                    yield "template", target.target


def _is_plain(template: str) -> bool:
    """Whether a template is the one that every document starts from, named without a folder."""
    name = template.lower()
    for ending in _TEMPLATE_ENDINGS:
        name = name.removesuffix(ending)
    return name in _PLAIN_TEMPLATES


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
