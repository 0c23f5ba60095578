"""Spreadsheets are no reports: known by name or content, so that they are refused with a word on what to do."""

from __future__ import annotations

from pathlib import PurePath
from typing import NoReturn

from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.readers import Reader
from gklint.source import UnreadableSource


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> NoReturn:
    """Always raises UnreadableSource."""
    suffix = PurePath(path).suffix or "电子表格"
    raise UnreadableSource(
        f"电子表格（{suffix}）不是年度报告的格式：报告的正文和三张表要在同一个文件里。"
        "请检查报告的 Word 文件（.docx）、网页或文本；已有这样一份的，在配置的 exclude 里排除这个文件。",
        f"a spreadsheet ({suffix}) is no format of the report, whose text and tables stand in one file: check the "
        "Word file (.docx), web page or text, or exclude this file in the config",
    )


READER = Reader("spreadsheet", (".xlsx", ".xlsm", ".xls", ".et", ".csv", ".ods"), read, in_folders=False)
