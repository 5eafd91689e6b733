"""Questions in the page: answered by mouse, touch and keyboard, explained, remembered, cleared, and readable as
text."""

import subprocess
import sys

import pytest

from tools import pages
from tools.pages import focus, holds

EXTENSIONS = pages.ROOT / "book" / "_ext"

CHOICE = """\
> **Question.** How many times smaller?
>
> 1. 10 times
> 2. 100 times
> 3. 1000 times
>
> <details><summary>Answers</summary>
>
> 1. That is the factor for gamma 1.
> 2. **Right.** One tenth squared.
> 3. That needs a higher p_t.
>
> </details>
"""
NUMBER = """\
> **Predict.** At which p_t is it 1000 times?
>
> <details><summary>Answer</summary>
>
> **Right: 0.968 ± 0.001.** There the factor is 1/1000.
>
> - *0.999*: that is the answer for gamma 1.
> - *0.032*: that is the rest, 1 - p_t.
> - *Otherwise*: solve the square.
>
> </details>
"""
BOX = """\
> **Predict.** Without choices it stays a box.
>
> <details><summary>Answer</summary>
>
> Yes.
>
> </details>
"""


SETTINGS = f"""
import sys

sys.path.insert(0, {str(EXTENSIONS)!r})
extensions = ["myst_parser", "quiz", "boxes"]
html_theme = "basic"
html_static_path = [{str(EXTENSIONS.parent / "_static")!r}]
html_css_files = ["book.css", "icons.css", "boxes.css"]
html_permalinks = False
html_sidebars = {{"**": []}}
"""


def build(source, folder):
    """A page of Markdown, built by Sphinx with the book's extensions and style; gives its path and what Sphinx said."""
    (folder / "conf.py").write_text(SETTINGS)
    (folder / "index.md").write_text("# Questions\n\n" + source)
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html", folder, folder / "html"]
    said = subprocess.run(command, capture_output=True, text=True).stderr
    return folder / "html" / "index.html", said


@pytest.fixture(scope="module")
def questions(tmp_path_factory):
    page, said = build("\n".join([CHOICE, NUMBER, BOX]), tmp_path_factory.mktemp("quiz"))
    assert page.is_file(), said
    return page.as_uri()


def said(page, place):
    return page.locator(".quiz-said").nth(place).inner_text()


def test_choices_become_a_form_and_a_plain_predict_stays_a_box(visit, questions):
    page = visit(questions)
    assert page.locator(".quiz fieldset legend").all_inner_texts() == [
        "How many times smaller?",
        "At which p_t is it 1000 times?",
    ]
    assert page.get_by_role("group", name="How many times smaller?").get_by_role("button").count() == 3
    assert page.locator(".quiz details").count() == 0
    assert page.locator(".box-predict:not(.quiz) details").count() == 1
    assert page.get_by_text("0 of 2 questions on this page answered, 0 right.").is_visible()


def test_every_choice_is_explained_and_marked_in_words(visit, questions):
    page = visit(questions)
    explanations = [
        "Not this one. That is the factor for gamma 1.",
        "Right. One tenth squared.",
        "Not this one. That needs a higher p_t.",
    ]
    for choice, explanation in zip(("10 times", "100 times", "1000 times"), explanations):
        button = page.get_by_role("button", name=choice, exact=True)
        button.click()
        assert said(page, 0) == explanation
        chosen = page.locator(".quiz button[aria-pressed=true]")
        assert chosen.count() == 1
        assert chosen.inner_text().split("\n")[0].strip() == choice
        assert ("✓ right" in chosen.inner_text()) == explanation.startswith("Right")
    assert page.locator(".quiz-said").first.get_attribute("aria-live") == "polite"
    assert page.get_by_text("1 of 2 questions on this page answered, 0 right.").is_visible()


def test_the_keyboard_alone_is_enough(visit, questions):
    page = visit(questions)
    focus(page.locator(".quiz button").first)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert said(page, 0).startswith("Right.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("0.968")
    page.keyboard.press("Enter")
    assert said(page, 1).startswith("Right: 0.968")
    assert page.get_by_text("2 of 2 questions on this page answered, 2 right.").is_visible()


TYPED = {
    "0.9684": "Right: 0.968",
    "0,968": "Right: 0.968",
    "96.8 %": "Right: 0.968",
    "121/125": "Right: 0.968",
    "0.966": "Not this one. Otherwise: solve the square.",
    "0.999": "Not this one. 0.999: that is the answer for gamma 1.",
    "0.0316": "Not this one. 0.032: that is the rest, 1 - p_t.",
    "1,000": "Not this one. Otherwise",
    "about one": "Write a number",
    "1/2/3": "Write a number",
    "": "Write a number",
}


def test_numbers_are_read_as_people_write_them_and_wrong_ones_explained(visit, questions):
    page = visit(questions)
    field = page.get_by_label("Your answer, a number")
    for typed, answer in TYPED.items():
        field.fill(typed)
        page.get_by_role("button", name="Check").click()
        assert said(page, 1).startswith(answer), typed
        unread = answer.startswith("Write")
        assert field.get_attribute("aria-invalid") == str(unread).lower()
        assert page.get_by_text(f"{0 if unread else 1} of 2 questions on this page answered").is_visible()


def test_a_touch_on_a_phone_answers_and_targets_are_large_enough(visit, questions):
    page = visit(questions, width=360, height=740, touch=True)
    page.get_by_role("button", name="100 times", exact=True).tap()
    holds(lambda: said(page, 0).startswith("Right."))
    for button in page.locator(".quiz button, .quiz input, .quiz-progress button").all():
        box = button.bounding_box()
        assert box["height"] >= 44
        assert box["width"] >= 44
        assert box["x"] + box["width"] <= 360


def test_answers_are_remembered_and_cleared(visit, questions):
    page = visit(questions)
    page.get_by_role("button", name="10 times", exact=True).click()
    page.get_by_label("Your answer, a number").fill("0.968")
    page.get_by_role("button", name="Check").click()
    page.reload()
    assert said(page, 0).startswith("Not this one.")
    assert said(page, 1).startswith("Right")
    assert page.get_by_label("Your answer, a number").input_value() == "0.968"
    assert page.get_by_text("2 of 2 questions on this page answered, 1 right.").is_visible()
    page.get_by_role("button", name="Clear my answers").click()
    assert said(page, 0) == said(page, 1) == ""
    assert page.locator(".quiz button[aria-pressed=true]").count() == 0
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    assert page.get_by_text("0 of 2 questions on this page answered, 0 right.").is_visible()


def test_it_works_where_storage_is_forbidden(visit, questions):
    def forbid(page):
        page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden'); }})")

    page = visit(questions, prepare=forbid, errors=True)  # Sphinx's own script complains
    page.get_by_role("button", name="100 times", exact=True).click()
    assert said(page, 0).startswith("Right.")
    page.get_by_role("button", name="Clear my answers").click()
    assert said(page, 0) == ""


def test_without_javascript_everything_can_be_read(visit, questions):
    page = visit(questions, java_script_enabled=False)
    assert page.locator(".quiz button, .quiz input").count() == 0
    assert page.locator(".quiz > ol > li").all_inner_texts() == ["10 times", "100 times", "1000 times"]
    fold = page.locator(".quiz details").first
    assert not fold.locator("ol").is_visible()
    fold.locator("summary").click()
    assert fold.locator("li").all_inner_texts()[1] == "Right. One tenth squared."


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_answers(visit, questions, axe, theme):
    page = visit(questions, theme=theme)
    page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(255, 255, 255)" if theme == "light" else "rgb(20, 24, 31)"
    )
    assert axe(page, ".quiz") == []
    for choice in ("10 times", "100 times"):
        page.get_by_role("button", name=choice, exact=True).click()
        assert axe(page, ".quiz") == []
    page.get_by_label("Your answer, a number").fill("0.999")
    page.get_by_role("button", name="Check").click()
    assert axe(page, "form, .quiz-said, .quiz-progress") == []


def test_a_page_without_a_question_loads_nothing_of_it(tmp_path):
    page, said = build(BOX, tmp_path)
    assert page.is_file(), said
    assert "quiz." not in page.read_text()


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        (CHOICE.replace("**Right.** ", ""), "exactly one explanation that opens with"),
        (CHOICE.replace("> 3. That needs a higher p_t.\n", ""), "one numbered explanation for each"),
        (CHOICE.replace("> </details>\n", ""), "needs one <details>"),
        (NUMBER.replace("0.968 ± 0.001", "0.968"), "VALUE ± TOLERANCE"),
        (NUMBER.replace("> - *Otherwise*: solve the square.\n", ""), "the last item with"),
    ],
)
def test_a_question_that_is_not_whole_stops_the_build_and_says_where(source, complaint, tmp_path):
    page, said = build(source, tmp_path)
    assert not page.exists()
    assert "index: the question" in said
    assert complaint in said


def test_the_questions_of_chapter_3_are_live_in_the_built_book(visit):
    page = visit("book/03-focal-loss.html")
    count = page.locator(".quiz").count()
    assert count >= 2
    assert page.locator(".quiz.quiz-live fieldset").count() == count
    assert page.get_by_text(f"0 of {count} questions on this page answered").is_visible()
