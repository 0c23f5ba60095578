"""A report that comes through a pipe: `-` in place of a path."""

from __future__ import annotations

import sys
from pathlib import Path

from gklint.cli.streams import complain
from gklint.errors import UsageError
from gklint.files import Target

NAME = "stdin.txt"


def name_the_format(command: str, lang: str | None) -> None:
    """What to do when standard input could not be read, and no name told its format."""
    complain(
        f"标准输入没有文件名，是按纯文本读取的。Markdown、YAML 请写明：gklint {command} --stdin-filename 报告.yaml -",
        f"standard input has no name, so it was read as plain text; for Markdown or YAML say "
        f"gklint {command} --stdin-filename report.yaml -",
        lang,
    )


def target(name: str | None, size_limit: int) -> Target:
    """Standard input as a file to check; `name` tells its format and stands in the findings."""
    shown = (name or NAME).replace("\\", "/")
    data = sys.stdin.buffer.read(size_limit + 1)
    if len(data) > size_limit:
        raise UsageError(
            f"标准输入超过 {size_limit} 字节，没有检查。确需检查时调大配置项 max_file_size。",
            f"standard input is larger than {size_limit} bytes and was not checked; raise max_file_size if need be",
        )
    return Target(Path(shown), shown, explicit=True, data=data)
