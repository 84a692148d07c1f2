import type { ClaimData } from '../languages/language.js';
import { dataOf, hasCase, hasMarker, isNoun, isWithin, move, startOf, type Draft } from './draft.js';
import { comparedNumber } from './number.js';
import { entryOf } from './tables.js';

const PHRASES = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod']);
/** No clause has more parts: a word with more dependents is not looked at. */
const MANY = 200;
/** No further are the parts of one phrase or clause looked for. */
const FAR = 60;

/** Mends what the order of words rules out: phrases on a verb outside of their clause, appositions across a clause, two phrases where one can stand. */
export function repairOrder(draft: Draft): void {
  const { words } = draft;
  for (let token = 0; token < words.length; token++) {
    const data = dataOf(draft, token);
    if (!data) continue;
    fillSubordinate(draft, token);
    skipLabel(draft, token);
    skipHeading(draft, token);
    giveAdposition(draft, token, data);
    giveArticle(draft, token);
    joinAdjective(draft, token);
    joinMeasure(draft, token);
    joinGenitive(draft, token);
    limitComparison(draft, token, data);
    limitNumber(draft, token, data);
    moveApposition(draft, token);
    if (!data.closedCompounds || data.classifiers.has(words[token]!.text.toLowerCase())) joinNouns(draft, token, data);
    if (data.adpositionInPredicate) strand(draft, token);
    if (!data.verbSecond) continue;
    moveSubject(draft, token);
    emptySubordinate(draft, token);
    closeRelative(draft, token, data);
    emptyRelative(draft, token, data);
    bindGenitive(draft, token, data);
    freeParticle(draft, token, data);
    joinFront(draft, token, data);
    shareSubject(draft, token, data);
  }
}

function isFinite({ words }: Draft, token: number): boolean {
  return words[token]!.feats['VerbForm'] === 'Fin';
}

/** «… teilte mit, dass die Stadt zahlt» with «Stadt» on «teilte»: what stands between a subordinator and its verb is in its clause. */
function fillSubordinate(draft: Draft, token: number): void {
  const { words, relation } = draft;
  const { head, upos, sentence } = words[token]!;
  if (relation[token] !== 'mark' || upos !== 'SCONJ' || head <= token || head - token > FAR) return;
  for (let inner = token + 1; inner < head; inner++) {
    const outer = words[inner]!.head;
    if (outer < 0 || (outer >= token && outer <= head) || words[outer]!.sentence !== sentence || !PHRASES.has(relation[inner]!) || isWithin(draft, head, inner)) continue;
    if (words[outer]!.upos === 'VERB' || words[outer]!.upos === 'AUX') move(draft, inner, head, words[inner]!.deprel);
  }
}

/** «Eine Sprecherin sagte» with both words as phrases of the verb: an article right before its noun, and before adjectives, is the noun's. */
function giveArticle(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head, upos, feats, deprel } = words[token]!;
  if ((upos !== 'DET' && feats['Poss'] !== 'Yes') || words[token - 1]?.text === ',' || head < 0 || !PHRASES.has(relation[token]!) || children[token]!.length > 0) return;
  let noun = token + 1;
  while (noun < words.length && words[noun]!.upos === 'ADJ' && noun - token < 4) noun++;
  let top = noun;
  while (top + 2 < words.length && words[top + 1]!.text === '-' && !words[top + 1]!.spaceBefore && !words[top + 2]!.spaceBefore && top - noun < 6) top += 2;
  if (!isNoun(draft, top) || words[top]!.head !== head || children[top]!.some((child) => relation[child] === 'det' || relation[child] === 'case')) return;
  move(draft, top, head, deprel);
  move(draft, token, top, 'det');
}

/** «Bonn: Rat stimmt zu» with «Bonn» as subject: what ends with a colon is a label; the subject stands behind it. */
function skipLabel(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head, sentence } = words[token]!;
  if (relation[token] !== 'nsubj' || head < token || head - token > FAR || words[head]!.sentence !== sentence || words[head]!.upos !== 'VERB' || children[head]!.length > MANY) return;
  let colon = token + 1;
  // «Acme (Sitz: Bonn)»: no label.
  while (colon < head && words[colon]!.text !== ':' && words[colon]!.text !== '(') colon++;
  if (words[colon]!.text !== ':') return;
  const subject = children[head]!.find((child) => child > colon && child < head && ['nsubj', 'obj', 'obl', 'appos', 'nmod', 'dep'].includes(relation[child]!) && isNoun(draft, child) && !hasCase(draft, child)) ??
    children[token]!.find((child) => child > colon && child < head && relation[child] === 'appos' && isNoun(draft, child) && !hasCase(draft, child));
  if (subject === undefined) return;
  move(draft, subject, head, words[token]!.deprel);
  move(draft, token, head, 'dislocated');
}

/**
 * «Datenleck bei App: Behörde rügt Anbieter», «Zwei Tote in Linz – Ermittler prüfen Leck»: in a heading, which has no full stop, what stands in front of a
 * colon or dash is none of the clause's whose subject and verb stand behind it.
 */
function skipHeading(draft: Draft, token: number): void {
  const { words, children, relation, sentences } = draft;
  const { head, sentence } = words[token]!;
  if (relation[token] !== 'nsubj' || head < token || words[head]!.upos !== 'VERB' || words[head]!.sentence !== sentence || children[head]!.length > MANY || head - token > FAR) return;
  const { first, last } = sentences[sentence]!;
  if (last - first > FAR || words[last]!.upos === 'PUNCT') return;
  const border = words.slice(first, token).findLast(({ text, spaceBefore }) => text === ':' || (spaceBefore && (text === '–' || text === '—')));
  if (!border) return;
  for (const child of children[head]!) if (child < border.index && PHRASES.has(relation[child]!)) move(draft, child, head, 'dislocated');
}

/** «Statt einer Antwort kam ein Brief» with «statt» as a conjunction and «Antwort» as subject: in front of a noun of a finite clause it is the noun's. */
function giveAdposition(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { upos, head } = words[token]!;
  if (upos !== 'ADP' || relation[token] !== 'mark' || head < token || head - token > FAR || hasMarker(draft, head, data) || children[token]!.length > 0) return;
  if (![head, ...children[head]!].some((child) => isFinite(draft, child) && (child === head || relation[child] === 'aux' || relation[child] === 'cop'))) return;
  const noun = children[head]!.find((child) => child > token && isNoun(draft, child) && !hasCase(draft, child) && PHRASES.has(relation[child]!) && startOf(draft, child) === token + 1);
  if (noun === undefined) return;
  move(draft, token, noun, 'case');
  move(draft, noun, head, 'obl');
}

/** «verunreinigtes Material» with both words as phrases of the verb, «frühere» with an ending as an adverb: an adjective right before a bare noun is the noun's. */
function joinAdjective(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head, upos, deprel, sentence } = words[token]!;
  const noun = token + 1;
  const inflected = relation[token] === 'advmod' && (dataOf(draft, token)?.inflectedAdjective?.test(words[token]!.text) ?? false);
  if (upos !== 'ADJ' || head < 0 || !(inflected || ['nsubj', 'obj', 'iobj'].includes(relation[token]!)) || words[noun]?.sentence !== sentence || words[noun]!.head !== head) return;
  if (words[noun]!.upos !== 'NOUN' || !PHRASES.has(relation[noun]!) || children[noun]!.some((child) => child < noun)) return;
  if (!inflected) move(draft, noun, head, deprel);
  for (const child of children[token]!) if (relation[child] === 'det') move(draft, child, noun, words[child]!.deprel);
  move(draft, token, noun, 'amod');
}

/** «5 Mio. Dollar», «210 Liter Regen» with both nouns on the verb: a bare noun right behind a measure goes with it. */
function joinMeasure(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head, sentence } = words[token]!;
  const next = token + 1;
  if (head < 0 || !isNoun(draft, token) || !PHRASES.has(relation[token]!) || words[next]?.sentence !== sentence || words[next]!.head !== head || words[next]!.upos !== 'NOUN') return;
  if (!PHRASES.has(relation[next]!) || children[next]!.some((child) => child < next && relation[child] !== 'punct')) return;
  if (children[token]!.some((child) => relation[child] === 'nummod')) move(draft, next, token, 'nmod');
}

/**
 * “the operations desk”, “Professor Ellwood said” with both nouns in one relation to the verb: side by side, with nothing of the second's own between
 * them, they are one phrase. The last of them is its head, but a name after a name or a noun goes with the first.
 */
function joinNouns(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const next = token + 1;
  const [word, other] = [words[token]!, words[next]];
  if (word.head < 0 || !other || other.head !== word.head || other.sentence !== word.sentence || !isNoun(draft, token) || !isNoun(draft, next) || !other.spaceBefore) return;
  if (!PHRASES.has(relation[token]!) || relation[token] !== relation[next] || data.timeNouns.has(other.lemma.toLowerCase()) || data.timeNouns.has(word.lemma.toLowerCase())) return;
  if (children[next]!.some((child) => child < next) || children[token]!.some((child) => child > token && relation[child] !== 'flat' && relation[child] !== 'compound')) return;
  if (other.upos === 'PROPN') {
    move(draft, next, token, word.upos === 'PROPN' ? 'flat' : 'appos');
    return;
  }
  move(draft, next, word.head, word.deprel);
  for (const child of children[token]!) if (relation[child] !== 'compound' && relation[child] !== 'flat') move(draft, child, next, words[child]!.deprel);
  move(draft, token, next, 'compound');
}

/** “had been cared for”, “a bridge nobody asked for”: an adposition that is left without its noun is part of the predicate. */
function strand(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { upos, head } = words[token]!;
  if (upos !== 'ADP' || !['obl', 'advmod', 'nmod'].includes(relation[token]!) || head < 0 || head > token || words[head]!.upos !== 'VERB' || children[token]!.length > 0) return;
  const next = words[token + 1];
  if (!next || next.upos === 'PUNCT' || next.upos === 'CCONJ' || next.sentence !== words[token]!.sentence) move(draft, token, head, 'compound:prt');
}

/** «im Laufe der Jahre», «eine der Linien» with the genitive on the verb: a genitive right behind a noun belongs to it. */
function joinGenitive(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head, feats, sentence } = words[token]!;
  if (head < 0 || !isNoun(draft, token) || !['obl', 'obj', 'nsubj'].includes(relation[token]!) || hasCase(draft, token)) return;
  const article = children[token]!.find((child) => relation[child] === 'det');
  const genitive = article === undefined ? undefined : words[article]!.feats['Case'];
  if (genitive !== 'Gen' || (relation[token] !== 'obl' && feats['Case'] !== 'Gen')) return;
  const before = words[startOf(draft, token) - 1];
  if (!before || before.sentence !== sentence || before.head !== head || before.index === head || before.feats['PronType'] === 'Rel') return;
  if (['NOUN', 'PRON', 'NUM'].includes(before.upos) && PHRASES.has(relation[before.index]!)) move(draft, token, before.index, 'nmod');
}

/** «nicht mehr als 59 Cent» with «nicht» and «mehr» on the verb and «als» as an adposition: all three limit the number. */
function limitComparison(draft: Draft, token: number, data: ClaimData): void {
  const { words, relation } = draft;
  const { sentence } = words[token]!;
  const number = comparedNumber(words, token, data);
  if (number?.sentence !== sentence || !['NUM', 'SYM'].includes(number.upos)) return;
  const noun = relation[number.index] === 'nummod' && number.head > number.index ? number.head : number.index;
  if (words[token]!.head === noun || noun - token > FAR) return;
  move(draft, token, noun, 'advmod');
  if (relation[token + 1] === 'case' || words[token + 1]!.head !== number.index) move(draft, token + 1, noun, 'advmod');
  const before = words[token - 1];
  if (before && before.sentence === sentence && before.head !== noun && data.plainNegations.has(before.text.toLowerCase())) move(draft, token - 1, noun, 'advmod');
}

/** «über 50 Gäste» with «über» on the verb: it limits the number. */
function limitNumber({ words, children, relation, sentences }: Draft, token: number, data: ClaimData): void {
  const next = words[token + 1];
  const { head, sentence, text, upos } = words[token]!;
  if (upos !== 'ADV' || relation[token] !== 'advmod' || !next || next.upos !== 'NUM' || next.sentence !== sentence || head === next.index) return;
  if (children[token]!.length === 0 && data.limiters.has(text.toLowerCase())) move({ words, children, relation, sentences }, token, next.index, 'advmod');
}

/**
 * «hat die Entscheidung des Rates, Mieten zu senken, Eigentümer getroffen» with «Eigentümer» as apposition to «Rates»: across a clause that
 * belongs to neither, a noun is none. It is a phrase of the verb.
 */
function moveApposition(draft: Draft, token: number): void {
  const { words, relation } = draft;
  const { head } = words[token]!;
  if (relation[token] !== 'appos' || head < 0 || head > token || token - head > FAR || words[token]!.upos !== 'NOUN') return;
  let crossed = false;
  for (let between = head + 1; between < token && !crossed; between++) {
    const word = words[between]!;
    crossed = word.upos === 'VERB' && !isWithin(draft, between, head) && !isWithin(draft, between, token);
  }
  if (!crossed) return;
  let up = words[head]!.head;
  for (let step = 0; step < 20 && up >= 0 && words[up]!.upos !== 'VERB'; step++) up = words[up]!.head;
  if (up > token) move(draft, token, up, 'obj');
}

/** «sie habe ihren Wagen billig verkauft» with «sie» on «billig»: right before a finite verb stands a phrase of its clause. */
function moveSubject(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head, sentence } = words[token]!;
  const next = words[token + 1];
  if (relation[token] !== 'nsubj' || head < 0 || !next || next.sentence !== sentence || !isFinite(draft, next.index) || words[head]!.upos !== 'ADJ') return;
  if (children[head]!.some((child) => relation[child] === 'cop' || relation[child] === 'aux')) return;
  const verb = next.upos === 'AUX' && relation[next.index] === 'aux' ? next.head : next.index;
  if (verb > head && words[verb]!.upos === 'VERB' && !isWithin(draft, verb, token)) move(draft, token, verb, 'nsubj');
}

/**
 * «Hitzig wurde es, als sie kam» with «wurde» and «es» on «kam»: what stands in front of the comma that opens a subordinate clause behind its governor
 * belongs to the governor.
 */
function emptySubordinate(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { upos, head } = words[token]!;
  if (relation[token] !== 'mark' || upos !== 'SCONJ' || head < token || words[token - 1]?.text !== ',' || children[head]!.length > MANY) return;
  const governor = words[head]!.head;
  if (governor < 0 || governor >= token || words[governor]!.sentence !== words[token]!.sentence) return;
  for (const child of children[head]!) {
    if (child >= token - 1 || child <= governor) continue;
    const verbal = words[governor]!.upos === 'VERB';
    if (relation[child] === 'aux') move(draft, child, governor, verbal ? 'aux' : 'cop');
    else if (words[child]!.deprel === 'compound:prt' && verbal) move(draft, child, governor, 'compound:prt');
    else if (words[child]!.upos === 'PRON' && ['obj', 'nsubj', 'expl'].includes(relation[child]!)) move(draft, child, governor, children[governor]!.some((other) => relation[other] === 'nsubj') ? relation[child]! : 'nsubj');
  }
}

/** «…, der im Amt ist» with «Amt» as a phrase of the verb in front: a noun whose copula has a relative pronoun as its subject is that clause's predicate. */
function closeRelative(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, text, sentence } = words[token]!;
  if (words[token - 1]?.text !== ',' || entryOf(data.relativeGenders, text.toLowerCase()) === undefined || head < token || head - token > FAR || relation[head] !== 'cop') return;
  const predicate = words[head]!.head;
  const outer = words[predicate]?.head ?? -1;
  const noun = token - 2;
  if (predicate <= token || outer < 0 || (outer >= token && outer <= head) || !PHRASES.has(relation[predicate]!) || !isNoun(draft, noun) || words[noun]!.sentence !== sentence || isWithin(draft, noun, predicate)) return;
  for (const child of children[head]!) if (words[child]!.upos !== 'PUNCT') move(draft, child, predicate, words[child]!.deprel);
  move(draft, predicate, noun, 'acl:relcl');
}

/** «dessen Freigabe die Stadt blockiert» with «dessen» as subject: a genitive is the noun's behind it; and where the clause has no other subject, a name behind that noun is. */
function bindGenitive(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, text, sentence } = words[token]!;
  if (!data.genitiveRelatives.has(text.toLowerCase()) || !['nsubj', 'obj'].includes(relation[token]!) || head < token || children[head]!.length > MANY) return;
  let noun = token + 1;
  while (words[noun]?.upos === 'ADJ' && noun - token < 4) noun += 1;
  if (!isNoun(draft, noun) || words[noun]!.sentence !== sentence || !isWithin(draft, noun, head) || isWithin(draft, noun, token)) return;
  move(draft, token, noun, 'nmod:poss');
  if (children[head]!.some((child) => relation[child] === 'nsubj')) return;
  const name = children[noun]!.find((child) => child === noun + 1 && words[child]!.upos === 'PROPN' && relation[child] === 'nmod' && !hasCase(draft, child));
  if (name !== undefined && words[head]!.upos === 'VERB') move(draft, name, head, 'nsubj');
}

/** «Behörde wirft Anbieter Verschleppung vor» with «vor» on «Verschleppung»: at the end, behind its noun, an adposition is the verb's particle. */
function freeParticle(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { upos, head, text, sentence } = words[token]!;
  const form = text.toLowerCase();
  if (upos !== 'ADP' || relation[token] !== 'case' || head !== token - 1 || !data.particles.has(form) || data.postpositions.has(form)) return;
  const next = words[token + 1];
  if (next && next.sentence === sentence && next.upos !== 'PUNCT') return;
  const verb = words[head]!.head;
  if (verb < 0 || words[verb]!.upos !== 'VERB' || !isFinite(draft, verb) || verb > token || children[verb]!.some((child) => words[child]!.deprel === 'compound:prt')) return;
  move(draft, token, verb, 'compound:prt');
}

/** «Im Werk, das neu ist, ruht die Arbeit» with «Werk» in the relative clause: what stands in front of the comma belongs to the verb behind the clause. */
function emptyRelative(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { text, upos, head, sentence } = words[token]!;
  if (upos !== 'PRON' || !PHRASES.has(relation[token]!) || entryOf(data.relativeGenders, text.toLowerCase()) === undefined || head < token || head - token > FAR || relation[head] !== 'acl') return;
  const noun = words[head]!.head;
  if (words[token - 1]?.text !== ',' || noun < head || children[head]!.length > MANY || isFinite(draft, token + 1)) return;
  let verb = noun;
  for (let step = 0; step < 10 && verb >= 0 && words[verb]!.upos !== 'VERB'; step++) verb = words[verb]!.head;
  if (verb <= head || words[verb]!.sentence !== sentence) return;
  for (const child of children[head]!) if (child < token - 1 && PHRASES.has(relation[child]!)) move(draft, child, verb, words[child]!.deprel);
}

/** «Die Leiterin aus Bonn hat gesagt» with «aus Bonn» on the verb: in front of the finite verb of a main clause stands one phrase. */
function joinFront(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, sentence } = words[token]!;
  const partitive = words[token]!.upos === 'NUM' || (words[token]!.upos === 'PRON' && words[token]!.feats['PronType'] === 'Ind');
  if (relation[token] !== 'nsubj' || (!isNoun(draft, token) && !partitive) || head < token || data.timeNouns.has(words[token]!.lemma.toLowerCase())) return;
  const siblings = children[head]!;
  if (siblings.length > MANY || relation[head] === 'acl' || siblings.some((child) => relation[child] === 'mark' && child < token)) return;
  const finite = [head, ...siblings.filter((child) => relation[child] === 'aux' || relation[child] === 'cop')].filter((one) => isFinite(draft, one) && one > token).sort((a, b) => a - b).at(0);
  if (finite === undefined) return;
  const next = siblings.find((child) => child > token && (relation[child] === 'obl' || relation[child] === 'nmod'));
  if (next === undefined || next >= finite || !hasCase(draft, next) || words[next]!.sentence !== sentence) return;
  // Verbs at the end of their clause have all their phrases in front of them.
  if (finite === head && !siblings.some((child) => child > head && relation[child] !== 'punct' && relation[child] !== 'conj')) return;
  const start = startOf(draft, next);
  let end = token;
  for (let step = 0; step < 10; step++) {
    const last = children[end]!.filter((child) => child > end && relation[child] !== 'punct').at(-1);
    if (last === undefined || last >= start) break;
    end = last;
  }
  if (start === end + 1) move(draft, next, token, 'nmod');
}

/**
 * «Die Lawine riss Bäume um und begrub ein Auto», «Die Firma hat gezahlt und wird die Stadt verklagen» with «Auto», «Stadt» as subjects: a second
 * finite verb right behind the conjunction shares the subject of the first, and the noun behind it is its object.
 */
function shareSubject(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, sentence } = words[token]!;
  if (relation[token] !== 'conj' || head < 0 || head > token || words[token]!.upos !== 'VERB') return;
  const helpers = children[token]!.filter((child) => relation[child] === 'aux');
  if (helpers.some((child) => words[child]!.deprel === 'aux:pass')) return;
  const finite = isFinite(draft, token) ? token : helpers.find((child) => child < token && isFinite(draft, child));
  const before = finite === undefined ? undefined : words[finite - 1];
  if (!before || before.upos !== 'CCONJ' || before.sentence !== sentence || children[token]!.some((child) => relation[child] === 'obj')) return;
  if (children[head]!.length > MANY || !children[head]!.some((child) => relation[child] === 'nsubj' && child < token) || children[head]!.some((child) => relation[child] === 'mark')) return;
  const subjects = children[token]!.filter((child) => relation[child] === 'nsubj');
  const [noun] = subjects;
  if (noun === undefined || subjects.length > 1 || noun < finite! || !isNoun(draft, noun) || hasCase(draft, noun)) return;
  const article = children[noun]!.find((child) => relation[child] === 'det');
  if (article !== undefined && data.nominativeArticles.has(words[article]!.text.toLowerCase()) && words[article]!.feats['Gender'] === 'Masc') return;
  move(draft, noun, token, 'obj');
}
