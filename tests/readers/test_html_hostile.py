"""Damaged and hostile pages: a bounded, clear error, or all of the text; never a silent cut, never quadratic work."""

from __future__ import annotations

from contextlib import suppress

import pytest

from gklint.limits import DEFAULT_LIMITS
from gklint.readers._html_refusal import TAG_LIMIT, TEXT_LIMIT
from gklint.readers.html import read
from gklint.source import UnreadableSource
from tests.readers.html_reading import document, shapes


def _refusal(page: str) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        document(page)
    assert caught.value.en
    return caught.value


@pytest.mark.parametrize(
    ("page", "word", "place"),
    [
        ("<p>甲</p>\n<p>乙</p><!-- 内部\n<p>丙</p>", "<!--", (2, 9)),
        ("<p>甲</p><script>var a = '<p>乙</p>'", "<script>", (1, 17)),
        ("<p>甲</p>\n<style>p{}<p>乙</p>", "<style>", (2, 8)),
        ("<p>甲</p>\n<p>乙</p><td class='x", "<td class='x", (2, 9)),
        ("<p>甲</p><td a=<td a=<td a=", "<td a=", (1, 9)),
        ("<p>甲</p><![<![<![", "<![", (1, 9)),
        ("<p>甲</p></", "</", (1, 9)),
    ],
)
def test_a_page_that_is_cut_off_is_refused_with_its_place(page: str, word: str, place: tuple[int, int]) -> None:
    refusal = _refusal(page)
    assert word in refusal.zh
    assert refusal.position == place


@pytest.mark.parametrize("end", ["<!-- end", "<script>", "<style>p{}", "<noscript>", "<textarea>"])
def test_what_is_cut_off_behind_the_text_does_no_harm(end: str) -> None:
    assert shapes(f"<p>甲</p>{end}") == ["甲"]


def test_what_other_elements_leave_open_is_read() -> None:
    assert shapes("<noscript>甲<iframe>乙<textarea>丙<template>丁<button>戊<svg>己<title>庚") == ["甲乙丙丁戊己庚"]


def test_too_deep_tables_are_refused() -> None:
    depth = DEFAULT_LIMITS.nesting
    assert "嵌套" in _refusal("<table><tr><td>" * 10_000).zh
    assert "嵌套" in _refusal("<table><tr><td>" * (depth + 1) + "甲").zh
    assert shapes("<table><tr><td>" * depth + "甲") == [[["甲"]]]
    with pytest.raises(UnreadableSource):
        read(b"<table><td>" * 3, "a.html", DEFAULT_LIMITS._replace(nesting=2))


def test_too_many_tags_are_refused() -> None:
    assert str(TAG_LIMIT) in _refusal("<b>" * (TAG_LIMIT + 1)).zh
    assert shapes("<b>" * TAG_LIMIT + "甲") == ["甲"]


@pytest.mark.parametrize("piece", ["字", "字 ", "字\n", "&lt;", "<p>字字字字字字"])
def test_too_much_text_is_refused(piece: str) -> None:
    assert str(TEXT_LIMIT) in _refusal(piece * (TEXT_LIMIT // min(len(piece), 6) + 1)).zh


def test_a_long_attribute_is_no_text() -> None:
    assert shapes(f"<p title='{'x>' * 1_000_000}'>甲</p><img src=\"data:{'A' * 1_000_000}\">") == ["甲"]


# Quadratic work on these sizes would take minutes.
_SIZE = 10_000
_PIECES = [
    *("<", "</", "<!", "<!--", "<!-->", "<?", "<a b='", '<a b="x>', "<p a='\">", "<a =", "&", "&#", "&#1", "&lt", "<x"),
    *(
        "<div>",
        "</div>",
        "<div></p>",
        "<section></div>",
        "<table>",
        "<table><td>",
        "</table>",
        "<tr>",
        "<td>",
        "<td><p>",
    ),
    *("<p hidden>字字", "<div hidden>", "<span style='display:none'>", "<td hidden>", "<b style='font-size:0'>"),
    *(
        "<s>",
        "<del>字",
        "<button>",
        "<button><p>",
        "<svg>",
        "<template>",
        "<noscript>",
        "<title>",
        "<script>",
        "<style>",
    ),
    *("<ol>", "<ol reversed><li>字", "<li>", "<a href=x>字", "<a href=x><p>字", "<pre>\n", "<sup>", "<h2>字", "<br>"),
    *(
        "<style>.x{display:none}</style>",
        "<p class=x>",
        "<meta name=ArticleTitle content=x>",
        "版权所有<div>",
        "<td rowspan=0>",
    ),
]


@pytest.mark.parametrize("piece", _PIECES)
def test_hostile_repetition_is_read_or_refused(piece: str) -> None:
    with suppress(UnreadableSource):
        document(piece * _SIZE)
    for around in ("<table><tr><td>{}", "<div><p>本机关坚持以公开为常态。</p></div><div>{}</div></button></s>"):
        with suppress(UnreadableSource):
            document(around.format(piece * (_SIZE // 4)))


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * _SIZE + "</section>" * _SIZE + "甲",
        "<div><table><tr><td>" + "<section>" * _SIZE + "</div>" * _SIZE + "甲",
        "<s>" * _SIZE + "甲</s>乙",
        "<template>" * _SIZE + "</template>" * _SIZE + "甲",
        "<div hidden>" * _SIZE + "</div>" * _SIZE + "甲",
        "".join(f"<style>.x{number}{{display:none}}</style>" for number in range(_SIZE)) + "甲",
        "<style>none" + "{" * _SIZE + "</style>甲",
        "<p " + "a=b " * _SIZE + ">甲",
        "<ol reversed>" * _SIZE + "<li>甲",
        "".join(f"<x{number}>" for number in range(_SIZE)) + "甲",
    ],
)
def test_hostile_nesting_is_read(page: str) -> None:
    assert str(shapes(page)).count("甲") + page.startswith("<s>") == 1
