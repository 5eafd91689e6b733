"""Where the repository lies on the web, as `_config.yml` says; `tools/address.py` writes it."""

from __future__ import annotations

import re
from pathlib import Path

GITHUB = "https://github.com/"


def read_address(root: Path) -> str:
    """`owner/name` from `_config.yml`, or the empty string while it is unset."""
    url = re.search(r'^repository:\n  url: "(.*)"$', (root / "_config.yml").read_text(encoding="utf-8"), re.MULTILINE)
    if url is None:
        raise ValueError('_config.yml: no line `  url: "..."` follows `repository:`')
    return url[1].removeprefix(GITHUB)


def branch(root: Path) -> str:
    """The branch that the launch links open, from `_config.yml`."""
    return re.search(r"^  branch: (\S+)$", (root / "_config.yml").read_text(encoding="utf-8"), re.MULTILINE)[1]
