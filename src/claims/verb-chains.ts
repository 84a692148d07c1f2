import type { ClaimData } from '../languages/language.js';
import { dataOf, hasMarker, isNoun, isWithin, move, type Draft } from './draft.js';

/**
 * Coordinated verbs and infinitives of a language with the verb at the end («kann Briefe lesen, Texte schreiben und Bilder ansehen»;
 * «hat gedroht, die Stadt zu verklagen»): each has its objects in front of it, whatever the tree says.
 */
export function repairVerbChains(draft: Draft): void {
  for (let token = 0; token < draft.words.length; token++) {
    const data = dataOf(draft, token);
    if (!data?.infinitiveComplements || draft.words[token]!.upos !== 'VERB') continue;
    coordinate(draft, token, data);
    joinPassive(draft, token, data);
    joinLast(draft, token);
    turnPair(draft, token);
    joinNext(draft, token);
    joinChain(draft, token);
    passParticle(draft, token);
    pullObjects(draft, token);
  }
  for (let token = 0; token < draft.words.length; token++) {
    if (draft.words[token]!.upos === 'VERB' && dataOf(draft, token)?.infinitiveComplements) takeFinite(draft, token);
  }
  for (let token = 0; token < draft.words.length; token++) {
    if (draft.words[token]!.upos !== 'VERB') continue;
    const data = dataOf(draft, token);
    if (!data?.infinitiveComplements || !hasMarker(draft, token, data)) continue;
    closeAttribute(draft, token, data);
    openInfinitive(draft, token, data);
    fillInfinitive(draft, token);
    joinInfinitives(draft, token, data);
  }
}

function isBare({ words }: Draft, token: number): boolean {
  return words[token]!.upos === 'VERB' && words[token]!.feats['VerbForm'] === 'Inf';
}

/** A bare infinitive behind another one is no complement of it but its partner. */
function coordinate(draft: Draft, token: number, data: ClaimData): void {
  const { words, relation } = draft;
  const { head } = words[token]!;
  if (relation[token] !== 'xcomp' || head < 0 || head > token || !isBare(draft, token) || !isBare(draft, head)) return;
  if (!hasMarker(draft, token, data) && !hasMarker(draft, head, data)) move(draft, token, head, 'conj');
}

/** «ob das Werk erhalten bleibt» with «erhalten» on the verb outside: right in front of the finite verb of a subordinate clause it is its complement. */
function joinLast(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const next = words[token + 1];
  const { head, sentence, feats } = words[token]!;
  if (!next || next.sentence !== sentence || next.upos !== 'VERB' || next.feats['VerbForm'] !== 'Fin' || feats['VerbForm'] === 'Fin' || relation[token] !== 'xcomp' || head <= next.index || isWithin(draft, next.index, token)) return;
  const opener = children[next.index]!.find((child) => relation[child] === 'mark' && words[child]!.upos === 'SCONJ' && child < token);
  if (opener === undefined) return;
  for (const child of children[token]!) if (child > opener && child < token && relation[child] !== 'punct') move(draft, child, next.index, words[child]!.deprel);
  move(draft, token, next.index, 'xcomp');
}

/** «vertröstet zu werden» with «werden» elsewhere: an auxiliary behind the marker of a participle is its own. */
function joinPassive(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const [marker, helper] = [words[token + 1], words[token + 2]];
  if (words[token]!.feats['VerbForm'] !== 'Part' || !marker || !data.infinitiveMarkers.has(marker.text.toLowerCase()) || helper?.upos !== 'AUX' || helper.feats['VerbForm'] !== 'Inf') return;
  if (helper.sentence !== words[token]!.sentence || helper.head === token || children[helper.index]!.length > 0 || isWithin(draft, token, helper.index)) return;
  move(draft, helper.index, token, 'aux:pass');
  move(draft, marker.index, token, 'mark');
  if (relation[token] === 'ccomp' || relation[token] === 'advcl') move(draft, token, words[token]!.head, 'xcomp');
}

/** «…, die erstellt, verwaltet und geschaltet wurden» with «verwaltet» on a verb further back: a participle goes on from the one right before it. */
function joinNext(draft: Draft, token: number): void {
  const { words, relation } = draft;
  const { head, feats } = words[token]!;
  let before = token - 1;
  while (before >= 0 && token - before < 3 && ['PUNCT', 'CCONJ'].includes(words[before]!.upos)) before--;
  if (relation[token] !== 'conj' || head < 0 || head >= before || before === token - 1 || feats['VerbForm'] !== 'Part') return;
  const other = words[before]!;
  if (other.upos !== 'VERB' || other.feats['VerbForm'] !== 'Part' || other.head === head || isWithin(draft, token, before)) return;
  move(draft, token, before, 'conj');
}

/**
 * «dass sie nicht lesen, schreiben oder rechnen können» with «können» on a later verb: the finite verb at the end of a subordinate clause is
 * that of its first verb, whose partners share it.
 */
function takeFinite(draft: Draft, verb: number): void {
  const { words, children, relation } = draft;
  const subordinate = children[verb]!.some((child) => relation[child] === 'mark' && words[child]!.upos === 'SCONJ') || relation[verb] === 'acl';
  if (!subordinate || words[verb]!.feats['VerbForm'] === 'Fin' || children[verb]!.some((child) => relation[child] === 'aux')) return;
  const partnersOf = (one: number): number[] => children[one]!.filter((child) => child > verb && relation[child] === 'conj' && words[child]!.upos === 'VERB');
  const { feats, text } = words[verb]!;
  const partners = partnersOf(verb).flatMap((one) => [one, ...partnersOf(one)]);
  for (const partner of partners) {
    const own = words[partner]!;
    if (own.feats['VerbForm'] !== feats['VerbForm']) {
      // «…, erstellen und verwalten, … planen können»: a form that reads both ways, between others of the first kind.
      const inside = partner < partners.at(-1)! && own.text.slice(-2) === text.slice(-2) && !children[partner]!.some((child) => relation[child] === 'nsubj');
      if (!inside) return;
      words[partner] = { ...own, feats };
    }
    for (const aux of children[partner]!.filter((child) => relation[child] === 'aux' && child > partner)) move(draft, aux, verb, words[aux]!.deprel);
  }
}

/**
 * «weil er Pläne kopiert und an Kunden verkauft habe» with «kopiert» below «verkauft»: of two forms of a kind that a conjunction joins, the first
 * governs, with all that stands in front of it.
 */
function turnPair(draft: Draft, last: number): void {
  const { words, children, relation } = draft;
  const form = words[last]!.feats['VerbForm'];
  const conjunction = children[last]!.find((child) => child < last && relation[child] === 'cc' && words[child]!.upos === 'CCONJ');
  if (conjunction === undefined || conjunction === 0 || (form !== 'Inf' && form !== 'Part') || relation[last] === 'conj') return;
  let first = conjunction - 1;
  while (first > 0 && words[first]!.upos === 'PUNCT' && conjunction - first < 3) first--;
  const { upos, head, feats } = words[first]!;
  if (upos !== 'VERB' || head !== last || feats['VerbForm'] !== form || !['ccomp', 'xcomp', 'advcl', 'dep', 'obj', 'advmod'].includes(relation[first]!)) return;
  if (children[first]!.some((child) => relation[child] === 'aux' || relation[child] === 'mark')) return;
  move(draft, first, words[last]!.head, words[last]!.deprel);
  for (const child of children[last]!) if (child < first) move(draft, child, first, words[child]!.deprel);
  move(draft, last, first, 'conj');
}

/** «hat den Hof gekauft und baut ihn um» with «um» on «gekauft»: a participle has no particle behind it; it is that of the partner in front of it. */
function passParticle(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  if (words[token]!.feats['VerbForm'] === 'Fin' || words[token]!.feats['VerbForm'] === undefined) return;
  const particle = children[token]!.find((child) => child > token && words[child]!.deprel === 'compound:prt');
  if (particle === undefined) return;
  const partner = children[token]!.filter((child) => relation[child] === 'conj' && child < particle && words[child]!.feats['VerbForm'] === 'Fin').at(-1);
  if (partner !== undefined) move(draft, particle, partner, 'compound:prt');
}

/** «gebaut, geprüft und verkauft wurden» with «geprüft» elsewhere: forms with nothing between them are one chain. */
function joinChain(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head } = words[token]!;
  if (relation[token] !== 'conj' || head < 0 || head > token || token - head > 8 || words[head]!.upos !== 'VERB') return;
  for (let between = head + 1; between < token; between++) if (!['VERB', 'PUNCT', 'CCONJ'].includes(words[between]!.upos)) return;
  for (let between = head + 1; between < token; between++) {
    if (words[between]!.upos !== 'VERB' || words[between]!.head === head || children[between]!.some((child) => words[child]!.upos !== 'PUNCT' && words[child]!.upos !== 'CCONJ')) continue;
    move(draft, between, head, 'conj');
    words[between] = { ...words[between]!, feats: words[head]!.feats };
  }
}

/**
 * Nouns between two coordinated verb forms belong to the second: those that the tree coordinates with the first verb, and those that it
 * gives to a third verb behind.
 */
function pullObjects(draft: Draft, verb: number): void {
  const { words, children, relation } = draft;
  const { head, feats } = words[verb]!;
  if (relation[verb] !== 'conj' || head < 0 || head > verb || words[head]!.upos !== 'VERB' || feats['VerbForm'] === 'Fin') return;
  // «nicht ändern und … ansehen» with «nicht» on «ansehen»
  for (let token = head - 1; token > 0 && relation[token] === 'advmod' && words[token]!.head === verb; token--) move(draft, token, head, words[token]!.deprel);
  const from = Math.max(head, ...children[head]!.filter((child) => child < verb && words[child]!.upos === 'VERB'));
  for (let token = from + 1; token < verb; token++) {
    const governor = words[token]!.head;
    if (governor < 0 || governor === verb || isWithin(draft, verb, token)) continue;
    // «… zu notieren und sich anzuschließen», «heruntergeladen, in Texte umgewandelt»: behind a verb at the end of its clause stands what is the next one's.
    if (governor === from && relation[token] !== 'conj' && (words[token]!.feats['Reflex'] === 'Yes' || (relation[token] === 'obl' && isGoverned(draft, token)) || (relation[token] === 'obj' && isNoun(draft, token) && !children[verb]!.some((child) => relation[child] === 'obj'))) && isLast(draft, from)) {
      move(draft, token, verb, words[token]!.deprel);
      continue;
    }
    // «Texte nicht ändern und Bilder ansehen» with «nicht» on «ansehen»: in front of the first verb stands what is its own.
    if (governor > verb && (relation[token] === 'advmod' || relation[token] === 'obl') && isPartner(draft, governor, verb, head)) {
      move(draft, token, verb, words[token]!.deprel);
      continue;
    }
    if (!isNoun(draft, token) || isGoverned(draft, token)) continue;
    const coordinated = relation[token] === 'conj' && governor <= from && words[governor]!.upos === 'VERB';
    const behind = governor > verb && (relation[token] === 'obj' || relation[token] === 'nsubj') && isPartner(draft, governor, verb, head);
    if (!coordinated && !behind) continue;
    const object = children[verb]!.find((child) => relation[child] === 'obj' && child < token);
    const opened = children[token]!.some((child) => relation[child] === 'cc' && child < token) || words[token - 1]!.upos === 'CCONJ';
    if (object !== undefined && opened) move(draft, token, object, 'conj');
    else if (object === undefined && !children[verb]!.some((child) => relation[child] === 'obj')) move(draft, token, verb, 'obj');
  }
}

/** Whether a verb form stands at the end of its clause: not finite, and what it takes stands in front of it. */
function isLast({ words }: Draft, verb: number): boolean {
  const form = words[verb]!.feats['VerbForm'];
  // «Organisiert wird das Fest von …»: in front of its auxiliary a participle can open the clause.
  const next = verb + (words[verb + 1]?.upos === 'AUX' ? 2 : 1);
  return (form === 'Inf' || form === 'Part') && ['PUNCT', 'CCONJ'].includes(words[next]?.upos ?? '');
}

function isGoverned({ children, relation }: Draft, token: number): boolean {
  return children[token]!.some((child) => relation[child] === 'case' || relation[child] === 'cop');
}

/** Whether a verb behind is coordinated with this one: on it, or on the same verb. */
function isPartner({ words, relation }: Draft, other: number, verb: number, head: number): boolean {
  return relation[other] === 'conj' && (words[other]!.head === verb || words[other]!.head === head) && words[other]!.feats['VerbForm'] !== 'Fin';
}

/** What stands between its comma and an infinitive with its marker belongs to the infinitive; it has no subject of its own. */
function fillInfinitive(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head } = words[token]!;
  for (const child of children[token]!) {
    if (relation[child] !== 'nsubj') continue;
    if (!children[token]!.some((other) => relation[other] === 'obj')) move(draft, child, token, 'obj');
    else if (head >= 0 && words[head]!.upos === 'VERB' && !children[head]!.some((other) => relation[other] === 'nsubj')) move(draft, child, head, 'nsubj');
    else move(draft, child, token, 'dep');
  }
  if (relation[token] !== 'xcomp' || head < 0 || head > token) return;
  const opening = openingOf(draft, token);
  if (opening <= head + 1) return;
  for (let inner = opening; inner < token; inner++) {
    if (words[inner]!.head === head && ['obj', 'obl', 'nsubj', 'iobj'].includes(relation[inner]!)) {
      const taken = relation[inner] !== 'obl' && children[token]!.some((other) => relation[other] === 'obj');
      move(draft, inner, token, taken || relation[inner] === 'obl' ? 'obl' : 'obj');
    }
  }
}

/** «raten ihnen, Mails nicht zu öffnen und Auskunft zu verlangen» with «verlangen» on «raten»: an infinitive with its marker goes on from the one in front. */
function joinInfinitives(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head } = words[token]!;
  if (relation[token] !== 'conj' || head < 0 || head > token || hasMarker(draft, head, data) || !children[token]!.some((child) => relation[child] === 'cc' && child < token)) return;
  const before = children[head]!.findLast((child) => child > head && child < token && relation[child] === 'xcomp' && words[child]!.upos === 'VERB' && hasMarker(draft, child, data));
  if (before !== undefined) move(draft, token, before, 'conj');
}

/** No attribute in front of a noun is longer. */
const LONG_ATTRIBUTE = 15;

/**
 * «bat, die vom Rat geplante Brücke abzureißen» with «die» as phrase of the verb: an infinitive has no relative pronoun, so an article in front
 * of an adposition is that of the noun behind the participle that closes the attribute.
 */
function closeAttribute(draft: Draft, verb: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const article = children[verb]!.find((child) => child < verb && words[child]!.feats['PronType'] === 'Art' && relation[child] !== 'det' && children[child]!.length === 0);
  if (article === undefined || words[article + 1]!.upos !== 'ADP') return;
  let participle = article + 2;
  while (participle < verb && participle - article < LONG_ATTRIBUTE && !(['amod', 'acl'].includes(relation[participle]!) && data.pastParticiple.test(words[participle]!.text.toLowerCase()))) participle++;
  const noun = words[participle]!.head;
  if (!['amod', 'acl'].includes(relation[participle]!) || noun < participle || noun > verb || words[noun]!.head !== verb || children[noun]!.some((child) => relation[child] === 'det')) return;
  const inner = Array.from({ length: participle - article - 2 }, (_, at) => article + 2 + at).filter((one) => isNoun(draft, one));
  const first = inner.find((one) => relation[one] !== 'compound' && relation[one] !== 'flat');
  if (first === undefined) return;
  if (words[article + 1]!.head === noun) move(draft, article + 1, first, 'case');
  for (const one of inner) if (words[one]!.head === verb) move(draft, one, participle, 'obl');
  words[article] = { ...words[article]!, upos: 'DET' };
  move(draft, article, noun, 'det');
}

/** Where the stretch of an infinitive behind a comma begins: the token behind its first own comma, else behind the last one, -1 where there is none near. */
function openingOf({ words, children }: Draft, verb: number): number {
  const { sentence } = words[verb]!;
  const own = children[verb]!.find((child) => verb - child < 40 && words[child]!.text === ',');
  if (own !== undefined && own < verb) return own + 1;
  for (let at = verb - 1; at > 0 && verb - at < 40 && words[at]!.sentence === sentence; at--) if (words[at]!.text === ',') return at + 1;
  return -1;
}

/** «…, statt einen Prozess zu riskieren» with «statt» on «Prozess»: what opens the stretch of an infinitive and can be a conjunction is one. */
function openInfinitive(draft: Draft, verb: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const opening = openingOf(draft, verb);
  if (opening < 0 || opening >= verb || relation[opening] !== 'case' || children[opening]!.length > 0) return;
  const form = words[opening]!.text.toLowerCase();
  if (!data.purposes.has(form) && !data.negativeSubordinators.has(form)) return;
  if (!isWithin(draft, opening, verb)) return;
  move(draft, opening, verb, 'mark');
  if (relation[verb] === 'xcomp') move(draft, verb, words[verb]!.head, 'advcl');
}
