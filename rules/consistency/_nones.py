"""What the text says did not occur: no application, no carry-over, no review."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gklint.api import Report, Span

from ._none_words import (
    ABOUT,
    ALLOWED_BEHIND,
    DENIED,
    DISCLOSURE,
    IF,
    IS_NONE,
    LONGEST,
    LONGEST_NAME,
    LOST,
    NEGATIONS,
    NEW,
    NO_CARRY,
    NO_WORK,
    NONE_BEHIND,
    OTHER_WORK,
    REVIEW_WORDS,
    REVIEWS,
    RIGHT_AFTER,
)
from ._role_words import FILLERS, OBJECTS
from ._scope import CHANNEL, narrowed
from ._text import Passage, Sentence, passages
from ._words import holds


class NoneClaim(NamedTuple):
    """A place where the text says that something did not occur.

    `rows` are the rows of the tables that must be nil; `narrowed` says why it is not of the whole report and year.
    """

    subject: str
    rows: tuple[str, ...]
    passage: Passage
    sentence: Sentence
    start: int
    end: int
    narrowed: str = ""

    @property
    def span(self) -> Span:
        """Where it is said."""
        return self.passage.span(self.start, self.end)


@lru_cache(maxsize=2)
def none_claims(report: Report) -> tuple[NoneClaim, ...]:
    """Every denial, in the order of the text."""
    found: list[NoneClaim] = []
    for passage in passages(report):
        if passage.route != "/preamble" and holds(passage.text, NEGATIONS):
            found.extend(_in_passage(report, passage))
    return tuple(found)


def _in_passage(report: Report, passage: Passage) -> Iterator[NoneClaim]:
    about = holds(passage.topic, ABOUT) or passage.route.endswith(("/applications", "/reviews"))
    for sentence in passage.sentences:
        said = passage.text[sentence.start : sentence.end]
        if not holds(said, NEGATIONS):
            continue
        for start in _negations(said):
            at = sentence.start + start
            claim = (
                _denial(passage, sentence, at, about)
                or _carry(passage, sentence, at)
                or _review(passage, sentence, at, about)
                or _work(passage, sentence, at)
            )
            if claim is not None and not _is_supposed(claim):
                yield _placed(report, claim)
        claim = _nil(passage, sentence, said)
        if claim is not None:
            yield _placed(report, claim)


def _negations(said: str) -> Iterator[int]:
    """Where a denial begins; 没有 and 暂无 count once."""
    at = 0
    while at < len(said):
        if said[at] in "未没无" or said.startswith("不存在", at):
            yield at
            at += 2 if said.startswith(("没有", "不存在"), at) else 1
        else:
            at += 1


def _is_supposed(claim: NoneClaim) -> bool:
    """Whether it is said of what might be (如未收到…) or quoted."""
    text, start = claim.passage.text, claim.sentence.start
    clause = max(start, *(text.rfind(mark, start, claim.start) + 1 for mark in ",;:。"))
    quoted = text.rfind("“", start, claim.start) > text.rfind("”", start, claim.start)
    return quoted or holds(text[clause : claim.start], IF)


def _placed(report: Report, claim: NoneClaim) -> NoneClaim:
    reason = narrowed(claim.passage, claim.sentence.start, claim.start, report)
    start = claim.start
    while start > claim.sentence.start and claim.passage.text[start - 1] in "暂尚":
        start -= 1
    return claim._replace(start=start, narrowed="" if reason == CHANNEL else reason)


def _denial(passage: Passage, sentence: Sentence, at: int, about: bool) -> NoneClaim | None:
    """未收到政府信息公开申请, 无依申请公开事项."""
    text = passage.text[at : min(sentence.end, at + LONGEST)]
    length = DENIED.at_start(text)
    if not length:
        return None
    rest = RIGHT_AFTER.off_start(text[length:])
    if about and rest.startswith(("该项申请", "该类申请", "此类申请", "相关申请", "申请")):
        behind = rest[rest.index("申请") + 2 :]
        subject = rest[: len(rest) - len(behind)]
    else:
        rest = FILLERS.off_start(rest)
        behind = OBJECTS.off_start(rest)
        subject = rest[: len(rest) - len(behind)]
    if "申请" not in subject or not ("公开" in subject or about):
        return None
    behind = behind.removeprefix("办理").removeprefix("数量").removeprefix("需求")
    if behind and not behind.startswith(ALLOWED_BEHIND):
        return None
    if behind.startswith(tuple("、和及或")) and holds(behind[:12], LOST):
        return None
    return NoneClaim("applications", ("applications/received",), passage, sentence, at, at + len(text) - len(behind))


def _nil(passage: Passage, sentence: Sentence, said: str) -> NoneClaim | None:
    """依申请公开数量目前暂无: the object first, the denial behind."""
    for place in (said.find("依申请公开"), said.find("信息公开申请")):
        if place < 0:
            continue
        rest = OBJECTS.off_start(said[place:])
        behind = NONE_BEHIND.off_start(rest)
        word = next((word for word in IS_NONE if behind.startswith(word)), None)
        if word and (len(behind) == len(word) or behind[len(word)] in ",;。)"):
            start = sentence.start + place
            end = sentence.start + len(said) - len(behind) + len(word)
            return NoneClaim("applications", ("applications/received",), passage, sentence, start, end)
    return None


def _carry(passage: Passage, sentence: Sentence, at: int) -> NoneClaim | None:
    """无上年结转, 没有结转下年度办理的申请."""
    text = passage.text[at : min(sentence.end, at + LONGEST)]
    length = DENIED.at_start(text)
    if not length or "结" not in text[:20]:
        return None
    clause = text[length : min((place for mark in ",;。)、" if (place := text.find(mark)) > 0), default=len(text))]
    for role, forms in NO_CARRY.items():
        if clause.startswith(forms) or FILLERS.off_start(OBJECTS.off_start(clause)).startswith(forms):
            return NoneClaim(role, (f"applications/{role}",), passage, sentence, at, at + length + len(clause))
    return None


def _against_whom(rest: str) -> int:
    """The length of 针对县公安局 before 申请行政复议."""
    if not rest.startswith(("针对", "对", "向")):
        return 0
    ends = [place for word in ("申请", "提起", "提出") if 0 < (place := rest.find(word)) < LONGEST_NAME]
    return min(ends, default=0)


def _review(passage: Passage, sentence: Sentence, at: int, about: bool) -> NoneClaim | None:
    """未发生因政府信息公开引发的行政复议、行政诉讼."""
    text = passage.text[at : min(sentence.end, at + LONGEST)]
    length = DENIED.at_start(text)
    if not length or ("议" not in text and "讼" not in text):
        return None
    clause = text[: min((place for mark in ",;。:(" if (place := text.find(mark)) > 0), default=len(text))]
    clause = clause[: next((place for place, character in enumerate(clause) if character.isdigit()), len(clause))]
    before = passage.text[sentence.start : at]
    rows: list[str] = []
    rest, last = clause[length:], 0
    while rest:
        name, named = next(((name, named) for name, named in REVIEWS if rest.startswith(name)), ("", ()))
        if name:
            rows.extend(named)
            rest = rest[len(name) :]
            last = len(clause) - len(rest)
            continue
        step = _against_whom(rest) or REVIEW_WORDS.at_start(rest)
        if not step:
            break
        rest = rest[step:]
    if not rows or holds(clause[length:], LOST) or holds(before + clause, OTHER_WORK):
        return None
    if not about and not holds(before + clause, DISCLOSURE):
        return None
    names = tuple(dict.fromkeys(f"reviews/{row}" for row in rows))
    return NoneClaim("reviews", names, passage, sentence, at, at + last)


def _work(passage: Passage, sentence: Sentence, at: int) -> NoneClaim | None:
    """未制发行政规范性文件, 未作出行政强制决定."""
    text = passage.text[at : min(sentence.end, at + LONGEST)]
    for verbs, nouns in NO_WORK:
        length = verbs.at_start(text)
        if not length:
            continue
        rest = NEW.off_start(text[length:])
        for noun, route in nouns.items():
            behind = rest.removeprefix(noun).removeprefix("决定")
            if rest.startswith(noun) and (not behind or behind.startswith(ALLOWED_BEHIND)):
                return NoneClaim("work", (f"disclosure/{route}",), passage, sentence, at, at + len(text) - len(behind))
    return None
