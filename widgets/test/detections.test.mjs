import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { detectionsOf, match, objectsOf, reaches, shortNames, tally } from "../src/detections/match.js";
import { detectionWords, line, missedWords, sentence, thresholdWords } from "../src/detections/sentences.js";

const golden = JSON.parse(await readFile(new URL("../golden/matches.json", import.meta.url), "utf8"));
const CLASSES = ["RBC", "WBC"];

test("found and false alarms equal the package's evaluation, class by class, at every threshold", () => {
  let compared = 0;
  for (const { objects: numbers, detections, expected } of golden.scenes) {
    const objects = objectsOf({ objects: numbers });
    const verdicts = match(detectionsOf(detections), objects);
    for (const { threshold, found, false: wrong, objects: wanted } of expected) {
      const shown = verdicts.filter(({ score }) => reaches(score, threshold));
      const counts = tally(shown, objects, CLASSES);
      assert.deepEqual(
        counts.perClass.map((one) => one.found),
        found,
        `found at ${threshold}`,
      );
      assert.deepEqual(
        counts.perClass.map((one) => one.objects),
        wanted,
        "objects",
      );
      const falseByClass = CLASSES.map(
        (_, label) => shown.filter((one) => one.verdict === "false" && one.label === label).length,
      );
      assert.deepEqual(falseByClass, wrong, `false alarms at ${threshold}`);
      assert.equal(counts.alarms, wrong[0] + wrong[1]);
      compared += found[0] + found[1];
    }
  }
  assert.ok(compared > 20, "the scenes have something to find");
});

const object = (label, box, difficult = false) => ({ box, label, difficult });
const detection = (label, box, score) => ({ box, label, score });

test("an object is taken once, by the best score, and only at an IoU of .5 or more", () => {
  const [first, second, third] = match(
    [
      detection(0, [0, 0, 10, 10], 0.9),
      detection(0, [0, 0, 10, 10], 0.8),
      detection(0, [0, 0, 10, 4.9], 0.7),
    ],
    [object(0, [0, 0, 10, 10])],
  );
  assert.deepEqual([first.verdict, second.verdict, third.verdict], ["found", "false", "false"]);
  assert.equal(match([detection(0, [0, 0, 10, 5], 0.7)], [object(0, [0, 0, 10, 10])])[0].verdict, "found");
});

test("a detection of another class takes nothing, and says so", () => {
  const objects = [object(1, [0, 0, 10, 10])];
  const [one] = match([detection(0, [0, 0, 10, 10], 0.9)], objects);
  assert.equal(one.verdict, "false");
  assert.match(detectionWords(one, objects, CLASSES, true), /lies on a WBC/);
  assert.doesNotMatch(detectionWords(one, objects, CLASSES, false), /alarm/);
});

test("difficult objects are neither found nor missed, and swallow any number of detections", () => {
  const objects = [object(0, [0, 0, 10, 10], true)];
  const seen = match([detection(0, [0, 0, 10, 10], 0.9), detection(0, [1, 1, 4, 4], 0.8)], objects);
  assert.deepEqual(
    seen.map(({ verdict }) => verdict),
    ["ignored", "ignored"],
  );
  const counts = tally(seen, objects, CLASSES);
  assert.deepEqual([counts.found, counts.objects, counts.alarms], [0, 0, 0]);
});

test("a score reaches its own threshold in spite of binary fractions", () => {
  for (let k = 50; k <= 1000; k++)
    assert.ok(reaches(k / 1000, k / 1000) && !reaches((k - 1) / 1000, k / 1000), `${k}`);
});

test("short names tell classes apart", () => {
  assert.deepEqual(shortNames(["RBC", "WBC", "Platelets"]), ["R", "W", "P"]);
  assert.deepEqual(shortNames(["cat", "car", "dog"]), ["cat", "car", "d"]);
});

test("the sentence counts what is found, by class, and never says more than one of one", () => {
  const objects = [object(0, [0, 0, 10, 10]), object(1, [20, 0, 30, 10])];
  const seen = match([detection(0, [0, 0, 10, 10], 0.9), detection(0, [50, 50, 60, 60], 0.6)], objects);
  const say = (shown, truth = true, label = 1200) =>
    sentence({
      frameName: "training step",
      label,
      note: "AP50 .9",
      threshold: 0.5,
      truth,
      tally: tally(shown, objects, CLASSES),
      most: null,
    }).replaceAll("\u00a0", " ");
  assert.equal(
    say(seen),
    "Training step 1,200, threshold 0.50: found **1 of 2**, **1 false alarm**. By class: RBC 1 of 1, WBC 0 of 1. Mean score 0.90. AP50 .9.",
  );
  assert.match(
    say([], true, "trained on photographs"),
    /^Trained on photographs, threshold 0.50: found \*\*0 of 2\*\*.*\*\*no false alarms\*\*\. /,
  );
  const short = (shown, truth, label, frameName = "training step") =>
    line({ frameName, label, threshold: 0.5, truth, tally: tally(shown, objects, CLASSES) }).replaceAll(
      "\u00a0",
      " ",
    );
  assert.equal(
    short(seen, true, 1200),
    "Step 1,200: found **1 of 2**, **1 false alarm**. RBC 1 of 1, WBC 0 of 1.",
  );
  assert.match(
    short([], true, "trained on photographs"),
    /^Trained on photographs, threshold 0.50: found \*\*0 of 2/,
  );
  assert.match(short([], true, "205", "photographs"), /^Trained on 205 photographs, threshold 0.50: found/);
  assert.doesNotMatch(short(seen, false, 1), /false alarm|found/);
  assert.match(say(seen, false), /\*\*2 boxes\*\* \(2 RBC, 0 WBC\)/);
  assert.match(say(seen.slice(0, 1), false), /\*\*1 box\*\*/);
  assert.equal(
    thresholdWords(0.5, tally(seen, objects, CLASSES), true),
    "score threshold 0.50: 1 of 2 found, 1 false alarm",
  );
  assert.match(
    missedWords(objects[1], CLASSES, 0.31),
    /\*\*WBC\*\*, missed: a box with score.0\.310 would find it/,
  );
  assert.match(missedWords(objects[1], CLASSES, null), /no stored box fits/);
});
