// The frame that every live figure stands in: its state, styles and tools, the bar, what it says, the numbers that it shows
// as data, and the end of it all. A view adds its parts.
import tokens from "./figure.css";
import { html, rich } from "./dom.js";
import { saying } from "./sentence.js";
import { bind } from "./state.js";
import { linkButton, screenButton } from "./tools.js";

/**
 * A view as anywidget wants it. `name`: the figure's own classes; `traits`: the names of its state; `styles`: texts of CSS.
 *
 * parts({ model, state, id, figure, tools, sentence, redraw }) makes what stands in the frame, once, and returns
 * - read(name, text): a value from an address, or undefined;
 * - bar, body, foot: elements in their order. The tools close the bar and the sentence the body, unless they are placed there;
 * - caption: a text, or none; where it depends on the state a function of it, and captions: all that it gives;
 * - draw(now): draws the state, and returns { data, words, all, quiet, running }: the numbers shown, and what say() takes;
 * - watch, an element, and resized(): called when it changes its size; without it the figure is drawn again;
 * - release(): the end of what the view itself began.
 */
export function liveFigure({ name, traits, styles, parts }) {
  function render({ model, el, page }) {
    const state = bind({ model, names: traits, page });
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
      state,
      id,
      figure,
      tools,
      sentence: said.element,
      redraw: () => draw(state.get()),
    });

    const bar = html("div", { class: "lf-bar" }, ...view.bar);
    if (!bar.contains(tools)) bar.append(tools);
    const captions = captionsOf(view.captions ?? [view.caption].filter(Boolean));

    figure.append(...[bar, ...view.body].filter(Boolean));
    if (!figure.contains(said.element)) figure.append(said.element);
    figure.append(...[said.spoken, ...(view.foot ?? []), said.more, captions.element].filter(Boolean));

    function draw(now) {
      const { data, ...words } = view.draw(now);
      if (view.captions) captions.show(view.caption(now));
      if (words.words !== undefined) said.say(words);
      Object.assign(figure.dataset, data);
    }

    el.replaceChildren(figure);
    state.start({ read: view.read, draw });
    const observer = new ResizeObserver(view.resized ?? state.request);
    if (view.watch) observer.observe(view.watch);
    draw(state.get());
    return () => {
      observer.disconnect();
      said.release();
      view.release?.();
      state.release();
    };
  }
  return { render };
}

/** Captions in one place, of which one is seen; the place is as high as the highest of them. */
function captionsOf(texts) {
  const notes = new Map(texts.map((text) => [text, html("span", {}, ...rich(text))]));
  const show = (seen) =>
    notes.forEach((note, text) => note.setAttribute("class", text === seen ? "" : "lf-other"));
  return {
    element: notes.size ? html("figcaption", { class: "lf-caption" }, ...notes.values()) : null,
    show,
  };
}
