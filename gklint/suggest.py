"""“Did you mean”: the known word nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, whatever its case; None when nothing comes near."""
    from difflib import get_close_matches

    by_folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, str]:
    """The sentence that follows “unknown …”, in Chinese and English; empty when nothing comes near."""
    found = nearest(word, known)
    return (f"是不是想写“{found}”？", f" (did you mean “{found}”?)") if found else ("", "")
