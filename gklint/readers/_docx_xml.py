"""The XML of a package's parts: parsed without entities, references or network, in bounded memory and depth."""

from __future__ import annotations

import re

from lxml import etree

from gklint.readers._docx_names import STRICT, VAL
from gklint.source import UnreadableSource

Element = etree._Element

_MOST_MARKS = 2_000_000  # of `<` and `=` in a part: its tags and attributes, a hundred times those of a long report
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,  # the parser's own bounds: 256 elements deep, 10 MB of text in one
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)
_DECLARATION = re.compile(r"^\ufeff?<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']""")
_EXCEEDED = ("limit exceeded", "too long", "too big", "huge")  # in what the parser says of sizes
_OFF = frozenset(("0", "false", "off"))
_LONGEST_NUMBER = 9


def parse(data: bytes, part: str) -> Element:
    """The root element of a part; Strict names are given as their Transitional ones. Raises UnreadableSource."""
    data = _utf8(data, part)
    if b"<!DOCTYPE" in data:
        raise UnreadableSource(
            f"文件里的 {part} 带有 DOCTYPE 声明（可能引用外部文件或展开成巨大内容），Word文件不应有，未作检查。"
            "请用Word打开后另存为新的 .docx。",
            f"{part} holds a DOCTYPE declaration, which no Word file has: not checked; save it anew from Word",
        )
    if data.count(b"<") + data.count(b"=") > _MOST_MARKS:
        raise _too_large(part)
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        reason = str(error).lower()
        if "depth" in reason:
            raise too_deep() from error
        if any(word in reason for word in _EXCEEDED):
            raise _too_large(part) from error
        raise UnreadableSource(
            f"文件损坏：{part} 第{error.lineno or 1}行不是完整的XML。请用Word打开并修复后另存为 .docx。",
            f"the file is damaged: {part} is not well-formed in line {error.lineno or 1}; repair it in Word",
        ) from error
    if "purl.oclc.org/ooxml" in root.tag:
        _to_transitional(root)
    return root


def too_deep() -> UnreadableSource:
    """What to say of elements that nest too deep."""
    return UnreadableSource(
        "文件里的表格或其他内容嵌套得太深，不像一份年度报告，未作检查。请删去多余的嵌套表格后再检查。",
        "tables or other elements nest too deep for an annual report: not checked; take the nested tables apart",
    )


def _too_large(part: str) -> UnreadableSource:
    return UnreadableSource(
        f"文件里的 {part} 大得不像一份年度报告，未作检查。请确认没有选错文件。",
        f"{part} is too large for an annual report: not checked",
    )


def integer(text: str | None, default: int, lowest: int = 0, highest: int = 32767) -> int:
    """A number of an attribute, kept within bounds; `default` where it is absent or no number."""
    if text is None or len(text) > _LONGEST_NUMBER:
        return default
    try:
        return min(max(int(text), lowest), highest)
    except ValueError:
        return default


def is_on(element: Element) -> bool:
    """The value of an on/off property such as `<w:vanish/>`."""
    return element.get(VAL) not in _OFF


def value(parent: Element | None, tag: str) -> str | None:
    """The `w:val` of a child, None where there is none."""
    child = None if parent is None else parent.find(tag)
    return None if child is None else child.get(VAL)


def _utf8(data: bytes, part: str) -> bytes:
    """The bytes as UTF-8, so that what is searched for in them is found."""
    named = _ENCODING.match(data)
    encoding = named[1].lower() if named else b"utf-8"
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return _DECLARATION.sub("", data.decode("utf-16")).encode("utf-8")
        if encoding in (b"utf-8", b"us-ascii", b"ascii") and b"\0" not in data[:64]:
            return data
    except UnicodeError:
        pass
    raise UnreadableSource(
        f"文件损坏：{part} 的编码不是UTF-8或UTF-16。请用Word打开后另存为新的 .docx。",
        f"the file is damaged: {part} is neither UTF-8 nor UTF-16; save it anew from Word",
    )


def _to_transitional(root: Element) -> None:
    for element in root.iter(etree.Element):
        element.tag = _transitional(str(element.tag))
        for name, text in element.attrib.items():
            changed = _transitional(str(name))
            if changed != name:
                del element.attrib[name]
                element.set(changed, text)


def _transitional(name: str) -> str:
    namespace, brace, local = name[1:].partition("}")
    known = STRICT.get(namespace) if brace else None
    return name if known is None else known + local
