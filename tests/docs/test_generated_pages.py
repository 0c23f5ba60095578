"""The rule pages in docs/ are what the rules say today."""

from __future__ import annotations

from docs.generate import FAMILIES, own_rules, pages, stale


def test_pages_are_up_to_date() -> None:
    """`make docs` was run after the last change of a rule."""
    assert stale(pages(own_rules())) == []


def test_every_rule_has_a_page_and_a_family() -> None:
    """No rule is forgotten, none is of an unknown family."""
    rules = own_rules()
    written = pages(rules)
    assert {f"{rule.id}.md" for rule in rules} == written.keys() - {"index.md"}
    assert {rule.id[:3] for rule in rules} <= FAMILIES.keys()
    assert all(f"({rule.id}.md)" in written["index.md"] for rule in rules)
