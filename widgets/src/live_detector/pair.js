// The figure in which two networks look at the same picture: what each finds, and how it depends on the threshold.
import { choice, html } from "../lib/dom.js";
import { probability } from "../lib/words.js";
import { classKey, verdictKey } from "../detections/keys.js";
import { match, shortNames, tally } from "../detections/match.js";
import { common } from "./common.js";
import { pairWords } from "./sentences.js";

const THRESHOLDS = [0.05, 0.1, 0.3, 0.5, 0.7];

export function pair(context) {
  const { id } = context;
  const base = common(context);
  const { stored, view, set } = base;
  const short = shortNames(stored.classes);
  const { networks } = stored;
  const which = choice(
    "Network",
    `${id}-which`,
    networks.map(({ words }) => words),
    (words) => set({ network: networks.find((one) => one.words === words).name }),
    ["network"],
  );
  const cells = new Map(); // "threshold network" -> its cell
  const table = html(
    "table",
    { class: "lf-compared" },
    html("caption", { class: "lf-sr" }, "Found and false alarms on this picture, by score threshold"),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        html("th", { scope: "col" }, "score from"),
        ...networks.map(({ words }) => html("th", { scope: "col" }, words)),
      ),
    ),
    html(
      "tbody",
      {},
      ...THRESHOLDS.map((threshold) =>
        html(
          "tr",
          {},
          html("th", { scope: "row" }, probability(threshold)),
          ...networks.map(({ name }) => {
            const cell = html("td", {}, "–");
            cells.set(`${threshold} ${name}`, cell);
            return cell;
          }),
        ),
      ),
    ),
  );

  function draw(now, { asked }) {
    const each = networks.map(({ name, words }) => ({
      words,
      name,
      seen: base.known(now, { network: name }),
    }));
    const { seen } = each.find(({ name }) => name === now.network) ?? each[0];
    const { picture, input, shown } = seen;
    view.draw({
      picture,
      input,
      map: null,
      shown: asked ? [] : shown,
      truth: [],
      chosen: now.chosen < shown.length ? now.chosen : -1,
      name: `${picture?.name ?? "picture"}: ${shown.length} boxes, best first`,
    });
    base.showControls(now, seen);
    which.set(networks.find(({ name }) => name === now.network)?.words ?? networks[0].words);
    for (const { name, seen: one } of each)
      for (const threshold of THRESHOLDS)
        cells.get(`${threshold} ${name}`).textContent = asked ? "?" : counted(one, threshold, stored.classes);
    const waiting = each.find(({ seen: one }) => one.waiting)?.seen.waiting;
    const rows = each.map(({ words, seen: one }) => ({
      name: words,
      tally: one.counts,
      shown: one.shown.length,
    }));
    const data = base.data(now, seen);
    return {
      words:
        waiting ||
        (asked
          ? "Which of the two finds more? Their answers are hidden until you guess."
          : pairWords({ threshold: now.threshold, rows })),
      data: {
        ...data,
        state: each.every(({ seen: one }) => base.data(now, one).state === "done") ? "done" : data.state,
        pair: each
          .map(({ name, seen: one }) => `${name} ${one.counts?.found ?? ""} ${one.counts?.alarms ?? ""}`)
          .join(),
      },
    };
  }

  return {
    read: base.read,
    bar: [base.pickers.kind.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html("div", { class: "lf-keys" }, classKey(stored.classes, short), verdictKey()),
      ),
    ],
    controls: [which, base.threshold, base.pickers.scene],
    more: [base.overlap, base.pickers.files],
    below: [html("div", { class: "lf-scroll-x" }, table)],
    source: stored.caption,
    watch: view.element,
    draw,
    release: base.release,
  };
}

/** What is found from a threshold on: "7 of 9, 2 false". */
function counted({ found, picture }, threshold, classes) {
  if (!found || !picture) return "–";
  const boxes = found.kept.map((place) => found.all[place]).filter(({ score }) => score >= threshold);
  if (!picture.objects) return String(boxes.length);
  const { found: right, objects, alarms } = tally(match(boxes, picture.objects), picture.objects, classes);
  return `${right} of ${objects}, ${alarms} false`;
}
