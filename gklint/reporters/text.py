"""For people: one block for each finding, with the source line and a caret under the place; grouped by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gklint.finding import Finding, Frame, Severity
from gklint.reporters import Context, Reporter
from gklint.reporters._grid import drawn
from gklint.reporters._summary import summary_line
from gklint.result import FileResult, Result
from gklint.terminal import caret_line, visible

_COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_MOST_SUSPECTS = 8
_BOLD, _DIM, _GREEN = "1", "2", "32"
_WORDS = {
    "zh": {"where": "位置：", "basis": "依据：", "remedy": "改法：", "related": "参见：", "suspect": "可疑："},
    "en": {
        "where": "where: ",
        "basis": "basis: ",
        "remedy": "how to fix: ",
        "related": "see: ",
        "suspect": "suspect: ",
    },
}


def render(result: Result, context: Context) -> str:
    """The whole report: plugin failures, the files with findings, the summary line."""
    groups = [_blocks(result.failures, context)]
    groups += [_blocks(file.findings, context) or _failed(file, context) for file in result.files]
    body = "\n\n".join("\n\n".join(blocks) for blocks in groups if blocks)
    last = _paint(summary_line(result, context), _GREEN if not body else _BOLD, context)
    return f"{body}\n\n{last}\n" if body else f"{last}\n"


def _blocks(findings: Iterable[Finding], context: Context) -> list[str]:
    return ["\n".join(_block(finding, context)) for finding in findings]


def _failed(file: FileResult, context: Context) -> list[str]:
    """A file that could not be checked and of which no finding speaks."""
    if not file.error:
        return []
    word = _paint("error", _COLORS[Severity.ERROR], context)
    return [f"{_paint(visible(file.path), _BOLD, context)}  {word}\n  {visible(file.error.render(context.lang))}"]


def _block(finding: Finding, context: Context) -> Iterator[str]:
    words = _WORDS[context.lang]
    color = _COLORS[finding.severity]
    start = finding.place.start
    place = f"{visible(finding.path)}:{start.line}:{start.column}" if finding.path else "gklint"
    rule = _paint(f"{finding.rule} {finding.name}", _BOLD, context)
    yield f"{_paint(place, _BOLD, context)}  {_paint(finding.severity.word, color, context)} {rule}"
    for line in finding.message.split("\n"):
        yield f"  {visible(line)}"
    if finding.frame:
        yield from _frame(finding.frame, color, context)
    if finding.where:
        yield f"  {words['where']}{visible(finding.where)}"
    yield from _suspects(finding, context)
    for related in finding.related:
        at = f"{related.place.start.line}:{related.place.start.column}"
        where = f" {visible(related.where)}" if related.where else ""
        yield f"  {words['related']}{at}{where} {visible(related.message)}".rstrip()
    if finding.remedy:
        yield f"  {words['remedy']}{visible(finding.remedy)}"
    if finding.basis:
        yield _paint(f"  {words['basis']}{visible(finding.basis)}", _DIM, context)


def _suspects(finding: Finding, context: Context) -> Iterator[str]:
    """The cells that may be wrong, and the rows of the table in which that shows."""
    words, zh = _WORDS[context.lang], context.lang == "zh"
    several = any(suspect.option > 1 for suspect in finding.suspects)
    for suspect in finding.suspects[:_MOST_SUSPECTS]:
        at = f"{suspect.place.start.line}:{suspect.place.start.column}"
        where = f" {visible(suspect.where)}" if suspect.where else ""
        found, expected = visible(suspect.found), visible(suspect.expected)
        change = f"“{found}”应为“{expected}”" if zh else f"“{found}” should be “{expected}”"
        option = (f"改法{suspect.option} " if zh else f"option {suspect.option}, ") if several else ""
        yield f"  {words['suspect']}{option}{at}{where} {change}"
    more = len(finding.suspects) - _MOST_SUSPECTS
    if more > 0:
        yield f"  {words['suspect']}" + (f"另有{more}格" if zh else f"{more} more cells")
    if finding.grid:
        yield from (f"    {line}" for line in drawn(finding.grid, context.lang))


def _frame(frame: Frame, color: str, context: Context) -> Iterator[str]:
    number = str(frame.line)
    gutter = " " * len(number)
    yield f"  {_paint(f'{number} |', _DIM, context)} {visible(frame.text)}"
    caret = caret_line(frame.text, frame.start, frame.end)
    lead = caret[: len(caret) - len(caret.lstrip())]
    yield f"  {_paint(f'{gutter} |', _DIM, context)} {lead}{_paint(caret.lstrip(), color, context)}"


def _paint(text: str, code: str, context: Context) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if context.color else text


REPORTER = Reporter("text", render)
