// What the reader takes away: the weights as a file that Python loads, the recipe as a cell that Jupyter runs, and under a
// kernel both of them as traits.
import { html } from "../lib/dom.js";
import { writeSafetensors } from "../engine/safetensors.js";
import { cell } from "./python.js";
import { reached } from "./records.js";
import { runWords } from "./sentences.js";

/** What a file says of its network: the Config that builds it, and the card of how it was trained. */
export function described(run) {
  const { recipe, config } = run;
  const last = run.scores.at(-1);
  const card = {
    what: `trained in a page: ${runWords(run.choices).replaceAll("\u00a0", " ")}`,
    recipe,
    scenes: run.choices.scenes,
    start: run.choices.start,
    seed: recipe.seed,
    steps: reached(run),
    AP50: (run.final ?? last)?.AP50 ?? null,
  };
  return { config, card };
}

/** The run's averaged weights as the bytes of a file, in single precision: Python then finds what the page found. */
export async function fileOf(session, run) {
  return writeSafetensors(await session.weights(), described(run), "F32");
}

/** "page-focal-seed0.safetensors" */
export function fileName({ loss, seed, scenes }) {
  return `page-${loss.toLowerCase().replace(/\W+/g, "-")}-${scenes}-seed${seed}.safetensors`;
}

/** Under a kernel: history and weights become the figure's. */
export async function handOver(model, session, run) {
  model.set("history", run.rows);
  if (run.state === "done") {
    const bytes = await fileOf(session, run);
    model.set("weights", new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  model.save_changes();
}

/** The two buttons. draw(run) with the run in hand, or null; choices(): those of the next run. */
export function outlets({ session, plan, source, choices }) {
  const button = (onclick, ...words) => html("button", { type: "button", class: "lf-do", onclick }, ...words);
  const download = button(save, "Download the weights");
  const copied = html("span", {}, "Copy as Python");
  const copy = button(toClipboard, copied);
  const text = html("textarea", {
    class: "lf-cell",
    readonly: true,
    rows: 14,
    "aria-label": "The run as Python",
    hidden: true,
  });
  const note = html("span", { class: "lf-note" });
  const element = html("div", { class: "lf-outlets" }, download, copy, note, text);
  let run = null;

  async function save() {
    if (download.getAttribute("aria-disabled") === "true") return;
    const bytes = await fileOf(session, run);
    const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
    const link = html("a", { href: address, download: fileName(run.choices) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  async function toClipboard() {
    const now = run?.choices ?? choices();
    text.value = cell(now, plan, source.python(now));
    const done = await navigator.clipboard?.writeText(text.value).then(
      () => true,
      () => false,
    );
    text.hidden = Boolean(done);
    if (!done) text.select();
    copied.textContent = done ? "Copied" : "Copy it from below";
    setTimeout(() => (copied.textContent = "Copy as Python"), 2000);
  }

  function draw(current) {
    run = current;
    const rests = Boolean(run) && ["done", "paused"].includes(run.state) && run.rows.length > 0;
    download.setAttribute("aria-disabled", String(!rests));
    const words = `Seed ${(run?.choices ?? choices()).seed}. ${run?.note ?? ""}`.trim(); // always a line, so that none is added
    if (note.textContent !== words) note.textContent = words;
  }
  return { element, draw };
}
