"""The config: what is read, what is refused and where, and that the JSON Schema and the hand checks agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gklint.config import Config, load_config
from gklint.errors import ConfigError
from gklint.finding import Severity

SCHEMA = json.loads((Path(__file__).parent.parent / "schemas" / "config.schema.json").read_text("utf-8"))

GOOD: list[dict[str, Any]] = [
    {},
    {"fail_on": "warning", "lang": "en", "kind": "text", "year": 2025, "organ": "云岫县人民政府", "level": "county"},
    {"extends": []},
    {"plugins": ["./rules/a.py", "my_module"], "paths": ["reports"], "exclude": ["drafts/", "*.bak.md"]},
    {"select": ["GK3", "row-total", "ALL"], "ignore": []},
    {"rules": {"GK301": "off", "row-total": "error", "GK110": {"severity": "info", "areas": [1, {"a": None}]}}},
    {"rules": {"GK301": {}}},
    {"max_file_size": 1024},
    {"max_file_size": "32MiB"},
    {"max_unpacked_size": "1GiB", "max_nesting": 50, "max_pages": 20, "max_seconds": 5},
    {"convert_legacy": True},
    {"overrides": [{"paths": ["a/"]}, {"paths": ["*.md"], "select": ["ALL"], "rules": {"GK1": "off"}, "year": 2020}]},
]
BAD: list[dict[str, Any]] = [
    {"fail-on": "error"},
    {"fail_on": "fatal"},
    {"fail_on": ["error"]},
    {"lang": "fr"},
    {"kind": "report"},
    {"year": "2025"},
    {"year": 25},
    {"year": True},
    {"year": None},
    {"organ": ""},
    {"organ": "  "},
    {"organ": 3},
    {"level": "village"},
    {"extends": 3},
    {"extends": ""},
    {"extends": [3]},
    {"plugins": "./rules/a.py"},
    {"plugins": [None]},
    {"paths": {"a": "b"}},
    {"exclude": [["a"]]},
    {"select": "GK3"},
    {"select": None},
    {"ignore": [301]},
    {"rules": ["GK301"]},
    {"rules": {"GK301": "warn"}},
    {"rules": {"GK301": False}},
    {"rules": {"GK301": None}},
    {"rules": {"GK301": {"severity": "fatal"}}},
    {"max_file_size": 0},
    {"max_file_size": -1},
    {"max_file_size": "16"},
    {"max_file_size": "16 pages"},
    {"max_pages": "16"},
    {"max_pages": "16MiB"},
    {"max_nesting": 0},
    {"max_seconds": 1.5},
    {"convert_legacy": "yes"},
    {"convert_legacy": 1},
    {"overrides": {"paths": ["a"]}},
    {"overrides": [[]]},
    {"overrides": [{}]},
    {"overrides": [{"paths": []}]},
    {"overrides": [{"paths": "a"}]},
    {"overrides": [{"paths": ["a"], "fail_on": "error"}]},
    {"overrides": [{"paths": ["a"], "lang": "en"}]},
]


def config_file(folder: Path, text: str, name: str = "gklint.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def problems_of(folder: Path, text: str, name: str = "gklint.yaml") -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_config(config_file(folder, text, name))
    return [f"{problem.origin.line}:{problem.origin.column} {problem.en}" for problem in caught.value.problems]


@pytest.mark.parametrize("data", GOOD, ids=str)
def test_schema_and_hand_checks_accept(data: dict[str, Any], tmp_path: Path) -> None:
    assert Draft202012Validator(SCHEMA).is_valid(data)
    load_config(config_file(tmp_path, json.dumps(data, ensure_ascii=False)))


@pytest.mark.parametrize("data", BAD, ids=str)
def test_schema_and_hand_checks_refuse(data: dict[str, Any], tmp_path: Path) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(data)
    with pytest.raises(ConfigError) as caught:
        load_config(config_file(tmp_path, json.dumps(data, ensure_ascii=False)))
    assert caught.value.line == 1
    assert caught.value.zh
    assert caught.value.en


def test_schema_knows_the_same_keys_and_explains_each() -> None:
    from gklint.config.shape import KEYS, OVERRIDE_KEYS

    assert set(SCHEMA["properties"]) == set(KEYS)
    assert set(SCHEMA["$defs"]["override"]["properties"]) == set(OVERRIDE_KEYS)
    for key, schema in SCHEMA["properties"].items():
        assert " / " in schema["title"], key
        assert " / " in schema["description"], key


def test_an_unknown_key_is_named_with_its_place_and_the_nearest_one(tmp_path: Path) -> None:
    found = problems_of(tmp_path, "lang: zh\nfial_on: error\nrules:\n  GK301: eror\n")
    assert found == [
        "2:1 unknown key “fial_on” in the config (did you mean “fail_on”?)",
        "4:10 rule GK301: expected off, error, warning, info or a mapping with options, "
        "got “eror” (did you mean “error”?)",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("lang: [zh", "2:1"),
        ("lang: zh\nlang: en\n", "2:1"),
        ("- a\n- b\n", "1:1"),
        ("lang: zh\n---\nlang: en\n", "2:1"),
        ("exclude:\n  - '!'\n", "2:5"),
        ("exclude: ['[z-a]']\n", "1:11"),
    ],
)
def test_broken_configs_are_refused_at_their_place(text: str, place: str, tmp_path: Path) -> None:
    found = problems_of(tmp_path, text)
    assert len(found) == 1
    assert found[0].split(" ")[0] == place or text == "lang: [zh"


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "{}\n"])
def test_an_empty_config_changes_nothing(text: str, tmp_path: Path) -> None:
    config = load_config(config_file(tmp_path, text))
    assert config.fail_severity is Severity.ERROR
    assert config.root == tmp_path


def test_pyproject_is_read_and_its_keys_are_found(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.gklint]\nlang = "en"\nignore = ["GK104"]\n[tool.gklint.rules]\nGK301 = "off"\n'
    config = load_config(config_file(tmp_path, text, "pyproject.toml"))
    assert config.lang == "en"
    assert config.scope.ignore[0].origin.line == 5
    assert config.scope.rules[0].origin.line == 7
    found = problems_of(tmp_path, text.replace('"off"', '"of"').replace("lang", "lnag"), "pyproject.toml")
    assert [line.split(" ")[0] for line in found] == ["4:1", "7:1"]
    assert problems_of(tmp_path, "[tool.gklint]\nlang = \n", "pyproject.toml")[0].startswith("2:8 cannot read")


def test_the_nearest_config_upward_holds(tmp_path: Path) -> None:
    config_file(tmp_path, "lang: en\n")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text('[project]\nname = "gklint-reports"\n', "utf-8")
    assert load_config(start=below).path == tmp_path / "gklint.yaml"
    config_file(tmp_path / "a", "lang: zh\n")
    assert load_config(start=below).path == tmp_path / "a" / "gklint.yaml"
    assert load_config(start=below, isolated=True).path is None


def test_two_configs_in_a_folder_are_an_error(tmp_path: Path) -> None:
    config_file(tmp_path, "")
    config_file(tmp_path, "[tool.gklint]\n", "pyproject.toml")
    with pytest.raises(ConfigError, match="keep only one"):
        load_config(start=tmp_path)


@pytest.mark.parametrize("name", ["gklint.yml", ".gklint.yaml", "gklint.toml"])
def test_a_misnamed_config_is_not_passed_over_in_silence(name: str, tmp_path: Path) -> None:
    config_file(tmp_path, "", name)
    with pytest.raises(ConfigError, match=r"must be named gklint\.yaml"):
        load_config(start=tmp_path)


def test_extends_lays_configs_over_each_other(tmp_path: Path) -> None:
    config_file(
        tmp_path,
        "lang: en\nignore: [GK104]\nexclude: [a/]\nplugins: [./p.py]\nrules: {GK301: off}\n",
        "shared/base.yaml",
    )
    config_file(tmp_path, "fail_on: warning\nselect: [GK3]\n", "more.yaml")
    config = load_config(
        config_file(tmp_path, "extends: [shared/base.yaml, more.yaml]\nfail_on: info\nignore: [GK110]\nexclude: [b/]\n")
    )
    assert (config.lang, config.fail_on, config.exclude) == ("en", "info", ("a/", "b/"))
    assert [written.text for written in config.scope.ignore] == ["GK104", "GK110"]
    assert [written.text for written in config.scope.select or ()] == ["GK3"]
    assert config.plugins[0].folder == tmp_path / "shared"
    assert config.scope.rules[0].off


def test_extends_in_a_circle_is_an_error(tmp_path: Path) -> None:
    config_file(tmp_path, "extends: b.yaml\n", "a.yaml")
    config_file(tmp_path, "lang: zh\nextends: a.yaml\n", "b.yaml")
    with pytest.raises(ConfigError, match="circle") as caught:
        load_config(tmp_path / "a.yaml")
    assert (Path(caught.value.path).name, caught.value.line) == ("b.yaml", 2)


def test_a_missing_base_is_reported_where_it_is_named(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "lang: zh\nextends: nowhere.yaml\n")[0].startswith("2:10 config file")


def test_overrides_hold_for_matching_paths_and_flags_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config_file(
        tmp_path,
        "year: 2024\noverrides:\n- {paths: [2019/], year: 2019, kind: text}\n- {paths: ['*.md'], organ: 甲局}\n",
    )
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    config = load_config()
    plain = config.for_path("x.txt")
    assert (plain.year, plain.kind, plain.organ) == (2024, "auto", None)
    both = config.for_path("../reports/2019/x.md")
    assert (both.year, both.kind, both.organ) == (2019, "text", "甲局")
    assert config.for_path(str(tmp_path / "2019" / "y.md")) is both
    assert config.for_path("../../outside/2019/x.md") is plain
    from gklint.config import Scope

    assert config.with_flags(Scope(year=2020)).for_path("../2019/x.md").year == 2020


def test_the_defaults(tmp_path: Path) -> None:
    config = Config(root=tmp_path)
    assert (config.fail_on, config.lang, config.paths, config.for_path("x").kind) == ("error", "zh", (), "auto")
