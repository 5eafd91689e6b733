// The figure that asks which pixels a score depends on: a grey patch that is dragged, swept, and the gradient beside it.
import { choice, html, svg } from "../lib/dom.js";
import { boxEditor } from "../lib/box_editor.js";
import { sigmoid } from "../lib/losses.js";
import { rectOf } from "./board.js";
import { FIELD, common } from "./common.js";
import { greyOf } from "./looker.js";
import { shareInside } from "./results.js";
import { evidenceWords, patchWords } from "./sentences.js";

const WORDS = { none: "patch", gradient: "gradient", sweep: "sweep" };

export function pixels(context) {
  const { id, state } = context;
  const base = common(context);
  const { stored, view, set } = base;
  const { width, height } = FIELD;
  const editor = boxEditor({
    canvas: view.over,
    boxes: [{ name: "grey patch", kind: "yours" }],
    limits: { width, height, least: 8, fine: 1, coarse: 4 },
    onset: (_, box) => set({ patch: box }),
  });
  view.over.append(editor.element);
  view.over.classList.add("lf-patching");
  view.over.addEventListener("keydown", (event) => event.stopPropagation());
  const what = choice(
    "Evidence",
    `${id}-evidence`,
    Object.values(WORDS),
    (word) => set({ evidence: Object.keys(WORDS).find((key) => WORDS[key] === word) }),
    ["by"],
  );
  const next = html("button", { type: "button", class: "lf-do", onclick: () => step(1) }, "Next box");
  const before = html("button", { type: "button", class: "lf-do", onclick: () => step(-1) }, "Box before");
  const boxes = {
    element: html("div", { class: "lf-own-buttons" }, before, next),
    symbol: ["box"],
    name: "Which box",
    text: "",
  };
  const bars = scoreBars();
  let count = 0;
  const step = (by) => count && set({ chosen: (Math.max(-1, state.get().chosen) + by + count) % count });

  function draw(now, { asked }) {
    // a network with a smaller input sees the patch scaled
    const first = base.known(now);
    const scale = first.input.width / width;
    const patch = now.patch.map((value) => value * scale);
    const seen = base.known(now, { patch, evidence: now.evidence });
    const { entry, picture, input, shown, answers, chosen } = seen;
    count = shown.length;
    const classes = stored.classes.length;
    const logit = (output) => output && output.logits[chosen.anchor * classes + chosen.label];
    const score = (output) => (output ? sigmoid(logit(output)) : null);
    const after = chosen ? score(answers.covered) : null;
    const map = chosen ? mapOf(now.evidence, answers, chosen, input) : null;
    view.draw({
      picture,
      input,
      map: map?.values
        ? { key: `${map.key} ${entry.name} ${picture.key} ${chosen.anchor} ${chosen.label}`, ...map }
        : null,
      shown: shown.map((one, i) => ({ ...one, tag: i === now.chosen ? one.tag : null })),
      truth: [],
      chosen: chosen ? now.chosen : -1,
      name: `${picture?.name ?? "picture"}: ${shown.length} boxes, best first. Arrow keys go from box to box.`,
      marks: (scales) =>
        now.evidence === "none" && !asked
          ? [
              svg("rect", {
                fill: `rgb(${greyOf(entry.config ?? { mean: [0.5, 0.5, 0.5] })})`,
                ...rectOf(patch, scales),
              }),
            ]
          : [],
    });
    const { x, y } = view.scales(FIELD);
    editor.draw(now.evidence === "gradient" ? null : [now.patch], x, y);
    bars.set(chosen ? [chosen.score, asked ? null : after] : [null, null]);
    what.set(WORDS[now.evidence]);
    base.showControls(now, seen);
    boxes.text = chosen ? String(now.chosen + 1) : "–";
    const words =
      now.evidence === "none" || !chosen
        ? patchWords({
            chosen,
            before: chosen?.score,
            after,
            threshold: now.threshold,
            classes: stored.classes,
            asked,
          })
        : evidenceWords({
            evidence: now.evidence,
            done: answers.sweep?.done ?? null,
            inside: map?.inside ?? null,
          });
    return {
      words: seen.waiting || words,
      data: {
        ...base.data(now, seen),
        score: chosen?.score ?? "",
        after: after ?? "",
        inside: map?.inside ?? "",
        swept: answers?.sweep?.done ?? "",
        lowest: map?.lowest ?? "",
      },
    };
  }

  return {
    read: base.read,
    bar: [base.pickers.kind.element],
    body: [html("div", { class: "lf-look" }, view.element, bars.element)],
    controls: [what, boxes, base.threshold],
    more: [base.overlap, base.pickers.photos, base.pickers.scene, base.pickers.network],
    switches: [],
    source: stored.caption,
    watch: view.element,
    draw,
    release: base.release,
  };
}

/** The map of a kind of evidence: of the gradient its size at each pixel, of the sweep how far the score falls. */
function mapOf(evidence, { gradient, sweep }, chosen, input) {
  if (evidence === "gradient")
    return gradient
      ? {
          key: "gradient",
          rows: input.height,
          columns: input.width,
          values: gradient.map((value) => Math.sqrt(value)),
          inside: shareInside(gradient, chosen.box, input.width),
        }
      : null;
  if (evidence !== "sweep" || !sweep) return null;
  const { rows, columns, logits, done } = sweep;
  const seen = Math.round(done * logits.length);
  const falls = logits.map((logit, i) => (i < seen ? Math.max(0, chosen.score - sigmoid(logit)) : 0));
  return {
    key: `sweep ${seen}`,
    rows,
    columns,
    values: falls.map((fall) => fall / Math.max(chosen.score, 1e-6)),
    lowest: Math.min(...Array.from(logits.slice(0, seen), sigmoid)),
  };
}

/** The score without the patch and with it, as two bars. */
function scoreBars() {
  const rows = ["without", "with"].map((name) => {
    const bar = html("span", { class: "lf-bar-fill" });
    const value = html("span", { class: "lf-bar-value" });
    return {
      bar,
      value,
      element: html("div", { class: "lf-bar-row" }, html("span", {}, name), html("div", {}, bar), value),
    };
  });
  const element = html("div", { class: "lf-bars", "aria-hidden": "true" }, ...rows.map((row) => row.element));
  function set(scores) {
    scores.forEach((score, i) => {
      rows[i].bar.style.setProperty("--part", score ?? 0);
      rows[i].value.textContent = score === null ? "?" : score.toFixed(3);
    });
  }
  return { element, set };
}
