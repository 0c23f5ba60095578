"""Changes of the text of a Word document, made in its runs: formatting, lists and all other parts stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.limits import Limits
from gklint.patching import CannotPatch, Change, applied, shrunk
from gklint.readers._docx_document import read_document
from gklint.readers._docx_origins import Origin, origins_of
from gklint.readers._docx_parts import Parts


def patch_docx(data: bytes, path: str, limits: Limits, changes: Sequence[Change]) -> bytes:
    """The bytes of a Word document after changes of its rendition.

    Raises CannotPatch when the text is not what the changes expect, or a change cannot be made in the document's runs
    alone, as of a number that a list makes by itself.
    """
    shown = read_document(data, path, limits).source.text
    wanted = applied(shown, changes)
    parts = Parts(data, path, limits)
    origins = origins_of(parts, path, limits, shown)
    removed: set[Origin] = set()
    added: dict[Origin, str] = {}
    for change in map(shrunk, changes):
        places = [_known(origin) for origin in origins[change.span.start : change.span.end]]
        removed.update(places)
        at = places[0] if places else _beside(origins, shown, change.span.start)
        added[at] = added.get(at, "") + change.new
    words = [
        "".join(
            added.get(Origin(number, at), "") + ("" if Origin(number, at) in removed else character)
            for at, character in enumerate(text.words + "\0")
        )[:-1]
        for number, text in enumerate(Parts(data, path, limits).texts())
    ]
    patched = Parts(data, path, limits).with_texts(words, keep=True)
    if read_document(patched, path, limits).source.text != wanted:
        raise _unclear()
    return patched


def _known(origin: Origin | None) -> Origin:
    if origin is None:
        raise CannotPatch(
            "这处文字由Word的自动编号或域生成，不在正文里，没有修改。请在Word里修改编号格式。",
            "Word makes this text by itself (a list number or a field): change the list's format in Word",
        )
    return origin


def _beside(origins: Sequence[Origin | None], shown: str, at: int) -> Origin:
    """Where text is put in: behind the character before it in the line, else before the one after it."""
    before = origins[at - 1] if at and shown[at - 1] not in "\n\t" else None
    if before is not None:
        return Origin(before.text, before.at + 1)
    return _known(origins[at] if at < len(origins) else None)


def _unclear() -> CannotPatch:
    return CannotPatch(
        "没有把握只改这一处，没有修改。请在Word里手工修改。",
        "it is not certain that nothing else would change: mend it in Word by hand",
    )
