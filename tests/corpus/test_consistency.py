"""On real reports, the consistency rules find what a reader has judged true, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint.service import check
from tests.corpus.shared import FOLDER, REPORTS, needs_corpus

pytestmark = needs_corpus

SEED = FOLDER.parent / "seed" / "huannan-2021.txt"
READ = [*REPORTS, SEED] if SEED.is_file() else REPORTS

# Rule, line and text of every finding; each was looked up in its file. A file that is not named here has none.
JUDGED: dict[str, set[tuple[str, int, str]]] = {
    # 90 of which 93: 1+10+52+5+25.
    "2019-pingtan-caijinju.txt": {("GK404", 12, "90条")},
    # Figures of natural persons and of single rows taken for the whole; 7 and 9 upheld, of which some are pending.
    "2019-shanghai-shifubangongting.html": {
        ("GK401", 1, "258件"),
        ("GK401", 1, "265件"),
        ("GK401", 1, "7件"),
        ("GK401", 1, "9件"),
        ("GK404", 1, "805件"),
        ("GK405", 1, "33.9%"),
        ("GK405", 1, "19.6%"),
    },
    # Eleven categories to 其他 come to 2533.
    "2019-pingtan-qu.txt": {("GK404", 6, "2599条")},
    # Two normative documents among what was disclosed, three in table 二.
    "2020-pingtan-jiaojianju.txt": {("GK401", 14, "2条")},
    # Signed in January of the report's own year.
    "2020-pingtan-jingfaju.txt": {("GK406", 397, "2020年")},
    # Eleven categories come to 2603.
    "2020-pingtan-qu.txt": {("GK404", 4, "2602条")},
    # 198+142+137 is 477, of which 41.5% is right; the plan for the next year names the year of the report.
    "2021-pingtan-caijinju.txt": {("GK404", 15, "510条"), ("GK405", 15, "41.5%"), ("GK406", 400, "2021年")},
    # The notice of 2019 as basis; 1142余.
    "2021-pingtan-haitan-pianqu.txt": {
        ("GK408", 3, "政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知"),
        ("GK410", 9, "1142余篇"),
    },
    # Drawn up as the notice of 2021 asks.
    "2022-pingtan-haitan-pianqu.txt": {("GK406", 2, "2021年")},
    "2022-pingtan-jingfaju.txt": {("GK406", 2, "2021年")},
    # Seven categories to 其他 come to 54.
    "2022-pingtan-ziranziyuanju.txt": {("GK404", 9, "64条")},
    # In force: 470 in table 二, which is 393 and the 77 issued in the year.
    "2023-pingtan-qu.txt": {("GK401", 6, "393件")},
    # Last year's paragraph: its year, and 61 of which 76.
    "2024-pingtan-caijinju.txt": {("GK404", 60, "61条"), ("GK406", 60, "2023年")},
    # All done, and one carried over; 1744+393+21+2 is 2160.
    "2024-shanghai-kewei.md": {("GK403", 43, "所有申请均已按要求办理完成"), ("GK404", 65, "2139 条")},
    # What was carried in is counted as received: 713+36.
    "2025-shuyang-xian.md": {("GK401", 26, "749 件")},
    # None, and then what they were about.
    SEED.name: {("GK402", 4, "依申请公开数量目前暂无")},
}


@pytest.mark.parametrize("path", READ, ids=lambda path: path.name)
def test_findings_are_those_judged_true(path: Path) -> None:
    found = [
        (finding.rule, finding.place.start.line, finding.excerpt)
        for finding in check([path]).findings()
        if finding.rule.startswith("GK4")
    ]
    assert len(found) == len(set(found))
    assert set(found) == JUDGED.get(path.name, set())


def test_every_judged_file_is_there() -> None:
    assert JUDGED.keys() - {SEED.name} <= {path.name for path in REPORTS}
