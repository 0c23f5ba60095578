"""Standard input without a name: its format shows in its first lines."""

from __future__ import annotations

import pytest

from gklint.cli.standard_input import name_for
from gklint.testing import clean_report


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (clean_report(), "stdin.md"),
        ("title: 云岫县财政局2024年政府信息公开工作年度报告\nyear: 2024\n", "stdin.yaml"),
        ("# yaml-language-server: $schema=x\n---\ntables: {}\n", "stdin.yaml"),
        ("云岫县财政局2024年政府信息公开工作年度报告\n一、总体情况\n", "stdin.txt"),
        ("标题: 云岫县财政局\n", "stdin.txt"),
        ("", "stdin.txt"),
    ],
)
def test_format_of_unnamed_input(text: str, name: str) -> None:
    assert name_for(text.encode()) == name
    assert name_for(text.encode("utf-8-sig")) == name
