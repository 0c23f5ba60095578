"""What goes wrong in reports: each fault makes one model of another."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from gklint.edition import Edition, RowForm
from gklint.labels import bare, normalise
from tests.rendering.model import ReportModel

Fault = Callable[[ReportModel], ReportModel]

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


def faults(edition: Edition) -> st.SearchStrategy[Fault]:
    """Any one fault that reports of an edition have."""
    rows = [row for table in edition.tables.values() if table.layout != "row" for row in table.rows]
    cells = [route for table in edition.tables.values() for _, _, route in table.cells()]
    kinds = sorted({equation.kind for equation in edition.equations})
    totals = [[equation.left[0] for equation in edition.equations if equation.kind == kind] for kind in kinds]
    groups = [group for table in edition.tables.values() for group in table.groups if group.route != "results"]
    keys = st.sampled_from([section.key for section in edition.sections])
    tables = st.sampled_from([*edition.tables.values()])
    columns = [row.columns[number].key for row in rows if row.block == "" for number in range(len(row.columns))]
    wordings = {row.label.text for row in rows} | {column.label.text for row in rows for column in row.columns}
    labels = sorted(label for label in wordings if len(bare(normalise(label))) >= _SHORTEST_LABEL)
    return st.one_of(
        st.builds(_cell, st.sampled_from(cells), st.sampled_from(_WRITTEN)),
        st.builds(_wrong, st.one_of(*map(st.sampled_from, totals), st.sampled_from(cells)), st.integers(1, 30)),
        st.builds(_without_row, st.sampled_from(rows)),
        st.builds(_without_column, st.sampled_from(sorted(set(columns)))),
        st.builds(_as_one_row, st.sampled_from(groups)),
        st.builds(_filled_with, tables.map(lambda table: table.name), st.sampled_from(("", "—", "0", "/"))),
        st.builds(_without_table, tables.map(lambda table: table.name)),
        st.just(_without_zeros),
        st.builds(_label, st.sampled_from(labels), st.integers(0, 40), st.sampled_from(("", "的", "信"))),
        st.builds(_without_section, keys),
        st.builds(_emptied, keys),
        st.builds(_moved, keys),
        st.builds(_heading, keys, st.sampled_from(_HEADINGS)),
        st.builds(_alias, keys, st.integers(0, 9)),
        st.builds(_title, st.sampled_from(_TITLES)),
        st.just(_in_a_superseded_form),
        st.builds(_preamble_of, st.integers(0, 1)),
    )


def settled(model: ReportModel) -> ReportModel:
    """The model without what only data can say, since no document would show it.

    A group that stands as one row of blank cells is printed like the heading of the group. Without table 二 nothing
    shows the edition but the year.
    """
    groups = [group for table in model.edition.tables.values() for group in table.groups]
    blank = {route for group in groups for route in group.cells if not any(map(model.figures.get, group.cells))}
    if not model.edition.covers(model.year) and model.table("disclosure") is None:
        model = _of_year(model, model.edition.first_year)
    return _without(model, blank.__contains__)


def _cell(route: str, text: str) -> Fault:
    return lambda model: model._replace(figures={**model.figures, **({route: text} if route in model.figures else {})})


def _wrong(route: str, surplus: int) -> Fault:
    def fault(model: ReportModel) -> ReportModel:
        figure = model.figures.get(route, "")
        return _cell(route, str(int(figure) + surplus))(model) if figure.isdigit() else model

    return fault


def _without(model: ReportModel, gone: Callable[[str], bool]) -> ReportModel:
    return model._replace(figures={route: figure for route, figure in model.figures.items() if not gone(route)})


def _without_row(row: RowForm) -> Fault:
    return lambda model: _without(model, lambda route: route in row.cells)


def _without_column(key: str) -> Fault:
    return lambda model: _without(model, lambda route: "/applications/" in route and route.endswith("/" + key))


def _as_one_row(group: RowForm) -> Fault:
    def fault(model: ReportModel) -> ReportModel:
        above = f"/tables/applications/{group.route}/"
        keys = {route.rpartition("/")[2] for route in model.figures if route.startswith(above)}
        one = {route: "0" for route in group.cells if route.rpartition("/")[2] in keys}
        left = _without(model, lambda route: route.startswith(above))
        return left._replace(figures={**left.figures, **one})

    return fault


def _without_table(name: str) -> Fault:
    return lambda model: _without(model, lambda route: route.startswith(f"/tables/{name}/"))


def _filled_with(name: str, text: str) -> Fault:
    above = f"/tables/{name}/"
    return lambda model: model._replace(
        figures={route: text if route.startswith(above) else figure for route, figure in model.figures.items()}
    )


def _without_zeros(model: ReportModel) -> ReportModel:
    return model._replace(figures={route: figure if figure != "0" else "" for route, figure in model.figures.items()})


def _label(label: str, place: int, instead: str) -> Fault:
    at = place % len(label)
    return lambda model: model._replace(wording={**model.wording, label: label[:at] + instead + label[at + 1 :]})


def _without_section(key: str) -> Fault:
    return lambda model: model._replace(sections={name: text for name, text in model.sections.items() if name != key})


def _emptied(key: str) -> Fault:
    return lambda model: model._replace(
        sections={**model.sections, key: ()} if key in model.sections else model.sections
    )


def _moved(key: str) -> Fault:
    """The part stands at the end."""
    return lambda model: model._replace(
        sections={name: model.sections[name] for name in sorted(model.sections, key=lambda name: name == key)}
    )


def _heading(key: str, pattern: str) -> Fault:
    def fault(model: ReportModel) -> ReportModel:
        form = model.edition.section(key)
        number = "一二三四五六".index(form.numeral) + 1
        heading = pattern.format(words=form.heading.text, numeral=form.numeral, digit=number)
        return model._replace(headings={**model.headings, key: heading})

    return fault


def _alias(key: str, number: int) -> Fault:
    def fault(model: ReportModel) -> ReportModel:
        form = model.edition.section(key)
        heading = f"{form.numeral}、{form.heading.aliases[number % len(form.heading.aliases)]}"
        return model._replace(headings={**model.headings, key: heading})

    return fault


def _title(pattern: str) -> Fault:
    return lambda model: model._replace(title=pattern.format(organ=model.organ, year=model.year))


def _preamble_of(paragraphs: int) -> Fault:
    return lambda model: model._replace(preamble=model.preamble[:paragraphs])


def _in_a_superseded_form(model: ReportModel) -> ReportModel:
    """A report whose year is due in the other form."""
    return _of_year(model, 2022 if model.edition.key == "2019" else 2020)


def _of_year(model: ReportModel, year: int) -> ReportModel:
    old, new = str(model.year), str(year)
    preamble = tuple(paragraph.replace(old, new) for paragraph in model.preamble)
    return model._replace(year=year, title=model.title.replace(old, new), preamble=preamble)
