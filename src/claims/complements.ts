import type { ClaimData } from '../languages/language.js';
import { dataOf, governedDoer, hasCase, hasMarker, isNoun, isWithin, markerOf, move, startOf, type Draft } from './draft.js';
import { isOneOf } from './tables.js';

/**
 * A verb has one clause as its object: «Das heißt, dass er plant, die Firma zu verklagen» and «Sie zeigt, dass dies damit zu tun hat» with both the
 * clause and the infinitive on the first verb. The infinitive inside the clause or behind it belongs to the clause's own verb.
 */
export function repairComplements(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let verb = 0; verb < words.length; verb++) {
    const data = dataOf(draft, verb);
    if (words[verb]!.upos !== 'VERB' || !data) continue;
    freePurpose(draft, verb, data);
    bindInfinitive(draft, verb, data);
    if (!data.infinitiveComplements) continue;
    openControl(draft, verb, data);
    giveController(draft, verb, data);
    const objects = children[verb]!.filter((child) => child > verb && (relation[child] === 'ccomp' || relation[child] === 'xcomp') && words[child]!.upos === 'VERB');
    if (objects.length < 2) continue;
    const opener = (token: number): number => children[token]!.find((child) => relation[child] === 'mark' && words[child]!.upos === 'SCONJ' && child < token) ?? -1;
    for (const infinitive of objects.filter((token) => hasMarker(draft, token, data) && opener(token) < 0)) {
      const clause = objects.findLast((token) => token !== infinitive && opener(token) >= 0 && opener(token) < infinitive);
      if (clause !== undefined && !isWithin(draft, clause, infinitive)) move(draft, infinitive, clause, 'xcomp');
    }
  }
}

/** “It needs $5 to repair pipes” with “repair” as a complement: money and numbers do nothing, so behind one it is what they are for. */
function freePurpose(draft: Draft, verb: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const infinitive = children[verb]!.find((child) => relation[child] === 'xcomp' && words[child]!.upos === 'VERB' && hasMarker(draft, child, data));
  const object = children[verb]!.find((child) => relation[child] === 'obj');
  if (infinitive === undefined || object === undefined || object < verb || object > infinitive || data.infinitiveComplements) return;
  const { upos, literal } = words[object]!;
  if (upos === 'NUM' || upos === 'SYM' || literal === 'money') move(draft, infinitive, verb, 'advcl');
}

/**
 * “voted on Monday to sue”, “asked them to stop” with the infinitive as an adverbial clause: of a verb that takes one it is the complement, where it
 * has no object, or one that does it.
 */
function bindInfinitive(draft: Draft, verb: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  if (data.infinitiveComplements) return;
  const infinitive = children[verb]!.find((child) => child > verb && relation[child] === 'advcl' && words[child]!.upos === 'VERB' && words[child]!.feats['VerbForm'] === 'Inf' && hasMarker(draft, child, data));
  if (infinitive === undefined || children[infinitive]!.some((child) => data.purposes.has(words[child]!.text.toLowerCase()) || relation[child] === 'nsubj')) return;
  if (children[verb]!.some((child) => ['xcomp', 'ccomp'].includes(relation[child]!))) return;
  const objects = children[verb]!.filter((child) => child < infinitive && (relation[child] === 'obj' || relation[child] === 'iobj') && words[child]!.upos !== 'NUM');
  const word = words[verb]!;
  const doer = governedDoer(draft, verb, data);
  const planned = isOneOf(word, data.planned);
  const takes = objects.length > 0 ? planned && isOneOf(word, data.objectControl) : planned || isOneOf(word, data.infinitiveVerbs);
  if (takes || (doer >= 0 && doer < infinitive)) move(draft, infinitive, verb, 'xcomp');
}

/**
 * «forderte beide Seiten auf, an den Tisch zurückzukehren» with «Seiten» as an adverbial and «an» as a conjunction: a verb that tells somebody to do
 * something has who does it as its object, and an adposition that opens the infinitive is that of the noun behind it.
 */
function giveController(draft: Draft, verb: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const infinitive = children[verb]!.find((child) => child > verb && relation[child] === 'xcomp' && words[child]!.upos === 'VERB' && hasMarker(draft, child, data));
  if (infinitive === undefined) return;
  const opener = children[infinitive]!.find((child) => relation[child] === 'mark' && words[child]!.upos === 'ADP' && child < infinitive);
  const form = opener === undefined ? '' : words[opener]!.text.toLowerCase();
  if (opener !== undefined && !data.purposes.has(form) && !data.negativeSubordinators.has(form)) {
    const noun = children[infinitive]!.find((child) => child > opener && isNoun(draft, child) && !hasCase(draft, child) && ['obl', 'obj'].includes(relation[child]!));
    if (noun !== undefined && startOf(draft, noun) === opener + 1) move(draft, opener, noun, 'case');
    if (noun !== undefined && words[opener]!.head === noun && relation[noun] === 'obj') move(draft, noun, infinitive, 'obl');
  }
  const particle = children[verb]!.find((child) => words[child]!.deprel === 'compound:prt');
  const [base, part] = [words[verb]!.lemma.toLowerCase(), particle === undefined ? '' : words[particle]!.text.toLowerCase()];
  const lemma = base.startsWith(part) ? base : part + base;
  if (!data.objectControl.has(lemma) || children[verb]!.some((child) => ['obj', 'iobj'].includes(relation[child]!) || words[child]!.deprel === 'obl:arg' || words[child]!.deprel === 'aux:pass')) return;
  const bare = children[verb]!.filter((child) => child < infinitive && relation[child] === 'obl' && isNoun(draft, child) && !hasCase(draft, child) && words[child]!.literal === null && !data.timeNouns.has(words[child]!.lemma.toLowerCase()));
  if (bare.length === 1) move(draft, bare[0]!, verb, 'obj');
}

/** «…, das Feuer gelegt zu haben» as a clause with a finite verb: an infinitive with its marker has its doer in the clause above. */
function openControl(draft: Draft, verb: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const helpers = children[verb]!.filter((child) => relation[child] === 'aux' || relation[child] === 'cop');
  if (relation[verb] !== 'ccomp' || markerOf(draft, verb, data) < 0 || helpers.length === 0 || [verb, ...helpers].some((token) => words[token]!.feats['VerbForm'] === 'Fin')) return;
  if (!children[verb]!.some((child) => relation[child] === 'mark' && words[child]!.upos === 'SCONJ')) move(draft, verb, words[verb]!.head, 'xcomp');
}
