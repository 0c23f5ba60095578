"""Wheel, sdist and editable install carry the rules, the schemas and the clean reports."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from gklint import __version__
from tests.checkout import EXAMPLE, ROOT, copy_project, run

MAPPED = {"gklint": "gklint", "rules": "gklint/rules", "schemas": "gklint/schemas"}
SHIPPED = (".py", ".json", ".md", ".yaml", ".typed")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A wheel built from the tree, an sdist, and the wheel built from that sdist."""
    project = copy_project(tmp_path_factory.mktemp("build") / "gklint")
    build = (sys.executable, "-m", "build", "--no-isolation")
    run(*build, "--wheel", "--outdir", "direct", cwd=project)
    run(*build, "--outdir", "dist", cwd=project)  # the sdist, then a wheel from it
    return {
        "project": project,
        "wheel": next((project / "direct").glob("*.whl")),
        "sdist": next((project / "dist").glob("*.tar.gz")),
        "wheel from sdist": next((project / "dist").glob("*.whl")),
    }


def expected_files() -> set[str]:
    """What must be in a wheel: every source, schema and clean report below the three roots, wherever it stands."""
    return {
        f"{target}/{path.relative_to(ROOT / source).as_posix()}"
        for source, target in MAPPED.items()
        for path in (ROOT / source).rglob("*")
        if path.is_file() and (path.suffix in SHIPPED or path.name == "py.typed") and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("kind", ["wheel", "wheel from sdist"])
def test_wheel_holds_every_file(built: dict[str, Path], kind: str) -> None:
    """A new rule or schema is shipped without a line in pyproject.toml."""
    with zipfile.ZipFile(built[kind]) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert names == expected_files()


def test_metadata_is_complete(built: dict[str, Path]) -> None:
    """Licence, entry points and description are where installers look for them."""
    with zipfile.ZipFile(built["wheel"]) as wheel:
        info = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")).removesuffix("METADATA")
        metadata = wheel.read(f"{info}METADATA").decode()
        entry_points = wheel.read(f"{info}entry_points.txt").decode()
        assert f"{info}licenses/LICENSE" in wheel.namelist()
    assert f"Version: {__version__}\n" in metadata
    assert "License-Expression: Apache-2.0\n" in metadata
    assert "gklint = gklint.cli:main" in entry_points
    assert "[gklint]\nsuite = gklint.rules" in entry_points


def test_sdist_can_be_built_and_read(built: dict[str, Path]) -> None:
    """An sdist has the licence and the readme, and no build leftovers."""
    with tarfile.open(built["sdist"]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {"LICENSE", "README.md", "pyproject.toml", "rules/__init__.py", "schemas/__init__.py"} <= names
    assert not any("__pycache__" in name or name.startswith(".venv") for name in names)


@pytest.mark.parametrize("kind", ["wheel", "sdist", "editable"])
def test_installed_command_works(built: dict[str, Path], kind: str, tmp_path: Path) -> None:
    """In a fresh environment the command knows its version and its rules, and checks the example."""
    environment = tmp_path / "env"
    venv.create(environment, with_pip=False)
    scripts = environment / ("Scripts" if sys.platform == "win32" else "bin")
    what = ["--editable", built["project"]] if kind == "editable" else [built[kind]]
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python", "--disable-pip-version-check")
    run(*pip, "install", "--quiet", *what, cwd=tmp_path)

    env = {**os.environ, "GKLINT_CACHE_DIR": str(tmp_path / "cache"), "NO_COLOR": "1"}

    def gklint(*arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        return run(scripts / "gklint", *arguments, cwd=EXAMPLE, env=env, code=code)

    assert __version__ in gklint("--version").stdout
    listed = gklint("rules").stdout
    assert all(rule in listed for rule in ("GK001", "GK101", "GK201", "GK301", "SX001"))
    gklint("check", "reports/2023")
    found = gklint("check", "reports/2024", code=1)
    assert "GK301" in found.stdout
