"""What a run found: one FileResult for each file, and all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gklint.finding import Finding, Message, Severity


class FileResult(NamedTuple):
    """A file with its findings in document order.

    `error` says why it could not be checked (then exit code 2). `omitted` counts findings beyond the most that are
    listed of one rule; none of them is graver than those listed. `fixed` counts the fixes that were made (or would be:
    then `diff` shows them), and the findings are those of the mended file where it was written.
    """

    path: str
    format: str | None = None
    kind: str | None = None
    edition: str | None = None
    year: int | None = None
    organ: str | None = None
    error: Message | None = None
    findings: tuple[Finding, ...] = ()
    omitted: int = 0
    fixed: int = 0
    diff: str = ""


class Result(NamedTuple):
    """All files of a run. `failures` are plugins that did not load or raised outside any file (then exit code 2)."""

    files: tuple[FileResult, ...]
    failures: tuple[Finding, ...] = ()
    suppressed: int = 0
    lang: str = "zh"

    def findings(self) -> Iterator[Finding]:
        """Failures first, then every finding in the order of files and places."""
        yield from self.failures
        for file in self.files:
            yield from file.findings

    @property
    def omitted(self) -> int:
        """How many findings are not listed, in all files."""
        return sum(file.omitted for file in self.files)

    @property
    def fixed(self) -> int:
        """How many fixes were made, or would be, in all files."""
        return sum(file.fixed for file in self.files)

    def fixable(self, *, safe: bool) -> int:
        """How many findings have a fix of that kind (and none that is safer)."""
        return sum(bool(f.fixes) and any(fix.safe for fix in f.fixes) is safe for f in self.findings())

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(finding.severity is severity for finding in self.findings())

    def exit_code(self, fail_on: Severity | None = Severity.ERROR) -> int:
        """0 nothing at or above `fail_on` (None: never fail), 1 findings, 2 a file or plugin failed, or no file."""
        if self.failures or not self.files or any(file.error for file in self.files):
            return 2
        if fail_on is None:
            return 0
        return int(any(finding.severity >= fail_on for finding in self.findings()))
