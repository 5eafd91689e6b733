"""What the playground's page computes in a hundred steps, written to runs/playground-page.json beside the torch run.

    python scripts/playground_in_the_page.py            needs Chromium; half a minute

The built view is drawn in headless Chromium with each of the settings, its button "100 steps" is pressed, and the loss
and the weights are read from the figure, to 13 digits. Chapter 4 trains the same in torch and compares.
"""

import json
import time

import record
from playwright.sync_api import sync_playwright

from focal_tutorial.widgets import Playground
from tools import browser

SETTINGS = (
    {"loss": "CE", "prior": 0.5, "rate": 0.01},
    {"loss": "CE", "rate": 0.01},
    {"loss": "balanced", "alpha": 0.75, "rate": 0.01, "data": "moons"},
    {"loss": "FL", "gamma": 0.5, "alpha": 0.5, "imbalance": 100, "data": "blobs"},
    {"loss": "FL"},
    {"loss": "FL", "gamma": 5.0, "prior": 0.1, "imbalance": 10, "seed": 7},
    {"loss": "OHEM", "rate": 0.01},
)
DRAW = """async ([module, state]) => {
    document.body.innerHTML = '<div id="here"></div>';
    const { default: view } = await import(URL.createObjectURL(new Blob([module], { type: 'text/javascript' })));
    const kept = { get: name => state[name], set: (name, value) => { state[name] = value } };
    const model = { ...kept, on() {}, off() {}, save_changes() {} };
    view.render({ model, el: document.getElementById('here') });
}"""


def main():
    found, began = [], time.process_time()
    module = (record.ROOT / "focal_tutorial" / "widgets" / "playground.js").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        engine = browser.launch(playwright)
        page = engine.new_page()
        for settings in SETTINGS:
            figure = Playground(**settings, pace="fast")
            state = {name: getattr(figure, name) for name in figure.trait_names(sync=True) if not name.startswith("_")}
            page.evaluate(
                DRAW, [module, {name: value for name, value in state.items() if isinstance(value, (str, int, float))}]
            )
            page.wait_for_selector(".lf[data-step='0']")
            page.get_by_role("button", name="100 steps").click()
            page.wait_for_selector(".lf[data-running=false][data-step='100']", timeout=120_000)
            data = page.locator(".lf").evaluate("figure => ({...figure.dataset})")
            found.append(
                {
                    "settings": settings,
                    "loss": float(data["loss"]),
                    "weights": [float(f"{float(number):.13g}") for number in data["weights"].split()],
                }
            )
            print(json.dumps(settings), data["loss"], data["helper"], flush=True)
        version = engine.version
        engine.close()
    record.write(
        "playground-page",
        {
            "what": (
                "a hundred steps of the playground in the page: loss and the 193 weights after them, of 5,000 points"
            ),
            "settings": {"steps": 100, "browser": f"Chromium {version}"},
            "seed": 0,
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": found,
        },
    )


if __name__ == "__main__":
    main()
