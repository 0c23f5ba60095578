"""Any report: figures that balance, narratives, and the faults that reports have; and any way of writing it."""

from __future__ import annotations

from hypothesis import strategies as st

from gklint.edition import Edition, editions
from tests.rendering.faults import faults, settled
from tests.rendering.figures import balanced
from tests.rendering.model import ReportModel, Style
from tests.rendering.narratives import OTHER, OVERVIEW, PROBLEMS, narratives

_ORGANS = (
    ("云岫县松溪街道办事处", "street"),
    ("云岫县财政局", "department"),
    ("云岫县人民政府", "county"),
    ("云岫县（高新区）管理委员会", None),
    ("青梧镇人民政府", "town"),
)
_YEARS = {"2019": (2019, 2020), "2021": (2021, 2023, 2024)}
_PREAMBLE = (
    "本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》编制。",
    "本报告由总体情况、主动公开政府信息情况等六个部分组成。所列数据的统计期限为{year}年1月1日至{year}年12月31日。",
)
_AMOUNTS = ("0", "0.35", "26.55", "282.1", "1200", "0.05")


@st.composite
def _figures(draw: st.DrawFn, edition: Edition) -> dict[str, str]:
    columns = {route: column for table in edition.tables.values() for _, column, route in table.cells()}
    totals = {equation.left[0] for equation in edition.equations}
    free = [route for route in columns if route not in totals]
    counts = st.one_of(st.integers(1, 9), st.integers(10, 999_999))
    some = draw(st.dictionaries(st.sampled_from(free), counts, max_size=8))
    figures = {route: str(figure) for route, figure in balanced(edition, some).items()}
    for route, column in columns.items():
        if column.type == "amount":
            figures[route] = draw(st.sampled_from(_AMOUNTS))
        elif column.type == "change":
            figures[route] = str(draw(st.integers(-20, 20)))
    return figures


@st.composite
def models(draw: st.DrawFn, *, most_faults: int = 3) -> ReportModel:
    """A report of either edition with at most so many faults."""
    edition = editions()[draw(st.sampled_from(("2021", "2021", "2019")))]
    organ, level = draw(st.sampled_from(_ORGANS))
    year = draw(st.sampled_from(_YEARS[edition.key]))
    sound = {"overview": OVERVIEW, "problems": PROBLEMS, "other": OTHER}
    most = {section.key: 4 if section.key in sound else 1 for section in edition.sections}
    model = ReportModel(
        edition,
        organ,
        level,
        year,
        f"{organ}{year}年政府信息公开工作年度报告",
        tuple(paragraph.format(year=year) for paragraph in _PREAMBLE),
        {key: draw(narratives(sound.get(key, ()), most=count)) for key, count in most.items()},
        draw(_figures(edition)),
    )
    for fault in draw(st.lists(faults(edition), max_size=most_faults)):
        model = fault(model)
    return settled(model)


def styles(*layouts: str) -> st.SearchStrategy[Style]:
    """Any way of writing, with one of these layouts of tables."""
    switch = st.booleans()
    return st.builds(
        Style,
        digits=st.sampled_from(("plain", "full-width", "thousands")),
        headings=st.sampled_from(("styled", "bold", "plain")),
        automatic=switch,
        wrapped=switch,
        indented=switch,
        framed=switch,
        text_first=switch,
        two_line_title=switch,
        line=st.sampled_from((0, 0, 20, 7)),
        run=st.sampled_from((0, 1, 3)),
        layout=st.sampled_from(layouts or ("",)),
    )
