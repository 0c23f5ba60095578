"""Web pages as they are found: an article, and what sites and office programs put around it and into it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from gklint.document import Cell, Document, Paragraph, Table

TITLE = "云岫县松溪街道办事处2024年政府信息公开工作年度报告"
SITE = "云岫县人民政府"


def plain_article(report: Document) -> str:
    """A report as an editor in a web browser writes it."""
    return "\n".join(_block(block, "<p>{}</p>", "<td{}>{}</td>") for block in report.blocks)


def styled_article(report: Document) -> str:
    """A report as it comes out of Word by way of the clipboard: styles on everything, figures in paragraphs."""
    paragraph = (
        '<p style="text-indent:2em;line-height:28pt;"><span style="font-family:仿宋_GB2312;font-size:16pt;">{}</span>'
        "</p>"
    )
    cell = (
        '<td{} style="border:1px solid windowtext;padding:0 5.4pt;" valign="middle"><p style="text-align:center;">'
        '<span style="font-size:12pt;">{}<o:p></o:p></span></p></td>'
    )
    return "\n".join(_block(block, paragraph, cell) for block in report.blocks)


def government_site(article: str, title: str = TITLE) -> str:
    """A page of a county's site: header, menu, breadcrumb, tools, article, links around, footer."""
    menu = "".join(f'<li><a href="/col/{number}/index.html">{name}</a></li>' for number, name in enumerate(_COLUMNS))
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<title>{title}_{SITE}门户网站</title>
<meta name="SiteName" content="{SITE}"><meta name="ColumnName" content="政府信息公开年报">
<style>.top-menu ul ul {{ display: none }} @media print {{ .TRS_Editor {{ display: none }} }}</style>
<script>if (1 < 2) document.write("<p>欢迎您，今天是2025年1月20日</p>");</script></head>
<body>
<div class="header"><div class="logo"><a href="/"><img src="logo.png" alt="{SITE}"></a></div>
<span>今天是2025年1月20日</span><a href="/wza">无障碍</a> | <a href="/mobile">手机版</a> | <a href="/login">登录</a>
<form action="/search"><input type="text" value="请输入关键字"><button>搜索</button></form></div>
<div class="top-menu"><ul>{menu}</ul></div>
<div class="weizhi">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/nb">年报</a></div>
<div class="wrap"><div class="article-box">
<h1 class="article-title">{title}</h1>
<div class="article-info"><span>发布时间：2025-01-20 10:12</span><span>来源：云岫县松溪街道办事处</span>
<span>浏览次数：<script>document.write(12)</script></span>
<span>字体：[<a href="#">大</a> <a href="#">中</a>]</span></div>
<div class="TRS_Editor">
{article}
</div>
<div class="qr" style="display:none"><p>扫一扫在手机打开当前页</p></div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="tools"><a href="javascript:window.print()">【打印】</a><a href="#">【关闭】</a></div>
<div class="near"><p>上一篇：<a href="/1">云岫县财政局2024年政府信息公开工作年度报告</a></p>
<p>下一篇：<a href="/2">云岫县民政局2024年政府信息公开工作年度报告</a></p></div>
</div>
<div class="right"><h3>相关链接</h3><ul>{menu}</ul></div></div>
<div class="footer"><p><a href="/map">网站地图</a> | <a href="/about">关于我们</a></p>
<p>主办单位：{SITE}办公室　地址：云岫县人民路1号。</p><p>网站标识码：3300000000　浙ICP备00000000号-1</p></div>
</body></html>"""


def semantic_site(article: str, title: str = TITLE) -> str:
    """A newer site: elements that say what they are."""
    return f"""<!doctype html><html><head><meta charset=utf-8><title>{title} - {SITE}</title>
<meta name="ArticleTitle" content="{title}"></head><body>
<header role="banner"><h1>{SITE}</h1><p>为人民服务，建设美丽云岫，欢迎访问云岫县人民政府门户网站。</p></header>
<nav><ul><li>首页<li>政务公开<li>办事服务<li>互动交流</ul></nav>
<main><article><header><h2>{title}</h2><time>2025-01-20</time></header>
{article}
</article></main>
<aside><h3>办事指南</h3><p>申请人可以在政务服务大厅提交申请，工作人员当场受理。</p></aside>
<footer><p>云岫县人民政府办公室主办，未经授权不得转载本站内容。</p><p>浙公网安备 33000002000000号</p></footer>
</body></html>"""


def old_site(article: str, title: str = TITLE) -> str:
    """A page of the time when sites were laid out by tables, in capitals."""
    menu = "<BR>".join(f'<A href="/col/{number}.htm">{name}</A>' for number, name in enumerate(_COLUMNS))
    return f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>{SITE}</TITLE></HEAD>
<BODY bgColor=#ffffff><CENTER><TABLE cellSpacing=0 width=1000 border=0>
<TR><TD colSpan=2><IMG src="banner.jpg"></TD></TR>
<TR><TD colSpan=2>当前位置：<A href="/">首页</A>&nbsp;&gt;&nbsp;<A href="/nb">年报</A></TD></TR>
<TR><TD vAlign=top width=180>{menu}</TD><TD vAlign=top><TABLE width="100%"><TR><TD align=center><B>{title}</B></TD></TR>
<TR><TD align=middle>发布时间：2025-01-20&nbsp;&nbsp;来源：松溪街道</TD></TR><TR><TD class=text>
{article}
</TD></TR><TR><TD align=right>【<A href="javascript:window.print()">打印</A>】【<A href="#">关闭</A>】</TD></TR>
</TABLE></TD></TR>
<TR><TD align=middle colSpan=2>主办：云岫县人民政府 电话：0000-00000000<BR>浙ICP备00000000号</TD></TR>
</TABLE></CENTER></BODY></HTML>"""


def wechat_page(article: str, title: str = TITLE) -> str:
    """An article of a WeChat account as saved: a script shows its text once the page has loaded."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>
<h1 class="rich_media_title" id="activity-name">{title}</h1>
<div id="meta_content"><a href="javascript:void(0);" id="js_name">云岫发布</a>
<em id="publish_time">2025-01-20 10:12</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; ">{article}</div>
<div id="js_sponsor" style="display:none"><p>喜欢作者，请点赞</p></div></body></html>"""


def cut_into_divisions(report: Document) -> str:
    """A report whose every block stands in a division of its own, far from the others."""
    return "\n".join(
        f'<div class="row{number}"><div>{_block(block, "{}", "<td{}>{}</td>")}</div></div>'
        for number, block in enumerate(report.blocks)
    )


def word_page(report: Document) -> bytes:
    """A report that Word saved as a web page: in GB 2312, with its own elements, and lines wrapped anywhere."""
    body = "\r\n\r\n".join(_block(block, _WORD_PARAGRAPH, _WORD_CELL) for block in report.blocks)
    wrapped = _CHINESE.sub(lambda run: "\r\n".join(re.findall(".{1,30}", run[0])), body)
    return _WORD_PAGE.format(wrapped).replace("\n", "\r\n").replace("\r\r", "\r").encode("gb18030")


_CHINESE = re.compile("[一-鿿、。，；：]{30,}")
_WORD_PARAGRAPH = (
    "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:\n28.0pt'><span "
    "style='font-size:16.0pt;font-family:仿宋_GB2312;mso-bidi-font-family:\n宋体'>{}<span lang=EN-US><o:p></o:p></span>"
    "</span></p>"
)
_WORD_CELL = (
    "<td{} width=66 valign=top style='width:49.65pt;border:solid windowtext 1.0pt;\n  border-top:none;mso-border-alt:"
    "solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  <p class=MsoNormal align=center style='text-align:center'>"
    "<span lang=EN-US\n  style='font-size:10.5pt'>{}<o:p></o:p></span></p>\n  </td>"
)
_WORD_PAGE = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=Generator content="Microsoft Word 15">
<title>云岫县</title>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties>
  <o:Author>某科室</o:Author>
 </o:DocumentProperties>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal
\t{{mso-style-unhide:no; margin:0cm; font-size:10.5pt;}}
span.a
\t{{mso-style-name:批注; display:none; mso-hide:all;}}
-->
</style>
<!--[if gte mso 10]>
<style>table.MsoNormalTable {{mso-style-name:普通表格;}}</style>
<![endif]-->
</head>

<body lang=ZH-CN style='tab-interval:21.0pt'>

<div class=WordSection1 style='layout-grid:15.6pt'>

{}

<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>

</div>

</body>

</html>
"""
_COLUMNS = (
    "首页",
    "政务公开",
    "政府信息公开指南",
    "政府信息公开年报",
    "依申请公开",
    "办事服务",
    "互动交流",
    "走进云岫",
)


def _block(block: Paragraph | Table, paragraph: str, cell: str) -> str:
    if isinstance(block, Paragraph):
        text = escape(block.text)
        return f"<h{block.level}>{text}</h{block.level}>" if block.level else paragraph.format(text)
    rows = "\n".join(f"<tr>{''.join(_cells(row, cell))}</tr>" for row in block.rows)
    return f"<table><tbody>\n{rows}\n</tbody></table>"


def _cells(row: Iterable[Cell], cell: str) -> Iterable[str]:
    for each in row:
        spans = (("row", each.rows), ("col", each.columns))
        merged = "".join(f' {word}span="{number}"' for word, number in spans if number > 1)
        yield cell.format(merged, escape(each.text) or "&nbsp;")
