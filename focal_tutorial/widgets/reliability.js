// Built by widgets/build.mjs from widgets/src/reliability.js: change it there.
var style_default = '.lf-reliability .lf-two { display: grid; gap: 8px 20px; padding: 4px 16px 8px; }\n.lf-reliability .lf-two > div { min-width: 0; }\n.lf-reliability .lf-plot { position: relative; height: 15.5rem; }\n.lf-reliability .lf-head { color: var(--ink); font-size: 0.9rem; font-weight: 600; line-height: 26px; height: 26px; }\n.lf-reliability ul.lf-key { display: flex; gap: 0 14px; margin: 0; padding: 0; list-style: none; }\n.lf-reliability ul.lf-key li { display: flex; align-items: center; gap: 6px; margin: 0; padding: 0; font-size: 0.9rem; line-height: 26px; white-space: nowrap; }\n.lf-reliability .lf-grid { stroke: var(--line); }\n.lf-reliability .lf-line { fill: none; stroke: var(--ink); stroke-width: 1.8; stroke-linejoin: round; }\n.lf-reliability .lf-line-recall { stroke: var(--gamma-0); stroke-dasharray: 7 4; }\n.lf-reliability .lf-line-f1 { stroke: var(--accent); stroke-width: 2.8; }\n.lf-reliability .lf-diagonal { fill: none; stroke: var(--soft); stroke-width: 1.4; stroke-dasharray: 3 4; }\n.lf-reliability .lf-band { fill: var(--shade); }\n.lf-reliability .lf-column { fill: var(--accent); fill-opacity: 0.14; }\n.lf-reliability .lf-column.lf-here { fill-opacity: 0.4; }\n.lf-reliability .lf-dot { fill: var(--accent); stroke: var(--panel); stroke-width: 1.5; }\n.lf-reliability .lf-dot.lf-few { fill: var(--panel); stroke: var(--accent); stroke-width: 2; }\n.lf-reliability .lf-dot.lf-here { stroke: var(--ink); stroke-width: 2.4; }\n.lf-reliability .lf-dot-precision { fill: var(--ink); }\n.lf-reliability .lf-dot-recall { fill: var(--gamma-0); }\n.lf-reliability .lf-guide { stroke: var(--ink); stroke-dasharray: 3 4; }\n.lf-reliability .lf-best { fill: var(--gamma-5); }\n.lf-reliability .lf-canvas .lf-best-name { fill: var(--gamma-5); font-weight: 600; paint-order: stroke; stroke: var(--panel); stroke-width: 4px; }\n.lf-reliability .lf-menu { flex: 1 1 auto; display: flex; align-items: center; min-width: 0; min-height: 44px; }\n.lf-reliability .lf-menu select { min-width: 0; max-width: 100%; height: 44px; padding: 0 8px; color: var(--ink); font: inherit; font-size: 0.9rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; cursor: pointer; }\n.lf-reliability .lf-kinds label { flex: 1; text-align: center; }\n.lf-reliability .lf-kinds span { padding: 0 4px; }\n.lf-reliability .lf-word { display: block; color: var(--ink); font-size: 0.9rem; line-height: 1.15; }\n.lf-reliability .lf-dock .lf-range { grid-template-columns: 5rem 1fr 2.6rem; }\n.lf-reliability details.lf-table { margin: 0; padding: 0; background: none !important; border: 0 !important; }\n.lf-reliability .lf-table > summary {\n  display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer;\n  color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400;\n}\n.lf-reliability .lf-table > summary::before { content: "▸"; width: 1em; }\n.lf-reliability .lf-table > .lf-scroll { max-height: 18rem; margin: 0 16px 12px; overflow: auto; border: 1px solid var(--line); border-radius: 8px; }\n.lf-reliability .lf-scroll table { width: 100%; margin: 0; border-collapse: collapse; font-size: 0.9rem; color: var(--ink); }\n.lf-reliability .lf-scroll :is(th, td) { padding: 4px 10px; border: 0; border-bottom: 1px solid var(--line); text-align: left; background: none; font-variant-numeric: tabular-nums; }\n\n@container (min-width: 560px) {\n  .lf-reliability .lf-two { grid-template-columns: 1fr 1fr; }\n}\n@container (max-width: 559.98px) {\n  .lf-reliability .lf-two { padding: 0 8px 4px; gap: 2px; }\n  .lf-reliability .lf-plot { height: 10.5rem; }\n  .lf-reliability .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }\n}\n@media (max-height: 640px) {\n  @container (max-width: 559.98px) { .lf-reliability .lf-plot { height: 8.6rem; } }\n}\n';

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
    const [place, before] = narrow ? [rows, rows.children[controls.length] ?? null] : [bar, bar.lastElementChild];
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

function numberIn([low, high], text) {
  const value = text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : void 0;
}
function wholeIn(range3, text) {
  const value = numberIn(range3, text);
  return Number.isInteger(value) ? value : void 0;
}

var numbers = (text) => text.split(" ").map((part) => part === "-" ? null : Number(part));
function binsOf(lows, { count, right, score }) {
  const [counts, rights, scores] = [count, right, score].map(numbers);
  return lows.map((low, i) => ({
    low,
    high: lows[i + 1] ?? 1,
    count: counts[i],
    right: rights[i],
    score: scores[i],
    share: counts[i] ? rights[i] / counts[i] : null
  }));
}
function decisions(bins, objects) {
  let [count, right] = [0, 0];
  return bins.toReversed().map((bin) => {
    count += bin.count;
    right += bin.right;
    return {
      count,
      right,
      precision: count ? right / count : null,
      recall: right / objects,
      f1: 2 * right / (count + objects)
    };
  }).toReversed();
}
function calibrationError(bins, least) {
  const some = bins.filter(({ low, count }) => low >= least && count);
  const all = some.reduce((sum, { count }) => sum + count, 0);
  if (!all) return null;
  return some.reduce((sum, { count, share: share2, score }) => sum + count * Math.abs(share2 - score), 0) / all;
}
var binAt = (lows, score) => Math.max(
  0,
  lows.findLastIndex((low) => low <= score)
);

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
function path(pixels) {
  return pixels.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}

var FEW = 20;
var LINES = ["precision", "recall", "f1"];
var NAMES = { precision: "precision", recall: "recall", f1: "F1" };
function square(name, down, onscore) {
  const ground = svg("g");
  const live = svg("g");
  const canvas = svg("svg", { class: "lf-canvas", role: "img" }, ground, live);
  const place = html("div", { class: "lf-plot" }, canvas);
  let box = null;
  follow(canvas, (clientX) => box && onscore(box.x.invert(clientX - canvas.getBoundingClientRect().left)));
  function fit(words) {
    const { clientWidth: width, clientHeight: height } = place;
    if (!width || !height) return null;
    canvas.setAttribute("aria-label", words);
    if (box?.width === width && box?.height === height) return box;
    const area = { left: 42, right: width - 14, top: 10, bottom: height - 42 };
    box = {
      width,
      height,
      ...area,
      x: scale(0, 1, area.left, area.right),
      y: scale(0, 1, area.bottom, area.top)
    };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const text = (value) => String(value).replace(/^0\./, ".");
    ground.replaceChildren(
      ...[0, 0.25, 0.5, 0.75, 1].map(
        (value) => svg("line", {
          class: "lf-grid",
          x1: area.left,
          x2: area.right,
          y1: box.y(value),
          y2: box.y(value)
        })
      ),
      ...[0, 0.5, 1].flatMap((value) => [
        svg("text", { x: area.left - 7, y: box.y(value), dy: "0.35em", "text-anchor": "end" }, text(value)),
        svg(
          "text",
          { x: box.x(value), y: area.bottom + 14, dy: "0.35em", "text-anchor": "middle" },
          text(value)
        )
      ]),
      svg("text", { x: (area.left + area.right) / 2, y: height - 6, "text-anchor": "middle" }, name),
      svg(
        "text",
        {
          "text-anchor": "middle",
          transform: `translate(14 ${(area.top + area.bottom) / 2}) rotate(-90)`
        },
        down
      )
    );
    return box;
  }
  return { element: place, live, fit };
}
function drawing(onscore) {
  const shares = square("score", "share of right boxes", onscore);
  const gains = square("threshold", "", onscore);
  const key = html(
    "ul",
    { class: "lf-key", "aria-hidden": "true" },
    ...LINES.map(
      (name) => html(
        "li",
        {},
        svg(
          "svg",
          { width: 28, height: 12 },
          svg("path", { class: `lf-line lf-line-${name}`, d: "M1 6H27" })
        ),
        NAMES[name]
      )
    )
  );
  const heading = (text) => html("p", { class: "lf-head" }, text);
  const element = html(
    "div",
    { class: "lf-two" },
    html("div", {}, heading("Does a score come true?"), shares.element),
    html("div", {}, html("div", { class: "lf-head" }, key), gains.element)
  );
  function draw({ bins, decisions: decisions2, chosen, best, words }) {
    const [first, second] = [shares.fit(words.shares), gains.fit(words.gains)];
    if (first) drawShares(first, bins, chosen);
    if (second) drawGains(second, bins, decisions2, chosen, best);
  }
  function drawShares({ x, y, top, bottom }, bins, chosen) {
    const { low, high } = bins[chosen];
    const known = bins.map((bin, i) => ({ ...bin, i })).filter(({ count }) => count);
    shares.live.replaceChildren(
      ...[
        svg("rect", {
          class: "lf-band",
          x: x(low),
          width: Math.max(3, x(high) - x(low)),
          y: top,
          height: bottom - top
        }),
        ...known.map(
          ({ low: low2, high: high2, share: share2, i }) => svg("rect", {
            class: i === chosen ? "lf-column lf-here" : "lf-column",
            x: x(low2) + 0.5,
            width: Math.max(1, x(high2) - x(low2) - 1),
            y: y(share2),
            height: bottom - y(share2)
          })
        ),
        svg("path", { class: "lf-diagonal", d: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}` }),
        svg("path", {
          class: "lf-line lf-line-f1",
          d: path(known.map(({ score, share: share2 }) => [x(score), y(share2)]))
        }),
        ...known.map(
          ({ score, share: share2, count, i }) => svg("circle", {
            class: ["lf-dot", count < FEW && "lf-few", i === chosen && "lf-here"].filter(Boolean).join(" "),
            cx: x(score),
            cy: y(share2),
            r: i === chosen ? 6.5 : 4
          })
        )
      ].filter(Boolean)
    );
  }
  function drawGains({ x, y, top, bottom }, bins, decisions2, chosen, best) {
    const at = x(bins[chosen].low);
    const ends = best.threshold > 0.5 ? ["end", -9] : ["start", 9];
    gains.live.replaceChildren(
      svg("path", { class: "lf-guide", d: `M${at} ${top}V${bottom}` }),
      ...LINES.map(
        (name) => svg("path", {
          class: `lf-line lf-line-${name}`,
          d: path(
            bins.map(({ low }, i) => [low, decisions2[i][name]]).filter(([, value]) => value !== null).map(([low, value]) => [x(low), y(value)])
          )
        })
      ),
      ...LINES.filter((name) => decisions2[chosen][name] !== null).map(
        (name) => svg("circle", { class: `lf-dot lf-dot-${name}`, cx: at, cy: y(decisions2[chosen][name]), r: 4.5 })
      ),
      svg("path", {
        class: "lf-best",
        d: `M${x(best.threshold).toFixed(1)} ${bottom - 9}l6 9h-12z`
      }),
      svg(
        "text",
        { class: "lf-best-name", x: x(best.threshold) + ends[1], y: bottom - 5, "text-anchor": ends[0] },
        `best ${String(best.threshold).replace(/^0\./, ".")}`
      )
    );
  }
  return { element, draw, watch: shares.element };
}

var edge = (value) => String(value).replace(/^0\./, ".");
var share = (value) => value === 1 ? "1" : value === 0 ? "0" : value.toFixed(2).replace(/^0/, "");
var mean = (value) => value.toFixed(value < 0.095 ? 3 : 2).replace(/^0/, "");
var percent = (value) => `${value > 0 && value < 0.01 ? (100 * value).toFixed(1) : Math.round(100 * value)} %`;
var boxes = (number) => `${number.toLocaleString("en-US")} ${number === 1 ? "box" : "boxes"}`;
var range2 = ({ low, high }) => `${edge(low)} to ${edge(high)}`;
function binWords(bin) {
  if (!bin.count) return `no box has a score of ${range2(bin)}`;
  return `boxes scored ${range2(bin)} are right in **${percent(bin.share)}** (${bin.right.toLocaleString("en-US")} of ${bin.count.toLocaleString("en-US")}); their mean score is ${mean(bin.score)}`;
}
function decisionWords(bin, { count, precision, recall, f1 }) {
  if (!count) return `From ${edge(bin.low)} on no box is left.`;
  return `From ${edge(bin.low)} on: precision ${share(precision)}, recall ${share(recall)}, F1 **${share(f1)}**.`;
}
var bestWords = ({ threshold, F1 }) => `Best threshold for this class: **${edge(threshold)}** (F1 ${share(F1)}).`;
var capital = (text) => text[0].toUpperCase() + text.slice(1);
var line = ({ network, name, bin, decision, best }) => `${capital(network)}, ${name}: ${binWords(bin)}. ${decisionWords(bin, decision)} ${bestWords(best)}`;
function everything(seen) {
  const { decision, objects, pictures, error, least } = seen;
  const all = `${boxes(decision.count)} from there on, ${objects.toLocaleString("en-US")} objects in ${pictures} pictures.`;
  const gap = error === null ? `No box scores ${edge(least)} or more.` : `Expected calibration error of the boxes from ${edge(least)} on: **${share(error)}**, the mean distance between score and share of right boxes.`;
  return `${line(seen)} ${all} ${gap} The best threshold was chosen on other pictures.`;
}
function binSpoken(bin, decision) {
  const text = `threshold ${edge(bin.low)}: ${binWords(bin)}. ${decisionWords(bin, decision)}`;
  return text.replaceAll("**", "").replaceAll(" ", " ");
}

var HEADS = ["scores", "boxes", "right", "mean score", "share", "F1 from here"];
function binTable() {
  let rows = [];
  const body = html("tbody");
  const element = html(
    "details",
    { class: "lf-table", ontoggle: fill2 },
    html("summary", {}, "The bins as a table"),
    html(
      "div",
      { class: "lf-scroll", tabindex: 0, role: "region", "aria-label": "The bins as a table" },
      html(
        "table",
        {},
        html("thead", {}, html("tr", {}, ...HEADS.map((name) => html("th", { scope: "col" }, name)))),
        body
      )
    )
  );
  function fill2() {
    if (element.open)
      body.replaceChildren(...rows.map((row) => html("tr", {}, ...row.map((text) => html("td", {}, text)))));
  }
  function set(bins, decisions2) {
    rows = bins.map(({ low, high, count, right, score, share: part }, i) => [
      `${edge(low)} to ${edge(high)}`,
      count.toLocaleString("en-US"),
      right.toLocaleString("en-US"),
      score === null ? "none" : score.toFixed(3).replace(/^0/, ""),
      part === null ? "none" : share(part),
      share(decisions2[i].f1)
    ]);
    fill2();
  }
  return { element, set };
}

/*! Second live figure of chapter 12. */
var NAMES2 = ["network", "label", "bin"];
var LEAST = 0.05;
function parts({ model, state, id }) {
  const [networks, lows] = [model.get("networks"), model.get("low")];
  const known = networks.map(
    ({ classes }) => classes.map((one) => {
      const bins = binsOf(lows, one);
      return { ...one, bins, decisions: decisions(bins, one.objects), error: calibrationError(bins, LEAST) };
    })
  );
  const most = Math.max(...networks.map(({ classes }) => classes.length));
  const placeOf = (name) => Math.max(
    0,
    networks.findIndex((one) => one.name === name)
  );
  function read(name, text) {
    if (name === "network") return networks.some((one) => one.name === text) ? text : void 0;
    return wholeIn([0, (name === "bin" ? lows.length : most) - 1], text);
  }
  const view = drawing((score) => state.set({ bin: binAt(lows, Math.min(1, Math.max(lows[0], score))) }));
  const menu = html(
    "select",
    { "aria-label": "Network", onchange: () => state.set({ network: menu.value }) },
    ...networks.map(({ name, label }) => html("option", { value: name }, label))
  );
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const kinds = networks.map(({ classes }, i) => {
    const names = classes.map(({ name }) => name);
    return choice(
      "Class",
      `${id}-label-${i}`,
      names,
      (name) => state.set({ label: names.indexOf(name) }),
      word("class")
    );
  });
  for (const { element } of kinds) element.classList.add("lf-kinds");
  const slider = range({
    id: `${id}-bin`,
    symbol: word("score"),
    name: "score, where a decision threshold stands",
    lead: html(
      "label",
      { for: `${id}-bin`, class: "lf-label" },
      html("span", { class: "lf-word" }, "threshold")
    ),
    limits: { min: 0, max: lows.length - 1, fine: 1, coarse: 1 },
    ticks: lows.map((low, i) => [i, edge(low)]).filter((_, i) => i % 3 === 0),
    onset: (bin) => state.set({ bin })
  });
  const table = binTable();
  function draw(now) {
    const which = placeOf(now.network);
    const label = Math.min(now.label, known[which].length - 1);
    const mine = known[which][label];
    const [bin, decision] = [mine.bins[now.bin], mine.decisions[now.bin]];
    const seen = {
      network: networks[which].label,
      pictures: networks[which].pictures,
      name: mine.name,
      objects: mine.objects,
      bin,
      decision,
      best: mine.best,
      error: mine.error,
      least: LEAST
    };
    const spoken = plain(line(seen)).replaceAll(" ", " ");
    view.draw({
      bins: mine.bins,
      decisions: mine.decisions,
      chosen: now.bin,
      best: mine.best,
      words: {
        shares: `How often boxes of a score are right, ${mine.bins.length} bins. ${spoken}`,
        gains: `Precision, recall and F1 over the decision threshold. ${spoken}`
      }
    });
    menu.value = networks[which].name;
    kinds.forEach((one, i) => {
      one.element.hidden = i !== which;
      one.set(networks[i].classes[Math.min(now.label, networks[i].classes.length - 1)].name);
    });
    slider.set(now.bin, edge(bin.low), binSpoken(bin, decision));
    table.set(mine.bins, mine.decisions);
    return {
      words: line(seen),
      all: everything(seen),
      data: {
        count: bin.count,
        right: bin.right,
        precision: decision.precision ?? "",
        recall: decision.recall,
        f1: decision.f1,
        error: mine.error ?? ""
      }
    };
  }
  return {
    read,
    bar: [html("div", { class: "lf-menu" }, menu)],
    body: [view.element],
    controls: [slider, ...kinds],
    foot: [table.element],
    source: "Dot: mean score and share of a bin; hollow where it holds fewer than 20 boxes",
    watch: view.watch,
    draw
  };
}
var reliability_default = liveFigure({ name: "lf-reliability", traits: NAMES2, styles: [style_default], parts });

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

var stdin_default = hosted(reliability_default);
export {
  stdin_default as default
};
