"""The page's training engine against torch, and its detection against onnxruntime, in the page and outside.

    python benchmarks/engine.py                          # five minutes; needs Chromium, node and npm
    python benchmarks/engine.py --quick                  # a minute, to see that it runs
    python benchmarks/engine.py --onnxruntime-web DIR    # an installed copy of that npm package

Three tables, of the two networks that the page trains, `mini` at 128 x 96 and the book's at 256 x 192:

step        one step of 4 images: losses, gradient, clipping, AdamW, average. The page in Chromium with one and with two
            workers; torch with one thread, the book's own loop. Drawing images is in neither
GFLOP/s     of the convolutions as their definition counts them (a multiplication and an addition are two), though page
            and torch may get by with fewer; forward and backward, an image at a time in the page (plain and relaxed
            kernels), 4 images at once in torch, whose way back begins at the loss
detection   one frame from pixels to logits and deltas: the page, onnxruntime-web (WebAssembly, one thread) and
            onnxruntime (one thread); boxes are made of them in the same way everywhere

All take turns in every round, so that what else the machine does falls on all alike. Printed are medians, and the
median over the rounds of each ratio. Run it on a quiet machine: two workers need two free cores.
"""

import argparse
import copy
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import onnxruntime
import torch
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "parity")]

import page_engine  # noqa: E402 (needs the path)

from focal_tutorial import criterion, data, weights  # noqa: E402
from focal_tutorial.anchors import Anchors  # noqa: E402
from focal_tutorial.retinanet import RetinaNet, mini, slim  # noqa: E402
from focal_tutorial.training import Recipe, make_batch  # noqa: E402
from focal_tutorial.training.loop import _Run  # noqa: E402
from focal_tutorial.weights.onnx import to_onnx  # noqa: E402
from tools import browser  # noqa: E402

NETWORKS = {
    "mini, 128 x 96": (mini(3), (96, 128)),
    "book, 256 x 192": (slim(3, backbone_norm="group", anchors=Anchors(base=2.0, levels=(3, 4, 5))), (192, 256)),
}
RECIPE = Recipe.in_page(steps=100_000, warmup=0.0)
IMAGES = 16  # scenes that the steps go through, again and again
ADDRESS = "http://engine.test/"
BUNDLE = """
import { bundled } from "./widgets/program_text.mjs";
process.stdout.write(await bundled(new URL("./benchmarks/engine_page.mjs", import.meta.url)));
"""
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}


def seconds(call):
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


class Torch:
    """One network in torch: its steps and its parts."""

    def __init__(self, config, size):
        self.model = weights.initialize(RetinaNet(config), 0).to(memory_format=torch.channels_last).train()
        samples = data.drawn(IMAGES, seed=0, size=size)
        self.batches = [make_batch(samples, RECIPE, step)[:2] for step in range(IMAGES // RECIPE.batch)]
        self.other = copy.deepcopy(self.model)  # whose weights stay as they are
        self.run = _Run(self.model, RECIPE, torch.device("cpu"))

    def step(self):
        """Milliseconds of one step."""
        return 1000 * seconds(lambda: self.run.update(*self.batches[self.run.step % len(self.batches)]))

    def parts(self):
        """Milliseconds an image: (forward, backward), the loss between them not counted."""
        images, targets = self.batches[0]
        outputs = []
        forward = seconds(lambda: outputs.extend(self.other(images)))
        losses = criterion.losses(*outputs, targets, self.other.config)
        total = losses["classification"] + losses["box"]
        backward = seconds(total.backward)
        return 1000 * forward / RECIPE.batch, 1000 * backward / RECIPE.batch


def operations(config, size):
    """GFLOP of the convolutions for one image: (forward, backward). No gradient is computed for the image."""
    counts = []

    def count(module, _, output):
        counts.append(2 * module.weight.numel() * output.shape[-2] * output.shape[-1] / 1e9)

    model = RetinaNet(config)
    for module in model.modules():
        if isinstance(module, torch.nn.Conv2d):
            module.register_forward_hook(count)
    with torch.no_grad():
        model(torch.zeros(1, 3, *size))
    return sum(counts), 2 * sum(counts) - counts[0]


def native(path, image):
    """A function that gives the milliseconds of one frame in onnxruntime with one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    pixels = image.permute(1, 2, 0).contiguous().numpy()

    def frame():
        planes = (pixels.transpose(2, 0, 1)[None] / 255).astype("float32")
        session.run(None, {"images": planes})

    return lambda: 1000 * seconds(frame)


def in_turn(rounds, **calls):
    """{name: milliseconds of every round}: each is called once to warm up, then all take turns."""
    for call in calls.values():
        call()
    times = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            times[name].append(call())
    return times


def middle(values):
    return statistics.median(values)


def ratio(ours, theirs):
    return middle([a / b for a, b in zip(ours, theirs, strict=True)])


def web_package(folder, wanted):
    """The folder dist/ of onnxruntime-web: that of an installed copy, or installed by npm into `folder`."""
    if wanted is None:
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, "onnxruntime-web"]
        if subprocess.run(command, capture_output=True).returncode:
            print("npm could not install onnxruntime-web: its column is left out.")
            return None
        wanted = Path(folder, "node_modules", "onnxruntime-web")
    version = json.loads(Path(wanted, "package.json").read_text(encoding="utf-8"))["version"]
    print(f"onnxruntime-web {version}")
    return Path(wanted, "dist")


def open_page(playwright, web):
    """A page with the engine in it. It asks nothing of the network: its three addresses are answered from here."""
    node = [shutil.which("node"), "--input-type=module", "--eval", BUNDLE]
    script = subprocess.run(node, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout
    chromium = browser.launch(playwright)
    one = chromium.new_page()
    one.on("console", lambda message: print("page:", message.text) if message.type == "error" else None)

    def answer(route):
        name = route.request.url.removeprefix(ADDRESS)
        if name.startswith("ort/") and web is not None:
            path = web / name.removeprefix("ort/")
            route.fulfill(body=path.read_bytes(), content_type=TYPES.get(path.suffix, "text/plain"))
        elif name == "engine.mjs":
            route.fulfill(body=script, content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html><title>engine</title>", content_type="text/html")

    one.route("**/*", answer)
    one.goto(ADDRESS)
    one.evaluate("import('/engine.mjs').then(() => {})")
    print(f"Chromium {chromium.version}")
    return one


def ask(one, name, *arguments):
    """Call a function of engine_page.mjs."""
    text = json.dumps(arguments, default=page_engine.plain)
    return one.evaluate("([name, text]) => bench[name](...JSON.parse(text))", [name, text])


def table(title, names, rows):
    print(f"\n{title:32s}" + "".join(f"{name:>17s}" for name in names))
    for name, values in rows:
        print(f"{name:32s}" + "".join(f"{value:17.2f}" for value in values), flush=True)


def training(one, options):
    """The tables of steps and of GFLOP/s."""
    steps, speeds = [], []
    for name, (config, size) in NETWORKS.items():
        ours, samples = Torch(config, size), list(data.drawn(IMAGES, seed=0, size=size))
        setup = {"config": config, "recipe": RECIPE, "data": page_engine.pictures(samples)}
        for workers in (1, 2):
            found = ask(one, "openRun", f"{name}, {workers}", {**setup, "workers": workers})
            assert found == workers
        times = in_turn(
            options.rounds,
            one=lambda name=name: ask(one, "steps", f"{name}, 1", options.count),
            torch=ours.step,
            two=lambda name=name: ask(one, "steps", f"{name}, 2", options.count),
        )
        steps.append(
            (
                name,
                [middle(times[key]) for key in ("one", "two", "torch")]
                + [ratio(times[key], times["torch"]) for key in ("one", "two")],
            )
        )
        for kernels in page_engine.KERNELS:
            ask(one, "openParts", f"{name}, {kernels}", {**setup, "kernels": kernels})
        times = in_turn(
            options.rounds,
            plain=lambda name=name: ask(one, "parts", f"{name}, plain", options.count),
            torch=ours.parts,
            relaxed=lambda name=name: ask(one, "parts", f"{name}, relaxed", options.count),
        )
        for place, (way, work) in enumerate(zip(("forward", "backward"), operations(config, size))):
            page = [[one[way] for one in times[kernels]] for kernels in page_engine.KERNELS]
            columns = [*page, [one[place] for one in times["torch"]]]
            speeds.append((f"{name}, {way}", [1000 * work / middle(column) for column in columns]))
    table("ms a step of 4", ("one worker", "two workers", "torch", "one / torch", "two / torch"), steps)
    table("GFLOP/s", ("plain", "relaxed", "torch"), speeds)


def detection(one, options, folder, web):
    """The table of frames."""
    rows = []
    for name, (config, size) in NETWORKS.items():
        path, sample = Path(folder, "network.onnx"), data.drawn(1, seed=1, size=size)[0]
        to_onnx(weights.initialize(RetinaNet(config), 0), str(path), size)
        setup = {"config": config, "data": page_engine.pictures([sample]), "onnx": web and path.read_bytes()}
        ask(one, "openDetection", name, setup)
        calls = {"page": lambda name=name: ask(one, "frames", name, options.count)}
        if web is not None:
            calls["web"] = lambda name=name: ask(one, "frames", f"{name}, onnxruntime-web", options.count)
        times = in_turn(options.rounds, **calls, native=native(str(path), sample.image))
        missing = [float("nan")] * options.rounds
        web_times = times.get("web", missing)
        columns = [times["page"], web_times, times["native"]]
        ratios = [ratio(times["page"], web_times), ratio(times["page"], times["native"])]
        rows.append((name, [*map(middle, columns), *ratios]))
    table("ms a frame", ("page", "onnxruntime-web", "onnxruntime", "page / web", "page / native"), rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few rounds: to see that it runs")
    parser.add_argument("--onnxruntime-web", metavar="DIR", help="an installed copy of this npm package")
    options = parser.parse_args()
    options.rounds, options.count = (2, 1) if options.quick else (25, 4)
    torch.set_num_threads(1)
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start")
    print(f"torch {torch.__version__}, onnxruntime {onnxruntime.__version__}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        web = web_package(folder, options.onnxruntime_web)
        one = open_page(playwright, web)
        training(one, options)
        detection(one, options, folder, web)


if __name__ == "__main__":
    main()
