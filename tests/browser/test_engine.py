"""The training engine in a real browser, from file://: workers made of text, and a page that may have none."""

import dataclasses
import shutil
import subprocess

import pytest

from focal_tutorial.retinanet import mini
from focal_tutorial.training import Recipe
from tools import pages

BUNDLE = """
import { bundled } from "./widgets/program_text.mjs";
const text = await bundled(new URL("./widgets/src/engine/index.js", import.meta.url));
process.stdout.write(text + "\\nglobalThis.engine = { train, detector };\\n");
"""

TRAIN = """([config, recipe, workers]) => new Promise((resolve, reject) => {
  const run = engine.train({
    config, recipe, workers, held: 2, shown: 1, every: 2,
    data: { kind: "drawn", seed: 0, scenes: "dense", width: 64, height: 48 },
    async onreport({ state, reason }) {
      if (state !== "done") return state === "diverged" && reject(new Error(reason));
      let sum = 0;
      for (const values of Object.values(await run.weights()))
        for (const bits of new Uint32Array(values.buffer)) sum = Math.imul(sum ^ bits, 16777619) >>> 0;
      run.close();
      resolve({ sum, kind: run.kind, workers: run.workers, note: run.note });
    },
  });
  run.start().catch(reject);
})"""

DETECT = """async ([config, recipe]) => {
  const network = engine.train({ config, recipe, data: { kind: "drawn", seed: 0, scenes: "dense" }, held: 1 });
  const weights = await network.weights();
  network.close();
  let note = "";
  const options = { config, weights, width: 128, height: 96, onfall: (text) => (note = text) };
  const detector = engine.detector(options);
  const pixels = Uint8Array.from({ length: 128 * 96 * 3 }, (_, i) => (i * 7919) % 251);
  const { logits, deltas } = await detector.run(pixels);
  const slopes = await detector.gradient(pixels, { anchor: 4000, label: 1 });
  detector.close();
  const sum = (values) => values.reduce((a, b) => a + Math.abs(b), 0);
  return { note, count: [logits.length, deltas.length, slopes.length], sums: [logits, deltas, slopes].map(sum) };
}"""

FORBIDDEN = "This page may not start workers, so the network works in the page itself, more slowly."


@pytest.fixture(scope="module")
def bundle():
    """The engine as one script."""
    node = shutil.which("node")
    if node is None or not (pages.ROOT / "widgets" / "node_modules" / "esbuild").is_dir():
        pytest.skip("needs node 20 or newer, and `cd widgets && npm ci`")
    done = subprocess.run([node, "--input-type=module", "-e", BUNDLE], cwd=pages.ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def opened(bundle, engine, tmp_path):
    """opened(policy) gives a page from file:// with the engine in it, under a content policy."""
    contexts = []

    def open_page(policy=""):
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
        file = tmp_path / "engine.html"
        file.write_text(
            f'<!doctype html><meta charset="utf-8">{meta}<script type="module">{bundle}</script>', encoding="utf-8"
        )
        contexts.append(engine.new_context())
        page = contexts[-1].new_page()
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


def settings():
    recipe = Recipe(
        steps=4,
        learning_rate=3e-3,
        horizontal_flip=0,
        vertical_flip=0,
        brightness=0,
        contrast=0,
        zoom=0,
        shuffle=False,
    )
    return dataclasses.asdict(mini(3)), dataclasses.asdict(recipe)


def test_the_weights_are_the_same_with_any_number_of_workers_and_without(opened):
    config, recipe = settings()
    page = opened()
    several = [page.evaluate(TRAIN, [config, recipe, workers]) for workers in (1, 2, 3)]
    assert [one["kind"] for one in several] == ["workers"] * 3
    assert [one["workers"] for one in several] == [1, 2, 3]
    alone = opened("worker-src 'none'").evaluate(TRAIN, [config, recipe, 2])
    assert (alone["kind"], alone["workers"], alone["note"]) == ("page", 1, FORBIDDEN)
    assert len({one["sum"] for one in [*several, alone]}) == 1


def test_detection_and_its_gradient_are_the_same_in_a_worker_and_in_the_page(opened):
    config, recipe = settings()
    found = [opened(policy).evaluate(DETECT, [config, recipe]) for policy in ("", "worker-src 'none'")]
    assert [one["note"] for one in found] == ["", FORBIDDEN]
    anchors = (32 * 24 + 16 * 12 + 8 * 6) * 9
    assert found[0]["count"] == [3 * anchors, 4 * anchors, 3 * 128 * 96]
    assert found[0]["sums"] == found[1]["sums"]
    assert min(found[0]["sums"]) > 0
