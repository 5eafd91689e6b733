/*! Live figure of chapter 16. */
import sceneStyle from "./detections/style.css";
import editorStyle from "./lib/box_editor.css";
import runStyle from "./lib/run.css";
import style from "./live_detector/style.css";
import { liveFigure } from "./lib/figure.js";
import { NAMES } from "./live_detector/common.js";
import { paint } from "./live_detector/paint.js";
import { pair } from "./live_detector/pair.js";
import { pixels } from "./live_detector/pixels.js";
import { walk } from "./live_detector/walk.js";

const MODES = { paint, walk, pixels, pair };

export default liveFigure({
  name: "lf-detections lf-live",
  traits: NAMES,
  styles: [sceneStyle, editorStyle, runStyle, style],
  parts: (context) => MODES[context.model.get("mode")](context),
});
