import { decodeUtf8 } from '../batch/decode.js';
import { lines } from '../batch/lines.js';
import { streamOutput } from '../batch/output.js';
import { checkFiles, sources } from '../batch/sources.js';
import { guessLanguage } from '../language/index.js';
import { fourPlaces } from '../rows/offsets.js';
import type { LanguageRow } from '../rows/row.js';
import type { Context } from './streams.js';

const bufferSize = 1 << 16;

/** Writes the language of every line of the files, one row a line. */
export async function detectCommand(files: readonly string[], { stdin, stdout, stderr, signal }: Context): Promise<void> {
  const given = files.length === 0 ? ['-'] : files;
  await checkFiles(given);
  const output = streamOutput(stdout);
  let waiting = '';
  const flush = async () => {
    const rows = waiting;
    waiting = '';
    await output.write(rows, { id: '', failed: false });
  };
  for await (const source of sources(given, { stdin })) {
    for await (const line of lines(source.open())) {
      if (signal.aborted) return;
      const { text, notes } = decodeUtf8(line.bytes, line.offset);
      for (const note of notes) stderr.write(`${source.file}:${line.number}: ${note.stage}: ${note.text}\n`);
      // The lines that came in one piece go out in one piece; as soon as the next has to be waited for, they are written.
      if (waiting === '') setImmediate(() => void flush());
      waiting += `${JSON.stringify(languageRow(text))}\n`;
      if (waiting.length >= bufferSize) await flush();
    }
  }
  await flush();
}

function languageRow(text: string): LanguageRow {
  const { lang, confidence, alternatives } = guessLanguage(text);
  return {
    lang,
    confidence: fourPlaces(confidence),
    alternatives: alternatives.map((other) => ({ lang: other.lang, confidence: fourPlaces(other.confidence) })),
  };
}
