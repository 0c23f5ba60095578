"""The `gklint` command. This module imports nothing, so that `gklint --version` answers at once."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run a command line; gives the exit code: 0 nothing found, 1 findings, 2 an error."""
    if argv is None:
        import sys

        argv = sys.argv[1:]
    if list(argv) in (["--version"], ["-V"]):
        from gklint import __version__

        print("gklint", __version__)
        return 0
    from gklint.cli.entry import run

    return run(list(argv))
