"""Which of several forms of the same content is read, and what text stands inside drawings."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.readers._docx_names import ALTERNATE, CHOICE, DEL_TEXT, FALLBACK, TEXT_BOX, T
from gklint.readers._docx_xml import Element

TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"  # WordArt of old versions: its text is an attribute
_UNDERSTOOD = (
    "http://schemas.microsoft.com/office/word/",
    "http://schemas.microsoft.com/office/drawing/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
)
_SYMBOLS = {
    "wingdings": {
        0x52: "☑", 0x54: "☒", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x75: "◆", 0xA8: "□", 0xD8: "➢",
        0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "symbol": {0xA3: "≤", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷"},
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)
_LONGEST_CODE = 6


def branch(alternate: Element) -> Element | None:
    """The one branch of an AlternateContent that is read: the first choice that Word understands, else the fallback."""
    fallback = None
    for child in alternate:
        if child.tag == CHOICE:
            spaces = (child.nsmap.get(prefix, "") for prefix in child.get("Requires", "").split())
            if all(space.startswith(_UNDERSTOOD) for space in spaces):
                return child
        elif child.tag == FALLBACK:
            fallback = child
    return fallback


def boxes(drawing: Element) -> Iterator[Element]:
    """The text boxes and WordArt in a drawing, in order, none of them inside another."""
    stack = [drawing]
    while stack:
        element = stack.pop()
        if element.tag in (TEXT_BOX, TEXT_PATH):
            yield element
        elif element.tag == ALTERNATE:
            chosen = branch(element)
            stack += [] if chosen is None else [chosen]
        else:
            stack += reversed(element)


def plain_text(element: Element) -> str:
    """All text in an element, deleted or not, of each alternative content only the first form."""
    found = element.iter(T, DEL_TEXT)
    if next(element.iter(FALLBACK), None) is not None:
        found = (text for text in found if next(text.iterancestors(FALLBACK), None) is None)
    return "".join(text.text or "" for text in found)


def symbol(font: str | None, code: str | None) -> str:
    """The character of a `w:sym`; those of unknown symbol fonts stay what they are, in the private area."""
    if not code or len(code) > _LONGEST_CODE:
        return "\ufffd"
    try:
        number = int(code, 16)
        known = _SYMBOLS.get((font or "").rstrip(" 123").lower(), {})
        return known.get(number & 0xFF if number in _PRIVATE else number) or chr(number)
    except (ValueError, OverflowError):
        return "\ufffd"
