// Built by widgets/build.mjs from widgets/src/assignment.js: change it there.
var box_editor_default = "/* Boxes to move and resize: the truth in ink, an anchor thin and blue, a prediction in the accent. */\n.lf-editor { pointer-events: none; }\n.lf-box { color: var(--ink); }\n.lf-box-anchor { color: var(--gamma-0); }\n.lf-box-yours { color: var(--accent); }\n.lf-box .lf-edge { fill: none; stroke: currentColor; stroke-width: 2.4; }\n.lf-box-anchor .lf-edge { stroke-width: 1.8; stroke-dasharray: 7 4; }\n.lf-grip { fill: var(--panel); stroke: currentColor; stroke-width: 2; }\n.lf-canvas .lf-tag { fill: currentColor; font-weight: 700; paint-order: stroke; stroke: var(--panel); stroke-width: 5px; stroke-linejoin: round; }\n.lf-ring { fill: none; stroke: none; }\n.lf-body:focus, .lf-corner:focus { outline: none; }\n.lf-body:focus-visible .lf-ring, .lf-corner:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }\n";

var style_default = '.lf-anchors .lf-look { padding: 4px 12px 6px; }\n.lf-anchors .lf-stage { position: relative; min-width: 0; aspect-ratio: 1 / var(--ratio); overflow: hidden; border-radius: 8px; background: var(--paper); }\n.lf-anchors .lf-picture { touch-action: manipulation; cursor: crosshair; }\n.lf-anchors .lf-rim { fill: none; stroke: var(--ink); stroke-width: 1; }\n.lf-led { display: flex; align-items: center; gap: 8px; min-height: 46px; min-width: 0; }\n.lf-lead { min-width: 3.7rem; margin: 0; color: var(--soft); font-size: 0.9rem; white-space: nowrap; }\n.lf-anchors .lf-choice span { padding: 0 9px; }\n.lf-select { min-width: 0; max-width: 100%; height: 44px; padding: 0 8px; font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px; cursor: pointer; }\n@media (pointer: coarse) { .lf-select { font-size: 16px; } } /* an iPhone enlarges the page at a smaller one */\n.lf-anchors .lf-more-button { order: 1; }\n.lf-anchors .lf-rest > * { order: 2; }\n\n.lf-anchors :is(.lf-halo, .lf-edge) { fill: none; stroke-linejoin: round; }\n.lf-anchors .lf-halo { stroke: var(--paper); stroke-opacity: 0.8; stroke-width: 3.4; }\n.lf-anchors .lf-truth .lf-edge { stroke: var(--ink); stroke-width: 1.2; }\n.lf-anchors .lf-truth .lf-halo { stroke-width: 2.8; stroke-opacity: 0.6; }\n.lf-anchors .lf-positive .lf-edge { stroke: var(--gamma-5); stroke-width: 2.2; }\n.lf-anchors .lf-ignored .lf-edge { stroke: var(--soft); stroke-width: 1.8; stroke-dasharray: 6 4; }\n.lf-anchors .lf-background .lf-edge { stroke: var(--gamma-05); stroke-width: 1.8; stroke-dasharray: 1.5 4; stroke-linecap: round; }\n.lf-anchors .lf-unknown .lf-edge { stroke: var(--gamma-0); stroke-width: 2; }\n.lf-anchors .lf-active .lf-edge { stroke: var(--gamma-0); stroke-width: 3.4; }\n.lf-anchors .lf-active .lf-halo { stroke-width: 6; }\n.lf-anchors .lf-cells { fill: none; stroke: var(--gamma-0); stroke-width: 0.7; stroke-opacity: 0.5; }\n.lf-cell:focus { outline: none; }\n.lf-anchors .lf-cell .lf-ring { fill: none; stroke: none; }\n.lf-anchors .lf-cell .lf-spot { fill: var(--gamma-0); fill-opacity: 0.45; stroke: var(--paper); stroke-width: 1; }\n.lf-anchors .lf-cell .lf-dot { fill: var(--gamma-0); stroke: var(--paper); stroke-width: 1.5; }\n.lf-anchors .lf-cell:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }\n\n.lf ul.lf-tolds { display: flex; flex-wrap: wrap; gap: 0 14px; margin: 4px 0 0; padding: 0; list-style: none; }\n.lf ul.lf-tolds li { display: flex; align-items: center; gap: 6px; margin: 0; padding: 0; font-size: 0.85rem; line-height: 26px; white-space: nowrap; }\n.lf.lf-anchors table { width: 100%; margin: 0; border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; color: var(--ink); }\n.lf.lf-anchors table :is(th, td) { height: 28px; padding: 0 4px; border: 0; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; background: none; }\n.lf.lf-anchors table th { color: var(--soft); font-weight: 600; }\n.lf.lf-anchors table :is(th, td):first-child { padding-left: 0; text-align: left; }\n.lf-anchors .lf-nine { padding: 4px 16px 8px; }\n.lf.lf-anchors .lf-nine table { table-layout: fixed; }\n.lf.lf-anchors .lf-nine :is(th, td) { padding: 0 6px; vertical-align: middle; text-align: left; font-size: 0.85rem; line-height: 18px; }\n.lf.lf-anchors .lf-nine :is(th, td):first-child { width: 2.4rem; color: var(--soft); }\n.lf.lf-anchors .lf-nine tbody td { height: 44px; white-space: normal; cursor: pointer; }\n.lf-nine td > span { white-space: nowrap; }\n.lf-nine td > span { margin-right: 0.5em; }\n.lf-nine .lf-length { color: var(--soft); }\n.lf-nine .lf-iou { color: var(--ink); font-weight: 700; }\n.lf-nine .lf-told { display: block; font-weight: 600; overflow: hidden; text-overflow: ellipsis; }\n.lf-nine .lf-off { color: var(--soft); opacity: 0.7; }\n.lf-nine .lf-chosen { box-shadow: inset 0 0 0 2px var(--gamma-0); }\n.lf.lf-anchors .lf-told-positive { color: var(--gamma-5); }\n.lf.lf-anchors .lf-told-ignored { color: var(--soft); }\n.lf.lf-anchors .lf-told-background { color: var(--gamma-05); }\n@container (max-width: 559.98px) {\n  .lf-anchors .lf-picks { grid-template-columns: repeat(3, 1fr); }\n  .lf-dock .lf-led { justify-content: center; }\n  .lf-dock .lf-led .lf-lead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n  .lf-dock .lf-led > .lf-choice { flex: 1; }\n}\n@container (max-width: 330px) {\n  .lf-anchors .lf-choice span { padding: 0 6px; }\n  .lf.lf-anchors table :is(th, td) { padding: 0 2px; font-size: 12px; }\n}\n@container (min-width: 560px) {\n  .lf-anchors .lf-look { padding: 4px 16px 8px; }\n  .lf-anchors .lf-stage { width: min(100%, 25rem / var(--ratio)); margin: 0 auto; }\n}\n/* Wide: the table of the nine stands beside the picture, below the question and the level. */\n@container (min-width: 860px) {\n  .lf-anchors:not(.lf-assignment) .lf-frame { grid-template: "bar bar" auto "said said" auto "main ask" auto "main dock" auto "main below" 1fr / minmax(0, 1fr) 336px; }\n  .lf-anchors:not(.lf-assignment) .lf-foot { grid-column: 1 / -1; }\n  .lf-anchors:not(.lf-assignment) .lf-below { border-top: 0; }\n  .lf-anchors .lf-nine { padding: 0 16px 8px 14px; }\n  .lf-anchors .lf-stage { width: min(100%, 26.25rem / var(--ratio)); }\n}\n.lf-anchors:fullscreen .lf-stage { width: auto; aspect-ratio: auto; height: max(18rem, 100vh - 14rem); }\n.lf-anchors .lf-sides { margin-left: 0.8em; color: var(--soft); font-size: 0.95rem; }\n@container (max-width: 400px) { .lf-anchors .lf-sides { display: none; } }\n@container (max-width: 300px) { .lf-anchors .lf-formula { font-size: 0.85rem; } .lf-anchors .lf-frame > .lf-bar { padding-left: 10px; } }\n';

var style_default2 = '.lf-assignment .lf-examples { display: flex; flex-wrap: wrap; gap: 0 6px; min-width: 0; align-items: center; }\n.lf-example { position: relative; height: 34px; margin: 5px 0; padding: 0 10px; font: inherit; font-size: 0.9rem; white-space: nowrap; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 17px; cursor: pointer; }\n.lf-example::after { content: ""; position: absolute; inset: -6px 0; }\n.lf-example:hover { background: var(--shade); }\n.lf-assignment .lf-picture { touch-action: pan-y; cursor: default; }\n.lf-assignment .lf-tag { stroke: var(--paper); }\n.lf-assignment .lf-positive .lf-edge { stroke-width: 1.3; stroke-opacity: 0.8; }\n.lf-assignment .lf-positive .lf-halo, .lf-assignment .lf-ignored .lf-halo { stroke-opacity: 0.35; stroke-width: 2.4; }\n.lf-assignment .lf-ignored .lf-edge { stroke-width: 1.1; }\n.lf-assignment .lf-restored .lf-edge { stroke: var(--accent); stroke-width: 2.2; stroke-dasharray: 10 3 2 3; }\n.lf-assignment .lf-elsewhere .lf-edge { stroke: var(--gamma-0); stroke-width: 0.8; stroke-opacity: 0.4; }\n.lf-assignment .lf-side { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: 6px; min-width: 0; }\n.lf.lf-assignment table :is(th, td) { padding: 0 3px; font-size: 0.8rem; }\n.lf-assignment tr.lf-sum td { font-weight: 700; border-bottom: 0; }\n.lf-assignment tr.lf-dim td { color: var(--soft); }\n.lf-histogram { position: relative; height: 12.5rem; }\n.lf-assignment .lf-histogram .lf-canvas { cursor: default; }\n.lf-assignment .lf-histogram .lf-canvas text { font-size: 12px; }\n.lf-assignment .lf-grid { stroke: var(--line); }\n.lf-assignment .lf-axis { stroke: var(--soft); }\n.lf-bar-background { fill: var(--gamma-05); fill-opacity: 0.75; }\n.lf-bar-ignored { fill: var(--soft); fill-opacity: 0.65; }\n.lf-bar-positive { fill: var(--gamma-5); }\n.lf-bar-restored { fill: var(--accent); }\n.lf-threshold { stroke: var(--ink); stroke-width: 1.3; stroke-dasharray: 4 3; }\n.lf-canvas .lf-note { paint-order: stroke; stroke: var(--panel); stroke-width: 5px; stroke-linejoin: round; }\n.lf-canvas .lf-threshold-name { fill: var(--ink); font-weight: 700; }\n.lf-assignment .lf-check { margin: 0; }\n.lf-assignment .lf-word { font-size: 0.9rem; color: var(--ink); line-height: 1.15; }\n.lf-assignment .lf-pick .lf-word { color: var(--soft); font-size: 0.85rem; }\n.lf-assignment .lf-range { grid-template-columns: 4.4rem 1fr 2.8rem; }\n.lf details.lf-counts { margin: 0; padding: 0; background: none !important; border: 0 !important; }\n.lf .lf-counts > summary { display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer; color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400; }\n.lf-counts > summary::before { content: "▸"; width: 1em; }\n.lf-counts[open] > summary::before { content: "▾"; }\n.lf-counts > .lf-side { padding: 0 16px 10px; }\n@container (min-width: 560px) { .lf-counts > .lf-side { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 16px; } }\n';

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
function levelAnchors(rows, columns, stride, sizes, ratios, centres = "half") {
  const halves = ratios.flatMap(
    (ratio) => sizes.map((size) => [size / Math.sqrt(ratio) / 2, size * Math.sqrt(ratio) / 2])
  );
  const shift = centres === "half" ? 0.5 : 0;
  const result = new Float64Array(rows * columns * halves.length * 4);
  let at = 0;
  for (let row = 0; row < rows; row++) {
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
    const [rows, columns] = [Math.ceil(height / stride), Math.ceil(width / stride)];
    const count2 = rows * columns * perCell;
    start += count2;
    return { level, stride, rows, columns, start: start - count2, count: count2 };
  });
  const anchors = new Float64Array(4 * start);
  for (const { stride, rows, columns, start: first } of levels) {
    anchors.set(
      levelAnchors(
        rows,
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

var CORNERS = [
  ["top left", 0, 1],
  ["top right", 2, 1],
  ["bottom left", 0, 3],
  ["bottom right", 2, 3]
];
var BY_KEYS = [0, 3];
var REACH = { touch: 22, mouse: 12, pen: 12 };
var LETTER = 8;
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function moved([x1, y1, x2, y2], dx, dy, { width, height, fine }) {
  const x = snapped(x1 + dx, { min: 0, max: width - (x2 - x1), fine });
  const y = snapped(y1 + dy, { min: 0, max: height - (y2 - y1), fine });
  return [x, y, tidy(x + x2 - x1), tidy(y + y2 - y1)];
}
function resized(box, corner, x, y, { width, height, least, fine }) {
  const [, across, down] = CORNERS[corner];
  const result = [...box];
  result[across] = snapped(
    x,
    across ? { min: box[0] + least, max: width, fine } : { min: 0, max: box[2] - least, fine }
  );
  result[down] = snapped(
    y,
    down === 3 ? { min: box[1] + least, max: height, fine } : { min: 0, max: box[3] - least, fine }
  );
  return result;
}
function taken(x, y, boxes, reach) {
  let best = null;
  boxes.forEach(
    ([x1, y1, x2, y2], index) => CORNERS.forEach(([, across, down], corner) => {
      const away = Math.hypot(x - [x1, 0, x2][across], y - (down === 1 ? y1 : y2));
      const near = Math.min(reach, Math.max(6, Math.min(x2 - x1, y2 - y1) / 3));
      if (away <= near && (!best || away <= best.away)) best = { index, corner, away };
    })
  );
  if (best) return { index: best.index, corner: best.corner };
  boxes.forEach(([x1, y1, x2, y2], index) => {
    const size = (x2 - x1) * (y2 - y1);
    if (x >= x1 && x <= x2 && y >= y1 && y <= y2 && (!best || size <= best.size))
      best = { index, corner: null, size };
  });
  return best && { index: best.index, corner: null };
}
function readBox(text, { width, height, least }) {
  const box = text.split(",").map((part) => part.trim() === "" ? NaN : Number(part));
  const [x1, y1, x2, y2] = box;
  return box.length === 4 && x1 >= 0 && y1 >= 0 && x2 <= width && y2 <= height && x2 - x1 >= least && y2 - y1 >= least ? box : void 0;
}
var tidy = (value) => Number(value.toFixed(6));
var spoken = ([x1, y1, x2, y2]) => `x ${x1} to ${x2}, y ${y1} to ${y2}, ${tidy(x2 - x1)} by ${tidy(y2 - y1)}`;
function boxEditor({ canvas, boxes: kinds, limits, onset: report }) {
  let boxes = [];
  let scales = null;
  let held = null;
  const onset = (index, box) => {
    boxes = boxes.map((old, i) => i === index ? box : old);
    report(index, box);
  };
  const control = (name, description, onmove) => ({
    tabindex: 0,
    role: "slider",
    "aria-label": name,
    "aria-roledescription": description,
    "aria-valuemin": 0,
    onkeydown: (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const step = event.shiftKey ? limits.fine : limits.coarse;
      onmove(arrow[0] * step, arrow[1] * step);
    }
  });
  const parts2 = kinds.map(({ name, kind, tag }, index) => {
    const edge = svg("rect", { class: "lf-edge" });
    const ring = svg("rect", { class: "lf-ring", rx: 4 });
    const body = svg(
      "g",
      {
        class: "lf-body",
        ...control(name, "movable box", (dx, dy) => onset(index, moved(boxes[index], dx, dy, limits)))
      },
      ring,
      edge
    );
    const corners = CORNERS.map(
      ([where, across, down], corner) => svg(
        "g",
        {
          class: "lf-corner",
          ...BY_KEYS.includes(corner) ? control(`${name}, ${where} corner`, "corner to resize by", (dx, dy) => {
            const box = boxes[index];
            onset(index, resized(box, corner, box[across] + dx, box[down] + dy, limits));
          }) : { "aria-hidden": "true" }
        },
        svg("circle", { class: "lf-ring", r: 11 }),
        svg("rect", { class: "lf-grip", x: -5, y: -5, width: 10, height: 10, rx: 2 })
      )
    );
    const label = svg("text", { class: "lf-tag", "aria-hidden": "true" }, name);
    return {
      element: svg("g", { class: `lf-box lf-box-${kind}` }, body, ...corners, label),
      body,
      edge,
      ring,
      corners,
      label,
      atEnd: tag === "end"
    };
  });
  const element = svg("g", { class: "lf-editor" }, ...parts2.map((part) => part.element));
  const drawn = () => boxes.map(([x1, y1, x2, y2]) => [scales.x(x1), scales.y(y1), scales.x(x2), scales.y(y2)]);
  const under = (at, kind) => {
    const area2 = canvas.getBoundingClientRect();
    return scales && taken(at.clientX - area2.left, at.clientY - area2.top, drawn(), REACH[kind] ?? REACH.mouse);
  };
  const cursor = (found) => !found ? "" : found.corner === null ? "move" : found.corner % 3 ? "nesw-resize" : "nwse-resize";
  canvas.addEventListener("pointerdown", (event) => {
    const found = !event.button && !held && under(event, event.pointerType);
    if (!found) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      ...found,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      box: boxes[found.index]
    };
    const part = parts2[found.index];
    (BY_KEYS.includes(found.corner) ? part.corners[found.corner] : part.body).focus({ preventScroll: true });
  });
  canvas.addEventListener("mousedown", (event) => held && event.preventDefault());
  canvas.addEventListener(
    "touchstart",
    (event) => {
      if (under(event.changedTouches[0], "touch")) event.preventDefault();
    },
    { passive: false }
  );
  canvas.addEventListener("pointermove", (event) => {
    if (held?.pointer !== event.pointerId) {
      canvas.style.cursor = cursor(!held && under(event, event.pointerType));
      return;
    }
    const dx = scales.x.invert(event.clientX) - scales.x.invert(held.x);
    const dy = scales.y.invert(event.clientY) - scales.y.invert(held.y);
    if (held.corner === null) return onset(held.index, moved(held.box, dx, dy, limits));
    const [, across, down] = CORNERS[held.corner];
    onset(held.index, resized(held.box, held.corner, held.box[across] + dx, held.box[down] + dy, limits));
  });
  const release = (event) => held?.pointer === event.pointerId && (held = null);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  function draw(now, x, y, tags = kinds.map(({ name }) => name)) {
    element.setAttribute("visibility", now ? "visible" : "hidden");
    scales = now && { x, y };
    if (!now) return;
    boxes = now;
    drawn().forEach(([x1, y1, x2, y2], index) => {
      const part = parts2[index];
      place(part.edge, { x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
      place(part.ring, { x: x1 - 4, y: y1 - 4, width: x2 - x1 + 8, height: y2 - y1 + 8 });
      part.corners.forEach(
        (corner, i) => corner.setAttribute(
          "transform",
          `translate(${[x1, 0, x2][CORNERS[i][1]]} ${CORNERS[i][2] === 1 ? y1 : y2})`
        )
      );
      const [top, bottom] = [y(0), y(limits.height)];
      const long = LETTER * tags[index].length;
      place(
        part.label,
        part.atEnd ? {
          x: Math.max(x2 - 10, x(0) + long),
          y: y2 + 18 > bottom ? y2 - 10 : y2 + 18,
          "text-anchor": "end"
        } : {
          x: Math.min(x1 + 10, x(limits.width) - long),
          y: y1 - 8 < top + 10 ? y1 + 20 : y1 - 8,
          "text-anchor": "start"
        }
      );
      part.label.textContent = tags[index];
      const box = boxes[index];
      for (const control2 of [part.body, ...BY_KEYS.map((corner) => part.corners[corner])]) {
        place(control2, {
          "aria-valuenow": box[0],
          "aria-valuemax": limits.width,
          "aria-valuetext": spoken(box)
        });
      }
      part.corners[3].setAttribute("aria-valuenow", box[2]);
    });
  }
  return { element, draw };
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
    const count2 = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part, i) => part.hidden = i >= count2);
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
  const whole2 = html("p", { class: "lf-words" });
  const more = html("details", { class: "lf-more" }, html("summary", {}, "In more words"), whole2);
  const spoken2 = html("p", { class: "lf-sr", role: "status" });
  let told = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told) whole2.replaceChildren(...rich(all));
    told = all;
    const aloud = plain(all).replaceAll(" ", " ");
    clearTimeout(speaking);
    if (quiet || aloud === spoken2.textContent) return;
    speaking = setTimeout(
      () => {
        spoken2.textContent = aloud;
        spokenAt = Date.now();
      },
      running ? Math.max(0, spokenAt + SPEAK_EVERY - Date.now()) : REST
    );
  }
  return { element, more, spoken: spoken2, say, release: () => (clearTimeout(speaking), release()) };
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
    const others2 = pairs(location.hash).filter(([key]) => !key.startsWith(`${page.id}.`));
    const state = get();
    const own = names.filter((name) => String(state[name]) !== String(stored[name])).map((name) => [`${page.id}.${name}`, String(state[name])]);
    const parts2 = [...others2, ...own].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return parts2.length ? `${here}#${parts2.join("&")}` : here;
  };
  const restore = () => {
    const named2 = new Map(pairs(location.hash));
    for (const name of names) {
      const text = named2.get(`${page.id}.${name}`);
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

var LARGEST_LOG_SCALE = Math.log(1e3 / 16);

var numbers = (text) => text ? text.split(" ").map(Number) : [];

var GRIDS = {
  slim: { base: 2, zoom: 1 },
  base4: { base: 4, zoom: 1 },
  paper: { base: 4, zoom: 2.5 }
};
var SHAPES = ["1:2", "1:1", "2:1"];
var SIZES = ["×1", "×1.26", "×1.59"];
var BUGS = {
  none: ["middle, height to width", "usual"],
  ratio: ["ratio inverted", "inverted"],
  corner: ["at the corner", "corner"]
};
var NAMES = ["image", "grid", "scale", "ratio", "bug"];
var known = /* @__PURE__ */ new Map();
function gridOf(scene, { grid, scale: scale2, ratio, bug }) {
  const key = [scene.width, scene.height, grid, scale2, ratio, bug].join();
  if (!known.has(key)) {
    const { base, zoom } = GRIDS[grid];
    const sizes = scale2 === "all" ? [0, 1, 2] : [Number(scale2)];
    const shapes = ratio === "all" ? [0, 1, 2] : [SHAPES.indexOf(ratio)];
    const [height, width] = [scene.height * zoom, scene.width * zoom];
    known.set(key, {
      ...anchorGrid(height, width, {
        base,
        scales: sizes.map((k) => SCALES[k]),
        ratios: shapes.map((k) => bug === "ratio" ? 1 / RATIOS[k] : RATIOS[k]),
        centres: bug === "corner" ? "corner" : "half"
      }),
      key,
      zoom,
      width,
      height,
      kinds: shapes.flatMap((shape) => sizes.map((size) => 3 * shape + size))
    });
  }
  return known.get(key);
}
var sceneOf = (picture, detail) => ({
  width: picture.width / detail,
  height: picture.height / detail
});
function objectsOf(picture, detail) {
  const all = numbers(picture.objects);
  return Array.from({ length: all.length / 6 }, (_, i) => ({
    box: all.slice(6 * i, 6 * i + 4).map((tenth2) => tenth2 / 10 / detail),
    label: all[6 * i + 4]
  }));
}
var enlarged = (box, zoom) => box.map((value) => value * zoom);
function readShared(name, text, pictures) {
  if (name === "image") return /^\d+$/.test(text) && Number(text) < pictures ? Number(text) : void 0;
  const allowed = {
    grid: Object.keys(GRIDS),
    scale: ["all", "0", "1", "2"],
    ratio: ["all", ...SHAPES],
    bug: Object.keys(BUGS)
  };
  return allowed[name]?.includes(text) ? text : void 0;
}
function named(grid, index) {
  const level = grid.levels.find(({ start, count: count2 }) => index >= start && index < start + count2);
  return { level: level.level, kind: grid.kinds[(index - level.start) % grid.perCell] };
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

var MARGIN = 0.045;
function stage(name, { width, height }) {
  const photo = svg("image", { preserveAspectRatio: "none" });
  const frame = svg("rect", { class: "lf-rim" });
  const layer = svg("g");
  const front = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas lf-picture", role: "group", "aria-label": name },
    svg("g", { "aria-hidden": "true" }, photo, frame, layer),
    front
  );
  const ratio = (height + 2 * MARGIN * width) / (width * (1 + 2 * MARGIN));
  const element = html("div", { class: "lf-stage", style: `--ratio:${ratio.toFixed(4)}` }, canvas);
  function draw(picture) {
    const { clientWidth, clientHeight } = element;
    if (!clientWidth || !clientHeight) return null;
    const unit = Math.min(
      clientWidth / (width * (1 + 2 * MARGIN)),
      clientHeight / (height + 2 * MARGIN * width)
    );
    const [left, top] = [(clientWidth - unit * width) / 2, (clientHeight - unit * height) / 2];
    canvas.setAttribute("viewBox", `0 0 ${clientWidth} ${clientHeight}`);
    for (const part of [photo, frame])
      place(part, { x: left, y: top, width: unit * width, height: unit * height });
    if (photo.getAttribute("href") !== picture.source) photo.setAttribute("href", picture.source);
    return { x: scale(0, width, left, left + unit * width), y: scale(0, height, top, top + unit * height) };
  }
  return { element, canvas, layer, front, draw };
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
function led(word, label, name, words, onpick) {
  const control = choice(label, name, words, onpick, [word]);
  control.element = html(
    "div",
    { class: "lf-led" },
    html("span", { class: "lf-lead", "aria-hidden": "true" }, word),
    control.element
  );
  return control;
}
function select(word, id, options, onpick) {
  const input = html(
    "select",
    { id, class: "lf-select", onchange: () => onpick(input.value) },
    ...Object.entries(options).map(([value, [text]]) => html("option", { value }, text))
  );
  const element = html("div", { class: "lf-led" }, html("label", { for: id, class: "lf-lead" }, word), input);
  const control = { element, symbol: [word], name: word, text: "" };
  return Object.assign(control, {
    set(value) {
      input.value = value;
      control.text = options[value][1];
    }
  });
}
function gridControls(id, { width, height }, set) {
  const size = (zoom) => `${width * zoom} × ${height * zoom}`;
  const grid = select(
    "anchors",
    `${id}-grid`,
    {
      slim: [`this book's, ${size(1)}`, "book's"],
      base4: [`paper's sizes, ${size(1)}`, "paper's"],
      paper: [`paper's sizes, ${size(2.5)}`, "large"]
    },
    (value) => set({ grid: value })
  );
  const bug = select("made", `${id}-bug`, BUGS, (value) => set({ bug: value }));
  const ratio = led(
    "shape",
    "Shape, height to width",
    `${id}-ratio`,
    ["all", ...SHAPES],
    (word) => set({ ratio: word })
  );
  const sizes = ["all", ...SIZES];
  const scales = led(
    "size",
    "Size in the level",
    `${id}-scale`,
    sizes,
    (word) => set({ scale: ["all", "0", "1", "2"][sizes.indexOf(word)] })
  );
  const draw = (now) => {
    grid.set(now.grid);
    grid.wanted = now.grid !== "slim";
    bug.set(now.bug);
    bug.wanted = now.bug !== "none";
    ratio.set(now.ratio);
    ratio.wanted = now.ratio !== "all";
    scales.set(now.scale === "all" ? "all" : SIZES[Number(now.scale)]);
    scales.wanted = now.scale !== "all";
  };
  return { controls: [grid, ratio, scales, bug], draw };
}
function imageChoice(id, pictures, onpick) {
  const control = led(
    "image",
    "Image",
    `${id}-image`,
    pictures.map((_, i) => String(i + 1)),
    (word) => onpick(Number(word) - 1)
  );
  const draw = ({ image }) => {
    control.set(String(image + 1));
    control.wanted = image > 0;
  };
  return { controls: pictures.length > 1 ? [control] : [], draw };
}

var BACKGROUND = -1;
var IGNORE = -2;
function survey(anchors, objects) {
  const count2 = anchors.length / 4;
  const [best, owner, restored] = [
    new Float64Array(count2),
    new Int32Array(count2).fill(-1),
    new Uint8Array(count2)
  ];
  const overlap = new Float64Array(count2);
  objects.forEach(([x1, y1, x2, y2], index) => {
    const own = Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
    let highest = 0;
    for (let i = 0, at = 0; i < count2; i++, at += 4) {
      const [left, top, right, bottom] = [anchors[at], anchors[at + 1], anchors[at + 2], anchors[at + 3]];
      const width = Math.min(x2, right) - Math.max(x1, left);
      const height = Math.min(y2, bottom) - Math.max(y1, top);
      const shared = width > 0 && height > 0 ? width * height : 0;
      const iou2 = shared && shared / Math.max(own + (right - left) * (bottom - top) - shared, 1e-12);
      overlap[i] = iou2;
      if (iou2 > highest) highest = iou2;
      if (iou2 > best[i]) {
        best[i] = iou2;
        owner[i] = index;
      }
    }
    if (highest > 0) {
      for (let i = 0; i < count2; i++) if (overlap[i] === highest) restored[i] = 1;
    }
  });
  return { best, owner, restored };
}
function merged(first, second, length) {
  const best = first.best.slice();
  const owner = first.owner.slice();
  const restored = first.restored.slice();
  for (let i = 0; i < best.length; i++) {
    restored[i] |= second.restored[i];
    if (second.best[i] > best[i]) {
      best[i] = second.best[i];
      owner[i] = second.owner[i] + length;
    }
  }
  return { best, owner, restored };
}
function labelled({ best, owner, restored }, { foreground = 0.5, background = 0.4, low_quality = true } = {}) {
  const labels = new Int32Array(best.length);
  for (let i = 0; i < labels.length; i++) {
    if (best[i] >= foreground || low_quality && restored[i]) labels[i] = owner[i];
    else labels[i] = best[i] < background ? BACKGROUND : IGNORE;
  }
  return labels;
}

var whole = (value) => value.toLocaleString("en-US");
var count = (number, one, more = `${one}s`) => `${whole(number)} ${number === 1 ? one : more}`;
var cut = (value) => (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
var kindWords = (kind) => `${SHAPES[Math.floor(kind / 3)]}, ${SIZES[kind % 3]}`;
function bugWords({ bug, ratio }) {
  if (bug === "corner") return " **Centred on the cell's corner**, not on its middle.";
  if (bug !== "ratio") return "";
  if (ratio === "all") return " **Ratio inverted:** the same boxes, other names.";
  return ratio === "1:1" ? " **Ratio inverted:** a square does not mind." : ` **Ratio inverted:** ${ratio} ${ratio === "2:1" ? "lies flat" : "stands upright"}.`;
}

function lineKey(entries) {
  return html(
    "ul",
    { class: "lf-tolds", "aria-label": "What the lines mean" },
    ...entries.map(
      ([kind, words]) => html(
        "li",
        {},
        svg(
          "svg",
          { width: 26, height: 18, "aria-hidden": "true", class: `lf-${kind}` },
          svg("rect", { class: "lf-edge", x: 2, y: 2, width: 22, height: 14 })
        ),
        words
      )
    )
  );
}

var BINS = 40;
var EXAMPLES = {
  thin: { words: "best IoU .3", box: [70, 90, 180, 102] },
  between: { words: "between two levels", box: [104, 80, 134, 110] },
  tiny: { words: "tiny", box: [100, 84, 106, 90] }
};
var others = { key: "", seen: null };
function surveyOf(grid, { box, others: too, which, image }, objects) {
  const own = survey(grid.anchors, [enlarged(box, grid.zoom)]);
  const rest = too ? objects.filter((_, i) => i !== which) : [];
  if (!rest.length) return { ...own, own, rest };
  const key = [grid.key, image, which].join("/");
  if (others.key !== key)
    Object.assign(others, {
      key,
      seen: survey(
        grid.anchors,
        rest.map((one) => enlarged(one.box, grid.zoom))
      )
    });
  return { ...merged(own, others.seen, 1), own, rest };
}
var KINDS = ["background", "ignored", "positive", "restored"];
var [LOW, BAND, HIGH, RESCUED] = [0, 1, 2, 3];
function counted(grid, seen, options) {
  const { best, own } = seen;
  const { foreground } = options;
  const labels = labelled(seen, options);
  const bars = KINDS.map(() => new Int32Array(BINS));
  const total = { own: 0, restored: 0, others: 0, ignored: 0, background: 0, best: 0 };
  let untouched = 0;
  const rows = grid.levels.map(({ level, start, count: count2 }) => {
    let [mine, rescued, others2, ignored, highest] = [0, 0, 0, 0, 0];
    for (let i = start; i < start + count2; i++) {
      const value = best[i];
      const label = labels[i];
      if (value === 0) {
        untouched++;
        if (label === IGNORE) ignored++;
        continue;
      }
      let kind = HIGH;
      if (label === IGNORE) kind = BAND;
      else if (label < 0) kind = LOW;
      else if (value < foreground) kind = RESCUED;
      if (label === 0) mine++;
      else if (label > 0) others2++;
      else if (kind === BAND) ignored++;
      if (label === 0 && kind === RESCUED) rescued++;
      if (own.best[i] > highest) highest = own.best[i];
      bars[kind][Math.min(BINS - 1, Math.floor(value * BINS + 1e-9))]++;
    }
    const row = {
      own: mine,
      restored: rescued,
      others: others2,
      ignored,
      background: count2 - mine - others2 - ignored,
      best: highest
    };
    for (const key of ["own", "restored", "others", "ignored", "background"]) total[key] += row[key];
    total.best = Math.max(total.best, highest);
    return { level, ...row };
  });
  const winners = [];
  if (total.best > 0) own.best.forEach((value, i) => value === total.best && winners.push(i));
  return {
    labels,
    rows,
    total,
    bars: Object.fromEntries(KINDS.map((kind, i) => [kind, bars[i]])),
    untouched,
    winners
  };
}

var [LEFT, RIGHT, TOP, BOTTOM] = [52, 14, 26, 40];
var FLOOR = 0.6;
var KINDS2 = ["background", "ignored", "positive", "restored"];
function histogram() {
  const ground = svg("g");
  const bars = Object.fromEntries(KINDS2.map((kind) => [kind, svg("path", { class: `lf-bar-${kind}` })]));
  const thresholds = ["background", "foreground"].map(() => [
    svg("line", { class: "lf-threshold" }),
    svg("text", { class: "lf-threshold-name" })
  ]);
  const note = svg("text", { class: "lf-note" });
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": "Histogram of the anchors over their best IoU" },
    ground,
    ...KINDS2.map((kind) => bars[kind]),
    ...thresholds.flat(),
    note
  );
  const element = html("div", { class: "lf-histogram" }, canvas);
  let drawn = "";
  function draw(counts, untouched, { foreground, background }) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    const x = scale(0, 1, LEFT, width - RIGHT);
    const y = scale(FLOOR, 1e4, height - BOTTOM, TOP, true);
    const base = height - BOTTOM;
    if (drawn !== `${width} ${height}`) {
      drawn = `${width} ${height}`;
      canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
      ground.replaceChildren(
        ...[1, 10, 100, 1e3, 1e4].flatMap((value) => [
          svg("line", { class: "lf-grid", x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value) }),
          svg("text", { x: LEFT - 6, y: y(value), dy: "0.35em", "text-anchor": "end" }, whole(value))
        ]),
        ...[0, 0.2, 0.4, 0.6, 0.8, 1].map(
          (value) => svg(
            "text",
            { x: x(value), y: base + 15, dy: "0.35em", "text-anchor": "middle" },
            String(value).replace(/^0(?=.)/, "")
          )
        ),
        svg("line", { class: "lf-axis", x1: LEFT, x2: width - RIGHT, y1: base, y2: base }),
        svg(
          "text",
          { x: (LEFT + width - RIGHT) / 2, y: base + 34, "text-anchor": "middle" },
          "best IoU of an anchor"
        )
      );
    }
    const span = {
      background: [0, background],
      ignored: [background, foreground],
      positive: [foreground, 1],
      restored: [0, 1]
    };
    for (const kind of KINDS2) {
      const [low, high] = span[kind];
      bars[kind].setAttribute(
        "d",
        [...counts[kind]].map((count2, bin) => {
          if (!count2) return "";
          const [from, to] = [
            x(Math.max(low, bin / BINS)) + 0.5,
            x(Math.min(high, (bin + 1) / BINS)) - 0.5
          ];
          const [start, end] = to - from < 1.5 ? [from - 1, from + 1.5] : [from, to];
          return `M${start.toFixed(1)} ${base}V${y(count2).toFixed(1)}H${end.toFixed(1)}V${base}Z`;
        }).join("")
      );
    }
    [background, foreground].forEach((value, i) => {
      const [line, text] = thresholds[i];
      place(line, { x1: x(value), x2: x(value), y1: TOP - 6, y2: base });
      text.textContent = value.toFixed(2).replace(/^0/, "").replace(/0$/, "");
      place(text, {
        x: x(value) + (i ? 3 : -3),
        y: TOP - 12,
        dy: "0.35em",
        "text-anchor": i ? "start" : "end"
      });
    });
    note.textContent = `${whole(untouched)} touch no object`;
    place(note, { x: width - RIGHT, y: TOP + 10, "text-anchor": "end" });
  }
  return { element, draw };
}

var short = (value) => probability(value).replace(/^0(?=\.)/, "").replace(/0$/, "");
var objectName = ({ which }, objects, classes) => which < 0 ? "Your object" : `This ${classes[objects[which].label]}`;
function sentence({ state, grid, reading, objects, classes }) {
  const { total, winners } = reading;
  const name = objectName(state, objects, classes);
  const where = winners.length ? named(grid, winners[0]) : null;
  const best = where ? `best IoU **${cut(total.best)}** (P${where.level}, ${kindWords(where.kind)})` : "no anchor that touches it";
  const below = total.best < state.foreground;
  let start;
  if (total.own && !below) {
    start = `**${count(total.own, "anchor")}** ${total.own === 1 ? "answers" : "answer"} for it.`;
  } else if (total.own) {
    const tie = winners.length > 1 ? `its best **${whole(winners.length)} anchors, which tie**` : "its **one best anchor**";
    start = `Below ${short(state.foreground)}, but the low-quality rule gives it ${tie}.`;
  } else if (below && !state.low_quality) {
    start = `**No anchor answers for it.** ${total.best >= state.background ? "Its best anchors are ignored: nobody learns that it is there." : "All are background: the network is taught that nothing is there."}`;
  } else {
    start = "**No anchor answers for it:** its best anchors overlap another object more.";
  }
  const positive = total.own + total.others;
  const whose = state.others ? `With all ${reading.objects} objects, positive` : "Positive";
  const ratio = positive ? ` ${whose} to background: **1 to ${whole(Math.round(total.background / positive))}**.` : "";
  return `${name}: ${best}. ${start}${ratio}${bugWords(state)}`;
}
var foregroundWords = (value) => `${probability(value)}: an anchor of at least this IoU answers for its object`;
var backgroundWords = (value) => `${probability(value)}: an anchor of less is background`;

/*! Live figure of chapter 9: an object and the anchors that answer for it. */
var LAYERS = ["ignored", "elsewhere", "positive", "restored"];
function parts({ model, state, id }) {
  const [pictures, detail, classes] = ["pictures", "detail", "classes"].map((name) => model.get(name));
  const scene = sceneOf(pictures[0], detail);
  const objects = pictures.map((picture) => objectsOf(picture, detail));
  const room = { ...scene, least: 4, fine: 1, coarse: 5 };
  const limits = model.get("limits");
  const slides = sliders(limits, { foreground: [0.01, 0.05], background: [0.01, 0.05] });
  const set = (changes) => state.set(changes);
  function read(name, text) {
    if (name === "box") return readBox(text, room);
    if (name === "others" || name === "low_quality") return { true: true, false: false }[text];
    if (name === "which")
      return /^-?\d+$/.test(text) && Number(text) >= -1 && Number(text) < Math.max(...objects.map(({ length }) => length)) ? Number(text) : void 0;
    if (name === "shown") return ["all", ...LEVELS.map(String)].includes(text) ? text : void 0;
    if (name in limits) return numberIn(limits[name], text);
    return readShared(name, text, pictures.length);
  }
  const onto = (image, which) => ({
    image,
    which,
    box: objects[image][which].box.map((value) => Math.round(value * 10) / 10)
  });
  function next() {
    const { image, which } = state.get();
    if (objects[image].length) set(onto(image, (which + 1) % objects[image].length));
  }
  const paper = {
    foreground: 0.5,
    background: 0.4,
    low_quality: true,
    others: false,
    shown: "all",
    grid: "slim",
    scale: "all",
    ratio: "all",
    bug: "none"
  };
  const example = (words, onclick) => html("button", { type: "button", class: "lf-example", onclick }, words);
  const examples = html(
    "div",
    { class: "lf-examples", role: "group", "aria-label": "Objects to start from" },
    example("next label", next),
    ...Object.entries(EXAMPLES).map(([name, { words, box }]) => {
      const button = example(words, () => set({ ...paper, which: -1, box }));
      button.dataset.example = name;
      return button;
    })
  );
  const view = stage("The image, an object to move, and the anchors that answer for it", scene);
  const truth = haloed("truth");
  const lines = Object.fromEntries(LAYERS.map((kind) => [kind, haloed(kind, kind !== "elsewhere")]));
  view.layer.append(truth.element, ...LAYERS.map((kind) => lines[kind].element));
  const editor = boxEditor({
    canvas: view.canvas,
    boxes: [{ name: "object", kind: "truth" }],
    limits: room,
    onset: (_, box) => set({ box })
  });
  view.front.append(editor.element);
  const levelRows = [...LEVELS, "all"].map(
    (level) => html(
      "tr",
      { class: level === "all" ? "lf-sum" : null },
      ...[level === "all" ? "all" : `P${level}`, "", "", "", "", ""].map((text) => html("td", {}, text))
    )
  );
  const table = html(
    "table",
    {},
    html("caption", { class: "lf-sr" }, "Anchors by level and by what they are told"),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        ...["level", "for it", "other", "ignored", "backgr.", "best"].map(
          (name) => html("th", { scope: "col" }, name)
        )
      )
    ),
    html("tbody", {}, ...levelRows)
  );
  const bars = histogram();
  const flag = (name, label, short2) => toggle({
    id: `${id}-${name}`,
    label,
    symbol: [short2],
    onset: (on) => set({ [name]: on })
  });
  const flags = {
    low_quality: flag("low_quality", "low-quality matches", "low quality"),
    others: flag("others", "the image's other objects, too", "others")
  };
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const foreground = range({
    id: `${id}-foreground`,
    symbol: word("object ≥"),
    name: "this IoU",
    limits: slides.foreground,
    ticks: [
      [0.3, ".3"],
      [0.5, ".5"],
      [0.7, ".7"]
    ],
    onset: (value) => set({ foreground: value, background: Math.min(value, state.get().background) })
  });
  const background = range({
    id: `${id}-background`,
    symbol: word("backgr. <"),
    name: "this IoU",
    limits: slides.background,
    ticks: [
      [0.2, ".2"],
      [0.4, ".4"],
      [0.6, ".6"]
    ],
    onset: (value) => set({ background: value, foreground: Math.max(value, state.get().foreground) })
  });
  const shown = led(
    "level",
    "Level whose anchors are drawn",
    `${id}-shown`,
    ["all", ...LEVELS.map((level) => `P${level}`)],
    (text) => set({ shown: text.replace("P", "") })
  );
  const images = imageChoice(
    id,
    pictures,
    (image) => set(objects[image].length ? onto(image, 0) : { image, which: -1 })
  );
  const controls = gridControls(id, scene, set);
  function draw(kept) {
    const start = performance.now();
    const own = objects[kept.image];
    const now = {
      ...kept,
      which: Math.min(kept.which, own.length - 1),
      foreground: Math.max(kept.foreground, kept.background)
    };
    const grid = gridOf(scene, now);
    const seen = surveyOf(grid, now, own);
    const reading = { ...counted(grid, seen, now), objects: seen.rest.length + 1 };
    const { labels, rows, total, bars: counts, untouched, winners } = reading;
    const scales = view.draw(pictures[now.image]);
    if (scales) {
      const boxes = { ignored: [], elsewhere: [], positive: [], restored: [] };
      for (const { level, start: first, count: count2 } of grid.levels) {
        if (now.shown !== "all" && now.shown !== String(level)) continue;
        for (let i = first; i < first + count2; i++) {
          if (labels[i] === -1 || labels[i] === -2 && seen.owner[i] !== 0) continue;
          boxes[labels[i] === -2 ? "ignored" : labels[i] > 0 ? "elsewhere" : seen.best[i] < now.foreground ? "restored" : "positive"].push(anchorAt(grid.anchors, i));
        }
      }
      for (const kind of LAYERS)
        lines[kind].set(
          outline(
            boxes[kind],
            (value) => scales.x(value / grid.zoom),
            (value) => scales.y(value / grid.zoom)
          )
        );
      truth.set(
        outline(
          own.filter((_, i) => i !== now.which).map(({ box }) => box),
          scales.x,
          scales.y
        )
      );
      editor.draw([now.box], scales.x, scales.y, [now.which < 0 ? "object" : classes[own[now.which].label]]);
    }
    [...rows, total].forEach((row, i) => {
      const values = [
        whole(row.own),
        now.others ? whole(row.others) : "–",
        whole(row.ignored),
        whole(row.background),
        row.best ? cut(row.best) : "–"
      ];
      values.forEach((text, k) => levelRows[i].cells[k + 1].textContent = text);
      levelRows[i].classList.toggle(
        "lf-dim",
        i < 5 && now.shown !== "all" && now.shown !== String(row.level)
      );
    });
    bars.draw(counts, untouched, now);
    foreground.set(now.foreground, probability(now.foreground), foregroundWords(now.foreground));
    background.set(now.background, probability(now.background), backgroundWords(now.background));
    for (const name of Object.keys(flags)) flags[name].set(now[name]);
    foreground.wanted = now.foreground !== 0.5;
    background.wanted = now.background !== 0.4;
    shown.set(now.shown === "all" ? "all" : `P${now.shown}`);
    shown.wanted = now.shown !== "all";
    images.draw(now);
    controls.draw(now);
    const line = sentence({ state: now, grid, reading, objects: own, classes });
    const column = (key) => rows.map((row) => row[key]).join();
    return {
      words: line,
      data: {
        own: column("own"),
        restored: column("restored"),
        others: column("others"),
        ignored: column("ignored"),
        background: column("background"),
        best: total.best,
        ties: winners.length,
        untouched,
        bars: ["background", "ignored", "positive", "restored"].map((kind) => counts[kind].join(" ")),
        name: objectName(now, own, classes),
        milliseconds: (performance.now() - start).toFixed(2)
      }
    };
  }
  return {
    read,
    bar: [examples],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        lineKey([
          ["positive", "answers for it"],
          ["restored", "by the low-quality rule"],
          ["ignored", "ignored"],
          ["elsewhere", "answers for another"],
          ["truth", "label"]
        ])
      )
    ],
    controls: [flags.low_quality, flags.others],
    more: [shown, foreground, background, ...controls.controls, ...images.controls],
    below: [
      html(
        "details",
        { class: "lf-counts", ontoggle: state.request },
        html("summary", {}, "Count them, by level and by IoU"),
        html("div", { class: "lf-side" }, table, bars.element)
      )
    ],
    source: model.get("caption"),
    watch: view.element,
    draw
  };
}
var assignment_default = liveFigure({
  name: "lf-anchors lf-assignment",
  traits: ["box", "which", "others", "foreground", "background", "low_quality", "shown", ...NAMES],
  styles: [box_editor_default, style_default, style_default2],
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

var stdin_default = hosted(assignment_default);
export {
  stdin_default as default
};
