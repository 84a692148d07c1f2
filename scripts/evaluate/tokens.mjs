// Tokens of claimline's segmenter against a treebank, beside wink-nlp and the platform's own word segmenter.
//
//   node scripts/evaluate/tokens.mjs LANG=FILE.conllu…      for instance de=de_gsd-ud-dev.conllu
//
// Needs the built library (npm run build). Gold tokens are surface tokens: a contraction (im, zum) is one. Each sentence is read by
// itself. F1 in per cent over tokens whose start and end are both right.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { detect } from '../../dist/language/index.js';
import { segment } from '../../dist/segment/index.js';

const require = createRequire(import.meta.url);
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), []);

if (process.argv.length < 3) {
  console.error('usage: node scripts/evaluate/tokens.mjs LANG=FILE.conllu…');
  process.exit(2);
}

const tokenizers = {
  claimline: (text, lang) => segment(detect({ id: '', text, lang })).tokens.map(({ text: form }) => form),
  'wink-nlp': (text) => wink.readDoc(text).tokens().out(),
  'Intl.Segmenter': (text, lang) => [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment: form }) => form).filter((form) => form.trim() !== ''),
};

for (const argument of process.argv.slice(2)) {
  const [lang, file] = argument.split('=');
  const gold = sentences(readFileSync(file, 'utf8'));
  console.log(`${basename(file)}: ${gold.length} sentences`);
  for (const [name, tokenize] of Object.entries(tokenizers)) {
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const { text, forms } of gold) {
      const truth = new Set(spans(text, forms));
      const mine = spans(text, tokenize(text, lang));
      wanted += truth.size;
      found += mine.length;
      right += mine.filter((one) => truth.has(one)).length;
    }
    console.log(`  ${name.padEnd(15)} F1 ${((200 * right) / (found + wanted)).toFixed(2)}`);
  }
}

/** Text and surface forms of each sentence that says its text. */
function sentences(conllu) {
  const out = [];
  for (const block of conllu.split(/\n\n+/)) {
    const text = /^# text = (.*)$/m.exec(block)?.[1]?.trim();
    if (text === undefined) continue;
    const forms = [];
    let inside = 0;
    for (const row of block.split('\n')) {
      const [id, form] = row.split('\t');
      const range = /^(\d+)-(\d+)$/.exec(id);
      if (range) inside = Number(range[2]);
      if (range || (/^\d+$/.test(id) && Number(id) > inside)) forms.push(form);
    }
    out.push({ text, forms });
  }
  return out;
}

/** `start-end` of each form in the text, in order; forms that are not there (wink-nlp changes some) are left out. */
function spans(text, forms) {
  const out = [];
  let from = 0;
  for (const form of forms) {
    const start = text.indexOf(form, from);
    if (start < 0) continue;
    from = start + form.length;
    out.push(`${start}-${from}`);
  }
  return out;
}
