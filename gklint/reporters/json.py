"""For programs: JSON, version 1. Lines and columns are 1-based code points, `end_*` exclusive; paths have `/`."""

from __future__ import annotations

import json
from typing import Any

from gklint.finding import Finding, Place, Related, Severity
from gklint.reporters import Context, Reporter
from gklint.result import FileResult, Result

VERSION = 1


def render(result: Result, context: Context) -> str:
    """The whole result as one JSON object."""
    data = {
        "version": VERSION,
        "tool": {"name": "gklint", "version": context.version},
        "files": [_file(file, context) for file in result.files],
        "findings": [_finding(finding) for finding in result.findings()],
        "summary": {
            "files": len(result.files),
            "error": result.count(Severity.ERROR),
            "warning": result.count(Severity.WARNING),
            "info": result.count(Severity.INFO),
            "suppressed": result.suppressed,
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _file(file: FileResult, context: Context) -> dict[str, Any]:
    return {
        "path": file.path,
        "format": file.format,
        "kind": file.kind,
        "edition": file.edition,
        "year": file.year,
        "organ": file.organ,
        "error": file.error.render(context.lang) if file.error else None,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.word,
        "message": finding.message,
        "path": finding.path,
        **_place(finding.place),
        "route": finding.route,
        "where": finding.where,
        "excerpt": finding.excerpt,
        "fingerprint": finding.fingerprint,
        **_rendition(finding),
        "suspects": _suspects(finding),
        "related": [_related(related) for related in finding.related],
        "fixes": [
            {
                "safe": fix.safe,
                "message": fix.message,
                "edits": [{**_place(edit.place), "text": edit.new} for edit in fix.edits],
            }
            for fix in finding.fixes
        ],
    }


def _suspects(finding: Finding) -> list[dict[str, Any]]:
    """The suspects; each with the number of its option where there are several."""
    several = any(suspect.option > 1 for suspect in finding.suspects)
    return [
        {
            "route": suspect.route,
            "line": suspect.place.start.line,
            "column": suspect.place.start.column,
            "found": suspect.found,
            "expected": suspect.expected,
            **({"option": suspect.option} if several else {}),
        }
        for suspect in finding.suspects
    ]


def _related(related: Related) -> dict[str, Any]:
    data = {"message": related.message, **_place(related.place), "route": related.route, "where": related.where}
    return {**data, "rule": related.rule} if related.rule else data


def _rendition(finding: Finding) -> dict[str, Any]:
    """Where the finding stands in the text that `gklint extract --format text` prints, if that is not the source."""
    place = finding.rendition
    return {"rendition": {"line": place.line, "column": place.column}} if place else {}


def _place(place: Place) -> dict[str, int]:
    return {
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
    }


REPORTER = Reporter("json", render, machine=True)
