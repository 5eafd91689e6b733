// BatchNorm in evaluation mode is a scale and a shift of each channel: folded into the convolution before it.
import { grouped, layers } from "./architecture.js";

/** Tensors of a network with its BatchNorm layers folded away; those of a network without are returned as they are. */
export function folded(config, tensors) {
  if (grouped(config)) return tensors;
  const result = { ...tensors };
  const list = layers(config);
  list.forEach(({ name, batch }, i) => {
    if (!batch) return;
    const { name: convolution, shape } = list[i - 1];
    const [scale, shift, mean, variance] = ["weight", "bias", "running_mean", "running_var"].map(
      (part) => tensors[`${name}.${part}`],
    );
    const factors = Float64Array.from(
      scale,
      (value, c) => value / Math.sqrt(variance[c] + config.batchnorm_eps),
    );
    const size = shape[1] * shape[2] * shape[3];
    result[`${convolution}.weight`] = tensors[`${convolution}.weight`].map(
      (value, at) => value * factors[Math.floor(at / size)],
    );
    result[`${convolution}.bias`] = Float32Array.from(shift, (value, c) => value - mean[c] * factors[c]);
  });
  return result;
}
