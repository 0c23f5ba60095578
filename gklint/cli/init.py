"""`gklint init`: write a config, a pre-commit hook and CI jobs; nothing that exists is overwritten unless asked."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path

from gklint import __version__
from gklint.cli.exit_codes import OK
from gklint.cli.parser import Parser, Value, one_of
from gklint.cli.streams import say
from gklint.config.find import CONFIG_NAME
from gklint.config.words import LANGS
from gklint.errors import UsageError

CI = ("auto", "github", "gitlab", "both", "none")
ADDRESS = "https://git.example.org/gklint"  # a placeholder, as in the README: gklint is in no package index yet
SCHEMAS_FOLDER = ".gklint"
_GITHUB, _GITLAB = ".github/workflows/gklint.yml", ".gitlab-ci.yml"


def configure(parser: Parser) -> None:
    """The options of the command."""
    parser.argument(
        "folder", nargs="?", default=".", metavar="FOLDER", zh="写入的文件夹，默认当前文件夹", en="where to write"
    )
    parser.option(
        "--ci", type=one_of(*CI), default="auto", metavar="|".join(CI), zh="CI 文件；auto 看远程地址，看不出就两种都写",
        en="CI files; auto looks at the repository's remote and writes both when in doubt",
    )  # fmt: skip
    parser.option(
        "--reports", type=_folder, default="reports", metavar="NAME", zh="报告所在的文件夹", en="folder of the reports"
    )
    parser.flag("--force", zh="覆盖已有的文件", en="overwrite files that exist")
    parser.option(
        "--lang", type=one_of(*LANGS), default="zh", metavar="zh|en", zh="输出的语言", en="language of the output"
    )


def run(options: Namespace) -> int:
    """Run the command."""
    top = Path(options.folder)
    if not top.is_dir():
        raise UsageError(f"文件夹 {top.as_posix()} 不存在。请先创建它。", f"no such folder: {top.as_posix()}")
    zh = options.lang == "zh"
    kept: list[str] = []
    written: list[str] = []
    lines: list[str] = []
    for name, text in _files(top, options.ci, options.reports).items():
        path = top / name
        if path.exists() and not options.force:
            kept.append(name)
            lines.append(f"保留 {name}（已存在）" if zh else f"kept    {name} (exists)")
            continue
        _write(path, text)
        written.append(name)
        lines.append(f"写入 {name}" if zh else f"written {name}")
    if kept:
        lines.append(
            "已有的文件没有改动；要覆盖，加 --force。" if zh else "existing files were left alone; --force overwrites"
        )
    lines.append(
        f"下一步：把年度报告放进 {options.reports}/，运行 gklint check；用 git 的，再运行 pre-commit install。"
        if zh
        else f"next: put the reports into {options.reports}/ and run gklint check; with git, run pre-commit install"
    )
    if any(name.endswith(".yml") for name in written):
        lines.append(
            f"CI 文件里的 {ADDRESS} 要改成 gklint 仓库所在的地址。"
            if zh
            else f"in the CI files, replace {ADDRESS} by the address of the gklint repository"
        )
    say("\n".join(lines))
    return OK


def _files(top: Path, ci: str, reports: str) -> dict[str, str]:
    from gklint.edition import schemas_folder
    from gklint.readers import built_in_readers, extensions_in_folders

    extensions = sorted(extension.lstrip(".") for extension in extensions_in_folders(built_in_readers()))
    words = {
        "@ADDRESS@": ADDRESS,
        "@VERSION@": __version__,
        "@REPORTS@": reports,
        "@REPORTS_REGEX@": re.escape(reports),
        "@EXTENSIONS@": "|".join(extensions),
    }

    def template(name: str) -> str:
        text = (Path(__file__).parent / "templates" / name).read_text("utf-8")
        for word, value in words.items():
            text = text.replace(word, value)
        return text

    files = {CONFIG_NAME: template("gklint.yaml"), ".pre-commit-config.yaml": template("pre-commit.yaml")}
    wanted = _remote(top) if ci == "auto" else ci
    if wanted in ("github", "both"):
        files[_GITHUB] = template("github.yaml")
    if wanted in ("gitlab", "both"):
        files[_GITLAB] = template("gitlab.yaml")
    folder = top / reports
    if not folder.is_dir() or not any(folder.iterdir()):
        files[f"{reports}/.gitkeep"] = ""  # git keeps no empty folder, and a folder that is missing is an error
    for schema in sorted(Path(schemas_folder()).glob("*.schema.json")):
        if schema.name.startswith(("config.", "report-")):
            files[f"{SCHEMAS_FOLDER}/{schema.name}"] = schema.read_text("utf-8")
    return files


def _remote(top: Path) -> str:
    """Which CI a repository has: told by the files it has already or the address it is pushed to."""
    if (top / ".gitlab-ci.yml").exists() or "gitlab" in _git_config(top):
        return "gitlab"
    if (top / ".github").is_dir() or "github" in _git_config(top):
        return "github"
    return "both"


def _git_config(top: Path) -> str:
    try:
        return (top / ".git" / "config").read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(
            f"无法写入 {path.as_posix()}：{reason}。", f"cannot write {path.as_posix()}: {reason}"
        ) from error


def _folder(text: str) -> str:
    name = text.strip().replace("\\", "/").strip("/")
    if re.fullmatch(r"[\w.-]+(?:/[\w.-]+)*", name) and ".." not in name.split("/"):
        return name
    raise Value(f"“{text}”不是本库里的文件夹名。", f"“{text}” is no folder name inside the repository")
