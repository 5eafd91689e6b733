// The frame of every figure: the order of its parts, the bound state, what it says aloud and when, and the end of it all.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, test } from "node:test";
import { build } from "esbuild";
import { page } from "./fake_page.mjs";

const entry = fileURLToPath(new URL("../src/lib/figure.js", import.meta.url));
const built = await build({
  entryPoints: [entry],
  bundle: true,
  write: false,
  format: "esm",
  loader: { ".css": "text" },
  logLevel: "error",
});
const { liveFigure } = await import(
  `data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString("base64")}`
);

let here;

beforeEach(() => (here = page()));
afterEach(() => here.leave());

const part = (name) => {
  const element = document.createElement("div");
  element.setAttribute("class", name);
  return element;
};

function shown({ view = {}, state = { gamma: 2 }, place } = {}) {
  const drawn = [];
  const model = here.model(state);
  const parts = (given) => ({
    read: (_, text) => Number(text),
    bar: [part("formula")],
    body: [part("plot")],
    controls: [CONTROL()],
    foot: [part("table")],
    source: "Figure 1.",
    draw: (now) => (drawn.push(now), { words: `Gamma is ${now.gamma}.`, data: { gamma: now.gamma } }),
    ...(typeof view === "function" ? view(given) : view),
  });
  const el = document.createElement("div");
  const release = liveFigure({ name: "lf-some", traits: ["gamma"], styles: [".x {}"], parts }).render({
    model,
    el,
    page: place,
  });
  return { figure: el.children[0], model, drawn, release };
}
const CONTROL = () => ({ element: part("range"), symbol: ["γ"], name: "gamma", text: "2" });
const bar = (figure) => figure.children[1].children[0];
const said = (figure) => figure.children[1].children.slice(1, 3);
const classes = (figure) => figure.children.map((child) => child.getAttribute("class") ?? child.tagName);

test("the sentence stands above the drawing, the controls after it, the tools at the end of the bar", () => {
  const { figure } = shown({ view: { below: [part("plots")] } });
  assert.equal(figure.getAttribute("class"), "lf lf-some");
  assert.deepEqual(classes(figure), ["style", "lf-frame"]);
  const [, frame] = figure.children;
  assert.deepEqual(classes(frame), [
    "lf-bar",
    "lf-sentence",
    "lf-sr",
    "lf-main",
    "lf-dock lf-single",
    "lf-below",
    "table",
    "lf-foot",
  ]);
  assert.deepEqual(classes(frame.children[0]), ["formula", "lf-tools"]);
  assert.deepEqual(classes(frame.children[3]), ["plot"]);
  assert.equal(frame.children.at(-1).children[1].textContent, "Figure 1.");
});

test("a figure without controls has its drawing over the whole width", () => {
  const { figure } = shown({ view: { controls: [] } });
  assert.equal(figure.children[1].getAttribute("class"), "lf-frame lf-alone");
});

test("while the page's question stands unanswered the figure is asked; an answer or any move ends it", () => {
  const listeners = new Set();
  const quiz = Object.assign(part("quiz"), {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  });
  const seen = [];
  const view = ({ state }) => ({
    draw: (now, { asked }) => (seen.push(asked), { words: "", data: {}, set: (here.set = state.set) }),
  });
  const place = { id: "some-figure", predict: quiz };
  const { figure, release } = shown({ view, place });
  assert.deepEqual(classes(figure.children[1])[0], "lf-predict");
  here.frame();
  listeners.forEach((listener) => listener());
  here.frame();
  assert.deepEqual([seen[0], seen.at(-1)], [true, false]);
  release();
  assert.equal(listeners.size, 0);

  shown({ view, place });
  here.set({ gamma: 3 });
  here.frame();
  assert.equal(seen.at(-1), false);
});

test("it is drawn at once, and once a frame after changes; the numbers shown are data of the figure", () => {
  const { figure, model, drawn } = shown();
  assert.deepEqual([drawn.length, figure.dataset.gamma], [1, 2]);
  model.set("gamma", 3);
  model.set("gamma", 4);
  here.frame();
  assert.deepEqual([drawn.length, figure.dataset.gamma], [2, 4]);
});

test("only in the book's page is there a link to copy, and a state in the address", () => {
  assert.equal(bar(shown().figure).children[1].children.length, 0);
  globalThis.location.hash = "#some-figure.gamma=5";
  const { figure, drawn } = shown({ place: { id: "some-figure" } });
  assert.equal(bar(figure).children[1].children.length, 1);
  assert.equal(drawn[0].gamma, 5);
});

test("the sentence is seen at once and spoken once the reader rests", () => {
  const { figure, model } = shown();
  const [sentence, spoken] = said(figure);
  assert.equal(sentence.textContent, "Gamma is 2.");
  assert.equal(spoken.textContent, "");
  here.rest();
  assert.equal(spoken.textContent, "Gamma is 2.");
  model.set("gamma", 3);
  here.frame();
  assert.deepEqual([sentence.textContent, spoken.textContent], ["Gamma is 3.", "Gamma is 2."]);
  here.rest();
  assert.equal(spoken.textContent, "Gamma is 3.");
});

test("what is only pointed at is not spoken", () => {
  const { figure } = shown({ view: { draw: () => ({ words: "Seen.", quiet: true, data: {} }) } });
  here.rest();
  assert.deepEqual(
    said(figure).map((part) => part.textContent),
    ["Seen.", ""],
  );
});

test("the fold has the whole text, also where the sentence under the drawing is a part of it", () => {
  const { figure } = shown({
    view: { draw: () => ({ words: "One. Two.", all: "One. Two. Three.", data: {} }) },
  });
  assert.equal(said(figure)[0].textContent, "One. Two.");
  assert.equal(figure.children[1].children.at(-1).children[0].children[1].textContent, "One. Two. Three.");
});

test("after the release nothing draws, speaks or listens any more", () => {
  let ended = 0;
  const { figure, model, drawn, release } = shown({
    view: { watch: part("plot"), release: () => (ended += 1) },
  });
  model.set("gamma", 3);
  release();
  here.frame();
  here.rest();
  assert.deepEqual([drawn.length, ended, said(figure)[1].textContent], [1, 1, ""]);
  assert.deepEqual([here.observed(), model.heard()], [0, 0]);
});
