"""`python -m gklint` is the same as the `gklint` command."""

import sys

from gklint.cli import main

if __name__ == "__main__":
    sys.exit(main())
