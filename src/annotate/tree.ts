/** Dependency trees out of arc scores. */

/** Heads of `size` words (the root's head is itself) and the probability of each chosen arc. */
export interface Tree {
  readonly heads: Int32Array;
  readonly probabilities: Float64Array;
}

/**
 * The tree of highest total log probability with exactly one root. `score(d, h)` is the raw score of h as head of d; d as its own
 * head stands for the root. Greedy heads where they form such a tree, else Chu-Liu/Edmonds once for each likely root.
 */
export function decodeTree(size: number, score: (dependent: number, head: number) => number): Tree {
  const log = logProbabilities(size, score);
  let heads = greedy(size, log);
  if (!isTree(heads)) heads = bestRooted(size, log);
  const probabilities = Float64Array.from(heads, (head, d) => Math.exp(log[d * size + head]!));
  return { heads, probabilities };
}

function logProbabilities(size: number, score: (d: number, h: number) => number): Float64Array {
  const log = new Float64Array(size * size);
  for (let d = 0; d < size; d++) {
    let max = -Infinity;
    for (let h = 0; h < size; h++) max = Math.max(max, (log[d * size + h] = score(d, h)));
    let sum = 0;
    for (let h = 0; h < size; h++) sum += Math.exp(log[d * size + h]! - max);
    const norm = max + Math.log(sum);
    for (let h = 0; h < size; h++) log[d * size + h]! -= norm;
  }
  return log;
}

function greedy(size: number, log: Float64Array): Int32Array {
  const heads = new Int32Array(size);
  for (let d = 0; d < size; d++) {
    for (let h = 0; h < size; h++) if (log[d * size + h]! > log[d * size + heads[d]!]!) heads[d] = h;
  }
  return heads;
}

/** One root, and every word reaches it. */
export function isTree(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length);
  let roots = 0;
  for (let k = 0; k < heads.length; k++) if (heads[k] === k) roots++;
  if (roots !== 1) return false;
  for (let k = 0; k < heads.length; k++) {
    const path: number[] = [];
    let at = k;
    while (state[at] === 0) {
      state[at] = 1;
      path.push(at);
      if (heads[at] === at) break;
      at = heads[at]!;
    }
    if (state[at] === 1 && heads[at] !== at) return false;
    for (const word of path) state[word] = 2;
  }
  return true;
}

/** How many words are tried as the root: the most probable ones; the true root is hardly ever further down. */
const ROOTS = 3;

function bestRooted(size: number, log: Float64Array): Int32Array {
  const candidates = Array.from({ length: size }, (_, k) => k)
    .sort((a, b) => log[b * size + b]! - log[a * size + a]! || a - b)
    .slice(0, ROOTS);
  let best: Int32Array | undefined;
  let bestTotal = -Infinity;
  for (const root of candidates) {
    const weights = new Float64Array(size * size);
    for (let d = 0; d < size; d++) {
      for (let h = 0; h < size; h++) weights[d * size + h] = d === h || d === root ? -Infinity : log[d * size + h]!;
    }
    const heads = chuLiuEdmonds(size, weights, root);
    let total = log[root * size + root]!;
    for (let d = 0; d < size; d++) if (d !== root) total += log[d * size + heads[d]!]!;
    if (total > bestTotal || !best) {
      bestTotal = total;
      best = heads;
    }
  }
  return best!;
}

/**
 * Maximum spanning arborescence from `root` (Chu & Liu 1965, Edmonds 1967). `weights[d * size + h]`: arc from head h to dependent d.
 * The root's head is itself.
 */
export function chuLiuEdmonds(size: number, weights: Float64Array, root: number): Int32Array {
  const heads = new Int32Array(size);
  for (let d = 0; d < size; d++) {
    heads[d] = d;
    if (d === root) continue;
    let best = -Infinity;
    for (let h = 0; h < size; h++) {
      const weight = weights[d * size + h]!;
      if (h !== d && (weight > best || heads[d] === d)) {
        best = weight;
        heads[d] = h;
      }
    }
  }
  const cycle = findCycle(heads, root);
  if (!cycle) return heads;

  // contract the cycle into one node, solve the smaller problem, open the cycle where its best arc enters
  const inCycle = new Uint8Array(size);
  for (const word of cycle) inCycle[word] = 1;
  const outside: number[] = [];
  for (let k = 0; k < size; k++) if (!inCycle[k]) outside.push(k);
  const node = outside.length;
  const smaller = node + 1;
  const contracted = new Float64Array(smaller * smaller).fill(-Infinity);
  const enter = new Int32Array(node);
  const leave = new Int32Array(node);
  for (let a = 0; a < node; a++) {
    const word = outside[a]!;
    for (let b = 0; b < node; b++) contracted[a * smaller + b] = weights[word * size + outside[b]!]!;
    let bestOut = -Infinity;
    let bestIn = -Infinity;
    leave[a] = cycle[0]!;
    enter[a] = cycle[0]!;
    for (const member of cycle) {
      const out = weights[word * size + member]!;
      if (out > bestOut) {
        bestOut = out;
        leave[a] = member;
      }
      const gain = weights[member * size + word]! - weights[member * size + heads[member]!]!;
      if (gain > bestIn) {
        bestIn = gain;
        enter[a] = member;
      }
    }
    contracted[a * smaller + node] = bestOut;
    contracted[node * smaller + a] = bestIn;
  }
  const solved = chuLiuEdmonds(smaller, contracted, outside.indexOf(root));
  for (let a = 0; a < node; a++) {
    const word = outside[a]!;
    if (word !== root) heads[word] = solved[a] === node ? leave[a]! : outside[solved[a]!]!;
  }
  const from = solved[node]!;
  heads[enter[from]!] = outside[from]!;
  return heads;
}

function findCycle(heads: Int32Array, root: number): number[] | undefined {
  const state = new Uint8Array(heads.length);
  state[root] = 2;
  for (let k = 0; k < heads.length; k++) {
    let at = k;
    const path: number[] = [];
    while (state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (state[at] === 1) return path.slice(path.indexOf(at));
    for (const word of path) state[word] = 2;
  }
  return undefined;
}
