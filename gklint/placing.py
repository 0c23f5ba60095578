"""From a rule's problem to a finding: message in words, lines and columns, source frame, fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from gklint.finding import Edit, Finding, Fix, Frame, Place, Related, Severity, Suspect
from gklint.grid import grid_of
from gklint.merging import Joined, Told
from gklint.rendition import TextView, text_view
from gklint.report import Report
from gklint.rule import Note, Problem, Rule, Suspicion
from gklint.source import Source, Span
from gklint.where import Places

_FRAME_WIDTH = 96
_LONGEST_EXCERPT = 80


class Placer:
    """Makes the findings of one report."""

    def __init__(self, report: Report, lang: str) -> None:
        self._report = report
        self._document = report.document
        self._source = report.source
        self._lang = lang
        self._places = Places(report, lang)
        self._seen: Counter[str] = Counter()

    def finding(self, rule: Rule, problem: Problem, severity: Severity | None) -> Finding:
        """The finding of a problem. Raises KeyError when the rule has no such message or field."""
        return self.joined(Joined(Told(rule, problem, severity)))

    def joined(self, group: Joined) -> Finding:
        """The finding of problems that one cause made; it stands at the first suspect, where that one is certain."""
        (rule, problem, _), others = group
        source, lang, cause = self._source, self._lang, problem.cause
        first = cause.suspects[0] if cause and cause.certain and cause.suspects else None
        span = _within(first.span if first else problem.span, len(source.text))
        excerpt = source.slice(span)
        elsewhere = (group.lead,) * (first is not None and first.route != problem.route)
        return Finding(
            rule=rule.id,
            name=rule.name,
            severity=group.gravity,
            message=self._message(rule, problem),
            path=source.path,
            place=place_of(source, span),
            route=problem.route,
            where=self._places.where(first.route if first else problem.route, span),
            excerpt=excerpt if len(excerpt) <= _LONGEST_EXCERPT else excerpt[: _LONGEST_EXCERPT - 1] + "…",
            fingerprint=self._fingerprint(rule.id, problem, excerpt),
            basis="；".join(basis.zh for basis in rule.basis) if lang == "zh" else "; ".join(b.en for b in rule.basis),
            remedy=rule.remedy.render(lang),
            frame=frame_of(source, span),
            rendition=None if self._document.as_is else self._view.position(span.start),
            suspects=tuple(map(self._suspect, cause.suspects)) if cause else (),
            related=(
                *(self._note(note, problem) for note in problem.notes),
                *(self._broken(told) for told in (*elsewhere, *others)),
            ),
            fixes=tuple(
                Fix(
                    repair.safe,
                    repair.about.render(lang, problem.values),
                    tuple(Edit(place_of(source, at), source.slice(at), new) for at, new in repair.changes),
                )
                for repair in problem.repairs
            ),
            grid=grid_of(self._report, cause, _routes(group)) if cause else None,
        )

    def _message(self, rule: Rule, problem: Problem) -> str:
        said = rule.messages[problem.message].render(self._lang, problem.values)
        if problem.cause is None:
            return said
        about = problem.cause.about.render(self._lang)
        return f"{said}。{about}" if self._lang == "zh" else f"{said}. {about}"

    def _note(self, note: Note, problem: Problem) -> Related:
        return self._related(note.about.render(self._lang, problem.values), note.span, note.route)

    def _related(self, message: str, span: Span, route: str, rule: str = "") -> Related:
        return Related(message, place_of(self._source, span), route, self._places.where(route, span), rule)

    def _broken(self, told: Told) -> Related:
        """An equation that does not hold either, in the words of its own rule."""
        said = told.rule.messages[told.problem.message].render(self._lang, told.problem.values)
        return self._related(f"{told.rule.id} {said}", told.problem.span, told.problem.route, told.rule.id)

    def _suspect(self, suspicion: Suspicion) -> Suspect:
        route, span, found, expected, option = suspicion
        where = self._places.where(route, span)
        return Suspect(route, place_of(self._source, span), found, expected, option, where)

    @cached_property
    def _view(self) -> TextView:
        return text_view(self._document)

    def _fingerprint(self, rule: str, problem: Problem, excerpt: str) -> str:
        """Stable when lines move, unique in the file: rule, route and text, counted where they repeat."""
        from hashlib import blake2b  # dear to import, and a clean report needs none

        words = " ".join(excerpt.split())
        base = f"{rule}\n{self._source.path}\n{problem.route}\n{words}\n{problem.message}"
        self._seen[base] += 1
        return blake2b(f"{base}\n{self._seen[base]}".encode("utf-8", "replace"), digest_size=12).hexdigest()


def place_of(source: Source, span: Span) -> Place:
    """A span with its lines and columns."""
    return Place(span, source.position(span.start), source.position(span.end))


def frame_of(source: Source, span: Span) -> Frame:
    """The first line of a span, cut around it to a readable width."""
    position = source.position(span.start)
    line = source.line_span(position.line)
    start = min(span.start, line.end)
    end = min(max(span.end, start), line.end)
    first = max(line.start, min(start - _FRAME_WIDTH // 3, line.end - _FRAME_WIDTH))
    last = min(line.end, first + _FRAME_WIDTH)
    text = source.text[first:last]
    lead = "…" if first > line.start else ""
    tail = "…" if last < line.end else ""
    shift = len(lead) - first
    return Frame(position.line, lead + text + tail, start + shift, min(end, last) + shift)


def _routes(group: Joined) -> Iterator[str]:
    for told in (group.lead, *group.others):
        yield told.problem.route
        yield from (note.route for note in told.problem.notes)


def _within(span: Span, length: int) -> Span:
    start = max(0, min(span.start, length))
    return Span(start, max(start, min(span.end, length)))
