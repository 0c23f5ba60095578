"""The page of a rule: what it finds, why, on which basis, how to mend it, its options and its examples.

Everything comes from the Rule, so that the page cannot go stale. Examples are shown as the edit of a clean report.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from gklint.rule import Example, Rule
from gklint.terminal import visible

_WORDS = {
    "zh": {
        "severity": "级别", "category": "类别", "since": "自版本", "enabled": "默认启用", "kinds": "适用文件",
        "yes": "是", "no": "否", "fixable": "可修正", "remedy": "怎样改", "basis": "依据", "options": "选项",
        "default": "默认值", "messages": "提示", "bad": "错误示例", "good": "正确示例", "finds": "指出",
        "fixed": "修正后", "colon": "：", "left": "文件里还留有", "at": "位置", "insertion": "未接受的插入",
        "deletion": "未接受的删除", "formatting": "未接受的格式修订", "comment": "批注", "hidden": "隐藏文字",
        "property": "文件属性",
    },
    "en": {
        "severity": "severity", "category": "category", "since": "since", "enabled": "on by default", "kinds": "files",
        "yes": "yes", "no": "no", "fixable": "fixable", "remedy": "How to fix", "basis": "Basis", "options": "Options",
        "default": "default", "messages": "Messages", "bad": "Bad examples", "good": "Good examples", "finds": "marks",
        "fixed": "after the fix", "colon": ": ", "left": "left in the file", "at": "at",
        "insertion": "an unaccepted insertion", "deletion": "an unaccepted deletion",
        "formatting": "an unaccepted change of format", "comment": "a comment", "hidden": "hidden text",
        "property": "a property",
    },
}  # fmt: skip

_LEFTOVER = ("kind", "text", "at", "name")


def page_data(rule: Rule, lang: str) -> dict[str, Any]:
    """The page as data."""
    return {
        "id": rule.id,
        "name": rule.name,
        "severity": rule.severity.word,
        "category": rule.category,
        "since": rule.since,
        "enabled": rule.enabled,
        "fixable": _fixable(rule),
        "kinds": sorted(rule.kinds),
        "summary": rule.summary.render(lang),
        "remedy": rule.remedy.render(lang),
        "basis": [basis.zh if lang == "zh" else basis.en for basis in rule.basis],
        "messages": {key: message.render(lang) for key, message in rule.messages.items()},
        "options": {
            name: {"default": option.default, "schema": dict(option.schema), "about": option.about.render(lang)}
            for name, option in rule.options.items()
        },
        "examples": [
            {
                "about": example.about,
                "good": not example.finds,
                "edits": [list(edit) for edit in example.edits],
                "text": example.text,
                "finds": list(example.finds),
                "fixed": [list(edit) for edit in example.fixed] if example.fixed is not None else None,
                "options": dict(example.options),
                "leftovers": [dict(zip(_LEFTOVER, leftover, strict=True)) for leftover in example.leftovers],
            }
            for example in rule.examples
        ],
    }


def text_page(rule: Rule, lang: str) -> str:
    """The page for a terminal."""
    words = _WORDS[lang]
    lines = [f"{rule.id} {rule.name}", "", f"  {rule.summary.render(lang)}", "", f"  {_facts(rule, lang)}"]
    for title, body in _parts(rule, lang):
        lines += ["", title, *(f"  {line}" if line else "" for line in body)]
    for title, examples in ((words["bad"], _bad(rule)), (words["good"], _good(rule))):
        if examples:
            lines += ["", title]
            for example in examples:
                lines += [f"  {example.about}", *(f"    {line}" for line in _shown(example, lang))]
    return "\n".join(visible(line) for line in lines) + "\n"


def markdown_page(rule: Rule, lang: str) -> str:
    """The page for the docs."""
    words = _WORDS[lang]
    lines = [f"# {rule.id} {rule.name}", "", rule.summary.render(lang), "", _facts(rule, lang)]
    for title, body in _parts(rule, lang):
        lines += ["", f"## {title}", "", *(f"- {line}" for line in body)]
    for title, examples in ((words["bad"], _bad(rule)), (words["good"], _good(rule))):
        if examples:
            lines += ["", f"## {title}"]
            for example in examples:
                lines += [
                    "",
                    example.about,
                    "",
                    "```diff" if example.edits else "```text",
                    *_shown(example, lang),
                    "```",
                ]
    return "\n".join(lines) + "\n"


def _facts(rule: Rule, lang: str) -> str:
    words = _WORDS[lang]
    facts = {
        "severity": rule.severity.word,
        "category": rule.category,
        "since": rule.since,
        "kinds": ", ".join(sorted(rule.kinds)),
        "enabled": words["yes" if rule.enabled else "no"],
        "fixable": words["yes" if _fixable(rule) else "no"],
    }
    return ("；" if lang == "zh" else "; ").join(f"{words[key]}{words['colon']}{value}" for key, value in facts.items())


def _parts(rule: Rule, lang: str) -> Iterator[tuple[str, list[str]]]:
    words = _WORDS[lang]
    messages = [message.zh if lang == "zh" else message.en for message in rule.messages.values()]
    messages = [text for text in messages if re.sub(r"\{\w*\}", "", text).strip()]  # not those that are one field
    if messages:
        yield words["messages"], messages
    yield words["remedy"], [rule.remedy.render(lang)]
    yield words["basis"], [basis.zh if lang == "zh" else basis.en for basis in rule.basis]
    options = [
        f"{name}{words['colon']}{option.about.render(lang)}"
        f"（{words['default']} {json.dumps(option.default, ensure_ascii=False, default=str)}）"
        for name, option in rule.options.items()
    ]
    if options:
        yield words["options"], options


def _shown(example: Example, lang: str) -> Iterator[str]:
    words = _WORDS[lang]
    for old, new in example.edits:
        yield from (f"- {line}" for line in old.split("\n"))
        yield from (f"+ {line}" for line in new.split("\n") if new)
    if example.text is not None:
        yield from example.text.split("\n")
    for kind, text, at, name in example.leftovers:
        what = words[kind] + (f" {name}" if name else "")
        where = f"（{words['at']}{words['colon']}{at}）" if at else ""
        yield f"# {words['left']}{words['colon']}{what}“{text}”{where}"
    for place in filter(None, example.finds):
        yield f"# {words['finds']}{words['colon']}{place.splitlines()[0]}"
    for old, new in example.fixed or ():
        yield f"# {words['fixed']}{words['colon']}{old} → {new}".replace("\n", "⏎")


def _fixable(rule: Rule) -> bool:
    return any(example.fixed is not None for example in rule.examples)


def _bad(rule: Rule) -> list[Example]:
    return [example for example in rule.examples if example.finds]


def _good(rule: Rule) -> list[Example]:
    return [example for example in rule.examples if not example.finds]
