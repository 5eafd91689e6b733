// The live table of chapter 15: what follows from the runs, in which order they are run, and what is said of them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { crew } from "../src/ablations/crew.js";
import { axisOf } from "../src/ablations/grid.js";
import { moved, outcome, sortable, steps } from "../src/ablations/guess.js";
import { file, fingerprint, keeper } from "../src/ablations/kept.js";
import { apart, basis, measured, ranked, scoreOf, table, unpacked } from "../src/ablations/records.js";
import { blind, place, sameness, sentence, three, told } from "../src/ablations/sentences.js";
import { about, each, left, missing, order, part } from "../src/ablations/work.js";
import { paired, separated, student } from "../src/lib/student.js";
import { fakeDocument, fakeEngine } from "./fake_engine.mjs";

const golden = JSON.parse(await readFile(new URL("../golden/ablations.json", import.meta.url), "utf8"));
const near = (one, other, within = 1e-9) =>
  assert.ok(Math.abs(one - other) <= within, `${one} is not ${other}`);

/** How much of Student's distribution with so many degrees of freedom lies within ±t: Simpson's rule over its density. */
function within(t, freedom) {
  const density = (x) => (1 + (x * x) / freedom) ** (-(freedom + 1) / 2);
  const area = (end, parts = 20_000) => {
    let sum = density(0) + density(end);
    for (let i = 1; i < parts; i++) sum += (i % 2 ? 4 : 2) * density((i * end) / parts);
    return (sum * end) / (3 * parts);
  };
  // the whole, by x = tan(u) sqrt(freedom), whose density is a power of a cosine
  let whole = 0;
  const parts = 20_000;
  for (let i = 0; i < parts; i++)
    whole +=
      (Math.sqrt(freedom) * Math.cos(((i + 0.5) / parts) * (Math.PI / 2)) ** (freedom - 1) * Math.PI) /
      2 /
      parts;
  return area(t) / whole;
}

test("Student's quantiles leave 5 % outside, for 2 to 20 pairs", () => {
  for (let pairs = 2; pairs <= 20; pairs++) near(within(student(pairs), pairs - 1), 0.95, 5e-5);
  assert.equal(student(1), Infinity);
  for (const pairs of [0, 21, NaN]) assert.throws(() => student(pairs), /1 to 20 pairs/);
});

test("a paired comparison is the package's", () => {
  for (const { one, other, mean, half, ahead } of golden.paired) {
    const found = paired(one, other);
    near(found.mean, mean);
    near(found.half, half);
    assert.deepEqual([found.ahead, found.pairs], [ahead, one.length]);
  }
  assert.equal(paired([], []), null);
  assert.equal(paired([0.5], [0.4]).half, Infinity);
});

test("a difference is separated only where its interval leaves 0 out", () => {
  assert.equal(separated({ mean: 0.04, half: 0.03 }), "ahead");
  assert.equal(separated({ mean: -0.04, half: 0.03 }), "behind");
  assert.equal(separated({ mean: 0.03, half: 0.03 }), "");
  assert.equal(separated(paired([0.9], [0.1])), "", "one run says nothing");
  assert.equal(separated(null), "");
});

const stored = Object.fromEntries(
  Object.entries(golden.stored).map(([kind, losses]) => [
    kind,
    Object.fromEntries(
      Object.entries(losses).map(([loss, text]) => [loss, unpacked(text, golden.kinds[kind].classes.length)]),
    ),
  ]),
);
const LOSSES = Object.keys(stored.hard);

test("the table's means and differences are those of Python, at both thresholds and by class", () => {
  let seen = 0;
  for (const { kind, threshold, measure, against, loss, mean, apart: difference } of golden.table) {
    const rows = table(
      LOSSES,
      { stored: stored[kind], own: {} },
      { threshold, measure, against },
      golden.kinds[kind].classes,
    );
    const { stored: row, own } = rows.find(({ name }) => name === loss);
    near(row.mean, mean);
    if (loss === against) assert.equal(row.against, null);
    else {
      const [apartMean, half, ahead] = difference;
      near(row.against.mean, apartMean);
      near(row.against.half, half);
      assert.equal(row.against.ahead, ahead);
    }
    assert.deepEqual([own.scores, own.mean, own.against], [[], null, null]);
    seen++;
  }
  assert.equal(seen, 48);
});

test("a diverged run counts as 0, and a class without an object as unknown", () => {
  const run = stored.hard.OHEM.find(({ diverged }) => diverged);
  assert.equal(run.seed, 2);
  const setting = { threshold: 0.05, measure: "AP" };
  assert.equal(scoreOf(run, setting, ["white", "platelets"]), 0);
  const empty = measured(
    { seed: 0 },
    {
      AP: NaN,
      AP50: NaN,
      classes: [{ AP50: NaN }],
      lenient: { AP: 0.5, AP50: 0.6, classes: [{ AP50: 0.7 }] },
    },
    1,
  );
  assert.equal(scoreOf(empty, setting, ["platelets"]), null);
  assert.equal(scoreOf(empty, { threshold: 0.005, measure: "platelets" }, ["platelets"]), 0.7);
});

test("differences are between runs of the same seed, of those that both rows have", () => {
  const run = (seed, AP) => ({ seed, "at 0.05": { AP, AP50: AP, classes: [] } });
  const runs = {
    stored: { CE: [run(0, 0.1), run(1, 0.2), run(2, 0.9)], OHEM: [run(1, 0.25), run(0, 0.16), run(7, 0.9)] },
    own: { CE: [run(3, 0.4)], OHEM: [] },
  };
  const [, row] = table(["CE", "OHEM"], runs, { threshold: 0.05, measure: "AP", against: "CE" }, []);
  assert.equal(row.stored.against.pairs, 2);
  near(row.stored.against.mean, 0.055);
  assert.equal(row.own.against, null);
});

/** What the engine would report at a run's end, from a stored run. */
const scoresOf = (run) => {
  const side = (name) => ({ ...run[name], classes: run[name].classes.map((AP50) => ({ AP50 })) });
  return { ...side("at 0.05"), lenient: side("at 0.005") };
};

test("a run is the same as the stored one where all its scores round to the stored digits", () => {
  const [twin] = stored.hard.CE;
  const own = (change = () => {}) => {
    const scores = scoresOf(twin);
    change(scores);
    return apart(measured({ seed: 0 }, scores, 1), twin);
  };
  assert.equal(own(), 0);
  assert.equal(
    own((scores) => (scores.AP += 4e-5)),
    0,
  );
  near(
    own((scores) => (scores.AP += 2e-4)),
    2e-4,
  );
  near(
    own((scores) => (scores.lenient.classes[1].AP50 -= 0.003)),
    0.003,
  );
  assert.ok(own((scores) => (scores.lenient.AP50 = NaN)) > 0, "a score that is not known is a difference");
  assert.equal(apart(measured({}, null, 1), twin), 1, "diverged, and the stored one not");
  assert.equal(apart(measured({}, null, 1), { diverged: true }), 0);
});

const PLAN = {
  network: { num_classes: 2, gamma: 2, alpha: 0.25, hard_examples: null, hard_ratio: null },
  recipe: { steps: 10, learning_rate: 0.003, seed: 0, batch: 4 },
  losses: {
    CE: { gamma: 0, alpha: null },
    "FL γ 2": { gamma: 2, alpha: 0.25 },
    OHEM: { gamma: 0, alpha: null, hard_examples: 128 },
  },
  rates: { hard: { CE: 0.006, "FL γ 2": 0.003, OHEM: 0.003 } },
  held: 200,
  kinds: {
    hard: { scenes: "hard", classes: ["white", "platelets"], negatives: 1062 },
    dense: { scenes: { red: 5 }, classes: ["red", "white", "platelets"], negatives: 70 },
  },
  version: "1",
};

test("what is missing is run seed by seed over the chosen rows, and nothing twice", () => {
  const now = { scenes: "hard", rows: ["CE", "OHEM"], seeds: 2 };
  const names = (jobs) => jobs.map(({ loss, seed }) => `${loss} ${seed}`);
  assert.deepEqual(names(missing(now, () => false)), ["CE 0", "OHEM 0", "CE 1", "OHEM 1"]);
  assert.deepEqual(names(missing(now, (_, loss, seed) => loss === "CE" && !seed)), [
    "OHEM 0",
    "CE 1",
    "OHEM 1",
  ]);
  assert.deepEqual(
    missing({ ...now, rows: [] }, () => false),
    [],
  );
});

test("a run is the stored recipe with the loss, its rate and its seed, by one worker", () => {
  const asked = order({ scenes: "hard", loss: "OHEM", seed: 3 }, PLAN);
  assert.deepEqual(asked.config, { ...PLAN.network, gamma: 0, alpha: null, hard_examples: 128 });
  assert.equal(order({ scenes: "hard", loss: "CE", seed: 0 }, PLAN).recipe.learning_rate, 0.006);
  assert.deepEqual(
    [asked.recipe.seed, asked.seed, asked.data.seed, asked.workers, asked.held],
    [3, 3, 3, 1, 200],
  );
  assert.deepEqual(asked.evaluateAt, [10]);
  const other = order({ scenes: "dense", loss: "CE", seed: 0 }, PLAN);
  assert.equal(other.config.num_classes, 3);
  assert.equal(other.recipe.learning_rate, 0.003, "a rate that was not tuned is the recipe's");
  assert.deepEqual(other.data.scenes, { red: 5 });
});

test("time left is that of the worker that is busy longest", () => {
  assert.equal(left({ parts: [], waiting: 6, seconds: 8, workers: 1 }), 48);
  assert.equal(left({ parts: [], waiting: 6, seconds: 8, workers: 4 }), 16);
  assert.equal(left({ parts: [0.5, 0], waiting: 1, seconds: 8, workers: 2 }), 12);
  assert.equal(left({ parts: [], waiting: 0, seconds: 8, workers: 2 }), 0);
  assert.equal(each([], []), 10);
  assert.equal(
    each(
      [],
      [
        { part: 0.5, spent: 4 },
        { part: 0.01, spent: 9 },
      ],
    ),
    8,
  );
  assert.equal(each([4, 8], [{ part: 0.5, spent: 40 }]), 6);
  assert.equal(about(48), "about 50\u00a0s");
  assert.equal(about(3.4), "about 3\u00a0s");
  assert.equal(about(170), "about 3\u00a0min");
});

/** A crew of fakes, with a clock that a test moves. */
function fakes({ workers = 2, ...engine } = {}) {
  const { train, made } = fakeEngine(engine);
  const page = fakeDocument();
  const ended = [];
  const clock = { now: 0 };
  const work = crew({
    train,
    plan: PLAN,
    workers,
    ended: (job, scores, seconds) => ended.push({ ...job, scores, seconds }),
    request: () => {},
    page,
    now: () => clock.now,
  });
  return { work, made, ended, page, clock };
}
const JOBS = missing({ scenes: "hard", rows: ["CE", "OHEM"], seeds: 2 }, () => false);
const names = (made) =>
  made.map(({ asked }) => `${asked.config.hard_examples ? "OHEM" : "CE"} ${asked.seed}`);

test("each worker has a run of its own, and the next one when it is free", () => {
  const { work, made, ended, clock } = fakes();
  assert.equal(made.length, 0, "nothing runs before it is asked for");
  work.toggle(JOBS);
  assert.deepEqual(names(made), ["CE 0", "OHEM 0"]);
  made[0].report(5);
  near(work.part(JOBS[0]), part(4, 10));
  assert.equal(work.part(JOBS[2]), null);
  clock.now = 7;
  made[1].report(10, { state: "done", scores: { AP: 0.5 } });
  assert.deepEqual(ended, [{ ...JOBS[1], scores: { AP: 0.5 }, seconds: 7 }]);
  assert.deepEqual(names(made), ["CE 0", "OHEM 0", "CE 1"]);
  assert.deepEqual([work.done(), work.total(), work.state()], [1, 4, "training"]);
  assert.deepEqual(made[1].calls, ["start", "close"]);
  made[0].report(5, { state: "diverged" });
  assert.equal(ended[1].scores, null);
  for (const run of made.slice(2)) run.report(10, { state: "done", scores: {} });
  made[3].report(10, { state: "done", scores: {} });
  assert.deepEqual([work.done(), work.state()], [4, "idle"]);
  assert.equal(new Set(ended.map(({ loss, seed }) => `${loss} ${seed}`)).size, 4, "none is told twice");
});

test("pause rests all runs and begins none; go on wakes them; its time is not counted", () => {
  const { work, made, ended, clock } = fakes();
  work.toggle(JOBS);
  clock.now = 2;
  work.toggle(JOBS);
  assert.equal(work.state(), "paused");
  assert.deepEqual(
    made.map(({ calls }) => calls.at(-1)),
    ["pause", "pause"],
  );
  clock.now = 100;
  made[0].report(10, { state: "done", scores: {} }); // it had come to its end as the reader pressed
  assert.equal(ended[0].seconds, 2);
  assert.equal(made.length, 2, "no run begins in a pause");
  work.toggle(JOBS);
  assert.deepEqual(made[1].calls, ["start", "pause", "resume"]);
  assert.equal(made.length, 3);
  clock.now = 103;
  made[1].report(10, { state: "done", scores: {} });
  assert.equal(ended[1].seconds, 5);
});

test("nothing trains in a page that nobody sees, and a pause of the reader's outlasts it", () => {
  const { work, made, page } = fakes();
  work.toggle(JOBS);
  page.show(false);
  assert.equal(work.state(), "waits");
  assert.deepEqual(made[0].calls, ["start", "pause"]);
  page.show(true);
  assert.deepEqual(made[0].calls, ["start", "pause", "resume"]);
  work.toggle(JOBS);
  page.show(false);
  page.show(true);
  assert.equal(work.state(), "paused");
  assert.deepEqual(made[0].calls, ["start", "pause", "resume", "pause"]);
});

test("stop gives up what is not done, and what comes late is not heard", () => {
  const { work, made, ended } = fakes();
  work.toggle(JOBS);
  work.stop();
  assert.equal(work.state(), "idle");
  assert.deepEqual(made[0].calls, ["start", "close"]);
  made[0].report(10, { state: "done", scores: {} });
  assert.deepEqual(ended, []);
});

test("where a page may have no workers one run is made at a time, and it says so", () => {
  const { work, made } = fakes();
  work.toggle(JOBS);
  Object.assign(made[0], { kind: "page", note: "This page may not start workers." });
  made[0].report(10, { state: "done", scores: {} });
  assert.equal(made.length, 2, "the second is still in hand");
  assert.match(work.note(), /may not start workers/);
  made[1].report(10, { state: "done", scores: {} });
  assert.equal(made.length, 3);
});

test("a run that is refused at once or later ends all, in words", async () => {
  const { work } = fakes({ refuse: "gamma is no number" });
  work.toggle(JOBS);
  assert.deepEqual([work.state(), work.refused()], ["idle", "gamma is no number"]);
  const later = fakes({ broken: "no memory" });
  later.work.toggle(JOBS);
  await new Promise(setImmediate);
  assert.deepEqual([later.work.state(), later.work.refused()], ["idle", "no memory"]);
});

test("the end of the figure is the end of its runs", () => {
  const { work, made, page } = fakes();
  work.toggle(JOBS);
  work.release();
  assert.equal(page.heard(), 0);
  assert.deepEqual(made[0].calls.at(-1), "close");
});

test("own runs are kept for a recipe, and a browser that keeps nothing is no fault", () => {
  const map = new Map();
  const storage = () => ({
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => map.set(key, text),
    removeItem: (key) => map.delete(key),
  });
  const runs = [{ scenes: "hard", loss: "CE", seed: 0 }];
  const kept = keeper(PLAN, storage);
  kept.write(runs);
  assert.deepEqual(keeper(PLAN, storage).read(), runs);
  const other = { ...PLAN, recipe: { ...PLAN.recipe, steps: 11 } };
  assert.notEqual(fingerprint(PLAN), fingerprint(other));
  assert.deepEqual(keeper(other, storage).read(), [], "runs of another recipe are other runs");
  kept.write([]);
  assert.equal(map.size, 0);
  const refusing = keeper(PLAN, () => {
    throw new Error("SecurityError");
  });
  refusing.write(runs);
  assert.deepEqual(refusing.read(), []);
  map.set([...map.keys()][0] ?? `focal-loss-live/ablations/${fingerprint(PLAN)}`, "{broken");
  assert.deepEqual(keeper(PLAN, storage).read(), []);
});

test("the file that a reader takes away has settings, scores and versions", () => {
  const runs = [{ scenes: "hard", loss: "CE", seed: 0, "at 0.05": { AP: 0.4 } }];
  const read = JSON.parse(file(runs, PLAN, "Chromium 156"));
  assert.deepEqual(read.scores, runs);
  assert.deepEqual(read.settings, {
    network: PLAN.network,
    recipe: PLAN.recipe,
    losses: PLAN.losses,
    rates: PLAN.rates,
    held_out: 200,
  });
  assert.deepEqual(read.versions, { focal_tutorial: "1", browser: "Chromium 156" });
});

const spaced = (text) => text.replaceAll("\u00a0", " ");
/** A row of the table by its differences: { ahead of 0: mean, half }. */
const row = (name, side, mean, half, { pairs = 5, ahead = pairs, scores = [[0, 0.4]] } = {}) => {
  const empty = { scores: [], mean: null, against: null };
  return {
    name,
    stored: empty,
    own: empty,
    [side]: { scores, mean: 0.4, against: { mean, half, ahead, pairs } },
  };
};
const IDLE = { state: "idle", done: 0, total: 0, left: 0, live: [] };
const NOW = { scenes: "hard", threshold: 0.005, measure: "AP", against: "CE α .75" };
const said = (rows, changes = {}) =>
  spaced(sentence({ now: NOW, rows, platelets: [], work: IDLE, negatives: 1062, ...changes }));

test("the sentence says a separation only where there is one", () => {
  assert.equal(
    said([row("FL γ 2", "stored", 0.041, 0.013), row("OHEM", "stored", 0.01, 0.05)]),
    "Hard smears, scores from .005: **FL γ 2** is ahead of CE α .75 in **5 of 5 runs**, by .041 [.028, .054].",
  );
  assert.equal(
    said([row("FL γ 2", "stored", 0.041, 0.05, { ahead: 4 })]),
    "Hard smears, scores from .005: **FL γ 2** and CE α .75 are **not separated**: +.041 [−.009, .091], ahead in 4 of 5 runs.",
  );
  assert.equal(
    said([row("FL γ 2", "stored", -0.041, 0.01, { ahead: 0 })]),
    "Hard smears, scores from .005: **FL γ 2** is behind CE α .75 by .041 [.031, .051], ahead in 0 of 5 runs.",
  );
});

test("the reader's runs are told once there are two pairs of them", () => {
  const own = row("OHEM", "own", 0.03, 0.01, { pairs: 3 });
  assert.match(
    said([row("FL γ 2", "stored", 0.041, 0.013), own]),
    /\*\*OHEM\*\* is ahead of CE α \.75 in \*\*3 of your 3 runs\*\*/,
  );
  const first = row("OHEM", "own", 0.03, Infinity, { pairs: 1 });
  assert.equal(basis([first]), "stored");
  assert.deepEqual(ranked([first], "own"), []);
});

test("before the question is answered nothing is given away", () => {
  const seen = {
    now: NOW,
    rows: [row("FL γ 2", "stored", 0.041, 0.013)],
    platelets: [],
    work: IDLE,
    negatives: 1062,
    asked: true,
  };
  for (const words of [sentence(seen), told(seen)]) {
    assert.match(words, /One anchor in 1,063 is positive/);
    assert.doesNotMatch(words, /ahead of|\.041/);
  }
});

test("who finds no platelet at this threshold is named", () => {
  const none = row("CE", "stored", 0, 0, {
    scores: [
      [0, 0],
      [1, 0.0004],
    ],
  });
  const some = row("FL γ 2", "stored", 0, 0, {
    scores: [
      [0, 0],
      [1, 0.2],
    ],
  });
  assert.deepEqual(blind([none, some], "stored"), ["CE"]);
  const rows = [row("FL γ 2", "stored", 0.041, 0.013)];
  assert.match(
    said(rows, { platelets: [none, some], now: { ...NOW, threshold: 0.05 } }),
    /From \.05 on, CE finds no platelet\.$/,
  );
});

test("while it runs, pauses or waits the sentence says where it stands", () => {
  const rows = [row("FL γ 2", "stored", 0.041, 0.013)];
  const live = [{ loss: "FL γ 2", seed: 1, step: 120 }];
  assert.equal(
    said(rows, { work: { state: "training", done: 2, total: 6, live } }),
    "**Run 3 of 6**: FL γ 2, seed 1, step 120.",
  );
  assert.match(
    said(rows, { work: { state: "paused", done: 2, total: 6, live } }),
    /^\*\*Paused\*\*: 2 of 6 runs done\. Hard/,
  );
  assert.match(said(rows, { work: { state: "waits", done: 2, total: 6, live } }), /waits until you look/);
  assert.equal(said(rows, { refused: "no memory" }), "This run is refused: no memory.");
});

test("a difference from the stored runs is never hidden", () => {
  assert.equal(sameness([]), "");
  assert.equal(sameness([], 2), "2 runs, of seeds that are not stored.");
  assert.match(sameness([{ apart: 0 }, { apart: 0 }]), /^Your 2 runs give the stored scores/);
  assert.equal(sameness([{ apart: 0.0123 }]), "Your run differs from the stored one, by up to .012.");
  assert.equal(
    sameness([{ apart: 0 }, { apart: 2e-4 }]),
    "1 of your 2 runs differs from the stored, by up to less than .001.",
  );
});

test("numbers stand without a zero before the point", () => {
  assert.deepEqual([0.041, -0.012, 1, 0, -0.0001].map(three), [".041", "−.012", "1.000", ".000", ".000"]);
  assert.equal(place({ ...NOW, scenes: "few red cells" }), "Smears with few red cells, scores from .005");
  assert.equal(
    place({ ...NOW, threshold: 0.05, measure: "platelets" }),
    "Hard smears, scores from .05, AP50 of platelets",
  );
});

test("an axis holds its values between round ticks, and 0 where it is asked for", () => {
  const axis = axisOf([0.344, 0.456]);
  assert.deepEqual([axis.low, axis.high], [0.3, 0.5]);
  const apartAxis = axisOf([0.01, 0.08], { zero: true });
  assert.equal(apartAxis.low, 0);
  assert.ok(apartAxis.high >= 0.08);
  assert.deepEqual(apartAxis.ticks[0], [0, "0"]);
  assert.ok(axisOf([]).high > axisOf([]).low);
});

test("a guess is an order of losses, and each step of it is right, wrong or not separated", () => {
  assert.deepEqual(sortable(["CE", "CE α .75", "FL γ .5", "FL γ 1", "FL γ 2", "FL γ 5"]), [
    "CE α .75",
    "FL γ .5",
    "FL γ 2",
    "FL γ 5",
  ]);
  assert.deepEqual(sortable(["a", "b"]), ["a", "b"]);
  assert.deepEqual(moved(["a", "b", "c", "d"], 3, 0), ["d", "a", "b", "c"]);
  assert.deepEqual(moved(["a", "b", "c", "d"], 0, 2), ["b", "c", "a", "d"]);
  assert.deepEqual(moved(["a", "b"], 1, 9), ["a", "b"]);
  const runs = (...values) => values.map((AP, seed) => ({ seed, "at 0.05": { AP, AP50: AP, classes: [] } }));
  const all = {
    stored: {
      low: runs(0.1, 0.12, 0.11),
      high: runs(0.5, 0.51, 0.52),
      near: runs(0.5, 0.52, 0.51),
      one: runs(0.9),
    },
    own: {},
  };
  const now = { threshold: 0.05, measure: "AP" };
  const found = steps(["low", "high", "near", "low", "one"], all, now, []);
  assert.deepEqual(found, ["behind", "", "ahead", "unknown"]);
  assert.equal(outcome(found), "1 of 4 steps is right, 1 wrong, 1 not separated.");
  assert.equal(outcome(["ahead", "ahead"]), "2 of 2 steps are right.");
  const mine = { ...all, own: { low: runs(0.6, 0.61), high: runs(0.2, 0.21) } };
  assert.deepEqual(
    steps(["low", "high"], mine, now, []),
    ["ahead"],
    "the reader's own runs decide once there are two",
  );
});
