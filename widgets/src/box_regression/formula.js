// The formula of the lit term, with the colours of the drawing: symbols, then the same in numbers.
import { html } from "../lib/dom.js";
import { amount, code } from "./sentences.js";
import { axisOf, growth, readings, TERMS } from "./readings.js";

const symbol = (text, color) =>
  html("span", { class: `lf-symbol lf-c-${color}` }, text[0], text[1] ? html("sub", {}, text[1]) : null);
const word = (text, color) => html("span", { class: `lf-c-${color}` }, text);
const group = (color, ...parts) => html("span", { class: `lf-group lf-g-${color}` }, ...parts);

/** The parts of a row: [symbols, numbers]. */
export function terms(state, term) {
  const seen = readings(state);
  const { centre, size, letter } = axisOf(term);
  const index = TERMS.indexOf(term);
  const a = { centre: amount(seen.anchor[centre]), size: amount(seen.anchor[size]) };
  if (state.view === "encode") {
    const result = [symbol(`t${term}`, "target"), " = "];
    const value = word(code(seen.targets[index]), "target");
    if (term === centre) {
      return [
        [
          ...result,
          "(",
          group("shift", symbol(term, "object"), " − ", symbol(`${term}a`, "anchor")),
          ") / ",
          symbol(`${letter}a`, "anchor"),
        ],
        [
          " = (",
          group("shift", word(amount(seen.object[centre]), "object"), " − ", word(a.centre, "anchor")),
          ") / ",
          word(a.size, "anchor"),
          " = ",
          value,
        ],
      ];
    }
    return [
      [...result, "log(", symbol(letter, "object"), " / ", symbol(`${letter}a`, "anchor"), ")"],
      [
        " = log(",
        word(amount(seen.object[size]), "object"),
        " / ",
        word(a.size, "anchor"),
        ")",
        " = ",
        value,
      ],
    ];
  }
  const d = state.deltas[index];
  if (term === centre) {
    return [
      [
        symbol(term, "yours"),
        " = ",
        symbol(`${term}a`, "anchor"),
        " + ",
        group("shift", symbol(`d${term}`, "yours"), " ", symbol(`${letter}a`, "anchor")),
      ],
      [
        " = ",
        word(a.centre, "anchor"),
        " + ",
        group("shift", word(code(d), "yours"), " · ", word(a.size, "anchor")),
        " = ",
        word(amount(seen.found[centre]), "yours"),
      ],
    ];
  }
  const { factor, cut, infinite } = growth(d, state.clamp);
  return [
    [
      symbol(letter, "yours"),
      " = ",
      symbol(`${letter}a`, "anchor"),
      " exp(",
      symbol(`d${term}`, "yours"),
      ")",
    ],
    [
      " = ",
      word(a.size, "anchor"),
      " · ",
      word(infinite ? "∞" : amount(factor), "yours"),
      cut ? " (cut)" : "",
      " = ",
      word(infinite ? "∞" : amount(seen.found[size]), "yours"),
    ],
  ];
}
