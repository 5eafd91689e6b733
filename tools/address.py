"""The repository's address, written into every place that needs it.

    make address REPO=owner/name     write it
    make address REPO=               unset it again

The address stands in `_config.yml` (`repository: url`). First cells, citation, package links and README follow
from it; a test holds them together. The header's Colab and Binder links are made at build time.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import notebooks  # noqa: E402 (needs the repository's root on the path)
from tools.repository import GITHUB  # noqa: E402


def config(text: str, address: str) -> str:
    """`_config.yml` with the address."""
    url = GITHUB + address if address else ""
    return re.sub(r'^(repository:\n  url: )".*"$', rf'\1"{url}"', text, flags=re.MULTILINE)


def between(text: str, inside: str, start: str, end: str) -> str:
    """`text` with the lines between the markers `start` and `end` replaced."""
    pattern = re.compile(rf"(?<={re.escape(start)}\n).*?(?={re.escape(end)})", re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"the marker {start!r} is missing")
    return pattern.sub(lambda _: inside, text)


def readme(text: str, address: str) -> str:
    """`README.md` with its lines on Colab and cloning."""
    if address:
        owner, name = address.split("/")
        chapter = f"{address}/blob/main/book/03-focal-loss.ipynb"
        inside = (
            f"Read it: <https://{owner}.github.io/{name}/>. "
            f"Run a chapter: [open *Focal loss* on Colab](https://colab.research.google.com/github/{chapter}); "
            "every page has such a button.\n"
        )
    else:
        inside = (
            "On Colab: build the book, download a chapter and the package's wheel from the top of its page, "
            "then upload the chapter at <https://colab.research.google.com>; its first cell asks for the wheel.\n"
        )
    return between(text, inside, "<!-- address -->", "<!-- /address -->")


def citation(text: str, address: str) -> str:
    """`CITATION.cff` with or without `repository-code`."""
    text = re.sub(r"^repository-code: .*\n", "", text, flags=re.MULTILINE)
    return text + f'repository-code: "{GITHUB}{address}"\n' if address else text


def pyproject(text: str, address: str) -> str:
    """`pyproject.toml` with or without its links."""
    text = re.sub(r"^\[project\.urls\]\n(.+\n)*\n", "", text, flags=re.MULTILINE)
    if not address:
        return text
    links = f'[project.urls]\nRepository = "{GITHUB}{address}"\n\n'
    return text.replace("[tool.hatch.version]", links + "[tool.hatch.version]", 1)


PLACES = {"_config.yml": config, "README.md": readme, "CITATION.cff": citation, "pyproject.toml": pyproject}


def write(root: Path, address: str) -> list[Path]:
    """Write `address` (`owner/name` or empty) everywhere under `root`; return the files that changed."""
    if address and not re.fullmatch(r"[\w.-]+/[\w.-]+", address):
        raise ValueError(f"{address!r} is not of the form owner/name")
    texts = {root / name: place((root / name).read_text(encoding="utf-8"), address) for name, place in PLACES.items()}
    for path in notebooks.chapters(root):
        texts[path] = notebooks.with_first_cell(path.read_text(encoding="utf-8"), address)
    changed = [path for path, text in texts.items() if path.read_text(encoding="utf-8") != text]
    for path in changed:
        path.write_text(texts[path], encoding="utf-8")
    return changed


if __name__ == "__main__":
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for path in write(ROOT, wanted.removeprefix(GITHUB).removesuffix(".git").strip("/")):
        print("wrote", path.relative_to(ROOT))
