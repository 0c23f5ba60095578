"""What the table rules rest on: the regulations and the two official forms."""

from __future__ import annotations

from gklint.api import Basis

ARTICLE_50 = Basis(
    "《中华人民共和国政府信息公开条例》第五十条（年度报告的内容；格式由全国政府信息公开工作主管部门统一规定）",
    "Regulations on Open Government Information, art. 50 (what an annual report contains; its form is set nationally)",
)


SUMS = Basis(
    "算术：总计等于各分项之和（格式没有另行印出这一关系）",
    "Arithmetic: a total equals the sum of its parts (the form does not print this relation)",
)


def official_form(zh: str, en: str) -> Basis:
    """A place in the official form, the same in both editions."""
    return Basis(
        f"《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号；2019、2020年度为〔2019〕60号）：{zh}",
        f"Official form (Guobangongkaibanhan [2021] No. 30; for 2019 and 2020 [2019] No. 60): {en}",
    )


def form_2021(zh: str, en: str) -> Basis:
    """A place in the official form of 2021."""
    return Basis(
        f"《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）：{zh}",
        f"Official form (Guobangongkaibanhan [2021] No. 30): {en}",
    )
