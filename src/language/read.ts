import type { Detected, Message } from '../document.js';
import { ClaimlineError } from '../errors.js';
import { languageData, languages } from '../languages/index.js';

/** Below this confidence a guess may give way to a language that claimline reads. */
const SURE = 0.8;
/** What the other language needs at least. */
const THINKABLE = 0.05;

/**
 * The document in a language that claimline reads. Where the guess is a language that it does not read, but a shaky one, the likeliest
 * language that it reads takes its place, with the message `language-assumed`; short German often looks like one of its neighbours.
 * `und` passes: a text without letters is in no language.
 *
 * @throws ClaimlineError `LANGUAGE_NOT_READ` where the text is in another language.
 */
export function inReadLanguage(doc: Detected): Detected {
  const { lang, confidence, alternatives } = doc.language;
  if (doc.lang === 'und' || languageData(doc.lang)) return doc;
  const assumed = confidence < SURE
    ? alternatives.find((other) => other.confidence >= THINKABLE && languageData(other.lang))
    : undefined;
  if (!assumed) {
    const read = languages().map(({ code }) => code).join(', ');
    throw new ClaimlineError(
      'LANGUAGE_NOT_READ',
      `the text is in a language that claimline does not read: ${lang} (confidence ${confidence.toFixed(2)})`,
      `it reads ${read}; where the guess is wrong, give the language with --lang`,
    );
  }
  const message: Message = {
    stage: 'language',
    rule: 'language-assumed',
    text: `read as ${assumed.lang}; the guess was ${lang} ${confidence.toFixed(2)}, which is not read`,
    start: 0,
    end: doc.text.length,
  };
  const others = doc.messages.filter(({ rule }) => rule !== 'language-not-read');
  return { ...doc, lang: assumed.lang, messages: [...others, message] };
}
