// A RetinaNet of the package, built from its Config: image in, logits and deltas out, and the way back.
import { architecture, grouped } from "./architecture.js";
import { Graph } from "./graph.js";
import { grid } from "./grid.js";
import { add, convolution, groupNorm, maxPool, relu, reluCopy, upsampleAdd } from "./layers.js";

/** Vectors as long as the weights: themselves, their moving average, gradients, and what the optimizer remembers. */
const VECTORS = {
  none: ["weights"],
  pixels: ["weights"],
  weights: ["weights", "averaged", "gradient", "total", "first", "second"],
};

export class Network {
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
      gradientChannels: 8,
    });
    const features = backbone(graph, config, shape);
    const maps = pyramid(graph, config, shape, features, channels);
    this.levels = shape.levels.map((level) => {
      const map = maps.get(level);
      const logits = head(graph, config, map, "class_head", shape.perCell * config.num_classes);
      const deltas = head(graph, config, map, "box_head", shape.perCell * 4);
      logits.written = deltas.written = true; // by the criterion
      return { level, H: map.H, W: map.W, logits, deltas };
    });
    this.grid = grid(config.anchors, this.levels);
    graph.finish(VECTORS[gradients]);
    this.memory = new Float32Array(graph.memory.buffer); // everything, by float32 index
  }

  /** The image that the network looks at: bytes [H * W * 3], red-green-blue. */
  see(pixels) {
    const { inner, row, C } = this.graph.image;
    const { mean, std } = this.config;
    const scale = std.map((deviation) => 1 / (255 * deviation));
    const shift = mean.map((value, i) => -value / std[i]);
    const { memory, width, height } = this;
    for (let y = 0, from = 0; y < height; y++) {
      for (let x = 0, to = inner / 4 + y * row; x < width; x++, to += C, from += 3) {
        memory[to] = pixels[from] * scale[0] + shift[0];
        memory[to + 1] = pixels[from + 1] * scale[1] + shift[1];
        memory[to + 2] = pixels[from + 2] * scale[2] + shift[2];
      }
    }
  }

  /** What the heads say after `graph.forward()`, in the anchors' order: {logits: [N * K], deltas: [N * 4]}. */
  outputs() {
    const { config, grid, levels } = this;
    const K = config.num_classes;
    const logits = new Float32Array(grid.count * K);
    const deltas = new Float32Array(grid.count * 4);
    for (const [i, { first }] of grid.levels.entries()) {
      this.gather(levels[i].logits, grid.perCell * K, logits, first * K);
      this.gather(levels[i].deltas, grid.perCell * 4, deltas, first * 4);
    }
    return { logits, deltas };
  }

  /**
   * The gradient of one logit with respect to the image, [H * W * 3], for pixels in 0..1: how fast the logit of `anchor` for
   * class `label` rises with each. Needs gradients: "pixels".
   */
  explain(pixels, anchor, label) {
    const { graph, grid, levels, memory, config } = this;
    this.see(pixels);
    graph.forward();
    for (const { logits, deltas } of levels) {
      for (const { gradient, gradientSize } of [logits, deltas])
        memory.fill(0, gradient / 4, gradient / 4 + gradientSize);
    }
    const place = grid.levels.findLastIndex(({ first }) => first <= anchor);
    const { logits, W } = levels[place];
    const within = anchor - grid.levels[place].first;
    const cell = Math.floor(within / grid.perCell);
    const channel = (within % grid.perCell) * config.num_classes + label;
    memory[logits.gradientInner / 4 + Math.floor(cell / W) * logits.row + (cell % W) * logits.C + channel] =
      1;
    graph.backward();
    const { gradientInner, gradientRow, gradientChannels } = graph.image;
    const slopes = new Float32Array(pixels.length);
    for (let y = 0, to = 0; y < this.height; y++) {
      for (
        let x = 0, from = gradientInner / 4 + y * gradientRow;
        x < this.width;
        x++, from += gradientChannels
      ) {
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
      const places = layout(parameter);
      if (tensor?.length !== places.length) {
        throw new Error(
          `weights: ${parameter.name} has ${tensor?.length ?? "no"} numbers, not ${places.length}`,
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
        layout(parameter),
        (place) => values[parameter.offset + place],
      );
    }
    return result;
  }
}

/** Where each number of a tensor, in torch's order [O, I, k, k] or [C], lies in the panels of the kernels. */
function layout({ name, size, outputs, inputs, kernel, columns }) {
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

/** Convolution, normalisation, plus `other` if given, ReLU if asked for. */
function normalised(
  graph,
  config,
  x,
  name,
  place,
  outputs,
  size,
  { stride = 1, relu: active = true, other = null } = {},
) {
  const bias = !grouped(config);
  const y = convolution(graph, x, `${name}.${place}`, outputs, size, { stride, bias });
  if (!bias)
    return groupNorm(graph, y, `${name}.${place + 1}`, config.backbone_groups, { relu: active, other });
  if (other) add(graph, y, other);
  return active ? relu(graph, y) : y;
}

/** The maps of the stages, by number: 2 has stride 4. */
function backbone(graph, config, { stem, stages }) {
  let x = normalised(graph, config, graph.image, "backbone.stem", 0, stem.width, stem.kernel, { stride: 2 });
  if (stem.pool) x = maxPool(graph, x);
  const maps = new Map();
  stages.forEach(({ inputs, outputs, stride, map }, i) => {
    const name = `backbone.stages.${i}`;
    const input = x;
    const other =
      stride !== 1 || inputs !== outputs
        ? normalised(graph, config, input, `${name}.shortcut`, 0, outputs, 1, { stride, relu: false })
        : input;
    x = normalised(graph, config, input, `${name}.residual`, 0, outputs, 3, { stride });
    x = normalised(graph, config, x, `${name}.residual`, 3, outputs, 3, { other });
    maps.set(map, x);
  });
  return maps;
}

/** The levels of the pyramid, by number. */
function pyramid(graph, config, { laterals, outputs, above }, features, channels) {
  const sums = new Map();
  let coarser = null;
  for (const map of [...laterals].reverse()) {
    const sum = convolution(graph, features.get(map), `pyramid.lateral.C${map}`, channels, 1);
    if (config.top_down && coarser) upsampleAdd(graph, sum, coarser);
    sums.set(map, sum);
    coarser = sum;
  }
  const levels = new Map();
  for (const map of outputs) {
    levels.set(map, convolution(graph, sums.get(map), `pyramid.output.P${map}`, channels, 3));
  }
  for (const level of above) {
    const source =
      level === 7
        ? reluCopy(graph, levels.get(6))
        : config.p6_from === "C5"
          ? features.get(5)
          : levels.get(5);
    levels.set(level, convolution(graph, source, `pyramid.p${level}`, channels, 3, { stride: 2 }));
  }
  return levels;
}

/** One head on one level: towers of 3x3 convolutions, then the answers, `columns` for each cell. */
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
