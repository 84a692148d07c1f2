import type { ClaimData } from '../languages/language.js';
import { dataOf, type Draft } from './draft.js';
import { entryOf } from './tables.js';

/** Relations in which a verb heads a clause that can be finite. */
const CLAUSAL = new Set(['root', 'ccomp', 'advcl', 'acl', 'csubj', 'parataxis', 'xcomp', 'conj']);

/** Mends features that the form of a word or its place rules out. */
export function repairForms(draft: Draft): void {
  const { words, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    const data = dataOf(draft, token);
    if (!data) continue;
    markInfinitive(draft, token, data);
    unmaskInfinitive(draft, token, data);
    const { upos, feats: { Mood, VerbForm } } = words[token]!;
    const helper = upos === 'AUX' && Mood !== undefined && VerbForm === 'Inf' && data.infinitiveForm !== null;
    if (helper || (upos === 'VERB' && CLAUSAL.has(relation[token]!) && isFiniteAfterAll(draft, token, data))) {
      words[token] = { ...words[token]!, feats: { Mood: 'Ind', ...words[token]!.feats, VerbForm: 'Fin' } };
    }
  }
}

/** «sich zu einigen» with «zu» as an adposition: right in front of its infinitive it is the marker. */
function markInfinitive({ words, relation }: Draft, token: number, data: ClaimData): void {
  const word = words[token]!;
  if (word.upos === 'PART' || relation[token] !== 'mark' || word.head !== token + 1 || !data.infinitiveMarkers.has(word.text.toLowerCase())) return;
  if (words[token + 1]!.feats['VerbForm'] === 'Inf') words[token] = { ...word, upos: 'PART' };
}

/**
 * «einzustellen» tagged as a participle: with the marker inside and no participle's form it is an infinitive; and so is «entlocken» as the complement of
 * a modal verb without an auxiliary («ließ sich entlocken»).
 */
function unmaskInfinitive({ words, children, relation }: Draft, token: number, data: ClaimData): void {
  const { upos, feats, text, head } = words[token]!;
  const form = text.toLowerCase();
  if (upos !== 'VERB' || feats['VerbForm'] !== 'Part') return;
  const marked = data.markedInfinitive.test(form) && !data.pastParticiple.test(form);
  const governed = relation[token] === 'xcomp' && head >= 0 && data.infinitiveForm?.test(form) && words[head]!.feats['VerbForm'] === 'Fin' && entryOf(data.modals, words[head]!.text.toLowerCase()) !== undefined;
  const helped = children[token]!.some((child) => relation[child] === 'aux' || relation[child] === 'cop');
  if (marked || (governed && !helped)) words[token] = { ...words[token]!, feats: { VerbForm: 'Inf' } };
}

/**
 * A verb tagged as an infinitive or a participle is finite where it has a mood, where no infinitive looks like it («umfasse»), or where it alone
 * can be the finite verb of its clause: behind a subordinator, or with a subject («…, dass die Gespräche stocken»).
 */
function isFiniteAfterAll(draft: Draft, token: number, data: ClaimData): boolean {
  const { words, children, relation } = draft;
  const { feats, text } = words[token]!;
  const form = feats['VerbForm'];
  if (form === undefined || form === 'Fin' || !data.infinitiveForm) return false;
  const below = children[token]!;
  const helped = (verb: number) => children[verb]!.some((child) => relation[child] === 'aux' || relation[child] === 'cop');
  if (helped(token) || data.markedInfinitive.test(text.toLowerCase()) || below.some((child) => words[child]!.upos === 'PART' && data.infinitiveMarkers.has(words[child]!.text.toLowerCase()))) return false;
  if (form === 'Inf' && !data.infinitiveForm.test(text.toLowerCase())) return true;
  if (relation[token] === 'conj') return feats['Mood'] !== undefined && form === 'Part' && !data.pastParticiple.test(text.toLowerCase());
  if (feats['Mood'] !== undefined) return form === 'Inf' || !data.pastParticiple.test(text.toLowerCase());
  if (form !== 'Inf' || relation[token] === 'xcomp') return false;
  // «dass Kinder lesen und schreiben können»: the last of several verbs carries what all share.
  if (below.some((child) => relation[child] === 'conj' && words[child]!.upos === 'VERB' && helped(child) && !children[child]!.some((deep) => relation[deep] === 'nsubj'))) return false;
  return below.some((child) => child < token && (relation[child] === 'nsubj' || (relation[child] === 'mark' && words[child]!.upos === 'SCONJ')));
}
