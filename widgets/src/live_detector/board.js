// The picture with what lies over it: a map in colours, the boxes that were found, and a layer for what the reader moves.
import { html, svg } from "../lib/dom.js";
import { colour } from "../feature_maps/maps.js";
import { scene } from "../detections/scene.js";
import { SHOWN } from "./inputs.js";

const CLEAR = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="; // the canvas is below it
const STRENGTH = 0.72; // of a map over the picture

/**
 * pick(place) is told which box is pointed at. Returns element; over, the layer for what is moved; draw(all);
 * x and y, scales from the input's pixels to the drawing's.
 */
export function board(pick) {
  const boxes = scene(pick);
  const ground = html("canvas", { class: "lf-ground", ...SHOWN, "aria-hidden": "true" });
  const under = svg("svg", { class: "lf-canvas lf-marks", "aria-hidden": "true" });
  const over = svg("svg", { class: "lf-canvas lf-over" });
  const element = boxes.element;
  element.classList.add("lf-board");
  element.prepend(ground);
  element.append(under, over);
  let painted = "";

  /**
   * picture: what inputs.look() gave, or null; map: {key, rows, columns, values} with values from 0 to 1, or null; input:
   * {width, height}; shown, truth, chosen, name: as detections/scene.js draws them; marks: elements that `at` made.
   */
  function draw({ picture, map, input, shown, truth, chosen, name, marks = () => [] }) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    const key = `${picture?.key} ${map?.key ?? ""}`;
    if (picture && key !== painted) paint(picture, map);
    if (picture) painted = key;
    boxes.draw({ source: CLEAR, ...input }, shown, truth, chosen, name);
    const scales = scalesOf(width, height, input);
    for (const layer of [under, over]) layer.setAttribute("viewBox", `0 0 ${width} ${height}`);
    under.replaceChildren(...marks(scales));
  }

  function paint({ shown }, map) {
    const context = ground.getContext("2d");
    context.drawImage(shown, 0, 0, SHOWN.width, SHOWN.height);
    if (!map) return;
    context.globalAlpha = STRENGTH;
    context.imageSmoothingEnabled = false;
    context.drawImage(coloured(map), 0, 0, SHOWN.width, SHOWN.height);
    context.globalAlpha = 1;
    context.imageSmoothingEnabled = true;
  }

  /** The scales at the size that the drawing has now. */
  const scales = (input) => scalesOf(element.clientWidth, element.clientHeight, input);
  return { element, over, draw, scales };
}

function scalesOf(width, height, input) {
  const scale = Math.min(width / input.width, height / input.height);
  const [left, top] = [(width - input.width * scale) / 2, (height - input.height * scale) / 2];
  const linear = (start) =>
    Object.assign((value) => start + value * scale, { invert: (pixel) => (pixel - start) / scale });
  return { x: linear(left), y: linear(top), scale };
}

/** A map of parts from 0 to 1 as a canvas, one pixel for each cell. */
function coloured({ rows, columns, values }) {
  const canvas = html("canvas", { width: columns, height: rows });
  const context = canvas.getContext("2d");
  const image = context.createImageData(columns, rows);
  values.forEach((value, i) => image.data.set([...colour(value, [0, 1]), 255], 4 * i));
  context.putImageData(image, 0, 0);
  return canvas;
}

/** A box in the drawing: rect attributes. */
export const rectOf = ([x1, y1, x2, y2], { x, y }) => ({
  x: x(x1).toFixed(1),
  y: y(y1).toFixed(1),
  width: Math.max(0, x(x2) - x(x1)).toFixed(1),
  height: Math.max(0, y(y2) - y(y1)).toFixed(1),
});
