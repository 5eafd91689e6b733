// A drawn blood smear as the ground of a figure: painted sharp for the screen, with a drawing over it in pixels of the page.
import { painted, scene, sharp } from "../engine/scenes.js";
import { html, svg } from "./dom.js";
import { scale } from "./plot.js";

const MOST_PIXELS = 900; // across: a sharp scene is drawn pixel by pixel

/**
 * name: of the drawing. scene: {seed, number, width, height, scenes} as scene() of engine/scenes.js takes them, or {seed,
 * width, height, cells} as painted() does. Returns element; canvas (the <svg class="lf-canvas">); layer and front, groups
 * below and above each other in it; draw(): {x, y, unit}, scales from the scene to the drawing and pixels of one of its
 * pixels, or null where the figure has no size.
 */
export function smear(name, given) {
  const { width, height } = given;
  const drawn = given.cells ? painted(given.cells, given) : scene(given.number, given);
  const ground = html("canvas", { class: "lf-ground", "aria-hidden": "true" });
  const layer = svg("g", { "aria-hidden": "true" });
  const front = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas lf-smear-canvas", role: "group", "aria-label": name },
    layer,
    front,
  );
  const element = html(
    "div",
    { class: "lf-smear", style: `--ratio:${(height / width).toFixed(4)}` },
    ground,
    canvas,
  );
  let across = 0;

  function draw() {
    const { clientWidth, clientHeight } = element;
    if (!clientWidth || !clientHeight) return null;
    const unit = Math.min(clientWidth / width, clientHeight / height);
    const [left, top] = [(clientWidth - unit * width) / 2, (clientHeight - unit * height) / 2];
    canvas.setAttribute("viewBox", `0 0 ${clientWidth} ${clientHeight}`);
    Object.assign(ground.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${unit * width}px`,
      height: `${unit * height}px`,
    });
    const wanted = Math.min(MOST_PIXELS, Math.round(unit * width * (globalThis.devicePixelRatio || 1)));
    if (wanted !== across) {
      across = wanted;
      const { data, ...size } = sharp(drawn, wanted);
      Object.assign(ground, size);
      ground.getContext("2d").putImageData(new ImageData(data, size.width, size.height), 0, 0);
    }
    return {
      unit,
      x: scale(0, width, left, left + unit * width),
      y: scale(0, height, top, top + unit * height),
    };
  }
  return { element, canvas, layer, front, draw };
}
