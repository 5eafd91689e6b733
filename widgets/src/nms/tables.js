// The candidates as a list beside the picture, and the three methods side by side.
import { html } from "../lib/dom.js";
import { fate, two } from "./sentences.js";

const head = (names) =>
  html("thead", {}, html("tr", {}, ...names.map((name) => html("th", { scope: "col" }, name))));
const row = (cells, attributes = {}) => html("tr", attributes, ...cells.map((text) => html("td", {}, text)));

/** The list of candidates, best first. pick(place) is told which row was pressed. Returns element, set(), mark(). */
export function candidateList(pick) {
  const body = html("tbody", {
    onclick: (event) => pick(Number(event.target.closest("tr")?.dataset.place ?? -1)),
  });
  const element = html(
    "div",
    {
      class: "lf-scroll lf-candidates",
      tabindex: 0,
      role: "region",
      "aria-label": "The candidates, best first",
    },
    html("table", {}, head(["box", "class", "score", "state (IoU)"]), body),
  );
  let before = "";

  /** candidates and where each stands; `key` names what is shown, so that nothing is rebuilt for the same. */
  function set(candidates, stand, classes, key) {
    if (key === before) return;
    before = key;
    while (body.rows.length > candidates.length) body.lastChild.remove();
    while (body.rows.length < candidates.length)
      body.append(row(["", "", "", ""], { "data-place": body.rows.length }));
    candidates.forEach((one, i) => {
      // the rows stay: one may be pressed while a round passes
      const { kind, score } = stand[i];
      const lowered = score > 0 && Math.abs(score - one.score) > 1e-9;
      const texts = [
        String(i + 1),
        classes[one.label],
        lowered ? `${two(one.score)} → ${two(score)}` : two(one.score),
        fate(stand[i]),
      ];
      texts.forEach((text, k) => (body.rows[i].cells[k].textContent = text));
      body.rows[i].className = `lf-row-${kind}`;
      if (kind === "best") body.rows[i].setAttribute("aria-current", "true");
      else body.rows[i].removeAttribute("aria-current");
    });
    show(stand.findIndex(({ kind }) => kind === "best"));
  }

  /** Bring a row into sight, without moving the page. */
  function show(place) {
    const target = body.rows[Math.max(0, place)];
    if (target) element.scrollTop = target.offsetTop - element.clientHeight / 3;
  }

  /** Mark the row of the box that is pointed at; -1 for none. */
  function mark(place) {
    [...body.rows].forEach((one, i) => one.classList.toggle("lf-row-chosen", i === place));
    if (place >= 0 && !element.matches(":hover")) show(place);
  }

  return { element, set, mark };
}

/** A folded table of the final scores by each method; `rows()` is asked for them only while it is open. */
export function methodTable() {
  let rows = () => [];
  const body = html("tbody");
  const words = "The three methods side by side: final scores";
  const element = html(
    "details",
    { class: "lf-table lf-methods", ontoggle: fill },
    html("summary", {}, words),
    html(
      "div",
      { class: "lf-scroll", tabindex: 0, role: "region", "aria-label": words },
      html("table", {}, head(["box", "class", "score", "NMS", "linear", "Gaussian"]), body),
    ),
  );
  function fill() {
    if (element.open) body.replaceChildren(...rows().map((cells) => row(cells)));
  }
  return { element, set: (next) => ((rows = next), fill()) };
}
