// The parts below the drawing: the boxes that hold the point, and what its score is worth.
import { html } from "../lib/dom.js";
import { letter, objectName, SIDES, two } from "./sentences.js";

const ROLES = { takes: "takes it", larger: "larger", off: "too far off" };

/** A table of the boxes that hold the point. Returns element and draw(held, own, asked). */
export function heldTable(given) {
  const head = ["box", ...SIDES, "level", "centre-ness", ""].map((text, i) =>
    html(
      "th",
      { scope: "col" },
      ...(i === 6
        ? [html("span", { class: "lf-long" }, "centre-ness"), html("span", { class: "lf-brief" }, "centr.")]
        : i === 7
          ? [html("span", { class: "lf-sr" }, "what becomes of it")]
          : [text]),
    ),
  );
  const rows = Array.from({ length: most(given.objects) }, () =>
    html(
      "tr",
      {},
      html("td", {}, html("span", { class: "lf-long" }), html("span", { class: "lf-brief" })),
      ...head.slice(1).map(() => html("td")),
    ),
  );
  const element = html(
    "div",
    { class: "lf-held" },
    html(
      "table",
      {},
      html(
        "caption",
        { class: "lf-sr" },
        "The boxes that hold the point, sides in pixels of the network's image",
      ),
      html("thead", {}, html("tr", {}, ...head)),
      html("tbody", {}, ...rows),
    ),
  );

  function draw(held, own, asked) {
    rows.forEach((row, i) => {
      const one = held[i];
      const texts = one
        ? [
            "",
            ...one.sides.map((side) => String(Math.round(side))),
            `P${one.level}`,
            asked ? "?" : two(one.centreness),
            ROLES[one.role],
          ]
        : head.map(() => "");
      texts.forEach((text, k) => k && (row.children[k].textContent = text));
      const [whole, brief] = row.children[0].children;
      whole.textContent = one ? objectName(given, one.object) : "";
      brief.textContent = one ? letter(one.object) : "";
      const farthest = one ? one.sides.indexOf(one.farthest) : -1;
      SIDES.forEach((_, k) => row.children[k + 1].classList.toggle("lf-far", k === farthest));
      row.classList.toggle("lf-own", Boolean(one) && one === own);
    });
  }
  return { element, draw };
}

/** How many of some boxes can hold one point. */
export function most(boxes) {
  const at = (x, y) => boxes.filter(([x1, y1, x2, y2]) => x1 <= x && x < x2 && y1 <= y && y < y2).length;
  return Math.max(0, ...boxes.flatMap(([x]) => boxes.map(([, y]) => at(x, y))));
}

/** Two bars: what the score is worth at the point, and in the middle of the same box. Returns element and draw(...). */
export function worth() {
  const line = (mine) => {
    const name = html("span");
    const bar = html("i");
    const value = html("b");
    return {
      parts: [name, html("span", { class: mine ? "lf-worth-bar lf-mine" : "lf-worth-bar" }, bar), value],
      set(words, share, text) {
        name.textContent = words;
        bar.style.width = `${100 * share}%`;
        value.textContent = text;
      },
    };
  };
  const [here, best] = [line(true), line(false)];
  const element = html("p", { class: "lf-worth" }, ...here.parts, ...best.parts);

  function draw({ score, product, own, asked }) {
    here.set("this point", asked ? 0 : product, asked ? "?" : two(product));
    best.set(own ? `centre of ${letter(own.object)}` : "a centre", score, two(score));
  }
  return { element, draw };
}
