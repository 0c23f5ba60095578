"""What goes wrong in reports: each fault makes one model of another."""

from __future__ import annotations

from collections.abc import Callable

from gklint.edition import Label, RowForm
from tests.rendering.model import ReportModel

Fault = Callable[[ReportModel], ReportModel]


def settled(model: ReportModel) -> ReportModel:
    """The model without what only data can say, since no document would show it.

    A group that stands as one row of blank cells is printed like the heading of the group. Without table 二 nothing
    shows the edition but the year.
    """
    groups = [group for table in model.edition.tables.values() for group in table.groups]
    blank = {route for group in groups for route in group.cells if not any(map(model.figures.get, group.cells))}
    if not model.edition.covers(model.year) and model.table("disclosure") is None:
        model = of_year(model, model.edition.first_year)
    return _without(model, blank.__contains__)


def cell(route: str, text: str) -> Fault:
    """Another text in a cell, if it is there."""
    return lambda model: model._replace(figures={**model.figures, **({route: text} if route in model.figures else {})})


def wrong_by(route: str, surplus: int) -> Fault:
    """A figure that is too large."""

    def fault(model: ReportModel) -> ReportModel:
        figure = model.figures.get(route, "")
        return cell(route, str(int(figure) + surplus))(model) if figure.isdigit() else model

    return fault


def _without(model: ReportModel, gone: Callable[[str], bool]) -> ReportModel:
    return model._replace(figures={route: figure for route, figure in model.figures.items() if not gone(route)})


def without_row(row: RowForm) -> Fault:
    """A row is missing."""
    return lambda model: _without(model, lambda route: route in row.cells)


def without_column(key: str) -> Fault:
    """A column of table 三 is missing."""
    return lambda model: _without(model, lambda route: "/applications/" in route and route.endswith("/" + key))


def as_one_row(group: RowForm) -> Fault:
    """A group of table 三 that has but one row, without its sub-rows."""

    def fault(model: ReportModel) -> ReportModel:
        above = f"/tables/applications/{group.route}/"
        keys = {route.rpartition("/")[2] for route in model.figures if route.startswith(above)}
        one = {route: "0" for route in group.cells if route.rpartition("/")[2] in keys}
        left = _without(model, lambda route: route.startswith(above))
        return left._replace(figures={**left.figures, **one})

    return fault


def without_table(name: str) -> Fault:
    """A table is missing."""
    return lambda model: _without(model, lambda route: route.startswith(f"/tables/{name}/"))


def filled_with(name: str, text: str) -> Fault:
    """Every cell of a table has the same text."""
    above = f"/tables/{name}/"
    return lambda model: model._replace(
        figures={route: text if route.startswith(above) else figure for route, figure in model.figures.items()}
    )


def without_zeros(model: ReportModel) -> ReportModel:
    """Zeros are left blank."""
    return model._replace(figures={route: figure if figure != "0" else "" for route, figure in model.figures.items()})


def label_written(label: str, place: int, instead: str) -> Fault:
    """A label with one character dropped or replaced."""
    at = place % len(label)
    return lambda model: model._replace(wording={**model.wording, label: label[:at] + instead + label[at + 1 :]})


def label_as_alias(label: Label, number: int) -> Fault:
    """A label in another known wording."""
    alias = label.aliases[number % len(label.aliases)]
    return lambda model: model._replace(wording={**model.wording, label.text: alias})


def without_section(key: str) -> Fault:
    """A part is missing, or its heading if it has a table."""
    return lambda model: model._replace(sections={name: text for name, text in model.sections.items() if name != key})


def emptied(key: str) -> Fault:
    """A part has no text."""
    return lambda model: model._replace(
        sections={**model.sections, key: ()} if key in model.sections else model.sections
    )


def moved(key: str) -> Fault:
    """The part stands at the end."""
    return lambda model: model._replace(
        sections={name: model.sections[name] for name in sorted(model.sections, key=lambda name: name == key)}
    )


def heading_written(key: str, pattern: str) -> Fault:
    """A heading of another form; the pattern has the fields words, numeral and digit."""

    def fault(model: ReportModel) -> ReportModel:
        form = model.edition.section(key)
        number = "一二三四五六".index(form.numeral) + 1
        heading = pattern.format(words=form.heading.text, numeral=form.numeral, digit=number)
        return model._replace(headings={**model.headings, key: heading})

    return fault


def heading_as_alias(key: str, number: int) -> Fault:
    """A heading in another known wording."""

    def fault(model: ReportModel) -> ReportModel:
        form = model.edition.section(key)
        heading = f"{form.numeral}、{form.heading.aliases[number % len(form.heading.aliases)]}"
        return model._replace(headings={**model.headings, key: heading})

    return fault


def title_written(pattern: str) -> Fault:
    """A title of another form; the pattern has the fields organ and year."""
    return lambda model: model._replace(title=pattern.format(organ=model.organ, year=model.year))


def preamble_of(paragraphs: int) -> Fault:
    """A preamble of fewer paragraphs."""
    return lambda model: model._replace(preamble=model.preamble[:paragraphs])


def in_a_superseded_form(model: ReportModel) -> ReportModel:
    """A report whose year is due in the other form."""
    return of_year(model, 2022 if model.edition.key == "2019" else 2020)


def of_year(model: ReportModel, year: int) -> ReportModel:
    """The report of another year."""
    old, new = str(model.year), str(year)
    preamble = tuple(paragraph.replace(old, new) for paragraph in model.preamble)
    return model._replace(year=year, title=model.title.replace(old, new), preamble=preamble)
