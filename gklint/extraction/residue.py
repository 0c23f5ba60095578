"""Tells the report's own text from what a web page or a cover letter left around it."""

from __future__ import annotations

import re

from gklint.extraction.organ import ENDS_OF_A_LINE
from gklint.labels import normalise

_NAVIGATION = re.compile(
    r"当前位置|您的位置|您所在的位置|首页(?:>|政务公开|信息公开)|来源:.{0,40}(?:时间|日期):|(?:发布|发文)(?:时间|日期|机构):|"
    r"浏览(?:次数|量)|点击(?:次数|量)|阅读次数|微信 ?微博|分享到|扫一扫|字体:|字号:|打印(?:本页|此页|关闭)|关闭窗口|"
    r"上一篇:|下一篇:|上一条:|下一条:|返回(?:顶部|首页|列表)|相关链接:|原文链接:|附件下载|文件下载|责任编辑|"
    r"版权所有|主办单位:|承办单位:|ICP备|公网安备|网站地图|网站标识码|索引号:|^={3,}|^-->$|^标题:"
)
_LONGEST_NAVIGATION = 160
_BUTTONS = frozenset(
    {
        "打印",
        "关闭",
        "返回",
        "分享",
        "收藏",
        "附件",
        "正文",
        "微信",
        "微博",
        "QQ空间",
        "文字版",
        "全真版",
        "-->",
        "无障碍",
    }
)
_LETTER_ENDS = ("此函", "特此报告", "特此函告", "特此函复", "特此公告")
_DATE = re.compile(r"\(?\w{4}年\w{1,3}月\w{1,3}日\)?(?:印发?)?$")
_LONGEST_SIGN_OFF = 60


def is_navigation(text: str) -> bool:
    """Whether a line is a web page's own furniture: where you are, source and time, buttons."""
    stripped = text.strip()
    if stripped in _BUTTONS:
        return True
    return len(stripped) <= _LONGEST_NAVIGATION and bool(_NAVIGATION.search(stripped.replace("：", ":")))


def is_sign_off(text: str) -> bool:
    """Whether a line is the organ's name, a date, or the end of a letter rather than a sentence of the report."""
    if len(text) > _LONGEST_SIGN_OFF:
        return False
    norm = normalise(text).rstrip("。.")
    if norm in _LETTER_ENDS:
        return True
    date = _DATE.search(norm)
    name = norm[: date.start()] if date else norm
    if not name:
        return date is not None
    plain = name.replace("(", "").replace(")", "").isalpha()
    return plain and len(name) <= 40 and (date is not None or name.endswith(ENDS_OF_A_LINE))
