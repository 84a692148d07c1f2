import { decodeUtf8 } from '../batch/decode.js';
import { lines } from '../batch/lines.js';
import { streamOutput } from '../batch/output.js';
import { checkFiles, sources } from '../batch/sources.js';
import { guessLanguage } from '../language/index.js';
import { fourPlaces } from '../rows/offsets.js';
import type { LanguageRow } from '../rows/row.js';
import type { Context } from './streams.js';

/** Writes the language of every line of the files, one row a line. */
export async function detectCommand(files: readonly string[], { stdin, stdout, stderr, signal }: Context): Promise<void> {
  const given = files.length === 0 ? ['-'] : files;
  await checkFiles(given);
  const output = streamOutput(stdout);
  for await (const source of sources(given, { stdin })) {
    for await (const line of lines(source.open())) {
      if (signal.aborted) return;
      const { text, notes } = decodeUtf8(line.bytes, line.offset);
      for (const note of notes) stderr.write(`${source.file}:${line.number}: ${note.stage}: ${note.text}\n`);
      await output.write(`${JSON.stringify(languageRow(text))}\n`, { id: `${source.name}:${line.number}`, failed: false });
    }
  }
}

function languageRow(text: string): LanguageRow {
  const { lang, confidence, alternatives } = guessLanguage(text);
  return {
    lang,
    confidence: fourPlaces(confidence),
    alternatives: alternatives.map((other) => ({ lang: other.lang, confidence: fourPlaces(other.confidence) })),
  };
}
