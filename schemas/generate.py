"""Writes `report-*.schema.json` from the editions: `python -m gklint.schemas.generate`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gklint.edition import ColumnForm, Edition, RowForm, TableForm, editions
from gklint.report import LEVELS

Schema = dict[str, Any]

_TYPES: dict[str, Schema] = {
    "count": {
        "description": "非负整数；空白写 null，不写 0。 / A whole number from 0; null for a blank cell.",
        "type": ["integer", "null"],
        "minimum": 0,
        "examples": [0, 6],
    },
    "change": {
        "description": "整数，减少写负数；空白写 null。 / A whole number, negative for less; null for a blank cell.",
        "type": ["integer", "null"],
        "examples": [1, -1],
    },
    "amount": {
        "description": "金额，可有小数；空白写 null。 / An amount, decimals allowed; null for a blank cell.",
        "type": ["number", "null"],
        "minimum": 0,
        "examples": [0, 26.55],
    },
}


def main() -> None:
    """Write the schema of every edition beside this file."""
    for key, edition in editions().items():
        path = Path(__file__).with_name(f"report-{key}.schema.json")
        path.write_text(as_json(report_schema(edition)), "utf-8", newline="\n")


def as_json(schema: Schema) -> str:
    """The schema as it is written to its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def report_schema(edition: Edition) -> Schema:
    """The JSON Schema of report data in an edition."""
    types = {column.type for table in edition.tables.values() for row in table.rows for column in row.columns}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:gklint:schema:report-{edition.key}",
        "title": f"政府信息公开工作年度报告数据（{edition.key} 年版格式） / Report data, form of {edition.key}",
        "description": f"{edition.name}（{edition.number}）。 / The official form {edition.number}.",
        **_object(
            {
                **_identity(edition),
                "sections": _sections(edition),
                "tables": {
                    "title": "三张表 / tables",
                    **_object({name: _table(table, edition) for name, table in edition.tables.items()}),
                },
            },
            optional=("level", "preamble"),
        ),
        "$defs": {
            **{name: schema for name, schema in _TYPES.items() if name in types},
            **{f"{table.name}_row": _row(table.rows[0].columns) for table in _uniform(edition)},
        },
    }


def _identity(edition: Edition) -> Schema:
    return {
        "title": {
            "title": "标题 / title",
            "description": "报告的完整标题；没有标题写 null。 / The full title; null when the report has none.",
            "type": ["string", "null"],
            "minLength": 1,
            "examples": ["云岫县松溪街道办事处2024年政府信息公开工作年度报告"],
        },
        "organ": {
            "title": "行政机关名称 / organ",
            "description": "编制报告的机关全称；不明写 null。 / The organ's full name; null when unknown.",
            "type": ["string", "null"],
            "minLength": 1,
            "examples": ["云岫县松溪街道办事处"],
        },
        "year": {
            "title": "报告年度 / report year",
            "description": "报告所反映的年度，不是发布的年度。 / The year reported on, not that of publication.",
            "type": ["integer", "null"],
            "minimum": 2008,
            "maximum": 2100,
            "examples": [edition.first_year],
        },
        "edition": {
            "title": "格式版本 / edition",
            "description": f'加引号写作 "{edition.key}"。 / Written in quotes: "{edition.key}".',
            "const": edition.key,
        },
        "level": {
            "title": "机关层级 / level",
            "description": "部委 ministry、省 province、市 city、县 county、乡镇 town、街道 street、部门 department；"
            "不明写 null。 / null when unknown.",
            "enum": [*LEVELS, None],
        },
        "preamble": {
            "title": "引言 / preamble",
            "description": "第一部分之前的文字。 / The text before the first section.",
            "type": ["string", "null"],
        },
    }


def _sections(edition: Edition) -> Schema:
    return {
        "title": "六个部分的文字 / narrative of the six sections",
        "description": "多行文字用“|”写成一段一行。 / Write several paragraphs as a literal block, one a line.",
        **_object(
            {
                section.key: {
                    "title": section.title,
                    "description": f"本部分的文字，不含标题和表格；没有写 null。"
                    f" / Narrative of the section “{section.key}”, without heading and tables; null for none.",
                    "type": ["string", "null"],
                }
                for section in edition.sections
            }
        ),
    }


def _table(table: TableForm, edition: Edition) -> Schema:
    groups = {group.route: group for group in table.groups}
    content = _object({})
    for row in table.rows:
        place = content
        *above, key = row.route.split("/")
        for depth, name in enumerate(above, 1):
            group = groups["/".join(above[:depth])]
            place = _member(place, name, {"title": group.label.text, **_object({})})
        _member(place, key, _row_property(table, row))
    return {
        "title": edition.section(table.section).title,
        "description": f"{table.title}；报告没有这张表写 null。 / Table “{table.name}”; null when the report has none.",
        **content,
        "type": ["object", "null"],
    }


def _member(place: Schema, name: str, schema: Schema) -> Schema:
    if name not in place["properties"]:
        place["properties"][name] = schema
        place["required"].append(name)
    member: Schema = place["properties"][name]
    return member


def _row_property(table: TableForm, row: RowForm) -> Schema:
    described = {"title": row.label.text, "description": f"{table.title}的一行。 / A row of table “{table.name}”."}
    if row.block:
        described["description"] = f"{row.block}。 / A row of table “{table.name}”."
        return {**described, **_row(row.columns)}
    return {**described, "$ref": f"#/$defs/{table.name}_row"}


def _uniform(edition: Edition) -> Iterable[TableForm]:
    """The tables whose rows all have the same columns."""
    return (table for table in edition.tables.values() if not table.rows[0].block)


def _row(columns: tuple[ColumnForm, ...]) -> Schema:
    return _object({column.key: {"title": column.label.text, "$ref": f"#/$defs/{column.type}"} for column in columns})


def _object(properties: Schema, optional: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key for key in properties if key not in optional],
        "properties": properties,
    }


if __name__ == "__main__":
    main()
