"""The last line of a run: how many files, how many findings of each severity, and what was passed over."""

from __future__ import annotations

from gklint.finding import Severity
from gklint.reporters import Context
from gklint.result import Result


def summary_line(result: Result, context: Context) -> str:
    """One line in the language of the output."""
    errors, warnings, infos = (result.count(level) for level in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    shown = any(file.diff for file in result.files)
    safe, unsafe = result.fixable(safe=True), result.fixable(safe=False)
    failed = sum(file.error is not None for file in result.files)
    if context.lang == "zh":
        parts = [f"检查 {len(result.files)} 个文件：{errors} 处错误，{warnings} 处警告，{infos} 处提示"]
        parts += [f"另有 {result.omitted} 处未列出"] * bool(result.omitted)
        parts += [f"{failed} 个文件无法检查"] * bool(failed)
        parts += [f"{len(result.failures)} 个插件出错"] * bool(result.failures)
        parts += [f"{'会修正' if shown else '已修正'} {result.fixed} 处"] * bool(result.fixed)
        parts += [f"--fix 可修正 {safe} 处"] * bool(safe)
        parts += [f"--unsafe-fixes 可修正 {unsafe} 处（改后请核对）"] * bool(unsafe)
        parts += [f"抑制 {result.suppressed} 处"] * bool(result.suppressed)
        parts += [f"跳过 {context.skipped} 个不是报告的文件"] * bool(context.skipped)
        return "；".join(parts)
    parts = [f"{len(result.files)} {_s('file', len(result.files))} checked: {errors} {_s('error', errors)}"]
    parts[0] += f", {warnings} {_s('warning', warnings)}, {infos} {_s('info', infos)}"
    parts += [f"{result.omitted} more not listed"] * bool(result.omitted)
    parts += [f"{failed} {_s('file', failed)} could not be checked"] * bool(failed)
    parts += [f"{len(result.failures)} {_s('plugin', len(result.failures))} failed"] * bool(result.failures)
    parts += [f"{result.fixed} {'would be fixed' if shown else 'fixed'}"] * bool(result.fixed)
    parts += [f"{safe} fixable with --fix"] * bool(safe)
    parts += [f"{unsafe} with --unsafe-fixes (look at them afterwards)"] * bool(unsafe)
    parts += [f"{result.suppressed} suppressed"] * bool(result.suppressed)
    parts += [f"{context.skipped} {_s('file', context.skipped)} skipped as no reports"] * bool(context.skipped)
    return "; ".join(parts)


def _s(word: str, count: int) -> str:
    return word if count == 1 or word == "info" else word + "s"
