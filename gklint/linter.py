"""The pipeline: bytes → Source → Document → Report → problems → findings. Nobody else knows the whole way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from gklint.document import Document
from gklint.extract import Overrides, extract
from gklint.finding import Finding, Message, Severity
from gklint.placing import Placer
from gklint.plugins import PluginInfo, Plugins
from gklint.readers import Reader, reader_for
from gklint.report import Report
from gklint.result import FileResult
from gklint.rule import TEXT, Problem, Rule
from gklint.source import DEFAULT_SIZE_LIMIT, Position, Source, Span, UnreadableSource, read_bytes

UNREADABLE, NOT_A_REPORT, PLUGIN_FAILED = "GK001", "GK002", "GK007"
_HEAD = 4096
Active = tuple[Rule, Mapping[str, Any], Severity | None]


class Linter:
    """Checks files with a set of plugins; messages in `lang`."""

    def __init__(self, plugins: Plugins, lang: str = "zh", size_limit: int = DEFAULT_SIZE_LIMIT) -> None:
        self._plugins = plugins
        self._lang = lang
        self._size_limit = size_limit

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
                data = read_bytes(path, self._size_limit)
            reader = choose_reader(shown, data, self._plugins.readers)
            name = reader.format
            document = read_document(reader, data, shown)
            report = extract(document, overrides)
        except UnreadableSource as problem:
            if not explicit and data is not None and not may_be_report(data, shown):
                return None
            return self._unreadable(shown, name, problem)
        if report.kind != TEXT and not is_report(report):
            if not explicit:
                return None
            return self._not_a_report(report, name)
        findings, raised = self.lint(report, rules)
        return FileResult(
            path=shown,
            format=name,
            kind=report.kind,
            edition=report.edition.key if report.edition else None,
            year=report.year,
            organ=report.organ,
            error=raised,
            findings=findings,
        )

    def lint(self, report: Report, rules: Iterable[Active]) -> tuple[tuple[Finding, ...], Message | None]:
        """The findings of a report in document order, and the failure of a rule if one raised."""
        placer = Placer(report, self._lang)
        findings: list[Finding] = []
        raised: Message | None = None
        for rule, options, severity in rules:
            if report.kind not in rule.kinds:
                continue
            try:
                findings.extend(placer.finding(rule, problem, severity) for problem in rule.check(report, options))
            except Exception as error:  # a rule's fault must not hide what the others find
                finding = placer.finding(self._plugins.rules[PLUGIN_FAILED], self._raised(rule, error), None)
                findings.append(finding)
                raised = Message(finding.message, finding.message)
        findings.sort(key=lambda finding: (finding.place.start, finding.rule))
        return tuple(findings), raised

    def plugin_failures(self) -> tuple[Finding, ...]:
        """One finding for each plugin that did not load."""
        rule = self._plugins.rules[PLUGIN_FAILED]
        return tuple(
            Placer(_empty_report(info.origin), self._lang).finding(
                rule,
                Problem(
                    "failed-to-load",
                    Span(0, 0),
                    values={"plugin": _described(info), "reason": info.error.render(self._lang) if info.error else ""},
                ),
                None,
            )
            for info in self._plugins.failed
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

    def _raised(self, rule: Rule, error: Exception) -> Problem:
        info = self._plugins.source_of.get(rule.id)
        values = {
            "plugin": _described(info) if info else "?",
            "rule": f"{rule.id} {rule.name}",
            "reason": f"{type(error).__name__}: {error}",
        }
        return Problem("raised", Span(0, 0), values=values)


def choose_reader(shown: str, data: bytes, readers: Iterable[Reader]) -> Reader:
    """The reader of a file. Raises UnreadableSource for a format that none reads."""
    known = tuple(readers)
    head = data[:_HEAD]
    reader = reader_for(shown, head, known)
    if reader is not None:
        return reader
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    suffix = Path(shown).suffix.lower()
    if start.startswith((b"<!doctype html", b"<html")) or suffix in (
        ".html",
        ".htm",
        ".doc",
        ".wps",
        ".xlsx",
        ".xls",
        ".csv",
    ):
        readable = "、".join(sorted(extension for reader in known for extension in reader.extensions))
        raise UnreadableSource(
            f"不能读取这种格式（{suffix or '网页'}）。能读取的有：{readable}。请另存为其中一种后再检查。",
            f"this format ({suffix or 'HTML'}) cannot be read; readable are {readable}",
        )
    return next(reader for reader in known if reader.format == "text")


def read_document(reader: Reader, data: bytes, shown: str) -> Document:
    """Read a file. Raises UnreadableSource, also for whatever else goes wrong in a reader."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise UnreadableSource(
            "文件是空的，没有可以检查的内容。请确认没有选错文件。", "the file is empty: nothing to check"
        )
    try:
        return reader.read(data, shown)
    except (RecursionError, MemoryError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableSource(
            f"读取时出错（{type(error).__name__}），文件结构可能损坏。请用原来的软件重新保存。",
            f"reading failed ({type(error).__name__}): the file's structure may be damaged",
        ) from error


def may_be_report(data: bytes, shown: str) -> bool:
    """Whether a file that could not be read speaks of government information disclosure in its text or name."""
    marks = ("政府信息公开", "信息公开", "年度报告", "年报")
    encoded = (
        mark.encode(encoding) for mark in marks[:1] for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
    )
    return any(mark in shown for mark in marks) or any(mark in data for mark in encoded)


def is_report(report: Report) -> bool:
    """Whether anything of an annual report was recognised: a heading, a table, or its title with a year."""
    if report.document.tree is not None:
        from gklint.extract.tree import looks_like_report

        return looks_like_report(report.document.tree)
    known_title = report.title is not None and report.year is not None
    return bool(report.sections) or any(report.tables.values()) or known_title


def _empty_report(shown: str) -> Report:
    return Report(Document(Source(shown, ""), ""), None)


def _described(info: PluginInfo) -> str:
    origin = f"{info.distribution} {info.version}" if info.distribution else info.origin
    return f"{info.name} ({origin})"


def _moved(finding: Finding, position: Position) -> Finding:

    from gklint.finding import Place

    return finding._replace(place=Place(finding.span, position, position), frame=None)
