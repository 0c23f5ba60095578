"""A report that comes through a pipe: `-` in place of a path."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from gklint.cli.streams import complain
from gklint.encoding import decode
from gklint.errors import UsageError
from gklint.files import Target

NAME = "stdin"
_HEAD = 4096
_YAML = re.compile(r"(?:title|organ|year|edition|level|preamble|sections|tables)[ \t]*:")
_MARKDOWN = re.compile(r"^(?:#{1,6}[ \t]|\|?[ \t]*:?-{3,}:?[ \t]*\|)", re.MULTILINE)


def name_the_format(command: str, lang: str | None) -> None:
    """What to do when standard input could not be read, and no name told its format."""
    complain(
        f"标准输入没有文件名，格式是按内容判断的。Markdown、YAML 请写明：gklint {command} --stdin-filename 报告.yaml -",
        f"standard input has no name, so its format was told by its content; to name it say "
        f"gklint {command} --stdin-filename report.yaml -",
        lang,
    )


def name_for(data: bytes) -> str:
    """A name with the extension of the format that unnamed input shows by its first lines."""
    head = decode(data[:_HEAD]).text or data[:_HEAD].decode("utf-8", "ignore")
    lines = [line for line in head.splitlines() if line.strip() and not line.startswith("#")]
    if lines and (_YAML.match(lines[0]) or (lines[0].strip() == "---" and len(lines) > 1 and _YAML.match(lines[1]))):
        return f"{NAME}.yaml"
    return f"{NAME}.md" if _MARKDOWN.search(head) else f"{NAME}.txt"


def target(name: str | None, size_limit: int) -> Target:
    """Standard input as a file to check; `name` tells its format and stands in the findings."""
    data = sys.stdin.buffer.read(size_limit + 1)
    shown = (name or name_for(data)).replace("\\", "/")
    if len(data) > size_limit:
        raise UsageError(
            f"标准输入超过 {size_limit} 字节，没有检查。确需检查时调大配置项 max_file_size。",
            f"standard input is larger than {size_limit} bytes and was not checked; raise max_file_size if need be",
        )
    return Target(Path(shown), shown, explicit=True, data=data)
