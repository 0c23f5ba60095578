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
def test_documents_agree_on_messages_on_places_in_words_and_on_what_is_seen_there(
    model: ReportModel, word: Style, page: Style
) -> None:
    for format, style in (("docx", word), ("html", page)):
        alike = style._replace(digits="plain", labels="official", wrapped=False, padded=False, two_line_title=False)
        report, text = read(model, format, alike), read(model, "text", Style(text_first=style.text_first))
        found, due = findings_of(report), findings_of(text)
        assert by_place(found) == by_place(due)
        assert as_read(report, found) == as_read(text, due)


def as_read(report: Report, findings: list[Finding]) -> list[tuple[str, str, str, str]]:
    """What users read of findings, and what they see where they are sent."""
    return sorted((each.rule, each.route, each.message, shown_at(report, each)) for each in findings)
