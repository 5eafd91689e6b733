// Built by widgets/build.mjs from widgets/src/alpha_gamma.js: change it there.
var style_default = '.lf .lf-title { flex: 1 1 auto; line-height: 1.3; }\n.lf-plane-and-orders { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 4px 16px; padding: 4px 16px 8px; }\n.lf-alpha-gamma .lf-plane { flex: 1 1 350px; min-width: 0; height: 19.5rem; }\n.lf-alpha-gamma .lf-canvas { cursor: pointer; }\n.lf-alpha-gamma .lf-grid { stroke: var(--line); stroke-width: 1; }\n.lf-disc { fill: color-mix(in srgb, var(--accent) calc(var(--good) * 100%), var(--panel)); stroke: var(--accent); stroke-width: 1.2; }\n.lf-alpha-gamma .lf-ring { fill: none; stroke: var(--ink); stroke-width: 2.4; }\n.lf-alpha-gamma .lf-best .lf-disc { stroke-width: 3; }\n.lf-alpha-gamma .lf-mark text { fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--panel); stroke-width: 2.5px; }\n.lf-marks:focus { outline: none; }\n.lf-marks:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 4; }\n.lf .lf-orders { flex: 0 0 252px; width: 252px; margin: 0; border-collapse: collapse; font-size: 0.9rem; line-height: 1.3; font-variant-numeric: tabular-nums; }\n.lf .lf-orders :is(th, td) { padding: 0 8px 0 0; text-align: left; font-weight: 400; border: 0; border-top: 1px solid var(--line); background: none; white-space: nowrap; }\n.lf .lf-orders thead th { border-top: 0; color: var(--soft); line-height: 26px; }\n.lf .lf-orders b { color: var(--accent); }\n.lf .lf-picked :is(th, td) { background: var(--shade); }\n.lf-point { position: relative; min-height: 36px; padding: 0 4px; color: var(--focus); font: inherit; background: none; border: 0; cursor: pointer; }\n.lf-point::after { content: ""; position: absolute; inset: -4px 0; }\n.lf-point[aria-pressed="true"] { color: var(--accent); font-weight: 600; }\n@container (min-width: 860px) {\n  .lf-point { min-height: 32px; }\n}\n@container (max-width: 559.98px) {\n  .lf-alpha-gamma .lf-title { display: none; }\n  .lf-alpha-gamma .lf-bar { justify-content: space-between; }\n  .lf-plane-and-orders { padding: 4px 10px 8px; }\n  .lf-alpha-gamma .lf-plane { flex-basis: 100%; height: 18.5rem; }\n  .lf-alpha-gamma .lf-mark text { font-size: 12px; }\n  .lf .lf-orders { flex: 1 1 100%; width: 100%; }\n}\n';

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
  let told2 = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told2) whole.replaceChildren(...rich(all));
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

var mean = ({ values }) => values.reduce((sum, value) => sum + value, 0) / values.length;
function ranked(points) {
  const all = points.map(mean);
  return points.map((point, i) => ({
    ...point,
    rank: 1 + all.filter((other) => other > all[i] + 1e-9).length
  }));
}
function common(one, other) {
  const both = one.filter(({ key }) => other.some((point) => point.key === key));
  const own = ranked(both);
  const theirs = ranked(other.filter(({ key }) => both.some((point) => point.key === key)));
  return own.map((point) => ({ key: point.key, one: point, other: theirs.find(({ key }) => key === point.key) })).sort((a, b) => a.one.rank - b.one.rank || a.one.gamma - b.one.gamma);
}
function goodness(point, points) {
  const all = points.map(mean);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return high > low ? (mean(point) - low) / (high - low) : 1;
}
var [EASY, HARD] = [0.95, 0.1];
function weights({ gamma, alpha }) {
  return { easy: (1 - alpha) * (1 - EASY) ** gamma, hard: alpha * (1 - HARD) ** gamma };
}
function parsed(key) {
  const [gamma, alpha] = key.split(" ").map(Number);
  return { gamma, alpha };
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
function times(ratio) {
  if (ratio >= 1e6) return scientific(ratio, 2);
  if (ratio >= 999.5) return Math.round(ratio).toLocaleString("en-US");
  return String(Number(ratio.toPrecision(3)));
}

var short = (value) => String(value).replace(/^0\./, ".");
var told = (value, shown) => shown === "ours" ? short(value.toFixed(3)) : value.toFixed(1);
var place = ({ gamma, alpha }) => `γ ${short(gamma)}, α ${short(alpha)}`;
var ordinal = (rank) => rank === 1 ? "the best" : `number ${rank}`;
function known(point, points, shown) {
  const AP = `**${told(mean(point), shown)}**`;
  if (shown !== "ours")
    return `the paper’s AP is ${AP} (Table ${point.table}), ${ordinal(point.rank)} of ${points.length}`;
  const ends = [Math.min(...point.values), Math.max(...point.values)].map((value) => told(value, shown));
  const spread = point.values.length > 1 ? ` (${ends.join(" to ")}, ${point.values.length} seeds)` : " (one seed)";
  return `ours is ${AP}${spread}, ${ordinal(point.rank)} of ${points.length}`;
}
function balance(point) {
  const { easy, hard } = weights(point);
  if (hard >= easy)
    return `A hard positive weighs **${times(hard / easy)}** times as much as an easy negative.`;
  return `A hard positive weighs ${times(easy / hard)} times **less** than an easy negative.`;
}
function sentence({ shown, chosen }, points) {
  const point = points.find(({ key }) => key === chosen);
  const where = parsed(chosen);
  const whose = shown === "ours" ? "we did not train there" : "the paper prints no AP there";
  return `At ${place(where)} ${point ? known(point, points, shown) : whose}. ${balance(where)}`;
}
var question = (points) => `${points.length} pairs of γ and α, one network and data. **Where is AP highest?** Choose a point.`;
function everything(now, sets) {
  const other = now.shown === "ours" ? "the paper's" : "ours";
  const point = sets[other].find(({ key }) => key === now.chosen);
  const { easy, hard } = weights(parsed(now.chosen));
  const also = point ? ` There ${known(point, sets[other], other)}. The two APs are of different pictures: compare orders, never values.` : "";
  return `${sentence(now, sets[now.shown])}${also} The factor before the logarithm is ${weight(easy)} for a negative with p_t = ${short(EASY)} and ${weight(hard)} for a positive with p_t = ${short(HARD)}.`;
}
var weight = (value) => short(Number(value.toPrecision(2)));
function pointWords(point, shown) {
  return `gamma ${point.gamma}, alpha ${point.alpha}: AP ${told(mean(point), shown)}, ${ordinal(point.rank)}`;
}
function source(ours) {
  const most = Math.max(...ours.map(({ values }) => values.length));
  return `Quoted: Tables 1a and 1b, COCO minival. Ours: hard drawn scenes, AP with scores from .005, ${most === 1 ? "one seed" : `up to ${most} seeds`}.`;
}

function orders(shared, onchoose) {
  const rows = shared.map(({ key, one, other }) => {
    const { gamma, alpha } = parsed(key);
    const button = html(
      "button",
      { type: "button", class: "lf-point", onclick: () => onchoose(key) },
      `γ ${short(gamma)}, α ${short(alpha)}`
    );
    const ranks = [one, other].map(() => html("b", {}));
    const scores = [one, other].map(() => html("span", {}));
    const cells = ranks.map((rank, i) => html("td", {}, rank, scores[i]));
    const tell = (asked) => [one, other].forEach((point, i) => {
      const AP = told(mean(point), i ? "ours" : "the paper's");
      ranks[i].textContent = asked ? "?" : `${point.rank}.`;
      scores[i].textContent = asked ? "" : ` ${AP}`;
    });
    return { key, button, tell, element: html("tr", {}, html("th", { scope: "row" }, button), ...cells) };
  });
  const element = html(
    "table",
    { class: "lf-orders" },
    html(
      "thead",
      {},
      html("tr", {}, ...["in both", "the paper", "ours"].map((text) => html("th", { scope: "col" }, text)))
    ),
    html("tbody", {}, ...rows.map((row) => row.element))
  );
  const set = (chosen, asked) => {
    for (const row of rows) {
      row.tell(asked);
      row.element.classList.toggle("lf-picked", row.key === chosen);
      row.button.setAttribute("aria-pressed", String(row.key === chosen));
    }
  };
  return { element, set };
}

var NEAR = 34;
function plane(all, onchoose) {
  const id = `lf-${Math.random().toString(36).slice(2)}`;
  const gammas = [...new Set(all.map(({ gamma }) => gamma))].sort((a, b) => a - b);
  const alphas = [...new Set(all.map(({ alpha }) => alpha))].sort((a, b) => a - b);
  const ground = svg("g", { "aria-hidden": "true" });
  const marks = svg("g", {
    class: "lf-marks",
    role: "listbox",
    tabindex: 0,
    "aria-label": "Measured points of the plane"
  });
  const canvas = svg(
    "svg",
    {
      class: "lf-canvas",
      role: "group",
      "aria-label": "AP over gamma, from left to right, and alpha, from below"
    },
    ground,
    marks
  );
  const element = html("div", { class: "lf-drawing lf-plane" }, canvas);
  let at = null;
  let shown = [];
  let current = null;
  canvas.addEventListener("click", (event) => {
    if (!at || !shown.length) return;
    const { left, top } = canvas.getBoundingClientRect();
    const far = (point) => Math.hypot(at(point)[0] - (event.clientX - left), at(point)[1] - (event.clientY - top));
    const best = shown.reduce((a, b) => far(b) < far(a) ? b : a);
    if (far(best) <= NEAR) onchoose(best.key);
  });
  marks.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepped(event.key, shown, current);
    if (next === void 0) return;
    event.preventDefault();
    current = next;
    onchoose(next);
  });
  function drawGround(width, height) {
    const [left, right, top, bottom] = [50, width - 10, 8, height - 44];
    const x = (gamma) => left + (right - left) * (gammas.indexOf(gamma) + 0.5) / gammas.length;
    const y = (alpha) => bottom - (bottom - top) * (alphas.indexOf(alpha) + 0.5) / alphas.length;
    at = ({ gamma, alpha }) => [x(gamma), y(alpha)];
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    ground.replaceChildren(
      ...gammas.map(
        (gamma) => svg("line", { class: "lf-grid", x1: x(gamma), x2: x(gamma), y1: top, y2: bottom })
      ),
      ...alphas.map(
        (alpha) => svg("line", { class: "lf-grid", x1: left, x2: right, y1: y(alpha), y2: y(alpha) })
      ),
      ...gammas.map(
        (gamma) => svg("text", { x: x(gamma), y: bottom + 12, dy: "0.35em", "text-anchor": "middle" }, short(gamma))
      ),
      ...alphas.map(
        (alpha) => svg("text", { x: left - 6, y: y(alpha), dy: "0.35em", "text-anchor": "end" }, short(alpha))
      ),
      svg(
        "text",
        { x: (left + right) / 2, y: height - 10, "text-anchor": "middle" },
        "γ, how much it focuses"
      ),
      svg(
        "text",
        { "text-anchor": "middle", transform: `translate(12 ${(top + bottom) / 2}) rotate(-90)` },
        "α, weight of objects"
      )
    );
  }
  function draw({ shown: set, chosen }, points, words, asked) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    drawGround(width, height);
    [shown, current] = [points, chosen];
    const room = Math.min((width - 60) / gammas.length, (height - 52) / alphas.length) / 2;
    marks.replaceChildren(
      ...points.map((point, i) => {
        const [x, y] = at(point);
        const good = goodness(point, points);
        const picked = point.key === chosen;
        return svg(
          "g",
          {
            id: `${id}-${i}`,
            class: `lf-mark${picked ? " lf-chosen" : ""}${point.rank === 1 && !asked ? " lf-best" : ""}`,
            role: "option",
            "data-key": point.key,
            "aria-selected": String(picked),
            "aria-label": words(point)
          },
          svg("circle", {
            class: "lf-disc",
            cx: x.toFixed(1),
            cy: y.toFixed(1),
            r: (asked ? 0.6 * room : room * (0.35 + 0.6 * good)).toFixed(1),
            style: `--good:${asked ? 0.2 : (0.08 + 0.36 * good).toFixed(2)}`
          }),
          picked ? svg("circle", { class: "lf-ring", cx: x.toFixed(1), cy: y.toFixed(1), r: room.toFixed(1) }) : null,
          svg(
            "text",
            { x: x.toFixed(1), y: y.toFixed(1), dy: "0.35em", "text-anchor": "middle" },
            asked ? "?" : told(mean(point), set)
          )
        );
      })
    );
    const index = points.findIndex(({ key }) => key === chosen);
    if (index >= 0) marks.setAttribute("aria-activedescendant", `${id}-${index}`);
    else marks.removeAttribute("aria-activedescendant");
  }
  return { element, draw };
}
function stepped(key, points, chosen) {
  const order = [...points].sort((a, b) => a.gamma - b.gamma || a.alpha - b.alpha);
  if (key === "Home") return order[0].key;
  if (key === "End") return order.at(-1).key;
  const here = order.find((point) => point.key === chosen) ?? order[0];
  const across = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const up = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (up) {
    const column = order.filter(({ gamma: gamma2 }) => gamma2 === here.gamma);
    return column[column.indexOf(here) + up]?.key;
  }
  if (!across) return void 0;
  const columns = [...new Set(order.map(({ gamma: gamma2 }) => gamma2))];
  const gamma = columns[columns.indexOf(here.gamma) + across];
  const near = order.filter((point) => point.gamma === gamma);
  if (!near.length) return void 0;
  const far = (point) => Math.abs(point.alpha - here.alpha);
  return near.reduce((a, b) => far(b) < far(a) ? b : a).key;
}

/*! Live figure of chapter 15: Tables 1a and 1b of the paper and the same plane of ours. */
var SETS = ["the paper's", "ours"];
function parts({ model, state, id }) {
  const sets = { "the paper's": ranked(model.get("paper")), ours: ranked(model.get("ours")) };
  const keys = new Set(Object.values(sets).flatMap((points) => points.map(({ key }) => key)));
  const shared = common(sets["the paper's"], sets.ours);
  function read(name, text) {
    if (name === "shown") return SETS.find((word) => word === text);
    return keys.has(text) ? text : void 0;
  }
  const drawing = plane(Object.values(sets).flat(), (chosen) => state.set({ chosen }));
  const table = orders(shared, (chosen) => state.set({ chosen }));
  const shown = choice("Whose AP", `${id}-shown`, SETS, (word) => state.set({ shown: word }), ["AP"]);
  function draw(now, { asked }) {
    const points = sets[now.shown];
    drawing.draw(
      now,
      points,
      (point2) => asked ? `${point2.key}: not shown yet` : pointWords(point2, now.shown),
      asked
    );
    table.set(now.chosen, asked);
    shown.set(now.shown);
    const point = points.find(({ key }) => key === now.chosen);
    return {
      words: asked ? question(points) : sentence(now, points),
      all: asked ? question(points) : everything(now, sets),
      data: {
        point: now.chosen,
        ap: point ? mean(point) : "",
        rank: point?.rank ?? "",
        points: points.length
      }
    };
  }
  return {
    read,
    bar: [html("p", { class: "lf-title" }, ...rich("AP over **γ** and **α**")), shown.element],
    body: [html("div", { class: "lf-plane-and-orders" }, drawing.element, table.element)],
    source: source(sets.ours),
    watch: drawing.element,
    draw
  };
}
var alpha_gamma_default = liveFigure({ name: "lf-alpha-gamma", traits: ["shown", "chosen"], styles: [style_default], parts });

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

var stdin_default = hosted(alpha_gamma_default);
export {
  stdin_default as default
};
