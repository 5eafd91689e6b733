"""The drawing of DETR is whole on a wide page and on a narrow one."""

from xml.etree import ElementTree

import pytest

from focal_tutorial.chapters import detr_drawing


@pytest.mark.parametrize("upright", [False, True])
def test_each_part_stands_in_the_drawing_with_its_words(upright):
    drawn = ElementTree.fromstring(detr_drawing.drawing(upright=upright))
    words = [text.text for text in drawn.iter("text")]
    for part in detr_drawing.PARTS:
        assert {part.name, *part.lines, part.leaves} <= set(words)
    assert drawn.get("aria-label") == detr_drawing.SPOKEN


@pytest.mark.parametrize("upright", [False, True])
def test_nothing_is_drawn_outside(upright):
    drawn = ElementTree.fromstring(detr_drawing.drawing(upright=upright))
    left, top, width, height = map(float, drawn.get("viewBox").split())
    frames = [one for one in drawn.iter("rect") if one.get("class") == "frame"]
    assert len(frames) == len(detr_drawing.PARTS)
    for frame in frames:
        x, y = (float(frame.get(name, 0)) for name in ("x", "y"))
        assert left <= x and x + float(frame.get("width")) <= left + width
        assert top <= y and y + float(frame.get("height")) <= top + height


def test_the_page_shows_one_of_the_two():
    html = detr_drawing.shown().data
    assert html.count("<svg") == 2
    assert "@container" in html
