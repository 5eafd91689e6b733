// The reader's guess: four losses in an order, the best first, and then how each stands to the one after it.
import { html } from "../lib/dom.js";
import { separated } from "../lib/student.js";
import { table } from "./records.js";

const FOUR = ["CE α .75", "FL γ .5", "FL γ 2", "FL γ 5"]; // of Table 1b: the best balanced CE, and the hill
const SIGNS = { ahead: ">", behind: "<", "": "≈", unknown: "?" };
const WORDS = {
  ahead: "is ahead of",
  behind: "is behind",
  "": "is not separated from",
  unknown: "has not been compared with",
};

/** The losses that are sorted: four that the paper's table tells apart, or the first that there are. */
export const sortable = (losses) => {
  const found = FOUR.filter((name) => losses.includes(name));
  return found.length > 2 ? found : losses.slice(0, 4);
};

/** The same list with the entry at `from` moved to `to`. */
export function moved(list, from, to) {
  const rest = list.filter((_, i) => i !== from);
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, list[from]);
  return rest;
}

/** How each loss stands to the next one: "ahead", "behind", "" where the interval holds 0, "unknown" without two pairs of runs. */
export function steps(order, runs, now, classes) {
  return order.slice(1).map((next, i) => {
    const [{ stored, own }] = table([order[i]], runs, { ...now, against: next }, classes);
    const difference = [own.against, stored.against].find((one) => one?.pairs > 1);
    return difference ? separated(difference) : "unknown";
  });
}

/** What came of a guess: "1 of 3 steps is right, 2 are not separated." */
export function outcome(found) {
  const count = (word) => found.filter((one) => one === word).length;
  const [right, wrong, even] = ["ahead", "behind", ""].map(count);
  const parts = [
    `${right} of ${found.length} steps ${right === 1 ? "is" : "are"} right`,
    wrong ? `${wrong} wrong` : "",
    even ? `${even} not separated` : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

/** onmove(): the order has changed, or is to be checked. draw(steps of the order shown): see above; order(): as it stands. */
export function guessing(losses, { onmove }) {
  let order = sortable(losses);
  let checked = false;
  const chips = new Map(order.map((name) => [name, chip(name)]));
  const signs = order.slice(1).map(() => html("span", { class: "lf-sign", "aria-hidden": "true" }, "?"));
  const list = html("div", { class: "lf-order", role: "group", "aria-label": "Your order, the best first" });
  const button = html(
    "button",
    { type: "button", class: "lf-do lf-check-order", onclick: () => ((checked = true), onmove(true)) },
    "Check",
  );
  const said = html("span", { class: "lf-outcome", role: "status" });
  const element = html(
    "div",
    { class: "lf-guessing" },
    html("span", { class: "lf-word" }, "your order, best first"),
    list,
    button,
    said,
  );
  arrange();

  /** A loss that is dragged, moved by the arrow keys, or by a press one place up. */
  function chip(name) {
    let grip = null;
    const element = html("button", {
      type: "button",
      class: "lf-chip",
      onkeydown(event) {
        const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
        if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        put(name, order.indexOf(name) + by);
      },
      onpointerdown(event) {
        if (event.button) return;
        element.setPointerCapture(event.pointerId);
        grip = { x: event.clientX, moved: false };
      },
      onpointermove(event) {
        if (!grip || Math.abs(event.clientX - grip.x) < 6) return;
        grip.moved = true;
        const over = order.filter((other) => other !== name && middle(other) < event.clientX).length;
        if (over !== order.indexOf(name)) put(name, over);
      },
      onlostpointercapture: () => setTimeout(() => (grip = null)), // after the click that may follow
      onclick: () => grip?.moved || put(name, (order.indexOf(name) || order.length) - 1),
    });
    element.textContent = name.replaceAll(" ", "\u00a0");
    return element;
  }

  const middle = (name) => {
    const { left, width } = chips.get(name).getBoundingClientRect();
    return left + width / 2;
  };

  function put(name, to) {
    const place = Math.max(0, Math.min(order.length - 1, to));
    if (order.indexOf(name) === place) return;
    order = moved(order, order.indexOf(name), place);
    checked = false;
    arrange();
    onmove(false);
  }

  /** The chips in their order; the one that is held or in focus stays in its place in the page, and the others move around it. */
  function arrange() {
    const held = globalThis.document.activeElement;
    const wanted = order.flatMap((name, i) => [chips.get(name), signs[i]].filter(Boolean));
    const kept = list.contains(held) ? held : null;
    for (const one of wanted) if (one !== kept) list.append(one);
    if (kept) for (const one of wanted.slice(0, wanted.indexOf(kept))) list.insertBefore(one, kept);
  }

  function draw(found) {
    order.forEach((name, i) => {
      const next = checked && i < found.length ? `; ${WORDS[found[i]]} ${order[i + 1]}` : "";
      const text = `${name}, place ${i + 1} of ${order.length}${next}. Press to move it up`;
      const one = chips.get(name);
      if (one.getAttribute("aria-label") !== text) one.setAttribute("aria-label", text);
    });
    signs.forEach((sign, i) => {
      sign.textContent = SIGNS[checked ? found[i] : "unknown"];
      sign.className = `lf-sign lf-sign-${checked ? found[i] || "even" : "unknown"}`;
    });
    const text = checked ? outcome(found) : "";
    if (said.textContent !== text) said.textContent = text;
    button.hidden = checked;
  }
  return { element, draw, order: () => order };
}
