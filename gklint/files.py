"""From the paths of a command to the files to check: named files always, folders walked with .gitignore semantics."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gklint.config.model import Config
from gklint.errors import UsageError

if TYPE_CHECKING:
    from gklint.ignore import Ignoring

# Files that stand in report repositories beside the reports, by the first part of their names.
NO_REPORTS = frozenset(
    (
        *("readme", "changelog", "contributing", "code_of_conduct", "license", "licence", "notice"),
        *("authors", "security", "requirements", "gklint"),
    )
)


class Target(NamedTuple):
    """A file to check.

    `shown` is its path for users: relative to the working folder, with `/`. `explicit` tells a file that was named
    from one that was met in a folder: there, a file that is no report is passed over. `data` is set for standard input.
    """

    path: Path
    shown: str
    explicit: bool = True
    data: bytes | None = None


class Collected(NamedTuple):
    """The files to check, and what was passed over on the way."""

    targets: tuple[Target, ...]
    no_reports: tuple[str, ...] = ()  # met in folders, by name no reports: README.md
    outside: tuple[str, ...] = ()  # links that leave the folder
    excluded: tuple[str, ...] = ()  # named, but excluded by the config (only with `force_exclude`)


def collect(
    paths: Sequence[str], config: Config, extensions: Collection[str], *, force_exclude: bool = False
) -> Collected:
    """The files of `paths`, in the order given and sorted within each folder; each file once.

    Without paths those of the config hold, else the working folder. Raises UsageError for a path that does not exist.
    """
    walk = _Walk(config, frozenset(extensions))
    given = [Path(path) for path in paths] or [config.root / path for path in config.paths] or [Path()]
    _require([path for path in given if not path.exists()], None if paths else config)
    for path in given:
        if path.is_dir():
            walk.folder(path)
        else:
            walk.named(path, force_exclude)
    return Collected(tuple(walk.found.values()), tuple(walk.no_reports), tuple(walk.outside), tuple(walk.excluded))


def shown_path(path: Path) -> str:
    """A path relative to the working folder, with `/`."""
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # another drive
        return path.as_posix()


def _require(missing: list[Path], config: Config | None) -> None:
    """Nothing may be missing; `config` is given when its `paths` name what is."""
    if not missing:
        return
    names = [shown_path(path) for path in missing]
    if config is not None and config.path is not None:
        source = shown_path(config.path)
        raise UsageError(
            f"找不到 {'、'.join(names)}（{source} 的 paths）。请建立它，把年度报告放进去，或者改正 paths；"
            "也可以在命令里写明路径。",
            f"no such file or folder: {', '.join(names)} (paths in {source}); make it and put the reports there, "
            "or mend paths, or name a path in the command",
        )
    raise UsageError(
        f"找不到 {'、'.join(names)}。请检查路径是否写对，当前文件夹是 {Path.cwd()}。",
        f"no such file or folder: {', '.join(names)} (working folder: {Path.cwd()})",
    )


class _Walk:
    def __init__(self, config: Config, extensions: frozenset[str]) -> None:
        self.config = config
        self.extensions = extensions
        self.found: dict[str, Target] = {}
        self.no_reports: list[str] = []
        self.outside: list[str] = []
        self.excluded: list[str] = []

    def named(self, path: Path, force_exclude: bool) -> None:
        shown = shown_path(path)
        if force_exclude:
            from gklint.ignore import Ignoring

            if Ignoring.of_config(self.config).ignores(os.path.abspath(path), folder=False):
                self.excluded.append(shown)
                return
        self.found[shown] = Target(path, shown, explicit=True)

    def folder(self, top: Path) -> None:
        from gklint.ignore import Ignoring

        ignoring = Ignoring.above(top, self.config)
        links: list[Path] = []
        files = [path for path in self.files(top, ignoring, links) if self.is_candidate(path)]
        real = {os.path.realpath(path) for path in files}
        inside = os.path.join(os.path.realpath(top), "")
        for link in links:
            target = os.path.realpath(link)
            if not os.path.join(target, "").startswith(inside):
                self.outside.append(shown_path(link))
            elif os.path.isfile(target) and target not in real and self.is_candidate(link):
                files.append(link)
        for path in sorted(files, key=lambda path: path.parts):
            shown = shown_path(path)
            self.found.setdefault(shown, Target(path, shown, explicit=False))

    def files(self, top: Path, ignoring: Ignoring, links: list[Path]) -> Iterator[Path]:
        waiting = [(top, ignoring)]
        while waiting:
            folder, above = waiting.pop()
            entries = _entries(folder)
            here = above.entering(folder, {entry.name for entry in entries})
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                path = folder / entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                if here.ignores(os.path.abspath(path), folder=is_folder):
                    continue
                if entry.is_symlink():
                    links.append(path)
                elif is_folder:
                    waiting.append((path, here))
                elif entry.is_file(follow_symlinks=False):
                    yield path

    def is_candidate(self, path: Path) -> bool:
        # `~$…` is what Word leaves beside an open file.
        if path.suffix.lower() not in self.extensions or path.name.startswith("~$"):
            return False
        if path.name.lower().split(".")[0] in NO_REPORTS or path == self.config.path:
            self.no_reports.append(shown_path(path))
            return False
        return True


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as scan:
            return list(scan)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(
            f"无法读取文件夹 {shown_path(folder)}：{reason}。请检查权限。",
            f"cannot read the folder {shown_path(folder)}: {reason}",
        ) from error
