/**
 * The assignment problem by the Hungarian method (Kuhn 1955, Munkres 1957) in its shortest-path form with potentials, O(rows² · columns).
 *
 * Rows are taken in order and among equal costs the first column wins, so that ties come out the same on every run.
 * @param {number[][]} cost as many columns as rows, or more
 * @returns {number[]} the column of each row; the sum of the costs is the least possible
 */
export function assign(cost) {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  if (rows > columns) throw new RangeError(`${rows} rows for ${columns} columns`);
  // Column `columns` is a stand-in from which the search for the current row starts.
  const rowPotential = new Array(rows).fill(0);
  const columnPotential = new Array(columns + 1).fill(0);
  const owner = new Array(columns + 1).fill(-1);
  for (let row = 0; row < rows; row++) {
    const before = new Array(columns).fill(columns);
    const distance = new Array(columns).fill(Infinity);
    const visited = new Array(columns + 1).fill(false);
    let column = columns;
    owner[column] = row;
    while (owner[column] >= 0) {
      visited[column] = true;
      const from = owner[column];
      let step = Infinity;
      let next = -1;
      for (let j = 0; j < columns; j++) {
        if (visited[j]) continue;
        const reduced = cost[from][j] - rowPotential[from] - columnPotential[j];
        if (reduced < distance[j]) {
          distance[j] = reduced;
          before[j] = column;
        }
        if (distance[j] < step) {
          step = distance[j];
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (visited[j]) {
          rowPotential[owner[j]] += step;
          columnPotential[j] -= step;
        } else {
          distance[j] -= step;
        }
      }
      column = next;
    }
    while (column !== columns) {
      owner[column] = owner[before[column]];
      column = before[column];
    }
  }
  const result = new Array(rows).fill(-1);
  for (let j = 0; j < columns; j++) if (owner[j] >= 0) result[owner[j]] = j;
  return result;
}

/**
 * The pairs (row, column) of the greatest total; the shorter side is used up.
 * @param {number[][]} gain any shape
 * @returns {[number, number][]}
 */
export function bestPairs(gain) {
  const rows = gain.length;
  const columns = gain[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  if (rows <= columns) return assign(gain.map((line) => line.map((value) => -value))).map((column, row) => [row, column]);
  const turned = Array.from({ length: columns }, (_, column) => gain.map((line) => -line[column]));
  return assign(turned).map((row, column) => [row, column]);
}
