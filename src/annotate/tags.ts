import type { Layer, Model, Scores } from '../model/index.js';

/** Reads the scores of one layer: `at(k)` is where word k's scores stand in `scores.tags`. */
export interface LayerScores {
  readonly labels: readonly string[];
  best(word: number): number;
  /** Softmax probability of a label. */
  probability(word: number, label: number): number;
  score(word: number, label: number): number;
}

/** The layers of a window by name. */
export function layerReader(model: Model, scores: Scores): (name: string) => LayerScores {
  const width = scores.words === 0 ? 0 : scores.tags.length / scores.words;
  const byName = new Map(model.config.layers.map((layer) => [layer.name, layer]));
  return (name) => {
    const layer = byName.get(name);
    if (!layer) throw new Error(`the model has no layer ${name}`);
    return read(layer, scores.tags, width);
  };
}

function read(layer: Layer, tags: Float32Array, width: number): LayerScores {
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

/** The best sequence of BIO tags (Viterbi): I-X follows only B-X or I-X. `breaks(k)`: no span goes on from word k - 1 to word k. */
export function bioSpans(layer: LayerScores, words: number, breaks: (k: number) => boolean): TagSpan[] {
  const { labels } = layer;
  const size = labels.length;
  const before = labels.map((label) => (label.startsWith('I') ? [label, `B${label.slice(1)}`].map((l) => labels.indexOf(l)) : null));
  const back = new Int16Array(words * size);
  let total = new Float64Array(size);
  for (let k = 0; k < words; k++) {
    const next = new Float64Array(size);
    const cut = k === 0 || breaks(k);
    let bestAny = 0;
    for (let l = 1; l < size; l++) if (total[l]! > total[bestAny]!) bestAny = l;
    for (let l = 0; l < size; l++) {
      let from = bestAny;
      const allowed = before[l];
      if (allowed) {
        from = total[allowed[0]!]! >= total[allowed[1]!]! ? allowed[0]! : allowed[1]!;
        if (cut) {
          next[l] = -Infinity;
          continue;
        }
      }
      back[k * size + l] = from;
      next[l] = (k === 0 ? 0 : total[from]!) + layer.score(k, l);
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
