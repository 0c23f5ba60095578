"""Makes varied, balanced reports of an invented county, of the size of real ones, the same ones for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from benchmarks import forms, office_forms
from gklint.edition import RowForm, editions

FORMATS: dict[str, tuple[str, Callable[[forms.Data], str | bytes]]] = {
    "text": ("txt", forms.text),
    "markdown": ("md", forms.markdown),
    "yaml": ("yaml", forms.yaml),
    "html": ("html", office_forms.html),
    "docx": ("docx", office_forms.docx),
}
ORGANS = {
    "云岫县水务局": "department",
    "云岫县民政局": "department",
    "云岫县文化旅游局": "department",
    "云岫县松溪街道办事处": "street",
    "云岫县柳湾镇人民政府": "town",
}
WORK = (
    "河道治理",
    "农村供水",
    "养老服务",
    "非遗保护",
    "老旧小区改造",
    "防汛备灾",
    "校车安全",
    "就业帮扶",
    "耕地保护",
    "食品抽检",
)
DOES = (
    "围绕{work}编写解读材料{n}篇，用图表说明办理条件、时限和收费标准，方便群众一看就懂。",
    "对{work}的计划、进度和结果分批公布，全年更新{n}次，每次更新都注明时间和责任科室。",
    "{work}的资金安排和使用情况在门户网站专栏长期公开，并在{n}个村（社区）的公开栏同步张贴。",
    "结合{work}举办政府开放日活动{n}场，听取意见建议并逐条反馈办理情况。",
    "将{work}纳入重点领域信息公开目录，明确公开事项{n}项，由专人按季度核对。",
)
AREAS = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")
COLUMNS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_interest_org",
    "legal_service_org",
)


def report(number: int, seed: int = 0) -> dict[str, Any]:
    """One report; its tables satisfy every equation of the form."""
    random = Random(f"{seed}/{number}")
    organ, year = random.choice(list(ORGANS)), random.randint(2021, 2024)
    tables = _tables(random)
    return {
        "title": f"{organ}{year}年政府信息公开工作年度报告",
        "organ": organ,
        "year": year,
        "edition": "2021",
        "level": ORGANS[organ],
        "preamble": f"根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为{year}年1月1日至{year}年12月31日。",
        "sections": _sections(random, year, tables),
        "tables": tables,
    }


def write(folder: Path, format: str, count: int, seed: int = 0) -> list[Path]:
    """Write reports of a format into a folder."""
    suffix, render = FORMATS[format]
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:04}.{suffix}" for number in range(count)]
    for number, path in enumerate(paths):
        written = render(report(number, seed))
        path.write_bytes(written.encode("utf-8") if isinstance(written, str) else written)
    return paths


def _sections(random: Random, year: int, tables: dict[str, Any]) -> dict[str, str]:
    applications, numerals = tables["applications"], "一二三四五"
    overview = [f"{year}年，本机关坚持以公开为常态、不公开为例外，扎实做好政府信息公开各项工作。"]
    for numeral, area in zip(numerals, AREAS, strict=True):
        overview.append(f"（{numeral}）{area}情况。{_told(random, random.randint(7, 10))}")
    overview[2] += (
        f"新收政府信息公开申请{applications['received']['total']}件，上年结转{applications['carried_in']['total']}件，"
        f"结转下年度继续办理{applications['carried_out']['total']}件。"
    )
    overview[5] += "开展工作考核和社会评议，没有发生责任追究的情形。"
    problems = ["（一）存在的主要问题。一是政策解读形式比较单一；二是部分工作人员业务不够熟练，答复不够规范。"]
    problems.append(f"（二）改进情况。一是加强培训，提升业务水平；二是丰富解读形式。{_told(random, 8)}")
    other = f"本年度未收取政府信息公开信息处理费。{_told(random, 4)}"
    parts = {"overview": "\n".join(overview), "problems": "\n".join(problems), "other": other}
    return {section.key: parts.get(section.key, "") for section in editions()["2021"].sections}


def _told(random: Random, count: int) -> str:
    chosen = random.sample(WORK, count)
    return "".join(random.choice(DOES).format(work=work, n=random.randint(2, 48)) for work in chosen)


def _tables(random: Random) -> dict[str, Any]:
    issued, repealed = random.randint(0, 6), random.randint(0, 3)
    decisions = {key: {"decisions": random.randint(0, 800)} for key in ("licensing", "penalties", "coercion")}
    documents = {"issued": issued, "repealed": repealed, "in_force": issued + random.randint(0, 40)}
    return {
        "disclosure": {
            "regulations": {"issued": 0, "repealed": 0, "in_force": 0},
            "normative_documents": documents,
            **decisions,
            "fees": {"amount": f"{random.randint(0, 9000) / 100:.2f}"},
        },
        "applications": _applications(random),
        "reviews": {row.route: _outcomes(random) for row in editions()["2021"].tables["reviews"].rows},
    }


def _applications(random: Random) -> dict[str, Any]:
    rows = editions()["2021"].tables["applications"].rows
    results = [
        row for row in rows if row.route.startswith("results/") and not row.route.endswith(("total", "fee_not_paid"))
    ]
    figures = {row.route: dict.fromkeys((*COLUMNS, "other_org", "total"), 0) for row in rows}
    for _ in range(random.randint(0, 60)):
        column = random.choices((*COLUMNS, "other_org"), (30, 8, 1, 1, 3, 1))[0]
        came = random.choices(("received", "carried_in"), (9, 1))[0]
        went = random.choices(("carried_out", random.choice(results).route), (1, 9))[0]
        for route in (came, went, *(["results/total"] if went != "carried_out" else [])):
            figures[route][column] += 1
            figures[route]["total"] += 1
    return _nested(rows, figures)


def _nested(rows: tuple[RowForm, ...], figures: dict[str, dict[str, int]]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for row in rows:
        *above, last = row.route.split("/")
        place = tree
        for step in above:
            place = place.setdefault(step, {})
        place[last] = figures[row.route]
    return tree


def _outcomes(random: Random) -> dict[str, int]:
    outcomes = {key: random.choice((0, 0, 0, 1, 2)) for key in ("upheld", "corrected", "other", "pending")}
    return {**outcomes, "total": sum(outcomes.values())}
