// Writes the tokens that the built program makes of running text, for corpora that come without tokens of ours.
//
//   node scripts/prepare/tokens.mjs IN.jsonl… > tokens.jsonl      (fields text, lang)
//
// A line each: {"text", "lang", "tokens": [[start, end], …], "blocks": [index of the block of each token]}, offsets in code points.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { codePointOffsets, detect, segment } from '../../dist/index.js';

for (const file of process.argv.slice(2)) {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    const { text, lang } = JSON.parse(line);
    const doc = segment(detect({ id: '', text, lang }));
    const at = codePointOffsets(text);
    const tokens = doc.tokens.map((token) => [at(token.start), at(token.end)]);
    process.stdout.write(`${JSON.stringify({ text, lang, tokens, blocks: doc.tokens.map((token) => token.block) })}\n`);
  }
}
