"""The pipeline: bytes → Source → Document → Report → problems → findings. Nobody else knows the whole way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from gklint.document import Document
from gklint.extraction import Overrides, extract
from gklint.finding import Finding, Message, Place, Severity
from gklint.merging import Told, joined
from gklint.opening import Opener, opener
from gklint.placing import Placer
from gklint.plugins import PluginInfo, Plugins, reason_of
from gklint.recognise import is_report, is_report_data, may_be_damaged_report, may_be_report
from gklint.report import Report
from gklint.result import FileResult
from gklint.rule import TEXT, Problem, Rule
from gklint.source import FILE_START, Position, Source, Span, UnreadableSource, read_bytes

UNREADABLE, NOT_A_REPORT, PLUGIN_FAILED = "GK001", "GK002", "GK007"
_MOST_FINDINGS = 200  # of one rule in one file: more tell nobody anything
Active = tuple[Rule, Mapping[str, Any], Severity | None]


class Linter:
    """Checks files with a set of plugins; messages in `lang`."""

    def __init__(self, plugins: Plugins, lang: str = "zh", opened_by: Opener | None = None) -> None:
        self._plugins = plugins
        self._lang = lang
        self._opener = opened_by or opener(plugins.readers)

    def check(
        self,
        path: Path,
        shown: str,
        rules: Iterable[Active],
        overrides: Overrides,
        *,
        explicit: bool = True,
        data: bytes | None = None,
    ) -> FileResult | None:
        """The result of one file; None for a file that is no report and was only met in a folder."""
        name = None
        try:
            if data is None:
                data = read_bytes(path, self._opener.limits.file_size)
            reader = self._opener.reader_of(shown, data)
            name = reader.format
            document = self._opener.document(reader, data, shown)
            report = extract(document, overrides)
        except UnreadableSource as problem:
            if not explicit and data is not None and not may_be_damaged_report(data, shown):
                return None
            return self._unreadable(shown, name, problem)
        missing: Message | None = None
        if report.kind != TEXT and not is_report(report):
            if not explicit and not may_be_report(report):
                return None
            missing = self._plugins.rules[NOT_A_REPORT].summary
            if not is_report_data(report):  # of data, the other rules tell which key is wrong
                return self._not_a_report(report, name)
        findings, omitted, raised = self.lint(report, rules)
        return FileResult(
            path=shown,
            format=name,
            kind=report.kind,
            edition=report.edition.key if report.edition else None,
            year=report.year,
            organ=report.organ,
            error=raised or missing,
            findings=findings,
            omitted=omitted,
        )

    def lint(self, report: Report, rules: Iterable[Active]) -> tuple[tuple[Finding, ...], int, Message | None]:
        """The findings of a report in document order, how many more there are, and the failure of a rule that raised.

        Of each rule the gravest are kept, so that what is left out never changes the exit code.
        """
        placer = Placer(report, self._lang)
        findings: list[Finding] = []
        told: list[Told] = []
        omitted = 0
        raised: Message | None = None
        for rule, options, severity in rules:
            if report.kind not in rule.kinds:
                continue
            problems: list[Problem] = []
            try:
                problems.extend(rule.check(report, options))
            except Exception as error:  # a rule's fault must not hide what it and the others find
                raised = self._raised(rule, error, placer, findings)
            if len(problems) > _MOST_FINDINGS:
                omitted += len(problems) - _MOST_FINDINGS
                problems.sort(key=lambda problem: problem.severity or rule.severity, reverse=True)
            told += (Told(rule, problem, severity) for problem in problems[:_MOST_FINDINGS])
        broken: set[str] = set()
        for group in joined(told):
            rule = group.lead.rule
            if rule.id in broken:
                continue
            try:
                findings.append(placer.joined(group))
            except Exception as error:  # a message that the rule does not have
                broken.add(rule.id)
                raised = self._raised(rule, error, placer, findings)
        findings.sort(key=lambda finding: (finding.place.start, finding.rule))
        return tuple(findings), omitted, raised

    def plugin_failures(self) -> tuple[Finding, ...]:
        """One finding for each plugin that did not load, at the place of the config that names it."""
        return tuple(self._plugin_failure(info) for info in self._plugins.failed)

    def _plugin_failure(self, info: PluginInfo) -> Finding:
        values = {"plugin": _described(info), "reason": info.error.render(self._lang) if info.error else ""}
        finding = Placer(_empty_report(info.written.path if info.written else info.origin), self._lang).finding(
            self._plugins.rules[PLUGIN_FAILED], Problem("failed-to-load", Span(0, 0), values=values), None
        )
        return _moved(
            finding, Position(max(info.written.line, 1), max(info.written.column, 1)) if info.written else FILE_START
        )

    def _unreadable(self, shown: str, format: str | None, problem: UnreadableSource) -> FileResult:
        report = _empty_report(shown)
        reason = problem.zh if self._lang == "zh" else problem.en
        finding = Placer(report, self._lang).finding(
            self._plugins.rules[UNREADABLE], Problem("unreadable", Span(0, 0), values={"reason": reason}), None
        )
        finding = _moved(finding, problem.position)
        return FileResult(shown, format, error=Message(problem.zh, problem.en), findings=(finding,))

    def _not_a_report(self, report: Report, format: str | None) -> FileResult:
        rule = self._plugins.rules[NOT_A_REPORT]
        finding = Placer(report, self._lang).finding(rule, Problem("not-a-report", Span(0, 0)), None)
        return FileResult(report.source.path, format, error=rule.summary, findings=(finding,))

    def _raised(self, rule: Rule, error: Exception, placer: Placer, findings: list[Finding]) -> Message:
        info = self._plugins.source_of.get(rule.id)
        values = {
            "plugin": _described(info) if info else "?",
            "rule": f"{rule.id} {rule.name}",
            "reason": reason_of(error),
        }
        told = placer.finding(self._plugins.rules[PLUGIN_FAILED], Problem("raised", Span(0, 0), values=values), None)
        findings.append(told)
        return Message(told.message, told.message)


def _empty_report(shown: str) -> Report:
    return Report(Document(Source(shown, ""), ""), None)


def _described(info: PluginInfo) -> str:
    origin = f"{info.distribution} {info.version}" if info.distribution else info.origin
    return f"{info.name} ({origin})"


def _moved(finding: Finding, position: Position) -> Finding:
    return finding._replace(place=Place(finding.span, position, position), frame=None)
