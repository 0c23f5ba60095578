"""What a rule is: its identity, basis, messages, options and examples, and the generator that yields problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from gklint.document import Cell, Paragraph
from gklint.finding import Message, Severity
from gklint.report import Report, Section, SectionHeading, Value
from gklint.source import Span

ANNUAL_REPORT = "annual-report"
TEXT = "text"

Options = Mapping[str, Any]


class Basis(NamedTuple):
    """Where a rule comes from: a law, standard or official form with its article, in Chinese and English."""

    zh: str
    en: str


class Option(NamedTuple):
    """A setting of a rule: default, JSON Schema of the value, and what it does."""

    default: Any
    schema: Mapping[str, Any]
    about: Message


class Example(NamedTuple):
    """An edit of the clean report of `base` ("2021" or "2019"), or a whole `text` of its own.

    `edits` are (old, new) pairs. `finds` is what the findings show, in order: empty makes it a good example.
    `fixed` are the edits of the clean report that give the text after the rule's fixes; none (`()`) for the clean one.
    `path` tells the reader to use by its extension. `leftovers` are what an office program kept in the file beside the
    text: kind, text, the text at which it was kept (empty for the file as a whole), name.
    """

    about: str
    edits: tuple[tuple[str, str], ...] = ()
    finds: tuple[str, ...] = ()
    base: str = "2021"
    text: str | None = None
    path: str = "report.md"
    options: Mapping[str, Any] = MappingProxyType({})
    fixed: tuple[tuple[str, str], ...] | None = None
    leftovers: tuple[tuple[str, str, str, str], ...] = ()


class Repair(NamedTuple):
    """Text to replace so that a problem is gone; `changes` are (span, new text)."""

    about: Message
    changes: tuple[tuple[Span, str], ...]
    safe: bool = False


class Note(NamedTuple):
    """Another place that a problem speaks of."""

    about: Message
    span: Span
    route: str = ""


class Suspicion(NamedTuple):
    """A cell that may be the wrong one: what it holds, what it should hold.

    `option` numbers the ways to put things right from 1; all cells of one option are to be changed together.
    """

    route: str
    span: Span
    found: str
    expected: str
    option: int = 1


class Cause(NamedTuple):
    """What made several problems; they become one finding. `about` says what probably happened.

    Problems of any rules with the same `key` are merged. `suspects` come the likeliest first; when they are `certain`
    (there is one option only), the finding stands at the first of them.
    """

    key: str
    about: Message
    suspects: tuple[Suspicion, ...] = ()
    certain: bool = False


class Problem(NamedTuple):
    """What a rule yields: a key of its `messages`, the values of the message's fields, and the place.

    A problem with a `cause` is one of several that the cause made.
    """

    message: str
    span: Span
    route: str = ""
    values: Mapping[str, object] = MappingProxyType({})
    severity: Severity | None = None
    repairs: tuple[Repair, ...] = ()
    notes: tuple[Note, ...] = ()
    cause: Cause | None = None


Check = Callable[[Report, Options], Iterable[Problem]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One thing that can be wrong.

    `kinds` are the kinds of file it looks at; `enabled` whether it runs unless a config says otherwise.
    `summary` says what is wrong, `remedy` what to do about it.
    """

    id: str
    name: str
    severity: Severity
    category: str
    since: str
    summary: Message
    remedy: Message
    basis: tuple[Basis, ...]
    messages: Mapping[str, Message]
    examples: tuple[Example, ...]
    check: Check
    options: Mapping[str, Option] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset({ANNUAL_REPORT})
    enabled: bool = True

    def defaults(self) -> dict[str, Any]:
        """The options with their default values."""
        return {name: option.default for name, option in self.options.items()}


def rule(
    *,
    id: str,
    name: str,
    severity: Severity,
    category: str,
    since: str,
    summary: Message,
    remedy: Message,
    basis: tuple[Basis, ...],
    messages: Mapping[str, Message],
    examples: tuple[Example, ...],
    options: Mapping[str, Option] | None = None,
    kinds: frozenset[str] = frozenset({ANNUAL_REPORT}),
    enabled: bool = True,
) -> Callable[[Check], Rule]:
    """Make a rule of a generator function `check(report, options)`."""

    def decorate(check: Check) -> Rule:
        return Rule(
            id,
            name,
            severity,
            category,
            since,
            summary,
            remedy,
            basis,
            messages,
            examples,
            check,
            options or {},
            kinds,
            enabled,
        )

    return decorate


def problem(
    message: str,
    at: Span | Paragraph | Cell | Value | Section | SectionHeading,
    *,
    route: str = "",
    severity: Severity | None = None,
    repairs: tuple[Repair, ...] = (),
    notes: tuple[Note, ...] = (),
    cause: Cause | None = None,
    **values: object,
) -> Problem:
    """A problem at a thing of the report; its route is taken over where the thing has one."""
    if not isinstance(at, Span):
        route = route or getattr(at, "route", "")
        at = at.span
    return Problem(message, at, route, values, severity, repairs, notes, cause)
