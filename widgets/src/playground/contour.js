// Lines of equal height on a square grid (marching squares).

/** Short lines [[x, y], [x, y]] where `values` (row by row, `cells` a side) cross `level`; a cell is `unit` wide. */
export function contour(values, cells, level, unit) {
  const lines = [];
  for (let row = 0; row + 1 < cells; row++) {
    for (let column = 0; column + 1 < cells; column++) {
      const at = row * cells + column;
      const above =
        (values[at] > level) +
        (values[at + 1] > level) +
        (values[at + cells] > level) +
        (values[at + cells + 1] > level);
      if (above === 0 || above === 4) continue; // nearly all of them
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ];
      const heights = corners.map(([c, r]) => values[r * cells + c] - level);
      const met = [];
      for (let side = 0; side < 4; side++) {
        const [from, to] = [heights[side], heights[(side + 1) % 4]];
        if (from > 0 === to > 0) continue;
        const part = from / (from - to);
        const [[x0, y0], [x1, y1]] = [corners[side], corners[(side + 1) % 4]];
        met.push([unit * (x0 + part * (x1 - x0)), unit * (y0 + part * (y1 - y0))]);
      }
      for (let i = 0; i + 1 < met.length; i += 2) lines.push([met[i], met[i + 1]]);
    }
  }
  return lines;
}
