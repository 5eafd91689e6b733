// Built by widgets/build.mjs from widgets/src/first_look.js: change it there.
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

var style_default2 = '.lf-first .lf-main { padding: 4px 16px 12px; }\n.lf-first .lf-stage { overflow: hidden; border-radius: 8px; }\n.lf-first .lf-tools { margin-left: auto; }\n.lf-first .lf-picture { cursor: default; }\n.lf-first .lf-cell ~ * { pointer-events: none; }\n.lf-first :is(.lf-halo, .lf-edge) { fill: none; stroke-linejoin: round; }\n\n/* The steps: rows with what each leaves where there is room, one line of words where there is none. */\n.lf-first .lf-steps { display: grid; gap: 10px; min-width: 0; }\n.lf-first .lf-steps fieldset { display: grid; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); overflow: hidden; min-width: 0; }\n.lf-first .lf-steps label { position: relative; margin: 0; cursor: pointer; }\n.lf-first .lf-steps label + label { border-top: 1px solid var(--line); }\n.lf-first .lf-steps input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.lf-first .lf-step { display: flex; justify-content: space-between; align-items: baseline; gap: 10px; min-height: 40px; padding: 8px 14px; line-height: 24px; font-variant-numeric: tabular-nums; }\n.lf-first .lf-step > :first-child { font-weight: 600; }\n.lf-first .lf-count { color: var(--soft); font-size: 0.9rem; white-space: nowrap; }\n.lf-first .lf-steps input:checked + .lf-step { background: var(--ink); color: var(--paper); }\n.lf-first .lf-steps input:checked + .lf-step .lf-count { color: inherit; }\n.lf-first .lf-steps input:focus-visible + .lf-step { outline: 2px solid var(--focus); outline-offset: -3px; border-radius: 9px; }\n.lf-first .lf-go { min-height: 46px; padding: 0 16px; border: 0; border-radius: 10px; color: var(--paper); background: var(--accent); font: inherit; font-weight: 650; cursor: pointer; }\n.lf-first .lf-choice label { flex: 1; text-align: center; }\n.lf-first .lf-choice span { padding: 0 4px; font-size: 0.9rem; }\n.lf-first .lf-range { grid-template-columns: 5.2rem 1fr 3rem; }\n\n/* On the photograph. */\n.lf-first .lf-cells { fill: none; stroke: var(--gamma-0); stroke-width: 0.8; stroke-opacity: 0.6; }\n.lf-first .lf-halo { stroke: var(--paper); stroke-opacity: 0.75; stroke-width: 3; }\n.lf-first .lf-edge { stroke: var(--accent); stroke-width: 1.5; }\n.lf-first .lf-thick .lf-mine .lf-halo { stroke-width: 5.5; }\n.lf-first .lf-thick .lf-mine .lf-edge { stroke-width: 3; }\n.lf-first .lf-anchor .lf-halo { stroke-width: 4; }\n.lf-first .lf-anchor .lf-edge { stroke: var(--gamma-05); stroke-width: 2.2; }\n.lf-first .lf-gone .lf-edge { stroke: var(--ink); stroke-width: 0.8; stroke-opacity: 0.75; }\n.lf-first .lf-truth .lf-edge { stroke: var(--ink); stroke-width: 1.4; }\n.lf-first .lf-truth .lf-halo { stroke-width: 3; stroke-opacity: 0.6; }\n.lf-first .lf-cell .lf-spot { fill: var(--gamma-05); fill-opacity: 0.4; stroke: var(--paper); stroke-width: 1; }\n.lf-first .lf-cell .lf-ring { fill: none; stroke: none; }\n.lf-first .lf-cell:focus { outline: none; }\n.lf-first .lf-cell:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }\n.lf-first .lf-lines { display: flex; flex-wrap: wrap; align-items: center; gap: 0 14px; min-height: 30px; }\n.lf-first .lf-lines ul.lf-classes { flex: none; min-height: 30px; }\n.lf-first .lf-key .lf-gone .lf-edge, .lf-first .lf-key .lf-truth .lf-edge { fill: none; }\n.lf-first .lf-lines .lf-of-gone, .lf-first .lf-lines .lf-of-truth { display: none; }\n.lf-first [data-step="NMS"] .lf-of-gone, .lf-first [data-step="labels"] .lf-of-truth { display: flex; }\n\n@container (max-width: 559.98px) {\n  .lf-first .lf-main { padding: 0; }\n  .lf-first .lf-stage { border-radius: 0; margin: 0 auto; max-width: calc((100svh - 316px) / var(--ratio)); }\n  .lf-first .lf-bar { flex-wrap: nowrap; gap: 0; }\n  .lf-first .lf-lines { flex: 1 1 auto; gap: 0; min-width: 0; }\n  .lf-first .lf-lines ul.lf-key { flex-wrap: nowrap; column-gap: 8px; }\n  .lf-first .lf-lines ul.lf-key li { gap: 3px; font-size: 0.8rem; font-weight: 400; }\n  .lf-first .lf-lines .lf-key svg { width: 20px; }\n  .lf-first .lf-lines .lf-soft, .lf-first .lf-lines ul + ul { display: none; }\n  .lf-first .lf-steps { margin-top: 8px; }\n  .lf-first .lf-steps fieldset { display: flex; }\n  .lf-first .lf-steps label { flex: 1 1 auto; }\n  .lf-first .lf-steps label + label { border-top: 0; border-left: 1px solid var(--line); }\n  .lf-first .lf-step { justify-content: center; min-height: 44px; padding: 10px 4px; font-size: 0.9rem; }\n  .lf-first .lf-step > :first-child { font-weight: 400; }\n  .lf-first .lf-count, .lf-first .lf-go { display: none; }\n}\n@container (min-width: 560px) and (max-width: 859.98px) {\n  .lf-first .lf-steps { grid-column: 1 / -1; grid-template-columns: minmax(0, 1fr) auto; margin: 8px 0; }\n  .lf-first .lf-steps fieldset { display: flex; }\n  .lf-first .lf-steps label { flex: 1 1 auto; }\n  .lf-first .lf-steps label + label { border-top: 0; border-left: 1px solid var(--line); }\n  .lf-first .lf-step { flex-direction: column; align-items: center; gap: 0; padding: 4px 6px; line-height: 20px; }\n}\n@container (min-width: 860px) {\n  .lf-first > .lf-frame { grid-template-columns: minmax(0, 1fr) 356px; }\n  .lf-first .lf-main { padding-right: 4px; }\n  .lf-first .lf-dock > .lf-controls { gap: 8px; }\n}\n/* Beside the key, in a wide figure, stands what the step lets the reader move: nothing below it moves then. */\n@container (min-width: 560px) {\n  .lf-first .lf-bar .lf-range { flex: 0 1 220px; gap: 0 8px; height: 48px; margin-left: auto; }\n  .lf-first .lf-bar .lf-track { height: 48px; }\n  .lf-first .lf-bar .lf-track input { top: -4px; }\n  .lf-first .lf-bar .lf-ticks span { top: 26px; padding-top: 4px; }\n  .lf-first .lf-bar .lf-tools { margin-left: 0; }\n  .lf-first .lf-bar > .lf-lines { flex: 1 1 auto; }\n}\n';

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

var SCALES = [1, 1.2599210498948732, 1.5874010519681994];
var RATIOS = [0.5, 1, 2];
var LEVELS = [3, 4, 5, 6, 7];
function levelAnchors(rows2, columns, stride, sizes, ratios, centres = "half") {
  const halves = ratios.flatMap(
    (ratio2) => sizes.map((size) => [size / Math.sqrt(ratio2) / 2, size * Math.sqrt(ratio2) / 2])
  );
  const shift = centres === "half" ? 0.5 : 0;
  const result = new Float64Array(rows2 * columns * halves.length * 4);
  let at = 0;
  for (let row = 0; row < rows2; row++) {
    const y = (row + shift) * stride;
    for (let column = 0; column < columns; column++) {
      const x = (column + shift) * stride;
      for (const [across, down] of halves) {
        result[at++] = x - across;
        result[at++] = y - down;
        result[at++] = x + across;
        result[at++] = y + down;
      }
    }
  }
  return result;
}
function anchorGrid(height, width, { base = 4, scales = SCALES, ratios = RATIOS, centres = "half" } = {}) {
  const perCell = scales.length * ratios.length;
  let start = 0;
  const levels = LEVELS.map((level) => {
    const stride = 2 ** level;
    const [rows2, columns] = [Math.ceil(height / stride), Math.ceil(width / stride)];
    const count = rows2 * columns * perCell;
    start += count;
    return { level, stride, rows: rows2, columns, start: start - count, count };
  });
  const anchors = new Float64Array(4 * start);
  for (const { stride, rows: rows2, columns, start: first } of levels) {
    anchors.set(
      levelAnchors(
        rows2,
        columns,
        stride,
        scales.map((scale2) => base * stride * scale2),
        ratios,
        centres
      ),
      4 * first
    );
  }
  return { anchors, perCell, levels };
}
var anchorAt = (anchors, index) => Array.from(anchors.subarray(4 * index, 4 * index + 4));

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
    const [place2, before] = narrow ? [rows2, rows2.children[controls.length] ?? null] : [bar, bar.lastElementChild];
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

function probability(value) {
  for (let decimals = 2; decimals < 5; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return value.toFixed(decimals);
  }
  return value.toFixed(5);
}

var DASHES = [null, "9 5", "0.1 5", "11 4 0.1 4"];
var MARK = 9;
function mark({ x, y, size = 1 }, strokes) {
  return svg(
    "g",
    { class: "lf-mark", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})` },
    svg("circle", { r: MARK - 1 }),
    svg("path", { d: strokes })
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
  let place2 = -1;
  values.forEach((value, i) => {
    if (fits(i) && (place2 < 0 || value >= values[place2])) place2 = i;
  });
  return place2;
}
function reaches(score, threshold) {
  return Math.round(score * 1e3) >= Math.round(threshold * 1e3);
}

var numbers = (text) => text ? text.split(" ").map(Number) : [];
function objectsOf(picture) {
  return rows(picture.objects).map(([x1, y1, x2, y2, label, difficult]) => ({
    box: pixels(x1, y1, x2, y2),
    label,
    difficult: difficult === 1
  }));
}
function rows(text) {
  const all = numbers(text);
  return Array.from({ length: all.length / 6 }, (_, i) => all.slice(6 * i, 6 * i + 6));
}
var pixels = (...tenths) => tenths.map((tenth2) => tenth2 / 10);
function shortNames(classes) {
  return classes.map((name) => {
    let length = 1;
    while (length < name.length && classes.some((other) => other !== name && other.startsWith(name.slice(0, length))))
      length++;
    return name.slice(0, length);
  });
}

function hardRounds(boxes, scores, threshold, labels = null) {
  let rest = order(scores);
  const rounds = [];
  while (rest.length) {
    const [best2, ...others] = rest;
    const overlaps = others.map((index) => overlap2(boxes, labels, best2, index));
    const touched = others.flatMap(
      (index, i) => overlaps[i] > threshold ? [{ index, iou: overlaps[i], before: scores[index], after: 0 }] : []
    );
    rest = others.filter((_, i) => !(overlaps[i] > threshold));
    rounds.push({ best: best2, score: scores[best2], touched });
  }
  return rounds;
}
function order(scores) {
  return scores.map((_, index) => index).sort((a, b) => scores[b] - scores[a]);
}
function overlap2(boxes, labels, a, b) {
  return labels && labels[a] !== labels[b] ? 0 : iou(boxes[a], boxes[b]);
}

var DUPLICATE = 0.5;
function answersOf(text, { anchors }) {
  const all = numbers(text);
  return Array.from({ length: all.length / 7 }, (_, i) => {
    const [place2, ...row] = all.slice(7 * i, 7 * i + 7);
    return {
      place: place2,
      anchor: anchorAt(anchors, place2),
      box: row.slice(0, 4).map((tenth2) => tenth2 / 10),
      score: row[4] / 1e3,
      label: row[5]
    };
  });
}
var gridsOf = ([height, width], base) => anchorGrid(height, width, { base });
function removedBy(answers) {
  const by = answers.map(() => -1);
  const [boxes, scores, labels] = ["box", "score", "label"].map((name) => answers.map((one) => one[name]));
  for (const { best: best2, touched } of hardRounds(boxes, scores, DUPLICATE, labels))
    for (const { index } of touched) by[index] = best2;
  return by;
}
function standing(answers, by, objects, threshold) {
  const count = answers.filter(({ score }) => reaches(score, threshold)).length;
  const above = answers.slice(0, count).map((one, i) => ({ ...one, kept: by[i] < 0 }));
  const kept = match(
    above.filter((one) => one.kept),
    objects
  );
  const found = new Set(kept.filter(({ verdict }) => verdict === "found").map(({ object }) => object));
  return {
    above,
    anchors: new Set(above.map(({ place: place2 }) => place2)).size,
    kept,
    found: found.size,
    missed: objects.filter((_, i) => !found.has(i))
  };
}
var perClass = (list, classes) => classes.map((_, label) => list.filter((one) => one.label === label).length);

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

var tenth = (value) => Math.round(value * 10) / 10;
var outline = (boxes, x, y) => boxes.map(
  ([x1, y1, x2, y2]) => `M${tenth(x(x1))} ${tenth(y(y1))}H${tenth(x(x2))}V${tenth(y(y2))}H${tenth(x(x1))}Z`
).join("");
function haloed(kind, halo = true) {
  const lines = [...halo ? [svg("path", { class: "lf-halo" })] : [], svg("path", { class: "lf-edge" })];
  return {
    element: svg("g", { class: `lf-${kind}` }, ...lines),
    set: (d) => lines.forEach((line) => line.setAttribute("d", d))
  };
}

var FALSE = "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500";
var MISSED = "M0 -5V1.500M0 4.500V4.600";
function stage({ width, height }) {
  const photo = svg("image", { preserveAspectRatio: "none" });
  const layer = svg("g");
  const front = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas lf-picture", role: "group" },
    svg("g", { "aria-hidden": "true" }, photo, layer),
    front
  );
  const element = html("div", { class: "lf-stage", style: `--ratio:${(height / width).toFixed(4)}` }, canvas);
  function draw(picture) {
    const { clientWidth, clientHeight } = element;
    if (!clientWidth || !clientHeight) return null;
    const unit = Math.min(clientWidth / width, clientHeight / height);
    const [left, top] = [(clientWidth - unit * width) / 2, (clientHeight - unit * height) / 2];
    canvas.setAttribute("viewBox", `0 0 ${clientWidth} ${clientHeight}`);
    place(photo, { x: left, y: top, width: unit * width, height: unit * height });
    if (photo.getAttribute("href") !== picture.source) photo.setAttribute("href", picture.source);
    return { x: scale(0, width, left, left + unit * width), y: scale(0, height, top, top + unit * height) };
  }
  return { element, canvas, layer, front, draw };
}
function drawing(size, classes, handle) {
  const view = stage(size);
  const cells = svg("path", { class: "lf-cells" });
  const nine = haloed("anchor");
  const faint = haloed("gone", false);
  const truth = haloed("truth");
  const lines = classes.map((_, label) => {
    const line = haloed("mine");
    const dash = DASHES[label % DASHES.length];
    line.element.lastChild.setAttribute("stroke-dasharray", dash ?? "none");
    if (dash) line.element.lastChild.setAttribute("stroke-linecap", "round");
    return line;
  });
  const marks = svg("g", { class: "lf-marks" });
  view.layer.append(
    cells,
    faint.element,
    ...lines.map(({ element }) => element),
    nine.element,
    truth.element,
    marks
  );
  view.front.append(handle);
  function draw(now) {
    const scales = view.draw(now.picture);
    if (!scales) return null;
    const { x, y } = scales;
    view.canvas.setAttribute("aria-label", now.name);
    view.canvas.classList.toggle("lf-thick", now.thick);
    const d = now.cells ? [
      ...Array.from(
        { length: now.cells.columns - 1 },
        (_, i) => `M${x((i + 1) * now.cells.stride).toFixed(1)} ${y(0)}V${y(size.height)}`
      ),
      ...Array.from(
        { length: now.cells.rows - 1 },
        (_, i) => `M${x(0)} ${y((i + 1) * now.cells.stride).toFixed(1)}H${x(size.width)}`
      )
    ].join("") : "";
    cells.setAttribute("d", d);
    nine.set(outline(now.anchors, x, y));
    faint.set(outline(now.faint, x, y));
    truth.set(outline(now.truth, x, y));
    lines.forEach(
      (line, label) => line.set(
        outline(
          now.shown.filter((one) => one.label === label).map(({ box }) => box),
          x,
          y
        )
      )
    );
    const corner = ([x1, y1, x2]) => ({ x: (x(x1) + x(x2)) / 2, y: y(y1), size: 0.8 });
    marks.replaceChildren(
      ...now.tags.map(({ box, text }) => tag(text, x(box[0]), y(box[1]), scales, size)),
      ...now.wrong.map((box) => mark(corner(box), FALSE)),
      ...now.missed.map((box) => svg("g", { class: "lf-missed" }, mark(corner(box), MISSED)))
    );
    return scales;
  }
  return { ...view, draw };
}
function tag(text, left, top, { x, y }, { width }) {
  const wide = text.length * 6.6 + 8;
  const at = [Math.max(x(0), Math.min(left - 1, x(width) - wide)), Math.max(y(0), top - 9)];
  return svg(
    "g",
    { class: "lf-tag", transform: `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})` },
    svg("rect", { width: wide.toFixed(1), height: 17, rx: 4 }),
    svg("text", { x: (wide / 2).toFixed(1), y: 8.5, dy: "0.35em", "text-anchor": "middle" }, text)
  );
}
function cellHandle(onkeydown) {
  const spot = svg("rect", { class: "lf-spot" });
  const ring = svg("rect", { class: "lf-ring", rx: 3 });
  const element = svg(
    "g",
    {
      class: "lf-cell",
      role: "slider",
      tabindex: 0,
      "aria-label": "Cell of the grid",
      "aria-roledescription": "cell to move",
      "aria-valuemin": 1,
      onkeydown
    },
    spot,
    ring
  );
  function set({ row, column, rows: rows2, columns, stride }, words, { x, y }) {
    const [left, top, side] = [x(column * stride), y(row * stride), x(stride) - x(0)];
    place(spot, { x: left, y: top, width: side, height: side });
    place(ring, { x: left - 3, y: top - 3, width: side + 6, height: side + 6 });
    place(element, {
      "aria-valuemax": rows2 * columns,
      "aria-valuenow": row * columns + column + 1,
      "aria-valuetext": words
    });
  }
  return { element, set };
}
function lineKey() {
  const line = (kind, words) => html(
    "li",
    { class: `lf-of-${kind}` },
    svg(
      "svg",
      { width: 29, height: 16, "aria-hidden": "true", class: `lf-${kind}` },
      svg("path", { class: "lf-edge", d: "M2 8H27" })
    ),
    html("span", {}, words)
  );
  return html(
    "ul",
    { class: "lf-key", "aria-label": "Lines" },
    line("gone", "duplicate"),
    line("truth", "label")
  );
}

var STEPS = ["photograph", "anchors", "scores", "NMS", "boxes"];
var thousands = (value) => value.toLocaleString("en-US");
var several = (count, one, more = `${one}s`) => `${thousands(count)} ${count === 1 ? one : more}`;
function each(counts, classes) {
  const some = counts.map(
    (count, i) => count ? `${classes[i].toLowerCase()} ${thousands(count)}` : null
  );
  return some.filter(Boolean).join(", ");
}
function sentence({
  step,
  total,
  perCell,
  counts,
  classes,
  stand,
  threshold,
  labels,
  objects,
  asked
}) {
  const { above, anchors, kept, found } = stand;
  const least = `**${probability(threshold)}** or more`;
  if (step === "photograph")
    return `Blood under a microscope: **${objects}** cells are labelled. The task: a box around each, and its name.`;
  if (step === "anchors")
    return `Each grid cell has **${perCell} anchors**, boxes of fixed size and shape. Five grids have **${thousands(total)}**. Move the grid cell.`;
  if (step === "scores" && asked) return `**?** of ${thousands(total)} anchors score ${least}.`;
  if (!above.length) return `Nothing scores ${least}. Lower the threshold.`;
  if (step === "scores")
    return `**${thousands(anchors)}** of ${thousands(total)} anchors ${anchors === 1 ? "scores" : "score"} ${least}: ${each(counts, classes)}.`;
  if (step === "NMS")
    return `Each anchor has moved onto what it sees. Of **${several(above.length, "box", "boxes")}** NMS keeps the best in each heap: **${kept.length}**.`;
  if (!labels)
    return `What is left: **${several(kept.length, "box", "boxes")}** (${each(counts, classes)}). Are they right? Show the labels.`;
  return `Found: **${found} of ${objects}** labelled cells. Missed: ${objects - found}. False alarms, boxes on no labelled cell: **${kept.length - found}**.`;
}
function drawingWords({ step, name, total, counts, classes, stand }) {
  const parts2 = {
    photograph: "nothing drawn on it",
    anchors: `the cells of one grid, one cell with its anchors, of ${thousands(total)} in all`,
    scores: `the anchors above the threshold: ${each(counts, classes) || "none"}`,
    NMS: `${stand.above.length} boxes, ${stand.kept.length} of them kept`,
    boxes: `boxes: ${each(counts, classes) || "none"}`
  };
  return `${name}, ${parts2[step]}`;
}
var thresholdWords = (threshold, { above, kept }) => `score threshold ${probability(threshold)}: ${several(above.length, "answer")}, ${kept.length} after NMS`;
var cellWords = ({ row, column, rows: rows2, columns }) => `row ${row + 1} of ${rows2}, column ${column + 1} of ${columns}`;
function stepFigures({ size, total, stand, threshold, asked }) {
  const [height, width] = size;
  const hidden = { scores: "?", NMS: "?", boxes: "?" };
  return {
    photograph: `${width} × ${height}`,
    anchors: thousands(total),
    scores: `${thousands(stand.anchors)} from ${probability(threshold)}`,
    NMS: `${stand.above.length} → ${stand.kept.length}`,
    boxes: String(stand.kept.length),
    ...asked ? hidden : {}
  };
}

function stepList(name, onpick) {
  const inputs = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  const rows2 = STEPS.map((step) => {
    const input = html("input", { type: "radio", name, value: step, onchange: () => onpick(step) });
    const count = html("span", { class: "lf-count" });
    inputs.set(step, input);
    counts.set(step, count);
    return html("label", {}, input, html("span", { class: "lf-step" }, html("span", {}, step), count));
  });
  const go = html("button", { type: "button", class: "lf-go" });
  go.onclick = () => onpick(go.value);
  const element = html(
    "div",
    { class: "lf-steps" },
    html("fieldset", {}, html("legend", { class: "lf-sr" }, "Step"), ...rows2),
    go
  );
  const control = { element, symbol: ["step"], name: "Step", text: "" };
  function set(step, figures) {
    control.text = step;
    const next = STEPS[STEPS.indexOf(step) + 1];
    inputs.get(step).checked = true;
    for (const [one, count] of counts) count.textContent = figures[one];
    go.value = next ?? STEPS[0];
    go.textContent = next ? `Next: ${next}` : "Start again";
  }
  return Object.assign(control, { set });
}

/*! Lead figure of chapter 1. */
var NAMES = ["step", "threshold", "level", "point", "labels"];
function parts({ model, state, id, figure }) {
  const [picture, classes, size, base] = ["picture", "classes", "size", "base"].map(
    (name) => model.get(name)
  );
  const [height, width] = size;
  const grids = gridsOf(size, base);
  const total = grids.anchors.length / 4;
  const answers = answersOf(model.get("answers"), grids);
  const by = removedBy(answers);
  const detail = picture.width / width;
  const objects = objectsOf(picture).map((one) => ({ ...one, box: one.box.map((side) => side / detail) }));
  const short = shortNames(classes);
  const limits = model.get("limits");
  const slides = sliders(limits, { threshold: [0.01, 0.05] });
  const set = (changes) => state.set(changes);
  let hover = null;
  let scales = null;
  function read(name, text) {
    if (name === "step") return STEPS.includes(text) ? text : void 0;
    if (name === "labels") return { true: true, false: false }[text];
    if (name === "level")
      return grids.levels.map(({ level }) => level).find((level) => String(level) === text);
    if (name === "threshold") return numberIn(limits.threshold, text);
    const [x, y, ...more] = text.split(",").map((part) => part.trim() === "" ? NaN : Number(part));
    return !more.length && x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : void 0;
  }
  function cellAt(level, [x, y]) {
    const grid2 = grids.levels.find((one) => one.level === level);
    const index = (value, cells) => Math.min(cells - 1, Math.floor(value / grid2.stride));
    const [row, column] = [index(y, grid2.rows), index(x, grid2.columns)];
    return { ...grid2, row, column, first: grid2.start + (row * grid2.columns + column) * grids.perCell };
  }
  const handle = cellHandle((event) => {
    const now = state.get();
    const { row, column, rows: rows2, columns, stride } = cellAt(now.level, now.point);
    const by2 = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [0, -column],
      End: [0, columns - 1 - column]
    }[event.key];
    if (!by2 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    hover = null;
    const middle = (index, cells, most) => Math.min(most, (Math.min(cells - 1, Math.max(0, index)) + 0.5) * stride);
    set({ point: [middle(column + by2[1], columns, width), middle(row + by2[0], rows2, height)] });
  });
  const view = drawing({ width, height }, classes, handle.element);
  function pointAt(event) {
    const area2 = view.canvas.getBoundingClientRect();
    const [x, y] = scales ? [scales.x.invert(event.clientX - area2.left), scales.y.invert(event.clientY - area2.top)] : [-1, -1];
    return x >= 0 && y >= 0 && x < width && y < height ? [x, y].map((value) => Math.round(value * 10) / 10) : null;
  }
  view.canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || state.get().step !== "anchors") return;
    hover = pointAt(event);
    state.request();
  });
  view.canvas.addEventListener("pointerleave", () => {
    hover = null;
    state.request();
  });
  view.canvas.addEventListener("click", (event) => {
    const point = state.get().step === "anchors" && pointAt(event);
    if (point) set({ point });
  });
  const steps = stepList(`${id}-step`, (step) => set({ step }));
  const threshold = range({
    id: `${id}-threshold`,
    symbol: [html("span", { class: "lf-word" }, "threshold")],
    name: "of the score",
    limits: slides.threshold,
    ticks: [
      [0.25, ".25"],
      [0.5, ".5"],
      [0.75, ".75"]
    ],
    onset: (value) => set({ threshold: value })
  });
  const names = grids.levels.map(({ columns, rows: rows2 }) => `${columns}×${rows2}`);
  const grid = choice(
    "Grid, in cells",
    `${id}-level`,
    names,
    (word) => set({ level: grids.levels[names.indexOf(word)].level }),
    ["grid"]
  );
  const labels = toggle({
    id: `${id}-labels`,
    label: "show the labels",
    symbol: ["labels"],
    onset: (on) => set({ labels: on })
  });
  const line = lineKey();
  function draw(now, { asked }) {
    const { step } = now;
    const stand = standing(answers, by, objects, now.threshold);
    const cell = cellAt(now.level, hover ?? now.point);
    const nine = Array.from({ length: grids.perCell }, (_, i) => anchorAt(grids.anchors, cell.first + i));
    const judged = step === "boxes" && now.labels;
    const kept = stand.kept;
    const shown = {
      photograph: [],
      anchors: [],
      scores: stand.above.map(({ anchor, label }) => ({ box: anchor, label })),
      NMS: kept,
      boxes: kept
    }[step];
    const counts = perClass(step === "scores" ? stand.above : kept, classes);
    const words = { step, total, counts, classes, stand, objects: objects.length };
    scales = view.draw({
      picture,
      name: drawingWords({ ...words, name: picture.name }),
      cells: step === "anchors" ? cell : null,
      anchors: step === "anchors" ? nine : [],
      faint: step === "NMS" ? stand.above.filter((one) => !one.kept).map(({ box }) => box) : [],
      shown,
      thick: step === "NMS" || step === "boxes",
      tags: step === "boxes" && !judged ? kept.map(({ box, score, label }) => ({
        box,
        text: `${short[label]} ${probability(Math.round(score * 100) / 100).replace(/^0/, "")}`
      })) : [],
      truth: judged ? objects.map(({ box }) => box) : [],
      wrong: judged ? kept.filter(({ verdict }) => verdict === "false").map(({ box }) => box) : [],
      missed: judged ? stand.missed.map(({ box }) => box) : []
    });
    handle.element.toggleAttribute("hidden", step !== "anchors");
    handle.element.style.display = step === "anchors" ? "" : "none";
    if (scales) handle.set(cell, cellWords(cell), scales);
    line.dataset.step = judged ? "labels" : step;
    steps.set(step, stepFigures({ size, total, stand, threshold: now.threshold, asked }));
    threshold.set(now.threshold, probability(now.threshold), thresholdWords(now.threshold, stand));
    grid.set(names[grids.levels.findIndex((one) => one.level === now.level)]);
    labels.set(now.labels);
    threshold.element.hidden = step === "photograph" || step === "anchors";
    grid.element.hidden = step !== "anchors";
    labels.element.hidden = step !== "boxes";
    return {
      words: sentence({
        ...words,
        asked,
        perCell: grids.perCell,
        threshold: now.threshold,
        labels: now.labels
      }),
      data: {
        step,
        total,
        row: cell.row,
        column: cell.column,
        nine: nine.map((box) => box.join(" ")),
        above: stand.above.map(({ place: place2 }) => place2),
        kept: kept.map(({ place: place2 }) => place2),
        found: stand.found,
        missed: stand.missed.length
      }
    };
  }
  figure.style.setProperty("--ratio", (height / width).toFixed(4));
  return {
    read,
    bar: [html("div", { class: "lf-lines" }, classKey(classes, short), line)],
    body: [view.element],
    controls: [steps],
    switches: [threshold, grid, labels],
    source: model.get("caption"),
    watch: view.element,
    answers: ({ step, level, point }) => !(level || point || step === "photograph" || step === "anchors"),
    draw
  };
}
var first_look_default = liveFigure({
  name: "lf-detections lf-first",
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

var stdin_default = hosted(first_look_default);
export {
  stdin_default as default
};
