"""GK202 looks at labels as they are read, not at the markup that a web page has in them."""

from __future__ import annotations

import pytest

from gklint.finding import Finding
from tests.one_truth.reading import findings_of, read
from tests.rendering import faults
from tests.rendering.model import ReportModel, Style
from tests.rendering.strategies import sound_model

EXPORTED = Style(run=1, layout="word")


def superseded(model: ReportModel, format: str) -> list[Finding]:
    return [finding for finding in findings_of(read(model, format, EXPORTED)) if finding.rule == "GK202"]


@pytest.mark.parametrize(("key", "label"), [("2021", "行政规范性文件"), ("2019", "规范性文件")])
def test_a_label_that_both_editions_know_is_no_mixture(key: str, label: str) -> None:
    model = sound_model(key)
    other = "规范性文件" if label.startswith("行政") else "行政规范性文件"
    assert superseded(model._replace(wording={label: other}), "html") == []


def test_the_message_shows_the_label_without_markup() -> None:
    model = faults.in_a_superseded_form(sound_model())
    (on_page,), (in_word,) = superseded(model, "html"), superseded(model, "docx")
    assert on_page.message == in_word.message
    assert "本年制发件数" in on_page.message
