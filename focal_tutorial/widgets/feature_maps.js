// Built by widgets/build.mjs from widgets/src/feature_maps.js: change it there.
var style_default = '.lf-maps .lf-bar { gap: 0 12px; }\n.lf-maps .lf-lead { padding: 0 2px 0 10px; color: var(--soft); font-size: 0.9rem; line-height: 34px; }\n.lf-maps .lf-choice .lf-lead { border-radius: 7px 0 0 7px; }\n.lf-maps .lf-look { display: grid; gap: 6px; padding: 4px 16px 8px; }\n.lf-maps .lf-stage { position: relative; aspect-ratio: 1 / var(--ratio); overflow: hidden; border-radius: 6px; background: #000; }\n.lf .lf-stage > img { position: absolute; inset: 0; width: 100%; height: 100%; max-width: none; margin: 0; padding: 0 !important; background: none !important; border-radius: 0 !important; }\n.lf-maps canvas { image-rendering: pixelated; }\n.lf-maps .lf-stage > canvas { position: absolute; top: 0; left: 0; }\n.lf-maps .lf-canvas { cursor: crosshair; touch-action: manipulation; }\n.lf-maps .lf-canvas:focus-visible { outline-offset: -3px; }\n.lf-maps .lf-canvas rect { fill: none; vector-effect: non-scaling-stroke; }\n.lf-maps .lf-halo { stroke: #fff; stroke-width: 5; }\n.lf-maps .lf-seen-halo { stroke-width: 4; stroke-opacity: 0.75; }\n.lf-maps .lf-seen { stroke: #111; stroke-width: 2; stroke-dasharray: 7 5; }\n.lf-maps .lf-cell { stroke: #0b3fb5; stroke-width: 2.5; }\n\n/* The scale: a line below the drawing, or a column beside it. */\n.lf-scale { --way: 90deg; display: grid; grid-template-columns: minmax(2.4rem, auto) 1fr minmax(2.4rem, auto); gap: 10px; align-items: center; height: 24px; font-size: 0.85rem; font-variant-numeric: tabular-nums; color: var(--soft); }\n.lf-scale > :last-child { text-align: right; }\n.lf-scale div { position: relative; height: 12px; border-radius: 3px; background: linear-gradient(var(--way), var(--ramp)); }\n.lf-scale i { position: absolute; top: -4px; left: calc(100% * var(--at)); width: 4px; height: 20px; margin-left: -2px; background: var(--ink); border: 1px solid var(--panel); border-radius: 2px; }\n\n/* The way through the pyramid: small maps on a drawing of fixed size; in the dock small maps in rows. */\n.lf-maps .lf-street { position: relative; width: 100%; max-width: 308px; height: 252px; margin: 4px 0; padding: 0; border: 0; min-width: 0; }\n.lf-street > svg { position: absolute; inset: 0; width: 100%; height: 252px; overflow: visible; }\n.lf-maps .lf-street text { font-size: 12px; fill: var(--soft); }\n.lf-arrow { fill: none; stroke: var(--soft); stroke-width: 1.5; }\n.lf-street .lf-down { stroke: var(--accent); stroke-width: 2.5; }\n.lf-street label { position: absolute; top: var(--top); left: var(--left); width: 56px; height: 44px; margin: 0; overflow: hidden; border-radius: 4px; background: var(--line); cursor: pointer; }\n.lf-street label canvas { position: absolute; top: 0; left: 0; }\n.lf-street input { position: absolute; z-index: 2; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.lf-street label span { position: absolute; z-index: 1; left: 0; bottom: 0; padding: 0 4px; border-radius: 0 4px 0 0; background: var(--panel); color: var(--ink); font-size: 12px; line-height: 15px; font-weight: 600; }\n.lf-street label:has(input:checked) { box-shadow: 0 0 0 2px var(--panel), 0 0 0 4px var(--accent); }\n.lf-street label:has(input:focus-visible) { outline: 2px solid var(--focus); outline-offset: 5px; }\n\n.lf-street label :is(i, b) { font-style: normal; font-weight: 600; }\n.lf-street .lf-none { visibility: hidden; } /* its place stays, so that nothing jumps */\n.lf-street label b, .lf-maps .lf-made { display: none; }\n.lf-street.lf-asked label canvas { visibility: hidden; }\n.lf-street.lf-asked label::after { content: "?"; position: absolute; inset: 0 4px auto auto; color: var(--accent); font-weight: 700; line-height: 22px; }\n\n.lf-maps .lf-word { display: block; color: var(--ink); font-size: 0.9rem; line-height: 1.15; }\n@container (max-width: 559.98px) {\n  .lf-maps .lf-look { padding: 0 0 4px; }\n  .lf-maps .lf-stage { border-radius: 0; }\n  .lf-maps .lf-scale { padding: 0 16px; }\n  .lf-maps .lf-dock .lf-street { display: grid; grid-template-columns: repeat(auto-fill, minmax(42px, 1fr)); gap: 6px 4px; max-width: none; height: auto; margin: 8px 0 4px; }\n  .lf-dock .lf-street:not(.lf-chosen) { display: none !important; }\n  .lf-dock .lf-street > svg { display: none; }\n  .lf-dock .lf-street label { position: relative; top: auto; left: auto; width: auto; height: 44px; }\n  .lf-dock .lf-street label:has([value^="C"]) { order: 1; }\n  .lf-dock .lf-street label:has([value^="P"]) { order: 2; }\n  .lf-dock .lf-street label:has([value^="L"]) { order: 3; }\n  .lf-dock .lf-street label:has([value^="S"]) { order: 4; }\n  .lf-dock .lf-street label b { display: inline; }\n  .lf-dock .lf-street label i { display: none; }\n  .lf-maps .lf-made { display: flex; }\n  .lf-dock .lf-street label span { padding: 0 2px; }\n}\n@container (min-width: 560px) and (max-width: 859.98px) {\n  .lf-maps .lf-controls { grid-template-columns: 308px 1fr; }\n  .lf-maps .lf-street { grid-row: span 3; }\n  .lf-maps .lf-look { justify-items: center; }\n  .lf-maps .lf-look > * { width: min(100%, 32rem); }\n}\n@container (min-width: 860px) {\n  .lf-maps .lf-look { grid-template-columns: minmax(0, 1fr) auto; gap: 10px; padding: 4px 8px 12px 16px; }\n  .lf-maps .lf-scale { --way: 0deg; grid-template: auto 1fr auto / 2.6rem; justify-items: center; height: auto; gap: 6px; }\n  .lf-maps .lf-scale > :first-child { order: 3; }\n  .lf-maps .lf-scale div { order: 2; width: 12px; height: 100%; }\n  .lf-maps .lf-scale > :last-child { order: 1; text-align: center; }\n  .lf-maps .lf-scale i { top: auto; bottom: calc(100% * var(--at)); left: -4px; width: 20px; height: 4px; margin: 0 0 -2px; }\n}\n.lf-maps:fullscreen .lf-look { width: min(100%, 100vh); }\n@media (forced-colors: active) { .lf-maps :is(.lf-stage, .lf-street label) { forced-color-adjust: none; } }\n@container (max-width: 290px) {\n  .lf-maps .lf-choice span { padding: 0 8px; }\n  .lf-maps .lf-choice .lf-lead { display: none; }\n}\n';

var SVG = "http://www.w3.org/2000/svg";
function fill(element, attributes, children) {
  for (const [name, value2] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value2);
    else if (value2 === true) element.setAttribute(name, "");
    else if (value2 !== false && value2 != null) element.setAttribute(name, value2);
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
function nudged(value2, event, { min, max, fine, coarse }) {
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
  return snapped(value2 + moves[event.key], { min, max, fine });
}
function snapped(value2, { min, max, fine }) {
  const decimals = Math.max(0, Math.ceil(-Math.log10(fine)));
  return Number(Math.min(max, Math.max(min, Math.round(value2 / fine) * fine)).toFixed(decimals));
}
function onkeys(limits, get, set) {
  return (event) => {
    const value2 = nudged(get(), event, limits);
    if (value2 === null) return;
    event.preventDefault();
    set(value2);
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
      (value2) => onset(current = value2)
    )
    // a second key may come before the next drawing
  });
  const part = (value2) => (value2 - limits.min) / (limits.max - limits.min);
  const marks = ticks.map(
    ([value2, text]) => html("span", { style: `--at:${part(value2)}`, onclick: () => !input.disabled && onset(value2) }, text)
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
  const set = (value2, text, words) => {
    current = value2;
    control.text = text;
    input.value = value2;
    input.style.setProperty("--part", Math.min(1, Math.max(0, part(value2))));
    input.setAttribute("aria-valuetext", words);
    output.textContent = text;
  };
  return Object.assign(control, { set });
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
  const value2 = html("span", { class: "lf-pick-value" });
  const button = html(
    "button",
    { type: "button", class: "lf-pick", title: name, onclick },
    html("span", { class: "lf-pick-name" }, ...symbol.map((part) => part.cloneNode?.(true) ?? part)),
    value2
  );
  const tell = (text) => {
    if (value2.textContent !== text) value2.textContent = text;
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
  let shown2 = "";
  function fit() {
    const parts2 = [...element.children];
    for (const part of parts2) part.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts2.map((part) => [...part.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return;
    const [{ top: top2 }] = areas[0];
    const count = howMany(
      areas.map((lines) => lines.at(-1).bottom - top2),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part, i) => part.hidden = i >= count);
  }
  function set(text) {
    if (text === shown2) return;
    shown2 = text;
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
    for (const [name, value2] of Object.entries(changes)) model.set(name, value2);
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
    const parts2 = [...others, ...own].map(([key, value2]) => `${key}=${encodeURIComponent(value2)}`);
    return parts2.length ? `${here}#${parts2.join("&")}` : here;
  };
  const restore = () => {
    const named = new Map(pairs(location.hash));
    for (const name of names) {
      const text = named.get(`${page.id}.${name}`);
      const value2 = text === void 0 ? void 0 : read(name, text);
      model.set(name, value2 === void 0 ? stored[name] : value2);
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
  return hash.slice(1).split("&").map((part) => part.split("=")).filter(([key, value2]) => key.includes(".") && value2 !== void 0).map(([key, value2]) => [key, decode(value2)]);
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
  const value2 = text.trim() === "" ? NaN : Number(text);
  return value2 >= low && value2 <= high ? value2 : void 0;
}
function wholeIn(range2, text) {
  const value2 = numberIn(range2, text);
  return Number.isInteger(value2) ? value2 : void 0;
}

var STEPS = 255;
var BRIGHT = [
  [18, 16, 48],
  [80, 30, 112],
  [158, 42, 99],
  [221, 81, 58],
  [252, 165, 10],
  [252, 255, 164]
];
var SIGNED = [
  [0, 82, 140],
  [86, 160, 211],
  [244, 242, 238],
  [240, 152, 92],
  [170, 62, 0]
];
function bytes(text) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
var strideOf = (name) => 2 ** Number(name[1]);
var value = (byte, [low, high]) => low + byte / STEPS * (high - low);
function cellAt(name, { rows, columns }, x, y) {
  const stride = strideOf(name);
  return [Math.min(rows - 1, Math.floor(y / stride)), Math.min(columns - 1, Math.floor(x / stride))];
}
function middle(name, row, column, [height, width]) {
  const stride = strideOf(name);
  const within = (index, length) => Math.min((index * stride + Math.min(length, (index + 1) * stride)) / 2, length);
  return { x: within(column, width), y: within(row, height) };
}
function above(row, column, fine, coarse) {
  return [Math.floor(row * coarse.rows / fine.rows), Math.floor(column * coarse.columns / fine.columns)];
}
function field({ fields: [rows, columns] }, row, column) {
  const numbers = (text, at) => text.split(" ").slice(2 * at, 2 * at + 2).map(Number);
  const [[y1, y2], [x1, x2]] = [numbers(rows, row), numbers(columns, column)];
  return [x1, y1, x2, y2];
}
function ends(name, view, [low, high]) {
  const reach = Math.max(-low, high);
  return name[0] === "C" || view === "all" || view === "score" ? [low, high] : [-reach, reach];
}
function colour(number, [low, high]) {
  return between(low < 0 ? SIGNED : BRIGHT, high > low ? (number - low) / (high - low) : 0);
}
function between(stops, part) {
  const at = Math.min(1, Math.max(0, part)) * (stops.length - 1);
  const first = Math.min(stops.length - 2, Math.floor(at));
  return stops[first].map((one, i) => Math.round(one + (stops[first + 1][i] - one) * (at - first)));
}
function paint(canvas, name, { rows, columns, views }, view, image) {
  const { cells, range: range2 } = views[view];
  const scale2 = ends(name, view, range2);
  Object.assign(canvas, { width: columns, height: rows });
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(columns, rows);
  bytes(cells[image]).forEach(
    (byte, i) => pixels.data.set([...colour(value(byte, range2), scale2), 255], 4 * i)
  );
  context.putImageData(pixels, 0, 0);
}
function shown(now, networks) {
  const { maps } = networks[now.network];
  const name = now.map in maps ? now.map : `L${now.map[1]}`;
  return { name, view: now.view in maps[name].views ? now.view : "all" };
}
function reading(map, name, view, image, x, y) {
  const [row, column] = cellAt(name, map, x, y);
  const { cells, range: range2 } = map.views[view];
  return { row, column, range: range2, value: value(bytes(cells[image])[row * map.columns + column], range2) };
}

var minus = (text) => text.replace("-", "−");
function fixed(value2, decimals) {
  return minus((Math.abs(value2) < 0.5 * 10 ** -decimals ? 0 : value2).toFixed(decimals));
}

var capital = (text) => text[0].toUpperCase() + text.slice(1);
var ORDER = ["all", "A", "B", "C"];
var figures = (value2, [low, high]) => fixed(value2, Math.max(-low, high) >= 20 ? 1 : 2);
function viewWords(view, { channels: [count, ...chosen] }) {
  if (view === "score") return "best score of the heads";
  return view === "all" ? `root mean square of ${count} channels` : `channel ${chosen[ORDER.indexOf(view) - 1] + 1} of ${count}`;
}
function mapWords(name, down) {
  const level = Number(name[1]);
  if (name[0] === "C") return `**C${level}**: the backbone's map, after a ReLU: never negative.`;
  if (name[0] === "L")
    return `**1 × 1** of C${level}: the lateral.${down && level === 5 ? " The way down begins here." : ""}`;
  if (name[0] === "S")
    return `**Sum** at level ${level}: lateral plus the level above, copied to 2 × 2.`;
  if (level === 6) return "**P6**: 3 × 3 with stride 2 on C5. No lateral, no sum.";
  if (level === 7) return "**P7**: ReLU, then 3 × 3 with stride 2 on P6.";
  return `**P${level}**: 3 × 3 on the ${down && level < 5 ? "sum" : "lateral"} of its level.`;
}
function formulaWords(name, down) {
  const level = Number(name[1]);
  if (name[0] === "C") return `C${level} = ResNet`;
  if (name[0] === "L") return `L${level} = 1×1(C${level})`;
  if (name[0] === "S") return `S${level} = L${level} + 2×${level === 4 ? "L5" : "S4"}`;
  if (level > 5) return level === 6 ? "P6 = 3×3(C5)" : "P7 = 3×3(ReLU P6)";
  return `P${level} = 3×3(${down && level < 5 ? "S" : "L"}${level})`;
}
function cellWords({ view, entry, row, column, value: value2, range: range2, other, parts: parts2 }) {
  const where = `Row ${row + 1} of ${entry.rows}, column ${column + 1} of ${entry.columns}`;
  const span2 = view === "score" ? "" : `, range ${figures(range2[0], range2)} to ${figures(range2[1], range2)}`;
  const sum = parts2 ? ` Lateral about ${figures(parts2.lateral, range2)}, from above about ${figures(parts2.above, range2)}.` : "";
  const against = other ? ` ${other.name[0].toUpperCase()}${other.name.slice(1)}: ${figures(other.value, other.range)}.` : "";
  return `${where}: **${figures(value2, range2)}** (${viewWords(view, entry)}${span2}).${sum}${against}`;
}
var valueWords = (view, entry) => view === "score" ? "best score" : view === "all" ? "activity" : viewWords(view, entry);
function sentence({ name, value: value2, what, stride, field: seen, other, size: [height, width], network }) {
  const [x1, y1, x2, y2] = seen;
  const all = x2 - x1 === width && y2 - y1 === height ? "It sees the whole image." : `The image has ${width} × ${height}.`;
  const against = other ? ` ${capital(network)}: ${span(seen)}. ${capital(other.name)}: ${span(other.field)}.` : "";
  const title = name[0] === "L" ? `the lateral of C${name[1]}` : name[0] === "S" ? `the sum at level ${name[1]}` : name;
  return `**${capital(title)}** at this cell: ${what} **${value2}**. It stands for ${stride} × ${stride} pixels (solid) and sees **${span(seen)}** (dashed).${against} ${all}`;
}
var span = ([x1, y1, x2, y2]) => `${x2 - x1} × ${y2 - y1}`;
var strengthWords = (strength) => strength === 0 ? "the photograph alone" : strength === 1 ? "the map alone" : `the map at ${Math.round(100 * strength)} per cent over the photograph`;

var STOPS = 17;
function scale() {
  const low = html("span");
  const high = html("span");
  const marker = html("i");
  const bar = html("div", {}, marker);
  const element = html("div", { class: "lf-scale", "aria-hidden": "true" }, low, bar, high);
  function draw([from, to], value2) {
    marker.hidden = value2 === null;
    marker.style.setProperty("--at", (value2 - from) / (to - from || 1));
    const stops = Array.from({ length: STOPS }, (_, i) => from + i / (STOPS - 1) * (to - from));
    bar.style.setProperty("--ramp", stops.map((one) => `rgb(${colour(one, [from, to])})`).join(", "));
    low.textContent = figures(from, [from, to]);
    high.textContent = figures(to, [from, to]);
  }
  return { element, draw };
}

var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function stage([height, width], point, step) {
  const photo = html("img", { alt: "", draggable: "false" });
  const map = html("canvas", { "aria-hidden": "true" });
  const box = (name) => [svg("rect", { class: `lf-halo ${name}-halo` }), svg("rect", { class: name })];
  const [seenHalo, seen, cellHalo, cell] = [...box("lf-seen"), ...box("lf-cell")];
  const canvas = svg(
    "svg",
    {
      class: "lf-canvas",
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: "none",
      tabindex: 0,
      role: "application"
    },
    seenHalo,
    seen,
    cellHalo,
    cell
  );
  const element = html(
    "div",
    { class: "lf-stage", style: `--ratio:${(height / width).toFixed(4)}` },
    photo,
    map,
    canvas
  );
  const place = (event) => {
    const area = canvas.getBoundingClientRect();
    const inside = (part, length) => Math.min(length - 0.01, Math.max(0, part * length));
    return [
      inside((event.clientX - area.left) / area.width, width),
      inside((event.clientY - area.top) / area.height, height)
    ];
  };
  canvas.addEventListener(
    "pointermove",
    (event) => event.pointerType !== "touch" && point(...place(event), false)
  );
  canvas.addEventListener("pointerleave", () => point(null));
  canvas.addEventListener("click", (event) => point(...place(event), true));
  canvas.addEventListener("keydown", (event) => {
    const move = ARROWS[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(...move);
  });
  let before = "";
  let painted = null;
  function draw({
    picture,
    image,
    name,
    view,
    entry,
    strength,
    asked,
    row,
    column,
    field: [x1, y1, x2, y2],
    words
  }) {
    if (photo.getAttribute("src") !== picture.source) photo.src = picture.source;
    photo.style.filter = `grayscale(${asked ? 0 : strength})`;
    const key = [image, name, view].join();
    const stride = strideOf(name);
    if (before !== key || painted !== entry) paint(map, name, entry, view, image);
    [before, painted] = [key, entry];
    Object.assign(map.style, {
      opacity: asked ? 0 : strength,
      width: `${100 * entry.columns * stride / width}%`,
      height: `${100 * entry.rows * stride / height}%`
    });
    const rect = (element2, left, top2, right, bottom) => Object.entries({ x: left, y: top2, width: right - left, height: bottom - top2 }).forEach(
      ([attribute, number]) => element2.setAttribute(attribute, number)
    );
    for (const one of [cell, cellHalo])
      rect(
        one,
        column * stride,
        row * stride,
        Math.min(width, (column + 1) * stride),
        Math.min(height, (row + 1) * stride)
      );
    for (const one of [seen, seenHalo]) rect(one, x1 + 0.75, y1 + 0.75, x2 - 0.75, y2 - 0.75);
    canvas.setAttribute("aria-label", words);
  }
  return { element, draw };
}

var [WIDE, HIGH, DOWN] = [56, 44, 52];
var [CLOSE, FAR] = [60, 84];
var COLUMNS = { C: 0, L: 1, S: 2, P: 3 };
var top = (level) => (7 - level) * DOWN;
var PLACES = ["P7", "P6", "C5", "L5", "P5", "C4", "L4", "S4", "P4", "C3", "L3", "S3", "P3"];
var LABELS = { C: (level) => `C${level}`, L: () => "1×1", S: () => "sum", P: (level) => `P${level}` };
var WORDS = {
  C: (level) => `C${level}`,
  L: (level) => `lateral of C${level}`,
  S: (level) => `sum at level ${level}`,
  P: (level) => `P${level}`
};
function street(id, onpick) {
  const inputs = /* @__PURE__ */ new Map();
  const canvases = /* @__PURE__ */ new Map();
  const labels = /* @__PURE__ */ new Map();
  for (const name of PLACES) {
    const [kind, level] = name;
    const input = html("input", {
      type: "radio",
      name: id,
      value: name,
      "aria-label": WORDS[kind](level),
      onchange: () => onpick(name)
    });
    const canvas = html("canvas", { "aria-hidden": "true" });
    inputs.set(name, input);
    canvases.set(name, canvas);
    labels.set(
      name,
      html(
        "label",
        { style: `--top:${top(level)}px`, title: WORDS[kind](level) },
        input,
        canvas,
        html("span", {}, html("i", {}, LABELS[kind](level)), html("b", {}, name))
      )
    );
  }
  const lines = svg("svg", { "aria-hidden": "true" });
  const element = html(
    "fieldset",
    { class: "lf-street" },
    html("legend", { class: "lf-sr" }, "Which map"),
    lines,
    ...labels.values()
  );
  let before = "";
  const control = { element, symbol: ["map"], name: "Which map", text: "", set };
  function set(now, networks, size, asked) {
    const { name } = shown(now, networks);
    control.text = name;
    element.classList.toggle("lf-asked", asked);
    const { maps } = networks[now.network];
    inputs.get(name).checked = true;
    const across = Math.max(CLOSE, Math.min(FAR, (element.clientWidth - WIDE) / 3));
    const key = [now.image, now.network, now.view, across].join();
    if (key === before) return;
    before = key;
    for (const place of PLACES) {
      const there = place in maps;
      labels.get(place).classList.toggle("lf-none", !there);
      inputs.get(place).disabled = !there;
      labels.get(place).style.setProperty("--left", `${COLUMNS[place[0]] * across}px`);
      if (!there) continue;
      const { view } = shown({ ...now, map: place }, networks);
      paint(canvases.get(place), place, maps[place], view, now.image);
      const stride = 2 ** Number(place[1]);
      canvases.get(place).style.width = `${100 * maps[place].columns * stride / size[1]}%`;
      canvases.get(place).style.height = `${100 * maps[place].rows * stride / size[0]}%`;
    }
    lines.replaceChildren(...drawing("S3" in maps, across));
  }
  return control;
}
function drawing(down, across) {
  const left = (kind) => COLUMNS[kind] * across;
  const right = (kind) => left(kind) + WIDE;
  const middle2 = (level) => top(level) + HIGH / 2;
  const centre = (kind) => left(kind) + WIDE / 2;
  const arrow = (d, kind = "") => svg("path", { d, class: `lf-arrow ${kind}` });
  const tip = (x, y, turn) => svg("path", {
    d: "M-6 -4L0 0L-6 4",
    transform: `translate(${x} ${y}) rotate(${turn})`,
    class: "lf-arrow"
  });
  const word = (x, y, text, anchor = "middle") => svg("text", { x, y, "text-anchor": anchor }, text);
  const parts2 = [];
  for (const level of [5, 4, 3]) {
    const y = middle2(level);
    parts2.push(arrow(`M${right("C")} ${y}H${left("L")}`), tip(left("L"), y, 0));
    const sum = down && level < 5;
    if (sum) parts2.push(arrow(`M${right("L")} ${y}H${left("S")}`), tip(left("S"), y, 0));
    parts2.push(
      arrow(`M${sum ? right("S") : right("L")} ${y}H${left("P")}`),
      tip(left("P"), y, 0),
      across > 80 ? word(left("P") - (across - WIDE) / 2, y - 8, "3×3") : null
    );
  }
  if (down) {
    const x = centre("S");
    parts2.push(
      arrow(`M${(right("L") + left("S")) / 2} ${middle2(5)}H${x}V${top(4)}`, "lf-down"),
      tip(x, top(4), 90),
      word(x + 7, top(4) + 1, "×2", "start")
    );
    parts2.push(
      arrow(`M${x} ${top(4) + HIGH}V${top(3)}`, "lf-down"),
      tip(x, top(3), 90),
      word(x + 7, top(3) + 1, "×2", "start")
    );
  }
  parts2.push(
    arrow(`M${centre("C")} ${top(5)}V${middle2(6)}H${left("P")}`),
    tip(left("P"), middle2(6), 0),
    word(left("P") - 10, middle2(6) - 7, "3×3, stride 2", "end")
  );
  parts2.push(
    arrow(`M${centre("P")} ${top(6)}V${top(7) + HIGH}`),
    tip(centre("P"), top(7) + HIGH, -90),
    word(left("P") - 10, top(7) + HIGH + 4, "ReLU, 3×3, stride 2", "end")
  );
  return parts2.filter(Boolean);
}

/*! Live figure of chapter 10. */
var NAMES = ["image", "network", "map", "view", "strength", "x", "y"];
var VIEWS = { all: "all", A: "A", B: "B", C: "C", score: "scores" };
var MAPS = /^([CL][345]|S[345]|P[3-7])$/;
function parts({ model, state, id }) {
  const [pictures, networks, size, caption] = ["pictures", "networks", "size", "caption"].map(
    (name) => model.get(name)
  );
  const limits = model.get("limits");
  const slides = sliders(limits, { strength: [0.05, 0.1] });
  let hover = null;
  const set = (changes) => state.set(changes);
  function read(name, text) {
    if (name === "map") return MAPS.test(text) ? text : void 0;
    if (name === "view") return text in VIEWS ? text : void 0;
    if (name === "image" || name === "network")
      return wholeIn([0, (name === "image" ? pictures : networks).length - 1], text);
    return numberIn(limits[name], text);
  }
  const view = stage(
    size,
    (x, y, fixed2) => {
      hover = x === null || fixed2 ? null : { x, y };
      if (fixed2) set({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
      else state.request();
    },
    (dx, dy) => {
      const now = state.get();
      const { name } = shown(now, networks);
      const { rows, columns } = networks[now.network].maps[name];
      const stride = strideOf(name);
      const [row, column] = [
        Math.min(rows - 1, Math.floor(now.y / stride)) + dy,
        Math.min(columns - 1, Math.floor(now.x / stride)) + dx
      ];
      hover = null;
      if (row >= 0 && row < rows && column >= 0 && column < columns) set(middle(name, row, column, size));
    }
  );
  const maps = street(`${id}-map`, (map) => {
    const now = state.get();
    set({ map, view: now.view === "score" && map[0] !== "P" ? "all" : now.view });
  });
  const images = choice(
    "Image",
    `${id}-image`,
    pictures.map((_, i) => String(i + 1)),
    (word) => set({ image: Number(word) - 1 }),
    ["image"]
  );
  const which = choice(
    "Network",
    `${id}-network`,
    networks.map(({ name }) => name),
    (word) => set({ network: networks.findIndex(({ name }) => name === word) }),
    ["down"]
  );
  const views = choice(
    "What of the map",
    `${id}-view`,
    Object.values(VIEWS),
    (word) => {
      const chosen = Object.keys(VIEWS).find((key) => VIEWS[key] === word);
      const { map } = state.get();
      set({ view: chosen, map: chosen === "score" ? `P${map[1]}` : map });
    },
    []
  );
  for (const [control, word] of [
    [images, "image"],
    [views, "show"]
  ])
    control.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, word));
  const strength = range({
    id: `${id}-strength`,
    symbol: [html("span", { class: "lf-word" }, "strength")],
    name: "of the map over the photograph",
    limits: slides.strength,
    ticks: [
      [0, "photo"],
      [1, "map"]
    ],
    onset: (value2) => set({ strength: value2 })
  });
  const ruler = scale();
  const made = html("span", { class: "lf-formula lf-made", "aria-hidden": "true" });
  function draw(now, { asked }) {
    const { x, y } = hover ?? now;
    const { name, view: part } = shown(now, networks);
    const network = networks[now.network];
    const entry = network.maps[name];
    const cell = reading(entry, name, part, now.image, x, y);
    const seen = field(entry, cell.row, cell.column);
    const other = rival(now, name, part, x, y);
    const parts2 = addends(network.maps, name, part, now.image, cell);
    const line = cellWords({ view: part, entry, ...cell, other: other?.comparable ? other : null, parts: parts2 });
    const summary = sentence({
      name,
      value: asked ? "?" : figures(cell.value, cell.range),
      what: valueWords(part, entry),
      stride: strideOf(name),
      field: seen,
      other: other && String(other.field) !== String(seen) ? other : null,
      size,
      network: network.name
    });
    const words = (text) => plain(text).replaceAll(" ", " ");
    view.draw({
      picture: pictures[now.image],
      image: now.image,
      name,
      view: part,
      entry,
      strength: now.strength,
      asked,
      row: cell.row,
      column: cell.column,
      field: seen,
      words: `${pictures[now.image].name}, map ${name}. Arrow keys move from cell to cell. ${asked ? "" : words(line)}`
    });
    maps.set(now, networks, size, asked);
    images.set(String(now.image + 1));
    which.set(network.name);
    which.text = now.network ? "without" : "with";
    views.set(VIEWS[part]);
    strength.set(now.strength, now.strength.toFixed(2), strengthWords(now.strength));
    made.textContent = formulaWords(name, "S3" in network.maps);
    ruler.draw(ends(name, part, cell.range), asked ? null : cell.value);
    return {
      words: summary,
      all: asked ? summary : `${mapWords(name, "S3" in network.maps)} ${line} ${summary}`,
      quiet: hover !== null,
      data: {
        map: name,
        view: part,
        row: cell.row,
        column: cell.column,
        value: cell.value,
        range: cell.range,
        field: seen,
        other: other?.value ?? "",
        otherField: other?.field ?? "",
        lateral: parts2?.lateral ?? "",
        above: parts2?.above ?? ""
      }
    };
  }
  function rival(now, name, part, x, y) {
    const next = networks[(now.network + 1) % networks.length];
    if (networks.length < 2) return null;
    const own = shown({ ...now, map: name, network: (now.network + 1) % networks.length }, networks);
    const entry = next.maps[own.name];
    if (!(part in entry.views)) return null;
    const cell = reading(entry, own.name, part, now.image, x, y);
    return {
      name: next.name,
      ...cell,
      field: field(entry, cell.row, cell.column),
      comparable: part === "all" || part === "score"
    };
  }
  function addends(all, name, part, image, { row, column }) {
    if (name[0] !== "S" || part === "all") return null;
    const level = Number(name[1]);
    const coarse = `S${level + 1}` in all ? `S${level + 1}` : `L${level + 1}`;
    const point = (map, at) => middle(map, ...at, size);
    const take = (map, { x, y }) => reading(all[map], map, part, image, x, y).value;
    return {
      lateral: take(`L${level}`, point(`L${level}`, [row, column])),
      above: take(coarse, point(coarse, above(row, column, all[name], all[coarse])))
    };
  }
  return {
    read,
    bar: [made],
    body: [html("div", { class: "lf-look" }, view.element, ruler.element)],
    controls: [maps],
    switches: [views, ...networks.length > 1 ? [which] : []],
    more: [images, strength],
    source: caption,
    watch: view.element,
    draw
  };
}
var feature_maps_default = liveFigure({ name: "lf-maps", traits: NAMES, styles: [style_default], parts });

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

var stdin_default = hosted(feature_maps_default);
export {
  stdin_default as default
};
