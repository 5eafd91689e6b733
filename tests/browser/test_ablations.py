"""The live table of chapter 15, with runs of a few steps: what it shows is the package's, and it trains here."""

import dataclasses
import itertools
import json
import re

import numpy as np
import pytest
from figure_helpers import data, words

from focal_tutorial.chapters import runs
from focal_tutorial.retinanet import mini
from focal_tutorial.training import Recipe
from focal_tutorial.widgets import Ablations
from tools.pages import becomes, focus, frame

PAGE = "book/notation.html"  # any page of the book: the figure is set into it with a run of the test's own
FIGURE = "#ablations-figure"
CE = {"gamma": 0.0, "alpha": None}
LOSSES = {
    "CE": CE,
    "CE α .75": {"gamma": 0.0, "alpha": 0.75},
    "FL γ 2": {"gamma": 2.0, "alpha": 0.25},
    "OHEM": {**CE, "hard_examples": 128},
}
SEEDS = {"CE": 5, "CE α .75": 10, "FL γ 2": 10, "OHEM": 5}
LAYOUTS = [{}, {"width": 390, "height": 844, "touch": True}, {"theme": "dark"}, {"width": 700}]
SHOW = """async ([state, question]) => {
  const listeners = new Map();
  const model = {
    get: (name) => state[name],
    set(name, value) {
      if (Object.is(state[name], value)) return;
      state[name] = value;
      for (const listener of listeners.get(`change:${name}`) ?? []) listener();
    },
    on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    off() {},
    save_changes() {},
    send() {},
  };
  const blob = new Blob([state._esm], { type: "text/javascript" });
  const { default: view } = await import(URL.createObjectURL(blob));
  const place = document.createElement("div");
  place.id = "ablations-figure";
  const home = document.querySelector("article");
  home.replaceChildren(place);
  let predict = null;
  if (question) {
    predict = document.createElement("div");
    predict.innerHTML = "<button>a guess</button>";
    predict.firstChild.onclick = () => predict.dispatchEvent(new CustomEvent("quiz:answered"));
  }
  globalThis.shown = model;
  globalThis.release = view.render({ model, el: place, page: { id: place.id, predict } });
  await document.fonts.ready;
}"""

KEPT = """JSON.parse(Object.entries(localStorage).find(([key]) => key.includes("ablations"))?.[1] ?? "null")"""


def made_up(steps=4, held=4):
    """A stored run whose scores are drawn, not measured; hard scenes have more seeds, and CE finds no platelet at .05."""
    random = np.random.default_rng(7)

    def scores(loss, threshold, classes):
        found = [round(float(one), 3) for one in random.uniform(0.3, 0.9, classes)]
        if loss == "CE" and threshold == 0.05:
            found[-1] = 0.0
        AP = float(random.normal(0.45 if loss == "FL γ 2" else 0.4, 0.02))
        return {"AP": round(AP, 4), "AP50": round(1.5 * AP, 3), "AP50 by class": found}

    classes = {"hard": 2, "dense": 3}
    return {
        "settings": {
            "network": dataclasses.asdict(mini(2)),
            "recipe": dataclasses.asdict(Recipe.in_page(steps=steps)),
            "classes": classes,
            "losses": LOSSES,
            "rates": {kind: dict.fromkeys(LOSSES, 0.003) for kind in classes},
            "held_out": held,
        },
        "scores": {
            kind: {
                loss: [
                    {"seed": seed, **{f"at {at}": scores(loss, at, count) for at in (0.05, 0.005)}}
                    for seed in range(SEEDS[loss] if kind == "hard" else 3)
                ]
                for loss in LOSSES
            }
            for kind, count in classes.items()
        },
    }


def show(page, figure, question=False):
    """Set a figure into the page, with a question or without."""
    sent = {name: value for name, value in figure.get_state().items() if name != "layout"}
    page.evaluate(SHOW, [json.loads(json.dumps(sent)), question])


@pytest.fixture
def table(visit):
    """Open the table in a page: table(run, question=..., options of visit ..., **state) gives page and figure."""

    def open_table(run=None, *, question=False, options=None, **state):
        page = visit(PAGE, **(options or {}))
        figure = Ablations(run or made_up(), **state)
        show(page, figure, question)
        page.wait_for_selector(f"{FIGURE} .lf[data-state]")
        page.locator(FIGURE).scroll_into_view_if_needed()
        frame(page)
        return page, page.locator(FIGURE)

    return open_table


def rows(figure):
    """The data of each row, by the name of its loss."""
    found = figure.locator("tbody tr").evaluate_all("rows => rows.map(row => ({...row.dataset}))")
    return {one["loss"]: one for one in found}


def trained(page, figure, own):
    """Press the main button and wait until so many runs are the reader's."""
    figure.locator(".lf-go").click()
    page.wait_for_selector(f"{FIGURE} .lf[data-state=idle][data-own='{own}']", timeout=240_000)
    frame(page)


def pick(figure, legend, word):
    """Choose a word of a switch by its place among the words."""
    figure.get_by_role("group", name=legend).get_by_role("radio", name=word, exact=True).check(force=True)


@pytest.mark.parametrize("against", ["CE α .75", "FL γ 2"])
@pytest.mark.parametrize("threshold", [0.005, 0.05])
@pytest.mark.parametrize("scenes", ["hard", "dense"])
def test_the_stored_table_is_what_the_package_computes(table, against, threshold, scenes):
    run = made_up()
    _, figure = table(run, against=against, threshold=threshold, scenes=scenes)
    stored = run["scores"][scenes]
    shown = rows(figure)
    assert list(shown) == list(LOSSES)
    for loss, row in shown.items():
        scores = {one["seed"]: one[f"at {threshold}"]["AP"] for one in stored[loss]}
        assert float(row["mean"]) == pytest.approx(np.mean(list(scores.values())))
        if loss == against:
            assert row["pairs"] == ""
            continue
        other = {one["seed"]: one[f"at {threshold}"]["AP"] for one in stored[against]}
        both = sorted(scores.keys() & other.keys())
        mean, half, ahead = runs.paired([scores[seed] for seed in both], [other[seed] for seed in both])
        assert float(row["apart"]) == pytest.approx(mean)
        assert float(row["half"]) == pytest.approx(half)
        assert (int(row["ahead"]), int(row["pairs"])) == (ahead, len(both))


def test_nothing_trains_until_it_is_asked_for(table):
    page, figure = table()
    seen = data(page, FIGURE)
    assert (seen["state"], seen["own"], seen["side"]) == ("idle", "0", "stored")
    assert figure.locator(".lf-go").inner_text() == "Run it here"
    assert re.fullmatch(r"6 runs, about \d+ (s|min)", words(figure, ".lf-clock"))
    assert "FL γ 2 is ahead of CE α .75" in words(figure)


def test_before_the_question_is_answered_the_table_keeps_its_numbers(table):
    _, figure = table(question=True)
    assert {row["mean"] for row in rows(figure).values()} == {""}
    assert figure.locator(".lf-stored-dot").count() == 0
    assert "is ahead of" not in words(figure)
    figure.get_by_role("button", name="a guess").click()
    becomes(lambda: figure.locator(".lf-stored-dot").count() > 0, True)
    assert "is ahead of" in words(figure)


def order_of(figure):
    """The losses as the reader has sorted them."""
    return [text.replace("\u00a0", " ") for text in figure.locator(".lf-chip").all_text_contents()]


def test_a_guess_is_sorted_by_keys_by_hand_and_by_presses_and_then_set_beside_the_runs(table):
    run = made_up()
    page, figure = table(run, question=True)
    assert order_of(figure) == list(LOSSES)
    focus(figure.get_by_role("button", name="OHEM, place 4 of 4"))
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    becomes(lambda: order_of(figure), ["CE", "OHEM", "CE α .75", "FL γ 2"])
    assert page.evaluate("document.activeElement.textContent") == "OHEM", "what is moved keeps the focus"
    figure.get_by_role("button", name="FL γ 2, place 4 of 4").click()
    becomes(lambda: order_of(figure), ["CE", "OHEM", "FL γ 2", "CE α .75"])
    one, first = (figure.locator(".lf-chip").nth(i).bounding_box() for i in (2, 0))
    page.mouse.move(one["x"] + one["width"] / 2, one["y"] + 9)
    page.mouse.down()
    page.mouse.move(first["x"] + 2, first["y"] + 9, steps=8)
    page.mouse.up()
    becomes(lambda: order_of(figure), ["FL γ 2", "CE", "OHEM", "CE α .75"])
    assert set(figure.locator(".lf-sign").all_text_contents()) == {"?"}
    assert rows(figure)["CE"]["mean"] == "", "sorting does not answer the question"
    figure.get_by_role("button", name="Check", exact=True).click()
    becomes(lambda: rows(figure)["CE"]["mean"] != "", True)
    signs = []
    for better, worse in itertools.pairwise(order_of(figure)):
        mine, other = ([one["at 0.005"]["AP"] for one in run["scores"]["hard"][loss]] for loss in (better, worse))
        count = min(len(mine), len(other))
        mean, half, _ = runs.paired(mine[:count], other[:count])
        signs.append("≈" if abs(mean) <= half else ">" if mean > 0 else "<")
    assert figure.locator(".lf-sign").all_text_contents() == signs
    assert f"{signs.count('>')} of 3 steps" in words(figure, ".lf-outcome")


def test_runs_train_here_seed_by_seed_and_are_compared_as_they_come(table):
    page, figure = table(seeds=2)
    trained(page, figure, 4)
    shown = rows(figure)
    assert {loss: row["own"] for loss, row in shown.items()} == {"CE": "0", "CE α .75": "2", "FL γ 2": "2", "OHEM": "0"}
    assert (shown["FL γ 2"]["side"], shown["FL γ 2"]["pairs"]) == ("own", "2")
    assert shown["CE"]["side"] == "stored", "a row that was not run keeps the stored numbers"
    assert "your 2 runs" in words(figure)
    assert words(figure, ".lf-clock") == "All these are run."
    assert figure.locator(".lf-go").is_disabled()
    assert "of your 4 runs differ from the stored" in words(figure, ".lf-note"), "the stored scores are made up"


def test_the_same_seed_gives_the_same_scores_and_the_table_ticks_them(table):
    run = made_up()
    page, figure = table(run, seeds=1)
    trained(page, figure, 2)
    mine = page.evaluate(KEPT)
    for one in mine:
        twin = run["scores"]["hard"][one["loss"]][0]
        for at in ("at 0.05", "at 0.005"):
            # a class that no held-out scene shows has no score, which JSON writes as null
            found = {name: one[at][name] or 0.0 for name in ("AP", "AP50")}
            twin[at] = {
                "AP": round(found["AP"], 4),
                "AP50": round(found["AP50"], 3),
                "AP50 by class": [round(value or 0.0, 3) for value in one[at]["classes"]],
            }
    page, figure = table(run, seeds=1)  # another visit, with an empty storage
    trained(page, figure, 2)
    assert figure.locator(".lf-seed-same").count() == 2
    assert words(figure, ".lf-note") == "Your 2 runs give the stored scores, to the last stored digit."


def test_it_pauses_goes_on_and_stops(table):
    page, figure = table(made_up(steps=400), seeds=1)
    figure.get_by_role("button", name="Run it here").click()
    page.wait_for_function(f"document.querySelectorAll('{FIGURE} .lf-seed-training').length > 0")
    figure.get_by_role("button", name="Pause").click()
    page.wait_for_selector(f"{FIGURE} .lf[data-state=paused]")
    frame(page)
    assert "Paused" in words(figure, ".lf-sentence")
    figure.get_by_role("button", name="Go on").click()
    page.wait_for_selector(f"{FIGURE} .lf[data-state=training]")
    figure.get_by_role("button", name="Stop").click()
    page.wait_for_selector(f"{FIGURE} .lf[data-state=idle]")
    frame(page)
    assert data(page, FIGURE)["own"] == "0"
    assert figure.get_by_role("button", name="Stop").count() == 0


def test_own_runs_outlive_a_change_of_settings_and_a_visit_and_can_be_forgotten(table):
    page, figure = table(seeds=1)
    trained(page, figure, 2)
    pick(figure, "Scores from", ".05")
    becomes(lambda: rows(figure)["FL γ 2"]["own"], "1")
    page.evaluate("release()")
    show(page, Ablations(made_up(), seeds=1))
    becomes(lambda: data(page, FIGURE)["own"], "2")
    page.locator(FIGURE).get_by_role("button", name="Forget them").click()
    becomes(lambda: data(page, FIGURE)["own"], "0")
    assert page.evaluate(KEPT) is None


def test_the_readers_runs_can_be_taken_away(table):
    page, figure = table(seeds=1)
    assert figure.get_by_role("button", name="Download my runs").count() == 0
    trained(page, figure, 2)
    with page.expect_download() as taken:
        figure.get_by_role("button", name="Download my runs").click()
    read = json.loads(taken.value.path().read_text(encoding="utf-8"))
    assert {(one["loss"], one["seed"]) for one in read["scores"]} == {("CE α .75", 0), ("FL γ 2", 0)}
    assert read["settings"]["recipe"]["steps"] == 4 and "Chrom" in read["versions"]["browser"]


def test_it_is_moved_by_the_keyboard_alone(table):
    page, figure = table()
    focus(figure.get_by_role("slider", name="scenes, by their imbalance"))
    page.keyboard.press("ArrowLeft")
    becomes(lambda: page.evaluate("shown.get('scenes')"), "dense")
    slider = figure.get_by_role("slider", name="scenes, by their imbalance")
    said = re.compile(r"dense: \d+ negatives to a positive")
    becomes(lambda: bool(said.fullmatch(slider.get_attribute("aria-valuetext"))), True)
    focus(figure.get_by_role("radio", name="compare with CE α .75"))
    page.keyboard.press("ArrowDown")
    becomes(lambda: page.evaluate("shown.get('against')"), "FL γ 2")
    focus(figure.get_by_role("checkbox", name="run OHEM here"))
    page.keyboard.press("Space")
    becomes(lambda: page.evaluate("shown.get('rows')"), ["CE α .75", "FL γ 2", "OHEM"])
    frame(page)
    assert words(figure, ".lf-clock").startswith("9 runs")


def test_the_threshold_and_the_class_change_what_is_compared(table):
    page, figure = table(scenes="hard")
    pick(figure, "Scores from", ".05")
    becomes(lambda: page.evaluate("shown.get('threshold')"), 0.05)
    frame(page)
    assert "CE finds no platelet" in words(figure, ".lf-sentence") or "No platelet is found by CE" in words(figure)
    pick(figure, "Compare by", "platelets")
    frame(page)
    assert float(rows(figure)["CE"]["mean"]) == 0
    assert "AP50 of platelets" in words(figure)


@pytest.mark.parametrize("options", LAYOUTS)
def test_it_fits_its_place_and_axe_finds_nothing(table, axe, options):
    page, figure = table(options=options, seeds=2)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    wide = figure.locator(".lf-table").evaluate("table => table.scrollWidth - table.clientWidth")
    assert wide <= 0, "no part of the table is cut off"
    assert axe(page, FIGURE) == []
    if options.get("width") == 390:
        figure.get_by_role("radio", name="scores", exact=True).check(force=True)
        frame(page)
        assert figure.locator("td.lf-c-scores").first.is_visible()
        assert not figure.locator("td.lf-c-apart").first.is_visible()


def test_where_a_page_may_have_no_workers_it_trains_in_the_page_and_says_so(table):
    forbid = {"prepare": lambda page: page.add_init_script("delete globalThis.Worker; globalThis.Worker = undefined")}
    page, figure = table(options=forbid, seeds=1)
    trained(page, figure, 2)
    assert "may not start workers" in words(figure, ".lf-note")
