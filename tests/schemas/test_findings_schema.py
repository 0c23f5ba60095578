"""What `--format json` prints fits the findings schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from gklint.edition import schemas_folder

EXAMPLE: dict[str, Any] = {
    "version": 1,
    "tool": {"name": "gklint", "version": "0.1.0"},
    "files": [
        {
            "path": "a.md",
            "format": "markdown",
            "kind": "annual-report",
            "edition": "2021",
            "year": 2024,
            "organ": "云岫县",
            "error": None,
        },
        {
            "path": "b.pdf",
            "format": None,
            "kind": None,
            "edition": None,
            "year": None,
            "organ": None,
            "error": "无法读取",
        },
    ],
    "findings": [
        {
            "rule": "GK301",
            "name": "row-total",
            "severity": "error",
            "message": "总计不等",
            "path": "a.md",
            "line": 1,
            "column": 1,
            "end_line": 1,
            "end_column": 2,
            "route": "/tables/applications/received/total",
            "where": "表三",
            "excerpt": "5",
            "fingerprint": "f",
            "suspects": [{"route": "/tables/x", "line": 1, "column": 1, "found": "5", "expected": "6"}],
            "related": [
                {"message": "见", "line": 1, "column": 1, "end_line": 1, "end_column": 2, "route": "", "where": ""}
            ],
            "fixes": [
                {
                    "safe": True,
                    "message": "改",
                    "edits": [{"line": 1, "column": 1, "end_line": 1, "end_column": 2, "text": "6"}],
                }
            ],
        }
    ],
    "summary": {"files": 2, "error": 1, "warning": 0, "info": 0, "suppressed": 0},
}


@pytest.fixture
def validator() -> Draft202012Validator:
    """A validator of the findings schema."""
    path = Path(schemas_folder(), "findings.schema.json")
    return Draft202012Validator(json.loads(path.read_text("utf-8")))


def test_the_contract_fits(validator: Draft202012Validator) -> None:
    validator.validate(EXAMPLE)


@pytest.mark.parametrize("key", sorted(EXAMPLE["findings"][0]))
def test_a_finding_without_one_of_its_keys_does_not_fit(validator: Draft202012Validator, key: str) -> None:
    finding = {name: value for name, value in EXAMPLE["findings"][0].items() if name != key}
    with pytest.raises(ValidationError):
        validator.validate({**EXAMPLE, "findings": [finding]})


def test_the_json_reporter_fits(validator: Draft202012Validator) -> None:
    from gklint.reporters import Context
    from gklint.reporters.json import render
    from gklint.result import Result

    validator.validate(json.loads(render(Result(()), Context(version="0.1.0"))))
