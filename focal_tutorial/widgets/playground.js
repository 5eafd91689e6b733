// Built by widgets/build.mjs from widgets/src/playground.js: change it there.
var style_default = ".lf-playground { --positive: var(--gamma-5); --negative: var(--gamma-05); }\n.lf-playground sub { font-size: 12px; }\n.lf-playground .lf-choice span { padding: 0 10px; }\n.lf-state { flex: 1 1 auto; color: var(--soft); font-size: 0.9rem; line-height: 44px; white-space: nowrap; }\n\n/* The map, and the numbers beside it. */\n.lf-look { display: grid; grid-template-columns: minmax(0, 1fr) 6.4rem; gap: 12px; padding: 2px 16px 8px; }\n.lf-map { width: 100%; max-width: 25rem; min-width: 0; }\n.lf-surface { position: relative; width: 100%; aspect-ratio: 1; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; cursor: crosshair; touch-action: pan-y; user-select: none; -webkit-user-select: none; }\n.lf-surface canvas, .lf-over { position: absolute; inset: 0; width: 100%; height: 100%; display: block; }\n.lf-over { pointer-events: none; }\n.lf-contour { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linecap: round; }\n.lf-contour-1 { stroke-width: 1.2; stroke-dasharray: 2 2.5; }\n.lf-cross { fill: none; stroke: var(--ink); stroke-width: 2; visibility: hidden; }\n.lf-surface:focus-visible .lf-cross { visibility: visible; }\n.lf-playground dl.lf-figures { display: grid; align-content: space-between; gap: 2px; margin: 0; }\n.lf-figures div { display: block; min-width: 0; }\n.lf .lf-figures :is(dt, dd) { margin: 0 !important; padding: 0; white-space: nowrap; }\n.lf-figures dt { color: var(--soft); font-size: 13px; font-weight: 400; line-height: 16px; }\n.lf-figures dd { font-size: 1.05rem; font-weight: 600; line-height: 20px; font-variant-numeric: tabular-nums; }\n.lf-was { display: block; color: var(--soft); font-size: 12px; font-weight: 400; line-height: 14px; }\n\n/* The plots: one chosen; where there is room, the loss beside it. */\n.lf-plot { position: relative; height: 6.5rem; }\n.lf-figure-4 { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; }\n.lf-figure-4 .lf-plot { height: 5.2rem; }\n.lf-playground .lf-canvas { cursor: default; touch-action: auto; }\n.lf-playground .lf-canvas text { font-size: 12px; }\n.lf-playground .lf-grid { stroke: var(--line); fill: none; }\n.lf-playground .lf-canvas path { fill: none; stroke-width: 2; stroke-linejoin: round; }\n.lf-new { stroke: var(--accent); }\n.lf-playground .lf-canvas .lf-old { stroke: var(--soft); stroke-width: 1.6; stroke-dasharray: 2 3; }\n.lf-share { stroke: var(--negative); }\n.lf-share-gradient { stroke-dasharray: 5 3; }\n.lf-solid { border-bottom: 2px solid var(--negative); }\n.lf-dashed { border-bottom: 2px dashed var(--negative); }\n.lf-bar-positive { fill: var(--positive); }\n.lf-bar-negative { fill: var(--negative); }\n.lf-up { color: var(--positive); font-weight: 600; }\n.lf-down { color: var(--negative); font-weight: 600; }\n.lf-playground .lf-gamma-0 { stroke: var(--gamma-0); border-color: var(--gamma-0); }\n.lf-playground .lf-gamma-05 { stroke: var(--gamma-05); border-color: var(--gamma-05); stroke-dasharray: 9 3; }\n.lf-playground .lf-gamma-1 { stroke: var(--gamma-1); border-color: var(--gamma-1); stroke-dasharray: 5 3; }\n.lf-playground .lf-gamma-2 { stroke: var(--gamma-2); border-color: var(--gamma-2); stroke-dasharray: 2 2.5; }\n.lf-playground .lf-gamma-own { stroke: var(--ink); border-color: var(--ink); }\n.lf-playground .lf-canvas .lf-thick { stroke-width: 3.5; }\n.lf p.lf-gammas { height: 20px; overflow: hidden; color: var(--soft); font-size: 12px; line-height: 20px; white-space: nowrap; text-overflow: ellipsis; }\n.lf-key-gamma { margin-left: 8px; color: var(--ink); border-bottom: 2px solid; }\n.lf-key-gamma.lf-gamma-05 { border-bottom-style: dashed; }\n.lf-key-gamma.lf-gamma-1 { border-bottom-style: dashed; }\n.lf-key-gamma.lf-gamma-2 { border-bottom-style: dotted; }\n\n.lf-playground .lf-dock .lf-range { grid-template-columns: 2.6rem 1fr 3.4rem; }\n.lf-word { font-size: 0.9rem; color: var(--ink); }\n.lf-seed { display: flex; align-items: center; gap: 12px; min-height: 58px; }\n.lf-seed input { width: 7rem; height: 44px; padding: 0 10px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px; font: inherit; font-variant-numeric: tabular-nums; }\n.lf-pens, .lf-experiments { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 4px 0; }\n.lf-pens .lf-check { gap: 5px; font-size: 0.9rem; }\n.lf-playground .lf-pens .lf-choice span { padding: 0 8px; }\n\n@container (max-width: 349px) { .lf-playground .lf-dock .lf-choice span { padding: 0 4px; font-size: 0.85rem; } }\n@container (max-width: 559.98px) {\n  .lf-plots { display: flex; flex-direction: column; }\n  .lf-chosen-plot { display: contents; }\n  .lf-tabs { order: -1; }\n  .lf-playground .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }\n  .lf-playground .lf-picks { grid-template-columns: repeat(auto-fit, minmax(78px, 1fr)); }\n}\n@media (max-height: 640px) {\n  @container (max-width: 559.98px) { .lf-look { grid-template-columns: minmax(0, 12.5rem) minmax(0, 1fr); } .lf-was { display: none; } }\n}\n@container (min-width: 560px) {\n  .lf-look { grid-template-columns: minmax(0, 22rem) minmax(8rem, 1fr); gap: 20px; }\n  .lf-figures dt { font-size: 14px; line-height: 18px; }\n  .lf-figures dd { font-size: 1.3rem; line-height: 26px; }\n  .lf-was { font-size: 13px; line-height: 18px; }\n  .lf-plots { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 20px; align-items: end; }\n  .lf-plots > .lf-panel .lf-plot { height: 7.6rem; }\n}\n@container (min-width: 860px) {\n  .lf-playground .lf-main { position: sticky; top: 56px; align-self: start; } /* more controls than the map is high */\n  .lf-look { grid-template-columns: minmax(0, 25rem) minmax(8rem, 1fr); padding-right: 4px; }\n  .lf-plots { padding-right: 4px; }\n}\n";

var run_default = '/* What makes a figure run, and the tabs of its plots: chapters 4, 13 and 14. */\n.lf-actions { display: flex; align-items: center; gap: 6px; }\n.lf-do { min-height: 44px; min-width: 44px; padding: 0 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-do:hover { border-color: var(--soft); }\n.lf-do.lf-button { padding: 0; }\n.lf-go { min-width: 6.5rem; color: var(--paper); background: var(--accent); border-color: var(--accent); font-size: 1rem; font-weight: 600; }\n.lf-do[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }\n.lf-plots { padding: 0 16px 8px; border-top: 1px solid var(--line); }\n.lf-tabs.lf-choice { margin: 0; background: none; border: 0; border-radius: 0; }\n.lf-tabs label { flex: 1; text-align: center; }\n.lf .lf-tabs span { padding: 0 4px; line-height: 40px; color: var(--soft); border-radius: 0; white-space: nowrap; }\n.lf .lf-tabs span span { padding: 0; }\n.lf .lf-tabs input:checked + span { color: var(--accent); background: none; box-shadow: inset 0 2px var(--accent); font-weight: 600; }\n.lf-panel { min-width: 0; }\n.lf .lf-heading { color: var(--soft); font-size: 13px; line-height: 18px; height: 18px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }\n@container (max-width: 559.98px) {\n  .lf-actions { padding-bottom: 6px; }\n  .lf-actions .lf-do { flex: 1; padding: 0 4px; }\n  .lf-actions .lf-go { flex: 1.5; }\n  .lf-actions .lf-button { flex: 0 0 44px; }\n}\n';

var SVG = "http://www.w3.org/2000/svg";
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}
function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}
function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}
function place(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
function rich(text) {
  return text.split(/(\b[a-zA-Z]_[a-z]\b|\*\*.+?\*\*)/).map((part) => {
    if (/^[a-zA-Z]_[a-z]$/.test(part))
      return html("span", { class: "lf-symbol" }, part[0], html("sub", {}, part[2]));
    if (part.startsWith("**")) return html("strong", {}, ...rich(part.slice(2, -2)));
    return part;
  });
}
function plain(text) {
  return text.replace(/\*\*/g, "").replace(/\b([a-zA-Z])_([a-z])\b/g, "$1 $2");
}
function icon(path2) {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", class: "lf-icon" },
    svg("path", { d: path2 })
  );
}
var ICONS = {
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500",
  done: "M5 12.500l4.500 4.500L19 7.500",
  expand: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
  shrink: "M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  again: "M5 5v5h5M5.500 10a7.500 7.500 0 1 1-1 4"
};
function iconButton(name, label, onclick) {
  const button = html("button", { type: "button", class: "lf-button", onclick });
  button.show = (iconName, text) => {
    button.replaceChildren(icon(ICONS[iconName]));
    button.title = text;
    button.setAttribute("aria-label", text);
  };
  button.show(name, label);
  return button;
}
function choice(label, name, words, onpick, symbol = [label]) {
  const inputs = /* @__PURE__ */ new Map();
  const segments = words.map((word) => {
    const input = html("input", { type: "radio", name, value: word, onchange: () => onpick(word) });
    inputs.set(word, input);
    return html("label", {}, input, html("span", {}, word));
  });
  const element = html(
    "fieldset",
    { class: "lf-choice" },
    html("legend", { class: "lf-sr" }, label),
    ...segments
  );
  const control = { element, symbol, name: label, text: "" };
  return Object.assign(control, {
    set: (word) => inputs.get(control.text = word).checked = true
  });
}
function nudged(value, event, { min, max, fine, coarse }) {
  const step = event.shiftKey ? fine : coarse;
  const moves = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: 5 * coarse,
    PageDown: -5 * coarse
  };
  if (event.key === "Home") return min;
  if (event.key === "End") return max;
  if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return null;
  return snapped(value + moves[event.key], { min, max, fine });
}
function snapped(value, { min, max, fine }) {
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
function range({ id, symbol, name, limits, ticks, lead, onset }) {
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
      (value) => onset(current = value)
    )
    // a second key may come before the next drawing
  });
  const part = (value) => (value - limits.min) / (limits.max - limits.min);
  const marks = ticks.map(
    ([value, text]) => html("span", { style: `--at:${part(value)}`, onclick: () => !input.disabled && onset(value) }, text)
  );
  const label = html(
    "label",
    { for: id, class: "lf-label" },
    ...symbol,
    html("span", { class: "lf-sr" }, ` ${name}`)
  );
  const output = html("span", { class: "lf-value", "aria-hidden": "true" });
  const nudge = (sign, words) => html(
    "button",
    {
      type: "button",
      class: "lf-nudge",
      tabindex: -1,
      "aria-label": words,
      onclick: () => !input.disabled && onset(current = snapped(current + sign * limits.coarse, limits))
    },
    sign < 0 ? "−" : "+"
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
      html("div", { class: "lf-ticks", "aria-hidden": "true" }, ...marks)
    ),
    nudge(1, "a step up"),
    output
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
function follow(canvas, report) {
  let held = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      moving: event.pointerType !== "touch",
      scrolling: false
    };
    if (held.moving) report(event.clientX);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held?.id) return;
    const [dx, dy] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
    held.scrolling || (held.scrolling = !held.moving && dy > 5 && dy >= dx);
    held.moving || (held.moving = !held.scrolling && dx > 5);
    if (held.moving) report(event.clientX);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (event.pointerId === held?.id && !held.scrolling) report(event.clientX);
    held = null;
  });
  canvas.addEventListener("pointercancel", () => held = null);
}

var figure_default = '/* What every live figure shares. Tokens stand at the root of the figure; dark is asked of the page, of Jupyter,\n   VS Code and Colab by name, and of the system where none of them speaks. */\n.lf {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #f7f8fa; --accent: #8e2f7a; --focus: #1769d2;\n  --gamma-0: #0072b2; --gamma-05: #be4d00; --gamma-1: #8f6500; --gamma-2: #8e2f7a; --gamma-5: #00785a; --shade: #1d24300d;\n  color-scheme: light;\n}\n:is(html[data-theme="dark"], html[theme="dark"], body[data-jp-theme-light="false"], body.vscode-dark, body.vscode-high-contrast) .lf {\n  --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n  --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n  color-scheme: dark;\n}\n@media (prefers-color-scheme: dark) {\n  html:not([data-theme], [theme]) body:not([data-jp-theme-light], .vscode-light, .vscode-dark, .vscode-high-contrast) .lf {\n    --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n    --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n    color-scheme: dark;\n  }\n}\n@media (forced-colors: active) {\n  .lf { --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --panel: Canvas; --accent: Highlight; --focus: Highlight; --shade: transparent; }\n}\n\n.lf {\n  box-sizing: border-box; container-type: inline-size; margin: 0; padding: 0; overflow: clip; text-align: left;\n  color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 12px; font-size: 1rem; line-height: 1.5;\n}\n.lf *, .lf *::before, .lf *::after { box-sizing: border-box; }\n.lf [hidden] { display: none; }\n.lf p, .lf figcaption { margin: 0; }\n.lf sub, .lf sup { line-height: 0; font-size: 0.75em; }\n.lf :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 6px; }\n.lf-sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.lf-symbol { font-family: var(--symbols, "STIX Two Text", "Times New Roman", serif); font-style: italic; white-space: nowrap; }\n\n/* The bar: formula, tools, switches. */\n.lf-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 10px; padding: 4px 16px 6px; border-bottom: 1px solid var(--line); }\n.lf-formula { flex: 1 1 auto; min-height: 48px; display: flex; align-items: center; font-size: 1.3rem; line-height: 1.2; white-space: nowrap; }\n.lf-number {\n  position: relative; display: inline-block; color: var(--accent); font-size: max(12px, 0.85em); font-weight: 600; line-height: 1.1;\n  font-variant-numeric: tabular-nums; border-bottom: 2px dotted; cursor: ew-resize; touch-action: none; user-select: none; -webkit-user-select: none; padding: 0 1px;\n}\n.lf-formula sup .lf-number { font-size: 1em; }\n.lf-number::after { content: ""; position: absolute; inset: -14px -6px; min-width: 44px; min-height: 44px; }\n.lf-tools { display: flex; margin: 0 -10px 0 auto; }\n.lf-button {\n  display: grid; place-items: center; width: 44px; height: 44px; padding: 0; color: var(--soft); background: none; border: 0; border-radius: 8px; cursor: pointer;\n}\n.lf-button:hover { color: var(--ink); background: var(--shade); }\n.lf-icon { pointer-events: none; }\n.lf-icon path { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }\n.lf-choice { display: flex; margin: 4px 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); min-width: 0; }\n.lf-choice label { position: relative; margin: 0; cursor: pointer; font-size: 0.9rem; }\n.lf-choice label::after { content: ""; position: absolute; inset: -5px 0; }\n.lf-choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.lf-choice span { display: block; padding: 0 12px; line-height: 34px; border-radius: 7px; }\n.lf-choice input:checked + span { color: var(--paper); background: var(--ink); }\n.lf-choice input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }\n@media (forced-colors: active) {\n  .lf-choice input:checked + span { color: HighlightText; background: Highlight; forced-color-adjust: none; }\n  .lf-track input { forced-color-adjust: none; }\n}\n\n/* The drawing fills the width it has; text in it is drawn at its true size. */\n.lf-drawing { position: relative; height: 20.5rem; }\n.lf-canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; touch-action: pan-y; user-select: none; -webkit-user-select: none; cursor: ew-resize; }\n/* A press and its click must meet the same element: what is drawn anew while a pointer moves is never their target. */\n.lf-canvas > * { pointer-events: none; }\n.lf-canvas .lf-handle { pointer-events: auto; }\n.lf-canvas text { font: 13px/1 inherit; font-family: inherit; font-size: 13px; fill: var(--soft); font-variant-numeric: tabular-nums; }\n\n/* The controls: label, range with ticks, value. */\n.lf-controls { display: grid; gap: 0 28px; padding: 4px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-range { display: grid; grid-template-columns: auto 1fr 3.4rem; gap: 0 12px; align-items: center; height: 58px; }\n.lf-label { margin: 0; min-width: 1.6rem; color: var(--accent); font-size: 1.35rem; line-height: 1; }\n.lf-check { display: flex; align-items: center; gap: 8px; min-height: 44px; font-size: 0.95rem; color: var(--ink); cursor: pointer; white-space: nowrap; }\n.lf-check input { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }\n.lf-check .lf-symbol { font-size: 1.2rem; }\n.lf-value { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.lf-track { position: relative; height: 58px; min-width: 0; }\n.lf-track input {\n  --part: 0; position: absolute; inset: 4px 0 auto; width: 100%; height: 44px; margin: 0; background: none; appearance: none; -webkit-appearance: none; cursor: pointer; touch-action: pan-y;\n}\n.lf-track input::-webkit-slider-runnable-track {\n  height: 6px; border-radius: 3px;\n  background: linear-gradient(90deg, var(--accent) calc(10px + var(--part) * (100% - 20px)), var(--line) 0);\n}\n.lf-track input::-moz-range-track { height: 6px; border-radius: 3px; background: var(--line); }\n.lf-track input::-moz-range-progress { height: 6px; border-radius: 3px; background: var(--accent); }\n.lf-track input::-webkit-slider-thumb {\n  -webkit-appearance: none; width: 20px; height: 20px; margin-top: -7px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent);\n}\n.lf-track input::-moz-range-thumb { width: 14px; height: 14px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent); }\n.lf-track input:disabled { opacity: 0.45; cursor: default; }\n.lf-ticks span {\n  position: absolute; top: 36px; left: calc(10px + var(--at) * (100% - 20px)); transform: translateX(-50%); padding-top: 5px;\n  color: var(--soft); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; cursor: pointer;\n}\n.lf-ticks span::before { content: ""; position: absolute; top: 0; left: 50%; height: 5px; border-left: 1px solid var(--soft); }\n\n/* A fixed number of lines, in which as many whole sentences stand as fit (lib/fitted.js); the fold has them all. */\n.lf-sentence { --lines: 3; box-sizing: content-box; min-height: calc(var(--lines) * 1.5em); padding: 10px 16px 4px; }\n@supports (height: 1lh) { .lf-sentence { min-height: calc(var(--lines) * 1lh); } }\n.lf-sentence strong { color: var(--accent); white-space: nowrap; }\n.lf details.lf-more { margin: 0; padding: 0; background: none !important; border: 0 !important; }\n.lf .lf-more > summary {\n  display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer;\n  color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400;\n}\n.lf-more > summary::before { content: "▸"; width: 1em; }\n.lf-more[open] > summary::before { content: "▾"; }\n.lf-words { padding: 0 16px 10px; }\n.lf-words strong { color: var(--accent); }\n\n.lf:fullscreen { display: flex; flex-direction: column; overflow: auto; border: 0; border-radius: 0; }\n.lf:fullscreen .lf-drawing { height: max(20.5rem, 100vh - 17rem); }\n\n@container (min-width: 560px) {\n  .lf-sentence { --lines: 2; }\n  .lf-controls { grid-template-columns: 1fr 1fr; }\n  .lf-canvas text { font-size: 14px; }\n}\n@container (max-width: 420px) {\n  .lf-formula { font-size: 1.12rem; }\n  .lf-sentence { font-size: 0.95rem; }\n  .lf-choice span { padding: 0 10px; }\n}\n@container (max-width: 318px) { .lf-formula { font-size: 1rem; } }\n@container (max-width: 290px) { .lf-formula { font-size: 0.88rem; } }\n@media (prefers-reduced-motion: no-preference) { .lf-button { transition: background 0.1s; } }\n\n/* The frame: question, bar, sentence, drawing, controls, what lies below, foot (lib/figure.js, lib/dock.js). */\n.lf-frame > .lf-bar { min-height: 52px; padding: 2px 16px; }\n.lf-frame > .lf-sentence { padding: 8px 16px 4px; }\n.lf-predict { padding: 10px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-main { min-width: 0; }\n.lf-below { border-top: 1px solid var(--line); }\n.lf-foot { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 0 16px; border-top: 1px solid var(--line); }\n.lf-foot:empty { display: none; }\n.lf-foot > .lf-more { flex: 1 1 auto; }\n.lf-foot > .lf-more[open] { flex-basis: 100%; }\n.lf-source { padding: 11px 16px; color: var(--soft); font-size: 0.85rem; line-height: 22px; }\n.lf-source:empty { display: none; }\n.lf-dock { min-width: 0; }\n.lf-dock > .lf-controls { border-bottom: 0; padding-block: 4px; align-content: start; }\n.lf-dock .lf-choice { align-self: center; }\n.lf-rest { display: contents; }\n.lf-more-button { justify-self: start; min-height: 44px; padding: 0 4px; color: var(--focus); font: inherit; font-size: 0.9rem; background: none; border: 0; cursor: pointer; }\n.lf-more-button::after { content: " ▾" / ""; }\n.lf-more-button[aria-expanded="true"]::after { content: " ▴" / ""; }\n.lf-nudge { display: none; }\n.lf-picks { display: none; }\n.lf-pick {\n  display: flex; align-items: center; justify-content: space-between; gap: 6px; min-width: 0; min-height: 44px; padding: 0 8px; color: var(--ink);\n  font: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; white-space: nowrap;\n}\n.lf-pick[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.lf-pick-name { overflow: hidden; color: var(--soft); font-size: 0.85rem; }\n.lf-pick-name .lf-symbol { color: var(--accent); font-size: 1.15rem; }\n.lf-pick-value { font-size: 0.95rem; font-weight: 600; font-variant-numeric: tabular-nums; }\n.lf-pick-more { justify-content: center; color: var(--focus); }\n\n@container (max-width: 559.98px) {\n  .lf-drawing { height: 14.75rem; }\n  .lf-frame > .lf-bar { padding: 0 6px 0 16px; }\n  .lf-frame > .lf-bar > .lf-tools { margin-right: 0; }\n  .lf-source { flex: 1 1 auto; min-width: 0; padding-top: 0; }\n  .lf-foot > .lf-more { flex-basis: 100%; }\n  .lf-dock { position: sticky; bottom: 0; z-index: 3; padding: 8px 12px max(6px, env(safe-area-inset-bottom)); background: var(--panel); border-top: 1px solid var(--line); box-shadow: 0 -6px 12px -8px rgb(0 0 0 / 25%); }\n  .lf-picks { display: grid; grid-template-columns: repeat(auto-fit, minmax(80px, 1fr)); gap: 6px; }\n  .lf-single > .lf-picks { display: none; }\n  .lf-dock > .lf-controls { display: block; padding: 0; }\n  .lf-dock .lf-control:not(.lf-chosen), .lf-more-button { display: none; }\n  .lf-dock .lf-choice.lf-chosen { margin: 8px 0 4px; }\n  .lf-dock .lf-choice label { flex: 1; text-align: center; }\n  .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }\n  .lf-dock .lf-nudge { display: block; width: 44px; height: 44px; padding: 0; color: var(--ink); font: inherit; font-size: 1.25rem; line-height: 1; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }\n  .lf-dock:not(.lf-single) .lf-range > .lf-label:not(.lf-check), .lf-dock:not(.lf-single) .lf-range > .lf-value { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n  .lf-dock .lf-range > .lf-check { grid-column: 1 / -1; }\n  .lf-dock .lf-range:has(> .lf-check) { height: auto; }\n  .lf-single .lf-range { grid-template-columns: auto 44px 1fr 44px 3.4rem; }\n}\n@media (max-height: 640px) {\n  @container (max-width: 559.98px) {\n    .lf-picks { display: flex; overflow-x: auto; scrollbar-width: none; }\n    .lf-pick { flex: 0 0 auto; min-width: 84px; }\n  }\n}\n@container (min-width: 860px) {\n  .lf-frame { display: grid; grid-template: "bar bar" auto "said said" auto "main ask" auto "main dock" 1fr "below below" auto / minmax(0, 1fr) 318px; }\n  .lf-frame > * { grid-column: 1 / -1; }\n  .lf-frame > .lf-bar { grid-area: bar; }\n  .lf-frame > .lf-sentence { --lines: 1; grid-area: said; }\n  .lf-frame > .lf-main { grid-area: main; }\n  .lf-frame > .lf-predict { grid-area: ask; padding: 4px 16px 8px 14px; border-bottom: 0; }\n  .lf-frame > .lf-dock { grid-area: dock; }\n  .lf-frame > .lf-below { grid-area: below; }\n  .lf-alone > .lf-main { grid-column: 1 / -1; }\n  .lf-dock > .lf-controls { grid-template-columns: 1fr; padding: 4px 16px 8px 14px; }\n}\n';

var NARROW = 560;
function dock({ controls, switches = [], more = [], actions = null }) {
  const all = [...controls, ...switches, ...more];
  const chips = new Map(all.map((control) => [control, chip(control, () => choose(control))]));
  const rest = html("div", { class: "lf-rest", hidden: true }, ...more.map((one) => one.element));
  const openers = more.length ? ["lf-pick lf-pick-more", "lf-more-button"].map(opener) : [];
  const rows = html(
    "div",
    { class: "lf-controls" },
    ...controls.map((one) => one.element),
    openers[1] ?? null,
    more.length ? rest : null
  );
  const list = html(
    "div",
    { class: "lf-picks", role: "group", "aria-label": "Choose what to move" },
    ...[...chips.values()].map((one) => one.button),
    openers[0] ?? null
  );
  const single = all.length < 2;
  const element = html("div", { class: single ? "lf-dock lf-single" : "lf-dock" }, list, rows);
  let chosen = null;
  let narrow = null;
  let wanted = false;
  for (const { element: element2 } of all) element2.classList.add("lf-control");
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
  function show() {
    for (const [control, { button, tell }] of chips) {
      button.hidden = control.element.hidden || more.includes(control) && rest.hidden;
      tell(control.text ?? "");
    }
    const seen = all.filter((control) => !chips.get(control).button.hidden);
    if (seen.length && !seen.includes(chosen)) choose(seen[0]);
  }
  function arrange(width, bar) {
    if (!width || width < NARROW === narrow) return;
    narrow = width < NARROW;
    const [place2, before] = narrow ? [rows, rows.children[controls.length] ?? null] : [bar, bar.lastElementChild];
    for (const { element: element2 } of switches) place2.insertBefore(element2, before);
    const home = narrow ? element : bar;
    if (actions) home.insertBefore(actions, home.firstElementChild);
  }
  return { element, update, arrange };
}
function chip({ symbol, name }, onclick) {
  const value = html("span", { class: "lf-pick-value" });
  const button = html(
    "button",
    { type: "button", class: "lf-pick", title: name, onclick },
    html("span", { class: "lf-pick-name" }, ...symbol.map((part) => part.cloneNode?.(true) ?? part)),
    value
  );
  const tell = (text) => {
    if (value.textContent !== text) value.textContent = text;
  };
  return { button, tell };
}

function sentencesOf(text) {
  return text.replace(/((?:[.!]|(?<![\s*])\?)(?:\*\*)?) (?=\S)/g, "$1\n").split("\n");
}
function howMany(bottoms, room) {
  const over = bottoms.findIndex((bottom) => bottom > room);
  return over < 0 ? bottoms.length : Math.max(1, over);
}
function fitted(attributes) {
  const element = html("p", attributes);
  let shown = "";
  function fit() {
    const parts3 = [...element.children];
    for (const part of parts3) part.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts3.map((part) => [...part.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return;
    const [{ top }] = areas[0];
    const count = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts3.forEach((part, i) => part.hidden = i >= count);
  }
  function set(text) {
    if (text === shown) return;
    shown = text;
    element.replaceChildren(
      ...sentencesOf(text).map((sentence2, i) => html("span", {}, i ? " " : null, ...rich(sentence2)))
    );
    fit();
  }
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  document.fonts?.ready.then(fit);
  return { element, set, release: () => observer.disconnect() };
}

var REST = 500;
var SPEAK_EVERY = 5e3;
function saying() {
  const { element, set, release } = fitted({ class: "lf-sentence", "aria-hidden": "true" });
  const whole2 = html("p", { class: "lf-words" });
  const more = html("details", { class: "lf-more" }, html("summary", {}, "In more words"), whole2);
  const spoken = html("p", { class: "lf-sr", role: "status" });
  let told2 = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told2) whole2.replaceChildren(...rich(all));
    told2 = all;
    const aloud = plain(all).replaceAll(" ", " ");
    clearTimeout(speaking);
    if (quiet || aloud === spoken.textContent) return;
    speaking = setTimeout(
      () => {
        spoken.textContent = aloud;
        spokenAt = Date.now();
      },
      running ? Math.max(0, spokenAt + SPEAK_EVERY - Date.now()) : REST
    );
  }
  return { element, more, spoken, say, release: () => (clearTimeout(speaking), release()) };
}

function bind({ model, names, page }) {
  const get = () => Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const stored = get();
  let read2;
  let draw;
  let frame = 0;
  let unsaved = false;
  let writing = 0;
  const request = () => {
    frame || (frame = requestAnimationFrame(() => {
      frame = 0;
      draw(get());
      if (unsaved) model.save_changes();
      unsaved = false;
    }));
  };
  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    unsaved = true;
    request();
    if (page) {
      clearTimeout(writing);
      writing = setTimeout(() => history.replaceState(history.state, "", address()), 150);
    }
  };
  const address = () => {
    const here = location.href.split("#")[0];
    const others = pairs(location.hash).filter(([key]) => !key.startsWith(`${page.id}.`));
    const state = get();
    const own = names.filter((name) => String(state[name]) !== String(stored[name])).map((name) => [`${page.id}.${name}`, String(state[name])]);
    const parts3 = [...others, ...own].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return parts3.length ? `${here}#${parts3.join("&")}` : here;
  };
  const restore = () => {
    const named = new Map(pairs(location.hash));
    for (const name of names) {
      const text = named.get(`${page.id}.${name}`);
      const value = text === void 0 ? void 0 : read2(name, text);
      model.set(name, value === void 0 ? stored[name] : value);
    }
    request();
  };
  const start = (given) => {
    ({ read: read2, draw } = given);
    for (const name of names) model.on(`change:${name}`, request);
    if (!page) return;
    restore();
    addEventListener("hashchange", restore);
  };
  const release = () => {
    for (const name of names) model.off(`change:${name}`, request);
    removeEventListener("hashchange", restore);
    cancelAnimationFrame(frame);
    clearTimeout(writing);
  };
  return { get, set, request, address, start, release };
}
function pairs(hash) {
  return hash.slice(1).split("&").map((part) => part.split("=")).filter(([key, value]) => key.includes(".") && value !== void 0).map(([key, value]) => [key, decode(value)]);
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkButton(state) {
  const words = "Copy a link to this state";
  const button = iconButton("link", words, async () => {
    const address = state.address();
    history.replaceState(history.state, "", address);
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false
    );
    button.show("done", copied ? "Link copied" : "The link is in the address bar");
    setTimeout(() => button.show("link", words), 2e3);
  });
  return button;
}
function screenButton(figure) {
  const button = iconButton("expand", "Full screen", () => {
    figure.onfullscreenchange = () => button.show(
      ...document.fullscreenElement ? ["shrink", "Leave full screen"] : ["expand", "Full screen"]
    );
    if (document.fullscreenElement) document.exitFullscreen();
    else figure.requestFullscreen();
  });
  return button;
}

function liveFigure({ name, traits, styles, parts: parts3 }) {
  function render({ model, el, page }) {
    const state = bind({ model, names: traits, page });
    const question = asking(page?.predict, () => state.request());
    const set = state.set;
    state.set = (changes) => {
      if (view.answers?.(changes) ?? true) question.end();
      set(changes);
    };
    const id = `lf-${Math.random().toString(36).slice(2)}`;
    const figure = html("figure", { class: `lf ${name}` }, html("style", {}, figure_default, ...styles));
    const tools = html(
      "div",
      { class: "lf-tools" },
      page ? linkButton(state) : null,
      document.fullscreenEnabled ? screenButton(figure) : null
    );
    const said = saying();
    const view = parts3({
      model,
      page,
      state,
      id,
      figure,
      redraw: () => draw(state.get())
    });
    const bar = html("div", { class: "lf-bar" }, ...view.bar.filter(Boolean), tools);
    const controls = view.controls?.length ? dock(view) : null;
    for (const { element } of view.switches ?? []) bar.insertBefore(element, tools);
    const main = html("div", { class: "lf-main" }, ...view.body.filter(Boolean));
    const rest = (view.below ?? []).filter(Boolean);
    const foot = html(
      "div",
      { class: "lf-foot" },
      said.more,
      html("span", { class: "lf-source" }, view.source)
    );
    figure.append(
      html(
        "div",
        { class: controls || question.element ? "lf-frame" : "lf-frame lf-alone" },
        ...[question.element, bar, said.element, said.spoken, main, controls?.element].filter(Boolean),
        ...rest.length ? [html("div", { class: "lf-below" }, ...rest)] : [],
        ...view.foot ?? [],
        foot
      )
    );
    function draw(now) {
      const { data, ...words } = view.draw(now, { asked: question.asked() });
      if (words.words !== void 0) said.say(words);
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
    release: () => quiz?.removeEventListener("quiz:answered", end)
  };
}

function sliders(limits, steps) {
  return Object.fromEntries(
    Object.entries(steps).map(([name, [fine, coarse]]) => {
      const [min, max] = limits[name];
      return [name, { min, max, fine, coarse }];
    })
  );
}
function numberIn([low, high], text) {
  const value = text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : void 0;
}
function wholeIn(range2, text) {
  const value = numberIn(range2, text);
  return Number.isInteger(value) ? value : void 0;
}

var RAISED = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
function powerOfTen(exponent) {
  return `10${[...String(exponent)].map((sign) => RAISED[sign]).join("")}`;
}
function scientific(value, digits) {
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  return `${minus(String(Number(mantissa)))} × ${powerOfTen(Number(exponent))}`;
}
var minus = (text) => text.replace("-", "−");
function number(value) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e6) return scientific(value, 3);
  return minus(String(Number(value.toPrecision(3))));
}
function fixed(value, decimals) {
  return minus((Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).toFixed(decimals));
}

function mix(x) {
  x = Math.imul(x ^ x >>> 16, 2146121005);
  x = Math.imul(x ^ x >>> 15, 2221713035);
  return (x ^ x >>> 16) >>> 0;
}
function uniform(seed, stream, i) {
  const start = mix(seed + Math.imul(stream, 2654435769) | 0);
  return (mix(start + Math.imul(i, 2654435769) | 0) + 0.5) / 4294967296;
}
function normals(u, v) {
  const radius = Math.sqrt(-2 * Math.log(u));
  return [radius * Math.cos(2 * Math.PI * v), radius * Math.sin(2 * Math.PI * v)];
}

function cloud(data, positive, seed, stream, count, points, from) {
  for (let i = 0; i < count; i++) {
    const place2 = uniform(seed, stream, 3 * i);
    const [z, w] = normals(uniform(seed, stream, 3 * i + 1), uniform(seed, stream, 3 * i + 2));
    let x, y;
    if (data === "rings") {
      const radius = (positive ? 0.45 : 1) + 0.15 * z;
      x = radius * Math.cos(2 * Math.PI * place2);
      y = radius * Math.sin(2 * Math.PI * place2);
    } else if (data === "moons") {
      const side = positive ? 1 : -1;
      x = side * (0.8 * Math.cos(Math.PI * place2) - 0.4) + 0.15 * z;
      y = side * (0.8 * Math.sin(Math.PI * place2) - 0.25) + 0.15 * w;
    } else {
      x = (positive ? 0.5 : -0.3) + (positive ? 0.2 : 0.45) * z;
      y = (positive ? 0.5 : -0.3) + (positive ? 0.2 : 0.45) * w;
    }
    points[2 * (from + i)] = x;
    points[2 * (from + i) + 1] = y;
  }
}
function readMarks(marks) {
  const found = [];
  for (let i = 0; i + 5 <= marks.length; i += 5) {
    const [x, y] = [marks.slice(i, i + 2), marks.slice(i + 2, i + 4)].map(
      (text) => parseInt(text, 36) / 400 - 1.6
    );
    found.push({ x, y, positive: "pP".includes(marks[i + 4]), spray: "PN".includes(marks[i + 4]) });
  }
  return found;
}
function drawn(marks, positive, seed) {
  const points = [];
  readMarks(marks).forEach((mark, m) => {
    if (mark.positive !== positive) return;
    if (!mark.spray) points.push(mark.x, mark.y);
    for (let i = 0; mark.spray && i < 25; i++) {
      const [z, w] = normals(uniform(seed, 16 + m, 2 * i), uniform(seed, 16 + m, 2 * i + 1));
      points.push(mark.x + 0.1 * z, mark.y + 0.1 * w);
    }
  });
  return points;
}
function trainingPoints({ data, marks, seed, imbalance, count }) {
  if (data === "yours") {
    const positive = drawn(marks, true, seed);
    const points2 = Float64Array.from([...positive, ...drawn(marks, false, seed)]);
    return { points: points2, positives: positive.length / 2, count: points2.length / 2 };
  }
  const positives = Math.max(1, Math.floor(count / (1 + imbalance) + 0.5));
  const points = new Float64Array(2 * count);
  cloud(data, true, seed, 1, positives, points, 0);
  cloud(data, false, seed, 2, count - positives, points, positives);
  return { points, positives, count };
}
function freshPoints(settings) {
  if (settings.data === "yours") return trainingPoints(settings);
  const points = new Float64Array(5e3);
  cloud(settings.data, true, settings.seed, 3, 500, points, 0);
  cloud(settings.data, false, settings.seed, 4, 2e3, points, 500);
  return { points, positives: 500, count: 2500 };
}

var RECIPE = { gamma: 2, alpha: 0.25, prior: 0.01, pace: "fast" };
var SCENE = { ...RECIPE, data: "rings", imbalance: 1e3, rate: 0.1 };
var EXPERIMENTS = [
  {
    name: "No prior at 1:1000",
    about: "cross entropy, the first hundred steps: no prior, then π = .01",
    runs: [
      { steps: 100, settings: { ...SCENE, loss: "CE", prior: 0.5, pace: "calm" } },
      { steps: 100, settings: { ...SCENE, loss: "CE", pace: "calm" } }
    ]
  },
  {
    name: "CE against FL",
    about: "300 steps each on the points you see, at your rate; same first weights",
    runs: [
      { steps: 300, settings: { ...RECIPE, loss: "CE" } },
      { steps: 300, settings: { ...RECIPE, loss: "FL" } }
    ]
  },
  {
    name: "Figure 4",
    about: "300 steps of focal loss at 1:100, then the losses of every gamma, sorted and added up",
    runs: [{ steps: 300, settings: { ...SCENE, loss: "FL", imbalance: 100 } }]
  }
];

var WORDS = {
  data: ["rings", "moons", "blobs", "yours"],
  loss: ["CE", "balanced", "FL", "OHEM"],
  pace: ["calm", "fast"]
};
var MOST_MARKS = 200;
function read(limits, name, text) {
  if (name in WORDS) return WORDS[name].includes(text) ? text : void 0;
  if (name === "marks")
    return /^([0-9a-z]{4}[pnPN])*$/.test(text) && text.length <= 5 * MOST_MARKS ? text : void 0;
  return (name === "seed" || name === "imbalance" ? wholeIn : numberIn)(limits[name], text);
}

function scale(low, high, from, to, log = false) {
  const place2 = log ? (value) => Math.log10(Math.max(value, 1e-300)) : (value) => value;
  const [start, end] = [place2(low), place2(high)];
  const toPixel = (value) => from + (place2(value) - start) / (end - start) * (to - from);
  toPixel.invert = (pixel) => {
    const at = start + (pixel - from) / (to - from) * (end - start);
    return log ? 10 ** at : at;
  };
  return toPixel;
}
function path(pixels) {
  return pixels.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}

function contour(values, cells, level, unit) {
  const lines = [];
  for (let row = 0; row + 1 < cells; row++) {
    for (let column = 0; column + 1 < cells; column++) {
      const at = row * cells + column;
      const above = (values[at] > level) + (values[at + 1] > level) + (values[at + cells] > level) + (values[at + cells + 1] > level);
      if (above === 0 || above === 4) continue;
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1]
      ];
      const heights = corners.map(([c, r]) => values[r * cells + c] - level);
      const met = [];
      for (let side = 0; side < 4; side++) {
        const [from, to] = [heights[side], heights[(side + 1) % 4]];
        if (from > 0 === to > 0) continue;
        const part = from / (from - to);
        const [[x0, y0], [x1, y1]] = [corners[side], corners[(side + 1) % 4]];
        met.push([unit * (x0 + part * (x1 - x0)), unit * (y0 + part * (y1 - y0))]);
      }
      for (let i = 0; i + 1 < met.length; i += 2) lines.push([met[i], met[i + 1]]);
    }
  }
  return lines;
}

var EDGE = 1.6;
var LEVELS = [0.5, 0.1];
var APART = 12;
function markAt(x, y, kind) {
  const digits = (value) => Math.round((Math.min(EDGE, Math.max(-EDGE, value)) + EDGE) * 400).toString(36).padStart(2, "0");
  return digits(x) + digits(y) + kind;
}
function decisionMap({ pen, add, undo }) {
  const ground = html("canvas", { "aria-hidden": "true" });
  const dots = html("canvas", { "aria-hidden": "true" });
  const lines = LEVELS.map((_, i) => svg("path", { class: `lf-contour lf-contour-${i}` }));
  const cross = svg("path", { class: "lf-cross", d: "M-9 0H9M0 -9V9" });
  const over = svg("svg", { class: "lf-over", "aria-hidden": "true" }, ...lines, cross);
  const surface = html(
    "div",
    {
      class: "lf-surface",
      tabindex: 0,
      role: "application",
      "aria-roledescription": "map",
      "aria-label": "Map of the points. Arrow keys move a pen, Space draws a mark, Delete takes the last mark back."
    },
    ground,
    dots,
    over
  );
  const element = html("div", { class: "lf-map" }, surface);
  const small = document.createElement("canvas");
  const at = { x: 0, y: 0 };
  let size = 0;
  let last = null;
  let shades = null;
  let image = null;
  const toPlane = (event) => {
    const box = surface.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width * 2 - 1) * EDGE,
      (1 - (event.clientY - box.top) / box.height * 2) * EDGE
    ];
  };
  const put = (x, y) => {
    [at.x, at.y] = [x, y];
    add(markAt(x, y, pen()));
  };
  let stroke = null;
  surface.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    surface.setPointerCapture(event.pointerId);
    stroke = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      drawn: event.pointerType !== "touch"
    };
    if (stroke.drawn) put(...toPlane(event));
  });
  surface.addEventListener("pointermove", (event) => {
    if (event.pointerId !== stroke?.id || Math.hypot(event.clientX - stroke.x, event.clientY - stroke.y) < APART)
      return;
    Object.assign(stroke, { x: event.clientX, y: event.clientY, drawn: true });
    put(...toPlane(event));
  });
  surface.addEventListener("pointerup", (event) => {
    if (event.pointerId === stroke?.id && !stroke.drawn) put(...toPlane(event));
    stroke = null;
  });
  surface.addEventListener("pointercancel", () => stroke = null);
  surface.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 0.02 : 0.1;
    const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[event.key];
    if (move)
      [at.x, at.y] = [at.x + move[0], at.y + move[1]].map(
        (value) => Math.min(EDGE, Math.max(-EDGE, Math.round(value * 1e3) / 1e3))
      );
    else if (event.key === " " || event.key === "Enter") put(at.x, at.y);
    else if (event.key === "Delete" || event.key === "Backspace") undo();
    else return;
    event.preventDefault();
    placeCross();
  });
  const placeCross = () => cross.setAttribute(
    "transform",
    `translate(${(at.x / EDGE + 1) * size / 2} ${(1 - at.y / EDGE) * size / 2})`
  );
  const colour = (name) => getComputedStyle(element).getPropertyValue(name).trim();
  function drawPoints(points, positives) {
    last = { points, positives };
    size = surface.clientWidth;
    if (!size) return;
    shades = { positive: rgb(colour("--positive")), negative: rgb(colour("--negative")) };
    const ratio = Math.min(2, devicePixelRatio || 1);
    for (const canvas of [ground, dots])
      if (canvas.width !== Math.round(size * ratio)) canvas.width = canvas.height = Math.round(size * ratio);
    over.setAttribute("viewBox", `0 0 ${size} ${size}`);
    placeCross();
    const pencil = dots.getContext("2d");
    pencil.setTransform(ratio, 0, 0, ratio, 0, 0);
    pencil.clearRect(0, 0, size, size);
    const toX = scale(-EDGE, EDGE, 0, size);
    const toY = scale(-EDGE, EDGE, size, 0);
    const count = points.length / 2;
    pencil.fillStyle = colour("--negative");
    const side = count - positives > 500 ? 2 : 4;
    pencil.globalAlpha = count - positives > 500 ? 0.55 : 0.9;
    for (let n = positives; n < count; n++)
      pencil.fillRect(toX(points[2 * n]) - side / 2, toY(points[2 * n + 1]) - side / 2, side, side);
    pencil.globalAlpha = positives > 500 ? 0.7 : 1;
    pencil.fillStyle = colour("--positive");
    pencil.strokeStyle = colour("--paper");
    pencil.lineWidth = 1.5;
    const radius = positives > 500 ? 1.6 : positives > 60 ? 3 : 5;
    for (let n = 0; n < positives; n++) {
      pencil.beginPath();
      pencil.arc(toX(points[2 * n]), toY(points[2 * n + 1]), radius, 0, 7);
      pencil.fill();
      if (positives <= 500) pencil.stroke();
    }
  }
  function drawAnswer(values) {
    if (!size) return;
    const cells = Math.sqrt(values.length);
    const pencil = small.getContext("2d");
    if (image?.width !== cells) {
      small.width = small.height = cells;
      image = pencil.createImageData(cells, cells);
    }
    for (let i = 0; i < values.length; i++) {
      const p = values[i];
      [image.data[4 * i], image.data[4 * i + 1], image.data[4 * i + 2]] = p > 0.5 ? shades.positive : shades.negative;
      image.data[4 * i + 3] = Math.abs(p - 0.5) * (p > 0.5 ? 300 : 110);
    }
    pencil.putImageData(image, 0, 0);
    const target = ground.getContext("2d");
    const width = ground.width;
    const cell = width / (cells - 1);
    target.clearRect(0, 0, width, width);
    target.imageSmoothingEnabled = true;
    target.drawImage(small, -cell / 2, -cell / 2, width + cell, width + cell);
    LEVELS.forEach(
      (level, i) => lines[i].setAttribute(
        "d",
        contour(values, cells, level, size / (cells - 1)).map((part) => path(part)).join("")
      )
    );
  }
  function clear() {
    ground.getContext("2d").clearRect(0, 0, ground.width, ground.width);
    lines.forEach((line) => line.setAttribute("d", ""));
  }
  return {
    element,
    surface,
    drawPoints,
    drawAnswer,
    clear,
    again: () => last && drawPoints(last.points, last.positives),
    marks: (text) => readMarks(text).length
  };
}
function rgb(text) {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (!digits) return [128, 128, 128];
  return digits.length === 3 ? [...digits].map((d) => parseInt(d + d, 16)) : [0, 2, 4].map((i) => parseInt(digits.slice(i, i + 2), 16));
}

var percent = (share) => share > 0 && share < 5e-5 ? "under 0.01 %" : `${share === 0 || share === 1 ? share * 100 : share < 0.0995 ? Number((100 * share).toPrecision(2)) : Math.round(100 * share)} %`;
var trimmed = (value) => String(value).replace(/^0\./, ".");
function short({ loss, gamma, alpha, prior }) {
  const name = {
    CE: "CE",
    balanced: `balanced CE α ${trimmed(alpha)}`,
    FL: `FL γ ${trimmed(gamma)} α ${trimmed(alpha)}`,
    OHEM: "OHEM"
  }[loss];
  return `${name}, ${prior === 0.5 ? "no prior" : `π ${trimmed(prior)}`}`;
}
var imbalanceWords = (imbalance) => `${imbalance} ${imbalance === 1 ? "negative" : "negatives"} for each positive`;
var priorWords = (prior) => prior === 0.5 ? "no prior: every point starts at p one half" : `every point starts at p ${prior}`;
var gammaWords = (gamma, on) => on ? `gamma ${gamma}: a point at p t 0.9 counts ${number(10 ** gamma)} times less` : "gamma belongs to the focal loss";
var alphaWords = (alpha, on) => on ? `positives weigh ${alpha}, negatives ${Number((1 - alpha).toFixed(2))}` : "this loss has no alpha";
var rateWords = (rate) => `learning rate ${rate}`;
var whole = (value) => value.toLocaleString("en-US");
var stateWords = ({ data, rate, seed }) => `${data === "yours" ? "your points" : data}, rate ${trimmed(rate)}, seed ${seed}`;
function sentence(seen) {
  const { report, settings, first, results, running, lacking: lacking2, asked } = seen;
  if (lacking2 || !report || !report.finite) return told(seen);
  const { step, now, scores: scores2, positives, count } = report;
  if (step === 0)
    return `**${whole(positives)}** positive${positives === 1 ? "" : "s"} and **${whole(count - positives)}** negative${count - positives === 1 ? "" : "s"}, each at p = ${trimmed(settings.prior)}. Easy negatives own **${asked ? "?" : percent(now[2])}** of the gradient.`;
  if (results.length > 1 && !running)
    return `Ranking of fresh points: ${results[0].ranking.toFixed(3)} in the first run, **${results[1].ranking.toFixed(3)}** in this one.`;
  if (now[0] > first && step >= 10)
    return `Step ${whole(step)}: the loss is **${number(now[0])}**, above its first ${number(first)}. It finds **${percent(scores2.recall)}** of the positives: this run breaks down.`;
  const where = settings.data === "yours" ? "your" : "fresh";
  return `After **${whole(step)} step${step === 1 ? "" : "s"}** it finds **${percent(scores2.recall)}** of ${where} positives. Easy negatives own **${percent(now[2])}** of the gradient.`;
}
function told({ report, settings, running, results, lacking: lacking2, asked }) {
  if (lacking2) return "Draw at least one positive and one negative on the map, then press Run.";
  if (!report) return "The points are being laid out.";
  const { step, now, scores: scores2, positives, count } = report;
  if (!report.finite)
    return `After **${whole(step)} steps** the weights are no longer numbers: this run has broken down. Lower the learning rate, or set the prior.`;
  if (step === 0) {
    return `**${whole(positives)}** ${positives === 1 ? "positive" : "positives"} and **${whole(count - positives)}** ${count - positives === 1 ? "negative" : "negatives"}. Every point starts near p = ${settings.prior}, and the first loss is **${number(now[0])}**. ` + (asked ? "" : `Easy negatives own **${percent(now[2])}** of the gradient. `) + "Nothing moves until you press Run.";
  }
  const where = settings.data === "yours" ? "your points" : "fresh points";
  const found = `On ${where} the network finds **${percent(scores2.recall)}** of the positives at p > .5 and calls ${percent(scores2.false_alarms)} of the negatives positive.`;
  const owned = `Easy negatives own **${percent(now[1])}** of the loss and **${percent(now[2])}** of the gradient.`;
  const both = results.length > 1 && !running ? ` First run and this: loss ${results.map(({ loss }) => Number.isFinite(loss) ? number(loss) : "broken").join(" and ")}, ranking ${results.map(({ ranking }) => ranking.toFixed(3)).join(" and ")}.` : "";
  return `After **${whole(step)} ${step === 1 ? "step" : "steps"}** of ${short(settings)} the loss is **${number(now[0])}**. ${found} ${owned}${both}`;
}

var LONGEST = 1e4;
var RESTART = ["data", "loss", "prior", "imbalance", "seed", "marks"];
var PACE = { calm: { steps: 1, milliseconds: 1e3 }, fast: { steps: 40, milliseconds: 7 } };
function lacking({ data, marks }) {
  return data === "yours" && !(/[pP]/.test(marks) && /[nN]/.test(marks));
}
function lossOf({ loss, gamma, alpha }) {
  return [loss, loss === "FL" ? gamma : "", loss === "FL" || loss === "balanced" ? alpha : ""].join();
}
function trainingSession({ settings, set, request, ask }) {
  let report = null;
  let history2 = [];
  let before = null;
  let results = [];
  let queue = [];
  let guided = false;
  let remaining = 0;
  let endless = false;
  let run = 0;
  let busy = false;
  let restart = true;
  let known = "";
  let began = null;
  const alone = () => [queue, results, guided] = [[], [], false];
  function train(steps) {
    alone();
    const left = endless ? 0 : remaining;
    endless = steps === LONGEST;
    if (!steps || report?.finite === false) remaining = 0;
    else remaining = Math.min(left + steps, Math.max(0, LONGEST - (report?.step ?? 0)));
    request();
  }
  const running = () => remaining > 0;
  const toggle = () => train(running() ? 0 : LONGEST);
  function reset() {
    alone();
    [remaining, restart] = [0, true];
    request();
  }
  function begin({ steps, settings: wanted }) {
    set(wanted);
    [restart, endless] = [true, false];
    remaining = steps;
  }
  function experiment({ runs }) {
    [results, queue, guided] = [[], runs.slice(1), true];
    begin(runs[0]);
  }
  function turn(inSight) {
    const missing = lacking(settings());
    if (missing) [report, remaining, restart] = [null, 0, true];
    const seen = { report, history: history2, before, results, running: running(), lacking: missing };
    if (before) seen.before = { ...before, comparable: before.loss === lossOf(settings()) };
    if (!busy && inSight && !missing) pump();
    return seen;
  }
  function pump() {
    const wanted = settings();
    const key = JSON.stringify({ ...wanted, pace: "" });
    if (began && RESTART.some((name) => wanted[name] !== began[name] && (name !== "marks" || wanted.data === "yours")))
      restart = true;
    if (!restart && !remaining && key === known) return;
    if (restart) {
      if (history2.length >= 10 && began)
        before = { label: short(began), history: history2, loss: lossOf(began), scores: report?.scores ?? null };
      [history2, report] = [[], null];
      run++;
    }
    began = wanted;
    const { steps, milliseconds } = PACE[wanted.pace];
    busy = true;
    known = key;
    ask({ run, settings: wanted, restart, steps: restart ? 0 : Math.min(steps, remaining), milliseconds });
    restart = false;
  }
  function received(answer) {
    busy = false;
    if (answer.run === run) {
      report = { ...answer, points: answer.points ?? report?.points };
      history2.push(...answer.rows);
      remaining = report.finite ? Math.max(0, Math.min(remaining - answer.rows.length, LONGEST - report.step)) : 0;
      if (!remaining && report.step && guided) finish();
    }
    request();
  }
  function finish() {
    results.push({ loss: report.now[0], ranking: report.scores.ranking });
    const next = queue.shift();
    if (next) begin(next);
  }
  return { train, toggle, reset, experiment, alone, halt: () => remaining = 0, turn, received };
}

function logSigmoid(x) {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}
function sigmoid(x) {
  return Math.exp(logSigmoid(x));
}

function layout() {
  return { b1: 32, w2: 48, b2: 176, w3: 184, b3: 192, size: 193 };
}
function firstWeights(seed, prior) {
  const { b1, w2, b2, w3, b3, size } = layout();
  const weights = new Float64Array(size);
  let i = 0;
  for (const [from, to, spread] of [
    [0, b1, 1 / Math.sqrt(2)],
    [w2, b2, 1 / Math.sqrt(16)],
    [w3, b3, 0.01]
  ]) {
    for (let at = from; at < to; at++, i++)
      weights[at] = spread * normals(uniform(seed, 0, 2 * i), uniform(seed, 0, 2 * i + 1))[0];
  }
  weights[b3] = -Math.log((1 - prior) / prior);
  return weights;
}
function forward(weights, points, count, h1, h2, x) {
  const { b1, w2, b2, w3, b3 } = layout();
  for (let n = 0; n < count; n++) {
    const [a, b, one, two] = [points[2 * n], points[2 * n + 1], 16 * n, 8 * n];
    for (let j = 0; j < 16; j++)
      h1[one + j] = Math.tanh(weights[2 * j] * a + weights[2 * j + 1] * b + weights[b1 + j]);
    let out = weights[b3];
    for (let k = 0; k < 8; k++) {
      let sum = weights[b2 + k];
      for (let j = 0; j < 16; j++) sum += weights[w2 + 16 * k + j] * h1[one + j];
      h2[two + k] = Math.tanh(sum);
      out += weights[w3 + k] * h2[two + k];
    }
    x[n] = out;
  }
}
function backward(weights, points, count, h1, h2, slope, gradient) {
  const { b1, w2, b2, w3, b3 } = layout();
  const d2 = new Float64Array(8);
  gradient.fill(0);
  for (let n = 0; n < count; n++) {
    const s = slope[n];
    if (s === 0) continue;
    const [one, two] = [16 * n, 8 * n];
    for (let k = 0; k < 8; k++) {
      const h = h2[two + k];
      d2[k] = s * weights[w3 + k] * (1 - h * h);
      gradient[w3 + k] += s * h;
      gradient[b2 + k] += d2[k];
    }
    gradient[b3] += s;
    const [a, b] = [points[2 * n], points[2 * n + 1]];
    for (let j = 0; j < 16; j++) {
      const h = h1[one + j];
      let sum = 0;
      for (let k = 0; k < 8; k++) {
        const at = w2 + 16 * k + j;
        gradient[at] += d2[k] * h;
        sum += d2[k] * weights[at];
      }
      const d = sum * (1 - h * h);
      gradient[2 * j] += d * a;
      gradient[2 * j + 1] += d * b;
      gradient[b1 + j] += d;
    }
  }
}

function constants() {
  return {
    momentum: 0.9,
    keep: 128,
    easy: 0.9,
    cells: 41,
    edge: 1.6,
    bins: 20,
    gammas: [0, 0.5, 1, 2],
    fractions: [...Array.from({ length: 100 }, (_, i) => i / 100), 0.9925, 0.995, 0.9975, 0.999, 1]
  };
}
function pointLosses({ loss: kind, gamma, alpha }, x, positives, loss, slope) {
  const count = x.length;
  for (let n = 0; n < count; n++) {
    const sign = n < positives ? 1 : -1;
    const weight = (kind === "CE" || kind === "OHEM" ? 1 : sign > 0 ? alpha : 1 - alpha) / positives;
    const log = logSigmoid(sign * x[n]);
    const rest = log - sign * x[n];
    const factor = kind === "FL" ? weight * Math.exp(gamma * rest) : weight;
    loss[n] = -factor * log;
    slope[n] = sign * factor * ((kind === "FL" ? gamma * Math.exp(log) * log : 0) - Math.exp(rest));
  }
  if (kind !== "OHEM" || count <= constants().keep) return;
  const { keep } = constants();
  const least = loss.slice().sort()[count - keep];
  let ties = keep;
  for (let n = 0; n < count; n++) if (loss[n] > least) ties--;
  for (let n = 0; n < count; n++) {
    if (loss[n] > least || loss[n] === least && ties-- > 0) continue;
    loss[n] = 0;
    slope[n] = 0;
  }
}
function cumulativeLosses(sorted, gammas, fractions, counts = null) {
  const length = sorted.length;
  const seen = new Float64Array(length + 1);
  const sums = gammas.map(() => new Float64Array(length + 1));
  for (let i = 1; i <= length; i++) {
    const x_t = sorted[length - i];
    const many = counts ? counts[length - i] : 1;
    const log = logSigmoid(x_t);
    seen[i] = seen[i - 1] + many;
    for (let g = 0; g < gammas.length; g++)
      sums[g][i] = sums[g][i - 1] - many * log * (gammas[g] ? Math.exp(gammas[g] * (log - x_t)) : 1);
  }
  const places = fractions.map((fraction) => {
    const at = fraction * seen[length];
    let [low, end] = [0, length];
    while (low < end) {
      const middle = low + end + 1 >> 1;
      if (seen[middle] <= at) low = middle;
      else end = middle - 1;
    }
    return { low, part: low < length ? (at - seen[low]) / (seen[low + 1] - seen[low]) : 0 };
  });
  return sums.map(
    (sum) => places.map(
      ({ low, part }) => (sum[low] + part * (sum[Math.min(length, low + 1)] - sum[low])) / (sum[length] || 1)
    )
  );
}
function scores(x, positives) {
  const [positive, negative] = [x.slice(0, positives).sort(), x.slice(positives).sort()];
  let [below, ties, before] = [0, 0, 0];
  let equal = 0;
  for (const value of positive) {
    while (before < negative.length && negative[before] < value) before++;
    equal = Math.max(equal, before);
    while (equal < negative.length && negative[equal] === value) equal++;
    below += before;
    ties += equal - before;
  }
  let [hits, alarms] = [0, 0];
  for (const value of positive) if (value > 0) hits++;
  for (const value of negative) if (value > 0) alarms++;
  const recall = hits / positive.length;
  const false_alarms = alarms / negative.length;
  return {
    recall,
    false_alarms,
    balanced_accuracy: (recall + 1 - false_alarms) / 2,
    ranking: (below + ties / 2) / (positive.length * negative.length)
  };
}
function createTrainer(settings) {
  const fixed2 = constants();
  const { points, positives, count } = trainingPoints(settings);
  const fresh = freshPoints(settings);
  const [h1, h2] = [new Float64Array(16 * count), new Float64Array(8 * count)];
  const most = Math.max(fresh.count, fixed2.cells ** 2);
  const [other1, other2] = [new Float64Array(16 * most), new Float64Array(8 * most)];
  const [x, loss, slope] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const weights = firstWeights(settings.seed, settings.prior);
  const [velocity, gradient] = [new Float64Array(layout().size), new Float64Array(layout().size)];
  const grid = new Float64Array(2 * fixed2.cells ** 2);
  for (let i = 0; i < fixed2.cells ** 2; i++) {
    grid[2 * i] = fixed2.edge * (2 * (i % fixed2.cells) / (fixed2.cells - 1) - 1);
    grid[2 * i + 1] = fixed2.edge * (1 - 2 * Math.floor(i / fixed2.cells) / (fixed2.cells - 1));
  }
  let current = settings;
  let steps = 0;
  let history2 = [];
  let seen = null;
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  function measure() {
    const limit = Math.log(fixed2.easy) - Math.log1p(-fixed2.easy);
    let [total, easy, pull, easyPull] = [0, 0, 0, 0];
    for (let n = 0; n < count; n++) {
      const size = Math.abs(slope[n]);
      total += loss[n];
      pull += size;
      if (n >= positives && -x[n] > limit) {
        easy += loss[n];
        easyPull += size;
      }
    }
    return [total, total ? easy / total : 0, pull ? easyPull / pull : 0];
  }
  function look() {
    if (seen) return seen;
    forward(weights, points, count, h1, h2, x);
    pointLosses(current, x, positives, loss, slope);
    return seen = measure();
  }
  function change(next) {
    if (["loss", "gamma", "alpha"].some((name) => next[name] !== current[name])) seen = null;
    current = next;
  }
  function step() {
    history2.push(look());
    backward(weights, points, count, h1, h2, slope, gradient);
    for (let i = 0; i < weights.length; i++) {
      velocity[i] = fixed2.momentum * velocity[i] + gradient[i];
      weights[i] -= current.rate * velocity[i];
    }
    steps++;
    seen = null;
  }
  function report() {
    const now = look();
    const truth = [x.slice(0, positives), x.slice(positives).map((value) => -value)];
    const histogram = truth.map((logits) => {
      const bins = new Float64Array(fixed2.bins);
      for (const value of logits)
        bins[Math.min(fixed2.bins - 1, Math.floor(fixed2.bins * sigmoid(value)))] += 1 / logits.length;
      return bins;
    });
    const gammas = fixed2.gammas.includes(current.gamma) || current.loss !== "FL" ? fixed2.gammas : [...fixed2.gammas, current.gamma];
    const curves = truth.map((logits) => cumulativeLosses(logits.slice().sort(), gammas, fixed2.fractions));
    const map = new Float64Array(grid.length / 2);
    forward(weights, grid, map.length, other1, other2, map);
    const unseen = new Float64Array(fresh.count);
    forward(weights, fresh.points, fresh.count, other1, other2, unseen);
    const rows = history2;
    history2 = [];
    return {
      step: steps,
      now,
      rows,
      finite: Number.isFinite(sum(weights)),
      weights: weights.slice(),
      histogram,
      gammas,
      curves,
      map: Float32Array.from(map, sigmoid),
      scores: scores(unseen, fresh.positives),
      positives,
      count
    };
  }
  return { step, report, points, change };
}
function createResponder() {
  let trainer = null;
  return ({ run, settings, restart, steps, milliseconds }) => {
    const began = performance.now();
    if (restart) trainer = createTrainer(settings);
    trainer.change(settings);
    for (let done = 0; done < steps && (done === 0 || performance.now() - began < milliseconds); done++)
      trainer.step();
    const report = { run, ...trainer.report(), points: restart ? trainer.points : null };
    return { ...report, milliseconds: performance.now() - began };
  };
}
function parts() {
  return [
    logSigmoid,
    sigmoid,
    constants,
    pointLosses,
    cumulativeLosses,
    scores,
    createTrainer,
    createResponder
  ];
}

var [LEFT, RIGHT, TOP, BOTTOM] = [46, 12, 8, 22];
function panel(name, heading, { onpoint = null } = {}) {
  const ground = svg("g");
  const live = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": heading.textContent },
    ground,
    live
  );
  const plot = html("div", { class: "lf-plot" }, canvas);
  const element = html(
    "div",
    { class: `lf-panel lf-panel-${name}` },
    html("p", { class: "lf-heading" }, heading),
    plot
  );
  let drawn2 = "";
  let toX = null;
  if (onpoint) follow(canvas, (at) => toX && onpoint(toX.invert(at - canvas.getBoundingClientRect().left)));
  function draw({ x, y, log = false, xTicks, yTicks, lines = [], bars = [], cursor = null }) {
    const { clientWidth: width, clientHeight: height } = plot;
    if (!width || !height) return;
    toX = scale(x[0], x[1], LEFT, width - RIGHT);
    const toY = scale(y[0], y[1], height - BOTTOM, TOP, log);
    const key = [width, height, x, y, xTicks, yTicks].join(";");
    if (key !== drawn2) {
      canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
      ground.replaceChildren(
        svg("path", {
          class: "lf-grid",
          d: yTicks.map(([at]) => `M${LEFT} ${toY(at).toFixed(1)}H${width - RIGHT}`).join("")
        }),
        ...yTicks.filter(([, text]) => text).map(
          ([at, text]) => svg("text", { x: LEFT - 6, y: toY(at), dy: "0.35em", "text-anchor": "end" }, text)
        ),
        ...xTicks.map(
          ([at, text]) => svg(
            "text",
            {
              x: toX(at),
              y: height - 6,
              "text-anchor": at === x[1] ? "end" : at === x[0] ? "start" : "middle"
            },
            text
          )
        )
      );
      drawn2 = key;
    }
    const upright = cursor === null ? [] : y.map((end) => [cursor, end]);
    const wanted = [
      ...bars.map((bar) => ["rect", bar]),
      ...[...lines, { name: "lf-cursor", points: upright }].map((line) => ["path", line])
    ];
    while (live.children.length > wanted.length) live.lastChild.remove();
    wanted.forEach(([tag, part], i) => {
      let shape = live.children[i];
      if (shape?.tagName !== tag) {
        const fresh = svg(tag);
        if (shape) shape.replaceWith(fresh);
        else live.append(fresh);
        shape = fresh;
      }
      if (shape.dataset.name !== part.name) {
        shape.dataset.name = part.name;
        shape.setAttribute("class", part.name);
      }
      if (tag === "path") {
        shape.setAttribute(
          "d",
          path(
            part.points.filter(([, v]) => Number.isFinite(v)).map(([u, v]) => [toX(u), Math.max(-50, Math.min(height + 50, toY(v)))])
          )
        );
      } else {
        const [top, bottom] = [toY(Math.max(part.from, part.to)), toY(Math.min(part.from, part.to))];
        place(shape, {
          x: toX(part.x).toFixed(1),
          width: Math.max(0, toX(part.x + part.width) - toX(part.x) - 1).toFixed(1),
          y: top.toFixed(1),
          height: Math.max(0, bottom - top).toFixed(1)
        });
      }
    });
  }
  return { element, draw };
}
function thinned(values) {
  const [every, last] = [Math.max(1, Math.ceil(values.length / 300)), values.length - 1];
  const points = [];
  for (let step = 0; step < last; step += every) points.push([step, values[step]]);
  return last < 0 ? points : [...points, [last, values[last]]];
}
function stepAxis(steps) {
  let end = 100;
  for (let i = 0; end < steps; i++) end *= [2, 2.5, 2][i % 3];
  return {
    x: [0, end],
    xTicks: [
      [0, "0"],
      [end / 2, (end / 2).toLocaleString("en-US")],
      [end, `${end.toLocaleString("en-US")} steps`]
    ]
  };
}
function lossAxis(values) {
  const known = values.filter((value) => value > 0 && Number.isFinite(value));
  const [least, largest] = known.length ? [Math.min(...known), Math.max(...known)] : [0.1, 10];
  let [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(largest))];
  low = Math.max(low, high - 8);
  if (high - low < 2) high = low + 2;
  const every = Math.ceil((high - low) / 4);
  const ticks = [];
  for (let power = low; power <= high; power += every)
    ticks.push([
      10 ** power,
      power < -3 || power > 3 ? `1e${power}` : (10 ** power).toLocaleString("en-US", { maximumFractionDigits: 3 })
    ]);
  return { y: [10 ** low, 10 ** high], yTicks: ticks, log: true };
}

var { fractions: FRACTIONS } = constants();
var NAMES = { 0: "0", 0.5: "½", 1: "1", 2: "2" };
var QUARTERS = [
  [0, "0"],
  [0.25, ""],
  [0.5, "½"],
  [0.75, ""],
  [1, "1"]
];
var styleOf = (gamma) => gamma in NAMES ? `lf-gamma-${String(gamma).replace(".", "")}` : "lf-gamma-own";
var TABS = ["loss", "easy share", "p_t", "Figure 4"];
function views(id, redraw) {
  let tab = TABS[0];
  const tabs = choice("Plot", `${id}-plot`, TABS, (word) => (tab = word, redraw()));
  tabs.element.classList.add("lf-tabs");
  tabs.element.children[1 + TABS.indexOf("p_t")].lastElementChild.replaceChildren(...rich("p_t"));
  const words = (text) => html("span", {}, ...rich(text));
  const loss = panel("loss", words("loss"));
  const shares = panel(
    "shares",
    html(
      "span",
      {},
      "easy negatives own: ",
      html("span", { class: "lf-solid" }, "loss"),
      ", ",
      html("span", { class: "lf-dashed" }, "gradient")
    )
  );
  const histogram = panel(
    "histogram",
    html(
      "span",
      {},
      ...rich("p_t: "),
      html("span", { class: "lf-up" }, "positives ▲"),
      " ",
      html("span", { class: "lf-down" }, "negatives ▼")
    )
  );
  const positives = panel("positives", words("loss of positives"));
  const negatives = panel("negatives", words("loss of negatives"));
  const past = html("span", { class: "lf-past" });
  loss.element.querySelector(".lf-heading").append(past);
  const figure4 = html("div", { class: "lf-figure-4" }, positives.element, negatives.element);
  const chosen = [loss.element, shares.element, histogram.element, figure4];
  const key = html("p", { class: "lf-gammas" });
  let keyed = "";
  function draw({ report, history: history2, before, gamma, wide }) {
    const shown = wide && tab === "loss" ? "easy share" : tab;
    tabs.set(shown);
    tabs.element.children[1].hidden = wide;
    chosen.forEach((one, i) => one.hidden = TABS[i] !== shown && !(wide && i === 0));
    key.hidden = shown !== "Figure 4";
    const now = report ? [...history2, report.now] : [];
    const old = before?.comparable ? before.history : [];
    const axis = stepAxis(Math.max(now.length - 1, old.length));
    const series = (rows, k) => thinned(rows.map((row) => row[k]));
    past.textContent = before ? ` · ${before.comparable ? "dashed" : "run before, another loss"}: ${before.label}` : "";
    const losses = (rows) => rows.map((row) => row[0]);
    loss.draw({
      ...axis,
      ...lossAxis([...losses(now), ...losses(old)]),
      lines: [
        { name: "lf-old", points: series(old, 0) },
        { name: "lf-new", points: series(now, 0) }
      ]
    });
    shares.draw({
      ...axis,
      y: [0, 1],
      yTicks: [
        [0, "0"],
        [0.5, "50 %"],
        [1, "100 %"]
      ],
      lines: [
        { name: "lf-share", points: series(now, 1) },
        { name: "lf-share lf-share-gradient", points: series(now, 2) }
      ]
    });
    const bars = (report?.histogram ?? []).flatMap(
      (bins, k) => Array.from(bins, (part, i) => ({
        name: k ? "lf-bar-negative" : "lf-bar-positive",
        x: i / bins.length,
        width: 1 / bins.length,
        from: 0,
        to: k ? -part : part
      }))
    );
    histogram.draw({
      x: [0, 1],
      y: [-1, 1],
      xTicks: [
        [0, "0"],
        [0.5, "½"],
        [1, "1"]
      ],
      yTicks: [
        [-1, "all"],
        [0, "0"],
        [1, "all"]
      ],
      bars
    });
    const gammas = report?.gammas ?? [];
    [positives, negatives].forEach(
      (plot, k) => plot.draw({
        x: [0, 1],
        y: [0, 1],
        xTicks: [
          [0, "0"],
          [0.5, "½"],
          [1, "1"]
        ],
        yTicks: QUARTERS,
        lines: gammas.map((one, i) => ({
          name: `${styleOf(one)}${one === gamma ? " lf-thick" : ""}`,
          points: report.curves[k][i].map((share, j) => [FRACTIONS[j], share])
        }))
      })
    );
    if (keyed !== `${gammas} ${gamma}`) {
      keyed = `${gammas} ${gamma}`;
      key.replaceChildren(
        "The easiest fraction of examples, and its part of the loss: ",
        ...gammas.map(
          (one) => html(
            "span",
            { class: `lf-key-gamma ${styleOf(one)}` },
            `γ = ${NAMES[one] ?? one}${one === gamma ? " (yours)" : ""}`
          )
        )
      );
    }
  }
  const element = html(
    "div",
    { class: "lf-plots" },
    loss.element,
    html("div", { class: "lf-chosen-plot" }, tabs.element, shares.element, histogram.element, figure4, key)
  );
  return { draw, element };
}

var SLICE = 8;
function workerSource() {
  const all = [
    mix,
    normals,
    uniform,
    cloud,
    drawn,
    freshPoints,
    readMarks,
    trainingPoints,
    backward,
    firstWeights,
    forward,
    layout,
    ...parts()
  ];
  return `"use strict";
${all.map(String).join("\n")}
const respond = ${createResponder.name}();
onmessage = ({ data }) => postMessage(respond(data));
`;
}
function helper(onreport) {
  let close = () => {
  };
  const unanswered = [];
  const inPage = () => {
    const respond = createResponder();
    let open = true;
    close = () => open = false;
    return (message) => setTimeout(
      () => open && onreport(respond({ ...message, milliseconds: Math.min(SLICE, message.milliseconds) }))
    );
  };
  let send;
  const self = {
    kind: "worker",
    ask: (message) => (unanswered.push(message), send(message)),
    close: () => close()
  };
  const fallBack = () => {
    self.kind = "page";
    send = inPage();
    unanswered.forEach(send);
  };
  try {
    const address = URL.createObjectURL(new Blob([workerSource()], { type: "text/javascript" }));
    const worker = new Worker(address);
    let answered = false;
    worker.onmessage = ({ data }) => {
      if (!answered) URL.revokeObjectURL(address);
      answered = true;
      unanswered.shift();
      onreport(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (!answered) fallBack();
    };
    close = () => worker.terminate();
    send = (message) => worker.postMessage(message);
  } catch {
    fallBack();
  }
  return self;
}

/*! Live figure of chapter 4. */
var NAMES2 = ["data", "loss", "gamma", "alpha", "prior", "imbalance", "rate", "seed", "marks", "pace"];
var STOPS = {
  imbalance: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3],
  prior: [1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
  rate: [1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
};
var BEST_ALPHA = { balanced: 0.75, FL: 0.25 };
var COUNT = 5e3;
var STILL = 10;
var WRITE_EVERY = 250;
function parts2({ model, state, id, figure }) {
  const limits = model.get("limits");
  const slides = sliders(limits, { gamma: [0.1, 0.5], alpha: [0.01, 0.05] });
  const settings = () => ({ ...state.get(), count: COUNT });
  const session = trainingSession({
    settings,
    set: state.set,
    request: state.request,
    ask: (message) => training.ask(message)
  });
  const training = helper(session.received);
  const set = (changes) => {
    session.alone();
    state.set(changes);
  };
  const press = (act) => () => (state.set({}), act());
  const changeMarks = (marks) => {
    session.halt();
    set({ data: "yours", marks });
  };
  const drawing = { sign: "positives", spray: false };
  const undo = () => changeMarks(state.get().marks.slice(0, -5));
  const map = decisionMap({
    pen: () => ({ positives: "pP", negatives: "nN" })[drawing.sign][drawing.spray ? 1 : 0],
    add: (mark) => state.get().marks.length < 5 * MOST_MARKS && changeMarks(state.get().marks + mark),
    undo
  });
  const button = (text, label, onclick) => html("button", { type: "button", class: "lf-do", title: label, onclick }, text);
  const sign = choice("Draw", `${id}-sign`, ["positives", "negatives"], (word) => drawing.sign = word);
  sign.set("positives");
  const spray = html("input", { type: "checkbox", onchange: () => drawing.spray = spray.checked });
  const pens = {
    element: html(
      "div",
      { class: "lf-pens" },
      sign.element,
      html("label", { class: "lf-label lf-check" }, spray, html("span", {}, "spray")),
      button("Undo", "Take the last mark back", undo),
      button("Clear", "Remove your marks", () => changeMarks(""))
    ),
    symbol: ["pen"],
    name: "Pen",
    text: ""
  };
  const go = button("Run", "Run until paused", press(session.toggle));
  go.classList.add("lf-go");
  const again = iconButton("again", "Reset: back to the first weights", press(session.reset));
  again.classList.add("lf-do");
  const actions = html(
    "div",
    { class: "lf-actions" },
    go,
    button(
      "1 step",
      "Train one step",
      press(() => session.train(1))
    ),
    button(
      "100",
      "Train a hundred steps",
      press(() => session.train(100))
    ),
    again
  );
  const guided = {
    element: html(
      "div",
      { class: "lf-experiments", role: "group", "aria-label": "Guided experiments" },
      ...EXPERIMENTS.map(
        (one, i) => button(`${i + 1}. ${one.name}`, one.about, () => session.experiment(one))
      )
    ),
    symbol: ["guided"],
    name: "Guided experiments",
    text: ""
  };
  const plots = views(id, state.request);
  const symbol = (text, letter) => [html("span", { class: letter ? "lf-symbol" : "lf-word" }, text)];
  const slider = (trait, text, letter, name, ticks) => range({
    id: `${id}-${trait}`,
    symbol: symbol(text, letter),
    name,
    ticks,
    limits: slides[trait],
    onset: (value) => set({ [trait]: value })
  });
  const stops = (trait, text, letter, name, ticks) => {
    const values = STOPS[trait];
    return range({
      id: `${id}-${trait}`,
      symbol: symbol(text, letter),
      name,
      limits: { min: 0, max: values.length - 1, fine: 1, coarse: 1 },
      ticks: ticks.map(([value, words]) => [values.indexOf(value), words]),
      onset: (i) => set({ [trait]: values[i] })
    });
  };
  const nearest = (trait, value) => STOPS[trait].reduce(
    (best, one, i, all) => Math.abs(Math.log(one / value)) < Math.abs(Math.log(all[best] / value)) ? i : best,
    0
  );
  const imbalance = stops("imbalance", "1 to", false, "negatives for each positive", [
    [1, "1"],
    [10, "10"],
    [100, "100"],
    [1e3, "1000"]
  ]);
  const prior = stops("prior", "π", true, "pi, the prior", [
    [1e-3, ".001"],
    [0.01, ".01"],
    [0.1, ".1"],
    [0.5, "none"]
  ]);
  const gamma = slider("gamma", "γ", true, "gamma, the focusing parameter", [
    [0, "0"],
    [0.5, "½"],
    [1, "1"],
    [2, "2"],
    [5, "5"]
  ]);
  const alpha = slider("alpha", "α", true, "alpha, the weight of positives", [
    [0.25, "¼"],
    [0.5, "½"],
    [0.75, "¾"]
  ]);
  const rate = stops("rate", "rate", false, "learning rate", [
    [1e-3, ".001"],
    [0.01, ".01"],
    [0.1, ".1"],
    [1, "1"]
  ]);
  const seed = html("input", {
    type: "number",
    id: `${id}-seed`,
    min: limits.seed[0],
    max: limits.seed[1],
    step: 1,
    inputmode: "numeric",
    onchange: () => {
      const value = read(limits, "seed", seed.value);
      if (value === void 0) seed.value = state.get().seed;
      else set({ seed: value });
    }
  });
  const seeds = {
    element: html(
      "div",
      { class: "lf-seed" },
      html("label", { class: "lf-label", for: `${id}-seed` }, html("span", { class: "lf-word" }, "seed")),
      seed
    ),
    symbol: ["seed"],
    name: "Seed of points and first weights",
    text: ""
  };
  const data = choice("Points", `${id}-data`, WORDS.data, (word) => set({ data: word }), ["data"]);
  const loss = choice(
    "Loss",
    `${id}-loss`,
    WORDS.loss,
    (word) => set({ loss: word, ...word in BEST_ALPHA ? { alpha: BEST_ALPHA[word] } : {} }),
    ["loss"]
  );
  const pace = choice("Pace", `${id}-pace`, WORDS.pace, (word) => state.set({ pace: word }), ["pace"]);
  const numbersShown = readout();
  const place2 = html("span", { class: "lf-state" });
  let painted = null;
  let writtenAt = 0;
  let controlled = "";
  let first = 0;
  function draw(now, { asked }) {
    const seen = session.turn(inSight);
    const { report, history: history2, running } = seen;
    const key = JSON.stringify([now, running, Boolean(report?.step)]);
    if (key !== controlled) control(now, running, report);
    controlled = key;
    const shown = { running, helper: training.kind, reported: report?.step ?? "" };
    if (still.matches && running && report?.step && painted && report.step - painted.step < STILL)
      return { data: shown };
    if (seen.lacking) {
      const { points, positives } = trainingPoints(settings());
      map.drawPoints(points, positives);
      map.clear();
      painted = null;
    } else if (report && report !== painted) {
      if (report.step === 0 || !painted) map.drawPoints(report.points, report.positives);
      map.drawAnswer(report.map);
      painted = report;
    }
    const wide = figure.clientWidth >= 560;
    plots.draw({ ...seen, gamma: now.loss === "FL" ? now.gamma : null, wide });
    if (running && Date.now() - writtenAt <= WRITE_EVERY && report?.step) return { data: shown };
    writtenAt = Date.now();
    first = history2[0]?.[0] ?? report?.now[0] ?? 0;
    numbersShown.set(report, seen.before, asked);
    const all = { ...seen, settings: now, first, asked };
    return {
      words: sentence(all),
      all: told(all),
      running,
      data: { ...shown, ...running ? {} : numbers(report) }
    };
  }
  function control(now, running, report) {
    data.set(now.data);
    loss.set(now.loss);
    pace.set(now.pace);
    pens.wanted = now.data === "yours";
    const [focal, weighed] = [now.loss === "FL", now.loss in BEST_ALPHA];
    const own = now.data === "yours";
    const short2 = (value) => String(value).replace(/^0\./, ".");
    imbalance.input.disabled = own;
    imbalance.set(
      nearest("imbalance", now.imbalance),
      own ? "yours" : String(now.imbalance),
      imbalanceWords(now.imbalance)
    );
    prior.set(
      nearest("prior", now.prior),
      now.prior === 0.5 ? "none" : short2(now.prior),
      priorWords(now.prior)
    );
    gamma.input.disabled = !focal;
    gamma.set(now.gamma, focal ? fixed(now.gamma, 1) : "off", gammaWords(now.gamma, focal));
    alpha.input.disabled = !weighed;
    alpha.set(now.alpha, weighed ? fixed(now.alpha, 2) : "off", alphaWords(now.alpha, weighed));
    rate.set(nearest("rate", now.rate), short2(now.rate), rateWords(now.rate));
    if (document.activeElement !== seed) seed.value = now.seed;
    seeds.text = String(now.seed);
    place2.textContent = stateWords(now);
    go.textContent = running ? "Pause" : report?.step ? "Go on" : "Run";
    go.title = running ? "Pause" : "Run until paused";
  }
  let near = true;
  let inSight = true;
  const look = () => {
    inSight = near && !document.hidden;
    state.request();
  };
  const sight = new IntersectionObserver(([entry]) => {
    near = entry.isIntersecting;
    look();
  });
  const recolour = () => {
    map.again();
    if (painted) map.drawAnswer(painted.map);
  };
  const resized = () => {
    recolour();
    state.request();
  };
  const themed = new MutationObserver(recolour);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  sight.observe(figure);
  document.addEventListener("visibilitychange", look);
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "theme"] });
  dark.addEventListener("change", recolour);
  return {
    read: (name, text) => read(limits, name, text),
    bar: [place2],
    body: [html("div", { class: "lf-look" }, map.element, numbersShown.element), plots.element],
    controls: [loss, gamma, alpha, prior, imbalance],
    more: [rate, seeds, data, pens, guided, pace],
    actions,
    source: "193 weights, trained in your browser.",
    watch: map.surface,
    resized,
    draw,
    release() {
      sight.disconnect();
      themed.disconnect();
      document.removeEventListener("visibilitychange", look);
      dark.removeEventListener("change", recolour);
      training.close();
    }
  };
}
function readout() {
  const names = ["step", "loss", "positives found", "false alarms", "ranking", "easy share"];
  const values = names.map(() => html("dd", {}, "–"));
  const element = html(
    "dl",
    { class: "lf-figures" },
    ...names.map((name, i) => html("div", {}, html("dt", {}, name), values[i]))
  );
  function set(report, before, asked) {
    const scored = report?.scores;
    const past = before?.scores;
    const pair = (show, key) => [scored ? show(scored[key]) : "–", past ? `before ${show(past[key])}` : ""];
    const rank = (value) => value.toFixed(3).replace(/^0/, "");
    [
      [report ? report.step.toLocaleString("en-US") : "–"],
      [report ? number(report.now[0]) : "–"],
      pair(percent, "recall"),
      pair(percent, "false_alarms"),
      pair(rank, "ranking"),
      [asked ? "?" : report ? percent(report.now[2]) : "–"]
    ].forEach(
      ([text, was], i) => values[i].replaceChildren(text, was ? html("span", { class: "lf-was" }, was) : "")
    );
  }
  return { element, set };
}
function numbers(report) {
  if (!report) return {};
  const { step, now, weights, scores: scores2 } = report;
  return {
    step,
    loss: now[0],
    lossShare: now[1],
    gradientShare: now[2],
    weights: Array.from(weights).join(" "),
    ranking: scores2.ranking,
    balancedAccuracy: scores2.balanced_accuracy
  };
}
var playground_default = liveFigure({ name: "lf-playground", traits: NAMES2, styles: [run_default, style_default], parts: parts2 });

var COMMANDS = /^(.|Enter|Backspace|Delete|Home|End|Arrow\w+|Page\w+)$/;
function stays({ key, ctrlKey, altKey, metaKey, shiftKey }) {
  return !(ctrlKey || altKey || metaKey || shiftKey && key === "Enter") && COMMANDS.test(key);
}
function hosted(view) {
  return {
    ...view,
    render(context) {
      const { el } = context;
      const stop = (event) => stays(event) && event.stopPropagation();
      const mark = (event) => el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", stays(event));
      el.addEventListener("keydown", stop);
      addEventListener("keydown", mark, { capture: true });
      const release = view.render(context);
      return () => {
        el.removeEventListener("keydown", stop);
        removeEventListener("keydown", mark, { capture: true });
        release();
      };
    }
  };
}

var stdin_default = hosted(playground_default);
export {
  stdin_default as default
};
