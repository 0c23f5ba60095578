"""Why a page cannot be read: what is wrong, where, and what to do."""

from __future__ import annotations

from gklint.source import Source, UnreadableSource

TAG_LIMIT = 300_000  # a report has a few thousand
TEXT_LIMIT = 1_000_000  # characters; a report has some ten thousand
_LONGEST_TAG = 20


def too_many_tags() -> UnreadableSource:
    """More tags than any report has."""
    return UnreadableSource(
        f"网页的标签超过 {TAG_LIMIT} 个，不像一份年度报告，未作检查。请确认没有选错文件。",
        f"more than {TAG_LIMIT} tags: not an annual report, not checked",
    )


def too_much_text() -> UnreadableSource:
    """More text than any report has."""
    return UnreadableSource(
        f"网页的文字超过 {TEXT_LIMIT} 字，不像一份年度报告，未作检查。请确认没有选错文件。",
        f"more than {TEXT_LIMIT} characters of text: not an annual report, not checked",
    )


def too_deep(text: str, offset: int, nesting: int) -> UnreadableSource:
    """Tables in tables in tables."""
    return _at(
        text,
        offset,
        f"表格嵌套超过 {nesting} 层，不像一份年度报告，未作检查。确需检查时调大配置项 max_nesting。",
        f"more than {nesting} tables in each other: not checked; raise max_nesting if it is a report",
    )


def cut_off(text: str, offset: int, written: str) -> UnreadableSource:
    """The file ends within a tag, of which `written` is there."""
    tag = written[:_LONGEST_TAG] + ("…" if len(written) > _LONGEST_TAG else "")
    return _at(
        text,
        offset,
        f"文件在标签 <{tag} 的中间结束，没有下载完整或已经损坏。请从网站重新保存。",
        f"the file ends in the middle of the tag <{tag}: it is cut short or damaged; save the page again",
    )


def never_closed(text: str, offset: int, what: str) -> UnreadableSource:
    """A comment or script without an end, which swallows text."""
    return _at(
        text,
        offset,
        f"{what} 没有结束，之后的内容在浏览器里都看不见，文件可能被截断或损坏。请从网站重新保存，或补上结束标记。",
        f"{what} never ends, so that browsers show nothing of what follows: save the page again or close it",
    )


def _at(text: str, offset: int, zh: str, en: str) -> UnreadableSource:
    return UnreadableSource(zh, en, Source("", text).position(offset))
