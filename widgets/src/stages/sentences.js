// What each stage is, and what is seen in it, in words.
import { fixed, probability } from "../lib/words.js";
import { networkOf } from "./records.js";

const whole = (value) => value.toLocaleString("en-US");
const sum = (values) => values.reduce((total, value) => total + value, 0);
const percent = (share) => `${fixed(100 * share, share < 0.1 ? 1 : 0)}\u00a0%`;
const count = (number, one, more = `${one}s`) => `${whole(number)}\u00a0${number === 1 ? one : more}`;

/** A number for a reader: 0.142, −7.31, 32.2. */
export function figure(value) {
  const size = Math.abs(value);
  return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

/** "1 × 64 × 24 × 32". */
export const shapeWords = (shape) => shape.map(whole).join("\u00a0×\u00a0");

/** The shape of a record; a list of maps says its finest and its coarsest. */
export function shapesWords(shapes) {
  const [first, last] = [shapeWords(shapes[0]), shapeWords(shapes[shapes.length - 1])];
  return shapes.length === 1 ? first : `${shapes.length} maps, ${first} to ${last}`;
}

const HEAD = "The same weights on all five levels.";
const WAY = "A 1 × 1 convolution makes 64 channels (the paper: 256)";

/** name: in full; what: what it does; code: where it stands in the package; shared: with whom it shares weights. */
export const ABOUT = {
  image: {
    name: "Image",
    code: "RetinaNet.normalize",
    what: "Three colours. The mean of ImageNet's pixels is subtracted, and the rest divided by their deviation.",
  },
  C3: {
    name: "C3, stride 8",
    code: "backbones.ResNet",
    what: "The first map that is handed out: one cell for 8 × 8 pixels. Its parameters include the stem and the first stage, which are computed on the way.",
  },
  C4: {
    name: "C4, stride 16",
    code: "backbones.ResNet",
    what: "Half the rows and columns, twice the channels: less place, more meaning.",
  },
  C5: {
    name: "C5, stride 32",
    code: "backbones.ResNet",
    what: "The end of the backbone. In both networks it holds most of the backbone's parameters.",
  },
  P3: {
    name: "P3, stride 8",
    code: "pyramid.Pyramid",
    what: `${WAY}, the way down from P4 is added, and a 3 × 3 convolution smooths the sum. There is no P2.`,
  },
  P4: {
    name: "P4, stride 16",
    code: "pyramid.Pyramid",
    what: `${WAY} of C4, what comes down from C5 is added, then a 3 × 3 convolution.`,
  },
  P5: {
    name: "P5, stride 32",
    code: "pyramid.Pyramid",
    what: `${WAY} of C5, then a 3 × 3 convolution. The way down starts here.`,
  },
  P6: {
    name: "P6, stride 64",
    code: "pyramid.Pyramid",
    what: "A 3 × 3 convolution of stride 2 on C5, not on P5. In the paper's network C5 has 2,048 channels, so this one layer is heavy.",
  },
  P7: {
    name: "P7, stride 128",
    code: "pyramid.Pyramid",
    what: "ReLU, then a 3 × 3 convolution of stride 2 on P6: for the largest objects.",
  },
  class_tower: {
    name: "Class head: tower",
    code: "heads.Head",
    what: "3 × 3 convolutions with ReLU: two here, each with GroupNorm; four in the paper, without.",
    shared: HEAD,
  },
  logits: {
    name: "Class head: logits",
    code: "heads.Head",
    what: "The last convolution: A·K numbers for each cell, one for each anchor and class, none for the background. Drawn: the largest of the nine anchors.",
    shared: HEAD,
  },
  box_tower: {
    name: "Box head: tower",
    code: "heads.Head",
    what: "The same form as the class head's tower, with weights of its own.",
    shared: `${HEAD} Nothing is shared with the class head.`,
  },
  deltas: {
    name: "Box head: deltas",
    code: "heads.Head",
    what: "4·A numbers for each cell: for each anchor, how to move and to stretch it. One box for all classes. Drawn: the mean of the nine.",
    shared: HEAD,
  },
  scores: {
    name: "Scores",
    code: "trace.class_scores",
    what: "The sigmoid of each logit, every class by itself. Drawn: the largest score of a cell's nine anchors.",
  },
  top_k: {
    name: "Threshold and top k",
    code: "postprocess.detections",
    what: "Pairs of anchor and class that score above .05, and of each level the best 1,000. Drawn: the anchors as they lie, before they are moved.",
  },
  decode: {
    name: "Decode",
    code: "boxes.decode",
    what: "The deltas move and stretch the anchors into boxes, cut at the border of the image.",
  },
  nms: {
    name: "Non-maximum suppression",
    code: "boxes.batched_nms",
    what: "The best box removes those of its class that overlap it by an IoU above .5. Drawn thick: kept. Dashed: removed.",
  },
  detections: {
    name: "Detections",
    code: "RetinaNet.detect",
    what: "At most 100, best first. Drawn: those that score .5 or more, compared with the labelled objects.",
  },
  anchors: {
    name: "Anchors",
    code: "anchors.Anchors",
    what: "Nine boxes at each cell: three sizes, three shapes. Drawn: those of the middle cell of each level.",
  },
  assignment: {
    name: "Assignment",
    code: "assignment.assign",
    what: "An anchor answers for the object that it overlaps most if their IoU is .5 or more, or if it is some object's best anchor. From .4 to .5 it is otherwise ignored. Drawn: the positive anchors, on the labelled objects.",
  },
  focal_loss: {
    name: "Focal loss",
    code: "criterion.losses",
    what: "Summed over all anchors but the ignored, and over the classes, then divided by the number of positives. Drawn: the loss of each cell before the division.",
  },
  smooth_l1: {
    name: "Smooth L1",
    code: "criterion.losses",
    what: "Only positive anchors: how far their deltas are from the right ones, over the same number of positives. Drawn: the boxes that the positives make of themselves.",
  },
};

/** What the numbers under a shape mean, in order. */
export function dimensions(stage) {
  if (stage === "nms") return "boxes kept";
  if (["top_k", "decode", "detections"].includes(stage)) return "boxes × corners";
  if (stage.endsWith("tower")) return "from P3 to P7";
  if (stage === "assignment") return "anchors: −2 ignored, −1 background, else the object";
  if (["focal_loss", "smooth_l1"].includes(stage)) return "anchors";
  if (["logits", "scores"].includes(stage)) return "anchors × classes";
  if (["deltas", "anchors"].includes(stage))
    return stage === "deltas" ? "anchors × deltas" : "anchors × corners";
  return "images × channels × rows × columns";
}

const perLevel = (values) =>
  values
    .map((value, i) => `P${i + 3}\u00a0${whole(value)}`)
    .filter((_, i) => values[i])
    .join(", ");

/** The live sentence: what is seen in this stage, in this case. more: {drawn, counts} of the drawing. */
export function sentence(stage, state, record, { classes, counts, untouched }) {
  const network = networkOf(state);
  const K = classes.length;
  switch (stage) {
    case "logits":
    case "scores": {
      if (stage === "logits")
        return `${whole(record.count)} logits, mean ${figure(record.mean)}. ${
          {
            trained: "The trained network says no almost everywhere.",
            untrained: "All lie near the bias, **−4.595**: with the prior everything starts as background.",
            no_prior: "**Without the prior** all lie near 0: every anchor is undecided.",
          }[network]
        }`;
      const above = sum(record.above);
      const start = `**${whole(above)}** of ${whole(record.count)} scores lie above .05 (${percent(above / record.count)}).`;
      if (state.softmax)
        return `${start} **Softmax** makes the ${K} scores of an anchor sum to 1: even on background one of them is at least 1/${K}.`;
      return `${start} ${network === "no_prior" ? "**No prior**: everything is an object with probability one half." : network === "untrained" ? "The prior: every score starts near .01." : "The scores of an anchor need not sum to 1; on background all are small."}`;
    }
    case "top_k":
      if (!record.pairs || !sum(record.above))
        return "No score lies above .05: **nothing** goes on. That is how it should be before the first step.";
      return `Above .05: **${whole(sum(record.above))}** of ${whole(record.pairs)} pairs (${perLevel(record.above)}). At most 1,000 of a level go on: **${whole(sum(record.kept))}**.`;
    case "decode":
      return record.count
        ? `${whole(record.count / 4)} boxes, best first; the best ${whole(counts.drawn)} are drawn. Each has found its way from the anchor in the stop before.`
        : "There is nothing to decode.";
    case "nms": {
      if (!record.candidates) return "There is nothing to suppress.";
      const compare = untouched ? ` Per class **${whole(untouched.count)}** would be left.` : "";
      return `Of ${count(record.candidates, "box", "boxes")} **${whole(record.count)} are kept**${state.across_classes ? ", **across classes**: any better box removes a box" : ", class by class"}.${compare}`;
    }
    case "detections": {
      if (!record.count) return "No detections: every score is below .05.";
      const { found, objects, alarms, shown } = counts;
      return `${count(record.count, "detection")}; ${whole(shown)} score .5 or more. They find **${found} of ${objects}** objects, with **${alarms ? count(alarms, "false alarm") : "no false alarm"}**.`;
    }
    case "anchors":
      return `**${whole(record.count / 4)} anchors**: ${perLevel(record.anchors)}. Many reach beyond the image; all are used.`;
    case "assignment":
      return `**${whole(sum(record.positive))} positive** (${perLevel(record.positive)}), ${whole(sum(record.ignored))} ignored, ${whole(sum(record.background))} background: 1 to ${Math.round(sum(record.background) / sum(record.positive))}. Mean IoU of the positives: ${figure(record.overlap)}.`;
    case "focal_loss": {
      const start = `Sum over the anchors / ${whole(record.positives)} positives = **${figure(record.loss)}**; ${percent(record.share)} of it comes from the background.`;
      return `${start} ${
        {
          trained: "The trained network has little left to learn here.",
          untrained:
            "Before the first step, with the prior, it is near **1.13** if many anchors are positive; without an object it is .13.",
          no_prior: "**Without the prior** the background owns nearly all of the first step.",
        }[network]
      }`;
    }
    case "smooth_l1":
      return `Sum over the positives / ${whole(record.positives)} = **${figure(record.loss)}**. The positives overlap their objects by ${figure(record.overlap)} as anchors, and by **${figure(record.fit)}** as boxes.`;
    case "image":
      return `${whole(record.count)} numbers, after the mean is subtracted.`;
    default: {
      const zero = /^C|tower/.test(stage) ? " Nothing is negative: ReLU comes last." : "";
      return `${whole(record.count)} numbers, mean ${figure(record.mean)}.${zero}${network !== "trained" ? " The weights are random." : ""}`;
    }
  }
}

/** What one drawn box is. */
export function boxWords(stage, { label, score, kept, verdict }, place, classes) {
  const level = `P${label + 3}`;
  if (stage === "anchors") return `An anchor of **${level}**.`;
  if (stage === "assignment")
    return `A positive anchor of **${level}**: IoU\u00a0${probability(Math.floor(score * 100) / 100)} with its object.`;
  if (stage === "smooth_l1")
    return `The box of a positive anchor of **${level}**: IoU\u00a0${probability(Math.floor(score * 100) / 100)} with its object.`;
  const what = `Box ${place + 1}, **${classes[label]}**, score\u00a0${score.toFixed(3)}`;
  if (stage === "nms") return `${what}: ${kept ? "kept" : "removed"}.`;
  if (stage === "detections" && verdict)
    return `${what}: ${{ found: "it finds its object", false: "a false alarm", ignored: "not counted" }[verdict]}.`;
  return `${what}.`;
}
