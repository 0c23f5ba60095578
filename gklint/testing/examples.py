"""A rule's examples as tests: what it finds, where, and what its fixes make of the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from gklint.document import Leftover
from gklint.extraction import NOTHING, Overrides, extract
from gklint.finding import Finding
from gklint.merging import Told, joined
from gklint.opening import opener
from gklint.placing import Placer
from gklint.rule import ANNUAL_REPORT, TEXT, Example, Rule
from gklint.source import Span
from gklint.testing.reports import edited, example_text, untouched_text

_UNSEEN = frozenset(("deletion", "hidden"))


def examples_of(rule: Rule) -> list[Example]:
    """The examples of a rule, good ones first."""
    return sorted(rule.examples, key=lambda example: bool(example.finds))


def check_text(
    rule: Rule,
    text: str,
    path: str = "report.md",
    options: Mapping[str, Any] | None = None,
    lang: str = "zh",
    leftovers: Iterable[tuple[str, str, str, str]] = (),
) -> list[Finding]:
    """What one rule alone finds in a text, in document order; the reader is chosen by the extension of `path`.

    `leftovers` are put into the document as an office program would have left them there (see `Example`). Raises
    ValueError when the text that one was left at does not stand in `text` exactly once.
    """
    data = text.encode("utf-8")
    document = opener().open(data, path)
    if leftovers:
        document = replace(document, leftovers=tuple(_leftover(text, *leftover) for leftover in leftovers))
    report = extract(document, NOTHING if ANNUAL_REPORT in rule.kinds else Overrides(kind=TEXT))
    placer = Placer(report, lang)
    problems = rule.check(report, {**rule.defaults(), **(options or {})})
    findings = [placer.joined(group) for group in joined(Told(rule, problem) for problem in problems)]
    return sorted(findings, key=lambda finding: finding.place.start)


def check_example(rule: Rule, example: Example) -> None:
    """Assert that the rule finds what the example says, at text that reads so, and that its fixes mend it."""
    text = example_text(example)
    for lang in ("zh", "en"):
        findings = check_text(rule, text, example.path, example.options, lang, example.leftovers)
        case = f"{rule.id} {example.about}"
        assert [finding.excerpt for finding in findings] == list(example.finds), (case, *_described(findings))
        for finding in findings:
            assert finding.rule == rule.id, (case, finding.rule, finding.message)
            shown = text[finding.span.start : finding.span.end]
            assert shown == finding.excerpt or shown.startswith(finding.excerpt.removesuffix("…")), (case, finding)
            assert finding.message, case
            assert "{" not in finding.message, (case, finding.message)
    if example.fixed is not None:
        expected = edited(untouched_text(example), example.fixed)
        assert repaired(text, findings) == expected, f"{case}: the fixes do not give the text that the example promises"


def assert_examples(rule: Rule) -> None:
    """Check every example of a rule; there must be at least one that it finds fault with and one that it does not."""
    assert any(example.finds for example in rule.examples), f"{rule.id} has no example that it finds fault with"
    assert any(not example.finds for example in rule.examples), f"{rule.id} has no good example"
    for example in examples_of(rule):
        check_example(rule, example)


def _leftover(text: str, kind: str, kept: str, at: str, name: str) -> Leftover:
    """A leftover at a text; what readers do not see (hidden, deleted) stands before it and has no length."""
    if at and text.count(at) != 1:
        raise ValueError(f"a leftover's place must be found exactly once, this one {text.count(at)} times: {at!r}")
    start = text.index(at)
    end = start if kind in _UNSEEN else start + len(at)
    return Leftover(kind, kept, Span(start, end), name)


def repaired(text: str, findings: Iterable[Finding]) -> str:
    """The text after the first fix of every finding, safe or not."""
    edits = {edit for finding in findings for fix in finding.fixes[:1] for edit in fix.edits}
    for edit in sorted(edits, key=lambda edit: edit.place.span, reverse=True):
        span = edit.place.span
        assert text[span.start : span.end] == edit.old, (edit, text[span.start : span.end])
        text = text[: span.start] + edit.new + text[span.end :]
    return text


def _described(findings: Iterable[Finding]) -> list[str]:
    return [f"{finding.place.start.line}:{finding.place.start.column} {finding.message}" for finding in findings]
