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
    foot: [part("table")],
    caption: "What it shows.",
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
const classes = (figure) => figure.children.map((child) => child.getAttribute("class") ?? child.tagName);

test("bar, body, sentence, foot and caption stand in their order, the tools at the end of the bar", () => {
  const { figure } = shown();
  assert.equal(figure.getAttribute("class"), "lf lf-some");
  assert.deepEqual(classes(figure), [
    "style",
    "lf-bar",
    "plot",
    "lf-sentence",
    "lf-sr",
    "table",
    "lf-more",
    "lf-caption",
  ]);
  assert.deepEqual(classes(figure.children[1]), ["formula", "lf-tools"]);
});

const CONTROL = () => ({ element: part("range"), symbol: ["γ"], name: "gamma", text: "2" });

test("in the frame the sentence stands above the drawing, and the controls after it", () => {
  const { figure } = shown({
    view: { controls: [CONTROL()], below: [part("plots")], source: "Figure 1.", caption: "" },
  });
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
  assert.equal(frame.children.at(-1).children[1].textContent, "Figure 1.");
});

test("while the page's question stands unanswered the figure is asked; an answer or any move ends it", () => {
  const listeners = new Set();
  const quiz = Object.assign(part("quiz"), {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  });
  const seen = [];
  const view = ({ state }) => ({
    controls: [CONTROL()],
    caption: "",
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

test("a view may place the tools and the sentence itself, and have no caption", () => {
  const panel = part("panel");
  const { figure } = shown({
    view: ({ tools, sentence }) => {
      panel.append(sentence, part("facts"));
      return { bar: [tools, part("switch")], body: [panel], caption: "" };
    },
  });
  assert.deepEqual(classes(figure), ["style", "lf-bar", "panel", "lf-sr", "table", "lf-more"]);
  assert.deepEqual(classes(figure.children[1]), ["lf-tools", "switch"]);
  assert.deepEqual(classes(panel), ["lf-sentence", "facts"]);
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
  assert.equal(shown().figure.children[1].children[1].children.length, 0);
  globalThis.location.hash = "#some-figure.gamma=5";
  const { figure, drawn } = shown({ place: { id: "some-figure" } });
  assert.equal(figure.children[1].children[1].children.length, 1);
  assert.equal(drawn[0].gamma, 5);
});

test("the sentence is seen at once and spoken once the reader rests", () => {
  const { figure, model } = shown();
  const [sentence, spoken] = [figure.children[3], figure.children[4]];
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
  assert.deepEqual([figure.children[3].textContent, figure.children[4].textContent], ["Seen.", ""]);
});

test("a caption may depend on the state: all lie in one place, and one is seen", () => {
  const { figure, model } = shown({
    view: { caption: ({ gamma }) => (gamma > 2 ? "Large." : "Small."), captions: ["Small.", "Large."] },
  });
  const notes = figure.children.at(-1).children;
  const seen = () =>
    notes.filter((note) => note.getAttribute("class") !== "lf-other").map((note) => note.textContent);
  assert.deepEqual(seen(), ["Small."]);
  model.set("gamma", 3);
  here.frame();
  assert.deepEqual([seen(), notes.length], [["Large."], 2]);
});

test("the fold has the whole text, also where the sentence under the drawing is a part of it", () => {
  const { figure } = shown({
    view: { draw: () => ({ words: "One. Two.", all: "One. Two. Three.", data: {} }) },
  });
  assert.equal(figure.children[3].textContent, "One. Two.");
  assert.equal(
    figure.children.find((child) => child.tagName === "details").children[1].textContent,
    "One. Two. Three.",
  );
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
  assert.deepEqual([drawn.length, ended, figure.children[4].textContent], [1, 1, ""]);
  assert.deepEqual([here.observed(), model.heard()], [0, 0]);
});
