"""Any report: figures that balance, narratives, and the faults that reports have; and any way of writing it."""

from __future__ import annotations

from hypothesis import strategies as st

from gklint.edition import Edition, editions, table_labels
from gklint.labels import bare, normalise
from tests.rendering import faults
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
_SOUND = {"overview": OVERVIEW, "problems": PROBLEMS, "other": OTHER}
_AMOUNTS = ("0", "0.35", "26.55", "282.1", "1200", "0.05")

_WRITTEN = ("", "—", "/", "-", "无", "若干", "详见附件", "3件", "0.5万元", "-1", "1.5", "99999999")
_SHORTEST_LABEL = 5  # one wrong character makes of a shorter one another word
_TITLES = (
    "{organ}{year}年度政府信息公开工作年度报告",
    "{organ}关于{year}年政府信息公开工作年度报告",
    "{year}年{organ}政府信息公开工作年度报告",
    "{organ}政府信息公开工作{year}年度报告",
    "{organ}{year}年政府信息公开年度报告",
    "{organ}{year}年政府信息公开工作年度报告（公开版）",
)
_HEADINGS = (
    "{words}",
    "{numeral}．{words}",
    "{digit}、{words}",
    "七、{words}",
    "{numeral}、{words}。",
    "{numeral}、 {words}",
)


def any_fault(edition: Edition) -> st.SearchStrategy[faults.Fault]:
    """Any one fault that reports of an edition have."""
    rows = [row for table in edition.tables.values() if table.layout != "row" for row in table.rows]
    cells = [route for table in edition.tables.values() for _, _, route in table.cells()]
    kinds = sorted({equation.kind for equation in edition.equations})
    totals = [[equation.left[0] for equation in edition.equations if equation.kind == kind] for kind in kinds]
    groups = [group for table in edition.tables.values() for group in table.groups if group.route != "results"]
    keys = st.sampled_from([section.key for section in edition.sections])
    tables = st.sampled_from([*edition.tables.values()])
    columns = [row.columns[number].key for row in rows if row.block == "" for number in range(len(row.columns))]
    known = [label for table in edition.tables.values() for label in table_labels(table) if label.aliases]
    wordings = {row.label.text for row in rows} | {column.label.text for row in rows for column in row.columns}
    labels = sorted(label for label in wordings if len(bare(normalise(label))) >= _SHORTEST_LABEL)
    return st.one_of(
        st.builds(faults.cell, st.sampled_from(cells), st.sampled_from(_WRITTEN)),
        st.builds(
            faults.wrong_by, st.one_of(*map(st.sampled_from, totals), st.sampled_from(cells)), st.integers(1, 30)
        ),
        st.builds(faults.without_row, st.sampled_from(rows)),
        st.builds(faults.without_column, st.sampled_from(sorted(set(columns)))),
        st.builds(faults.as_one_row, st.sampled_from(groups)),
        st.builds(faults.filled_with, tables.map(lambda table: table.name), st.sampled_from(("", "—", "0", "/"))),
        st.builds(faults.without_table, tables.map(lambda table: table.name)),
        st.just(faults.without_zeros),
        st.builds(faults.label_written, st.sampled_from(labels), st.integers(0, 40), st.sampled_from(("", "的", "信"))),
        st.builds(faults.label_as_alias, st.sampled_from(known), st.integers(0, 9)),
        st.builds(faults.without_section, keys),
        st.builds(faults.emptied, keys),
        st.builds(faults.moved, keys),
        st.builds(faults.heading_written, keys, st.sampled_from(_HEADINGS)),
        st.builds(faults.heading_as_alias, keys, st.integers(0, 9)),
        st.builds(faults.title_written, st.sampled_from(_TITLES)),
        st.just(faults.in_a_superseded_form),
        st.builds(faults.preamble_of, st.integers(0, 1)),
    )


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


def sound_model(key: str = "2021", organ: str = _ORGANS[0][0], level: str | None = _ORGANS[0][1]) -> ReportModel:
    """A report of nothing but zeros that no rule finds fault with."""
    edition = editions()[key]
    year = _YEARS[key][-1]
    return ReportModel(
        edition,
        organ,
        level,
        year,
        f"{organ}{year}年政府信息公开工作年度报告",
        tuple(paragraph.format(year=year) for paragraph in _PREAMBLE),
        {section.key: _SOUND.get(section.key, ()) for section in edition.sections},
        {route: "0" for table in edition.tables.values() for _, _, route in table.cells()},
    )


@st.composite
def models(draw: st.DrawFn, *, most_faults: int = 3) -> ReportModel:
    """A report of either edition with at most so many faults."""
    model = sound_model(draw(st.sampled_from(("2021", "2021", "2019"))), *draw(st.sampled_from(_ORGANS)))
    model = faults.of_year(model, draw(st.sampled_from(_YEARS[model.edition.key])))
    text = {key: narratives(_SOUND.get(key, ()), most=4 if key in _SOUND else 1) for key in model.sections}
    model = model._replace(sections=draw(st.fixed_dictionaries(text)), figures=draw(_figures(model.edition)))
    for fault in draw(st.lists(any_fault(model.edition), max_size=most_faults)):
        model = fault(model)
    return faults.settled(model)


def styles(*layouts: str) -> st.SearchStrategy[Style]:
    """Any way of writing, with one of these layouts of tables."""
    switch = st.booleans()
    return st.builds(
        Style,
        digits=st.sampled_from(("plain", "full-width", "thousands")),
        labels=st.sampled_from(("official", "official", "spaced", "half-width")),
        headings=st.sampled_from(("styled", "bold", "plain")),
        automatic=switch,
        wrapped=switch,
        padded=switch,
        indented=switch,
        framed=switch,
        text_first=switch,
        two_line_title=switch,
        line=st.sampled_from((0, 0, 20, 7)),
        run=st.sampled_from((0, 1, 3)),
        layout=st.sampled_from(layouts or ("",)),
    )
