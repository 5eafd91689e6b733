// What the reader chooses in every figure of this kind: the picture, the network, the two thresholds, files of the own.
import { choice, html, range } from "../lib/dom.js";
import { probability } from "../lib/words.js";

const word = (text) => [html("span", { class: "lf-word" }, text)];

/** A native menu as a control of the dock. entries: [[value, words]]. */
export function menu({ id, label, symbol, entries, onpick }) {
  const select = html("select", { id, onchange: () => onpick(select.value) });
  const element = html(
    "div",
    { class: "lf-pickers" },
    html("label", { class: "lf-label", for: id }, html("span", { class: "lf-word" }, label)),
    select,
  );
  const control = { element, symbol: [symbol], name: label, text: "" };
  let written = "";
  function set(value, now = entries) {
    const key = now.map((pair) => pair.join()).join();
    if (key !== written)
      select.replaceChildren(...now.map(([name, words]) => html("option", { value: name }, words)));
    written = key;
    select.value = value;
  }
  set("");
  return Object.assign(control, { set });
}

/** The two thresholds: of the score, and of NMS. */
export function thresholds(id, limits, set) {
  const slider = (trait, text, name, ticks) =>
    range({
      id: `${id}-${trait}`,
      symbol: word(text),
      name,
      limits: limits[trait],
      ticks,
      onset: (value) => set({ [trait]: value }),
    });
  const ticks = [0.25, 0.5, 0.75].map((at) => [at, String(at).slice(1)]);
  return {
    threshold: slider("threshold", "score", "threshold: boxes that score less are hidden", ticks),
    overlap: slider("overlap", "IoU", "of NMS: boxes that overlap a better one more are removed", ticks),
  };
}

export const shortFigure = (value) => probability(value).replace(/^0/, "");

/** Which kind of picture: drawn, one of the stored photographs if there are any, or the reader's. */
export const KINDS_OF_PICTURE = ["drawn", "photo", "yours"];
export function pictureKind(id, photographs, pick) {
  const kinds = KINDS_OF_PICTURE.filter((kind) => kind !== "photo" || photographs);
  return choice("Picture", `${id}-kind`, kinds, pick, ["picture"]);
}

/** A button that opens a file, and the place where one may be dropped. take(file) may throw; say(words) tells the reader why. */
export function filePicker({ words, accept, take, say }) {
  const input = html("input", {
    type: "file",
    accept,
    hidden: true,
    "aria-hidden": "true",
    tabindex: -1,
    onchange: async () => {
      const [file] = input.files;
      input.value = ""; // the same file may be chosen again
      if (file) await given(file);
    },
  });
  const button = html("button", { type: "button", class: "lf-do", onclick: () => input.click() }, words);
  async function given(file) {
    try {
      await take(file);
      say("");
    } catch (error) {
      say(error.message);
    }
  }
  return { element: html("span", {}, button, input), given, button };
}

/** Files dropped on a figure: pictures to one picker, weights to the other. */
export function dropped(figure, pictures, weights) {
  const over = (on) => (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    figure.classList.toggle("lf-dropping", on);
  };
  figure.addEventListener("dragover", over(true));
  figure.addEventListener("dragleave", over(false));
  figure.addEventListener("drop", (event) => {
    over(false)(event);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) (file.name.endsWith(".safetensors") ? weights : pictures).given(file);
  });
}
