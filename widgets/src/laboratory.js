/*! Live figure of chapters 13 and 14. */
import style from "./laboratory/style.css";
import runStyle from "./lib/run.css";
import pictureStyle from "./training/pictures.css";
import { train } from "./engine/index.js";
import { assets } from "./lib/assets.js";
import { html, iconButton } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, wholeIn } from "./lib/limits.js";
import { entryAt, trainingSession } from "./training/session.js";
import { apText, BATTERY, buttonWords } from "./training/words.js";
import { laboratoryControls } from "./laboratory/controls.js";
import { handOver, outlets } from "./laboratory/outlets.js";
import { laboratoryPlots } from "./laboratory/plots.js";
import { photographs } from "./laboratory/photographs.js";
import { changes, configured, SETTINGS, WORDS } from "./laboratory/recipe.js";
import { momentOf, reached, scoreOf, shown, tally } from "./laboratory/records.js";
import { pictureGrid } from "./laboratory/scenes.js";
import { againWords, sentence, told } from "./laboratory/sentences.js";
import { PICTURES, drawnScenes } from "./laboratory/source.js";
import { storedRun } from "./laboratory/stored.js";
import { runsTable } from "./laboratory/table.js";
import { pictured } from "./laboratory/terms.js";

const FRAMES = 60; // at most so many in a run to look back at
const MEASURED = 10; // how often the AP is measured
const NARROW = 560; // below it four pictures stand there, as style.css knows
const STILL = 10; // drawings of a run for a reader who has asked for less motion

function parts({ model, page, state, id, figure, redraw }) {
  const limits = model.get("limits");
  const plan = model.get("plan");
  const kept = model.get("photographs") ?? [];
  const source = kept.length
    ? photographs({ kept, files: assets({ model, page }), request: state.request })
    : drawnScenes(plan);
  const stored = storedRun(model.get("recording"), plan, source);
  const width = (name) => plan.networks[name].size[0];
  const sizes = Object.keys(plan.networks).sort((one, other) => width(one) - width(other));
  let look = null; // the step that is looked at; null follows the run
  let watched = "platelets";
  let guess = "";
  let compared = null; // the run that the reader has had dotted
  let seenTo = 0; // how far the stored run has been looked at
  let drawnAt = 0;

  const session = trainingSession({
    train,
    settings: (choices) => configured(choices, plan, choices.classes.length),
    options: (choices, { recipe }) => ({
      ...source.options(choices),
      every: Math.max(1, Math.round(recipe.steps / FRAMES)),
      evaluateAt: Array.from({ length: MEASURED + 1 }, (_, i) => Math.round((i * recipe.steps) / MEASURED)),
    }),
    request: state.request,
    onend: finish,
  });

  const choices = () => {
    const now = state.get();
    return { ...now, classes: source.classes(now), guess, watched };
  };
  const act = (what) => async () => {
    state.set({}); // a press answers the question, too
    if (!(await source.ready(choices()))) return;
    const before = session.current();
    what();
    if (session.current() !== before) [look, guess, compared, drawnAt] = [null, "", null, 0];
  };
  const own = () => session.runs().filter((run) => run.rows.length || run === session.current());
  const all = () => [...(stored ? [stored] : []), ...own()];
  /** The newest run before another that was measured. */
  const before = (run) => {
    const list = all();
    return list.slice(0, list.indexOf(run)).findLast((one) => one.scores.length) ?? null;
  };

  // What makes it run, and where it stands.
  const go = html(
    "button",
    { type: "button", class: "lf-do lf-go", onclick: act(() => session.toggle(choices())) },
    "Train it",
  );
  const step = html(
    "button",
    {
      type: "button",
      class: "lf-do",
      title: "Train one step",
      onclick: act(() => session.step(1, choices())),
    },
    "Step",
  );
  const again = iconButton(
    "again",
    "Reset: a new network with random weights",
    () => source.has(choices()) && act(() => session.prepare(choices()))(),
  );
  again.classList.add("lf-do");
  const actions = html("div", { class: "lf-actions" }, go, step, again);
  const clock = html("span", { class: "lf-clock" });
  const score = html("output");
  const scored = html("span", { class: "lf-score" }, html("span", {}, `AP50, ${source.held}`), score);
  const done = html("i");
  const progress = html("div", { class: "lf-progress", "aria-hidden": "true" }, done);

  const controls = laboratoryControls({
    id,
    limits,
    sizes,
    source,
    set: state.set,
    guess: (word) => ((guess = word), state.set({})),
  });
  const onlook = (to) => {
    const run = session.current() ?? stored;
    look = run !== stored && to >= reached(run) ? null : to;
    state.set({});
  };
  const grid = pictureGrid({ id, view: source.view, onlook });
  const plots = laboratoryPlots({
    id,
    onset: (at) => onlook(Math.max(0, Math.round(at))),
    onwatch: (name) => ((watched = name), redraw()),
    redraw,
  });
  const table = runsTable((run) => ((compared = run), redraw()));
  const outlet = outlets({ session, plan, source, choices });

  function draw(now, { asked }) {
    const classes = source.classes(now);
    if (watched !== "all" && !classes.includes(watched)) watched = "all";
    const current = session.current();
    const run = current ?? stored;
    const last = reached(run);
    const at = Math.min(last, look ?? (run === stored ? 0 : last));
    const shownData = {
      step: current ? last : 0,
      ap50: current?.scores.at(-1)?.AP50 ?? "",
      final: current?.final?.AP50 ?? "",
      loss: current?.rows.at(-1)?.classification ?? "",
      box: current?.rows.at(-1)?.box ?? "",
      state: current?.state ?? "idle",
      look: at,
      runs: own().length,
    };
    const part = current ? last / current.recipe.steps : 0;
    if (still.matches && session.running() && last && part - drawnAt < 1 / STILL) return { data: shownData };
    drawnAt = part;
    if (run === stored) seenTo = Math.max(seenTo, at);

    const other = compared && compared !== run ? compared : before(run);
    const moment = run ? momentOf(run, at) : {};
    const many = figure.clientWidth && figure.clientWidth < NARROW ? 4 : PICTURES;
    const settings = run?.choices ?? now;
    const list = source.pictures(settings);
    const found = list.map((_, i) => source.shown(shown(moment.frame?.found[i] ?? []), settings));
    grid.draw({ list, found, classes: source.classes(settings), step: at, last });
    const counts = tally(found.slice(0, many), list.slice(0, many));
    const hidden = asked && run === stored;
    plots.draw({
      run,
      other,
      step: last ? at : null,
      until: run === stored ? seenTo : Infinity,
      watched,
      classes: source.classes(settings),
      terms: current?.terms ?? null,
      asked: hidden,
    });
    table.draw({ runs: all(), before, watched, compared: other, current: run, asked: hidden });
    controls.draw(now, { watched, guess });
    outlet.draw(current);

    const ap = run ? scoreOf(run, entryAt(run.scores, at), "all") : null;
    score.textContent = hidden ? "?" : ap === null ? "–" : apText(ap);
    const of = current?.recipe.steps ?? now.steps;
    clock.replaceChildren(
      "step ",
      html("b", {}, String(current ? last : 0)),
      ` of ${of}`,
      ...(current?.seconds ? [", ", html("b", {}, current.seconds.toFixed(1)), " s"] : []),
    );
    done.style.setProperty("width", `${100 * part}%`);
    const words = buttonWords(
      current?.state,
      current ? againWords(changes(now, current.choices), now) : "Train it",
    );
    if (go.textContent !== words) go.textContent = words;
    const seen = {
      run,
      step: at,
      tally: counts,
      row: moment.row,
      other,
      otherRow: other ? entryAt(other.rows, at) : null,
      scores: moment.scores,
      asked: hidden,
      refused: session.refused(),
      waits: session.waits(),
      status: session.running() ? "" : source.status(now, !current && !at),
      unseen: source.unseen,
      final: source.final,
    };
    return { words: sentence(seen), all: told(seen), running: session.running(), data: shownData };
  }

  /** A run has ended: its p_t, and under a kernel its history and weights. */
  async function finish(run) {
    if (run.state === "done") {
      if (source.final) run.final = await session.score(source.finalPictures());
      state.request();
      run.terms = pictured(await session.terms());
    }
    if (!page) await handOver(model, session, run);
    state.request();
  }

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const themed = () => state.request();
  still.addEventListener("change", themed);

  return {
    read(name, text) {
      if (name === "scenes" || name === "start")
        return { scenes: source.choices, start: source.starts ?? ["random"] }[name].includes(text)
          ? text
          : undefined;
      if (name in WORDS) return WORDS[name].includes(text) ? text : undefined;
      if (name === "size") return sizes.includes(text) ? text : undefined;
      return (name === "seed" || name === "steps" ? wholeIn : numberIn)(limits[name], text);
    },
    bar: [clock, scored],
    body: [progress, grid.element],
    controls: controls.controls,
    more: controls.more,
    actions,
    below: [plots.element, table.element, outlet.element],
    source: session.device.phone ? `${BATTERY}${source.credit ?? ""}` : source.note,
    watch: grid.grid,
    draw,
    release() {
      still.removeEventListener("change", themed);
      session.release();
    },
  };
}

export default liveFigure({
  name: "lf-laboratory",
  traits: SETTINGS,
  styles: [runStyle, pictureStyle, style],
  parts,
});
