/*! First live figure of chapter 15. */
import style from "./ablations/style.css";
import runStyle from "./lib/run.css";
import { train } from "./engine/index.js";
import { choice, html, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { deviceHere } from "./training/device.js";
import { BATTERY } from "./training/words.js";
import { crew } from "./ablations/crew.js";
import { axisOf, grid } from "./ablations/grid.js";
import { guessing, steps } from "./ablations/guess.js";
import { file, keeper } from "./ablations/kept.js";
import { apart, basis, measured, MEASURES, table, unpacked } from "./ablations/records.js";
import { ratio, sameness, sentence, told } from "./ablations/sentences.js";
import { about, missing } from "./ablations/work.js";

const NAMES = ["scenes", "threshold", "measure", "against", "rows", "seeds"];
const THRESHOLDS = { 0.005: ".005", 0.05: ".05" };
const PLOTS = ["difference", "scores"]; // which of the two a phone shows
const WIDEST = 0.2; // half an interval, as far as the axis follows it
const MOST = 8; // workers, on a machine with more processors
const SHORT = { AP: "AP", AP50: "AP50", "white cells": "white", platelets: "platelets" };

function parts({ model, page, state, id, figure, redraw }) {
  const plan = model.get("plan");
  const limits = model.get("limits");
  const losses = Object.keys(plan.losses ?? {});
  const kinds = Object.entries(plan.kinds ?? {})
    .sort(([, one], [, other]) => one.negatives - other.negatives)
    .map(([name]) => name); // mild imbalance first
  const stored = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(model.get("stored")[kind] ?? {}).map(([loss, text]) => [
          loss,
          unpacked(text, plan.kinds[kind].classes.length),
        ]),
      ),
    ]),
  );
  const device = deviceHere();
  const cores = globalThis.navigator?.hardwareConcurrency || 2;
  const kept = keeper({ ...plan, losses: plan.losses ?? {}, kinds: plan.kinds ?? {} }, () =>
    page ? globalThis.localStorage : null,
  );
  let own = page ? kept.read() : (model.get("own") ?? []);
  let plot = PLOTS[0];

  const has = (scenes, loss, seed) =>
    own.some((run) => run.scenes === scenes && run.loss === loss && run.seed === seed);
  const work = crew({
    train,
    plan,
    workers: device.phone ? 1 : Math.max(1, Math.min(MOST, cores)),
    ended(job, scores, seconds) {
      keep([...own, measured(job, scores, seconds)]);
    },
    request: state.request,
  });

  function keep(runs) {
    own = runs;
    kept.write(own);
    if (page) return;
    model.set("own", own);
    model.save_changes();
  }

  const jobs = (now) => missing(now, has);
  const press = (what) => () => {
    state.set({}); // a press answers the question, too
    what(state.get());
  };

  // What makes it run, and where it stands.
  const go = html("button", {
    type: "button",
    class: "lf-do lf-go",
    onclick: press((now) => work.toggle(jobs(now))),
  });
  const stop = html("button", { type: "button", class: "lf-do", onclick: press(() => work.stop()) }, "Stop");
  const actions = html("div", { class: "lf-actions" }, go, stop);
  const clock = html("span", { class: "lf-clock" });

  const rows = grid({
    id,
    names: losses,
    onagainst: (name) => state.set({ against: name }),
    onrow(name, on) {
      const now = state.get().rows;
      state.set({ rows: losses.filter((one) => (one === name ? on : now.includes(one))) });
    },
  });
  const guess = guessing(losses, { onmove: (check) => (check ? state.set({}) : redraw()) }); // a check answers the question, too
  const tabs = choice("Drawn", `${id}-plot`, PLOTS, (word) => ((plot = word), redraw()), []);
  tabs.element.classList.add("lf-tabs");

  const scenes = range({
    id: `${id}-scenes`,
    symbol: [
      html("span", { class: "lf-word lf-scenes-long" }, "scenes"),
      html("span", { class: "lf-word lf-scenes-brief" }, "on"),
    ],
    name: "scenes, by their imbalance",
    limits: { min: 0, max: Math.max(1, kinds.length - 1), fine: 1, coarse: 1 },
    ticks: kinds.map((kind, i) => [i, kind]),
    onset: (i) => state.set({ scenes: kinds[Math.min(i, kinds.length - 1)] }),
  });
  const slides = sliders(limits, { seeds: [1, 1] });
  const seeds = range({
    id: `${id}-seeds`,
    symbol: [html("span", { class: "lf-word" }, "seeds")],
    name: "seeds, how many times each row is run",
    limits: slides.seeds,
    ticks: [1, 3, 5, 10].map((count) => [count, String(count)]),
    onset: (count) => state.set({ seeds: count }),
  });
  const threshold = choice(
    "Scores from",
    `${id}-threshold`,
    Object.values(THRESHOLDS),
    (word) => state.set({ threshold: Number(word) }),
    [html("span", { class: "lf-word" }, "from")],
  );
  const measure = choice(
    "Compare by",
    `${id}-measure`,
    Object.values(SHORT),
    (word) => state.set({ measure: MEASURES.find((name) => SHORT[name] === word) }),
    [html("span", { class: "lf-word" }, "by")],
  );
  const beside = (control, text) => {
    const element = html(
      "div",
      { class: "lf-named" },
      html("span", { class: "lf-word" }, text),
      control.element,
    );
    return Object.assign(control, { element });
  };
  const controls = [scenes, beside(threshold, "scores from"), beside(measure, "compare by"), seeds];

  // What the reader takes away.
  const note = html("span", { class: "lf-note" });
  const download = html("button", { type: "button", class: "lf-do", onclick: save }, "Download my runs");
  const forget = html(
    "button",
    { type: "button", class: "lf-do", onclick: press(() => keep([])) },
    "Forget them",
  );
  const outlets = html("div", { class: "lf-outlets" }, note, download, forget);

  function save() {
    const text = file(own, plan, globalThis.navigator?.userAgent ?? "");
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    html("a", { href: address, download: "ablations.json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  const byLoss = (runs) => Object.groupBy?.(runs, ({ loss }) => loss) ?? grouped(runs);
  function grouped(runs) {
    const groups = {};
    for (const run of runs) (groups[run.loss] ??= []).push(run);
    return groups;
  }

  /** The reader's runs of these scenes beside the stored ones: { off: those with a stored twin, alone: how many have none }. */
  function twins(runs, scenesNow) {
    const off = [];
    for (const run of runs) {
      const twin = stored[scenesNow]?.[run.loss]?.find(({ seed }) => seed === run.seed);
      if (twin) off.push({ ...run, apart: apart(run, twin) });
    }
    return { off, alone: runs.length - off.length };
  }

  function seedCells(name, now, mine, off) {
    return Array.from({ length: now.seeds }, (_, seed) => {
      const run = mine.find((one) => one.loss === name && one.seed === seed);
      if (!run) {
        const part = work.part({ scenes: now.scenes, loss: name, seed });
        return { part: part ?? 0, state: part === null ? "empty" : "training" };
      }
      const twin = off.find((one) => one.loss === name && one.seed === seed);
      if (run.diverged) return { part: 1, state: "diverged" };
      return { part: 1, state: !twin ? "alone" : twin.apart ? "differs" : "same" };
    });
  }

  function draw(now, { asked }) {
    const kind = plan.kinds?.[now.scenes];
    const mine = own.filter((run) => run.scenes === now.scenes);
    const runs = { stored: stored[now.scenes] ?? {}, own: byLoss(mine) };
    const tableOf = (changes) => (kind ? table(losses, runs, { ...now, ...changes }, kind.classes) : []);
    const shown = tableOf({});
    const other = tableOf({ threshold: now.threshold === 0.05 ? 0.005 : 0.05 }); // the axes stay when the threshold moves
    const both = [...shown, ...other];
    const axis = axisOf(
      both.flatMap((row) => [...row.stored.scores, ...row.own.scores].map(([, value]) => value)),
    );
    const ends = ({ stored: { against } }) => {
      if (!against) return [];
      const half = against.pairs > 1 ? Math.min(against.half, WIDEST) : 0;
      return [against.mean - half, against.mean + half];
    };
    const differences = axisOf(shown.flatMap(ends), { zero: true });
    const { off, alone } = twins(mine, now.scenes);
    const side = basis(shown);
    rows.draw({
      rows: shown,
      axis,
      differences,
      now,
      seeds: losses.map((name) => seedCells(name, now, mine, off)),
      asked,
      side: mine.length ? "own" : "stored",
    });

    guess.draw(kind ? steps(guess.order(), runs, now, kind.classes) : []);

    figure.classList.toggle("lf-show-scores", plot === "scores");
    tabs.set(plot);
    const place = Math.max(0, kinds.indexOf(now.scenes));
    scenes.set(
      place,
      kind ? ratio(kind.negatives) : "",
      kind ? `${now.scenes}: ${Math.round(kind.negatives)} negatives to a positive` : "none",
    );
    scenes.text = now.scenes;
    seeds.set(now.seeds, String(now.seeds), `${now.seeds} seed${now.seeds === 1 ? "" : "s"} for each row`);
    threshold.set(THRESHOLDS[now.threshold]);
    measure.set(SHORT[now.measure]);

    const waiting = jobs(now);
    const doing = work.state();
    const words =
      { training: "Pause", waits: "Pause", paused: "Go on" }[doing] ??
      (mine.length ? "Run the rest here" : "Run it here");
    if (go.textContent !== words) go.textContent = words;
    go.disabled = doing === "idle" && !waiting.length;
    stop.hidden = doing === "idle";
    const count = (number) => `${number} run${number === 1 ? "" : "s"}`;
    const time =
      doing !== "idle"
        ? `${work.done()} of ${work.total()} done, ${about(work.left())} left`
        : waiting.length
          ? `${count(waiting.length)}, ${about(work.left(waiting.length))}`
          : now.rows.length
            ? "All these are run."
            : "Tick a row to run.";
    if (clock.textContent !== time) clock.textContent = time;
    const said = [asked ? "" : sameness(off, alone), work.note()].filter(Boolean).join(" ");
    const line = said || "Grey: stored runs. Yours are set beside them, in colour.";
    if (note.textContent !== line) note.textContent = line;
    for (const button of [download, forget]) button.classList.toggle("lf-none", !own.length); // their room stays

    const seen = {
      now,
      rows: shown,
      platelets: tableOf({ measure: "platelets" }),
      asked,
      refused: work.refused(),
      negatives: kind?.negatives ?? 0,
      work: { state: doing, done: work.done(), total: work.total(), left: work.left(), live: work.live() },
    };
    return {
      words: sentence(seen),
      all: told(seen),
      running: doing === "training",
      data: { state: doing, done: work.done(), total: work.total(), own: own.length, side },
    };
  }

  return {
    read(name, text) {
      if (name === "scenes") return kinds.includes(text) ? text : undefined;
      if (name === "against") return losses.includes(text) ? text : undefined;
      if (name === "measure") return MEASURES.includes(text) ? text : undefined;
      if (name === "threshold") {
        const value = numberIn([0, 1], text);
        return value in THRESHOLDS ? value : undefined;
      }
      if (name === "seeds") return wholeIn(limits.seeds, text);
      const named = text ? text.split(",") : [];
      return named.every((one) => losses.includes(one))
        ? losses.filter((one) => named.includes(one))
        : undefined;
    },
    bar: [clock],
    body: [tabs.element, rows.element],
    controls,
    actions,
    below: [losses.length > 1 ? guess.element : null, outlets],
    source: device.phone
      ? BATTERY
      : `AP on ${plan.held ?? 0} held-out drawn scenes; nothing leaves this page.`,
    watch: rows.element,
    draw,
    release: work.release,
  };
}

export default liveFigure({ name: "lf-ablations", traits: NAMES, styles: [runStyle, style], parts });
