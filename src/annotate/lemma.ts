import { lemmaByEnding, type LemmaRules } from './lemma-rules.js';

/** Letters that a word in capitals must have to be no abbreviation. */
const SHOUTED = 5;

/**
 * The lemma of a word: by its ending where the language has rules for its part of speech, else by the encoder's edit script. The encoder
 * sees subwords and not letters, so that it cannot tell whether «fordert» is of «fordern» or «forderen»; but it knows words by heart, and which nouns are names.
 */
export function lemmaOf(form: string, upos: string, script: string, rules: LemmaRules | undefined): string {
  const byScript = applyLemmaScript(form, script);
  const byEnding = rules && lemmaByEnding(form, upos, rules);
  if (byEnding === undefined || byEnding === '' || script.startsWith('=')) return byScript;
  if (upos !== 'NOUN' || !isUpper(Array.from(byScript)[0] ?? '')) return byEnding;
  return form.length < SHOUTED && form === form.toUpperCase() ? byScript : capitalised(byEnding);
}

/**
 * Applies a lemma edit script: `=word` gives the word itself; `case|i|prefix|j|suffix` cuts i characters at the start and j at the
 * end and puts prefix and suffix there; case l lowers the result, u makes its first letter upper case, k keeps it.
 * (Edit scripts as lemma classes: Straka et al. 2019, UDPipe 2.)
 */
export function applyLemmaScript(form: string, script: string): string {
  if (script.startsWith('=')) return script.slice(1);
  const parts = script.split('|');
  // a lemma with a bar in it («er|es|sie») makes a script that cannot be read
  if (parts.length !== 5) return form;
  const [rule, cutStart, prefix, cutEnd, suffix] = parts as [string, string, string, string, string];
  const start = Number(cutStart);
  const end = Number(cutEnd);
  const characters = Array.from(form);
  if (start + end > characters.length) return form;
  const lemma = prefix + characters.slice(start, characters.length - end).join('') + suffix;
  if (rule === 'l') return lemma.toLowerCase();
  const upper = rule === 'u' || (start > 0 && isUpper(characters[0]!));
  return upper ? capitalised(lemma) : lemma;
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

function capitalised(word: string): string {
  const [first = '', ...rest] = Array.from(word);
  return first.toUpperCase() + rest.join('');
}
