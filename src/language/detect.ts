import type { Detected, Input, LanguageGuess, Message } from '../document.js';
import { ClaimlineError } from '../errors.js';
import { languageData } from '../languages/index.js';
import { guessLanguage } from './guess.js';

export interface DetectOptions {
  /** Confidence below which a guess gets the message `language-uncertain`, 0 to 1; 0.6 if not given. */
  readonly uncertainBelow?: number;
}

/**
 * Adds the language to a document: the one that `input.lang` names, else the one that the text is most likely in.
 * Text in a language without data gets the message `language-not-read`, a shaky guess `language-uncertain`; neither stops anything.
 *
 * @throws ClaimlineError `INVALID_ARGUMENT` where `input.lang` is no BCP 47 tag.
 */
export function detect(input: Input, options: DetectOptions = {}): Detected {
  const language = input.lang === undefined ? guessLanguage(input.text) : given(input.lang);
  return { ...input, lang: language.lang, language, messages: messagesFor(input, language, options.uncertainBelow ?? 0.6) };
}

function given(lang: string): LanguageGuess {
  try {
    return { lang: Intl.getCanonicalLocales(lang)[0] ?? 'und', confidence: 1, alternatives: [] };
  } catch (cause) {
    throw new ClaimlineError('INVALID_ARGUMENT', `«${lang}» is no language tag`, 'Give a BCP 47 tag such as de, en or pt-BR, or none.', { cause });
  }
}

function messagesFor(input: Input, { lang, confidence, alternatives }: LanguageGuess, uncertainBelow: number): Message[] {
  const message = (rule: string, text: string): Message => ({ stage: 'language', rule, text, start: 0, end: input.text.length });
  const messages: Message[] = [];
  if (languageData(lang) === undefined) {
    messages.push(message('language-not-read', lang === 'und' ? 'no language could be found in this text' : `the text is in a language that is not read (${lang})`));
  }
  if (lang !== 'und' && confidence < uncertainBelow) {
    const others = alternatives.slice(0, 2).map((other) => `${other.lang} ${other.confidence.toFixed(2)}`).join(', ');
    messages.push(message('language-uncertain', `the language is a guess: ${lang} ${confidence.toFixed(2)}${others === '' ? '' : `, or ${others}`}`));
  }
  return messages;
}
