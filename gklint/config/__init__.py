"""The config: `gklint.yaml`, or `[tool.gklint]` in pyproject.toml; the nearest one upward from the working folder."""

from gklint.config.known_rules import check_rules, require_known_rules
from gklint.config.load import load_config
from gklint.config.model import Config, Override, RuleSetting, Scope, Settings, Written
from gklint.errors import ConfigError, ConfigProblem, Origin

__all__ = [
    "Config",
    "ConfigError",
    "ConfigProblem",
    "Origin",
    "Override",
    "RuleSetting",
    "Scope",
    "Settings",
    "Written",
    "check_rules",
    "load_config",
    "require_known_rules",
]
