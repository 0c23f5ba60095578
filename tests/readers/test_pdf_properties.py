"""Any balanced report of either edition, printed with ruled tables over several pages, gives its figures back."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.data import report_data
from gklint.edition import editions
from gklint.extraction import extract
from gklint.readers.pdf import read
from tests.readers.pdf_report import print_report, random_figures
from tests.readers.pdf_ruled import TableStyle

YEARS = {"2019": 2019, "2021": 2023}
PAGES = ((595.0, 842.0), (842.0, 595.0), (612.0, 792.0))
styles = st.builds(
    TableStyle,
    sides=st.booleans(),
    closed=st.booleans(),
    heading=st.sampled_from((0, 3)),
    centred=st.booleans(),
    size=st.sampled_from((7.0, 9.0, 10.5)),
)


def flat(data: object, route: str) -> dict[str, object]:
    if not isinstance(data, dict):
        return {route: data}
    return {place: value for key, part in data.items() for place, value in flat(part, f"{route}/{key}").items()}


@settings(deadline=None, max_examples=12)
@given(
    edition=st.sampled_from(sorted(YEARS)),
    seed=st.integers(0, 2**32),
    largest=st.sampled_from((9, 400, 40_000)),
    style=styles,
    page=st.sampled_from(PAGES),
    header=st.sampled_from(("", "云岫县财政局年度报告")),
)
def test_a_printed_report_gives_its_figures_back(
    edition: str, seed: int, largest: int, style: TableStyle, page: tuple[float, float], header: str
) -> None:
    form = editions()[edition]
    figures = random_figures(form, Random(seed), largest=largest)
    document = read(print_report(form, figures, YEARS[edition], style, size=page, header=header), "年报.pdf")
    data = report_data(extract(document))
    assert (data["edition"], data["year"], data["organ"]) == (edition, YEARS[edition], "云岫县财政局")
    found = flat(data["tables"], "/tables")
    assert {route: str(found[route]) for route in figures} == figures
    assert all(section and section.count("本机关") == 1 for section in data["sections"].values())
