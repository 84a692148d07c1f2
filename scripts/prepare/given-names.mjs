// Writes models/given-names/genders.txt.gz: which given names are women's and which are men's, in languages with Latin letters.
//
//   npm install --no-save --ignore-scripts @faker-js/faker@10.6.0 && node scripts/prepare/given-names.mjs
//
// Each locale of Faker, and the lexicon of compromise, is a voice. A name is kept where at least three in four agree. Lower case, one name a
// line with «Fem» or «Masc» behind a tab.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import nlp from 'compromise';

const LATIN = /^[\p{Script=Latin}'’ -]+$/u;
const AGREED = 0.75;

const voices = new Map();
const hear = (name, gender) => {
  const key = name.normalize('NFC').toLowerCase();
  if (typeof name !== 'string' || !LATIN.test(key) || key.length < 2 || /\s/u.test(key)) return;
  const heard = voices.get(key) ?? { Fem: 0, Masc: 0 };
  heard[gender] += 1;
  voices.set(key, heard);
};
for (const { person } of Object.values(allLocales)) {
  for (const name of person?.first_name?.female ?? []) hear(name, 'Fem');
  for (const name of person?.first_name?.male ?? []) hear(name, 'Masc');
}
for (const [name, tags] of Object.entries(nlp.model().one.lexicon)) {
  if ([tags].flat().includes('FemaleName')) hear(name, 'Fem');
  if ([tags].flat().includes('MaleName')) hear(name, 'Masc');
}
const lines = [...voices].flatMap(([name, { Fem, Masc }]) => {
  const gender = Fem > Masc ? 'Fem' : 'Masc';
  return Math.max(Fem, Masc) / (Fem + Masc) >= AGREED ? [`${name}\t${gender}`] : [];
}).sort((a, b) => (a < b ? -1 : 1));

const folder = new URL('../../models/given-names/', import.meta.url);
const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
// The byte of the operating system is the same everywhere.
bytes[9] = 255;
writeFileSync(new URL('genders.txt.gz', folder), bytes);
writeFileSync(new URL('SHA256SUMS', folder), `${createHash('sha256').update(bytes).digest('hex')}  genders.txt.gz\n`);
console.log(`${lines.length} names, ${bytes.length} bytes`);
