"""The ZIP file of a package: entries by name, unpacked in bounded chunks, whatever sizes the file declares."""

from __future__ import annotations

import zlib
from io import BytesIO
from struct import error as StructError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from gklint.limits import Limits
from gklint.source import UnreadableSource

_CHUNK = 256 * 1024
_MOST_ENTRIES = 20_000
_BOMB_SIZE = 16 * 1024 * 1024
_BOMB_RATIO = 100  # of the XML of large real documents: 10–40
_ENCRYPTED = 0x1
_FAULTS = (BadZipFile, zlib.error, StructError, NotImplementedError, EOFError, OSError, RuntimeError, ValueError)


class Archive:
    """The entries of a ZIP file. Their names only serve to find them: nothing is ever written under a name."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Raises UnreadableSource when it is no whole ZIP file."""
        self._left = limits.unpacked_size
        self._limit = limits.unpacked_size
        self._entries: dict[str, list[ZipInfo]] = {}
        try:
            self._zip = ZipFile(BytesIO(data))
            entries = self._zip.infolist()
        except _FAULTS as error:
            raise _damaged("压缩包的目录读不出来", "its ZIP directory cannot be read") from error
        if len(entries) > _MOST_ENTRIES:
            raise UnreadableSource(
                f"文件里有 {len(entries)} 个部件，不像一份Word文件，未作检查。请确认没有选错文件。",
                f"the package has {len(entries)} parts: no Word file, not checked",
            )
        for entry in entries:
            self._entries.setdefault(_folded(entry.filename), []).append(entry)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all entries in lower case, with `/` between folders and none before the first."""
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return _folded(name) in self._entries

    def read(self, name: str) -> bytes | None:
        """An entry's bytes, None where there is none. Raises UnreadableSource, also where limits are exceeded."""
        entries = self._entries.get(_folded(name))
        if entries is None:
            return None
        entry = entries[0]
        if len(entries) > 1:
            raise _damaged(f"部件 {name} 重复出现，无法确定以哪个为准", f"it holds {name} twice")
        if entry.flag_bits & _ENCRYPTED:
            raise encrypted()
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise _damaged(f"部件 {name} 的压缩方法不是Word所用的", f"{name} is compressed in a way that Word is not")
        try:
            return self._unpacked(entry, name)
        except _FAULTS as error:
            raise _damaged(f"部件 {name} 解压或校验出错", f"{name} does not unpack or fails its check") from error

    def _unpacked(self, entry: ZipInfo, name: str) -> bytes:
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > self._left:
                    raise _too_large(self._limit)
                if size > _BOMB_SIZE and size > _BOMB_RATIO * max(entry.compress_size, 1):
                    raise _bomb(name)
                chunks.append(chunk)
        self._left -= size
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def encrypted() -> UnreadableSource:
    """What to say of a file that a password or a permission locks."""
    return UnreadableSource(
        "文件已加密（设了打开密码或权限），无法读取。请在Word里去掉密码（文件→信息→保护文档）后另存，再检查。",
        "the file is encrypted: remove its password in Word (File, Info, Protect Document) and save it again",
    )


def _folded(name: str) -> str:
    # Names of parts are compared without regard to case (ISO/IEC 29500-2); some programs write `\`.
    return name.replace("\\", "/").lstrip("/").lower()


def _damaged(zh: str, en: str) -> UnreadableSource:
    return UnreadableSource(
        f"文件损坏：{zh}。请重新下载或拷贝；打得开时，用Word打开并修复后另存为 .docx。",
        f"the file is damaged: {en}; get it anew, or repair it in Word and save it as .docx",
    )


def _too_large(limit: int) -> UnreadableSource:
    size = limit // (1024 * 1024)
    return UnreadableSource(
        f"文件解压后超过 {size} MiB，不像一份年度报告，未作检查。确需检查时调大配置项 max_unpacked_size。",
        f"unpacks to more than {size} MiB: not checked; raise max_unpacked_size if it really is a report",
    )


def _bomb(name: str) -> UnreadableSource:
    return UnreadableSource(
        f"文件里的 {name} 解压后是压缩前的 {_BOMB_RATIO} 倍以上，像是“压缩炸弹”，未作检查。请核实文件来源。",
        f"{name} unpacks to more than {_BOMB_RATIO} times its size, as a ZIP bomb does: not checked",
    )
