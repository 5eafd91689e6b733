// What the lines say of a box.
import { html, svg } from "../lib/dom.js";

const KINDS = { waiting: "waits", kept: "kept", now: "removed" };

/** The states of a box by line. */
export function stateKey() {
  return html(
    "ul",
    { class: "lf-key lf-states", "aria-label": "What the lines say of a box" },
    ...Object.entries(KINDS).map(([kind, words]) =>
      html(
        "li",
        {},
        svg(
          "svg",
          { width: 29, height: 18, "aria-hidden": "true", class: `lf-${kind}` },
          svg("rect", { class: "lf-edge", x: 2, y: 2, width: 25, height: 14 }),
        ),
        html("span", {}, words),
      ),
    ),
  );
}
