"""The live figure of chapter 3, moved as a reader moves it; what it shows is what the package computes."""

import itertools
import re

import pytest
import torch
from figure_helpers import address, answer, data, finger, go, words
from figure_helpers import ready as figure_at

from focal_tutorial import losses
from tools import pages
from tools.pages import at_rest, focus, frame, patient, press

PAGE = "book/03-focal-loss.html"
FIGURE = "#focal-loss-figure"
START = {"gamma": 2.0, "alpha": None, "p_t": 0.9, "view": "loss", "axis": "linear", "form": "FL", "beta": 1.0}


def link(**state):
    """The page with a figure's state in its address."""
    return f"{PAGE}#{address(FIGURE, **state)}"


def ready(page):
    """The figure of the page, drawn and in sight."""
    return figure_at(page, FIGURE)


def computed(x_t, *, gamma, alpha, view, form, beta, **_):
    """Cross entropy, the reader's loss of an object, and that of background, at float64 logits; or the sizes of their
    slopes."""

    def read(loss):
        x = torch.as_tensor(x_t, dtype=torch.float64).clone().requires_grad_()
        value = loss(x, torch.ones_like(x))
        return value.detach() if view == "loss" else torch.autograd.grad(value.sum(), x)[0].abs()

    def mine(weight):
        if form == "FL*":
            return read(lambda x, y: losses.focal_star_loss(x, y, gamma=gamma, beta=beta, alpha=weight))
        return read(lambda x, y: losses.focal_loss(x, y, gamma=gamma, alpha=weight))

    return read(losses.cross_entropy), mine(alpha), None if alpha is None else mine(1 - alpha)


@patient
def shows(page, **state):
    """Assert that the figure's numbers are the package's for this state (the rest as at the start), to 1e-6."""
    state = {**START, **state}
    told = data(page, FIGURE)
    p_t = torch.tensor(state["p_t"], dtype=torch.float64)
    reference, value, background = computed(torch.logit(p_t), **state)
    shown = [float(told[name]) for name in ("x", "reference", "value", "ratio")]
    torch.testing.assert_close(
        torch.tensor(shown, dtype=torch.float64),
        torch.stack([torch.logit(p_t), reference, value, reference / value]),
        rtol=1e-6,
        atol=1e-6,
    )
    if background is None:
        assert told["background"] == ""
    else:
        torch.testing.assert_close(
            torch.tensor(float(told["background"]), dtype=torch.float64), background, rtol=1e-6, atol=1e-6
        )


def drag(page, locator, dx, dy=0):
    """Press the mouse in the middle of an element, move it in steps, let go."""
    box = at_rest(locator)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx / 2, y + dy / 2)
    page.mouse.move(x + dx, y + dy)
    page.mouse.up()


def number(locator):
    """The value of a slider, native or not."""
    return float(locator.evaluate("e => e.value ?? e.getAttribute('aria-valuenow')"))


def gamma_range(page):
    return page.locator(FIGURE).get_by_label("gamma, the focusing parameter")


def test_it_stands_in_the_page_and_says_what_the_package_computes(visit):
    page = visit(PAGE)
    figure = ready(page)
    shows(page)
    assert "counts ? times less" in words(figure)
    answer(figure, "100")
    frame(page)
    assert "counts 100 times less than under CE. Focal loss is 0.00105, cross entropy (CE) 0.105." in words(figure)
    assert figure.locator(".lf-chip").text_content() == "100× less"


STATES = [
    dict(zip(("view", "form", "alpha", "gamma", "p_t"), values))
    for values in itertools.product(("loss", "gradient"), ("FL", "FL*"), (None, 0.25), (0.5, 2.0), (0.1, 0.968))
]


def test_every_view_shows_the_packages_numbers_and_draws_its_curve(visit):
    page = visit(PAGE)
    ready(page)
    for state in [*STATES, {"gamma": 0.0}, {"gamma": 5.0, "p_t": 0.995}, {"form": "FL*", "gamma": 4.0, "beta": -1.5}]:
        for axis in ("linear", "log"):
            go(page, FIGURE, **state, axis=axis)
            shows(page, **state)
            drawn_curve_is_the_packages(page, {**START, **state, "axis": axis})


def drawn_curve_is_the_packages(page, state):
    """Read the thick path back from pixels and compare it with the package, to a twentieth of a pixel."""
    canvas = page.locator(f"{FIGURE} .lf-canvas")
    data = canvas.evaluate("canvas => ({...canvas.dataset})")
    left, top, right, bottom = map(float, data["area"].split(","))
    (x0, x1), (y0, y1) = (tuple(map(float, data[axis].split(","))) for axis in "xy")
    points = re.findall(
        r"[ML](\S+) (\S+?)(?=[ML]|$)", canvas.locator(".lf-yours:not(.lf-background)").get_attribute("d")
    )
    pixels = torch.tensor([[float(x), float(y)] for x, y in points], dtype=torch.float64)
    x = x0 + (pixels[:, 0] - left) / (right - left) * (x1 - x0)
    across = torch.logit(x) if data["over"] == "p_t" else x
    # the pixels carry two decimals: compare where the curve is not so steep that these move it
    inside = (pixels[:, 0] > left + 12) & (pixels[:, 0] < right - 12) & (pixels[:, 1] > top) & (pixels[:, 1] < bottom)
    assert inside.sum() > 60
    _, value, _ = computed(across[inside], **state)
    place = (value.log10() + 6) / 7 if state["axis"] == "log" else (value - y0) / (y1 - y0)
    expected = bottom + place * (top - bottom)
    torch.testing.assert_close(pixels[inside, 1], expected, rtol=0, atol=0.05)


def test_the_mouse_moves_the_slider_the_guide_and_the_number_in_the_formula(visit):
    page = visit(PAGE)
    figure = ready(page)
    box = at_rest(gamma_range(page))
    press(page, box["x"] + 10 + (box["width"] - 20) / 5, box["y"] + box["height"] / 2)
    frame(page)
    assert number(gamma_range(page)) == pytest.approx(1, abs=0.03)
    gamma = number(gamma_range(page))
    shows(page, gamma=gamma)

    before = figure.locator(".lf-yours:not(.lf-background)").get_attribute("d")
    drag(page, figure.locator(".lf-number:visible"), 50)
    frame(page)
    assert number(gamma_range(page)) == pytest.approx(gamma + 1)  # a pixel is .02
    assert figure.locator(".lf-yours:not(.lf-background)").get_attribute("d") != before

    guide = figure.locator(".lf-handle")
    width = figure.locator(".lf-canvas").evaluate("c => { const [l, , r] = c.dataset.area.split(','); return r - l }")
    drag(page, guide, -width * 0.4)
    frame(page)
    assert number(guide) == pytest.approx(0.5, abs=0.005)
    shows(page, gamma=number(gamma_range(page)), p_t=number(guide))


def test_a_finger_moves_guide_slider_and_formula_and_the_page_still_scrolls_under_it(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page)
    touch = finger(page)

    def swipe(locator, dx, dy):
        locator.evaluate("e => e.scrollIntoView({block: 'center', behavior: 'instant'})")
        box = at_rest(locator)
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        touch("touchStart", x, y)
        for part in range(1, 11):
            touch("touchMove", x + dx * part / 10, y + dy * part / 10)
        touch("touchEnd")
        frame(page)

    guide = figure.locator(".lf-handle")
    swipe(guide, -120, 0)
    p_t = number(guide)
    assert p_t < 0.6
    shows(page, p_t=p_t)
    swipe(figure.locator(".lf-number:visible"), 40, 0)
    assert number(gamma_range(page)) == pytest.approx(2.8)
    shows(page, gamma=2.8, p_t=p_t)
    swipe(gamma_range(page), -40, 0)
    assert number(gamma_range(page)) != 2.8
    gamma = number(gamma_range(page))

    canvas = figure.locator(".lf-canvas")
    swipe(canvas, 0, -200)
    page.wait_for_function(
        "canvas => canvas.getBoundingClientRect().bottom < innerHeight / 2", arg=canvas.element_handle()
    )
    shows(page, gamma=gamma, p_t=p_t)


def test_everything_is_reached_and_moved_by_keyboard(visit):
    page = visit(PAGE)
    figure = ready(page)

    def press(*keys):
        for key in keys:
            page.keyboard.press(key)
        frame(page)

    def focused():
        return page.evaluate(
            "document.activeElement.getAttribute('aria-label') ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent"
        )

    focus(figure.locator(".lf-number:visible"))
    press("ArrowRight", "Shift+ArrowLeft")
    shows(page, gamma=2.09)
    reached = [focused()]
    for _ in range(9):
        press("Tab")
        reached.append(focused())
        ring = page.evaluate("""() => {
            const e = document.activeElement;
            const s = getComputedStyle(e.matches('[type=radio]') ? e.nextSibling : e.closest('g') ? e.querySelector('.lf-pill') : e);
            return s.outlineStyle !== 'none' || s.strokeWidth === '3px' }""")
        assert ring, f"focus is visible on {reached[-1]}"
    assert reached == [
        "gamma",
        "loss",
        "linear",
        "Copy a link to this state",
        "Full screen",
        "p t, the guide in the drawing",
        "γ gamma, the focusing parameter",
        "pt probability of the true class",
        "weigh classes by α",
        "more",
    ]
    press("Shift+Tab", "Space")
    shows(page, gamma=2.09, alpha=0.25)
    press("Tab", "ArrowRight")
    shows(page, gamma=2.09, alpha=0.3)
    focus(figure.locator(".lf-handle"))
    press("ArrowLeft", "Shift+ArrowRight", "Shift+ArrowRight")
    shows(page, gamma=2.09, alpha=0.3, p_t=0.892)
    focus(figure.get_by_role("radio", name="loss"))
    press("ArrowRight")
    shows(page, gamma=2.09, alpha=0.3, p_t=0.892, view="gradient")
    focus(figure.get_by_role("button", name="more", exact=True))
    press("Enter")
    focus(figure.get_by_role("radio", name="FL", exact=True))
    press("ArrowRight")
    focus(figure.get_by_label("beta, the shift of FL star"))
    press("ArrowLeft")
    shows(page, gamma=2.09, alpha=0.3, p_t=0.892, view="gradient", form="FL*", beta=0.9)


def test_controls_speak_in_words_and_the_sentence_is_told_when_the_hand_rests(visit):
    page = visit(PAGE)
    answer(ready(page), "100")
    frame(page)
    assert gamma_range(page).get_attribute("aria-valuetext") == "gamma 2: an example at p t 0.90 counts 100 times less"
    page.wait_for_function(f"document.querySelector('{FIGURE} .lf-sr[role=status]').textContent.startsWith('At γ')")
    told = gamma_range(page).evaluate("""async input => {
        const told = [], status = input.closest('.lf').querySelector('.lf-sr[role=status]');
        new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true });
        for (let gamma = 3; gamma < 5; gamma += .1) {
            input.value = gamma + .1;
            input.dispatchEvent(new Event('input'));
            await new Promise(requestAnimationFrame);
        }
        await new Promise(done => setTimeout(done, 1500));
        return told;
    }""")
    assert len(told) == 1, "told once, not at each of twenty steps"
    assert told[0].startswith("At γ = 5, an example with p t")


def test_fl_star_keeps_gamma_off_zero(visit):
    page = visit(link(gamma=0))
    figure = ready(page)
    shows(page, gamma=0.0)
    figure.get_by_role("button", name="more", exact=True).click()
    figure.locator("label", has_text="FL*").click()
    shows(page, gamma=0.1, form="FL*")


def test_the_state_is_in_the_address_and_a_link_brings_it_back(visit):
    page = visit(f"{PAGE}#what-to-remember")
    figure = ready(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    focus(gamma_range(page))
    page.keyboard.press("Home")
    figure.locator("label", has_text="gradient").click()
    figure.get_by_role("button", name="Copy a link to this state").click()
    figure.get_by_role("button", name="Link copied").wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == page.url
    assert address.endswith(f"{PAGE}{FIGURE}.gamma=0&{FIGURE[1:]}.view=gradient")

    again = visit(address.split("/", 3)[3])
    again.wait_for_selector(f"{FIGURE}[data-drawn]")
    shows(again, gamma=0.0, view="gradient")
    assert again.locator(f"{FIGURE} .lf-canvas").bounding_box()["y"] < 900  # the link leads to the figure


def test_a_senseless_address_is_ignored(visit):
    page = visit(link(gamma="two", p_t=7, view="slope", alpha="%E0%A4%A"))
    ready(page)
    shows(page)


def test_it_works_from_disk(visit):
    page = visit(f"{(pages.HTML / PAGE).as_uri()}")
    ready(page)
    focus(gamma_range(page))
    page.keyboard.press("ArrowRight")
    shows(page, gamma=2.1)
