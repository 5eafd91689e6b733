/*! Live figure of chapter 11. */
import sceneStyle from "./detections/style.css";
import style from "./stages/style.css";
import { choice, html, plain, toggle } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { classKey, verdictKey } from "./detections/keys.js";
import { detectionsOf, match, numbers, objectsOf, reaches, shortNames, tally } from "./detections/match.js";
import { scene } from "./detections/scene.js";
import { facts, mapTable } from "./stages/facts.js";
import { RAMP_CSS, mapGrid } from "./stages/maps.js";
import { STAGES, keyOf, mapOf } from "./stages/records.js";
import { ABOUT, boxWords, sentence } from "./stages/sentences.js";
import { street } from "./stages/street.js";

const BUGS = { no_prior: "no prior", softmax: "softmax", across_classes: "NMS across classes" };
const SHORT = { no_prior: "prior", softmax: "softmax", across_classes: "NMS" }; // of the bugs, in the dock
const NAMES = ["stage", "network", ...Object.keys(BUGS)];
const NETWORKS = { trained: "trained", untrained: "before training" };
const LEVELS = ["P3", "P4", "P5", "P6", "P7"];
const ENOUGH = 0.5; // the score from which detections are drawn

function parts({ model, state, id, figure, redraw }) {
  const [picture, classes, records, parameters, paperShapes, caption] = [
    "picture",
    "classes",
    "records",
    "parameters",
    "paper_shapes",
    "caption",
  ].map((name) => model.get(name));
  const short = shortNames(classes);
  const objects = objectsOf(picture);
  const known = new Map();
  let active = -1;
  let pointed = null; // what is said of the cell of a map that is pointed at
  let before = "";
  const set = (changes) => state.set(changes);

  /** A value read from an address, or undefined. */
  function read(name, text) {
    if (name === "stage") return STAGES.includes(text) ? text : undefined;
    if (name === "network") return text in NETWORKS ? text : undefined;
    return { true: true, false: false }[text];
  }

  /** The maps of a record, decoded once. */
  function mapsOf(key) {
    if (!known.has(key)) known.set(key, (records[key].maps ?? []).map(mapOf));
    return known.get(key);
  }

  const way = street(id, (stage) => set({ stage }));
  const network = choice(
    "Network",
    `${id}-network`,
    Object.values(NETWORKS),
    (word) =>
      set(word === NETWORKS.trained ? { network: "trained", no_prior: false } : { network: "untrained" }),
    ["network"],
  );
  const bugs = Object.entries(BUGS).map(([name, words]) => ({
    name,
    control: toggle({
      id: `${id}-${name}`,
      label: words,
      symbol: [SHORT[name]],
      name: `bug: ${words}`,
      // The prior is seen before the first step: without it the untrained network is shown.
      onset: (on) => set({ [name]: on, ...(name === "no_prior" && on ? { network: "untrained" } : {}) }),
    }),
  }));
  const view = scene((place) => {
    if (place === active) return;
    active = place;
    redraw();
  });
  const maps = mapGrid((text) => {
    pointed = text;
    redraw();
  });
  const title = html("p", { class: "lf-title" });
  const keys = html(
    "div",
    { class: "lf-keys" },
    html(
      "p",
      { class: "lf-ramp" },
      "low",
      html("span", { "aria-hidden": "true", style: `background:${RAMP_CSS}` }),
      "high",
    ),
    classKey(classes, short),
    classKey(LEVELS, LEVELS),
    verdictKey(),
  );
  const numbersOf = facts(parameters, paperShapes);
  const table = mapTable();

  /** The boxes of a stage, ready to be drawn, and what is counted of them. */
  function boxesOf(now, record) {
    const { stage } = now;
    if (stage === "detections") {
      const found = match(
        detectionsOf(record.boxes).filter(({ score }) => reaches(score, ENOUGH)),
        objects,
      );
      const taken = new Set(found.filter(({ verdict }) => verdict === "found").map(({ object }) => object));
      const missed = objects.flatMap((object, i) =>
        taken.has(i) || object.difficult
          ? []
          : [{ ...object, kind: "missed", text: `**${classes[object.label]}**, missed.` }],
      );
      const shown = found.map((one) => ({ ...one, kind: one.verdict }));
      return {
        boxes: [...shown, ...missed],
        truth: objects.filter((_, i) => taken.has(i)),
        counts: tally(found, objects, classes),
      };
    }
    const truth = stage === "assignment" || stage === "smooth_l1" ? objects : [];
    const stored = stage === "nms" ? records[keyOf("decode", now)].boxes : (record.boxes ?? "");
    const kept = new Set(stage === "nms" ? numbers(record.kept) : []);
    const boxes = detectionsOf(stored).map((one, i) => ({
      ...one,
      kept: kept.has(i),
      kind: stage !== "nms" ? "waiting" : kept.has(i) ? "kept" : "gone",
    }));
    return { boxes, truth, counts: { drawn: boxes.length } };
  }

  function draw(now, { asked }) {
    const { stage } = now;
    const key = keyOf(stage, now);
    const record = records[key];
    if (key !== before) [active, pointed] = [-1, null];
    const changed = key !== before;
    before = key;
    const drawn = mapsOf(key);
    const byMaps = drawn.length > 0;
    const { boxes, truth, counts } = byMaps ? { boxes: [], truth: [], counts: {} } : boxesOf(now, record);
    const words = (text) => plain(text).replaceAll("\u00a0", " ");
    const shown = boxes
      .map((one, i) => ({
        ...one,
        text: one.text ?? boxWords(stage, one, i, classes),
        tag: tagOf(stage, one, i),
      }))
      .map((one) => ({ ...one, words: words(one.text) }));

    view.element.classList.toggle("lf-away", byMaps);
    maps.element.classList.toggle("lf-away", !byMaps);
    if (byMaps && changed) maps.draw(drawn);
    if (!byMaps)
      view.draw(
        picture,
        shown,
        truth,
        active,
        `${picture.name}: ${shown.length ? `${shown.length} boxes` : "the image"}`,
      );
    const byLevel = ["anchors", "assignment", "smooth_l1"].includes(stage);
    keys.className = `lf-keys ${byMaps ? "lf-keys-none" : stage === "image" ? "" : byLevel ? "lf-keys-levels" : stage === "detections" ? "lf-keys-verdicts" : "lf-keys-classes"}`;

    way.draw(now);
    network.set(NETWORKS[now.network]);
    for (const { name, control } of bugs) {
      control.set(now[name] && (name !== "no_prior" || now.network === "untrained"));
      control.wanted = control.input.checked;
    }
    const about = ABOUT[stage];
    title.replaceChildren(html("strong", {}, about.name), " ", html("code", {}, about.code));
    numbersOf.draw(stage, record, asked);
    const untouched =
      stage === "nms" && now.across_classes ? records[keyOf(stage, { ...now, across_classes: false })] : null;
    const line = sentence(stage, now, record, { classes, counts, untouched });
    table.set(drawn);
    const reading = byMaps ? pointed : active >= 0 ? shown[active].text : null;
    return {
      words: reading ?? line,
      all: [line, about.what, about.shared].filter(Boolean).join(" "),
      quiet: reading !== null && byMaps,
      data: {
        stage,
        key,
        maps: drawn.length,
        boxes: boxes.length,
        kept: boxes.filter(({ kept }) => kept).length,
        found: counts.found ?? "",
        alarms: counts.alarms ?? "",
        low: record.low ?? "",
        high: record.high ?? "",
      },
    };
  }

  /** The letters at a box: its class where classes are drawn, and only on the box that is picked. */
  function tagOf(stage, { label, score }, place) {
    if (stage === "detections" && label > 0 && score !== undefined)
      return `${short[label]} ${score.toFixed(2).replace(/^0/, "")}`;
    if (place !== active || score === undefined) return null;
    return ["anchors", "assignment", "smooth_l1"].includes(stage)
      ? LEVELS[label]
      : `${short[label]} ${score.toFixed(2).replace(/^0/, "")}`;
  }

  figure.style.setProperty("--ratio", (picture.height / picture.width).toFixed(4));
  return {
    read,
    bar: [title],
    body: [
      html(
        "div",
        { class: "lf-look" },
        html("div", { class: "lf-seen" }, view.element, maps.element),
        keys,
        numbersOf.element,
      ),
    ],
    controls: [way, network],
    more: bugs.map(({ control }) => control),
    below: [table.element],
    source: caption,
    watch: view.element,
    draw,
  };
}

export default liveFigure({
  name: "lf-detections lf-walk",
  traits: NAMES,
  styles: [sceneStyle, style],
  parts,
});
