"""The learner of the welcome page: a detector that trains from scratch in the reader's tab, and only when asked."""

import pytest
from figure_helpers import data, go, ready, stored, words

from tools import pages
from tools.pages import SLOW, focus, frame, holds

PAGE, FIGURE = "book/index.html", "#learner-figure"
ENOUGH = 0.85  # AP50 that a run reaches with each of the seeds 0 to 4
LONG = 300_000 * SLOW  # milliseconds for a run on any machine: nothing here measures how fast it is
WATCHED = f"document.querySelector('{FIGURE} .lf').dataset"
HIDE = """hidden => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
}"""
NOTE = f"""() => {{
    window.ended = [];
    document.querySelector('{FIGURE}').addEventListener('training:ended', ({{ detail }}) => window.ended.push(detail.state));
}}"""


def push(page, name):
    """Press the button, which has this name now, and wait until that is drawn."""
    page.locator(FIGURE).get_by_role("button", name=name, exact=True).click()
    frame(page)


def after(page, step):
    """Wait until it has trained more than so many steps."""
    page.wait_for_function(f"step => Number({WATCHED}.step) > step", arg=step, timeout=LONG)


def at_the_end(page):
    """Wait for the end of a run; what the figure shows then."""
    page.wait_for_function(f"['done', 'diverged'].includes({WATCHED}.state)", timeout=LONG)
    return data(page, FIGURE)


def step(page):
    return int(data(page, FIGURE)["step"])


def rests(page, count):
    """Whether it stays at so many steps, give or take those that were on their way."""
    seen = [count]

    def still():
        page.wait_for_timeout(300)
        seen.append(step(page))
        return seen[-1] == seen[-2]

    holds(still)
    return seen[-1]


def drawn(figure):
    """How many boxes stand in the four scenes."""
    paths = figure.locator(".lf-scene path.lf-box").evaluate_all("paths => paths.map(path => path.getAttribute('d'))")
    return sum(path.count("Z") for path in paths)


def test_before_the_press_a_stored_run_is_shown_and_nothing_trains(visit):
    page = visit(PAGE)
    figure = ready(page, FIGURE)
    before = data(page, FIGURE)
    assert (before["state"], before["step"]) == ("idle", "0")
    assert float(before["ap50"]) == stored(page, FIGURE)["stored"]["AP50"] >= ENOUGH
    assert drawn(figure) > 20
    painted = figure.locator(".lf-scene canvas").evaluate_all(
        "all => all.map(one => new Set(one.getContext('2d').getImageData(0, 0, one.width, one.height).data).size)"
    )
    assert len(painted) == 4 and min(painted) > 50, "scenes are drawn"
    page.wait_for_timeout(500)
    assert (data(page, FIGURE), page.workers) == (before, [])


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_press_trains_a_detector_in_the_page_and_another_gamma_beside_it(visit, scheme):
    page = visit(PAGE if scheme == "http" else (pages.HTML / PAGE).as_uri())
    figure = ready(page, FIGURE)
    page.evaluate(NOTE)
    push(page, "Train it")
    after(page, 0)
    assert figure.get_by_role("button", name="Pause", exact=True).is_visible()
    found = at_the_end(page)
    recipe = stored(page, FIGURE)["recipe"]
    assert (found["state"], int(found["step"]), found["kind"]) == ("done", recipe["steps"], "workers")
    assert float(found["ap50"]) >= ENOUGH
    same = pytest.approx(stored(page, FIGURE)["stored"]["AP50"], abs=1e-6)
    assert float(found["ap50"]) == same, (
        "the page says so; after a change of the engine: scripts/learner_in_the_page.py"
    )
    assert page.evaluate("window.ended") == ["done"]
    said = words(figure)
    assert f"AP50 {float(found['ap50']):.2f}".replace(" 0.", " .") in said and "with γ = 2" in said
    assert drawn(figure) > 20
    assert figure.locator(".lf-bars u").locator("visible=true").count() == 0, "nothing to compare with yet"
    assert figure.locator("path.lf-past-line").count() == 0

    if scheme == "file":
        return
    slider = figure.get_by_role("slider", name="gamma")
    focus(slider)
    page.keyboard.press("Home")
    push(page, "Train with γ\u00a0=\u00a00")
    after(page, 20)
    push(page, "Pause")
    assert figure.locator(".lf-bars u").locator("visible=true").count() == 3, "the run before, as marks"
    assert figure.locator(".lf-panel-loss .lf-aside").inner_text() == "the run before had another loss"
    assert figure.locator("path.lf-past-line").count() == 0, "losses of two functions are not laid over each other"
    assert "balanced cross entropy with γ = 0 and α = .75" in words(figure)


def test_a_run_before_with_the_same_loss_is_dotted(visit):
    page = visit(f"{PAGE}{FIGURE}.seed=1")
    figure = ready(page, FIGURE)
    push(page, "Train it")
    after(page, 10)
    push(page, "Pause")
    assert figure.locator("path.lf-past-line").count() == 2
    assert figure.locator(".lf-panel-loss .lf-aside").inner_text() == "dotted: the stored run"
    assert figure.locator(".lf-bars u").locator("visible=true").count() == 3, "the stored run had another seed"


def test_it_pauses_goes_on_and_begins_anew_where_gamma_was_moved(visit):
    page = visit(PAGE)
    figure = ready(page, FIGURE)
    push(page, "Train it")
    after(page, 3)
    push(page, "Pause")
    held = rests(page, step(page))
    assert data(page, FIGURE)["state"] == "paused" and f"Paused at step {held}" in words(figure)
    push(page, "Go on")
    after(page, held)
    push(page, "Pause")
    rests(page, step(page))
    go(page, FIGURE, gamma=5)
    push(page, "Train with γ\u00a0=\u00a05")
    page.wait_for_function(f"Number({WATCHED}.step) < {held}")
    after(page, 0)
    push(page, "Pause")
    assert "γ = 5 and α = .25" in words(figure)


def test_the_keyboard_alone_trains(visit):
    page = visit(PAGE)
    figure = ready(page, FIGURE)
    button = figure.locator("button.lf-go")
    for _ in range(60):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    assert button.evaluate("button => button.matches(':focus-visible')")
    page.keyboard.press("Enter")
    after(page, 2)
    page.keyboard.press("Space")
    rests(page, step(page))
    assert data(page, FIGURE)["state"] == "paused" and button.inner_text().strip() == "Go on"
    page.keyboard.press("Tab")
    slider = figure.get_by_role("slider", name="gamma")
    assert slider.evaluate("slider => slider === document.activeElement")
    page.keyboard.press("ArrowLeft")
    frame(page)
    assert slider.get_attribute("aria-valuetext") == "gamma 1.5"
    page.keyboard.press("Shift+Tab")
    assert button.inner_text().strip() == "Train with γ\u00a0=\u00a01.5"


def test_in_a_hidden_tab_it_pauses_and_goes_on_when_seen(visit):
    page = visit(PAGE)
    ready(page, FIGURE)
    push(page, "Train it")
    after(page, 2)
    page.evaluate(HIDE, True)
    held = rests(page, step(page))
    assert data(page, FIGURE)["state"] == "paused"
    page.evaluate(HIDE, False)
    after(page, held)
    assert data(page, FIGURE)["state"] == "training"


def test_where_workers_are_forbidden_it_trains_in_the_page_and_says_so(visit):
    page = visit(PAGE, prepare=lambda page: page.add_init_script("delete window.Worker;"))
    figure = ready(page, FIGURE)
    push(page, "Train it")
    after(page, 2)
    push(page, "Pause")
    assert data(page, FIGURE)["kind"] == "page"
    assert "worker" in words(figure)


def test_a_phone_trains_with_one_worker_and_says_that_it_takes_battery(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page, FIGURE)
    assert "battery" in words(figure)
    figure.get_by_role("button", name="Train it").tap()
    after(page, 1)
    push(page, "Pause")
    assert data(page, FIGURE)["workers"] == "1"


def test_a_reader_who_asked_for_less_motion_sees_ten_pictures_of_a_run(visit):
    page = visit(PAGE, reduced_motion="reduce")
    ready(page, FIGURE)
    page.evaluate(f"""() => {{
        window.redrawn = 0;
        const scenes = document.querySelector('{FIGURE} .lf-strip');
        let last = '';
        new MutationObserver(() => {{
            const now = [...scenes.querySelectorAll('path')].map(path => path.getAttribute('d')).join();
            if (now !== last) window.redrawn++;
            last = now;
        }}).observe(scenes, {{ subtree: true, attributes: true, attributeFilter: ['d'] }});
    }}""")
    push(page, "Train it")
    at_the_end(page)
    assert 5 <= page.evaluate("window.redrawn") <= 11, "the empty scenes, and ten pictures at most"


def test_on_paper_the_scenes_and_the_stored_score_stand(visit):
    page = visit(PAGE)
    figure = ready(page, FIGURE)
    page.emulate_media(media="print")
    frame(page)
    assert figure.locator(".lf-scene canvas").locator("visible=true").count() == 4
    assert figure.locator(".lf-ap").is_visible()
