"""What a folder walk leaves out: .gitignore files, nested as git has them, and the config's `exclude`."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gklint.config.model import Config
from gklint.patterns import compile_patterns

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_GITIGNORE = ".gitignore"


class PatternList(NamedTuple):
    """Patterns with the folder they hold for: its absolute path with a separator at the end."""

    folder: str
    spec: GitIgnoreSpec

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """True: left out; False: taken back by a `!` pattern; None: not spoken of. `path` is absolute."""
        if not path.startswith(self.folder):
            return None
        inside = path[len(self.folder) :].replace(os.sep, "/")
        if not folder:
            return self.spec.check_file(inside).include
        return self._folder_verdict(inside + "/")

    def _folder_verdict(self, inside: str) -> bool | None:
        result = self.spec.check_file(inside)
        if not result.include or result.index is None:
            return result.include
        written = str(getattr(self.spec.patterns[result.index], "pattern", "")).rstrip()
        if written.endswith("/**"):
            # `drafts/**` leaves out what is in the folder, not the folder: a later `!drafts/kept.md` must still be met.
            return None
        later = self.spec.patterns[result.index + 1 :] if written in ("*", "**") else ()
        # pathspec ranks a bare `*` above every folder pattern; for git a later `!*/` takes the folders back.
        return not any(pattern.include is False and pattern.match_file(inside) for pattern in later)


class Ignoring(NamedTuple):
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
