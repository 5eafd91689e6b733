// The controls of a figure, in the three places that they have: beside the drawing, below it in two columns, or on a phone
// one at a time in a dock at the screen's lower edge, so that what a control moves is on the screen with it.
import { html } from "./dom.js";

/** Below this width, in pixels, the figure has the dock; figure.css knows the same number. */
const NARROW = 560;

/**
 * The place of all controls. Each is what range(), choice() and toggle() of dom.js make: { element, symbol, name, text },
 * where `text` is its value in a few letters. `controls` stand there always, `switches` in the bar where that is wide
 * enough, `more` when the reader asks for them, or when one of them says that it is `wanted`: the state needs it. `actions`,
 * an element with the buttons that make the figure run, opens the bar where that is wide, and the dock where it is not.
 * Returns element; update(), called after each drawing; arrange(width, bar), called when the figure changes its size.
 */
export function dock({ controls, switches = [], more = [], actions = null }) {
  const all = [...controls, ...switches, ...more];
  const chips = new Map(all.map((control) => [control, chip(control, () => choose(control))]));
  const rest = html("div", { class: "lf-rest", hidden: true }, ...more.map((one) => one.element));
  const openers = more.length ? ["lf-pick lf-pick-more", "lf-more-button"].map(opener) : [];
  const rows = html(
    "div",
    { class: "lf-controls" },
    ...controls.map((one) => one.element),
    openers[1] ?? null,
    more.length ? rest : null,
  );
  const list = html(
    "div",
    { class: "lf-picks", role: "group", "aria-label": "Choose what to move" },
    ...[...chips.values()].map((one) => one.button),
    openers[0] ?? null,
  );
  const single = all.length < 2; // nothing to choose from
  const element = html("div", { class: single ? "lf-dock lf-single" : "lf-dock" }, list, rows);
  let chosen = null;
  let narrow = null;
  let wanted = false;

  for (const { element } of all) element.classList.add("lf-control");
  open(false);
  choose(all[0]);

  function opener(className) {
    return html("button", { type: "button", class: className, onclick: () => open(rest.hidden) }, "more");
  }

  function open(opened) {
    rest.hidden = !opened;
    for (const button of openers) {
      button.setAttribute("aria-expanded", String(opened));
      button.textContent = opened ? "less" : "more";
    }
    if (!opened && more.includes(chosen)) choose(all[0]);
    show();
  }

  function choose(control) {
    chosen = control;
    for (const [one, { button }] of chips) {
      one.element.classList.toggle("lf-chosen", one === control);
      button.setAttribute("aria-pressed", String(one === control));
    }
  }

  function update() {
    const before = wanted;
    wanted = more.some((control) => control.wanted);
    if (wanted && !before && rest.hidden) open(true);
    else show();
  }

  /** The chips show the values; a control that is hidden has none. */
  function show() {
    for (const [control, { button, tell }] of chips) {
      button.hidden = control.element.hidden || (more.includes(control) && rest.hidden);
      tell(control.text ?? "");
    }
    const seen = all.filter((control) => !chips.get(control).button.hidden);
    if (seen.length && !seen.includes(chosen)) choose(seen[0]);
  }

  function arrange(width, bar) {
    if (!width || width < NARROW === narrow) return;
    narrow = width < NARROW;
    const [place, before] = narrow
      ? [rows, rows.children[controls.length] ?? null]
      : [bar, bar.lastElementChild];
    for (const { element } of switches) place.insertBefore(element, before);
    const home = narrow ? element : bar;
    if (actions) home.insertBefore(actions, home.firstElementChild);
  }

  return { element, update, arrange };
}

/** A control's button in the dock: its symbol and its value. */
function chip({ symbol, name }, onclick) {
  const value = html("span", { class: "lf-pick-value" });
  const button = html(
    "button",
    { type: "button", class: "lf-pick", title: name, onclick },
    html("span", { class: "lf-pick-name" }, ...symbol.map((part) => part.cloneNode?.(true) ?? part)),
    value,
  );
  const tell = (text) => {
    if (value.textContent !== text) value.textContent = text;
  };
  return { button, tell };
}
