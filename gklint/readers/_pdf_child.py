"""The process that reads one PDF: limits and bytes come in over stdin, paragraphs and tables go out as JSON.

The answer is what `answer` builds, or `{"error": [zh, en]}`, `{"memory": true}`, `{"failed": "TypeError"}`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from gklint.limits import Limits
from gklint.readers._pdf_document import read_pages
from gklint.readers._pdf_flow import TextBlock, flow_of
from gklint.readers._pdf_layout import lay_out
from gklint.source import UnreadableSource

_BASE_MEMORY = 256 * 1024 * 1024


def main() -> None:
    """Read the request, write the answer."""
    head = sys.stdin.buffer.readline()
    limits = Limits(*json.loads(head))
    _confine(limits)
    try:
        result = answer(sys.stdin.buffer.read(), limits)
    except UnreadableSource as error:
        result = {"error": [error.zh, error.en]}
    except MemoryError:
        result = {"memory": True}
    except Exception as error:
        result = {"failed": type(error).__name__}
    sys.stdout.buffer.write(json.dumps(result).encode("ascii"))


def _confine(limits: Limits) -> None:
    """Bound what this process may use, where the system can."""
    try:
        import resource
    except ImportError:
        return
    memory = _BASE_MEMORY + 2 * limits.unpacked_size
    bounds = (("RLIMIT_DATA", memory), ("RLIMIT_CPU", limits.seconds + 1), ("RLIMIT_CORE", 0), ("RLIMIT_FSIZE", 0))
    for name, bound in bounds:
        kind = getattr(resource, name, None)
        if kind is not None:
            _, most = resource.getrlimit(kind)
            resource.setrlimit(kind, (bound if most == resource.RLIM_INFINITY else min(bound, most), most))


def answer(data: bytes, limits: Limits) -> dict[str, Any]:
    """The pages of a PDF as JSON. Raises UnreadableSource."""
    found = read_pages(data, limits)
    flow = flow_of([lay_out(page) for page in found.pages])
    return {
        "pages": len(found.pages),
        "blocks": [[block.page, block.text] if isinstance(block, TextBlock) else [block.rows] for block in flow.blocks],
        "scanned": found.scanned,
        "margins": flow.margins,
        "slanting": found.slanting,
        "hidden": found.hidden,
        "comments": found.comments,
        "properties": found.properties,
    }


if __name__ == "__main__":
    main()
