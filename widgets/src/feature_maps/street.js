// The way through the pyramid, as small maps to choose from: native radio buttons on a drawing of fixed size.
import { html, svg } from "../lib/dom.js";
import { paint, shown } from "./maps.js";

const [WIDE, HIGH, DOWN] = [56, 44, 52]; // a small map, and from one to the next below
const [CLOSE, FAR] = [60, 84]; // from one to the next beside it: as the width allows
const COLUMNS = { C: 0, L: 1, S: 2, P: 3 };
const top = (level) => (7 - level) * DOWN;
export const PLACES = ["P7", "P6", "C5", "L5", "P5", "C4", "L4", "S4", "P4", "C3", "L3", "S3", "P3"];
const LABELS = { C: (level) => `C${level}`, L: () => "1×1", S: () => "sum", P: (level) => `P${level}` };
const WORDS = {
  C: (level) => `C${level}`,
  L: (level) => `lateral of C${level}`,
  S: (level) => `sum at level ${level}`,
  P: (level) => `P${level}`,
};

/**
 * The street; onpick(name) is told which map was chosen. A control of the dock (lib/dock.js), with set(); while `asked` no
 * map shows its cells.
 */
export function street(id, onpick) {
  const inputs = new Map();
  const canvases = new Map();
  const labels = new Map();
  for (const name of PLACES) {
    const [kind, level] = name;
    const input = html("input", {
      type: "radio",
      name: id,
      value: name,
      "aria-label": WORDS[kind](level),
      onchange: () => onpick(name),
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
        html("span", {}, html("i", {}, LABELS[kind](level)), html("b", {}, name)),
      ),
    );
  }
  const lines = svg("svg", { "aria-hidden": "true" });
  const element = html(
    "fieldset",
    { class: "lf-street" },
    html("legend", { class: "lf-sr" }, "Which map"),
    lines,
    ...labels.values(),
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
      canvases.get(place).style.width = `${(100 * maps[place].columns * stride) / size[1]}%`;
      canvases.get(place).style.height = `${(100 * maps[place].rows * stride) / size[0]}%`;
    }
    lines.replaceChildren(...drawing("S3" in maps, across));
  }

  return control;
}

/** Arrows between the small maps. */
function drawing(down, across) {
  const left = (kind) => COLUMNS[kind] * across;
  const right = (kind) => left(kind) + WIDE;
  const middle = (level) => top(level) + HIGH / 2;
  const centre = (kind) => left(kind) + WIDE / 2;
  const arrow = (d, kind = "") => svg("path", { d, class: `lf-arrow ${kind}` });
  const tip = (x, y, turn) =>
    svg("path", {
      d: "M-6 -4L0 0L-6 4",
      transform: `translate(${x} ${y}) rotate(${turn})`,
      class: "lf-arrow",
    });
  const word = (x, y, text, anchor = "middle") => svg("text", { x, y, "text-anchor": anchor }, text);
  const parts = [];
  for (const level of [5, 4, 3]) {
    const y = middle(level);
    parts.push(arrow(`M${right("C")} ${y}H${left("L")}`), tip(left("L"), y, 0));
    const sum = down && level < 5;
    if (sum) parts.push(arrow(`M${right("L")} ${y}H${left("S")}`), tip(left("S"), y, 0));
    parts.push(
      arrow(`M${sum ? right("S") : right("L")} ${y}H${left("P")}`),
      tip(left("P"), y, 0),
      across > 80 ? word(left("P") - (across - WIDE) / 2, y - 8, "3×3") : null,
    );
  }
  if (down) {
    const x = centre("S");
    parts.push(
      arrow(`M${(right("L") + left("S")) / 2} ${middle(5)}H${x}V${top(4)}`, "lf-down"),
      tip(x, top(4), 90),
      word(x + 7, top(4) + 1, "×2", "start"),
    );
    parts.push(
      arrow(`M${x} ${top(4) + HIGH}V${top(3)}`, "lf-down"),
      tip(x, top(3), 90),
      word(x + 7, top(3) + 1, "×2", "start"),
    );
  }
  parts.push(
    arrow(`M${centre("C")} ${top(5)}V${middle(6)}H${left("P")}`),
    tip(left("P"), middle(6), 0),
    word(left("P") - 10, middle(6) - 7, "3×3, stride 2", "end"),
  );
  parts.push(
    arrow(`M${centre("P")} ${top(6)}V${top(7) + HIGH}`),
    tip(centre("P"), top(7) + HIGH, -90),
    word(left("P") - 10, top(7) + HIGH + 4, "ReLU, 3×3, stride 2", "end"),
  );
  return parts.filter(Boolean);
}
