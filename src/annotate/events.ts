import type { EventRole, SpeechEvent } from '../document.js';
import type { Model, Scores } from '../model/index.js';
import { relationReader, type RelationScore } from './relations.js';
import { layerReader } from './tags.js';
import type { TokenWindow } from './windows.js';

const ROLES: readonly EventRole[] = ['source', 'message', 'addressee', 'topic', 'medium', 'evidence'];

/** First and last word, counted in the window, that may play a role for the cue at `word`: its sentence and the next one. */
export type Reach = (word: number) => readonly [number, number];

/** First and last word of a cue, or of its first piece, counted in the window. */
export interface CueSpan {
  readonly first: number;
  readonly last: number;
}

/** Least probability of a word's being a cue, and the log odds from which on a word speaks for a role; set on the development speeches. */
const CUE = 0.5;
const ROLE = -0.7;

/** The cues of speech events in a window: a word that may begin one, and what more likely than not goes on with it. */
export function eventCues(model: Model, scores: Scores, blockStarts: (k: number) => boolean): CueSpan[] {
  const layer = layerReader(model, scores)('event');
  const [begin, inside] = [layer.labels.indexOf('B'), layer.labels.indexOf('I')];
  const cues: CueSpan[] = [];
  for (let k = 0; k < scores.words; k++) {
    if (layer.probability(k, begin) < CUE) continue;
    const first = k;
    while (k + 1 < scores.words && !blockStarts(k + 1) && layer.probability(k + 1, inside) >= 0.5) k++;
    cues.push({ first, last: k });
  }
  return cues;
}

/**
 * The speech events of `cues`. A role is played by the stretch of words in reach that speaks for it most; further words of the cue may
 * stand anywhere in reach. Tokens count in the document.
 * The scheme is that of SpkAtt-2023 (Rehbein et al. 2023).
 */
export function eventsAt(model: Model, window: TokenWindow, scores: Scores, cues: readonly CueSpan[], reach: Reach): SpeechEvent[] {
  const relation = relationReader(model, scores);
  const ofCue = relation('event.cue');
  const ofRoles = ROLES.map((role) => [role, relation(`event.${role}`)] as const);
  return cues.map(({ first, last }) => {
    const [from, to] = reach(first);
    const pieces = new Set<number>();
    for (let k = from; k <= to; k++) if (ofCue(first, k) > ROLE) pieces.add(window.firstToken + k);
    for (let k = first; k <= last; k++) pieces.add(window.firstToken + k);
    const players = (score: RelationScore): number[] => stretch(from, to, (k) => score(first, k) - ROLE).map((k) => window.firstToken + k);
    const roles = Object.fromEntries(ofRoles.map(([role, score]) => [role, players(score)])) as Record<EventRole, number[]>;
    return { cue: [...pieces].sort((a, b) => a - b), roles };
  });
}

/** The numbers from `from` to `to` that stand together and have the highest sum (Kadane); none where no sum is above 0. */
function stretch(from: number, to: number, value: (k: number) => number): number[] {
  let best = { first: from, last: from - 1, sum: 0 };
  let [first, sum] = [from, 0];
  for (let k = from; k <= to; k++) {
    if (sum <= 0) [first, sum] = [k, 0];
    sum += value(k);
    if (sum > best.sum) best = { first, last: k, sum };
  }
  return Array.from({ length: best.last - best.first + 1 }, (_, k) => best.first + k);
}
