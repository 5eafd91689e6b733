// Built by widgets/build.mjs from widgets/src/box_regression.js: change it there.
var box_editor_default = "/* Boxes to move and resize: the truth in ink, an anchor thin and blue, a prediction in the accent. */\n.lf-editor { pointer-events: none; }\n.lf-box { color: var(--ink); }\n.lf-box-anchor { color: var(--gamma-0); }\n.lf-box-yours { color: var(--accent); }\n.lf-box .lf-edge { fill: none; stroke: currentColor; stroke-width: 2.4; }\n.lf-box-anchor .lf-edge { stroke-width: 1.8; stroke-dasharray: 7 4; }\n.lf-grip { fill: var(--panel); stroke: currentColor; stroke-width: 2; }\n.lf-canvas .lf-tag { fill: currentColor; font-weight: 700; paint-order: stroke; stroke: var(--panel); stroke-width: 5px; stroke-linejoin: round; }\n.lf-ring { fill: none; stroke: none; }\n.lf-body:focus, .lf-corner:focus { outline: none; }\n.lf-body:focus-visible .lf-ring, .lf-corner:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }\n";

var style_default = '.lf-regression { --shift: var(--gamma-1); }\n.lf-regression .lf-frame .lf-drawing { height: calc((100cqw - 16px) * 0.625 + 16px); }\n.lf-regression .lf-canvas { cursor: default; }\n.lf-regression .lf-formula { flex-wrap: wrap; align-content: center; gap: 0 0.3em; min-height: 52px; }\n.lf-regression .lf-formula > span, .lf-regression .lf-row span { white-space: pre; }\n.lf-on-photo {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #fff; --accent: #8e2f7a;\n  --gamma-0: #0059a0; --gamma-05: #be4d00; --gamma-1: #7a5600; --shift: var(--gamma-1);\n}\n.lf-c-object { color: var(--ink); }\n.lf-c-anchor { color: var(--gamma-0); }\n.lf-c-shift { color: var(--shift); }\n.lf-c-yours, .lf-c-target { color: var(--accent); }\n.lf-c-target { font-weight: 600; }\n.lf-group { padding-bottom: 1px; border-bottom: 3px solid var(--shift); }\n.lf-ground { fill: var(--paper); stroke: var(--line); }\n.lf-found { fill: var(--accent); fill-opacity: 0.1; stroke: var(--accent); stroke-width: 3; }\n.lf-lengths { pointer-events: none; }\n.lf-measure { fill: none; stroke: currentColor; stroke-width: 1.6; }\n.lf-arrow { fill: none; stroke: var(--shift); stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }\n.lf-on-photo :is(.lf-measure, .lf-arrow) { filter: drop-shadow(0 0 1px #fff) drop-shadow(0 0 1px #fff); }\n.lf-level { stroke: var(--soft); stroke-width: 1.2; stroke-dasharray: 2 3; }\n.lf-centre { fill: currentColor; stroke: var(--paper); stroke-width: 1.5; }\n.lf-canvas .lf-length { fill: currentColor; font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }\n.lf-canvas .lf-tag { stroke: var(--paper); }\n.lf-rows { display: grid; gap: 2px; min-width: 0; margin: 0; padding: 0; border: 0; }\n.lf-row { position: relative; display: flex; align-items: center; min-height: 38px; margin: 0; padding: 0 10px; border-radius: 8px; cursor: pointer; line-height: 1.2; }\n.lf-row input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.lf-row span { pointer-events: none; }\n.lf-row-value { color: var(--accent); font-weight: 600; }\n.lf-row:has(input:checked) { box-shadow: inset 0 0 0 2px var(--accent); background: var(--paper); }\n.lf-row:has(input:focus-visible) { outline: 2px solid var(--focus); outline-offset: 2px; }\n.lf-actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; min-height: 52px; }\n.lf-action { position: relative; min-height: 36px; padding: 0 12px; font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 18px; cursor: pointer; white-space: nowrap; }\n.lf-action::after { content: ""; position: absolute; inset: -4px; }\n.lf-action:hover:not([aria-disabled="true"]) { border-color: var(--soft); }\n.lf-action[aria-disabled="true"] { opacity: 0.5; cursor: default; }\n/* encoding and decoding have as many rows, so that a switch between them moves nothing */\n@container (min-width: 560px) {\n  .lf-regression :is(.lf-range, .lf-track) { height: 46px; }\n  .lf-regression .lf-track input { top: 0; height: 36px; }\n  .lf-regression .lf-ticks span { top: 26px; }\n}\n@container (max-width: 559.98px) {\n  .lf-regression .lf-picks { display: flex; overflow-x: auto; scrollbar-width: none; }\n  .lf-regression .lf-pick { flex: 0 0 auto; min-width: 84px; }\n  .lf-regression .lf-formula { flex: 1 1 0; min-width: 0; overflow: auto hidden; scrollbar-width: none; font-size: 1.05rem; }\n  .lf-rows { grid-template-columns: repeat(4, 1fr); gap: 6px; padding: 8px 0 2px; }\n  .lf-row { flex-direction: column; justify-content: center; min-height: 46px; padding: 0 2px; border: 1px solid var(--line); }\n  .lf-row-sum { display: none; }\n  .lf-dock .lf-actions { flex-wrap: nowrap; overflow-x: auto; padding-top: 6px; }\n  .lf-action { flex: 1 0 auto; padding: 0 8px; }\n  .lf-dock .lf-check.lf-chosen { min-height: 52px; }\n}\n@container (min-width: 860px) {\n  .lf-regression .lf-frame .lf-drawing { height: calc((100cqw - 334px) * 0.625 + 16px); }\n}\n';

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
function choice(label, name, words, onpick, symbol2 = [label]) {
  const inputs = /* @__PURE__ */ new Map();
  const segments = words.map((word2) => {
    const input = html("input", { type: "radio", name, value: word2, onchange: () => onpick(word2) });
    inputs.set(word2, input);
    return html("label", {}, input, html("span", {}, word2));
  });
  const element = html(
    "fieldset",
    { class: "lf-choice" },
    html("legend", { class: "lf-sr" }, label),
    ...segments
  );
  const control = { element, symbol: symbol2, name: label, text: "" };
  return Object.assign(control, {
    set: (word2) => inputs.get(control.text = word2).checked = true
  });
}
function toggle({ id, label, symbol: symbol2 = [label], name = label, onset }) {
  const input = html("input", { type: "checkbox", id, onchange: () => onset(input.checked) });
  const element = html("label", { class: "lf-check" }, input, html("span", {}, label));
  const control = { element, input, symbol: symbol2, name, text: "" };
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
  const label = html(
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
      const near2 = Math.min(reach, Math.max(6, Math.min(x2 - x1, y2 - y1) / 3));
      if (away <= near2 && (!best || away <= best.away)) best = { index, corner, away };
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
      const arrow2 = ARROWS[event.key];
      if (!arrow2 || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const step = event.shiftKey ? limits.fine : limits.coarse;
      onmove(arrow2[0] * step, arrow2[1] * step);
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
  const spoken2 = html("p", { class: "lf-sr", role: "status" });
  let told = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told) whole.replaceChildren(...rich(all));
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
var centred = ([x1, y1, x2, y2]) => ({
  x: (x1 + x2) / 2,
  y: (y1 + y2) / 2,
  width: x2 - x1,
  height: y2 - y1
});
function encode(box, anchor) {
  const [b, a] = [centred(box), centred(anchor)];
  return [
    (b.x - a.x) / a.width,
    (b.y - a.y) / a.height,
    Math.log(b.width / a.width),
    Math.log(b.height / a.height)
  ];
}
function decode2([dx, dy, dw, dh], anchor, limit = LARGEST_LOG_SCALE) {
  const a = centred(anchor);
  const x = a.x + dx * a.width;
  const y = a.y + dy * a.height;
  const width = a.width * Math.exp(Math.min(dw, limit));
  const height = a.height * Math.exp(Math.min(dh, limit));
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

var SCENE = { width: 480, height: 300, least: 16, fine: 1, coarse: 5 };
var TERMS = ["x", "y", "w", "h"];
var LIMITS = {
  x: { min: -2, max: 2, fine: 0.01, coarse: 0.05 },
  y: { min: -2, max: 2, fine: 0.01, coarse: 0.05 },
  w: { min: -3, max: 8, fine: 0.01, coarse: 0.1 },
  h: { min: -3, max: 8, fine: 0.01, coarse: 0.1 }
};
var axisOf = (term) => term === "x" || term === "w" ? { centre: "x", size: "width", letter: "w" } : { centre: "y", size: "height", letter: "h" };
function readings({ anchor, object, deltas, clamp }) {
  const box = decode2(deltas, anchor, clamp ? LARGEST_LOG_SCALE : Infinity);
  return {
    targets: encode(object, anchor),
    box,
    overlap: iou(object, anchor),
    fit: iou(box, object),
    anchor: centred(anchor),
    object: centred(object),
    found: centred(box)
  };
}
function growth(d, clamp) {
  const cut = clamp && d > LARGEST_LOG_SCALE;
  const factor = Math.exp(cut ? LARGEST_LOG_SCALE : d);
  return { cut, factor, infinite: !Number.isFinite(Math.fround(factor)) };
}
var READABLE = 40;
function scaled(boxes, factor) {
  const least = factor < 1 ? READABLE : SCENE.least;
  const result = boxes.map((box) => box.map((number2) => number2 * factor));
  const fits = result.every(
    ([x1, y1, x2, y2]) => x2 <= SCENE.width && y2 <= SCENE.height && x2 - x1 >= least && y2 - y1 >= least
  );
  return fits ? result : null;
}

var WIDE = { w: "wide", h: "high" };
function amount(value) {
  if (Math.abs(value) >= 1e6) return number(value);
  return Number(value.toFixed(2)).toLocaleString("en-US").replace("-", "−");
}
var code = (value) => String(Number(value.toFixed(3)) + 0).replace("-", "−");
var pixels = (value) => `${amount(value)} px`;
function question(state) {
  return sentence(state).replace(/(\*\*t_.\u00a0=\u00a0)[^*]*\*\*.*$/, "$1?**");
}
function sentence(state) {
  return state.view === "encode" ? encoded(state) : decoded(state);
}
function encoded({ term, ...state }) {
  const { targets, anchor, object, overlap } = readings(state);
  const value = targets[TERMS.indexOf(term)];
  const { centre, size } = axisOf(term);
  const fit = `IoU of anchor and object: ${fixed(overlap, 2)}.`;
  if (targets.every((target) => Math.abs(target) < 5e-7))
    return `The object is the anchor: **all four targets are 0**. ${fit}`;
  if (term === "x" || term === "y") {
    const shift = object[centre] - anchor[centre];
    const side = centre === "x" ? shift < 0 ? "left of" : "right of" : shift < 0 ? "above" : "below";
    const where = shift === 0 ? "level with" : `${pixels(Math.abs(shift))} ${side}`;
    return `The object’s centre lies ${where} the anchor’s, which is ${pixels(anchor[size])} ${centre === "x" ? "wide" : "high"}: **t_${term} = ${code(value)}**. ${fit}`;
  }
  if (object[size] === anchor[size])
    return `The object is as ${WIDE[term]} as the anchor, and log 1 is 0: **t_${term} = 0**. ${fit}`;
  return `The object is ${amount(object[size] / anchor[size])} times as ${WIDE[term]} as the anchor, and the logarithm of that is **t_${term} = ${code(value)}**. ${fit}`;
}
function decoded({ term, ...state }) {
  const { anchor, fit } = readings(state);
  const d = state.deltas[TERMS.indexOf(term)];
  const { centre, size } = axisOf(term);
  const wild = ["w", "h"].filter((one) => growth(state.deltas[TERMS.indexOf(one)], state.clamp).infinite);
  const last = wild.length ? "There is no box left to compare." : `IoU with the object: ${fixed(fit, 2)}.`;
  const says = `d_${term} = ${code(d)}`;
  if (term === "x" || term === "y") {
    const side = centre === "x" ? d < 0 ? "left" : "right" : d < 0 ? "up" : "down";
    return `${says} moves the centre by ${amount(Math.abs(d))} anchor ${centre === "x" ? "widths" : "heights"}: **${pixels(Math.abs(d) * anchor[size])} ${side}**. ${last}`;
  }
  const { cut, factor, infinite } = growth(d, state.clamp);
  if (infinite)
    return `${says} without the clamp: exp(${code(d)}) = ${number(factor)} does not fit into float32. The box is **infinitely ${WIDE[term]}**. ${last}`;
  if (cut)
    return `${says} is cut at log(1000/16) = 4.135: **62.5 times** as ${WIDE[term]} as the anchor, ${pixels(factor * anchor[size])}. Without the clamp it would be ${amount(Math.exp(d))} times. ${last}`;
  return `${says} makes the box exp(${code(d)}) = **${amount(factor)} times** as ${WIDE[term]} as the anchor: ${pixels(factor * anchor[size])}. ${last}`;
}
function deltaWords(term, { deltas, clamp }) {
  const d = deltas[TERMS.indexOf(term)];
  if (term === "x" || term === "y")
    return `d ${term} ${code(d)}: moves by ${amount(Math.abs(d))} anchor ${term === "x" ? "widths" : "heights"}`;
  const { cut, factor, infinite } = growth(d, clamp);
  return `d ${term} ${code(d)}: ${infinite ? "infinitely" : `${amount(factor)} times as`} ${WIDE[term]}${cut ? ", cut by the clamp" : ""}`;
}

var symbol = (text, color) => html("span", { class: `lf-symbol lf-c-${color}` }, text[0], text[1] ? html("sub", {}, text[1]) : null);
var word = (text, color) => html("span", { class: `lf-c-${color}` }, text);
var group = (color, ...parts2) => html("span", { class: `lf-group lf-g-${color}` }, ...parts2);
function terms(state, term) {
  const seen = readings(state);
  const { centre, size, letter } = axisOf(term);
  const index = TERMS.indexOf(term);
  const a = { centre: amount(seen.anchor[centre]), size: amount(seen.anchor[size]) };
  if (state.view === "encode") {
    const result = [symbol(`t${term}`, "target"), " = "];
    const value = word(code(seen.targets[index]), "target");
    if (term === centre) {
      return [
        [
          ...result,
          "(",
          group("shift", symbol(term, "object"), " − ", symbol(`${term}a`, "anchor")),
          ") / ",
          symbol(`${letter}a`, "anchor")
        ],
        [
          " = (",
          group("shift", word(amount(seen.object[centre]), "object"), " − ", word(a.centre, "anchor")),
          ") / ",
          word(a.size, "anchor"),
          " = ",
          value
        ]
      ];
    }
    return [
      [...result, "log(", symbol(letter, "object"), " / ", symbol(`${letter}a`, "anchor"), ")"],
      [
        " = log(",
        word(amount(seen.object[size]), "object"),
        " / ",
        word(a.size, "anchor"),
        ")",
        " = ",
        value
      ]
    ];
  }
  const d = state.deltas[index];
  if (term === centre) {
    return [
      [
        symbol(term, "yours"),
        " = ",
        symbol(`${term}a`, "anchor"),
        " + ",
        group("shift", symbol(`d${term}`, "yours"), " ", symbol(`${letter}a`, "anchor"))
      ],
      [
        " = ",
        word(a.centre, "anchor"),
        " + ",
        group("shift", word(code(d), "yours"), " · ", word(a.size, "anchor")),
        " = ",
        word(amount(seen.found[centre]), "yours")
      ]
    ];
  }
  const { factor, cut, infinite } = growth(d, state.clamp);
  return [
    [
      symbol(letter, "yours"),
      " = ",
      symbol(`${letter}a`, "anchor"),
      " exp(",
      symbol(`d${term}`, "yours"),
      ")"
    ],
    [
      " = ",
      word(a.size, "anchor"),
      " · ",
      word(infinite ? "∞" : amount(factor), "yours"),
      cut ? " (cut)" : "",
      " = ",
      word(infinite ? "∞" : amount(seen.found[size]), "yours")
    ]
  ];
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

var MARGIN = 8;
var FAR = 1e5;
function scene(picture, set) {
  const clip = `lf-clip-${Math.random().toString(36).slice(2)}`;
  const frame = svg("rect");
  const ground = svg("rect", { class: "lf-ground" });
  const photo = picture ? svg("image", { href: picture, preserveAspectRatio: "none", "clip-path": `url(#${clip})` }) : null;
  const found = svg("rect", { class: "lf-found", "clip-path": `url(#${clip})` });
  const lengths = svg("g", { class: "lf-lengths", "aria-hidden": "true", "clip-path": `url(#${clip})` });
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "group", "aria-label": "Anchor and object, to be moved and resized" },
    svg("defs", {}, svg("clipPath", { id: clip }, frame)),
    ground,
    ...photo ? [photo] : [],
    found
  );
  const editor = boxEditor({
    canvas,
    boxes: [
      { name: "anchor", kind: "anchor" },
      { name: "object", kind: "truth", tag: "end" }
    ],
    limits: SCENE,
    onset: (index, box) => set({ [["anchor", "object"][index]]: box })
  });
  canvas.append(editor.element, lengths);
  const element = html("div", { class: picture ? "lf-drawing lf-on-photo" : "lf-drawing" }, canvas);
  function draw(state) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const unit = Math.min((width - 2 * MARGIN) / SCENE.width, (height - 2 * MARGIN) / SCENE.height);
    const [left, top] = [(width - unit * SCENE.width) / 2, (height - unit * SCENE.height) / 2];
    const x = near(scale(0, SCENE.width, left, left + unit * SCENE.width));
    const y = near(scale(0, SCENE.height, top, top + unit * SCENE.height));
    canvas.dataset.area = [left, top, unit].join();
    for (const part of [frame, ground])
      place(part, { x: left, y: top, width: unit * SCENE.width, height: unit * SCENE.height });
    if (photo)
      place(photo, {
        x: left,
        y: top,
        width: unit * SCENE.width * state.zoom,
        height: unit * SCENE.height * state.zoom
      });
    const seen = readings(state);
    const [x1, y1, x2, y2] = seen.box.map((value, i) => (i % 2 ? y : x)(value));
    place(found, {
      x: x1,
      y: y1,
      width: x2 - x1,
      height: y2 - y1,
      visibility: state.view === "decode" ? "visible" : "hidden"
    });
    editor.draw([state.anchor, state.object], x, y);
    lengths.replaceChildren(...lit(state, seen, x, y));
  }
  return { element, draw };
}
function near(scaling) {
  return Object.assign((value) => Math.max(-FAR, Math.min(FAR, scaling(value))), { invert: scaling.invert });
}
function lit({ view, term }, seen, x, y) {
  const { centre, size, letter } = axisOf(term);
  const across = centre === "x";
  const other = view === "encode" ? seen.object : seen.found;
  const color = view === "encode" ? "object" : "yours";
  const parts2 = [];
  const half = (box) => box[size] / 2;
  const bar = (box, kind, name) => {
    const side = kind === "anchor" ? 1 : -1;
    const at = across ? y(box.y + side * box.height / 2) - 9 * side : x(box.x - side * box.width / 2) + 9 * side;
    const ends = across ? [x(box.x - half(box)), x(box.x + half(box))] : [y(box.y - half(box)), y(box.y + half(box))];
    parts2.push(measure(across, ends, at, side, kind, [name[0], name[1], ` = ${amount(box[size])}`]));
  };
  bar(seen.anchor, "anchor", [letter, "a"]);
  if (term !== centre) bar(other, color, [letter]);
  else {
    const [ax, ay, bx, by] = [x(seen.anchor.x), y(seen.anchor.y), x(other.x), y(other.y)];
    const [kx, ky] = across ? [bx, ay] : [ax, by];
    parts2.push(svg("line", { class: "lf-level", x1: kx, y1: ky, x2: bx, y2: by }));
    parts2.push(arrow(ax, ay, kx, ky));
    parts2.push(
      svg("circle", { class: "lf-c-anchor lf-centre", cx: ax, cy: ay, r: 4 }),
      svg("circle", { class: `lf-c-${color} lf-centre`, cx: bx, cy: by, r: 4 })
    );
    const text = amount(other[centre] - seen.anchor[centre]);
    parts2.push(
      across ? caption("shift", (ax + kx) / 2, ay - 9, "middle", [text]) : caption("shift", ax + 9, (ay + ky) / 2, "start", [text])
    );
  }
  return parts2;
}
function measure(across, [from, to], at, side, kind, words) {
  const d = across ? `M${from} ${at - 5}v10M${from} ${at}H${to}M${to} ${at - 5}v10` : `M${at - 5} ${from}h10M${at} ${from}V${to}M${at - 5} ${to}h10`;
  const middle = (from + to) / 2;
  const text = across ? caption(kind, middle, side > 0 ? at - 8 : at + 18, "middle", words) : caption(kind, at + 8 * side, middle, side > 0 ? "start" : "end", words);
  return svg("g", {}, svg("path", { class: `lf-measure lf-c-${kind}`, d }), text);
}
function arrow(x1, y1, x2, y2) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 1) return svg("g");
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const head = Math.min(9, length);
  const wing = (side) => `${x2 - head * ux + side * 0.55 * head * uy} ${y2 - head * uy - side * 0.55 * head * ux}`;
  return svg("path", { class: "lf-arrow", d: `M${x1} ${y1}L${x2} ${y2}M${wing(1)}L${x2} ${y2}L${wing(-1)}` });
}
function caption(kind, x, y, anchor, words) {
  const [letter, below, rest] = words;
  return svg(
    "text",
    {
      class: `lf-length lf-c-${kind}`,
      x,
      y,
      "text-anchor": anchor,
      dy: anchor === "middle" ? null : "0.35em"
    },
    ...rest === void 0 && below === void 0 ? [letter] : [
      svg("tspan", { class: "lf-symbol" }, letter),
      below ? svg("tspan", { class: "lf-symbol lf-below", dy: 4 }, below) : null,
      svg("tspan", { dy: below ? -4 : 0 }, rest)
    ]
  );
}

/*! First live figure of chapter 7. */
var NAMES = ["anchor", "object", "deltas", "view", "term", "clamp", "zoom"];
var VIEWS = ["encode", "decode"];
var SPOKEN = {
  x: "x, how far to the right",
  y: "y, how far down",
  w: "w, how much wider",
  h: "h, how much higher"
};
var SIZES = [
  [Math.log(1 / 4), "¼×"],
  [0, "1×"],
  [Math.log(8), "8×"],
  [Math.log(1e3 / 16), "62.5×"]
];
var SHIFTS = [
  [-1, "−1"],
  [0, "0"],
  [1, "1"]
];
function parts({ model, state, id }) {
  const limits = model.get("limits");
  const wildest = limits.deltas[1];
  function read(name, text) {
    if (name === "anchor" || name === "object") return readBox(text, SCENE);
    if (name === "view") return VIEWS.includes(text) ? text : void 0;
    if (name === "term") return TERMS.includes(text) ? text : void 0;
    if (name === "clamp") return { true: true, false: false }[text];
    if (name === "zoom") return numberIn(limits.zoom, text);
    const deltas = text.split(",").map((part) => numberIn(limits.deltas, part));
    return deltas.length === 4 && !deltas.includes(void 0) ? deltas : void 0;
  }
  const views = choice("What the figure does", `${id}-view`, VIEWS, (view) => state.set({ view }), ["view"]);
  const formula = html("div", {
    class: "lf-formula",
    role: "group",
    "aria-label": "Formula of the coordinate that is lit"
  });
  const plot = scene(model.get("picture"), state.set);
  const rows = TERMS.map((term) => {
    const input = html("input", {
      type: "radio",
      name: `${id}-term`,
      value: term,
      "aria-label": `target t ${SPOKEN[term]}`,
      onchange: () => state.set({ term })
    });
    const [sum, value] = ["lf-row-sum", "lf-row-value"].map((name) => html("span", { class: name }));
    const letter = html("span", { class: "lf-symbol lf-c-target" }, "t", html("sub", {}, term));
    return {
      term,
      input,
      sum,
      value,
      element: html("label", { class: "lf-row" }, input, letter, sum, value)
    };
  });
  const sliders = TERMS.map((term, index) => {
    const slider = range({
      id: `${id}-d${term}`,
      symbol: [html("span", { class: "lf-symbol" }, "d", html("sub", {}, term))],
      name: `delta ${SPOKEN[term]}`,
      limits: LIMITS[term],
      ticks: index < 2 ? SHIFTS : SIZES,
      onset: (value) => state.set({ term, deltas: state.get().deltas.map((delta, i) => i === index ? value : delta) })
    });
    slider.input.addEventListener("focus", () => state.get().term !== term && state.set({ term }));
    return { term, slider };
  });
  const targets = {
    element: html(
      "fieldset",
      { class: "lf-rows" },
      html("legend", { class: "lf-sr" }, "Which target is shown"),
      ...rows.map((row) => row.element)
    ),
    symbol: ["target"],
    name: "Which target is shown"
  };
  const action = (words, onclick) => html("button", { type: "button", class: "lf-action", onclick }, words);
  const actions = (name, ...buttons) => ({
    element: html("div", { class: "lf-actions", role: "group", "aria-label": name }, ...buttons),
    symbol: ["examples"],
    name,
    text: ""
  });
  const all = (factor) => () => {
    const { anchor, object, zoom } = state.get();
    const found = zoom * factor <= 1 && scaled([anchor, object], factor);
    if (found) state.set({ anchor: found[0], object: found[1], zoom: zoom * factor });
  };
  const halve = action("all ½×", all(0.5));
  const double = action("all 2×", all(2));
  const encoding = actions(
    "Ready examples",
    action("object = anchor", () => state.set({ object: [...state.get().anchor] })),
    halve,
    double
  );
  const decoding = actions(
    "Ready deltas",
    action("the targets", () => state.set({ deltas: readings(state.get()).targets })),
    action("all 0", () => state.set({ deltas: [0, 0, 0, 0] })),
    action("gone wild", () => state.set({ deltas: [0.5, 0.25, wildest, wildest], term: "w" }))
  );
  const clamp = toggle({
    id: `${id}-clamp`,
    label: "clamp",
    name: "clamp d w and d h",
    onset: (on) => state.set({ clamp: on })
  });
  function draw(now, { asked: open }) {
    const seen = readings(now);
    const encode2 = now.view === "encode";
    const asked = open && encode2;
    views.set(now.view);
    formula.replaceChildren(
      ...terms(now, now.term).map((parts2, i) => html("span", {}, ...asked && i ? [" = ?"] : parts2))
    );
    plot.draw(now);
    for (const { element } of [targets, encoding]) element.hidden = !encode2;
    for (const { element } of [decoding, clamp, ...sliders.map(({ slider }) => slider)])
      element.hidden = encode2;
    const can = (factor) => now.zoom * factor <= 1 && Boolean(scaled([now.anchor, now.object], factor));
    halve.setAttribute("aria-disabled", !can(0.5));
    double.setAttribute("aria-disabled", !can(2));
    rows.forEach(({ term, input, sum, value }, i) => {
      input.checked = term === now.term;
      const [, numbers] = terms({ ...now, view: "encode" }, term);
      sum.replaceChildren(...asked ? [] : numbers.slice(0, -2), " = ");
      value.textContent = asked ? "?" : code(seen.targets[i]);
    });
    targets.text = now.term;
    sliders.forEach(
      ({ term, slider }, i) => slider.set(now.deltas[i], code(now.deltas[i]), deltaWords(term, now))
    );
    clamp.set(now.clamp);
    return {
      words: asked ? question(now) : sentence(now),
      data: { targets: seen.targets.join(), box: seen.box.join(), overlap: seen.overlap, fit: seen.fit }
    };
  }
  return {
    read,
    bar: [formula],
    body: [plot.element],
    controls: [targets, encoding, ...sliders.map(({ slider }) => slider), decoding],
    switches: [clamp, views],
    source: model.get("picture") ? "Photograph: BCCD, MIT licence, © 2017 shenggan." : "",
    watch: plot.element,
    draw
  };
}
var box_regression_default = liveFigure({ name: "lf-regression", traits: NAMES, styles: [box_editor_default, style_default], parts });

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

var stdin_default = hosted(box_regression_default);
export {
  stdin_default as default
};
