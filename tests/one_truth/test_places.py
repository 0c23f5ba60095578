"""Where a finding is said to be, it is: in words in every format, by line and column in what users see of a file."""

from __future__ import annotations

from hypothesis import given, settings

from gklint.finding import Finding
from gklint.rendition import text_view
from gklint.report import Report
from tests.one_truth.reading import FORMATS, by_place, findings_of, read
from tests.rendering.model import ReportModel, Style
from tests.rendering.strategies import models

few = settings(deadline=None, max_examples=15)


def shown_at(report: Report, finding: Finding) -> str:
    """What stands at the place of a finding in `gklint extract --format text`, to the end of the cell or line."""
    line, column = finding.rendition or finding.place.start
    return text_view(report.document).source.text.split("\n")[line - 1][column - 1 :].split("\t")[0].strip()


@few
@given(models(), FORMATS["docx"].styles)
def test_findings_of_a_word_file_point_into_its_rendition(model: ReportModel, style: Style) -> None:
    report = read(model, "docx", style)
    for finding in findings_of(report):
        excerpt = finding.excerpt.removesuffix("…").split("\n")[0].split("\t")[0].strip()
        assert shown_at(report, finding).startswith(excerpt)
        assert finding.rendition is None


@few
@given(models(), FORMATS["docx"].styles, FORMATS["html"].styles)
def test_documents_agree_on_places_in_words_and_on_what_is_seen_there(
    model: ReportModel, word: Style, page: Style
) -> None:
    for format, style in (("docx", word), ("html", page)):
        text = read(model, "text", Style(layout="tab-cells", text_first=style.text_first))
        due = findings_of(text)
        report = read(
            model,
            format,
            style._replace(digits="plain", labels="official", wrapped=False, padded=False, two_line_title=False),
        )
        found = findings_of(report)
        assert by_place(found) == by_place(due)
        assert sorted((f.rule, f.route, shown_at(report, f)) for f in found) == sorted(
            (f.rule, f.route, shown_at(text, f)) for f in due
        )
