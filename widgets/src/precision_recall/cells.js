// AP in numbers: three ways to read the same curve, of which one is drawn, and COCO's mean over ten IoUs.
import { html, svg } from "../lib/dom.js";
import { figures, moved } from "./sentences.js";
import { THRESHOLDS } from "./scores.js";

export const WAYS = ["101", "11", "area"];
const NAMES = {
  101: ["COCO", "at 101"],
  11: ["VOC 2007", "at 11"],
  area: ["VOC 2010", "area"],
};
const [WIDE, HIGH] = [92, 22];

/** The cells. onset(way) is told which way the reader wants to see. Returns element and draw(). */
export function cells(id, onset) {
  const parts = Object.fromEntries(WAYS.map((way) => [way, cell(...NAMES[way])]));
  const inputs = Object.fromEntries(
    WAYS.map((way) => [
      way,
      html("input", { type: "radio", name: `${id}-readings`, value: way, onchange: () => onset(way) }),
    ]),
  );
  const whole = cell("COCO AP", "mean of 10 IoUs");
  const bars = svg("svg", { class: "lf-bars", viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" });
  whole.element.append(bars);
  const element = html(
    "div",
    { class: "lf-cells" },
    html(
      "fieldset",
      {},
      html("legend", { class: "lf-sr" }, "At which recalls the curve is read"),
      ...WAYS.map((way) => html("label", { class: "lf-cell" }, inputs[way], parts[way].element)),
    ),
    html("div", { class: "lf-cell lf-whole" }, whole.element),
  );

  /** now, before: {101, 11, area, coco, each: AP at ten IoUs}, or null; before is null where nothing was changed. t: the IoU's place. */
  function draw(way, t, now, before) {
    inputs[way].checked = true;
    for (const one of WAYS) parts[one].set(now?.[one], before?.[one]);
    whole.set(now?.coco, before?.coco);
    const step = WIDE / THRESHOLDS.length;
    bars.replaceChildren(
      ...(now?.each ?? []).map((ap, i) =>
        svg("rect", {
          class: i === t ? "lf-bar-here" : "lf-bar-there",
          x: (i * step + 1).toFixed(1),
          width: (step - 2).toFixed(1),
          y: (HIGH - Math.max(1, ap * HIGH)).toFixed(1),
          height: Math.max(1, ap * HIGH).toFixed(1),
        }),
      ),
    );
  }
  return { element, draw };
}

/** A number with its name, and how far it has moved. */
function cell(name, how) {
  const value = html("b", {}, "");
  const change = html("span", { class: "lf-moved" });
  const element = html(
    "span",
    { class: "lf-ap" },
    html("span", { class: "lf-ap-name" }, html("strong", {}, name), `, ${how}`),
    html("span", { class: "lf-ap-value" }, value, " ", change),
  );
  const set = (now, before) => {
    value.textContent = now === undefined ? "none" : figures(now);
    change.textContent = now === undefined || before === undefined ? "" : moved(now, before);
  };
  return { element, set };
}
