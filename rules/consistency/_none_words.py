"""The words of denials: 未收到, 无结转, 未发生 …"""

from __future__ import annotations

from ._words import words

NEGATIONS = ("未", "没有", "没", "无", "暂无", "零", "不存在", "为零")
DENIED = words(
    "未收到 未接到 未接收 未接收到 未受理 未收悉 没有收到 没收到 没有接到 没有接收到 没有受理 尚未收到 "
    "暂未收到 未曾收到 未有 未产生 未发生 未出现 "
    "没有发生 没有产生 没有出现 没有 暂无 无 未收到过 未办理 没有办理 未接受 没有接受 不存在 未涉及 未发现 "
    "无收到 未有收到 未收 没有收到过 未收到任何"
)
RIGHT_AFTER = words("过 任何 和处理 并处理 和受理 有 到 的 相关 有关 1件 一件 一起")
ALLOWED_BEHIND = (
    *",;。)、!和及或也故且并",
    "的情况",
    "的情形",
    "情况",
    "情形",
    "事宜",
    "需要",
    "的事项",
    "的现象",
    "的案件",
)
NONE_BEHIND = words("目前 暂时 本年度 本年 全年 今年 数量 数 情况 事项 件 均 为 办理 总数 工作 尚 暂 也")
IS_NONE = ("暂无", "没有", "无", "为零", "零", "空白")
LONGEST = 60
LONGEST_NAME = 20
REVIEW_WORDS = words(
    "发生 产生 出现 收到 接到 涉及 引发 引起 因 被 申请 提起 提出 政府 信息 公开 政务 工作 依申请 的 而 导致 "
    "有关 相关 任何 方面 类 案件 情况 "
    "过 、 和 及 或 或者 以及 与 也 均 任何人 公民 法人 群众 行政相对人 我局 我镇 我乡 我街道 我办 我委 我县 "
    "我市 我区 我单位 本机关 本单位 本局 由 由于 "
    "有 人 他人 对 不服 事项 处理 答复 办理 行为 针对 到 关于 申请人 单位 引致 造成 问题 所 起 政府信息公开 行政 件 于"
)
REVIEWS = (
    ("未经复议直接提起行政诉讼", ("litigation_direct",)),
    ("行政复议", ("reconsideration",)),
    ("行政诉讼", ("litigation_direct", "litigation_after_reconsideration")),
    ("复议", ("reconsideration",)),
    ("诉讼", ("litigation_direct", "litigation_after_reconsideration")),
)
LOST = ("败", "纠正", "纠错", "撤销", "违法", "维持", "驳回", "结果", "应诉", "被诉讼", "审理", "未")
OTHER_WORK = ("执法", "处罚", "许可", "强制", "征收", "备案", "司法局")
DISCLOSURE = ("信息公开", "政务公开", "依申请", "公开申请")
ABOUT = ("申请", "复议", "诉讼")
IF = ("如", "若", "凡", "对于", "因", "应当", "是否")
NO_CARRY = {
    "carried_in": ("上年结转", "上年度结转", "上一年度结转", "上一年结转", "往年结转", "结转上年", "结转上一年"),
    "carried_out": (
        *(
            "下年结转",
            "下年度结转",
            "下一年度结转",
            "结转下年",
            "结转下一年",
            "结转至下",
            "结转到下",
            "转结下年",
            "转结下一年",
        ),
        *("结转下", "转下年", "转下一年", "转入下"),
    ),
}

NEW = words("新 新的 任何 过 本年度")
DOCUMENTS = dict.fromkeys(("行政规范性文件", "规范性文件"), "normative_documents/issued")
DECISIONS = {"行政许可": "licensing/decisions", "行政处罚": "penalties/decisions", "行政强制": "coercion/decisions"}
NO_WORK = (
    (
        words(
            "未制发 未制定 未出台 未印发 没有制发 没有制定 没有出台 没有印发 无新制发 无新制定 未新制发 "
            "未新制定 未新出台"
        ),
        DOCUMENTS,
    ),
    (words("未作出 未做出 没有作出 没有做出 未实施 没有实施"), DECISIONS),
)
