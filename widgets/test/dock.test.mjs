// The controls of a figure: which stand where, which one the dock shows, and when the rare ones open.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { choice, html } from "../src/lib/dom.js";
import { dock } from "../src/lib/dock.js";
import { page } from "./fake_page.mjs";

let here;
beforeEach(() => (here = page()));
afterEach(() => here.leave());

const control = (name, text = "1") => ({ element: html("div", { class: name }), symbol: [name], name, text });
const [list, rows] = [0, 1];
const picks = (made) => made.element.children[list].children.filter((button) => !button.hidden);
const texts = (made) => picks(made).map((button) => button.textContent);
const names = (element) => element.children.map((child) => child.getAttribute("class").split(" ")[0]);

test("every control has a button with its symbol and value, and the first is chosen", () => {
  const [gamma, alpha] = [control("gamma", "2"), control("alpha", "off")];
  const made = dock({ controls: [gamma, alpha] });
  made.update();
  assert.deepEqual(texts(made), ["gamma2", "alphaoff"]);
  assert.ok(gamma.element.classList.contains("lf-chosen"));
  assert.ok(!alpha.element.classList.contains("lf-chosen"));
  alpha.text = ".25";
  made.update();
  assert.deepEqual(texts(made), ["gamma2", "alpha.25"]);
});

test("a control that is hidden has no button, and is not the chosen one", () => {
  const [beta, gamma] = [control("beta"), control("gamma")];
  const made = dock({ controls: [beta, gamma] });
  beta.element.hidden = true;
  made.update();
  assert.deepEqual(texts(made), ["gamma1"]);
  assert.ok(gamma.element.classList.contains("lf-chosen"));
  assert.ok(
    !made.element.classList.contains("lf-single"),
    "the row of buttons stays where one of two may come back",
  );
  assert.ok(dock({ controls: [control("only")] }).element.classList.contains("lf-single"));
});

test("the rare ones wait behind `more`, and open by themselves when the state needs one", () => {
  const [gamma, form] = [control("gamma"), control("form")];
  const made = dock({ controls: [gamma], more: [form] });
  made.update();
  assert.deepEqual(texts(made), ["gamma1", "more"]);
  form.wanted = true;
  made.update();
  assert.deepEqual(texts(made), ["gamma1", "form1", "less"]);
});

test("switches stand in the bar of a wide figure and in the dock of a narrow one, the tools last", () => {
  const [gamma, view] = [control("gamma"), control("view")];
  const bar = html("div", {}, html("div", { class: "formula" }), html("div", { class: "tools" }));
  const made = dock({ controls: [gamma], switches: [view] });
  made.arrange(936, bar);
  assert.deepEqual(names(bar), ["formula", "view", "tools"]);
  made.arrange(390, bar);
  assert.deepEqual(names(bar), ["formula", "tools"]);
  assert.deepEqual(names(made.element.children[rows]), ["gamma", "view"]);
  made.arrange(0, bar); // a figure that is not shown keeps what it had
  assert.deepEqual(names(bar), ["formula", "tools"]);
});

test("a choice says in the dock what is chosen", () => {
  const view = choice("What is drawn", "view", ["loss", "gradient"], () => {}, ["view"]);
  view.set("gradient");
  assert.equal(view.text, "gradient");
  assert.deepEqual(view.symbol, ["view"]);
});

test("what makes the figure run opens the bar of a wide figure and the dock of a narrow one", () => {
  const bar = html("div", {}, html("div", { class: "state" }), html("div", { class: "tools" }));
  const actions = html("div", { class: "actions" });
  const made = dock({ controls: [control("gamma")], actions });
  made.arrange(936, bar);
  assert.deepEqual(names(bar), ["actions", "state", "tools"]);
  made.arrange(390, bar);
  assert.deepEqual(names(bar), ["state", "tools"]);
  assert.equal(names(made.element)[0], "actions");
});
