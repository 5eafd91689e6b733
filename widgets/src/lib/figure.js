// The frame that every live figure stands in: its state, styles and tools, the bar, what it says, the numbers that it shows
// as data, and the end of it all. A view adds its parts.
import tokens from "./figure.css";
import { dock } from "./dock.js";
import { html } from "./dom.js";
import { saying } from "./sentence.js";
import { bind } from "./state.js";
import { linkButton, screenButton } from "./tools.js";

/**
 * A view as anywidget wants it. `name`: the figure's own classes; `traits`: the names of its state; `styles`: texts of CSS.
 *
 * parts({ model, page, state, id, figure, redraw }) makes what stands in the frame, once, and returns
 * - read(name, text): a value from an address, or undefined;
 * - bar: the formula or the start states; body: the drawing; below: parts under drawing and controls; foot: parts at the end.
 *   Each is a list of elements. The tools close the bar;
 * - controls, switches, more, actions: what the reader moves, for the dock (lib/dock.js);
 * - source: one short text on where the figure is from;
 * - draw(now, { asked }): draws the state, and returns { data, words, all, quiet, running }: the numbers shown, and what
 *   say() takes. While `asked` a question stands in the figure: what would answer it is shown as "?";
 * - answers(changes): whether this move answers the question; without it any move does;
 * - watch, an element, and resized(): called when it changes its size; without it the figure is drawn again;
 * - release(): the end of what the view itself began.
 */
export function liveFigure({ name, traits, styles, parts }) {
  function render({ model, el, page }) {
    const state = bind({ model, names: traits, page });
    const question = asking(page?.predict, () => state.request());
    const set = state.set;
    state.set = (changes) => {
      if (view.answers?.(changes) ?? true) question.end();
      set(changes);
    };
    const id = `lf-${Math.random().toString(36).slice(2)}`; // of radio buttons and labels: one figure may stand twice in a page
    const figure = html("figure", { class: `lf ${name}` }, html("style", {}, tokens, ...styles));
    const tools = html(
      "div",
      { class: "lf-tools" },
      page ? linkButton(state) : null,
      document.fullscreenEnabled ? screenButton(figure) : null,
    );
    const said = saying();
    const view = parts({
      model,
      page,
      state,
      id,
      figure,
      redraw: () => draw(state.get()),
    });

    const bar = html("div", { class: "lf-bar" }, ...view.bar.filter(Boolean), tools);
    const controls = view.controls?.length ? dock(view) : null;

    // the sentence above the drawing, the controls beside it, in two columns or in a dock
    for (const { element } of view.switches ?? []) bar.insertBefore(element, tools);
    const main = html("div", { class: "lf-main" }, ...view.body.filter(Boolean));
    const rest = (view.below ?? []).filter(Boolean);
    const foot = html(
      "div",
      { class: "lf-foot" },
      said.more,
      html("span", { class: "lf-source" }, view.source),
    );
    figure.append(
      html(
        "div",
        { class: controls || question.element ? "lf-frame" : "lf-frame lf-alone" },
        ...[question.element, bar, said.element, said.spoken, main, controls?.element].filter(Boolean),
        ...(rest.length ? [html("div", { class: "lf-below" }, ...rest)] : []),
        ...(view.foot ?? []),
        foot,
      ),
    );

    function draw(now) {
      const { data, ...words } = view.draw(now, { asked: question.asked() });
      if (words.words !== undefined) said.say(words);
      controls?.update();
      Object.assign(figure.dataset, data);
    }

    el.replaceChildren(figure);
    state.start({ read: view.read, draw });
    const observer = new ResizeObserver(view.resized ?? state.request);
    const arrange = () => controls?.arrange(figure.clientWidth, bar);
    const widths = new ResizeObserver(arrange);
    if (view.watch) observer.observe(view.watch);
    if (controls) widths.observe(figure);
    arrange();
    draw(state.get());
    return () => {
      observer.disconnect();
      widths.disconnect();
      question.release();
      said.release();
      view.release?.();
      state.release();
    };
  }
  return { render };
}

/** The question that the page has put beside this figure: asked() until it is answered, or something was moved. */
function asking(quiz, onend) {
  let asked = Boolean(quiz) && !quiz.querySelector(".quiz-is-right, .quiz-is-wrong");
  const end = () => {
    if (!asked) return;
    asked = false;
    onend();
  };
  quiz?.addEventListener("quiz:answered", end);
  return {
    element: quiz ? html("div", { class: "lf-predict" }, quiz) : null,
    asked: () => asked,
    end,
    release: () => quiz?.removeEventListener("quiz:answered", end),
  };
}
