// The rule of the method, with its constant to drag.
import { dragNumber, html } from "../lib/dom.js";
import { probability } from "../lib/words.js";
import { sigmaWords, thresholdWords } from "./sentences.js";

/** The formula in the bar. Returns element and draw(state). */
export function formula(limits, set) {
  const threshold = dragNumber({
    name: "IoU threshold",
    limits: limits.iou_threshold,
    perPixel: 0.005,
    onset: (value) => set({ iou_threshold: value }),
  });
  const sigma = dragNumber({
    name: "sigma",
    limits: limits.sigma,
    perPixel: 0.005,
    onset: (value) => set({ sigma: value }),
  });
  const symbol = (text) => html("span", { class: "lf-symbol" }, text);
  const parts = {
    hard: html("span", {}, "drop ", symbol("b"), " if IoU(best, ", symbol("b"), ") > "),
    linear: html("span", {}, symbol("s"), " ← ", symbol("s"), " (1 − IoU) if IoU ≥ "),
    gaussian: html("span", {}, symbol("s"), " ← ", symbol("s"), " exp(−IoU² / "),
  };
  const element = html("div", { class: "lf-formula" });
  let shown = "";

  function draw({ method, iou_threshold, sigma: value }) {
    if (method !== shown) {
      shown = method;
      const bell = method === "gaussian";
      element.replaceChildren(
        html("span", {}, parts[method], (bell ? sigma : threshold).element, bell ? ")" : ""),
      );
    }
    threshold.set(iou_threshold, probability(iou_threshold), thresholdWords(iou_threshold));
    sigma.set(value, probability(value), sigmaWords(value));
  }
  return { element, draw };
}
