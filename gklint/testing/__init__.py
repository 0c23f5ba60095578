"""What a rule author's tests import: clean reports to edit, and a rule's own examples as tests.

from gklint.testing import assert_examples, check_text, clean_report
from my_rules import my_rule

def test_examples():
    assert_examples(my_rule)

def test_a_case():
    text = clean_report(edits=[("| 行政处罚 | 18 |", "| 行政处罚 | 19 |")])
    assert [finding.excerpt for finding in check_text(my_rule, text)] == ["19"]
"""

from gklint.testing.examples import assert_examples, check_example, check_text, examples_of, repaired
from gklint.testing.reports import clean_report, edited, example_text

__all__ = [
    "assert_examples",
    "check_example",
    "check_text",
    "clean_report",
    "edited",
    "example_text",
    "examples_of",
    "repaired",
]
