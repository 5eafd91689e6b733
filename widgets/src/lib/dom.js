// Small makers of page elements that every live figure shares.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/** An HTML element; an attribute named on<event> is a listener, true is a bare attribute, false and null are left out. */
export function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element, with the same attributes as html(). */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Set several attributes at once. */
export function place(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Text in which p_t, w_a and other symbols with an index, and **strong words**, are set as they should look. */
export function rich(text) {
  return text.split(/(\b[a-zA-Z]_[a-z]\b|\*\*.+?\*\*)/).map((part) => {
    if (/^[a-zA-Z]_[a-z]$/.test(part))
      return html("span", { class: "lf-symbol" }, part[0], html("sub", {}, part[2]));
    if (part.startsWith("**")) return html("strong", {}, ...rich(part.slice(2, -2)));
    return part;
  });
}

/** The same text as a screen reader should hear it. */
export function plain(text) {
  return text.replace(/\*\*/g, "").replace(/\b([a-zA-Z])_([a-z])\b/g, "$1 $2");
}

/** A drawn icon; `path` is the d of strokes on a 24 x 24 grid. */
function icon(path) {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", class: "lf-icon" },
    svg("path", { d: path }),
  );
}

const ICONS = {
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500",
  done: "M5 12.500l4.500 4.500L19 7.500",
  expand: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
  shrink: "M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  again: "M5 5v5h5M5.500 10a7.500 7.500 0 1 1-1 4",
};

/** A square button with an icon; show(icon, label) changes what it says. */
export function iconButton(name, label, onclick) {
  const button = html("button", { type: "button", class: "lf-button", onclick });
  button.show = (iconName, text) => {
    button.replaceChildren(icon(ICONS[iconName]));
    button.title = text;
    button.setAttribute("aria-label", text);
  };
  button.show(name, label);
  return button;
}

/** A choice of few words: native radio buttons that look like one switch. `symbol` names it in a dock (lib/dock.js). */
export function choice(label, name, words, onpick, symbol = [label]) {
  const inputs = new Map();
  const segments = words.map((word) => {
    const input = html("input", { type: "radio", name, value: word, onchange: () => onpick(word) });
    inputs.set(word, input);
    return html("label", {}, input, html("span", {}, word));
  });
  const element = html(
    "fieldset",
    { class: "lf-choice" },
    html("legend", { class: "lf-sr" }, label),
    ...segments,
  );
  const control = { element, symbol, name: label, text: "" };
  return Object.assign(control, {
    set: (word) => (inputs.get((control.text = word)).checked = true),
  });
}

/** A box to tick. `label`: its words; `symbol` names it in a dock. */
export function toggle({ id, label, symbol = [label], name = label, onset }) {
  const input = html("input", { type: "checkbox", id, onchange: () => onset(input.checked) });
  const element = html("label", { class: "lf-check" }, input, html("span", {}, label));
  const control = { element, input, symbol, name, text: "" };
  return Object.assign(control, {
    set(on) {
      input.checked = on;
      control.text = on ? "on" : "off";
    },
  });
}

/** Where a key takes a number: arrows by `coarse`, with Shift by `fine`, Page keys by five coarse steps; null for other keys. */
export function nudged(value, event, { min, max, fine, coarse }) {
  const step = event.shiftKey ? fine : coarse;
  const moves = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: 5 * coarse,
    PageDown: -5 * coarse,
  };
  if (event.key === "Home") return min;
  if (event.key === "End") return max;
  if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return null;
  return snapped(value + moves[event.key], { min, max, fine });
}

/** The nearest multiple of `fine` inside [min, max], free of binary dust. */
export function snapped(value, { min, max, fine }) {
  const decimals = Math.max(0, Math.ceil(-Math.log10(fine)));
  return Number(Math.min(max, Math.max(min, Math.round(value / fine) * fine)).toFixed(decimals));
}

function onkeys(limits, get, set) {
  return (event) => {
    const value = nudged(get(), event, limits);
    if (value === null) return;
    event.preventDefault();
    set(value);
  };
}

/**
 * A labelled native range with ticks and its value in figures.
 * limits: {min, max, fine, coarse}; ticks: [[value, text]]; `lead` takes the place of the plain label.
 */
export function range({ id, symbol, name, limits, ticks, lead, onset }) {
  let current = limits.min;
  const input = html("input", {
    type: "range",
    id,
    min: limits.min,
    max: limits.max,
    step: limits.fine,
    "aria-label": lead ? name : null,
    oninput: () => onset(snapped(Number(input.value), limits)),
    onkeydown: onkeys(
      limits,
      () => current,
      (value) => onset((current = value)),
    ), // a second key may come before the next drawing
  });
  const part = (value) => (value - limits.min) / (limits.max - limits.min);
  const marks = ticks.map(([value, text]) =>
    html("span", { style: `--at:${part(value)}`, onclick: () => !input.disabled && onset(value) }, text),
  );
  const label = html(
    "label",
    { for: id, class: "lf-label" },
    ...symbol,
    html("span", { class: "lf-sr" }, ` ${name}`),
  );
  const output = html("span", { class: "lf-value", "aria-hidden": "true" }); // the range itself says its value in words
  // the dock's buttons for a thumb; keys have the range itself
  const nudge = (sign, words) =>
    html(
      "button",
      {
        type: "button",
        class: "lf-nudge",
        tabindex: -1,
        "aria-label": words,
        onclick: () => !input.disabled && onset((current = snapped(current + sign * limits.coarse, limits))),
      },
      sign < 0 ? "−" : "+",
    );
  const element = html(
    "div",
    { class: "lf-range" },
    lead ?? label,
    nudge(-1, "a step down"),
    html(
      "div",
      { class: "lf-track" },
      input,
      html("div", { class: "lf-ticks", "aria-hidden": "true" }, ...marks),
    ),
    nudge(1, "a step up"),
    output,
  );
  const control = { element, input, symbol, name, text: "" };
  const set = (value, text, words) => {
    current = value;
    control.text = text;
    input.value = value;
    input.style.setProperty("--part", Math.min(1, Math.max(0, part(value))));
    input.setAttribute("aria-valuetext", words);
    output.textContent = text;
  };
  return Object.assign(control, { set });
}

/** A number inside a formula that is dragged sideways, or moved by the arrow keys. */
export function dragNumber({ name, limits, perPixel, onset }) {
  let current = limits.min;
  let grip = null;
  const element = html("span", {
    class: "lf-number",
    role: "slider",
    tabindex: 0,
    "aria-label": name,
    "aria-valuemin": limits.min,
    "aria-valuemax": limits.max,
    title: `${name}: drag, or use the arrow keys`,
    onkeydown: onkeys(
      limits,
      () => current,
      (value) => onset((current = value)),
    ),
    onpointerdown: (event) => {
      if (event.button) return;
      element.setPointerCapture(event.pointerId);
      grip = { x: event.clientX, value: current };
    },
    onpointermove: (event) =>
      grip && onset(snapped(grip.value + (event.clientX - grip.x) * perPixel, limits)),
    onlostpointercapture: () => (grip = null),
  });
  const set = (value, text, words) => {
    current = value;
    element.textContent = text;
    element.setAttribute("aria-valuenow", value);
    element.setAttribute("aria-valuetext", words);
  };
  return { element, set };
}

/** Report where a mouse or pen presses and drags; a finger must tap or first move sideways, so that the page scrolls under it. */
export function follow(canvas, report) {
  let held = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      moving: event.pointerType !== "touch",
      scrolling: false,
    };
    if (held.moving) report(event.clientX);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held?.id) return;
    const [dx, dy] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
    held.scrolling ||= !held.moving && dy > 5 && dy >= dx;
    held.moving ||= !held.scrolling && dx > 5;
    if (held.moving) report(event.clientX);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (event.pointerId === held?.id && !held.scrolling) report(event.clientX);
    held = null;
  });
  canvas.addEventListener("pointercancel", () => (held = null));
}
