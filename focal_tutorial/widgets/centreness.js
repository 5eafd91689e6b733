// Built by widgets/build.mjs from widgets/src/centreness.js: change it there.
var smear_default = "/* A drawn smear is as light in the dark: what lies on it keeps the colours of a light page. */\n.lf-smear {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #fff; --accent: #8e2f7a; --focus: #1769d2;\n  --gamma-0: #0072b2; --gamma-05: #be4d00; --gamma-1: #8f6500; --gamma-2: #8e2f7a; --gamma-5: #00785a;\n  position: relative; height: calc((100cqw - 32px) * var(--ratio)); margin: 2px 16px 0;\n}\n.lf-ground { position: absolute; display: block; border-radius: 8px; }\n.lf-smear .lf-canvas { cursor: default; }\n.lf-mover { color: var(--accent); }\n.lf-mover:focus { outline: none; }\n.lf-ring { fill: none; stroke: none; }\n.lf-mover:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }\n@media print { .lf-ground { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }\n@container (min-width: 560px) and (max-width: 859.98px) { .lf-smear { height: min(calc((100cqw - 32px) * var(--ratio)), 17rem); } }\n@container (min-width: 860px) { .lf-smear { height: min(calc((100cqw - 318px - 32px) * var(--ratio)), 15.5rem); } }\n";

var style_default = ".lf-truth { fill: none; stroke: var(--ink); stroke-width: 1.8; }\n.lf-truth-halo { stroke: #fff; stroke-width: 4.5; stroke-opacity: 0.75; }\n.lf-truth.lf-own { stroke: var(--accent); stroke-width: 2.8; }\n.lf-plate { fill: var(--ink); stroke: #fff; stroke-width: 1.5; }\n.lf-smear .lf-letter { fill: #fff; font-weight: 700; }\n.lf-glow { position: absolute; display: block; }\n.lf .lf-glow[hidden] { display: none; }\n.lf-region { fill: none; stroke: var(--accent); stroke-width: 2; stroke-dasharray: 3 4; }\n.lf-side { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }\n.lf-side.lf-farthest { stroke: var(--gamma-05); stroke-width: 3.2; }\n.lf-side-halo { stroke: #fff; stroke-width: 6; stroke-opacity: 0.85; }\n.lf-smear .lf-side-text { fill: var(--ink); font-weight: 700; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }\n.lf-smear .lf-side-text.lf-farthest { fill: var(--gamma-05); }\n.lf-point { fill: #fff; stroke: var(--accent); stroke-width: 3; }\n.lf-cross { stroke: var(--accent); stroke-width: 2; }\n\n.lf-centreness .lf-formula { flex: 1 1 0; gap: 0.3em; min-width: 0; min-height: 58px; overflow: auto hidden; scrollbar-width: none; }\n.lf-fraction { display: inline-grid; justify-items: center; font-size: 0.86em; font-variant-numeric: tabular-nums; }\n.lf-fraction > span { padding: 1px 5px; }\n.lf-fraction > span + span { border-top: 1.5px solid var(--ink); }\n.lf-root { font-size: 1.35em; line-height: 1; }\n.lf-centreness .lf-formula b { color: var(--accent); }\n.lf-held { margin: 8px 16px 0; overflow: auto hidden; }\n.lf .lf-held table { width: 100%; margin: 0; border-collapse: collapse; table-layout: fixed; font-size: 0.875rem; line-height: 22px; font-variant-numeric: tabular-nums; }\n.lf .lf-held :is(th, td) { height: 24px; padding: 0 4px; color: var(--ink); text-align: right; background: none; border: 0; border-bottom: 1px solid var(--line); white-space: nowrap; }\n.lf .lf-held thead th { color: var(--soft); font-weight: 600; }\n.lf .lf-held :is(th, td):first-child { width: 8.4rem; text-align: left; }\n.lf .lf-held :is(th, td):nth-child(7) { width: 6rem; }\n.lf .lf-held :is(th, td):last-child { width: 7rem; padding-left: 12px; text-align: left; }\n.lf .lf-held tr.lf-own :is(th, td) { font-weight: 700; }\n.lf .lf-held tr.lf-own td:last-child { color: var(--accent); }\n.lf .lf-held td.lf-far { color: var(--gamma-05); }\n.lf-worth { display: grid; grid-template-columns: max-content minmax(0, 1fr) 2.4rem; gap: 4px 10px; align-items: center; margin: 0; padding: 8px 16px; font-size: 0.9rem; line-height: 18px; font-variant-numeric: tabular-nums; }\n.lf-worth-bar { position: relative; display: block; height: 10px; background: var(--line); border-radius: 5px; overflow: hidden; }\n.lf-worth-bar i { display: block; width: 0; height: 100%; background: var(--soft); }\n.lf-worth-bar.lf-mine i { background: var(--accent); }\n.lf-worth b { font-weight: 600; text-align: right; }\n.lf-centreness .lf-label { font-size: 1rem; color: var(--ink); white-space: nowrap; }\n.lf-centreness .lf-controls .lf-label { min-width: 3.4rem; }\n@container (max-width: 559.98px) {\n  .lf-held { margin-inline: 12px; }\n  .lf .lf-held table { min-width: 19rem; font-size: 0.8125rem; }\n  .lf .lf-held :is(th, td):first-child { width: 2rem; }\n  .lf .lf-held :is(th, td):nth-child(7) { width: 3rem; }\n  .lf .lf-held :is(th, td):last-child { width: 4.6rem; }\n  .lf-long { display: none; }\n  .lf-worth { font-size: 0.85rem; padding-block: 8px; }\n  .lf-centreness .lf-formula { font-size: 1.05rem; }\n}\n@container (min-width: 560px) {\n  .lf-brief { display: none; }\n  .lf-worth { grid-template-columns: max-content minmax(0, 1fr) 2rem max-content minmax(0, 1fr) 2rem; }\n  .lf-worth :nth-child(4) { margin-left: 12px; }\n}\n@container (min-width: 560px) and (max-width: 859.98px) { .lf-centreness .lf-smear { height: min(calc((100cqw - 32px) * var(--ratio)), 11.9rem); } }\n";

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

var RANGES = [
  [0, 64],
  [64, 128],
  [128, 256],
  [256, 512],
  [512, Infinity]
];
var FIRST = 3;
var RADIUS = 1.5;
var sides = ([x, y], [x1, y1, x2, y2]) => [x - x1, y - y1, x2 - x, y2 - y];
function centreness([l, t, r, b]) {
  const ratio2 = (p, q) => Math.max(0, Math.min(p, q)) / Math.max(p, q, 1e-12);
  return Math.sqrt(ratio2(l, r) * ratio2(t, b));
}
var levelOf = (farthest) => FIRST + RANGES.findIndex(([low, high]) => farthest > low && farthest <= high);
var strideOf = (level2) => 2 ** level2;
function middle([x1, y1, x2, y2], level2) {
  const reach2 = RADIUS * strideOf(level2);
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return [Math.max(x1, x - reach2), Math.max(y1, y - reach2), Math.min(x2, x + reach2), Math.min(y2, y + reach2)];
}
var within = ([x, y], [x1, y1, x2, y2]) => x > x1 && y > y1 && x < x2 && y < y2;
function candidates(point, boxes, sampling) {
  const found = boxes.flatMap((box, object) => {
    if (!within(point, box)) return [];
    const four = sides(point, box);
    const farthest = Math.max(...four);
    const level2 = levelOf(farthest);
    const off = sampling && !within(point, middle(box, level2));
    return [{ object, sides: four, farthest, level: level2, centreness: centreness(four), area: area(box), off }];
  });
  found.sort((one, other) => one.area - other.area);
  const taken = /* @__PURE__ */ new Set();
  return found.map(({ off, ...one }) => {
    const role = off ? "off" : taken.has(one.level) ? "larger" : "takes";
    if (role === "takes") taken.add(one.level);
    return { ...one, role };
  });
}

var minus = (text) => text.replace("-", "−");
function fixed(value, decimals) {
  return minus((Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).toFixed(decimals));
}
function amount(value) {
  return minus((Math.round(value * 10) / 10 + 0).toLocaleString("en-US"));
}

var LETTERS = "ABCDEFGH";
var SIDES = ["l", "t", "r", "b"];
var letter = (i) => LETTERS[i];
var two = (value) => fixed(value, 2).replace(/^0\./, ".");
var objectName = ({ classes, labels }, i) => `${classes[labels[i]]} ${letter(i)}`;
var level = (one) => `P${one.level}`;
var list = (words) => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
function sentence(given, seen, state, asked = false) {
  const { own, held } = seen;
  if (!held.length) return "No box holds this point: **background** on every level.";
  if (!own) {
    const [one] = held;
    return `The point lies in ${objectName(given, one.object)}, but more than ${RADIUS} strides of ${level(one)} from its centre: **background**.`;
  }
  const more = asked ? `A score of ${two(state.score)} counts **?**` : `Centre-ness **${two(own.centreness)}**: a score of ${two(state.score)} counts **${two(seen.product)}**.`;
  return `${takes(given, seen)} ${more}`;
}
function takes(given, { own, held }) {
  const rivals = held.filter(({ role, level: level2 }) => role === "larger" && level2 === own.level);
  if (rivals.length)
    return `${level(own)} has ${rivals.length + 1} boxes here: the smaller, ${objectName(given, own.object)}, takes the point.`;
  const others = held.filter((one) => one !== own && one.role === "takes");
  if (others.length)
    return `${level(own)} takes it for ${objectName(given, own.object)}, ${list(others.map((one) => `${level(one)} for ${objectName(given, one.object)}`))}.`;
  return `${level(own)} takes the point for ${objectName(given, own.object)}.`;
}
function inFull(given, seen, state) {
  const each = seen.held.map((one) => {
    const four = one.sides.map((side, i) => `${SIDES[i]} ${Math.round(side)}`).join(", ");
    return `In ${objectName(given, one.object)} it has ${four}; the farthest, ${Math.round(one.farthest)}, belongs to ${level(one)}: ${roleWords(one)}.`;
  });
  return [sentence(given, seen, state), ...each].join(" ");
}
function roleWords({ role, level: level2 }) {
  if (role === "takes") return "the point answers for it";
  if (role === "larger") return "a smaller box takes the point";
  return `more than ${RADIUS * strideOf(level2)} pixels from its centre, left out`;
}
function pointWords(given, seen, { point: [x, y] }, asked) {
  const place3 = `x ${x}, y ${y}`;
  const { own } = seen;
  if (!own) return `${place3}: background`;
  const worth2 = asked ? "" : `, centre-ness ${two(own.centreness)}`;
  return `${place3}: ${level(own)}, ${objectName(given, own.object)}${worth2}`.replaceAll(" ", " ");
}

var FINE = 64;
var HEAT = [142, 47, 122];
var MOST = 190;
var TOUCH = 34;
var HEAD = 8;
var LETTER = 8;
function heat(box, middle2) {
  const [x1, y1, x2, y2] = box;
  return Uint8ClampedArray.from({ length: FINE * FINE }, (_, i) => {
    const x = x1 + (i % FINE + 0.5) / FINE * (x2 - x1);
    const y = y1 + (Math.floor(i / FINE) + 0.5) / FINE * (y2 - y1);
    if (middle2 && (x <= middle2[0] || x >= middle2[2] || y <= middle2[1] || y >= middle2[3])) return 0;
    return MOST * centreness(sides([x, y], box));
  });
}
function pointDrawing({ ground, letters, limits, onmove }) {
  const { width, height, fine } = limits;
  let point = [0, 0];
  let scales = null;
  let painted2 = "";
  const report = (x, y) => {
    point = [snapped(x, { min: 0, max: width, fine }), snapped(y, { min: 0, max: height, fine })];
    onmove(point);
  };
  const glow = html("canvas", { class: "lf-glow", width: FINE, height: FINE, "aria-hidden": "true" });
  ground.element.insertBefore(glow, ground.canvas);
  const boxes = letters.map((letter2) => {
    const under = svg("rect", { class: "lf-truth lf-truth-halo" });
    const edge2 = svg("rect", { class: "lf-truth" });
    const text = svg("text", { class: "lf-letter", "text-anchor": "middle", dy: "0.35em" }, letter2);
    const plate = svg("rect", { class: "lf-plate", width: 20, height: 20, rx: 3 });
    return { under, edge: edge2, plate, text };
  });
  const region = svg("rect", { class: "lf-region" });
  const arrows = SIDES.map(() => {
    const under = svg("path", { class: "lf-side lf-side-halo" });
    const line = svg("path", { class: "lf-side" });
    const text = svg("text", { class: "lf-side-text" });
    return { under, line, text };
  });
  ground.layer.append(
    ...boxes.flatMap(({ under, edge: edge2 }) => [under, edge2]),
    region,
    ...boxes.flatMap(({ plate, text }) => [plate, text]),
    ...arrows.map(({ under }) => under),
    ...arrows.map(({ line }) => line),
    ...arrows.map(({ text }) => text)
  );
  const knob = mover(
    {
      name: "point",
      description: "movable point",
      ...limits,
      onby: (dx, dy) => report(point[0] + dx, point[1] + dy)
    },
    svg("circle", { class: "lf-ring", r: 15 }),
    svg("circle", { class: "lf-point", r: 9 }),
    svg("path", { class: "lf-cross", d: "M-4 0H4M0-4V4" })
  );
  ground.front.append(knob);
  const near = (x, y) => Math.hypot(x - scales.x(point[0]), y - scales.y(point[1])) <= TOUCH;
  dragging(ground.canvas, {
    under: (x, y, kind) => scales && (kind !== "touch" || near(x, y)) ? 0 : null,
    onhold: (_, x, y) => {
      knob.focus({ preventScroll: true });
      if (!near(x, y)) report(scales.x.invert(x), scales.y.invert(y));
      return point;
    },
    onmove: (_, dx, dy, start) => report(start[0] + dx / scales.unit, start[1] + dy / scales.unit)
  });
  ground.canvas.addEventListener("click", (event) => {
    if (event.pointerType !== "touch" || !scales) return;
    const area2 = ground.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - area2.left, event.clientY - area2.top];
    if (!near(x, y)) report(scales.x.invert(x), scales.y.invert(y));
  });
  function paint(view) {
    const box = view.heat && view.looked ? view.objects[view.looked.object] : null;
    glow.hidden = !box;
    if (!box) return;
    const { x, y, unit } = scales;
    Object.assign(glow.style, {
      left: `${x(box[0])}px`,
      top: `${y(box[1])}px`,
      width: `${unit * (box[2] - box[0])}px`,
      height: `${unit * (box[3] - box[1])}px`
    });
    const key = `${box};${view.middle}`;
    if (key === painted2) return;
    painted2 = key;
    const image = new ImageData(FINE, FINE);
    heat(box, view.middle).forEach((opaque, i) => image.data.set([...HEAT, opaque], 4 * i));
    glow.getContext("2d").putImageData(image, 0, 0);
  }
  return function draw(view) {
    ({ scales, point } = view);
    if (!scales) return;
    const { x, y } = scales;
    const fit = (target, [x1, y1, x2, y2]) => place(target, { x: x(x1), y: y(y1), width: x(x2) - x(x1), height: y(y2) - y(y1) });
    paint(view);
    view.objects.forEach((box2, i) => {
      const { under, edge: edge2, plate, text } = boxes[i];
      for (const one of [under, edge2]) fit(one, box2);
      edge2.classList.toggle("lf-own", i === view.looked?.object);
      const at = [Math.max(x(0) + 11, x(box2[0]) - 3), Math.min(y(height) - 11, y(box2[3]) + 3)];
      place(plate, { x: at[0] - 10, y: at[1] - 10 });
      place(text, { x: at[0], y: at[1] });
    });
    region.setAttribute("visibility", view.middle ? "visible" : "hidden");
    if (view.middle) fit(region, view.middle);
    const [u, v] = [x(point[0]), y(point[1])];
    knob.setAttribute("transform", `translate(${u.toFixed(1)} ${v.toFixed(1)})`);
    place(knob, { "aria-valuenow": point[0], "aria-valuemax": width, "aria-valuetext": view.words });
    const four = view.looked?.sides;
    const farthest = four && four.indexOf(Math.max(...four));
    const box = four && view.objects[view.looked.object];
    arrows.forEach(({ under, line, text }, i) => {
      for (const part of [under, line, text]) part.setAttribute("visibility", four ? "visible" : "hidden");
      if (!four) return;
      const across = i % 2 === 0;
      const end = across ? [x(box[i]), v] : [u, y(box[i])];
      const sign = i < 2 ? -1 : 1;
      const head = across ? `M${end[0] - sign * HEAD} ${v - HEAD / 2}L${end[0]} ${v}L${end[0] - sign * HEAD} ${v + HEAD / 2}` : `M${u - HEAD / 2} ${end[1] - sign * HEAD}L${u} ${end[1]}L${u + HEAD / 2} ${end[1] - sign * HEAD}`;
      for (const part of [under, line]) part.setAttribute("d", `M${u} ${v}L${end[0]} ${end[1]}${head}`);
      line.classList.toggle("lf-farthest", i === farthest);
      text.classList.toggle("lf-farthest", i === farthest);
      const words = `${SIDES[i]} ${Math.round(four[i])}`;
      text.textContent = words;
      const long = LETTER * words.length;
      const short = Math.abs(across ? end[0] - u : end[1] - v) < (across ? long + 24 : 36);
      if (across)
        place(text, {
          x: clamp(
            short ? end[0] + sign * (long / 2 + 4) : (u + sign * 10 + end[0]) / 2,
            x(0) + long / 2,
            x(width) - long / 2
          ),
          y: short ? v + 4 : v - 7,
          "text-anchor": "middle"
        });
      else
        place(text, {
          x: clamp(u + 8, x(0), x(width) - long),
          y: clamp(
            short ? end[1] + (sign > 0 ? 16 : -6) : (v + sign * 10 + end[1]) / 2 + 5,
            y(0) + 14,
            y(height) - 4
          ),
          "text-anchor": "start"
        });
    });
  };
}
var clamp = (value, low, high) => Math.min(high, Math.max(low, value));

var ROLES = { takes: "takes it", larger: "larger", off: "too far off" };
function heldTable(given) {
  const head = ["box", ...SIDES, "level", "centre-ness", ""].map(
    (text, i) => html(
      "th",
      { scope: "col" },
      ...i === 6 ? [html("span", { class: "lf-long" }, "centre-ness"), html("span", { class: "lf-brief" }, "centr.")] : i === 7 ? [html("span", { class: "lf-sr" }, "what becomes of it")] : [text]
    )
  );
  const rows = Array.from(
    { length: most(given.objects) },
    () => html(
      "tr",
      {},
      html("td", {}, html("span", { class: "lf-long" }), html("span", { class: "lf-brief" })),
      ...head.slice(1).map(() => html("td"))
    )
  );
  const element = html(
    "div",
    { class: "lf-held" },
    html(
      "table",
      {},
      html(
        "caption",
        { class: "lf-sr" },
        "The boxes that hold the point, sides in pixels of the network's image"
      ),
      html("thead", {}, html("tr", {}, ...head)),
      html("tbody", {}, ...rows)
    )
  );
  function draw(held, own, asked) {
    rows.forEach((row, i) => {
      const one = held[i];
      const texts = one ? [
        "",
        ...one.sides.map((side) => String(Math.round(side))),
        `P${one.level}`,
        asked ? "?" : two(one.centreness),
        ROLES[one.role]
      ] : head.map(() => "");
      texts.forEach((text, k) => k && (row.children[k].textContent = text));
      const [whole, brief] = row.children[0].children;
      whole.textContent = one ? objectName(given, one.object) : "";
      brief.textContent = one ? letter(one.object) : "";
      const farthest = one ? one.sides.indexOf(one.farthest) : -1;
      SIDES.forEach((_, k) => row.children[k + 1].classList.toggle("lf-far", k === farthest));
      row.classList.toggle("lf-own", Boolean(one) && one === own);
    });
  }
  return { element, draw };
}
function most(boxes) {
  const at = (x, y) => boxes.filter(([x1, y1, x2, y2]) => x1 <= x && x < x2 && y1 <= y && y < y2).length;
  return Math.max(0, ...boxes.flatMap(([x]) => boxes.map(([, y]) => at(x, y))));
}
function worth() {
  const line = (mine) => {
    const name = html("span");
    const bar = html("i");
    const value = html("b");
    return {
      parts: [name, html("span", { class: mine ? "lf-worth-bar lf-mine" : "lf-worth-bar" }, bar), value],
      set(words, share, text) {
        name.textContent = words;
        bar.style.width = `${100 * share}%`;
        value.textContent = text;
      }
    };
  };
  const [here, best] = [line(true), line(false)];
  const element = html("p", { class: "lf-worth" }, ...here.parts, ...best.parts);
  function draw({ score, product, own, asked }) {
    here.set("this point", asked ? 0 : product, asked ? "?" : two(product));
    best.set(own ? `centre of ${letter(own.object)}` : "a centre", score, two(score));
  }
  return { element, draw };
}

function readings(given, state) {
  const unit = state.width / given.width;
  const enlarged = (numbers) => numbers.map((value) => value * unit);
  const boxes = given.objects.map(enlarged);
  const held = candidates(enlarged(state.point), boxes, state.sampling);
  const own = held.find(({ role }) => role === "takes") ?? null;
  return {
    unit,
    boxes,
    held,
    own,
    looked: own ?? held[0] ?? null,
    product: own ? state.score * own.centreness : 0
  };
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
function wholeIn(range2, text) {
  const value = numberIn(range2, text);
  return Number.isInteger(value) ? value : void 0;
}

function fraction(above, below, top = "shared", bottom = "together") {
  return html(
    "span",
    { class: "lf-fraction" },
    html("span", { class: `lf-c-${top}` }, above),
    html("span", { class: `lf-c-${bottom}` }, below)
  );
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
    const middle2 = square((u - shift[0]) / wide) + square((v - shift[1]) / narrow);
    const rim = 0.12 * falling(square((r - 0.9) / 0.09));
    const around2 = halo * falling(square((r - 1.1) / 0.06));
    const thick = (1 - pallor * falling(middle2 * middle2) + rim) * inside - around2 * (1 - inside);
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
  return { grain, slope, light: LIGHT.map((level2) => numbers.bell(level2, 3)), noise: numbers.bits() };
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

/*! Live figure of chapter 17: points instead of anchors, and how central they are. */
var NAMES2 = ["point", "width", "score", "sampling", "heat"];
function parts({ model, state, id }) {
  const [scene2, classes, objects, labels] = ["scene", "classes", "objects", "labels"].map(
    (name) => model.get(name)
  );
  const { width, height } = scene2;
  const given = { classes, objects, labels, width, height };
  const limits = model.get("limits");
  const slides = sliders(limits, { width: [8, 64], score: [0.01, 0.05] });
  const set = (changes) => state.set(changes);
  function read(name, text) {
    if (name === "point") {
      const [x, y, ...more] = text.split(",").map((part) => part.trim() === "" ? NaN : Number(part));
      return !more.length && x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : void 0;
    }
    if (name === "sampling" || name === "heat") return { true: true, false: false }[text];
    return (name === "width" ? wholeIn : numberIn)(limits[name], text);
  }
  const ground = smear("A smear with boxes, and a point that can be moved", scene2);
  const drawing = pointDrawing({
    ground,
    letters: objects.map((_, i) => letter(i)),
    limits: { width, height, fine: 0.5, coarse: 2 },
    onmove: (point) => set({ point })
  });
  const table = heldTable(given);
  const bars = worth();
  const formula = html("div", { class: "lf-formula", role: "math" });
  const size = range({
    id: `${id}-width`,
    symbol: ["image"],
    name: "width of the network's image in pixels",
    limits: slides.width,
    ticks: [192, 640, 1600].map((at) => [at, amount(at)]),
    onset: (value) => set({ width: value })
  });
  const score = range({
    id: `${id}-score`,
    symbol: ["score"],
    name: "of the class at the point",
    limits: slides.score,
    ticks: [
      [0, "0"],
      [0.5, ".5"],
      [1, "1"]
    ],
    onset: (value) => set({ score: value })
  });
  const flag = (name, label, symbol) => toggle({ id: `${id}-${name}`, label, symbol: [symbol], onset: (on) => set({ [name]: on }) });
  const sampling = flag("sampling", "centre sampling", "centre");
  const heat2 = flag("heat", "centre-ness as heat", "heat");
  function draw(now, { asked }) {
    const seen = readings(given, now);
    const { own, looked } = seen;
    const inner = now.sampling && looked ? middle(seen.boxes[looked.object], looked.level).map((value) => value / seen.unit) : null;
    drawing({
      scales: ground.draw(),
      objects,
      point: now.point,
      looked,
      middle: inner,
      heat: now.heat && !asked,
      words: pointWords(given, seen, now, asked)
    });
    table.draw(seen.held, own, asked);
    bars.draw({ score: now.score, product: seen.product, own, asked });
    writeFormula(looked, asked);
    size.set(
      now.width,
      amount(now.width),
      `${now.width} pixels: ${Number(seen.unit.toFixed(1))} for each of the scene`
    );
    score.set(now.score, two(now.score), `score ${two(now.score)}`);
    sampling.set(now.sampling);
    heat2.set(now.heat);
    return {
      ...asked ? { words: sentence(given, seen, now, true) } : { words: sentence(given, seen, now), all: inFull(given, seen, now) },
      data: {
        held: seen.held.map(({ object, level: level2, role }) => `${object} ${level2} ${role}`),
        sides: looked?.sides ?? "",
        centreness: looked?.centreness ?? "",
        product: seen.product
      }
    };
  }
  function writeFormula(looked, asked) {
    const [l, t, r, b] = (looked?.sides ?? []).map(Math.round);
    const parts2 = looked ? [fraction(Math.min(l, r), Math.max(l, r)), "·", fraction(Math.min(t, b), Math.max(t, b))] : [fraction("min(l, r)", "max(l, r)"), "·", fraction("min(t, b)", "max(t, b)")];
    const value = looked ? asked ? "?" : two(looked.centreness) : "";
    formula.replaceChildren(
      "centre-ness =",
      html("span", { class: "lf-root" }, "√("),
      ...parts2,
      html("span", { class: "lf-root" }, ")"),
      ...looked ? ["=", html("b", {}, value)] : []
    );
    formula.setAttribute(
      "aria-label",
      looked ? `centre-ness is the root of ${Math.min(l, r)} over ${Math.max(l, r)} times ${Math.min(t, b)} over ${Math.max(t, b)}: ${asked ? "how much?" : value}` : "centre-ness is the root of the smaller of l and r over the larger, times the smaller of t and b over the larger"
    );
  }
  return {
    read,
    bar: [formula],
    body: [ground.element, table.element, bars.element],
    controls: [size, score, sampling, heat2],
    source: "A drawn smear. Sides in pixels of the image that the network sees.",
    watch: ground.element,
    draw
  };
}
var centreness_default = liveFigure({
  name: "lf-centreness",
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

var stdin_default = hosted(centreness_default);
export {
  stdin_default as default
};
