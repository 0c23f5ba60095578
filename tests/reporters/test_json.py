"""JSON version 1: the contract that other people's programs rely on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gklint.reporters import Context, reporter_named
from gklint.result import Result
from tests.reporters.sample import CLEAN, MIXED

SCHEMA = Path(__file__).parents[2] / "schemas" / "findings.schema.json"


def read(result: Result, lang: str = "zh") -> Any:
    reporter = reporter_named("json")
    assert reporter
    return json.loads(reporter.render(result, Context(lang=lang, version="0.1.0")))


def test_the_shape_of_version_1() -> None:
    data = read(MIXED)
    assert list(data) == ["version", "tool", "files", "findings", "summary"]
    assert data["version"] == 1
    assert data["tool"] == {"name": "gklint", "version": "0.1.0"}
    assert data["files"][0] == {
        "path": "reports/a,b.md",
        "format": "markdown",
        "kind": "annual-report",
        "edition": "2021",
        "year": 2024,
        "organ": "甲局",
        "error": None,
    }
    assert data["files"][3]["error"] == "文件是空的"
    assert data["summary"] == {"files": 4, "error": 2, "warning": 1, "info": 1, "suppressed": 2}
    assert data["findings"][2] == {
        "rule": "GK301",
        "name": "row-total",
        "severity": "error",
        "message": "总计 5 ≠ 六列之和 6：100%，见“甲”",
        "path": "reports/a,b.md",
        "line": 2,
        "column": 18,
        "end_line": 2,
        "end_column": 19,
        "route": "/tables/applications/received/total",
        "where": "表三 第1行“一、本年新收” 总计",
        "excerpt": "5",
        "fingerprint": "0123",
        "suspects": [
            {"route": "/tables/applications/received/total", "line": 2, "column": 18, "found": "5", "expected": "6"}
        ],
        "related": [
            {
                "message": "这一列",
                "line": 2,
                "column": 14,
                "end_line": 2,
                "end_column": 15,
                "route": "/tables/applications/received/natural_person",
                "where": "自然人",
            }
        ],
        "fixes": [
            {
                "safe": True,
                "message": "改为 6",
                "edits": [{"line": 2, "column": 18, "end_line": 2, "end_column": 19, "text": "6"}],
            }
        ],
    }


def test_errors_of_files_are_in_the_language_asked_for() -> None:
    assert read(MIXED, "en")["files"][3]["error"] == "the file is empty"


@pytest.mark.parametrize("result", [MIXED, CLEAN], ids=["mixed", "clean"])
def test_output_fits_its_schema(result: Result) -> None:
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(read(result))
