// Packs the n-gram scores of eld's large database into models/language/ngrams.bin.
//
//   npm run build && node scripts/prepare/language.mjs
//
// eld writes bytes above 127 as other characters; its own dictionary turns them back.
import { writeFileSync } from 'node:fs';
import { ngramOf, packNgrams } from '../../dist/language/ngrams.js';

const eld = new URL('../../node_modules/eld/src/', import.meta.url);
const { ngramsData } = await import(new URL('ngrams/large.js', eld));
const { dictionary } = await import(new URL('dictionary.js', eld));

const byteOf = new Map(dictionary.map((character, byte) => [character, byte]).filter(([, byte]) => byte > 127));
for (let byte = 97; byte <= 122; byte += 1) byteOf.set(String.fromCharCode(byte), byte);
for (const sign of "'`") byteOf.set(sign, sign.charCodeAt(0));

const ngrams = Object.entries(ngramsData.ngrams).map(([written, byLang]) => {
  const [, first, body, last] = /^( ?)(.*?)( ?)$/su.exec(written);
  const bytes = Uint8Array.from(body, (character) => {
    if (!byteOf.has(character)) throw new Error(`«${written}» has an unknown character`);
    return byteOf.get(character);
  });
  if (bytes.length < 1 || bytes.length > 4) throw new Error(`«${written}» has ${bytes.length} bytes`);
  const ngram = ngramOf(bytes, 0, bytes.length, first !== '', last !== '');
  return { ngram, scores: Object.entries(byLang).map(([lang, score]) => [Number(lang), score]) };
});
if (new Set(ngrams.map(({ ngram }) => ngram)).size !== ngrams.length) throw new Error('two n-grams are one');

const file = new URL('../../models/language/ngrams.bin', import.meta.url);
const table = packNgrams(Object.values(ngramsData.languages), ngrams);
writeFileSync(file, table);
console.log(`${ngrams.length} n-grams, ${table.length} bytes`);
