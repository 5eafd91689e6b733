// All boxes as a table in a fold: what has happened to each so far, and its final score by each method.
import { html } from "../lib/dom.js";
import { fate, two } from "./sentences.js";

const HEADS = ["box", "class", "score", "now (IoU)", "NMS", "linear", "Gaussian"];
const WORDS = "All boxes as a table, with each method";

/** pick(place) is told which row was pressed. Returns element, set() and mark(). */
export function boxTable(pick) {
  const body = html("tbody", {
    onclick: (event) => pick(Number(event.target.closest("tr")?.dataset.place ?? -1)),
  });
  const scroll = html(
    "div",
    { class: "lf-scroll lf-boxes", tabindex: 0, role: "region", "aria-label": "The boxes, best first" },
    html(
      "table",
      {},
      html("thead", {}, html("tr", {}, ...HEADS.map((name) => html("th", { scope: "col" }, name)))),
      body,
    ),
  );
  const element = html(
    "details",
    { class: "lf-table", ontoggle: () => element.open && fill() },
    html("summary", {}, WORDS),
    scroll,
  );
  let before = "";
  let latest = null;
  let chosen = -1;

  /** The candidates and where each stands; `key` names what is shown; finals(): the final scores by each method. */
  function set(candidates, stand, classes, key, finals) {
    latest = { candidates, stand, classes, key, finals };
    if (element.open) fill();
  }

  /** Rows are made and worked out only while somebody looks, and only for what is not there yet. */
  function fill() {
    const { candidates, stand, classes, key, finals } = latest;
    if (key === before) return;
    before = key;
    while (body.rows.length > candidates.length) body.lastChild.remove();
    while (body.rows.length < candidates.length)
      body.append(
        html("tr", { "data-place": body.rows.length }, ...HEADS.map(() => html("td", {}))), // the rows stay: one may be pressed while a round passes
      );
    const scores = finals();
    candidates.forEach((one, i) => {
      const { kind, score } = stand[i];
      const lowered = score > 0 && Math.abs(score - one.score) > 1e-9;
      const texts = [
        String(i + 1),
        classes[one.label],
        lowered ? `${two(one.score)} → ${two(score)}` : two(one.score),
        fate(stand[i]),
        ...scores.map((all) => (all[i] ? all[i].toFixed(3) : "out")),
      ];
      texts.forEach((text, k) => (body.rows[i].cells[k].textContent = text));
      body.rows[i].className = `lf-row-${kind}`;
      if (kind === "best") body.rows[i].setAttribute("aria-current", "true");
      else body.rows[i].removeAttribute("aria-current");
    });
    show(stand.findIndex(({ kind }) => kind === "best"));
    mark(chosen);
  }

  /** Bring a row into sight, without moving the page. */
  function show(place) {
    const target = body.rows[Math.max(0, place)];
    if (target) scroll.scrollTop = target.offsetTop - scroll.clientHeight / 3;
  }

  /** Mark the row of the box that is pointed at; -1 for none. */
  function mark(place) {
    chosen = place;
    [...body.rows].forEach((one, i) => one.classList.toggle("lf-row-chosen", i === place));
    if (place >= 0 && element.open && !scroll.matches(":hover")) show(place);
  }

  return { element, set, mark };
}
