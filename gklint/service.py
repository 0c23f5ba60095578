"""What the command line and Python programs call: check files, read one report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from gklint.config import Config, Settings, load_config, require_known_rules
from gklint.data import ReportData, report_data
from gklint.extraction import NOTHING, Overrides
from gklint.extraction import extract as extract_report
from gklint.files import Target, collect, shown_path
from gklint.fixing import Fixing
from gklint.limits import DEFAULT_LIMITS
from gklint.linter import Active, Linter
from gklint.opening import Opener, opener
from gklint.plugins import Plugins, load_plugins
from gklint.readers import extensions_in_folders
from gklint.report import Report
from gklint.result import FileResult, Result
from gklint.selection import Selection
from gklint.source import UnreadableSource, read_bytes

Progress = Callable[[int, int], None]


def plugins_of(config: Config, *, cached: bool = True) -> Plugins:
    """The plugins of a config. Raises ConfigError when the config names rules or options that none of them has."""
    plugins = load_plugins(config.plugins, cached=cached)
    if not plugins.failed:
        require_known_rules(config, plugins.rules)
    return plugins


def run(
    targets: Sequence[Target],
    config: Config,
    plugins: Plugins,
    *,
    lang: str = "zh",
    jobs: int = 1,
    progress: Progress | None = None,
    fixing: Fixing | None = None,
) -> Result:
    """Check files, in `jobs` processes, and mend them on request; the order of the result is that of `targets`."""
    checker = _Checker(config, plugins, lang, fixing)
    results: list[FileResult | None] = []
    if jobs > 1 and len(targets) > 1:
        results = _in_processes(checker, targets, jobs, progress)
    else:
        for number, target in enumerate(targets, 1):
            results.append(checker.check(target))
            if progress:
                progress(number, len(targets))
    files = tuple(result for result in results if result is not None)
    return Result(files, checker.linter.plugin_failures(), lang=lang)


def check(paths: Sequence[str | Path] = (), *, config: Config | None = None, lang: str | None = None) -> Result:
    """Check files and folders as `gklint check` does. Raises ConfigError and UsageError."""
    config = config if config is not None else load_config()
    plugins = plugins_of(config)
    collected = collect([str(path) for path in paths], config, extensions_in_folders(plugins.readers))
    return run(collected.targets, config, plugins, lang=lang or config.lang)


def extract(path: str | Path, overrides: Overrides = NOTHING) -> Report:
    """Read one report. Raises UnreadableSource."""
    path = Path(path)
    return read_report(read_bytes(path, DEFAULT_LIMITS.file_size), shown_path(path), overrides)


def read_report(data: bytes, shown: str, overrides: Overrides = NOTHING, opened_by: Opener | None = None) -> Report:
    """Read a report from bytes; `shown` is its name, whose extension tells the format. Raises UnreadableSource."""
    return extract_report((opened_by or opener()).open(data, shown), overrides)


def opener_of(config: Config, plugins: Plugins) -> Opener:
    """What opens files under a config."""
    return opener(plugins.readers, config.limits, convert_legacy=config.convert_legacy)


class _Checker:
    """Checks one target after another under a config."""

    def __init__(self, config: Config, plugins: Plugins, lang: str, fixing: Fixing | None = None) -> None:
        self._opener = opener_of(config, plugins)
        self.linter = Linter(plugins, lang, self._opener)
        self._fixing = fixing
        self._config = config
        self._selection = Selection(tuple(plugins.rules.values()))
        self._active: dict[Settings, tuple[Active, ...]] = {}

    def check(self, target: Target) -> FileResult | None:
        if self._fixing is None:
            return self._check(target, target.data)
        try:
            data = target.data if target.data is not None else read_bytes(target.path, self._opener.limits.file_size)
        except UnreadableSource:
            return self._check(target, None)
        result = self._check(target, data)
        if result is None or not result.findings:
            return result
        from gklint.fixing.file import mended

        named = target._replace(explicit=True)
        path = target.path if target.data is None else None
        return mended(path, data, result, lambda now: self._sure(named, now), self._opener, self._fixing)

    def _sure(self, named: Target, data: bytes) -> FileResult:
        result = self._check(named, data)
        assert result is not None  # a file that is named always has a result
        return result

    def _check(self, target: Target, data: bytes | None) -> FileResult | None:
        settings = self._config.for_path(target.shown)
        kind = None if settings.kind == "auto" else settings.kind
        overrides = Overrides(kind, settings.year, settings.organ, settings.level)
        return self.linter.check(
            target.path, target.shown, self._rules(settings), overrides, explicit=target.explicit, data=data
        )

    def _rules(self, settings: Settings) -> tuple[Active, ...]:
        rules = self._active.get(settings)
        if rules is None:
            chosen = self._selection.active(settings)
            rules = self._active[settings] = (
                *((item.rule, item.options, item.severity) for item in chosen),
                *self._unread({item.rule.id for item in chosen}),
            )
        return rules

    def _unread(self, chosen: Collection[str]) -> Iterator[Active]:
        """The rules that tell of unread content run even where they were not chosen: unread is never clean."""
        from gklint.reading import UNREAD

        for rule in UNREAD:
            if rule.id not in chosen:
                yield rule, rule.defaults(), None


def _in_processes(
    checker: _Checker, targets: Sequence[Target], jobs: int, progress: Progress | None
) -> list[FileResult | None]:
    # Rules are functions of loaded modules, which only a forked child shares; elsewhere one process does the work.
    import multiprocessing

    if "fork" not in multiprocessing.get_all_start_methods():
        return [checker.check(target) for target in targets]
    _shared.append(checker)
    results: list[FileResult | None] = []
    with multiprocessing.get_context("fork").Pool(min(jobs, len(targets))) as pool:
        for number, result in enumerate(pool.imap(_check_shared, targets, chunksize=8), 1):
            results.append(result)
            if progress:
                progress(number, len(targets))
    _shared.clear()
    return results


_shared: list[_Checker] = []  # what the forked children find in their copy of the memory


def _check_shared(target: Target) -> FileResult | None:
    return _shared[0].check(target)


__all__ = ["ReportData", "check", "extract", "opener_of", "plugins_of", "read_report", "report_data", "run"]
