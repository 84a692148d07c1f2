/**
 * Golden sentences, a file a phenomenon and language (`passive.de.txt`): the sentence, its tree (form, lemma, upos, head, deprel,
 * feats), and the claims that come out of it: subject | predicate | object | arguments | factuality | rule, «nicht» for a denied one.
 * `UPDATE_GOLDEN=1` writes what comes out into the files, for a review by diff.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractClaims, triples } from '../../src/claims/index.js';
import type { Claimed } from '../../src/document.js';
import { readConllu } from '../conllu.js';

const FOLDER = new URL('../golden/claims/', import.meta.url);

interface Sample {
  readonly text: string;
  readonly rows: readonly string[];
  readonly expected: readonly string[];
}

function samplesOf(file: string): Sample[] {
  return file.trim().split(/\n\n+/).map((part) => {
    const lines = part.split('\n');
    return { text: lines[0]!.slice(2), rows: lines.slice(1).filter((line) => !/^[>~]/.test(line)), expected: lines.filter((line) => /^[>~]/.test(line)) };
  });
}

function annotate(sample: Sample, lang: string) {
  const rows = sample.rows.map((row, at) => {
    const [form, lemma, upos, head, deprel, feats] = row.trim().split(/\s+/);
    return [at + 1, form, lemma, upos, '_', feats ?? '_', head, deprel, '_', '_'].join('\t');
  });
  return readConllu(`# text = ${sample.text}\n${rows.join('\n')}\n\n`, { lang })[0]!;
}

function written(doc: Claimed): string[] {
  return doc.claims.flatMap((claim) => [
    `> ${[
      claim.subject?.text ?? '', `${claim.predicate.negated ? '¬ ' : ''}${claim.predicate.text}`, claim.object?.text ?? '',
      claim.arguments.map((one) => `${one.role}: ${one.text}`).join(', '), claim.factuality, claim.rule,
    ].join(' | ')}`,
    ...triples(claim, doc).map((triple) => `~ ${triple.subject} -> ${triple.predicate} -> ${triple.object}`),
  ]);
}

for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.txt')).sort()) {
  const path = new URL(name, FOLDER);
  const samples = samplesOf(readFileSync(path, 'utf8'));
  const lang = name.split('.').at(-2)!;
  describe(name, () => {
    for (const sample of samples) {
      it(sample.text, () => {
        expect(written(extractClaims(annotate(sample, lang)))).toEqual(sample.expected);
      });
    }
  });
  if (process.env['UPDATE_GOLDEN']) {
    writeFileSync(path, samples.map((sample) => [`# ${sample.text}`, ...sample.rows, ...written(extractClaims(annotate(sample, lang)))].join('\n')).join('\n\n') + '\n');
  }
}
