"""Of whom and when a sentence speaks: only what is said of the whole report and its year is held against a cell."""

from __future__ import annotations

from functools import lru_cache

from gklint.api import Report

from ._numbers import year_at
from ._text import Passage
from ._words import holds, listed, words

YEAR, PERIOD, EVER, CHANNEL, ORGAN = "year", "period", "ever", "channel", "organ"
_GOVERNMENTS = ("ministry", "province", "city", "county")
_COMPARED = tuple("较比与同")
_COMPARING = listed("较上年 较去年 比上年 比去年 较上一年 比上一年 同期 相比 较20 比20 与20 与上年 与去年")
_PERIODS = listed("上半年 下半年 季度 上年 去年 上一年 往年 同期 近年 疫情期间")
_CARRIED = listed("结转 转结 接转")
_EVER = listed("累计 截至目前 截止目前 目前为止 历年 历次 以来")
THIS_YEAR = listed("全年 本年 今年 年内 一年来 当年 年度")
_NOT_OF_THE_YEAR = listed("结转 转结 报告 年度报告 工作报告 年报 考核 评估 评议 第三方 存在 的问题 政府信息公开")
_UNTIL = ("截至", "截止", "至")
_CHANNELS = listed(
    "网上 网络 网站 平台 信函 邮寄 邮件 当面 现场 窗口 传真 信件 线上 线下 互联网 书面 公众号 信箱 邮政 通过 "
    "依托 借助 专栏 "
    "公示栏 公告栏 宣传栏 新媒体 微信 微博"
)
_MARKS = ",;:。("
_ALL = tuple("省市县区州盟旗镇乡局校系街")
_OWN = listed("本机关 本单位 本部门 本街道 各级 各部门 各单位 各乡镇 各街道 各县 各区 各镇 各地")
_LESS_THAN_ALL = listed("本级 市级 县级 区级 省级 市直 县直 区直 代表 名义 为主体")
_ENDS = listed("人民政府 政府办公室 政府办公厅 政府办 政府 管委会 委员会 办事处 街道 办公室 办公厅 镇 乡 局 厅")
_OTHER_WORDS = listed("信息 网 门户 公报 村 部 面 镇 街 数据 工作报告 采购 购买 规章 令")
_NO_SUBJECT = listed(
    "指导 领导 部署 要求 帮助 支持 组织 网站 平台 转来 转办 转送 交办 安排 规定 印发 通知 办法 制度 考核 检查 "
    "邮箱 统一 提交 提出"
)
_ADVERBS = words(
    "共 共计 全年 累计 年内 本年度 本年 今年 一年来 年 度 总 已 均 依法 主动 实际 , 、 : 先后 期间 及时 新"
)
_SHORT_ENDS = tuple("委办院处队所站会部科署校")
_LEVELS, _BUREAUS = "省市县区州盟旗", "局委厅办"
_LONGEST_NAME = 16
_FARTHEST = 400


def narrowed(passage: Passage, start: int, at: int, report: Report) -> str:
    """Why the words before `at` in the sentence from `start` do not speak of the whole report and year; else ''."""
    start = max(start, at - _FARTHEST)
    year = last_year(passage, start, at)
    if year is not None and report.year is not None and year[0] != report.year:
        return YEAR
    said = passage.text[start:at]
    text = passage.text[year[1] : at] if year else said
    clause = text[_after_last_mark(text) :]
    if _of_a_period(passage, text, at - len(text)) or holds(clause, _COMPARING):
        return PERIOD
    until = year is not None and passage.text[start : year[1] - 5].endswith(_UNTIL)
    if holds(text, _EVER) and (year is None or until) and not holds(said, THIS_YEAR):
        return EVER
    if names_channel(clause):
        return CHANNEL
    return ORGAN if speaks_of_less(said, report) else ""


def names_channel(text: str) -> bool:
    """Whether words tell by which way something came in or went out."""
    return holds(text, _CHANNELS)


def last_year(passage: Passage, start: int, at: int) -> tuple[int, int] | None:
    """The last year that the words from `start` to `at` name as their own, and where it ends."""
    text = passage.text
    found: tuple[int, int] | None = None
    for figure in passage.figures_between(start, at):
        year = year_at(text, figure)
        if year is None or text[figure.start - 1 : figure.start] in _COMPARED or in_title(text, figure.start):
            continue
        if not text.startswith(_NOT_OF_THE_YEAR, figure.stop + 1 + text.startswith("度", figure.stop + 1)):
            found = year, figure.stop + 1
    return found


def in_title(text: str, at: int) -> bool:
    """Whether a place stands inside 《…》."""
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)


def _of_a_period(passage: Passage, text: str, start: int) -> bool:
    """Whether the words are of a part of the year or of the year before."""
    for word in _PERIODS:
        place = text.find(word)
        while place >= 0:
            around = text[max(place - 3, 0) : place + len(word) + 4]
            if text[place - 1 : place] not in _COMPARED and not holds(around, _CARRIED):
                return True
            place = text.find(word, place + 1)
    if "月" not in text:
        return False
    return any(
        passage.text.startswith("月", figure.stop)
        and not passage.text.startswith(("月1日", "月31日", "月底"), figure.stop)
        for figure in passage.figures_between(start, start + len(text))
    )


def _after_last_mark(text: str) -> int:
    return max(text.rfind(mark) for mark in _MARKS) + 1


def speaks_of_less(text: str, report: Report) -> bool:
    """Whether the subject of a sentence so far is a part of what the report covers: 市本级, 区政府办, another organ."""
    own = max((text.rfind(word) + len(word) for word in _OWN if word in text), default=0)
    for at in range(1, len(text)):
        if text[at - 1] == "我" or (text[at - 1] == "全" and text[at] in _ALL):
            own = max(own, at + 1)
    rest = text[own:]
    if holds(rest, _LESS_THAN_ALL):
        return True
    name = _last_organ(rest)
    return name is not None and not _is_own(name, report)


def _last_organ(text: str) -> str | None:
    """The name of the last organ in a text, as far as its characters go; None where it is no subject."""
    best, end = -1, ""
    for word in _ENDS:
        at = text.rfind(word)
        if at > 0 and at + len(word) > best + len(end) and not text.startswith(_OTHER_WORDS, at + len(word)):
            best, end = at, word
    subject = _ADVERBS.off_end(text.rstrip("0123456789"))
    if subject.endswith(_SHORT_ENDS) and len(subject) > best + len(end) and len(subject) >= 3:
        best, end = len(subject) - 1, subject[-1]
    if best < 0 or holds(text[best + len(end) :], _NO_SUBJECT):
        return None
    start = best
    while start > 0 and text[start - 1] >= "\u4e00" and best - start < _LONGEST_NAME:
        start -= 1
    return text[start : best + len(end)]


def _is_own(name: str, report: Report) -> bool:
    """Whether a name is that of the report's organ: 市教育局 in a report of 云岫市教育局."""
    if report.organ is None:
        return report.level is None
    if name.endswith(report.organ):
        return True
    own, said = _short(report.organ), _short(name)
    if report.level not in _GOVERNMENTS and _abbreviates(_ADVERBS.off_start(said), own):
        return True
    common = 0
    while common < min(len(own), len(said)) and own[-1 - common] == said[-1 - common]:
        common += 1
    if common < 2 or _ADVERBS.off_end(said[: len(said) - common]):
        return False
    # 县政府 in a county's report is the county government itself, and not all that the report adds up.
    return not (report.level in _GOVERNMENTS or own.endswith(("政府", "管委会", "市", "县", "区")))


def _abbreviates(said: str, own: str) -> bool:
    """Whether 区住建局 is 谯城区住房和城乡建设局: of the same level, its characters in their order."""
    level = max((own.rfind(character, 0, -3) for character in _LEVELS), default=-1)
    said = said.removeprefix(own[level]) if level >= 0 else said
    full = iter(own[level + 1 :])
    short_enough = 2 < len(said) < len(own) - level - 1 and said[0] == own[level + 1] and said[-1] == own[-1]
    return short_enough and said[-1] in _BUREAUS and all(character in full for character in said)


@lru_cache(maxsize=64)
def _short(name: str) -> str:
    for long, short in (("人民政府", "政府"), ("办公室", "办"), ("管理委员会", "管委会"), ("街道办事处", "街道")):
        name = name.replace(long, short)
    for end in ("镇政府", "乡政府"):
        name = name.replace(end, end[0])
    return name
