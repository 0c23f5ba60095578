"""The renderer does what it says: sound reports are sound in every format, faults are faults, styles are different."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.edition import editions
from tests.one_truth.reading import FORMATS, findings_of, read
from tests.rendering import faults
from tests.rendering.faults import Fault
from tests.rendering.model import Style
from tests.rendering.strategies import sound_model

_APPLICATIONS = editions()["2021"].tables["applications"]
_RECEIVED = "/tables/applications/received/natural_person"

FAULTS: list[tuple[Fault, str]] = [
    (faults.without_section("other"), "GK101"),
    (faults.moved("overview"), "GK102"),
    (faults.heading_written("problems", "{digit}、{words}"), "GK103"),
    (faults.heading_as_alias("disclosure", 0), "GK104"),
    (faults.title_written("{year}年{organ}政府信息公开工作年度报告"), "GK106"),
    (faults.emptied("problems"), "GK107"),
    (faults.preamble_of(1), "GK113"),
    (faults.without_table("reviews"), "GK201"),
    (faults.in_a_superseded_form, "GK202"),
    (faults.label_written("1.属于国家秘密", 4, ""), "GK203"),
    (faults.without_row(_APPLICATIONS.rows[4]), "GK204"),
    (faults.without_column("other_org"), "GK204"),
    (faults.as_one_row(_APPLICATIONS.groups[1]), "GK204"),
    (faults.cell(_RECEIVED, ""), "GK205"),
    (faults.cell(_RECEIVED, "—"), "GK206"),
    (faults.cell(_RECEIVED, "3件"), "GK207"),
    (faults.filled_with("applications", ""), "GK208"),
    (faults.wrong_by(_RECEIVED, 2), "GK301"),
]
HEEDED = {
    "yaml": ("run",),
    "markdown": ("digits", "labels", "padded", "headings", "two_line_title", "layout"),
    "text": ("digits", "labels", "padded", "indented", "text_first", "two_line_title", "layout"),
    "html": tuple(Style._fields),
    "docx": tuple(field for field in Style._fields if field != "layout"),
}
OTHER_WAY = Style("full-width", "spaced", "plain", True, True, True, True, True, False, True, 7, 3, "html")
LAYOUTS = {"markdown": "split", "text": "tab-cells", "html": "editor"}


@settings(deadline=None, max_examples=30)
@given(st.sampled_from(("2021", "2019")), st.one_of(*(st.tuples(st.just(n), f.styles) for n, f in FORMATS.items())))
def test_a_sound_report_is_sound_however_it_is_written(key: str, written: tuple[str, Style]) -> None:
    assert findings_of(read(sound_model(key), *written)) == []


@pytest.mark.parametrize(("fault", "rule"), FAULTS, ids=[f"{number}-{rule}" for number, (_, rule) in enumerate(FAULTS)])
def test_a_fault_is_found(fault: Fault, rule: str) -> None:
    assert rule in {finding.rule for finding in findings_of(read(fault(sound_model()), "text", Style()))}


@pytest.mark.parametrize("format", FORMATS)
def test_a_style_makes_another_file(format: str) -> None:
    plain = Style(layout=LAYOUTS.get(format, ""))
    model = faults.cell(_RECEIVED, "1234")(sound_model())
    model = model._replace(sections={**model.sections, "disclosure": ("本机关公开政府信息。",)})
    written = FORMATS[format].write(model, plain)
    assert written == FORMATS[format].write(model, plain)
    for field in HEEDED[format]:
        other = plain._replace(**{field: getattr(OTHER_WAY, field)})
        if field == "layout":
            other = other._replace(layout={"text": "pipe-rows", "html": "page"}.get(format, "html"))
        assert FORMATS[format].write(model, other) != written, field
