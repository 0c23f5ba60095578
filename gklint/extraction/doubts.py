"""Why figures were not read: what is said of rows that could not be told apart."""

from __future__ import annotations

from gklint.edition import RowForm, TableForm
from gklint.report import Doubt
from gklint.source import Span


def short_row(route: str, at: Span, row: RowForm, count: int) -> Doubt:
    """A row with too few or too many figures."""
    wanted = len(row.columns)
    return Doubt(
        route,
        at,
        f"“{row.label.text}”一行应有 {wanted} 个数，只读到 {count} 个，无法确定缺的是哪一栏。请补齐后再检查。"
        if count < wanted
        else f"“{row.label.text}”一行应有 {wanted} 个数，读到 {count} 个，无法确定多出的是哪一栏。请删去多余的数。",
        f"row “{row.label.text}” should have {wanted} figures, {count} were found: the columns cannot be told",
    )


def glued_rows(form: TableForm, glued: list[tuple[RowForm, Span]]) -> Doubt:
    """Rows whose figures run together."""
    names = [row.label.text[:14] for row, _ in glued]
    listed = "、".join(names[:4]) + (f"等{len(names)}行" if len(names) > 4 else "")
    return Doubt(
        f"/tables/{form.name}",
        glued[0][1],
        f"{form.title}的数字连写在一起，有不止一种拆法，未作猜测：{listed}。请用分隔开的表格（每格一个数）重新导出。",
        f"figures of {form.title} run together and can be split in more than one way; nothing was guessed",
    )


def unclear_gap(route: str, gap: list[RowForm], at: Span, found: int) -> Doubt:
    """Rows without labels that are not as many as the rows that are due between their neighbours."""
    first, last = gap[0].label.text, gap[-1].label.text
    return Doubt(
        route,
        at,
        f"从“{first}”到“{last}”应有 {len(gap)} 行，读到 {found} 行没有行名的数字，无法一一对应。请补上行名。",
        f"{len(gap)} rows are due from “{first}” to “{last}”, {found} rows without a label were found",
    )
