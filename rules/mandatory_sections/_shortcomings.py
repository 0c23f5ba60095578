"""The words in which part five tells of shortcomings, or says that there are none."""

from __future__ import annotations

import re

from ._wording import Wording, holds, words

_TO_BE_DONE = words("不断 持续 继续 加快 加大 加强 提高 提升 完善 改进 强化 优化 深化 拓展 丰富 健全 规范 增强 巩固")
_WORDS = (
    *words(
        "问题 困难 不足 不够 不高 不强 不深 不全 不多 不大 不快 不细 不实 不优 不严 不熟 不新 不清 不准 不畅 不精 "
        "不广 不便 不稳 不到位 不及时 不规范 不完善 不健全 不平衡 不均衡 不充分 不统一 不完整 不丰富 不明显 不明确 "
        "不理想 不扎实 不主动 不积极 不适应 不匹配 不一致 不科学 不合理 不紧密 不顺畅 不集中 不具体 不了解 不重视 "
        "没有引起 薄弱 短板 弱项 弱点 有待 仍待 尚待 亟待 待进一步 待加强 待提高 待提升 待完善 待改进 待优化 待拓展 "
        "亟需 急需 仍需 还需 尚需 仍须 还须 需进一步 需要进一步 欠 缺乏 缺少 缺失 缺位 滞后 迟缓 差距 差异 偏差 参差 "
        "单一 单调 尚未 未能 未及时 未完善 未充分 未完全 未形成 未建立 未将 较少 偏少 太少 较低 偏低 较弱 偏弱 较慢 "
        "偏慢 较差 有限 难以 较难 难度 难点 隐患 瓶颈 制约 漏洞 疏漏 遗漏 失误 差错 粗放 流动性大 流动性较大 "
        "流动性比较大 兼职 挑战 压力 随意 模糊 老化 低效 不易 不太 不愿 不敢 不会 过于 较窄 停留 流于"
    ),
    *(f"需{measure}" for measure in _TO_BE_DONE),
    *(f"需要{measure}" for measure in _TO_BE_DONE),
)
_IN_CONTEXT = r"重[^,。]{1,8}轻|[少慢窄低弱差浅旧](?=的?(?:[,。;:\n]|$))"


_DENIED = Wording(
    ("未发现", "没有", "不存在", "未存在", "无", "不需", "不必", "毋需"),
    r"(?:未发现|没有发现|不存在|未存在|没有|[暂并尚均]?无)(?:存在|明显|突出|重大|较大|其他|主要|任何|的)*"
    r"(?:问题|困难|不足|短板|差距)(?:[和及与、,](?:问题|困难|不足|短板|差距))*|"
    r"(?:暂时?|目前|也|故|因此)?(?:[无毋]需|无须|无需要|没有?需要|不需要?|不必)(?:进行|予以|再|作|做)*"
    r"(?:改进|整改|改善|完善|提高)(?:情况|措施|事项|的(?:问题|地方|事项|内容|情况))?(?=[,。;:\n]|$)",
)


def without_denials(text: str) -> str:
    """A compact text without what it says is not there: 不存在问题，无需改进 names neither a problem nor a measure."""
    return _DENIED.removed(text)


def tells_of_shortcoming(text: str) -> bool:
    """Whether a compact text holds a word for a shortcoming. Generous on purpose: any of them will do."""
    return holds(text, _WORDS) or re.search(_IN_CONTEXT, text) is not None
