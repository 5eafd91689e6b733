// Three bars: the part of the negatives' loss that lies on cells which nobody labelled.
import { html } from "../lib/dom.js";
import { percent } from "../cumulative_loss/sentences.js";

const ROWS = [
  ["CE", "cross entropy"],
  ["FL", "focal loss, γ 2"],
  ["OHEM", "OHEM, 128 anchors"],
];

/** element, and set(found, asked). */
export function bars() {
  const rows = ROWS.map(([name, words]) => {
    const fill = html("i", {});
    const value = html("b", {});
    const element = html(
      "div",
      { class: "lf-share" },
      html("span", {}, words),
      value,
      html("div", { class: "lf-share-bar", "aria-hidden": "true" }, fill),
    );
    return { name, fill, value, element };
  });
  const element = html(
    "div",
    { class: "lf-shares-of-missed" },
    ...rows.map((row) => row.element),
    html("p", {}, "of the negatives’ loss lies on cells that nobody labelled"),
  );
  const set = ({ shares }, asked) => {
    for (const { name, fill, value } of rows) {
      fill.style.width = asked ? "0" : `${100 * shares[name]}%`;
      value.textContent = asked ? "?" : percent(shares[name]);
    }
  };
  return { element, set };
}
