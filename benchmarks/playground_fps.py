"""Frames a second of the playground while it trains on 5,000 points.

    python benchmarks/playground_fps.py [seconds]      needs Chromium; no built book

The built view is drawn in headless Chromium and trains for so many seconds (default 5) at each pace, in a worker and,
with workers taken away, in the page itself. Counted are the frames in which a new state of the network was drawn, the
steps trained, and the longest time between two animation frames: what a reader would feel as a stall. On a busy machine
these suffer; the processor time of the page for one such frame (all its threads, the worker among them) does not: below
33 ms it is 30 frames a second on one core that has nothing else to do.
"""

import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools import browser, pages

VIEW = pages.ROOT / "focal_tutorial" / "widgets" / "playground.js"
LIMITS = pages.ROOT / "widgets" / "golden" / "limits.json"
STATE = {
    "data": "rings",
    "loss": "FL",
    "gamma": 2,
    "alpha": 0.25,
    "prior": 0.01,
    "imbalance": 1000,
    "rate": 0.1,
    "seed": 0,
    "marks": "",
}
DRAW = """async ([module, state, worker]) => {
    if (!worker) delete window.Worker;
    document.body.innerHTML = '<div id="here" style="width: 800px"></div>';
    const { default: view } = await import(URL.createObjectURL(new Blob([module], { type: 'text/javascript' })));
    const kept = { get: name => state[name], set: (name, value) => { state[name] = value } };
    const model = { ...kept, on() {}, off() {}, save_changes() {} };
    view.render({ model, el: document.getElementById('here') });
}"""
COUNT = """async milliseconds => {
    const figure = document.querySelector('.lf');
    const began = performance.now();
    const first = Number(figure.dataset.reported);
    let [drawn, longest, last, step] = [0, 0, began, first];
    while (last - began < milliseconds) {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (Number(figure.dataset.reported) !== step) drawn++;
        step = Number(figure.dataset.reported);
    }
    const seconds = (last - began) / 1000;
    return { drawn, fps: drawn / seconds, steps: (step - first) / seconds, longest, helper: figure.dataset.helper };
}"""


def spent(session):
    """Processor seconds of the page's process so far, all threads."""
    return {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}["ProcessTime"]


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5
    module = VIEW.read_text(encoding="utf-8")
    state = {**STATE, "limits": json.loads(LIMITS.read_text(encoding="utf-8"))["Playground"]}
    print(
        f"{'trains in':12s}{'pace':8s}{'frames/s':>10s}{'steps/s':>10s}{'longest gap, ms':>18s}{'CPU ms a frame':>17s}"
    )
    with sync_playwright() as playwright:
        engine = browser.launch(playwright)
        for worker in (True, False):
            for pace in ("calm", "fast"):
                page = engine.new_page(viewport={"width": 900, "height": 1300})
                page.evaluate(DRAW, [module, {**state, "pace": pace}, worker])
                page.wait_for_selector(".lf[data-step='0']")
                page.get_by_role("button", name="Run").click()
                page.wait_for_timeout(1000)  # the engine compiles what runs often
                session = page.context.new_cdp_session(page)
                session.send("Performance.enable")
                before = spent(session)
                found = page.evaluate(COUNT, 1000 * seconds)
                processor = 1000 * (spent(session) - before) / found["drawn"]
                assert (found["helper"] == "worker") == worker
                print(
                    f"{found['helper']:12s}{pace:8s}{found['fps']:10.1f}{found['steps']:10.1f}{found['longest']:18.0f}{processor:17.1f}",
                    flush=True,
                )
                page.close()
        engine.close()


if __name__ == "__main__":
    main()
