import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadModel, type Scores } from '../../src/model/index.js';

/** What scripts/reference/make.py wrote: the same model run by Python, on whatever processor. */
interface Reference {
  readonly words: readonly (readonly [form: string, space: boolean])[];
  readonly ids: readonly number[];
  readonly tags: Readonly<Record<string, readonly number[]>>;
  readonly heads: readonly number[];
  readonly deprel: readonly number[];
  /** Words by layer whose best label leads by little: another processor may round to the next. */
  readonly close: Readonly<Record<string, readonly number[]>>;
}

const folder = new URL('../reference/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const model = await loadModel();

function best(scores: Float32Array, from: number, size: number): number {
  let at = 0;
  for (let k = 1; k < size; k++) if (scores[from + k]! > scores[from + at]!) at = k;
  return at;
}

function argmaxRows(scores: Float32Array, rows: number, at: number, size: number): number[] {
  const width = scores.length / rows;
  return Array.from({ length: rows }, (_, k) => best(scores, k * width + at, size));
}

async function labels(scores: Scores, heads: readonly number[]): Promise<number[]> {
  const size = model.config.dimensions.label;
  const chosen = new Float32Array(scores.labelDep.length);
  heads.forEach((head, k) => chosen.set(scores.labelHead.subarray(head * size, (head + 1) * size), k * size));
  const out = await model.labels(scores.labelDep, chosen);
  return argmaxRows(out, scores.words, 0, model.config.deprel.length);
}

describe('the model gives in TypeScript what it gives in Python', () => {
  it('has reference outputs', () => expect(files.length).toBeGreaterThanOrEqual(4));

  it.each(files)('%s', async (name) => {
    const reference = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Reference;
    const ids: number[] = [model.config.pieces.bos];
    const first: number[] = [];
    const last: number[] = [];
    for (const [form, space] of reference.words) {
      first.push(ids.length);
      ids.push(...model.pieces(form, space));
      last.push(ids.length - 1);
    }
    ids.push(model.config.pieces.eos);
    expect(ids).toEqual(reference.ids);

    const scores = await model.run({ ids, first, last });
    let labelled = 0;
    let different = 0;
    const compare = (layer: string, ours: readonly number[], theirs: readonly number[]) => {
      const close = new Set(reference.close[layer]);
      const clear = (of: readonly number[]) => of.filter((_, word) => !close.has(word));
      expect(clear(ours), layer).toEqual(clear(theirs));
      labelled += ours.length;
      different += ours.filter((label, word) => label !== theirs[word]).length;
    };
    for (const layer of model.config.layers) {
      compare(layer.name, argmaxRows(scores.tags, scores.words, layer.at, layer.labels.length), reference.tags[layer.name]!);
    }
    compare('heads', argmaxRows(scores.arc, scores.words, 0, scores.words), reference.heads);
    compare('deprel', await labels(scores, reference.heads), reference.deprel);
    expect(different / labelled).toBeLessThan(0.01);
  });
});
