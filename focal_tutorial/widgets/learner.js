// Built by widgets/build.mjs from widgets/src/learner.js: change it there.
var pictures_default = "/* Pictures with boxes. The pictures are bright in both themes, and so are the colours on them. */\n.lf-scene { position: relative; overflow: hidden; aspect-ratio: var(--ratio, 4 / 3); min-width: 0; background: var(--line); border-radius: 8px; }\n.lf-scene :is(canvas, svg) { position: absolute; inset: 0; display: block; width: 100%; height: 100%; }\n.lf-halo, .lf-box { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }\n.lf-halo { stroke: #fff; stroke-opacity: 0.8; stroke-width: 4; }\n.lf-box { stroke: #8e2f7a; }\n.lf-box.lf-class-1 { stroke-dasharray: 7 3.5; }\n.lf-box.lf-class-2 { stroke-width: 2.6; stroke-linecap: round; stroke-dasharray: 0.1 3.6; }\n.lf-classes { display: inline-flex; flex-wrap: wrap; gap: 0 14px; color: var(--soft); font-size: 0.85rem; white-space: nowrap; }\n.lf-classes svg { margin-right: 5px; }\n.lf-class-line .lf-box { stroke: var(--accent); }\n@media print { .lf-scene { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }\n";

var run_default = '/* What makes a figure run, and the tabs of its plots: chapters 4, 13 and 14. */\n.lf-actions { display: flex; align-items: center; gap: 6px; }\n.lf-do { min-height: 44px; min-width: 44px; padding: 0 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-do:hover { border-color: var(--soft); }\n.lf-do.lf-button { padding: 0; }\n.lf-go { min-width: 6.5rem; color: var(--paper); background: var(--accent); border-color: var(--accent); font-size: 1rem; font-weight: 600; }\n.lf-do[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }\n.lf-plots { padding: 0 16px 8px; border-top: 1px solid var(--line); }\n.lf-tabs.lf-choice { margin: 0; background: none; border: 0; border-radius: 0; }\n.lf-tabs label { flex: 1; text-align: center; }\n.lf .lf-tabs span { padding: 0 4px; line-height: 40px; color: var(--soft); border-radius: 0; white-space: nowrap; }\n.lf .lf-tabs span span { padding: 0; }\n.lf .lf-tabs input:checked + span { color: var(--accent); background: none; box-shadow: inset 0 2px var(--accent); font-weight: 600; }\n.lf-panel { min-width: 0; }\n.lf .lf-heading { color: var(--soft); font-size: 13px; line-height: 18px; height: 18px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }\n@container (max-width: 559.98px) {\n  .lf-actions { padding-bottom: 6px; }\n  .lf-actions .lf-do { flex: 1; padding: 0 4px; }\n  .lf-actions .lf-go { flex: 1.5; }\n  .lf-actions .lf-button { flex: 0 0 44px; }\n}\n';

var style_default = '/* Scenes over the whole width; below them what makes it run, the losses and the score. */\n.lf-learner .lf-frame > .lf-bar { min-height: 0; border-bottom: 0; }\n.lf-learner .lf-main { padding-top: 2px; }\n.lf-strip { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 8px; padding: 0 16px; }\n.lf-progress { height: 3px; margin-top: 12px; background: var(--line); }\n.lf-progress i { display: block; width: 0; height: 100%; background: var(--accent); }\n.lf-learner .lf-below { display: grid; gap: 8px 26px; padding: 12px 16px; border-top: 0; }\n.lf-learner .lf-dock > .lf-controls { display: block; padding: 14px 16px 4px; }\n.lf-learner .lf-learn { display: flex; align-items: center; justify-content: center; gap: 10px; width: 100%; min-height: 56px; font-size: 1.15rem; }\n.lf-learn svg { flex: none; fill: currentColor; }\n.lf-learner .lf-dock .lf-range { grid-template-columns: auto minmax(0, 1fr) 1.8rem; margin-top: 6px; }\n.lf-learner .lf-dock .lf-nudge { display: none; }\n.lf-which-class, .lf-which-box { font-weight: 650; }\n.lf-which-class { color: var(--gamma-0); }\n.lf-which-box { color: var(--gamma-05); }\n.lf-learner .lf-plot { position: relative; height: 7.4rem; }\n.lf-learner .lf-canvas { cursor: default; touch-action: auto; }\n.lf-learner .lf-grid { fill: none; stroke: var(--line); }\n.lf-learner .lf-canvas path { fill: none; stroke-width: 2.2; stroke-linejoin: round; }\n.lf-classification { stroke: var(--gamma-0); }\n.lf-learner .lf-canvas .lf-box-line { stroke: var(--gamma-05); stroke-width: 2; stroke-dasharray: 6 3; }\n.lf-learner .lf-canvas .lf-past-line { stroke: var(--soft); stroke-width: 1.4; stroke-dasharray: 2 3; }\n.lf-two { display: grid; grid-template-columns: minmax(5.6rem, auto) minmax(0, 1fr); gap: 14px; align-items: center; padding-top: 6px; }\n.lf-ap { color: var(--accent); font-size: 4rem; font-weight: 700; line-height: 1; letter-spacing: -0.03em; font-variant-numeric: tabular-nums; }\n.lf-bars { display: grid; gap: 8px; font-size: 0.85rem; }\n.lf-bars div { display: grid; grid-template-columns: 28px 4.7rem minmax(0, 1fr) 1.9rem; gap: 8px; align-items: center; line-height: 1.3; }\n.lf-bars em { position: relative; display: block; height: 8px; }\n.lf-bars em span { display: block; height: 100%; overflow: hidden; background: var(--line); border-radius: 4px; }\n.lf-bars i { display: block; width: 0; height: 100%; background: var(--accent); border-radius: 4px; }\n.lf-bars u { position: absolute; top: -3px; height: 14px; margin-left: -1px; border-left: 2px solid var(--ink); text-decoration: none; }\n.lf-bars b { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; }\n\n@container (max-width: 559.98px) {\n  .lf-learner .lf-frame { position: relative; }\n  .lf-learner .lf-bar { display: none; }\n  .lf-strip { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6px; }\n  .lf-learner .lf-dock { padding: 10px 16px max(4px, env(safe-area-inset-bottom)); }\n  .lf-learner .lf-dock > .lf-controls { padding: 0; }\n  .lf-start { display: grid; grid-template-columns: minmax(0, 9rem) minmax(0, 1fr); gap: 14px; align-items: center; }\n  .lf-learner .lf-learn { padding: 0 8px; font-size: 1.05rem; line-height: 1.15; }\n  .lf-learner .lf-dock .lf-range { margin: 0; }\n  .lf-learner .lf-score { order: -1; }\n  .lf-learner .lf-plot { height: 5.6rem; }\n  .lf-ap { font-size: 3rem; }\n}\n@container (min-width: 560px) {\n  .lf-learner .lf-below { grid-template-columns: repeat(2, minmax(0, 1fr)); }\n  .lf-learner .lf-frame { display: grid; grid-template-columns: minmax(0, 1fr) auto; }\n  .lf-learner .lf-frame > * { grid-column: 1 / -1; }\n  .lf-learner .lf-frame > .lf-bar { grid-area: 1 / 2; padding: 0 16px 0 0; }\n  .lf-learner .lf-frame > .lf-sentence { grid-area: 1 / 1; }\n  .lf-start { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 24px; align-items: center; }\n  .lf-learner .lf-dock .lf-range { margin: 0; }\n}\n@container (min-width: 860px) {\n  .lf-learner .lf-frame { grid-template: "said said bar" auto "main main main" auto "dock below below" 1fr "foot foot foot" auto / 302px minmax(0, 1fr) auto; }\n  .lf-learner .lf-frame > .lf-bar { grid-area: bar; }\n  .lf-learner .lf-frame > .lf-sentence { grid-area: said; }\n  .lf-learner .lf-frame > .lf-below { grid-area: below; grid-template-columns: minmax(0, 1fr) 326px; padding: 14px 16px 8px 10px; }\n  .lf-learner .lf-frame > .lf-dock { grid-area: dock; }\n  .lf-start { display: block; }\n  .lf-learner .lf-dock .lf-range { margin-top: 6px; }\n}\n@media print { .lf-learner .lf-dock { position: static; } }\n';

var LARGEST_LOG_SCALE = Math.log(1e3 / 16);
function area([x1, y1, x2, y2]) {
  return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}
function meet(a, b) {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
function intersection(a, b) {
  return area(meet(a, b));
}
function union(a, b) {
  return area(a) + area(b) - intersection(a, b);
}
var ratio = (part, whole) => part / Math.max(whole, 1e-12);
function iou(a, b) {
  return ratio(intersection(a, b), union(a, b));
}

var ENOUGH = 0.5;
function overlap(detection, object) {
  if (!object.difficult) return iou(detection.box, object.box);
  return intersection(detection.box, object.box) / Math.max(area(detection.box), 1e-12);
}
function match(detections, objects) {
  const free = objects.map(() => true);
  return detections.map((detection) => {
    const overlaps = objects.map((object) => overlap(detection, object));
    const own = (difficult) => best(
      overlaps,
      (i) => objects[i].label === detection.label && objects[i].difficult === difficult && (difficult || free[i]) && overlaps[i] >= ENOUGH
    );
    const nearest = best(overlaps, (i) => overlaps[i] > 0);
    const seen = { ...detection, nearest, nearestOverlap: nearest < 0 ? 0 : overlaps[nearest] };
    const taken = own(false);
    if (taken >= 0) {
      free[taken] = false;
      return { ...seen, verdict: "found", object: taken, overlap: overlaps[taken] };
    }
    const ignored = own(true);
    return {
      ...seen,
      verdict: ignored < 0 ? "false" : "ignored",
      object: ignored,
      overlap: ignored < 0 ? 0 : overlaps[ignored]
    };
  });
}
function best(values, fits) {
  let place3 = -1;
  values.forEach((value, i) => {
    if (fits(i) && (place3 < 0 || value >= values[place3])) place3 = i;
  });
  return place3;
}

var numbers = (text) => text ? text.split(" ").map(Number) : [];
function detectionsOf(text) {
  return rows(text).map(([x1, y1, x2, y2, score, label]) => ({
    box: pixels(x1, y1, x2, y2),
    score: score / 1e3,
    label
  }));
}
function rows(text) {
  const all = numbers(text);
  return Array.from({ length: all.length / 6 }, (_, i) => all.slice(6 * i, 6 * i + 6));
}
var pixels = (...tenths) => tenths.map((tenth) => tenth / 10);

function program() {
  var engine = (() => {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all) => {
      for (var name in all)
        __defProp(target, name, { get: all[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var program_exports = {};
    __export(program_exports, {
      program: () => program2
    });
    var BACKBONES = {
      mini: { kernel: 5, pool: false, widths: [16, 24, 48], strides: [2, 2, 2] },
      slim: { kernel: 7, pool: true, widths: [16, 32, 64, 128], strides: [1, 2, 2, 2] }
    };
    var ABOVE = [6, 7];
    function architecture(config) {
      refuseNetwork(config);
      const { kernel, pool, widths, strides } = BACKBONES[config.backbone];
      const stages = widths.map((outputs, i) => {
        return { inputs: widths[Math.max(0, i - 1)], outputs, stride: strides[i], map: 2 + i };
      });
      const levels = config.anchors.levels;
      const maps = stages.map(({ map }) => map).filter((map) => map >= Math.min(3, ...levels));
      const above = ABOVE.filter((level) => level <= Math.max(...levels));
      const wanted = maps.filter(
        (map) => levels.includes(map) || map === 5 && config.p6_from === "P5" && above.length
      );
      const finest = wanted.length ? wanted[0] : Infinity;
      const laterals = maps.filter((map) => wanted.includes(map) || config.top_down && map > finest);
      return {
        stem: { kernel, pool, width: widths[0] },
        stages,
        laterals,
        outputs: wanted,
        above,
        levels,
        perCell: config.anchors.scales.length * config.anchors.ratios.length
      };
    }
    function refuseNetwork(config) {
      const { anchors } = config;
      const known = Object.keys(BACKBONES).map((name) => `"${name}"`);
      const channels = config.pyramid_channels;
      const highest = config.backbone === "mini" ? 4 : 7;
      const rules = {
        backbone: [config.backbone in BACKBONES, `the page builds ${known.join(" and ")}`],
        pyramid_channels: [channels > 0 && channels % 8 === 0, "the page computes channels in eights"],
        head_groups: [
          config.head_norm === null || channels % config.head_groups === 0,
          "it must divide the channels"
        ],
        "anchors.levels": [
          anchors.levels.every((level) => level >= 2 && level <= highest),
          `${config.backbone} has levels 2 to ${highest}`
        ],
        "anchors.rounding": [anchors.rounding === "none", "the page does not round anchors"],
        "anchors.strides": [anchors.strides === "level", "the page knows the strides of the levels only"],
        pad_multiple: [config.pad_multiple === 1, "the page does not pad"]
      };
      refuse("Config", config, rules);
    }
    function refuse(owner, values, rules) {
      for (const [name, [holds, why]] of Object.entries(rules)) {
        if (holds) continue;
        const value = name.split(".").reduce((part, key) => part?.[key], values);
        throw new Error(`${owner}.${name} is ${JSON.stringify(value)}: ${why}`);
      }
    }
    var grouped = (config) => config.backbone_norm === "group";
    function layers(config) {
      const { stem, stages, laterals, outputs, above, perCell } = architecture(config);
      const { pyramid_channels: channels, head_convs: convs } = config;
      const list = [];
      const convolution2 = (name, o, i, k, start, bias) => list.push({ name, kind: "convolution", shape: [o, i, k, k], start, bias });
      const norm = (name, width, batch = false) => list.push({ name, kind: "norm", shape: [width], batch });
      const normalised2 = (name, place22, o, i, k) => {
        convolution2(`${name}.${place22}`, o, i, k, "backbone", false);
        norm(`${name}.${place22 + 1}`, o, !grouped(config));
      };
      normalised2("backbone.stem", 0, stem.width, 3, stem.kernel);
      stages.forEach(({ inputs, outputs: width, stride }, i) => {
        normalised2(`backbone.stages.${i}.residual`, 0, width, inputs, 3);
        normalised2(`backbone.stages.${i}.residual`, 3, width, width, 3);
        if (stride !== 1 || inputs !== width) normalised2(`backbone.stages.${i}.shortcut`, 0, width, inputs, 1);
      });
      const widthOf = (map) => stages.find((stage) => stage.map === map).outputs;
      for (const map of laterals)
        convolution2(`pyramid.lateral.C${map}`, channels, widthOf(map), 1, "pyramid", true);
      for (const map of outputs) convolution2(`pyramid.output.P${map}`, channels, channels, 3, "pyramid", true);
      for (const level of above) {
        const inputs = level === 6 && config.p6_from === "C5" ? widthOf(5) : channels;
        convolution2(`pyramid.p${level}`, channels, inputs, 3, "pyramid", true);
      }
      for (const [head2, columns] of [
        ["class_head", config.num_classes],
        ["box_head", 4]
      ]) {
        for (let i = 0; i < convs; i++) {
          convolution2(`${head2}.tower.${i}.0`, channels, channels, 3, "head", config.head_norm !== "group");
          if (config.head_norm === "group") norm(`${head2}.tower.${i}.1`, channels);
        }
        convolution2(`${head2}.final`, perCell * columns, channels, 3, "head", true);
      }
      return list;
    }
    function parameters(config) {
      return layers(config).flatMap(({ name, kind, shape, start, bias }) => {
        if (kind === "norm") {
          return [
            { name: `${name}.weight`, shape, start: "one" },
            { name: `${name}.bias`, shape, start: "zero" }
          ];
        }
        const prior = name === "class_head.final" ? "prior" : "zero";
        const biases = bias ? [{ name: `${name}.bias`, shape: [shape[0]], start: prior }] : [];
        return [{ name: `${name}.weight`, shape, start }, ...biases];
      });
    }
    function buffers(config) {
      return layers(config).filter(({ batch }) => batch).flatMap(({ name, shape }) => [
        { name: `${name}.running_mean`, shape },
        { name: `${name}.running_var`, shape },
        { name: `${name}.num_batches_tracked`, shape: [] }
      ]);
    }
    function folded(config, tensors) {
      if (grouped(config)) return tensors;
      const result = { ...tensors };
      const list = layers(config);
      list.forEach(({ name, batch }, i) => {
        if (!batch) return;
        const { name: convolution2, shape } = list[i - 1];
        const [scale2, shift, mean2, variance] = ["weight", "bias", "running_mean", "running_var"].map(
          (part) => tensors[`${name}.${part}`]
        );
        const factors = Float64Array.from(
          scale2,
          (value, c) => value / Math.sqrt(variance[c] + config.batchnorm_eps)
        );
        const size = shape[1] * shape[2] * shape[3];
        result[`${convolution2}.weight`] = tensors[`${convolution2}.weight`].map(
          (value, at) => value * factors[Math.floor(at / size)]
        );
        result[`${convolution2}.bias`] = Float32Array.from(shift, (value, c) => value - mean2[c] * factors[c]);
      });
      return result;
    }
    async function instantiate(bytes2) {
      const memory = new WebAssembly.Memory({ initial: 16 });
      const { instance } = await WebAssembly.instantiate(bytes2, { env: { memory, abort() {
      } } });
      return { kernels: instance.exports, memory };
    }
    var Graph = class {
      /** gradients: "none" (detection), "weights" (training) or "pixels" (of a score with respect to the image). */
      constructor({ kernels, memory }, gradients = "weights") {
        Object.assign(this, { kernels, memory, gradients });
        this.top = 1024;
        this.border = gradients === "pixels" ? 2 : 1;
        this.layers = [];
        this.forwardCalls = [];
        this.backwardCalls = [];
        this.preparations = [];
        this.made = /* @__PURE__ */ new Map();
        this.most = 0;
        this.parameters = /* @__PURE__ */ new Map();
        this.decayed = this.undecayed = 0;
        this.work = this.allocate(3 * 4096);
        this.nought = this.table([0]);
      }
      /** The address of `count` new float32 zeros. */
      allocate(count) {
        const address = this.top;
        this.top = address + 4 * count + 63 & ~63;
        const missing = this.top - this.memory.buffer.byteLength;
        if (missing > 0) this.memory.grow(Math.ceil(missing / 65536));
        return address;
      }
      /** The address of some whole numbers (int32). */
      table(values) {
        const address = this.allocate(values.length);
        new Int32Array(this.memory.buffer, address, values.length).set(values);
        return address;
      }
      /** The numbers at an address. Ask again after anything was allocated. */
      numbers(address, count) {
        return new Float32Array(this.memory.buffer, address, count);
      }
      /**
       * A map of zeros: `at` and `gradient` are the addresses of its values and of their gradient, `inner` and `gradientInner`
       * those of its first place inside the border; `row` and `gradientRow` count numbers from row to row.
       */
      map(H, W, C, { pad = this.border, gradientChannels = C } = {}) {
        const row = (W + 2 * pad) * C;
        const size = (H + 2 * pad) * row;
        const at = this.allocate(size);
        const map = { H, W, C, pad, row, size, at, inner: at + 4 * pad * (row + C) };
        if (this.gradients === "none") return map;
        const gradientRow = (W + 2 * pad) * gradientChannels;
        const gradientSize = (H + 2 * pad) * gradientRow;
        const gradient = this.allocate(gradientSize);
        const gradientInner = gradient + 4 * pad * (gradientRow + gradientChannels);
        return { ...map, gradient, gradientRow, gradientSize, gradientInner, gradientChannels, written: false };
      }
      /** The parameters called `name`, made once: a head uses its own on every level. `offset` counts within their kind. */
      parameter(name, size, decay, layout3 = {}) {
        if (!this.parameters.has(name)) {
          const kind = decay ? "decayed" : "undecayed";
          this.parameters.set(name, { name, size, decay, offset: this[kind], ...layout3 });
          this[kind] += size;
        }
        return this.parameters.get(name);
      }
      /** The address of `count` numbers that `make(address)` derives from the weights whenever they change; made once a key. */
      derived(key, count, make) {
        if (!this.made.has(key)) {
          const address = this.allocate(count);
          this.made.set(key, address);
          this.preparations.push(() => make(address));
        }
        return this.made.get(key);
      }
      /** Memory for one call, which all layers share: a function that gives its address. */
      shared(count) {
        this.most = Math.max(this.most, count);
        return () => this.common;
      }
      /** The address of a parameter's values, and of its gradient. */
      value(parameter) {
        return this.using + 4 * parameter.offset;
      }
      slope(parameter) {
        return this.gradient + 4 * parameter.offset;
      }
      /** Add a layer: its forward call, and a function that makes its backward calls once all layers are known. */
      layer(forward, backward) {
        this.forwardCalls.push(forward);
        this.layers.push(backward);
      }
      /**
       * When all layers are there: give the parameters their place in one vector, those with weight decay first, make `vectors`
       * of that length (addresses, by name), and put the backward calls in order, from the last layer to the first.
       */
      finish(vectors) {
        for (const parameter of this.parameters.values()) if (!parameter.decay) parameter.offset += this.decayed;
        this.count = this.decayed + this.undecayed;
        for (const name of vectors) this[name] = this.allocate(this.count);
        this.using = this.weights;
        if (this.gradients !== "none") {
          for (const backward of this.layers.reverse()) this.backwardCalls.push(...backward());
        }
        this.common = this.allocate(this.most);
      }
      /** Compute with one of the vectors from now on. To be called again after its numbers have changed. */
      use(vector) {
        this.using = this[vector];
        for (const call of this.preparations) call();
      }
      /** Compute with one of the vectors, whose numbers are those of the last time. */
      turnTo(vector) {
        if (this.using !== this[vector]) this.use(vector);
      }
      forward() {
        for (const call of this.forwardCalls) call();
      }
      backward() {
        for (const call of this.backwardCalls) call();
      }
    };
    function mix2(x) {
      x = Math.imul(x ^ x >>> 16, 2146121005);
      x = Math.imul(x ^ x >>> 15, 2221713035);
      return (x ^ x >>> 16) >>> 0;
    }
    function uniform2(seed, stream, i) {
      const start = mix2(seed + Math.imul(stream, 2654435769) | 0);
      return (mix2(start + Math.imul(i, 2654435769) | 0) + 0.5) / 4294967296;
    }
    function normals(u, v) {
      const radius = Math.sqrt(-2 * Math.log(u));
      return [radius * Math.cos(2 * Math.PI * v), radius * Math.sin(2 * Math.PI * v)];
    }
    var FIRST_STREAM = 1e3;
    var product = (shape) => shape.reduce((a, b) => a * b, 1);
    function initialize(config, seed) {
      const tensors = {};
      parameters(config).forEach(({ name, shape, start }, number) => {
        tensors[name] = RULES[start](product(shape), shape, seed, FIRST_STREAM + number, config);
      });
      for (const { name, shape } of buffers(config)) {
        tensors[name] = new Float32Array(product(shape)).fill(name.endsWith("running_var") ? 1 : 0);
      }
      return tensors;
    }
    var RULES = {
      backbone: (size, [outputs, , k], seed, stream) => normal(size, Math.sqrt(2 / (outputs * k * k)), seed, stream),
      pyramid: (size, [, inputs, k], seed, stream) => {
        const bound = Math.sqrt(3 / (inputs * k * k));
        return Float32Array.from({ length: size }, (_, j) => bound * (2 * uniform2(seed, stream, j) - 1));
      },
      head: (size, _, seed, stream) => normal(size, 0.01, seed, stream),
      one: (size) => new Float32Array(size).fill(1),
      zero: (size) => new Float32Array(size),
      prior: (size, _, seed, stream, { prior }) => new Float32Array(size).fill(-Math.log((1 - prior) / prior))
    };
    function normal(size, deviation, seed, stream) {
      return Float32Array.from({ length: size }, (_, j) => {
        return deviation * normals(uniform2(seed, stream, 2 * j), uniform2(seed, stream, 2 * j + 1))[0];
      });
    }
    var PLAIN = "AGFzbQEAAAABjwEOYA5/f39/f39/f39/f39/fwBgB39/f39/f38AYAR/f39/AGAIf39/f39/f38AYA9/f39/f39/f39/f39/f38AYAJ/fwBgBn9/f39/fwBgAn9/AX1gCH9/f399fX19AGAFf39/f38AYAN/f38AYAl/f39/f39/f38AYAR/f399AGAMf39/f399fX19fX19AAIPAQNlbnYGbWVtb3J5AgAAAxYVBAUCAwYAAwEHCAkKCwEAAAEADAINB+oBFAtjb252b2x1dGlvbgAAEmNvbnZvbHV0aW9uV2VpZ2h0cwARCGV4Y2hhbmdlABAJZ3JvdXBOb3JtAA8NZ3JvdXBOb3JtQmFjawAOBHJlbHUACwhyZWx1QmFjawAKA2FkZAATBHplcm8AAQt1cHNhbXBsZUFkZAAHD3Vwc2FtcGxlQWRkQmFjawAGB21heFBvb2wADQttYXhQb29sQmFjawAMB3NxdWFyZXMACAVhZGFtdwAUA3NnZAAJB2F2ZXJhZ2UAEg93aW5vZ3JhZFdlaWdodHMAAgh3aW5vZ3JhZAAFBm1lbW9yeQIACpU1Fa4HAg17Dn8gCCAKbEEFdCEoIAdBAnQhIyACQQJ0ISADQCADICdKBEAgCyECQQAhJANAIA0gJEoEQP0MAAAAAAAAAAAAAAAAAAAAACERIAwEeyAMICRBAnRqIgf9AAQAIREgB/0ABBAF/QwAAAAAAAAAAAAAAAAAAAAACyESIAAgJEECdGohHSAFIQdBACEiA0AgIkEEaiAETARAIBEiECEXIBIiDyEYIBAiEyEVIA8iFCEWIAIhHEEAIR4DQCAIIB5KBEAgByAJIB5BAnRqKAIAQQJ0aiIfICNqIiEgI2oiJSAjaiEmIBwgCkEFdGohKQNAIBwgKUcEQCAQIB/9CQIAIhogHP0ABAAiGf3mAf3kASEQIA8gGiAc/QAEECIa/eYB/eQBIQ8gFyAh/QkCACIbIBn95gH95AEhFyAYIBsgGv3mAf3kASEYIBMgJf0JAgAiGyAZ/eYB/eQBIRMgFCAbIBr95gH95AEhFCAVICb9CQIAIhsgGf3mAf3kASEVIBYgGyAa/eYB/eQBIRYgH0EEaiEfICFBBGohISAlQQRqISUgJkEEaiEmIBxBIGohHAwBCwsgHkEBaiEeDAELCyAdIA4EeyAdICBqIhwgIGoiHiAgaiEfIA8gHf0ABBD95AEhDyAXIBz9AAQA/eQBIRcgGCAc/QAEEP3kASEYIBMgHv0ABAD95AEhEyAUIB79AAQQ/eQBIRQgFSAf/QAEAP3kASEVIBYgH/0ABBD95AEhFiAQIB39AAQA/eQBBSAQC/0LBAAgHSAP/QsEECAdICBqIhwgF/0LBAAgHCAY/QsEECAcICBqIhwgE/0LBAAgHCAU/QsEECAcICBqIhwgFf0LBAAgHCAW/QsEECAcICBqIR0gByAjQQJ0aiEHICJBBGohIgwBCwsDQCAEICJKBEAgESEQIBIhDyACIRxBACEeA0AgCCAeSgRAIAcgCSAeQQJ0aigCAEECdGohH0EAISEDQCAKICFKBEAgECAf/QkCACITIBz9AAQA/eYB/eQBIRAgDyATIBz9AAQQ/eYB/eQBIQ8gH0EEaiEfIBxBIGohHCAhQQFqISEMAQsLIB5BAWohHgwBCwsgHSAOBHsgDyAd/QAEEP3kASEPIBAgHf0ABAD95AEFIBAL/QsEACAdIA/9CwQQIB0gIGohHSAHICNqIQcgIkEBaiEiDAELCyACIChqIQIgJEEIaiEkDAELCyAAIAFBAnRqIQAgBSAGQQJ0aiEFICdBAWohJwwBCwsLDgAgAEEAIAFBAnT8CwALrwQCCn8EeyACQQV0IgRBA2whBSACIANsQQJ0IQcDQCADIAhKBEBBACEGA0AgBCAGSwRAIAEgCEEDdSICQQlsIARsaiAGaiEKIAAgAiAEbGogBmohCUEAIQIDQCACQQRIBEAgCv0ABAAhDiAEIApq/QAEACEPIARBAXQiCyAKav0ABAAhECACQQNGBHsgCiAFQQF0aiIM/QAEACEOIAQgDGr9AAQAIQ8gCyAMav0ABAAFIAIEe/0MAAAAPwAAAD8AAAA/AAAAPyAK/QAEACAKIAVBAXQiC2r9AAQA/eQBIg4gBSAKav0ABAAiD/3kASAOIA/95QEgAkEBRiIMG/3mASEO/QwAAAA/AAAAPwAAAD8AAAA/IAQgCmoiDf0ABAAgCyANav0ABAD95AEiDyAFIA1q/QAEACIQ/eQBIA8gEP3lASAMG/3mASEP/QwAAAA/AAAAPwAAAD8AAAA/IAogBEEBdGoiDf0ABAAgCyANav0ABAD95AEiECAFIA1q/QAEACIR/eQBIBAgEf3lASAMG/3mAQUgEAsLIRAgCSACQQJ0IAdsaiILIA79CwQAIAcgC2r9DAAAAD8AAAA/AAAAPwAAAD8gDiAQ/eQBIg4gD/3kAf3mAf0LBAAgCyAHQQF0av0MAAAAPwAAAD8AAAA/AAAAPyAOIA/95QH95gH9CwQAIAsgB0EDbGogEP0LBAAgAkEBaiECDAELCyAGQRBqIQYMAQsLIAhBCGohCAwBCwsLxgMCB3sHfyAFIAZsIARsIREDQCAFIBNKBEBBACESA0AgBiASSgRAIAAgE0EBdCABbGogEkEBdCAEbGohFEEAIRADQCAEIBBLBEAgAwR7IAMgEGr9AAQABf0MAAAAAAAAAAAAAAAAAAAAAAsiCSELIAkiCCEKQQAhDwNAIA9BBEgEQCACIBBqIA8gEWxqIhUgEUECdGr9AAQAIQ0gFf0ABAAgDf3kASAVIBFBA3Rq/QAEACIO/eQBIQwgDSAO/eUBIBUgEUEMbGr9AAQA/eUBIQ0gD0EDSARAIAkgDP3kASEJIAggDf3kASEICyAPQQFGBHsgCiAN/eQBIQogCyAM/eQBBSAPQQFKBHsgCiAN/eUBIQogCyAM/eUBBSALCwshCyAPQQFqIQ8MAQsLIBAgFGoiDyAHBHsgCyAEIA9q/QAEAP3kASELIAggASAPaiIV/QAEAP3kASEIIAogBCAVav0ABAD95AEhCiAJIA/9AAQA/eQBBSAJC/0LBAAgBCAPaiAL/QsEACABIA9qIg8gCP0LBAAgBCAPaiAK/QsEACAQQRBqIRAMAQsLIAIgBGohAiASQQFqIRIMAQsLIBNBAWohEwwBCwsL/QMCC38EeyAEIAVsIANsIQkDQCAEIAtKBEBBACEKA0AgBSAKSgRAIAEgC0EBdCACbGogCkEBdCADbGohDEEAIQcDQCADIAdLBEAgACAHaiEIQQAhBgNAIAZBBEgEQCAHIAxqIQ0gBgR/IAJBAXQgAiAGQQJGGwVBAAsgDWohDSAHIAxqIQ4gBkEDRgR/IAJBA2wFIAIgAkEBdCAGQQJGGwsgDmohDiAGQQFGBHsgDf0ABAAgDv0ABAD95AEFIA39AAQAIA79AAQA/eUBCyETIAMgDWohDyADIA5qIRAgBkEBRgR7IA/9AAQAIBD9AAQA/eQBBSAP/QAEACAQ/QAEAP3lAQshESADQQF0Ig8gDWohECAOIA9qIQ8gBkEBRgR7IBD9AAQAIA/9AAQA/eQBBSAQ/QAEACAP/QAEAP3lAQshEiADQQNsIg8gDWohDSAOIA9qIQ4gBkEBRgR7IA39AAQAIA79AAQA/eQBBSAN/QAEACAO/QAEAP3lAQshFCAIIBMgEv3lAf0LBAAgCCAJaiARIBL95AH9CwQAIAggCUEBdGogEiAR/eUB/QsEACAIIAlBA2xqIBEgFP3lAf0LBAAgCCAJQQJ0aiEIIAZBAWohBgwBCwsgB0EQaiEHDAELCyAAIANqIQAgCkEBaiEKDAELCyALQQFqIQsMAQsLC/YBAQh/QQEgDSADQQF1Ig1tIgMgA0EATBshDyAGQQJ0IRIgCUECdCETIAVBAnQhFCABQQJ0IQMgAkEBdSEVA0AgDiAVSARAIAwgDyAVIA5rIgEgASAPShsiECANbCIRQQR0IBJsaiECIAwgBCAOQQF0IBRsaiAUIBIgECANEARBACEBA0AgAUEQSARAIAIgASARbCIFIBNsakEAIAlBASARIAwgBSASbGpBACAGQQEgCyAGIAcgASAGbCATbGpBACAJQQAQACABQQFqIQEMAQsLIAAgDkEBdCADbGogAyACIAggEyAQIA0gChADIA4gD2ohDgwBCwsLlwICAXsIfyAGQQJ0IQsDQCAEIApKBEBBACEJA0AgBSAJSgRAIAAgCkEBdSABbEECdGogCUEBdSALbGohDyACIAMgCmxBAnRqIAkgC2xqIQwgC0EAIAlBAWogBUgbIQ0gA0ECdEEAIApBAWogBEgbIQ5BACEGA0AgBiALSQRAIAYgDGr9AAQAIQggDQRAIAggDCANaiAGav0ABAD95AEhCAsgDgRAIAggDCAOaiAGav0ABAD95AEhCAsgDkEAIA0bBEAgCCAMIA1qIA5qIAZq/QAEAP3kASEICyAGIA9qIhAgBwR7IAggEP0ABAD95AEFIAgL/QsEACAGQRBqIQYMAQsLIAlBAmohCQwBCwsgCkECaiEKDAELCwuYAQEGfyAGQQJ0IQkDQCAEIAhKBEBBACEGA0AgBSAGSgRAIAAgASAIbEECdGogBiAJbGohCiACIAhBAXUgA2xBAnRqIAZBAXUgCWxqIQtBACEHA0AgByAJSQRAIAcgCmoiDCAM/QAEACAHIAtq/QAEAP3kAf0LBAAgB0EQaiEHDAELCyAGQQFqIQYMAQsLIAhBAWohCAwBCwsLTQEBeyAAIAFBAnRqIQEDQCAAIAFHBEAgAiAA/QAEACICIAL95gH95AEhAiAAQRBqIQAMAQsLIAL9HwAgAv0fAZIgAv0fAiAC/R8DkpILlQECBH8GeyAE/RMhDiAF/RMhDyAG/RMhECAH/RMhESADQQJ0IQkDQCADQQBKBEAgCSADQQJ0ayIIIABqIgr9AAQAIQwgAiAIaiIL/QAEACAR/eYBIAEgCGr9AAQAIA795gEgECAM/eYB/eQB/eQBIQ0gCyAN/QsEACAKIAwgDyAN/eYB/eUB/QsEACADQQRrIQMMAQsLC20BAXsgACADQQJ0aiEDA0AgACADRwRAIAH9AAQAIAL9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/UT9TiEFIAAgBAR7IAD9AAQAIAX95AEFIAUL/QsEACAAQRBqIQAgAUEQaiEBIAJBEGohAgwBCwsLSAAgACACQQJ0aiECA0AgACACRwRAIAD9DAAAAAAAAAAAAAAAAAAAAAAgAf0ABAD96wH9CwQAIABBEGohACABQRBqIQEMAQsLC+QBAgd/AX0DQCAGIAxKBEBBACEKA0AgByAKSgRAQQAhCwNAIAggC0oEQCAFIAxsIAggCmxqIAtqQQJ0Ig4gA2oqAgAiEEMAAAAAXgRAIAxBAXRBAWsgAmwgCkEBdEEBayAIbGogC2ohDUEAIQkDQCAJQQlIBEACQCANIAlBA20gAmxqIAlBA28gCGxqQQJ0Ig8gAWoqAgAgEFsEQCAAIA9qIgkgCSoCACAEIA5qKgIAkjgCAAwBCyAJQQFqIQkMAgsLCwsgC0EBaiELDAELCyAKQQFqIQoMAQsLIAxBAWohDAwBCwsL2AECBn8BewNAIAQgCUoEQEEAIQcDQCAFIAdKBEBBACEIA0AgBiAISgRAIAIgCUEBdEEBayADbCAHQQF0QQFrIAZsaiAIakECdGoiDP0ABAAhDUEAIQoDQCAKQQNIBEBBACELA0AgC0EDSARAIA0gDCADIApsIAYgC2xqQQJ0av0ABAD96wEhDSALQQFqIQsMAQsLIApBAWohCgwBCwsgACABIAlsIAYgB2xqIAhqQQJ0aiAN/QsEACAIQQRqIQgMAQsLIAdBAWohBwwBCwsgCUEBaiEJDAELCwvSBQMKfwR7Bn0gCkECdCEVIA0gC0ECdCIXaiEQIBAgF2ohFgNAIA4gF0kEQP0MAAAAAAAAAAAAAAAAAAAAACEZ/QwAAAAAAAAAAAAAAAAAAAAAIRggBCAOav0ABAAhGkEAIQoDQCAIIApKBEAgCiAVbCIRIAJqIA5qIRIgASARaiAOaiERQQAhEwNAIAkgE0oEQCAZIBH9AAQAIhv95AEhGSAYIBsgEv0ABAAgGv3lAf3mAf3kASEYIBIgF2ohEiARIBdqIREgE0EBaiETDAELCyAKQQFqIQoMAQsLIBggBSAOav0ABAD95gEhGCANIA5qIBn9CwQAIA4gEGogGP0LBAAgByAOaiIKIAr9AAQAIBn95AH9CwQAIAYgDmoiCiAK/QAEACAY/eQB/QsEACAOQRBqIQ4MAQsLQwAAgD8gCCAJbCAMbLKVIR4DQCALIA9KBEBDAAAAACEcQwAAAAAhHSAPQQJ0IQYDQCAGIAwgD2pBAnRIBEAgHCAGIA1qKgIAIAMgBmoqAgAiH5SSIRwgHSAGIBBqKgIAIB+UkiEdIAZBBGohBgwBCwsgD0ECdCEGA0AgBiAMIA9qQQJ0SARAIAUgBmoqAgAiIIwiHyAglCAdlCAelCEhIAYgDWogICADIAZqKgIAlDgCACAGIBBqICE4AgAgBiAWaiAfIByUIB6UICEgBCAGaioCAJSTOAIAIAZBBGohBgwBCwsgDCAPaiEPDAELCwNAIAggFEoEQCAUIBVsIgMgAmohBCABIANqIQUgACADaiEGQQAhBwNAIAcgCUgEQEEAIQMDQCADIBdJBEAgBiAF/QAEACADIA1q/QAEAP3mASAE/QAEACADIBBq/QAEAP3mAf3kASADIBZq/QAEAP3kAf0LBAAgBEEQaiEEIAVBEGohBSAGQRBqIQYgA0EQaiEDDAELCyAHQQFqIQcMAQsLIBRBAWohFAwBCwsLwwUDCH8FewR9IAlBAnQhFSAKQQJ0IhEgDWohEANAIA8gEUkEQP0MAAAAAAAAAAAAAAAAAAAAACEW/QwAAAAAAAAAAAAAAAAAAAAAIRdBACEJA0AgByAJSgRAIAEgCSAVbGogD2ohEv0MAAAAAAAAAAAAAAAAAAAAACEY/QwAAAAAAAAAAAAAAAAAAAAAIRlBACETA0AgCCATSgRAIBggEv0ABAAiGv3kASEYIBkgGiAa/eYB/eQBIRkgESASaiESIBNBAWohEwwBCwsgFiAY/eQBIRYgFyAZ/eQBIRcgCUEBaiEJDAELCyANIA9qIBb9CwQAIA8gEGogF/0LBAAgD0EQaiEPDAELC0MAAIA/IAcgCGwgC2yylSEdA0AgCiAOSgRAQwAAAAAhG0MAAAAAIRwgDiEJA0AgCSALIA5qSARAIBsgCUECdCIPIA1qKgIAkiEbIBwgDyAQaioCAJIhHCAJQQFqIQkMAQsLQwAAgD8gHCAdlCAbIB2UIhwgHJSTQwAAAACXQ6zFJzeSkZUhGyAOQQJ0IQkDQCAJIAsgDmpBAnRIBEAgGyADIAlqKgIAlCEeIAUgCWogHDgCACAGIAlqIBs4AgAgCSANaiAeOAIAIAkgEGogBCAJaioCACAcIB6UkzgCACAJQQRqIQkMAQsLIAsgDmohDgwBCwsDQCAHIBRKBEAgFCAVbCIDIAFqIQQgAiADaiEFIAAgA2ohBkEAIQkDQCAIIAlKBEBBACEDA0AgAyARSQRAIAT9AAQAIAMgDWr9AAQA/eYBIAMgEGr9AAQA/eQBIRYgAgRAIBYgBf0ABAD95AEhFiAFQRBqIQULIAb9DAAAAAAAAAAAAAAAAAAAAAAgFv3rASAWIAwb/QsEACAEQRBqIQQgBkEQaiEGIANBEGohAwwBCwsgCUEBaiEJDAELCyAUQQFqIRQMAQsLC78BAQZ/A0AgBSAHSgRAQQAhCANAIAIgCEoEQCAAIAdBA3UgAmwgBmxBA3QgBiAIbEEDdGogB0EHcWpBAnRqIQogASADIAhBAnRqKAIAIAVsIAdqQQV0aiELQQAhDANAIAYgDEoEQEEAIQkDQCAJQSBJBEAgCiAJIAtqKgIAOAIAIApBIGohCiAJQQRqIQkMAQsLIAsgBCAFbEEFdGohCyAMQQhqIQwMAQsLIAhBAWohCAwBCwsgB0EBaiEHDAELCwvQBQIQfwt7IAUgB2whFCAEQQJ0IRMgDEECdCEYA0AgCiAbSgRAIA0gCiAbayIEIAQgDUobIRYgAiADIBtsQQJ0aiESIAggCSAbbEECdGohFUEAIRwDQCAMIBxKBEAgACAUIBxsQQJ0aiEdQQAhGgNAIAUgGkoEQEEAIRkDQCAHIBlKBEAgHf0ABAAhKCAd/QAEECEnIB39AAQgISYgHf0ABDAhJSAd/QAEQCEkIB39AARQISMgHf0ABGAhIiAd/QAEcCEhIBIgBiAaQQJ0aigCACAZakECdGohDyAVIBxBAnRqIQ5BACEXA0AgFiAXSgRAIA8hBCAOIhAgCyAYbGohEQNAIBAgEUcEQCAoIAT9CQIAIh4gEP0ABAAiIP3mAf3kASEoICcgHiAQ/QAEECIf/eYB/eQBIScgJiAE/QkCBCIeICD95gH95AEhJiAlIB4gH/3mAf3kASElICQgBP0JAggiHiAg/eYB/eQBISQgIyAeIB/95gH95AEhIyAiIAT9CQIMIh4gIP3mAf3kASEiICEgHiAf/eYB/eQBISEgBCATaiEEIBAgGGohEAwBCwsgDyADQQJ0aiEPIA4gCUECdGohDiAXQQFqIRcMAQsLIB0gKP0LBAAgHSAn/QsEECAdICb9CwQgIB0gJf0LBDAgHSAk/QsEQCAdICP9CwRQIB0gIv0LBGAgHSAh/QsEcCAdQYABaiEdIBlBBGohGQwBCwsgGkEBaiEaDAELCyABBEAgASAcQQJ0aiIE/QAEACEoIAT9AAQQISdBACEQA0AgECAWSARAIBUgCSAQbCAcakECdGohD0EAIQ4DQCALIA5KBEAgKCAP/QAEAP3kASEoICcgD/0ABBD95AEhJyAPIBhqIQ8gDkEBaiEODAELCyAQQQFqIRAMAQsLIAQgKP0LBAAgBCAn/QsEEAsgHEEIaiEcDAELCyANIBtqIRsMAQsLC1ABAnsgA/0TIQQgACACQQJ0aiECA0AgACACRwRAIAAgAP0ABAAiBSAEIAH9AAQAIAX95QH95gH95AH9CwQAIABBEGohACABQRBqIQEMAQsLC0gAIAAgAkECdGohAgNAIAAgAkcEQCAAIAMEeyAA/QAEACAB/QAEAP3kAQUgAf0ABAAL/QsEACAAQRBqIQAgAUEQaiEBDAELCwuOAgIJewR/IAX9EyEMQwAAgD8gCJP9EyENQwAAgD8gCZP9EyEOIAYgCpX9EyEPQwAAgD8gC5X9EyEQQwAAgD8gBiAHlJP9EyERIARBAnQhFQNAIARBAEoEQCAVIARBAnRrIhggAWr9AAQAIAz95gEhEiAAIBhqIhb9AAQAIBH95gEgDyACIBhqIhf9AAQAIhMgDSASIBP95QH95gH95AEiE/3mASADIBhqIhj9AAQAIhQgDiASIBL95gEgFP3lAf3mAf3kASISIBD95gH94wH9DHfMKzJ3zCsyd8wrMnfMKzL95AH95wH95QEhFCAXIBP9CwQAIBggEv0LBAAgFiAU/QsEACAEQQRrIQQMAQsLCw==";
    var RELAXED = "AGFzbQEAAAABjwEOYA5/f39/f39/f39/f39/fwBgB39/f39/f38AYAR/f39/AGAIf39/f39/f38AYA9/f39/f39/f39/f39/f38AYAJ/fwBgBn9/f39/fwBgAn9/AX1gCH9/f399fX19AGAFf39/f38AYAN/f38AYAl/f39/f39/f38AYAR/f399AGAMf39/f399fX19fX19AAIPAQNlbnYGbWVtb3J5AgAAAxYVBAUCAwYAAwEHCAkKCwEAAAEADAINB+oBFAtjb252b2x1dGlvbgAAEmNvbnZvbHV0aW9uV2VpZ2h0cwARCGV4Y2hhbmdlABAJZ3JvdXBOb3JtAA8NZ3JvdXBOb3JtQmFjawAOBHJlbHUACwhyZWx1QmFjawAKA2FkZAATBHplcm8AAQt1cHNhbXBsZUFkZAAHD3Vwc2FtcGxlQWRkQmFjawAGB21heFBvb2wADQttYXhQb29sQmFjawAMB3NxdWFyZXMACAVhZGFtdwAUA3NnZAAJB2F2ZXJhZ2UAEg93aW5vZ3JhZFdlaWdodHMAAgh3aW5vZ3JhZAAFBm1lbW9yeQIACt80FZAHAg17Dn8gCCAKbEEFdCEoIAdBAnQhIyACQQJ0ISADQCADICdKBEAgCyECQQAhJANAIA0gJEoEQP0MAAAAAAAAAAAAAAAAAAAAACERIAwEeyAMICRBAnRqIgf9AAQAIREgB/0ABBAF/QwAAAAAAAAAAAAAAAAAAAAACyESIAAgJEECdGohHSAFIQdBACEiA0AgIkEEaiAETARAIBEiECEXIBIiDyEYIBAiEyEVIA8iFCEWIAIhHEEAIR4DQCAIIB5KBEAgByAJIB5BAnRqKAIAQQJ0aiIfICNqIiEgI2oiJSAjaiEmIBwgCkEFdGohKQNAIBwgKUcEQCAf/QkCACIaIBz9AAQAIhkgEP2FAiEQIBogHP0ABBAiGiAP/YUCIQ8gIf0JAgAiGyAZIBf9hQIhFyAbIBogGP2FAiEYICX9CQIAIhsgGSAT/YUCIRMgGyAaIBT9hQIhFCAm/QkCACIbIBkgFf2FAiEVIBsgGiAW/YUCIRYgH0EEaiEfICFBBGohISAlQQRqISUgJkEEaiEmIBxBIGohHAwBCwsgHkEBaiEeDAELCyAdIA4EeyAdICBqIhwgIGoiHiAgaiEfIA8gHf0ABBD95AEhDyAXIBz9AAQA/eQBIRcgGCAc/QAEEP3kASEYIBMgHv0ABAD95AEhEyAUIB79AAQQ/eQBIRQgFSAf/QAEAP3kASEVIBYgH/0ABBD95AEhFiAQIB39AAQA/eQBBSAQC/0LBAAgHSAP/QsEECAdICBqIhwgF/0LBAAgHCAY/QsEECAcICBqIhwgE/0LBAAgHCAU/QsEECAcICBqIhwgFf0LBAAgHCAW/QsEECAcICBqIR0gByAjQQJ0aiEHICJBBGohIgwBCwsDQCAEICJKBEAgESEQIBIhDyACIRxBACEeA0AgCCAeSgRAIAcgCSAeQQJ0aigCAEECdGohH0EAISEDQCAKICFKBEAgH/0JAgAiEyAc/QAEACAQ/YUCIRAgEyAc/QAEECAP/YUCIQ8gH0EEaiEfIBxBIGohHCAhQQFqISEMAQsLIB5BAWohHgwBCwsgHSAOBHsgDyAd/QAEEP3kASEPIBAgHf0ABAD95AEFIBAL/QsEACAdIA/9CwQQIB0gIGohHSAHICNqIQcgIkEBaiEiDAELCyACIChqIQIgJEEIaiEkDAELCyAAIAFBAnRqIQAgBSAGQQJ0aiEFICdBAWohJwwBCwsLDgAgAEEAIAFBAnT8CwALrwQCCn8EeyACQQV0IgRBA2whBSACIANsQQJ0IQcDQCADIAhKBEBBACEGA0AgBCAGSwRAIAEgCEEDdSICQQlsIARsaiAGaiEKIAAgAiAEbGogBmohCUEAIQIDQCACQQRIBEAgCv0ABAAhDiAEIApq/QAEACEPIARBAXQiCyAKav0ABAAhECACQQNGBHsgCiAFQQF0aiIM/QAEACEOIAQgDGr9AAQAIQ8gCyAMav0ABAAFIAIEe/0MAAAAPwAAAD8AAAA/AAAAPyAK/QAEACAKIAVBAXQiC2r9AAQA/eQBIg4gBSAKav0ABAAiD/3kASAOIA/95QEgAkEBRiIMG/3mASEO/QwAAAA/AAAAPwAAAD8AAAA/IAQgCmoiDf0ABAAgCyANav0ABAD95AEiDyAFIA1q/QAEACIQ/eQBIA8gEP3lASAMG/3mASEP/QwAAAA/AAAAPwAAAD8AAAA/IAogBEEBdGoiDf0ABAAgCyANav0ABAD95AEiECAFIA1q/QAEACIR/eQBIBAgEf3lASAMG/3mAQUgEAsLIRAgCSACQQJ0IAdsaiILIA79CwQAIAcgC2r9DAAAAD8AAAA/AAAAPwAAAD8gDiAQ/eQBIg4gD/3kAf3mAf0LBAAgCyAHQQF0av0MAAAAPwAAAD8AAAA/AAAAPyAOIA/95QH95gH9CwQAIAsgB0EDbGogEP0LBAAgAkEBaiECDAELCyAGQRBqIQYMAQsLIAhBCGohCAwBCwsLxgMCB3sHfyAFIAZsIARsIREDQCAFIBNKBEBBACESA0AgBiASSgRAIAAgE0EBdCABbGogEkEBdCAEbGohFEEAIRADQCAEIBBLBEAgAwR7IAMgEGr9AAQABf0MAAAAAAAAAAAAAAAAAAAAAAsiCSELIAkiCCEKQQAhDwNAIA9BBEgEQCACIBBqIA8gEWxqIhUgEUECdGr9AAQAIQ0gFf0ABAAgDf3kASAVIBFBA3Rq/QAEACIO/eQBIQwgDSAO/eUBIBUgEUEMbGr9AAQA/eUBIQ0gD0EDSARAIAkgDP3kASEJIAggDf3kASEICyAPQQFGBHsgCiAN/eQBIQogCyAM/eQBBSAPQQFKBHsgCiAN/eUBIQogCyAM/eUBBSALCwshCyAPQQFqIQ8MAQsLIBAgFGoiDyAHBHsgCyAEIA9q/QAEAP3kASELIAggASAPaiIV/QAEAP3kASEIIAogBCAVav0ABAD95AEhCiAJIA/9AAQA/eQBBSAJC/0LBAAgBCAPaiAL/QsEACABIA9qIg8gCP0LBAAgBCAPaiAK/QsEACAQQRBqIRAMAQsLIAIgBGohAiASQQFqIRIMAQsLIBNBAWohEwwBCwsL/QMCC38EeyAEIAVsIANsIQkDQCAEIAtKBEBBACEKA0AgBSAKSgRAIAEgC0EBdCACbGogCkEBdCADbGohDEEAIQcDQCADIAdLBEAgACAHaiEIQQAhBgNAIAZBBEgEQCAHIAxqIQ0gBgR/IAJBAXQgAiAGQQJGGwVBAAsgDWohDSAHIAxqIQ4gBkEDRgR/IAJBA2wFIAIgAkEBdCAGQQJGGwsgDmohDiAGQQFGBHsgDf0ABAAgDv0ABAD95AEFIA39AAQAIA79AAQA/eUBCyETIAMgDWohDyADIA5qIRAgBkEBRgR7IA/9AAQAIBD9AAQA/eQBBSAP/QAEACAQ/QAEAP3lAQshESADQQF0Ig8gDWohECAOIA9qIQ8gBkEBRgR7IBD9AAQAIA/9AAQA/eQBBSAQ/QAEACAP/QAEAP3lAQshEiADQQNsIg8gDWohDSAOIA9qIQ4gBkEBRgR7IA39AAQAIA79AAQA/eQBBSAN/QAEACAO/QAEAP3lAQshFCAIIBMgEv3lAf0LBAAgCCAJaiARIBL95AH9CwQAIAggCUEBdGogEiAR/eUB/QsEACAIIAlBA2xqIBEgFP3lAf0LBAAgCCAJQQJ0aiEIIAZBAWohBgwBCwsgB0EQaiEHDAELCyAAIANqIQAgCkEBaiEKDAELCyALQQFqIQsMAQsLC/YBAQh/QQEgDSADQQF1Ig1tIgMgA0EATBshDyAGQQJ0IRIgCUECdCETIAVBAnQhFCABQQJ0IQMgAkEBdSEVA0AgDiAVSARAIAwgDyAVIA5rIgEgASAPShsiECANbCIRQQR0IBJsaiECIAwgBCAOQQF0IBRsaiAUIBIgECANEARBACEBA0AgAUEQSARAIAIgASARbCIFIBNsakEAIAlBASARIAwgBSASbGpBACAGQQEgCyAGIAcgASAGbCATbGpBACAJQQAQACABQQFqIQEMAQsLIAAgDkEBdCADbGogAyACIAggEyAQIA0gChADIA4gD2ohDgwBCwsLlwICAXsIfyAGQQJ0IQsDQCAEIApKBEBBACEJA0AgBSAJSgRAIAAgCkEBdSABbEECdGogCUEBdSALbGohDyACIAMgCmxBAnRqIAkgC2xqIQwgC0EAIAlBAWogBUgbIQ0gA0ECdEEAIApBAWogBEgbIQ5BACEGA0AgBiALSQRAIAYgDGr9AAQAIQggDQRAIAggDCANaiAGav0ABAD95AEhCAsgDgRAIAggDCAOaiAGav0ABAD95AEhCAsgDkEAIA0bBEAgCCAMIA1qIA5qIAZq/QAEAP3kASEICyAGIA9qIhAgBwR7IAggEP0ABAD95AEFIAgL/QsEACAGQRBqIQYMAQsLIAlBAmohCQwBCwsgCkECaiEKDAELCwuYAQEGfyAGQQJ0IQkDQCAEIAhKBEBBACEGA0AgBSAGSgRAIAAgASAIbEECdGogBiAJbGohCiACIAhBAXUgA2xBAnRqIAZBAXUgCWxqIQtBACEHA0AgByAJSQRAIAcgCmoiDCAM/QAEACAHIAtq/QAEAP3kAf0LBAAgB0EQaiEHDAELCyAGQQFqIQYMAQsLIAhBAWohCAwBCwsLTQEBeyAAIAFBAnRqIQEDQCAAIAFHBEAgAiAA/QAEACICIAL95gH95AEhAiAAQRBqIQAMAQsLIAL9HwAgAv0fAZIgAv0fAiAC/R8DkpILlQECBH8GeyAE/RMhDiAF/RMhDyAG/RMhECAH/RMhESADQQJ0IQkDQCADQQBKBEAgCSADQQJ0ayIIIABqIgr9AAQAIQwgAiAIaiIL/QAEACAR/eYBIAEgCGr9AAQAIA795gEgECAM/eYB/eQB/eQBIQ0gCyAN/QsEACAKIAwgDyAN/eYB/eUB/QsEACADQQRrIQMMAQsLC20BAXsgACADQQJ0aiEDA0AgACADRwRAIAH9AAQAIAL9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/UT9TiEFIAAgBAR7IAD9AAQAIAX95AEFIAUL/QsEACAAQRBqIQAgAUEQaiEBIAJBEGohAgwBCwsLSAAgACACQQJ0aiECA0AgACACRwRAIAD9DAAAAAAAAAAAAAAAAAAAAAAgAf0ABAD96wH9CwQAIABBEGohACABQRBqIQEMAQsLC+QBAgd/AX0DQCAGIAxKBEBBACEKA0AgByAKSgRAQQAhCwNAIAggC0oEQCAFIAxsIAggCmxqIAtqQQJ0Ig4gA2oqAgAiEEMAAAAAXgRAIAxBAXRBAWsgAmwgCkEBdEEBayAIbGogC2ohDUEAIQkDQCAJQQlIBEACQCANIAlBA20gAmxqIAlBA28gCGxqQQJ0Ig8gAWoqAgAgEFsEQCAAIA9qIgkgCSoCACAEIA5qKgIAkjgCAAwBCyAJQQFqIQkMAgsLCwsgC0EBaiELDAELCyAKQQFqIQoMAQsLIAxBAWohDAwBCwsL2AECBn8BewNAIAQgCUoEQEEAIQcDQCAFIAdKBEBBACEIA0AgBiAISgRAIAIgCUEBdEEBayADbCAHQQF0QQFrIAZsaiAIakECdGoiDP0ABAAhDUEAIQoDQCAKQQNIBEBBACELA0AgC0EDSARAIA0gDCADIApsIAYgC2xqQQJ0av0ABAD96wEhDSALQQFqIQsMAQsLIApBAWohCgwBCwsgACABIAlsIAYgB2xqIAhqQQJ0aiAN/QsEACAIQQRqIQgMAQsLIAdBAWohBwwBCwsgCUEBaiEJDAELCwvSBQMKfwR7Bn0gCkECdCEVIA0gC0ECdCIXaiEQIBAgF2ohFgNAIA4gF0kEQP0MAAAAAAAAAAAAAAAAAAAAACEZ/QwAAAAAAAAAAAAAAAAAAAAAIRggBCAOav0ABAAhGkEAIQoDQCAIIApKBEAgCiAVbCIRIAJqIA5qIRIgASARaiAOaiERQQAhEwNAIAkgE0oEQCAZIBH9AAQAIhv95AEhGSAYIBsgEv0ABAAgGv3lAf3mAf3kASEYIBIgF2ohEiARIBdqIREgE0EBaiETDAELCyAKQQFqIQoMAQsLIBggBSAOav0ABAD95gEhGCANIA5qIBn9CwQAIA4gEGogGP0LBAAgByAOaiIKIAr9AAQAIBn95AH9CwQAIAYgDmoiCiAK/QAEACAY/eQB/QsEACAOQRBqIQ4MAQsLQwAAgD8gCCAJbCAMbLKVIR4DQCALIA9KBEBDAAAAACEcQwAAAAAhHSAPQQJ0IQYDQCAGIAwgD2pBAnRIBEAgHCAGIA1qKgIAIAMgBmoqAgAiH5SSIRwgHSAGIBBqKgIAIB+UkiEdIAZBBGohBgwBCwsgD0ECdCEGA0AgBiAMIA9qQQJ0SARAIAUgBmoqAgAiIIwiHyAglCAdlCAelCEhIAYgDWogICADIAZqKgIAlDgCACAGIBBqICE4AgAgBiAWaiAfIByUIB6UICEgBCAGaioCAJSTOAIAIAZBBGohBgwBCwsgDCAPaiEPDAELCwNAIAggFEoEQCAUIBVsIgMgAmohBCABIANqIQUgACADaiEGQQAhBwNAIAcgCUgEQEEAIQMDQCADIBdJBEAgBiAF/QAEACADIA1q/QAEAP3mASAE/QAEACADIBBq/QAEAP3mAf3kASADIBZq/QAEAP3kAf0LBAAgBEEQaiEEIAVBEGohBSAGQRBqIQYgA0EQaiEDDAELCyAHQQFqIQcMAQsLIBRBAWohFAwBCwsLwwUDCH8FewR9IAlBAnQhFSAKQQJ0IhEgDWohEANAIA8gEUkEQP0MAAAAAAAAAAAAAAAAAAAAACEW/QwAAAAAAAAAAAAAAAAAAAAAIRdBACEJA0AgByAJSgRAIAEgCSAVbGogD2ohEv0MAAAAAAAAAAAAAAAAAAAAACEY/QwAAAAAAAAAAAAAAAAAAAAAIRlBACETA0AgCCATSgRAIBggEv0ABAAiGv3kASEYIBkgGiAa/eYB/eQBIRkgESASaiESIBNBAWohEwwBCwsgFiAY/eQBIRYgFyAZ/eQBIRcgCUEBaiEJDAELCyANIA9qIBb9CwQAIA8gEGogF/0LBAAgD0EQaiEPDAELC0MAAIA/IAcgCGwgC2yylSEdA0AgCiAOSgRAQwAAAAAhG0MAAAAAIRwgDiEJA0AgCSALIA5qSARAIBsgCUECdCIPIA1qKgIAkiEbIBwgDyAQaioCAJIhHCAJQQFqIQkMAQsLQwAAgD8gHCAdlCAbIB2UIhwgHJSTQwAAAACXQ6zFJzeSkZUhGyAOQQJ0IQkDQCAJIAsgDmpBAnRIBEAgGyADIAlqKgIAlCEeIAUgCWogHDgCACAGIAlqIBs4AgAgCSANaiAeOAIAIAkgEGogBCAJaioCACAcIB6UkzgCACAJQQRqIQkMAQsLIAsgDmohDgwBCwsDQCAHIBRKBEAgFCAVbCIDIAFqIQQgAiADaiEFIAAgA2ohBkEAIQkDQCAIIAlKBEBBACEDA0AgAyARSQRAIAT9AAQAIAMgDWr9AAQA/eYBIAMgEGr9AAQA/eQBIRYgAgRAIBYgBf0ABAD95AEhFiAFQRBqIQULIAb9DAAAAAAAAAAAAAAAAAAAAAAgFv3rASAWIAwb/QsEACAEQRBqIQQgBkEQaiEGIANBEGohAwwBCwsgCUEBaiEJDAELCyAUQQFqIRQMAQsLC78BAQZ/A0AgBSAHSgRAQQAhCANAIAIgCEoEQCAAIAdBA3UgAmwgBmxBA3QgBiAIbEEDdGogB0EHcWpBAnRqIQogASADIAhBAnRqKAIAIAVsIAdqQQV0aiELQQAhDANAIAYgDEoEQEEAIQkDQCAJQSBJBEAgCiAJIAtqKgIAOAIAIApBIGohCiAJQQRqIQkMAQsLIAsgBCAFbEEFdGohCyAMQQhqIQwMAQsLIAhBAWohCAwBCwsgB0EBaiEHDAELCwu4BQIQfwt7IAUgB2whFCAEQQJ0IRMgDEECdCEYA0AgCiAbSgRAIA0gCiAbayIEIAQgDUobIRYgAiADIBtsQQJ0aiESIAggCSAbbEECdGohFUEAIRwDQCAMIBxKBEAgACAUIBxsQQJ0aiEdQQAhGgNAIAUgGkoEQEEAIRkDQCAHIBlKBEAgHf0ABAAhKCAd/QAEECEnIB39AAQgISYgHf0ABDAhJSAd/QAEQCEkIB39AARQISMgHf0ABGAhIiAd/QAEcCEhIBIgBiAaQQJ0aigCACAZakECdGohDyAVIBxBAnRqIQ5BACEXA0AgFiAXSgRAIA8hBCAOIhAgCyAYbGohEQNAIBAgEUcEQCAE/QkCACIeIBD9AAQAIiAgKP2FAiEoIB4gEP0ABBAiHyAn/YUCIScgBP0JAgQiHiAgICb9hQIhJiAeIB8gJf2FAiElIAT9CQIIIh4gICAk/YUCISQgHiAfICP9hQIhIyAE/QkCDCIeICAgIv2FAiEiIB4gHyAh/YUCISEgBCATaiEEIBAgGGohEAwBCwsgDyADQQJ0aiEPIA4gCUECdGohDiAXQQFqIRcMAQsLIB0gKP0LBAAgHSAn/QsEECAdICb9CwQgIB0gJf0LBDAgHSAk/QsEQCAdICP9CwRQIB0gIv0LBGAgHSAh/QsEcCAdQYABaiEdIBlBBGohGQwBCwsgGkEBaiEaDAELCyABBEAgASAcQQJ0aiIE/QAEACEoIAT9AAQQISdBACEQA0AgECAWSARAIBUgCSAQbCAcakECdGohD0EAIQ4DQCALIA5KBEAgKCAP/QAEAP3kASEoICcgD/0ABBD95AEhJyAPIBhqIQ8gDkEBaiEODAELCyAQQQFqIRAMAQsLIAQgKP0LBAAgBCAn/QsEEAsgHEEIaiEcDAELCyANIBtqIRsMAQsLC1ABAnsgA/0TIQQgACACQQJ0aiECA0AgACACRwRAIAAgAP0ABAAiBSAEIAH9AAQAIAX95QH95gH95AH9CwQAIABBEGohACABQRBqIQEMAQsLC0gAIAAgAkECdGohAgNAIAAgAkcEQCAAIAMEeyAA/QAEACAB/QAEAP3kAQUgAf0ABAAL/QsEACAAQRBqIQAgAUEQaiEBDAELCwuOAgIJewR/IAX9EyEMQwAAgD8gCJP9EyENQwAAgD8gCZP9EyEOIAYgCpX9EyEPQwAAgD8gC5X9EyEQQwAAgD8gBiAHlJP9EyERIARBAnQhFQNAIARBAEoEQCAVIARBAnRrIhggAWr9AAQAIAz95gEhEiAAIBhqIhb9AAQAIBH95gEgDyACIBhqIhf9AAQAIhMgDSASIBP95QH95gH95AEiE/3mASADIBhqIhj9AAQAIhQgDiASIBL95gEgFP3lAf3mAf3kASISIBD95gH94wH9DHfMKzJ3zCsyd8wrMnfMKzL95AH95wH95QEhFCAXIBP9CwQAIBggEv0LBAAgFiAU/QsEACAEQQRrIQQMAQsLCw==";
    var BACKGROUND = -1;
    var IGNORE = -2;
    var Matching = class {
      /** grid: of `grid`; config: foreground, background, low_quality. */
      constructor(grid2, config) {
        Object.assign(this, { grid: grid2, config });
        const { edges, count } = grid2;
        this.areas = new Float32Array(count);
        for (let i = 0, at = 0; i < count; i++, at += 4) {
          const width = Math.fround(edges[at + 2] - edges[at]);
          this.areas[i] = width * Math.fround(edges[at + 3] - edges[at + 1]);
        }
        this.best = new Float32Array(count);
        this.restored = new Uint8Array(count);
        this.owner = new Int32Array(count);
      }
      /** Match the anchors to boxes (Float32Array [4 M], xyxy): fills `owner`, returns the number of positive anchors. */
      match(boxes) {
        const { best: best2, restored, owner } = this;
        best2.fill(0);
        restored.fill(0);
        owner.fill(BACKGROUND);
        for (let object = 0; object < boxes.length / 4; object++) this.survey(boxes, object);
        const foreground = Math.fround(this.config.foreground);
        const background = Math.fround(this.config.background);
        let positives = 0;
        for (let i = 0; i < owner.length; i++) {
          if (best2[i] >= foreground || restored[i]) positives++;
          else owner[i] = best2[i] < background ? BACKGROUND : IGNORE;
        }
        return positives;
      }
      /** The overlaps of one object with the anchors around it: keeps each anchor's best, and marks the object's own best. */
      survey(boxes, object) {
        const { grid: grid2, areas, best: best2, owner, restored } = this;
        const { edges, perCell, shift } = grid2;
        const round = Math.fround;
        const [x1, y1, x2, y2] = boxes.subarray(4 * object, 4 * object + 4).map(round);
        const area22 = round(round(x2 - x1) * round(y2 - y1));
        let highest = 0;
        let tied = [];
        for (const { stride, H, W, first, reachX, reachY } of grid2.levels) {
          const top = Math.max(0, Math.floor((y1 - reachY) / stride - shift));
          const bottom = Math.min(H, Math.ceil((y2 + reachY) / stride - shift) + 1);
          const left = Math.max(0, Math.floor((x1 - reachX) / stride - shift));
          const right = Math.min(W, Math.ceil((x2 + reachX) / stride - shift) + 1);
          for (let row = top; row < bottom; row++) {
            const end = first + (row * W + right) * perCell;
            for (let i = first + (row * W + left) * perCell; i < end; i++) {
              const at = 4 * i;
              const width = round(Math.min(x2, edges[at + 2]) - Math.max(x1, edges[at]));
              if (width <= 0) continue;
              const height = round(Math.min(y2, edges[at + 3]) - Math.max(y1, edges[at + 1]));
              if (height <= 0) continue;
              const shared = round(width * height);
              const iou22 = round(shared / round(round(areas[i] + area22) - shared));
              if (iou22 > best2[i]) {
                best2[i] = iou22;
                owner[i] = object;
              }
              if (iou22 > highest) {
                highest = iou22;
                tied = [i];
              } else if (iou22 === highest) tied.push(i);
            }
          }
        }
        if (this.config.low_quality && highest < this.config.foreground) for (const i of tied) restored[i] = 1;
      }
    };
    function counted(losses, owner, { hard_examples: keep, hard_ratio: ratio22 }, counts) {
      counts.fill(0);
      const positive = (anchor) => owner[anchor] >= 0;
      const negative = (anchor) => owner[anchor] < 0;
      if (!ratio22) return hardest(losses, owner, () => true, keep, counts);
      let positives = 0;
      for (let i = 0; i < owner.length; i++) if (owner[i] >= 0) positives++;
      const wanted = Math.min(positives, Math.floor(keep / (1 + ratio22)));
      return hardest(losses, owner, positive, wanted, counts) + hardest(losses, owner, negative, Math.max(1, wanted) * ratio22, counts);
    }
    function hardest(losses, owner, candidate, count, counts) {
      const places = [];
      for (let i = 0; i < losses.length; i++) if (owner[i] !== IGNORE && candidate(i)) places.push(i);
      places.sort((a, b) => losses[b] - losses[a] || a - b);
      for (const place22 of places.slice(0, count)) counts[place22] = 1;
      return Math.min(count, places.length);
    }
    var EASY = Math.log(0.1 / 0.9);
    function power(gamma) {
      if (gamma === 0) return () => 1;
      if (gamma === 0.5) return Math.sqrt;
      if (gamma === 1) return (p) => p;
      if (gamma === 2) return (p) => p * p;
      return (p) => Math.pow(p, gamma);
    }
    function smallLog(e) {
      return -e * (1 - e * (0.5 - e * (1 / 3 - e * (0.25 - e * 0.2))));
    }
    var needsPositives = ({ normalize_by, hard_examples }) => normalize_by === "anchors" || hard_examples !== null && normalize_by === "batch";
    function divisor(config, images, positives) {
      const atTheEnd = config.normalize_by === "batch" && config.hard_examples === null;
      return atTheEnd ? Math.max(1, positives) : images;
    }
    function divisors({ normalize_by, hard_examples }, { own, kept, anchors, images, positives }) {
      if (normalize_by === "batch" && hard_examples === null) return { classes: 1, boxes: 1 };
      const boxes = normalize_by === "image" ? Math.max(1, own) : Math.max(1, positives) / images;
      if (hard_examples !== null) return { classes: Math.max(1, kept), boxes };
      return { classes: normalize_by === "anchors" ? anchors : boxes, boxes };
    }
    var Criterion = class {
      /** network: a `Network`; matching: its `Matching`. */
      constructor(network2, matching) {
        const { config, grid: grid2 } = network2;
        Object.assign(this, { network: network2, matching, config, grid: grid2, power: power(config.gamma) });
        this.losses = new Float64Array(grid2.count);
        this.counts = new Uint8Array(grid2.count).fill(1);
      }
      /**
       * After `graph.forward()` and `matching.match(boxes)`: writes the gradient into the maps of the heads, and returns the
       * image's part of {classification, box, easyLoss, slopes, easySlopes}. easy: of background anchors with p_t > .9;
       * slopes: |gradient| on the logits. own: the image's positive anchors; images, positives: in the whole batch.
       */
      apply(boxes, labels, { own, images, positives }) {
        const { network: network2, grid: grid2, config } = this;
        const sums = { classification: 0, box: 0, easyLoss: 0, slopes: 0, easySlopes: 0 };
        network2.levels.forEach((level, i) => this.classify(level, grid2.levels[i].first, labels));
        const kept = config.hard_examples === null ? 0 : counted(this.losses, this.matching.owner, config, this.counts);
        const by = divisors(config, { own, kept, anchors: grid2.count, images, positives });
        network2.levels.forEach((level, i) => {
          this.divide(level, grid2.levels[i].first, by.classes, sums);
          this.locate(level, grid2.levels[i].first, boxes, by.boxes, sums);
        });
        return sums;
      }
      /** The focal loss -alpha_t (1 - p_t)^gamma log p_t of every anchor of one level, and its slope in each logit. */
      classify({ logits, H, W }, first, labels) {
        const { config, grid: grid2, losses, power: power2 } = this;
        const { memory } = this.network;
        const { owner } = this.matching;
        const { num_classes: K, gamma } = config;
        const [positive, negative] = config.alpha === null ? [1, 1] : [config.alpha, 1 - config.alpha];
        const toSlope = (logits.gradientInner - logits.inner) / 4;
        for (let y = 0, anchor = first; y < H; y++) {
          for (let x = 0; x < W; x++) {
            let at = logits.inner / 4 + y * logits.row + x * logits.C;
            for (let a = 0; a < grid2.perCell; a++, anchor++) {
              const object = owner[anchor];
              const truth = object >= 0 ? labels[object] : -1;
              let loss = 0;
              for (let k = 0; k < K; k++, at++) {
                if (object === IGNORE) {
                  memory[at + toSlope] = 0;
                  continue;
                }
                const z = memory[at];
                const e = Math.exp(-Math.abs(z));
                const p = z >= 0 ? 1 / (1 + e) : e / (1 + e);
                if (k === truth) {
                  const log = Math.min(z, 0) - Math.log1p(e);
                  const factor = positive * power2(1 - p);
                  loss -= factor * log;
                  memory[at + toSlope] = factor * (gamma * p * log + p - 1);
                } else {
                  const log = z < -3 ? smallLog(e) : -Math.max(z, 0) - Math.log1p(e);
                  const factor = negative * power2(p);
                  loss -= factor * log;
                  memory[at + toSlope] = factor * (p - gamma * (1 - p) * log);
                }
              }
              losses[anchor] = loss;
            }
          }
        }
      }
      /** Divide the classes' losses and slopes of one level, drop the anchors that do not count, and add up. */
      divide({ logits, H, W }, first, by, sums) {
        const { config, grid: grid2, losses, counts } = this;
        const { memory } = this.network;
        const { owner } = this.matching;
        const K = config.num_classes;
        const toSlope = (logits.gradientInner - logits.inner) / 4;
        for (let y = 0, anchor = first; y < H; y++) {
          for (let x = 0; x < W; x++) {
            let at = logits.inner / 4 + y * logits.row + x * logits.C;
            for (let a = 0; a < grid2.perCell; a++, anchor++) {
              const share = counts[anchor] / by;
              let easy = owner[anchor] < 0;
              let slopes = 0;
              for (let k = 0; k < K; k++, at++) {
                if (share !== 1) memory[at + toSlope] *= share;
                slopes += Math.abs(memory[at + toSlope]);
                if (memory[at] >= EASY) easy = false;
              }
              sums.classification += losses[anchor] * share;
              sums.slopes += slopes;
              if (easy) {
                sums.easyLoss += losses[anchor] * share;
                sums.easySlopes += slopes;
              }
            }
          }
        }
      }
      /** Smooth L1 over the four deltas of each positive anchor of one level, and its slopes. */
      locate({ deltas, H, W }, first, boxes, by, sums) {
        const { grid: grid2, config } = this;
        const { memory } = this.network;
        const { owner } = this.matching;
        const { beta } = config;
        const toSlope = (deltas.gradientInner - deltas.inner) / 4;
        memory.fill(0, deltas.gradient / 4, deltas.gradient / 4 + deltas.gradientSize);
        const end = first + H * W * grid2.perCell;
        for (let anchor = first; anchor < end; anchor++) {
          if (owner[anchor] < 0) continue;
          const cell = Math.floor((anchor - first) / grid2.perCell);
          const [x, y, a] = [cell % W, Math.floor(cell / W), (anchor - first) % grid2.perCell];
          const at = deltas.inner / 4 + y * deltas.row + x * deltas.C + 4 * a;
          encode(boxes, 4 * owner[anchor], grid2.edges, 4 * anchor).forEach((target, j) => {
            const error = memory[at + j] - target;
            const size = Math.abs(error);
            const loss = size < beta ? 0.5 * error * error / beta : size - beta / 2;
            sums.box += loss / by;
            memory[at + j + toSlope] = (size < beta ? error / beta : Math.sign(error)) / by;
          });
        }
      }
    };
    function encode(boxes, b, edges, a) {
      const [width, height] = [edges[a + 2] - edges[a], edges[a + 3] - edges[a + 1]];
      return [
        (boxes[b] + boxes[b + 2] - edges[a] - edges[a + 2]) / 2 / width,
        (boxes[b + 1] + boxes[b + 3] - edges[a + 1] - edges[a + 3]) / 2 / height,
        Math.log((boxes[b + 2] - boxes[b]) / width),
        Math.log((boxes[b + 3] - boxes[b + 1]) / height)
      ];
    }
    var GOLDEN3 = 2654435769;
    var WHOLE2 = 4294967296;
    var Numbers2 = class {
      constructor(seed, stream) {
        this.start = mix2(seed + Math.imul(stream, GOLDEN3) | 0);
        this.count = 0;
      }
      /** 32 random bits, 0 to 2^32 - 1. */
      bits() {
        return mix2(this.start + Math.imul(this.count++, GOLDEN3) | 0);
      }
      /** Evenly between 0 and 1, never one of them. */
      next() {
        return (this.bits() + 0.5) / WHOLE2;
      }
      between(low, high) {
        return low + (high - low) * this.next();
      }
      /** A bell around `mean`, at most three `spread` wide to either side: the sum of three even numbers. */
      bell(mean2, spread) {
        const sum = this.next() + this.next() + this.next();
        return mean2 + spread * (2 * sum - 3);
      }
    };
    function turned2(t) {
      const quarter = Math.floor(4 * t + 0.5);
      const x = (t - quarter / 4) * 6.283185307179586;
      const z = x * x;
      const sine = x * (1 - z / 6 * (1 - z / 20 * (1 - z / 42 * (1 - z / 72))));
      const cosine = 1 - z / 2 * (1 - z / 12 * (1 - z / 30 * (1 - z / 56 * (1 - z / 90))));
      const which = quarter & 3;
      if (which === 0) return [cosine, sine];
      if (which === 1) return [-sine, cosine];
      return which === 2 ? [-cosine, -sine] : [sine, -cosine];
    }
    function falling2(z) {
      if (z >= 8) return 0;
      const one = 1 - z / 8;
      const four = one * one * (one * one);
      return four * four;
    }
    function transmitted2(d) {
      const one = (16 - d) / (16 + d);
      const four = one * one * (one * one);
      return four * four;
    }
    function edge2(distance, soft) {
      const t = Math.min(1, Math.max(0, distance / (2 * soft) + 0.5));
      return t * t * (3 - 2 * t);
    }
    var knot2 = (seed, x, y) => mix2(seed + Math.imul(x, GOLDEN3) + Math.imul(y, 2246822507) | 0);
    function mottle2(seed, x, y) {
      const left = Math.floor(x);
      const top = Math.floor(y);
      const s = x - left;
      const t = y - top;
      const across = s * s * (3 - 2 * s);
      const down = t * t * (3 - 2 * t);
      const a = knot2(seed, left, top);
      const b = knot2(seed, left + 1, top);
      const c = knot2(seed, left, top + 1);
      const d = knot2(seed, left + 1, top + 1);
      const upper = a + (b - a) * across;
      const lower = c + (d - c) * across;
      return (upper + (lower - upper) * down + 0.5) / WHOLE2 * 2 - 1;
    }
    var blend2 = (from, to, share, strength) => from.map((v, i) => (v + (to[i] - v) * share) * strength);
    var RBC2 = 0;
    var WBC2 = 1;
    var PLATELET2 = 2;
    var DEBRIS2 = 3;
    var NAMES3 = ["RBC", "WBC", "Platelets"];
    var SPECK2 = 0;
    var FIBRE2 = 1;
    var PIECE2 = 2;
    var RING2 = 3;
    var POINTS2 = Array.from({ length: 60 }, (_, i) => turned2(i / 60));
    var WAVES2 = [0.045, 0.05, 0.06, 0.06];
    function stretched2(label, debris22, numbers2) {
      const u = numbers2.next();
      if (label === RBC2) return 1 + 0.5 * u * u * u;
      if (label === WBC2) return 1 + 0.15 * u;
      return debris22 === FIBRE2 ? 1.5 + 1.1 * u : 1 + 0.35 * u;
    }
    function shaped2({ label, x, y, size, seed }) {
      const numbers2 = new Numbers2(seed, 0);
      const debris22 = label === DEBRIS2 ? Math.floor(4 * numbers2.next()) : -1;
      const axes = Math.sqrt(stretched2(label, debris22, numbers2));
      const [cos, sin] = turned2(numbers2.next() / 2);
      const cell = { label, x, y, size, seed, debris: debris22, a: size / 2 * axes, b: size / 2 / axes, cos, sin };
      const height = debris22 === SPECK2 ? 0.12 : WAVES2[label];
      cell.waves = [1, 2, 3].flatMap((k) => {
        const high = numbers2.bell(0, height / k);
        const [c, s] = turned2(numbers2.next());
        return [high * c, -high * s];
      });
      cell.whole = around2(cell);
      return cell;
    }
    function reach2(waves, c, s) {
      const c2 = c * c - s * s;
      const s2 = 2 * c * s;
      const c3 = c2 * c - s2 * s;
      const s3 = s2 * c + c2 * s;
      const c4 = c2 * c2 - s2 * s2;
      const s4 = 2 * c2 * s2;
      return 1 + waves[0] * c2 + waves[1] * s2 + waves[2] * c3 + waves[3] * s3 + waves[4] * c4 + waves[5] * s4;
    }
    function outline2(cell) {
      return POINTS2.map(([c, s]) => {
        const far = reach2(cell.waves, c, s);
        const u = cell.a * far * c;
        const v = cell.b * far * s;
        return [cell.x + u * cell.cos - v * cell.sin, cell.y + u * cell.sin + v * cell.cos];
      });
    }
    function around2(cell) {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const [x, y] of outline2(cell)) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
      }
      return box;
    }
    var clipped2 = ([x1, y1, x2, y2], width, height) => [
      Math.max(0, x1),
      Math.max(0, y1),
      Math.min(width, x2),
      Math.min(height, y2)
    ];
    function shows2(cell, width, height) {
      const [x1, y1, x2, y2] = clipped2(cell.whole, width, height);
      return Math.min(x2 - x1, y2 - y1) >= 0.33 * cell.size;
    }
    var LARGEST_LOG_SCALE2 = Math.log(1e3 / 16);
    function area2([x1, y1, x2, y2]) {
      return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
    }
    function meet2(a, b) {
      return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
    }
    function intersection2(a, b) {
      return area2(meet2(a, b));
    }
    function union2(a, b) {
      return area2(a) + area2(b) - intersection2(a, b);
    }
    var ratio2 = (part, whole) => part / Math.max(whole, 1e-12);
    function iou2(a, b) {
      return ratio2(intersection2(a, b), union2(a, b));
    }
    var HEIGHT2 = 192;
    var ATTEMPTS2 = 12;
    var MOST_OVERLAP2 = 0.4;
    function layout2(key, width, height, options) {
      const numbers2 = new Numbers2(key, 0);
      const unit = height / HEIGHT2;
      const room = width * height / (256 * HEIGHT2 * unit * unit);
      const cells = [];
      const count = (mean2) => {
        const wanted = Math.max(0, mean2) * room;
        const sure = Math.floor(wanted);
        return sure + (numbers2.next() < wanted - sure ? 1 : 0);
      };
      const fill2 = (label, number, propose) => {
        for (let i = 0; i < number; i++) {
          for (let attempt = 0; attempt < ATTEMPTS2; attempt++) {
            const { x, y, radius } = propose();
            if (place3(cells, { label, x, y, size: 2 * radius, seed: numbers2.bits() }, width, height)) break;
          }
        }
      };
      const anywhere = (radius, beyond) => ({
        radius,
        x: numbers2.between(-beyond * radius, width + beyond * radius),
        y: numbers2.between(-beyond * radius, height + beyond * radius)
      });
      fill2(WBC2, count(options.white), () => {
        const large = numbers2.next() >= 0.22;
        return anywhere(unit * (large ? numbers2.between(35, 46) : numbers2.between(24, 32)), 0.1);
      });
      const usual = unit * numbers2.between(19, 22.5);
      const clumping = numbers2.between(0.1, 0.6);
      const firstRed = cells.length;
      fill2(RBC2, count(numbers2.bell(options.red, 0.26 * options.red)), () => {
        const radius = usual * numbers2.bell(1, 0.06);
        const together = numbers2.next() < clumping;
        const reds = cells.length - firstRed;
        if (!together || reds === 0) return anywhere(radius, 0.3);
        const neighbour = cells[firstRed + Math.floor(reds * numbers2.next())];
        const [cos, sin] = turned2(numbers2.next());
        const gap = numbers2.between(0.65, 1.05) * (radius + neighbour.size / 2);
        return { radius, x: neighbour.x + gap * cos, y: neighbour.y + gap * sin };
      });
      fill2(
        PLATELET2,
        count(options.platelets * numbers2.between(0.3, 1.7)),
        () => anywhere(unit * numbers2.between(5.8, 9.8), 0)
      );
      fill2(
        DEBRIS2,
        count(options.debris * numbers2.between(0.5, 1.5)),
        () => anywhere(unit * numbers2.between(4.5, 10.5), 0)
      );
      return cells;
    }
    function place3(cells, proposal, width, height) {
      const { label, x, y, size } = proposal;
      for (const other of cells) {
        const apart = label === WBC2 || other.label === WBC2 ? 0.9 : label === other.label ? 0.5 : 0.35;
        const least = apart * (size + other.size) / 2;
        const dx = x - other.x;
        const dy = y - other.y;
        if (dx * dx + dy * dy < least * least) return false;
      }
      const cell = shaped2(proposal);
      if (!shows2(cell, width, height)) return false;
      const box = clipped2(cell.whole, width, height);
      if (cells.some((other) => iou2(box, clipped2(other.whole, width, height)) > MOST_OVERLAP2)) return false;
      cells.push(cell);
      return true;
    }
    var BROWN2 = [0.12, 0.3, 0.32];
    var PINK2 = [0.1, 0.29, 0.21];
    var NUCLEUS2 = [
      [0.45, 0.8, -0.07],
      [0.75, 0.98, 0.03]
    ];
    var CYTOPLASM2 = [
      [0.06, 0.24, -0.02],
      [0.14, 0.34, 0.12]
    ];
    var PURPLE2 = [
      [0.36, 0.38, 0],
      [0.24, 0.3, -0.05]
    ];
    var DUST2 = [0.42, 0.38, 0.22];
    var square2 = (v) => v * v;
    function stain2(key, unit) {
      const numbers2 = new Numbers2(key, 1);
      return {
        soft: unit * numbers2.between(0.7, 1.3),
        pink: numbers2.next(),
        strength: numbers2.between(0.85, 1.15),
        pale: numbers2.between(0.5, 0.97),
        unit
      };
    }
    function densityOf2(cells, look2, width, height, scale2) {
      const field = { density: new Float64Array(width * height * 3), width, height, scale: scale2 };
      for (const label of [RBC2, WBC2, PLATELET2, DEBRIS2]) {
        for (const cell of cells) if (cell.label === label) PAINTERS2[label](field, cell, look2);
      }
      return field.density;
    }
    function patch2({ width, height, scale: scale2 }, cell, beyond, ink) {
      const [x1, y1, x2, y2] = cell.whole;
      const left = Math.max(0, Math.floor((x1 - beyond) * scale2));
      const right = Math.min(width, Math.ceil((x2 + beyond) * scale2));
      const top = Math.max(0, Math.floor((y1 - beyond) * scale2));
      const bottom = Math.min(height, Math.ceil((y2 + beyond) * scale2));
      const place22 = { r: 0, u: 0, v: 0, dx: 0, dy: 0 };
      for (let row = top; row < bottom; row++) {
        place22.dy = (row + 0.5) / scale2 - cell.y;
        for (let column = left; column < right; column++) {
          place22.dx = (column + 0.5) / scale2 - cell.x;
          place22.u = (place22.dx * cell.cos + place22.dy * cell.sin) / cell.a;
          place22.v = (place22.dy * cell.cos - place22.dx * cell.sin) / cell.b;
          const far = Math.sqrt(place22.u * place22.u + place22.v * place22.v);
          place22.r = far > 1e-6 ? far / reach2(cell.waves, place22.u / far, place22.v / far) : 0;
          ink(3 * (row * width + column), place22);
        }
      }
    }
    function redCell2(field, cell, { soft, pink, strength, pale }) {
      const numbers2 = new Numbers2(cell.seed, 1);
      const radius = cell.size / 2;
      const paler = numbers2.next();
      const colour = blend2(BROWN2, PINK2, pink, strength * (1 - 0.4 * paler * paler * paler));
      const pallor = Math.min(1, Math.max(0, numbers2.bell(pale, 0.18)));
      const wide = numbers2.between(0.42, 0.75);
      const askew = numbers2.next() < 0.12;
      const narrow = wide * (askew ? numbers2.between(0.3, 0.5) : numbers2.between(0.6, 1));
      const shift = [numbers2.bell(0, askew ? 0.25 : 0.1), numbers2.bell(0, askew ? 0.25 : 0.1)];
      const halo = numbers2.between(0.05, 0.2);
      const { density } = field;
      patch2(field, cell, 0.35 * radius + 2 * soft, (at, { r, u, v }) => {
        const inside = edge2((1 - r) * radius, soft);
        const middle = square2((u - shift[0]) / wide) + square2((v - shift[1]) / narrow);
        const rim = 0.12 * falling2(square2((r - 0.9) / 0.09));
        const around22 = halo * falling2(square2((r - 1.1) / 0.06));
        const thick = (1 - pallor * falling2(middle * middle) + rim) * inside - around22 * (1 - inside);
        if (thick === 0) return;
        for (let c = 0; c < 3; c++) {
          const old = density[at + c];
          const own = colour[c] * thick;
          density[at + c] = Math.max(old, own) + 0.3 * Math.min(old, own);
        }
      });
    }
    function lobesOf2(numbers2, small) {
      if (small) return [[numbers2.bell(0, 0.05), numbers2.bell(0, 0.05), numbers2.between(0.74, 0.86)]];
      const band = numbers2.next() < 0.25;
      const count = band ? 6 : 2 + Math.floor(4 * numbers2.next());
      let angle = numbers2.next();
      return Array.from({ length: count }, () => {
        const [cos, sin] = turned2(angle);
        const far = band ? 0.38 : numbers2.between(0.36, 0.52);
        angle += band ? 0.07 : numbers2.between(0.15, 0.22);
        return [far * cos, far * sin, numbers2.between(0.23, 0.36)];
      });
    }
    function depthIn2(lobes, u, v) {
      let depth = -9;
      for (const [x, y, radius] of lobes) {
        const own = radius - Math.sqrt(square2(u - x) + square2(v - y));
        const near = Math.max(0, 1 - Math.abs(depth - own) / 0.12);
        depth = Math.max(depth, own) + 0.03 * near * near;
      }
      return depth;
    }
    function whiteCell2(field, cell, { soft, unit }) {
      const numbers2 = new Numbers2(cell.seed, 1);
      const radius = cell.size / 2;
      const share = numbers2.next();
      const nucleus = blend2(...NUCLEUS2, share * share, numbers2.between(0.75, 1.1));
      const pinker = numbers2.next();
      const body = blend2(...CYTOPLASM2, pinker * pinker, numbers2.between(0.6, 1.2));
      const grain = numbers2.between(0.1, 0.3);
      const lobes = lobesOf2(numbers2, radius < 33 * unit);
      const { density } = field;
      patch2(field, cell, 3 * soft, (at, { r, u, v, dx, dy }) => {
        const rim = edge2((1 - r) * radius, 2.2 * soft);
        if (rim === 0) return;
        const fine = mottle2(cell.seed, dx / (1.8 * unit), dy / (1.8 * unit));
        const coarse = mottle2(cell.seed, dx / (7 * unit), dy / (7 * unit));
        const depth = depthIn2(lobes, u, v) + 0.04 * coarse;
        const core = edge2(depth * radius, 1.2 * soft) * rim;
        const thick = (0.8 + 0.2 * r + 1.5 * grain * fine + 0.2 * coarse) * rim * (1 - core);
        const chromatin = (0.88 + 0.22 * coarse + 0.12 * fine + 0.15 * falling2(square2(depth / 0.07))) * core;
        for (let c = 0; c < 3; c++) {
          density[at + c] = density[at + c] * (1 - 0.9 * rim) + body[c] * thick + nucleus[c] * chromatin;
        }
      });
    }
    function platelet2(field, cell, { soft, unit }) {
      const numbers2 = new Numbers2(cell.seed, 1);
      const colour = blend2(...PURPLE2, numbers2.next(), numbers2.between(0.7, 1.2));
      const wide = numbers2.between(0.45, 0.8);
      stipple2(field, cell, colour, 1.5 * soft, unit, (r) => 0.7 + 0.4 * falling2(square2(r / wide)));
    }
    function debris2(field, cell, { soft, unit, pink }) {
      const numbers2 = new Numbers2(cell.seed, 1);
      const purple = blend2(...PURPLE2, numbers2.next(), numbers2.between(0.7, 1.2));
      const wide = numbers2.between(0.45, 0.8);
      const share = numbers2.next();
      if (cell.debris === SPECK2) {
        const colour = blend2(purple, DUST2, 0.2 + 0.4 * share, 1);
        stipple2(field, cell, colour, 0.6 * soft, unit, (r) => 0.8 + 0.3 * falling2(square2(r / wide)));
      } else if (cell.debris === FIBRE2) {
        stipple2(field, cell, purple, 1.4 * soft, unit, (r) => 0.8 + 0.3 * falling2(square2(r / wide)));
      } else if (cell.debris === PIECE2) {
        const colour = blend2(BROWN2, PINK2, pink, 0.8 + 0.4 * share);
        stipple2(field, cell, colour, 1.4 * soft, unit, () => 0.95);
      } else if (cell.debris === RING2) {
        stipple2(field, cell, purple, 1.5 * soft, unit, (r) => 1.05 - 0.95 * falling2(square2(r / wide)));
      }
    }
    function stipple2({ density, ...field }, cell, colour, soft, unit, thickness) {
      patch2(field, cell, 2 * soft, (at, { r, dx, dy }) => {
        const inside = edge2((1 - r) * cell.size / 2, soft);
        if (inside === 0) return;
        const thick = (thickness(r) + 0.16 * mottle2(cell.seed, dx / (2 * unit), dy / (2 * unit))) * inside;
        for (let c = 0; c < 3; c++) density[at + c] += colour[c] * thick;
      });
    }
    var PAINTERS2 = { [RBC2]: redCell2, [WBC2]: whiteCell2, [PLATELET2]: platelet2, [DEBRIS2]: debris2 };
    var LIGHT2 = [201, 203, 200];
    var GOLDEN22 = 2654435769;
    function exposure2(key) {
      const numbers2 = new Numbers2(key, 2);
      const grain = numbers2.between(1, 3);
      const slope = [numbers2.bell(0, 0.02), numbers2.bell(0, 0.02)];
      return { grain, slope, light: LIGHT2.map((level) => numbers2.bell(level, 3)), noise: numbers2.bits() };
    }
    function exposed2(density, { grain, slope, light, noise }, width, height, channels) {
      const pixels2 = new Uint8ClampedArray(width * height * channels);
      let from = 0;
      let to = 0;
      for (let row = 0; row < height; row++) {
        const down = slope[1] * ((2 * row + 1) / height - 1);
        for (let column = 0; column < width; column++) {
          const shade = 1 + slope[0] * ((2 * column + 1) / width - 1) + down;
          const bits = mix2(noise + Math.imul(row * width + column, GOLDEN22) | 0);
          const bytes2 = [bits & 255, bits >>> 8 & 255, bits >>> 16 & 255, bits >>> 24];
          const grey = (bytes2[0] + bytes2[1] + bytes2[2] + bytes2[3] - 510) / 148;
          for (let c = 0; c < 3; c++) {
            const coloured = (bytes2[c] - 127.5) / 255;
            pixels2[to + c] = light[c] * shade * transmitted2(density[from + c]) + grain * (grey + coloured);
          }
          if (channels === 4) pixels2[to + 3] = 255;
          from += 3;
          to += channels;
        }
      }
      return pixels2;
    }
    var HELD_OUT2 = 5e6;
    var KEYS2 = 3e3;
    var MEANS2 = { red: 13.4, white: 1.05, platelets: 1.4, debris: 0, labelled: NAMES3 };
    var SCENES3 = {
      dense: MEANS2,
      rare: { ...MEANS2, labelled: ["WBC", "Platelets"] },
      hard: { red: 4.7, white: 0.6, platelets: 1, debris: 9, labelled: ["WBC", "Platelets"] }
    };
    function optionsOf2(scenes) {
      if (typeof scenes === "string") {
        if (Object.hasOwn(SCENES3, scenes)) return SCENES3[scenes];
        throw new RangeError(`scenes are called ${Object.keys(SCENES3).join(", ")}, not "${scenes}"`);
      }
      const unknown = Object.keys(scenes).filter((name) => !Object.hasOwn(MEANS2, name));
      if (unknown.length) throw new RangeError(`scenes have no option ${unknown.join(", ")}`);
      const options = { ...MEANS2, ...scenes };
      if (!options.labelled.length || options.labelled.some((name) => !NAMES3.includes(name)))
        throw new RangeError(
          `labelled names classes among ${NAMES3.join(", ")}, got ${options.labelled.join(", ")}`
        );
      return options;
    }
    function scene2(number, { seed, width = 128, height = 96, scenes = "dense" }) {
      const options = optionsOf2(scenes);
      must2(width, height);
      const key = Math.floor(uniform2(seed, KEYS2, number) * 4294967296);
      return drawn2(layout2(key, width, height, options), { seed: key, width, height, labelled: options.labelled });
    }
    function drawn2(cells, { seed, width, height, labelled }) {
      const density = densityOf2(cells, stain2(seed, height / 192), width, height, 1);
      const place22 = NAMES3.map((name) => labelled.indexOf(name));
      const kept = cells.filter((cell) => place22[cell.label] >= 0 && shows2(cell, width, height));
      return {
        pixels: exposed2(density, exposure2(seed), width, height, 3),
        boxes: Float32Array.from(kept.flatMap(({ whole }) => clipped2(whole, width, height))),
        labels: Uint8Array.from(kept, ({ label }) => place22[label]),
        cells,
        seed,
        width,
        height
      };
    }
    function must2(width, height) {
      if (!(Math.min(width, height) >= 32))
        throw new RangeError(`a smear needs at least 32 x 32 pixels, got ${height} x ${width}`);
    }
    var [ACROSS, DOWN] = [2e3, 2001];
    function sizeOf(data) {
      if (data.kind === "pictures") return { width: data.width, height: data.height };
      return { width: data.width ?? 128, height: data.height ?? 96 };
    }
    function source(data) {
      const { width, height } = sizeOf(data);
      if (data.kind === "drawn") {
        return {
          width,
          height,
          at: (index) => scene2(index, { seed: data.seed, width, height, scenes: data.scenes })
        };
      }
      const bytes2 = 3 * width * height;
      const at = (index) => {
        const place22 = index % data.boxes.length;
        const pixels2 = data.pixels.subarray(place22 * bytes2, (place22 + 1) * bytes2);
        return { pixels: pixels2, boxes: data.boxes[place22], labels: data.labels[place22] };
      };
      return { width, height, at };
    }
    function heldOut(held, data) {
      if (typeof held === "object") return held.boxes.map((_, index) => source(held).at(index));
      const scenes = source({ ...data, seed: HELD_OUT2 });
      return Array.from({ length: held }, (_, index) => scenes.at(index));
    }
    function example({ at, width, height }, recipe, position) {
      let image = at(position);
      if (uniform2(recipe.seed, ACROSS, position) < recipe.horizontal_flip)
        image = flipped(image, width, height, true);
      if (uniform2(recipe.seed, DOWN, position) < recipe.vertical_flip)
        image = flipped(image, width, height, false);
      return image;
    }
    function flipped({ pixels: pixels2, boxes, labels }, width, height, across) {
      const result = new Uint8Array(pixels2.length);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const from = 3 * ((across ? y : height - 1 - y) * width + (across ? width - 1 - x : x));
          for (let c = 0, to = 3 * (y * width + x); c < 3; c++) result[to + c] = pixels2[from + c];
        }
      }
      const [side, low] = across ? [width, 0] : [height, 1];
      const turned22 = Float32Array.from(boxes);
      for (let at = low; at < turned22.length; at += 4)
        [turned22[at], turned22[at + 2]] = [side - boxes[at + 2], side - boxes[at]];
      return { pixels: result, boxes: turned22, labels };
    }
    var SUMS = ["classification", "box", "easyLoss", "slopes", "easySlopes", "positives"];
    var Learner = class {
      /** network: a `Network` with gradients of the weights; recipe, data: see `train`. */
      constructor(network2, recipe, data) {
        Object.assign(this, { network: network2, recipe, graph: network2.graph });
        this.source = source(data);
        this.matching = new Matching(network2.grid, network2.config);
        this.criterion = new Criterion(network2, this.matching);
        this.ready = /* @__PURE__ */ new Map();
        this.stride = this.graph.count + SUMS.length;
      }
      example(position) {
        const image = this.ready.get(position) ?? example(this.source, this.recipe, position);
        this.ready.delete(position);
        return image;
      }
      /** Draw images that the next step will ask for. */
      prefetch(positions) {
        for (const position of positions) this.ready.set(position, this.example(position));
      }
      /** The positive anchors of a whole batch, where the loss must know them beforehand; otherwise 0. */
      positives(positions) {
        if (!needsPositives(this.network.config)) return 0;
        this.prefetch(positions);
        return positions.reduce((sum, position) => sum + this.matching.match(this.ready.get(position).boxes), 0);
      }
      /** The gradient of the image at a position, into graph.gradient; returns the SUMS. batch: {images, positives}. */
      learn(position, batch) {
        const { network: network2, graph, matching, criterion } = this;
        const { pixels: pixels2, boxes, labels } = this.example(position);
        graph.turnTo("weights");
        graph.kernels.zero(graph.gradient, graph.count);
        network2.see(pixels2);
        graph.forward();
        const positives = matching.match(boxes);
        const sums = criterion.apply(boxes, labels, { own: positives, ...batch });
        graph.backward();
        return { ...sums, positives };
      }
      /** The same for several images, into `out`: `stride` numbers for each, the gradient and the SUMS. */
      async learnAll(positions, batch, out, breathe) {
        const { graph } = this;
        graph.use("weights");
        for (const [i, position] of positions.entries()) {
          const sums = this.learn(position, batch);
          const part = out.subarray(i * this.stride, (i + 1) * this.stride);
          part.set(graph.numbers(graph.gradient, graph.count));
          SUMS.forEach((name, j) => part[graph.count + j] = sums[name]);
          if (breathe) await breathe();
        }
        this.ready.clear();
      }
    };
    function refuseRecipe(recipe) {
      const off = (name, what) => [name, [!recipe[name], `the page trains without ${what}`]];
      const rules = Object.fromEntries([
        ["optimizer", [["adamw", "sgd"].includes(recipe.optimizer), "the page knows adamw and sgd"]],
        ["precision", [recipe.precision === "float32", "the page computes in float32"]],
        off("shuffle", "shuffling"),
        off("brightness", "changes of brightness"),
        off("contrast", "changes of contrast"),
        off("zoom", "zoom")
      ]);
      refuse("Recipe", recipe, rules);
    }
    function rate(recipe, step) {
      const { learning_rate, warmup, steps, milestones, final_fraction } = recipe;
      const rising = warmup * steps;
      if (step + 1 < rising) return learning_rate * (step + 1) / rising;
      if (milestones.length) return learning_rate * 0.1 ** milestones.filter((mark) => step >= mark).length;
      const done = (step - rising) / Math.max(1, steps - 1 - rising);
      const cosine = 0.5 * (1 + Math.cos(Math.PI * Math.min(1, Math.max(0, done))));
      return learning_rate * (final_fraction + (1 - final_fraction) * cosine);
    }
    var [BETA1, BETA2] = [0.9, 0.999];
    function update(graph, recipe, step, divisor2) {
      const { kernels, weights, total: total2, first, second, averaged, count, decayed } = graph;
      const norm = Math.sqrt(kernels.squares(total2, count)) / divisor2;
      const now = rate(recipe, step);
      if (!Number.isFinite(norm)) return { norm, rate: now };
      const clip = recipe.clip === null ? 1 : Math.min(1, recipe.clip / (norm + 1e-6));
      const factor = clip / divisor2;
      const parts2 = [
        [0, decayed, recipe.weight_decay],
        [4 * decayed, count - decayed, 0]
      ];
      for (const [from, n, decay] of parts2) {
        if (recipe.optimizer === "sgd") {
          kernels.sgd(weights + from, total2 + from, first + from, n, factor, now, decay, recipe.momentum);
        } else {
          const corrections = [1 - BETA1 ** (step + 1), 1 - BETA2 ** (step + 1)];
          const moments = [first + from, second + from];
          kernels.adamw(
            weights + from,
            total2 + from,
            ...moments,
            n,
            factor,
            now,
            decay,
            BETA1,
            BETA2,
            ...corrections
          );
        }
      }
      if (recipe.ema === null) kernels.add(averaged, weights, count, 0);
      else kernels.average(averaged, weights, count, 1 - Math.min(recipe.ema, (1 + step) / (10 + step)));
      return { norm, rate: now };
    }
    var DIVERGED = 1e12;
    var STATE = ["weights", "averaged", "first", "second"];
    var range2 = (n) => Array.from({ length: n }, (_, i) => i);
    var Leader = class {
      /** ports: one MessagePort for each follower; breathe: awaited after each image, so that a page stays alive. */
      constructor(network2, recipe, data, ports, breathe = null) {
        this.learner = new Learner(network2, recipe, data);
        Object.assign(this, { network: network2, recipe, ports, breathe, graph: network2.graph, step: 0 });
        this.workers = ports.length + 1;
        const most = Math.ceil(recipe.batch / this.workers) * this.learner.stride;
        this.buffers = range2(this.workers).map(() => new Float32Array(most));
      }
      /** The positions of a step's images that worker number `rank` takes. */
      positions(step, rank) {
        const { batch } = this.recipe;
        return range2(batch).filter((image) => image % this.workers === rank).map((image) => step * batch + image);
      }
      /** All that the next step depends on, {step, vectors}: to go on from it elsewhere. */
      save() {
        const { graph, step } = this;
        return { step, vectors: STATE.map((name) => graph.numbers(graph[name], graph.count).slice()) };
      }
      restore({ step, vectors }) {
        const { graph } = this;
        STATE.forEach((name, i) => graph.numbers(graph[name], graph.count).set(vectors[i]));
        this.step = step;
      }
      /** One step; returns its row {step, classification, box, rate, norm, positives, easyLoss, easyGradient, diverged}. */
      async advance() {
        const { learner, graph, recipe, step, ports } = this;
        const images = recipe.batch;
        const all = range2(images).map((image) => step * images + image);
        const batch = { images, positives: learner.positives(all) };
        const replies = ports.map((port, i) => this.ask(port, i + 1, batch));
        await learner.learnAll(this.positions(step, 0), batch, this.buffers[0], this.breathe);
        if (step + 1 < recipe.steps) learner.prefetch(this.positions(step + 1, 0));
        await Promise.all(replies);
        const sums = this.collect();
        const by = divisor(this.network.config, images, sums.positives);
        const { norm, rate: rate2 } = update(graph, recipe, step, by);
        this.step++;
        const [classification, box] = [sums.classification / by, sums.box / by];
        const diverged = !Number.isFinite(classification + box + norm) || norm > DIVERGED;
        return {
          step: this.step,
          classification,
          box,
          rate: rate2,
          norm,
          positives: sums.positives,
          easyLoss: sums.easyLoss / sums.classification || 0,
          easyGradient: sums.easySlopes / sums.slopes || 0,
          diverged
        };
      }
      /** Send a follower the weights and its images; its gradients come back in the same memory, which is handed over. */
      ask(port, rank, batch) {
        const { graph, step } = this;
        const buffer = this.buffers[rank];
        buffer.set(graph.numbers(graph.weights, graph.count));
        const positions = this.positions(step, rank);
        const next = step + 1 < this.recipe.steps ? this.positions(step + 1, rank) : [];
        return new Promise((resolve) => {
          port.onmessage = ({ data }) => {
            this.buffers[rank] = data;
            resolve();
          };
          port.postMessage({ buffer, positions, next, batch }, [buffer.buffer]);
        });
      }
      /** Add the gradients of the batch into graph.total, and the SUMS, in the order of the images. */
      collect() {
        const { graph, learner, workers, buffers: buffers2 } = this;
        const { count, kernels, gradient, total: total2 } = graph;
        const sums = Object.fromEntries(SUMS.map((name) => [name, 0]));
        for (let image = 0; image < this.recipe.batch; image++) {
          const start = Math.floor(image / workers) * learner.stride;
          const part = buffers2[image % workers].subarray(start, start + learner.stride);
          graph.numbers(gradient, count).set(part.subarray(0, count));
          kernels.add(total2, gradient, count, image ? 1 : 0);
          SUMS.forEach((name, i) => sums[name] += part[count + i]);
        }
        return sums;
      }
    };
    function follow2(network2, recipe, data, port, fail) {
      const learner = new Learner(network2, recipe, data);
      const { graph } = network2;
      port.onmessage = async ({ data: { buffer, positions, next, batch } }) => {
        graph.numbers(graph.weights, graph.count).set(buffer.subarray(0, graph.count));
        try {
          await learner.learnAll(positions, batch, buffer);
          port.postMessage(buffer, [buffer.buffer]);
          learner.prefetch(next);
        } catch (error) {
          fail(error);
        }
      };
    }
    function grid({ base, scales, ratios, centres }, levels) {
      const perCell = scales.length * ratios.length;
      const shift = centres === "half" ? 0.5 : 0;
      let count = 0;
      const parts2 = levels.map(({ level, H, W }) => {
        const stride = 2 ** level;
        const halves = ratios.flatMap(
          (ratio22) => scales.map((scale2) => {
            const size = base * stride * scale2;
            return [Math.fround(size / Math.sqrt(ratio22) / 2), Math.fround(size * Math.sqrt(ratio22) / 2)];
          })
        );
        const [reachX, reachY] = [0, 1].map((side) => Math.max(...halves.map((half) => half[side])));
        const first = count;
        count += H * W * perCell;
        return { level, stride, H, W, first, halves, reachX, reachY };
      });
      const edges = new Float32Array(4 * count);
      let at = 0;
      for (const { stride, H, W, halves } of parts2) {
        for (let row = 0; row < H; row++) {
          for (let column = 0; column < W; column++) {
            const [x, y] = [(column + shift) * stride, (row + shift) * stride];
            for (const [across, down] of halves) {
              edges[at++] = x - across;
              edges[at++] = y - down;
              edges[at++] = x + across;
              edges[at++] = y + down;
            }
          }
        }
      }
      return { edges, count, perCell, shift, levels: parts2 };
    }
    var upToEight = (n) => n + 7 & ~7;
    var BLOCKS = 32;
    var range22 = (n) => Array.from({ length: n }, (_, i) => i);
    function arrive(map) {
      const before = map.written ? 1 : 0;
      map.written = true;
      return before;
    }
    function convolution(graph, x, name, outputs, size, { stride = 1, bias = true } = {}) {
      const { kernels } = graph;
      const O = upToEight(outputs);
      const out = graph.map(Math.ceil(x.H / stride), Math.ceil(x.W / stride), O);
      const layout3 = { outputs, inputs: x.C, kernel: size };
      const w = graph.parameter(`${name}.weight`, size * size * x.C * O, true, layout3);
      const b = bias && graph.parameter(`${name}.bias`, O, false, { columns: outputs });
      const corner = x.pad - (size >> 1);
      const target = { at: out.inner, row: out.row, place: O, H: out.H, W: out.W, channels: O };
      const source2 = {
        at: x.at + 4 * corner * (x.row + x.C),
        row: stride * x.row,
        place: stride * x.C,
        rows: size,
        offsets: graph.table(range22(size).map((row) => row * x.row)),
        length: size * x.C
      };
      const weights = { key: w.name, address: () => graph.value(w) };
      graph.layer(convolve(graph, target, source2, weights, { bias: b }), () => {
        const calls = [];
        if (graph.gradients === "weights") {
          const { at, row, place: place22, rows: rows2, offsets, length } = source2;
          const block = Math.max(1, Math.ceil(64 / out.W));
          const form = [
            at,
            row,
            place22,
            rows2,
            offsets,
            length,
            out.gradientInner,
            out.row,
            out.H,
            out.W,
            O,
            block
          ];
          calls.push(() => kernels.convolutionWeights(graph.slope(w), b ? graph.slope(b) : 0, ...form));
        }
        if (x !== graph.image || graph.gradients === "pixels")
          calls.push(...inputGradient(graph, x, out, w, stride));
        return calls;
      });
      return out;
    }
    function convolve(graph, target, source2, weights, { bias = null, accumulate = 0 } = {}) {
      const { kernels } = graph;
      const { H, W, channels } = target;
      const C = source2.length / source2.rows;
      const shift = () => bias ? graph.value(bias) : 0;
      const dense = source2.length === 3 * source2.place && target.place === channels;
      if (source2.rows === 3 && dense && H % 2 === 0 && W % 2 === 0) {
        const transformed = graph.derived(
          `${weights.key}, Winograd`,
          16 * C * channels,
          (address) => kernels.winogradWeights(address, weights.address(), C, channels)
        );
        const blocks = Math.max(BLOCKS, W / 2);
        const work2 = graph.shared(16 * blocks * (C + channels));
        const to2 = [target.at, target.row, H, W];
        const from2 = [source2.at, source2.row, C];
        const end = [channels, accumulate, graph.nought];
        return () => kernels.winograd(...to2, ...from2, transformed, shift(), ...end, work2(), BLOCKS);
      }
      const to = [target.at, target.row, target.place, H, W];
      const from = [source2.at, source2.row, source2.place, source2.rows, source2.offsets, source2.length];
      return () => kernels.convolution(...to, ...from, weights.address(), shift(), channels, accumulate);
    }
    function inputGradient(graph, x, out, w, stride) {
      const { kernels } = graph;
      const half = w.kernel >> 1;
      const accumulate = arrive(x);
      const phases = range22(stride).map((phase) => {
        const taps = range22(w.kernel).filter((t) => (phase + half - t) % stride === 0);
        taps.reverse();
        return { phase, taps, first: (phase + half - taps[0]) / stride };
      });
      const unseen = phases.some(({ taps }) => !taps.length);
      const calls = unseen && !accumulate ? [() => kernels.zero(x.gradient, x.gradientSize)] : [];
      for (const down of phases) {
        for (const across of phases) {
          if (!down.taps.length || !across.taps.length) continue;
          const channels = x.gradientChannels;
          const target = {
            at: x.gradientInner + 4 * (down.phase * x.gradientRow + across.phase * channels),
            row: stride * x.gradientRow,
            place: stride * channels,
            H: Math.ceil((x.H - down.phase) / stride),
            W: Math.ceil((x.W - across.phase) / stride),
            channels
          };
          const source2 = {
            at: out.gradientInner + 4 * (down.first * out.row + across.first * out.C),
            row: out.row,
            place: out.C,
            rows: down.taps.length,
            offsets: graph.table(range22(down.taps.length).map((row) => row * out.row)),
            length: across.taps.length * out.C
          };
          const taps = down.taps.flatMap((r) => across.taps.map((c) => r * w.kernel + c));
          calls.push(convolve(graph, target, source2, exchanged(graph, w, taps), { accumulate }));
        }
      }
      return calls;
    }
    function exchanged(graph, w, taps) {
      const O = upToEight(w.outputs);
      const order = graph.table(taps);
      const key = `${w.name}, exchanged ${taps}`;
      const address = graph.derived(
        key,
        taps.length * O * upToEight(w.inputs),
        (address2) => graph.kernels.exchange(address2, graph.value(w), taps.length, order, w.kernel ** 2, w.inputs, O)
      );
      return { key, address: () => address };
    }
    function groupNorm(graph, x, name, groups, { relu: relu2 = false, other = null } = {}) {
      const { kernels } = graph;
      const { H, W, C } = x;
      const out = graph.map(H, W, C);
      const [mean2, inverse] = [graph.allocate(C), graph.allocate(C)];
      const scale2 = graph.parameter(`${name}.weight`, C, false);
      const shift = graph.parameter(`${name}.bias`, C, false);
      const form = [H, W, x.row, C, C / groups];
      graph.layer(
        () => {
          const maps = [out.inner, x.inner, other ? other.inner : 0];
          const state = [graph.value(scale2), graph.value(shift), mean2, inverse];
          kernels.groupNorm(...maps, ...state, ...form, relu2 ? 1 : 0, graph.work);
        },
        () => [
          ...relu2 ? [() => kernels.reluBack(out.gradient, out.gradient, out.at, out.size, 0)] : [],
          ...other ? [passOn(graph, out, other)] : [],
          () => {
            const state = [graph.value(scale2), mean2, inverse, graph.slope(scale2), graph.slope(shift)];
            kernels.groupNormBack(x.gradientInner, out.gradientInner, x.inner, ...state, ...form, graph.work);
          }
        ]
      );
      return out;
    }
    function add(graph, x, other) {
      graph.layer(
        () => graph.kernels.add(x.at, other.at, x.size, 1),
        () => [passOn(graph, x, other)]
      );
      return x;
    }
    function passOn(graph, from, other) {
      const accumulate = arrive(other);
      return () => graph.kernels.add(other.gradient, from.gradient, from.size, accumulate);
    }
    function relu(graph, x) {
      graph.layer(
        () => graph.kernels.relu(x.at, x.at, x.size),
        () => [() => graph.kernels.reluBack(x.gradient, x.gradient, x.at, x.size, 0)]
      );
      return x;
    }
    function reluCopy(graph, x) {
      const out = graph.map(x.H, x.W, x.C);
      graph.layer(
        () => graph.kernels.relu(out.at, x.at, x.size),
        () => {
          const accumulate = arrive(x);
          return [() => graph.kernels.reluBack(x.gradient, out.gradient, out.at, x.size, accumulate)];
        }
      );
      return out;
    }
    function maxPool(graph, x) {
      const { kernels } = graph;
      const out = graph.map(Math.ceil(x.H / 2), Math.ceil(x.W / 2), x.C);
      const form = [out.H, out.W, x.C];
      graph.layer(
        () => kernels.maxPool(out.inner, out.row, x.inner, x.row, ...form),
        () => {
          arrive(x);
          return [
            () => kernels.zero(x.gradient, x.gradientSize),
            () => kernels.maxPoolBack(
              x.gradientInner,
              x.inner,
              x.row,
              out.inner,
              out.gradientInner,
              out.row,
              ...form
            )
          ];
        }
      );
      return out;
    }
    function upsampleAdd(graph, fine, coarse) {
      const { kernels } = graph;
      const form = [fine.H, fine.W, fine.C];
      graph.layer(
        () => kernels.upsampleAdd(fine.inner, fine.row, coarse.inner, coarse.row, ...form),
        () => {
          const accumulate = arrive(coarse);
          const [to, from] = [coarse.gradientInner, fine.gradientInner];
          return [() => kernels.upsampleAddBack(to, coarse.row, from, fine.row, ...form, accumulate)];
        }
      );
      return fine;
    }
    var VECTORS = {
      none: ["weights"],
      pixels: ["weights"],
      weights: ["weights", "averaged", "gradient", "total", "first", "second"]
    };
    var Network = class {
      /**
       * config: the package's Config as JSON; width and height in pixels; instance: of `instantiate`. gradients: see `Graph`.
       * BatchNorm is that of evaluation, folded into the convolutions: load weights with `folded`.
       */
      constructor(instance, config, { width, height, gradients = "weights" }) {
        const graph = new Graph(instance, gradients);
        Object.assign(this, { config, width, height, graph });
        const shape = architecture(config);
        const channels = config.pyramid_channels;
        graph.image = graph.map(height, width, 4, {
          pad: Math.max(graph.border, shape.stem.kernel >> 1),
          gradientChannels: 8
        });
        const features = backbone(graph, config, shape);
        const maps = pyramid(graph, config, shape, features, channels);
        this.levels = shape.levels.map((level) => {
          const map = maps.get(level);
          const logits = head(graph, config, map, "class_head", shape.perCell * config.num_classes);
          const deltas = head(graph, config, map, "box_head", shape.perCell * 4);
          logits.written = deltas.written = true;
          return { level, H: map.H, W: map.W, logits, deltas };
        });
        this.grid = grid(config.anchors, this.levels);
        graph.finish(VECTORS[gradients]);
        this.memory = new Float32Array(graph.memory.buffer);
      }
      /** The image that the network looks at: bytes [H * W * 3], red-green-blue. */
      see(pixels2) {
        const { inner, row, C } = this.graph.image;
        const { mean: mean2, std } = this.config;
        const scale2 = std.map((deviation) => 1 / (255 * deviation));
        const shift = mean2.map((value, i) => -value / std[i]);
        const { memory, width, height } = this;
        for (let y = 0, from = 0; y < height; y++) {
          for (let x = 0, to = inner / 4 + y * row; x < width; x++, to += C, from += 3) {
            memory[to] = pixels2[from] * scale2[0] + shift[0];
            memory[to + 1] = pixels2[from + 1] * scale2[1] + shift[1];
            memory[to + 2] = pixels2[from + 2] * scale2[2] + shift[2];
          }
        }
      }
      /** What the heads say after `graph.forward()`, in the anchors' order: {logits: [N * K], deltas: [N * 4]}. */
      outputs() {
        const { config, grid: grid2, levels } = this;
        const K = config.num_classes;
        const logits = new Float32Array(grid2.count * K);
        const deltas = new Float32Array(grid2.count * 4);
        for (const [i, { first }] of grid2.levels.entries()) {
          this.gather(levels[i].logits, grid2.perCell * K, logits, first * K);
          this.gather(levels[i].deltas, grid2.perCell * 4, deltas, first * 4);
        }
        return { logits, deltas };
      }
      /**
       * The gradient of one logit with respect to the image, [H * W * 3], for pixels in 0..1: how fast the logit of `anchor` for
       * class `label` rises with each. Needs gradients: "pixels".
       */
      explain(pixels2, anchor, label) {
        const { graph, grid: grid2, levels, memory, config } = this;
        this.see(pixels2);
        graph.forward();
        for (const { logits: logits2, deltas } of levels) {
          for (const { gradient, gradientSize } of [logits2, deltas])
            memory.fill(0, gradient / 4, gradient / 4 + gradientSize);
        }
        const place22 = grid2.levels.findLastIndex(({ first }) => first <= anchor);
        const { logits, W } = levels[place22];
        const within = anchor - grid2.levels[place22].first;
        const cell = Math.floor(within / grid2.perCell);
        const channel = within % grid2.perCell * config.num_classes + label;
        memory[logits.gradientInner / 4 + Math.floor(cell / W) * logits.row + cell % W * logits.C + channel] = 1;
        graph.backward();
        const { gradientInner, gradientRow, gradientChannels } = graph.image;
        const slopes = new Float32Array(pixels2.length);
        for (let y = 0, to = 0; y < this.height; y++) {
          for (let x = 0, from = gradientInner / 4 + y * gradientRow; x < this.width; x++, from += gradientChannels) {
            for (let c = 0; c < 3; c++) slopes[to++] = memory[from + c] / config.std[c];
          }
        }
        return slopes;
      }
      /** Copy the first `columns` channels of all places of a map. */
      gather({ H, W, C, row, inner }, columns, out, at) {
        for (let y = 0; y < H; y++) {
          for (let x = 0, from = inner / 4 + y * row; x < W; x++, from += C, at += columns) {
            for (let j = 0; j < columns; j++) out[at + j] = this.memory[from + j];
          }
        }
      }
      /** Put tensors {name: torch's layout, flat} into a vector of the graph. Throws where one is missing or has another size. */
      load(tensors, vector = "weights") {
        const values = this.graph.numbers(this.graph[vector], this.graph.count);
        for (const parameter of this.graph.parameters.values()) {
          const tensor = tensors[parameter.name];
          const places = layout22(parameter);
          if (tensor?.length !== places.length) {
            throw new Error(
              `weights: ${parameter.name} has ${tensor?.length ?? "no"} numbers, not ${places.length}`
            );
          }
          for (let i = 0; i < places.length; i++) values[parameter.offset + places[i]] = tensor[i];
        }
        this.graph.use("weights");
      }
      /** A vector of the graph as tensors {name: Float32Array in torch's layout}. */
      tensors(vector = "weights") {
        const values = this.graph.numbers(this.graph[vector], this.graph.count);
        const result = {};
        for (const parameter of this.graph.parameters.values()) {
          result[parameter.name] = Float32Array.from(
            layout22(parameter),
            (place22) => values[parameter.offset + place22]
          );
        }
        return result;
      }
    };
    function layout22({ name, size, outputs, inputs, kernel, columns }) {
      if (!kernel) return Int32Array.from({ length: columns ?? size }, (_, i) => i);
      const real = name === "backbone.stem.0.weight" ? 3 : inputs;
      const elements = kernel * kernel;
      const places = new Int32Array(outputs * real * elements);
      let at = 0;
      for (let o = 0; o < outputs; o++) {
        for (let i = 0; i < real; i++) {
          for (let t = 0; t < elements; t++)
            places[at++] = (((o >> 3) * elements + t) * inputs + i) * 8 + (o & 7);
        }
      }
      return places;
    }
    function normalised(graph, config, x, name, place22, outputs, size, { stride = 1, relu: active = true, other = null } = {}) {
      const bias = !grouped(config);
      const y = convolution(graph, x, `${name}.${place22}`, outputs, size, { stride, bias });
      if (!bias)
        return groupNorm(graph, y, `${name}.${place22 + 1}`, config.backbone_groups, { relu: active, other });
      if (other) add(graph, y, other);
      return active ? relu(graph, y) : y;
    }
    function backbone(graph, config, { stem, stages }) {
      let x = normalised(graph, config, graph.image, "backbone.stem", 0, stem.width, stem.kernel, { stride: 2 });
      if (stem.pool) x = maxPool(graph, x);
      const maps = /* @__PURE__ */ new Map();
      stages.forEach(({ inputs, outputs, stride, map }, i) => {
        const name = `backbone.stages.${i}`;
        const input = x;
        const other = stride !== 1 || inputs !== outputs ? normalised(graph, config, input, `${name}.shortcut`, 0, outputs, 1, { stride, relu: false }) : input;
        x = normalised(graph, config, input, `${name}.residual`, 0, outputs, 3, { stride });
        x = normalised(graph, config, x, `${name}.residual`, 3, outputs, 3, { other });
        maps.set(map, x);
      });
      return maps;
    }
    function pyramid(graph, config, { laterals, outputs, above }, features, channels) {
      const sums = /* @__PURE__ */ new Map();
      let coarser = null;
      for (const map of [...laterals].reverse()) {
        const sum = convolution(graph, features.get(map), `pyramid.lateral.C${map}`, channels, 1);
        if (config.top_down && coarser) upsampleAdd(graph, sum, coarser);
        sums.set(map, sum);
        coarser = sum;
      }
      const levels = /* @__PURE__ */ new Map();
      for (const map of outputs) {
        levels.set(map, convolution(graph, sums.get(map), `pyramid.output.P${map}`, channels, 3));
      }
      for (const level of above) {
        const source2 = level === 7 ? reluCopy(graph, levels.get(6)) : config.p6_from === "C5" ? features.get(5) : levels.get(5);
        levels.set(level, convolution(graph, source2, `pyramid.p${level}`, channels, 3, { stride: 2 }));
      }
      return levels;
    }
    function head(graph, config, map, name, columns) {
      let x = map;
      for (let i = 0; i < config.head_convs; i++) {
        const layer = `${name}.tower.${i}`;
        const bias = config.head_norm !== "group";
        x = convolution(graph, x, `${layer}.0`, config.pyramid_channels, 3, { bias });
        x = bias ? relu(graph, x) : groupNorm(graph, x, `${layer}.1`, config.head_groups, { relu: true });
      }
      return convolution(graph, x, `${name}.final`, columns, 3);
    }
    var THRESHOLDS = Array.from({ length: 10 }, (_, i) => i === 9 ? 0.95 : 0.5 + i * ((0.95 - 0.5) / 9));
    var RECALLS = Array.from({ length: 101 }, (_, i) => i * 0.01);
    var MOST = 100;
    function averagePrecision(found, truths, count) {
      const each = Array.from({ length: count }, (_, label) => ofClass(found, truths, label));
      const seen = each.filter((aps) => aps !== null);
      return {
        AP: mean(seen.map(mean)),
        AP50: mean(seen.map((aps) => aps[0])),
        AP75: mean(seen.map((aps) => aps[5])),
        classes: each.map((aps) => aps ? { AP: mean(aps), AP50: aps[0] } : { AP: null, AP50: null })
      };
    }
    var mean = (values) => values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
    var byScore = (a, b) => b.score - a.score;
    function ofClass(found, truths, label) {
      let objects = 0;
      const all = [];
      found.forEach((list, image) => {
        const { boxes, labels } = truths[image];
        const own = [];
        labels.forEach((one, i) => {
          if (one === label) own.push(boxes.slice(4 * i, 4 * i + 4));
        });
        objects += own.length;
        const best2 = list.filter((one) => one.label === label).sort(byScore).slice(0, MOST);
        const overlaps = best2.map(({ box }) => own.map((object) => iou2(box, object)));
        const hits = THRESHOLDS.map((threshold) => taken(overlaps, own.length, threshold));
        best2.forEach(({ score: score2 }, d) => all.push({ score: score2, hits: hits.map((row) => row[d]) }));
      });
      if (!objects) return null;
      all.sort(byScore);
      return THRESHOLDS.map(
        (_, t) => precisionOver(
          all.map(({ hits }) => hits[t]),
          objects
        )
      );
    }
    function taken(overlaps, objects, threshold) {
      const free = new Array(objects).fill(true);
      return overlaps.map((row) => {
        let [highest, place22] = [threshold, -1];
        row.forEach((overlap2, i) => {
          if (free[i] && overlap2 >= highest) [highest, place22] = [overlap2, i];
        });
        if (place22 >= 0) free[place22] = false;
        return place22 >= 0;
      });
    }
    function precisionOver(hits, objects) {
      let right = 0;
      const recall = [];
      const precision = hits.map((hit, i) => {
        right += hit ? 1 : 0;
        recall.push(right / objects);
        return right / (i + 1);
      });
      for (let i = precision.length - 2; i >= 0; i--) precision[i] = Math.max(precision[i], precision[i + 1]);
      let sum = 0;
      let at = 0;
      for (const wanted of RECALLS) {
        while (at < recall.length && recall[at] < wanted) at++;
        sum += precision[at] ?? 0;
      }
      return sum / RECALLS.length;
    }
    function candidates({ logits, deltas }, grid2, { width, height }, config) {
      const { num_classes: K, score_threshold, top_k } = config;
      const threshold = Math.fround(score_threshold);
      const least = Math.log(threshold / (1 - threshold)) - 1e-3;
      const found = grid2.levels.flatMap(({ level, first, H, W }) => {
        const pairs2 = [];
        for (let i = first * K; i < (first + H * W * grid2.perCell) * K; i++) {
          if (logits[i] < least) continue;
          const score2 = Math.fround(1 / (1 + Math.exp(-logits[i])));
          if (score2 > threshold) pairs2.push({ score: score2, anchor: Math.floor(i / K), label: i % K, level });
        }
        return pairs2.sort((a, b) => b.score - a.score).slice(0, top_k);
      });
      for (const one of found) one.box = cut(decode2(deltas, grid2.edges, 4 * one.anchor), width, height);
      return found.sort((a, b) => b.score - a.score);
    }
    function decode2(deltas, edges, at) {
      const centred = [0, 1].map((side) => {
        const size = edges[at + 2 + side] - edges[at + side];
        const centre = edges[at + side] + size / 2 + deltas[at + side] * size;
        const half = size * Math.exp(Math.min(deltas[at + 2 + side], LARGEST_LOG_SCALE2)) / 2;
        return [centre - half, centre + half];
      });
      return [centred[0][0], centred[1][0], centred[0][1], centred[1][1]];
    }
    function cut([x1, y1, x2, y2], width, height) {
      const within = (value, most) => Math.min(most, Math.max(0, value));
      return [within(x1, width), within(y1, height), within(x2, width), within(y2, height)];
    }
    function suppress(found, { nms_threshold, keep_empty = false }) {
      const kept = [];
      return found.map(({ box, label }, place22) => {
        if (!keep_empty && !(box[2] > box[0] && box[3] > box[1])) return { by: -2, iou: 0 };
        for (const other of kept) {
          const rival = found[other];
          if (rival.label !== label || rival.box[0] >= box[2] || box[0] >= rival.box[2]) continue;
          const overlap2 = iou2(rival.box, box);
          if (overlap2 > nms_threshold) return { by: other, iou: overlap2 };
        }
        kept.push(place22);
        return { by: -1, iou: 0 };
      });
    }
    function detections(outputs, grid2, size, config) {
      const found = candidates(outputs, grid2, size, config);
      const fate = suppress(found, config);
      return found.filter((_, i) => fate[i].by === -1).slice(0, config.max_detections ?? void 0);
    }
    var MOST2 = 1e5;
    var LENIENT = 5e-3;
    function look(network2, pixels2) {
      network2.graph.turnTo("averaged");
      network2.see(pixels2);
      network2.graph.forward();
      return network2.outputs();
    }
    async function find(network2, images, breathe, threshold = network2.config.score_threshold) {
      const config = { ...network2.config, score_threshold: threshold };
      const found = [];
      for (const { pixels: pixels2 } of images) {
        const list = detections(look(network2, pixels2), network2.grid, network2, config);
        found.push(list.map(({ box, score: score2, label }) => ({ box, score: score2, label })));
        if (breathe) await breathe();
      }
      return found;
    }
    async function score(network2, images, breathe, both = false) {
      const { num_classes: count, score_threshold: threshold } = network2.config;
      const found = await find(network2, images, breathe, both ? Math.min(LENIENT, threshold) : threshold);
      const sure = found.map((list) => list.filter((one) => one.score > Math.fround(threshold)));
      const scores = averagePrecision(sure, images, count);
      return both ? { ...scores, lenient: averagePrecision(found, images, count) } : scores;
    }
    async function terms(network2, images, breathe) {
      const { grid: grid2, config } = network2;
      const K = config.num_classes;
      const matching = new Matching(grid2, config);
      const every = Math.ceil(images.length * grid2.count * K / MOST2);
      const [positives, negatives] = [[], []];
      let count = 0;
      for (const { pixels: pixels2, boxes, labels } of images) {
        const { logits } = look(network2, pixels2);
        matching.match(boxes);
        for (let i = 0; i < logits.length; i++) {
          const object = matching.owner[Math.floor(i / K)];
          if (object === -2) continue;
          const p = 1 / (1 + Math.exp(-logits[i]));
          if (object >= 0 && labels[object] === i % K) positives.push(p);
          else if (count++ % every === 0) negatives.push(1 - p);
        }
        if (breathe) await breathe();
      }
      return { positives: Float32Array.from(positives), negatives: Float32Array.from(negatives), count };
    }
    var LATEST = 200;
    var Session = class {
      /** leader: a `Leader`; options: {held, shown, every, evaluateAt, data}; send: where messages go; breathe: see `breathing`. */
      constructor(leader, { held, shown, every, evaluateAt, data }, send, breathe) {
        Object.assign(this, { leader, every, evaluateAt, send, breathe });
        this.images = heldOut(held, data);
        this.shown = typeof shown === "object" ? heldOut(shown, data) : this.images.slice(0, shown);
        this.state = "idle";
        this.rows = [];
        this.seconds = 0;
        this.training = null;
      }
      /** Train until a step, unless paused before; what was asked for last counts. Resolves when training stops. */
      run(until) {
        if (this.state === "done" || this.state === "diverged") return this.training;
        this.until = Math.min(until, this.leader.recipe.steps);
        this.state = "training";
        this.training ?? (this.training = this.train().finally(() => this.training = null));
        return this.training;
      }
      pause() {
        if (this.state === "training") this.state = "paused";
      }
      async train() {
        while (this.state === "training") {
          await this.stretch();
        }
      }
      /** Step after step, with a report whenever one is due, and one at the end. */
      async stretch() {
        const { leader } = this;
        let [begin2, reported] = [performance.now(), performance.now()];
        while (this.state === "training" && leader.step < this.until) {
          const row = await leader.advance();
          this.rows.push(row);
          if (row.diverged) this.state = "diverged";
          else if (row.step === leader.recipe.steps) this.state = "done";
          const now = performance.now();
          this.seconds += (now - begin2) / 1e3;
          begin2 = now;
          const frame = row.step % this.every === 0;
          if (this.state === "training" && (frame || this.evaluateAt.includes(row.step) || now - reported > LATEST)) {
            await this.report(frame);
            reported = performance.now();
          }
          await this.breathe();
        }
        this.pause();
        await this.report(true);
      }
      /** Send the rows since the last report, with a frame and scores where they are due. */
      async report(frame) {
        const { leader, state, seconds, rows: rows2 } = this;
        const { network: network2, step } = leader;
        const message = { report: true, rows: rows2, seconds, state };
        this.rows = [];
        if (state === "diverged")
          message.reason = `After step ${step} the loss or its gradient is too large to be a number.`;
        else {
          if (frame) message.frame = { step, found: await find(network2, this.shown, this.breathe) };
          if (rows2.length && this.evaluateAt.includes(step)) {
            message.scores = { step, ...await score(network2, this.images, this.breathe, state === "done") };
          }
          if (frame) this.send({ saved: leader.save() });
        }
        this.send(message);
      }
      terms() {
        return terms(this.leader.network, this.images, this.breathe);
      }
      /** AP on other images than the held-out ones. */
      score(pictures) {
        return score(this.leader.network, heldOut(pictures), this.breathe, true);
      }
    };
    function breathing() {
      const { port1, port2 } = new MessageChannel();
      const waiting = [];
      port1.onmessage = () => waiting.shift()();
      const breathe = () => new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(0);
      });
      return { breathe, close: () => port1.close() };
    }
    function lead(network2, { recipe, data, ports, inPage: inPage2, saved, ...options }, send, breathe) {
      const leader = new Leader(network2, recipe, data, ports, inPage2 ? breathe : null);
      if (saved) leader.restore(saved);
      return new Session(leader, { data, ...options }, send, breathe);
    }
    function program2() {
      return {
        work,
        refuseTraining,
        refuseDetection: architecture,
        bytes,
        Graph,
        Network,
        folded,
        instantiate,
        initialize
      };
    }
    function bytes(kind = "plain") {
      const decode22 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      if (kind === "plain") return decode22(PLAIN);
      const relaxed = decode22(RELAXED);
      return WebAssembly.validate(relaxed) ? relaxed : decode22(PLAIN);
    }
    function refuseTraining(config, recipe) {
      architecture(config);
      if (!grouped(config)) {
        throw new Error('Config.backbone_norm is "batch": the page trains with "group" only, an image at a time');
      }
      refuseRecipe(recipe);
    }
    function work(scope) {
      const tasks = { lead: leading, follow: following, detect: detecting };
      scope.onmessage = async ({ data }) => {
        try {
          await tasks[data.task](scope, data);
          scope.postMessage({ started: true });
        } catch (error) {
          scope.postMessage({ failed: `${error.message ?? error}` });
        }
      };
      scope.postMessage({ ready: true });
    }
    async function network({ config, kernels }, size, gradients) {
      return new Network(await instantiate(bytes(kernels)), config, { ...size, gradients });
    }
    async function following(scope, { port, recipe, data, ...setup }) {
      const fail = (error) => scope.postMessage({ failed: `${error.message ?? error}` });
      follow2(await network(setup, sizeOf(data)), recipe, data, port, fail);
    }
    async function leading(scope, { seed, weights, ...setup }) {
      const { config, data } = setup;
      const net = await network(setup, sizeOf(data));
      const tensors = weights ?? initialize(config, seed);
      net.load(tensors);
      net.load(tensors, "averaged");
      const { breathe, close } = breathing();
      const session = lead(net, setup, (message) => scope.postMessage(message), breathe);
      const orders = {
        run: ({ until }) => session.run(until),
        pause: () => session.pause(),
        weights: () => net.tensors("averaged"),
        terms: () => session.terms(),
        score: ({ pictures }) => session.score(pictures),
        close() {
          session.pause();
          for (const port of setup.ports) port.close();
          close();
        }
      };
      answering(scope, orders);
    }
    async function detecting(scope, { config, weights, kernels, width, height }) {
      const tensors = folded(config, weights);
      const prepare = async (gradients) => {
        const net = await network({ config, kernels }, { width, height }, gradients);
        net.load(tensors);
        return net;
      };
      const detector = await prepare("none");
      let explainer = null;
      answering(scope, {
        run({ pixels: pixels2 }) {
          const begin2 = performance.now();
          detector.see(pixels2);
          detector.graph.forward();
          return { ...detector.outputs(), ms: performance.now() - begin2 };
        },
        async gradient({ pixels: pixels2, anchor, label }) {
          explainer ?? (explainer = await prepare("pixels"));
          return explainer.explain(pixels2, anchor, label);
        }
      });
    }
    function answering(scope, orders) {
      scope.onmessage = async ({ data: { order, id, ...rest } }) => {
        try {
          scope.postMessage({ id, answer: await orders[order](rest) });
        } catch (error) {
          scope.postMessage({ id, failed: `${error.message ?? error}` });
        }
      };
    }
    return __toCommonJS(program_exports);
  })();
  return engine.program();
}

var PATIENCE = 1e4;
var NOTES = {
  forbidden: "This page may not start workers, so the network works in the page itself, more slowly.",
  lost: "A worker stopped, so the network works in the page itself, more slowly."
};
async function hire({ setup, workers, hear, fell }) {
  const waiting = /* @__PURE__ */ new Map();
  let last2 = 0;
  let saved = null;
  let crew2 = null;
  const listen = () => {
    crew2.scope.onmessage = ({ data }) => {
      if (data.saved) saved = data.saved;
      else if (!waiting.has(data.id)) hear(data);
      else if (data.failed && !crew2.inPage) lost();
      else settle(data);
    };
    crew2.onlost = lost;
  };
  const settle = ({ id, answer, failed }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (failed) reject(new Error(failed));
    else resolve(answer);
  };
  const takeOver = async (note) => {
    crew2 = await inPage({ ...setup, saved });
    fell(note);
    listen();
  };
  const stop = () => {
    crew2.onlost = () => {
    };
    crew2.stop();
  };
  const lost = async () => {
    if (crew2.inPage) return;
    stop();
    crew2 = { ...crew2, inPage: true };
    try {
      await takeOver(NOTES.lost);
      for (const { message } of [...waiting.values()]) crew2.scope.postMessage(message);
    } catch (error) {
      for (const id of [...waiting.keys()]) settle({ id, failed: error.message });
    }
  };
  try {
    crew2 = await inWorkers(setup, workers);
    listen();
  } catch (error) {
    await takeOver(error instanceof Forbidden ? NOTES.forbidden : NOTES.lost);
  }
  return {
    call: (order, rest) => new Promise((resolve, reject) => {
      const message = { order, id: ++last2, ...rest };
      waiting.set(last2, { resolve, reject, message });
      crew2.scope.postMessage(message);
    }),
    stop
  };
}
var Forbidden = class extends Error {
};
function worker() {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([`(${program})().work(self)`], { type: "text/javascript" }));
    let it;
    let timer;
    const settle = (works, why) => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
      if (works) return resolve(it);
      it?.terminate();
      return reject(new Forbidden(why));
    };
    try {
      it = new Worker(url);
    } catch (error) {
      settle(false, error.message);
      return;
    }
    timer = setTimeout(() => settle(false, "no answer"), PATIENCE);
    it.onmessage = () => settle(true);
    it.onerror = (event) => {
      event.preventDefault?.();
      settle(false, event.message);
    };
  });
}
function begin(scope, message, transfer = []) {
  return new Promise((resolve, reject) => {
    scope.onmessage = ({ data }) => {
      if (data.started) resolve(scope);
      else if (data.failed) reject(new Error(data.failed));
    };
    scope.onerror = (event) => reject(new Error(event.message));
    scope.postMessage(message, transfer);
  });
}
async function inWorkers(setup, workers) {
  const all = await Promise.all(Array.from({ length: workers }, worker));
  const stop = () => all.forEach((one) => one.terminate());
  const crew2 = { stop, inPage: false, onlost() {
  } };
  try {
    const [leader, ...followers] = all;
    const channels = followers.map(() => new MessageChannel());
    const { config, recipe, data } = setup;
    const starts = followers.map((follower, i) => {
      const { port2: port } = channels[i];
      return begin(follower, { task: "follow", config, recipe, data, port }, [port]);
    });
    await Promise.all(starts);
    const ports = channels.map(({ port1 }) => port1);
    crew2.scope = await begin(leader, { ...setup, ports }, ports);
  } catch (error) {
    stop();
    throw error;
  }
  for (const one of all) {
    one.onerror = () => crew2.onlost();
    if (one !== crew2.scope) one.onmessage = ({ data }) => data.failed && crew2.onlost();
  }
  return crew2;
}
async function inPage(setup) {
  const { port1: scope, port2 } = new MessageChannel();
  program().work(port2);
  try {
    await begin(scope, { ...setup, ports: [], inPage: true });
  } catch (error) {
    scope.close();
    throw error;
  }
  const stop = () => {
    scope.postMessage({ order: "close" });
    scope.onmessage = null;
    setTimeout(() => scope.close(), 50);
  };
  return { scope, stop, inPage: true };
}

function crew(wanted, batch) {
  const most = wanted ?? Math.min(4, globalThis.navigator?.hardwareConcurrency ?? 1);
  return Math.max(1, Math.min(most, batch));
}
function train({
  config,
  recipe,
  data,
  held = 40,
  shown = 4,
  every = 10,
  evaluateAt = [],
  onreport,
  ...more
}) {
  program().refuseTraining(config, recipe);
  const { seed = recipe.seed, start = {}, workers } = more;
  const setup = {
    task: "lead",
    config,
    recipe,
    data,
    held,
    shown,
    every,
    evaluateAt,
    seed,
    weights: start.weights
  };
  const run = { kind: "workers", workers: crew(workers, recipe.batch), note: "", state: "idle" };
  let step = 0;
  let hands = null;
  let closed = false;
  const hear = ({ report, rows: rows2, ...rest }) => {
    if (!report || closed) return;
    const fresh = rows2.filter((row) => row.step > step);
    step = fresh.at(-1)?.step ?? step;
    run.state = rest.state;
    onreport?.({ rows: fresh, ...rest });
  };
  const fell = (note) => Object.assign(run, { kind: "page", workers: 1, note });
  const call = async (order, rest) => {
    hands ?? (hands = hire({ setup, workers: run.workers, hear, fell }));
    return (await hands).call(order, rest);
  };
  return Object.assign(run, {
    start: () => call("run", { until: recipe.steps }),
    resume: () => call("run", { until: recipe.steps }),
    step: (steps = 1) => call("run", { until: step + steps }),
    pause: () => hands && call("pause"),
    weights: () => call("weights"),
    terms: () => call("terms"),
    score: (pictures) => call("score", { pictures }),
    async close() {
      closed = true;
      (await hands?.catch(() => null))?.stop();
    }
  });
}

function mix(x) {
  x = Math.imul(x ^ x >>> 16, 2146121005);
  x = Math.imul(x ^ x >>> 15, 2221713035);
  return (x ^ x >>> 16) >>> 0;
}
function uniform(seed, stream, i) {
  const start = mix(seed + Math.imul(stream, 2654435769) | 0);
  return (mix(start + Math.imul(i, 2654435769) | 0) + 0.5) / 4294967296;
}

var GOLDEN = 2654435769;
var WHOLE = 4294967296;
var Numbers = class {
  constructor(seed, stream) {
    this.start = mix(seed + Math.imul(stream, GOLDEN) | 0);
    this.count = 0;
  }
  /** 32 random bits, 0 to 2^32 - 1. */
  bits() {
    return mix(this.start + Math.imul(this.count++, GOLDEN) | 0);
  }
  /** Evenly between 0 and 1, never one of them. */
  next() {
    return (this.bits() + 0.5) / WHOLE;
  }
  between(low, high) {
    return low + (high - low) * this.next();
  }
  /** A bell around `mean`, at most three `spread` wide to either side: the sum of three even numbers. */
  bell(mean, spread) {
    const sum = this.next() + this.next() + this.next();
    return mean + spread * (2 * sum - 3);
  }
};
function turned(t) {
  const quarter = Math.floor(4 * t + 0.5);
  const x = (t - quarter / 4) * 6.283185307179586;
  const z = x * x;
  const sine = x * (1 - z / 6 * (1 - z / 20 * (1 - z / 42 * (1 - z / 72))));
  const cosine = 1 - z / 2 * (1 - z / 12 * (1 - z / 30 * (1 - z / 56 * (1 - z / 90))));
  const which = quarter & 3;
  if (which === 0) return [cosine, sine];
  if (which === 1) return [-sine, cosine];
  return which === 2 ? [-cosine, -sine] : [sine, -cosine];
}
function falling(z) {
  if (z >= 8) return 0;
  const one = 1 - z / 8;
  const four = one * one * (one * one);
  return four * four;
}
function transmitted(d) {
  const one = (16 - d) / (16 + d);
  const four = one * one * (one * one);
  return four * four;
}
function edge(distance, soft) {
  const t = Math.min(1, Math.max(0, distance / (2 * soft) + 0.5));
  return t * t * (3 - 2 * t);
}
var knot = (seed, x, y) => mix(seed + Math.imul(x, GOLDEN) + Math.imul(y, 2246822507) | 0);
function mottle(seed, x, y) {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const s = x - left;
  const t = y - top;
  const across = s * s * (3 - 2 * s);
  const down = t * t * (3 - 2 * t);
  const a = knot(seed, left, top);
  const b = knot(seed, left + 1, top);
  const c = knot(seed, left, top + 1);
  const d = knot(seed, left + 1, top + 1);
  const upper = a + (b - a) * across;
  const lower = c + (d - c) * across;
  return (upper + (lower - upper) * down + 0.5) / WHOLE * 2 - 1;
}
var blend = (from, to, share, strength) => from.map((v, i) => (v + (to[i] - v) * share) * strength);

var RBC = 0;
var WBC = 1;
var PLATELET = 2;
var DEBRIS = 3;
var NAMES = ["RBC", "WBC", "Platelets"];
var SPECK = 0;
var FIBRE = 1;
var PIECE = 2;
var RING = 3;
var POINTS = Array.from({ length: 60 }, (_, i) => turned(i / 60));
var WAVES = [0.045, 0.05, 0.06, 0.06];
function stretched(label, debris2, numbers2) {
  const u = numbers2.next();
  if (label === RBC) return 1 + 0.5 * u * u * u;
  if (label === WBC) return 1 + 0.15 * u;
  return debris2 === FIBRE ? 1.5 + 1.1 * u : 1 + 0.35 * u;
}
function shaped({ label, x, y, size, seed }) {
  const numbers2 = new Numbers(seed, 0);
  const debris2 = label === DEBRIS ? Math.floor(4 * numbers2.next()) : -1;
  const axes = Math.sqrt(stretched(label, debris2, numbers2));
  const [cos, sin] = turned(numbers2.next() / 2);
  const cell = { label, x, y, size, seed, debris: debris2, a: size / 2 * axes, b: size / 2 / axes, cos, sin };
  const height = debris2 === SPECK ? 0.12 : WAVES[label];
  cell.waves = [1, 2, 3].flatMap((k) => {
    const high = numbers2.bell(0, height / k);
    const [c, s] = turned(numbers2.next());
    return [high * c, -high * s];
  });
  cell.whole = around(cell);
  return cell;
}
function reach(waves, c, s) {
  const c2 = c * c - s * s;
  const s2 = 2 * c * s;
  const c3 = c2 * c - s2 * s;
  const s3 = s2 * c + c2 * s;
  const c4 = c2 * c2 - s2 * s2;
  const s4 = 2 * c2 * s2;
  return 1 + waves[0] * c2 + waves[1] * s2 + waves[2] * c3 + waves[3] * s3 + waves[4] * c4 + waves[5] * s4;
}
function outline(cell) {
  return POINTS.map(([c, s]) => {
    const far = reach(cell.waves, c, s);
    const u = cell.a * far * c;
    const v = cell.b * far * s;
    return [cell.x + u * cell.cos - v * cell.sin, cell.y + u * cell.sin + v * cell.cos];
  });
}
function around(cell) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline(cell)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
var clipped = ([x1, y1, x2, y2], width, height) => [
  Math.max(0, x1),
  Math.max(0, y1),
  Math.min(width, x2),
  Math.min(height, y2)
];
function shows(cell, width, height) {
  const [x1, y1, x2, y2] = clipped(cell.whole, width, height);
  return Math.min(x2 - x1, y2 - y1) >= 0.33 * cell.size;
}

var HEIGHT = 192;
var ATTEMPTS = 12;
var MOST_OVERLAP = 0.4;
function layout(key, width, height, options) {
  const numbers2 = new Numbers(key, 0);
  const unit = height / HEIGHT;
  const room = width * height / (256 * HEIGHT * unit * unit);
  const cells = [];
  const count = (mean) => {
    const wanted = Math.max(0, mean) * room;
    const sure = Math.floor(wanted);
    return sure + (numbers2.next() < wanted - sure ? 1 : 0);
  };
  const fill2 = (label, number, propose) => {
    for (let i = 0; i < number; i++) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const { x, y, radius } = propose();
        if (place(cells, { label, x, y, size: 2 * radius, seed: numbers2.bits() }, width, height)) break;
      }
    }
  };
  const anywhere = (radius, beyond) => ({
    radius,
    x: numbers2.between(-beyond * radius, width + beyond * radius),
    y: numbers2.between(-beyond * radius, height + beyond * radius)
  });
  fill2(WBC, count(options.white), () => {
    const large = numbers2.next() >= 0.22;
    return anywhere(unit * (large ? numbers2.between(35, 46) : numbers2.between(24, 32)), 0.1);
  });
  const usual = unit * numbers2.between(19, 22.5);
  const clumping = numbers2.between(0.1, 0.6);
  const firstRed = cells.length;
  fill2(RBC, count(numbers2.bell(options.red, 0.26 * options.red)), () => {
    const radius = usual * numbers2.bell(1, 0.06);
    const together = numbers2.next() < clumping;
    const reds = cells.length - firstRed;
    if (!together || reds === 0) return anywhere(radius, 0.3);
    const neighbour = cells[firstRed + Math.floor(reds * numbers2.next())];
    const [cos, sin] = turned(numbers2.next());
    const gap = numbers2.between(0.65, 1.05) * (radius + neighbour.size / 2);
    return { radius, x: neighbour.x + gap * cos, y: neighbour.y + gap * sin };
  });
  fill2(
    PLATELET,
    count(options.platelets * numbers2.between(0.3, 1.7)),
    () => anywhere(unit * numbers2.between(5.8, 9.8), 0)
  );
  fill2(
    DEBRIS,
    count(options.debris * numbers2.between(0.5, 1.5)),
    () => anywhere(unit * numbers2.between(4.5, 10.5), 0)
  );
  return cells;
}
function place(cells, proposal, width, height) {
  const { label, x, y, size } = proposal;
  for (const other of cells) {
    const apart = label === WBC || other.label === WBC ? 0.9 : label === other.label ? 0.5 : 0.35;
    const least = apart * (size + other.size) / 2;
    const dx = x - other.x;
    const dy = y - other.y;
    if (dx * dx + dy * dy < least * least) return false;
  }
  const cell = shaped(proposal);
  if (!shows(cell, width, height)) return false;
  const box = clipped(cell.whole, width, height);
  if (cells.some((other) => iou(box, clipped(other.whole, width, height)) > MOST_OVERLAP)) return false;
  cells.push(cell);
  return true;
}

var BROWN = [0.12, 0.3, 0.32];
var PINK = [0.1, 0.29, 0.21];
var NUCLEUS = [
  [0.45, 0.8, -0.07],
  [0.75, 0.98, 0.03]
];
var CYTOPLASM = [
  [0.06, 0.24, -0.02],
  [0.14, 0.34, 0.12]
];
var PURPLE = [
  [0.36, 0.38, 0],
  [0.24, 0.3, -0.05]
];
var DUST = [0.42, 0.38, 0.22];
var square = (v) => v * v;
function stain(key, unit) {
  const numbers2 = new Numbers(key, 1);
  return {
    soft: unit * numbers2.between(0.7, 1.3),
    pink: numbers2.next(),
    strength: numbers2.between(0.85, 1.15),
    pale: numbers2.between(0.5, 0.97),
    unit
  };
}
function densityOf(cells, look, width, height, scale2) {
  const field = { density: new Float64Array(width * height * 3), width, height, scale: scale2 };
  for (const label of [RBC, WBC, PLATELET, DEBRIS]) {
    for (const cell of cells) if (cell.label === label) PAINTERS[label](field, cell, look);
  }
  return field.density;
}
function patch({ width, height, scale: scale2 }, cell, beyond, ink) {
  const [x1, y1, x2, y2] = cell.whole;
  const left = Math.max(0, Math.floor((x1 - beyond) * scale2));
  const right = Math.min(width, Math.ceil((x2 + beyond) * scale2));
  const top = Math.max(0, Math.floor((y1 - beyond) * scale2));
  const bottom = Math.min(height, Math.ceil((y2 + beyond) * scale2));
  const place3 = { r: 0, u: 0, v: 0, dx: 0, dy: 0 };
  for (let row = top; row < bottom; row++) {
    place3.dy = (row + 0.5) / scale2 - cell.y;
    for (let column = left; column < right; column++) {
      place3.dx = (column + 0.5) / scale2 - cell.x;
      place3.u = (place3.dx * cell.cos + place3.dy * cell.sin) / cell.a;
      place3.v = (place3.dy * cell.cos - place3.dx * cell.sin) / cell.b;
      const far = Math.sqrt(place3.u * place3.u + place3.v * place3.v);
      place3.r = far > 1e-6 ? far / reach(cell.waves, place3.u / far, place3.v / far) : 0;
      ink(3 * (row * width + column), place3);
    }
  }
}
function redCell(field, cell, { soft, pink, strength, pale }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const radius = cell.size / 2;
  const paler = numbers2.next();
  const colour = blend(BROWN, PINK, pink, strength * (1 - 0.4 * paler * paler * paler));
  const pallor = Math.min(1, Math.max(0, numbers2.bell(pale, 0.18)));
  const wide = numbers2.between(0.42, 0.75);
  const askew = numbers2.next() < 0.12;
  const narrow = wide * (askew ? numbers2.between(0.3, 0.5) : numbers2.between(0.6, 1));
  const shift = [numbers2.bell(0, askew ? 0.25 : 0.1), numbers2.bell(0, askew ? 0.25 : 0.1)];
  const halo = numbers2.between(0.05, 0.2);
  const { density } = field;
  patch(field, cell, 0.35 * radius + 2 * soft, (at, { r, u, v }) => {
    const inside = edge((1 - r) * radius, soft);
    const middle = square((u - shift[0]) / wide) + square((v - shift[1]) / narrow);
    const rim = 0.12 * falling(square((r - 0.9) / 0.09));
    const around2 = halo * falling(square((r - 1.1) / 0.06));
    const thick = (1 - pallor * falling(middle * middle) + rim) * inside - around2 * (1 - inside);
    if (thick === 0) return;
    for (let c = 0; c < 3; c++) {
      const old = density[at + c];
      const own = colour[c] * thick;
      density[at + c] = Math.max(old, own) + 0.3 * Math.min(old, own);
    }
  });
}
function lobesOf(numbers2, small) {
  if (small) return [[numbers2.bell(0, 0.05), numbers2.bell(0, 0.05), numbers2.between(0.74, 0.86)]];
  const band = numbers2.next() < 0.25;
  const count = band ? 6 : 2 + Math.floor(4 * numbers2.next());
  let angle = numbers2.next();
  return Array.from({ length: count }, () => {
    const [cos, sin] = turned(angle);
    const far = band ? 0.38 : numbers2.between(0.36, 0.52);
    angle += band ? 0.07 : numbers2.between(0.15, 0.22);
    return [far * cos, far * sin, numbers2.between(0.23, 0.36)];
  });
}
function depthIn(lobes, u, v) {
  let depth = -9;
  for (const [x, y, radius] of lobes) {
    const own = radius - Math.sqrt(square(u - x) + square(v - y));
    const near = Math.max(0, 1 - Math.abs(depth - own) / 0.12);
    depth = Math.max(depth, own) + 0.03 * near * near;
  }
  return depth;
}
function whiteCell(field, cell, { soft, unit }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const radius = cell.size / 2;
  const share = numbers2.next();
  const nucleus = blend(...NUCLEUS, share * share, numbers2.between(0.75, 1.1));
  const pinker = numbers2.next();
  const body = blend(...CYTOPLASM, pinker * pinker, numbers2.between(0.6, 1.2));
  const grain = numbers2.between(0.1, 0.3);
  const lobes = lobesOf(numbers2, radius < 33 * unit);
  const { density } = field;
  patch(field, cell, 3 * soft, (at, { r, u, v, dx, dy }) => {
    const rim = edge((1 - r) * radius, 2.2 * soft);
    if (rim === 0) return;
    const fine = mottle(cell.seed, dx / (1.8 * unit), dy / (1.8 * unit));
    const coarse = mottle(cell.seed, dx / (7 * unit), dy / (7 * unit));
    const depth = depthIn(lobes, u, v) + 0.04 * coarse;
    const core = edge(depth * radius, 1.2 * soft) * rim;
    const thick = (0.8 + 0.2 * r + 1.5 * grain * fine + 0.2 * coarse) * rim * (1 - core);
    const chromatin = (0.88 + 0.22 * coarse + 0.12 * fine + 0.15 * falling(square(depth / 0.07))) * core;
    for (let c = 0; c < 3; c++) {
      density[at + c] = density[at + c] * (1 - 0.9 * rim) + body[c] * thick + nucleus[c] * chromatin;
    }
  });
}
function platelet(field, cell, { soft, unit }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const colour = blend(...PURPLE, numbers2.next(), numbers2.between(0.7, 1.2));
  const wide = numbers2.between(0.45, 0.8);
  stipple(field, cell, colour, 1.5 * soft, unit, (r) => 0.7 + 0.4 * falling(square(r / wide)));
}
function debris(field, cell, { soft, unit, pink }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const purple = blend(...PURPLE, numbers2.next(), numbers2.between(0.7, 1.2));
  const wide = numbers2.between(0.45, 0.8);
  const share = numbers2.next();
  if (cell.debris === SPECK) {
    const colour = blend(purple, DUST, 0.2 + 0.4 * share, 1);
    stipple(field, cell, colour, 0.6 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === FIBRE) {
    stipple(field, cell, purple, 1.4 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === PIECE) {
    const colour = blend(BROWN, PINK, pink, 0.8 + 0.4 * share);
    stipple(field, cell, colour, 1.4 * soft, unit, () => 0.95);
  } else if (cell.debris === RING) {
    stipple(field, cell, purple, 1.5 * soft, unit, (r) => 1.05 - 0.95 * falling(square(r / wide)));
  }
}
function stipple({ density, ...field }, cell, colour, soft, unit, thickness) {
  patch(field, cell, 2 * soft, (at, { r, dx, dy }) => {
    const inside = edge((1 - r) * cell.size / 2, soft);
    if (inside === 0) return;
    const thick = (thickness(r) + 0.16 * mottle(cell.seed, dx / (2 * unit), dy / (2 * unit))) * inside;
    for (let c = 0; c < 3; c++) density[at + c] += colour[c] * thick;
  });
}
var PAINTERS = { [RBC]: redCell, [WBC]: whiteCell, [PLATELET]: platelet, [DEBRIS]: debris };

var LIGHT = [201, 203, 200];
var GOLDEN2 = 2654435769;
function exposure(key) {
  const numbers2 = new Numbers(key, 2);
  const grain = numbers2.between(1, 3);
  const slope = [numbers2.bell(0, 0.02), numbers2.bell(0, 0.02)];
  return { grain, slope, light: LIGHT.map((level) => numbers2.bell(level, 3)), noise: numbers2.bits() };
}
function exposed(density, { grain, slope, light, noise }, width, height, channels) {
  const pixels2 = new Uint8ClampedArray(width * height * channels);
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row++) {
    const down = slope[1] * ((2 * row + 1) / height - 1);
    for (let column = 0; column < width; column++) {
      const shade = 1 + slope[0] * ((2 * column + 1) / width - 1) + down;
      const bits = mix(noise + Math.imul(row * width + column, GOLDEN2) | 0);
      const bytes = [bits & 255, bits >>> 8 & 255, bits >>> 16 & 255, bits >>> 24];
      const grey = (bytes[0] + bytes[1] + bytes[2] + bytes[3] - 510) / 148;
      for (let c = 0; c < 3; c++) {
        const coloured = (bytes[c] - 127.5) / 255;
        pixels2[to + c] = light[c] * shade * transmitted(density[from + c]) + grain * (grey + coloured);
      }
      if (channels === 4) pixels2[to + 3] = 255;
      from += 3;
      to += channels;
    }
  }
  return pixels2;
}

var HELD_OUT = 5e6;
var KEYS = 3e3;
var MEANS = { red: 13.4, white: 1.05, platelets: 1.4, debris: 0, labelled: NAMES };
var SCENES = {
  dense: MEANS,
  rare: { ...MEANS, labelled: ["WBC", "Platelets"] },
  hard: { red: 4.7, white: 0.6, platelets: 1, debris: 9, labelled: ["WBC", "Platelets"] }
};
function optionsOf(scenes) {
  if (typeof scenes === "string") {
    if (Object.hasOwn(SCENES, scenes)) return SCENES[scenes];
    throw new RangeError(`scenes are called ${Object.keys(SCENES).join(", ")}, not "${scenes}"`);
  }
  const unknown = Object.keys(scenes).filter((name) => !Object.hasOwn(MEANS, name));
  if (unknown.length) throw new RangeError(`scenes have no option ${unknown.join(", ")}`);
  const options = { ...MEANS, ...scenes };
  if (!options.labelled.length || options.labelled.some((name) => !NAMES.includes(name)))
    throw new RangeError(
      `labelled names classes among ${NAMES.join(", ")}, got ${options.labelled.join(", ")}`
    );
  return options;
}
function scene(number, { seed, width = 128, height = 96, scenes = "dense" }) {
  const options = optionsOf(scenes);
  must(width, height);
  const key = Math.floor(uniform(seed, KEYS, number) * 4294967296);
  return drawn(layout(key, width, height, options), { seed: key, width, height, labelled: options.labelled });
}
function sharp({ cells, seed, width, height }, wanted) {
  const scale2 = wanted / width;
  const high = Math.round(height * scale2);
  const look = stain(seed, height / 192);
  look.soft /= Math.sqrt(Math.max(1, scale2));
  const density = densityOf(cells, look, wanted, high, scale2);
  return { data: exposed(density, exposure(seed), wanted, high, 4), width: wanted, height: high };
}
function drawn(cells, { seed, width, height, labelled }) {
  const density = densityOf(cells, stain(seed, height / 192), width, height, 1);
  const place3 = NAMES.map((name) => labelled.indexOf(name));
  const kept = cells.filter((cell) => place3[cell.label] >= 0 && shows(cell, width, height));
  return {
    pixels: exposed(density, exposure(seed), width, height, 3),
    boxes: Float32Array.from(kept.flatMap(({ whole }) => clipped(whole, width, height))),
    labels: Uint8Array.from(kept, ({ label }) => place3[label]),
    cells,
    seed,
    width,
    height
  };
}
function must(width, height) {
  if (!(Math.min(width, height) >= 32))
    throw new RangeError(`a smear needs at least 32 x 32 pixels, got ${height} x ${width}`);
}

var SVG = "http://www.w3.org/2000/svg";
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}
function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}
function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}
function place2(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
function rich(text) {
  return text.split(/(\b[a-zA-Z]_[a-z]\b|\*\*.+?\*\*)/).map((part) => {
    if (/^[a-zA-Z]_[a-z]$/.test(part))
      return html("span", { class: "lf-symbol" }, part[0], html("sub", {}, part[2]));
    if (part.startsWith("**")) return html("strong", {}, ...rich(part.slice(2, -2)));
    return part;
  });
}
function plain(text) {
  return text.replace(/\*\*/g, "").replace(/\b([a-zA-Z])_([a-z])\b/g, "$1 $2");
}
function icon(path2) {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", class: "lf-icon" },
    svg("path", { d: path2 })
  );
}
var ICONS = {
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500",
  done: "M5 12.500l4.500 4.500L19 7.500",
  expand: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
  shrink: "M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  again: "M5 5v5h5M5.500 10a7.500 7.500 0 1 1-1 4"
};
function iconButton(name, label, onclick) {
  const button = html("button", { type: "button", class: "lf-button", onclick });
  button.show = (iconName, text) => {
    button.replaceChildren(icon(ICONS[iconName]));
    button.title = text;
    button.setAttribute("aria-label", text);
  };
  button.show(name, label);
  return button;
}
function nudged(value, event, { min, max, fine, coarse }) {
  const step = event.shiftKey ? fine : coarse;
  const moves = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: 5 * coarse,
    PageDown: -5 * coarse
  };
  if (event.key === "Home") return min;
  if (event.key === "End") return max;
  if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return null;
  return snapped(value + moves[event.key], { min, max, fine });
}
function snapped(value, { min, max, fine }) {
  const decimals = Math.max(0, Math.ceil(-Math.log10(fine)));
  return Number(Math.min(max, Math.max(min, Math.round(value / fine) * fine)).toFixed(decimals));
}
function onkeys(limits, get, set) {
  return (event) => {
    const value = nudged(get(), event, limits);
    if (value === null) return;
    event.preventDefault();
    set(value);
  };
}
function range({ id, symbol, name, limits, ticks, lead, onset }) {
  let current = limits.min;
  const input = html("input", {
    type: "range",
    id,
    min: limits.min,
    max: limits.max,
    step: limits.fine,
    "aria-label": lead ? name : null,
    oninput: () => onset(snapped(Number(input.value), limits)),
    onkeydown: onkeys(
      limits,
      () => current,
      (value) => onset(current = value)
    )
    // a second key may come before the next drawing
  });
  const part = (value) => (value - limits.min) / (limits.max - limits.min);
  const marks = ticks.map(
    ([value, text]) => html("span", { style: `--at:${part(value)}`, onclick: () => !input.disabled && onset(value) }, text)
  );
  const label = html(
    "label",
    { for: id, class: "lf-label" },
    ...symbol,
    html("span", { class: "lf-sr" }, ` ${name}`)
  );
  const output = html("span", { class: "lf-value", "aria-hidden": "true" });
  const nudge = (sign, words) => html(
    "button",
    {
      type: "button",
      class: "lf-nudge",
      tabindex: -1,
      "aria-label": words,
      onclick: () => !input.disabled && onset(current = snapped(current + sign * limits.coarse, limits))
    },
    sign < 0 ? "−" : "+"
  );
  const element = html(
    "div",
    { class: "lf-range" },
    lead ?? label,
    nudge(-1, "a step down"),
    html(
      "div",
      { class: "lf-track" },
      input,
      html("div", { class: "lf-ticks", "aria-hidden": "true" }, ...marks)
    ),
    nudge(1, "a step up"),
    output
  );
  const control = { element, input, symbol, name, text: "" };
  const set = (value, text, words) => {
    current = value;
    control.text = text;
    input.value = value;
    input.style.setProperty("--part", Math.min(1, Math.max(0, part(value))));
    input.setAttribute("aria-valuetext", words);
    output.textContent = text;
  };
  return Object.assign(control, { set });
}
function follow(canvas, report) {
  let held = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      moving: event.pointerType !== "touch",
      scrolling: false
    };
    if (held.moving) report(event.clientX);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held?.id) return;
    const [dx, dy] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
    held.scrolling || (held.scrolling = !held.moving && dy > 5 && dy >= dx);
    held.moving || (held.moving = !held.scrolling && dx > 5);
    if (held.moving) report(event.clientX);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (event.pointerId === held?.id && !held.scrolling) report(event.clientX);
    held = null;
  });
  canvas.addEventListener("pointercancel", () => held = null);
}

function scale(low, high, from, to, log = false) {
  const place3 = log ? (value) => Math.log10(Math.max(value, 1e-300)) : (value) => value;
  const [start, end] = [place3(low), place3(high)];
  const toPixel = (value) => from + (place3(value) - start) / (end - start) * (to - from);
  toPixel.invert = (pixel) => {
    const at = start + (pixel - from) / (to - from) * (end - start);
    return log ? 10 ** at : at;
  };
  return toPixel;
}
function path(pixels2) {
  return pixels2.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}

var [LEFT, RIGHT, TOP, BOTTOM] = [46, 12, 8, 22];
function panel(name, heading, { onpoint = null } = {}) {
  const ground = svg("g");
  const live = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": heading.textContent },
    ground,
    live
  );
  const plot = html("div", { class: "lf-plot" }, canvas);
  const element = html(
    "div",
    { class: `lf-panel lf-panel-${name}` },
    html("p", { class: "lf-heading" }, heading),
    plot
  );
  let drawn2 = "";
  let toX = null;
  if (onpoint) follow(canvas, (at) => toX && onpoint(toX.invert(at - canvas.getBoundingClientRect().left)));
  function draw({ x, y, log = false, xTicks, yTicks, lines = [], bars = [], cursor = null }) {
    const { clientWidth: width, clientHeight: height } = plot;
    if (!width || !height) return;
    toX = scale(x[0], x[1], LEFT, width - RIGHT);
    const toY = scale(y[0], y[1], height - BOTTOM, TOP, log);
    const key = [width, height, x, y, xTicks, yTicks].join(";");
    if (key !== drawn2) {
      canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
      ground.replaceChildren(
        svg("path", {
          class: "lf-grid",
          d: yTicks.map(([at]) => `M${LEFT} ${toY(at).toFixed(1)}H${width - RIGHT}`).join("")
        }),
        ...yTicks.filter(([, text]) => text).map(
          ([at, text]) => svg("text", { x: LEFT - 6, y: toY(at), dy: "0.35em", "text-anchor": "end" }, text)
        ),
        ...xTicks.map(
          ([at, text]) => svg(
            "text",
            {
              x: toX(at),
              y: height - 6,
              "text-anchor": at === x[1] ? "end" : at === x[0] ? "start" : "middle"
            },
            text
          )
        )
      );
      drawn2 = key;
    }
    const upright = cursor === null ? [] : y.map((end) => [cursor, end]);
    const wanted = [
      ...bars.map((bar) => ["rect", bar]),
      ...[...lines, { name: "lf-cursor", points: upright }].map((line) => ["path", line])
    ];
    while (live.children.length > wanted.length) live.lastChild.remove();
    wanted.forEach(([tag, part], i) => {
      let shape = live.children[i];
      if (shape?.tagName !== tag) {
        const fresh = svg(tag);
        if (shape) shape.replaceWith(fresh);
        else live.append(fresh);
        shape = fresh;
      }
      if (shape.dataset.name !== part.name) {
        shape.dataset.name = part.name;
        shape.setAttribute("class", part.name);
      }
      if (tag === "path") {
        shape.setAttribute(
          "d",
          path(
            part.points.filter(([, v]) => Number.isFinite(v)).map(([u, v]) => [toX(u), Math.max(-50, Math.min(height + 50, toY(v)))])
          )
        );
      } else {
        const [top, bottom] = [toY(Math.max(part.from, part.to)), toY(Math.min(part.from, part.to))];
        place2(shape, {
          x: toX(part.x).toFixed(1),
          width: Math.max(0, toX(part.x + part.width) - toX(part.x) - 1).toFixed(1),
          y: top.toFixed(1),
          height: Math.max(0, bottom - top).toFixed(1)
        });
      }
    });
  }
  return { element, draw };
}

var OVER = 8;
var [LOW, HIGH] = [0.01, 10];
var TICKS = [
  [0.01, ".01"],
  [0.1, ".1"],
  [1, "1"],
  [10, "10"]
];
function smoothed(rows2, name, over = OVER) {
  let sum = 0;
  return rows2.map((row, i) => {
    sum += row[name] - (i >= over ? rows2[i - over][name] : 0);
    return [row.step, Math.min(HIGH, Math.max(LOW, sum / Math.min(over, i + 1)))];
  });
}
function lossPlot() {
  const aside = html("span", { class: "lf-aside" });
  const heading = html(
    "span",
    {},
    "loss: ",
    html("b", { class: "lf-which-class" }, "which class"),
    " and ",
    html("b", { class: "lf-which-box" }, "which box"),
    aside
  );
  const plot = panel("loss", heading);
  function draw(run, before, steps) {
    const same = before?.lossKey === run.lossKey;
    const words = !before ? "" : same ? " · dotted: the run before" : " · the run before had another loss";
    if (aside.textContent !== words) aside.textContent = words;
    const lines = (one, suffix) => ["classification", "box"].map((name) => ({
      name: `lf-${name === "box" ? "box-line" : name}${suffix}`,
      points: one.state === "stored" ? smoothed(one.rows, name, 1) : smoothed(one.rows, name)
    }));
    plot.draw({
      x: [0, steps],
      y: [LOW, HIGH],
      log: true,
      xTicks: [
        [0, "0"],
        [steps / 2, (steps / 2).toLocaleString("en-US")],
        [steps, `${steps.toLocaleString("en-US")} steps`]
      ],
      yTicks: TICKS,
      lines: [...before && same ? lines(before, " lf-past-line") : [], ...lines(run, "")]
    });
  }
  return { element: plot.element, draw };
}

var apText = (value) => value.toFixed(2).replace(/^0/, "");
var short = (value) => value === 0.5 ? "½" : String(value).replace(/^0\./, ".");
function countWords(found, classes) {
  const counts = classes.map((name, i) => [found.filter(({ label }) => label === i).length, name]);
  const parts2 = counts.filter(([count]) => count).map(([count, name]) => `${count} ${count === 1 ? name.replace(/s$/, "") : name}`);
  return parts2.length < 2 ? parts2[0] || "nothing" : `${parts2.slice(0, -1).join(", ")} and ${parts2.at(-1)}`;
}
var BATTERY = "On a phone one worker trains, and it takes some battery.";
function buttonWords(state, again = "Train again") {
  return { idle: "Train it", training: "Pause", paused: "Go on" }[state] ?? again;
}

var MOST_PIXELS = 720;
var CLASSES = 3;
function picture({ width, height, paint }) {
  const canvas = html("canvas", { "aria-hidden": "true" });
  const layers = Array.from({ length: CLASSES }, (_, i) => [
    svg("path", { class: `lf-halo lf-class-${i}` }),
    svg("path", { class: `lf-box lf-class-${i}` })
  ]);
  const over = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img" },
    ...layers.map(([halo]) => halo),
    ...layers.map(([, box]) => box)
  );
  const element = html("div", { class: "lf-scene" }, canvas, over);
  let painted = 0;
  function fit() {
    const across = Math.min(
      MOST_PIXELS,
      Math.round(element.clientWidth * (globalThis.devicePixelRatio || 1))
    );
    if (!across || across === painted) return;
    painted = across;
    const ground = paint(across);
    Object.assign(canvas, { width: ground.width, height: ground.height });
    canvas.getContext("2d").putImageData(imageData(ground), 0, 0);
  }
  function draw(found, name) {
    layers.forEach((pair, i) => {
      const d = outlines(found.filter(({ label }) => label % CLASSES === i));
      for (const path2 of pair) if (path2.getAttribute("d") !== d) path2.setAttribute("d", d);
    });
    if (over.getAttribute("aria-label") !== name) over.setAttribute("aria-label", name);
  }
  const change = (other) => [paint, painted] = [other, 0];
  return { element, fit, draw, change };
}
function outlines(found) {
  const short2 = (value) => Number(value.toFixed(2));
  return found.map(({ box: [x1, y1, x2, y2] }) => `M${short2(x1)} ${short2(y1)}H${short2(x2)}V${short2(y2)}H${short2(x1)}Z`).join("");
}
function imageData({ data, width, height }) {
  const image = new ImageData(width, height);
  if (data.length === image.data.length) image.data.set(data);
  else
    for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
      image.data.set(data.subarray(from, from + 3), to);
      image.data[to + 3] = 255;
    }
  return image;
}
function classLine(i) {
  return svg(
    "svg",
    { viewBox: "0 0 28 12", width: 28, height: 12, "aria-hidden": "true", class: "lf-class-line" },
    svg("path", { class: `lf-box lf-class-${i % CLASSES}`, d: "M2 6H26" })
  );
}

function scoreBoard(heading, classes) {
  const large = html("div", { class: "lf-ap" });
  const rows2 = classes.map((name, i) => {
    const [bar, mark, value] = [html("i"), html("u"), html("b")];
    const row = html(
      "div",
      {},
      classLine(i),
      html("span", {}, name),
      html("em", {}, html("span", {}, bar), mark),
      value
    );
    return { row, bar, mark, value };
  });
  const bars = html("div", { class: "lf-bars" }, ...rows2.map(({ row }) => row));
  const board = html("div", { class: "lf-two", role: "img" }, large, bars);
  const element = html("div", { class: "lf-score" }, html("p", { class: "lf-heading" }, heading), board);
  function draw(score, before) {
    large.textContent = score ? apText(score.AP50) : "–";
    rows2.forEach(({ bar, mark, value }, i) => {
      const [now, was] = [score?.classes[i].AP50, before?.classes[i].AP50];
      bar.style.width = `${100 * (now ?? 0)}%`;
      mark.hidden = was === void 0;
      mark.style.left = `${100 * (was ?? 0)}%`;
      value.textContent = now === void 0 ? "–" : apText(now);
    });
    const each = classes.map((name, i) => `${name} ${apText(score?.classes[i].AP50 ?? 0)}`).join(", ");
    board.setAttribute(
      "aria-label",
      score ? `AP50 ${apText(score.AP50)}: ${each}` : "AP50: not measured yet"
    );
  }
  return { element, draw };
}

var gammaOf = (run) => `γ = ${short(run.config.gamma)}`;
var last = (run) => run.scores.at(-1);
function sentence(seen) {
  const { run, phone, refused } = seen;
  if (refused) return `It cannot train this: ${refused}.`;
  if (run.state === "stored" || run.state === "idle") {
    const battery = phone ? ` ${BATTERY}` : "";
    return run.state === "stored" ? `A stored run of **${seen.steps} steps**. Press the button, and your browser learns the same.${battery}` : `Press the button: in **${seen.steps} steps** your browser learns to find the cells.${battery}`;
  }
  if (run.state === "done") return ending(seen);
  if (run.state === "diverged")
    return `After **${run.rows.length} steps** ${run.reason || "the loss is no number any more"}: this run has diverged.`;
  const step = run.rows.length;
  if (!run.frames.length) return "It starts from weights that know nothing: every score is near .01.";
  const opening = run.state === "paused" ? `Paused at step ${step}` : `Step ${step}`;
  return `${opening}: it finds **${total(seen.found)} of ${total(seen.objects)} cells**. ${tail(seen)}`;
}
function tail({ run, found, objects, classes, shown }) {
  if (!total(found)) return `No score reaches ${apText(shown)} yet.`;
  const none = classes.filter((_, i) => objects[i] && !found[i]);
  if (none.length) return `None of the ${none.join(" and ")} yet.`;
  const score = last(run);
  if (!score) return "All classes are among them.";
  const values = score.classes.map(({ AP50 }) => AP50);
  const least = Math.min(...values);
  return `It does worst on ${classes[values.indexOf(least)]}: AP50 ${apText(least)}.`;
}
function ending({ run, before, stored }) {
  const score = `**AP50 ${apText(last(run).AP50)}** after ${run.rows.length} steps and ${run.seconds.toFixed(1)} s, with ${gammaOf(run)}.`;
  if (before)
    return `${score} The run before (${gammaOf(before)}, the marks) reached ${apText(last(before).AP50)}.`;
  if (stored && last(stored).AP50 === last(run).AP50)
    return `${score} The stored run had the same. Move γ, and train again.`;
  return `${score} Move γ to 0 or 5, and train again.`;
}
function told(seen) {
  const { run, classes, found, objects, batch, held, threshold, shown } = seen;
  const parts2 = classes.map((name, i) => `${found[i]} of ${objects[i]} ${name}`);
  const score = last(run);
  const scores = score ? ` On ${held} scenes that it never saw, AP50 is **${apText(score.AP50)}**${run.state === "training" ? `, measured at step ${score.step}` : ""}: ${classes.map((name, i) => `${name} ${apText(score.classes[i].AP50)}`).join(", ")}, with all scores from ${short(threshold)} on.` : "";
  const gamma = run.config.gamma;
  return `${sentence(seen)} In the four scenes, boxes that score ${apText(shown)} or more find ${parts2.join(", ")}.${scores} The loss is ${gamma ? "the focal loss" : "balanced cross entropy"} with ${gammaOf(run)} and α = ${short(run.config.alpha)}, the α that the paper found best for this γ. Each step learns from ${batch} new scenes, drawn by a program; the curves are means of eight steps. A run and its scenes follow from seed ${run.recipe.seed}: on every machine it gives the same weights.${run.note ? ` ${run.note}` : ""}`;
}
var sceneName = (i, found, classes) => `Scene ${i + 1}: ${countWords(found, classes)} found`;
var total = (counts) => counts.reduce((sum, count) => sum + count, 0);

var LOSSES = {
  FL: {},
  CE: { gamma: 0, alpha: null },
  "balanced CE": { gamma: 0 },
  OHEM: { gamma: 0, alpha: null, hard_examples: 128 },
  "OHEM 1:3": { gamma: 0, alpha: null, hard_examples: 128, hard_ratio: 3 }
};
var OF_LOSS = ["gamma", "alpha", "hard_examples", "hard_ratio", "normalize_by", "beta"];
function runSettings(given, choices) {
  const [config, recipe] = [{ ...given.config }, { ...given.recipe }];
  const { loss, ...fields } = choices;
  if (loss !== void 0 && !(loss in LOSSES)) throw new Error(`no loss is named ${loss}`);
  const chosen = { ...fields, ...loss && { hard_examples: null, hard_ratio: null, ...LOSSES[loss] } };
  for (const [name, value] of Object.entries(chosen)) {
    if (value === void 0) continue;
    const place3 = [config, recipe].find((one) => name in one);
    if (place3) place3[name] = value;
    else if (value !== null) throw new Error(`neither Config nor Recipe has ${name}`);
  }
  return { config, recipe };
}
var lossKey = (config) => JSON.stringify(OF_LOSS.map((name) => config[name] ?? null));
var bestAlpha = (gamma) => gamma < 0.35 ? 0.75 : gamma < 0.75 ? 0.5 : 0.25;

function storedRun(stored, given) {
  if (!stored?.steps) return null;
  const [steps, classification, box] = ["step", "classification", "box"].map((name) => numbers(stored[name]));
  return {
    state: "stored",
    number: 0,
    steps: stored.steps,
    ...given,
    lossKey: lossKey(given.config),
    rows: steps.map((step, i) => ({ step, classification: classification[i], box: box[i] })),
    frames: [{ step: stored.steps, found: stored.found.map(detectionsOf) }],
    scores: [{ step: stored.steps, AP50: stored.AP50, classes: stored.classes.map((AP50) => ({ AP50 })) }]
  };
}

var figure_default = '/* What every live figure shares. Tokens stand at the root of the figure; dark is asked of the page, of Jupyter,\n   VS Code and Colab by name, and of the system where none of them speaks. */\n.lf {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #f7f8fa; --accent: #8e2f7a; --focus: #1769d2;\n  --gamma-0: #0072b2; --gamma-05: #be4d00; --gamma-1: #8f6500; --gamma-2: #8e2f7a; --gamma-5: #00785a; --shade: #1d24300d;\n  color-scheme: light;\n}\n:is(html[data-theme="dark"], html[theme="dark"], body[data-jp-theme-light="false"], body.vscode-dark, body.vscode-high-contrast) .lf {\n  --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n  --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n  color-scheme: dark;\n}\n@media (prefers-color-scheme: dark) {\n  html:not([data-theme], [theme]) body:not([data-jp-theme-light], .vscode-light, .vscode-dark, .vscode-high-contrast) .lf {\n    --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n    --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n    color-scheme: dark;\n  }\n}\n@media (forced-colors: active) {\n  .lf { --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --panel: Canvas; --accent: Highlight; --focus: Highlight; --shade: transparent; }\n}\n\n.lf {\n  box-sizing: border-box; container-type: inline-size; margin: 0; padding: 0; overflow: clip; text-align: left;\n  color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 12px; font-size: 1rem; line-height: 1.5;\n}\n.lf *, .lf *::before, .lf *::after { box-sizing: border-box; }\n.lf [hidden] { display: none; }\n.lf p, .lf figcaption { margin: 0; }\n.lf sub, .lf sup { line-height: 0; font-size: 0.75em; }\n.lf :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 6px; }\n.lf-sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.lf-symbol { font-family: var(--symbols, "STIX Two Text", "Times New Roman", serif); font-style: italic; white-space: nowrap; }\n\n/* The bar: formula, tools, switches. */\n.lf-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 10px; padding: 4px 16px 6px; border-bottom: 1px solid var(--line); }\n.lf-formula { flex: 1 1 auto; min-height: 48px; display: flex; align-items: center; font-size: 1.3rem; line-height: 1.2; white-space: nowrap; }\n.lf-number {\n  position: relative; display: inline-block; color: var(--accent); font-size: max(12px, 0.85em); font-weight: 600; line-height: 1.1;\n  font-variant-numeric: tabular-nums; border-bottom: 2px dotted; cursor: ew-resize; touch-action: none; user-select: none; -webkit-user-select: none; padding: 0 1px;\n}\n.lf-formula sup .lf-number { font-size: 1em; }\n.lf-number::after { content: ""; position: absolute; inset: -14px -6px; min-width: 44px; min-height: 44px; }\n.lf-tools { display: flex; margin: 0 -10px 0 auto; }\n.lf-button {\n  display: grid; place-items: center; width: 44px; height: 44px; padding: 0; color: var(--soft); background: none; border: 0; border-radius: 8px; cursor: pointer;\n}\n.lf-button:hover { color: var(--ink); background: var(--shade); }\n.lf-icon { pointer-events: none; }\n.lf-icon path { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }\n.lf-choice { display: flex; margin: 4px 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); min-width: 0; }\n.lf-choice label { position: relative; margin: 0; cursor: pointer; font-size: 0.9rem; }\n.lf-choice label::after { content: ""; position: absolute; inset: -5px 0; }\n.lf-choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.lf-choice span { display: block; padding: 0 12px; line-height: 34px; border-radius: 7px; }\n.lf-choice input:checked + span { color: var(--paper); background: var(--ink); }\n.lf-choice input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }\n@media (forced-colors: active) {\n  .lf-choice input:checked + span { color: HighlightText; background: Highlight; forced-color-adjust: none; }\n  .lf-track input { forced-color-adjust: none; }\n}\n\n/* The drawing fills the width it has; text in it is drawn at its true size. */\n.lf-drawing { position: relative; height: 20.5rem; }\n.lf-canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; touch-action: pan-y; user-select: none; -webkit-user-select: none; cursor: ew-resize; }\n/* A press and its click must meet the same element: what is drawn anew while a pointer moves is never their target. */\n.lf-canvas > * { pointer-events: none; }\n.lf-canvas .lf-handle { pointer-events: auto; }\n.lf-canvas text { font: 13px/1 inherit; font-family: inherit; font-size: 13px; fill: var(--soft); font-variant-numeric: tabular-nums; }\n\n/* The controls: label, range with ticks, value. */\n.lf-controls { display: grid; gap: 0 28px; padding: 4px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-range { display: grid; grid-template-columns: auto 1fr 3.4rem; gap: 0 12px; align-items: center; height: 58px; }\n.lf-label { margin: 0; min-width: 1.6rem; color: var(--accent); font-size: 1.35rem; line-height: 1; }\n.lf-check { display: flex; align-items: center; gap: 8px; min-height: 44px; font-size: 0.95rem; color: var(--ink); cursor: pointer; white-space: nowrap; }\n.lf-check input { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }\n.lf-check .lf-symbol { font-size: 1.2rem; }\n.lf-value { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.lf-track { position: relative; height: 58px; min-width: 0; }\n.lf-track input {\n  --part: 0; position: absolute; inset: 4px 0 auto; width: 100%; height: 44px; margin: 0; background: none; appearance: none; -webkit-appearance: none; cursor: pointer; touch-action: pan-y;\n}\n.lf-track input::-webkit-slider-runnable-track {\n  height: 6px; border-radius: 3px;\n  background: linear-gradient(90deg, var(--accent) calc(10px + var(--part) * (100% - 20px)), var(--line) 0);\n}\n.lf-track input::-moz-range-track { height: 6px; border-radius: 3px; background: var(--line); }\n.lf-track input::-moz-range-progress { height: 6px; border-radius: 3px; background: var(--accent); }\n.lf-track input::-webkit-slider-thumb {\n  -webkit-appearance: none; width: 20px; height: 20px; margin-top: -7px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent);\n}\n.lf-track input::-moz-range-thumb { width: 14px; height: 14px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent); }\n.lf-track input:disabled { opacity: 0.45; cursor: default; }\n.lf-ticks span {\n  position: absolute; top: 36px; left: calc(10px + var(--at) * (100% - 20px)); transform: translateX(-50%); padding-top: 5px;\n  color: var(--soft); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; cursor: pointer;\n}\n.lf-ticks span::before { content: ""; position: absolute; top: 0; left: 50%; height: 5px; border-left: 1px solid var(--soft); }\n\n/* A fixed number of lines, in which as many whole sentences stand as fit (lib/fitted.js); the fold has them all. */\n.lf-sentence { --lines: 3; box-sizing: content-box; min-height: calc(var(--lines) * 1.5em); padding: 10px 16px 4px; }\n@supports (height: 1lh) { .lf-sentence { min-height: calc(var(--lines) * 1lh); } }\n.lf-sentence strong { color: var(--accent); white-space: nowrap; }\n.lf details.lf-more { margin: 0; padding: 0; background: none !important; border: 0 !important; }\n.lf .lf-more > summary {\n  display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer;\n  color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400;\n}\n.lf-more > summary::before { content: "▸"; width: 1em; }\n.lf-more[open] > summary::before { content: "▾"; }\n.lf-words { padding: 0 16px 10px; }\n.lf-words strong { color: var(--accent); }\n\n.lf:fullscreen { display: flex; flex-direction: column; overflow: auto; border: 0; border-radius: 0; }\n.lf:fullscreen .lf-drawing { height: max(20.5rem, 100vh - 17rem); }\n\n@container (min-width: 560px) {\n  .lf-sentence { --lines: 2; }\n  .lf-controls { grid-template-columns: 1fr 1fr; }\n  .lf-canvas text { font-size: 14px; }\n}\n@container (max-width: 420px) {\n  .lf-formula { font-size: 1.12rem; }\n  .lf-sentence { font-size: 0.95rem; }\n  .lf-choice span { padding: 0 10px; }\n}\n@container (max-width: 318px) { .lf-formula { font-size: 1rem; } }\n@container (max-width: 290px) { .lf-formula { font-size: 0.88rem; } }\n@media (prefers-reduced-motion: no-preference) { .lf-button { transition: background 0.1s; } }\n\n/* The frame: question, bar, sentence, drawing, controls, what lies below, foot (lib/figure.js, lib/dock.js). */\n.lf-frame > .lf-bar { min-height: 52px; padding: 2px 16px; }\n.lf-frame > .lf-sentence { padding: 8px 16px 4px; }\n.lf-predict { padding: 10px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-main { min-width: 0; }\n.lf-below { border-top: 1px solid var(--line); }\n.lf-foot { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 0 16px; border-top: 1px solid var(--line); }\n.lf-foot:empty { display: none; }\n.lf-foot > .lf-more { flex: 1 1 auto; }\n.lf-foot > .lf-more[open] { flex-basis: 100%; }\n.lf-source { padding: 11px 16px; color: var(--soft); font-size: 0.85rem; line-height: 22px; }\n.lf-source:empty { display: none; }\n.lf-dock { min-width: 0; }\n.lf-dock > .lf-controls { border-bottom: 0; padding-block: 4px; align-content: start; }\n.lf-dock .lf-choice { align-self: center; }\n.lf-rest { display: contents; }\n.lf-more-button { justify-self: start; min-height: 44px; padding: 0 4px; color: var(--focus); font: inherit; font-size: 0.9rem; background: none; border: 0; cursor: pointer; }\n.lf-more-button::after { content: " ▾" / ""; }\n.lf-more-button[aria-expanded="true"]::after { content: " ▴" / ""; }\n.lf-nudge { display: none; }\n.lf-picks { display: none; }\n.lf-pick {\n  display: flex; align-items: center; justify-content: space-between; gap: 6px; min-width: 0; min-height: 44px; padding: 0 8px; color: var(--ink);\n  font: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; white-space: nowrap;\n}\n.lf-pick[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.lf-pick-name { overflow: hidden; color: var(--soft); font-size: 0.85rem; }\n.lf-pick-name .lf-symbol { color: var(--accent); font-size: 1.15rem; }\n.lf-pick-value { font-size: 0.95rem; font-weight: 600; font-variant-numeric: tabular-nums; }\n.lf-pick-more { justify-content: center; color: var(--focus); }\n\n@container (max-width: 559.98px) {\n  .lf-drawing { height: 14.75rem; }\n  .lf-frame > .lf-bar { padding: 0 6px 0 16px; }\n  .lf-frame > .lf-bar > .lf-tools { margin-right: 0; }\n  .lf-source { flex: 1 1 auto; min-width: 0; padding-top: 0; }\n  .lf-foot > .lf-more { flex-basis: 100%; }\n  .lf-dock { position: sticky; bottom: 0; z-index: 3; padding: 8px 12px max(6px, env(safe-area-inset-bottom)); background: var(--panel); border-top: 1px solid var(--line); box-shadow: 0 -6px 12px -8px rgb(0 0 0 / 25%); }\n  .lf-picks { display: grid; grid-template-columns: repeat(auto-fit, minmax(80px, 1fr)); gap: 6px; }\n  .lf-single > .lf-picks { display: none; }\n  .lf-dock > .lf-controls { display: block; padding: 0; }\n  .lf-dock .lf-control:not(.lf-chosen), .lf-more-button { display: none; }\n  .lf-dock .lf-choice.lf-chosen { margin: 8px 0 4px; }\n  .lf-dock .lf-choice label { flex: 1; text-align: center; }\n  .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }\n  .lf-dock .lf-nudge { display: block; width: 44px; height: 44px; padding: 0; color: var(--ink); font: inherit; font-size: 1.25rem; line-height: 1; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }\n  .lf-dock:not(.lf-single) .lf-range > .lf-label:not(.lf-check), .lf-dock:not(.lf-single) .lf-range > .lf-value { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n  .lf-dock .lf-range > .lf-check { grid-column: 1 / -1; }\n  .lf-dock .lf-range:has(> .lf-check) { height: auto; }\n  .lf-single .lf-range { grid-template-columns: auto 44px 1fr 44px 3.4rem; }\n}\n@media (max-height: 640px) {\n  @container (max-width: 559.98px) {\n    .lf-picks { display: flex; overflow-x: auto; scrollbar-width: none; }\n    .lf-pick { flex: 0 0 auto; min-width: 84px; }\n  }\n}\n@container (min-width: 860px) {\n  .lf-frame { display: grid; grid-template: "bar bar" auto "said said" auto "main ask" auto "main dock" 1fr "below below" auto / minmax(0, 1fr) 318px; }\n  .lf-frame > * { grid-column: 1 / -1; }\n  .lf-frame > .lf-bar { grid-area: bar; }\n  .lf-frame > .lf-sentence { --lines: 1; grid-area: said; }\n  .lf-frame > .lf-main { grid-area: main; }\n  .lf-frame > .lf-predict { grid-area: ask; padding: 4px 16px 8px 14px; border-bottom: 0; }\n  .lf-frame > .lf-dock { grid-area: dock; }\n  .lf-frame > .lf-below { grid-area: below; }\n  .lf-alone > .lf-main { grid-column: 1 / -1; }\n  .lf-dock > .lf-controls { grid-template-columns: 1fr; padding: 4px 16px 8px 14px; }\n}\n';

var NARROW = 560;
function dock({ controls, switches = [], more = [], actions = null }) {
  const all = [...controls, ...switches, ...more];
  const chips = new Map(all.map((control) => [control, chip(control, () => choose(control))]));
  const rest = html("div", { class: "lf-rest", hidden: true }, ...more.map((one) => one.element));
  const openers = more.length ? ["lf-pick lf-pick-more", "lf-more-button"].map(opener) : [];
  const rows2 = html(
    "div",
    { class: "lf-controls" },
    ...controls.map((one) => one.element),
    openers[1] ?? null,
    more.length ? rest : null
  );
  const list = html(
    "div",
    { class: "lf-picks", role: "group", "aria-label": "Choose what to move" },
    ...[...chips.values()].map((one) => one.button),
    openers[0] ?? null
  );
  const single = all.length < 2;
  const element = html("div", { class: single ? "lf-dock lf-single" : "lf-dock" }, list, rows2);
  let chosen = null;
  let narrow = null;
  let wanted = false;
  for (const { element: element2 } of all) element2.classList.add("lf-control");
  open(false);
  choose(all[0]);
  function opener(className) {
    return html("button", { type: "button", class: className, onclick: () => open(rest.hidden) }, "more");
  }
  function open(opened) {
    rest.hidden = !opened;
    for (const button of openers) {
      button.setAttribute("aria-expanded", String(opened));
      button.textContent = opened ? "less" : "more";
    }
    if (!opened && more.includes(chosen)) choose(all[0]);
    show();
  }
  function choose(control) {
    chosen = control;
    for (const [one, { button }] of chips) {
      one.element.classList.toggle("lf-chosen", one === control);
      button.setAttribute("aria-pressed", String(one === control));
    }
  }
  function update() {
    const before = wanted;
    wanted = more.some((control) => control.wanted);
    if (wanted && !before && rest.hidden) open(true);
    else show();
  }
  function show() {
    for (const [control, { button, tell }] of chips) {
      button.hidden = control.element.hidden || more.includes(control) && rest.hidden;
      tell(control.text ?? "");
    }
    const seen = all.filter((control) => !chips.get(control).button.hidden);
    if (seen.length && !seen.includes(chosen)) choose(seen[0]);
  }
  function arrange(width, bar) {
    if (!width || width < NARROW === narrow) return;
    narrow = width < NARROW;
    const [place3, before] = narrow ? [rows2, rows2.children[controls.length] ?? null] : [bar, bar.lastElementChild];
    for (const { element: element2 } of switches) place3.insertBefore(element2, before);
    const home = narrow ? element : bar;
    if (actions) home.insertBefore(actions, home.firstElementChild);
  }
  return { element, update, arrange };
}
function chip({ symbol, name }, onclick) {
  const value = html("span", { class: "lf-pick-value" });
  const button = html(
    "button",
    { type: "button", class: "lf-pick", title: name, onclick },
    html("span", { class: "lf-pick-name" }, ...symbol.map((part) => part.cloneNode?.(true) ?? part)),
    value
  );
  const tell = (text) => {
    if (value.textContent !== text) value.textContent = text;
  };
  return { button, tell };
}

function sentencesOf(text) {
  return text.replace(/((?:[.!]|(?<![\s*])\?)(?:\*\*)?) (?=\S)/g, "$1\n").split("\n");
}
function howMany(bottoms, room) {
  const over = bottoms.findIndex((bottom) => bottom > room);
  return over < 0 ? bottoms.length : Math.max(1, over);
}
function fitted(attributes) {
  const element = html("p", attributes);
  let shown = "";
  function fit() {
    const parts2 = [...element.children];
    for (const part of parts2) part.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts2.map((part) => [...part.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return;
    const [{ top }] = areas[0];
    const count = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part, i) => part.hidden = i >= count);
  }
  function set(text) {
    if (text === shown) return;
    shown = text;
    element.replaceChildren(
      ...sentencesOf(text).map((sentence2, i) => html("span", {}, i ? " " : null, ...rich(sentence2)))
    );
    fit();
  }
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  document.fonts?.ready.then(fit);
  return { element, set, release: () => observer.disconnect() };
}

var REST = 500;
var SPEAK_EVERY = 5e3;
function saying() {
  const { element, set, release } = fitted({ class: "lf-sentence", "aria-hidden": "true" });
  const whole = html("p", { class: "lf-words" });
  const more = html("details", { class: "lf-more" }, html("summary", {}, "In more words"), whole);
  const spoken = html("p", { class: "lf-sr", role: "status" });
  let told2 = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told2) whole.replaceChildren(...rich(all));
    told2 = all;
    const aloud = plain(all).replaceAll(" ", " ");
    clearTimeout(speaking);
    if (quiet || aloud === spoken.textContent) return;
    speaking = setTimeout(
      () => {
        spoken.textContent = aloud;
        spokenAt = Date.now();
      },
      running ? Math.max(0, spokenAt + SPEAK_EVERY - Date.now()) : REST
    );
  }
  return { element, more, spoken, say, release: () => (clearTimeout(speaking), release()) };
}

function bind({ model, names, page }) {
  const get = () => Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const stored = get();
  let read;
  let draw;
  let frame = 0;
  let unsaved = false;
  let writing = 0;
  const request = () => {
    frame || (frame = requestAnimationFrame(() => {
      frame = 0;
      draw(get());
      if (unsaved) model.save_changes();
      unsaved = false;
    }));
  };
  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    unsaved = true;
    request();
    if (page) {
      clearTimeout(writing);
      writing = setTimeout(() => history.replaceState(history.state, "", address()), 150);
    }
  };
  const address = () => {
    const here = location.href.split("#")[0];
    const others = pairs(location.hash).filter(([key]) => !key.startsWith(`${page.id}.`));
    const state = get();
    const own = names.filter((name) => String(state[name]) !== String(stored[name])).map((name) => [`${page.id}.${name}`, String(state[name])]);
    const parts2 = [...others, ...own].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return parts2.length ? `${here}#${parts2.join("&")}` : here;
  };
  const restore = () => {
    const named = new Map(pairs(location.hash));
    for (const name of names) {
      const text = named.get(`${page.id}.${name}`);
      const value = text === void 0 ? void 0 : read(name, text);
      model.set(name, value === void 0 ? stored[name] : value);
    }
    request();
  };
  const start = (given) => {
    ({ read, draw } = given);
    for (const name of names) model.on(`change:${name}`, request);
    if (!page) return;
    restore();
    addEventListener("hashchange", restore);
  };
  const release = () => {
    for (const name of names) model.off(`change:${name}`, request);
    removeEventListener("hashchange", restore);
    cancelAnimationFrame(frame);
    clearTimeout(writing);
  };
  return { get, set, request, address, start, release };
}
function pairs(hash) {
  return hash.slice(1).split("&").map((part) => part.split("=")).filter(([key, value]) => key.includes(".") && value !== void 0).map(([key, value]) => [key, decode(value)]);
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkButton(state) {
  const words = "Copy a link to this state";
  const button = iconButton("link", words, async () => {
    const address = state.address();
    history.replaceState(history.state, "", address);
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false
    );
    button.show("done", copied ? "Link copied" : "The link is in the address bar");
    setTimeout(() => button.show("link", words), 2e3);
  });
  return button;
}
function screenButton(figure) {
  const button = iconButton("expand", "Full screen", () => {
    figure.onfullscreenchange = () => button.show(
      ...document.fullscreenElement ? ["shrink", "Leave full screen"] : ["expand", "Full screen"]
    );
    if (document.fullscreenElement) document.exitFullscreen();
    else figure.requestFullscreen();
  });
  return button;
}

function liveFigure({ name, traits, styles, parts: parts2 }) {
  function render({ model, el, page }) {
    const state = bind({ model, names: traits, page });
    const question = asking(page?.predict, () => state.request());
    const set = state.set;
    state.set = (changes) => {
      if (view.answers?.(changes) ?? true) question.end();
      set(changes);
    };
    const id = `lf-${Math.random().toString(36).slice(2)}`;
    const figure = html("figure", { class: `lf ${name}` }, html("style", {}, figure_default, ...styles));
    const tools = html(
      "div",
      { class: "lf-tools" },
      page ? linkButton(state) : null,
      document.fullscreenEnabled ? screenButton(figure) : null
    );
    const said = saying();
    const view = parts2({
      model,
      page,
      state,
      id,
      figure,
      redraw: () => draw(state.get())
    });
    const bar = html("div", { class: "lf-bar" }, ...view.bar.filter(Boolean), tools);
    const controls = view.controls?.length ? dock(view) : null;
    for (const { element } of view.switches ?? []) bar.insertBefore(element, tools);
    const main = html("div", { class: "lf-main" }, ...view.body.filter(Boolean));
    const rest = (view.below ?? []).filter(Boolean);
    const foot = html(
      "div",
      { class: "lf-foot" },
      said.more,
      html("span", { class: "lf-source" }, view.source)
    );
    figure.append(
      html(
        "div",
        { class: controls || question.element ? "lf-frame" : "lf-frame lf-alone" },
        ...[question.element, bar, said.element, said.spoken, main, controls?.element].filter(Boolean),
        ...rest.length ? [html("div", { class: "lf-below" }, ...rest)] : [],
        ...view.foot ?? [],
        foot
      )
    );
    function draw(now) {
      const { data, ...words } = view.draw(now, { asked: question.asked() });
      if (words.words !== void 0) said.say(words);
      controls?.update();
      Object.assign(figure.dataset, data);
    }
    el.replaceChildren(figure);
    state.start({ read: view.read, draw });
    const observer = new ResizeObserver(view.resized ?? state.request);
    const arrange = () => controls?.arrange(figure.clientWidth, bar);
    const widths = new ResizeObserver(arrange);
    if (view.watch) observer.observe(view.watch);
    if (controls) widths.observe(figure);
    arrange();
    draw(state.get());
    return () => {
      observer.disconnect();
      widths.disconnect();
      question.release();
      said.release();
      view.release?.();
      state.release();
    };
  }
  return { render };
}
function asking(quiz, onend) {
  let asked = Boolean(quiz) && !quiz.querySelector(".quiz-is-right, .quiz-is-wrong");
  const end = () => {
    if (!asked) return;
    asked = false;
    onend();
  };
  quiz?.addEventListener("quiz:answered", end);
  return {
    element: quiz ? html("div", { class: "lf-predict" }, quiz) : null,
    asked: () => asked,
    end,
    release: () => quiz?.removeEventListener("quiz:answered", end)
  };
}

function sliders(limits, steps) {
  return Object.fromEntries(
    Object.entries(steps).map(([name, [fine, coarse]]) => {
      const [min, max] = limits[name];
      return [name, { min, max, fine, coarse }];
    })
  );
}
function numberIn([low, high], text) {
  const value = text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : void 0;
}
function wholeIn(range2, text) {
  const value = numberIn(range2, text);
  return Number.isInteger(value) ? value : void 0;
}

var MOST_WORKERS = 4;
function device({ coarse, screen, cores }) {
  const phone = coarse && Math.min(screen.width, screen.height) < 640;
  return { phone, workers: phone ? 1 : Math.max(1, Math.min(MOST_WORKERS, cores || 2)) };
}
function deviceHere() {
  return device({
    coarse: Boolean(globalThis.matchMedia?.("(pointer: coarse)").matches),
    screen: globalThis.screen ?? { width: 1280, height: 800 },
    cores: globalThis.navigator?.hardwareConcurrency
  });
}

function trainingSession({
  train: train2,
  given,
  settings: settingsOf = (choices) => runSettings(given, choices),
  options,
  request,
  onend = () => {
  },
  page = globalThis.document,
  device: device2 = deviceHere()
}) {
  const all = [];
  let run = null;
  let engine = null;
  let hidden = Boolean(page?.hidden);
  let held = false;
  let wanted = "paused";
  let refused = "";
  function prepare(choices = {}) {
    engine?.close();
    [engine, held, refused] = [null, false, ""];
    if (run && !run.rows.length) all.pop();
    run = null;
    const record = {
      number: (all.at(-1)?.number ?? 0) + 1,
      choices: { ...choices },
      state: "idle",
      reason: "",
      rows: [],
      frames: [],
      scores: [],
      seconds: 0
    };
    try {
      const settings = settingsOf(choices);
      Object.assign(record, settings, { lossKey: lossKey(settings.config) });
      const asked = { workers: device2.workers, ...options(choices, settings) };
      const onreport = (report) => record === run && received(report);
      engine = train2({ ...settings, seed: settings.recipe.seed, ...asked, onreport });
    } catch (error) {
      refused = error.message;
      request();
      return null;
    }
    run = record;
    all.push(run);
    describe();
    request();
    return run;
  }
  function begin2(choices) {
    if (!prepare(choices)) return;
    go("start");
  }
  function go(how) {
    run.state = "training";
    if (hidden) {
      [held, run.state] = [how, "paused"];
    } else {
      [held, wanted] = [false, "training"];
      heed(engine[how]());
      describe();
    }
    request();
  }
  async function heed(answer) {
    const mine = run;
    try {
      await answer;
    } catch (error) {
      if (mine !== run) return;
      [refused, run.state] = [error.message, "idle"];
      request();
    }
  }
  function pause() {
    if (run?.state === "training") engine.pause();
    wanted = "paused";
    if (run && running()) run.state = "paused";
    held = false;
    request();
  }
  function resume() {
    if (run?.state === "paused" && !held) go("resume");
  }
  function toggle(choices) {
    if (running()) pause();
    else if (run?.state === "paused") resume();
    else begin2(choices);
  }
  function step(count, choices) {
    if (running() || hidden) return;
    if (run?.state !== "paused" && run?.state !== "idle" && !prepare(choices)) return;
    if (!run) return;
    wanted = "steps";
    heed(engine.step(count));
    describe();
  }
  function received({ rows: rows2 = [], frame, scores, seconds, state, reason }) {
    run.rows.push(...rows2);
    const measured = scores ?? frame?.scores;
    if (frame && run.frames.at(-1)?.step === frame.step) run.frames.pop();
    if (frame) run.frames.push(frame);
    if (measured) run.scores.push({ step: run.rows.length, ...measured });
    if (seconds !== void 0) run.seconds = seconds;
    const late = state === { training: "paused", paused: "training" }[wanted];
    if (state && !late) run.state = state;
    if (reason) run.reason = reason;
    describe();
    if (state === "done" || state === "diverged") onend(run);
    request();
  }
  function describe() {
    Object.assign(run, { kind: engine.kind, workers: engine.workers, note: engine.note ?? "" });
  }
  function seen() {
    hidden = page.hidden;
    if (hidden && run?.state === "training") {
      engine.pause();
      [held, wanted, run.state] = ["resume", "paused", "paused"];
    } else if (!hidden && held) {
      go(held);
      return;
    }
    request();
  }
  page?.addEventListener("visibilitychange", seen);
  const running = () => run?.state === "training" || Boolean(held);
  return {
    prepare,
    begin: begin2,
    toggle,
    pause,
    resume,
    step,
    running,
    current: () => run,
    runs: () => all,
    /** The newest run before this one that was measured at least once. */
    before: () => all.findLast((one) => one !== run && one.scores.length) ?? null,
    refused: () => refused,
    /** Whether the run waits for the page to be seen. */
    waits: () => Boolean(held),
    device: device2,
    weights: () => engine.weights(),
    terms: () => engine.terms(),
    /** AP on other pictures, of a run that has come to its end. */
    score: (pictures) => engine.score(pictures),
    release() {
      page?.removeEventListener("visibilitychange", seen);
      engine?.close();
      engine = null;
    }
  };
}

/*! Live figure of the welcome page. */
var NAMES2 = ["gamma", "seed"];
var SCENES2 = 4;
var SHOWN = 0.5;
var EVERY = 5;
var REDRAWN = 10;
var MEASURED = 10;
var ICONS2 = { go: "M8 5l11 7-11 7z", pause: "M7 5h3.500v14H7zM13.500 5H17v14h-3.500z" };
function parts({ model, state, id, figure }) {
  const given = { config: model.get("config"), recipe: model.get("recipe") };
  const [classes, held] = [model.get("classes"), model.get("held")];
  if (!classes.length) return empty();
  const { config, recipe } = given;
  const { steps } = recipe;
  const limits = model.get("limits");
  const stored = storedRun(model.get("stored"), given);
  const blank = { state: "idle", ...given, lossKey: lossKey(config), rows: [], frames: [], scores: [] };
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const [height, width] = model.get("size");
  const session = trainingSession({
    train,
    given,
    options: () => ({
      data: { kind: "drawn", seed: state.get().seed, scenes: "dense" },
      held,
      shown: SCENES2,
      every: still.matches ? Math.ceil(steps / REDRAWN) : EVERY,
      evaluateAt: Array.from({ length: MEASURED }, (_, i) => Math.round((i + 1) * steps / MEASURED))
    }),
    request: state.request,
    onend: (run) => figure.dispatchEvent(new CustomEvent("training:ended", { bubbles: true, detail: run }))
  });
  const choices = () => {
    const { gamma: gamma2, seed } = state.get();
    return { gamma: gamma2, alpha: bestAlpha(gamma2), seed };
  };
  const same = (one, other) => one.lossKey === other.lossKey && one.recipe.seed === other.recipe.seed;
  const another = () => {
    const run = session.current();
    if (run?.state !== "paused" || session.running()) return false;
    const { config: config2, recipe: recipe2 } = runSettings(given, choices());
    return !same(run, { lossKey: lossKey(config2), recipe: recipe2 });
  };
  const scenes = Array.from({ length: SCENES2 }, (_, i) => scene(i, { seed: HELD_OUT, width, height }));
  const pictures = scenes.map((one) => picture({ width, height, paint: (across) => sharp(one, across) }));
  const objects = scenes.map(objectsOf);
  const progress = html("i");
  const strip = html("div", { class: "lf-strip" }, ...pictures.map((one) => one.element));
  const line = html("div", { class: "lf-progress", "aria-hidden": "true" }, progress);
  const icon2 = svg("path");
  const label = html("span");
  const press = () => {
    if (another()) session.begin(choices());
    else session.toggle(choices());
  };
  const go = html(
    "button",
    { type: "button", class: "lf-do lf-go lf-learn", onclick: press },
    svg("svg", { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true" }, icon2),
    label
  );
  const gamma = range({
    id: `${id}-gamma`,
    symbol: [html("span", { class: "lf-symbol" }, "γ")],
    name: "gamma, the focusing parameter of the next run",
    limits: sliders(limits, { gamma: [0.5, 0.5] }).gamma,
    ticks: [
      [0, "0"],
      [1, "1"],
      [2, "2"],
      [5, "5"]
    ],
    onset: (value) => state.set({ gamma: value })
  });
  const control = { ...gamma, element: html("div", { class: "lf-start" }, go, gamma.element) };
  const plot = lossPlot();
  const board = scoreBoard(`AP50 on ${held} scenes it never saw`, classes);
  let drawn2 = null;
  function draw(now) {
    const own = session.current();
    const run = own ?? stored ?? blank;
    const [frame, score] = [run.frames.at(-1), run.scores.at(-1)];
    const step = own?.rows.length ?? 0;
    const data = {
      step,
      ap50: score?.AP50 ?? "",
      state: own?.state ?? "idle",
      kind: own?.kind ?? "",
      workers: own?.workers ?? ""
    };
    controls(now);
    for (const one of pictures) one.fit();
    if (still.matches && run.state === "training" && frame && frame === drawn2) return { data };
    drawn2 = frame;
    const found = scenes.map((_, i) => (frame?.found[i] ?? []).filter(({ score: sure }) => sure >= SHOWN));
    pictures.forEach((one, i) => one.draw(found[i], sceneName(i, found[i], classes)));
    const before = session.before() ?? (own && stored && !same(own, stored) ? stored : null);
    progress.style.width = `${100 * step / steps}%`;
    plot.draw(run, before, steps);
    board.draw(score, before?.scores.at(-1));
    const seen = {
      run,
      before,
      stored,
      classes,
      steps,
      held,
      batch: recipe.batch,
      threshold: config.score_threshold,
      shown: SHOWN,
      phone: session.device.phone,
      refused: session.refused(),
      ...counts(found)
    };
    return { data, words: sentence(seen), all: told(seen), running: run.state === "training" };
  }
  function counts(found) {
    const taken = found.map(
      (list, i) => match(list, objects[i]).filter(({ verdict }) => verdict === "found")
    );
    const count = (lists) => classes.map((_, k) => lists.flat().filter((one) => one.label === k).length);
    return { found: count(taken), objects: count(objects) };
  }
  function controls(now) {
    gamma.set(now.gamma, short(now.gamma), `gamma ${now.gamma}`);
    control.text = gamma.text;
    const next = `Train with γ = ${short(now.gamma)}`;
    const running = session.running();
    const words = running ? "Pause" : another() ? next : buttonWords(session.current()?.state ?? "idle", next);
    if (label.textContent !== words) label.textContent = words;
    const shape = running ? ICONS2.pause : ICONS2.go;
    if (icon2.getAttribute("d") !== shape) icon2.setAttribute("d", shape);
  }
  return {
    read: (name, text) => (name === "seed" ? wholeIn : numberIn)(limits[name], text),
    bar: [],
    body: [strip, line],
    controls: [control],
    below: [plot.element, board.element],
    source: "The network sees 128 × 96 pixels; the scenes are drawn sharp. Nothing leaves your machine.",
    watch: strip,
    draw,
    release: session.release
  };
}
function objectsOf({ boxes, labels }) {
  return Array.from(labels, (label, i) => ({ label, box: boxes.slice(4 * i, 4 * i + 4), difficult: false }));
}
function empty() {
  const words = "There is no network here yet: make this figure with Learner.of(config, recipe).";
  return {
    read: () => void 0,
    bar: [],
    body: [],
    draw: () => ({ data: {}, words })
  };
}
var learner_default = liveFigure({
  name: "lf-learner",
  traits: NAMES2,
  styles: [pictures_default, run_default, style_default],
  parts
});

var COMMANDS = /^(.|Enter|Backspace|Delete|Home|End|Arrow\w+|Page\w+)$/;
function stays({ key, ctrlKey, altKey, metaKey, shiftKey }) {
  return !(ctrlKey || altKey || metaKey || shiftKey && key === "Enter") && COMMANDS.test(key);
}
function hosted(view) {
  return {
    ...view,
    render(context) {
      const { el } = context;
      const stop = (event) => stays(event) && event.stopPropagation();
      const mark = (event) => el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", stays(event));
      el.addEventListener("keydown", stop);
      addEventListener("keydown", mark, { capture: true });
      const release = view.render(context);
      return () => {
        el.removeEventListener("keydown", stop);
        removeEventListener("keydown", mark, { capture: true });
        release();
      };
    }
  };
}

var stdin_default = hosted(learner_default);
export {
  stdin_default as default
};
