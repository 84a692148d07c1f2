import { relation } from '../../document.js';
import { cutPieces, type Draft, type Piece } from '../draft.js';
import { trimPunctuation, yieldOf } from '../tree.js';
import { isNoun } from '../mentions.js';
import { cueVerb, draft, finiteVerb, isTaken, mediumOf, type Rule, type RuleContext } from './context.js';
import { frameOf, phraseAt } from './frame.js';
import { nominalFrom } from './quoted.js';

/** A source named by a phrase: «laut Polizei», «Berichten zufolge», «nach Angaben der Behörde», «according to officials». */
export const adposition: Rule = (context) => {
  const { doc, tree, data, first, last } = context;
  const drafts: Draft[] = [];
  for (let token = first; token <= last; token += 1) {
    const word = doc.tokens[token]!;
    if (relation(word) !== 'case' || word.head < 0) continue;
    const cue = { first: token, last: tree.right[token]! };
    const form = textOf(context, cue);
    const noun = word.head;
    const always = data.sources.includes(form);
    const withNoun = data.sourcesWithNoun.includes(form) && data.sourceNouns.some((source) => isNoun(doc.tokens[noun]!, source));
    // «nach der Stellungnahme» is a time, «nach Angaben» and «nach Ansicht des Instituts» are sources.
    const owned = tree.children[noun]!.some((child) => relation(doc.tokens[child]!) === 'nmod' || doc.tokens[child]!.feats['Poss'] === 'Yes');
    const determined = tree.children[noun]!.some((child) => relation(doc.tokens[child]!) === 'det');
    if (!always && determined && !owned) continue;
    if ((!always && !withNoun) || doc.tokens[noun]!.upos === 'VERB') continue;
    const clause = doc.tokens[noun]!.head;
    if (clause < 0 || !['obl', 'nmod', 'advmod', 'dep', 'parataxis'].includes(relation(doc.tokens[noun]!))) continue;
    const speaker = phraseAt(context, noun);
    const frame = [{ first: Math.min(speaker.first, cue.first), last: Math.max(speaker.last, cue.last) }];
    const quote = clauseWithout(context, clauseHead(context, clause), frame);
    if (quote.length === 0 || quote.some((piece) => isTaken(context, piece))) continue;
    drafts.push(draft({ type: 'indirect', medium: mediumOf(context, undefined, ownerHead(context, noun)), quote, speaker: [speaker], cue: [cue], frame, score: 0.7 }));
  }
  return drafts;
};

/** «…, so der Minister.»: a particle and a noun phrase behind the words, and no verb. */
export const particle: Rule = (context) => {
  const { doc, data, marks, first, last } = context;
  const drafts: Draft[] = [];
  for (let token = first + 1; token < last; token += 1) {
    const word = doc.tokens[token]!;
    if (!data.sourceParticles.includes(word.text.toLowerCase())) continue;
    const before = doc.tokens[token - 1]!;
    if (before.upos !== 'PUNCT' || /^[:;.]$/u.test(before.text) || context.taken(token)) continue;
    const phrase = nominalFrom(context, token + 1, last);
    if (!phrase) continue;
    const after = phrase.piece.last + 1;
    if (after <= last && !/^[.,!?“”"»«–—]$/u.test(doc.tokens[after]!.text)) continue;
    const comma = /^[,–—-]$/u.test(before.text) ? token - 1 : token;
    const frame = [{ first: comma, last: phrase.piece.last }];
    const closing = marks.at.get(comma - 1);
    const quote = closing && closing.close === comma - 1 ? [{ first: closing.open, last: closing.close }] : sentenceWithout(context, frame);
    if (quote.length === 0 || quote.some((piece) => isTaken(context, piece))) continue;
    const type = closing && closing.close === comma - 1 ? 'direct' : 'indirect';
    drafts.push(draft({ type, medium: mediumOf(context, undefined, phrase.head), quote, speaker: [phrase.piece], cue: [{ first: token, last: token }], frame, score: 0.6 }));
  }
  return drafts;
};

/** «Wie die Polizei mitteilte, …», «…, as the ministry said»: a clause that names the source of the sentence. */
export const comparison: Rule = (context) => {
  const { doc, tree, data, first, last } = context;
  const drafts: Draft[] = [];
  for (let verb = first; verb <= last; verb += 1) {
    const cue = cueVerb(context, verb);
    const word = doc.tokens[verb]!;
    if (!cue || word.head < 0 || !['advcl', 'parataxis', 'ccomp', 'acl'].includes(relation(word))) continue;
    const whole = trimPunctuation(doc.tokens, yieldOf(tree, verb));
    if (!whole || !data.sourceConjunctions.includes(doc.tokens[whole.first]!.text.toLowerCase())) continue;
    if (tree.children[verb]!.some((child) => ['obj', 'ccomp'].includes(relation(doc.tokens[child]!)))) continue;
    const head = clauseHead(context, word.head);
    if (cueVerb(context, head) && relation(word) === 'ccomp') continue;
    const { roles, source } = frameOf(context, verb, []);
    const outer = bordered(context, whole);
    const quote = clauseWithout(context, head, [outer]);
    if (source === null || quote.length === 0 || quote.some((piece) => isTaken(context, piece))) continue;
    drafts.push(draft({ ...roles, frame: [outer], type: 'indirect', medium: mediumOf(context, cue, source), quote, score: 0.6 }));
  }
  return drafts;
};

/** A clause with the comma that borders on the main clause. */
function bordered({ doc, first, last }: RuleContext, piece: Piece): Piece {
  if (piece.first > first && doc.tokens[piece.first - 1]!.text === ',') return { first: piece.first - 1, last: piece.last };
  if (piece.last < last && doc.tokens[piece.last + 1]!.text === ',') return { first: piece.first, last: piece.last + 1 };
  return piece;
}

/** From a phrase up to the verb (or predicate) of its clause. */
function clauseHead(context: RuleContext, token: number): number {
  const { doc } = context;
  let at = token;
  while (doc.tokens[at]!.head >= 0 && finiteVerb(context, at) < 0 && !['ccomp', 'advcl', 'acl', 'conj', 'parataxis'].includes(relation(doc.tokens[at]!))) at = doc.tokens[at]!.head;
  return at;
}

/** The clause at `head` without the frame, without punctuation at its ends. */
function clauseWithout({ doc, tree, marks }: RuleContext, head: number, frame: readonly Piece[]): Piece[] {
  return trimmed(doc, marks, cutPieces([yieldOf(tree, head)], frame));
}

function sentenceWithout({ doc, marks, first, last }: RuleContext, frame: readonly Piece[]): Piece[] {
  return trimmed(doc, marks, cutPieces([{ first, last }], frame));
}

function trimmed(doc: RuleContext['doc'], marks: RuleContext['marks'], pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => trimPunctuation(doc.tokens, piece, (token) => marks.at.has(token)) ?? []);
}

/** The owner of «Angaben», else the noun itself: whose medium counts. */
function ownerHead({ doc, tree, data }: RuleContext, noun: number): number {
  if (!data.sourceNouns.some((source) => isNoun(doc.tokens[noun]!, source))) return noun;
  return tree.children[noun]!.find((child) => child > noun && relation(doc.tokens[child]!) === 'nmod') ?? noun;
}

function textOf({ doc }: RuleContext, piece: Piece): string {
  const words: string[] = [];
  for (let token = piece.first; token <= piece.last; token += 1) words.push(doc.tokens[token]!.text.toLowerCase());
  return words.join(' ');
}
