"""What a folder walk leaves out: .gitignore files, nested as git has them, and the config's `exclude`."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gklint.config.model import Config
from gklint.patterns import compile_patterns

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_GITIGNORE = ".gitignore"


@dataclass(frozen=True, slots=True)
class PatternList:
    """Patterns with the folder they hold for: its absolute path with a separator at the end."""

    folder: str
    spec: GitIgnoreSpec

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """True: left out; False: taken back by a `!` pattern; None: not spoken of. `path` is absolute."""
        if not path.startswith(self.folder):
            return None
        inside = path[len(self.folder) :].replace(os.sep, "/")
        result = self.spec.check_file(inside + "/" if folder else inside)
        if folder and result.include and result.index is not None:
            # `drafts/**` leaves out what is in the folder, not the folder: a later `!drafts/kept.md` must still be met.
            pattern = getattr(self.spec.patterns[result.index], "pattern", "")
            if isinstance(pattern, str) and pattern.rstrip().endswith("/**"):
                return None
        return result.include


@dataclass(frozen=True, slots=True)
class Ignoring:
    """The pattern lists that hold at a folder, the weakest first. `exclude` is the config's own, which always holds."""

    lists: tuple[PatternList, ...] = ()
    exclude: PatternList | None = None

    @classmethod
    def of_config(cls, config: Config) -> Ignoring:
        """Only what the config excludes."""
        return cls((), _pattern_list(config.root, config.exclude) if config.exclude else None)

    @classmethod
    def above(cls, top: Path, config: Config) -> Ignoring:
        """What holds at a folder from above: .gitignore files from the repository's top (or working folder) down."""
        ignoring = cls.of_config(config)
        top = top.absolute()
        for folder in _folders_above(top):
            ignoring = ignoring.entering(folder, (_GITIGNORE,))
        return ignoring

    def entering(self, folder: Path, names: Collection[str]) -> Ignoring:
        """The same with the .gitignore of a folder on top, when `names`, the files in it, has one."""
        if _GITIGNORE not in names:
            return self
        try:
            text = (folder / _GITIGNORE).read_text("utf-8", errors="replace")
        except OSError:
            return self
        return Ignoring((*self.lists, _pattern_list(folder, text.splitlines())), self.exclude)

    def ignores(self, path: str, *, folder: bool) -> bool:
        """Whether a file or folder is left out; `path` is absolute."""
        if self.exclude and self.exclude.verdict(path, folder=folder):
            return True
        for patterns in reversed(self.lists):
            verdict = patterns.verdict(path, folder=folder)
            if verdict is not None:
                return verdict
        return False


def _pattern_list(folder: Path, lines: Collection[str]) -> PatternList:
    return PatternList(os.path.join(os.path.abspath(folder), ""), compile_patterns(lines))


def _folders_above(top: Path) -> list[Path]:
    if (top / ".git").exists():
        return []
    parents = list(top.parents)
    here = Path.cwd()
    for number, folder in enumerate(parents):
        if (folder / ".git").exists():
            return parents[number::-1]
    return parents[parents.index(here) :: -1] if here in parents else []
