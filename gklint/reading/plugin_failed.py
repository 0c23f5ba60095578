"""GK007: a plugin that does not load, or a rule that raises. The linter reports it and goes on with the others."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.finding import Message, Severity
from gklint.report import Report
from gklint.rule import ANNUAL_REPORT, TEXT, Basis, Options, Problem, rule


@rule(
    id="GK007",
    name="plugin-failed",
    severity=Severity.ERROR,
    category="reading",
    since="0.1.0",
    summary=Message(
        "插件没有加载成功，或者规则在检查时出错；其他规则照常运行。",
        "A plugin did not load, or a rule raised; all others went on.",
    ),
    remedy=Message(
        "把提示里的插件名、版本和原因告诉插件作者；暂时不用的，从配置的 plugins 里去掉。",
        "Tell the plugin's author its name, version and the reason; until then take it out of `plugins` in the config.",
    ),
    basis=(Basis("gklint 的运行约定：少跑了规则必须报告", "gklint: a rule that did not run must be reported"),),
    messages={
        "failed-to-load": Message("插件 {plugin} 没有加载成功：{reason}", "plugin {plugin} did not load: {reason}"),
        "raised": Message(
            "插件 {plugin} 的规则 {rule} 检查时出错：{reason}", "rule {rule} of plugin {plugin} raised: {reason}"
        ),
    },
    examples=(),
    kinds=frozenset({ANNUAL_REPORT, TEXT}),
)
def plugin_failed(report: Report, options: Options) -> Iterator[Problem]:
    """Nothing in a report can break this; the linter makes the finding."""
    yield from ()
