"""The playground of chapter 4: it trains in the page as torch does, and goes where the reader sends it."""

import pytest
import torch
from figure_helpers import LINE, go, words
from figure_helpers import data as shown_by

from focal_tutorial.chapters.playground import Run, Settings
from tools import pages
from tools.pages import at_rest, becomes, focus, frame, holds, press

PAGE = "book/04-focal-playground.html"
FIGURE = "#playground-figure"
RESET = "Reset: back to the first weights"


def ready(page):
    """The figure, in sight, with its points laid out."""
    figure = page.locator(FIGURE)
    figure.scroll_into_view_if_needed()
    page.wait_for_selector(f"{FIGURE} .lf[data-step='0']")
    return figure


def at(page, step, **more):
    """Wait until the figure rests at this step."""
    page.wait_for_selector(
        f"{FIGURE} .lf[data-running=false][data-step='{step}']"
        + "".join(f"[data-{key}='{value}']" for key, value in more.items())
    )


def data(page):
    return shown_by(page, FIGURE)


def push(page, name):
    page.locator(FIGURE).get_by_role("button", name=name, exact=True).click()


def rare(page):
    """Open what stands behind `more`, once."""
    more = page.locator(FIGURE).get_by_role("button", name="more", exact=True).locator("visible=true")
    if more.count():
        more.click()


def hashed(page, **state):
    """Change the address by hand, as a link does, and wait for the run that it asks for."""
    state = {"seed": 0, "loss": "FL", **state}  # what the package starts with
    go(page, FIGURE, **state)
    push(page, RESET)
    first = f"""prior => {{ const bias = document.querySelector('{FIGURE} .lf').dataset.weights.split(' ').at(-1);
        return Math.abs(1 / (1 + Math.exp(-bias)) - prior) < 1e-9 }}"""
    page.wait_for_function(first, arg=state.get("prior", 0.01))
    at(page, 0)


# 202 points: quick, and more than OHEM keeps.
DRAWN = {
    "data": "yours",
    "marks": "k3k3Pa0a0Nf0a0Nzzzzna0h0Nh0p0Np0a0Nd0s0Ns0s0Ng0g0p",
}
SETTINGS = (
    {"loss": "CE", "prior": 0.5, "rate": 0.01, **DRAWN},
    {"loss": "CE", "rate": 0.05, **DRAWN},
    {"loss": "balanced", "alpha": 0.75, "rate": 0.01, "seed": 12, **DRAWN},
    {"gamma": 0.5, "alpha": 0.5, "prior": 0.1, **DRAWN},
    {"gamma": 2, **DRAWN},
    {"gamma": 5, "prior": 0.5, **DRAWN},
    {"loss": "OHEM", "rate": 0.01, **DRAWN},
    {"gamma": 1, "imbalance": 10, "data": "moons"},  # 5,000 points
)


def test_after_100_steps_losses_and_weights_are_those_of_torch(visit):
    page = visit(PAGE)
    ready(page)
    assert data(page)["running"] == "false" and data(page)["reported"] == "0", "nothing moves by itself"
    for settings in SETTINGS:
        hashed(page, pace="fast", **settings)
        push(page, "100")
        at(page, 100)
        found = data(page)
        run = Run(Settings(**settings)).step(100)
        assert float(found["loss"]) == pytest.approx(run.loss().item(), abs=1e-8)
        assert found["helper"] == "worker"
        scores = run.scores()
        assert float(found["ranking"]) == pytest.approx(scores["ranking"].item(), abs=1e-9)
        assert float(found["balancedAccuracy"]) == pytest.approx(scores["balanced_accuracy"].item(), abs=1e-9)
        if settings.get("loss") != "OHEM":  # its ties may fall either way
            weights = torch.tensor([float(number) for number in found["weights"].split()], dtype=torch.float64)
            torch.testing.assert_close(
                weights, torch.cat([weight.detach().flatten() for weight in run.weights]), rtol=0, atol=1e-8
            )
            run.step()
            assert float(found["lossShare"]) == pytest.approx(run.history["loss_share"][100].item(), abs=1e-8)
            assert float(found["gradientShare"]) == pytest.approx(run.history["gradient_share"][100].item(), abs=1e-8)


def test_it_runs_pauses_steps_and_draws_by_mouse_and_keyboard_and_its_state_is_in_the_address(visit):
    page = visit(f"{PAGE}{FIGURE}.imbalance=100&{FIGURE[1:]}.seed=3")
    figure = ready(page)
    assert "50 positives and 4,950 negatives" in words(figure)

    # mouse: one step, run, pause, reset
    push(page, "1 step")
    at(page, 1)
    before = figure.locator(".lf-panel-loss path.lf-new").get_attribute("d")
    push(page, "Go on")
    page.wait_for_function(f"Number(document.querySelector('{FIGURE} .lf').dataset.reported) > 3")
    push(page, "Pause")
    page.wait_for_selector(f"{FIGURE} .lf[data-running=false]")
    assert figure.locator(".lf-panel-loss path.lf-new").get_attribute("d") != before
    tabs = figure.locator(".lf-tabs")
    for tab, parts in (("easy share", ("shares",)), ("Figure 4", ("positives", "negatives"))):
        tabs.locator(f"input[value='{tab}']").check(force=True)
        frame(page)
        for part in parts:
            assert figure.locator(f".lf-panel-{part} .lf-canvas path").locator("visible=true").count() >= 3, part
    tabs.locator("input[value='p_t']").check(force=True)
    frame(page)
    assert figure.locator(".lf-panel-histogram rect").count() == 40
    assert figure.locator(".lf-panel-loss").is_visible(), "the loss stays beside the chosen plot"

    # out of sight it waits, and goes on where it was
    push(page, "Go on")
    page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")
    page.wait_for_function(f"document.querySelector('{FIGURE}').getBoundingClientRect().bottom < 0")
    seen = [data(page)["reported"]]

    def rests():
        page.wait_for_timeout(300)
        seen.append(data(page)["reported"])
        return seen[-1] == seen[-2]

    holds(rests)
    waiting = seen[-1]
    figure.scroll_into_view_if_needed()
    page.wait_for_function(
        f"step => Number(document.querySelector('{FIGURE} .lf').dataset.reported) > step", arg=int(waiting)
    )
    push(page, RESET)
    at(page, 0)

    # keyboard: sliders in words, radio buttons, the seed
    figure.get_by_role("radio", name="FL", exact=True).check(force=True)  # gamma belongs to it
    at(page, 0)
    gamma = figure.get_by_role("slider", name="gamma, the focusing parameter")
    focus(gamma)
    page.keyboard.press("ArrowRight")
    becomes(lambda: gamma.get_attribute("aria-valuetext"), "gamma 2.5: a point at p t 0.9 counts 316 times less")
    figure.get_by_role("slider", name="pi, the prior").press("End")
    figure.get_by_role("radio", name="FL", exact=True).press("ArrowLeft")
    rare(page)
    seed = figure.get_by_role("spinbutton", name="seed")
    seed.fill("8")
    seed.press("Enter")
    at(page, 0)
    page.wait_for_function("location.hash.includes('playground-figure.seed=8')")
    for part in ("imbalance=100", "gamma=2.5", "prior=0.5", "loss=balanced", "alpha=0.75"):
        assert f"{FIGURE[1:]}.{part}" in page.evaluate("location.hash")

    # the pen: mouse, then keys
    surface = figure.locator(".lf-surface")
    figure.get_by_role("button", name="Clear", exact=True).click()
    surface.scroll_into_view_if_needed()
    box = at_rest(surface)
    assert box["y"] > 0, "the map stays on the screen beside the pen"
    press(page, box["x"] + box["width"] * 0.75, box["y"] + box["height"] * 0.25)
    holds(lambda: "Draw at least one positive and one negative" in words(figure))
    figure.locator(".lf-pens label", has_text="negatives").click()
    figure.locator(".lf-pens label", has_text="spray").click()
    focus(surface)
    for key in ("ArrowLeft", "Space", "ArrowDown", "Space", "Delete"):
        page.keyboard.press(key)
    page.wait_for_function(
        f"document.querySelector('{FIGURE} .lf-words').textContent.startsWith('1 positive and 25 negatives')"
    )
    assert figure.get_by_role("radio", name="yours").is_checked()
    page.wait_for_function("/marks=\\w{4}p\\w{4}N(&|$)/.test(location.hash)")
    push(page, "1 step")
    at(page, 1)


def test_an_experiment_runs_both_its_runs_and_keeps_the_first_in_sight(visit):
    page = visit(PAGE)
    figure = ready(page)
    rare(page)
    figure.get_by_role("button", name="1. No prior at 1:1000").click()
    page.wait_for_function(
        f"""() => {{ const f = document.querySelector('{FIGURE} .lf');
        return f.dataset.running === 'false' && f.dataset.step === '100' && /First run and this/.test(f.querySelector('.lf-words').textContent) }}"""
    )
    assert "CE, no prior" in figure.locator(".lf-past").inner_text()
    assert len(figure.locator("path.lf-old").get_attribute("d")) > 500
    expected = [Run(Settings(loss="CE", prior=prior)).loss().item() for prior in (0.5, 0.01)]
    assert 690 < expected[0] < 697 and 14 < expected[1] < 15
    page.wait_for_function(
        f"document.querySelector('{FIGURE} p.lf-sr[role=status]').textContent.startsWith('After 100 steps of CE, π .01')"
    )


def test_on_a_phone_in_the_dark_it_is_clean_for_axe_fits_and_a_finger_draws(visit, axe):
    page = visit(PAGE, width=390, height=844, theme="dark", touch=True, is_mobile=True)
    figure = ready(page)
    height = figure.locator(".lf").evaluate("figure => figure.offsetHeight")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sizes = figure.evaluate(
        """figure => [...figure.querySelectorAll('*')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => !e.matches('style, sub, sup') && e.getClientRects().length).map(e => [parseFloat(getComputedStyle(e).fontSize), e.textContent])"""
    )
    assert min(sizes)[0] >= 12, min(sizes)
    rare(page)
    for chip in figure.locator(".lf-pick").locator("visible=true").all():
        if chip.inner_text() == "less":
            continue
        chip.click()
        for part in (".lf-do", ".lf-button", ".lf-track input", ".lf-check", ".lf-seed input", ".lf-pick"):
            for one in figure.locator(part).locator("visible=true").all():
                box = one.bounding_box()
                assert box["height"] >= 44 and box["width"] >= 44, part
    figure.get_by_role("button", name="less", exact=True).locator("visible=true").click()
    surface = figure.locator(".lf-surface")
    surface.scroll_into_view_if_needed()
    box = at_rest(surface)
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function("/data=yours/.test(location.hash)")
    page.evaluate("location.hash = ''")
    at(page, 0)
    push(page, "1 step")
    at(page, 1)
    figure.get_by_role("button", name="less", exact=True).locator("visible=true").click()  # drawing opened the pen
    assert figure.locator(".lf").evaluate("figure => figure.offsetHeight") == pytest.approx(height, abs=LINE), (
        "nothing moved"
    )
    assert axe(page) == []


@pytest.mark.parametrize("size", [(390, 844), (375, 553)])
def test_on_a_phone_every_control_is_on_the_screen_with_the_map(visit, size):
    page = visit(PAGE, width=size[0], height=size[1], touch=True, is_mobile=True)
    figure = ready(page)
    rare(page)
    for chip in figure.locator(".lf-pick").locator("visible=true").all():
        if chip.inner_text() == "less":
            continue
        chip.click()
        page.evaluate(
            "place => scrollBy({top: document.querySelector(`${place} .lf-map`).getBoundingClientRect().top - 60,"
            " behavior: 'instant'})",
            FIGURE,
        )
        shown, run = at_rest(figure.locator(".lf-map")), at_rest(figure.locator(".lf-actions"))
        control = at_rest(figure.locator(".lf-control.lf-chosen"))
        assert shown["y"] >= 0 and shown["y"] + shown["height"] <= run["y"], chip.inner_text()
        assert control["y"] + control["height"] <= size[1], chip.inner_text()


def test_another_loss_begins_from_the_same_weights_and_its_curve_is_not_laid_over_the_other(visit):
    page = visit(PAGE)
    figure = ready(page)
    assert figure.get_by_role("radio", name="CE", exact=True).is_checked()
    first = data(page)["weights"]
    push(page, "100")
    at(page, 100)
    figure.get_by_role("radio", name="FL", exact=True).check(force=True)
    at(page, 0)
    assert data(page)["weights"] == first
    assert "another loss" in figure.locator(".lf-past").inner_text()
    push(page, "100")
    at(page, 100)
    assert not figure.locator("path.lf-old").get_attribute("d")
    assert float(data(page)["loss"]) < 0.2
    assert "before 0 %" in figure.locator(".lf-figures").inner_text()


def test_from_disk_it_trains_too_in_light_and_wide(visit, axe):
    page = visit((pages.HTML / PAGE).as_uri(), reduced_motion="reduce")
    ready(page)
    push(page, "1 step")
    at(page, 1)
    assert data(page)["helper"] == "worker"
    page.evaluate(
        f"""() => {{ window.drawn = 0; const line = document.querySelector('{FIGURE} path.lf-new');
        new MutationObserver(() => window.drawn++).observe(line, {{ attributeFilter: ['d'] }}) }}"""
    )
    push(page, "100")
    at(page, 101)
    assert 2 < page.evaluate("drawn") <= 13, "asked for less motion, it is drawn every ten steps"
    assert axe(page, FIGURE) == []
