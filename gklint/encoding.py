"""Bytes to text: UTF-8 with or without BOM, UTF-16, GB18030. Never guesses silently and never drops a byte."""

from __future__ import annotations

import codecs
from typing import NamedTuple

# A GB18030 text breaks UTF-8 within its first few characters; this many valid multi-byte sequences
# before the first bad byte mean UTF-8 that was damaged, which must not be read as something else.
_SEQUENCES_THAT_PROVE_UTF8 = 8

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x05\x06", "空的压缩包（ZIP 格式）", "an empty ZIP package"),
    (b"\x89PNG", "图片", "a picture"),
    (b"\xff\xd8\xff", "图片", "a picture"),
    (b"GIF8", "图片", "a picture"),
    (b"\x1f\x8b", "压缩文件", "a compressed file"),
    (b"Rar!", "压缩文件", "a compressed file"),
    (b"7z\xbc\xaf", "压缩文件", "a compressed file"),
)


class DecodeProblem(NamedTuple):
    """Why bytes are not text; `text_before` is what could be decoded before the first bad byte."""

    zh: str
    en: str
    text_before: str = ""


class Decoded(NamedTuple):
    """Text with the name of its encoding, or the problem that prevented it."""

    text: str = ""
    encoding: str = "utf-8"
    bom: bool = False
    problem: DecodeProblem | None = None


def decode(data: bytes) -> Decoded:
    """Decode by BOM, then strict UTF-8, then GB18030; bytes that fit none of them give a problem with its place."""
    for bom, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, bom=True)
    for magic, zh, en in _MAGIC:
        if data.startswith(magic):
            return Decoded(
                problem=DecodeProblem(
                    f"内容是{zh}，不是一份报告，没有检查。请确认没有选错文件。",
                    f"the content is {en}, no report: not checked",
                )
            )
    if b"\0" in data:
        return _without_bom_utf16(data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)


def _strict(data: bytes, encoding: str, *, bom: bool) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, bom)
    except UnicodeDecodeError as error:
        return Decoded(problem=_broken(data, encoding, error.start))


def _not_utf8(data: bytes, first_bad: int) -> Decoded:
    prefix = data[:first_bad].decode("utf-8")
    if sum(not character.isascii() for character in prefix) >= _SEQUENCES_THAT_PROVE_UTF8:
        return Decoded(problem=_broken(data, "utf-8", first_bad))
    try:
        return Decoded(data.decode("gb18030"), "gb18030")
    except UnicodeDecodeError as error:
        return Decoded(problem=_broken(data, "gb18030", error.start))


def _without_bom_utf16(data: bytes) -> Decoded:
    """UTF-16 without BOM: the byte order in which the text is Chinese. Anything else with zero bytes is binary."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:2000]
        if sum(map(_is_usual, sample)) * 10 >= len(sample) * 9:
            return Decoded(text, encoding)
    return Decoded(
        problem=DecodeProblem(
            "内容是二进制数据，不是文本。请确认没有选错文件。", "the content is binary data, not text"
        )
    )


def _is_usual(character: str) -> bool:
    """Whether a character belongs in a Chinese report: ASCII text, Chinese characters and their punctuation."""
    return (
        character in "\t\r\n"
        or " " <= character <= "~"
        or "\u2010" <= character <= "\u201f"
        or "\u3000" <= character <= "\u303f"
        or "\u4e00" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uffef"
    )


def _broken(data: bytes, encoding: str, at: int) -> DecodeProblem:
    name = encoding.upper()
    return DecodeProblem(
        f"第 {at + 1} 个字节起不是有效的 {name} 编码，文件可能被截断或损坏。请用原来的软件重新保存为 UTF-8。",
        f"byte {at + 1} is not valid {name}: the file may be cut short or damaged; save it again as UTF-8",
        data[:at].decode(encoding, errors="ignore"),
    )
