/** Accuracy of `claimline detect` on lines of one language. */
import { lines, parseJsonl } from './shared/text.mjs';
import { runOn } from './shared/program.mjs';

/**
 * @param {string} file lines of `lang<TAB>text`
 * @param {string} lang whose lines are taken
 */
export async function evaluateLanguage(file, lang, options) {
  const texts = lines(file).filter((line) => line.startsWith(`${lang}\t`)).map((line) => line.slice(lang.length + 1));
  const { written } = await runOn(['detect'], { name: 'lines.txt', content: texts.map((text) => `${text}\n`).join('') }, options);
  const guesses = parseJsonl(written);
  if (guesses.length !== texts.length) throw new Error(`${guesses.length} guesses for ${texts.length} lines`);
  const right = guesses.filter((guess) => guess.lang === lang).length;
  return { right, all: texts.length, accuracy: texts.length === 0 ? 0 : right / texts.length };
}
