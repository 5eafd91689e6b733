/*! Live figure of chapter 9: a cell and its anchors. */
import style from "./anchors/style.css";
import { html, place, svg } from "./lib/dom.js";
import { anchorAt, LEVELS } from "./lib/anchors.js";
import { labelled, survey } from "./lib/assignment.js";
import { liveFigure } from "./lib/figure.js";
import { enlarged, gridOf, NAMES, objectsOf, readShared, sceneOf } from "./anchors/grids.js";
import { gridControls, haloed, imageChoice, led, outline, stage } from "./anchors/parts.js";
import { lineKey, nineTable } from "./anchors/table.js";
import { cellQuestion, cellSentence, cellWords, length, toldKind } from "./anchors/words.js";

const KINDS = ["unknown", "background", "ignored", "positive"]; // in the order of drawing, the last on top

function parts({ model, state, id }) {
  const [pictures, detail, classes] = ["pictures", "detail", "classes"].map((name) => model.get(name));
  const scene = sceneOf(pictures[0], detail);
  const objects = pictures.map((picture) => objectsOf(picture, detail));
  const surveys = new Map();
  let hover = null; // a point under the mouse, which is shown but not kept
  let active = -1;
  const first = Object.fromEntries(NAMES.concat("level").map((name) => [name, model.get(name)]));
  const set = (changes) => state.set(changes);

  /** A value read from an address, or undefined. */
  function read(name, text) {
    if (name === "level") return LEVELS.map(String).includes(text) ? Number(text) : undefined;
    if (name !== "point") return readShared(name, text, pictures.length);
    const [x, y, ...more] = text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
    return !more.length && x >= 0 && y >= 0 && x <= scene.width && y <= scene.height ? [x, y] : undefined;
  }

  /** What each anchor is told, with all labelled objects at the paper's thresholds. */
  function told(grid, image) {
    const key = `${grid.key}/${image}`;
    if (!surveys.has(key)) {
      const seen = survey(
        grid.anchors,
        objects[image].map(({ box }) => enlarged(box, grid.zoom)),
      );
      surveys.set(key, { best: seen.best, labels: labelled(seen) });
    }
    return surveys.get(key);
  }

  /** The cell of the state's level that holds a point. */
  function cellAt(grid, { level: number, bug }, [x, y]) {
    const level = grid.levels.find((one) => one.level === number);
    const index = (value, cells) => Math.min(cells - 1, Math.floor((value * grid.zoom) / level.stride));
    const [row, column] = [index(y, level.rows), index(x, level.columns)];
    const shift = bug === "corner" ? 0 : 0.5;
    return {
      level,
      row,
      column,
      first: level.start + (row * level.columns + column) * grid.perCell,
      centre: [(column + shift) * level.stride, (row + shift) * level.stride],
    };
  }

  const view = stage("The image, its labelled objects and the anchors of one cell", scene);
  const cells = svg("path", { class: "lf-cells" });
  const truth = haloed("truth");
  const lines = Object.fromEntries(KINDS.map((kind) => [kind, haloed(kind)]));
  const lit = haloed("active");
  const spot = svg("rect", { class: "lf-spot" });
  const dot = svg("circle", { class: "lf-dot", r: 4 });
  const ring = svg("rect", { class: "lf-ring", rx: 3 });
  const cell = svg(
    "g",
    {
      class: "lf-cell",
      role: "slider",
      tabindex: 0,
      "aria-label": "Cell of the pyramid",
      "aria-roledescription": "cell to move",
      "aria-valuemin": 1,
      onkeydown: onkey,
    },
    spot,
    ring,
    dot,
  );
  view.layer.append(cells, truth.element, ...KINDS.map((kind) => lines[kind].element), lit.element);
  view.front.append(cell);
  let scales = null;

  /** The point of the scene under a pointer, or null outside the image. */
  function pointAt(event) {
    const area = view.canvas.getBoundingClientRect();
    const [x, y] = scales
      ? [scales.x.invert(event.clientX - area.left), scales.y.invert(event.clientY - area.top)]
      : [-1, -1];
    return x >= 0 && y >= 0 && x < scene.width && y < scene.height
      ? [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
      : null;
  }
  view.canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    hover = pointAt(event);
    state.request();
  });
  view.canvas.addEventListener("pointerleave", () => {
    hover = null;
    state.request();
  });
  view.canvas.addEventListener("click", (event) => {
    const point = pointAt(event);
    if (!point) return;
    cell.focus({ preventScroll: true });
    set({ point });
  });

  function onkey(event) {
    const now = state.get();
    const grid = gridOf(scene, now);
    const { level, row, column } = cellAt(grid, now, now.point);
    const steps = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [0, -column],
      End: [0, level.columns - 1 - column],
    }[event.key];
    const turn = { PageUp: 1, PageDown: -1 }[event.key];
    if ((!steps && !turn) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    hover = null;
    if (turn) return set({ level: Math.min(7, Math.max(3, now.level + turn)) });
    const middle = (index, cells, limit) =>
      Math.min(limit, ((Math.min(cells - 1, Math.max(0, index)) + 0.5) * level.stride) / grid.zoom);
    set({
      point: [
        middle(column + steps[1], level.columns, scene.width),
        middle(row + steps[0], level.rows, scene.height),
      ],
    });
  }

  const levels = led(
    "level",
    "Level of the pyramid",
    `${id}-level`,
    LEVELS.map((level) => `P${level}`),
    (word) => set({ level: Number(word[1]) }),
  );
  const images = imageChoice(id, pictures, (image) => set({ image }));
  const controls = gridControls(id, scene, set);
  const sides = html("span", { class: "lf-sides" });
  const symbol = (text) => html("span", { class: "lf-symbol" }, text);
  const math = html(
    "div",
    { class: "lf-formula" },
    html(
      "span",
      {},
      ...[symbol("w"), " = ", symbol("a"), " / √", symbol("r"), ", ", symbol("h"), " = ", symbol("a")],
      ...[" √", symbol("r"), " "],
      sides,
    ),
  );
  const nine = nineTable((kind) => {
    if (kind === active) return;
    active = kind;
    state.request();
  });

  function draw(now, question) {
    const grid = gridOf(scene, now);
    const { best, labels } = told(grid, now.image);
    const here = cellAt(grid, now, hover ?? now.point);
    // the question is about the cell that the figure starts with; another one has no secret
    const asked =
      question.asked &&
      Object.keys(first).every((name) => now[name] === first[name]) &&
      here.first === cellAt(grid, now, model.get("point")).first;
    const anchors = grid.kinds.map((kind, i) => ({
      kind,
      box: anchorAt(grid.anchors, here.first + i),
      iou: best[here.first + i],
      label: labels[here.first + i],
    }));
    scales = view.draw(pictures[now.image]);
    if (scales) {
      const x = (value) => scales.x(value / grid.zoom);
      const y = (value) => scales.y(value / grid.zoom);
      const { stride, rows, columns } = here.level;
      const [right, bottom] = [Math.min(grid.width, columns * stride), Math.min(grid.height, rows * stride)];
      cells.setAttribute(
        "d",
        [
          ...Array.from(
            { length: columns - 1 },
            (_, i) => `M${x((i + 1) * stride).toFixed(1)} ${y(0)}V${y(bottom).toFixed(1)}`,
          ),
          ...Array.from(
            { length: rows - 1 },
            (_, i) => `M${x(0)} ${y((i + 1) * stride).toFixed(1)}H${x(right).toFixed(1)}`,
          ),
        ].join(""),
      );
      truth.set(
        outline(
          objects[now.image].map(({ box }) => box),
          scales.x,
          scales.y,
        ),
      );
      for (const kind of KINDS)
        lines[kind].set(
          outline(
            anchors
              .filter(({ label }) => (asked ? "unknown" : toldKind(label)) === kind)
              .map(({ box }) => box),
            x,
            y,
          ),
        );
      lit.set(
        outline(
          anchors.filter(({ kind }) => kind === active).map(({ box }) => box),
          x,
          y,
        ),
      );
      const [left, top, side] = [x(here.column * stride), y(here.row * stride), x(stride) - x(0)];
      place(spot, { x: left, y: top, width: side, height: side });
      place(ring, { x: left - 3, y: top - 3, width: side + 6, height: side + 6 });
      place(dot, { cx: x(here.centre[0]), cy: y(here.centre[1]) });
    }
    place(cell, {
      "aria-valuemax": here.level.rows * here.level.columns,
      "aria-valuenow": here.row * here.level.columns + here.column + 1,
      "aria-valuetext": cellWords(here),
    });
    levels.set(`P${now.level}`);
    const sizes = new Set(
      anchors.map(({ box: [x1, y1, x2, y2] }) => length(Math.sqrt((x2 - x1) * (y2 - y1)))),
    );
    sides.textContent = `a = ${[...sizes].join(", ")} px`;
    images.draw(now);
    controls.draw(now);
    nine.draw(
      anchors,
      objects[now.image].map(({ label }) => classes[label]),
      active,
      asked,
    );
    const line = asked
      ? cellQuestion({ grid, ...here })
      : cellSentence({ grid, ...here, told: anchors.map(({ label }) => label), state: now });
    return {
      words: line,
      data: {
        level: now.level,
        row: here.row,
        column: here.column,
        total: grid.anchors.length / 4,
        anchors: anchors.map(({ box }) => box.join(" ")),
        ious: anchors.map(({ iou }) => iou),
        told: anchors.map(({ label }) => label),
      },
    };
  }

  return {
    read,
    bar: [math],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        lineKey([
          ["positive", "object"],
          ["ignored", "ignored"],
          ["background", "background"],
          ["truth", "label"],
        ]),
      ),
    ],
    controls: [levels],
    more: [...controls.controls, ...images.controls],
    below: [nine.element],
    source: model.get("caption"),
    watch: view.element,
    draw,
  };
}

export default liveFigure({
  name: "lf-anchors",
  traits: ["level", "point", ...NAMES],
  styles: [style],
  parts,
});
