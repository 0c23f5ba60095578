"""GK111: a people's government's report without 工作考核、社会评议、责任追究."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Severity, problem, rule

from ._basis import ARTICLE_46, ARTICLE_50_4, FORM_2021
from ._parts import compact, form_of, place
from ._wording import holds, words

_ITEMS = (
    ("工作考核", "assessment", ("考核", "考评", "绩效")),
    (
        "社会评议",
        "public appraisal",
        ("评议", "满意度", "第三方评估", "社会评价", "群众评价", "公众评价", "测评"),
    ),
    ("责任追究", "accountability", ("追究", "追责", "问责", "约谈")),
)
_LEVELS = ("province", "city", "county", "town", None)
_PLACES = ("省", "自治区", "市", "自治州", "州", "盟", "县", "旗", "区", "镇", "乡")
_LONGEST_NAME = 20
# Areas that a committee runs, not a people's government.
_ZONES = tuple(
    f"{kind}区" for kind in words("开发 实验 试验 示范 园 高新 管理 新 景 产业 工业 保税 合作 度假 功能 名胜 片")
)


@rule(
    id="GK111",
    name="supervision-items",
    severity=Severity.WARNING,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message(
        "各级人民政府的年度报告没有写工作考核、社会评议、责任追究结果情况",
        "a people's government does not report on assessment, public appraisal and accountability",
    ),
    remedy=Message(
        "在总体情况的监督保障中分别写明工作考核、社会评议和责任追究的结果；没有发生责任追究的也应写明。",
        "Report the results of assessment, public appraisal and accountability under supervision in the overview; "
        "say so if nobody was held to account.",
    ),
    basis=(ARTICLE_50_4, ARTICLE_46, FORM_2021),
    messages={
        "missing": Message(
            "“{organ}”是一级人民政府，年度报告还应写明{items}结果情况，全文没有提到。",
            "“{organ}” is a people's government and must also report on {en_items}; the report does not",
        ),
    },
    examples=(
        Example(
            "镇人民政府没有写社会评议和责任追究",
            edits=(
                ("# 云岫县松溪街道办事处2024年", "# 云岫县柳溪镇人民政府2024年"),
                ("，邀请居民代表开展社会评议，举办业务培训2次；全年没有发生责任追究的情形。", "，举办业务培训2次。"),
            ),
            finds=("一、总体情况",),
        ),
        Example("镇人民政府三项都写了", edits=(("# 云岫县松溪街道办事处2024年", "# 云岫县柳溪镇人民政府2024年"),)),
        Example(
            "街道办事处是派出机关，不作要求",
            edits=(("，邀请居民代表开展社会评议，举办业务培训2次；全年没有发生责任追究的情形。", "。"),),
        ),
        Example(
            "政府部门不作要求",
            edits=(
                ("# 云岫县松溪街道办事处2024年", "# 云岫县人民政府办公室2024年"),
                ("，邀请居民代表开展社会评议，举办业务培训2次；全年没有发生责任追究的情形。", "，举办业务培训2次。"),
            ),
        ),
    ),
)
def supervision_items(report: Report, options: Options) -> Iterator[Problem]:
    """One problem that lists the items of which a people's government's report has no word anywhere."""
    section = report.sections.get("overview")
    organ = compact(report.organ or "")
    if form_of(report) is None or section is None or not _is_government(organ, report.level):
        return
    said = "\n".join(compact(paragraph.text) for _, paragraph in report.narrative())
    missing = [(zh, en) for zh, en, words in _ITEMS if not holds(said, words)]
    if missing:
        yield problem(
            "missing",
            place(section),
            route=section.route,
            organ=organ,
            items="、".join(zh for zh, _ in missing),
            en_items=", ".join(en for _, en in missing),
        )


def _is_government(organ: str, level: str | None) -> bool:
    """A people's government by name, or a whole area (某市2024年…) whose report its government makes."""
    if level not in _LEVELS:
        return False
    if organ.endswith("人民政府"):
        return True
    return level is not None and _is_place(organ) and not organ.endswith(_ZONES)


def _is_place(name: str) -> bool:
    """A name of Chinese characters, as long as names of places are, and what kind of place it is."""
    kinds = [kind for kind in _PLACES if name.endswith(kind)]
    chinese = all("\u3400" <= character <= "\u9fff" for character in name)
    return chinese and any(1 <= len(name) - len(kind) <= _LONGEST_NAME for kind in kinds)
