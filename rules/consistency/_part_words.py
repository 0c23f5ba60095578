"""The words that open, break off and close a list of parts."""

from __future__ import annotations

from collections.abc import Sequence

from ._role_words import APPLICANTS, RESULTS
from ._words import holds, listed, words

SEPARATORS = words("、 , ; : 和 及 以及 与 并 ) ( “ ”")
LEADS = words("其中 包括 共 共计 全年 本年度 有 分别为 分别是 另有 : , 、")
LOOSE = listed("其中 含 包括 包含 主要 如 涉及 不含 较 比 同比 占 约")
OPENERS = listed("其中 分别为 分别是 分为 涵盖 涉及 包括 包含 类别为")
BREAKS = listed(
    "同比 同时 此外 另外 增长 增加 减少 下降 较上年 比上年 较去年 比去年 累计 复议 诉讼 平均 阅读 浏览 点击 "
    "访问 粉丝 。"
)
# Words that begin a new statement and not one more part, unless the first part began so as well.
STARTS_ANEW = listed(
    "组织 举办 开展 召开 办理 办结 回复 答复 收到 受理 完成 推送 编辑 编发 刊发 转载 制作 征集 发布 公开 处理 "
    "整改 编制 印发 报送 "
    "主动向 通过 在 我 利用 依托"
)
TOTALS = listed("总计 合计 小计 总数 总量 总共 累计")
# Words that open a list of the parts of the part before it.
NESTED = ("其中", "含", "包括", "包含", "分别为", "分别是", "分为")
NO_NEW_START = ("办理行政许可", "处理决定")
OF_APPLICATIONS = ("applicant", "result", "route")
_RESIDUAL = ("其他", "其它")
_ROUTES = listed("网络 网上 网站 信函 信件 邮寄 邮件 当面 现场 传真 平台 在线 书面 窗口 线上 线下 电子")
# Kinds of information that cut across each other, so that counts of two kinds do not add up.
_KINDS = {
    "origin": listed("原创 转载 自采 采编"),
    "form": listed("图文 视频 音频 图解 图片 文字解读 漫画 动漫 H5 长图"),
    "outlet": listed("网站 公众号 微博 微信 抖音 头条 新媒体 公示栏 公告栏 宣传栏 公报 报刊 电视 广播 客户端 视频号"),
}
_RESULT_LABELS = frozenset(label for label in RESULTS if len(label) > 2)
_GROUPS = listed("granted partially_granted denied unavailable not_processed other")
_ATTRIBUTES = (("主动公开",), ("依申请公开",), ("不予公开", "不公开", "不子公开"))
_FURTHER = listed("结转下 结转至下 转下年 转下一年 顺延 无法提供")
_AROUND = words("申请 提出 提交 的 答复 类 决定 情形 共 数 信息 件 已 作出 作 信息数 政府 本机关")


def kind_of(label: str) -> str:
    """What a part is a part by: applicant, result or route of applications, origin, form or outlet of information."""
    start, end = _AROUND.off_start(label), _AROUND.off_end(label)
    bare = _AROUND.off_end(start)
    if bare in APPLICANTS:
        return "applicant"
    if not _RESULT_LABELS.isdisjoint((label, start, end, bare)) or holds(label, _FURTHER):
        return "result"
    if "申请" in label:
        return "route" if holds(label, _ROUTES) else ""
    return next((kind for kind, names in _KINDS.items() if holds(label, names)), "")


def complete(labels: Sequence[str], *, tight: bool) -> bool:
    """Whether parts with these labels are all there can be; `tight` where the words before them say so."""
    if attributes(labels):
        return True
    kinds = {kind_of(label) for label in labels}
    if "result" in kinds:
        return _all_results(labels)
    if "applicant" in kinds:
        persons = any(holds(label, ("自然人", "公民")) for label in labels)
        return persons and any("组织" in label for label in labels)
    if "route" in kinds:
        return tight and len(labels) > 1
    return (tight or _is_residual(labels[-1])) and len(labels) > 1


def _is_residual(label: str) -> bool:
    """其他类信息, 招考录用等其他信息."""
    return label.startswith(_RESIDUAL) or "等其他" in label or label.endswith(_RESIDUAL)


def attributes(labels: Sequence[str]) -> bool:
    """主动公开, 依申请公开 and 不予公开: whatever is made is one of the three."""
    if len(labels) != len(_ATTRIBUTES):
        return False
    return all(any(holds(label, names) for label in labels) for names in _ATTRIBUTES)


def _all_results(labels: Sequence[str]) -> bool:
    """Whether all six groups of results are named, granted and partly granted perhaps as one."""
    named: set[str] = set()
    for label in labels:
        role = RESULTS.get(label) or RESULTS.get(_AROUND.off_end(label)) or RESULTS.get(_AROUND.off_start(label))
        if role is None:
            role = "results/unavailable" if label.endswith("无法提供") else ""
        named.update(role.removeprefix("results/").split("+"))
    return named.issuperset(_GROUPS)
