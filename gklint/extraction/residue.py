"""Tells the report's own text from what a web page or a cover letter left around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gklint.document import Paragraph
from gklint.extraction.organ import ENDS_OF_A_LINE
from gklint.labels import normalise

_NAVIGATION = re.compile(
    r"当前位置|您的位置|您所在的位置|首页(?:>|政务公开|信息公开)|来源:.{0,40}(?:时间|日期):|(?:发布|发文)(?:时间|日期|机构):|"
    r"浏览(?:次数|量)|点击(?:次数|量)|阅读次数|微信 ?微博|分享到|扫一扫|字体:|字号:|打印(?:本页|此页|关闭)|关闭窗口|"
    r"上一篇:|下一篇:|上一条:|下一条:|返回(?:顶部|首页|列表)|相关链接:|原文链接:|附件下载|文件下载|责任编辑|"
    r"版权所有|主办单位:|承办单位:|ICP备|公网安备|网站地图|网站标识码|索引号:|^={3,}|^-->$|^标题:"
)
_LONGEST_NAVIGATION = 160
# When a page was put up, perhaps behind the name of who did: 云岫发布 2025-01-20 10:12
_STAMP = re.compile(
    r"20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:.{0,20}\s)?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?"
)
_BETWEEN_BUTTONS = re.compile(r"[\s|｜【】\[\]·]+")
_BUTTONS = frozenset(
    (
        *("打印", "打印本页", "关闭", "关闭窗口", "返回", "返回顶部", "返回首页", "分享", "分享到", "收藏", "附件"),
        *("正文", "微信", "微博", "QQ空间", "QQ好友", "文字版", "全真版", "-->", "无障碍", "繁体", "简体", "大", "中"),
        "小",
    )
)
_LONGEST_STAMP = 40
_LETTER_ENDS = ("此函", "特此报告", "特此函告", "特此函复", "特此公告")
_DATE = re.compile(r"\(?\w{4}年\w{1,3}月\w{1,3}日\)?(?:印发?)?$")
_LONGEST_SIGN_OFF = 60
_SENTENCE_ENDS = ("。", "．", ".")


def is_navigation(text: str) -> bool:
    """Whether a line is a web page's own furniture: where you are, source and time, buttons."""
    stripped = text.strip()
    if len(stripped) > _LONGEST_NAVIGATION:
        return False
    if len(stripped) <= _LONGEST_STAMP:
        words = _BETWEEN_BUTTONS.split(stripped.strip("【】[]|｜· "))
        if _BUTTONS.issuperset(words) or _STAMP.fullmatch(stripped):
            return True
    return bool(_NAVIGATION.search(stripped.replace("：", ":")))


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
    if text.rstrip().endswith(_SENTENCE_ENDS):
        return False
    plain = name.replace("(", "").replace(")", "").isalpha()
    return plain and len(name) <= 40 and (date is not None or name.endswith(ENDS_OF_A_LINE))


def without_sign_off(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The last section's own text, and what signs the report behind it."""
    end = len(paragraphs)
    while end > 0 and is_sign_off(paragraphs[end - 1].text):
        end -= 1
    return tuple(paragraphs[:end]), tuple(paragraphs[end:])
