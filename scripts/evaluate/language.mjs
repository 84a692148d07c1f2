// Accuracy of language detection by language, for claimline and for the two detectors it is built on.
//
//   node scripts/evaluate/language.mjs FILE.tsv… [--lang de,en]
//
// Each line of a file is `lang<TAB>text`. Needs the built library (npm run build). Languages that eld and claimline call by one
// name (Bokmål and Nynorsk, Bosnian and Croatian, Indonesian and Malay) count as one, for all three detectors.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { eld } from 'eld/large';
import { franc } from 'franc';
import { guessLanguage } from '../../dist/language/guess.js';
import { sameLanguage } from '../../dist/language/prior.js';

const { values, positionals } = parseArgs({ options: { lang: { type: 'string' } }, allowPositionals: true });
if (positionals.length === 0) {
  console.error('usage: node scripts/evaluate/language.mjs FILE.tsv… [--lang de,en]');
  process.exit(2);
}
const only = values.lang?.split(',');
const shown = only ?? ['de', 'en', 'nl', 'fr', 'es', 'it', 'pt', 'sv', 'no', 'da'];
const one = (tag) => sameLanguage[tag] ?? tag;
const eldKnows = new Set(Object.values(eld.info().Languages));

const detectors = {
  claimline: guessLanguage,
  eld: (text) => ({ lang: eld.detect(text).language }),
  franc: (text) => ({ lang: one(Intl.getCanonicalLocales(franc(text, { minLength: 1 }))[0]) }),
};

for (const file of positionals) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'));
  const languages = new Set(lines.map(([lang]) => one(lang)));
  console.log(`${basename(file)}: ${lines.length} lines, ${languages.size} languages`);
  for (const [name, run] of Object.entries(detectors)) report(name, run, lines);
}

function report(name, run, lines) {
  const counts = new Map();
  const claimed = new Map();
  const bins = Array.from({ length: 5 }, () => ({ right: 0, all: 0 }));
  const start = performance.now();
  for (const [tag, text] of lines) {
    const lang = one(tag);
    const guess = run(text);
    const right = guess.lang === lang;
    const count = counts.get(lang) ?? { right: 0, all: 0, as: new Map() };
    counts.set(lang, count);
    claimed.set(guess.lang, (claimed.get(guess.lang) ?? 0) + 1);
    count.all += 1;
    if (right) count.right += 1;
    else count.as.set(guess.lang, (count.as.get(guess.lang) ?? 0) + 1);
    if (guess.confidence !== undefined) {
      const bin = bins[Math.min(4, Math.floor(guess.confidence * 5))];
      bin.all += 1;
      if (right) bin.right += 1;
    }
  }
  const time = performance.now() - start;
  const accuracy = (lang) => (100 * counts.get(lang).right) / counts.get(lang).all;
  const mean = (langs) => (langs.length === 0 ? 'none' : (langs.reduce((sum, lang) => sum + accuracy(lang), 0) / langs.length).toFixed(1));
  const all = [...counts.keys()];
  const present = shown.filter((lang) => counts.has(lang));
  const cells = present.map((lang) => `${lang} ${accuracy(lang).toFixed(1)}`).join('  ');
  const means = `mean of these ${mean(present)}, of those eld knows ${mean(all.filter((lang) => eldKnows.has(lang)))}, of all ${mean(all)}`;
  console.log(`  ${name.padEnd(9)} ${cells}  | ${means} | ${((1000 * time) / lines.length).toFixed(0)} µs a line`);
  if (bins.some(({ all: n }) => n > 0)) {
    console.log(`            right by confidence: ${bins.map(({ right, all: n }, i) => `${i / 5}-${(i + 1) / 5}: ${n === 0 ? '-' : ((100 * right) / n).toFixed(1)} (${n})`).join('  ')}`);
  }
  for (const lang of only ?? []) {
    const count = counts.get(lang);
    if (count === undefined) continue;
    const as = [...count.as].sort((a, b) => b[1] - a[1]).map(([other, n]) => `${other} ${n}`).join(' ');
    console.log(`            ${lang} taken for: ${as || 'nothing else'}; ${claimed.get(lang) ?? 0} lines called ${lang}, ${count.all} are`);
  }
}
