"""For GitHub Actions: workflow commands, which become annotations on the pull request."""

from __future__ import annotations

from gklint.finding import Finding, Severity
from gklint.reporters import Context, Reporter
from gklint.reporters._summary import summary_line
from gklint.result import FileResult, Result
from gklint.terminal import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(result: Result, context: Context) -> str:
    """The annotations and the summary line."""
    return annotate(result, context) + summary_line(result, context) + "\n"


def annotate(result: Result, context: Context) -> str:
    """One command a line, the gravest first: GitHub shows only the first ten of each kind for a step."""
    findings = sorted(result.findings(), key=lambda finding: -finding.severity)
    lines = [_failed_file(file, context) for file in result.files if file.error and not file.findings]
    lines += [_annotation(finding, context) for finding in findings]
    return "".join(line + "\n" for line in lines)


def _annotation(finding: Finding, context: Context) -> str:
    start, end = finding.place.start, finding.place.end
    properties = {"file": visible(context.prefix + finding.path)} if finding.path else {}
    if finding.path:
        properties |= {"line": str(start.line), "endLine": str(end.line)}
        if start.line == end.line:  # GitHub takes columns only within one line
            properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{finding.rule} {finding.name}"
    parts = [finding.message, finding.where, finding.remedy]
    text = "\n".join(visible_lines(part) for part in parts if part)
    return _command(_COMMANDS[finding.severity], properties, text)


def _failed_file(file: FileResult, context: Context) -> str:
    message = file.error.render(context.lang) if file.error else ""
    return _command("error", {"file": visible(context.prefix + file.path), "title": "gklint"}, visible_lines(message))


def _command(command: str, properties: dict[str, str], text: str) -> str:
    given = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{command} {given}::{_escape(text)}"


def visible_lines(text: str) -> str:
    """Text without control characters, but with its line feeds."""
    return "\n".join(visible(line) for line in text.splitlines())


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter("github", render)
