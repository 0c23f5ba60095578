"""Whose report it is and of which year: from title, preamble, body and file path, in that order of trust."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from gklint.document import Paragraph
from gklint.extraction.organ import ENDS_IN_TITLE
from gklint.extraction.residue import is_navigation
from gklint.labels import normalise
from gklint.source import Span

_FIRST_YEAR, _LAST_YEAR = 2007, 2099
_SUBJECT = r"(?:政府信息公开|政务信息公开|政务公开|(?<=年度)信息公开|(?<=年)信息公开)(?:工作)?(?:情况)?(?:的)?"
_TITLE_END = re.compile(rf"{_SUBJECT}(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)$")
_TITLE_WITH_YEAR_INSIDE = re.compile(rf"{_SUBJECT}\d{{4}}年度?(?:工作)?(?:年度)?(?:报告|年报)$")
_NO_TITLE = re.compile(r"[。；：:;]|^(?:根据|依据|按照|关于印发|本报告|现将)|标题|》$")
_LONGEST_TITLE = 70
_YEAR = re.compile(r"(20\d{2}|二[〇○零Oo0]{1,2}[一二三四五六七八九〇○零]{1,2})年?")
_PERIOD = re.compile(r"(20\d{2})年1月1日")
_CHINESE_DIGITS = str.maketrans("〇○零OoO一二三四五六七八九", "000000123456789")
_ORGAN = rf"(?:[^\W\d_]|[(),]){{2,40}}(?:{'|'.join(ENDS_IN_TITLE)})(?:\([^()]{{2,20}}\))?"
_YEAR_LINE = rf"\(?{_YEAR.pattern}度?\)?"
_ORGAN_LINE = rf"({_ORGAN})(?:关于)?(?:20\d{{2}}年度?)?"
# What is sometimes put behind the title: 〔公开版〕 （全文） （2024年度）
_REMARK = re.compile(r"[(\[〔](?:[^()\[\]〔〕]{0,6}版|全文|正文|公开|公示|[定终]稿|修订稿?|20\d{2}年?度?)[)\]〕]$")
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")
_SIGNED = rf"({_ORGAN})(?:\(?20\d{{2}}年\d{{1,2}}月\d{{1,2}}日\)?)?"
_IN_PATH = rf"(?:^|[/_\-.\d年])({_ORGAN})(?:$|[/_\-.\d])"
_A_YEAR = r"(20\d{2}|二[〇○零O]{1,2}[一二三四五六七八九〇○零]{1,2})(年度?)?"
_AROUND_THE_NAME = (
    rf"\({_A_YEAR}\)|{_A_YEAR}",
    r"^(关于)|(关于|年度|的)$",
    r"^[·\-—]+|[·\-—]+$",
)


class _Folded:
    """A text in the tolerant form (`norm`) that still knows how each of its characters is written."""

    def __init__(self, text: str) -> None:
        self._text = text
        folded = [(character, place) for place, written in enumerate(text) for character in normalise(written)]
        self.norm = "".join(character for character, _ in folded)
        self._places = [place for _, place in folded]

    def cut(self, pattern: str | re.Pattern[str]) -> None:
        """Take out what a pattern matches."""
        for match in reversed(list(re.finditer(pattern, self.norm))):
            start, end = match.span()
            self.norm = self.norm[:start] + self.norm[end:]
            first, last = self._places[start:end][0], self._places[start:end][-1]
            self._text = self._text[:first] + "\0" * (last + 1 - first) + self._text[last + 1 :]
            del self._places[start:end]

    def written(self, start: int, end: int) -> str:
        """A part of it as written, without white space."""
        places = self._places[start:end]
        part = self._text[places[0] : places[-1] + 1] if places else ""
        return "".join(c for c in part if not c.isspace() and c != "\0" and c not in _INVISIBLE)


def find_title(head: list[Paragraph]) -> Paragraph | None:
    """The report's title among the lines before the first heading: the last one, as a page's own title comes first."""
    found: Paragraph | None = None
    number = 0
    while number < len(head):
        for count in (1, 2, 3):
            joined = head[number : number + count]
            if (
                len(joined) == count
                and _is_title(joined)
                and not any(_is_title(joined[part:]) for part in range(1, count))
            ):
                found = _with_organ_before(head, number, join(joined))
                number += count - 1
                break
        number += 1
    return found


def title_in_data(head: Iterable[Paragraph]) -> str | None:
    """A title given as data in front of the text (`标题: …`), as exports of web pages do."""
    for paragraph in head:
        label, colon, rest = paragraph.text.replace(":", "：").partition("：")
        if colon and label.strip() in ("标题", "题目", "名称") and _TITLE_END.search(_REMARK.sub("", normalise(rest))):
            return rest.strip()
    return None


def title_of_page(name: str) -> str | None:
    """The title in the name of a page or file (`<title>`), which may have the site's name behind it."""
    for part in re.split(r"[_|]|\s[-–—]\s|-(?=\D*$)", name):
        if _TITLE_END.search(_REMARK.sub("", normalise(part))):
            return part.strip()
    return None


def year_of(title: str | None, preamble: str, body: str, path: str) -> int | None:
    """The report year."""
    if title:
        year = _year_in(normalise(title))
        if year:
            return year
    period = _PERIOD.search(normalise(preamble))
    if period:
        return int(period[1])
    years = Counter(int(year) for year in re.findall(r"(20\d{2})年", normalise(body)[:20000]))
    if years:
        most = max(years.values())
        return min(year for year, count in years.items() if count == most)
    in_path = re.findall(r"(?<!\d)(20[0-4]\d)(?!\d)", path)
    return int(in_path[-1]) if in_path else None


def organ_of(title: str | None, preamble: str, body: str, closing: Iterable[str] = (), path: str = "") -> str | None:
    """The organ's name as the report itself writes it; the longer form where the preamble gives it."""
    name = _organ_in_title(title) if title else None
    if name:
        return _full_name(name, preamble)
    named = re.search(
        r"(?:本年度?报告由|现将)(\w{3,30}?(?:人民政府|局|委员会|办事处|厅|街道))(?:编制|按照|\d{4}年)", preamble
    )
    if named:
        return named[1]
    for line in closing:
        text = _Folded(line)
        signed = re.fullmatch(_SIGNED, text.norm)
        if signed:
            return text.written(signed.start(1), signed.end(1))
    in_path = re.search(_IN_PATH, path.rsplit("/", 1)[-1]) if path else None
    return _organ_in_body(body) or (in_path[1] if in_path else None)


def join(lines: list[Paragraph]) -> Paragraph:
    """Several lines as one text that still knows where each character stands."""
    if len(lines) == 1:
        return lines[0]
    offsets: list[int] = []
    for line in lines:
        offsets.extend(line.offsets if line.offsets is not None else range(line.span.start, line.span.end))
    span = Span(lines[0].span.start, lines[-1].span.end)
    return Paragraph("".join(line.text for line in lines), span, tuple(offsets), lines[0].level)


def _is_title(lines: list[Paragraph]) -> bool:
    text = "".join(line.text for line in lines)
    if len(text) > _LONGEST_TITLE or any(is_navigation(line.text) for line in lines):
        return False
    norm = _REMARK.sub("", normalise(text))
    if _NO_TITLE.search(norm):
        return False
    if len(lines) == 1 and norm in ("年度报告", "工作年度报告"):
        return False
    return bool(_TITLE_END.search(norm) or _TITLE_WITH_YEAR_INSIDE.search(norm)) and len(norm) >= 8


def _with_organ_before(head: list[Paragraph], number: int, title: Paragraph) -> Paragraph:
    """A title of year and form alone has the organ on the line above, one of the form alone the year as well."""
    for above in reversed(head[max(number - 2, 0) : number]):
        norm = normalise(above.text)
        if is_navigation(above.text):
            break
        is_year = _year_in(normalise(title.text)) is None and re.fullmatch(_YEAR_LINE, norm)
        if not is_year and (_organ_in_title(title.text) or not re.fullmatch(_ORGAN_LINE, norm)):
            break
        title = join([above, title])
    return title


def _year_in(norm: str) -> int | None:
    for match in _YEAR.finditer(norm):
        digits = match[1].translate(_CHINESE_DIGITS)
        if len(digits) == 4 and digits.isdigit() and _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
            return int(digits)
    return None


def _organ_in_title(title: str) -> str | None:
    if len(title) > _LONGEST_TITLE * 4:
        return None
    text = _Folded(title)
    for pattern in (_REMARK, _TITLE_WITH_YEAR_INSIDE, _TITLE_END, *_AROUND_THE_NAME):
        text.cut(pattern)
    return text.written(0, len(text.norm)) or None


def _full_name(name: str, preamble: str) -> str:
    prefix = re.search(
        rf"(?:^|\W|由|为|是|现将|根据)((?:\w{{2,4}}(?:省|市|州|盟|地区)){{1,2}}){re.escape(normalise(name))}",
        normalise(preamble),
    )
    return prefix[1] + name if prefix else name


def _organ_in_body(body: str) -> str | None:
    """A report without title that speaks of 我市, 我县 … is that of the place which it names most."""
    text = normalise(body)
    selves = Counter(re.findall(r"[我全]([市县区省镇乡])", text))
    for word, count in selves.most_common(1):
        if count >= 2:
            places = Counter(re.findall(rf"(\w{{2}}){word}", text))
            for place in ("全", "我", "本", "各", "城", "每", "县", "地", "区"):
                places = Counter({name: n for name, n in places.items() if not name.endswith(place)})
            for name, times in places.most_common(1):
                if times >= 2:
                    return f"{name}{word}人民政府"
    return None
