import type { Layer, Model, Scores } from '../model/index.js';

/** Reads the scores of one layer: `at(k)` is where word k's scores stand in `scores.tags`. */
export interface LayerScores {
  readonly labels: readonly string[];
  best(word: number): number;
  /** Softmax probability of a label. */
  probability(word: number, label: number): number;
  score(word: number, label: number): number;
  /** What is added where label `to` follows label `from`; 0 where the model has learnt no such scores. */
  transition(from: number, to: number): number;
}

/** The layers of a window by name. */
export function layerReader(model: Model, scores: Scores): (name: string) => LayerScores {
  const width = scores.words === 0 ? 0 : scores.tags.length / scores.words;
  const byName = new Map(model.config.layers.map((layer) => [layer.name, layer]));
  return (name) => {
    const layer = byName.get(name);
    if (!layer) throw new Error(`the model has no layer ${name}`);
    return read(layer, scores.tags, width, model.config.transitions?.[name]);
  };
}

/** Reads scores that stand by themselves [words, labels]. */
export function readScores(labels: readonly string[], scores: Float32Array): LayerScores {
  return read({ name: '', at: 0, labels }, scores, labels.length);
}

function read(layer: Layer, tags: Float32Array, width: number, transitions?: readonly (readonly number[])[]): LayerScores {
  const size = layer.labels.length;
  const start = (word: number) => word * width + layer.at;
  return {
    labels: layer.labels,
    best(word) {
      const base = start(word);
      let best = 0;
      for (let k = 1; k < size; k++) if (tags[base + k]! > tags[base + best]!) best = k;
      return best;
    },
    probability(word, label) {
      const base = start(word);
      let max = -Infinity;
      for (let k = 0; k < size; k++) max = Math.max(max, tags[base + k]!);
      let sum = 0;
      for (let k = 0; k < size; k++) sum += Math.exp(tags[base + k]! - max);
      return Math.exp(tags[base + label]! - max) / sum;
    },
    score: (word, label) => tags[start(word) + label]!,
    transition: (from, to) => transitions?.[from]?.[to] ?? 0,
  };
}

/** A decoded stretch of words, `first` to `last` counted in the window; `type` is the label without B- or I-. */
export interface TagSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
  /** Mean probability of the tags. */
  readonly score: number;
}

/** The best sequence of BIO tags (Viterbi): I-X follows only B-X or I-X, and the transitions of the layer count. `breaks(k)`: no span goes on from word k - 1 to word k. */
export function bioSpans(layer: LayerScores, words: number, breaks: (k: number) => boolean): TagSpan[] {
  const { labels } = layer;
  const size = labels.length;
  const before = labels.map((label) => labels.flatMap((earlier, l) => (!label.startsWith('I') || goesOn(earlier, label) ? [l] : [])));
  const back = new Int16Array(words * size);
  let total = new Float64Array(size);
  for (let k = 0; k < words; k++) {
    const next = new Float64Array(size).fill(-Infinity);
    const cut = k === 0 || breaks(k);
    for (let l = 0; l < size; l++) {
      if (cut && labels[l]!.startsWith('I')) continue;
      if (k === 0) {
        next[l] = layer.score(0, l);
        continue;
      }
      for (const from of before[l]!) {
        const sum = total[from]! + layer.transition(from, l) + layer.score(k, l);
        if (sum > next[l]!) {
          next[l] = sum;
          back[k * size + l] = from;
        }
      }
    }
    total = next;
  }
  let label = 0;
  for (let l = 1; l < size; l++) if (total[l]! > total[label]!) label = l;
  const path = new Int16Array(words);
  for (let k = words - 1; k >= 0; k--) {
    path[k] = label;
    label = back[k * size + label]!;
  }
  return collect(layer, path);
}

/** Whether `inside`, an I, may follow `label`: a B or an I of the same type. */
function goesOn(label: string, inside: string): boolean {
  return label !== 'O' && label.slice(1) === inside.slice(1);
}

function collect(layer: LayerScores, path: Int16Array): TagSpan[] {
  const spans: TagSpan[] = [];
  for (let k = 0; k < path.length; ) {
    const label = layer.labels[path[k]!]!;
    if (label === 'O') {
      k++;
      continue;
    }
    const first = k;
    let sum = 0;
    do sum += layer.probability(k, path[k]!);
    while (++k < path.length && layer.labels[path[k]!]!.startsWith('I'));
    spans.push({ first, last: k - 1, type: label.slice(2), score: sum / (k - first) });
  }
  return spans;
}
