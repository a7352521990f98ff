"""Rewrites of which the origin is known, and how groups of them are counted."""

import argparse
import gzip
import json
from pathlib import Path

import pytest

from benchmarks import origin_peers, origins
from benchmarks.rewrites import KINDS, OUTLETS, Base, Desk, rewrites
from rashomon.record import Report

NAMES = ["abo", "bek", "cil", "dor", "eno", "fap", "gur", "hos", "ivu", "jam", "kol", "lem"]


def text(number: int) -> str:
    """Sixty sentences that no other number's text has, nor has it when an editor moves the figures."""
    name = NAMES[number]
    return " ".join(f"The keeper {name} of pier {name}o saw gull{name}{n}x at lamp{n}{name}." for n in range(60))


BASES = [Base(f"{n:012x}", f"What keeper {NAMES[n]} saw", text(n)) for n in range(1, 12)]


def test_the_same_texts_and_seed_give_the_same_reports() -> None:
    assert rewrites(BASES) == rewrites(BASES)
    assert rewrites(BASES) != rewrites(BASES, seed="2")


def test_every_kind_is_made_of_its_text() -> None:
    desk = Desk(BASES[1], BASES[2:], BASES[:1], "1")
    told = set(text(2).split())
    for kind, make in KINDS.items():
        made = make(desk)
        assert made, kind
        assert len(told & set(" ".join(made).split())) > 8, kind
    assert sorted(KINDS["reordered"](desk)) == sorted(desk.said)
    assert set(KINDS["excerpt"](desk)) < set(desk.said)
    assert "“" in " ".join(KINDS["quoting"](desk))


def test_every_version_has_its_base_s_origin_and_one_newsroom_rewrites_its_own() -> None:
    made = rewrites(BASES, seed="3")
    base = {one.origin: one.report for one in made if one.kind == "base"}
    assert len(base) == len(BASES) - 2  # of eleven texts two give new words
    versions = [one for one in made if one.kind not in ("base", "round-up")]
    assert all(one.origin in base for one in versions)
    assert all(one.report.outlet == base[one.origin].outlet for one in versions if one.kind == "rewritten")
    assert {one.report.outlet for one in made} <= set(OUTLETS)
    assert len({one.report.id for one in made}) == len(made)


def test_pairs_are_counted() -> None:
    made = [one for one in rewrites(BASES) if one.kind != "round-up"]
    truth = {one.report.id: one.origin for one in made}
    assert origins.scores(made, truth) == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert origins.scores(made, dict.fromkeys(truth, "one"))["recall"] == 1.0
    assert origins.scores(made, dict.fromkeys(truth, "one"))["precision"] < 0.2
    assert origins.scores(made, {name: name for name in truth}) == {"precision": 1.0, "recall": 0.0, "f1": 0.0}
    rows = origins.kinds(made, truth)
    assert {row["recall"] for row in rows.values()} == {1.0}
    assert {row["mixed"] for row in rows.values()} == {0}


def test_base_texts_come_from_a_folder_of_lines_or_of_reports(tmp_path: Path) -> None:
    rows = [{"title": "Lamps", "text": "Lamps. " + text(1)}, {"documents": [{"title": None, "text": text(2)}]}]
    rows += [
        {"title": "Gulls", "body-paragraphs": [["Gulls.", text(3)], [text(4)]]},
        {"title": "Short", "text": "Short."},
    ]
    with gzip.open(tmp_path / "test.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "train.jsonl").write_text(json.dumps({"text": text(5)}))
    found = origins.bases(tmp_path)
    assert {base.title for base in found} == {"Lamps", "", "Gulls"}
    halves = [origins.half(found, which) for which in ("first", "second")]
    assert sorted(b.id for part in halves for b in part) == [b.id for b in found]
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text(text(6), encoding="utf-8")
    assert [base.text for base in origins.bases(tmp_path / "reports")] == [text(6)]


def test_of_base_texts_that_share_much_one_is_kept() -> None:
    copy = Base("ff", "Copy", text(1)[: len(text(1)) // 2])
    assert origins.apart([*BASES, copy]) == BASES


def test_measured_on_texts_that_share_nothing_all_is_found(tmp_path: Path) -> None:
    rows = [json.dumps({"title": base.title, "text": base.text}) for base in BASES]
    (tmp_path / "texts.jsonl").write_text("\n".join(rows), encoding="utf-8")
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path)
    origins.add_options(parser)
    found = origins.measure(parser.parse_args(["--data", str(tmp_path)]))
    assert found["precision"] > 0.9
    assert found["recall"] > 0.8
    assert found["finders"]["sampled runs"]["found"] > 0.9


@pytest.mark.parametrize("finder", [origin_peers.sampled_runs, lambda: origin_peers.minhash_lsh(0.5)])
def test_finders_find_copies_and_chains_group_them(finder) -> None:  # type: ignore[no-untyped-def]
    find = finder()
    if find is None:
        pytest.skip("datasketch is not installed")
    reports = [Report("a", text(1)), Report("b", text(2)), Report("c", text(1)), Report("d", text(1))]
    group = origin_peers.chained(reports, find)
    names = [group[report.id] for report in reports]
    assert names[0] == names[2] == names[3] != names[1]
