"""Where the browser for the page tests is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

# Nothing is asked of the network, and it runs in containers, as root too.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
HOW_TO_GET = (
    "needs Chromium: `.venv/bin/playwright install chromium`, or any Chromium or Chrome on the PATH, "
    "or FOCAL_TUTORIAL_CHROMIUM=/path/to/it"
)


def chromium(playwright=None) -> Path | None:
    """The path of a Chromium: the one named by FOCAL_TUTORIAL_CHROMIUM, Playwright's own, or one on the PATH.

    `playwright` is the running Playwright, if there is one (a second cannot start inside it).
    """
    named = os.environ.get("FOCAL_TUTORIAL_CHROMIUM")
    if named:
        return Path(named) if Path(named).exists() else None
    if playwright is None:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            return chromium(playwright)
    own = Path(playwright.chromium.executable_path)
    if own.exists():
        return own
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def launch(playwright):
    """A headless Chromium, started."""
    return playwright.chromium.launch(executable_path=str(chromium(playwright)), args=ARGUMENTS)


def only_fonts(fonts: Path, folder: Path) -> Path:
    """Write a configuration of fontconfig into `folder` under which a browser sees the fonts of one folder alone."""
    file = folder / "fonts.conf"
    file.write_text(
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f"<fontconfig><dir>{fonts}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>\n",
        encoding="utf-8",
    )
    return file
