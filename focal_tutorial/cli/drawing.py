"""Boxes drawn into a photograph, at its own size and without matplotlib: what the command `detect` saves."""

from PIL import Image, ImageDraw, ImageFont

COLOURS = ("#b5519f", "#2387c4", "#e0691f", "#1f9474", "#bd8a14", "#6a5acd")
"""One per class, in turn; the class also stands beside each box, so that colour is never the only cue."""


def draw(image, objects, classes):
    """A PIL picture of `image`, uint8 [3, H, W], with its objects.

    objects   dictionaries as `detect` writes them: "class", "score" and "box" (x1, y1, x2, y2 in pixels)
    classes   all names, in order: they decide the colours
    Lines and letters grow with the picture. Better boxes are drawn over worse ones.
    """
    picture = Image.fromarray(image.permute(1, 2, 0).numpy())
    pen, unit = ImageDraw.Draw(picture), max(1, round(max(picture.size) / 400))
    font = ImageFont.load_default(size=9 + 2 * unit)
    for found in sorted(objects, key=lambda found: found["score"]):
        colour = COLOURS[classes.index(found["class"]) % len(COLOURS)]
        pen.rectangle(found["box"], outline=colour, width=unit)
        words, place = (
            f"{found['class']} {found['score']:.2f}",
            (found["box"][0], max(0, found["box"][1] - 10 - 3 * unit)),
        )
        pen.rectangle(pen.textbbox(place, words, font=font), fill=colour)
        pen.text(place, words, fill="white", font=font)
    return picture
