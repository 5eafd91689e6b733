"""Run every check and close with one table.

    make test                              everything
    make test-unit                         one stage
    python tests/run.py unit browser       some stages, in an environment that has requirements.txt

What a machine lacks (Chromium, node, the photographs) is skipped by name, with how to get it. With CI=true such a
skip is a failure. A skip that asks for a GPU is one of the few that stay skips there.

In the browser stage alone a test that fails is run once more, because a machine may be busy. It counts as passed if it
passes then, and the table says that it passed only at the second try. Every other failure counts at once.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import browser  # noqa: E402 (needs the repository's root on the path)
from tools import notebooks as stored  # noqa: E402

CI = os.environ.get("CI", "").lower() == "true"
PHOTOGRAPHS = {"14-photographs"}  # chapters that need BCCD
GET_PHOTOGRAPHS = (
    "needs the photographs of BCCD: python -c \"from focal_tutorial import data; data.bccd('val')\" downloads them, "
    "or FOCAL_TUTORIAL_DATA names the folder that holds bccd/"
)
FONTS = {"DejaVu": Path("/usr/share/fonts/truetype/dejavu"), "Noto": Path("/usr/share/fonts/truetype/noto")}
"""The sets of system fonts under which the pages are looked at: they are the same under both, because the book has its
own. The layout is tested under the second, the rest and the height of every figure under the first."""

UNLUCKY = 10  # more failed browser tests than this are no accident: they are not tried again
GET_NODE = "needs node 20 or newer: https://nodejs.org"


@dataclass
class Result:
    """What one stage, or one notebook of a stage, came to."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list)

    def settle(self) -> Result:
        """With CI=true, turn skips into failures, except those that ask for a GPU."""
        reasons = [note for note in self.notes if note.startswith("skipped")]
        forbidden = sum("GPU" not in reason for reason in reasons)
        if CI and forbidden:
            self.skipped -= min(forbidden, self.skipped)
            self.failed += forbidden
        return self


def run(command: list, *, beside: bool = False, **options) -> int:
    """Run a command from the repository's root, its output on this terminal; return the exit code.

    With `beside` other commands run at the same time: the output is shown when it is complete.
    """
    heading = "\n$ " + " ".join(str(part) for part in command)
    if not beside:
        print(heading, flush=True)
    together = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True} if beside else {}
    done = subprocess.run([str(part) for part in command], cwd=ROOT, **together, **options)
    if beside:
        print(f"{heading}\n{done.stdout}", end="", flush=True)
    return done.returncode


def environment() -> dict[str, str]:
    """The environment in which tests and notebooks run: the package can be imported from this folder."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))}


def attempt(*arguments, fonts: Path | None = None, beside: bool = False) -> tuple[int, dict[str, tuple[str, str]]]:
    """Run pytest: its exit code, and for each test its outcome (passed, failed or skipped) with the reason of a skip.

    `fonts` is a folder: the browser then sees the fonts in it and no others. With `beside` other tests run at the same
    time, and this one gets a single thread for its sums.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        surroundings = environment()
        if fonts is not None:
            surroundings["FONTCONFIG_FILE"] = str(browser.only_fonts(fonts, Path(folder)))
        if beside:
            surroundings["OMP_NUM_THREADS"] = "1"
        command = [sys.executable, "-m", "pytest", "-q", *arguments, f"--junitxml={report}"]
        code = run(command, beside=beside, env=surroundings)
        cases = list(ET.parse(report).iter("testcase")) if report.exists() else []
    outcomes = {}
    for case in cases:
        label = f"{case.get('classname', '')}::{case.get('name', '')}".removeprefix("tests.")
        if case.find("failure") is not None or case.find("error") is not None:
            outcomes[label] = ("failed", "")
        elif (skip := case.find("skipped")) is not None:
            outcomes.setdefault(label, ("skipped", skip.get("message", "")))
        else:
            outcomes.setdefault(label, ("passed", ""))  # a test that passed and failed to clean up has failed
    return code, outcomes


def pytest(name: str, *arguments, second_try: bool = False, fonts: Path | None = None, beside: bool = False) -> Result:
    """Run pytest and count; with `second_try` the tests that failed are run once more, if they are few."""
    result = Result(name)
    with tempfile.TemporaryDirectory() as cache:
        kept = ("-o", f"cache_dir={cache}") if second_try else ()
        code, outcomes = attempt(*arguments, *kept, fonts=fonts, beside=beside)
        failed = [label for label, (outcome, _) in outcomes.items() if outcome == "failed"]
        again = (
            attempt(*arguments, *kept, "--last-failed", fonts=fonts)[1]
            if second_try and code == 1 and 0 < len(failed) <= UNLUCKY
            else {}
        )
    for label, (outcome, reason) in outcomes.items():
        if outcome == "failed" and again.get(label) == ("passed", ""):
            result.passed += 1
            result.notes.append(f"passed only at the second try: {label}")
            continue
        setattr(result, outcome, getattr(result, outcome) + 1)
        if outcome != "passed":
            result.notes.append(f"{outcome}: {label}" + (f": {reason}" if outcome == "skipped" else ""))
    if code not in (0, 1) or not outcomes:
        result.failed += 1
        result.notes.append(f"failed: pytest ended with code {code}" + ("" if outcomes else " and no test ran"))
    return result


def one(name: str, command: list, **options) -> Result:
    """A stage that is one command: it passes or it fails."""
    code = run(command, **options)
    return Result(
        name, passed=code == 0, failed=code != 0, notes=[f"failed: {' '.join(map(str, command))}"] if code else []
    )


def skip(name: str, reason: str) -> Result:
    """A stage that this machine cannot run."""
    return Result(name, skipped=1, notes=[f"skipped: {reason}"])


def lint() -> list[Result]:
    """Ruff, with the settings of pyproject.toml; for the figures eslint and prettier, with those in widgets/."""
    name = "lint: figures"
    return [
        one("lint", [sys.executable, "-m", "ruff", "check", "."]),
        one("lint: formatting", [sys.executable, "tools/formatting.py", "--check"]),
        *with_node(name, lambda folder: [one(name, ["npm", "run", "lint", "--silent", "--prefix", folder])]),
    ]


def unit() -> list[Result]:
    """The package by itself, properties included."""
    return halves("unit", ROOT / "tests" / "unit")


def parity() -> list[Result]:
    """The package against torchvision, pycocotools and onnxruntime."""
    return halves("parity", ROOT / "tests" / "parity")


def halves(name: str, folder: Path) -> list[Result]:
    """The tests of a folder in two processes at the same time, the files shared out by size."""
    shares: list[list[Path]] = [[], []]
    for file in sorted(folder.rglob("test_*.py"), key=lambda file: -file.stat().st_size):
        min(shares, key=lambda share: sum(each.stat().st_size for each in share)).append(file.relative_to(ROOT))
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda files: pytest(name, *sorted(files), beside=True), shares))
    return [together(name, found)]


def together(name: str, parts: list[Result]) -> Result:
    """Several results as one."""
    counts = {key: sum(getattr(part, key) for part in parts) for key in ("passed", "failed", "skipped", "seconds")}
    return Result(name, **counts, notes=[note for part in parts for note in part.notes])


def have_photographs() -> bool:
    """Whether BCCD is on this machine; nothing is downloaded here."""
    import pooch

    from focal_tutorial.data import photographs

    if os.environ.get(photographs.VARIABLE):
        return (Path(os.environ[photographs.VARIABLE]) / "bccd").is_dir()
    return (Path(pooch.os_cache("focal_tutorial")) / f"bccd-{photographs.COMMIT[:7]}").is_dir()


def notebooks() -> list[Result]:
    """Every chapter run again, two at a time, and compared with what it stores; then the tests about the stored."""
    with ThreadPoolExecutor(2) as pool:
        chapters = list(pool.map(notebook, stored.chapters(ROOT)))
    return [*chapters, pytest("stored notebooks", "tests/notebooks")]


def notebook(path: Path) -> Result:
    """One chapter run again."""
    name = f"notebook {path.stem}"
    if path.stem in PHOTOGRAPHS and not have_photographs():
        return skip(name, f"NOT VERIFIED, {GET_PHOTOGRAPHS}")
    started = time.perf_counter()
    result = pytest(name, "--nbval", "--nbval-cell-timeout=900", "-p", "no:cacheprovider", path, beside=True)
    result.seconds = (time.perf_counter() - started) / 2  # two run at a time
    return result


def with_node(name: str, stages: Callable[[Path], list[Result]]) -> list[Result]:
    """The stages that need node and what widgets/package.json names, which is installed first; skipped where there is
    no node."""
    if not (shutil.which("node") and shutil.which("npm")):
        return [skip(name, GET_NODE)]
    folder = ROOT / "widgets"
    if (
        not (folder / "node_modules" / "prettier").is_dir()
        and run(["npm", "ci", "--no-audit", "--no-fund", "--prefix", folder]) != 0
    ):
        return [Result(name, failed=1, notes=["failed: npm ci in widgets/"])]
    return stages(folder)


def views() -> list[Result]:
    """The mathematics and the parts of the figures under node, and whether the committed bundles are fresh."""
    fresh = "views: bundles fresh"
    return with_node(
        "views",
        lambda folder: [node_tests(folder), one(fresh, ["npm", "run", "check", "--silent", "--prefix", folder])],
    )


def node_tests(folder: Path) -> Result:
    """The tests in widgets/test, counted from node's own summary."""
    result = Result("views: node tests")
    done = subprocess.run(["npm", "test", "--silent", "--prefix", folder], cwd=ROOT, capture_output=True, text=True)
    print(done.stdout + done.stderr if done.returncode else "\n".join(done.stdout.splitlines()[-9:]))
    counts = dict(re.findall(r"^[#ℹ] (tests|pass|fail|skipped) (\d+)$", done.stdout, re.MULTILINE))
    result.passed, result.failed = int(counts.get("pass", 0)), int(counts.get("fail", 0))
    result.notes = [f"failed: {name}" for name in re.findall(r"^not ok \d+ - (.*)$", done.stdout, re.MULTILINE)]
    if (done.returncode or not result.passed) and not result.failed:
        result.failed, result.notes = 1, [f"failed: npm test ended with code {done.returncode}"]
    return result


def book() -> list[Result]:
    """`make book`, warnings as errors, in its own environment without torch."""
    return [one("book", [sys.executable, "tools/environment.py", "book"])]


def pages() -> list[Result]:
    """The built book in headless Chromium with the network cut."""
    if browser.chromium() is None:
        return [skip("browser", browser.HOW_TO_GET)]
    if not (ROOT / "_build" / "html" / "index.html").exists():
        built = one("book", [sys.executable, "tools/environment.py", "book"])
        if built.failed:
            return [built]
    files = sorted((ROOT / "tests" / "browser").glob("test_*.py"), key=lambda file: -file.stat().st_size)
    if not all(map(Path.is_dir, FONTS.values())):
        packages = "fonts-dejavu-core and fonts-noto-core"
        missing = skip("browser, two sets of fonts", f"needs fontconfig and Debian's packages {packages}")
        return [*two_at_a_time([("browser", None, files)]), missing]
    first, second = FONTS
    layout = [file for file in files if file.stem == "test_layout"]
    rest = [file for file in files if file.stem != "test_layout"]
    return two_at_a_time(
        [
            (f"layout, with {second} alone", FONTS[second], layout),
            (f"rooms, with {first} alone", FONTS[first], layout, "-k", "room"),
            (f"browser, with {first} alone", FONTS[first], rest),
        ]
    )


def two_at_a_time(sets: list[tuple]) -> list[Result]:
    """Browser tests, two files at the same time; each set is (name, folder of fonts, files, options of pytest ..) and
    becomes one result."""

    def test(job: tuple) -> Result:
        name, fonts, file, *options = job
        started = time.perf_counter()
        result = pytest(name, file.relative_to(ROOT), *options, second_try=True, fonts=fonts, beside=True)
        result.seconds = (time.perf_counter() - started) / 2
        return result

    with ThreadPoolExecutor(2) as pool:
        jobs = [(name, fonts, file, *options) for name, fonts, files, *options in sets for file in files]
        found = list(pool.map(test, jobs))
    return [together(each[0], [result for result in found if result.name == each[0]]) for each in sets]


def colab() -> list[Result]:
    """What would change on Colab, and the chapters beside Colab's Jupyter layer."""
    if sys.version_info < (3, 11):
        print("Colab's versions need Python 3.11 or newer: left out here")
        return []
    if not CI:
        return [
            skip("colab", "installs Colab's versions from the package index and takes about five minutes: make colab")
        ]
    return [one(f"colab: {part}", [sys.executable, "tools/colab.py", part]) for part in ("resolve", "run")]


STAGES: dict[str, Callable[[], list[Result]]] = {
    "lint": lint,
    "unit": unit,
    "parity": parity,
    "notebooks": notebooks,
    "views": views,
    "book": book,
    "browser": pages,
    "colab": colab,
}


def table(results: list[Result]) -> str:
    """The closing table, and below it every failure and skip with its reason."""
    width = max((len(result.name) for result in results), default=3)
    lines = [f"{'':{width}}  passed  failed  skipped  seconds"]
    for result in results:
        lines.append(
            f"{result.name:{width}}  {result.passed:6}  {result.failed:6}  {result.skipped:7}  {result.seconds:7.0f}"
        )
    total = [sum(getattr(result, key) for result in results) for key in ("passed", "failed", "skipped", "seconds")]
    lines.append(f"{'all':{width}}  {total[0]:6}  {total[1]:6}  {total[2]:7}  {total[3]:7.0f}")
    notes = [f"- {result.name}: {note}" for result in results for note in result.notes]
    if notes:
        lines += ["", *notes]
    if CI and any(note.startswith("skipped") and "GPU" not in note for result in results for note in result.notes):
        lines.append("- CI=true: these skips count as failures, because a CI machine must have what they need")
    return "\n".join(lines)


def main(names: list[str]) -> int:
    """Run the named stages, or all."""
    unknown = set(names) - set(STAGES)
    if unknown:
        print(f"unknown: {', '.join(sorted(unknown))}; the stages are {', '.join(STAGES)}")
        return 2
    results = []
    for name, stage in STAGES.items():
        if names and name not in names:
            continue
        print(f"\n== {name}: {stage.__doc__.splitlines()[0]}", flush=True)
        started = time.perf_counter()
        found = stage()
        if found:
            known = sum(result.seconds for result in found)
            found[-1].seconds += max(0, time.perf_counter() - started - known)
        results += [result.settle() for result in found]
    print("\n" + table(results))
    return 1 if any(result.failed for result in results) else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
