"""From parser events to a tree of nodes with exact spans: iterative, and bounded in depth and size."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NoReturn

from gklint.document import Node
from gklint.readers._yaml_scalars import core_value
from gklint.source import Source, Span, UnreadableSource

DEPTH_LIMIT = 64
NODE_LIMIT = 50_000  # a report has about 300; aliases count with all that they stand for
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_KEYS: Mapping[str, Span] = MappingProxyType({})
_BLANKS = " \t\r\n\x85\u2028\u2029"  # other white space belongs to the text
_CORE = "tag:yaml.org,2002:"
_SCALAR_TYPES = {"int": "int", "float": "int Decimal", "bool": "bool", "null": "NoneType"}


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet. `end` is that of the last thing inside."""

    value: dict[str, Node] | list[Node]
    start: int
    end: int
    anchor: str | None
    nodes_before: int
    wants_key: bool
    key: str = ""
    key_spans: dict[str, Span] = field(default_factory=dict)


def compose(source: Source, events: Iterator[Any]) -> Node:
    """The tree of the only document; an empty file is a null. Raises UnreadableSource."""
    return _Composer(source).run(events)


class _Composer:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.nodes = 0
        self.documents = 0

    def run(self, events: Iterator[Any]) -> Node:
        from ruamel.yaml import events as kinds

        handlers = {
            kinds.ScalarEvent: self.scalar,
            kinds.AliasEvent: self.alias,
            kinds.MappingStartEvent: self.start_mapping,
            kinds.SequenceStartEvent: self.start_sequence,
            kinds.MappingEndEvent: self.end,
            kinds.SequenceEndEvent: self.end,
            kinds.DocumentStartEvent: self.document,
        }
        for event in events:
            handler = handlers.get(type(event))
            if handler:
                handler(event)
        return self.root if self.root is not None else Node(None, Span(0, 0))

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.refuse(
                event.start_mark.index,
                "一个文件里有多个 YAML 文档（用 --- 分开）。一个文件只能放一份报告，请拆成多个文件。",
                "more than one YAML document in the file: keep one report per file",
            )

    def scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        text, tag, anchor, style = event.value, event.tag, event.anchor, event.style
        if tag or anchor:
            start = self.skip_properties(start, end)
        if style in ("|", ">"):
            end = start + len(self.source.text[start:end].rstrip(_BLANKS))
        plain = tag is None and event.implicit[0]
        span = Span(start, end)
        if self.open and self.open[-1].wants_key:
            self.key(text, span, plain)
            return
        value = core_value(text) if plain else text
        if style == '"' and _SURROGATE.search(text):
            self.refuse(start, "\\u 写法不是有效的字符。", "the \\u escape is no valid character")
        if tag is not None and tag != "!":
            value = self.tagged(event, span)
        self.add(Node(value, span, self.source.text[start:end], _NO_KEYS), anchor, 1, end)

    def key(self, name: str, span: Span, plain: bool) -> None:
        parent = self.open[-1]
        if plain and name in ("", "~"):
            self.refuse(span.start, "冒号前面缺少键名。", "a key is missing before the colon")
        if name in parent.key_spans:
            first = self.source.position(parent.key_spans[name].start).line
            self.refuse(
                span.start,
                f"键“{name[:40]}”重复，第 {first} 行已经有了。请删去其中一个，或改成正确的键名。",
                f"duplicate key {name[:40]!r}, first used on line {first}",
            )
        parent.key, parent.end, parent.wants_key = name, span.end, False
        parent.key_spans[name] = span

    def alias(self, event: Any) -> None:
        at = event.start_mark.index
        self.refuse_as_key(at)
        known = self.anchors.get(event.anchor)
        if known is None:
            self.refuse(
                at,
                f"引用 *{event.anchor} 没有对应的锚点 &{event.anchor}，或引用了它自己。",
                f"alias *{event.anchor} has no finished anchor before it",
            )
        self.add(known[0], None, known[1], event.end_mark.index)

    def start_mapping(self, event: Any) -> None:
        self.start(event, {}, "map")

    def start_sequence(self, event: Any) -> None:
        self.start(event, [], "seq")

    def start(self, event: Any, value: dict[str, Node] | list[Node], kind: str) -> None:
        at = event.start_mark.index
        self.refuse_as_key(at)
        if event.tag not in (None, "!", _CORE + kind):
            self.refuse_tag(at, event.tag)
        if len(self.open) >= DEPTH_LIMIT:
            self.refuse(at, f"嵌套超过 {DEPTH_LIMIT} 层，未作检查。", f"nested more than {DEPTH_LIMIT} levels deep")
        start = self.skip_properties(at, len(self.source.text)) if event.anchor or event.tag else at
        self.open.append(_Open(value, start, start, event.anchor, self.nodes, isinstance(value, dict)))

    def end(self, event: Any) -> None:
        done = self.open.pop()
        closed_by_bracket = event.end_mark.index > event.start_mark.index
        end = event.end_mark.index if closed_by_bracket else done.end
        node = Node(done.value, Span(done.start, max(end, done.start)), "", done.key_spans)
        self.add(node, done.anchor, 1, node.span.end, self.nodes - done.nodes_before)

    def add(self, node: Node, anchor: str | None, weight: int, end: int, inside: int = 0) -> None:
        self.nodes += weight
        if self.nodes > NODE_LIMIT:
            self.refuse(
                node.span.start,
                f"数据超过 {NODE_LIMIT} 项（引用 * 按展开后计算），不像一份年度报告，未作检查。",
                f"more than {NODE_LIMIT} values, aliases expanded: refused",
            )
        if anchor:
            self.anchors[anchor] = (node, weight + inside)
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        parent.end = end
        if isinstance(parent.value, list):
            parent.value.append(node)
        else:
            parent.value[parent.key] = node
            parent.wants_key = True

    def skip_properties(self, at: int, end: int) -> int:
        text = self.source.text
        while at < end and text[at] in "&!# \t\r\n":
            if text[at] in "&!":
                while at < end and text[at] not in " \t\r\n":
                    at += 1
            elif text[at] == "#":
                at = self.source.line_span(self.source.position(at).line).end
            else:
                at += 1
        return min(at, end)

    def tagged(self, event: Any, span: Span) -> object:
        kind = event.tag.removeprefix(_CORE)
        if kind == "str":
            return event.value
        value = core_value(event.value)
        if kind not in _SCALAR_TYPES or type(value).__name__ not in _SCALAR_TYPES[kind].split():
            self.refuse_tag(span.start, event.tag)
        return value

    def refuse_as_key(self, at: int) -> None:
        if self.open and self.open[-1].wants_key:
            self.refuse(
                at,
                "键只能是一个词，不能是列表、映射或引用。以 { 开头的文字请加引号。",
                "a key must be one word, not a list, a mapping or an alias; put quotes around text that begins with {",
            )

    def refuse_tag(self, at: int, tag: str) -> NoReturn:
        shown = tag.replace(_CORE, "!!")
        self.refuse(
            at,
            f"不支持 YAML 标签 {shown}。报告数据只用文本、数字、列表和映射，请删去标签。",
            f"the YAML tag {shown} is not supported here; remove it",
        )

    def refuse(self, at: int, zh: str, en: str) -> NoReturn:
        raise UnreadableSource(zh, en, self.source.position(at))
