// The order of the rows and the differences between them: numbers only.

/** The rows' places in the order shown; equal values keep the paper's order. */
export function order(rows, columns, { sort, descending }) {
  const column = columns.indexOf(sort);
  const places = rows.map((_, i) => i);
  if (column < 0) return places;
  return places.sort(
    (a, b) => (rows[a].values[column] - rows[b].values[column]) * (descending ? -1 : 1) || a - b,
  );
}

/** Each row's values minus those of the row to compare with, free of binary dust. */
export function differences(rows, place) {
  return rows.map(({ values }) =>
    values.map((value, i) => Number((value - rows[place].values[i]).toFixed(6))),
  );
}

/** What a click on a column's heading does: first the better end on top, then the other, then the paper's order. */
export function clicked(name, { sort, descending }, lower) {
  const first = !lower.includes(name);
  if (sort !== name) return { sort: name, descending: first };
  return descending === first ? { sort: name, descending: !first } : { sort: "", descending: true };
}
