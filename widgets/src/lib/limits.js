// The ranges of a figure's numbers. The package has them and sends them with the state, as {name: [low, high]}; a view
// knows only by how much its sliders go.

/** {name: {min, max, fine, coarse}} for the numbers whose steps are given, {name: [fine, coarse]}. */
export function sliders(limits, steps) {
  return Object.fromEntries(
    Object.entries(steps).map(([name, [fine, coarse]]) => {
      const [min, max] = limits[name];
      return [name, { min, max, fine, coarse }];
    }),
  );
}

/** The number that a text from an address stands for, if it lies in the range [low, high]; else undefined. */
export function numberIn([low, high], text) {
  const value = text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : undefined;
}

/** The same for a whole number. */
export function wholeIn(range, text) {
  const value = numberIn(range, text);
  return Number.isInteger(value) ? value : undefined;
}
