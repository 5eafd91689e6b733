// Built by widgets/build.mjs from widgets/src/speed_accuracy.js: change it there.
var style_default = ".lf-speed .lf-bar { gap: 2px 12px; }\n.lf-speed ul.lf-key { display: flex; flex: 1 1 7rem; flex-wrap: wrap; gap: 0 12px; margin: 0; padding: 4px 0; list-style: none; }\n.lf-speed ul.lf-key li { display: flex; align-items: center; gap: 6px; margin: 0; padding: 0; font-size: 0.9rem; line-height: 26px; white-space: nowrap; }\n.lf-speed .lf-drawing { height: 21rem; }\n.lf-speed .lf-canvas { cursor: crosshair; }\n.lf-grid { stroke: var(--line); }\n.lf-axis { stroke: var(--soft); }\n.lf-speed .lf-beyond { fill: var(--shade); }\n.lf-speed .lf-limit { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 3 4; }\n.lf-speed .lf-line { fill: none; stroke-width: 1.6; }\n.lf-line.lf-RetinaNet-50 { stroke: var(--gamma-0); }\n.lf-line.lf-RetinaNet-101 { stroke: var(--gamma-05); stroke-dasharray: 7 3; }\n.lf-speed .lf-envelope { fill: none; stroke: var(--accent); stroke-width: 5; stroke-opacity: 0.35; stroke-linejoin: round; stroke-linecap: round; }\n.lf-speed .lf-marker { stroke: var(--panel); stroke-width: 1.5; fill: var(--soft); }\n.lf-RetinaNet-50 .lf-marker { fill: var(--gamma-0); }\n.lf-RetinaNet-101 .lf-marker { fill: var(--gamma-05); }\n.lf-two-stages .lf-marker { fill: var(--ink); }\n.lf-elsewhere .lf-marker { fill: none; stroke: var(--accent); stroke-width: 2.6; }\n.lf-speed .lf-away { fill: none; stroke: var(--soft); stroke-width: 1.6; }\n.lf-speed .lf-ring { fill: var(--accent); fill-opacity: 0.18; stroke: var(--accent); stroke-width: 2; }\n.lf-canvas .lf-mark text { paint-order: stroke; stroke: var(--panel); stroke-width: 3px; }\n.lf-canvas .lf-mark.lf-chosen text { fill: var(--ink); font-weight: 650; }\n.lf-marks:focus { outline: none; }\n.lf-marks:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3.5; }\n.lf-speed .lf-hit { fill: transparent; }\n.lf-speed .lf-handle { cursor: ew-resize; }\n.lf-speed .lf-pill { fill: var(--ink); }\n.lf-canvas .lf-handle text { fill: var(--paper); font-weight: 600; }\n.lf-handle:focus { outline: none; }\n.lf-handle:focus-visible .lf-pill { stroke: var(--focus); stroke-width: 3; }\n.lf-speed .lf-range { grid-template-columns: 5.4rem 1fr 3.8rem; }\n.lf-word { display: block; color: var(--ink); font-size: 0.9rem; line-height: 1.15; }\n@container (min-width: 560px) { .lf-speed .lf-drawing { height: 26rem; } }\n";

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
function toggle({ id, label, symbol = [label], name = label, onset }) {
  const input = html("input", { type: "checkbox", id, onchange: () => onset(input.checked) });
  const element = html("label", { class: "lf-check" }, input, html("span", {}, label));
  const control = { element, input, symbol, name, text: "" };
  return Object.assign(control, {
    set(on) {
      input.checked = on;
      control.text = on ? "on" : "off";
    }
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
    const parts2 = [...element.children];
    for (const part of parts2) part.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts2.map((part) => [...part.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return;
    const [{ top }] = areas[0];
    const count = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part, i) => part.hidden = i >= count);
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

function sliders(limits, steps2) {
  return Object.fromEntries(
    Object.entries(steps2).map(([name, [fine, coarse]]) => {
      const [min, max] = limits[name];
      return [name, { min, max, fine, coarse }];
    })
  );
}
function numberIn([low, high], text) {
  const value = text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : void 0;
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

var beats = (one, other) => one.ms <= other.ms && one.ap >= other.ap && (one.ms < other.ms || one.ap > other.ap);
var byTime = (a, b) => a.ms - b.ms || a.ap - b.ap;
function steps(points) {
  return points.filter((point) => !points.some((other) => beats(other, point))).sort(byTime);
}
function hull(points) {
  const kept = [];
  for (const point of steps(points)) {
    while (kept.length > 1 && below(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  return kept;
}
var below = (left, middle, right) => (middle.ap - left.ap) * (right.ms - left.ms) <= (right.ap - left.ap) * (middle.ms - left.ms);
function bestWithin(points, milliseconds) {
  return points.filter(({ ms }) => ms <= milliseconds).sort((a, b) => b.ap - a.ap || a.ms - b.ms)[0] ?? null;
}
function fastestReaching(points, ap2) {
  return points.filter((point) => point.ap >= ap2).sort((a, b) => a.ms - b.ms || b.ap - a.ap)[0] ?? null;
}

var ap = (value) => value.toFixed(1);
var times = (ratio) => ratio.toFixed(2).replace(/0$/, "");
function counted({ points, elsewhere, floor }, mixed) {
  return [...points, ...mixed ? elsewhere : []].filter((point) => point.ap >= floor);
}
function comparison(point, all, floor) {
  if (point.ap < floor)
    return `It lies off the plot, in the low-accuracy regime (AP below ${floor}) that the paper leaves out of its envelope.`;
  if (steps(all).includes(point)) {
    const onLine = hull(all).includes(point) ? "" : " But the straight line between its two neighbours passes above it.";
    return `It lies on the envelope: no other is as fast and as good.${onLine}`;
  }
  const better = bestWithin(all, point.ms);
  const faster = fastestReaching(all, point.ap);
  const gain = better.ap > point.ap ? `${ap(better.ap - point.ap)} AP better` : "as good";
  const ratio = faster.ms < point.ms ? `${times(point.ms / faster.ms)} times as fast` : "as fast";
  if (better === faster) return `It lies below the envelope: ${better.name} is ${gain} and ${ratio}.`;
  return `It lies below the envelope: in its time ${better.name} is ${gain}, and ${faster.name}, which is at least as good, is ${ratio}.`;
}
function sentence(point, all, floor) {
  const note = point.note ? ` ${point.note}` : "";
  return `${point.name}: **${ap(point.ap)} AP** in **${point.ms} ms** an image. ${comparison(point, all, floor)}${note}`;
}
function pointWords(point, all, floor) {
  const place2 = point.ap < floor ? "off the plot" : steps(all).includes(point) ? "on the envelope" : "below the envelope";
  return `${point.name}, ${ap(point.ap)} AP, ${point.ms} milliseconds, ${place2}`;
}
function budgetSentence(budget, all, points) {
  const best = bestWithin(all, budget);
  if (best)
    return `Within **${budget} ms** the best is **${best.name}**: ${ap(best.ap)} AP in ${best.ms} ms.`;
  const low = bestWithin(points, budget);
  return `Within **${budget} ms** ${low ? `there is only ${low.name}, with ${ap(low.ap)} AP` : "no detector here answers"}.`;
}
function budgetWords(budget, all) {
  const best = bestWithin(all, budget);
  return `${budget} milliseconds: ${best ? `best is ${best.name}, ${ap(best.ap)} AP` : "no detector above the low-accuracy regime"}`;
}
var FOREIGN = "Crosses: timed on another card, scored on other images. They do not belong here.";

var X = [45, 215];
var Y = [26, 39.5];
var TICKS = { linear: [50, 100, 150, 200], log: [50, 75, 100, 150, 200] };
var NEAR = 40;
var MARKERS = {
  circle: "M6.500 0A6.500 6.500 0 1 1 -6.500 0A6.500 6.500 0 1 1 6.500 0Z",
  diamond: "M0 -8L8 0L0 8L-8 0Z",
  square: "M-6 -6H6V6H-6Z",
  triangle: "M0 -7.500L7.500 6H-7.500Z",
  cross: "M-6 -6L6 6M6 -6L-6 6"
};
var SHAPES = {
  "RetinaNet-50": "circle",
  "RetinaNet-101": "diamond",
  "two stages": "square",
  "one stage": "triangle",
  elsewhere: "cross"
};
var NAMES = {
  A: [[12, 0, "start"]],
  B: [
    [12, 0, "start"],
    [0, -17, "middle"]
  ],
  C: [[12, 0, "start"]],
  D: [[12, 0, "start"]],
  E: [[12, 0, "start"]],
  F: [
    [12, 0, "start"],
    [0, 19, "middle"]
  ],
  G: [
    [12, 4, "start"],
    [2, -15, "middle"]
  ],
  "50-400": [
    [-11, 0, "end"],
    [-10, -4, "end"]
  ],
  "50-500": [[-9, -10, "end"]],
  "50-600": [[8, 15, "start"]],
  "50-700": [[8, 15, "start"]],
  "50-800": [[8, 17, "start"]],
  "101-400": [[10, 12, "start"]],
  "101-500": [[-9, -12, "end"]],
  "101-600": [[-9, -12, "end"]],
  "101-700": [[-9, -12, "end"]],
  "101-800": [[8, -18, "end"]],
  "50-800 elsewhere": [
    [-12, 0, "end"],
    [-10, -14, "middle"]
  ],
  "101-800 elsewhere": [
    [-12, 0, "end"],
    [0, -16, "middle"]
  ]
};
function drawing(stored, limits, set, look) {
  const key = `lf-${Math.random().toString(36).slice(2)}`;
  const ground = svg("g", { "aria-hidden": "true" });
  const beyond = svg("rect", { class: "lf-beyond" });
  const lines = svg("g", { "aria-hidden": "true" });
  const top = svg("path", { class: "lf-envelope" });
  const limit = svg("line", { class: "lf-limit" });
  const marks = svg("g", {
    class: "lf-marks",
    role: "listbox",
    tabindex: 0,
    "aria-label": "Detectors, from fast to slow"
  });
  const said = svg("text", { "text-anchor": "middle", dy: "0.35em" });
  const handle = svg(
    "g",
    {
      class: "lf-handle",
      role: "slider",
      tabindex: 0,
      "aria-label": "time budget, the line in the drawing",
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max
    },
    svg("rect", { class: "lf-hit", x: -42, y: -22, width: 84, height: 44 }),
    svg("rect", { class: "lf-pill", rx: 11, x: -42, width: 84, y: -11, height: 22 }),
    said
  );
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "group", "aria-label": "AP over milliseconds for an image" },
    ground,
    beyond,
    lines,
    top,
    limit,
    marks,
    handle
  );
  const element = html("div", { class: "lf-drawing" }, canvas);
  let box = null;
  let shown = [];
  let current = null;
  const at = (point) => point.ap < stored.floor ? [box.left + 15, box.bottom - 15] : [box.x(point.ms), box.y(point.ap)];
  function nearest(event) {
    const { left, top: above } = canvas.getBoundingClientRect();
    const far = (point) => Math.hypot(at(point)[0] - (event.clientX - left), at(point)[1] - (event.clientY - above));
    const best = shown.reduce((a, b) => far(b) < far(a) ? b : a);
    return far(best) <= NEAR ? best : null;
  }
  canvas.addEventListener(
    "pointermove",
    (event) => box && event.pointerType === "mouse" && look(handle.contains(event.target) ? null : nearest(event)?.key ?? null)
  );
  canvas.addEventListener("pointerleave", () => look(null));
  canvas.addEventListener("click", (event) => {
    const point = box && !handle.contains(event.target) && nearest(event);
    if (point) set({ chosen: point.key });
  });
  marks.addEventListener("keydown", (event) => {
    const order = [...shown].sort(
      event.key === "ArrowUp" || event.key === "ArrowDown" ? (a, b) => a.ap - b.ap || b.ms - a.ms : (a, b) => a.ms - b.ms || a.ap - b.ap
    );
    const here = order.findIndex(({ key: name }) => name === current.chosen);
    const next = {
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      ArrowLeft: here - 1,
      ArrowDown: here - 1,
      Home: 0,
      End: order.length - 1
    }[event.key];
    if (next === void 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    look(null);
    current = { ...current, chosen: order[Math.max(0, Math.min(order.length - 1, next))].key };
    set({ chosen: current.chosen });
  });
  follow(
    handle,
    (clientX) => set({ budget: snapped(box.x.invert(clientX - canvas.getBoundingClientRect().left), limits) })
  );
  handle.addEventListener("keydown", (event) => {
    const value = nudged(current.budget, event, limits);
    if (value === null) return;
    event.preventDefault();
    current = { ...current, budget: value };
    set({ budget: value });
  });
  function drawGround(state, width, height) {
    const narrow = width < 520;
    const [left, right, above, bottom] = [narrow ? 44 : 60, width - 14, 14, height - 62];
    box = {
      left,
      right,
      top: above,
      bottom,
      narrow,
      x: scale(...X, left, right, state.axis === "log"),
      y: scale(...Y, bottom, above)
    };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    Object.assign(canvas.dataset, {
      area: [left, above, right, bottom].join(),
      x: X.join(),
      y: Y.join(),
      log: state.axis === "log"
    });
    const levels = [28, 30, 32, 34, 36, 38].flatMap((level) => [
      svg("line", { class: "lf-grid", x1: left, x2: right, y1: box.y(level), y2: box.y(level) }),
      svg("text", { x: left - 8, y: box.y(level), dy: "0.35em", "text-anchor": "end" }, level)
    ]);
    box.ticks = TICKS[state.axis].map(
      (ms) => svg("text", { x: box.x(ms), y: bottom + 18, dy: "0.35em", "text-anchor": "middle" }, ms)
    );
    ground.replaceChildren(
      ...levels,
      ...box.ticks,
      svg("line", { class: "lf-axis", x1: left, x2: right, y1: bottom, y2: bottom }),
      ...TICKS[state.axis].map(
        (ms) => svg("line", { class: "lf-axis", x1: box.x(ms), x2: box.x(ms), y1: bottom, y2: bottom + 5 })
      ),
      svg(
        "text",
        { x: (left + right) / 2, y: height - 12, "text-anchor": "middle" },
        narrow ? "ms for an image" : "milliseconds for an image"
      ),
      svg(
        "text",
        {
          "text-anchor": "middle",
          transform: `translate(${narrow ? 12 : 18} ${(above + bottom) / 2}) rotate(-90)`
        },
        "COCO AP"
      )
    );
    lines.replaceChildren(
      ...["RetinaNet-50", "RetinaNet-101"].map(
        (family) => svg("path", {
          class: `lf-line lf-${family}`,
          d: path(stored.points.filter((point) => point.family === family).map(at))
        })
      )
    );
  }
  function mark(point, all, chosen, i) {
    const [x, y] = at(point);
    const [dx, dy, anchor] = NAMES[point.key][box.narrow ? NAMES[point.key].length - 1 : 0];
    const picked = point.key === chosen;
    const [cx, cy] = [x.toFixed(2), y.toFixed(2)];
    return svg(
      "g",
      {
        id: `${key}-${i}`,
        class: `lf-mark lf-${point.family.replace(" ", "-")}${picked ? " lf-chosen" : ""}`,
        role: "option",
        "data-key": point.key,
        "data-at": `${cx},${cy}`,
        "aria-selected": String(picked),
        "aria-label": pointWords(point, all, stored.floor)
      },
      picked ? svg("circle", { class: "lf-ring", cx, cy, r: 13 }) : null,
      svg("path", {
        class: "lf-marker",
        d: MARKERS[SHAPES[point.family]],
        transform: `translate(${cx} ${cy})`
      }),
      point.ap < stored.floor ? svg("path", { class: "lf-away", d: `M${x - 6} ${y + 8}l-7 5m0 -5v5h5` }) : null,
      svg(
        "text",
        { x: x + dx, y: y + dy, dy: "0.35em", "text-anchor": anchor },
        box.narrow ? point.brief : point.label
      )
    );
  }
  function draw(state, active) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    current = state;
    const drawn = [width, height, state.axis].join();
    if (drawn !== element.dataset.drawn) drawGround(state, width, height);
    element.dataset.drawn = drawn;
    const all = counted(stored, state.mixed);
    shown = [...stored.points, ...state.mixed ? stored.elsewhere : []].sort(
      (a, b) => a.ms - b.ms || a.ap - b.ap
    );
    marks.replaceChildren(...shown.map((point, i) => mark(point, all, active, i)));
    const here = shown.findIndex(({ key: name }) => name === state.chosen);
    if (here >= 0) marks.setAttribute("aria-activedescendant", `${key}-${here}`);
    top.setAttribute(
      "d",
      state.envelope === "off" ? "" : path(state.envelope === "hull" ? hull(all).map(at) : staircase(steps(all).map(at), box.right))
    );
    const edge = Math.max(box.left, Math.min(box.right, box.x(state.budget)));
    place(limit, { x1: edge, x2: edge, y1: box.top, y2: box.bottom });
    place(beyond, { x: edge, y: box.top, width: box.right - edge, height: box.bottom - box.top });
    const middle = Math.min(Math.max(edge, box.left + 28), box.right - 28);
    handle.setAttribute("transform", `translate(${middle.toFixed(2)} ${box.bottom + 18})`);
    said.textContent = `≤ ${state.budget} ms`;
    for (const tick of box.ticks)
      tick.setAttribute("visibility", Math.abs(tick.getAttribute("x") - middle) < 58 ? "hidden" : "visible");
    return { words: (text) => place(handle, { "aria-valuenow": state.budget, "aria-valuetext": text }) };
  }
  return { element, draw };
}
function staircase(pixels, right) {
  const corners = pixels.flatMap(
    ([x, y], i) => i ? [
      [x, pixels[i - 1][1]],
      [x, y]
    ] : [[x, y]]
  );
  return corners.length ? [...corners, [right, corners.at(-1)[1]]] : [];
}

function keyList() {
  const families = Object.keys(SHAPES).filter((family) => family !== "elsewhere");
  return html(
    "ul",
    { class: "lf-key" },
    ...families.map(
      (family) => html(
        "li",
        { class: `lf-${family.replace(" ", "-")}` },
        svg(
          "svg",
          { width: 20, height: 20, viewBox: "-10 -10 20 20", "aria-hidden": "true" },
          svg("path", { class: "lf-marker", d: MARKERS[SHAPES[family]] })
        ),
        family
      )
    )
  );
}

/*! First live figure of chapter 1. */
var NAMES2 = ["chosen", "budget", "axis", "envelope", "mixed"];
var WORDS = { axis: ["linear", "log"], envelope: ["steps", "hull", "off"] };
function parts({ model, state, id }) {
  const limits = model.get("limits");
  const slides = sliders(limits, { budget: [1, 5] });
  const stored = {
    points: model.get("points"),
    elsewhere: model.get("elsewhere"),
    floor: model.get("floor")
  };
  let over = null;
  let before = null;
  let first = "chosen";
  function read(name, text) {
    if (name in WORDS) return WORDS[name].includes(text) ? text : void 0;
    if (name === "mixed") return { true: true, false: false }[text];
    if (name === "chosen")
      return [...stored.points, ...stored.elsewhere].some(({ key }) => key === text) ? text : void 0;
    return numberIn(limits[name], text);
  }
  const plot = drawing(stored, slides.budget, set, (key) => {
    if (key === over) return;
    over = key;
    state.request();
  });
  function set(changes) {
    over = null;
    state.set(changes);
  }
  const budget = range({
    id: `${id}-budget`,
    symbol: [html("span", { class: "lf-word" }, "time budget")],
    name: "",
    limits: slides.budget,
    ticks: [
      [50, "50"],
      [100, "100"],
      [150, "150"],
      [200, "200"]
    ],
    onset: (value) => set({ budget: value })
  });
  const axis = choice("Time axis", `${id}-axis`, WORDS.axis, (word) => set({ axis: word }), ["time"]);
  const envelope = choice(
    "Upper envelope",
    `${id}-envelope`,
    WORDS.envelope,
    (word) => set({ envelope: word }),
    ["envelope"]
  );
  const known = (key) => stored.points.some((point) => point.key === key) ? key : stored.points[0].key;
  const mixed = toggle({
    id: `${id}-mixed`,
    label: "mix in numbers from elsewhere",
    symbol: ["mixed"],
    onset: (on) => set({ mixed: on, ...on ? {} : { chosen: known(state.get().chosen) } })
  });
  function draw(now) {
    const all = counted(stored, now.mixed);
    const every = [...stored.points, ...now.mixed ? stored.elsewhere : []];
    const point = every.find(({ key }) => key === (over ?? now.chosen)) ?? every[0];
    plot.draw(now, point.key)?.words(budgetWords(now.budget, all));
    budget.set(now.budget, `${now.budget} ms`, budgetWords(now.budget, all));
    axis.set(now.axis);
    envelope.set(now.envelope);
    mixed.set(now.mixed);
    const moved = before && ["budget", "mixed", "chosen"].find((name) => now[name] !== before[name]);
    first = over ? "chosen" : moved ?? first;
    before = now;
    const said = {
      chosen: sentence(point, all, stored.floor),
      budget: budgetSentence(now.budget, all, every),
      mixed: now.mixed ? FOREIGN : ""
    };
    const words = [said[first], ...Object.values(said).filter((text) => text !== said[first])].filter(
      Boolean
    );
    const keys = (points) => points.map(({ key }) => key).join();
    return {
      words: words.join(" "),
      quiet: over !== null,
      data: { steps: keys(steps(all)), hull: keys(hull(all)), shown: point.key, ap: point.ap, ms: point.ms }
    };
  }
  return {
    read,
    bar: [keyList()],
    body: [plot.element],
    controls: [budget, envelope, axis, mixed],
    source: "Quoted: Figure 2 and Table 1e of the paper, COCO test-dev. Thick: the upper envelope.",
    watch: plot.element,
    draw
  };
}
var speed_accuracy_default = liveFigure({ name: "lf-speed", traits: NAMES2, styles: [style_default], parts });

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

var stdin_default = hosted(speed_accuracy_default);
export {
  stdin_default as default
};
