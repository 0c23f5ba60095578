"""GK109: part five names no improvement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Section, Severity, problem, read_enumerator, rule

from ._basis import ARTICLE_50_4, FORM_2019, FORM_2021
from ._parts import compact, form_of, place, says, says_nothing, unwritten, without_sub_headings
from ._shortcomings import tells_of_shortcoming, without_denials
from ._wording import Wording, holds, opening, words

_SUB_HEADING = (
    r"(?:(?:下一步|今后|下阶段|主要|具体|存在的?(?:主要)?问题(?:及|和|与|、))?的?)?(?:整改|改进|解决)?"
    r"(?:情况|措施|举措|办法|打算|计划|方向|意见|思路|安排)(?:(?:及|和|与|、)(?:改进|整改)?(?:情况|措施|举措|办法|打算))?"
)
_ENDS = ("情况", "措施", "举措", "办法", "打算", "计划", "方向", "意见", "思路", "安排")
_IMPROVEMENTS = frozenset(
    f"{which}{of}{change}{kind}"
    for which in ("", "下一步", "今后", "主要", "具体")
    for of in ("", "的")
    for change in ("改进", "整改")
    for kind in ("", "情况", "措施", "举措", "办法", "打算", "计划", "方向")
)
_SHORTEST_ACCOUNT = 15
_OUTLOOK = words(
    "下一步 下步 下一阶段 下阶段 下一年 下年 明年 来年 今后 接下来 新的一年 未来 拟 计划 打算 力争 争取 努力 确保 改进 "
    "整改 改善 措施 举措 对策 针对 为此 着力 重点做好 抓好 要加强 要进一步 要不断 要持续"
)
_OUTLOOK_IN_CONTEXT = r"(?<![未有])将|已经?(?:完善|建立|整改|解决|修订|制定|组织|开展)|(?:19|20)\d\d年,?(?:我|本|要|全)"
# A promise of effort alone: 今后将继续努力。
_PROMISE = Wording(
    ("努力",),
    r"(?<![^,。;:\n])(?:(?:今后|下一?步|下一?阶段|接下来|未来|明年|来年|\d{4}年|我(?:局|街道|镇|乡|单位|机关|县|市|区|院|办|委)|"
    r"本(?:机关|单位|局|街道|镇)),?){0,6}(?:仍|还)?(?:将|要|会)?(?:继续|不断|进一步|更加|再接再厉|[、,]){0,6}努力(?=[,。;:\n]|$)",
)
_MEASURE = words(
    "加强 加大 加快 加深 强化 完善 优化 提升 提高 推进 推动 拓展 拓宽 丰富 规范 健全 建立 建设 组织 开展 深化 细化 "
    "落实 做好 做细 增强 增加 增设 制定 修订 充实 创新 举办 召开 统一 梳理 明确 压实 夯实 配齐 配强 配备 培训 学习 "
    "督促 督导 检查 整合 调整 改版 更新 畅通 扩大 聚焦 贯彻 利用 运用 发挥 狠抓 严把 理顺 设立 开设 补齐 转变 形成 "
    "构建 打造 安排 印发 出台 聘请 通报 完成 解决 采取 实施 执行 严格 坚持 继续 持续 进一步 深入 改为 改变 引入 指导 "
    "邀请"
)


@rule(
    id="GK109",
    name="missing-improvements",
    severity=Severity.ERROR,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("第五部分没有写改进情况", "part five names no improvement or measure"),
    remedy=Message(
        "针对每个问题写明已经怎样改进、下一步怎样改进。",
        "For each problem, tell what was done and what will be done about it.",
    ),
    basis=(ARTICLE_50_4, FORM_2021, FORM_2019),
    messages={
        "missing": Message(
            "第五部分没有写改进情况或改进措施。",
            "part five names no improvement or measure",
        ),
    },
    examples=(
        Example(
            "只有问题，没有改进情况",
            edits=(
                (
                    "\n\n（二）改进情况。一是增加图文和短视频解读，2024年制作图解4期；二是组织依申请公开专题培训，统一答复文书格式。",
                    "",
                ),
            ),
            finds=("五、存在的主要问题及改进情况",),
        ),
        Example(
            "改进情况只写“无”",
            edits=(
                (
                    "一是增加图文和短视频解读，2024年制作图解4期；二是组织依申请公开专题培训，统一答复文书格式。",
                    "暂无。",
                ),
            ),
            finds=("五、存在的主要问题及改进情况",),
        ),
        Example(
            "只说今后努力",
            edits=(
                (
                    "一是增加图文和短视频解读，2024年制作图解4期；二是组织依申请公开专题培训，统一答复文书格式。",
                    "今后将继续努力。",
                ),
            ),
            finds=("五、存在的主要问题及改进情况",),
        ),
        Example("写明了改进情况"),
        Example(
            "小标题已经说明是改进情况，写法不拘",
            edits=(
                (
                    "一是增加图文和短视频解读，2024年制作图解4期；二是组织依申请公开专题培训，统一答复文书格式。",
                    "一是下发答复文书模板，对32个单位逐一审核；二是自9月起按季公布公开数量。",
                ),
            ),
        ),
        Example(
            "改进措施接在问题后面，没有小标题",
            edits=(("\n\n（二）改进情况。一是增加", "下一步，我街道将增加"),),
        ),
    ),
)
def missing_improvements(report: Report, options: Options) -> Iterator[Problem]:
    """One problem when part five says something, but not what was or will be done (an empty part is for GK108)."""
    section = report.sections.get("problems")
    if form_of(report) is None or section is None or says_nothing(says(section)) or unwritten(section):
        return
    if _told_under_its_own_heading(section):
        return
    said = _PROMISE.removed(without_denials(without_sub_headings(section, _is_sub_heading)))
    if holds(said, _OUTLOOK) or re.search(_OUTLOOK_IN_CONTEXT, said):
        return
    clauses = [(clause, tells_of_shortcoming(clause)) for clause in re.split(r"[,。;:\n]", said)]
    # What comes before the first shortcoming is the introduction, often a word of praise.
    first = next((index for index, (_, short) in enumerate(clauses) if short), 0)
    if not any(holds(clause, _MEASURE) for clause, short in clauses[first:] if not short):
        yield problem("missing", place(section), route=section.route)


def _told_under_its_own_heading(section: Section) -> bool:
    """Whether a sub-heading such as （二）改进情况 has text of its own: the office says itself what it is."""
    under: str | None = None
    style = ""
    for paragraph in section.paragraphs:
        enumerator = read_enumerator(paragraph.text)
        text = compact(paragraph.text[enumerator.end :] if enumerator else paragraph.text)
        if enumerator is not None and (under is None or enumerator.style == style):
            heading, rest = opening(text, "。:.;,")
            under, style = (rest, enumerator.style) if heading in _IMPROVEMENTS else (None, "")
        elif under is not None:
            under += text
        if under is not None and len(under) >= _SHORTEST_ACCOUNT and not says_nothing(under):
            return True
    return False


def _is_sub_heading(heading: str) -> bool:
    """Whether a sub-heading only announces improvements: what it says is none yet."""
    return heading.endswith(_ENDS) and re.fullmatch(_SUB_HEADING, heading) is not None
