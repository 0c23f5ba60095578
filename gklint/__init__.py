"""gklint: the linter for government-information-disclosure annual reports (政府信息公开工作年度报告)."""

TYPE_CHECKING = False  # importing typing would cost more than all else that `gklint --version` does
if TYPE_CHECKING:
    from gklint.service import check, extract

__version__ = "0.1.0"
__all__ = ["__version__", "check", "extract"]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        # Imported on first use: `gklint --version` must not pay for the whole pipeline.
        if name in ("check", "extract"):
            from gklint import service

            return getattr(service, name)
        raise AttributeError(f"module 'gklint' has no attribute {name!r}")
