"""Writing a mended file: whole or not at all, with its permissions, and only over what was checked."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile

from gklint.patching import CannotPatch


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` where `before` was. Raises CannotPatch when the file has changed meanwhile or cannot be written."""
    target = path.resolve()  # a link stays a link
    temporary: Path | None = None
    try:
        if target.read_bytes() != before:
            raise CannotPatch(
                "文件在检查期间被别的程序改动，没有写入。请重新运行。",
                "the file was changed by another program meanwhile and was left alone: run again",
            )
        with NamedTemporaryFile("wb", dir=target.parent, prefix=f".{target.name}.", delete=False) as stream:
            temporary = Path(stream.name)
            stream.write(after)
        shutil.copymode(target, temporary)
        temporary.replace(target)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise CannotPatch(
            f"无法写入：{reason}。请检查文件是否只读、是否在别的程序里打开着。",
            f"cannot write: {reason}; is the file read-only, or open in another program?",
        ) from error
