"""How long `make book` takes: first time, again with nothing changed, and after one page changed.

    python benchmarks/build_time.py

Copies what git tracks into a temporary folder and runs the README's command there, with the pip cache as it is. The
ratios are against the targets: 90 s for the first build on 2 cores, 30 s when nothing changed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def timed(folder: Path) -> float:
    """Seconds that one `make book` takes in `folder`."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "tools/environment.py", "book"], cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "book"
        subprocess.run(["git", "clone", "--quiet", "--no-local", str(ROOT), str(folder)], check=True)
        rows = [("first build, environment made", timed(folder), 90), ("nothing changed", timed(folder), 30)]
        page = folder / "book" / "notation.md"
        page.write_text(page.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
        rows.append(("one page changed", timed(folder), 30))
    print(f"{'':32}{'seconds':>9}{'target':>9}{'ratio':>8}")
    for name, seconds, target in rows:
        print(f"{name:32}{seconds:9.1f}{target:9}{seconds / target:8.2f}")


if __name__ == "__main__":
    main()
