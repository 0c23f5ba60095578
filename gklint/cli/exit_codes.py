"""The exit codes, named once."""

from typing import Final

OK: Final = 0  # nothing at or above --fail-on
FINDINGS: Final = 1  # findings at or above --fail-on
ERROR: Final = 2  # usage or config error, no input, a file that could not be checked, a plugin that failed
INTERRUPTED: Final = 130  # Ctrl+C, as shells have it
