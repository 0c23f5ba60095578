"""Whether a file is an annual report, and whether one that could not be recognised or read may be meant as one."""

from __future__ import annotations

import re
from pathlib import PurePath

from gklint.edition import FIRST_YEAR_OF_THE_FORM
from gklint.report import Report

_IN_NAME = re.compile("年度报告|年报|信息公开")
_AS_TITLE = re.compile("政府信息公开工作年度报告")
_TITLE_IN_DATA = re.compile("(?:信息|政务)公开.*(?:报告|年报)")
_START = 2000  # characters in which a report says what it is


def is_report(report: Report) -> bool:
    """Whether anything of the official form was recognised, or the report is older than the form and has its title."""
    if report.sections or any(report.tables.values()):
        return True
    early = report.year is not None and report.year < FIRST_YEAR_OF_THE_FORM
    return early and (report.title is not None or is_report_data(report))


def is_report_data(report: Report) -> bool:
    """Whether it is a data document with a key that only report data have."""
    if report.document.tree is None:
        return False
    from gklint.extraction.tree import looks_like_report

    return looks_like_report(report.document.tree)


def may_be_report(report: Report) -> bool:
    """Whether a file without any part of the form may still be meant as a report: by its name, title or first lines."""
    if _IN_NAME.search(PurePath(report.source.path).name) or is_report_data(report):
        return True
    if report.document.tree is not None:
        return report.title is not None and bool(_TITLE_IN_DATA.search(report.title.text))
    start = "".join(report.source.text[:_START].split())
    return report.title is not None or bool(_AS_TITLE.search(start))


def may_be_damaged_report(data: bytes, shown: str) -> bool:
    """Whether a file that could not be read speaks of government information disclosure in its data or path.

    What a Word file speaks of is compressed; one that cannot be read is always told.
    """
    if shown.lower().endswith(".docx"):
        return True
    mark = "政府信息公开"
    encodings = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
    return bool(_IN_NAME.search(shown)) or any(mark.encode(encoding) in data for encoding in encodings)
