"""A chapter as it is laid out: its head, the question in the figure, chips, claims, folds, exercises, words, print."""

import pytest

from tools.pages import becomes, focus, holds

CHAPTER = "book/03-focal-loss.html"
PREDICT = ".lf .quiz-in-figure"


def shown(locator):
    """Whether an element takes room and what is in it can be seen."""
    return locator.evaluate("one => one.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})")


def texts(page, selector):
    return page.locator(selector).all_inner_texts()


def test_chapters_are_numbered_where_they_are_named(visit):
    page = visit(CHAPTER)
    assert page.title().startswith("3 Focal loss")
    assert page.locator(".chapter-line > b").inner_text() == "Chapter 3"
    assert page.locator("nav.bd-links li.current > a").text_content().split() == ["3", "Focal", "loss"]
    previous, following = texts(page, ".prev-next-title")
    assert (previous[0], following[0]) == ("2", "4")


def test_the_question_stands_in_the_figure_and_its_answer_takes_its_place(visit):
    page = visit(CHAPTER)
    page.wait_for_selector(".live-figure[data-drawn]")
    page.evaluate("addEventListener('quiz:answered', event => (window.told ??= []).push(event.detail))")
    quiz = page.locator(PREDICT)
    before = quiz.bounding_box()["height"]
    choices = quiz.locator(".quiz-choices button")
    assert len({round(one.bounding_box()["y"]) for one in choices.all()}) == 1, "the choices stand in one row"
    choices.first.click()
    assert quiz.locator(".quiz-said").inner_text().startswith("Not this one.")
    assert not shown(choices.first)
    assert page.evaluate("window.told") == [{"right": False, "remembered": False}]
    page.keyboard.press("Enter")  # "Choose again" has the focus
    holds(lambda: shown(choices.first))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    becomes(lambda: page.evaluate("window.told.map(one => one.right)"), [False, True])
    assert quiz.locator(".quiz-said").inner_text().startswith("Right.")
    assert quiz.bounding_box()["height"] == before
    assert "?" not in page.locator(".lf .lf-words").first.inner_text()
    page.reload()
    page.wait_for_selector(".live-figure[data-drawn]")
    holds(lambda: page.locator(f"{PREDICT}.quiz-is-right").count() == 1)


def test_a_chip_opens_what_to_do_and_its_answer(visit):
    page = visit(CHAPTER, width=390, height=844, touch=True)
    chips = page.locator(".lead .try-chips button")
    count = chips.count()
    assert count >= 2
    assert [shown(one) for one in page.locator(".lead .try-body").all()] == [False] * count
    chips.first.tap()
    assert shown(page.locator(".lead .try-body").first)
    chips.nth(1).tap()
    assert [shown(one) for one in page.locator(".lead .try-body").all()] == [False, True] + [False] * (count - 2)
    page.locator(".lead .try-item:not([hidden]) summary").tap()
    assert shown(page.locator(".lead .try-item:not([hidden]) details > div"))
    chips.nth(1).tap()
    assert chips.nth(1).get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_claims_open_one_by_one_and_all_at_once(visit):
    page = visit(CHAPTER)
    group = page.locator(".claims:has(.claims-head)").first
    claims = group.locator("details.claim")
    assert claims.locator(".claim-inside").evaluate_all("all => all.every(one => !one.checkVisibility())")
    focus(claims.first.locator("summary"))
    page.keyboard.press("Enter")
    assert shown(claims.first.locator("pre").first)
    button = group.locator(".claims-head button")
    assert button.inner_text() == "open all"
    button.click()
    assert group.locator("details.claim:not([open])").count() == 0
    becomes(button.inner_text, "close all")
    button.click()
    assert group.locator("details.claim[open]").count() == 0


def test_a_link_into_a_fold_opens_it(visit):
    page = visit(f"{CHAPTER}#checked-2")
    holds(lambda: page.locator("#checked-2[open]").count() == 1)
    solution = page.locator(".exercise details.solution").last
    name = solution.get_attribute("id")
    page.evaluate("name => { location.hash = name }", name)
    holds(lambda: shown(solution.locator("pre")))
    assert solution.evaluate(
        "one => { const {top} = one.getBoundingClientRect(); return top >= 0 && top < innerHeight }"
    )
    assert page.locator(".exercise:not([hidden])").count() == 1
    more = page.locator("section:has(> details.more)").first
    page.evaluate("name => { location.hash = name }", more.get_attribute("id"))
    holds(lambda: shown(more.locator(".more-inside > *").first))


def test_exercises_are_turned_by_mouse_and_keyboard_and_found_by_a_search(visit):
    page = visit(CHAPTER)
    tabs, pages = page.locator(".exercise-tabs button"), page.locator(".exercise")
    count = tabs.count()
    assert count == pages.count() >= 4
    assert [index for index in range(count) if shown(pages.nth(index).locator("> :nth-child(2)"))] == [0]
    before, after = page.locator(".exercise-turn button").all()
    assert before.is_disabled()
    after.click()
    assert tabs.nth(1).get_attribute("aria-selected") == "true"
    page.keyboard.press("End")
    assert tabs.nth(count - 1).get_attribute("aria-selected") == "true"
    assert after.is_disabled()
    page.keyboard.press("ArrowRight")
    assert tabs.nth(0).get_attribute("aria-selected") == "true"
    right = int(pages.first.locator(".quiz").get_attribute("data-right"))
    pages.first.locator(".quiz-choices button").nth(right).click()
    assert "answered right" in tabs.first.get_attribute("aria-label")
    pages.nth(2).dispatch_event("beforematch")  # what a browser says when its search finds something there
    assert [one.get_attribute("hidden") for one in pages.all()].index(None) == 2


def test_a_word_of_the_glossary_opens_in_place_by_mouse_keyboard_and_touch(visit):
    page = visit(CHAPTER)
    word, box = page.locator("a.word").first, page.locator(".word-box")
    said = page.locator(f"#{word.get_attribute('aria-describedby')}").text_content().strip()[:30]
    word.scroll_into_view_if_needed()
    word.hover()
    holds(lambda: box.is_visible() and said in box.text_content())
    page.keyboard.press("Escape")
    assert not box.is_visible()
    page.mouse.move(0, 0)
    page.keyboard.press("Tab")
    focus(word)
    holds(box.is_visible)
    page.keyboard.press("Tab")
    holds(lambda: not box.is_visible())
    page = visit(CHAPTER, width=280, height=653, touch=True)
    for word in page.locator("a.word").all()[:4]:
        word.tap()
        place = page.locator(".word-box").bounding_box()
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 280
        assert page.url.endswith(CHAPTER)


def test_without_scripts_everything_can_be_read(visit):
    page = visit(CHAPTER, java_script_enabled=False)
    assert page.locator(".predict-place .quiz p").nth(1).is_visible()
    assert all(one.is_visible() for one in page.locator(".try-body").all())
    assert all(one.is_visible() for one in page.locator(".exercise > :nth-child(2)").all())
    assert not page.locator(".try-chips, .exercise-tabs, .claims-head button").first.is_visible()
    page.locator("details.claim > summary").first.click()
    assert page.locator("details.claim pre").first.is_visible()


@pytest.mark.parametrize("choice", ["claims", "folds"])
def test_paper_has_the_claims_alone_or_every_fold_open(visit, choice):
    page = visit(CHAPTER, prepare=lambda page: page.add_init_script("window.print = () => { window.printed = true }"))
    page.click(".offer > summary")
    page.click(f"[data-print={choice}]")
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    assert page.locator(".exercise > :nth-child(2)").evaluate_all("all => all.every(one => one.checkVisibility())")
    assert page.locator(".try-body").evaluate_all("all => all.every(one => one.checkVisibility())")
    assert not page.locator(".exercise-tabs").first.is_visible()
    closed = page.locator("article details:not([open], .lf details)").count()
    assert (closed == 0) == (choice == "folds")
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("article details[open]:not(.lf details)").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_when_everything_is_open(visit, axe, theme):
    page = visit(CHAPTER, theme=theme)
    page.wait_for_selector(".live-figure[data-drawn]")
    page.locator(".lead .try-chips button").first.click()
    page.locator(".claims-head button").first.click()
    page.locator("a.word").first.click()
    assert axe(page, "article", without="div.highlight pre") == []
