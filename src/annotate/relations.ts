import type { Model, Scores } from '../model/index.js';

/** The raw score (log odds) of a relation from one word of a window to another: a dot product and a bias. */
export type RelationScore = (from: number, to: number) => number;

export function relationReader(model: Model, scores: Scores): (name: string) => RelationScore {
  const { relations, dimensions } = model.config;
  const size = dimensions.relation;
  const width = size * relations.length;
  return (name) => {
    const at = relations.findIndex((relation) => relation.name === name);
    const relation = relations[at];
    if (!relation) throw new Error(`the model has no relation ${name}`);
    return (from, to) => {
      const a = from * width + at * size;
      const b = to * width + at * size;
      let sum = relation.bias;
      for (let k = 0; k < size; k++) sum += scores.relFrom[a + k]! * scores.relTo[b + k]!;
      return sum;
    };
  };
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function softmax(values: readonly number[]): number[] {
  const max = Math.max(...values);
  const exps = values.map((value) => Math.exp(value - max));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((value) => value / sum);
}
