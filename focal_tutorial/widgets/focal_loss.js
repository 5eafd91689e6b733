// Built by widgets/build.mjs from widgets/src/focal_loss.js: change it there.
var style_default = '.lf-focal .lf-weight { padding-right: 0.25em; }\n.lf-grid { stroke: var(--line); stroke-width: 1; }\n.lf-well { fill: var(--shade); }\n.lf-bracket { fill: none; stroke: var(--soft); stroke-width: 1.2; }\n.lf-curve { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linejoin: round; }\n.lf-canvas .lf-gamma-0 { color: var(--gamma-0); }\n.lf-canvas .lf-gamma-05 { color: var(--gamma-05); }\n.lf-canvas .lf-gamma-1 { color: var(--gamma-1); }\n.lf-canvas .lf-gamma-2 { color: var(--gamma-2); }\n.lf-canvas .lf-gamma-5 { color: var(--gamma-5); }\n.lf-canvas .lf-star-2, .lf-canvas .lf-star-4 { color: var(--soft); }\n.lf-curve.lf-star-2 { stroke-dasharray: 7 3; }\n.lf-curve.lf-star-4 { stroke-dasharray: 2 3; }\n.lf-labels rect { fill: var(--panel); fill-opacity: 0.9; }\n.lf-canvas .lf-labels text { fill: currentColor; font-weight: 600; }\n.lf-canvas .lf-below { font-size: 12px; }\n.lf-yours { fill: none; stroke: var(--accent); stroke-width: 3.6; stroke-linejoin: round; stroke-linecap: round; }\n.lf-background { stroke-dasharray: 9 7; stroke-width: 3; }\n.lf-region { fill: var(--accent); fill-opacity: 0.18; }\n.lf-region-note line { stroke: var(--accent); stroke-dasharray: 3 3; }\n.lf-canvas .lf-region-note text { fill: var(--accent); paint-order: stroke; stroke: var(--panel); stroke-width: 6px; stroke-linejoin: round; }\n.lf-guide { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 3 4; }\n.lf-span { stroke: var(--accent); stroke-width: 2; }\n.lf-dot { stroke: var(--panel); stroke-width: 2; }\n.lf-dot-ce { fill: var(--gamma-0); }\n.lf-dot-yours { fill: var(--accent); }\n.lf-dot-background { fill: var(--panel); stroke: var(--accent); }\n.lf-chip rect { fill: var(--paper); stroke: var(--accent); }\n.lf-canvas .lf-chip text { fill: var(--accent); font-weight: 600; }\n.lf-hit { fill: transparent; }\n.lf-handle { cursor: ew-resize; }\n.lf-pill { fill: var(--ink); }\n.lf-canvas .lf-handle text { fill: var(--paper); font-weight: 600; }\n.lf-handle:focus { outline: none; }\n.lf-handle:focus-visible .lf-pill { stroke: var(--focus); stroke-width: 3; }\n.lf-focal .lf-range > .lf-check { min-width: 48px; gap: 6px; }\n.lf-focal .lf-range:has(input[type="range"]:disabled) .lf-ticks { opacity: 0.5; }\n@container (max-width: 559.98px) {\n  .lf-focal .lf-dock .lf-range:has(> .lf-check) { grid-template-columns: auto 44px 1fr 44px; height: 58px; }\n  .lf-focal .lf-dock .lf-range > .lf-check { grid-column: auto; }\n}\n';

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
function iconButton(name, label2, onclick) {
  const button = html("button", { type: "button", class: "lf-button", onclick });
  button.show = (iconName, text) => {
    button.replaceChildren(icon(ICONS[iconName]));
    button.title = text;
    button.setAttribute("aria-label", text);
  };
  button.show(name, label2);
  return button;
}
function choice(label2, name, words, onpick, symbol2 = [label2]) {
  const inputs = /* @__PURE__ */ new Map();
  const segments = words.map((word) => {
    const input = html("input", { type: "radio", name, value: word, onchange: () => onpick(word) });
    inputs.set(word, input);
    return html("label", {}, input, html("span", {}, word));
  });
  const element = html(
    "fieldset",
    { class: "lf-choice" },
    html("legend", { class: "lf-sr" }, label2),
    ...segments
  );
  const control = { element, symbol: symbol2, name: label2, text: "" };
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
function range({ id, symbol: symbol2, name, limits, ticks, lead, onset }) {
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
  const label2 = html(
    "label",
    { for: id, class: "lf-label" },
    ...symbol2,
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
    lead ?? label2,
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
  const control = { element, input, symbol: symbol2, name, text: "" };
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
function chip({ symbol: symbol2, name }, onclick) {
  const value = html("span", { class: "lf-pick-value" });
  const button = html(
    "button",
    { type: "button", class: "lf-pick", title: name, onclick },
    html("span", { class: "lf-pick-name" }, ...symbol2.map((part) => part.cloneNode?.(true) ?? part)),
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
    const question2 = asking(page?.predict, () => state.request());
    const set = state.set;
    state.set = (changes) => {
      if (view.answers?.(changes) ?? true) question2.end();
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
        { class: controls || question2.element ? "lf-frame" : "lf-frame lf-alone" },
        ...[question2.element, bar, said.element, said.spoken, main, controls?.element].filter(Boolean),
        ...rest.length ? [html("div", { class: "lf-below" }, ...rest)] : [],
        ...view.foot ?? [],
        foot
      )
    );
    function draw(now) {
      const { data, ...words } = view.draw(now, { asked: question2.asked() });
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
      question2.release();
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
function probability(value) {
  for (let decimals = 2; decimals < 5; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return value.toFixed(decimals);
  }
  return value.toFixed(5);
}
function times(ratio) {
  if (ratio >= 1e6) return scientific(ratio, 2);
  if (ratio >= 999.5) return Math.round(ratio).toLocaleString("en-US");
  return String(Number(ratio.toPrecision(3)));
}
function compared(ratio) {
  if (Math.abs(ratio - 1) < 5e-4) return null;
  if (ratio === Infinity) return "infinitely less";
  const size = times(Math.max(ratio, 1 / ratio));
  return `${size === "1" ? "a little" : `${size} times`} ${ratio > 1 ? "less" : "more"}`;
}

function logSigmoid(x) {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}
function sigmoid(x) {
  return Math.exp(logSigmoid(x));
}
function logit(p) {
  return Math.log(p) - Math.log1p(-p);
}
function crossEntropy(x) {
  return -logSigmoid(x);
}
function crossEntropyGradient(x) {
  return -sigmoid(-x);
}
function focal(x, gamma, weight = 1) {
  return -weight * Math.exp(gamma * logSigmoid(-x)) * logSigmoid(x);
}
function focalGradient(x, gamma, weight = 1) {
  return weight * Math.exp(gamma * logSigmoid(-x)) * (gamma * sigmoid(x) * logSigmoid(x) - sigmoid(-x));
}
function focalStar(x, gamma, beta, weight = 1) {
  return -weight * logSigmoid(gamma * x + beta) / gamma;
}
function focalStarGradient(x, gamma, beta, weight = 1) {
  return -weight * sigmoid(-(gamma * x + beta));
}
function steeperThanCrossEntropy(slope, low, high, steps = 320) {
  const excess = (x) => slope(x) / crossEntropyGradient(x) - 1;
  const steeper2 = (x) => excess(x) > 1e-7;
  const end = (inside2, outside) => {
    for (let i = 0; i < 60; i++) {
      const middle = (inside2 + outside) / 2;
      if (steeper2(middle)) inside2 = middle;
      else outside = middle;
    }
    return inside2;
  };
  const at2 = (i) => low + (high - low) * i / steps;
  let first = 0;
  while (first <= steps && !steeper2(at2(first))) first++;
  if (first > steps) return null;
  let last = first;
  while (last < steps && steeper2(at2(last + 1))) last++;
  return [
    first === 0 ? low : end(at2(first), at2(first - 1)),
    last === steps ? high : end(at2(last), at2(last + 1))
  ];
}

var PAPER_GAMMAS = [0, 0.5, 1, 2, 5];
var PAPER_STARS = [
  [2, 1],
  [4, 0]
];
function yours({ form, view, gamma, beta }, weight = 1) {
  if (form === "FL*") {
    return view === "loss" ? (x) => focalStar(x, gamma, beta, weight) : (x) => -focalStarGradient(x, gamma, beta, weight);
  }
  return view === "loss" ? (x) => focal(x, gamma, weight) : (x) => -focalGradient(x, gamma, weight);
}
function crossEntropy2({ view }) {
  return view === "loss" ? crossEntropy : (x) => -crossEntropyGradient(x);
}
function paperCurves({ form, view }) {
  if (form === "FL") {
    return PAPER_GAMMAS.map((gamma) => ({
      name: `gamma-${String(gamma).replace(".", "")}`,
      text: `γ = ${gamma}`,
      short: String(gamma),
      curve: yours({ form, view, gamma })
    }));
  }
  return [
    { name: "gamma-0", text: "CE", short: "CE", curve: crossEntropy2({ view }) },
    { name: "gamma-2", text: "FL γ = 2", short: "FL 2", curve: yours({ form: "FL", view, gamma: 2 }) },
    ...PAPER_STARS.map(([gamma, beta]) => ({
      name: `star-${gamma}`,
      text: `γ = ${gamma}, β = ${beta}`,
      short: `${gamma}, ${beta}`,
      curve: yours({ form: "FL*", view, gamma, beta })
    }))
  ];
}
function axes({ form, view, axis }) {
  const over = form === "FL" && view === "loss" ? "p_t" : "x_t";
  const x = over === "p_t" ? [0, 1] : [-5, 5];
  const y = axis === "log" ? [1e-6, 10] : view === "loss" ? [0, 5] : [0, 1.5];
  return { over, x, y, log: axis === "log" };
}
var FAR = -8;
function readings(state) {
  const x = logit(state.p_t);
  const reference = crossEntropy2(state)(x);
  const value = yours(state, state.alpha ?? 1)(x);
  const background = state.alpha === null ? null : yours(state, 1 - state.alpha)(x);
  return {
    x,
    reference,
    value,
    background,
    ratio: reference / value,
    backgroundRatio: background === null ? null : reference / background
  };
}
function steeper(state) {
  if (state.view !== "gradient") return null;
  const slope = yours(state, state.alpha ?? 1);
  const reference = crossEntropy2(state);
  const interval = steeperThanCrossEntropy((x) => -slope(x), FAR, -FAR);
  if (!interval) return null;
  const [from, to] = interval;
  let largest = 0;
  for (let i = 0; i <= 800; i++) {
    const x = from + (to - from) * i / 800;
    largest = Math.max(largest, slope(x) / reference(x));
  }
  return { from, to, largest };
}

function scale(low, high, from, to, log = false) {
  const place2 = log ? (value) => Math.log10(Math.max(value, 1e-300)) : (value) => value;
  const [start, end] = [place2(low), place2(high)];
  const toPixel = (value) => from + (place2(value) - start) / (end - start) * (to - from);
  toPixel.invert = (pixel) => {
    const at2 = start + (pixel - from) / (to - from) * (end - start);
    return log ? 10 ** at2 : at2;
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

var at = ({ p_t }) => `p_t = ${probability(p_t)}`;
function setting({ gamma, alpha, form, beta }) {
  const parts2 = [`γ = ${number(gamma)}`];
  if (form === "FL*") parts2.push(`β = ${number(beta)}`);
  if (alpha !== null) parts2.push(`α = ${number(alpha)}`);
  return `At ${parts2.map((part) => part.replace(/ /g, " ")).join(", ")}`;
}
function against(ratio) {
  const words = compared(ratio);
  return words ? `**${words}** than under CE` : "**as much** as under CE";
}
function sentence(state) {
  const seen = readings(state);
  return state.view === "loss" ? lossSentence(state, seen) : gradientSentence(state, seen);
}
function question(state) {
  const does = state.view === "loss" ? "counts" : "pulls";
  return `${setting(state)}, an example with ${at(state)} ${does} **? times less** than under cross entropy.`;
}
var loss = ({ form }) => form === "FL*" ? "FL*" : "Focal loss";
function lossSentence(state, { x, reference, value, background, ratio, backgroundRatio }) {
  if (state.alpha !== null) {
    return `${setting(state)}, an object with ${at(state)} counts ${against(ratio)}. Background counts ${compared(backgroundRatio) ?? "as much"}. ${loss(state)} is ${number(value)} for the object, ${number(background)} for background; cross entropy (CE) is ${number(reference)}.`;
  }
  const first = `${setting(state)}, an example with ${at(state)} counts ${against(ratio)}. ${loss(state)} is ${number(value)}, cross entropy (CE) ${number(reference)}.`;
  if (state.form === "FL*") {
    return `${first} Focal loss of this γ counts ${compared(reference / focal(x, state.gamma)) ?? "as much"}.`;
  }
  if (state.gamma === 0) {
    return `${setting(state)} focal loss **is cross entropy**. An example with ${at(state)} counts ${number(value)}, and nothing is scaled down.`;
  }
  return first;
}
function gradientSentence(state, { reference, value, ratio }) {
  const who = state.alpha === null ? "an example" : "an object";
  const first = `${setting(state)}, ${who} with ${at(state)} pulls ${against(ratio)}. The slope is ${number(value)}, that of cross entropy (CE) ${number(reference)}.`;
  const region = steeper(state);
  if (!region) return first;
  return `${first} It pulls harder for ${where(region)}, at most ${fixed(region.largest, 3)} times.`;
}
function where({ from, to }) {
  const below = `p_t < ${sigmoid(to).toFixed(3)}`;
  return from <= FAR ? below : `${sigmoid(from).toFixed(3)} < ${below}`;
}
function note({ ratio }) {
  return (compared(ratio) ?? "as much as CE").replace(" times ", "× ");
}
function gammaWords(state) {
  const words = compared(readings(state).ratio) ?? "as much";
  return `gamma ${number(state.gamma)}: an example at p t ${probability(state.p_t)} ${state.view === "loss" ? "counts" : "pulls"} ${words}`;
}
function probabilityWords(state) {
  const words = compared(readings(state).ratio) ?? "as much";
  return `probability ${probability(state.p_t)} of the true class: ${state.view === "loss" ? "counts" : "pulls"} ${words}`;
}
function alphaWords({ alpha }) {
  return alpha === null ? "unweighted" : `alpha ${number(alpha)}: objects weigh ${number(alpha)}, background ${number(1 - alpha)}`;
}
function betaWords({ beta }) {
  return `beta ${number(beta)}: shift of the logit in FL star`;
}
var source = "Figures 1, 5 and 6 of the paper. Thick: yours.";

var SAMPLES = [
  -400,
  -200,
  -100,
  -60,
  -40,
  -30,
  -24,
  -20,
  -16,
  -14,
  ...Array.from({ length: 481 }, (_, i) => -12 + 24 * i / 480)
];
var LINE = 18;
function drawing(limits, set) {
  const ground = svg("g");
  const live = svg("g");
  const clip = `lf-clip-${Math.random().toString(36).slice(2)}`;
  const frame = svg("rect");
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "group", "aria-label": "Curves of the loss with a guide at p t" },
    svg("defs", {}, svg("clipPath", { id: clip }, frame)),
    ground,
    live
  );
  const element = html("div", { class: "lf-drawing" }, canvas);
  const region = svg("path", { class: "lf-region", "clip-path": `url(#${clip})` });
  const thick = svg("path", { class: "lf-yours", "clip-path": `url(#${clip})` });
  const thickBackground = svg("path", { class: "lf-yours lf-background", "clip-path": `url(#${clip})` });
  const labels = svg("g", { class: "lf-labels" });
  const regionNote = svg("g", { class: "lf-region-note" });
  const line = svg("line", { class: "lf-guide" });
  const span = svg("line", { class: "lf-span" });
  const ring = svg("circle", { r: 5, class: "lf-dot lf-dot-ce" });
  const dotBackground = svg("circle", { r: 5, class: "lf-dot lf-dot-background" });
  const dot = svg("circle", { r: 6.5, class: "lf-dot lf-dot-yours" });
  const chip2 = svg(
    "g",
    { class: "lf-chip" },
    svg("rect", { rx: 6, height: 24, y: -12 }),
    svg("text", { "text-anchor": "middle", dy: "0.35em" })
  );
  const handle = svg(
    "g",
    {
      class: "lf-handle",
      role: "slider",
      tabindex: 0,
      "aria-label": "p t, the guide in the drawing",
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max
    },
    svg("rect", { class: "lf-hit", x: -30, y: -22, width: 60, height: 44 }),
    svg("rect", { class: "lf-pill", rx: 11, y: -11, height: 22 }),
    svg("text", { "text-anchor": "middle", dy: "0.35em" })
  );
  live.append(
    region,
    thickBackground,
    thick,
    labels,
    regionNote,
    line,
    span,
    ring,
    dotBackground,
    dot,
    chip2,
    handle
  );
  let box = null;
  let drawn = "";
  let current = null;
  const toProbability = (clientX) => {
    const at2 = box.x.invert(clientX - canvas.getBoundingClientRect().left);
    return snapped(box.over === "p_t" ? at2 : sigmoid(at2), limits);
  };
  follow(canvas, (clientX) => set({ p_t: toProbability(clientX) }));
  handle.addEventListener("keydown", (event) => {
    const value = nudged(current.p_t, event, limits);
    if (value === null) return;
    event.preventDefault();
    current = { ...current, p_t: value };
    set({ p_t: value });
  });
  const sample = (curve) => points(SAMPLES, (x) => [box.over === "p_t" ? sigmoid(x) : x, curve(x)], box.x, box.y);
  function drawGround(state, width, height) {
    box = layout(state, width, height);
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    Object.assign(canvas.dataset, {
      x: box.x.domain,
      y: box.y.domain,
      over: box.over,
      log: box.log,
      area: [box.left, box.top, box.right, box.bottom].join()
    });
    for (const [name, value] of Object.entries({
      x: box.left,
      y: box.top - 2,
      width: box.right - box.left,
      height: box.bottom - box.top + 4
    })) {
      frame.setAttribute(name, value);
    }
    const curves = paperCurves(state).map((curve) => ({ ...curve, pixels: sample(curve.curve) }));
    ground.replaceChildren(
      ...scenery(state, box),
      svg(
        "g",
        { "clip-path": `url(#${clip})` },
        ...curves.map(({ name, pixels }) => svg("path", { class: `lf-curve lf-${name}`, d: path(pixels) }))
      )
    );
    nameCurves(curves);
  }
  function nameCurves(curves) {
    const texts = curves.map(
      ({ name, text, short }) => svg(
        "g",
        { class: `lf-${name}` },
        svg("rect", { rx: 4 }),
        svg("text", { dy: "0.35em", "text-anchor": "middle" }, box.narrow ? short : text)
      )
    );
    labels.replaceChildren(...texts);
    const widths = texts.map((group) => group.querySelector("text").getBBox().width + 6);
    const places = placeLabels(
      curves.map(({ pixels }, i) => ({ pixels, width: widths[i] })),
      box,
      LINE
    );
    texts.forEach((group, i) => {
      if (!places[i]) return group.remove();
      group.setAttribute("transform", `translate(${places[i].map((at2) => at2.toFixed(1)).join(" ")})`);
      place(group.querySelector("rect"), {
        x: -widths[i] / 2,
        y: -LINE / 2 + 1,
        width: widths[i],
        height: LINE - 2
      });
    });
  }
  function draw(state, asked) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    current = state;
    const key = [width, height, state.view, state.axis, state.form].join();
    if (key !== drawn) drawGround(state, width, height);
    drawn = key;
    const seen = readings(state);
    thick.setAttribute("d", path(sample(yours(state, state.alpha ?? 1))));
    thickBackground.setAttribute(
      "d",
      state.alpha === null ? "" : path(sample(yours(state, 1 - state.alpha)))
    );
    drawRegion(state);
    const at2 = Math.min(box.right, Math.max(box.left, box.x(box.over === "p_t" ? state.p_t : seen.x)));
    const level = (value) => Math.min(box.bottom, Math.max(box.top, box.y(value)));
    place(line, { x1: at2, x2: at2, y1: box.top, y2: box.bottom });
    place(span, { x1: at2, x2: at2, y1: level(seen.reference), y2: level(seen.value) });
    place(ring, { cx: at2, cy: level(seen.reference) });
    place(dot, { cx: at2, cy: level(seen.value) });
    place(dotBackground, {
      cx: at2,
      cy: level(seen.background ?? 0),
      visibility: seen.background === null ? "hidden" : "visible"
    });
    const words = asked ? "? × less" : note(seen);
    const half = words.length * 4 + 9;
    label(
      chip2,
      words,
      half,
      Math.min(box.right - half, Math.max(box.left + half, at2)),
      chipLevel(level(seen.reference), level(seen.value))
    );
    label(handle, probability(state.p_t), 28, Math.min(box.right - 14, at2), box.bottom + 13);
    handle.setAttribute("aria-valuenow", state.p_t);
    handle.setAttribute(
      "aria-valuetext",
      asked ? `probability ${probability(state.p_t)}` : probabilityWords(state)
    );
    for (const tick of box.ticks)
      tick.setAttribute(
        "visibility",
        Math.abs(tick.getAttribute("x") - at2) < 33 + tick.textContent.length * 3.5 ? "hidden" : "visible"
      );
  }
  function chipLevel(reference, value) {
    if (!box.log) return box.top + 16;
    const [upper, lower] = [Math.min(reference, value), Math.max(reference, value)];
    if (lower - upper > 60) return (upper + lower) / 2;
    return lower + 40 < box.bottom ? lower + 28 : upper - 28;
  }
  function drawRegion(state) {
    const found = steeper(state);
    region.setAttribute("visibility", found ? "visible" : "hidden");
    regionNote.setAttribute("visibility", found ? "visible" : "hidden");
    if (!found) return;
    const from = Math.max(found.from, box.x.domain[0]);
    const xs = Array.from({ length: 81 }, (_, i) => from + (found.to - from) * i / 80);
    const curve = yours(state, state.alpha ?? 1);
    const reference = yours({ form: "FL", view: "gradient", gamma: 0 });
    const upper = points(xs, (x) => [x, curve(x)], box.x, box.y);
    const lower = points(xs, (x) => [x, reference(x)], box.x, box.y);
    region.setAttribute("d", `${path([...upper, ...lower.reverse()])}Z`);
    const edge = box.x(found.to);
    const top = box.y(reference(found.to));
    regionNote.replaceChildren(
      svg("line", { x1: edge, x2: edge, y1: top, y2: box.bottom }),
      svg("text", { x: box.left + 10, y: box.bottom - 34 }, box.narrow ? "steeper" : "steeper than cross"),
      svg(
        "text",
        { x: box.left + 10, y: box.bottom - 14 },
        ...subscripted(`${box.narrow ? "" : "entropy for "}${where(found)}`)
      )
    );
  }
  return { element, draw };
}
function layout(state, width, height) {
  const { over, x, y, log } = axes(state);
  const area = {
    left: width < 480 ? 58 : 66,
    right: width - 16,
    top: 40,
    bottom: height - (over === "p_t" ? 56 : 74)
  };
  const across = Object.assign(scale(...x, area.left, area.right), { domain: x });
  const up = Object.assign(scale(...y, area.bottom, area.top, log), { domain: y });
  return { ...area, over, log, x: across, y: up, narrow: width < 480, ticks: [] };
}
function scenery(state, box) {
  const { left, right, top, bottom, x, y } = box;
  const half = x(box.over === "p_t" ? 0.5 : 0);
  const parts2 = [
    svg("rect", { class: "lf-well", x: half, y: top, width: right - half, height: bottom - top })
  ];
  const levels = box.log ? [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10] : state.view === "loss" ? [0, 1, 2, 3, 4, 5] : [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];
  for (const level of levels) {
    parts2.push(svg("line", { class: "lf-grid", x1: left, x2: right, y1: y(level), y2: y(level) }));
    const text = box.log && level < 0.01 ? powerOfTen(Math.round(Math.log10(level))) : String(level);
    parts2.push(
      svg("text", { class: "lf-tick", x: left - 8, y: y(level), dy: "0.35em", "text-anchor": "end" }, text)
    );
  }
  const under = (at2, text, row) => svg(
    "text",
    { class: "lf-tick", x: at2, y: bottom + 13 + 18 * row, dy: "0.35em", "text-anchor": "middle" },
    text
  );
  const below = box.over === "p_t" ? [0, 0.2, 0.4, 0.6, 0.8, 1] : box.narrow ? [0.01, 0.1, 0.5, 0.9, 0.99] : [0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99];
  box.ticks = below.map((p) => under(x(box.over === "p_t" ? p : logit(p)), String(p), 0));
  parts2.push(...box.ticks);
  if (box.over === "x_t") {
    for (let logits = -5; logits <= 5; logits++) {
      parts2.push(svg("line", { class: "lf-grid", x1: x(logits), x2: x(logits), y1: bottom, y2: bottom + 4 }));
      if (!box.narrow || logits % 2) parts2.push(under(x(logits), String(logits).replace("-", "−"), 1));
    }
  }
  const title = box.over === "p_t" ? "probability of ground truth class p_t" : box.narrow ? "p_t, and below it the logit x_t" : "probability of ground truth class p_t, and below it the logit x_t";
  const upward = state.view === "loss" ? "loss" : "size of the slope";
  parts2.push(
    svg(
      "text",
      {
        class: "lf-title",
        x: (left + right) / 2,
        y: bottom + (box.over === "p_t" ? 42 : 60),
        "text-anchor": "middle"
      },
      ...subscripted(title)
    )
  );
  parts2.push(
    svg(
      "text",
      {
        class: "lf-title",
        "text-anchor": "middle",
        transform: `translate(${box.narrow ? 14 : 20} ${(top + bottom) / 2}) rotate(-90)`
      },
      upward
    )
  );
  parts2.push(svg("path", { class: "lf-bracket", d: `M${half + 1} ${top - 4}v-7H${right - 1}v7` }));
  const centre = box.narrow ? { x: right, "text-anchor": "end" } : { x: (half + right) / 2, "text-anchor": "middle" };
  parts2.push(svg("text", { class: "lf-title", y: top - 18, ...centre }, "well-classified examples"));
  return parts2;
}
function subscripted(text) {
  return text.split(/([px]_t)/).flatMap(
    (part) => /^[px]_t$/.test(part) ? [
      svg("tspan", { class: "lf-symbol" }, part[0]),
      svg("tspan", { class: "lf-symbol lf-below", dy: 4 }, "t"),
      svg("tspan", { dy: -4 }, "​")
    ] : [part]
  );
}
function label(group, words, half, x, y) {
  group.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
  const rect = group.querySelector("rect:not(.lf-hit)");
  place(rect, { x: -half, width: 2 * half });
  group.querySelector("text").textContent = words;
}

var symbol = (letter, below, above) => html(
  "span",
  { class: "lf-symbol" },
  letter,
  below ? html("sub", {}, below) : null,
  above ? html("sup", {}, above) : null
);
function formula(limits, set) {
  const grip = (trait, name, perPixel) => dragNumber({ name, limits: limits[trait], perPixel, onset: (value) => set({ [trait]: value }) });
  const gammas = [grip("gamma", "gamma", 0.02), grip("gamma", "gamma", 0.02), grip("gamma", "gamma", 0.02)];
  const alphas = [grip("alpha", "alpha", 5e-3), grip("alpha", "alpha", 5e-3)];
  const beta = grip("beta", "beta", 0.02);
  const weights = alphas.map((alpha) => html("span", { class: "lf-weight" }, alpha.element));
  const plain2 = html(
    "span",
    {},
    symbol("FL"),
    "(",
    symbol("p", "t"),
    ") = −",
    weights[0],
    "(1 − ",
    symbol("p", "t"),
    ")",
    html("sup", {}, gammas[0].element),
    " log(",
    symbol("p", "t"),
    ")"
  );
  const star = html(
    "span",
    {},
    symbol("FL*"),
    " = −",
    weights[1],
    "log σ(",
    gammas[1].element,
    " ",
    symbol("x", "t"),
    " + ",
    beta.element,
    ") / ",
    gammas[2].element
  );
  const element = html(
    "div",
    { class: "lf-formula", role: "group", "aria-label": "Formula; its coloured numbers can be dragged" },
    plain2,
    star
  );
  const draw = (state) => {
    plain2.hidden = state.form !== "FL";
    star.hidden = state.form === "FL";
    for (const gamma of gammas) gamma.set(state.gamma, fixed(state.gamma, 2), gammaWords(state));
    for (const weight of weights) weight.hidden = state.alpha === null;
    if (state.alpha !== null)
      for (const alpha of alphas) alpha.set(state.alpha, fixed(state.alpha, 2), alphaWords(state));
    beta.set(state.beta, fixed(state.beta, 2), betaWords(state));
  };
  return { element, draw };
}

/*! Live figure of chapter 3. */
var NAMES = ["gamma", "alpha", "p_t", "view", "axis", "form", "beta"];
var STEPS = { gamma: [0.01, 0.1], alpha: [0.01, 0.05], p_t: [1e-3, 0.01], beta: [0.01, 0.1] };
var WORDS = { view: ["loss", "gradient"], axis: ["linear", "log"], form: ["FL", "FL*"] };
var SMALLEST_STAR_GAMMA = 0.1;
function parts({ model, state, id }) {
  const limits = model.get("limits");
  const slides = sliders(limits, STEPS);
  let alphaWhenOn = model.get("alpha") ?? 0.25;
  function read(name, text) {
    if (name in WORDS) return WORDS[name].includes(text) ? text : void 0;
    if (name === "alpha" && text === "null") return null;
    return numberIn(limits[name], text);
  }
  function set(changes) {
    const next = { ...state.get(), ...changes };
    if (next.form === "FL*" && next.gamma < SMALLEST_STAR_GAMMA)
      changes = { ...changes, gamma: SMALLEST_STAR_GAMMA };
    state.set(changes);
  }
  const math = formula(slides, set);
  const plot = drawing(slides.p_t, set);
  const pick = (name, label2, short) => choice(label2, `${id}-${name}`, WORDS[name], (word) => set({ [name]: word }), [short]);
  const view = pick("view", "What is drawn", "view");
  const axis = pick("axis", "Vertical axis", "axis");
  const form = pick("form", "Form of the loss", "form");
  const symbol2 = (letter, below) => [
    html("span", { class: "lf-symbol" }, letter, below ? html("sub", {}, below) : null)
  ];
  const slider = (trait, letters, name, ticks, lead) => range({
    id: `${id}-${trait}`,
    symbol: symbol2(...letters),
    name,
    limits: slides[trait],
    ticks,
    lead,
    onset: (value) => set({ [trait]: value })
  });
  const weighed = html("input", {
    type: "checkbox",
    id: `${id}-weighed`,
    onchange: () => set({ alpha: weighed.checked ? alphaWhenOn : null })
  });
  const gamma = slider("gamma", ["γ"], "gamma, the focusing parameter", [
    [0, "0"],
    [0.5, "½"],
    [1, "1"],
    [2, "2"],
    [5, "5"]
  ]);
  const p_t = slider("p_t", ["p", "t"], "probability of the true class", [
    [0.1, ".1"],
    [0.5, ".5"],
    [0.9, ".9"]
  ]);
  const alpha = slider(
    "alpha",
    ["α"],
    "alpha, the weight of objects",
    [
      [0.25, "¼"],
      [0.5, "½"],
      [0.75, "¾"]
    ],
    html(
      "label",
      { class: "lf-label lf-check" },
      weighed,
      html("span", {}, html("span", { class: "lf-sr" }, "weigh classes by "), ...symbol2("α"))
    )
  );
  const beta = slider("beta", ["β"], "beta, the shift of FL star", [
    [0, "0"],
    [1, "1"]
  ]);
  function draw(now, { asked }) {
    const seen = readings(now);
    math.draw(now);
    plot.draw(now, asked);
    view.set(now.view);
    axis.set(now.axis);
    form.set(now.form);
    gamma.set(now.gamma, fixed(now.gamma, 2), asked ? `gamma ${now.gamma}` : gammaWords(now));
    p_t.set(
      now.p_t,
      probability(now.p_t),
      asked ? `probability ${probability(now.p_t)}` : probabilityWords(now)
    );
    weighed.checked = now.alpha !== null;
    alphaWhenOn = now.alpha ?? alphaWhenOn;
    alpha.input.disabled = now.alpha === null;
    alpha.set(alphaWhenOn, now.alpha === null ? "off" : fixed(now.alpha, 2), alphaWords(now));
    form.wanted = now.form === "FL*";
    beta.input.disabled = now.form !== "FL*";
    beta.set(now.beta, now.form === "FL*" ? fixed(now.beta, 2) : "in FL*", betaWords(now));
    return {
      words: asked ? question(now) : sentence(now),
      data: {
        x: seen.x,
        reference: seen.reference,
        value: seen.value,
        ratio: seen.ratio,
        background: seen.background ?? ""
      }
    };
  }
  return {
    read,
    bar: [math.element],
    body: [plot.element],
    controls: [gamma, p_t, alpha],
    switches: [view, axis],
    more: [form, beta],
    source,
    watch: plot.element,
    draw
  };
}
var focal_loss_default = liveFigure({ name: "lf-focal", traits: NAMES, styles: [style_default], parts });

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

var stdin_default = hosted(focal_loss_default);
export {
  stdin_default as default
};
