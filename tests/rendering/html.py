"""A report as a web page: well made, pasted into an editor, or exported by an office program."""

from __future__ import annotations

from collections.abc import Iterator

from tests.rendering.html_tables import html_table, inside
from tests.rendering.model import ReportModel, Style

LAYOUTS_OF_HTML = ("page", "editor", "word")
_NUMERALS = "一二三四五六"
_FONT = "font-family:仿宋_GB2312;font-size:16pt;line-height:28pt"
_NAVIGATION = '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 年报</div>'
_WORD_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>云岫</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; text-indent:2em} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1>"""
_PAGE_HEAD = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>云岫县门户网站</title>
<style>p { text-indent: 2em }</style><script>var a = "<table><tr><td>0</td></tr></table>";</script></head>
<body>"""


def html_report(model: ReportModel, style: Style) -> bytes:
    """The report as a page in UTF-8. `layout`: who made it; `framed`: a table holds the whole text."""
    content = [
        *(_title(line, style) for line in style.title_lines(model)),
        *(_paragraph(paragraph, style) for paragraph in model.preamble),
        *_parts(model, style),
    ]
    if style.framed:
        content = ['<table width="960" align="center"><tr><td>', *content, "</td></tr></table>"]
    if style.layout == "word":
        lines = [_WORD_HEAD, *content, "</div></body></html>"]
    else:
        lines = [_PAGE_HEAD, _NAVIGATION, '<div id="zoom">', *content, "</div></body></html>"]
    return "\n".join(lines).encode()


def _parts(model: ReportModel, style: Style) -> Iterator[str]:
    figures, wording = style.figures(model), style.wording(model)
    for part in model.parts():
        if part.heading is not None:
            yield _heading(part.heading, style)
        text = [_paragraph(paragraph, style) for paragraph in part.paragraphs]
        table = [html_table(part.table, figures, wording, style)] if part.table else []
        yield from [*text, *table] if style.text_first else [*table, *text]


def _title(line: str, style: Style) -> str:
    if style.layout == "page":
        return f"<h1>{inside(line, style)}</h1>"
    return f'<p align="center" style="{_FONT}"><b>{inside(line, style)}</b></p>'


def _heading(heading: str, style: Style) -> str:
    numeral, mark, words = heading.partition("、")
    if style.automatic and mark and numeral in _NUMERALS and words == words.strip():
        if style.layout == "word":
            text = _ignored(numeral) + inside(words, style)
            return f"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>{text}</p>"
        number = _NUMERALS.index(numeral) + 1
        return f'<ol start="{number}" style="list-style-type:cjk-ideographic"><li>{inside(words, style)}</li></ol>'
    if style.layout == "word":
        return (
            f"<p class=MsoNormal><b><span style='font-family:黑体'>{inside(heading, style)}<o:p></o:p></span></b></p>"
        )
    if style.headings == "styled":
        return f"<h2>{inside(heading, style)}</h2>"
    strong = f"<strong>{inside(heading, style)}</strong>" if style.headings == "bold" else inside(heading, style)
    return f'<p style="{_FONT}">{_indent(style)}{strong}</p>'


def _ignored(numeral: str) -> str:
    """The numeral of a list as Word exports it: for programs that have no lists of their own."""
    gap = """<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>"""
    return f"<![if !supportLists]><span style='mso-list:Ignore'>{numeral}、{gap}</span><![endif]>"


def _paragraph(paragraph: str, style: Style) -> str:
    text = _indent(style) + inside(paragraph, style)
    if style.layout == "word":
        lines = f"<span lang=EN-US style='{_FONT}'>{text}<o:p></o:p></span>", "<o:p>&nbsp;</o:p>"
        return "".join(f"<p class=MsoNormal>{line}</p>" for line in lines)
    if style.layout == "editor":
        return f'<div style="{_FONT}"><span>{text}</span><br></div>'
    return f"<p>{text}</p>"


def _indent(style: Style) -> str:
    return "&nbsp;&nbsp;&nbsp; " if style.indented else ""
