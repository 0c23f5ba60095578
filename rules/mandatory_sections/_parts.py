"""What the rules of this family share: which reports owe the six parts, where a part stands, and what it says."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from gklint.api import Edition, Report, Section, SectionForm, Span, edition_due, read_enumerator

from ._wording import Wording, opening

_WIDE = tuple(zip("，：；（）！？％\u3000", ",:;()!?% ", strict=True))
_INVISIBLE = dict.fromkeys((0x00AD, *range(0x200B, 0x2010), 0x2060, 0xFEFF))
_TO_BE_WRITTEN = Wording(("(文字",), r"\(文字(?:描述|说明|叙述)[^()]*\)")
_NOTHING = Wording(
    ("无", "没有", "未发现", "不存在", "未有", "/", "-", "—"),
    r"(?:(?:\d{4}年度?|本年度?|本机关|本单位|本街道|本局|我局|我单位|我街道|我镇|我乡|暂时|目前|均|暂|尚)[,:]?)*"
    r"(?:无|没有|未发现|不存在|未有|/|-+|—+)"
    r"(?:相关|存在|明显|突出|其他|主要|需要报告的?|的)*(?:问题|事项|情况|内容|改进|不足)*(?:[及和、,](?:问题|改进)?情况)?",
)


def form_of(report: Report) -> Edition | None:
    """The form whose six parts the report owes; None before 2019 and where the form is unknown."""
    if report.year is not None and edition_due(report.year) is None:
        return None
    return report.edition


def from_2021(report: Report) -> bool:
    """Whether the report owes what came with the form of 2021, judged by its year, else by its tables."""
    form = form_of(report)
    if form is None:
        return False
    return form.key == "2021" if report.year is None else report.year >= 2021


def place(section: Section) -> Span:
    """Where to point when a part as a whole is meant: its heading, in a data document its first line of text."""
    if section.heading is not None:
        return section.heading.span
    return section.paragraphs[0].span if section.paragraphs else section.span


@lru_cache(maxsize=1024)  # several rules look at the same paragraphs, one after the other
def compact(text: str) -> str:
    """The text without white space and in one width, for looking things up in it."""
    joined = "".join(_in_one_width(text).split())
    return joined if joined.isprintable() else joined.translate(_INVISIBLE)


def _in_one_width(text: str) -> str:
    """The text in NFKC, which is dear: once its wide punctuation is replaced, hardly any text needs it."""
    for wide, narrow in _WIDE:
        text = text.replace(wide, narrow)
    return text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text)


def says(section: Section) -> str:
    """All that a part says, compact, paragraphs joined by line feeds."""
    return "\n".join(filter(None, (compact(paragraph.text) for paragraph in section.paragraphs)))


def unwritten(section: Section) -> bool:
    """Whether a part holds nothing, or only the template's own （文字描述）, which GK107 and GK114 tell of."""
    return all(_TO_BE_WRITTEN.fits(line) for line in says(section).splitlines())


def says_nothing(text: str) -> bool:
    """Whether a compact text is nothing but 无, 没有, 不存在问题 and the like."""
    parts = text.replace("。", "\n").replace(";", "\n").replace(".", "\n").split("\n")
    return all(_NOTHING.fits(part) for part in parts if part)


def without_sub_headings(section: Section, is_sub_heading: Callable[[str], bool]) -> str:
    """What a part says (compact) without its sub-headings, as in （一）存在的主要问题; they are told by their words."""
    said: list[str] = []
    for paragraph in section.paragraphs:
        enumerator = read_enumerator(paragraph.text)
        text = compact(paragraph.text[enumerator.end :] if enumerator else paragraph.text)
        words, rest = opening(text, "。:.;")
        said.append(rest if is_sub_heading(words) else text)
    return "\n".join(filter(None, said))


def part_name(form: SectionForm) -> str:
    """第三部分 for the third part."""
    return f"第{form.numeral}部分"
