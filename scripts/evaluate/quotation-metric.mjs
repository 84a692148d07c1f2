// The metric of the German News Quotation Attribution corpus (release of 2024), on sets of token numbers.
//
// Quotes of the system and of the gold standard are paired one to one so that the sum of token F1 of their contents is largest, with
// .01 for the same type and .001 for the same medium. Over all pairs, and all quotes left without a partner, precision is the mean
// share of right tokens over the parts that the system filled, recall the mean share found over the parts that the gold standard filled.

/** The parts of a quote; the content first. */
export const PARTS = ['quote', 'addressee', 'cue', 'frame', 'speaker'];

/** Number of elements in both sets. */
function common(a, b) {
  let count = 0;
  for (const element of a) if (b.has(element)) count += 1;
  return count;
}

/** F1 of two sets; 0 where one is empty. */
export function tokenF1(a, b) {
  return a.size === 0 || b.size === 0 ? 0 : (2 * common(a, b)) / (a.size + b.size);
}

/**
 * The assignment of rows to columns with the largest sum (Kuhn-Munkres with potentials, rows <= columns).
 * Returns the column of each row. A row's search extends a tree of tight edges until it meets a free column.
 */
export function assign(gain) {
  const columns = gain[0]?.length ?? 0;
  const rowPotential = gain.map(() => 0);
  const columnPotential = Array.from({ length: columns }, () => 0);
  const rowOf = Array.from({ length: columns }, () => -1);
  gain.forEach((_, start) => {
    const slack = Array.from({ length: columns }, () => Infinity);
    const from = Array.from({ length: columns }, () => -1);
    const reached = Array.from({ length: columns }, () => false);
    const rows = [start];
    let row = start;
    let column = -1;
    for (;;) {
      let next = -1;
      for (let j = 0; j < columns; j += 1) {
        if (reached[j]) continue;
        const cost = -gain[row][j] - rowPotential[row] - columnPotential[j];
        if (cost < slack[j]) {
          slack[j] = cost;
          from[j] = column;
        }
        if (next < 0 || slack[j] < slack[next]) next = j;
      }
      const step = slack[next];
      for (const inTree of rows) rowPotential[inTree] += step;
      for (let j = 0; j < columns; j += 1) {
        if (reached[j]) columnPotential[j] -= step;
        else slack[j] -= step;
      }
      reached[next] = true;
      column = next;
      if (rowOf[next] < 0) break;
      row = rowOf[next];
      rows.push(row);
    }
    // Shift the rows along the path back to the start.
    while (column >= 0) {
      const before = from[column];
      rowOf[column] = before < 0 ? start : rowOf[before];
      column = before;
    }
  });
  const columnOf = gain.map(() => -1);
  rowOf.forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}

/** Pairs of quotes as `[system, gold]` indices. */
export function pairQuotes(system, gold) {
  if (system.length === 0 || gold.length === 0) return [];
  const gain = (s, g) => tokenF1(s.quote, g.quote) + (s.type === g.type ? 0.01 : 0) + (s.medium === g.medium ? 0.001 : 0);
  if (system.length <= gold.length) return assign(system.map((s) => gold.map((g) => gain(s, g)))).map((column, row) => [row, column]);
  return assign(gold.map((g) => system.map((s) => gain(s, g)))).map((column, row) => [column, row]);
}

const NONE = Object.fromEntries(PARTS.map((part) => [part, new Set()]));

/**
 * Scores documents, each `{system, gold}` with lists of quotes `{type, medium, quote, addressee, cue, frame, speaker}` (parts as sets
 * of token numbers). Returns precision, recall and f1 for message (the content), roles (the other four), joint (all) and each part, and
 * the F1 of quotes with the right type.
 */
export function score(documents) {
  const precision = Object.fromEntries(PARTS.map((part) => [part, []]));
  const recall = Object.fromEntries(PARTS.map((part) => [part, []]));
  const types = { right: 0, system: 0, gold: 0 };
  for (const { system, gold } of documents) {
    const pairs = pairQuotes(system, gold);
    const [paired, found] = [new Set(pairs.map(([s]) => s)), new Set(pairs.map(([, g]) => g))];
    const rows = [
      ...pairs.map(([s, g]) => [system[s], gold[g]]),
      ...system.filter((_, s) => !paired.has(s)).map((s) => [s, NONE]),
      ...gold.filter((_, g) => !found.has(g)).map((g) => [NONE, g]),
    ];
    for (const [s, g] of rows) {
      for (const part of PARTS) {
        const right = common(s[part], g[part]);
        if (s[part].size > 0) precision[part].push(right / s[part].size);
        if (g[part].size > 0) recall[part].push(right / g[part].size);
      }
    }
    types.right += pairs.filter(([s, g]) => system[s].type === gold[g].type && common(system[s].quote, gold[g].quote) > 0).length;
    types.system += system.length;
    types.gold += gold.length;
  }
  const figures = (parts) => {
    const p = mean(parts.flatMap((part) => precision[part]));
    const r = mean(parts.flatMap((part) => recall[part]));
    return { precision: p, recall: r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
  };
  const ratio = (right, all) => (all > 0 ? right / all : 0);
  return {
    message: figures(['quote']),
    roles: figures(PARTS.slice(1)),
    joint: figures(PARTS),
    ...Object.fromEntries(PARTS.slice(1).map((part) => [part, figures([part])])),
    type: { precision: ratio(types.right, types.system), recall: ratio(types.right, types.gold), f1: ratio(2 * types.right, types.system + types.gold) },
  };
}

function mean(values) {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
