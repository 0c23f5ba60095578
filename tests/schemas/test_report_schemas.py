"""The schemas are up to date, valid, and describe what the design says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from gklint.schemas.generate import as_json, report_schema
from jsonschema import Draft202012Validator

from gklint.edition import editions, schemas_folder

FOLDER = Path(schemas_folder())


def load(name: str) -> Any:
    """A schema file as data."""
    return json.loads((FOLDER / name).read_text("utf-8"))


@pytest.mark.parametrize("key", editions())
def test_report_schemas_are_generated_from_the_editions(key: str) -> None:
    written = (FOLDER / f"report-{key}.schema.json").read_text("utf-8")
    assert written == as_json(report_schema(editions()[key])), "run: python -m gklint.schemas.generate"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.schema.json")), ids=lambda path: path.name)
def test_schemas_are_valid(path: Path) -> None:
    schema = load(path.name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:gklint:schema:{path.name.removesuffix('.schema.json')}"


@pytest.mark.parametrize("name", ["report-2019", "report-2021", "findings"])
def test_every_object_is_closed_and_every_example_fits(name: str) -> None:
    root = load(f"{name}.schema.json")
    for part in _parts(root):
        if "properties" in part:
            assert part["additionalProperties"] is False
            assert set(part["required"]) <= set(part["properties"])
        for example in part.get("examples", ()):
            Draft202012Validator({**part, "$defs": root["$defs"]}).validate(example)


def _parts(schema: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [schema]
    for group in ("properties", "$defs"):
        for part in schema.get(group, {}).values():
            found += _parts(part)
    return found


@pytest.mark.parametrize("key", editions())
def test_every_cell_of_the_form_has_its_place_under_its_official_wording(key: str) -> None:
    root = load(f"report-{key}.schema.json")
    for table in editions()[key].tables.values():
        for row, column, route in table.cells():
            part = root
            titles = []
            for step in route.split("/")[1:]:
                part = _resolved(part, root)["properties"][step]
                titles.append(part.get("title"))
            assert titles[-2:] == [row.label.text, column.label.text]
            assert part["$ref"] == f"#/$defs/{column.type}"


def _resolved(part: Any, root: Any) -> Any:
    return root["$defs"][part["$ref"].removeprefix("#/$defs/")] if "$ref" in part else part


def test_the_other_results_have_three_rows_in_2021_and_are_one_row_in_2019() -> None:
    results = [
        load(f"report-{key}.schema.json")["properties"]["tables"]["properties"]["applications"]["properties"]["results"]
        for key in ("2021", "2019")
    ]
    other_2021, other_2019 = (each["properties"]["other"] for each in results)
    assert list(other_2021["properties"]) == ["not_corrected_in_time", "fee_not_paid", "other"]
    assert other_2019["$ref"] == "#/$defs/applications_row"
