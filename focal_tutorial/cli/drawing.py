"""Boxes drawn into a photograph, at its own size: what the command `detect` saves."""

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

COLOURS = ("#b5519f", "#2387c4", "#e0691f", "#1f9474", "#bd8a14", "#6a5acd")
"""One per class, in turn; the class also stands beside each box, so that colour is never the only cue."""


def draw(image, objects, classes):
    """A PIL picture of `image`, uint8 [3, H, W], with its objects.

    objects   dictionaries as `detect` writes them: "class", "score" and "box" (x1, y1, x2, y2 in pixels)
    classes   all names, in order: they decide the colours
    Lines and letters grow with the picture. Better boxes are drawn over worse ones. A class whose letters no font of
    this machine has is written as its number, see `label`.
    """
    picture = Image.fromarray(image.permute(1, 2, 0).numpy())
    pen, unit = ImageDraw.Draw(picture), max(1, round(max(picture.size) / 400))
    for found in sorted(objects, key=lambda found: found["score"]):
        colour = COLOURS[classes.index(found["class"]) % len(COLOURS)]
        pen.rectangle(found["box"], outline=colour, width=unit)
        text, font = label(found["class"], classes, 9 + 2 * unit)
        words, place = f"{text} {found['score']:.2f}", (found["box"][0], max(0, found["box"][1] - 10 - 3 * unit))
        pen.rectangle(pen.textbbox(place, words, font=font), fill=colour)
        pen.text(place, words, fill="white", font=font)
    return picture


def label(name, classes, size):
    """What to write for a class, and a font that has its letters: Pillow's, matplotlib's, or one of this machine's.

    Where none has them it is "class 3", the number of the class from 0, so that nobody sees empty boxes.
    """
    path = font_of(name)
    text = name if path is not None else f"class {classes.index(name)}"
    return text, ImageFont.truetype(path, size) if path else ImageFont.load_default(size=size)


@lru_cache
def font_of(name):
    """The path of a font with every letter of `name`; "" for Pillow's own, None where there is none."""
    if name.isascii():
        return ""
    from matplotlib import font_manager, ft2font

    upright = [font for font in font_manager.fontManager.ttflist if font.style == "normal"]
    for font in sorted(upright, key=lambda font: (font.name != "DejaVu Sans", font.weight != 400, font.fname)):
        if "Last" in font.name:  # "Last Resort" has every letter, as an empty box
            continue
        try:
            letters = ft2font.FT2Font(font.fname).get_charmap()
        except (OSError, RuntimeError):  # a font that is listed, but gone or broken
            continue
        if all(ord(letter) in letters for letter in name if not letter.isspace()):
            return font.fname
    return None
