"""Chapter 15's stored tables: rows by name, pairs by seed, and what a run that diverged counts."""

import math

import pytest

from focal_tutorial.chapters import paper, runs, tables

MADE_UP = {
    "settings": {"classes": {"rare": ["WBC", "Platelets"], "all": ["RBC", "WBC", "Platelets"]}},
    "scores": {
        "rare": {
            "CE": [
                {"seed": seed, "rate": 0.003, "0.05": [0.3, 0.5, 0.6, 0.0], "0.005": [0.4, 0.6, 0.6, 0.1 * seed]}
                for seed in range(5)
            ],
            "FL γ 2": [
                {
                    "seed": seed,
                    "rate": 0.003,
                    "0.05": [0.4, 0.7, 0.6, 0.2],
                    "0.005": [0.41 + 0.01 * seed, 0.7, 0.6, 0.2],
                }
                for seed in (0, 1, 2)
            ],
            "π .5, CE": [{"seed": 0, "rate": 0.02, "stopped": 7}],
        },
        "all": {},
    },
}


@pytest.fixture
def made_up(monkeypatch):
    monkeypatch.setattr(runs, "read", lambda name: {"tables": MADE_UP}[name])


def test_a_row_holds_the_papers_scores_and_ours_at_both_thresholds(made_up):
    row = next(row for row in tables.rows("1b") if row.name == "FL γ 2")
    assert (row.paper, row.rate) == (paper.TABLE_1B[2.0, 0.25], 0.003)
    assert row.values(0.05) == [0.4] * 3 and row.mean(0.05, "Platelets") == pytest.approx(0.2)
    assert row.values(0.005) == pytest.approx([0.41, 0.42, 0.43])


def test_what_was_not_run_has_no_runs_and_no_mean(made_up):
    for row in tables.rows("1d", data="all"):
        assert (row.runs, row.rate, row.mean()) == ([], None, None)


def test_rows_are_compared_by_their_common_seeds(made_up):
    mean, sure, ahead, pairs = tables.difference("FL γ 2", "CE")
    assert mean == pytest.approx(0.02) and (ahead, pairs) == (3, 3)
    assert sure == pytest.approx(4.303 * 0.01 / math.sqrt(3))


def test_a_class_can_be_compared_by_its_name(made_up):
    mean, _, ahead, pairs = tables.difference("FL γ 2", "CE", key="Platelets")
    assert mean == pytest.approx(0.1) and (ahead, pairs) == (2, 3)


def test_a_network_that_diverged_finds_nothing(made_up):
    row = tables.row("π .5, CE")
    assert row.runs[0]["stopped"] == 7 and row.values(0.005) == row.values(0.05, "WBC") == [0.0]


def test_one_common_seed_gives_no_interval(made_up):
    with pytest.raises(ValueError, match="1 seeds in common"):
        tables.difference("π .5, CE", "CE")


def test_an_unknown_row_or_table_is_refused(made_up):
    for name in ("FL γ 3", "1a"):
        with pytest.raises(KeyError):
            tables.row(name)
    with pytest.raises(KeyError):
        tables.rows("1e")


@pytest.mark.parametrize(
    ("table", "printed"),
    [("1a", paper.TABLE_1A), ("1b", paper.TABLE_1B), ("1c", paper.TABLE_1C), ("3", paper.TABLE_3)],
)
def test_every_row_of_the_paper_has_a_row_of_ours_in_the_same_order(table, printed):
    assert list(tables.TABLES[table].values()) == list(printed.values())


def test_every_stored_row_belongs_to_a_table_and_every_run_says_what_it_scored():
    stored = runs.read("tables")
    names = {name for table in tables.TABLES.values() for name in table}
    for data, found in stored["scores"].items():
        assert found.keys() <= names
        for name, row in found.items():
            seeds = [one["seed"] for one in row]
            assert seeds == sorted(set(seeds)) and stored["tuning"]["seed"] not in seeds, name
            for one in tables.row(name, data).runs:
                assert 0 <= one["AP"] <= one["AP50"] <= 1 and one["AP"] <= one["AP at .005"] + 0.01
    assert names >= {key.split(" | ")[1] for key in stored["not run"]}


def test_the_comparisons_named_in_advance_have_five_pairs():
    for one, other in (("FL γ 2", "CE α .75"), ("FL γ 2", "CE"), ("FL γ 2", "OHEM 128"), ("OHEM 128", "OHEM 128 1:3")):
        assert tables.difference(one, other)[3] == 5


def test_the_rate_of_a_row_is_the_best_on_the_validation_photographs():
    stored = runs.read("tables")
    tuned = stored["tuning"]["AP from .005 on, val, rare"]
    for name, owner in stored["settings"]["rate from"].items():
        if rate := tables.row(name).rate:
            assert tuned[owner][f"{rate:g}"] == max(tuned[owner].values())


def test_the_two_gammas_are_compared_in_pairs_and_each_at_its_best_rate():
    found, stored = tables.gammas(), runs.read("gammas")
    assert list(found) == ["gamma 0", "gamma 2"]
    seeds = [[one["seed"] for one in row.runs] for row in found.values()]
    assert seeds[0] == seeds[1] == stored["seed"]
    for name, row in found.items():
        tuned = stored["tuning"]["AP from 0.005 on, val"][name]
        assert tuned[f"{row.rate:g}"] == max(tuned.values())
    assert tables.gammas_difference(0.05, "Platelets")[3] == len(stored["seed"])


def test_the_two_watched_runs_begin_with_nothing_and_end_at_the_last_step():
    for name in ("gamma 0", "gamma 2"):
        frames, options = tables.watched(name)
        assert [frames[0][0], frames[-1][0]] == [0, runs.read("gammas")["settings"]["recipe"]["steps"]]
        assert options["measured"]["all"][0] == 0 and options["measured"]["all"][-1] > 0.5
