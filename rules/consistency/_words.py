"""Taking known words off the ends of a clause, so that what is left is known for certain."""

from __future__ import annotations

from collections.abc import Iterable


class Words:
    """A set of words that may stand at the beginning or the end of a text; of several the longest counts."""

    __slots__ = ("_known", "_lengths")

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._lengths = tuple(sorted({len(word) for word in self._known}, reverse=True))

    def __add__(self, other: Words) -> Words:
        return Words(self._known | other._known)

    def at_end(self, text: str) -> int:
        """The length of the word that the text ends with; 0 for none."""
        for length in self._lengths:
            if text[-length:] in self._known:
                return min(length, len(text))
        return 0

    def at_start(self, text: str) -> int:
        """The length of the word that the text begins with; 0 for none."""
        for length in self._lengths:
            if text[:length] in self._known:
                return min(length, len(text))
        return 0

    def off_end(self, text: str) -> str:
        """The text without these words at its end, however many there are."""
        while length := self.at_end(text):
            text = text[:-length]
        return text

    def off_start(self, text: str) -> str:
        """The text without these words at its beginning, however many there are."""
        while length := self.at_start(text):
            text = text[length:]
        return text

    def find(self, text: str) -> int:
        """Where the first of the words begins, -1 for none."""
        return min((at for word in self._known if (at := text.find(word)) >= 0), default=-1)


def words(text: str) -> Words:
    """The words of a text with blanks between them."""
    return Words(text.split())


def listed(text: str) -> tuple[str, ...]:
    """The words of a text with blanks between them, in their order."""
    return tuple(text.split())


def holds(text: str, known: Iterable[str]) -> bool:
    """Whether any of the words stands in a text."""
    for word in known:  # noqa: SIM110 - `any` with a generator costs twice as much
        if word in text:
            return True
    return False
