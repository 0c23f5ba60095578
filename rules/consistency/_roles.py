"""What a figure about applications counts: received, carried over, answered, granted …

It is told by the words right before and behind the figure. Known words are taken off the end of the clause, and only
where nothing unknown stands between verb, object and figure is the role certain.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ._role_words import (
    APPLICANTS,
    AROUND_A_LABEL,
    CARRIED,
    CARRIED_IN_TAILS,
    CARRIED_TAILS,
    CARRIED_TO,
    CHANNELS_AND_FILLERS,
    EITHER,
    FILLERS,
    HANDLED,
    NOT_COUNTED,
    NOT_THE_YEAR,
    OBJECTS,
    PUBLISHED,
    RECEIVED,
    RESULTS,
    SEPARATORS,
    TAILS,
    TAILS_AND_OBJECTS,
    VERB_TAILS,
)
from ._words import Words, holds, words

RECEIVED_ROLE, EITHER_ROLE, HANDLED_ROLE = "received", "either", "handled"
CARRIED_IN, CARRIED_OUT, PUBLISHED_ROLE = "carried_in", "carried_out", "published"
APPLICATION_ROLES = (RECEIVED_ROLE, EITHER_ROLE, HANDLED_ROLE, CARRIED_IN, CARRIED_OUT)
_LONGEST_AFTER = 30
_LAST_YEAR = words("上一年度 上年度 上一年 上年 去年 往年")
_NEXT_YEAR = words("下一年度 下年度 下一年 下年 次年度 次年 明年")
_CARRIED = ("结转", "转结", "接转")
_REASONS = ("等原因", "等情形", "等理由")


class Role(NamedTuple):
    """A role: where in the clause the words that tell it begin, and what must be known besides.

    `channel`: only what came in one way (网上, 信函 …) is meant. `bare`: the verb has no object (收到3件), so that only
    the heading above or an earlier figure tells that applications are meant.
    """

    name: str
    at: int
    channel: bool = False
    bare: bool = False


def role_of(clause: str, after: str, year: int | None) -> Role | None:
    """The role of a figure about applications, from the clause before it and the words behind it."""
    found = _listed(clause) or (("转" in clause or "延" in clause) and _carried(clause, year)) or _counted(clause)
    if found and not found.bare:
        return found
    return _behind(clause, after[:_LONGEST_AFTER], year) or found or None


def _listed(clause: str) -> Role | None:
    """A row or column of table 三 by its name: 予以公开, 自然人 …"""
    label = SEPARATORS.off_start(clause.rpartition("申请中")[2])
    at = len(clause) - len(label)
    while label:
        name = RESULTS.get(label) or APPLICANTS.get(label) or _with_reasons(label)
        if name is not None:
            return Role(name, at)
        length = AROUND_A_LABEL.at_end(label)
        if not length:
            break
        label = label[:-length]
    return None


def _with_reasons(label: str) -> str | None:
    """因本机关不掌握等原因无法提供 is the whole group; 因涉密不予公开 would be a part of it."""
    reason = next((word for word in _REASONS if word in label), None)
    return RESULTS.get(label.rpartition(reason)[2]) if reason else None


def _carried(clause: str, year: int | None) -> Role | None:
    bare = CARRIED_TAILS.off_end(clause)
    last, following = _years_around(year)
    text = CARRIED_IN_TAILS.off_end(bare)
    if CARRIED.at_end(text):
        base = NOT_THE_YEAR.off_end(CARRIED.off_end(text))
        length = last.at_end(base)
        return Role(CARRIED_IN, len(base) - length) if length else None
    for near, carried, name in ((last, CARRIED, CARRIED_IN), (following, CARRIED_TO, CARRIED_OUT)):
        length = near.at_end(bare)
        if length:
            base = bare[:-length]
            length = carried.at_end(base)
            return Role(name, len(base) - length) if length else None
    return None


@lru_cache(maxsize=8)
def _years_around(year: int | None) -> tuple[Words, Words]:
    """The words for the year before and after."""
    if year is None:
        return _LAST_YEAR, _NEXT_YEAR
    last, following = (Words((f"{near}年度", f"{near}年")) for near in (year - 1, year + 1))
    return last + _LAST_YEAR, following + _NEXT_YEAR


def _counted(clause: str) -> Role | None:
    """A verb with its object: 收到政府信息公开申请, 办结依申请公开事项."""
    bare = TAILS.off_end(clause)
    before = TAILS_AND_OBJECTS.off_end(bare)
    subject = bare[len(before) :]
    if "申请" in subject:
        return _verb(before)
    if "公开" in subject and "信息" in subject:
        at = len(before) - PUBLISHED.at_end(before)
        return Role(PUBLISHED_ROLE, at) if at < len(before) and not NOT_COUNTED.at_end(before[:at]) else None
    return _verb(VERB_TAILS.off_end(bare), bare=True)


def _verb(before: str, *, bare: bool = False) -> Role | None:
    for fillers, channel in ((VERB_TAILS, False),) if bare else ((FILLERS, False), (CHANNELS_AND_FILLERS, True)):
        text = fillers.off_end(before)
        for verbs, name in ((EITHER, EITHER_ROLE), (HANDLED, HANDLED_ROLE), (RECEIVED, RECEIVED_ROLE)):
            length = verbs.at_end(text)
            if length:
                at = len(text) - length
                if NOT_COUNTED.at_end(text[:at]) or holds(text[:at], _CARRIED):
                    return None
                return Role(name, at, channel, bare)
    return None


def _behind(clause: str, after: str, year: int | None) -> Role | None:
    """What stands behind the figure: 1件结转下年度办理, 收到8份政府信息公开申请."""
    if "转" in after or "延" in after:
        last, following = _years_around(year)
        at = following.find(after)
        if at > 0:
            before = after[:at].rstrip("至到入")
            sure = CARRIED_TO.at_end(before) and not holds(before, ("未", "无", "不"))
            return Role(CARRIED_OUT, len(clause)) if sure else None
        bare = after.lstrip("为系是")
        length = last.at_start(bare)
        if length and CARRIED.at_start(bare[length:].lstrip("的度")):
            return Role(CARRIED_IN, len(clause))
    label = after.lstrip("的").removesuffix("答复")
    if label in RESULTS and not SEPARATORS.off_start(clause):
        return Role(RESULTS[label], len(clause))
    if clause.endswith("主动公开的") and after.startswith(("政府信息", "信息")):
        at = len(clause) - len("主动公开的")
        return None if NOT_COUNTED.at_end(clause[:at]) else Role(PUBLISHED_ROLE, at)
    if "申请" in after and not OBJECTS.off_end(after.lstrip("的左右")):
        return _verb(TAILS.off_end(clause))
    return None
