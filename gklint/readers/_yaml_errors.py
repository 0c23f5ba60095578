"""YAML syntax errors explained: where, what is wrong, and what to type instead."""

from __future__ import annotations

import re

from gklint.source import Source, UnreadableSource

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FULL_WIDTH_COLON = re.compile(r"\s*(?:- )?[\w ]+：")
# By words of the parser's own message; the first that fits is used.
_EXPLANATIONS: tuple[tuple[str, str], ...] = (
    ("mapping values are not allowed", "这里不应再出现“键: 值”。请检查缩进；文字里有半角冒号加空格时，整段加引号。"),
    ("expected ':'", "这一行缺少半角冒号。键后面要写“: ”（半角冒号加空格）；续行要比键多缩进。"),
    ("tab character", "缩进用了制表符（Tab），请改为空格。"),
    ("cannot start any token", "值不能以这个字符开头。制表符请改为空格；以 @ ` % 开头的文字请加引号。"),
    ("unexpected end of stream", "引号没有配对，到文件末尾仍未结束。"),
    ("escape", "双引号里的反斜杠写法无效。请写成 \\\\，或改用单引号。"),
    ("undefined alias", "引用 * 没有对应的锚点 &。以 * 开头的文字请加引号。"),
    ("alphabetic or numeric", "锚点 & 或引用 * 后面没有名称。以 & 或 * 开头的文字请加引号。"),
    ("',' or", "方括号或花括号里的各项要用半角逗号分开，并且括号要配对。"),
    ("expected key", "缩进与上文不一致，或上一行的引号、冒号不对。同一层的键要左对齐。"),
    ("block end", "缩进与上文不一致，或引号外还有多余的文字。同一层的键要左对齐。"),
    ("'-' indicator", "列表各项的“- ”没有左对齐，或列表和键混在了同一层。"),
    ("document start", "多了内容：上一个值已经结束。请检查缩进和引号。"),
    ("block scalar", "“|”或“>”后面只能换行，正文从下一行开始并且缩进。"),
    ("indentation", "缩进不对。请用空格，同一层左对齐。"),
    ("directive", "以 % 开头的行无效；以 % 开头的文字请加引号。"),
    ("tag", "以 ! 开头的标签无效；以 ! 开头的文字请加引号。"),
)


def explain(source: Source, error: Exception) -> UnreadableSource:
    """The error to raise for an error of the YAML parser."""
    unprintable = _UNPRINTABLE.search(source.text)
    if unprintable and not hasattr(error, "problem_mark"):
        code = f"U+{ord(unprintable[0]):04X}"
        return UnreadableSource(
            f"含有不可见的控制字符 {code}，YAML 不允许。请删去。",
            f"control character {code} is not allowed in YAML",
            source.position(unprintable.start()),
        )
    problem = " ".join(filter(None, (getattr(error, "problem", None) or str(error), getattr(error, "context", None))))
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    position = source.position(min(mark.index, len(source.text)) if mark else 0)
    zh = next((text for words, text in _EXPLANATIONS if words in problem), f"{problem}。")
    context = getattr(error, "context_mark", None)
    if context is not None:
        begun = source.position(min(context.index, len(source.text))).line
        if begun != position.line:
            zh += f"问题可能从第 {begun} 行开始。"
    for line in range(max(1, position.line - 1), position.line + 1):
        if _FULL_WIDTH_COLON.match(source.slice(source.line_span(line))):
            zh += f"第 {line} 行用了全角冒号“：”，键后面要用半角冒号加空格。"
            break
    return UnreadableSource(f"YAML 语法错误：{zh}", f"YAML syntax error: {problem}", position)
