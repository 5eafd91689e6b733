// Built by widgets/build.mjs from widgets/src/nms.js: change it there.
var style_default = `.lf-detections .lf-look { display: grid; gap: 12px; padding: 12px 16px 4px; }
.lf-stage { position: relative; min-width: 0; aspect-ratio: 1 / var(--ratio); }
.lf-picture { touch-action: manipulation; cursor: crosshair; border-radius: 6px; }
.lf-side { display: grid; align-content: start; gap: 10px; min-width: 0; }

.lf ul.lf-key { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; margin: 0; padding: 0; list-style: none; }
.lf ul.lf-key li { display: flex; align-items: center; gap: 6px; margin: 0; padding: 0; font-size: 0.9rem; line-height: 28px; white-space: nowrap; min-width: 0; }
.lf ul.lf-classes { flex: 1 1 12rem; min-height: 44px; column-gap: 10px; }
.lf ul.lf-classes li { font-weight: 600; }
.lf-key .lf-soft { color: var(--soft); font-weight: 400; }
.lf-key svg { flex: none; }
.lf-detections .lf-absent { visibility: hidden; }
.lf-detections .lf-check { margin-right: 6px; }
.lf-readout { min-height: 2lh; color: var(--ink); font-size: 0.9rem; line-height: 1.6rem; }
.lf-readout strong { color: var(--accent); }

/* A box: a halo of the paper's colour under its line, so that it is seen on any photograph. */
.lf-detections rect { fill: none; }
.lf-halo { stroke: var(--paper); stroke-width: 4.5; stroke-opacity: 0.85; }
.lf-edge { fill: none; stroke: var(--accent); stroke-width: 2.5; }
.lf-found .lf-halo, .lf-plain .lf-halo { stroke-width: 5.5; }
.lf-found .lf-edge, .lf-plain .lf-edge { stroke-width: 3.2; }
.lf-false .lf-halo { stroke-width: 3.5; }
.lf-false .lf-edge { stroke-width: 1.6; }
.lf-ignored .lf-edge { stroke-width: 1.6; stroke: var(--soft); }
.lf-truth .lf-halo, .lf-missed .lf-halo { stroke-width: 3; }
.lf-truth .lf-edge { stroke: var(--ink); stroke-width: 1; }
.lf-missed .lf-edge { stroke: var(--ink); stroke-width: 1.6; }
.lf-difficult .lf-edge { stroke: var(--soft); stroke-dasharray: 3 3; }
.lf-mark circle { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.lf-mark path { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; }
.lf-missed .lf-mark circle { fill: var(--ink); }
.lf-tag rect { fill: var(--accent); stroke: var(--paper); stroke-width: 1; }
.lf-canvas .lf-tag text { fill: var(--paper); font-size: 12px; font-weight: 600; }
.lf-one .lf-item:not(.lf-chosen) { opacity: 0.4; }
.lf-detections .lf-fill { fill: var(--accent); fill-opacity: 0.22; }
.lf-missed .lf-fill { fill: var(--ink); }

.lf-detections .lf-range { grid-template-columns: 5.2rem 1fr 3.4rem; }
.lf-word { display: block; color: var(--ink); font-size: 0.9rem; line-height: 1.15; }
.lf-detections .lf-grid { stroke: var(--line); }
/* A page may restyle what folds out, and images in dark: here they stay parts of the figure. */
.lf details.lf-table { margin: 0; padding: 0; background: none !important; border: 0 !important; }
.lf .lf-table > summary {
  display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer;
  color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400;
}
.lf-table > summary::before { content: "▸"; width: 1em; }
.lf .lf-table > .lf-scroll { max-height: 18rem; margin: 0 16px 12px; overflow: auto; border: 1px solid var(--line); border-radius: 8px; }
.lf .lf-scroll table { width: 100%; margin: 0; border-collapse: collapse; font-size: 0.9rem; color: var(--ink); }
.lf .lf-scroll :is(th, td) { padding: 4px 10px; border: 0; border-bottom: 1px solid var(--line); text-align: left; background: none; font-variant-numeric: tabular-nums; }

.lf-detections:fullscreen .lf-look { flex: 1 0 20rem; }
.lf-detections:fullscreen .lf-stage { aspect-ratio: auto; min-height: 18rem; }
.lf-detections:fullscreen > :not(.lf-look) { flex: none; }

@container (min-width: 560px) {
  .lf-detections .lf-look { grid-template-columns: minmax(0, 1fr) minmax(180px, 32%); }
  .lf ul.lf-verdicts { display: grid; }
  .lf-readout { min-height: 3lh; }
}
`;

var style_default2 = '.lf-nms .lf-frame .lf-formula { flex: 1 1 0; min-width: 0; white-space: normal; }\n.lf-nms .lf-formula .lf-number { font-size: 0.95em; }\n.lf-nms .lf-look { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; padding: 4px 12px 6px; }\n.lf-nms .lf-legend { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; min-width: 0; }\n.lf-nms .lf-legend ul.lf-key { flex: 0 1 auto; min-height: 0; gap: 0 10px; }\n.lf-nms .lf-legend ul.lf-key li { gap: 5px; font-size: 0.85rem; font-weight: 400; line-height: 24px; }\n.lf-nms .lf-hint { color: var(--soft); font-size: 0.85rem; line-height: 1.35; }\n\n/* What happens to a box: kept thick, the one of this round filled; dropped in this round in short dashes; waiting thin. */\n.lf-nms .lf-waiting .lf-halo, .lf-nms .lf-faded .lf-halo { stroke-width: 2.4; stroke-opacity: 0.5; }\n.lf-nms .lf-waiting .lf-edge { stroke: var(--gamma-0); stroke-width: 1; }\n.lf-nms .lf-faded .lf-edge { stroke: var(--gamma-05); stroke-width: 1; }\n.lf-nms .lf-now .lf-edge, .lf-nms .lf-gone .lf-edge { stroke: var(--gamma-05); stroke-width: 1.6; stroke-dasharray: 2 3; stroke-linecap: butt; }\n.lf-nms .lf-now .lf-halo, .lf-nms .lf-gone .lf-halo { stroke-width: 2.2; stroke-opacity: 0.5; }\n.lf-nms .lf-kept .lf-halo { stroke-width: 4.5; }\n.lf-nms .lf-kept .lf-edge { stroke-width: 2.4; }\n.lf-nms .lf-best .lf-halo { stroke-width: 6; }\n.lf-nms .lf-best .lf-edge { stroke-width: 4; }\n.lf-nms .lf-item.lf-chosen .lf-edge { stroke-width: 3.4; }\n\n.lf-nms .lf-states .lf-waiting .lf-edge { stroke-width: 1.6; }\n\n.lf.lf-nms .lf-boxes { position: relative; }\n.lf.lf-nms .lf-boxes th { position: sticky; top: 0; color: var(--soft); background: var(--paper); font-weight: 600; }\n.lf.lf-nms .lf-boxes :is(th, td) { padding: 3px 8px; font-size: 0.85rem; white-space: nowrap; }\n.lf-nms .lf-boxes tbody tr { cursor: pointer; background: none; }\n.lf-nms .lf-row-best td { color: var(--accent); font-weight: 700; }\n.lf-nms .lf-row-kept td { color: var(--accent); }\n.lf-nms :is(.lf-row-now, .lf-row-faded) td { color: var(--gamma-05); }\n.lf-nms .lf-row-gone td { color: var(--soft); }\n.lf-nms .lf-row-gone td:nth-child(-n + 3) { text-decoration: line-through; text-decoration-thickness: 1px; }\n.lf-nms .lf-row-chosen td { box-shadow: inset 0 2px var(--accent), inset 0 -2px var(--accent); }\n\n.lf-nms .lf-rounds { min-width: 0; }\n.lf-nms .lf-buttons { display: flex; gap: 6px; padding: 6px 0 0; }\n.lf-nms .lf-buttons .lf-button { color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }\n.lf-nms .lf-next { flex: 1; min-width: 0; height: 44px; padding: 0 12px; color: var(--paper); font: inherit; font-weight: 600; white-space: nowrap; background: var(--accent); border: 0; border-radius: 10px; cursor: pointer; }\n.lf-nms .lf-buttons [aria-disabled="true"] { color: var(--soft); background: none; border: 1px solid var(--line); cursor: default; }\n.lf-nms .lf-range { grid-template-columns: 4.2rem 1fr 3.4rem; }\n.lf-nms .lf-more-button { order: 1; }\n.lf-nms .lf-rest > * { order: 2; }\n.lf-nms .lf-pick .lf-word { color: var(--soft); font-size: 0.85rem; }\n.lf-nms .lf-lead { padding: 0 2px 0 10px; color: var(--soft); font-size: 0.9rem; line-height: 34px; }\n\n@container (max-width: 559.98px) {\n  .lf-nms .lf-picks { grid-template-columns: repeat(3, 1fr); }\n  .lf-nms .lf-rounds.lf-chosen { display: flex; align-items: center; gap: 8px; }\n  .lf-nms .lf-buttons { padding: 0; }\n  .lf-nms .lf-rounds .lf-range { flex: 1; min-width: 0; grid-template-columns: 1fr; }\n  .lf-nms .lf-rounds .lf-nudge { display: none; }\n  .lf-nms .lf-hint, .lf-nms .lf-dock .lf-lead { display: none; }\n}\n@container (min-width: 560px) {\n  .lf-nms .lf-dock .lf-choice { justify-self: start; }\n  .lf-nms .lf-look { grid-template-columns: minmax(0, 1fr) 7rem; gap: 12px; padding: 4px 16px 10px; }\n  .lf-nms .lf-legend { display: block; }\n  .lf-nms .lf-legend ul.lf-key { display: grid; margin-bottom: 10px; }\n}\n@container (min-width: 860px) {\n  .lf-nms .lf-look { padding-right: 0; }\n}\n.lf-nms:fullscreen .lf-stage { aspect-ratio: auto; height: max(18rem, 100vh - 17rem); }\n@container (max-width: 345px) { .lf-nms .lf-formula { font-size: 0.92rem; } }\n@container (max-width: 300px) { .lf-nms .lf-formula { font-size: 0.78rem; } .lf-nms .lf-frame > .lf-bar { padding-left: 10px; } }\n';

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
function html(tag2, attributes = {}, ...children) {
  return fill(document.createElement(tag2), attributes, children);
}
function svg(tag2, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag2), attributes, children);
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

function probability(value) {
  for (let decimals = 2; decimals < 5; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return value.toFixed(decimals);
  }
  return value.toFixed(5);
}

var DASHES = [null, "9 5", "0.1 5", "11 4 0.1 4"];
var MARK = 9;
var idle = () => globalThis.matchMedia?.("(pointer: coarse)").matches ? "Tap a box to read it." : "Point at a box to read it, or focus the picture and use the arrow keys.";
var count = 0;
function scene(pick) {
  const key = `lf-scene-${count++}`;
  const photo = svg("image", { preserveAspectRatio: "none" });
  const layer = svg("g", { role: "presentation" });
  const canvas = svg("svg", { class: "lf-canvas lf-picture", tabindex: 0 }, photo, layer);
  const element = html("div", { class: "lf-stage" }, canvas);
  let items = [];
  let active = -1;
  let fit = null;
  canvas.addEventListener("pointermove", (event) => event.pointerType !== "touch" && pick(under(event)));
  canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && pick(-1));
  canvas.addEventListener("click", (event) => pick(under(event)));
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const place = event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : event.key === "Escape" ? -1 : step && active + step;
    if (place === void 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (items.length) pick(event.key === "Escape" ? -1 : (place + items.length) % items.length);
  });
  function under(event) {
    const area2 = canvas.getBoundingClientRect();
    const [x, y] = [
      (event.clientX - area2.left - fit.left) / fit.scale,
      (event.clientY - area2.top - fit.top) / fit.scale
    ];
    const near = 5 / fit.scale;
    let best2 = -1;
    items.forEach(({ box: [x1, y1, x2, y2] }, i) => {
      if (x < x1 - near || x > x2 + near || y < y1 - near || y > y2 + near) return;
      const size = (x2 - x1) * (y2 - y1);
      if (best2 < 0 || size < best2.size) best2 = { i, size };
    });
    return best2.i ?? -1;
  }
  function draw(picture, shown, truth, chosen, name) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    items = shown;
    active = chosen;
    const scale = Math.min(width / picture.width, height / picture.height);
    fit = { scale, left: (width - picture.width * scale) / 2, top: (height - picture.height * scale) / 2 };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    for (const [attribute, value] of Object.entries({
      x: fit.left,
      y: fit.top,
      width: picture.width * scale,
      height: picture.height * scale
    })) {
      photo.setAttribute(attribute, value.toFixed(2));
    }
    if (photo.getAttribute("href") !== picture.source) photo.setAttribute("href", picture.source);
    const place = ([x1, y1, x2, y2]) => ({
      x: fit.left + x1 * scale,
      y: fit.top + y1 * scale,
      width: (x2 - x1) * scale,
      height: (y2 - y1) * scale
    });
    const bounds = {
      left: fit.left,
      top: fit.top,
      right: fit.left + picture.width * scale,
      bottom: fit.top + picture.height * scale
    };
    const drawn = shown.map((item, i) => option(item, place(item.box), bounds, i, shown.length)).reverse();
    layer.replaceChildren(
      ...truth.map(
        ({ box, difficult }) => svg(
          "g",
          { class: `lf-truth${difficult ? " lf-difficult" : ""}`, "aria-hidden": "true" },
          ...twice(place(box))
        )
      ),
      ...drawn.filter(({ dataset }) => dataset.place !== String(active)),
      ...drawn.filter(({ dataset }) => dataset.place === String(active)),
      ...shown.map((item, i) => [item, i]).filter(([item]) => item.tag).sort(([, a], [, b]) => (a === active) - (b === active)).map(
        ([item]) => svg(
          "g",
          { class: `lf-named-${item.kind}`, "aria-hidden": "true" },
          tag(item.tag, place(item.box), bounds)
        )
      )
      // names lie over all lines
    );
    canvas.setAttribute("role", shown.length ? "listbox" : "img");
    canvas.setAttribute("aria-label", name);
    if (active >= 0) canvas.setAttribute("aria-activedescendant", `${key}-${active}`);
    else canvas.removeAttribute("aria-activedescendant");
    canvas.classList.toggle("lf-one", active >= 0);
  }
  function option(item, rect, bounds, place, total) {
    const chosen = place === active;
    const dash = item.kind === "missed" ? null : DASHES[item.label % DASHES.length];
    const size = bounds.right - bounds.left < 400 ? 0.75 : 1;
    const corner = {
      x: Math.min(rect.x + rect.width, bounds.right - MARK * size),
      y: Math.max(rect.y, bounds.top + MARK * size),
      size
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
        "aria-setsize": total
      },
      chosen ? svg("rect", { ...rect, class: "lf-fill" }) : null,
      ...twice(rect, dash),
      item.kind === "false" ? mark(corner, "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500") : null,
      item.kind === "missed" ? mark(corner, "M0 -5V1.500M0 4.500V4.600") : null
    );
  }
  return { element, draw };
}
function twice(rect, dash = null) {
  return [
    svg("rect", { ...rect, class: "lf-halo" }),
    svg("rect", {
      ...rect,
      class: "lf-edge",
      "stroke-dasharray": dash,
      "stroke-linecap": dash ? "round" : null
    })
  ];
}
function mark({ x, y, size = 1 }, strokes) {
  return svg(
    "g",
    { class: "lf-mark", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})` },
    svg("circle", { r: MARK - 1 }),
    svg("path", { d: strokes })
  );
}
function tag(text, rect, bounds) {
  const width = text.length * 7 + 8;
  const x = Math.max(bounds.left, Math.min(rect.x - 1, bounds.right - width));
  const above = rect.y - 18 >= bounds.top;
  const y = above ? rect.y - 18 : Math.min(rect.y + rect.height + 1, bounds.bottom - 17);
  return svg(
    "g",
    { class: "lf-tag", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg("rect", { width, height: 17, rx: 4 }),
    svg("text", { x: width / 2, y: 8.5, dy: "0.35em", "text-anchor": "middle" }, text)
  );
}

function classKey(classes, short) {
  return html(
    "ul",
    { class: "lf-key lf-classes", "aria-label": "Classes by line style" },
    ...classes.map((name, label) => {
      const dash = DASHES[label % DASHES.length];
      const letters = label && short[label] !== name ? html("span", { class: "lf-soft" }, ` ${short[label]}`) : null;
      return html(
        "li",
        {},
        svg(
          "svg",
          { width: 29, height: 16, "aria-hidden": "true" },
          svg("path", {
            class: "lf-edge",
            d: "M2 8H27",
            "stroke-dasharray": dash,
            "stroke-linecap": dash ? "round" : null
          })
        ),
        html("span", {}, name, letters)
      );
    })
  );
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
function reaches(score, threshold) {
  return Math.round(score * 1e3) >= Math.round(threshold * 1e3);
}
function tally(shown, objects, classes) {
  const hits = shown.filter(({ verdict }) => verdict === "found");
  const wanted = objects.filter(({ difficult }) => !difficult);
  const among = (list, label) => list.filter((one) => one.label === label).length;
  return {
    found: hits.length,
    objects: wanted.length,
    alarms: shown.filter(({ verdict }) => verdict === "false").length,
    shown: shown.length,
    meanScore: hits.length ? hits.reduce((sum, { score }) => sum + score, 0) / hits.length : null,
    perClass: classes.map((name, label) => ({
      name,
      found: among(hits, label),
      objects: among(wanted, label),
      shown: among(shown, label)
    }))
  };
}

var numbers = (text) => text ? text.split(" ").map(Number) : [];
function objectsOf(picture) {
  return rows(picture.objects).map(([x1, y1, x2, y2, label, difficult]) => ({
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
function shortNames(classes) {
  return classes.map((name) => {
    let length = 1;
    while (length < name.length && classes.some((other) => other !== name && other.startsWith(name.slice(0, length))))
      length++;
    return name.slice(0, length);
  });
}

var count2 = (number, one, more) => `${number} ${number === 1 ? one : more}`;
var boxes = (number) => count2(number, "box", "boxes");
var two = (value) => value.toFixed(2);
var cut = (value) => (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
function each(perClass) {
  return perClass.filter(([, number]) => number).map(([name, number]) => `${number} ${name}`).join(", ");
}
function byClass(candidates, classes) {
  return classes.map((name, label) => [name, candidates.filter((one) => one.label === label).length]);
}
var upper = (text) => text[0].toUpperCase() + text.slice(1);
var METHODS = { hard: "NMS", linear: "linear soft-NMS", gaussian: "Gaussian soft-NMS" };
var many = ({ state, candidates, counts }) => `**${boxes(candidates.length)}** ${candidates.length === 1 ? "scores" : "score"} ${probability(state.floor)} or more, for ${counts.objects} labelled objects.`;
var question = (about) => `${many(about)} NMS leaves **?**`;
function sentence(about) {
  const { state, step, candidates, rounds, stand, counts, classes } = about;
  if (!candidates.length) return `No box scores ${probability(state.floor)} or more. Lower the score floor.`;
  if (step === 0) {
    return `${many(about)} ${upper(METHODS[state.method])} leaves **${rounds.length}**. Press Next round to watch. By class: ${each(byClass(candidates, classes))}.`;
  }
  if (step > rounds.length) return resultWords({ state, candidates, rounds, counts });
  const { best: best2, score, touched } = rounds[step - 1];
  const start = `Round ${step} of ${rounds.length}: the best box left is **${classes[candidates[best2].label]}, ${two(score)}**.`;
  const waiting = stand.filter(({ kind }) => kind === "waiting" || kind === "faded").length;
  const after = ` ${waiting ? `${waiting} still wait.` : "None waits any more."}`;
  const gone = touched.filter(({ after: now }) => now < state.floor);
  const other = touched.filter(({ index }) => candidates[index].label !== candidates[best2].label);
  const foreign = other.length ? `, **${other.length} of another class**` : "";
  if (state.method !== "hard") {
    const how = touched.length ? `lowers **${count2(touched.length, "score", "scores")}**${foreign}; ${gone.length || "none"} of them ${gone.length > 1 ? "sink" : "sinks"} below ${probability(state.floor)} and ${gone.length > 1 ? "leave" : "leaves"}` : "lowers **no score**";
    return `${start} It is kept and ${how}.${after}`;
  }
  if (!touched.length)
    return `${start} It is kept and removes **no box**: none overlaps it by more than ${probability(state.iou_threshold)}.${after}`;
  const overlaps = touched.map(({ iou: iou2 }) => iou2);
  const [low, high] = [Math.min(...overlaps), Math.max(...overlaps)].map(cut);
  const range2 = low === high ? `IoU ${low}` : `IoU ${low} to ${high}`;
  return `${start} It is kept and removes **${boxes(touched.length)}** (${range2})${foreign}.${after}`;
}
function resultWords({ state, candidates, rounds, counts }) {
  const alarms = counts.alarms ? count2(counts.alarms, "false alarm", "false alarms") : "no false alarm";
  const each2 = counts.perClass.filter(({ objects }) => objects).map(({ name, found, objects }) => `${name} ${found} of ${objects}`).join(", ");
  return `${upper(METHODS[state.method])}: **${rounds.length} left** of ${candidates.length}. They find **${counts.found} of ${counts.objects}** objects, with **${alarms}**. By class: ${each2}.`;
}
function fate({ kind, round, iou: iou2, by }) {
  const cause = `by ${by + 1} (${cut(iou2).replace(/^0/, "")})`;
  return {
    waiting: round ? `lowered by ${by + 1}` : "waits",
    best: "kept now",
    kept: "kept",
    now: `out ${cause}`,
    gone: `out ${cause}`,
    faded: `lowered ${cause}`
  }[kind];
}
function history2({ kind, round, iou: iou2, by }) {
  const cause = `IoU ${cut(iou2)} with box ${by + 1}`;
  return {
    waiting: round ? `waits; last lowered in round ${round}: ${cause}` : "waits",
    best: "kept in this round",
    kept: `kept in round ${round}`,
    now: `removed in this round: ${cause}`,
    gone: `removed in round ${round}: ${cause}`,
    faded: `score lowered in this round: ${cause}`
  }[kind];
}
function boxWords(candidate, stand, place, classes) {
  const lowered = Math.abs(stand.score - candidate.score) > 1e-9 && stand.score > 0 ? `, now ${two(stand.score)}` : "";
  return `Box ${place + 1}, **${classes[candidate.label]}**, score ${candidate.score.toFixed(3)}${lowered}: ${history2(stand)}.`;
}
var roundWords = (step, total) => step === 0 ? "all candidates, before the first round" : step > total ? `result after ${total} rounds` : `round ${step} of ${total}`;
var roundFigures = (step, total) => step === 0 ? "start" : step > total ? "result" : `${step}/${total}`;
var thresholdWords = (value) => `IoU threshold ${probability(value)}`;
var sigmaWords = (value) => `sigma ${probability(value)}: IoU one half leaves ${Math.round(100 * Math.exp(-0.25 / value))} percent of a score`;
var floorWords = (value, shown) => `score floor ${probability(value)}: ${shown} ${shown === 1 ? "box" : "boxes"}`;

function formula(limits, set) {
  const threshold = dragNumber({
    name: "IoU threshold",
    limits: limits.iou_threshold,
    perPixel: 5e-3,
    onset: (value) => set({ iou_threshold: value })
  });
  const sigma = dragNumber({
    name: "sigma",
    limits: limits.sigma,
    perPixel: 5e-3,
    onset: (value) => set({ sigma: value })
  });
  const symbol = (text) => html("span", { class: "lf-symbol" }, text);
  const parts2 = {
    hard: html("span", {}, "drop ", symbol("b"), " if IoU(best, ", symbol("b"), ") > "),
    linear: html("span", {}, symbol("s"), " ← ", symbol("s"), " (1 − IoU) if IoU ≥ "),
    gaussian: html("span", {}, symbol("s"), " ← ", symbol("s"), " exp(−IoU² / ")
  };
  const element = html("div", { class: "lf-formula" });
  let shown = "";
  function draw({ method, iou_threshold, sigma: value }) {
    if (method !== shown) {
      shown = method;
      const bell = method === "gaussian";
      element.replaceChildren(
        html("span", {}, parts2[method], (bell ? sigma : threshold).element, bell ? ")" : "")
      );
    }
    threshold.set(iou_threshold, probability(iou_threshold), thresholdWords(iou_threshold));
    sigma.set(value, probability(value), sigmaWords(value));
  }
  return { element, draw };
}

function hardRounds(boxes2, scores, threshold, labels = null) {
  let rest = order(scores);
  const rounds = [];
  while (rest.length) {
    const [best2, ...others] = rest;
    const overlaps = others.map((index) => overlap2(boxes2, labels, best2, index));
    const touched = others.flatMap(
      (index, i) => overlaps[i] > threshold ? [{ index, iou: overlaps[i], before: scores[index], after: 0 }] : []
    );
    rest = others.filter((_, i) => !(overlaps[i] > threshold));
    rounds.push({ best: best2, score: scores[best2], touched });
  }
  return rounds;
}
function softRounds(boxes2, scores, decay, floor, labels = null) {
  const now = [...scores];
  let rest = now.map((_, index) => index).filter((index) => now[index] >= floor);
  const rounds = [];
  while (rest.length) {
    const best2 = rest.reduce((first, index) => now[index] > now[first] ? index : first);
    const touched = [];
    rest = rest.filter((index) => {
      if (index === best2) return false;
      const shared = overlap2(boxes2, labels, best2, index);
      const before = now[index];
      now[index] *= decay(shared);
      if (now[index] !== before) touched.push({ index, iou: shared, before, after: now[index] });
      return now[index] >= floor;
    });
    rounds.push({ best: best2, score: now[best2], touched });
  }
  return rounds;
}
var linear = (threshold) => (shared) => shared >= threshold ? 1 - shared : 1;
var gaussian = (sigma) => (shared) => Math.exp(-(shared ** 2) / sigma);
function roundsOf({ boxes: boxes2, scores, labels }, { method, iou_threshold, sigma, floor }) {
  if (method === "hard") return hardRounds(boxes2, scores, iou_threshold, labels);
  return softRounds(
    boxes2,
    scores,
    method === "linear" ? linear(iou_threshold) : gaussian(sigma),
    floor,
    labels
  );
}
function order(scores) {
  return scores.map((_, index) => index).sort((a, b) => scores[b] - scores[a]);
}
function overlap2(boxes2, labels, a, b) {
  return labels && labels[a] !== labels[b] ? 0 : iou(boxes2[a], boxes2[b]);
}

function eligible(candidates, floor) {
  return candidates.filter(({ score }) => reaches(score, floor));
}
function allRounds(candidates, state) {
  const boxes2 = candidates.map(({ box }) => box);
  const scores = candidates.map(({ score }) => score);
  const labels = state.per_class ? candidates.map(({ label }) => label) : null;
  return roundsOf({ boxes: boxes2, scores, labels }, state);
}
function at(candidates, rounds, step, floor) {
  const boxes2 = candidates.map(({ score }) => ({ kind: "waiting", score, round: 0, iou: 0, by: -1 }));
  rounds.slice(0, step).forEach(({ best: best2, touched }, i) => {
    const current = i + 1 === step;
    Object.assign(boxes2[best2], { kind: current ? "best" : "kept", round: i + 1 });
    for (const { index, iou: iou2, after } of touched) {
      const dropped = after < floor;
      Object.assign(boxes2[index], {
        kind: dropped ? current ? "now" : "gone" : current ? "faded" : "waiting",
        score: after,
        round: i + 1,
        iou: iou2,
        by: best2
      });
    }
  });
  return boxes2;
}
function result(candidates, rounds, objects, classes) {
  const kept = rounds.map(({ best: best2, score }) => ({ ...candidates[best2], score }));
  return tally(match(kept, objects), objects, classes);
}
function finalScores(candidates, rounds) {
  const scores = candidates.map(() => 0);
  for (const { best: best2, score } of rounds) scores[best2] = score;
  return scores;
}

var PAUSE = 1200;
function player({ last, stored, store, shown }) {
  let total = 0;
  let timer = 0;
  const here = () => Math.min(stored(), total + 1);
  const go = (step) => store(step > total ? last : Math.max(0, step));
  function stop() {
    clearInterval(timer);
    timer = 0;
    shown(false);
  }
  function tick() {
    if (here() < total) return go(here() + 1);
    go(total + 1);
    stop();
  }
  function toggle() {
    if (timer) return stop();
    if (here() > total) go(0);
    timer = setInterval(tick, PAUSE);
    shown(true);
    go(here() + 1);
  }
  function to(step) {
    stop();
    go(step);
  }
  return { here, stop, toggle, to, by: (steps) => to(here() + steps), rounds: (count3) => total = count3 };
}

var KINDS = { waiting: "waits", kept: "kept", now: "removed" };
function stateKey() {
  return html(
    "ul",
    { class: "lf-key lf-states", "aria-label": "What the lines say of a box" },
    ...Object.entries(KINDS).map(
      ([kind, words]) => html(
        "li",
        {},
        svg(
          "svg",
          { width: 29, height: 18, "aria-hidden": "true", class: `lf-${kind}` },
          svg("rect", { class: "lf-edge", x: 2, y: 2, width: 25, height: 14 })
        ),
        html("span", {}, words)
      )
    )
  );
}

var HEADS = ["box", "class", "score", "now (IoU)", "NMS", "linear", "Gaussian"];
var WORDS = "All boxes as a table, with each method";
function boxTable(pick) {
  const body = html("tbody", {
    onclick: (event) => pick(Number(event.target.closest("tr")?.dataset.place ?? -1))
  });
  const scroll = html(
    "div",
    { class: "lf-scroll lf-boxes", tabindex: 0, role: "region", "aria-label": "The boxes, best first" },
    html(
      "table",
      {},
      html("thead", {}, html("tr", {}, ...HEADS.map((name) => html("th", { scope: "col" }, name)))),
      body
    )
  );
  const element = html(
    "details",
    { class: "lf-table", ontoggle: () => element.open && fill2() },
    html("summary", {}, WORDS),
    scroll
  );
  let before = "";
  let latest = null;
  let chosen = -1;
  function set(candidates, stand, classes, key, finals) {
    latest = { candidates, stand, classes, key, finals };
    if (element.open) fill2();
  }
  function fill2() {
    const { candidates, stand, classes, key, finals } = latest;
    if (key === before) return;
    before = key;
    while (body.rows.length > candidates.length) body.lastChild.remove();
    while (body.rows.length < candidates.length)
      body.append(
        html("tr", { "data-place": body.rows.length }, ...HEADS.map(() => html("td", {})))
        // the rows stay: one may be pressed while a round passes
      );
    const scores = finals();
    candidates.forEach((one, i) => {
      const { kind, score } = stand[i];
      const lowered = score > 0 && Math.abs(score - one.score) > 1e-9;
      const texts = [
        String(i + 1),
        classes[one.label],
        lowered ? `${two(one.score)} → ${two(score)}` : two(one.score),
        fate(stand[i]),
        ...scores.map((all) => all[i] ? all[i].toFixed(3) : "out")
      ];
      texts.forEach((text, k) => body.rows[i].cells[k].textContent = text);
      body.rows[i].className = `lf-row-${kind}`;
      if (kind === "best") body.rows[i].setAttribute("aria-current", "true");
      else body.rows[i].removeAttribute("aria-current");
    });
    show(stand.findIndex(({ kind }) => kind === "best"));
    mark2(chosen);
  }
  function show(place) {
    const target = body.rows[Math.max(0, place)];
    if (target) scroll.scrollTop = target.offsetTop - scroll.clientHeight / 3;
  }
  function mark2(place) {
    chosen = place;
    [...body.rows].forEach((one, i) => one.classList.toggle("lf-row-chosen", i === place));
    if (place >= 0 && element.open && !scroll.matches(":hover")) show(place);
  }
  return { element, set, mark: mark2 };
}

/*! Live figure of chapter 8. */
var NAMES = ["image", "step", "method", "iou_threshold", "sigma", "per_class", "floor"];
var METHODS2 = { hard: "NMS", linear: "linear", gaussian: "Gaussian" };
function parts({ model, state, id, figure, redraw }) {
  const [pictures, stored, classes, keep] = ["pictures", "candidates", "classes", "keep"].map(
    (name) => model.get(name)
  );
  const short = shortNames(classes);
  const all = stored.map(detectionsOf);
  const objects = pictures.map(objectsOf);
  const limits = model.get("limits");
  const slides = sliders(limits, {
    iou_threshold: [0.01, 0.05],
    sigma: [0.01, 0.05],
    floor: [0.01, 0.05],
    step: [1, 1]
  });
  let active = -1;
  let before = "";
  const set = (changes) => {
    played.stop();
    state.set(changes);
  };
  function read(name, text) {
    if (name === "per_class") return { true: true, false: false }[text];
    if (name === "method") return text in METHODS2 ? text : void 0;
    if (name === "image") return wholeIn([0, pictures.length - 1], text);
    return (name === "step" ? wholeIn : numberIn)(limits[name], text);
  }
  const played = player({
    last: limits.step[1],
    stored: () => state.get().step,
    store: (step) => state.set({ step }),
    shown: (playing) => play.show(...playing ? ["pause", "Pause"] : ["play", "Play"])
  });
  const back = iconButton("back", "Back one round", () => played.by(-1));
  const play = iconButton("play", "Play", played.toggle);
  const next = html(
    "button",
    { type: "button", class: "lf-next", onclick: () => played.by(1) },
    "Next round"
  );
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const slider = (trait, short2, name, ticks, onset = (value) => set({ [trait]: value })) => range({ id: `${id}-${trait}`, symbol: word(short2), name, limits: slides[trait], ticks, onset });
  const rounds = slider("step", "round", "of NMS", [], played.to);
  rounds.element = html(
    "div",
    { class: "lf-rounds" },
    html("div", { class: "lf-buttons", role: "group", "aria-label": "Rounds" }, back, play, next),
    rounds.element
  );
  const threshold = slider("iou_threshold", "IoU above", "threshold of NMS", [
    [0.3, ".3"],
    [0.5, ".5"],
    [0.7, ".7"]
  ]);
  const sigma = slider("sigma", "sigma", "of the Gaussian", [
    [0.5, ".5"],
    [1, "1"],
    [2, "2"]
  ]);
  const floor = slider(
    "floor",
    "score from",
    "floor of the scores",
    [0.3, 0.5, 0.7].filter((value) => value >= keep).map((value) => [value, String(value).slice(1)])
  );
  const math = formula(slides, set);
  const pickOne = (trait, label, short2, words, value) => choice(label, `${id}-${trait}`, words, (name) => set({ [trait]: value(name) }), [short2]);
  const method = pickOne(
    "method",
    "Method",
    "method",
    Object.values(METHODS2),
    (name) => Object.keys(METHODS2).find((key) => METHODS2[key] === name)
  );
  const scope = pickOne(
    "per_class",
    "Which boxes a box may remove",
    "classes",
    ["per class", "across classes"],
    (name) => name === "per class"
  );
  const images = pickOne(
    "image",
    "Image",
    "image",
    pictures.map((_, i) => String(i + 1)),
    (name) => Number(name) - 1
  );
  images.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "image"));
  const start = model.get("floor");
  function pick(place) {
    if (place === active) return;
    active = place;
    redraw();
  }
  let shownPlaces = [];
  const view = scene((i) => pick(i < 0 ? -1 : shownPlaces[i]));
  const table = boxTable(pick);
  function draw(now, { asked }) {
    const candidates = eligible(all[now.image], now.floor);
    const found = allRounds(candidates, now);
    const total = found.length;
    played.rounds(total);
    slides.step.max = total + 1;
    rounds.input.max = total + 1;
    const step = played.here();
    const stand = at(candidates, found, step, now.floor);
    const key = [now.image, step, now.method, now.iou_threshold, now.sigma, now.per_class, now.floor].join();
    if (key !== before) active = -1;
    before = key;
    const words = (text) => plain(text).replaceAll(" ", " ");
    const shown = candidates.map((one, i) => ({
      ...one,
      place: i,
      kind: stand[i].kind,
      text: boxWords(one, stand[i], i, classes),
      tag: i === active || stand[i].kind === "best" ? `${short[one.label]} ${two(stand[i].score || one.score).replace(/^0/, "")}` : null
    })).filter(({ kind, place }) => kind !== "gone" || place === active).sort((a, b) => rank(a.kind) - rank(b.kind)).map((one) => ({ ...one, words: words(one.text) }));
    shownPlaces = shown.map(({ place }) => place);
    const name = `${pictures[now.image].name}: ${shown.length} boxes, ${roundWords(step, total)}`;
    view.draw(pictures[now.image], shown, [], shownPlaces.indexOf(active), name);
    table.set(
      candidates,
      stand,
      classes,
      key,
      () => Object.keys(METHODS2).map(
        (one) => finalScores(candidates, allRounds(candidates, { ...now, method: one }))
      )
    );
    table.mark(active);
    math.draw(now);
    method.set(METHODS2[now.method]);
    method.wanted = now.method !== "hard";
    scope.set(now.per_class ? "per class" : "across classes");
    scope.text = now.per_class ? "each" : "all";
    scope.wanted = !now.per_class;
    images.set(String(now.image + 1));
    images.wanted = now.image > 0;
    rounds.set(step, roundFigures(step, total), roundWords(step, total));
    back.setAttribute("aria-disabled", step === 0);
    next.setAttribute("aria-disabled", step > total);
    threshold.element.hidden = now.method === "gaussian";
    sigma.element.hidden = now.method !== "gaussian";
    threshold.set(now.iou_threshold, probability(now.iou_threshold), thresholdWords(now.iou_threshold));
    sigma.set(now.sigma, probability(now.sigma), sigmaWords(now.sigma));
    floor.set(now.floor, probability(now.floor), floorWords(now.floor, candidates.length));
    floor.wanted = now.floor !== start;
    const counts = result(candidates, found, objects[now.image], classes);
    const about = { state: now, step, candidates, rounds: found, stand, counts, classes };
    const line = asked && step === 0 ? question(about) : sentence(about);
    return {
      words: active < 0 ? line : boxWords(candidates[active], stand[active], active, classes),
      all: line,
      data: {
        step,
        rounds: total,
        candidates: candidates.length,
        kept: found.map(({ best: best2 }) => best2),
        scores: found.map(({ score }) => score),
        touched: step >= 1 && step <= total ? found[step - 1].touched.map(({ index, iou: iou2, after }) => [index, iou2, after].join(" ")).join() : "",
        found: counts.found,
        alarms: counts.alarms
      }
    };
  }
  figure.style.setProperty(
    "--ratio",
    Math.max(...pictures.map(({ width, height }) => height / width)).toFixed(4)
  );
  return {
    read,
    bar: [math.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html(
          "div",
          { class: "lf-legend" },
          stateKey(),
          classKey(classes, short),
          html("p", { class: "lf-hint" }, idle())
        )
      )
    ],
    controls: [rounds, threshold, sigma],
    more: [floor, method, scope, ...pictures.length > 1 ? [images] : []],
    foot: [table.element],
    source: model.get("caption"),
    watch: view.element,
    draw,
    release: played.stop
  };
}
var rank = (kind) => ["now", "faded", "best", "kept", "waiting", "gone"].indexOf(kind);
var nms_default = liveFigure({
  name: "lf-detections lf-nms",
  traits: NAMES,
  styles: [style_default, style_default2],
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

var stdin_default = hosted(nms_default);
export {
  stdin_default as default
};
