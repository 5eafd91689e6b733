// What the package's Config says about a network, in the words that the engine builds from. Mirrors
// focal_tutorial/backbones.py, pyramid.py and heads.py, whose names the parameters keep.

/** What the two backbones mean: the first convolution, whether a max-pool follows, and one BasicBlock a stage. */
const BACKBONES = {
  mini: { kernel: 5, pool: false, widths: [16, 24, 48], strides: [2, 2, 2] },
  slim: { kernel: 7, pool: true, widths: [16, 32, 64, 128], strides: [1, 2, 2, 2] },
};

/** Levels that a convolution of stride 2 makes from the level below, not from the backbone. */
const ABOVE = [6, 7];

/**
 * The parts of the network of a Config (its JSON):
 *
 * stem {kernel, pool, width}; stages [{inputs, outputs, stride, map}], map the number of its C (2 has stride 4);
 * laterals [numbers of the C maps]; outputs [numbers of the P maps that are convolved]; above [6, 7 or fewer];
 * levels, perCell, head {channels, convs, norm}. Throws what the engine does not build, by name.
 */
export function architecture(config) {
  refuseNetwork(config);
  const { kernel, pool, widths, strides } = BACKBONES[config.backbone];
  const stages = widths.map((outputs, i) => {
    return { inputs: widths[Math.max(0, i - 1)], outputs, stride: strides[i], map: 2 + i };
  });
  const levels = config.anchors.levels;
  const maps = stages.map(({ map }) => map).filter((map) => map >= Math.min(3, ...levels));
  const above = ABOVE.filter((level) => level <= Math.max(...levels));
  const wanted = maps.filter(
    (map) => levels.includes(map) || (map === 5 && config.p6_from === "P5" && above.length),
  );
  const finest = wanted.length ? wanted[0] : Infinity;
  const laterals = maps.filter((map) => wanted.includes(map) || (config.top_down && map > finest));
  return {
    stem: { kernel, pool, width: widths[0] },
    stages,
    laterals,
    outputs: wanted,
    above,
    levels,
    perCell: config.anchors.scales.length * config.anchors.ratios.length,
  };
}

/** Throws an Error that names the first field of a Config with which the engine cannot build a network. */
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
      "it must divide the channels",
    ],
    "anchors.levels": [
      anchors.levels.every((level) => level >= 2 && level <= highest),
      `${config.backbone} has levels 2 to ${highest}`,
    ],
    "anchors.rounding": [anchors.rounding === "none", "the page does not round anchors"],
    "anchors.strides": [anchors.strides === "level", "the page knows the strides of the levels only"],
    pad_multiple: [config.pad_multiple === 1, "the page does not pad"],
  };
  refuse("Config", config, rules);
}

/** Throws for the first rule [holds, why] that does not hold: "Config.pyramid_channels is 20: the page computes ...". */
export function refuse(owner, values, rules) {
  for (const [name, [holds, why]] of Object.entries(rules)) {
    if (holds) continue;
    const value = name.split(".").reduce((part, key) => part?.[key], values);
    throw new Error(`${owner}.${name} is ${JSON.stringify(value)}: ${why}`);
  }
}

/** Whether the backbone normalises with GroupNorm; if not, with BatchNorm. */
export const grouped = (config) => config.backbone_norm === "group";

/**
 * Every layer with parameters, in the order of the package's `named_parameters()`: convolutions
 * {name, kind: "convolution", shape: [O, I, k, k], bias, start} and norms {name, kind: "norm", shape: [C], batch}.
 * start: which rule fills the weights at the beginning, see `initialize`.
 */
export function layers(config) {
  const { stem, stages, laterals, outputs, above, perCell } = architecture(config);
  const { pyramid_channels: channels, head_convs: convs } = config;
  const list = [];
  const convolution = (name, o, i, k, start, bias) =>
    list.push({ name, kind: "convolution", shape: [o, i, k, k], start, bias });
  const norm = (name, width, batch = false) => list.push({ name, kind: "norm", shape: [width], batch });
  const normalised = (name, place, o, i, k) => {
    convolution(`${name}.${place}`, o, i, k, "backbone", false);
    norm(`${name}.${place + 1}`, o, !grouped(config));
  };

  normalised("backbone.stem", 0, stem.width, 3, stem.kernel);
  stages.forEach(({ inputs, outputs: width, stride }, i) => {
    normalised(`backbone.stages.${i}.residual`, 0, width, inputs, 3);
    normalised(`backbone.stages.${i}.residual`, 3, width, width, 3);
    if (stride !== 1 || inputs !== width) normalised(`backbone.stages.${i}.shortcut`, 0, width, inputs, 1);
  });

  const widthOf = (map) => stages.find((stage) => stage.map === map).outputs;
  for (const map of laterals)
    convolution(`pyramid.lateral.C${map}`, channels, widthOf(map), 1, "pyramid", true);
  for (const map of outputs) convolution(`pyramid.output.P${map}`, channels, channels, 3, "pyramid", true);
  for (const level of above) {
    const inputs = level === 6 && config.p6_from === "C5" ? widthOf(5) : channels;
    convolution(`pyramid.p${level}`, channels, inputs, 3, "pyramid", true);
  }

  for (const [head, columns] of [
    ["class_head", config.num_classes],
    ["box_head", 4],
  ]) {
    for (let i = 0; i < convs; i++) {
      convolution(`${head}.tower.${i}.0`, channels, channels, 3, "head", config.head_norm !== "group");
      if (config.head_norm === "group") norm(`${head}.tower.${i}.1`, channels);
    }
    convolution(`${head}.final`, perCell * columns, channels, 3, "head", true);
  }
  return list;
}

/** The parameters in the order of `named_parameters()`: [{name, shape, start}]. */
export function parameters(config) {
  return layers(config).flatMap(({ name, kind, shape, start, bias }) => {
    if (kind === "norm") {
      return [
        { name: `${name}.weight`, shape, start: "one" },
        { name: `${name}.bias`, shape, start: "zero" },
      ];
    }
    const prior = name === "class_head.final" ? "prior" : "zero";
    const biases = bias ? [{ name: `${name}.bias`, shape: [shape[0]], start: prior }] : [];
    return [{ name: `${name}.weight`, shape, start }, ...biases];
  });
}

/** The state that is no parameter: what BatchNorm layers remember, [{name, shape}]. */
export function buffers(config) {
  return layers(config)
    .filter(({ batch }) => batch)
    .flatMap(({ name, shape }) => [
      { name: `${name}.running_mean`, shape },
      { name: `${name}.running_var`, shape },
      { name: `${name}.num_batches_tracked`, shape: [] },
    ]);
}
