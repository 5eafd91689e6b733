// What is found, missed and wrongly found in several scenes; match() itself is held to the package in detections.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { scene } from "../src/engine/scenes.js";
import { objectsIn, tallyScenes } from "../src/lib/match.js";

const CLASSES = ["red cells", "white cells", "platelets"];
const scenes = [0, 1, 2].map((number) => scene(number, { seed: 8 }));
const perfect = scenes.map((one) => objectsIn(one).map(({ box, label }) => ({ box, label, score: 0.9 })));
const total = scenes.reduce((sum, { labels }) => sum + labels.length, 0);

test("whoever finds every object misses none and gives no alarm", () => {
  const { found, objects, missed, alarms, perClass } = tallyScenes(perfect, scenes, CLASSES, 0.5);
  assert.deepEqual([found, objects, missed, alarms], [total, total, 0, 0]);
  assert.deepEqual(
    perClass.map(({ objects }) => objects),
    [0, 1, 2].map(
      (label) => scenes.flatMap(({ labels }) => [...labels]).filter((one) => one === label).length,
    ),
  );
});

test("what does not reach the threshold counts as missed, and what is found twice as one alarm", () => {
  const some = perfect.map((list) => list.map((one, i) => ({ ...one, score: i === 0 ? 0.4 : 0.9 })));
  assert.equal(tallyScenes(some, scenes, CLASSES, 0.5).missed, 3);
  const [first, ...others] = perfect;
  const twice = tallyScenes([[...first, { ...first[0], score: 0.6 }], ...others], scenes, CLASSES, 0.5);
  assert.deepEqual([twice.found, twice.alarms], [total, 1]);
  assert.equal(twice.perClass[first[0].label].alarms, 1);
});

test("the right place with the wrong class is an alarm of that class, and the object is missed", () => {
  const wrong = [
    perfect[0].map((one, i) => (i === 0 ? { ...one, label: (one.label + 1) % 3 } : one)),
    [],
    [],
  ];
  const { perClass, missed } = tallyScenes(wrong, scenes, CLASSES, 0.05);
  const { label } = perfect[0][0];
  assert.equal(perClass[(label + 1) % 3].alarms, 1);
  assert.equal(perClass[label].missed, perClass[label].objects - perClass[label].found);
  assert.equal(missed, total - perfect[0].length + 1);
});

test("the best of several takes the object, in whatever order they come", () => {
  const [object] = objectsIn(scenes[0]);
  const shifted = object.box.map((side, i) => side + (i % 2 ? 0 : 1));
  const list = [
    { box: object.box, label: object.label, score: 0.5 },
    { box: shifted, label: object.label, score: 0.8 },
  ];
  const { found, alarms } = tallyScenes([list], scenes.slice(0, 1), CLASSES, 0.05);
  assert.deepEqual([found, alarms], [1, 1]);
  assert.equal(list[0].score, 0.5);
});
