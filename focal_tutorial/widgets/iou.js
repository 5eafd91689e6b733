// Built by widgets/build.mjs from widgets/src/iou.js: change it there.
var box_editor_default = "/* Boxes to move and resize: the truth in ink, an anchor thin and blue, a prediction in the accent. */\n.lf-editor { pointer-events: none; }\n.lf-box { color: var(--ink); }\n.lf-box-anchor { color: var(--gamma-0); }\n.lf-box-yours { color: var(--accent); }\n.lf-box .lf-edge { fill: none; stroke: currentColor; stroke-width: 2.4; }\n.lf-box-anchor .lf-edge { stroke-width: 1.8; stroke-dasharray: 7 4; }\n.lf-grip { fill: var(--panel); stroke: currentColor; stroke-width: 2; }\n.lf-canvas .lf-tag { fill: currentColor; font-weight: 700; paint-order: stroke; stroke: var(--panel); stroke-width: 5px; stroke-linejoin: round; }\n.lf-ring { fill: none; stroke: none; }\n.lf-body:focus, .lf-corner:focus { outline: none; }\n.lf-body:focus-visible .lf-ring, .lf-corner:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }\n";

var overlap_default = '/* What chapters 5 and 6 share: the scene of two boxes, the areas, the fraction and the sweep below. */\n.lf-overlap { --shared: var(--gamma-5); --together: var(--gamma-0); --around: color-mix(in srgb, var(--gamma-05) 86%, var(--ink)); }\n.lf-scene { position: relative; height: calc((100cqw - 54px) * 0.5 + 8px); }\n.lf-scene .lf-canvas, .lf-sweep .lf-canvas { cursor: default; }\n.lf-sweep { position: relative; height: 9rem; }\n.lf-sweep .lf-canvas { cursor: ew-resize; }\n.lf-scene-frame { fill: var(--paper); stroke: var(--line); }\n.lf-overlap .lf-grid { fill: none; stroke: var(--line); stroke-width: 1; }\n.lf-together { fill: var(--together); fill-opacity: 0.18; }\n.lf-shared { fill: var(--shared); fill-opacity: 0.34; }\n/* A photograph is as light in the dark: what lies on it keeps the colours of a light page, on a white halo. */\n.lf-on-photo {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #fff; --accent: #8e2f7a;\n  --gamma-0: #0072b2; --gamma-05: #be4d00; --gamma-1: #8f6500; --gamma-2: #8e2f7a; --gamma-5: #00785a;\n  --shared: var(--gamma-5); --together: var(--gamma-0); --around: color-mix(in srgb, var(--gamma-05) 86%, var(--ink));\n}\n.lf-on-photo .lf-shared { fill-opacity: 0.2; }\n.lf-hatch { stroke: var(--shared); stroke-width: 2; opacity: 0.5; }\n.lf-hull { fill: var(--around); fill-opacity: 0.1; stroke: var(--around); stroke-width: 2; stroke-dasharray: 2 4; }\n.lf-on-photo .lf-hull { fill: #fff; fill-opacity: 0.35; }\n.lf-canvas .lf-shared-text { fill: var(--ink); font-weight: 700; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }\n.lf-ghost { fill: none; stroke: var(--gamma-05); stroke-width: 2.4; stroke-dasharray: 8 5; }\n.lf-overlap .lf-tag { stroke: var(--paper); }\n.lf-arrow { fill: var(--accent); stroke: var(--accent); stroke-width: 3; stroke-linejoin: round; }\n\n.lf-overlap .lf-formula { gap: 0.35em; min-height: 58px; }\n.lf-fraction { display: inline-grid; justify-items: center; font-size: 0.92em; font-variant-numeric: tabular-nums; }\n.lf-fraction > span { padding: 1px 5px; }\n.lf-fraction > span + span { border-top: 1.5px solid var(--ink); }\n.lf-c-shared { color: var(--shared); font-weight: 600; }\n.lf-c-together { color: var(--together); font-weight: 600; }\n.lf-c-around { color: var(--around); font-weight: 600; }\n.lf-c-yours { color: var(--accent); font-weight: 700; }\n\n.lf ul.lf-areas { display: flex; flex-wrap: wrap; gap: 0 22px; margin: 2px 0 0; padding: 0 16px 0 38px; list-style: none; font-size: 0.875rem; font-variant-numeric: tabular-nums; }\n.lf ul.lf-areas li { display: flex; gap: 8px; align-items: center; min-height: 24px; margin: 0; padding: 0; line-height: 20px; }\n.lf-swatch { flex: none; width: 22px; height: 14px; border: 2px solid; border-radius: 3px; }\n.lf-swatch-shared { color: var(--shared); background: repeating-linear-gradient(135deg, currentColor 0 2px, transparent 2px 6px); }\n.lf-swatch-together { color: var(--together); background: color-mix(in srgb, currentColor 20%, transparent); }\n.lf-swatch-around { color: var(--around); border-style: dotted; }\n\n.lf-presets { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; min-height: 52px; padding: 4px 0; }\n.lf-presets-name { flex: 1 0 100%; color: var(--soft); font-size: 0.85rem; line-height: 1; }\n.lf-preset { position: relative; min-height: 36px; padding: 0 9px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 18px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-preset::after { content: ""; position: absolute; inset: -4px; }\n.lf-preset:hover { background: var(--shade); }\n.lf-preset[aria-pressed="true"] { color: var(--accent); border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n\n.lf-guide { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 3 4; }\n.lf-handle { cursor: ew-resize; }\n.lf-handle:focus { outline: none; }\n.lf-pill { fill: var(--ink); }\n.lf-canvas .lf-handle text { fill: var(--paper); font-weight: 600; }\n.lf-handle:focus-visible .lf-pill { stroke: var(--focus); stroke-width: 3; }\n.lf-overlap .lf-line { fill: none; stroke: currentColor; stroke-width: 3; stroke-linejoin: round; }\n.lf-line-iou, .lf-name-iou, .lf-dot-iou, .lf-mark-iou { color: var(--shared); }\n.lf-line-giou, .lf-name-giou, .lf-dot-giou, .lf-mark-giou { color: var(--around); }\n.lf-overlap .lf-line-giou { stroke-dasharray: 8 4; }\n.lf-name rect { fill: var(--panel); fill-opacity: 0.9; }\n.lf-canvas .lf-name text { fill: currentColor; font-weight: 700; }\n.lf-dot { fill: currentColor; stroke: var(--panel); stroke-width: 2; }\n.lf-overlap .lf-mark { fill: var(--panel); stroke: currentColor; stroke-width: 2; }\n.lf-canvas .lf-mark-name { fill: var(--ink); font-weight: 600; }\n.lf-zone-object { fill: var(--gamma-5); fill-opacity: 0.1; }\n.lf-zone-ignored { fill: var(--soft); fill-opacity: 0.2; }\n.lf-zone-background { fill: var(--gamma-05); fill-opacity: 0.06; }\n.lf-canvas .lf-zone-name { font-size: 12px; }\n\n.lf-overlap .lf-label { font-size: 1rem; color: var(--ink); white-space: nowrap; }\n.lf-overlap:fullscreen .lf-frame { flex: 1; }\n@container (max-width: 559.98px) {\n  .lf-sweep { height: 7.5rem; }\n  .lf-presets-name { display: none; }\n  .lf-dock .lf-presets { flex-wrap: nowrap; overflow-x: auto; }\n  .lf-preset { flex: 1 0 auto; padding: 0 10px; min-height: 40px; }\n}\n@container (min-width: 860px) {\n  .lf-scene { height: min(calc((100cqw - 318px - 54px) * 0.5 + 8px), 16.25rem); }\n}\n@container (max-width: 420px) {\n  .lf-overlap .lf-formula { font-size: 1.05rem; gap: 0.25em; }\n  .lf-fraction > span { padding: 1px 2px; }\n}\n';

var style_default = "";

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

function fraction(above, below, top = "shared", bottom = "together") {
  return html(
    "span",
    { class: "lf-fraction" },
    html("span", { class: `lf-c-${top}` }, above),
    html("span", { class: `lf-c-${bottom}` }, below)
  );
}
function areaRow(swatch, colour, words) {
  return html(
    "li",
    {},
    html("span", { class: `lf-swatch lf-swatch-${swatch}`, "aria-hidden": "true" }),
    html("span", { class: `lf-c-${colour}` }, words)
  );
}
function presets({ symbol, name, examples, onpick, other = "yours" }) {
  const buttons = new Map(
    Object.entries(examples).map(([word, example]) => [
      word,
      html("button", { type: "button", class: "lf-preset", onclick: () => onpick(example) }, word)
    ])
  );
  const element = html(
    "div",
    { class: "lf-presets", role: "group", "aria-label": name },
    html("span", { class: "lf-presets-name", "aria-hidden": "true" }, name),
    ...buttons.values()
  );
  const control = { element, symbol, name, text: "" };
  return Object.assign(control, {
    set(seen) {
      control.text = buttons.has(seen) ? seen : other;
      for (const [word, button] of buttons) button.setAttribute("aria-pressed", String(word === seen));
    }
  });
}
var exampleOf = (examples, { a, b }) => Object.keys(examples).find(
  (word) => String(examples[word].a) === String(a) && String(examples[word].b) === String(b)
);

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
function areaSlopes([x1, y1, x2, y2]) {
  const [width, height] = [Math.max(0, x2 - x1), Math.max(0, y2 - y1)];
  return [width ? -height : 0, height ? -width : 0, width ? height : 0, height ? width : 0];
}
function slopes(a, b) {
  const ahead = (i) => b[i] > a[i] ? 1 : b[i] < a[i] ? 0 : 0.5;
  const shared = areaSlopes(meet(a, b)).map((slope, i) => slope * (i < 2 ? ahead(i) : 1 - ahead(i)));
  const around = areaSlopes(hull(a, b)).map((slope, i) => slope * (i < 2 ? 1 - ahead(i) : ahead(i)));
  const own = areaSlopes(b);
  return { shared, around, together: own.map((slope, i) => slope - shared[i]) };
}
var quotientSlope = (part, whole, dPart, dWhole) => (dPart * whole - part * dWhole) / (whole * whole);
function iouGradient(a, b) {
  const { shared, together } = slopes(a, b);
  return shared.map((slope, i) => quotientSlope(intersection(a, b), union(a, b), slope, together[i]));
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
function path(pixels) {
  return pixels.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}
function placeLabels(curves, area2, height, taken2 = []) {
  const boxes = [...taken2];
  return curves.map(({ pixels, width }, own) => {
    let best = null;
    for (const [x, y] of along(pixels, 3)) {
      const box = {
        left: x - width / 2 - 2,
        right: x + width / 2 + 2,
        top: y - height / 2,
        bottom: y + height / 2
      };
      if (box.left < area2.left || box.right > area2.right || box.top < area2.top || box.bottom > area2.bottom)
        continue;
      let cost = 0;
      for (const other of boxes)
        cost += overlap(box, other) ? 100 : Math.max(0, 12 - distance(box, other)) / 2;
      curves.forEach((curve2, i) => {
        if (i !== own) {
          for (const point of curve2.dense ?? (curve2.dense = along(curve2.pixels, 3))) if (inside(box, point)) cost += 1;
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

var LEFT = 38;
var RIGHT = 16;
var EDGE = 4;
var LONGEST_ARROW = 54;
var PIXELS_PER_SLOPE = 5e3;
function overlapScene(name, picture = "") {
  const hatch = `lf-hatch-${Math.random().toString(36).slice(2)}`;
  const frame = svg("rect", { class: "lf-scene-frame" });
  const photo = picture ? svg("image", { href: picture, preserveAspectRatio: "none" }) : null;
  const grid = svg("path", { class: "lf-grid" });
  const around = svg("rect", { class: "lf-hull" });
  const together = svg("path", { class: "lf-together" });
  const shared = svg("rect", { class: "lf-shared" });
  const lines = svg("rect", { fill: `url(#${hatch})` });
  const ghost = svg("rect", { class: "lf-ghost" });
  const sharedText = svg("text", { class: "lf-shared-text", "text-anchor": "middle", dy: "0.35em" });
  const outlines = [svg("rect", { class: "lf-edge" }), svg("rect", { class: "lf-edge" })];
  const still = svg(
    "g",
    {},
    svg("g", { class: "lf-box lf-box-truth" }, outlines[0]),
    svg("g", { class: "lf-box lf-box-yours" }, outlines[1])
  );
  const arrows = svg("g", { class: "lf-arrows" });
  const front = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas lf-scene-canvas", role: "group", "aria-label": name },
    svg(
      "defs",
      {},
      svg(
        "pattern",
        { id: hatch, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        svg("path", { class: "lf-hatch", d: "M0 0V7" })
      )
    ),
    svg(
      "g",
      { "aria-hidden": "true" },
      frame,
      photo,
      grid,
      around,
      together,
      shared,
      lines,
      ghost,
      sharedText,
      still,
      arrows
    ),
    front
  );
  const element = html("div", { class: "lf-scene" }, canvas);
  function draw(view) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return null;
    const [[x1, y1, x2, y2], unit] = fitted(view, width - LEFT - RIGHT, height - 2 * EDGE);
    const left = LEFT + (width - LEFT - RIGHT - unit * (x2 - x1)) / 2;
    const top = (height - unit * (y2 - y1)) / 2;
    const right = left + unit * (x2 - x1);
    const x = scale(x1, x2, left, right);
    const y = scale(y1, y2, top, top + unit * (y2 - y1));
    const fit = (target, box) => place(target, {
      x: x(box[0]),
      y: y(box[1]),
      width: Math.max(0, x(box[2]) - x(box[0])),
      height: Math.max(0, y(box[3]) - y(box[1]))
    });
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    fit(frame, [x1, y1, x2, y2]);
    const seen = Boolean(photo && view.photo);
    element.classList.toggle("lf-on-photo", seen);
    if (photo) {
      fit(photo, [x1, y1, x2, y2]);
      photo.setAttribute("visibility", seen ? "visible" : "hidden");
    }
    grid.setAttribute("visibility", seen ? "hidden" : "visible");
    grid.setAttribute(
      "d",
      [
        ...steps(x1, x2, view.step).map((at) => `M${x(at).toFixed(1)} ${y(y1)}V${y(y2).toFixed(1)}`),
        ...steps(y1, y2, view.step).map((at) => `M${x(x1)} ${y(at).toFixed(1)}H${x(x2).toFixed(1)}`)
      ].join("")
    );
    const counted = view.ghost ?? view.b;
    const common = meet(view.a, counted);
    const empty = common[2] <= common[0] || common[3] <= common[1];
    together.setAttribute("d", [view.a, counted].map((box) => outline(box, x, y)).join(""));
    for (const part of [shared, lines]) fit(part, empty ? [x1, y1, x1, y1] : common);
    around.setAttribute("visibility", view.hull ? "visible" : "hidden");
    fit(around, hull(view.a, view.b));
    const room = !empty && x(common[2]) - x(common[0]) > view.sharedText.length * 8 + 12 && y(common[3]) - y(common[1]) > 34;
    sharedText.textContent = room ? view.sharedText : "";
    place(sharedText, { x: x((common[0] + common[2]) / 2), y: y((common[1] + common[3]) / 2) });
    ghost.setAttribute("visibility", view.ghost ? "visible" : "hidden");
    if (view.ghost) {
      const [gx1, gy1, gx2, gy2] = view.ghost;
      fit(ghost, [Math.min(gx1, gx2), Math.min(gy1, gy2), Math.max(gx1, gx2), Math.max(gy1, gy2)]);
    }
    still.setAttribute("visibility", view.still ? "visible" : "hidden");
    [view.a, view.b].forEach((box, i) => fit(outlines[i], box));
    arrows.replaceChildren(...view.slopes ? pointers(view.slopes, view.b, x, y) : []);
    return { x, y, left, right };
  }
  return { element, canvas, front, draw };
}
function fitted({ frame: [x1, y1, x2, y2], still }, width, height) {
  const unit = Math.min(width / (x2 - x1), height / (y2 - y1));
  const [across, down] = still ? [(width / unit - (x2 - x1)) / 2, (height / unit - (y2 - y1)) / 2] : [0, 0];
  return [[x1 - across, y1 - down, x2 + across, y2 + down], unit];
}
function outline([x1, y1, x2, y2], x, y) {
  return x2 <= x1 || y2 <= y1 ? "" : `M${x(x1)} ${y(y1)}H${x(x2)}V${y(y2)}H${x(x1)}Z`;
}
function steps(from, to, step) {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
}
function pointers(slopes2, [x1, y1, x2, y2], x, y) {
  const middle = [(x1 + x2) / 2, (y1 + y2) / 2];
  return [
    [x1, middle[1]],
    [middle[0], y1],
    [x2, middle[1]],
    [middle[0], y2]
  ].flatMap(([u, v], i) => {
    const length = Math.min(LONGEST_ARROW, Math.abs(slopes2[i]) * PIXELS_PER_SLOPE);
    if (length < 1) return [];
    const turn = (i % 2 ? 90 : 0) + (slopes2[i] < 0 ? 180 : 0);
    const head = Math.min(9, 4 + length / 4);
    const d = `M0 0H${(length + 2).toFixed(1)}M${(length + head).toFixed(1)} 0l${-head} ${-head * 0.6}v${(head * 1.2).toFixed(2)}z`;
    return [
      svg("path", {
        class: "lf-arrow",
        "data-edge": i,
        d,
        transform: `translate(${x(u).toFixed(1)} ${y(v).toFixed(1)}) rotate(${turn})`
      })
    ];
  });
}

var LIMITS = { width: 480, height: 240, least: 16, fine: 1, coarse: 5 };
var SHIFT = { min: 0, max: LIMITS.width, fine: LIMITS.fine, coarse: LIMITS.coarse };
function alongShift({ a, b }, value) {
  const [width, last] = [b[2] - b[0], LIMITS.width - (b[2] - b[0])];
  const bends = [a[0] - width, a[0], a[2] - width, a[2], b[0]].filter((at) => at > 0 && at < last);
  const places = [...Array.from({ length: 97 }, (_, i) => last * i / 96), ...bends].sort((p, q) => p - q);
  return places.map((left) => [left, value(a, [left, b[1], left + width, b[3]])]);
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
function fitted2(attributes) {
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
  const { element, set, release } = fitted2({ class: "lf-sentence", "aria-hidden": "true" });
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
  let read2;
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
      const value = text === void 0 ? void 0 : read2(name, text);
      model.set(name, value === void 0 ? stored[name] : value);
    }
    request();
  };
  const start = (given) => {
    ({ read: read2, draw } = given);
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

var LINE = 17;
function sweepPlot({ name, guide, onset }) {
  const ground = svg("g", { "aria-hidden": "true" });
  const line = svg("line", { class: "lf-guide" });
  const dots = svg("g", { "aria-hidden": "true" });
  const text = svg("text", { "text-anchor": "middle", dy: "0.35em" });
  const pill = svg("rect", { class: "lf-pill", rx: 11, y: -11, height: 22 });
  const handle = svg(
    "g",
    { class: "lf-handle", role: "slider", tabindex: 0, "aria-label": guide },
    pill,
    text
  );
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "group", "aria-label": name },
    ground,
    line,
    dots,
    handle
  );
  const element = html("div", { class: "lf-sweep" }, canvas);
  let drawn = "";
  let x = null;
  let view = null;
  follow(
    canvas,
    (clientX) => x && onset(snapped(x.invert(clientX - canvas.getBoundingClientRect().left), view.x.limits))
  );
  handle.addEventListener("keydown", (event) => {
    const value = view && nudged(view.value, event, view.x.limits);
    if (value === null) return;
    event.preventDefault();
    view = { ...view, value };
    onset(value);
  });
  function draw(now) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    view = now;
    const area2 = { left: now.area.left, right: now.area.right, top: 12, bottom: height - 46 };
    const { limits } = now.x;
    x = scale(limits.min, limits.max, area2.left, area2.right);
    const y = scale(now.y.limits.min, now.y.limits.max, area2.bottom, area2.top);
    const curves = now.curves.map((curve2) => ({
      ...curve2,
      pixels: curve2.points.map(([u, v]) => [x(u), y(v)])
    }));
    const key = JSON.stringify([
      width,
      height,
      now.area,
      now.x,
      now.y,
      curves.map(({ pixels, text: text2 }) => [text2, path(pixels)])
    ]);
    if (key !== drawn) {
      canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
      Object.assign(canvas.dataset, {
        area: [area2.left, area2.top, area2.right, area2.bottom].join(),
        x: [limits.min, limits.max].join(),
        y: [now.y.limits.min, now.y.limits.max].join()
      });
      ground.replaceChildren(
        ...scenery(now, area2, x, y),
        ...curves.map(
          ({ kind, pixels }) => svg("path", { class: `lf-line lf-line-${kind}`, d: path(pixels) })
        )
      );
      nameCurves(
        curves,
        (now.marks ?? []).map((mark) => [x(mark.x), y(mark.y)]),
        area2,
        width < 480
      );
    }
    drawn = key;
    const at = x(now.value);
    place(line, { x1: at, x2: at, y1: area2.top, y2: area2.bottom });
    dots.replaceChildren(
      ...(now.marks ?? []).flatMap((mark) => [
        svg("circle", { class: `lf-mark lf-mark-${mark.kind}`, r: 5, cx: x(mark.x), cy: y(mark.y) }),
        mark.text ? svg(
          "text",
          {
            class: "lf-mark-name",
            x: x(mark.x),
            y: area2.top + 2,
            "text-anchor": "middle",
            dy: "0.35em"
          },
          mark.text
        ) : null
      ]).filter(Boolean),
      ...curves.map(
        ({ kind, at: level }) => svg("circle", { class: `lf-dot lf-dot-${kind}`, r: 6, cx: at, cy: y(level) })
      )
    );
    const half = now.chip.length * 4 + 12;
    const middle = Math.min(Math.max(at, area2.left + half - 12), area2.right - half + 12);
    handle.setAttribute("transform", `translate(${middle.toFixed(2)} ${area2.bottom + 14})`);
    place(pill, { x: -half, width: 2 * half });
    text.textContent = now.chip;
    place(handle, {
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max,
      "aria-valuenow": now.value,
      "aria-valuetext": now.words
    });
    for (const tick of ground.querySelectorAll(".lf-under")) {
      tick.setAttribute(
        "visibility",
        Math.abs(tick.getAttribute("x") - middle) < half + 4 + tick.textContent.length * 4 ? "hidden" : "visible"
      );
    }
  }
  function nameCurves(curves, rings, area2, narrow) {
    const labels = curves.filter(({ text: text2 }) => text2).map(({ kind, text: text2, short: short2, pixels }) => ({
      pixels,
      group: svg(
        "g",
        { class: `lf-name lf-name-${kind}` },
        svg("rect", { rx: 4 }),
        svg("text", { dy: "0.35em", "text-anchor": "middle" }, narrow ? short2 ?? text2 : text2)
      )
    }));
    ground.append(...labels.map(({ group }) => group));
    const sized = labels.map((label) => ({
      ...label,
      width: label.group.querySelector("text").getBBox().width + 6
    }));
    const names = [...ground.querySelectorAll(".lf-zone-name")].map((zone) => {
      const { x: left, y: top, width, height } = zone.getBBox();
      return { left, top, right: left + width, bottom: top + height };
    });
    const taken2 = [
      ...names,
      ...rings.map(([u, v]) => ({ left: u - 8, top: v - 8, right: u + 8, bottom: v + 8 }))
    ];
    placeLabels(sized, area2, LINE, taken2).forEach((spot, i) => {
      const { group, width } = sized[i];
      if (!spot) return group.remove();
      group.setAttribute("transform", `translate(${spot.map((part) => part.toFixed(1)).join(" ")})`);
      place(group.querySelector("rect"), { x: -width / 2, y: -LINE / 2, width, height: LINE });
    });
  }
  return { element, draw };
}
function scenery(now, area2, x, y) {
  const { left, right, top, bottom } = area2;
  const bands = (now.zones ?? []).flatMap(({ from, to, kind, text }) => [
    svg("rect", {
      class: `lf-zone lf-zone-${kind}`,
      x: left,
      y: y(to),
      width: right - left,
      height: y(from) - y(to)
    }),
    svg(
      "text",
      { class: "lf-zone-name", x: right - 6, y: (y(from) + y(to)) / 2, dy: "0.35em", "text-anchor": "end" },
      text
    )
  ]);
  return [
    ...bands,
    ...now.y.ticks.flatMap(([value, text]) => [
      svg("line", { class: "lf-grid", x1: left, x2: right, y1: y(value), y2: y(value) }),
      svg("text", { x: left - 8, y: y(value), dy: "0.35em", "text-anchor": "end" }, text)
    ]),
    ...now.x.ticks.flatMap(([value, text]) => [
      svg("line", { class: "lf-grid", x1: x(value), x2: x(value), y1: bottom, y2: bottom + 4 }),
      svg(
        "text",
        { class: "lf-under", x: x(value), y: bottom + 14, dy: "0.35em", "text-anchor": "middle" },
        text
      )
    ]),
    svg(
      "text",
      { class: "lf-title", x: (left + right) / 2, y: bottom + 38, "text-anchor": "middle" },
      now.x.title
    ),
    ...now.y.title ? [
      svg(
        "text",
        {
          class: "lf-title",
          "text-anchor": "middle",
          transform: `translate(12 ${(top + bottom) / 2}) rotate(-90)`
        },
        now.y.title
      )
    ] : []
  ];
}

var minus = (text) => text.replace("-", "−");
function fixed(value, decimals) {
  return minus((Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).toFixed(decimals));
}
function amount(value) {
  return minus((Math.round(value * 10) / 10 + 0).toLocaleString("en-US"));
}
function slopeWords(slopes2) {
  return slopes2.map(
    (slope, i) => `${["x₁", "y₁", "x₂", "y₂"][i]} ${Math.abs(slope) < 5e-5 ? "0" : (slope > 0 ? "+" : "") + fixed(slope, 4)}`
  ).join(", ");
}

function misreadBox([x1, y1, x2, y2]) {
  return [x1, y1, x2 - x1, y2 - y1];
}
function role(value) {
  return value >= 0.5 ? "object" : value >= 0.4 ? "ignored" : "background";
}
function readings({ a, b, misread }) {
  const seen = misread ? misreadBox(b) : b;
  const [shared, together] = [intersection(a, seen), union(a, seen)];
  const common = meet(a, seen);
  return {
    seen,
    shared,
    together,
    areaA: area(a),
    areaB: area(seen),
    value: iou(a, seen),
    right: iou(a, b),
    sides: [Math.max(0, common[2] - common[0]), Math.max(0, common[3] - common[1])],
    slopes: misread ? null : iouGradient(a, b)
  };
}
function curve(state) {
  return alongShift(state, (a, b) => iou(a, state.misread ? misreadBox(b) : b));
}

var NAMES = ["left", "top", "right", "bottom"];
var ROLES = {
  object: "answers for the object (IoU of .5 or more)",
  ignored: "is ignored (IoU from .4 to .5)",
  background: "counts as background (IoU below .4)"
};
var SHORT_ROLES = { object: "answers for the object", ignored: "is ignored", background: "is background" };
var QUESTION = "Of the area that A and B cover together, they share **?**";
var iouOf = (value) => `**IoU ${fixed(value, 3)}**`;
var isFlat = ({ slopes: slopes2 }) => slopes2.every((slope) => Math.abs(slope) < 1e-12);
var steepest = ({ slopes: slopes2 }) => slopes2.reduce((best, slope, i) => Math.abs(slope) > Math.abs(slopes2[best]) + 1e-12 ? i : best, 0);
function short(state) {
  const seen = readings(state);
  if (state.misread) {
    const what = seen.areaB === 0 ? "is empty" : "is the dashed box";
    return `Read as two corners, B ${what}: ${iouOf(seen.value)}, and in truth ${fixed(seen.right, 3)}. No error is raised.`;
  }
  if (seen.shared === 0)
    return state.gradient ? "The boxes share nothing. **All four slopes are 0**: there is nothing to follow." : `The boxes share nothing: **IoU 0**, however far apart they are.`;
  if (!state.gradient)
    return `They share ${amount(seen.shared)} of ${amount(seen.together)}: ${iouOf(seen.value)}. As an anchor, B ${SHORT_ROLES[role(seen.value)]}.`;
  if (isFlat(seen)) return `${iouOf(seen.value)}: no edge can do better.`;
  const strongest = steepest(seen);
  return `${iouOf(seen.value)}. Each arrow moves an edge for more of it; the ${NAMES[strongest]} edge gains most, ${fixed(Math.abs(seen.slopes[strongest]), 4)} a pixel.`;
}
function sentence(state) {
  const seen = readings(state);
  const iou2 = `IoU ${fixed(seen.value, 3)}`;
  if (state.misread) {
    const [x1, , x2] = seen.seen;
    const what = seen.areaB === 0 ? `Its ${x2 <= x1 ? "right edge lies left of its left edge" : "bottom lies above its top"}: the box is empty.` : `It is another box at another place, of ${amount(seen.areaB)} square pixels.`;
    return `B's x, y, width, height are taken for two corners. ${what} The code says **${iou2}**, and the truth is ${fixed(seen.right, 3)}. No error is raised.`;
  }
  if (seen.shared === 0) {
    const flat = state.gradient ? " **All four slopes are 0**: no small move of any edge changes that, so there is nothing to follow." : "";
    return `The boxes share nothing: **${iou2}**, however far apart they are.${flat}`;
  }
  const roles = `As an anchor for object A, B ${ROLES[role(seen.value)]}.`;
  if (!state.gradient)
    return `The boxes share ${amount(seen.shared)} of the ${amount(seen.together)} square pixels that they cover together: **${iou2}**. ${roles}`;
  if (isFlat(seen)) return `**${iou2}**: no edge can do better.`;
  const strongest = steepest(seen);
  const way = ["left", "up", "right", "down"][(strongest % 2 ? 1 : 0) + (seen.slopes[strongest] > 0 ? 2 : 0)];
  return `**${iou2}**. The arrows say where each edge of B should go. The strongest: its ${NAMES[strongest]} edge, ` + `one pixel to the ${way}`.replace("to the up", "up").replace("to the down", "down") + `, adds about ${fixed(Math.abs(seen.slopes[strongest]), 4)}. All four, per pixel: ${slopeWords(seen.slopes)}.`;
}
function shiftWords(state) {
  return `left edge of B at ${amount(state.b[0])}: IoU ${fixed(readings(state).value, 3)}`;
}

/*! Live figure of chapter 5. */
var NAMES2 = ["a", "b", "gradient", "misread"];
var OBJECT = [168, 57, 291, 168];
var EXAMPLES = {
  detection: { a: OBJECT, b: [172, 54, 295, 161] },
  anchor: { a: OBJECT, b: [156.5, 36.5, 283.5, 163.5] },
  "half off": { a: OBJECT, b: [229.5, 57, 352.5, 168] },
  apart: { a: OBJECT, b: [350, 93, 446, 201] }
};
var ZONES = [
  { from: 0.5, to: 1, kind: "object", text: "object" },
  { from: 0.4, to: 0.5, kind: "ignored", text: "ignored" },
  { from: 0, to: 0.4, kind: "background", text: "background" }
];
function read(name, text) {
  return name === "a" || name === "b" ? readBox(text, LIMITS) : { true: true, false: false }[text];
}
function parts({ model, state, id }) {
  const slide = (left) => {
    const { b } = state.get();
    state.set({ b: moved(b, left - b[0], 0, LIMITS) });
  };
  const scene = overlapScene(
    "Boxes A and B in an image of 480 by 240 pixels; each can be moved, and resized at its corners",
    model.get("picture")
  );
  const editor = boxEditor({
    canvas: scene.canvas,
    limits: LIMITS,
    boxes: [
      { name: "A", kind: "truth" },
      { name: "B", kind: "yours", tag: "end" }
    ],
    onset: (index, box) => state.set({ [NAMES2[index]]: box })
  });
  scene.front.append(editor.element);
  const sweep = sweepPlot({
    name: "IoU while B slides sideways",
    guide: "left edge of B, the guide under the plot",
    onset: slide
  });
  const shift = range({
    id: `${id}-shift`,
    symbol: ["slide B"],
    name: "sideways: its left edge in pixels",
    limits: SHIFT,
    ticks: [
      [0, "0"],
      [120, "120"],
      [240, "240"],
      [360, "360"],
      [480, "480"]
    ],
    onset: slide
  });
  const starts = presets({
    symbol: ["B"],
    name: "Examples of B",
    examples: EXAMPLES,
    onpick: (example) => state.set(example)
  });
  const gradient = toggle({
    id: `${id}-gradient`,
    label: "show the gradient",
    symbol: ["slope"],
    onset: (on) => state.set({ gradient: on })
  });
  const misread = toggle({
    id: `${id}-misread`,
    label: "misread B: x, y, w, h as corners",
    symbol: ["misread"],
    onset: (on) => state.set({ misread: on })
  });
  const formula = html("div", { class: "lf-formula", role: "math" });
  const areas = html("ul", { class: "lf-areas" });
  function draw(now, { asked }) {
    const seen = readings(now);
    const number = asked ? "?" : fixed(seen.value, 3);
    const [shared, together] = asked ? ["?", "?"] : [seen.shared, seen.together].map(amount);
    formula.replaceChildren(
      html("span", { class: "lf-symbol" }, "IoU"),
      "=",
      fraction("A ∩ B", "A ∪ B"),
      ...asked ? [] : ["=", fraction(shared, together)],
      "=",
      html("span", { class: "lf-c-yours" }, number)
    );
    formula.setAttribute(
      "aria-label",
      asked ? "IoU is intersection over union: how much?" : `IoU is intersection over union: ${shared} over ${together} is ${number}`
    );
    const sides = seen.sides.map(amount).join(" × ");
    const sum = `${amount(seen.areaA)} + ${amount(seen.areaB)} − ${shared}`;
    areas.replaceChildren(
      areaRow("shared", "shared", `A ∩ B${asked ? ": what both cover" : ` = ${sides} = ${shared}`}`),
      areaRow(
        "together",
        "together",
        `A ∪ B${asked ? ": what they cover together" : ` = ${sum} = ${together}`}`
      )
    );
    const place2 = scene.draw({
      frame: [0, 0, LIMITS.width, LIMITS.height],
      step: 40,
      photo: true,
      a: now.a,
      b: now.b,
      sharedText: asked ? "" : shared,
      ghost: now.misread ? seen.seen : null,
      slopes: now.gradient ? seen.slopes : null
    });
    if (place2) {
      areas.style.paddingLeft = `${Math.round(place2.left)}px`;
      editor.draw(
        [now.a, now.b],
        place2.x,
        place2.y,
        asked ? ["A", "B"] : [`A ${amount(seen.areaA)}`, now.misread ? "B" : `B ${amount(seen.areaB)}`]
      );
      sweep.draw({
        area: place2,
        zones: ZONES,
        value: now.b[0],
        chip: `x₁ = ${amount(now.b[0])}`,
        words: asked ? `left edge of B at ${amount(now.b[0])}` : shiftWords(now),
        x: {
          limits: SHIFT,
          ticks: [0, 80, 160, 240, 320, 400, 480].map((at) => [at, String(at)]),
          title: "left edge of B, in pixels"
        },
        y: {
          limits: { min: 0, max: 1 },
          ticks: [
            [0, "0"],
            [0.5, "0.5"],
            [1, "1"]
          ]
        },
        curves: asked ? [] : [{ kind: "iou", text: "IoU", points: curve(now), at: seen.value }]
      });
    }
    starts.set(exampleOf(EXAMPLES, now));
    shift.set(now.b[0], amount(now.b[0]), asked ? `at ${amount(now.b[0])}` : shiftWords(now));
    gradient.set(now.gradient);
    misread.set(now.misread);
    gradient.wanted = now.gradient;
    misread.wanted = now.misread;
    return {
      ...asked ? { words: QUESTION } : { words: short(now), all: sentence(now) },
      data: {
        a: now.a,
        b: now.b,
        shared: seen.shared,
        together: seen.together,
        iou: seen.value,
        slopes: seen.slopes ?? ""
      }
    };
  }
  return {
    read,
    bar: [formula],
    body: [scene.element, areas, sweep.element],
    controls: [starts, shift],
    more: [gradient, misread],
    source: model.get("picture") ? "Photograph: BCCD, MIT licence, © 2017 shenggan." : "",
    watch: scene.element,
    draw
  };
}
var iou_default = liveFigure({
  name: "lf-overlap lf-iou",
  traits: NAMES2,
  styles: [box_editor_default, overlap_default, style_default],
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

var stdin_default = hosted(iou_default);
export {
  stdin_default as default
};
