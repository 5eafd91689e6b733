"""What holds for live figures in general: the host in the static page, their look, and their life under a kernel."""

import json
import re

import pytest
from figure_helpers import more, ready

from tools import pages
from tools.pages import becomes, frame, holds

PAGE = "book/03-focal-loss.html"
FIGURE = "#focal-loss-figure"
VIEW = (pages.ROOT / "focal_tutorial" / "widgets" / "focal_loss.js").read_text(encoding="utf-8")
LIMITS = pages.ROOT / "widgets" / "golden" / "limits.json"


def drawn(page, figure=FIGURE):
    """The figure, drawn and in sight."""
    return ready(page, figure)


def changed(change):
    """A `prepare` that serves the chapter's page with its HTML changed."""

    def prepare(page):
        def serve(route):
            response = route.fetch()
            route.fulfill(response=response, body=change(response.text()))

        page.route(f"**/{PAGE}", serve)

    return prepare


def figure_block(text):
    """The HTML of the figure's place in the page, from its <div> to the </div> that closes it."""
    start = text.index('<div class="live-figure"')
    open_divs = 0
    for tag in re.finditer(r"<(/?)div\b[^>]*>", text[start:]):
        open_divs += -1 if tag[1] else 1
        if not open_divs:
            return text[start : start + tag.end()]
    raise AssertionError("the figure's place is not closed")


def two_figures(text):
    """The page with its figure twice, the second one far below and with a model of its own."""
    block = figure_block(text)
    model = json.loads(block[block.index('json">') + 6 : block.index("</script>")])["model_id"]
    state = text.index('<script type="application/vnd.jupyter.widget-state+json">')
    entry = text.index(f'"{model}": ', state) + len(model) + 4
    value, _ = json.JSONDecoder().raw_decode(text[entry:].replace("\\u003c", "<"))
    second = "f" * 32
    text = text[: entry - len(model) - 4] + f'"{second}": {json.dumps(value)}, ' + text[entry - len(model) - 4 :]
    return text.replace(
        block,
        block
        + '<div style="height: 4000px"></div>'
        + block.replace(model, second).replace('id="focal-loss-figure"', 'id="focal-loss-figure-2"'),
    )


def test_without_javascript_the_page_says_what_would_stand_here(visit):
    page = visit(PAGE, java_script_enabled=False)
    assert "A live figure on focal loss stands here" in page.locator(".live-figure").inner_text()


def test_no_part_of_it_moves_when_the_reader_does(visit):
    for width in (1280, 390):
        page = visit(PAGE, width=width)
        figure = drawn(page)
        places = []
        more(figure)
        for word in ("gradient", "log", "FL*", "loss", "linear", "weigh classes", "gradient", "FL"):
            figure.locator("label", has_text=word).first.evaluate("label => label.click()")
            frame(page)
            places.append(
                page.evaluate(
                    """() => ['.lf-bar', '.lf-canvas', '.lf-sentence', '.lf-foot', '.cell:has(#focal-loss-figure) ~ *']
                .map(part => document.querySelector(part).getBoundingClientRect().top + scrollY)"""
                )
            )
        for tops in zip(*places):
            assert max(tops) - min(tops) < 2, places  # letters round to whole pixels


def test_the_page_is_clean_for_axe_in_light_and_dark(visit, axe):
    for theme in ("light", "dark"):
        page = visit(PAGE, theme=theme)
        figure = drawn(page)
        assert page.evaluate("document.documentElement.dataset.theme") == theme
        assert axe(page) == []
        more(figure)
        for word in ("gradient", "FL*", "weigh classes"):
            figure.locator("label", has_text=word).first.click()
        assert axe(page, FIGURE) == []


def test_the_figure_follows_the_theme_of_its_home(visit):
    page = visit(PAGE)
    figure = drawn(page).locator(".lf")

    def paper():
        return figure.evaluate("figure => getComputedStyle(figure).getPropertyValue('--paper')")

    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert paper() == "#14181f"
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    assert paper() == "#fff"
    page.evaluate("document.documentElement.removeAttribute('data-theme')")
    for home in (
        "document.body.dataset.jpThemeLight = 'false'",
        "document.body.className = 'vscode-dark'",
        "document.documentElement.setAttribute('theme', 'dark')",
    ):
        assert paper() == "#fff"
        page.evaluate(home)
        assert paper() == "#14181f"
        page.evaluate(
            "delete document.body.dataset.jpThemeLight; document.body.className = '';"
            " document.documentElement.removeAttribute('theme')"
        )
    page.emulate_media(color_scheme="dark")
    assert paper() == "#14181f"


def test_on_a_phone_nothing_runs_over_the_edge_and_no_text_is_small(visit):
    for width in (390, 320):
        page = visit(PAGE, width=width, height=844, touch=True, is_mobile=True)
        figure = drawn(page)
        more(figure)
        for pick, word in (("Form of the loss", "FL*"), ("alpha, the weight of objects", "weigh classes")):
            figure.locator(f".lf-pick[title='{pick}']").click()
            figure.locator("label", has_text=word).click()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        sizes = figure.evaluate(
            """figure => [...figure.querySelectorAll('*')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .filter(e => !e.matches('style, sub, sup, sup *') && e.getClientRects().length).map(e => [parseFloat(getComputedStyle(e).fontSize), e.textContent])"""
        )
        assert min(sizes)[0] >= 12, min(sizes)
        outside = figure.evaluate(
            """figure => { const edge = figure.getBoundingClientRect();
            return [...figure.querySelectorAll('.lf-formula > span, .lf-choice, .lf-range, text')].map(e => [e.textContent, e.getBoundingClientRect()])
                .filter(([, box]) => box.width && (box.left < edge.left - 1 || box.right > edge.right + 1)).map(([text]) => text) }"""
        )
        assert outside == []


def test_every_target_is_large_enough_for_a_finger(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = drawn(page)
    for part in (".lf-button", ".lf-track input", ".lf-hit", ".lf-check"):
        for box in [one.bounding_box() for one in figure.locator(part).locator("visible=true").all()]:
            assert box["height"] >= 44 and box["width"] >= 44, part
    figure.locator(".lf-pick[title='What is drawn']").click()
    for part in (".lf-pick", ".lf-nudge"):
        for box in [one.bounding_box() for one in figure.locator(part).locator("visible=true").all()]:
            assert box["height"] >= 44 and box["width"] >= 44, part
    for part in (".lf-choice label", ".lf-number"):
        sizes = figure.locator(part).evaluate_all(
            "parts => parts.filter(e => e.getClientRects().length).map(e => { const s = getComputedStyle(e, '::after');"
            " return [parseFloat(s.width), parseFloat(s.height)] })"
        )
        assert sizes and all(height >= 44 for _, height in sizes), (part, sizes)


WITH_FIGURES = [
    name for name in pages.pages() if 'class="live-figure"' in (pages.HTML / name).read_text(encoding="utf-8")
]
OUTLIVES = """async place => {
    // Every element that a pointer can meet on what is pressed, and every one that takes the focus, must outlive each redrawing.
    const figure = place.querySelector('.lf');
    // checkVisibility() says yes of a part of a drawing that is not displayed itself
    const seen = element => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== 'none';
    const pressed = 'button, label, summary, tbody tr:first-child, [role=slider], .lf-canvas, .lf-surface';
    const met = [...figure.querySelectorAll(pressed)].filter(one => !one.closest('details:not([open]) table'))
        .flatMap(one => [one, ...one.querySelectorAll('*')]).filter(one => seen(one) && getComputedStyle(one).pointerEvents !== 'none');
    const frame = () => new Promise(requestAnimationFrame);
    const redraw = async () => {
        dispatchEvent(new HashChangeEvent('hashchange'));
        await frame();
    };
    const lost = [];
    const focusable = [...figure.querySelectorAll('button, input, select, summary, [tabindex="0"]')].filter(one => seen(one) && !one.disabled);
    for (const element of focusable) {
        element.focus({ preventScroll: true });
        await redraw();
        if (document.activeElement !== element) lost.push(element.outerHTML.slice(0, 120));
    }
    document.activeElement.blur();
    for (const canvas of [...figure.querySelectorAll('.lf-canvas, .lf-surface')].filter(seen)) {
        const box = canvas.getBoundingClientRect();
        for (const part of [.2, .4, .6, .8]) {
            const at = { clientX: box.left + part * box.width, clientY: box.top + part * box.height, pointerType: 'mouse', bubbles: true };
            canvas.dispatchEvent(new PointerEvent('pointermove', at));
            await frame();
        }
    }
    for (const slider of figure.querySelectorAll('input[type=range]:not(:disabled)')) {
        slider.stepUp(slider.max - slider.min > 30 ? 10 : 1);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await frame();
    }
    await redraw();
    const slow = [];  // a second key before the next drawing counts, too
    for (const handle of [...figure.querySelectorAll('.lf-handle, .lf-number')].filter(seen)) {
        const value = () => Number(handle.getAttribute('aria-valuenow'));
        const press = async (...keys) => {
            for (const key of keys) handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            await frame();
            return value();
        };
        const [start, once, thrice] = [await press('Home'), await press('ArrowRight'), await press('ArrowRight', 'ArrowRight')];
        if (once === start || Math.abs(thrice - once - 2 * (once - start)) > 1e-6) slow.push([handle.getAttribute('aria-label'), start, once, thrice]);
    }
    const gone = met.filter(one => !one.isConnected).map(one => one.outerHTML.slice(0, 120));
    return { met: met.length, focusable: focusable.length, lost, gone, slow };
}"""


FEW = {"unlabelled-figure": (6, 4)}  # figures with fewer parts than all others: to press, to focus


@pytest.mark.parametrize("name", WITH_FIGURES)
def test_what_a_reader_presses_or_holds_in_focus_outlives_every_redrawing_and_quick_keys_all_count(visit, name):
    """A click needs the same element at press and release; on a slow phone the figure draws in between."""
    page = visit(name, width=900, height=600)
    page.evaluate("document.querySelectorAll('article details.more').forEach(fold => { fold.open = true })")
    for place in page.locator(".live-figure").all():
        place.scroll_into_view_if_needed()
        page.wait_for_function("place => 'drawn' in place.dataset", arg=place.element_handle())
        found = place.evaluate(OUTLIVES)
        assert (found["gone"], found["lost"], found["slow"]) == ([], [], [])
        met, focusable = FEW.get(place.get_attribute("id"), (11, 5))
        assert found["met"] >= met and found["focusable"] >= focusable


def test_full_screen_and_back(visit):
    page = visit(PAGE)
    figure = drawn(page)
    before = figure.locator(".lf-canvas").bounding_box()["height"]
    figure.get_by_role("button", name="Full screen").click()
    figure.get_by_role("button", name="Leave full screen").wait_for()
    frame(page)
    holds(lambda: figure.locator(".lf-canvas").bounding_box()["height"] > before)
    figure.get_by_role("button", name="Leave full screen").click()
    figure.get_by_role("button", name="Full screen", exact=True).wait_for()


def test_with_reduced_motion_nothing_moves_by_itself(visit):
    page = visit(PAGE, reduced_motion="reduce")
    figure = drawn(page)
    durations = figure.evaluate(
        "figure => [...figure.querySelectorAll('*')].map(e => getComputedStyle(e)).map(s => [s.transitionDuration,"
        " s.animationName].join())"
    )
    assert set(durations) == {"0s,none"}


def test_two_figures_keep_their_states_apart_and_the_far_one_is_drawn_when_the_page_rests(visit):
    page = visit(f"{PAGE}{FIGURE}-2.gamma=0.5", prepare=changed(two_figures), errors=False)
    assert page.url.endswith("-2.gamma=0.5")
    drawn(page, f"{FIGURE}-2")
    far = visit(PAGE, prepare=changed(two_figures))
    drawn(far)
    far.wait_for_selector(f"{FIGURE}-2[data-drawn]", state="attached")
    assert far.evaluate(
        "place => document.querySelector(place).getBoundingClientRect().top > innerHeight", f"{FIGURE}-2"
    )
    second = drawn(far, f"{FIGURE}-2")
    assert far.locator(".live-figure-view .lf").count() == 2
    second.get_by_label("gamma, the focusing parameter").press("Home")
    holds(lambda: far.evaluate("location.href").endswith(f"{FIGURE}-2.gamma=0"))
    becomes(lambda: second.locator(".lf").get_attribute("data-ratio"), "1")
    assert far.locator(f"{FIGURE} .lf").get_attribute("data-ratio").startswith("100")


def test_a_view_that_fails_says_so_in_the_page(visit):
    def broken(text):
        return with_data(text, modules={"focal_tutorial.widgets.focal_loss.FocalLoss": "throw new Error('out of ink')"})

    page = visit(PAGE, prepare=changed(broken), errors=True)
    page.locator(FIGURE).scroll_into_view_if_needed()
    assert page.locator(FIGURE).get_by_role("alert").inner_text() == "This figure could not be drawn: out of ink"


ASKING = """export default { render({ el, page }) {
    const button = document.createElement("button");
    button.onclick = async () => {
        const bytes = await page.asset("cells.bin").catch(error => error.message);
        button.dataset.got = typeof bytes === "string" ? bytes : `${bytes.constructor.name} ${[...bytes]}`;
        if (bytes.length === 3) bytes.fill(0); // its own copy
    };
    button.textContent = `load ${page.assetBytes("cells.bin")} bytes`;
    el.replaceChildren(button);
} }"""
CELLS = {"cells.bin": {"script": "cells.bin.js?v=1", "bytes": 3}}
SCRIPT = 'liveFigureAssets["cells.bin"] = "AQID";'


def with_data(text, **data):
    """The HTML with other data for the host: its modules, its assets."""
    for kind, value in data.items():
        start = text.index(f"application/vnd.live-figures.{kind}+json")
        end = text.index("</script>", start)
        text = text[:start] + f'application/vnd.live-figures.{kind}+json">{json.dumps(value)}' + text[end:]
    return text


def asking(assets, answers):
    """A `prepare` whose figure asks for cells.bin; `answers` are given to the requests for its script, None: missing."""
    asked = []

    def prepare(page):
        modules = {"focal_tutorial.widgets.focal_loss.FocalLoss": ASKING}
        html = with_data((pages.HTML / PAGE).read_text(encoding="utf-8"), modules=modules, assets=assets)

        def serve(route):
            asked.append(route.request.url)
            body = answers.pop(0)
            route.fulfill(body=body, content_type="text/javascript") if body is not None else route.abort()

        page.route(f"**/{PAGE}", lambda route: route.fulfill(body=html, content_type="text/html"))
        page.route("**/_static/assets/**", serve)

    return prepare, asked


@pytest.mark.parametrize("home", ["http", "file"])
def test_a_file_is_loaded_when_a_figure_asks_for_it_and_no_earlier(visit, home):
    address = PAGE if home == "http" else (pages.HTML / PAGE).as_uri()
    prepare, asked = asking(CELLS, [None, "", SCRIPT])
    page = visit(address, prepare=prepare, errors=True)
    button = page.locator(f"{FIGURE} button", has_text="load 3 bytes")
    button.scroll_into_view_if_needed()
    assert asked == []
    for words in ("the file cells.bin could not be loaded; is the network there?",) * 2 + ("Uint8Array 1,2,3",) * 2:
        button.evaluate("button => delete button.dataset.got")
        button.click()
        becomes(lambda: button.get_attribute("data-got"), words)
    assert len(asked) == 3 and all(one.endswith("/_static/assets/cells.bin.js?v=1") for one in asked)
    assert page.locator("script[src*=cells]").count() == 0


def test_a_file_that_the_page_does_not_have_is_refused_in_words(visit):
    prepare, asked = asking({}, [])
    page = visit(PAGE, prepare=prepare)
    button = page.locator(f"{FIGURE} button", has_text="load undefined bytes")
    button.click()
    becomes(lambda: button.get_attribute("data-got"), "this page has no file cells.bin")
    assert asked == []


@pytest.fixture
def notebook(visit):
    """The view as it runs under a kernel: the page of a notebook, whose model records what it is told."""
    page = visit("book/built.html")
    page.evaluate(
        """async ([text, limits]) => {
        document.body.innerHTML = '<div id="output" style="width: 700px"></div>';
        const state = { gamma: 2, alpha: null, p_t: 0.9, view: 'loss', axis: 'linear', form: 'FL', beta: 1 };
        const listeners = {};
        window.model = {
            saved: [], get: name => name === 'limits' ? limits : state[name],
            set(name, value) { state[name] = value; for (const call of listeners[`change:${name}`] ?? []) call(); },
            on(event, call) { (listeners[event] ??= new Set()).add(call); },
            off(event, call) { listeners[event]?.delete(call); },
            save_changes() { this.saved.push({ ...state }); },
            heard: () => Object.values(listeners).reduce((sum, calls) => sum + calls.size, 0),
        };
        const view = await import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
        window.release = await view.default.render({ model, el: document.getElementById('output') });
        }""",
        [VIEW, json.loads(LIMITS.read_text(encoding="utf-8"))["FocalLoss"]],
    )
    page.wait_for_selector("#output .lf-yours:not(.lf-background)[d]")
    return page


def test_under_a_kernel_model_and_figure_stay_in_step_both_ways(notebook):
    figure = notebook.locator(".lf")
    notebook.evaluate("model.set('gamma', 0)")
    notebook.wait_for_function("document.querySelector('.lf').dataset.ratio === '1'")
    assert notebook.evaluate("model.saved.length") == 0, "what the kernel says is not said back to it"
    figure.get_by_label("gamma, the focusing parameter").press("ArrowRight")
    notebook.wait_for_function("model.saved.length === 1")
    figure.get_by_label("weigh classes by").check()
    notebook.wait_for_function("model.saved.length === 2")
    assert notebook.evaluate("model.saved[1]") == {
        "gamma": 0.1,
        "alpha": 0.25,
        "p_t": 0.9,
        "view": "loss",
        "axis": "linear",
        "form": "FL",
        "beta": 1,
    }


def test_under_a_kernel_the_address_is_left_alone(notebook):
    before = notebook.url
    notebook.get_by_label("gamma, the focusing parameter").press("Home")
    notebook.wait_for_timeout(300)
    assert notebook.url == before
    assert notebook.get_by_role("button", name="Copy a link to this state").count() == 0


def test_a_removed_figure_listens_no_more(notebook):
    assert notebook.evaluate("model.heard()") == 7
    notebook.evaluate("window.release()")
    assert notebook.evaluate("model.heard()") == 0


def test_a_notebook_does_not_take_the_keys_of_a_figure_for_its_own(notebook):
    notebook.evaluate(
        "window.keys = []; document.addEventListener('keydown', event => event.key !== 'Shift' && keys.push(event.key))"
    )
    for control in (
        notebook.get_by_label("gamma, the focusing parameter"),
        notebook.get_by_role("radio", name="gradient"),
    ):
        for key in ("x", "b", "ArrowDown", "Shift+ArrowUp", "Space"):  # cut the cell, add one, leave it, select more
            control.press(key)
    assert notebook.evaluate("keys") == []
    control.press("Shift+Enter")  # runs the cell
    control.press("Escape")
    assert notebook.evaluate("keys") == ["Enter", "Escape"]
