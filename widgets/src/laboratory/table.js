// The runs so far, newest first: what each was set to, with a line under what changed, and what came of it.
import { html } from "../lib/dom.js";
import { apText, short } from "../training/words.js";
import { has } from "./recipe.js";
import { changed, ended, endScore, reached, scoreOf, verdict } from "./records.js";
import { lossWord, runWords, scenesWord } from "./sentences.js";

const symbol = (letter) => html("span", { class: "lf-symbol" }, letter);

/** The columns of settings: [key of what changes, heading, text of a run's choices]. */
const COLUMNS = [
  ["loss", "loss", (choices) => lossWord(choices)],
  ["gamma", "γ", (choices) => (has(choices.loss).gamma ? short(choices.gamma) : "–")],
  ["alpha", "α", (choices) => (has(choices.loss).alpha ? short(choices.alpha) : "–")],
  ["prior", "π", (choices) => short(choices.prior)],
  ["rate", "rate", (choices) => `${short(choices.rate)}${choices.optimizer === "SGD" ? " SGD" : ""}`],
  ["size", "network", (choices) => `${choices.size}${choices.heads === "plain" ? ", plain" : ""}`],
  ["scenes", "images", scenesWord],
  ["seed", "seed", (choices) => String(choices.seed)],
  ["steps", "steps", (choices) => String(choices.steps)],
];
const WITH = { loss: ["divide"], rate: ["optimizer"], size: ["heads"], scenes: ["start"] }; // settings that stand in another's column

/** The texts of a run's row: { settings: [[text, whether it changed]], score, AP, watched, guess, state }. */
export function rowOf(run, before, watched) {
  const moved = changed(run, before);
  const end = run.scores.at(-1);
  const shown = (value) => (Number.isFinite(value ?? NaN) ? apText(value) : "–");
  const lenient = end?.lenient ? ` (${shown(scoreOf(run, end.lenient, watched))})` : "";
  const right = { right: " ✓", wrong: " ✗" }[verdict(run, before)] ?? "";
  return {
    settings: COLUMNS.map(([key, , text]) => [
      text(run.choices),
      [key, ...(WITH[key] ?? [])].some((name) => moved.includes(name)),
    ]),
    score: endScore(run, "all"),
    texts: [
      shown(endScore(run, "all")),
      shown(end?.AP ?? null),
      `${shown(endScore(run, watched))}${lenient}`,
    ],
    guess: run.choices.guess ? `${run.choices.watched} ${run.choices.guess}${right}` : "",
    state: run.state === "diverged" ? `diverged at ${reached(run)}` : ended(run) ? "" : run.state,
  };
}

/**
 * The table. `oncompare(run)`: the reader wants this run dotted in the plots. draw({ runs, before(run), watched, compared,
 * current, asked }): runs oldest first, the stored one has the number 0.
 */
export function runsTable(oncompare) {
  const heads = COLUMNS.map(([, name]) =>
    html("th", { scope: "col", class: "lf-wide" }, /^[γαπ]$/.test(name) ? symbol(name) : name),
  );
  const watchedHead = html("th", { scope: "col", class: "lf-wide" });
  const column = (text, attributes = {}) => html("th", { scope: "col", ...attributes }, text);
  const body = html("tbody");
  const element = html(
    "div",
    { class: "lf-runs", tabindex: 0, role: "region", "aria-label": "The runs so far" },
    html(
      "table",
      {},
      html(
        "thead",
        {},
        html(
          "tr",
          {},
          column("run"),
          ...heads,
          column("recipe", { class: "lf-narrow" }),
          column("AP50"),
          column("AP", { class: "lf-wide" }),
          watchedHead,
          column("your guess", { class: "lf-wide" }),
          column("in the plots"),
        ),
      ),
      body,
    ),
  );
  const rows = new Map();

  function rowFor(run) {
    const cell = (className) => html("td", { class: className });
    const settings = COLUMNS.map(() => html("span"));
    const bar = html("i");
    const parts = {
      settings,
      bar,
      recipe: cell("lf-narrow"),
      AP50: html("b"),
      AP: cell("lf-wide"),
      watched: cell("lf-wide"),
      guess: cell("lf-wide lf-guessed"),
      state: html("span", { class: "lf-run-state" }),
      button: html("button", { type: "button", class: "lf-compare", onclick: () => oncompare(run) }),
    };
    parts.element = html(
      "tr",
      {},
      html("th", { scope: "row" }, run.number ? String(run.number) : "stored"),
      ...settings.map((span) => html("td", { class: "lf-wide" }, span)),
      parts.recipe,
      html("td", {}, html("span", { class: "lf-ap-bar lf-wide" }, bar), parts.AP50),
      parts.AP,
      parts.watched,
      parts.guess,
      html("td", { class: "lf-last" }, parts.state, parts.button),
    );
    rows.set(run, parts);
    return parts;
  }

  const write = (place, text) => place.textContent === text || (place.textContent = text);

  function draw({ runs, before, watched, compared, current, asked }) {
    write(watchedHead, watched);
    for (const run of runs) {
      const parts = rows.get(run) ?? rowFor(run);
      const row = rowOf(run, before(run), watched);
      row.settings.forEach(([text, moved], i) => {
        write(parts.settings[i], text);
        parts.settings[i].classList.toggle("lf-changed", moved);
      });
      write(parts.recipe, runWords(run.choices));
      const [AP50, AP, own] = asked ? ["?", "?", "?"] : row.texts;
      write(parts.AP50, AP50);
      write(parts.AP, AP);
      write(parts.watched, own);
      write(parts.guess, row.guess);
      write(parts.state, row.state);
      parts.bar.style.setProperty("width", `${asked ? 0 : 100 * (row.score ?? 0)}%`);
      parts.element.classList.toggle("lf-now", run === current);
      parts.button.hidden = run === current;
      parts.button.setAttribute("aria-pressed", String(run === compared));
      write(parts.button, run === compared ? "dotted" : "show");
      parts.button.setAttribute(
        "aria-label",
        `${run === compared ? "dotted" : "show"}: ${run.number ? `run ${run.number}` : "the stored run"}`,
      );
    }
    const wanted = [...runs].reverse().map((run) => rows.get(run).element);
    for (const [run, { element: row }] of rows) if (!runs.includes(run)) (rows.delete(run), row.remove());
    wanted.forEach((row, i) => body.children[i] !== row && body.insertBefore(row, body.children[i] ?? null));
  }
  return { element, draw };
}
