// The package's networks and a recipe, as JSON: what `dataclasses.asdict` makes of mini(3), slim(3) and Recipe().
const SCALES = [1, 2 ** (1 / 3), 2 ** (2 / 3)];

const anchors = (levels, base = 2) => ({
  levels,
  base,
  scales: SCALES,
  ratios: [0.5, 1, 2],
  centres: "half",
  rounding: "none",
  strides: "level",
});

const CONFIG = {
  num_classes: 3,
  backbone_norm: "group",
  backbone_groups: 8,
  frozen_batchnorm: false,
  frozen_stages: 0,
  batchnorm_eps: 1e-5,
  p6_from: "C5",
  top_down: true,
  head_norm: "group",
  head_groups: 8,
  prior: 0.01,
  gamma: 2,
  alpha: 0.25,
  beta: 0.1,
  foreground: 0.5,
  background: 0.4,
  low_quality: true,
  normalize_by: "batch",
  hard_examples: null,
  hard_ratio: null,
  score_threshold: 0.05,
  top_k: 300,
  nms_threshold: 0.5,
  max_detections: 100,
  keep_empty: false,
  mean: [0.66, 0.62, 0.65],
  std: [0.16, 0.2, 0.13],
  pad_multiple: 1,
};

export const mini = (changes = {}) => ({
  ...CONFIG,
  backbone: "mini",
  pyramid_channels: 24,
  head_convs: 1,
  anchors: anchors([2, 3, 4]),
  ...changes,
});

export const slim = (changes = {}) => ({
  ...CONFIG,
  backbone: "slim",
  pyramid_channels: 64,
  head_convs: 2,
  anchors: anchors([3, 4, 5]),
  ...changes,
});

export const recipe = (changes = {}) => ({
  steps: 300,
  batch: 4,
  learning_rate: 3e-3,
  optimizer: "adamw",
  momentum: 0.9,
  weight_decay: 0.05,
  warmup: 0.05,
  final_fraction: 0.01,
  milestones: [],
  clip: 10,
  ema: 0.99,
  horizontal_flip: 0,
  vertical_flip: 0,
  brightness: 0,
  contrast: 0,
  zoom: 0,
  precision: "float32",
  channels_last: true,
  seed: 0,
  shuffle: false,
  ...changes,
});

export { anchors };
