"""Builds the Report of a data document (YAML): the report data themselves, every value at its own place."""

from __future__ import annotations

from decimal import Decimal

from gklint.document import Document, Node, Paragraph
from gklint.edition import Edition, RowForm, TableForm, edition_due, editions
from gklint.extraction import Overrides
from gklint.extraction.identity import organ_of, year_of
from gklint.extraction.level import level_of
from gklint.extraction.residue import without_sign_off
from gklint.figures import ABSENT, BLANK, Figure, Kind, read_figure
from gklint.narrative import paragraphs_of
from gklint.report import LEVELS, FormTable, Report, Section, Value
from gklint.source import Span

_NOTHING = Node(None, Span(0, 0))


def report_from_tree(document: Document, overrides: Overrides) -> Report:
    """Read report data; what does not fit the shape is left to the JSON Schema."""
    tree = document.tree or _NOTHING
    title = _text(tree, "title")
    preamble = _paragraphs(document, tree.get("preamble"))
    preamble_text = "\n".join(paragraph.text for paragraph in preamble)
    title_paragraphs = _paragraphs(document, tree.get("title"))
    year = overrides.year or _year(tree) or year_of(title, preamble_text, "", document.source.path)
    organ = overrides.organ or _text(tree, "organ") or organ_of(title, preamble_text, "")
    level = overrides.level or _text(tree, "level")
    edition = editions().get(str(_scalar(tree, "edition"))) or edition_due(year)
    sections, closing = _sections(document, tree.get("sections"), edition)
    return Report(
        document,
        edition,
        title=title_paragraphs[0] if title_paragraphs else None,
        organ=organ,
        year=year,
        level=level if level in LEVELS else level_of(organ),
        preamble=preamble,
        sections=sections,
        closing=closing,
        tables=_tables(tree.get("tables"), edition),
    )


def looks_like_report(tree: Node) -> bool:
    """Whether a data document has any key of the report data that only reports have."""
    return any(
        isinstance(node := tree.get(key), Node) and isinstance(node.value, dict) for key in ("sections", "tables")
    )


def _scalar(tree: Node, key: str) -> object:
    node = tree.get(key)
    return node.value if node is not None else None


def _text(tree: Node, key: str) -> str | None:
    value = _scalar(tree, key)
    return value.strip() or None if isinstance(value, str) else None


def _year(tree: Node) -> int | None:
    value = _scalar(tree, "year")
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _paragraphs(document: Document, node: Node | None) -> tuple[Paragraph, ...]:
    return paragraphs_of(document.source, node) if node is not None else ()


def _sections(
    document: Document, node: Node | None, edition: Edition | None
) -> tuple[dict[str, Section], tuple[Paragraph, ...]]:
    """The sections by key, and what signs the report behind the last of them."""
    if node is None or edition is None:
        return {}, ()
    known = {section.key for section in edition.sections}
    sections = {
        key: Section(key, None, _paragraphs(document, child), child.span)
        for key, child in node.items()
        if key in known and child.value is not None
    }
    if not sections:
        return {}, ()
    last = next(reversed(sections.values()))
    text, closing = without_sign_off(last.paragraphs)
    return sections | {last.key: last._replace(paragraphs=text)}, closing


def _tables(node: Node | None, edition: Edition | None) -> dict[str, FormTable | None]:
    if edition is None:
        return {}
    return {
        name: _table(child, form, edition.key)
        if (child := (node or _NOTHING).get(name)) and child.value is not None
        else None
        for name, form in edition.tables.items()
    }


def _table(node: Node, form: TableForm, edition: str) -> FormTable:
    values: dict[str, Value] = {}
    missing: list[RowForm] = []
    merged = tuple(group for group in form.groups if _has_own_cells(_descend(node, group.route), group))
    for row in (*form.rows, *merged):
        found = _descend(node, row.route)
        inside_merged = any(row.route.startswith(group.route + "/") for group in merged)
        if found is None and not inside_merged:
            missing.append(row)
        for column in row.columns:
            cell = found.get(column.key) if found is not None else None
            route = f"/tables/{form.name}/{row.route}/{column.key}"
            place = cell or found or node
            figure = _figure(cell)
            values[route] = Value(route, figure, cell.raw if cell else "", place.span, row, column)
    return FormTable(form, edition, node.span, values, missing=tuple(missing), merged=merged)


def _has_own_cells(node: Node | None, group: RowForm) -> bool:
    """Whether a group is given as one row; its sub-rows are mappings, and `total` may be one of them."""
    cells = (node.get(column.key) for column in group.columns) if node is not None else ()
    return any(cell is not None and not isinstance(cell.value, dict) for cell in cells)


def _descend(node: Node, route: str) -> Node | None:
    found: Node | None = node
    for key in route.split("/"):
        found = found.get(key) if found is not None else None
    return found


def _figure(cell: Node | None) -> Figure:
    if cell is None:
        return ABSENT
    value = cell.value
    if value is None:
        return BLANK
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Figure(Kind.NUMBER, value)
    # A quoted number is a text, not a number: the same report data must mean the same to every reader of YAML.
    figure = read_figure(value) if isinstance(value, str) else Figure(Kind.WORD)
    return Figure(Kind.WORD) if figure.kind is Kind.NUMBER else figure
