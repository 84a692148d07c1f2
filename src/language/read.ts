import type { Detected, Message } from '../document.js';
import { ClaimlineError } from '../errors.js';
import { languageData, languages } from '../languages/index.js';

/** Below this confidence a guess may give way to a language that claimline reads. */
const SURE = 0.8;
/** What the other language needs at least. */
const THINKABLE = 0.05;
/** Letters below which no guess is good enough to turn a text away, and below which a shaky one is not: «Julie» is in no language. */
const NO_TEXT = 12;
const LITTLE_TEXT = 40;

/**
 * The document in a language that claimline reads. Where the guess is a language that it does not read, but a shaky one, the likeliest
 * language that it reads takes its place, with the message `language-assumed`; short German often looks like one of its neighbours.
 * `und` passes: a text without letters, or with too few of them to tell, is in no language.
 *
 * @throws ClaimlineError `LANGUAGE_NOT_READ` where the text is in another language.
 */
export function inReadLanguage(doc: Detected): Detected {
  const { lang, confidence, alternatives } = doc.language;
  if (doc.lang === 'und' || languageData(doc.lang)) return doc;
  const assumed = confidence < SURE
    ? alternatives.find((other) => other.confidence >= THINKABLE && languageData(other.lang))
    : undefined;
  if (!assumed && !tooShort(doc.text, confidence)) {
    const read = languages().map(({ code }) => code).join(', ');
    throw new ClaimlineError(
      'LANGUAGE_NOT_READ',
      `the text is in a language that claimline does not read: ${lang} (confidence ${confidence.toFixed(2)})`,
      `it reads ${read}; where the guess is wrong, give the language with --lang`,
    );
  }
  const to = assumed?.lang ?? 'und';
  const message: Message = {
    stage: 'language',
    rule: 'language-assumed',
    text: `read as ${to}; the guess was ${lang} ${confidence.toFixed(2)}, which is not read`,
    start: 0,
    end: doc.text.length,
  };
  const others = doc.messages.filter(({ rule }) => rule !== 'language-not-read');
  return { ...doc, lang: to, messages: [...others, message] };
}

function tooShort(text: string, confidence: number): boolean {
  // a language that was given has confidence 1
  if (confidence === 1) return false;
  let letters = 0;
  for (const _ of text.slice(0, 10 * LITTLE_TEXT).matchAll(/\p{L}/gu)) letters++;
  return letters < NO_TEXT || (letters < LITTLE_TEXT && confidence < SURE);
}
