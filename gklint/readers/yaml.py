"""Reader for YAML report data: YAML 1.2 core values, exact spans, bounded work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gklint.document import Document
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.patching import patch_text
from gklint.readers import Reader
from gklint.source import Source, UnreadableSource, source_from_bytes

PURE_PARSER_LIMIT = 1024 * 1024  # characters; the parser in Python takes about a minute for 16 MiB


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read report data. Raises UnreadableSource for anything that is not one plain YAML document."""
    from gklint.readers._yaml_compose import compose

    source = source_from_bytes(data, path)
    return Document(source, "yaml", tree=compose(source, _events(source)))


def _events(source: Source) -> Iterator[Any]:
    from ruamel.yaml.error import YAMLError

    from gklint.readers._yaml_errors import explain

    try:
        parser = _parser(source)
        while (event := parser.get_event()) is not None:
            yield event
    except (YAMLError, ValueError, OverflowError) as error:  # ValueError: surrogates and escapes out of range
        raise explain(source, error) from error


def _parser(source: Source) -> Any:
    try:
        from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]  # re-exported without saying so
    except ImportError:
        return _pure_parser(source)
    return CParser(source.text)


def _pure_parser(source: Source) -> Any:
    if len(source.text) > PURE_PARSER_LIMIT:
        raise UnreadableSource(
            "没有安装 ruamel.yaml 的 C 扩展，不能检查超过 1 MiB 的 YAML。请运行 pip install ruamel.yaml.clib。",
            "the C extension of ruamel.yaml is needed for YAML above 1 MiB: pip install ruamel.yaml.clib",
        )
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    _constructor, parser = yaml.get_constructor_parser(source.text)
    return parser


READER = Reader("yaml", (".yaml", ".yml"), read, patch=patch_text)
