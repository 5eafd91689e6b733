"""Where the browser for the page tests is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
HOW_TO_GET = (
    "needs Chromium: `.venv/bin/playwright install chromium`, or any Chromium or Chrome on the PATH, "
    "or FOCAL_TUTORIAL_CHROMIUM=/path/to/it"
)


def chromium() -> Path | None:
    """The path of a Chromium: the one named by FOCAL_TUTORIAL_CHROMIUM, Playwright's own, or one on the PATH."""
    named = os.environ.get("FOCAL_TUTORIAL_CHROMIUM")
    if named:
        return Path(named) if Path(named).exists() else None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    if own.exists():
        return own
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None
