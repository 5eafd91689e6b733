// Numbers and sentences as a reader wants them: short, rounded, and never broken over two lines.

const RAISED = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

/** 10 to a whole power, in one unbreakable word: 10⁻³. */
export function powerOfTen(exponent) {
  return `10${[...String(exponent)].map((sign) => RAISED[sign]).join("")}`;
}

function scientific(value, digits) {
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  return `${minus(String(Number(mantissa)))}\u00a0×\u00a0${powerOfTen(Number(exponent))}`;
}

const minus = (text) => text.replace("-", "−");

/** Three significant digits: 0.105, 0.00105, and below a thousandth 1.05 × 10⁻⁶. */
export function number(value) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 0.001 || size >= 1e6) return scientific(value, 3);
  return minus(String(Number(value.toPrecision(3))));
}

/** A fixed number of decimals with a true minus sign. */
export function fixed(value, decimals) {
  return minus((Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).toFixed(decimals));
}

/** A probability with two decimals, or as many as it needs (at most five) to be told from its neighbours: 0.90, 0.968. */
export function probability(value) {
  for (let decimals = 2; decimals < 5; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return value.toFixed(decimals);
  }
  return value.toFixed(5);
}

/** How many times, for a ratio of at least 1: 2.04, 34.5, 1,000, 1.2 × 10⁶. */
export function times(ratio) {
  if (ratio >= 1e6) return scientific(ratio, 2);
  if (ratio >= 999.5) return Math.round(ratio).toLocaleString("en-US");
  return String(Number(ratio.toPrecision(3)));
}

/** What a figure says of reference / value: "100 times less", "1.23 times more", "a little less"; null where they are equal. */
export function compared(ratio) {
  if (Math.abs(ratio - 1) < 0.0005) return null;
  if (ratio === Infinity) return "infinitely less";
  const size = times(Math.max(ratio, 1 / ratio));
  return `${size === "1" ? "a little" : `${size} times`} ${ratio > 1 ? "less" : "more"}`;
}

/** An area or a length: at most one decimal, thousands marked. */
export function amount(value) {
  return minus((Math.round(value * 10) / 10 + 0).toLocaleString("en-US"));
}

/** The slopes of a number in a box's x1, y1, x2, y2, each in an unbreakable word. */
export function slopeWords(slopes) {
  return slopes
    .map(
      (slope, i) =>
        `${["x₁", "y₁", "x₂", "y₂"][i]}\u00a0${Math.abs(slope) < 5e-5 ? "0" : (slope > 0 ? "+" : "") + fixed(slope, 4)}`,
    )
    .join(", ");
}
