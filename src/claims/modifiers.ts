import { isWithin, move, type Draft } from './draft.js';

/** What stands in front of a noun and goes with it. */
const IN_FRONT = new Set(['case', 'det', 'amod', 'nummod', 'compound']);
/** No further from its noun does a modifier stand. */
const FAR = 20;

/** Articles, adjectives and adpositions belong to the noun phrase in front of which they stand. */
export function repairModifiers(draft: Draft): void {
  for (let token = 0; token < draft.words.length; token++) {
    if (IN_FRONT.has(draft.relation[token]!)) dropCrossing(draft, token);
    pullBack(draft, token);
  }
}

function isNoun({ words, relation }: Draft, token: number): boolean {
  return (words[token]!.upos === 'NOUN' || words[token]!.upos === 'PROPN') && relation[token] !== 'compound' && relation[token] !== 'flat';
}

/** «Für die Gäste war eine Führung geplant», with «für» on «Führung»: no modifier reaches over a noun that is none of its own noun's. */
function dropCrossing(draft: Draft, token: number): void {
  const { words, relation } = draft;
  const { head } = words[token]!;
  if (head <= token || head - token > FAR) return;
  for (let noun = token + 1; noun < head; noun++) {
    if (!isNoun(draft, noun) || isWithin(draft, noun, head) || isWithin(draft, noun, token)) continue;
    // «des am Montag eröffneten Hauses», «mit einer 100 Mann starken Truppe»: what stands in front of an adjective is reached over.
    if (words[noun + 1]!.upos === 'ADJ' || draft.children[noun]!.some((child) => child > token && relation[child] === 'case')) continue;
    if (relation[token] === 'compound' && words[noun - 1]!.text !== '-' && noun > token + 1) return;
    move(draft, token, noun, words[token]!.deprel);
    return;
  }
}

/**
 * «die Firma mit Sitz in Bonn» with «mit» on «Firma», «das Amt seine Akten» with «seine» on «Amt»: an article or adposition between two
 * nouns belongs to the second, where that one has none.
 */
function pullBack(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const kind = relation[token]!;
  const { head, upos, deprel, feats, sentence } = words[token]!;
  if (head < 0 || head > token || words[head]!.upos === 'PRON' || !isNoun(draft, head)) return;
  const article = kind === 'det' && (deprel === 'det:poss' || feats['PronType'] === 'Art');
  if (!article && !(kind === 'case' && upos === 'ADP')) return;
  for (let noun = token + 1; noun < Math.min(token + 5, words.length) && words[noun]!.sentence === sentence; noun++) {
    const { upos: tag } = words[noun]!;
    if (tag === 'ADJ' || tag === 'NUM' || relation[noun] === 'det' || relation[noun] === 'compound') continue;
    if (isNoun(draft, noun) && !children[noun]!.some((child) => relation[child] === kind)) move(draft, token, noun, deprel);
    return;
  }
}
