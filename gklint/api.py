"""The public API for rule, reader and reporter plugins. What is not named here may change without notice."""

from gklint.document import LEFTOVERS, Block, Cell, Document, Leftover, Paragraph, Table
from gklint.edition import ColumnForm, Edition, Equation, RowForm, SectionForm, TableForm, edition_due, editions
from gklint.figures import Figure, Kind, read_figure
from gklint.finding import Finding, Message, Severity
from gklint.hookspecs import API_VERSION, hookimpl
from gklint.labels import bare, distance, normalise
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.numbering import Enumerator, chinese_numeral, read_enumerator
from gklint.readers import Reader
from gklint.rendition import CellText, Rendition
from gklint.report import Difference, Doubt, Extra, FormTable, LabelReading, Report, Section, SectionHeading, Value
from gklint.rule import ANNUAL_REPORT, TEXT, Basis, Example, Note, Option, Options, Problem, Repair, Rule, problem, rule
from gklint.source import Position, Source, Span, UnreadableSource, source_from_bytes

__all__ = [
    "ANNUAL_REPORT",
    "API_VERSION",
    "DEFAULT_LIMITS",
    "LEFTOVERS",
    "TEXT",
    "Basis",
    "Block",
    "Cell",
    "CellText",
    "ColumnForm",
    "Difference",
    "Document",
    "Doubt",
    "Edition",
    "Enumerator",
    "Equation",
    "Example",
    "Extra",
    "Figure",
    "Finding",
    "FormTable",
    "Kind",
    "LabelReading",
    "Leftover",
    "Limits",
    "Message",
    "Note",
    "Option",
    "Options",
    "Paragraph",
    "Position",
    "Problem",
    "Reader",
    "Rendition",
    "Repair",
    "Report",
    "RowForm",
    "Rule",
    "Section",
    "SectionForm",
    "SectionHeading",
    "Severity",
    "Source",
    "Span",
    "Table",
    "TableForm",
    "UnreadableSource",
    "Value",
    "bare",
    "chinese_numeral",
    "distance",
    "edition_due",
    "editions",
    "hookimpl",
    "normalise",
    "problem",
    "read_enumerator",
    "read_figure",
    "rule",
    "source_from_bytes",
]
