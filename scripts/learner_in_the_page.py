"""What the welcome page's detector learns in the page, written to runs/page-mini.json, which the page shows first.

    python scripts/learner_in_the_page.py            needs Chromium; two minutes

The built figure is drawn in headless Chromium, its button is pressed, and the run is read from the event that ends it,
once with each of the seeds 0 to 4. Of seed 0 the losses and what it finds in the four shown scenes are kept.
"""

import dataclasses
import json
import time

import numpy as np
import record
from playwright.sync_api import sync_playwright

from focal_tutorial.retinanet import mini
from focal_tutorial.training import Recipe
from focal_tutorial.widgets import Learner
from focal_tutorial.widgets.stored import detections
from tools import browser

SEEDS = range(5)
KEEP, MOST = 0.2, 60  # of the stored detections: the least score, and how many of one scene
HELD = 40
DRAW = """async ([module, state]) => {
    document.body.innerHTML = '<div id="here" style="width: 936px"></div>';
    const { default: view } = await import(URL.createObjectURL(new Blob([module], { type: 'text/javascript' })));
    const kept = { get: name => state[name], set: (name, value) => { state[name] = value } };
    const model = { ...kept, on() {}, off() {}, save_changes() {} };
    const here = document.getElementById('here');
    here.addEventListener('training:ended', ({ detail }) => { window.ended = detail });
    window.ended = null;
    view.render({ model, el: here });
}"""
READ = """() => {
    const { rows, scores, frames, state, kind } = window.ended;
    const found = frames.at(-1).found.map(list => list.map(one => ({ ...one, box: Array.from(one.box) })));
    return { rows, scores: scores.at(-1), found, state, kind };
}"""


def trained(page, module, figure):
    """A whole run of a figure in the page: {"rows", "scores", "found", "state", "kind"}."""
    state = {name: getattr(figure, name) for name in figure.trait_names(sync=True) if not name.startswith("_")}
    plain = {name: value for name, value in state.items() if isinstance(value, (str, int, float, list, dict))}
    page.evaluate(DRAW, [module, plain])
    page.get_by_role("button", name="Train it").click()
    page.wait_for_function("window.ended", timeout=600_000)
    return page.evaluate(READ)


def stored(found):
    """The detections of a scene as a text of whole numbers."""
    columns = {"boxes": np.array([one["box"] for one in found]).reshape(-1, 4)}
    columns |= {"scores": [one["score"] for one in found], "labels": [one["label"] for one in found]}
    return detections(columns, "a scene", 3, KEEP, MOST)


def main():
    config, recipe = mini(3), Recipe.in_page()
    module = (record.ROOT / "focal_tutorial" / "widgets" / "learner.js").read_text(encoding="utf-8")
    runs, began = [], time.process_time()
    with sync_playwright() as playwright:
        engine = browser.launch(playwright)
        for seed in SEEDS:
            page = engine.new_page()
            runs.append(trained(page, module, Learner.of(config, recipe, held=HELD, seed=seed)))
            page.close()
            print(seed, runs[-1]["state"], runs[-1]["kind"], json.dumps(runs[-1]["scores"]), flush=True)
        version = engine.version
        engine.close()
    first = runs[0]
    classes = Learner.of(config, recipe).classes
    scores = first["scores"]
    record.write(
        "page-mini",
        {
            "what": "mini trained on drawn scenes in the page, scored on 40 held-out ones, with five seeds",
            "settings": {
                "recipe": dataclasses.asdict(recipe),
                "network": dataclasses.asdict(config),
                "images": {"held": HELD},
                "browser": f"Chromium {version}",
            },
            "seed": recipe.seed,
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": {
                "AP": scores["AP"],
                "AP50": scores["AP50"],
                "per_class": {name: one["AP50"] for name, one in zip(classes, scores["classes"], strict=True)},
                "found": [stored(found) for found in first["found"]],
                "seeds": {key: [round(run["scores"][key], 4) for run in runs] for key in ("AP", "AP50")},
            },
            "curve": {"losses": record.losses(first["rows"], points=100)},
        },
    )


if __name__ == "__main__":
    main()
