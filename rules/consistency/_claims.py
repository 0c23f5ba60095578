"""The figures of the text with what they count, read once for each report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gklint.api import Report

from ._numbers import Figure, is_count
from ._other_roles import decision_role, document_role, review_result, review_role
from ._readings import reading_of
from ._roles import APPLICATION_ROLES, PUBLISHED_ROLE, Role, role_of
from ._scope import CHANNEL, ORGAN, THIS_YEAR, names_channel, narrowed
from ._text import Passage, Sentence, passages
from ._words import holds, listed

PART, UNKNOWN = "part", "unknown"
_WHOLE_ROLES = ("received", "either", "handled")
_MARKS = ",;:。!?("
_OTHER_THINGS = listed(
    "来信 留言 信访 热线 诉求 咨询 建议 提案 投诉 工单 网民 来电 信箱 举报 求助 问题 评论 来访 业务 审批 登记 案件线索"
)
_ABOUT_DOCUMENTS = ("主动公开", "制发", "制作", "印发", "公文", "获取")
_ABOUT = ("申请", "复议", "诉讼")
_BROUGHT = listed("引发 引起 产生 导致 由此 因此 被申请 被提起 发生 涉及")
_CARRIED = ("结转", "转结")
_INCLUDING = ("含", "其中", "包括", "包含", "内含")
_TOGETHER = ("加上", "连同", "含", "包括", "加之")
_ALL = listed("全省 全市 全县 全区 全州 各级 我市 我县 我区 我局")
_ALL_UPHELD = tuple(
    f"{every}{got}维持"
    for every in ("均", "全部", "都", "均已")
    for got in ("", "获", "被", "予以", "获得", "为", "得到")
)


class Claim(NamedTuple):
    """A figure with its role. `narrowed` says why it is not of the whole report and year ('' when it is).

    `with_carried`: the sentence counts what was carried in along with it. `of_received`: the applicants are those of
    the applications received, of which the text gives the right number. `every`: all are said to have had one result.
    """

    role: str
    figure: Figure
    passage: Passage
    sentence: Sentence
    narrowed: str = ""
    with_carried: bool = False
    of_received: bool = False
    every: bool = False


@lru_cache(maxsize=2)
def claims(report: Report) -> tuple[Claim, ...]:
    """Every figure whose role is known, in the order of the text."""
    found: list[Claim] = []
    for passage in passages(report):
        if passage.route != "/preamble" and any(is_count(figure) or figure.low == 0 for figure in passage.figures):
            found.extend(_Reader(report, passage).claims())
    return tuple(found)


def clause_before(passage: Passage, figure: Figure, start: int) -> str:
    """The words from the last mark, or the last figure with a unit, to a figure; brackets before it are skipped."""
    text = passage.text
    end = figure.start
    if text[end - 1 : end] == ")":
        opened = text.rfind("(", start, end)
        if opened >= 0 and not any(character.isdigit() for character in text[opened:end]):
            end = opened
    for mark in _MARKS:
        start = max(start, text.rfind(mark, start, end) + 1)
    for other in reversed(passage.figures_between(start, end)):
        if other.unit:
            start = max(start, other.stop)
            break
    return text[start:end] if start < end else ""


def words_after(passage: Passage, figure: Figure, end: int) -> str:
    """The words right behind a figure up to a mark or the next number."""
    text = passage.text
    at = figure.stop
    while at < end and text[at] not in ",;:。!?()、" and not text[at].isdigit():
        at += 1
    if text.startswith(("年", "年度"), at + 4) and text[at : at + 4].isdigit():
        at = min((place for mark in ",;:。!?()、" if (place := text.find(mark, at)) >= 0), default=end)
    return text[figure.stop : min(at, end)]


class _Reader:
    """Reads one passage from left to right, and knows of which figure the next one speaks on."""

    def __init__(self, report: Report, passage: Passage) -> None:
        self._report = report
        self._passage = passage
        self._about = holds(passage.topic, _ABOUT) or passage.route.endswith(("/applications", "/reviews"))
        self._reviews = holds(passage.topic, _ABOUT[1:]) or passage.route.endswith("/reviews")
        self._anchor: Claim | None = None
        self._narrowed = ""
        self._last = ""

    def claims(self) -> Iterator[Claim]:
        passage = self._passage
        figures = iter(passage.figures)
        figure = next(figures, None)
        for sentence in passage.sentences:
            self._last = ""
            reviews: list[Claim] = []
            while figure is not None and figure.start < sentence.end:
                if (is_count(figure) or self._is_nil(figure)) and not self._quoted(figure):
                    claim = self._claim(figure, sentence)
                    self._last = claim.role if claim else self._last
                    if claim is not None:
                        yield claim
                        reviews += [claim] if claim.role.startswith("reviews/") else []
                figure = next(figures, None)
            if reviews and self._all_upheld(reviews[-1]):
                yield from (claim._replace(role=f"{claim.role}/upheld", every=True) for claim in reviews)

    def _all_upheld(self, last: Claim) -> bool:
        """Whether the words behind the reviews say that all were upheld: 复议7件、诉讼9件，均获维持."""
        behind = self._passage.text[last.figure.stop : last.sentence.end].lstrip(",").removeprefix("结果")
        return behind.startswith(_ALL_UPHELD) and "/" not in last.role.removeprefix("reviews/")

    def _is_nil(self, figure: Figure) -> bool:
        """数量为0, without a unit."""
        text = self._passage.text
        if figure.low or figure.unit or text[figure.start - 1] not in "为是:":
            return False
        return text[figure.stop : figure.stop + 1] in ("", *",;。)、")

    def _quoted(self, figure: Figure) -> bool:
        text = self._passage.text
        return text.rfind("“", 0, figure.start) > text.rfind("”", 0, figure.start)

    def _claim(self, figure: Figure, sentence: Sentence) -> Claim | None:
        clause = clause_before(self._passage, figure, sentence.start)
        after = words_after(self._passage, figure, sentence.end)
        role = role_of(clause, after, self._report.year)
        if role is None:
            return self._other(figure, sentence, clause, after)
        if role.name == PUBLISHED_ROLE:
            claim = self._of_whole(role, figure, sentence, clause)
            by_channel = names_channel(self._passage.text[sentence.start : figure.start])
            return claim._replace(narrowed=claim.narrowed or CHANNEL) if by_channel else claim
        if role.name in APPLICATION_ROLES:
            return self._application(role, figure, sentence, clause)
        if holds(self._passage.text[sentence.start : figure.start], _ABOUT_DOCUMENTS):
            return None
        anchor = self._anchor
        if anchor is None:
            return Claim(role.name, figure, self._passage, sentence, "" if self._about else UNKNOWN)
        narrowing = anchor.narrowed or self._narrowed
        return Claim(role.name, figure, self._passage, sentence, narrowing, of_received=self._of_received(anchor))

    def _of_received(self, anchor: Claim) -> bool:
        if anchor.role != "received" or anchor.with_carried:
            return False
        reading = reading_of(self._report, anchor)
        return reading is not None and anchor.figure.exact and reading.shown == anchor.figure.low

    def _application(self, role: Role, figure: Figure, sentence: Sentence, clause: str) -> Claim | None:
        said = self._passage.text[sentence.start : figure.start]
        if role.bare and (holds(said, _OTHER_THINGS) or not (self._about or self._told_before(role))):
            return None
        claim = self._of_whole(role, figure, sentence, clause)
        if role.name not in _WHOLE_ROLES:
            return claim
        since = max(said.rfind(";"), said.rfind(")")) + 1
        if "其中" in said[since:] or (
            role.bare and role.name == "handled" and self._last.startswith(("results", "by"))
        ):
            claim = claim._replace(narrowed=claim.narrowed or PART)
        claim = claim._replace(with_carried=self._with_carried(figure, sentence))
        if claim.narrowed in (ORGAN, CHANNEL, PART):
            reading = reading_of(self._report, claim)
            if reading is not None and reading.fits(figure.low, figure.high):
                claim = claim._replace(narrowed="")
        if claim.narrowed != PART:
            self._anchor, self._narrowed = claim, "" if claim.narrowed == CHANNEL else claim.narrowed
        return claim

    def _told_before(self, role: Role) -> bool:
        return role.name == "handled" and self._anchor is not None

    def _with_carried(self, figure: Figure, sentence: Sentence) -> bool:
        """含上年结转3件 right behind the figure, or 加上年结转3件 before it."""
        text = self._passage.text
        behind = text[figure.stop : sentence.end]
        if behind[:1] in (",", "(", "、"):
            end = min((place for mark in ",;。)" if (place := behind.find(mark, 1)) >= 0), default=len(behind))
            if behind[1:].startswith(_INCLUDING) and holds(behind[:end], _CARRIED):
                return True
        before = text[sentence.start : figure.start]
        return holds(before, _TOGETHER) and holds(before, _CARRIED)

    def _of_whole(self, role: Role, figure: Figure, sentence: Sentence, clause: str) -> Claim:
        at = figure.start - len(clause) + role.at
        at = min(at, figure.start)
        reason = CHANNEL if role.channel else narrowed(self._passage, sentence.start, at, self._report)
        if not reason and self._narrowed and not self._speaks_of_all(sentence, at):
            reason = self._narrowed
        return Claim(role.name, figure, self._passage, sentence, reason)

    def _speaks_of_all(self, sentence: Sentence, at: int) -> bool:
        """Whether a sentence takes back that the one before spoke of less."""
        anew = _ALL if self._narrowed == ORGAN else THIS_YEAR
        return holds(self._passage.text[sentence.start : at], anew)

    def _other(self, figure: Figure, sentence: Sentence, clause: str, after: str) -> Claim | None:
        said = self._passage.text[sentence.start : figure.start]
        if self._last.startswith("reviews/") and (name := review_result(clause, "/".join(self._last.split("/")[:2]))):
            return Claim(name, figure, self._passage, sentence, self._narrowed)
        # Under 依申请公开 a bare 行政复议144件 may be all that were decided.
        about = self._reviews or (self._about and (self._last.startswith("reviews/") or holds(said, _BROUGHT)))
        name = review_role(clause, after, said, about=about)
        if name is None:
            name = document_role(clause, self._last) or decision_role(clause, after, said, self._last)
        if name is None:
            return None
        claim = self._of_whole(Role(name, len(clause)), figure, sentence, clause)
        part = "其中" in said[said.rfind(";") + 1 :] and not self._last.startswith("reviews/")
        return claim._replace(narrowed=claim.narrowed or PART) if part else claim
