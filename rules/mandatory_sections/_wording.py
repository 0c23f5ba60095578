"""Looking for wordings: by plain words where they do, by patterns only in a text that holds a sign of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether any of the words stands in a text."""
    return any(word in text for word in words)


def words(text: str) -> tuple[str, ...]:
    """The words of a text with blanks between them: a long list is easier to read so."""
    return tuple(text.split())


def opening(text: str, marks: str) -> tuple[str, str]:
    """The words before the first of some marks, and what follows that mark; the whole text where none stands."""
    end = min((at for at in map(text.find, marks) if at >= 0), default=len(text))
    return text[:end], text[end + 1 :]


class Wording(NamedTuple):
    """A pattern and its `signs`: no text matches that holds none of them, so that it need not be compiled for that."""

    signs: tuple[str, ...]
    pattern: str

    def found(self, text: str) -> bool:
        """Whether the pattern matches anywhere."""
        return holds(text, self.signs) and re.search(self.pattern, text) is not None

    def fits(self, text: str) -> bool:
        """Whether the pattern matches the whole text."""
        return holds(text, self.signs) and re.fullmatch(self.pattern, text) is not None

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Every match."""
        return re.finditer(self.pattern, text) if holds(text, self.signs) else iter(())

    def removed(self, text: str) -> str:
        """The text without the matches."""
        return re.sub(self.pattern, "", text) if holds(text, self.signs) else text
