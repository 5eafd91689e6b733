// Built by widgets/build.mjs from widgets/src/matching.js: change it there.
var smear_default = "/* A drawn smear is as light in the dark: what lies on it keeps the colours of a light page. */\n.lf-smear {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #fff; --accent: #8e2f7a; --focus: #1769d2;\n  --gamma-0: #0072b2; --gamma-05: #be4d00; --gamma-1: #8f6500; --gamma-2: #8e2f7a; --gamma-5: #00785a;\n  position: relative; height: calc((100cqw - 32px) * var(--ratio)); margin: 2px 16px 0;\n}\n.lf-ground { position: absolute; display: block; border-radius: 8px; }\n.lf-smear .lf-canvas { cursor: default; }\n.lf-mover { color: var(--accent); }\n.lf-mover:focus { outline: none; }\n.lf-ring { fill: none; stroke: none; }\n.lf-mover:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }\n@media print { .lf-ground { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }\n@container (min-width: 560px) and (max-width: 859.98px) { .lf-smear { height: min(calc((100cqw - 32px) * var(--ratio)), 17rem); } }\n@container (min-width: 860px) { .lf-smear { height: min(calc((100cqw - 318px - 32px) * var(--ratio)), 15.5rem); } }\n";

var style_default = "/* Queries in the accent, objects in ink, a string from each object's letter to the number of the query that has it. */\n.lf-truth { fill: none; stroke: var(--ink); stroke-width: 2; }\n.lf-truth-halo { stroke: #fff; stroke-width: 5; stroke-opacity: 0.75; }\n.lf-plate { fill: var(--ink); stroke: #fff; stroke-width: 1.5; }\n.lf-smear .lf-letter, .lf-smear .lf-paired .lf-number-text { fill: #fff; font-weight: 700; }\n.lf-smear .lf-number-text { fill: var(--soft); font-weight: 700; }\n.lf-query-halo { fill: none; stroke: #fff; stroke-width: 4; stroke-opacity: 0.6; }\n.lf-query-edge { fill: none; stroke: var(--soft); stroke-width: 1.6; stroke-dasharray: 4 4; }\n.lf-paired .lf-query-edge { stroke: var(--accent); stroke-width: 2.4; stroke-dasharray: none; }\n.lf-disc { fill: #fff; stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 3 2; }\n.lf-paired .lf-disc { fill: var(--accent); stroke: #fff; stroke-dasharray: none; }\n.lf-looked .lf-query-edge { fill: var(--accent); fill-opacity: 0.12; }\n.lf-looked .lf-disc { stroke-width: 3; }\n.lf-strings { fill: none; stroke: var(--accent); stroke-width: 2.6; stroke-linecap: round; }\n.lf-strings-halo { stroke: #fff; stroke-width: 6; stroke-opacity: 0.8; }\n.lf-matching .lf-formula { flex: 1 1 0; gap: 0.3em; min-width: 0; overflow: auto hidden; scrollbar-width: none; }\n.lf-matching .lf-formula b { color: var(--accent); font-weight: 700; font-variant-numeric: tabular-nums; }\n\n.lf-costs { margin: 8px 16px 0; overflow: auto hidden; }\n.lf .lf-costs table { width: 100%; margin: 0; border-collapse: separate; border-spacing: 2px; table-layout: fixed; font-size: 0.875rem; line-height: 20px; font-variant-numeric: tabular-nums; }\n.lf .lf-costs :is(th, td) { padding: 0; color: var(--ink); text-align: center; background: none; border: 0; }\n.lf .lf-costs :is(th, td):first-child { width: 3rem; text-align: left; }\n.lf .lf-costs thead th { color: var(--soft); font-weight: 600; }\n.lf .lf-costs thead th.lf-looked { color: var(--accent); box-shadow: inset 0 -2px var(--accent); }\n.lf .lf-costs tbody td { border: 2px solid transparent; border-radius: 5px; background: color-mix(in srgb, var(--gamma-0) calc(var(--cheap) * 30%), transparent); }\n.lf .lf-costs tbody td.lf-taken { color: var(--paper); background: var(--accent); border-color: var(--accent); font-weight: 700; }\n.lf .lf-costs tbody td.lf-better { border: 2px dashed var(--accent); font-weight: 700; }\n.lf-corner-word { color: var(--soft); }\n.lf-plate-letter { display: inline-block; width: 20px; color: var(--paper); text-align: center; background: var(--ink); border-radius: 3px; font-weight: 700; }\n.lf-pair { display: flex; flex-wrap: wrap; gap: 0 10px; min-height: 28px; padding: 4px 16px 8px; font-size: 0.9rem; line-height: 20px; font-variant-numeric: tabular-nums; }\n.lf .lf-pair span { white-space: nowrap; }\n.lf-pair-name { color: var(--soft); }\n.lf-matching .lf-label { font-size: 1rem; color: var(--ink); white-space: nowrap; }\n.lf-matching .lf-controls .lf-label { min-width: 3.2rem; }\n.lf-matching .lf-choice { justify-self: start; }\n.lf-matching .lf-choice span { white-space: nowrap; }\n@media (forced-colors: active) { .lf .lf-costs tbody td.lf-taken { border-color: Highlight; forced-color-adjust: none; } }\n@container (max-width: 559.98px) {\n  .lf-costs { margin-inline: 8px; }\n  .lf .lf-costs table { min-width: 330px; font-size: 0.8125rem; border-spacing: 1px; line-height: 19px; }\n  .lf .lf-costs :is(th, td):first-child { width: 2.4rem; }\n  .lf-matching .lf-formula { font-size: 1.05rem; }\n  .lf-matching .lf-pick:first-child { justify-content: center; }\n  .lf-matching .lf-pick-name:empty { display: none; }\n  .lf-matching .lf-picks { grid-template-columns: 1.5fr 1fr 1fr 1fr; }\n  .lf-matching .lf-dock .lf-choice { width: 100%; }\n  .lf-pair { font-size: 0.85rem; }\n}\n";

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
function icon(path) {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", class: "lf-icon" },
    svg("path", { d: path })
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

function moved([x1, y1, x2, y2], dx, dy, { width, height, fine }) {
  const x = snapped(x1 + dx, { min: 0, max: width - (x2 - x1), fine });
  const y = snapped(y1 + dy, { min: 0, max: height - (y2 - y1), fine });
  return [x, y, tidy(x + x2 - x1), tidy(y + y2 - y1)];
}
function readBox(text, { width, height, least }) {
  const box = text.split(",").map((part) => part.trim() === "" ? NaN : Number(part));
  const [x1, y1, x2, y2] = box;
  return box.length === 4 && x1 >= 0 && y1 >= 0 && x2 <= width && y2 <= height && x2 - x1 >= least && y2 - y1 >= least ? box : void 0;
}
var tidy = (value) => Number(value.toFixed(6));

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
  const list2 = html(
    "div",
    { class: "lf-picks", role: "group", "aria-label": "Choose what to move" },
    ...[...chips.values()].map((one) => one.button),
    openers[0] ?? null
  );
  const single = all.length < 2;
  const element = html("div", { class: single ? "lf-dock lf-single" : "lf-dock" }, list2, rows);
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
    const [place3, before] = narrow ? [rows, rows.children[controls.length] ?? null] : [bar, bar.lastElementChild];
    for (const { element: element2 } of switches) place3.insertBefore(element2, before);
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
function wholeIn(range2, text) {
  const value = numberIn(range2, text);
  return Number.isInteger(value) ? value : void 0;
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

var GOLDEN = 2654435769;
var WHOLE = 4294967296;
var Numbers = class {
  constructor(seed, stream) {
    this.start = mix(seed + Math.imul(stream, GOLDEN) | 0);
    this.count = 0;
  }
  /** 32 random bits, 0 to 2^32 - 1. */
  bits() {
    return mix(this.start + Math.imul(this.count++, GOLDEN) | 0);
  }
  /** Evenly between 0 and 1, never one of them. */
  next() {
    return (this.bits() + 0.5) / WHOLE;
  }
  between(low, high) {
    return low + (high - low) * this.next();
  }
  /** A bell around `mean`, at most three `spread` wide to either side: the sum of three even numbers. */
  bell(mean, spread) {
    const sum = this.next() + this.next() + this.next();
    return mean + spread * (2 * sum - 3);
  }
};
function turned(t) {
  const quarter = Math.floor(4 * t + 0.5);
  const x = (t - quarter / 4) * 6.283185307179586;
  const z = x * x;
  const sine = x * (1 - z / 6 * (1 - z / 20 * (1 - z / 42 * (1 - z / 72))));
  const cosine = 1 - z / 2 * (1 - z / 12 * (1 - z / 30 * (1 - z / 56 * (1 - z / 90))));
  const which = quarter & 3;
  if (which === 0) return [cosine, sine];
  if (which === 1) return [-sine, cosine];
  return which === 2 ? [-cosine, -sine] : [sine, -cosine];
}
function falling(z) {
  if (z >= 8) return 0;
  const one = 1 - z / 8;
  const four = one * one * (one * one);
  return four * four;
}
function transmitted(d) {
  const one = (16 - d) / (16 + d);
  const four = one * one * (one * one);
  return four * four;
}
function edge(distance, soft) {
  const t = Math.min(1, Math.max(0, distance / (2 * soft) + 0.5));
  return t * t * (3 - 2 * t);
}
var knot = (seed, x, y) => mix(seed + Math.imul(x, GOLDEN) + Math.imul(y, 2246822507) | 0);
function mottle(seed, x, y) {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const s = x - left;
  const t = y - top;
  const across = s * s * (3 - 2 * s);
  const down = t * t * (3 - 2 * t);
  const a = knot(seed, left, top);
  const b = knot(seed, left + 1, top);
  const c = knot(seed, left, top + 1);
  const d = knot(seed, left + 1, top + 1);
  const upper = a + (b - a) * across;
  const lower = c + (d - c) * across;
  return (upper + (lower - upper) * down + 0.5) / WHOLE * 2 - 1;
}
var blend = (from, to, share, strength) => from.map((v, i) => (v + (to[i] - v) * share) * strength);

var RBC = 0;
var WBC = 1;
var PLATELET = 2;
var DEBRIS = 3;
var NAMES = ["RBC", "WBC", "Platelets"];
var SPECK = 0;
var FIBRE = 1;
var PIECE = 2;
var RING = 3;
var POINTS = Array.from({ length: 60 }, (_, i) => turned(i / 60));
var WAVES = [0.045, 0.05, 0.06, 0.06];
function stretched(label, debris2, numbers) {
  const u = numbers.next();
  if (label === RBC) return 1 + 0.5 * u * u * u;
  if (label === WBC) return 1 + 0.15 * u;
  return debris2 === FIBRE ? 1.5 + 1.1 * u : 1 + 0.35 * u;
}
function shaped({ label, x, y, size, seed }) {
  const numbers = new Numbers(seed, 0);
  const debris2 = label === DEBRIS ? Math.floor(4 * numbers.next()) : -1;
  const axes = Math.sqrt(stretched(label, debris2, numbers));
  const [cos, sin] = turned(numbers.next() / 2);
  const cell = { label, x, y, size, seed, debris: debris2, a: size / 2 * axes, b: size / 2 / axes, cos, sin };
  const height = debris2 === SPECK ? 0.12 : WAVES[label];
  cell.waves = [1, 2, 3].flatMap((k) => {
    const high = numbers.bell(0, height / k);
    const [c, s] = turned(numbers.next());
    return [high * c, -high * s];
  });
  cell.whole = around(cell);
  return cell;
}
function reach(waves, c, s) {
  const c2 = c * c - s * s;
  const s2 = 2 * c * s;
  const c3 = c2 * c - s2 * s;
  const s3 = s2 * c + c2 * s;
  const c4 = c2 * c2 - s2 * s2;
  const s4 = 2 * c2 * s2;
  return 1 + waves[0] * c2 + waves[1] * s2 + waves[2] * c3 + waves[3] * s3 + waves[4] * c4 + waves[5] * s4;
}
function outline(cell) {
  return POINTS.map(([c, s]) => {
    const far = reach(cell.waves, c, s);
    const u = cell.a * far * c;
    const v = cell.b * far * s;
    return [cell.x + u * cell.cos - v * cell.sin, cell.y + u * cell.sin + v * cell.cos];
  });
}
function around(cell) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline(cell)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
var clipped = ([x1, y1, x2, y2], width, height) => [
  Math.max(0, x1),
  Math.max(0, y1),
  Math.min(width, x2),
  Math.min(height, y2)
];
function shows(cell, width, height) {
  const [x1, y1, x2, y2] = clipped(cell.whole, width, height);
  return Math.min(x2 - x1, y2 - y1) >= 0.33 * cell.size;
}

var LARGEST_LOG_SCALE = Math.log(1e3 / 16);
function area([x1, y1, x2, y2]) {
  return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}
function meet(a, b) {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
function hull(a, b) {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
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
function giou(a, b) {
  const around2 = area(hull(a, b));
  return iou(a, b) - ratio(around2 - union(a, b), around2);
}
var centred = ([x1, y1, x2, y2]) => ({
  x: (x1 + x2) / 2,
  y: (y1 + y2) / 2,
  width: x2 - x1,
  height: y2 - y1
});

var HEIGHT = 192;
var ATTEMPTS = 12;
var MOST_OVERLAP = 0.4;
function layout(key, width, height, options) {
  const numbers = new Numbers(key, 0);
  const unit = height / HEIGHT;
  const room = width * height / (256 * HEIGHT * unit * unit);
  const cells = [];
  const count = (mean) => {
    const wanted = Math.max(0, mean) * room;
    const sure = Math.floor(wanted);
    return sure + (numbers.next() < wanted - sure ? 1 : 0);
  };
  const fill2 = (label, number, propose) => {
    for (let i = 0; i < number; i++) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const { x, y, radius } = propose();
        if (place2(cells, { label, x, y, size: 2 * radius, seed: numbers.bits() }, width, height)) break;
      }
    }
  };
  const anywhere = (radius, beyond) => ({
    radius,
    x: numbers.between(-beyond * radius, width + beyond * radius),
    y: numbers.between(-beyond * radius, height + beyond * radius)
  });
  fill2(WBC, count(options.white), () => {
    const large = numbers.next() >= 0.22;
    return anywhere(unit * (large ? numbers.between(35, 46) : numbers.between(24, 32)), 0.1);
  });
  const usual = unit * numbers.between(19, 22.5);
  const clumping = numbers.between(0.1, 0.6);
  const firstRed = cells.length;
  fill2(RBC, count(numbers.bell(options.red, 0.26 * options.red)), () => {
    const radius = usual * numbers.bell(1, 0.06);
    const together = numbers.next() < clumping;
    const reds = cells.length - firstRed;
    if (!together || reds === 0) return anywhere(radius, 0.3);
    const neighbour = cells[firstRed + Math.floor(reds * numbers.next())];
    const [cos, sin] = turned(numbers.next());
    const gap = numbers.between(0.65, 1.05) * (radius + neighbour.size / 2);
    return { radius, x: neighbour.x + gap * cos, y: neighbour.y + gap * sin };
  });
  fill2(
    PLATELET,
    count(options.platelets * numbers.between(0.3, 1.7)),
    () => anywhere(unit * numbers.between(5.8, 9.8), 0)
  );
  fill2(
    DEBRIS,
    count(options.debris * numbers.between(0.5, 1.5)),
    () => anywhere(unit * numbers.between(4.5, 10.5), 0)
  );
  return cells;
}
function place2(cells, proposal, width, height) {
  const { label, x, y, size } = proposal;
  for (const other of cells) {
    const apart = label === WBC || other.label === WBC ? 0.9 : label === other.label ? 0.5 : 0.35;
    const least = apart * (size + other.size) / 2;
    const dx = x - other.x;
    const dy = y - other.y;
    if (dx * dx + dy * dy < least * least) return false;
  }
  const cell = shaped(proposal);
  if (!shows(cell, width, height)) return false;
  const box = clipped(cell.whole, width, height);
  if (cells.some((other) => iou(box, clipped(other.whole, width, height)) > MOST_OVERLAP)) return false;
  cells.push(cell);
  return true;
}

var BROWN = [0.12, 0.3, 0.32];
var PINK = [0.1, 0.29, 0.21];
var NUCLEUS = [
  [0.45, 0.8, -0.07],
  [0.75, 0.98, 0.03]
];
var CYTOPLASM = [
  [0.06, 0.24, -0.02],
  [0.14, 0.34, 0.12]
];
var PURPLE = [
  [0.36, 0.38, 0],
  [0.24, 0.3, -0.05]
];
var DUST = [0.42, 0.38, 0.22];
var square = (v) => v * v;
function stain(key, unit) {
  const numbers = new Numbers(key, 1);
  return {
    soft: unit * numbers.between(0.7, 1.3),
    pink: numbers.next(),
    strength: numbers.between(0.85, 1.15),
    pale: numbers.between(0.5, 0.97),
    unit
  };
}
function densityOf(cells, look, width, height, scale2) {
  const field = { density: new Float64Array(width * height * 3), width, height, scale: scale2 };
  for (const label of [RBC, WBC, PLATELET, DEBRIS]) {
    for (const cell of cells) if (cell.label === label) PAINTERS[label](field, cell, look);
  }
  return field.density;
}
function patch({ width, height, scale: scale2 }, cell, beyond, ink) {
  const [x1, y1, x2, y2] = cell.whole;
  const left = Math.max(0, Math.floor((x1 - beyond) * scale2));
  const right = Math.min(width, Math.ceil((x2 + beyond) * scale2));
  const top = Math.max(0, Math.floor((y1 - beyond) * scale2));
  const bottom = Math.min(height, Math.ceil((y2 + beyond) * scale2));
  const place3 = { r: 0, u: 0, v: 0, dx: 0, dy: 0 };
  for (let row = top; row < bottom; row++) {
    place3.dy = (row + 0.5) / scale2 - cell.y;
    for (let column = left; column < right; column++) {
      place3.dx = (column + 0.5) / scale2 - cell.x;
      place3.u = (place3.dx * cell.cos + place3.dy * cell.sin) / cell.a;
      place3.v = (place3.dy * cell.cos - place3.dx * cell.sin) / cell.b;
      const far = Math.sqrt(place3.u * place3.u + place3.v * place3.v);
      place3.r = far > 1e-6 ? far / reach(cell.waves, place3.u / far, place3.v / far) : 0;
      ink(3 * (row * width + column), place3);
    }
  }
}
function redCell(field, cell, { soft, pink, strength, pale }) {
  const numbers = new Numbers(cell.seed, 1);
  const radius = cell.size / 2;
  const paler = numbers.next();
  const colour = blend(BROWN, PINK, pink, strength * (1 - 0.4 * paler * paler * paler));
  const pallor = Math.min(1, Math.max(0, numbers.bell(pale, 0.18)));
  const wide = numbers.between(0.42, 0.75);
  const askew = numbers.next() < 0.12;
  const narrow = wide * (askew ? numbers.between(0.3, 0.5) : numbers.between(0.6, 1));
  const shift = [numbers.bell(0, askew ? 0.25 : 0.1), numbers.bell(0, askew ? 0.25 : 0.1)];
  const halo = numbers.between(0.05, 0.2);
  const { density } = field;
  patch(field, cell, 0.35 * radius + 2 * soft, (at, { r, u, v }) => {
    const inside = edge((1 - r) * radius, soft);
    const middle = square((u - shift[0]) / wide) + square((v - shift[1]) / narrow);
    const rim = 0.12 * falling(square((r - 0.9) / 0.09));
    const around2 = halo * falling(square((r - 1.1) / 0.06));
    const thick = (1 - pallor * falling(middle * middle) + rim) * inside - around2 * (1 - inside);
    if (thick === 0) return;
    for (let c = 0; c < 3; c++) {
      const old = density[at + c];
      const own = colour[c] * thick;
      density[at + c] = Math.max(old, own) + 0.3 * Math.min(old, own);
    }
  });
}
function lobesOf(numbers, small) {
  if (small) return [[numbers.bell(0, 0.05), numbers.bell(0, 0.05), numbers.between(0.74, 0.86)]];
  const band = numbers.next() < 0.25;
  const count = band ? 6 : 2 + Math.floor(4 * numbers.next());
  let angle = numbers.next();
  return Array.from({ length: count }, () => {
    const [cos, sin] = turned(angle);
    const far = band ? 0.38 : numbers.between(0.36, 0.52);
    angle += band ? 0.07 : numbers.between(0.15, 0.22);
    return [far * cos, far * sin, numbers.between(0.23, 0.36)];
  });
}
function depthIn(lobes, u, v) {
  let depth = -9;
  for (const [x, y, radius] of lobes) {
    const own = radius - Math.sqrt(square(u - x) + square(v - y));
    const near = Math.max(0, 1 - Math.abs(depth - own) / 0.12);
    depth = Math.max(depth, own) + 0.03 * near * near;
  }
  return depth;
}
function whiteCell(field, cell, { soft, unit }) {
  const numbers = new Numbers(cell.seed, 1);
  const radius = cell.size / 2;
  const share = numbers.next();
  const nucleus = blend(...NUCLEUS, share * share, numbers.between(0.75, 1.1));
  const pinker = numbers.next();
  const body = blend(...CYTOPLASM, pinker * pinker, numbers.between(0.6, 1.2));
  const grain = numbers.between(0.1, 0.3);
  const lobes = lobesOf(numbers, radius < 33 * unit);
  const { density } = field;
  patch(field, cell, 3 * soft, (at, { r, u, v, dx, dy }) => {
    const rim = edge((1 - r) * radius, 2.2 * soft);
    if (rim === 0) return;
    const fine = mottle(cell.seed, dx / (1.8 * unit), dy / (1.8 * unit));
    const coarse = mottle(cell.seed, dx / (7 * unit), dy / (7 * unit));
    const depth = depthIn(lobes, u, v) + 0.04 * coarse;
    const core = edge(depth * radius, 1.2 * soft) * rim;
    const thick = (0.8 + 0.2 * r + 1.5 * grain * fine + 0.2 * coarse) * rim * (1 - core);
    const chromatin = (0.88 + 0.22 * coarse + 0.12 * fine + 0.15 * falling(square(depth / 0.07))) * core;
    for (let c = 0; c < 3; c++) {
      density[at + c] = density[at + c] * (1 - 0.9 * rim) + body[c] * thick + nucleus[c] * chromatin;
    }
  });
}
function platelet(field, cell, { soft, unit }) {
  const numbers = new Numbers(cell.seed, 1);
  const colour = blend(...PURPLE, numbers.next(), numbers.between(0.7, 1.2));
  const wide = numbers.between(0.45, 0.8);
  stipple(field, cell, colour, 1.5 * soft, unit, (r) => 0.7 + 0.4 * falling(square(r / wide)));
}
function debris(field, cell, { soft, unit, pink }) {
  const numbers = new Numbers(cell.seed, 1);
  const purple = blend(...PURPLE, numbers.next(), numbers.between(0.7, 1.2));
  const wide = numbers.between(0.45, 0.8);
  const share = numbers.next();
  if (cell.debris === SPECK) {
    const colour = blend(purple, DUST, 0.2 + 0.4 * share, 1);
    stipple(field, cell, colour, 0.6 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === FIBRE) {
    stipple(field, cell, purple, 1.4 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === PIECE) {
    const colour = blend(BROWN, PINK, pink, 0.8 + 0.4 * share);
    stipple(field, cell, colour, 1.4 * soft, unit, () => 0.95);
  } else if (cell.debris === RING) {
    stipple(field, cell, purple, 1.5 * soft, unit, (r) => 1.05 - 0.95 * falling(square(r / wide)));
  }
}
function stipple({ density, ...field }, cell, colour, soft, unit, thickness) {
  patch(field, cell, 2 * soft, (at, { r, dx, dy }) => {
    const inside = edge((1 - r) * cell.size / 2, soft);
    if (inside === 0) return;
    const thick = (thickness(r) + 0.16 * mottle(cell.seed, dx / (2 * unit), dy / (2 * unit))) * inside;
    for (let c = 0; c < 3; c++) density[at + c] += colour[c] * thick;
  });
}
var PAINTERS = { [RBC]: redCell, [WBC]: whiteCell, [PLATELET]: platelet, [DEBRIS]: debris };

var LIGHT = [201, 203, 200];
var GOLDEN2 = 2654435769;
function exposure(key) {
  const numbers = new Numbers(key, 2);
  const grain = numbers.between(1, 3);
  const slope = [numbers.bell(0, 0.02), numbers.bell(0, 0.02)];
  return { grain, slope, light: LIGHT.map((level) => numbers.bell(level, 3)), noise: numbers.bits() };
}
function exposed(density, { grain, slope, light, noise }, width, height, channels) {
  const pixels = new Uint8ClampedArray(width * height * channels);
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row++) {
    const down = slope[1] * ((2 * row + 1) / height - 1);
    for (let column = 0; column < width; column++) {
      const shade = 1 + slope[0] * ((2 * column + 1) / width - 1) + down;
      const bits = mix(noise + Math.imul(row * width + column, GOLDEN2) | 0);
      const bytes = [bits & 255, bits >>> 8 & 255, bits >>> 16 & 255, bits >>> 24];
      const grey = (bytes[0] + bytes[1] + bytes[2] + bytes[3] - 510) / 148;
      for (let c = 0; c < 3; c++) {
        const coloured = (bytes[c] - 127.5) / 255;
        pixels[to + c] = light[c] * shade * transmitted(density[from + c]) + grain * (grey + coloured);
      }
      if (channels === 4) pixels[to + 3] = 255;
      from += 3;
      to += channels;
    }
  }
  return pixels;
}

var KEYS = 3e3;
var MEANS = { red: 13.4, white: 1.05, platelets: 1.4, debris: 0, labelled: NAMES };
var SCENES = {
  dense: MEANS,
  rare: { ...MEANS, labelled: ["WBC", "Platelets"] },
  hard: { red: 4.7, white: 0.6, platelets: 1, debris: 9, labelled: ["WBC", "Platelets"] }
};
function optionsOf(scenes) {
  if (typeof scenes === "string") {
    if (Object.hasOwn(SCENES, scenes)) return SCENES[scenes];
    throw new RangeError(`scenes are called ${Object.keys(SCENES).join(", ")}, not "${scenes}"`);
  }
  const unknown = Object.keys(scenes).filter((name) => !Object.hasOwn(MEANS, name));
  if (unknown.length) throw new RangeError(`scenes have no option ${unknown.join(", ")}`);
  const options = { ...MEANS, ...scenes };
  if (!options.labelled.length || options.labelled.some((name) => !NAMES.includes(name)))
    throw new RangeError(
      `labelled names classes among ${NAMES.join(", ")}, got ${options.labelled.join(", ")}`
    );
  return options;
}
function scene(number, { seed, width = 128, height = 96, scenes = "dense" }) {
  const options = optionsOf(scenes);
  must(width, height);
  const key = Math.floor(uniform(seed, KEYS, number) * 4294967296);
  return drawn(layout(key, width, height, options), { seed: key, width, height, labelled: options.labelled });
}
function painted(cells, { seed, width = 128, height = 96, labelled = NAMES }) {
  must(width, height);
  return drawn(cells.map(shaped), { seed, width, height, labelled });
}
function sharp({ cells, seed, width, height }, wanted) {
  const scale2 = wanted / width;
  const high = Math.round(height * scale2);
  const look = stain(seed, height / 192);
  look.soft /= Math.sqrt(Math.max(1, scale2));
  const density = densityOf(cells, look, wanted, high, scale2);
  return { data: exposed(density, exposure(seed), wanted, high, 4), width: wanted, height: high };
}
function drawn(cells, { seed, width, height, labelled }) {
  const density = densityOf(cells, stain(seed, height / 192), width, height, 1);
  const place3 = NAMES.map((name) => labelled.indexOf(name));
  const kept = cells.filter((cell) => place3[cell.label] >= 0 && shows(cell, width, height));
  return {
    pixels: exposed(density, exposure(seed), width, height, 3),
    boxes: Float32Array.from(kept.flatMap(({ whole }) => clipped(whole, width, height))),
    labels: Uint8Array.from(kept, ({ label }) => place3[label]),
    cells,
    seed,
    width,
    height
  };
}
function must(width, height) {
  if (!(Math.min(width, height) >= 32))
    throw new RangeError(`a smear needs at least 32 x 32 pixels, got ${height} x ${width}`);
}

function scale(low, high, from, to, log = false) {
  const place3 = log ? (value) => Math.log10(Math.max(value, 1e-300)) : (value) => value;
  const [start, end] = [place3(low), place3(high)];
  const toPixel = (value) => from + (place3(value) - start) / (end - start) * (to - from);
  toPixel.invert = (pixel) => {
    const at = start + (pixel - from) / (to - from) * (end - start);
    return log ? 10 ** at : at;
  };
  return toPixel;
}

var MOST_PIXELS = 900;
function smear(name, given) {
  const { width, height } = given;
  const drawn2 = given.cells ? painted(given.cells, given) : scene(given.number, given);
  const ground = html("canvas", { class: "lf-ground", "aria-hidden": "true" });
  const layer = svg("g", { "aria-hidden": "true" });
  const front = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas lf-smear-canvas", role: "group", "aria-label": name },
    layer,
    front
  );
  const element = html(
    "div",
    { class: "lf-smear", style: `--ratio:${(height / width).toFixed(4)}` },
    ground,
    canvas
  );
  let across = 0;
  function draw() {
    const { clientWidth, clientHeight } = element;
    if (!clientWidth || !clientHeight) return null;
    const unit = Math.min(clientWidth / width, clientHeight / height);
    const [left, top] = [(clientWidth - unit * width) / 2, (clientHeight - unit * height) / 2];
    canvas.setAttribute("viewBox", `0 0 ${clientWidth} ${clientHeight}`);
    Object.assign(ground.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${unit * width}px`,
      height: `${unit * height}px`
    });
    const wanted = Math.min(MOST_PIXELS, Math.round(unit * width * (globalThis.devicePixelRatio || 1)));
    if (wanted !== across) {
      across = wanted;
      const { data, ...size } = sharp(drawn2, wanted);
      Object.assign(ground, size);
      ground.getContext("2d").putImageData(new ImageData(data, size.width, size.height), 0, 0);
    }
    return {
      unit,
      x: scale(0, width, left, left + unit * width),
      y: scale(0, height, top, top + unit * height)
    };
  }
  return { element, canvas, layer, front, draw };
}

var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function mover({ name, description, fine, coarse, onby, onfocus }, ...children) {
  return svg(
    "g",
    {
      class: "lf-mover",
      tabindex: 0,
      role: "slider",
      "aria-label": name,
      "aria-roledescription": description,
      "aria-valuemin": 0,
      onfocus,
      onkeydown: (event) => {
        const arrow = ARROWS[event.key];
        if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const step = event.shiftKey ? fine : coarse;
        onby(arrow[0] * step, arrow[1] * step);
      }
    },
    ...children
  );
}
function dragging(canvas, { under, onhold, onmove, cursor = "grab" }) {
  let held = null;
  const at = ({ clientX, clientY }) => {
    const area2 = canvas.getBoundingClientRect();
    return [clientX - area2.left, clientY - area2.top];
  };
  canvas.addEventListener("pointerdown", (event) => {
    const it = event.button || held ? null : under(...at(event), event.pointerType);
    if (it === null) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      it,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      start: onhold(it, ...at(event))
    };
  });
  canvas.addEventListener("mousedown", (event) => held && event.preventDefault());
  canvas.addEventListener(
    "touchstart",
    (event) => {
      if (under(...at(event.changedTouches[0]), "touch") !== null) event.preventDefault();
    },
    { passive: false }
  );
  canvas.addEventListener("pointermove", (event) => {
    if (held?.pointer === event.pointerId)
      onmove(held.it, event.clientX - held.x, event.clientY - held.y, held.start);
    else canvas.style.cursor = !held && under(...at(event), event.pointerType) !== null ? cursor : "";
  });
  const release = (event) => held?.pointer === event.pointerId && (held = null);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
}

var REACH = { touch: 12, mouse: 5, pen: 5 };
var BADGE = 10;
function queryAt(x, y, boxes, reach2) {
  let best = null;
  boxes.forEach((box, query) => {
    const [x1, y1, x2, y2] = box;
    if (x < x1 - reach2 || x > x2 + reach2 || y < y1 - reach2 || y > y2 + reach2) return;
    if (best === null || area(box) < area(boxes[best])) best = query;
  });
  return best;
}
function matchingDrawing({ ground, letters: letters2, count, limits, onmove, onpick }) {
  let boxes = [];
  let scales = null;
  const report = (query, box) => {
    boxes = boxes.map((old, i) => i === query ? box : old);
    onmove(query, box);
  };
  const strings = svg("path", { class: "lf-strings" });
  const halo = svg("path", { class: "lf-strings lf-strings-halo" });
  const truths = letters2.map((letter2) => {
    const edge2 = svg("rect", { class: "lf-truth" });
    const plate = svg("rect", { class: "lf-plate", width: 2 * BADGE, height: 2 * BADGE, rx: 3 });
    const text = svg("text", { class: "lf-letter", "text-anchor": "middle", dy: "0.35em" }, letter2);
    return { edge: edge2, plate, text };
  });
  ground.layer.append(
    ...truths.flatMap(({ edge: edge2 }) => {
      const under = svg("rect", { class: "lf-truth lf-truth-halo" });
      edge2.under = under;
      return [under, edge2];
    }),
    halo,
    strings,
    ...truths.flatMap(({ plate, text }) => [plate, text])
  );
  const movers = Array.from({ length: count }, (_, query) => {
    const under = svg("rect", { class: "lf-query-halo" });
    const edge2 = svg("rect", { class: "lf-query-edge" });
    const ring = svg("rect", { class: "lf-ring", rx: 4 });
    const disc = svg("circle", { class: "lf-disc", r: BADGE });
    const text = svg(
      "text",
      { class: "lf-number-text", "text-anchor": "middle", dy: "0.35em" },
      String(query + 1)
    );
    const element = mover(
      {
        name: `query ${query + 1}`,
        description: "movable box",
        ...limits,
        onby: (dx, dy) => report(query, moved(boxes[query], dx, dy, limits)),
        onfocus: () => onpick(query)
      },
      ring,
      under,
      edge2,
      disc,
      text
    );
    return { element, under, edge: edge2, ring, disc, text };
  });
  ground.front.append(...movers.map(({ element }) => element));
  const inDrawing = (box) => [scales.x(box[0]), scales.y(box[1]), scales.x(box[2]), scales.y(box[3])];
  dragging(ground.canvas, {
    under: (x, y, kind) => scales && queryAt(x, y, boxes.map(inDrawing), REACH[kind] ?? REACH.mouse),
    onhold: (query) => {
      movers[query].element.focus({ preventScroll: true });
      onpick(query);
      return boxes[query];
    },
    onmove: (query, dx, dy, start) => report(query, moved(start, dx / scales.unit, dy / scales.unit, limits))
  });
  const fit = (target, [x1, y1, x2, y2], more = 0) => place(target, {
    x: x1 - more,
    y: y1 - more,
    width: x2 - x1 + 2 * more,
    height: y2 - y1 + 2 * more
  });
  return function draw(view) {
    scales = view.scales;
    boxes = view.boxes;
    if (!scales) return;
    const [low, high] = [scales.y(0) + BADGE + 1, scales.y(limits.height) - BADGE - 1];
    const inside = (y) => Math.min(high, Math.max(low, y));
    const knots = view.objects.map((object, i) => {
      const box = inDrawing(object);
      const { edge: edge2, plate, text } = truths[i];
      fit(edge2, box);
      fit(edge2.under, box);
      const at = [Math.max(scales.x(0) + BADGE + 1, box[0] - 4), inside(box[3] + 4)];
      place(plate, { x: at[0] - BADGE, y: at[1] - BADGE });
      place(text, { x: at[0], y: at[1] });
      return at;
    });
    const paired = new Map(view.pairs);
    const ends = view.boxes.map((one, query) => {
      const box = inDrawing(one);
      const { element, under, edge: edge2, ring, disc, text } = movers[query];
      const at = [Math.min(scales.x(limits.width) - BADGE - 1, box[2] + 2), inside(box[1] - 2)];
      fit(edge2, box);
      fit(under, box);
      fit(ring, box, 5);
      place(disc, { cx: at[0], cy: at[1] });
      place(text, { x: at[0], y: at[1] });
      element.classList.toggle("lf-paired", paired.has(query));
      element.classList.toggle("lf-looked", query === view.query);
      place(element, {
        "aria-valuenow": one[0],
        "aria-valuemax": limits.width,
        "aria-valuetext": view.words[query]
      });
      return at;
    });
    const d = view.pairs.map(([query, i]) => `M${knots[i].map(short).join(" ")}L${ends[query].map(short).join(" ")}`).join("");
    for (const line of [halo, strings]) line.setAttribute("d", d);
  };
}
var short = (value) => value.toFixed(1);

function hungarian(cost) {
  const [queries, objects] = [cost.length, cost[0]?.length ?? 0];
  if (!queries || !objects) return [];
  const across = objects <= queries;
  const [n, m] = across ? [objects, queries] : [queries, objects];
  const at = across ? (row, column) => cost[column][row] : (row, column) => cost[row][column];
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const owner = new Int32Array(m + 1);
  const before = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) {
    owner[0] = row;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Infinity);
    const seen = new Uint8Array(m + 1);
    do {
      seen[column] = 1;
      const own = owner[column];
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (seen[j]) continue;
        const reduced = at(own - 1, j - 1) - u[own] - v[j];
        if (reduced < least[j]) [least[j], before[j]] = [reduced, column];
        if (least[j] < step) [step, next] = [least[j], j];
      }
      for (let j = 0; j <= m; j++) {
        if (seen[j]) {
          u[owner[j]] += step;
          v[j] -= step;
        } else least[j] -= step;
      }
      column = next;
    } while (owner[column]);
    while (column) {
      owner[column] = owner[before[column]];
      column = before[column];
    }
  }
  const pairs2 = [];
  for (let j = 1; j <= m; j++)
    if (owner[j]) pairs2.push(across ? [j - 1, owner[j] - 1] : [owner[j] - 1, j - 1]);
  return sorted(pairs2);
}
function greedy(cost) {
  const pairs2 = [];
  const [queries, objects] = [new Set(cost.keys()), new Set(cost[0]?.keys())];
  while (queries.size && objects.size) {
    let best = null;
    for (const query of queries)
      for (const object of objects)
        if (best === null || cost[query][object] < cost[best[0]][best[1]]) best = [query, object];
    pairs2.push(best);
    queries.delete(best[0]);
    objects.delete(best[1]);
  }
  return pairs2;
}
function manyToOne(boxes, objects, threshold = 0.5) {
  const pairs2 = boxes.flatMap((box, query) => {
    const overlaps = objects.map((object) => iou(box, object));
    const best = overlaps.indexOf(Math.max(...overlaps));
    return overlaps[best] >= threshold ? [[query, best]] : [];
  });
  return sorted(pairs2);
}
var total = (cost, pairs2) => pairs2.reduce((sum, [query, object]) => sum + cost[query][object], 0);
var sorted = (pairs2) => [...pairs2].sort(([q, i], [p, j]) => i - j || q - p);

function costTerms({ probabilities, boxes, labels, objects, width, height }) {
  const parts2 = (box) => {
    const one = centred(box);
    return [one.x / width, one.y / height, one.width / width, one.height / height];
  };
  const truth = objects.map(parts2);
  const every = (term) => boxes.map((box, query) => objects.map((object, i) => term(box, object, query, i)));
  return {
    class: every((box, object, query, i) => -probabilities[query][labels[i]]),
    l1: every(
      (box, object, query, i) => parts2(box).reduce((sum, part, k) => sum + Math.abs(part - truth[i][k]), 0)
    ),
    giou: every((box, object) => -giou(box, object))
  };
}
function costMatrix(terms, weights) {
  return terms.class.map(
    (row, query) => row.map(
      (_, i) => weights.class * terms.class[query][i] + weights.l1 * terms.l1[query][i] + weights.giou * terms.giou[query][i]
    )
  );
}

var OVERLAP = 0.5;
function readings(given, state) {
  const terms = costTerms({ ...given, boxes: state.queries });
  const weights = { class: state.class_weight, l1: state.l1_weight, giou: state.giou_weight };
  const cost = costMatrix(terms, weights);
  const best = hungarian(cost);
  const taken = greedy(cost);
  const overlap = manyToOne(state.queries, given.objects, OVERLAP);
  const has = new Map(best);
  const share = given.objects.map((_, i) => overlap.filter(([, object]) => object === i).length);
  return {
    terms,
    weights,
    cost,
    pairs: { hungarian: best, greedy: sorted(taken), overlap },
    totals: { hungarian: total(cost, best), greedy: total(cost, taken) },
    first: taken.find(([query, object]) => has.get(query) !== object) ?? null,
    doubles: indexes(share, (count) => count > 1),
    missed: indexes(share, (count) => count === 0),
    share
  };
}
var indexes = (list2, wanted) => [...list2.keys()].filter((i) => wanted(list2[i]));
var pays = ({ totals }) => totals.greedy - totals.hungarian > 1e-9;

var minus = (text) => text.replace("-", "−");
function fixed(value, decimals) {
  return minus((Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).toFixed(decimals));
}

var LETTERS = "ABCDEFGH";
var letter = (i) => LETTERS[i];
var two = (value) => fixed(value, 2).replace(/^(−?)0\./, "$1.");
var objectName = ({ classes, labels }, i) => `${classes[labels[i]]} ${letter(i)}`;
var list = (words) => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
var letters = (indexes2) => list(indexes2.map(letter));
function question(given, seen) {
  const [query, i] = seen.first ?? seen.pairs.greedy[0];
  return `Greedy takes query ${query + 1} for ${objectName(given, i)} and pays ${two(seen.totals.greedy)} in all. The best matching: **?**`;
}
function sentence(given, seen, method) {
  const { totals } = seen;
  const more = two(totals.greedy - totals.hungarian);
  const [query, i] = seen.first ?? [];
  if (method === "overlap") return overlapWords(given, seen);
  if (!pays(seen))
    return `${method === "greedy" ? "Greedy" : "Hungarian"}: total **${two(totals[method])}**. Here both ways pay the same.`;
  const why = `it takes query ${query + 1} for ${objectName(given, i)} first`;
  return method === "greedy" ? `Greedy: total **${two(totals.greedy)}**, ${more} more than the best, because ${why}.` : `Hungarian: total **${two(totals.hungarian)}**. Greedy pays ${more} more, because ${why}.`;
}
function overlapWords(given, { doubles, missed, share, pairs: pairs2 }) {
  const parts2 = [
    ...doubles.map((i) => `**${letter(i)} has ${share[i]}**`),
    ...missed.length ? [`**${letters(missed)} ${missed.length > 1 ? "have" : "has"} none**`] : []
  ];
  if (!parts2.length)
    return `Each query decides by itself: **${pairs2.overlap.length} pairs**, one for each object.`;
  return `Each query decides by itself: ${list(parts2)}.${doubles.length ? " Doubles are what NMS is for." : ""}`;
}
function inFull(given, seen, method) {
  const pairs2 = seen.pairs[method];
  const mine = given.objects.map((_, i) => pairs2.filter(([, object]) => object === i));
  const says = mine.map((own, i) => {
    const name = objectName(given, i);
    if (!own.length) return `${name}: no query`;
    const numbers = list(own.map(([query]) => String(query + 1)));
    const costs = list(own.map(([query]) => two(seen.cost[query][i])));
    return `${name}: ${own.length > 1 ? "queries" : "query"} ${numbers}, cost ${costs}`;
  });
  const taken = new Set(pairs2.map(([query]) => query));
  const left = seen.cost.flatMap((_, query) => taken.has(query) ? [] : [String(query + 1)]);
  const rest = left.length ? ` ${left.length > 1 ? "Queries" : "Query"} ${list(left)} should say “no object”.` : "";
  return `${sentence(given, seen, method)} ${says.join("; ")}.${rest}`;
}
function saying2({ classes }, probabilities) {
  const names = [...classes, "no object"];
  const best = probabilities.indexOf(Math.max(...probabilities));
  return `${names[best]} ${two(probabilities[best])}`;
}
function queryWords(given, seen, pairs2, query, box) {
  const own = pairs2.filter(([one]) => one === query).map(([, i]) => objectName(given, i));
  const [x1, y1, x2, y2] = box;
  const answers = own.length ? `answers for ${own[0]}` : "no object";
  return `x ${x1} to ${x2}, y ${y1} to ${y2}; says ${saying2(given, given.probabilities[query])}; ${answers}`.replaceAll(
    " ",
    " "
  );
}
function arithmetic({ terms, weights, cost }, query, i) {
  const part = (name) => terms[name][query][i];
  const signed = (value) => value < 0 ? `(${two(value)})` : two(value);
  return [
    `−${amountOf(weights.class)} × ${two(-part("class"))} + ${amountOf(weights.l1)} × ${two(part("l1"))} − ${amountOf(weights.giou)} × ${signed(-part("giou"))}`,
    two(cost[query][i])
  ];
}
var amountOf = (value) => String(Number(value.toFixed(1))).replace(/^0\./, ".");

function costTable(names, count) {
  const heads = Array.from({ length: count }, (_, query) => html("th", { scope: "col" }, String(query + 1)));
  const grid = (make) => names.map(() => Array.from({ length: count }, make));
  const [costs, says] = [grid(() => html("span")), grid(() => html("span", { class: "lf-sr" }))];
  const cells = costs.map((row, i) => row.map((told, q) => html("td", {}, told, says[i][q])));
  const rows = cells.map(
    (row, i) => html(
      "tr",
      {},
      html("th", { scope: "row", title: names[i] }, html("span", { class: "lf-plate-letter" }, letter(i))),
      ...row
    )
  );
  const element = html(
    "div",
    { class: "lf-costs" },
    html(
      "table",
      {},
      html("caption", { class: "lf-sr" }, "What each pair of an object and a query costs"),
      html(
        "thead",
        {},
        html(
          "tr",
          {},
          html(
            "td",
            {},
            html("span", { class: "lf-sr" }, "object, query"),
            html("span", { class: "lf-corner-word", "aria-hidden": "true" }, "query")
          ),
          ...heads
        )
      ),
      html("tbody", {}, ...rows)
    )
  );
  function draw({ cost, shown, best, query }) {
    const all = cost.flat();
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const has = (pairs2, q, i) => pairs2?.some(([one, object]) => one === q && object === i) ?? false;
    heads.forEach((head, q) => head.classList.toggle("lf-looked", q === query));
    cells.forEach(
      (row, i) => row.forEach((cell, q) => {
        const [taken, better] = [has(shown, q, i), has(best, q, i)];
        costs[i][q].textContent = two(cost[q][i]);
        says[i][q].textContent = taken ? ", matched" : better ? ", in the best matching" : "";
        cell.style.setProperty(
          "--cheap",
          high > low ? (((high - cost[q][i]) / (high - low)) ** 3).toFixed(3) : 0
        );
        cell.className = [taken && "lf-taken", better && !taken && "lf-better", q === query && "lf-looked"].filter(Boolean).join(" ");
      })
    );
  }
  return { element, draw };
}

/*! Live figure of chapter 17: which query answers for which object. */
var WEIGHTS = ["class_weight", "l1_weight", "giou_weight"];
var NAMES2 = ["method", ...WEIGHTS, "query", "queries"];
var METHODS = { hungarian: "Hungarian", greedy: "greedy", overlap: "IoU ≥ .5" };
var LEAST = 1;
function parts({ model, state, id }) {
  const [scene2, classes, objects, labels, probabilities] = [
    "scene",
    "classes",
    "objects",
    "labels",
    "probabilities"
  ].map((name) => model.get(name));
  const { width, height } = scene2;
  const given = { classes, objects, labels, probabilities, width, height };
  const count = probabilities.length;
  const room = { width, height, least: LEAST, fine: 0.5, coarse: 2 };
  const limits = model.get("limits");
  const slides = sliders(limits, {
    class_weight: [0.1, 0.5],
    l1_weight: [0.1, 0.5],
    giou_weight: [0.1, 0.5]
  });
  const set = (changes) => state.set(changes);
  function read(name, text) {
    if (name === "method") return Object.hasOwn(METHODS, text) ? text : void 0;
    if (name === "queries") return readBoxes(text, count, room);
    return (name === "query" ? wholeIn : numberIn)(limits[name], text);
  }
  const ground = smear(
    "A smear with labelled objects, and the boxes of the queries, each of which can be moved",
    scene2
  );
  const drawing = matchingDrawing({
    ground,
    letters: objects.map((_, i) => letter(i)),
    count,
    limits: room,
    onmove: (query, box) => set({
      query: query + 1,
      queries: state.get().queries.map((old, i) => i === query ? box : old)
    }),
    onpick: (query) => query + 1 !== state.get().query && set({ query: query + 1 })
  });
  const table = costTable(
    objects.map((_, i) => objectName(given, i)),
    count
  );
  const pair = html("p", { class: "lf-pair" });
  const formula = html("div", { class: "lf-formula", role: "math" });
  const method = choice(
    "Who answers for which object",
    `${id}-method`,
    Object.values(METHODS),
    (word) => set({ method: Object.keys(METHODS).find((key) => METHODS[key] === word) })
  );
  method.symbol = [];
  const slider = (name, symbol, words, ticks) => range({
    id: `${id}-${name}`,
    symbol: [symbol],
    name: words,
    limits: slides[name],
    ticks: ticks.map((at) => [at, String(at)]),
    onset: (value) => set({ [name]: value })
  });
  const weights = {
    class_weight: slider("class_weight", "class", "weight of the probability", [0, 1, 3, 5]),
    l1_weight: slider("l1_weight", "L1", "weight of the distance of the boxes", [0, 5, 10]),
    giou_weight: slider("giou_weight", "GIoU", "weight of the overlap of the boxes", [0, 2, 5])
  };
  function draw(now, { asked }) {
    const seen = readings(given, now);
    const way = asked ? "greedy" : now.method;
    const pairs2 = seen.pairs[way];
    const query = now.query - 1;
    const bold = (name) => html("b", {}, amountOf(now[name]));
    formula.replaceChildren(
      "cost = −",
      bold("class_weight"),
      html("span", {}, html("span", { class: "lf-symbol" }, "p"), "(class) +"),
      bold("l1_weight"),
      "L1 −",
      bold("giou_weight"),
      "GIoU"
    );
    formula.setAttribute(
      "aria-label",
      `cost is minus ${now.class_weight} times the probability of the class, plus ${now.l1_weight} times L1, minus ${now.giou_weight} times GIoU`
    );
    const words = now.queries.map((box, i) => queryWords(given, seen, pairs2, i, box));
    drawing({ scales: ground.draw(), objects, boxes: now.queries, pairs: pairs2, query, words });
    table.draw({
      cost: seen.cost,
      shown: pairs2,
      best: asked || way === "hungarian" ? null : seen.pairs.hungarian,
      query
    });
    const own = pairs2.find(([one]) => one === query);
    const cheapest = seen.cost[query].indexOf(Math.min(...seen.cost[query]));
    const object = own ? own[1] : cheapest;
    const [sum, value] = arithmetic(seen, query, object);
    pair.replaceChildren(
      html(
        "span",
        { class: "lf-pair-name" },
        `query ${now.query} says ${saying2(given, probabilities[query])}.`
      ),
      html("span", {}, `For ${objectName(given, object)}: ${sum} = `, html("b", {}, value))
    );
    method.set(METHODS[way]);
    for (const name of WEIGHTS)
      weights[name].set(now[name], amountOf(now[name]), `${amountOf(now[name])} times`);
    return {
      ...asked ? { words: question(given, seen) } : { words: sentence(given, seen, way), all: inFull(given, seen, way) },
      data: {
        cost: seen.cost.map((row) => row.join(" ")),
        pairs: pairs2.map((one) => one.join(" ")),
        hungarian: seen.totals.hungarian,
        greedy: seen.totals.greedy
      }
    };
  }
  return {
    read,
    bar: [formula],
    body: [ground.element, table.element, pair],
    controls: [method, ...WEIGHTS.map((name) => weights[name])],
    source: "A drawn smear. Boxes and probabilities of the queries: ours, to be moved.",
    answers: (changes) => !(Object.keys(changes).length === 1 && "query" in changes),
    // a look at a query gives nothing away
    watch: ground.element,
    draw
  };
}
function readBoxes(text, count, room) {
  const numbers = text.split(",");
  if (numbers.length !== 4 * count) return void 0;
  const boxes = Array.from(
    { length: count },
    (_, i) => readBox(numbers.slice(4 * i, 4 * i + 4).join(), room)
  );
  return boxes.every(Boolean) ? boxes : void 0;
}
var matching_default = liveFigure({
  name: "lf-matching",
  traits: NAMES2,
  styles: [smear_default, style_default],
  parts
});

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

var stdin_default = hosted(matching_default);
export {
  stdin_default as default
};
