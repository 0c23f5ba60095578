"""The words by which reports tell what a figure counts."""

from __future__ import annotations

from collections.abc import Mapping

from ._words import words

SEPARATORS = words(
    "、 和 及 以及 并 与 其中 包括 分别为 , : ; ( 属于 作出 做出 决定 给予 进行 依法 涉及 本机关 本局 本办 "
    "我局 我办 本单位"
)
_TAILS = (
    "共计 共有 共 总计 合计 累计 总共 分别为 为 达到 达 是 有 计 约 近 大约 将近 超过 超 逾 : 数量 总数 总量 "
    "件数 数 量 的 了 已 各类"
)
_OBJECTS = (
    "政府 政务 信息 公开 依申请 依 申请 申请件 申请书 申请表 的 件 事项 案件 办件 事宜 类 工作 办理事项 办理件 有效"
)
_FILLERS = (
    "公民 群众 市民 公众 社会公众 社会各界 社会 申请人 当事人 自然人 企业 法人 和 或 及 、 与 其他 其它 组织 单位 个人 "
    "提交 提出 递交 的 各类 各种 有关 相关 书面 新增 新 对 以及 来自 各界 各级 我局 我办 我市 我县 我区 了 过 "
    "共 共计 并 向 各 有效 要求"
)
_CHANNELS = (
    "邮寄 网络 网上 信函 当面 现场 电子邮件 邮件 传真 信件 平台 网站 门户网站 政府网站 线上 线下 互联网 窗口 "
    "通过 以 经 经由 等 "
    "方式 渠道 形式 途径 上 在线 邮政 特快专递"
)
TAILS = words(_TAILS)
OBJECTS = words(_OBJECTS)
TAILS_AND_OBJECTS = TAILS + OBJECTS
FILLERS = words(_FILLERS)
CHANNELS_AND_FILLERS = words(_CHANNELS) + FILLERS
RECEIVED = words(
    "收到 新收到 新收 接收 接收到 接到 接受 受理 收悉 收 新增 新受理 收到并受理 接收并受理 收到和受理 新接收"
)
EITHER = words(
    "办理 收办 承办 处理 收到和处理 收到并处理 收到及处理 受理和办理 受理办理 受理并办理 收到并办理 收到办理 "
    "接收办理 接办 收到和办理"
)
_HANDLED = "办结 答复 办复 办理完成 办理完毕 办理完结 完成办理 完成答复 完成办结 处理完毕 答复完毕"
HANDLED = words(_HANDLED)
VERB_TAILS = words("了 的 共 共计 合计 总计 件数 数 数量 : 已 有 为")
NOT_COUNTED = words(
    "不予 不 不再 未 应 拟 需 无法 未能 率 后 待 须 要 转 按时 按期 当场 延期 延长 逾期 及时 代为 推动 的 公开 "
    "不公开 法定"
)
CARRIED = words("结转 转结 接转 结转至 结转到 结转入 结转自 转入 转至 转到")
CARRIED_TO = words(
    "结转 转结 接转 结转至 结转到 结转入 转入 转至 转到 转 顺延 顺延至 顺延到 延续至 延至 延续到 移至 留至 "
    "延期至 滚动至 结至 跨"
)
CARRIED_TAILS = words(f"{_TAILS} {_OBJECTS} 继续办理 办理 继续处理 处理 继续答复 答复 办结 继续 中 度")
CARRIED_IN_TAILS = words("至本年度 至本年 到本年度 到本年 至今年")
NOT_THE_YEAR = words("的 度 未办结 申请 未办理完毕")
PUBLISHED = words("主动 主动向社会 向社会主动")
# Around the name of a result or an applicant.
AROUND_A_LABEL = words(
    "共计 共有 共 总计 合计 累计 为 达 是 有 计 约 : 数量 总数 数 的 了 已 申请 情形 情况 类 信息 告知 事项 "
    "政府 答复 决定 提出 提交 "
    "办理 案件 件数 处理 申请人"
)
_SUB_ROWS = {
    "denied/state_secret": "国家秘密 属于国家秘密 涉及国家秘密",
    "denied/prohibited_by_law": "其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开",
    "denied/security_stability": "危及“三安全一稳定” 危及三安全一稳定 三安全一稳定",
    "denied/third_party_rights": "保护第三方合法权益 第三方合法权益",
    "denied/internal_affairs": "三类内部事务信息 内部事务信息 属于三类内部事务信息 三类内部事务 属于内部事务信息",
    "denied/process_information": "四类过程性信息 过程性信息 属于四类过程性信息 属于过程性信息",
    "denied/enforcement_file": "行政执法案卷 属于行政执法案卷 行政执法案卷信息",
    "denied/administrative_query": "行政查询事项 属于行政查询事项",
    "unavailable/not_held": "本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 不掌握",
    "unavailable/needs_creation": "没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作",
    "unavailable/still_unclear": "补正后申请内容仍不明确 补正后仍不明确",
    "not_processed/petition_complaint": "信访举报投诉类 信访举报投诉 信访、举报、投诉类",
    "not_processed/repeated": "重复申请",
    "not_processed/publication": "要求提供公开出版物",
    "not_processed/excessive": "无正当理由大量反复申请 大量反复申请",
    "not_processed/confirm_or_reissue": "要求行政机关确认或重新出具已获取信息 要求确认或重新出具已获取信息",
    "other/not_corrected_in_time": "逾期不补正 无正当理由逾期不补正 申请人无正当理由逾期不补正",
    "other/fee_not_paid": "逾期未缴费 逾期未按收费通知要求缴纳费用",
}
_GROUPS = {
    "granted": "予以公开 同意公开 全部公开 准予公开 公开答复",
    "partially_granted": "部分公开 予以部分公开 区分处理 部分予以公开",
    "granted+partially_granted": (
        "予以公开及部分公开 予以公开和部分公开 予以公开或部分公开 予以公开与部分公开 公开和部分公开 "
        "公开及部分公开 公开或部分公开 "
        "予以公开(含部分公开) 予以公开、部分公开 予以公开(包括部分公开)"
    ),
    "denied": "不予公开 不同意公开",
    "unavailable": "无法提供",
    "not_processed": "不予处理",
    "other": "其他处理 作其他处理 其它处理 其他方式处理 作出其他处理",
}
RESULTS: Mapping[str, str] = {
    label: f"results/{role}"
    for table in (_SUB_ROWS, _GROUPS)
    for role, labels in table.items()
    for label in labels.split()
}
APPLICANTS: Mapping[str, str] = {
    label: f"by/{column}"
    for column, labels in {
        "natural_person": "自然人 公民 自然人(公民)",
        "organisations": (
            "法人或其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人或者其他组织 法人与其他组织 "
            "法人或其它组织 法人和其它组织"
        ),
        "commercial_enterprise": "商业企业",
        "research_institution": "科研机构",
        "public_interest_org": "社会公益组织",
        "legal_service_org": "法律服务机构",
    }.items()
    for label in labels.split()
}
