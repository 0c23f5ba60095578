"""GK0, the core's own rules: what could not be read, or was read with doubt. Each stands in its own file."""

from __future__ import annotations

from gklint.reading import (
    encoding,
    not_a_report,
    plugin_failed,
    schema_violation,
    unreadable_file,
    unreadable_table,
)
from gklint.rule import Rule

RULES: tuple[Rule, ...] = (
    unreadable_file.unreadable_file,
    not_a_report.not_a_report,
    unreadable_table.unreadable_table,
    encoding.encoding,
    schema_violation.schema_violation,
    plugin_failed.plugin_failed,
)

# These tell of what was not read: no selection leaves them out, or a run would be clean because nothing was understood.
UNREAD: tuple[Rule, ...] = (
    unreadable_file.unreadable_file,
    not_a_report.not_a_report,
    unreadable_table.unreadable_table,
    plugin_failed.plugin_failed,
)
