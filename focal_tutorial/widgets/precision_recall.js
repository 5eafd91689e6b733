// Built by widgets/build.mjs from widgets/src/precision_recall.js: change it there.
var run_default = '/* What makes a figure run, and the tabs of its plots: chapters 4, 13 and 14. */\n.lf-actions { display: flex; align-items: center; gap: 6px; }\n.lf-do { min-height: 44px; min-width: 44px; padding: 0 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-do:hover { border-color: var(--soft); }\n.lf-do.lf-button { padding: 0; }\n.lf-go { min-width: 6.5rem; color: var(--paper); background: var(--accent); border-color: var(--accent); font-size: 1rem; font-weight: 600; }\n.lf-do[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }\n.lf-plots { padding: 0 16px 8px; border-top: 1px solid var(--line); }\n.lf-tabs.lf-choice { margin: 0; background: none; border: 0; border-radius: 0; }\n.lf-tabs label { flex: 1; text-align: center; }\n.lf .lf-tabs span { padding: 0 4px; line-height: 40px; color: var(--soft); border-radius: 0; white-space: nowrap; }\n.lf .lf-tabs span span { padding: 0; }\n.lf .lf-tabs input:checked + span { color: var(--accent); background: none; box-shadow: inset 0 2px var(--accent); font-weight: 600; }\n.lf-panel { min-width: 0; }\n.lf .lf-heading { color: var(--soft); font-size: 13px; line-height: 18px; height: 18px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }\n@container (max-width: 559.98px) {\n  .lf-actions { padding-bottom: 6px; }\n  .lf-actions .lf-do { flex: 1; padding: 0 4px; }\n  .lf-actions .lf-go { flex: 1.5; }\n  .lf-actions .lf-button { flex: 0 0 44px; }\n}\n';

var style_default = `.lf-precision .lf-pr { display: grid; gap: 6px 16px; padding: 6px 16px 10px; }
.lf-precision .lf-pr > .lf-tabs { display: none; }
.lf-precision .lf-left, .lf-precision .lf-right { display: contents; }
.lf-precision .lf-pr > *, .lf-precision .lf-pr > div > * { min-width: 0; }
.lf-precision .lf-stage { position: relative; min-width: 0; aspect-ratio: 1 / var(--ratio); }
.lf-precision .lf-picture { touch-action: manipulation; cursor: pointer; border-radius: 6px; }
.lf-precision .lf-plot { position: relative; min-width: 0; }
.lf-precision .lf-acts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 6px; }
.lf-precision .lf-acts .lf-do { padding: 0 2px; white-space: nowrap; }
.lf-precision .lf-acts .lf-do[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.lf-precision .lf-readout { height: 44px; overflow: hidden; color: var(--ink); font-size: 0.85rem; line-height: 22px; }
.lf-precision .lf-readout strong { color: var(--accent); }
.lf-precision .lf-lead { padding-right: 10px; color: var(--soft); font-size: 0.9rem; line-height: 34px; }
.lf-precision .lf-bar .lf-choice { align-items: center; border: 0; background: none; }
.lf-precision .lf-bar .lf-choice span { min-width: 34px; padding: 0 8px; text-align: center; }
.lf-precision .lf-bar .lf-choice .lf-lead { padding: 0 10px 0 0; }
.lf-precision .lf-kinds label { flex: 1; text-align: center; }
.lf-precision .lf-kinds span { padding: 0 4px; }
.lf-precision .lf-dock .lf-range { grid-template-columns: 6.4rem 1fr 2.6rem; }
.lf-precision .lf-word { display: block; color: var(--ink); font-size: 0.9rem; line-height: 1.15; }

/* A box: a halo of the paper's colour under its line; right, false and missed differ in colour, width and mark. */
.lf-precision .lf-picture rect { fill: none; }
.lf-precision .lf-halo { stroke: var(--paper); stroke-width: 4.5; stroke-opacity: 0.85; }
.lf-precision .lf-edge { fill: none; stroke: var(--accent); stroke-width: 2.6; }
.lf-precision .lf-false .lf-edge { stroke: var(--gamma-05); stroke-width: 2; }
.lf-precision .lf-ignored .lf-edge { stroke: var(--soft); stroke-width: 1.6; }
.lf-precision .lf-missed .lf-edge { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 6 4; }
.lf-precision .lf-off .lf-edge { stroke: var(--soft); stroke-width: 1.6; stroke-dasharray: 1.5 4; stroke-linecap: round; }
.lf-precision .lf-truth .lf-halo { stroke-width: 3; }
.lf-precision .lf-truth .lf-edge { stroke: var(--ink); stroke-width: 1; }
.lf-precision .lf-mark circle { fill: var(--ink); stroke: var(--paper); stroke-width: 1.5; }
.lf-precision .lf-mark path { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; }
.lf-precision .lf-false .lf-mark circle { fill: var(--gamma-05); }
.lf-precision .lf-one .lf-item:not(.lf-chosen) { opacity: 0.45; }
.lf-precision .lf-picture .lf-fill { fill: var(--accent); fill-opacity: 0.22; }
.lf-precision .lf-picture .lf-false .lf-fill { fill: var(--gamma-05); }
.lf-precision .lf-picture :is(.lf-missed, .lf-off) .lf-fill { fill: var(--ink); }
.lf-precision .lf-chosen .lf-edge { stroke-width: 3.6; }

/* The curve. */
.lf-precision .lf-grid { stroke: var(--line); }
.lf-precision .lf-falling { fill: none; stroke: var(--accent); stroke-width: 1.4; }
.lf-precision .lf-steps { fill: none; stroke: var(--ink); stroke-width: 1.6; stroke-linejoin: round; }
.lf-precision .lf-later { fill: none; stroke: var(--soft); stroke-width: 1; stroke-linejoin: round; }
.lf-precision .lf-was { fill: none; stroke: var(--soft); stroke-width: 2; stroke-dasharray: 2 4; }
.lf-precision .lf-under { fill: var(--accent); fill-opacity: 0.18; }
.lf-precision .lf-reading { fill: none; stroke: var(--accent); stroke-width: 3.6; stroke-linecap: round; }
.lf-precision .lf-reading-11 { stroke-width: 9; }
.lf-precision .lf-cross { fill: none; stroke: var(--gamma-05); stroke-width: 1.8; stroke-linecap: round; }
.lf-precision .lf-guide { fill: none; stroke: var(--ink); stroke-dasharray: 2 4; }
.lf-precision .lf-point { fill: var(--ink); stroke: var(--panel); stroke-width: 2; }

/* AP in numbers. */
.lf-precision .lf-cells { display: grid; grid-template-columns: 3fr 1.25fr; gap: 6px; min-width: 0; }
.lf-precision .lf-cells fieldset { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 6px; min-width: 0; margin: 0; padding: 0; border: 0; }
.lf-precision .lf-cell { position: relative; display: block; min-width: 0; margin: 0; padding: 5px 8px; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
.lf-precision label.lf-cell { cursor: pointer; }
.lf-precision .lf-cell input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.lf-precision .lf-cell:has(input:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.lf-precision .lf-cell:has(input:focus-visible) { outline: 2px solid var(--focus); outline-offset: 2px; }
.lf-precision .lf-ap { display: grid; }
.lf-precision .lf-ap-name { overflow: hidden; color: var(--soft); font-size: 13px; line-height: 18px; white-space: nowrap; text-overflow: ellipsis; }
.lf-precision .lf-ap-name strong { color: var(--ink); font-weight: 600; }
.lf-precision .lf-ap-value { font-variant-numeric: tabular-nums; line-height: 24px; white-space: nowrap; }
.lf-precision .lf-ap-value b { font-size: 1.05rem; }
.lf-precision .lf-moved { color: var(--soft); font-size: 13px; }
.lf-precision .lf-bars { position: absolute; right: 8px; bottom: 6px; width: 40%; height: 20px; }
.lf-precision .lf-bar-there { fill: var(--soft); fill-opacity: 0.55; }
.lf-precision .lf-bar-here { fill: var(--accent); }

@container (min-width: 560px) {
  .lf-precision .lf-pr { grid-template: "stage plot" auto "acts read" auto "cells cells" auto / minmax(0, 1.22fr) minmax(0, 1fr); }
  .lf-precision .lf-pr .lf-stage { grid-area: stage; }
  .lf-precision .lf-plot { grid-area: plot; }
  .lf-precision .lf-acts { grid-area: acts; }
  .lf-precision .lf-readout { grid-area: read; }
  .lf-precision .lf-cells { grid-area: cells; }
}
@container (max-width: 559.98px) {
  .lf-precision .lf-pr { gap: 4px; padding: 0 12px 6px; }
  .lf-precision .lf-pr > .lf-tabs { display: flex; }
  .lf-precision .lf-lead { display: none; }
  .lf-precision .lf-tabs { order: 0; }
  .lf-precision :is(.lf-stage, .lf-plot) { order: 1; margin-inline: -12px; aspect-ratio: 1 / var(--ratio); }
  .lf-precision .lf-readout { order: 2; }
  .lf-precision .lf-acts { order: 3; }
  .lf-precision .lf-cells { order: 4; grid-template-columns: 1fr; gap: 4px; }
  .lf-precision:not(.lf-at-curve) .lf-plot, .lf-precision.lf-at-curve .lf-stage { display: none; }
  .lf-precision .lf-picture { border-radius: 0; }
  .lf-precision .lf-whole .lf-ap { grid-template-columns: auto 1fr; gap: 0 12px; align-items: baseline; }
  .lf-precision .lf-bars { width: 30%; }
  .lf-precision .lf-cell { padding: 3px 8px; }
  .lf-precision .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }
}
.lf-precision:fullscreen .lf-stage, .lf-precision:fullscreen .lf-plot { max-height: 60vh; }
`;

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
  const rows2 = html(
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
  const element = html("div", { class: single ? "lf-dock lf-single" : "lf-dock" }, list, rows2);
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
    const [place, before] = narrow ? [rows2, rows2.children[controls.length] ?? null] : [bar, bar.lastElementChild];
    for (const { element: element2 } of switches) place.insertBefore(element2, before);
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
    const parts2 = [...element.children];
    for (const part of parts2) part.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts2.map((part) => [...part.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return;
    const [{ top }] = areas[0];
    const count3 = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part, i) => part.hidden = i >= count3);
  }
  function set(text) {
    if (text === shown) return;
    shown = text;
    element.replaceChildren(
      ...sentencesOf(text).map((sentence, i) => html("span", {}, i ? " " : null, ...rich(sentence)))
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
  const whole = html("p", { class: "lf-words" });
  const more = html("details", { class: "lf-more" }, html("summary", {}, "In more words"), whole);
  const spoken = html("p", { class: "lf-sr", role: "status" });
  let told = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told) whole.replaceChildren(...rich(all));
    told = all;
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
  let read;
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
    const parts2 = [...others, ...own].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return parts2.length ? `${here}#${parts2.join("&")}` : here;
  };
  const restore = () => {
    const named = new Map(pairs(location.hash));
    for (const name of names) {
      const text = named.get(`${page.id}.${name}`);
      const value = text === void 0 ? void 0 : read(name, text);
      model.set(name, value === void 0 ? stored[name] : value);
    }
    request();
  };
  const start = (given) => {
    ({ read, draw } = given);
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

function liveFigure({ name, traits, styles, parts: parts2 }) {
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
    const view = parts2({
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

var LARGEST_LOG_SCALE = Math.log(1e3 / 16);
function area([x1, y1, x2, y2]) {
  return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}
function meet(a, b) {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
function intersection(a, b) {
  return area(meet(a, b));
}
function union(a, b) {
  return area(a) + area(b) - intersection(a, b);
}
var ratio = (part, whole) => part / Math.max(whole, 1e-12);
function iou(a, b) {
  return ratio(intersection(a, b), union(a, b));
}

var ENOUGH = 0.5;
function overlap(detection, object) {
  if (!object.difficult) return iou(detection.box, object.box);
  return intersection(detection.box, object.box) / Math.max(area(detection.box), 1e-12);
}
function match(detections, objects, enough = ENOUGH) {
  const free = objects.map(() => true);
  return detections.map((detection) => {
    const overlaps = objects.map((object) => overlap(detection, object));
    const own = (difficult) => best(
      overlaps,
      (i) => objects[i].label === detection.label && objects[i].difficult === difficult && (difficult || free[i]) && overlaps[i] >= enough
    );
    const nearest = best(overlaps, (i) => overlaps[i] > 0);
    const seen = { ...detection, nearest, nearestOverlap: nearest < 0 ? 0 : overlaps[nearest] };
    const taken = own(false);
    if (taken >= 0) {
      free[taken] = false;
      return { ...seen, verdict: "found", object: taken, overlap: overlaps[taken] };
    }
    const ignored = own(true);
    return {
      ...seen,
      verdict: ignored < 0 ? "false" : "ignored",
      object: ignored,
      overlap: ignored < 0 ? 0 : overlaps[ignored]
    };
  });
}
function best(values, fits) {
  let place = -1;
  values.forEach((value, i) => {
    if (fits(i) && (place < 0 || value >= values[place])) place = i;
  });
  return place;
}

var numbers = (text) => text ? text.split(" ").map(Number) : [];
function objectsOf(picture2) {
  return rows(picture2.objects).map(([x1, y1, x2, y2, label, difficult]) => ({
    box: pixels(x1, y1, x2, y2),
    label,
    difficult: difficult === 1
  }));
}
function detectionsOf(text) {
  return rows(text).map(([x1, y1, x2, y2, score, label]) => ({
    box: pixels(x1, y1, x2, y2),
    score: score / 1e3,
    label
  }));
}
function rows(text) {
  const all = numbers(text);
  return Array.from({ length: all.length / 6 }, (_, i) => all.slice(6 * i, 6 * i + 6));
}
var pixels = (...tenths) => tenths.map((tenth) => tenth / 10);

var THRESHOLDS = Array.from(
  { length: 10 },
  (_, i) => i === 9 ? 0.95 : 0.5 + i * ((0.95 - 0.5) / 9)
);
var RECALLS = Array.from({ length: 101 }, (_, i) => i * 0.01);
var MOST = 100;
function precisionOver(hits, objects, recalls = RECALLS) {
  let right = 0;
  const recall = [];
  const precision = hits.map((hit, i) => {
    right += hit ? 1 : 0;
    recall.push(right / objects);
    return right / (i + 1);
  });
  for (let i = precision.length - 2; i >= 0; i--) precision[i] = Math.max(precision[i], precision[i + 1]);
  let sum = 0;
  let at = 0;
  for (const wanted of recalls) {
    while (at < recall.length && recall[at] < wanted) at++;
    sum += precision[at] ?? 0;
  }
  return sum / recalls.length;
}

var ELEVEN = Array.from({ length: 11 }, (_, i) => i * 0.1);
var placeOf = (iou2) => Math.min(9, Math.max(0, Math.round((iou2 - 0.5) / 0.05)));
function judged(detections, objects, label, changed = /* @__PURE__ */ new Map()) {
  const rows2 = [];
  detections.forEach((one, place) => {
    if (one.label !== label) return;
    const { off = false, twice: twice2 = false, dx = 0, dy = 0 } = changed.get(place) ?? {};
    if (off) return;
    const [x1, y1, x2, y2] = one.box;
    const box = dx || dy ? [x1 + dx, y1 + dy, x2 + dx, y2 + dy] : one.box;
    rows2.push({ ...one, box, place, copy: false });
    if (twice2) rows2.push({ ...one, box, place, copy: true });
  });
  const best2 = rows2.sort((a, b) => b.score - a.score).slice(0, MOST);
  const verdicts = THRESHOLDS.map((enough) => match(best2, objects, enough));
  return best2.map((row, i) => ({ ...row, verdicts: verdicts.map((all) => all[i]) }));
}
var ranked = (pictures) => pictures.flatMap((rows2, picture2) => rows2.map((row) => ({ ...row, picture: picture2 }))).sort((a, b) => b.score - a.score);
function curveAt(rows2, t, objects) {
  let right = 0;
  const points = rows2.filter(({ verdicts }) => verdicts[t].verdict !== "ignored").map((row, i) => {
    const hit = row.verdicts[t].verdict === "found";
    right += hit ? 1 : 0;
    const precision = right / (i + 1);
    return { row, hit, right, precision, recall: right / objects, falling: precision };
  });
  for (let i = points.length - 2; i >= 0; i--)
    points[i].falling = Math.max(points[i].falling, points[i + 1].falling);
  return points;
}
var readAt = (points, recall) => points.find((point) => point.recall >= recall)?.falling ?? 0;
function readings(points, objects) {
  const hits = points.map(({ hit }) => hit);
  return {
    101: precisionOver(hits, objects),
    11: precisionOver(hits, objects, ELEVEN),
    area: points.reduce(
      (sum, { recall, falling }, i) => sum + (recall - (i ? points[i - 1].recall : 0)) * falling,
      0
    )
  };
}
var overThresholds = (rows2, objects) => THRESHOLDS.map(
  (_, t) => precisionOver(
    curveAt(rows2, t, objects).map(({ hit }) => hit),
    objects
  )
);
var mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
var letIn = (points, threshold) => points.filter(({ row }) => Math.round(row.score * 1e3) >= Math.round(threshold * 1e3)).length;

var share = (value) => value === 1 ? "1" : value === 0 ? "0" : value.toFixed(2).replace(/^0/, "");
var figures = (value) => value === 1 ? "1" : value === 0 ? "0" : value.toFixed(3).replace(/^0/, "");
function moved(now, before) {
  const by = Math.round((now - before) * 1e3);
  if (!by) return "±0";
  return `${by < 0 ? "−" : "+"}${(Math.abs(by) / 1e3).toFixed(3).replace(/^0/, "")}`;
}
var iouFigures = (iou2) => (0.5 + placeOf(iou2) * 0.05).toFixed(2).replace(/^0/, "");
var count = (number, one, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;
var boxes = (number) => count(number, "box", "boxes");
var scoreFigures = (score) => score.toFixed(3).replace(/^0/, "");
function atPoint({ found, objects, shown, wrong }) {
  if (!shown)
    return `recall **0** (0 of ${objects} found); no box is left, so there is no precision`;
  return `recall **${share(found / objects)}** (${found} of ${objects} found), precision **${share(found / shown)}** (${wrong} of ${boxes(shown)} false)`;
}
function line({ name, threshold, iou: iou2, point, ap, before }) {
  if (!point.objects)
    return `These photographs hold no **${name}**: precision and recall have no meaning, and AP is left out.`;
  const was = before === null ? "" : `, **${moved(ap, before)}** by your changes`;
  return `Threshold ${share(threshold)}: ${atPoint(point)}. AP **${figures(ap)}** at IoU ${iouFigures(iou2)}${was}.`;
}
function everything(seen) {
  const { name, point, coco, voc2007, voc2010, all, changes } = seen;
  const together = `Over all classes with objects here, COCO AP is ${figures(all)}.`;
  const done = changes ? ` You have changed ${count(changes, "detection")}.` : "";
  if (!point.objects) return `${line(seen)} ${together}${done}`;
  return `${name}. ${line(seen)} At this IoU, VOC 2007's eleven readings give ${figures(voc2007)} and VOC 2010's area ${figures(voc2010)}. The mean over ten IoUs, .50 to .95, is **${figures(coco)}**: COCO's AP of this class. ${together}${done}`;
}
function thresholdWords(threshold, { found, objects, shown, wrong }) {
  return `score threshold ${share(threshold)}: ${found} of ${objects} found, ${wrong} of ${boxes(shown)} false`;
}
var iouWords = (iou2, ap) => `a box counts as right from IoU ${iouFigures(iou2)}${ap === null ? "" : `: AP ${figures(ap)}`}`;
function shiftWords({ dx, dy }) {
  const parts2 = [
    dx && `${Math.abs(dx)} px ${dx > 0 ? "right" : "left"}`,
    dy && `${Math.abs(dy)} px ${dy > 0 ? "down" : "up"}`
  ];
  return parts2.filter(Boolean).join(" and ");
}
function boxWords({ kind, name, score, rank, of, verdict, copy, shift, iou: iou2 }) {
  const what = `**${name}**, score ${scoreFigures(score)}`;
  if (kind === "off") return `${what}: switched off. The evaluation never sees it.`;
  const where = `${what}, ${copy ? "counted twice" : `box ${rank} of ${of}`}${shift ? `, shifted ${shiftWords(shift)}` : ""}`;
  return `${where}: ${reason(verdict, iou2)}`;
}
function reason({ verdict, overlap: overlap2, nearestOverlap }, iou2) {
  const hundredths = (value) => (Math.floor(value * 100 + 1e-9) / 100).toFixed(2).replace(/^0/, "");
  if (verdict === "found") return `right, IoU ${hundredths(overlap2)} with its object.`;
  if (verdict === "ignored") return "on an object that isn't counted.";
  if (!nearestOverlap) return "false, on background.";
  if (nearestOverlap < iou2 - 1e-9)
    return `false, its best IoU ${hundredths(nearestOverlap)} is below ${iouFigures(iou2)}.`;
  return `false: its object (IoU ${hundredths(nearestOverlap)}) is taken by a better box, or of another class.`;
}
var missedWords = (name) => `**${name}**, missed: no box above the threshold takes it.`;
var idle = (coarse) => coarse ? "Tap a box to pick it. Then switch it off, double it, or drag it." : "Click a box to pick it, drag it to shift it. Or walk by arrow keys; with Shift they shift it.";

var WAYS = ["101", "11", "area"];
var NAMES = {
  101: ["COCO", "at 101"],
  11: ["VOC 2007", "at 11"],
  area: ["VOC 2010", "area"]
};
var [WIDE, HIGH] = [92, 22];
function cells(id, onset) {
  const parts2 = Object.fromEntries(WAYS.map((way) => [way, cell(...NAMES[way])]));
  const inputs = Object.fromEntries(
    WAYS.map((way) => [
      way,
      html("input", { type: "radio", name: `${id}-readings`, value: way, onchange: () => onset(way) })
    ])
  );
  const whole = cell("COCO AP", "mean of 10 IoUs");
  const bars = svg("svg", { class: "lf-bars", viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" });
  whole.element.append(bars);
  const element = html(
    "div",
    { class: "lf-cells" },
    html(
      "fieldset",
      {},
      html("legend", { class: "lf-sr" }, "At which recalls the curve is read"),
      ...WAYS.map((way) => html("label", { class: "lf-cell" }, inputs[way], parts2[way].element))
    ),
    html("div", { class: "lf-cell lf-whole" }, whole.element)
  );
  function draw(way, t, now, before) {
    inputs[way].checked = true;
    for (const one of WAYS) parts2[one].set(now?.[one], before?.[one]);
    whole.set(now?.coco, before?.coco);
    const step = WIDE / THRESHOLDS.length;
    bars.replaceChildren(
      ...(now?.each ?? []).map(
        (ap, i) => svg("rect", {
          class: i === t ? "lf-bar-here" : "lf-bar-there",
          x: (i * step + 1).toFixed(1),
          width: (step - 2).toFixed(1),
          y: (HIGH - Math.max(1, ap * HIGH)).toFixed(1),
          height: Math.max(1, ap * HIGH).toFixed(1)
        })
      )
    );
  }
  return { element, draw };
}
function cell(name, how) {
  const value = html("b", {}, "");
  const change = html("span", { class: "lf-moved" });
  const element = html(
    "span",
    { class: "lf-ap" },
    html("span", { class: "lf-ap-name" }, html("strong", {}, name), `, ${how}`),
    html("span", { class: "lf-ap-value" }, value, " ", change)
  );
  const set = (now, before) => {
    value.textContent = now === void 0 ? "none" : figures(now);
    change.textContent = now === void 0 || before === void 0 ? "" : moved(now, before);
  };
  return { element, set };
}

var WORD = /^(\d+)\.(\d+)(?:(x)|(\+)?(?:@(-?\d+),(-?\d+))?)$/;
function changesIn(text, boxes2, size) {
  const all = /* @__PURE__ */ new Map();
  for (const word of text.split(" ").filter(Boolean)) {
    const found = WORD.exec(word);
    if (!found) return void 0;
    const [picture2, place] = [Number(found[1]), Number(found[2])];
    const change = {
      picture: picture2,
      place,
      off: Boolean(found[3]),
      twice: Boolean(found[4]),
      dx: Number(found[5] ?? 0),
      dy: Number(found[6] ?? 0)
    };
    const box = boxes2[picture2]?.[place]?.box;
    if (!box || isNone(change) || all.has(`${picture2}.${place}`)) return void 0;
    const [dx, dy] = kept(box, change.dx, change.dy, size[picture2]);
    if (dx !== change.dx || dy !== change.dy) return void 0;
    all.set(`${picture2}.${place}`, change);
  }
  return all;
}
var textOf = (changes) => [...changes.values()].filter((change) => !isNone(change)).sort((a, b) => a.picture - b.picture || a.place - b.place).map(({ picture: picture2, place, off, twice: twice2, dx, dy }) => {
  if (off) return `${picture2}.${place}x`;
  return `${picture2}.${place}${twice2 ? "+" : ""}${dx || dy ? `@${dx},${dy}` : ""}`;
}).join(" ");
var ofPicture = (changes, picture2) => new Map(
  [...changes.values()].filter((change) => change.picture === picture2).map((one) => [one.place, one])
);
function withChange(changes, picture2, place, more) {
  const key = `${picture2}.${place}`;
  const before = changes.get(key) ?? { picture: picture2, place, off: false, twice: false, dx: 0, dy: 0 };
  return new Map(changes).set(key, { ...before, ...more });
}
function kept([x1, y1, x2, y2], dx, dy, { width, height }) {
  const within = (by, low, high) => Math.min(Math.max(0, Math.floor(high)), Math.max(Math.min(0, Math.ceil(low)), Math.round(by))) + 0;
  return [within(dx, -x1, width - x2), within(dy, -y1, height - y2)];
}
var isNone = ({ off, twice: twice2, dx, dy }) => !off && !twice2 && !dx && !dy;

var MARK = 9;
function mark({ x, y, size = 1 }, strokes) {
  return svg(
    "g",
    { class: "lf-mark", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})` },
    svg("circle", { r: MARK - 1 }),
    svg("path", { d: strokes })
  );
}

var CROSS = "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500";
var EXCLAMATION = "M0 -5V1.500M0 4.500V4.600";
var MARKS = { false: CROSS, missed: EXCLAMATION };
var RADIUS = 9;
var APART = 4;
var START = 4;
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
var count2 = 0;
function picture({ pick, begin, shift, nudge, press }) {
  const key = `lf-picture-${count2++}`;
  const photo = svg("image", { preserveAspectRatio: "none" });
  const layer = svg("g", { role: "presentation" });
  const canvas = svg("svg", { class: "lf-canvas lf-picture", tabindex: 0 }, photo, layer);
  const element = html("div", { class: "lf-stage" }, canvas);
  let items = [];
  let active = -1;
  let fit = null;
  let held = null;
  function under({ clientX, clientY }) {
    const area2 = canvas.getBoundingClientRect();
    const [x, y] = [(clientX - area2.left - fit.left) / fit.scale, (clientY - area2.top - fit.top) / fit.scale];
    const near = 4 / fit.scale;
    const size = ({ kind, box: [x1, y1, x2, y2] }) => (kind === "missed" ? 1e9 : 0) + (x2 - x1) * (y2 - y1);
    return items.map((_, i) => i).filter((i) => {
      const [x1, y1, x2, y2] = items[i].box;
      return x >= x1 - near && x <= x2 + near && y >= y1 - near && y <= y2 + near;
    }).sort((a, b) => size(items[a]) - size(items[b]));
  }
  const movable = (place) => place >= 0 && ["found", "false", "ignored"].includes(items[place].kind);
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button || !fit || held) return;
    const all = under(event);
    const place = all.includes(active) ? active : all[0] ?? -1;
    held = { id: event.pointerId, x: event.clientX, y: event.clientY, all, place, dragging: false };
    held.drags = movable(place) && (event.pointerType !== "touch" || place === active);
    if (held.drags) canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener(
    "touchstart",
    (event) => {
      const own = fit && under(event.changedTouches[0]).includes(active);
      if (own && movable(active)) event.preventDefault();
    },
    { passive: false }
  );
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held?.id || !held.drags) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.dragging && Math.hypot(dx, dy) < START) return;
    if (!held.dragging) {
      held.dragging = true;
      if (held.place !== active) pick(held.place);
      begin(held.place);
    }
    shift(dx / fit.scale, dy / fit.scale);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (event.pointerId !== held?.id) return;
    const { all, dragging } = held;
    if (!dragging && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 10)
      pick(all.length ? all[(all.indexOf(active) + 1) % all.length] : -1);
    held = null;
  });
  canvas.addEventListener("pointercancel", () => held = null);
  canvas.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !items.length) return;
    const done = () => event.preventDefault();
    const arrow = ARROWS[event.key];
    if (arrow && event.shiftKey) {
      done();
      if (movable(active)) nudge(active, ...arrow);
    } else if (arrow) {
      done();
      const step = arrow[0] + arrow[1];
      pick(active < 0 ? step > 0 ? 0 : items.length - 1 : (active + step + items.length) % items.length);
    } else if (event.key === "Home" || event.key === "End") {
      done();
      pick(event.key === "Home" ? 0 : items.length - 1);
    } else if (event.key === "Escape") {
      done();
      pick(-1);
    } else if (active >= 0 && items[active].kind !== "missed") {
      const what = { Delete: "off", Backspace: "off", d: "twice", D: "twice" }[event.key];
      if (!what) return;
      done();
      press(active, what);
    }
  });
  function draw(seen, shown, truth, chosen, name) {
    const { clientWidth: width, clientHeight: height } = element;
    [items, active] = [shown, chosen];
    if (!width || !height) return;
    const unit = Math.min(width / seen.width, height / seen.height);
    fit = { scale: unit, left: (width - seen.width * unit) / 2, top: (height - seen.height * unit) / 2 };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const edges = {
      left: fit.left,
      top: fit.top,
      right: fit.left + seen.width * unit,
      bottom: fit.top + seen.height * unit
    };
    const whole = { x: edges.left, y: edges.top, width: seen.width * unit, height: seen.height * unit };
    for (const [attribute, value] of Object.entries(whole)) photo.setAttribute(attribute, value.toFixed(2));
    if (photo.getAttribute("href") !== seen.source) photo.setAttribute("href", seen.source);
    const place = ([x1, y1, x2, y2], by = 0) => ({
      x: fit.left + x1 * unit + by,
      y: fit.top + y1 * unit + by,
      width: (x2 - x1) * unit,
      height: (y2 - y1) * unit
    });
    const drawn = shown.map((item, i) => option(item, place(item.box, item.copy ? APART : 0), edges, i));
    const picked = drawn.filter((_, i) => i === active);
    layer.replaceChildren(
      ...truth.map((box) => svg("g", { class: "lf-truth", "aria-hidden": "true" }, ...twice(place(box)))),
      ...drawn.filter((_, i) => i !== active).reverse(),
      ...picked
    );
    canvas.setAttribute("role", shown.length ? "listbox" : "img");
    canvas.setAttribute("aria-label", name);
    if (active >= 0) canvas.setAttribute("aria-activedescendant", `${key}-${active}`);
    else canvas.removeAttribute("aria-activedescendant");
    canvas.classList.toggle("lf-one", active >= 0);
  }
  function option(item, rect, edges, place) {
    const chosen = place === active;
    const small = edges.right - edges.left < 400 ? 0.75 : 1;
    const corner = {
      x: Math.min(rect.x + rect.width, edges.right - RADIUS * small),
      y: Math.max(rect.y, edges.top + RADIUS * small),
      size: small
    };
    return svg(
      "g",
      {
        class: `lf-item lf-${item.kind}${chosen ? " lf-chosen" : ""}`,
        id: `${key}-${place}`,
        "data-place": place,
        role: "option",
        "aria-selected": String(chosen),
        "aria-label": item.words,
        "aria-posinset": place + 1,
        "aria-setsize": items.length
      },
      chosen ? svg("rect", { ...rect, class: "lf-fill" }) : null,
      ...twice(rect),
      MARKS[item.kind] ? mark(corner, MARKS[item.kind]) : null
    );
  }
  return { element, draw };
}
var twice = (rect) => [
  svg("rect", { ...rect, class: "lf-halo" }),
  svg("rect", { ...rect, class: "lf-edge" })
];

function scale(low, high, from, to, log = false) {
  const place = log ? (value) => Math.log10(Math.max(value, 1e-300)) : (value) => value;
  const [start, end] = [place(low), place(high)];
  const toPixel = (value) => from + (place(value) - start) / (end - start) * (to - from);
  toPixel.invert = (pixel) => {
    const at = start + (pixel - from) / (to - from) * (end - start);
    return log ? 10 ** at : at;
  };
  return toPixel;
}
function path(pixels2) {
  return pixels2.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}

var HUNDRED = Array.from({ length: 101 }, (_, i) => i * 0.01);
function plot(onpoint) {
  const ground = svg("g");
  const live = svg("g");
  const canvas = svg("svg", { class: "lf-canvas", role: "img" }, ground, live);
  const element = html("div", { class: "lf-plot" }, canvas);
  let box = null;
  follow(canvas, (clientX) => box && onpoint(box.x.invert(clientX - canvas.getBoundingClientRect().left)));
  function drawGround(width, height) {
    const area2 = { left: 40, right: width - 14, top: 12, bottom: height - 43 };
    box = {
      width,
      height,
      ...area2,
      x: scale(0, 1, area2.left, area2.right),
      y: scale(0, 1, area2.bottom, area2.top)
    };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const ticks = [0, 0.5, 1];
    const text = (value) => String(value).replace(/^0\./, ".");
    ground.replaceChildren(
      ...ticks.flatMap((value) => [
        svg("line", {
          class: "lf-grid",
          x1: area2.left,
          x2: area2.right,
          y1: box.y(value),
          y2: box.y(value)
        }),
        svg("text", { x: area2.left - 7, y: box.y(value), dy: "0.35em", "text-anchor": "end" }, text(value)),
        svg(
          "text",
          { x: box.x(value), y: area2.bottom + 14, dy: "0.35em", "text-anchor": "middle" },
          text(value)
        )
      ]),
      svg(
        "text",
        {
          class: "lf-axis-name",
          "text-anchor": "middle",
          transform: `translate(14 ${(area2.top + area2.bottom) / 2}) rotate(-90)`
        },
        "precision"
      ),
      svg(
        "text",
        {
          class: "lf-axis-name",
          x: (area2.left + area2.right) / 2,
          y: height - 6,
          "text-anchor": "middle"
        },
        "recall"
      )
    );
  }
  function stairs(points) {
    if (!points.length) return [];
    const corners = [[box.x(0), box.y(points[0].falling)]];
    let before = points[0];
    for (const point of points) {
      if (point.falling < before.falling)
        corners.push(
          [box.x(before.recall), box.y(before.falling)],
          [box.x(before.recall), box.y(point.falling)]
        );
      before = point;
    }
    corners.push([box.x(before.recall), box.y(before.falling)]);
    return corners;
  }
  function draw({ points, before, shown, readings: readings2, words }) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    if (box?.width !== width || box?.height !== height) drawGround(width, height);
    canvas.setAttribute("aria-label", words);
    const { x, y } = box;
    const pixels2 = points.map((point) => [x(point.recall), y(point.precision)]);
    const falling = stairs(points);
    const at = shown ? pixels2[shown - 1] : null;
    const under = readings2 === "area" && falling.length ? `${path([[x(0), y(0)], ...falling, [falling.at(-1)[0], y(0)]])}Z` : null;
    const marks = readings2 === "area" ? [] : (readings2 === "11" ? ELEVEN : HUNDRED).map((recall) => [x(recall), y(readAt(points, recall))]);
    live.replaceChildren(
      ...[
        under && svg("path", { class: "lf-under", d: under }),
        before && svg("path", { class: "lf-was", d: path(stairs(before)) }),
        svg("path", { class: "lf-later", d: path(pixels2.slice(Math.max(0, shown - 1))) }),
        svg("path", { class: "lf-steps", d: path(pixels2.slice(0, shown)) }),
        svg("path", { class: "lf-falling", d: path(falling) }),
        svg("path", {
          class: `lf-reading lf-reading-${readings2}`,
          d: marks.map(([mx, my]) => `M${mx.toFixed(1)} ${my.toFixed(1)}h0`).join("")
        }),
        ...points.map(({ hit }, i) => [hit, pixels2[i]]).slice(0, shown).filter(([hit]) => !hit).map(
          ([, [px, py]]) => svg("path", {
            class: "lf-cross",
            d: `M${(px - 3.5).toFixed(1)} ${(py - 3.5).toFixed(1)}l7 7m0 -7l-7 7`
          })
        ),
        at && svg("path", { class: "lf-guide", d: `M${at[0]} ${box.bottom}V${at[1]}H${box.left}` }),
        at && svg("circle", { class: "lf-point", cx: at[0], cy: at[1], r: 7 })
      ].filter(Boolean)
    );
  }
  return { element, draw };
}

/*! Live figure of chapter 12. */
var NAMES2 = ["image", "label", "threshold", "iou", "readings", "changes"];
var TABS = ["photograph", "curve"];
var KEPT = 300;
function parts({ model, state, id, figure, redraw }) {
  const [pictures, classes] = [model.get("pictures"), model.get("classes")];
  const objects = pictures.map(objectsOf);
  const found = model.get("found").map(detectionsOf);
  const limits = model.get("limits");
  const slides = sliders(limits, { threshold: [0.01, 0.05], iou: [0.05, 0.05] });
  const wanted = classes.map(
    (_, label) => objects.flat().reduce((sum, one) => sum + (one.label === label && !one.difficult ? 1 : 0), 0)
  );
  let active = null;
  let tab = TABS[0];
  let items = [];
  let grip = null;
  const set = (more) => state.set(more);
  const changes = () => changesIn(state.get().changes, found, pictures) ?? /* @__PURE__ */ new Map();
  function read(name, text) {
    if (name === "changes") return changesIn(text, found, pictures) && text;
    if (name === "readings") return WAYS.includes(text) ? text : void 0;
    if (name === "image" || name === "label")
      return wholeIn([0, (name === "image" ? pictures : classes).length - 1], text);
    return numberIn(limits[name], text);
  }
  const known = /* @__PURE__ */ new Map();
  function remembered(key, compute) {
    if (!known.has(key)) {
      if (known.size > KEPT) known.delete(known.keys().next().value);
      known.set(key, compute());
    }
    return known.get(key);
  }
  const rowsOf = (label, changed) => ranked(
    pictures.map((_, i) => {
      const own = ofPicture(changed, i);
      return remembered(`${label}/${i}/${textOf(own)}`, () => judged(found[i], objects[i], label, own));
    })
  );
  function scored(label, changed) {
    return remembered(`${label}/${textOf(changed)}`, () => {
      const rows2 = rowsOf(label, changed);
      return { rows: rows2, each: wanted[label] ? overThresholds(rows2, wanted[label]) : null };
    });
  }
  function scoresAt(label, changed, t) {
    return remembered(`${label}/${textOf(changed)}/${t}`, () => {
      const { rows: rows2, each } = scored(label, changed);
      if (!each) return { points: [], numbers: null };
      const points = curveAt(rows2, t, wanted[label]);
      return { points, numbers: { ...readings(points, wanted[label]), each, coco: mean(each) } };
    });
  }
  const view = picture({
    pick(place) {
      const item = items[place];
      active = item ? item.who : null;
      redraw();
    },
    begin(place) {
      const { place: which } = items[place].who;
      const before = changes().get(`${state.get().image}.${which}`);
      grip = { which, dx: before?.dx ?? 0, dy: before?.dy ?? 0 };
    },
    shift: (dx, dy) => move(grip.which, grip.dx + dx, grip.dy + dy),
    nudge(place, dx, dy) {
      const { place: which } = items[place].who;
      const before = changes().get(`${state.get().image}.${which}`);
      move(which, (before?.dx ?? 0) + dx, (before?.dy ?? 0) + dy);
    },
    press: (place, what) => turn(items[place].who.place, what)
  });
  function change(which, more) {
    set({ changes: textOf(withChange(changes(), state.get().image, which, more)) });
  }
  function move(which, dx, dy) {
    const { image } = state.get();
    const [x, y] = kept(found[image][which].box, dx, dy, pictures[image]);
    change(which, { dx: x, dy: y });
  }
  function turn(which, what) {
    change(which, { [what]: !changes().get(`${state.get().image}.${which}`)?.[what] });
  }
  const curve = plot((recall) => {
    const now = state.get();
    const { points } = scoresAt(now.label, changes(), placeOf(now.iou));
    if (!points.length) return;
    const away = (point) => Math.abs(point.recall - recall);
    const nearest = points.reduce((best2, point) => away(point) < away(best2) - 1e-9 ? point : best2);
    set({ threshold: Math.max(limits.threshold[0], nearest.row.score) });
  });
  const numbers2 = cells(id, (way) => set({ readings: way }));
  const photographs = choice(
    "Photograph",
    `${id}-image`,
    pictures.map((_, i) => String(i + 1)),
    (word2) => (active = null, set({ image: Number(word2) - 1 }))
  );
  photographs.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "photograph"));
  const kinds = choice(
    "Class",
    `${id}-label`,
    classes,
    (word2) => (active = null, set({ label: classes.indexOf(word2) })),
    [html("span", { class: "lf-word" }, "class")]
  );
  kinds.element.classList.add("lf-kinds");
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const slider = (name, title, short, ticks, onset) => range({
    id: `${id}-${name}`,
    symbol: word(short),
    name: title,
    lead: html(
      "label",
      { for: `${id}-${name}`, class: "lf-label" },
      html("span", { class: "lf-word" }, title)
    ),
    limits: slides[name],
    ticks: ticks.map((at) => [at, String(at).replace(/^0/, "")]),
    onset
  });
  const threshold = slider(
    "threshold",
    "score threshold",
    "score",
    [0.25, 0.5, 0.75],
    (value) => set({ threshold: value })
  );
  const iou2 = slider("iou", "IoU threshold", "IoU", [0.5, 0.75, 0.95], (value) => set({ iou: value }));
  function button(text, title, onclick) {
    const able = () => element.getAttribute("aria-disabled") !== "true";
    const element = html(
      "button",
      { type: "button", class: "lf-do", title, onclick: () => able() && onclick() },
      text
    );
    return { element, able: (on) => element.setAttribute("aria-disabled", String(!on)) };
  }
  const here = (what) => () => active?.place !== void 0 && what(active.place);
  const off = button(
    "Off",
    "Switch this box off, or on again (Delete)",
    here((place) => turn(place, "off"))
  );
  const twice2 = button(
    "Twice",
    "Count this box twice, or once again (D)",
    here((place) => turn(place, "twice"))
  );
  const back = button(
    "Put back",
    "Leave this box as the network gave it",
    here((place) => change(place, { off: false, twice: false, dx: 0, dy: 0 }))
  );
  const undo = button("Undo all", "Leave all boxes as the network gave them", () => set({ changes: "" }));
  const readout = html("p", { class: "lf-readout", "aria-hidden": "true" });
  const tabs = choice("Show", `${id}-tab`, TABS, (name) => (tab = name, redraw()));
  tabs.element.classList.add("lf-tabs");
  function itemsOf(now, t, rows2, changed) {
    const name = classes[now.label];
    const own = ofPicture(changed, now.image);
    const reaches2 = ({ score }) => Math.round(score * 1e3) >= Math.round(now.threshold * 1e3);
    const counted = rows2.map((row, i) => ({ ...row, rank: i + 1 }));
    const shown = counted.filter((row) => row.picture === now.image && reaches2(row)).map((row) => {
      const shift = own.get(row.place);
      const verdict = row.verdicts[t];
      const text = boxWords({
        kind: verdict.verdict,
        name,
        score: row.score,
        rank: row.rank,
        of: rows2.length,
        verdict,
        copy: row.copy || Boolean(shift?.twice),
        shift: shift?.dx || shift?.dy ? shift : null,
        iou: THRESHOLDS[t]
      });
      return {
        kind: verdict.verdict,
        box: row.box,
        copy: row.copy,
        object: verdict.object,
        text,
        who: { place: row.place, copy: row.copy }
      };
    });
    const gone = found[now.image].map((one, place) => ({ ...one, place })).filter((one) => one.label === now.label && own.get(one.place)?.off).map(({ box, score, place }) => ({
      kind: "off",
      box,
      copy: false,
      text: boxWords({ kind: "off", name, score }),
      who: { place, copy: false }
    }));
    const taken = new Set(shown.filter(({ kind }) => kind === "found").map(({ object }) => object));
    const missed = objects[now.image].map((one, i) => ({ ...one, i })).filter((one) => one.label === now.label && !one.difficult && !taken.has(one.i)).map(({ box, i }) => ({
      kind: "missed",
      box,
      copy: false,
      text: missedWords(name),
      who: { object: i }
    }));
    const spoken = (item) => ({ ...item, words: plain(item.text).replaceAll(" ", " ") });
    return {
      items: [...shown, ...gone, ...missed].map(spoken),
      truth: objects[now.image].filter((_, i) => taken.has(i)).map(({ box }) => box)
    };
  }
  const same = (a, b) => a && a.place === b.place && a.copy === b.copy && a.object === b.object;
  function draw(now) {
    const changed = changesIn(now.changes, found, pictures) ?? /* @__PURE__ */ new Map();
    const t = placeOf(now.iou);
    const { points, numbers: ap } = scoresAt(now.label, changed, t);
    const untouched = changed.size ? scoresAt(now.label, /* @__PURE__ */ new Map(), t) : null;
    const shown = letIn(points, now.threshold);
    const right = shown ? points[shown - 1].right : 0;
    const point = { found: right, objects: wanted[now.label], shown, wrong: shown - right };
    const all = classes.map((_, label) => scored(label, changed).each).filter(Boolean).map(mean);
    const drawn = itemsOf(now, t, scored(now.label, changed).rows, changed);
    items = drawn.items;
    const chosen = items.findIndex((item) => same(active, item.who));
    if (chosen < 0) active = null;
    view.draw(
      pictures[now.image],
      items,
      drawn.truth,
      chosen,
      `Photograph ${now.image + 1}, ${classes[now.label]}: ${items.length} boxes, best first`
    );
    const seen = {
      name: classes[now.label],
      threshold: now.threshold,
      iou: now.iou,
      point,
      ap: ap?.[101] ?? null,
      before: untouched?.numbers?.[101] ?? null,
      coco: ap?.coco,
      voc2007: ap?.[11],
      voc2010: ap?.area,
      all: mean(all),
      changes: changed.size
    };
    curve.draw({
      points,
      before: untouched?.points ?? null,
      shown,
      readings: now.readings,
      words: `Precision over recall of ${classes[now.label]}. ${plain(line(seen)).replaceAll(" ", " ")}`
    });
    numbers2.draw(now.readings, t, ap, untouched?.numbers ?? null);
    photographs.set(String(now.image + 1));
    kinds.set(classes[now.label]);
    threshold.set(now.threshold, share(now.threshold), thresholdWords(now.threshold, point));
    iou2.set(now.iou, iouFigures(now.iou), iouWords(now.iou, seen.ap));
    tabs.set(tab);
    figure.classList.toggle("lf-at-curve", tab === TABS[1]);
    const own = changed.get(`${now.image}.${active?.place}`);
    const picked = active?.place !== void 0;
    off.able(picked);
    twice2.able(picked && !own?.off);
    back.able(picked && own);
    undo.able(changed.size);
    off.element.setAttribute("aria-pressed", String(Boolean(own?.off)));
    twice2.element.setAttribute("aria-pressed", String(Boolean(own?.twice)));
    readout.replaceChildren(
      ...rich(chosen < 0 ? idle(globalThis.matchMedia?.("(pointer: coarse)").matches) : items[chosen].text)
    );
    return {
      words: line(seen),
      all: everything(seen),
      data: {
        found: point.found,
        shown: point.shown,
        objects: point.objects,
        ap: ap ? ap[101] : "",
        voc07: ap ? ap[11] : "",
        voc10: ap ? ap.area : "",
        coco: ap ? ap.coco : "",
        all: seen.all
      }
    };
  }
  figure.style.setProperty(
    "--ratio",
    Math.max(...pictures.map(({ width, height }) => height / width), 0.5).toFixed(4)
  );
  return {
    read,
    bar: [photographs.element],
    body: [
      html(
        "div",
        { class: "lf-pr" },
        tabs.element,
        html(
          "div",
          { class: "lf-left" },
          view.element,
          html(
            "div",
            { class: "lf-acts", role: "group", "aria-label": "The picked box" },
            ...[off, twice2, back, undo].map(({ element }) => element)
          )
        ),
        html("div", { class: "lf-right" }, curve.element, readout),
        numbers2.element
      )
    ],
    controls: [threshold, iou2, kinds],
    source: model.get("caption"),
    watch: view.element,
    draw
  };
}
var precision_recall_default = liveFigure({ name: "lf-precision", traits: NAMES2, styles: [run_default, style_default], parts });

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
      const mark2 = (event) => el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", stays(event));
      el.addEventListener("keydown", stop);
      addEventListener("keydown", mark2, { capture: true });
      const release = view.render(context);
      return () => {
        el.removeEventListener("keydown", stop);
        removeEventListener("keydown", mark2, { capture: true });
        release();
      };
    }
  };
}

var stdin_default = hosted(precision_recall_default);
export {
  stdin_default as default
};
