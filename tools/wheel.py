"""Write the package as a wheel, with the standard library alone.

The book ships this wheel, so that a downloaded chapter can install the package on Colab while the
repository has no public address. `pip` would need a build backend for the same, and so the network.
"""

from __future__ import annotations

import base64
import hashlib
import zipfile
from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

DATE = (2020, 1, 1, 0, 0, 0)  # fixed: the same sources give the same bytes


def project(root: Path) -> dict:
    """The `[project]` table of `pyproject.toml`."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def version(root: Path) -> str:
    """The package's version, which stands in its `__init__.py` alone."""
    for line in (root / "focal_tutorial" / "__init__.py").read_text(encoding="utf-8").splitlines():
        if line.startswith("__version__"):
            return line.split('"')[1]
    raise ValueError("focal_tutorial/__init__.py has no line that starts with __version__")


def name(root: Path) -> str:
    """The wheel's file name, for example `focal_tutorial-0.1.0-py3-none-any.whl`."""
    return f"focal_tutorial-{version(root)}-py3-none-any.whl"


def metadata(root: Path) -> str:
    """The text of the wheel's METADATA file."""
    about = project(root)
    lines = [
        "Metadata-Version: 2.1",
        f"Name: {about['name']}",
        f"Version: {version(root)}",
        f"Summary: {about['description']}",
        f"Requires-Python: {about['requires-python']}",
        *(f"Requires-Dist: {each}" for each in about["dependencies"]),
    ]
    return "\n".join(lines) + "\n"


def write(root: Path, folder: Path) -> Path:
    """Write the wheel of the package at `root` into `folder` and return its path."""
    info = f"focal_tutorial-{version(root)}.dist-info"
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "focal_tutorial").rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    for path in sorted((root / "runs").glob("*.json")):
        files[f"focal_tutorial/_runs/{path.name}"] = path.read_bytes()  # as pyproject.toml's force-include
    files[f"{info}/METADATA"] = metadata(root).encode()
    files[f"{info}/WHEEL"] = (
        b"Wheel-Version: 1.0\nGenerator: focal-tutorial\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    record = [f"{path},sha256={digest(data)},{len(data)}" for path, data in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""]).encode()

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name(root)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            archive.writestr(zipfile.ZipInfo(path, DATE), data, zipfile.ZIP_DEFLATED)
    return target


def digest(data: bytes) -> str:
    """SHA-256 as a wheel's RECORD writes it."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
