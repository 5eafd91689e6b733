// A run of the page as Python: one cell, whose run has the same start, the same scenes and the same steps.
import { configured } from "./recipe.js";

const WIDTH = 88; // characters in a line, as in the book's cells

/** A value of JSON as Python writes it; an object can only be the anchors of a Config. */
export function literal(value) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `(${value.map(literal).join(", ")}${value.length === 1 ? "," : ""})`;
  if (typeof value === "object") return `Anchors(${keywords(value).join(", ")})`;
  return JSON.stringify(value);
}

const keywords = (named) => Object.entries(named).map(([key, value]) => `${key}=${literal(value)}`);

/** A call, in as many lines as it needs. */
export function call(name, first, named) {
  const all = [...first, ...keywords(named)];
  const line = `${name}(${all.join(", ")})`;
  return line.length <= WIDTH ? line : `${name}(\n${all.map((one) => `    ${one},\n`).join("")})`;
}

/** The fields of one set of values that differ from another's. */
export function different(values, from) {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(from[name])),
  );
}

/**
 * The cell. `source` says where the scenes come from: names (what to import), train and held (expressions), classes.
 * Whoever runs it gets the losses of the page, but for rounding.
 */
export function cell(settings, plan, source) {
  const { config, recipe } = configured(settings, plan, source.classes);
  const { config: base, call: made } = plan.networks[settings.size];
  const known = made.name === "Config" ? plan.defaults.config : base;
  const { num_classes, ...changed } = different(config, { ...known, num_classes: null });
  const first = made.name === "Config" ? [`num_classes=${num_classes}`] : [String(num_classes)];
  return [
    "from focal_tutorial import data, training, weights",
    ...(made.imports.length ? [`from focal_tutorial.anchors import ${made.imports.join(", ")}`] : []),
    `from focal_tutorial.retinanet import RetinaNet, ${made.name}`,
    ...(source.start ? ["from focal_tutorial.widgets.figure import asset"] : []),
    "",
    `config = ${call(made.name, [...first, ...made.arguments], changed)}`,
    ...(source.start
      ? [
          "model = RetinaNet(config)",
          `model.load_state_dict(weights.load(asset("${source.start}")).state_dict())`,
        ]
      : [`model = weights.initialize(RetinaNet(config), seed=${settings.seed})`]),
    `scenes = ${source.train}`,
    `recipe = ${call("training.Recipe.in_page", [], different(recipe, plan.defaults.recipe))}`,
    "result = training.fit(model, scenes, recipe)",
    `scores = training.score(model, ${source.held})`,
    "print(f\"AP {scores['AP']:.3f}, AP50 {scores['AP50']:.3f}\")",
    "",
  ].join("\n");
}
