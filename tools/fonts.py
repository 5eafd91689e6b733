"""Make the book's own fonts: subsets of Source Sans, Source Code Pro and Source Serif, under names of their own.

    npm pack source-sans@3 source-code-pro@2 source-serif@4      # then unpack each into its folder
    python3 -m venv fonts && fonts/bin/pip install fonttools brotli
    fonts/bin/python tools/fonts.py FOLDER-OF-THE-THREE-PACKAGES

writes book/_fonts/*.woff2, about 57 kB together. They are committed, so that building the book needs none of this. The
families reserve the name "Source" (SIL Open Font License 1.1): a subset is a modified version and is called Book.

A page shows Latin, Greek and the signs of `SIGNS`; a test says when a chapter uses another.
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "book" / "_fonts"

ASCII = set(map(chr, range(0x20, 0x7F)))
LATIN = set(map(chr, range(0xA0, 0x100))) | set("Œœ")
GREEK = set("αβγδεζηθικλμνξοπρςστυφχψωΓΔΘΛΠΣΦΩ")
MARKS = set("–—‘’“”•…′\u2009\u202f")
SIGNS = set("⁰⁴⁵⁶⁷⁸⁹⁻₀₁₂₃←↑→↓∂∑−√∞∩∪≈≠≤≥▲▼✓✗")

WORDS = ASCII | LATIN | GREEK | MARKS | SIGNS
"""What Book Sans holds, and with it what a page may show in words."""

# family, style, file of the package, weights kept of a variable font, characters, features
FONTS = {
    "book-sans": (
        "Book Sans",
        "Regular",
        "source-sans/VF/SourceSans3VF-Upright.ttf",
        (400, 700),
        WORDS,
        ("kern", "tnum", "ccmp", "locl"),
    ),
    "book-sans-italic": (
        "Book Sans",
        "Italic",
        "source-sans/TTF/SourceSans3-It.ttf",
        None,
        ASCII | set("áéöüä\u00a0×·−πσαβγδε") | MARKS,
        ("kern", "ccmp"),
    ),
    "book-mono": (
        "Book Mono",
        "Regular",
        "source-code-pro/TTF/SourceCodePro-Regular.ttf",
        None,
        ASCII | set("\u00a0·×±°²³½áé–…’←→−≤≥∞≈∩∪") | set("αβγδεζηθικλμνξοπρστυφχψω"),
        ("ccmp",),
    ),
    "book-symbols": (
        "Book Symbols",
        "Italic",
        "source-serif/TTF/SourceSerif4-It.ttf",
        None,
        set(map(chr, range(0x41, 0x5B))) | set(map(chr, range(0x61, 0x7B))) | set("αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΠΣΦΩ "),
        ("kern", "tnum"),
    ),
}


def make(name: str, packages: Path) -> int:
    """Write one font; returns its bytes. A character that the original lacks is left to the system, and is printed."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    family, style, file, weights, characters, features = FONTS[name]
    font = TTFont(packages / file)
    if weights:
        part = io.BytesIO()
        instantiateVariableFont(font, {"wght": weights}).save(part)
        font = TTFont(part)
    lacking = sorted(characters - {chr(code) for code in font.getBestCmap()})
    options = Options()
    options.layout_features = list(features)
    options.flavor, options.hinting, options.desubroutinize = "woff2", False, True
    options.name_IDs, options.notdef_outline = [0, 1, 2, 3, 4, 6, 13, 14, 16, 17], True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)
    whole = f"{family} {style}"
    names = {1: family, 2: style, 3: whole, 4: whole, 6: whole.replace(" ", "-"), 16: family, 17: style}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
    font.flavor = "woff2"
    target = FOLDER / f"{name}.woff2"
    font.save(target)
    print(
        f"{target.relative_to(ROOT)}: {target.stat().st_size:,} bytes; left to the system:"
        f" {' '.join(lacking) or 'nothing'}"
    )
    return target.stat().st_size


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "packages", type=Path, help="the folder that holds source-sans, source-code-pro and source-serif"
    )
    packages = parser.parse_args().packages
    FOLDER.mkdir(exist_ok=True)
    print(f"together {sum(make(name, packages) for name in FONTS):,} bytes")


if __name__ == "__main__":
    main()
