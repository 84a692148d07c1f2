import type { EventRole, SpeechEvent, Word } from '../document.js';
import type { Model, Scores } from '../model/index.js';
import { branchesOf } from './branches.js';
import { sigmoid } from './relations.js';
import { signsOf, windowSigns } from './signs.js';
import { readScores } from './tags.js';
import type { TokenWindow } from './windows.js';

const ROLES: readonly EventRole[] = ['source', 'message', 'addressee', 'topic', 'medium', 'evidence'];

/** What the scores of a word for a role are about; see `Model.roles`. */
const [INSIDE, BEGINS, ENDS] = [0, 1, 2];

/** So many sentences behind that of a cue may play a role; as in training (`scripts/prepare/corpora.py`). */
export const REACH = 2;

/** First and last word, counted in the window, that may play a role for the cue at `word`: its sentence and the next ones. */
export type Reach = (word: number) => readonly [number, number];

/** First and last word of a cue, or of its first piece, counted in the window. */
export interface CueSpan {
  readonly first: number;
  readonly last: number;
}

/** Least probability of a word's being a cue, of a word's belonging to one, and of a word's playing a role; set on the development speeches. */
const CUE = 0.5;
const PIECE = 0.35;
const ROLE = 0.5;

/** The cues of speech events in the words of a window: a word that may begin one, and what more likely than not goes on with it. */
export async function eventCues(model: Model, words: readonly Word[], scores: Scores, blockStarts: (k: number) => boolean): Promise<CueSpan[]> {
  const { cues: shares, events } = model.config;
  const seen = words.map(({ lemma }) => lemma.toLowerCase()).flatMap((lemma) => (Object.hasOwn(shares, lemma) ? [shares[lemma]!, 1] : [0, 0]));
  const layer = readScores(events, await model.cues(scores.roleCue, scores.roleWords, Float32Array.from(seen)));
  const [begin, inside] = [events.indexOf('B'), events.indexOf('I')];
  const cues: CueSpan[] = [];
  for (let k = 0; k < words.length; k++) {
    if (layer.probability(k, begin) < CUE) continue;
    const first = k;
    while (k + 1 < words.length && !blockStarts(k + 1) && layer.probability(k + 1, inside) >= 0.5) k++;
    cues.push({ first, last: k });
  }
  return cues;
}

/**
 * The speech events of `cues` in the words of a window. A role is played by the words in reach that likely do, and more likely than
 * any other; further words of the cue may stand anywhere in reach. `announcers`: words that announce a message behind a colon. Tokens count
 * in the document.
 * The scheme is that of SpkAtt-2023 (Rehbein et al. 2023).
 */
export async function eventsAt(
  model: Model, { firstToken }: TokenWindow, words: readonly Word[], scores: Scores, cues: readonly CueSpan[], reach: Reach,
  announcers: readonly string[],
): Promise<SpeechEvent[]> {
  if (cues.length === 0) return [];
  const { dimensions: { role: width }, roles: names } = model.config;
  const rows = (values: Float32Array, from: number, to: number): Float32Array => values.subarray(from * width, (to + 1) * width);
  const events: SpeechEvent[] = [];
  const told = windowSigns(words, firstToken, model.config);
  for (const { first, last } of cues) {
    const [from, to] = reach(first);
    const places = branchesOf(words, firstToken, first, from, to, model.config);
    const signs = signsOf(words, firstToken, told, first, from, to, model.config);
    const found = await model.roles(rows(scores.roleCue, first, first), rows(scores.roleWords, from, to), from - first, places, signs);
    const read = (role: string, part: number): number[] => {
      const at = part * names.length + names.indexOf(role);
      return Array.from({ length: to - from + 1 }, (_, k) => found[3 * k * names.length + at]!);
    };
    const pieces = new Set<number>();
    read('cue', INSIDE).forEach((score, k) => {
      if (sigmoid(score) >= PIECE || (from + k >= first && from + k <= last)) pieces.add(firstToken + from + k);
    });
    const likely = likelihoods(ROLES.map((role) => [read(role, INSIDE), read(role, BEGINS), read(role, ENDS)] as const));
    // the likeliest role of each word, the first of those that are equally likely
    const played = likely[0]!.map((_, k) => likely.reduce((best, role, at) => (role[k]! > likely[best]![k]! ? at : best), 0));
    const players = (at: number): number[] => played.flatMap((role, k) => (role === at && likely[at]![k]! >= ROLE ? [firstToken + from + k] : []));
    const roles = Object.fromEntries(ROLES.map((role, at) => [role, players(at)])) as Record<EventRole, number[]>;
    const cue = [...pieces].sort((a, b) => a - b);
    const behind = announced(words, firstToken, cue, roles.message, firstToken + to, announcers);
    events.push({ cue, roles: { ...roles, message: [...roles.message, ...behind.filter((token) => ROLES.every((role) => !roles[role].includes(token)))] } });
  }
  return events;
}

/**
 * «Ich sage Ihnen eines: Der Hafen ist zu klein» with «eines» as the message: where that only announces what is said and a colon ends the clause of the
 * cue, the sentence behind the colon is the message too (so in 51 of 58 such events of the training speeches). Tokens count in the document.
 */
function announced(words: readonly Word[], base: number, cue: readonly number[], message: readonly number[], last: number, announcers: readonly string[]): number[] {
  const at = (token: number): Word | undefined => words[token - base];
  if (message.length === 0 || !message.every((token) => announcers.includes(at(token)!.text.toLowerCase()))) return [];
  let colon = cue[0]!;
  while (at(colon) && at(colon)!.text !== ':') colon += 1;
  const opener = at(colon + 1);
  if (at(colon)?.sentence !== at(cue[0]!)!.sentence || message.some((token) => token > colon) || !opener) return [];
  for (let token = cue[0]! + 1; token < colon; token += 1) if (at(token)!.feats['VerbForm'] === 'Fin' && !cue.includes(token)) return [];
  const found: number[] = [];
  for (let token = colon + 1; token <= last && at(token)?.sentence === opener.sentence; token += 1) found.push(token);
  while (found.length > 0 && at(found.at(-1)!)!.upos === 'PUNCT') found.pop();
  return found;
}

/**
 * How likely each of n words is to play each of r roles [r, n], from the scores of a role: for a word's playing it, for beginning to play it
 * there, and for ending. The score of some stretches is the sum of those of their words, of their beginnings and of their ends; that of none
 * is 0. No word plays two roles, and no two stretches of one role touch (a chain with a state a role and one for none, read forwards and
 * backwards).
 */
export function likelihoods(roles: readonly (readonly [inside: readonly number[], begins: readonly number[], ends: readonly number[]])[]): number[][] {
  const n = roles[0]![0].length;
  const sum = (values: readonly number[]): number => values.reduce(logAdd, -Infinity);
  const without = (values: readonly number[], at: number): number => sum(values.filter((_, k) => k !== at));
  // log sums of what ends with a word out of all stretches, and with it in one of each role
  let out = 0;
  let within = roles.map(() => -Infinity);
  const before = Array.from({ length: n }, (_, k) => {
    const closed = within.map((one, r) => one + (roles[r]![2][k - 1] ?? 0));
    within = roles.map(([inside, begins], r) => logAdd(logAdd(out, without(closed, r)) + begins[k]!, within[r]!) + inside[k]!);
    out = logAdd(out, sum(closed));
    return within;
  });
  const all = logAdd(out, sum(within.map((one, r) => one + roles[r]![2][n - 1]!)));
  // of what follows a word that is out, and one that is in a stretch of each role
  let behindOut = 0;
  let behind = roles.map(([, , ends]) => ends[n - 1]!);
  const likely = roles.map(() => Array.from({ length: n }, () => 0));
  for (let k = n - 1; k >= 0; k--) {
    likely.forEach((one, r) => { one[k] = Math.exp(before[k]![r]! + behind[r]! - all); });
    const on = roles.map(([inside], r) => inside[k]! + behind[r]!);
    const begun = roles.map(([, begins], r) => begins[k]! + on[r]!);
    behind = roles.map(([, , ends], r) => logAdd((ends[k - 1] ?? 0) + logAdd(behindOut, without(begun, r)), on[r]!));
    behindOut = logAdd(behindOut, sum(begun));
  }
  return likely;
}

function logAdd(a: number, b: number): number {
  const most = Math.max(a, b);
  return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
}
