"""Report data for tests, as YAML: a complete report of an edition with nothing but zeros."""

from __future__ import annotations

from gklint.edition import editions


def zero_report(key: str) -> str:
    """A YAML source that fits the schema of the edition `key`."""
    edition = editions()[key]
    lines = [
        "title: 云岫县松溪街道办事处年度报告",
        "organ: 云岫县松溪街道办事处",
        f"year: {edition.first_year}",
        f'edition: "{key}"',
        "level: street",
        "preamble: 引言。",
        "sections:",
        *(f"  {section.key}: |\n    {section.title}的文字。" for section in edition.sections),
        "tables:",
    ]
    for table in edition.tables.values():
        lines.append(f"  {table.name}:")
        above: list[str] = []
        for row in table.rows:
            *groups, name = row.route.split("/")
            for depth, group in enumerate(groups):
                if above[: depth + 1] != groups[: depth + 1]:
                    lines.append(f"{'  ' * (depth + 2)}{group}:")
                    above = groups[: depth + 1]
            above = groups
            cells = ", ".join(f"{column.key}: 0" for column in row.columns)
            lines.append(f"{'  ' * (len(groups) + 2)}{name}: {{{cells}}}")
    return "\n".join(lines) + "\n"
