"""Make the Python environment that a command needs, then run the command in it.

    python tools/environment.py book              the HTML, in .venv-book (no torch)
    python tools/environment.py test [stages]     the checks, in .venv
    python tools/environment.py notebooks [...]   run the chapters again, in .venv

Needs Python 3.10 or newer and pip, nothing else. Nothing is installed outside the repository's folder; a torch
that the calling Python can import is used and not installed again.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def requirements(name: str) -> str:
    """The text of a requirements file and of those it includes."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return "\n".join(requirements(line[3:].strip()) if line.startswith("-r ") else line for line in lines)


def make(folder: Path, *, borrow: bool) -> Path:
    """Create a virtual environment unless it is there, and return its Python.

    Where the calling Python lacks ensurepip (Debian without python3-venv) the environment has no pip of its own, and
    the calling Python's pip installs into it. With `borrow` it also sees the packages of the calling Python.
    """
    python = folder / SCRIPTS / ("python.exe" if os.name == "nt" else "python")
    if not python.exists():
        options = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
        subprocess.run([sys.executable, "-m", "venv", *options, str(folder)], check=True)
        if borrow:
            site = subprocess.run(
                [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
                check=True,
                capture_output=True,
                text=True,
            ).stdout.strip()
            lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
            (Path(site) / "borrowed.pth").write_text("\n".join(sorted(lent)) + "\n", encoding="utf-8")
    return python


def install(python: Path, name: str) -> None:
    """Install a requirements file into an environment, unless that very text was installed there before."""
    stamp = python.parents[1] / f".installed-{Path(name).stem}"
    text = requirements(name) + platform.python_version() + (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    inside = subprocess.run([python, "-m", "pip", "--version"], capture_output=True).returncode == 0
    pip = [python, "-m", "pip"] if inside else [sys.executable, "-m", "pip", "--python", str(python)]
    print(f"Installing {name} into {python.parents[1].name}/, once; this takes a minute or more ...", flush=True)
    command = [*pip, "install", "--disable-pip-version-check", "-qq", "-r", name]  # -qq: errors only
    subprocess.run(command, check=True, cwd=ROOT)
    stamp.write_text(digest)


def announce(folder: Path) -> bool:
    """Say what is about to be installed and how large it is; return whether the caller's torch can be used."""
    torch = importlib.util.find_spec("torch") is not None
    if (folder / ".installed-requirements").exists():
        return torch
    print(f"The checks run in their own environment, {folder.name}/ (delete the folder to undo everything).")
    if torch:
        print("The torch of this Python is used. Installed beside it: about 700 MB from requirements.txt.")
    elif sys.platform == "linux" and platform.machine() == "x86_64":
        print("Installed from requirements.txt: about 6 GB, nearly all of it torch's CUDA build.")
        print(
            "With less room or no GPU, stop here, install torch's CPU build into an environment of your own"
            " (pytorch.org,"
        )
        print("'Get started', shows the line), activate it and start again: about 1.5 GB in all.")
    else:
        print("Installed from requirements.txt: about 1.5 GB, torch included.")
    sys.stdout.flush()
    return torch


def build(python: Path) -> int:
    """Build the book, warnings as errors, and say where it is."""
    command = [python.parent / "jupyter-book", "build", str(ROOT), "--warningiserror", "--keep-going", "--quiet"]
    code = subprocess.run(command, cwd=ROOT).returncode
    page = ROOT / "_build" / "html" / "index.html"
    if code == 0:
        print(f"The book is built. Open it:  {page.as_uri()}")
        print("or run `make serve` and open http://localhost:8000")
    return code


def main(arguments: list[str]) -> int:
    """The command line."""
    if sys.version_info < (3, 10):
        print(f"This needs Python 3.10 or newer; {sys.executable} is {platform.python_version()}.")
        return 1
    command, *rest = arguments or ["book"]
    if command == "book":
        python = make(ROOT / ".venv-book", borrow=False)
        install(python, "requirements-book.txt")
        return build(python)
    if command not in {"test", "notebooks"}:
        print(__doc__)
        return 2
    folder = ROOT / ".venv"
    python = make(folder, borrow=announce(folder))
    install(python, "requirements.txt")
    script = "tests/run.py" if command == "test" else "tools/notebooks.py"
    return subprocess.run([python, script, *rest], cwd=ROOT).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
