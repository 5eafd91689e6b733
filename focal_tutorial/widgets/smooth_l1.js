// Built by widgets/build.mjs from widgets/src/smooth_l1.js: change it there.
var style_default = ".lf-smooth .lf-cases { display: grid; grid-template-columns: auto auto; gap: 2px 1rem; color: var(--soft); font-size: 0.86em; line-height: 1.5; }\n.lf-smooth .lf-cases > * { display: contents; }\n.lf-smooth .lf-now { color: var(--ink); }\n.lf-smooth .lf-formula { flex: 1 1 auto; gap: 0.6em; min-height: 68px; }\n.lf-smooth .lf-bar { flex-wrap: nowrap; }\n.lf-smooth .lf-canvas { cursor: ew-resize; }\n.lf-grid { stroke: var(--line); stroke-width: 1; }\n.lf-zero { stroke: var(--soft); stroke-width: 1; }\n.lf-curve { fill: none; stroke: var(--soft); stroke-width: 1.5; }\n.lf-code-1 { stroke-dasharray: 8 4; }\n.lf-code-0 { stroke-dasharray: 2 3; }\n.lf-labels rect { fill: var(--panel); fill-opacity: 0.9; }\n.lf-yours { fill: none; stroke: var(--accent); stroke-width: 3.4; stroke-linejoin: round; stroke-linecap: round; }\n.lf-knee { stroke: var(--accent); stroke-width: 1.2; stroke-dasharray: 2 4; }\n.lf-canvas .lf-knee-name { fill: var(--accent); font-weight: 600; }\n.lf-guide { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 3 4; }\n.lf-dot { fill: var(--accent); stroke: var(--panel); stroke-width: 2; }\n.lf-hit { fill: transparent; }\n.lf-handle { cursor: ew-resize; }\n.lf-pill { fill: var(--ink); }\n.lf-canvas .lf-handle text { fill: var(--paper); font-weight: 600; }\n.lf-handle:focus { outline: none; }\n.lf-handle:focus-visible .lf-pill { stroke: var(--focus); stroke-width: 3; }\n.lf-smooth .lf-frame .lf-drawing { height: 24rem; }\n@container (max-width: 559.98px) { .lf-smooth .lf-frame .lf-drawing { height: 17.5rem; } }\n@media (max-height: 640px) {\n  @container (max-width: 559.98px) { .lf-smooth .lf-frame .lf-drawing { height: 14.75rem; } }\n}\n";

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
function dragNumber({ name, limits, perPixel, onset }) {
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
      (value) => onset(current = value)
    ),
    onpointerdown: (event) => {
      if (event.button) return;
      element.setPointerCapture(event.pointerId);
      grip = { x: event.clientX, value: current };
    },
    onpointermove: (event) => grip && onset(snapped(grip.value + (event.clientX - grip.x) * perPixel, limits)),
    onlostpointercapture: () => grip = null
  });
  const set = (value, text, words) => {
    current = value;
    element.textContent = text;
    element.setAttribute("aria-valuenow", value);
    element.setAttribute("aria-valuetext", words);
  };
  return { element, set };
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

function smoothL1(d, beta) {
  const distance2 = Math.abs(d);
  return distance2 < beta ? d * d / (2 * beta) : distance2 - beta / 2;
}
function smoothL1Slope(d, beta) {
  return Math.abs(d) < beta ? d / beta : Math.sign(d);
}
function forgotten(d, beta) {
  const distance2 = Math.abs(d);
  return distance2 < beta ? d * d / 2 : distance2 - 0.5;
}
function forgottenSlope(d, beta) {
  return Math.abs(d) < beta ? d : Math.sign(d);
}

var CODES = [
  { beta: 1, text: "1: Fast R-CNN", short: "1", name: "code-1" },
  { beta: 1 / 9, text: "1/9: this book", short: "1/9", name: "code-9" },
  { beta: 0, text: "0: torchvision", short: "0", name: "code-0" }
];
var EDGE = 1.25;
function yours({ beta, bug }) {
  return bug ? { value: (d) => forgotten(d, beta), slope: (d) => forgottenSlope(d, beta) } : { value: (d) => smoothL1(d, beta), slope: (d) => smoothL1Slope(d, beta) };
}
function pieces(beta) {
  const between = (from, to) => Array.from({ length: 61 }, (_, i) => from + (to - from) * i / 60);
  const inner = beta * (1 - 1e-9);
  const far = Math.max(beta, 1e-9);
  return [between(-EDGE, -far), ...beta > 0 ? [between(-inner, inner)] : [], between(far, EDGE)];
}
function readings({ beta, d, bug }) {
  const { value, slope } = yours({ beta, bug });
  const below = beta * (1 - 1e-12);
  return {
    value: value(d),
    slope: slope(d),
    inside: Math.abs(d) < beta,
    knee: {
      below: value(below),
      at: value(beta),
      slopeBelow: beta > 0 ? slope(below) : -1,
      slopeAt: beta > 0 ? slope(beta) : 1
    }
  };
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
function points(samples, curve, x, y) {
  return samples.map((sample) => {
    const [u, v] = curve(sample);
    return [x(u), Math.max(-1e4, Math.min(1e4, y(v)))];
  });
}
function path(pixels) {
  return pixels.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}
function placeLabels(curves, area, height, taken = []) {
  const boxes = [...taken];
  return curves.map(({ pixels, width }, own) => {
    let best = null;
    for (const [x, y] of along(pixels, 3)) {
      const box = {
        left: x - width / 2 - 2,
        right: x + width / 2 + 2,
        top: y - height / 2,
        bottom: y + height / 2
      };
      if (box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom)
        continue;
      let cost = 0;
      for (const other of boxes)
        cost += overlap(box, other) ? 100 : Math.max(0, 12 - distance(box, other)) / 2;
      curves.forEach((curve, i) => {
        if (i !== own) {
          for (const point of curve.dense ?? (curve.dense = along(curve.pixels, 3))) if (inside(box, point)) cost += 1;
        }
      });
      if (!best || cost < best.cost) best = { cost, x, y, box };
    }
    if (!best) return null;
    boxes.push(best.box);
    return [best.x, best.y];
  });
}
function along(pixels, gap) {
  const result = [];
  for (let i = 1; i < pixels.length; i++) {
    const [[x0, y0], [x1, y1]] = [pixels[i - 1], pixels[i]];
    const count = Math.min(400, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / gap));
    for (let k = 0; k < count; k++) result.push([x0 + (x1 - x0) * k / count, y0 + (y1 - y0) * k / count]);
  }
  return result;
}
var overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
var distance = (a, b) => Math.hypot(
  Math.max(0, b.left - a.right, a.left - b.right),
  Math.max(0, b.top - a.bottom, a.top - b.bottom)
);
var inside = (box, [x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom;

function betaText(beta) {
  return Math.abs(beta - 1 / 9) < 1e-9 ? "1/9" : number(beta);
}
var small = (value) => String(Number(value.toFixed(4))).replace("-", "−");
function sentence(state) {
  const { beta, d, bug } = state;
  const { value, slope, inside: inside2, knee } = readings(state);
  const where = `At β = ${betaText(beta)}, an error of d = ${small(d)} costs **${small(value)}** and pulls with a slope of **${small(slope)}**.`;
  if (bug) {
    if (beta === 1)
      return `${where} At β = 1 the bug is not seen: the formula was made for this knee.`;
    const jump = beta > 0 ? `the loss jumps from ${small(knee.below)} to ${small(knee.at)}, and the slope from ${small(knee.slopeBelow)} to ${small(knee.slopeAt)}` : `the loss starts at ${small(knee.at)}`;
    return `${where} At the knee ${jump}${value < 0 ? ". **A loss below zero**" : ""}.`;
  }
  if (beta === 0)
    return `${where} This is plain L1: it pulls with 1 however small the error is, and at 0 the slope jumps from −1 to 1.`;
  if (inside2) return `${where} It lies below the knee: the smaller the error, the weaker the pull.`;
  return `${where} It lies beyond the knee: a larger error pulls no harder.`;
}
function betaWords({ beta }) {
  return beta === 0 ? "beta 0: plain L1, no knee" : `beta ${betaText(beta)}: below this error the loss is a parabola`;
}
function errorWords(state) {
  const { value, slope } = readings(state);
  return `error ${fixed(state.d, 3)}: costs ${small(value)}, slope ${small(slope)}`;
}
var source = "Thick: yours. Thin: the knees of three codes.";

var LINE = 18;
var BELOW = 56;
var PARTS = ["value", "slope"];
function drawing(limits, set) {
  const ground = svg("g");
  const labels = svg("g", { class: "lf-labels" });
  const canvas = svg(
    "svg",
    {
      class: "lf-canvas",
      role: "group",
      "aria-label": "Smooth L1 and its slope, with a guide at the error d"
    },
    ground
  );
  const element = html("div", { class: "lf-drawing" }, canvas);
  const knees = [-1, 1].map(() => svg("line", { class: "lf-knee" }));
  const kneeName = svg("text", { class: "lf-knee-name", "text-anchor": "middle" }, "β");
  const thick = Object.fromEntries(
    PARTS.map((part) => [part, svg("path", { class: `lf-yours lf-yours-${part}` })])
  );
  const dots = Object.fromEntries(PARTS.map((part) => [part, svg("circle", { class: "lf-dot", r: 6.5 })]));
  const guide = svg("line", { class: "lf-guide" });
  const said = svg("text", { "text-anchor": "middle", dy: "0.35em" });
  const handle = svg(
    "g",
    {
      class: "lf-handle",
      role: "slider",
      tabindex: 0,
      "aria-label": "d, the guide in the drawing",
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max
    },
    svg("rect", { class: "lf-hit", x: -30, y: -22, width: 60, height: 44 }),
    svg("rect", { class: "lf-pill", rx: 11, x: -30, width: 60, y: -11, height: 22 }),
    said
  );
  canvas.append(
    ...knees,
    kneeName,
    ...PARTS.map((part) => thick[part]),
    labels,
    guide,
    ...PARTS.map((part) => dots[part]),
    handle
  );
  let box = null;
  let drawn = "";
  let current = null;
  follow(
    canvas,
    (clientX) => set({ d: snapped(box.x.invert(clientX - canvas.getBoundingClientRect().left), limits) })
  );
  handle.addEventListener("keydown", (event) => {
    const value = nudged(current.d, event, limits);
    if (value === null) return;
    event.preventDefault();
    current = { ...current, d: value };
    set({ d: value });
  });
  const lines = (beta, part, curve) => pieces(beta).map((samples) => points(samples, (d) => [d, curve(d)], box.x, box[part]));
  const joined = (all) => all.map(path).join("");
  function drawGround(state, width, height) {
    const [left, right] = [width < 480 ? 46 : 60, width - 16];
    const middle = Math.round((height - BELOW) * 0.58);
    const low = state.bug ? -0.5 : 0;
    box = {
      left,
      right,
      narrow: width < 480,
      x: scale(-EDGE, EDGE, left, right),
      value: scale(low, EDGE, middle - 14, 14),
      slope: scale(-1.25, 1.25, height - BELOW, middle + 14),
      low,
      top: 14,
      middle,
      bottom: height - BELOW
    };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    Object.assign(canvas.dataset, {
      area: [left, right].join(),
      value: [low, EDGE, middle - 14, 14].join(),
      slope: [-1.25, 1.25, height - BELOW, middle + 14].join()
    });
    const parts2 = [];
    for (const [part, levels] of [
      ["value", [-0.5, 0, 0.5, 1].filter((level) => level >= low)],
      ["slope", [-1, 0, 1]]
    ]) {
      for (const level of levels) {
        const y = box[part](level);
        parts2.push(svg("line", { class: level ? "lf-grid" : "lf-zero", x1: left, x2: right, y1: y, y2: y }));
        parts2.push(
          svg(
            "text",
            { x: left - 8, y, dy: "0.35em", "text-anchor": "end" },
            String(level).replace("-", "−")
          )
        );
      }
      const centre = (box[part](levels[0]) + box[part](levels.at(-1))) / 2;
      parts2.push(
        svg(
          "text",
          { "text-anchor": "middle", transform: `translate(${box.narrow ? 14 : 18} ${centre}) rotate(-90)` },
          part === "value" ? "loss" : "slope"
        )
      );
    }
    box.ticks = [-1, -0.5, 0, 0.5, 1].map(
      (d) => svg(
        "text",
        { x: box.x(d), y: box.bottom + 13, dy: "0.35em", "text-anchor": "middle" },
        String(d).replace("-", "−")
      )
    );
    parts2.push(...box.ticks);
    parts2.push(
      svg(
        "text",
        { x: (left + right) / 2, y: height - 12, "text-anchor": "middle" },
        box.narrow ? "error d" : "error d = prediction − target"
      )
    );
    for (const part of PARTS) {
      for (const { beta, name } of CODES) {
        parts2.push(
          svg("path", { class: `lf-curve lf-${name}`, d: joined(lines(beta, part, yours({ beta })[part])) })
        );
      }
    }
    ground.replaceChildren(...parts2);
    nameCurves();
  }
  function nameCurves() {
    const texts = CODES.map(
      ({ text, short }) => svg(
        "g",
        {},
        svg("rect", { rx: 4 }),
        svg("text", { dy: "0.35em", "text-anchor": "middle" }, `β = ${box.narrow ? short : text}`)
      )
    );
    labels.replaceChildren(...texts);
    const widths = texts.map((group) => group.querySelector("text").getBBox().width + 6);
    const curves = CODES.map(({ beta }, i) => ({
      width: widths[i],
      pixels: lines(beta, "value", yours({ beta }).value).flat()
    }));
    const places = placeLabels(
      curves,
      { left: box.left, right: box.right, top: box.top, bottom: box.middle - 14 },
      LINE
    );
    texts.forEach((group, i) => {
      if (!places[i]) return group.remove();
      group.setAttribute("transform", `translate(${places[i].map((at) => at.toFixed(1)).join(" ")})`);
      place(group.querySelector("rect"), {
        x: -widths[i] / 2,
        y: -LINE / 2 + 1,
        width: widths[i],
        height: LINE - 2
      });
    });
  }
  function draw(state) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    current = state;
    const key = [width, height, state.bug].join();
    if (key !== drawn) drawGround(state, width, height);
    drawn = key;
    const seen = readings(state);
    const at = box.x(state.d);
    const curves = yours(state);
    for (const part of PARTS) {
      thick[part].setAttribute("d", joined(lines(state.beta, part, curves[part])));
      place(dots[part], { cx: at, cy: box[part](seen[part]) });
    }
    knees.forEach((line, i) => {
      const x = box.x((2 * i - 1) * state.beta);
      place(line, { x1: x, x2: x, y1: box.top, y2: box.bottom });
    });
    place(kneeName, { x: box.x(state.beta) + 9, y: box.middle + 5 });
    place(guide, { x1: at, x2: at, y1: box.top, y2: box.bottom });
    handle.setAttribute("transform", `translate(${at.toFixed(2)} ${box.bottom + 13})`);
    said.textContent = state.d.toFixed(3).replace("-", "−");
    handle.setAttribute("aria-valuenow", state.d);
    handle.setAttribute("aria-valuetext", errorWords(state));
    for (const tick of box.ticks)
      tick.setAttribute("visibility", Math.abs(tick.getAttribute("x") - at) < 44 ? "hidden" : "visible");
  }
  return { element, draw };
}

/*! Second live figure of chapter 7. */
var NAMES = ["beta", "d", "bug"];
var STEPS = { d: [5e-3, 0.05], beta: [1e-3, 0.01] };
function formula(limits, set) {
  const grip = () => dragNumber({ name: "beta", limits, perPixel: 4e-3, onset: (beta) => set({ beta }) });
  const letter = (text) => html("span", { class: "lf-symbol" }, text);
  const [condition, square, line] = [grip(), grip(), grip()];
  const [squareBug, lineBug] = [
    html("span", {}, letter("d"), "² / 2"),
    html("span", {}, "|", letter("d"), "| − 1/2")
  ];
  const squareRight = html("span", {}, letter("d"), "² / (2 · ", square.element, ")");
  const lineRight = html("span", {}, "|", letter("d"), "| − ", line.element, " / 2");
  const near = html(
    "span",
    {},
    html("span", {}, squareRight, squareBug),
    html("span", {}, "if |", letter("d"), "| < ", condition.element)
  );
  const far = html("span", {}, html("span", {}, lineRight, lineBug), html("span", {}, "from there"));
  const element = html(
    "div",
    { class: "lf-formula", role: "group", "aria-label": "Formula; beta in it can be dragged" },
    letter("L"),
    "=",
    html("span", { class: "lf-cases" }, near, far)
  );
  const draw = (state) => {
    const { inside: inside2 } = readings(state);
    near.classList.toggle("lf-now", inside2);
    far.classList.toggle("lf-now", !inside2);
    for (const [part, shown] of [
      [squareRight, !state.bug],
      [lineRight, !state.bug],
      [squareBug, state.bug],
      [lineBug, state.bug]
    ])
      part.hidden = !shown;
    for (const one of [condition, square, line]) one.set(state.beta, betaText(state.beta), betaWords(state));
  };
  return { element, draw };
}
function parts({ model, state, id }) {
  const limits = model.get("limits");
  const slides = sliders(limits, STEPS);
  function read(name, text) {
    if (name === "bug") return { true: true, false: false }[text];
    return numberIn(limits[name], text);
  }
  const math = formula(slides.beta, state.set);
  const plot = drawing(slides.d, state.set);
  const slider = (trait, letter, name, ticks) => range({
    id: `${id}-${trait}`,
    symbol: [html("span", { class: "lf-symbol" }, letter)],
    name,
    limits: slides[trait],
    ticks,
    onset: (value) => state.set({ [trait]: value })
  });
  const beta = slider("beta", "β", "beta, the knee", [
    [0, "0"],
    [1 / 9, "1/9"],
    [0.5, ".5"],
    [1, "1"]
  ]);
  const error = slider("d", "d", "error of the prediction", [
    [-1, "−1"],
    [0, "0"],
    [1, "1"]
  ]);
  const bug = toggle({
    id: `${id}-bug`,
    label: "with a bug that real code had",
    symbol: ["bug"],
    onset: (on) => state.set({ bug: on })
  });
  function draw(now) {
    const seen = readings(now);
    math.draw(now);
    plot.draw(now);
    beta.set(now.beta, betaText(now.beta), betaWords(now));
    error.set(now.d, fixed(now.d, 3), errorWords(now));
    bug.set(now.bug);
    bug.wanted = now.bug;
    return { words: sentence(now), data: { value: seen.value, slope: seen.slope } };
  }
  return {
    read,
    bar: [math.element],
    body: [plot.element],
    controls: [error, beta],
    more: [bug],
    source,
    watch: plot.element,
    draw
  };
}
var smooth_l1_default = liveFigure({ name: "lf-smooth", traits: NAMES, styles: [style_default], parts });

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

var stdin_default = hosted(smooth_l1_default);
export {
  stdin_default as default
};
