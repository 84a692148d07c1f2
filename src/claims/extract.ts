import type { Annotated, Argument, Claimed, Phrase, Sentence, Value } from '../document.js';
import { languageData, languages } from '../languages/index.js';
import type { ClaimData, Language } from '../languages/language.js';
import { clausesOf, type Clause } from './clauses.js';
import { predicateOf } from './complex.js';
import { factualityOf } from './factuality.js';
import { isFrame } from './frames.js';
import { isBroken, isJudgement, isMixed, isOpenQuestion } from './guards.js';
import { isDenied, isNegatedForm, isNegation, negationsBefore } from './negation.js';
import { NOMINAL_RULES, type Draft } from './nominal.js';
import { adpositionOf, roleOf } from './roles.js';
import { scoreOf } from './score.js';
import { placesOf, type Places } from './places.js';
import { isNominal, isPassive, type Slot } from './slots.js';
import { isExpletive, subjectsOf } from './subjects.js';
import { isLoose, isName, nounPhrase } from './phrase.js';
import { childrenWith, treeOf, type Tree } from './tree.js';
import { copulaOf, isVerb, participleOf } from './verbs.js';

export interface ExtractOptions {
  /** Gives the normalised value of an argument's text, null where it has none. */
  readonly normalise?: (text: string, language: Language) => Value | null;
}

/** Adds the claims to a document, in the order of the text. Never throws, whatever the trees look like. */
export function extractClaims(doc: Annotated, options: ExtractOptions = {}): Claimed {
  const tree = treeOf(doc);
  const claims = doc.sentences.flatMap((sentence) => {
    const language = languageData(sentence.lang) ?? languages()[0]!;
    return draftsOf(tree, sentence, language, options).map((draft) => ({ ...draft, score: scoreOf(tree, draft) }));
  });
  return { ...doc, claims };
}

function draftsOf(tree: Tree, sentence: Sentence, language: Language, options: ExtractOptions): Draft[] {
  const data = language.claims;
  const clauses = clausesOf(tree, sentence.first, sentence.last, data);
  const subjects = subjectsOf(tree, clauses, data);
  const places = new Map<Clause, Places>();
  for (const clause of clauses) places.set(clause, placesOf(tree, clause, data));
  const byHead = new Map(clauses.map((clause) => [clause.head, clause]));
  const drafts: Draft[] = [];
  for (const clause of clauses) {
    const draft = verbalClaim(tree, clause, sentence, subjects.get(clause) ?? null, places, byHead, language, options);
    if (!draft) continue;
    drafts.push(draft, ...gapClaims(tree, clause, draft, language, options));
  }
  for (let token = sentence.first; token <= sentence.last; token++) {
    for (const rule of NOMINAL_RULES) {
      const draft = rule(tree, token, data);
      if (draft) drafts.push(draft);
    }
  }
  return drafts.sort((a, b) => startOf(a) - startOf(b));
}

function startOf(draft: Draft): number {
  return Math.min(draft.subject?.start ?? Infinity, draft.predicate.ranges[0]?.start ?? Infinity);
}

/** The claim of a clause: subject, verb complex, object and arguments, with those of the verbs that it continues. */
function verbalClaim(
  tree: Tree, clause: Clause, sentence: Sentence, subject: Slot | null, places: ReadonlyMap<Clause, Places>, byHead: ReadonlyMap<number, Clause>,
  language: Language, options: ExtractOptions,
): Draft | null {
  const data = language.claims;
  if (clause.continued || clause.kind === 'secondary-predicate') return null;
  const own = places.get(clause)!;
  if (isFrame(tree, clause, own.object, data)) return null;
  const passive = isPassive(tree, clause);
  if (!subject && !passive) return null;
  if (subject && isJudgement(tree, clause, subject, data)) return null;
  if (isOpenQuestion(tree, clause, data)) return null;
  if ([...clause.prefix, clause.complex].some((part) => isMixed(tree, part.tokens, data)) || isBroken(tree, clause, subject, data)) return null;
  // «wichtig anzumerken»: an infinitive of nobody's.
  if (subject && clause.complex.finite < 0 && clause.prefix.length === 0 && isExpletive(tree, subject.phrase.head, data)) return null;
  const gathered = gather(tree, clause, own, places, byHead);
  const { others } = gathered;
  const object = gathered.object?.phrase.head === subject?.phrase.head ? null : gathered.object;
  const denied = [subject, object, ...others].flatMap((slot) => (slot ? [slot.phrase.head] : []));
  const complexes = [...clause.prefix, clause.complex];
  const negated = complexes.some((part) => part.tokens.some((token) => isNegatedForm(tree, token, data))) || isDenied(tree, clause.head, denied, data) || isDeniedAttribute(tree, clause, data) || clause.prefix.some((part) => isDenied(tree, part.head, [], data)) || sharesDenial(tree, clause, subject, data);
  const inverted = isInverted(tree, clause, subject, object);
  const undergone = clause.complex.finite < 0 && participleOf(tree, clause.head, data) === 'past';
  const args: Argument[] = others.filter((slot) => slot.phrase.head !== subject?.phrase.head).map((slot) => {
    return argumentAt(tree, slot.phrase, slot.stand ?? slot.phrase.head, slot.adposition, passive || undergone, language, options);
  });
  // A participle that takes nothing says nothing: «die eingereichte Klage», “Asked whether it pays, …”.
  if ((clause.kind === 'participle' || (clause.kind === 'participial-clause' && undergone && childrenWith(tree, clause.head, 'nsubj').length === 0)) && !object && args.length === 0) return null;
  return {
    sentence: sentence.index,
    head: clause.head,
    subject: (inverted ? object : subject)?.phrase ?? null,
    predicate: predicateOf(tree, complexes, negated, data),
    object: (inverted ? subject : object)?.phrase ?? null,
    arguments: args,
    factuality: factualityOf(tree, clause, negated, data, lastWord(tree, sentence)),
    rule: clause.kind,
  };
}

/** An argument with its value and its role; `head`: the noun that tells the role. */
function argumentAt(tree: Tree, phrase: Phrase, head: number, adposition: number, passive: boolean, language: Language, options: ExtractOptions): Argument {
  const value = options.normalise?.(phrase.text, language) ?? null;
  return { ...phrase, role: roleOf(tree, head, adposition, passive, value, language), adposition, value: tree.words[phrase.head] ? value : null };
}

/** «… und die Mutter nach Bremen»: what a clause says with the verb of the one in front of it. */
function gapClaims(tree: Tree, clause: Clause, draft: Draft, language: Language, options: ExtractOptions): Draft[] {
  const data = language.claims;
  return childrenWith(tree, clause.head, 'conj').flatMap((subject) => {
    const orphans = childrenWith(tree, subject, 'orphan');
    if (orphans.length === 0 || isVerb(tree, subject)) return [];
    const rest = orphans.map((orphan) => {
      const adposition = adpositionOf(tree, orphan);
      const phrase = nounPhrase(tree, orphan, data, { adposition: true });
      const governed = adposition >= 0 && draft.object?.tokens.includes(adpositionOf(tree, draft.object.head)) === true;
      const isObject = governed || (adposition < 0 && isNominal(tree, orphan));
      return { isObject, phrase, orphan, adposition };
    });
    const object = rest.find(({ isObject }) => isObject);
    return [{
      ...draft, head: subject, rule: 'gapping',
      subject: nounPhrase(tree, subject, data, { without: new Set(orphans) }),
      object: object?.phrase ?? null,
      arguments: rest.filter((one) => one !== object)
        .map(({ phrase, orphan, adposition }) => argumentAt(tree, phrase, orphan, adposition, false, language, options)),
    }];
  });
}

/** «nicht näher genannte Zeugen»: a negation right in front of a participle and what it takes, wherever it hangs. */
function isDeniedAttribute(tree: Tree, clause: Clause, data: ClaimData): boolean {
  if (clause.kind !== 'participle' || clause.noun < clause.head) return false;
  const start = Math.min(clause.head, ...tree.children[clause.head]!.filter((child) => tree.relation[child] !== 'punct'));
  return start > 0 && tree.words[start - 1]!.sentence === tree.words[start]!.sentence && isNegation(tree, start - 1, data);
}

/** «kann nicht lesen oder schreiben»: verbs that share an auxiliary share its negation, up to an «aber». */
function sharesDenial(tree: Tree, clause: Clause, subject: Slot | null, data: ClaimData): boolean {
  for (let at = clause; at.kind === 'coordinated-verb' && at.governor; at = at.governor) {
    const { governor } = at;
    if (at.complex.finite < 0 || at.complex.finite !== governor.complex.finite) return false;
    if (childrenWith(tree, at.head, 'cc', 'advmod').some((child) => child < at.head && data.adversatives.has(tree.words[child]!.text.toLowerCase()))) return false;
    const [denial] = negationsBefore(tree, governor.head, data);
    // «kann Texte nicht ändern und Bilder nur ansehen»: behind an object the negation reaches no further than its verb, but where «oder» joins them.
    const either = partnersOf(tree, governor.head).some((verb) => childrenWith(tree, verb, 'cc').some((child) => data.alternatives.has(tree.words[child]!.text.toLowerCase())));
    const own = (head: number) => childrenWith(tree, head, 'obj').filter((child) => child !== subject?.phrase.head);
    if (denial !== undefined && (either || own(at.head).length === 0 || !own(governor.head).some((child) => child < denial))) return true;
  }
  return false;
}

/** A verb and those that are coordinated with it, one below the other. */
function partnersOf(tree: Tree, head: number): number[] {
  const found = [head];
  for (let at = 0; at < found.length && found.length < FAR; at++) found.push(...childrenWith(tree, found[at]!, 'conj'));
  return found;
}

/** «Groß war die Freude», «Gewinnerin ist die Autorin Ruth Hall»: what stands first is said of what follows. */
function isInverted(tree: Tree, clause: Clause, subject: Slot | null, object: Slot | null): boolean {
  if (!subject || !object || copulaOf(tree, clause.head) < 0 || subject.phrase.start > object.phrase.start) return false;
  const [first, second] = [subject.phrase.head, object.phrase.head];
  const nominal = tree.words[second]!.upos === 'NOUN' || tree.words[second]!.upos === 'PROPN';
  if (!nominal || object.adposition >= 0) return false;
  if (tree.words[first]!.upos === 'ADJ' && childrenWith(tree, first, 'det').length === 0) return true;
  const named = (noun: number) => childrenWith(tree, noun, 'appos').some((child) => isName(tree, child) && !isLoose(tree, child));
  return tree.words[first]!.upos === 'NOUN' && named(second) && !named(first);
}

/** Object and arguments of a clause, with those of its prefix, and with an object that a coordinated verb shares. */
function gather(
  tree: Tree, clause: Clause, own: Places, places: ReadonlyMap<Clause, Places>, byHead: ReadonlyMap<number, Clause>,
): { object: Slot | null; others: Slot[] } {
  let { object } = own;
  let others = own.arguments;
  for (let up: Clause | null = clause; up && up.prefix.length > 0; up = up.governor) {
    const above: Places | undefined = up.governor ? places.get(up.governor) : undefined;
    if (!above) break;
    // «beschloss, den Turm zu verkaufen und den Erlös zu spenden»: a partner's phrases are its own.
    if (up.kind === 'coordinated-verb' && up.prefix === up.governor!.prefix) continue;
    const objects = above.object && copulaOf(tree, up.governor!.head) < 0 ? [above.object] : [];
    // «beschloss, die Wache, ein altes Haus, abzureißen»: what the tree gives to the first verb is the object of the last.
    if (object === null && objects.length > 0 && objects[0]!.phrase.head > up.governor!.head) object = objects.shift()!;
    others = [...objects, ...above.arguments, ...others];
    if (up.governor!.prefix.length === 0) break;
  }
  if (object === null && clause.kind === 'coordinated-verb' && clause.governor) {
    const partner = partnerOf(tree, clause, clause.governor, byHead);
    const shared = places.get(partner)?.object;
    if (shared && sharesObject(tree, clause, partner, shared)) object = shared;
  }
  if (object && others.some((slot) => slot.phrase.head === object.phrase.head)) others = others.filter((slot) => slot.phrase.head !== object.phrase.head);
  return { object, others: [...others].sort((a, b) => a.phrase.start - b.phrase.start) };
}

/** The verb before a coordinated one: of several partners the last one. */
function partnerOf(tree: Tree, clause: Clause, governor: Clause, byHead: ReadonlyMap<number, Clause>): Clause {
  for (let token = clause.head - 1; token > governor.head && clause.head - token < FAR; token--) {
    const other = tree.relation[token] === 'conj' && tree.words[token]!.head === governor.head ? byHead.get(token) : undefined;
    if (other) return other;
  }
  return governor;
}

/** No further apart are verbs that share an object. */
const FAR = 20;

/** «Texte erstellen und verwalten», “designed and built the house”: an object before two adjacent verbs or behind the second. */
function sharesObject(tree: Tree, clause: Clause, partner: Clause, object: Slot): boolean {
  if (object.phrase.head > clause.head && partner.head < clause.head) return true;
  // «hat den Hof gekauft und arbeitet dort»: in second place a finite verb has its object behind it.
  if (clause.complex.finite === clause.head && partner.complex.finite >= 0 && partner.complex.finite !== partner.head) return false;
  for (let token = Math.min(partner.head, clause.head) + 1; token < Math.max(partner.head, clause.head); token++) {
    const { upos } = tree.words[token]!;
    if (upos !== 'CCONJ' && upos !== 'PUNCT' && !clause.complex.tokens.includes(token)) return false;
  }
  return true;
}

function lastWord(tree: Tree, sentence: Sentence): number {
  let last = sentence.last;
  while (last > sentence.first && /^["“”»«'’)]+$/.test(tree.words[last]!.text)) last--;
  return last;
}
