"""Properties try the same examples in every run, so that a change is to blame when one fails.

`pytest --hypothesis-profile hunt` looks for rare ones: other examples in every run, and many more of them.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None, max_examples=60)
settings.register_profile("hunt", deadline=None, max_examples=1000)
settings.load_profile("steady")
