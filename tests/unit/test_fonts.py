"""The book's own fonts: small, under names of their own, and whole for what the pages show."""

import json
from pathlib import Path

import pytest

from tools import fonts

ROOT = Path(__file__).resolve().parents[2]
LEFT = {"∪"}  # Source Sans has no union sign: the system draws it, in chapter 5's formula of IoU


def texts():
    """What the pages show in words: the chapters with their outputs, the other pages, the figures' and the package's
    words."""
    for path in sorted((ROOT / "book").glob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            yield path.name, "".join(cell["source"])
            for output in cell.get("outputs", []):
                yield path.name, "".join(output.get("text", []))
                yield (
                    path.name,
                    "".join("".join(part) for kind, part in output.get("data", {}).items() if kind.startswith("text/")),
                )
    for pattern in (
        "book/*.md",
        "book/_ext/*.py",
        "book/_ext/*.js",
        "book/_templates/*",
        "widgets/src/**/*.js",
        "focal_tutorial/**/*.py",
    ):
        for path in sorted(ROOT.glob(pattern)):
            yield path.name, path.read_text(encoding="utf-8")


def test_every_character_that_a_page_shows_is_in_the_books_font():
    for name, text in texts():
        lacking = {letter for letter in text if letter >= " "} - fonts.WORDS - LEFT
        assert not lacking, (
            f"{name} shows {lacking}: add them to tools/fonts.py and make the fonts again, or name them in LEFT"
        )


def test_the_four_files_are_small_and_carry_their_licence():
    files = {path.stem: path.stat().st_size for path in fonts.FOLDER.glob("*.woff2")}
    assert files.keys() == fonts.FONTS.keys()
    assert sum(files.values()) <= 60_000
    licence = (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert licence.count("Adobe") >= 3
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize("name", sorted(fonts.FONTS))
def test_a_font_does_not_carry_the_reserved_name(name):
    assert fonts.FONTS[name][0].startswith("Book ")
