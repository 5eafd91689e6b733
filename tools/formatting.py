"""Set Python and JavaScript as the project sets them, or with --check name the files that are set otherwise.

    python tools/formatting.py [--check]

Ruff formats Python: at 120 columns, and at 88 what a page prints (the chapters' cells, and the modules whose functions
they show), because a page is about as wide. Prettier formats JavaScript where node is: see widgets/package.json.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def printed(root: Path = ROOT) -> list[str]:
    """What pages print: the files that pyproject.toml keeps from the width of all others."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    listed = re.search(r"^\[tool\.ruff\.format\]\nexclude = \[(.*?)^\]", text, re.MULTILINE | re.DOTALL)[1]
    return [str(path) for pattern in re.findall(r'"(.+)"', listed) for path in sorted(root.glob(pattern))]


def commands(root: Path = ROOT, *, check: bool) -> list[list[str]]:
    """Ruff twice, once for each width."""
    ruff = [sys.executable, "-m", "ruff", "format", *(["--check"] if check else [])]
    return [[*ruff, str(root)], [*ruff, "--config", "line-length=88", *printed(root)]]


def main(arguments: list[str]) -> int:
    """The exit status: 0 if everything is (or was to be) set right."""
    check = "--check" in arguments
    codes = [subprocess.run(command, cwd=ROOT).returncode for command in commands(check=check)]
    if not check:
        from tools import notebooks

        for path in notebooks.chapters(ROOT):  # ruff writes the numbers in a notebook's figures in its own way
            path.write_text(notebooks.dump(notebooks.normalise(json.loads(path.read_text("utf-8")))), encoding="utf-8")
        if shutil.which("npm"):
            codes.append(subprocess.run(["npm", "run", "format", "--silent"], cwd=ROOT / "widgets").returncode)
    return max(codes)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main(sys.argv[1:]))
