"""The words and limits that a config and the command line have in common."""

from typing import Final

SEVERITIES: Final = ("error", "warning", "info")
FAIL_ON: Final = (*SEVERITIES, "never")
LANGS: Final = ("zh", "en")
KINDS: Final = ("auto", "annual-report", "text")
FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100
