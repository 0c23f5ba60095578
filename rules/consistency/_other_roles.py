"""What a figure about reviews, normative documents, licences and penalties counts, told by the words around it."""

from __future__ import annotations

from ._words import holds, words

_TAILS = words(
    "共计 共有 共 总计 合计 累计 分别为 为 达 是 有 计 约 : 数量 总数 件数 数 量 的 了 案件 申请 案 事项 "
    "信息公开类 类 情况 被提起 被申请"
)
_SEPARATORS = words(
    "、 和 及 以及 并 与 其中 , : ; ( 发生 引发 被申请 被提起 提起 申请 收到 涉及 共 有 产生 出现 全年 本年 "
    "本年度 年 度"
)
_REVIEWS = (
    (
        "reviews/all",
        words(
            "行政复议和行政诉讼 行政复议、行政诉讼 行政复议或行政诉讼 行政复议及行政诉讼 复议诉讼 "
            "行政复议、诉讼 行政复议和诉讼 复议和诉讼"
        ),
    ),
    (
        "reviews/after",
        words("复议后提起行政诉讼 复议后行政诉讼 复议后起诉 复议后诉讼 经复议后起诉 经复议后提起行政诉讼"),
    ),
    (
        "reviews/direct",
        words("未经复议直接起诉 未经复议直接提起行政诉讼 直接起诉 未经复议直接提起诉讼 直接提起行政诉讼"),
    ),
    ("reviews/reconsideration", words("行政复议 复议")),
    ("reviews/litigation", words("行政诉讼 诉讼")),
)
_REVIEW_RESULTS = {
    **dict.fromkeys(("结果维持", "维持", "被维持", "维持原行政行为", "维持结果"), "upheld"),
    **dict.fromkeys(("结果纠正", "纠正", "被纠正", "纠错"), "corrected"),
    **dict.fromkeys(("其他结果", "其他处理结果"), "other"),
    **dict.fromkeys(("尚未审结", "未审结", "尚未办结"), "pending"),
}
# Cases that an organ decides, defends or files are not cases against its own disclosure work.
_OTHER_CASES = (
    *(
        "备案",
        "审理",
        "审结",
        "受理",
        "立案",
        "化解",
        "代理",
        "应诉",
        "办理",
        "承办",
        "处理",
        "处罚",
        "许可",
        "强制",
        "征收",
    ),
    *("民事", "司法", "执行", "调解", "刑事", "信访", "第三人"),
)
_OTHER_WORK = ("执法", "备案", "复议机关", "司法局", "应诉", "出庭")
_ABOUT_DISCLOSURE = ("信息公开", "政务公开", "依申请公开", "公开申请")
_ISSUED = words(
    "制发 制定 出台 印发 新制定 新制发 制定出台 制定印发 新出台 新印发 制发了 制定了 出台了 印发了 制定发布 制发出台"
)
_REPEALED = words("废止 宣布废止 废止了 公布废止 清理废止")
_IN_FORCE = words("现行有效 现行有效的 继续有效 现行有效行政 继续有效的")
_DOCUMENT_FILLERS = words("共 新 本年度 本年 全年 的 了 累计 年 度 , : 共计")
_DOCUMENT_WORDS = {
    "制发": "issued",
    "制发件数": "issued",
    "废止": "repealed",
    "废止件数": "repealed",
    "宣布废止": "repealed",
    "现行有效": "in_force",
}
_DECISIONS = (("行政许可", "licensing"), ("行政处罚", "penalties"), ("行政强制", "coercion"))
_DECIDED = words("作出 做出 下达 共作出 共做出 实施")
_SHOWN_ONLY = ("公开", "公示", "发布", "归集", "上传", "推送", "录入", "上报", "报送")
_LONGEST_OPENING = 8
NORMATIVE = "disclosure/normative_documents"


def review_role(clause: str, after: str, said: str, *, about: bool) -> str | None:
    """`said` is the sentence up to the figure, `about` whether heading or section speak of disclosure requests."""
    if "复议" not in clause and "诉讼" not in clause:
        return _review_behind(clause, after)
    if not about and not holds(said, _ABOUT_DISCLOSURE):
        return None
    label = _TAILS.off_end(clause)
    for role, names in _REVIEWS:
        length = names.at_end(label)
        if length:
            return None if holds(clause, _OTHER_CASES) or holds(said, _OTHER_WORK) else role
    return None


def _review_behind(clause: str, after: str) -> str | None:
    """有1件涉及政府信息公开工作的行政复议."""
    if (
        "公开" not in after
        or holds(after, _OTHER_CASES)
        or not clause.endswith(("有", "发生", "收到", "共", "引发", "产生"))
    ):
        return None
    label = _TAILS.off_end(after)
    return next((role for role, names in _REVIEWS if names.at_end(label)), None)


def review_result(clause: str, before: str) -> str | None:
    """结果维持72件 after 行政复议351件: a result of the reviews that the figure before it counts."""
    result = _REVIEW_RESULTS.get(_TAILS.off_end(_SEPARATORS.off_start(clause)))
    return f"{before}/{result}" if result else None


def document_role(clause: str, before: str) -> str | None:
    """Normative documents issued, repealed, in force; `before` is the role of the figure before it."""
    label = _TAILS.off_end(_SEPARATORS.off_start(clause))
    if before.startswith(NORMATIVE):
        field = _DOCUMENT_WORDS.get(label) or _DOCUMENT_WORDS.get(label.removesuffix("的"))
        if field:
            return f"{NORMATIVE}/{field}"
    if "规范性文件" not in label:
        return None
    head, _, tail = label.rpartition("规范性文件")
    head = head.removesuffix("行政")
    if tail:
        field = _DOCUMENT_WORDS.get(tail) if not _DOCUMENT_FILLERS.off_end(head) else None
        return f"{NORMATIVE}/{field}" if field else None
    for field, verbs in (("in_force", _IN_FORCE), ("issued", _ISSUED), ("repealed", _REPEALED)):
        if verbs.at_end(_DOCUMENT_FILLERS.off_end(head)) or verbs.at_end(head):
            return f"{NORMATIVE}/{field}"
    return None


def decision_role(clause: str, after: str, said: str, before: str) -> str | None:
    """Decisions on licences, penalties and coercive measures; what was only published is another count."""
    for noun, row in _DECISIONS:
        if noun in clause:
            label = _TAILS.off_end(_SEPARATORS.off_start(clause))
            decided = label.endswith(("决定", "处理决定"))
            label = label.removesuffix("决定").removesuffix("处理")
            if not label.endswith(noun) or holds(said, _SHOWN_ONLY):
                return None
            head = label.removesuffix(noun)
            goes_on = before.startswith("disclosure/")
            if not (goes_on or _opens(said, clause)):
                return None
            in_list = not head and (decided or goes_on)
            return f"disclosure/{row}/decisions" if in_list or _DECIDED.at_end(head) else None
        if after.startswith(noun) and _DECIDED.at_end(clause) and not holds(said, _SHOWN_ONLY):
            rest = after.removeprefix(noun)
            if not (before.startswith("disclosure/") or _opens(said, clause)):
                return None
            return f"disclosure/{row}/decisions" if rest in ("", "决定", "案件") else None
    return None


def _opens(said: str, clause: str) -> bool:
    """Whether nothing but time and organ stand before the clause: what is told of one campaign is not all."""
    before = said[: len(said) - len(clause)]
    return before.count(",") + before.count(";") <= 1 and len(before) <= _LONGEST_OPENING
