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

/** Least probability of a word's being a cue, and least log odds of a word's playing a role; set on the development speeches. */
const CUE = 0.25;
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
 * The speech events of `cues`: each word in reach plays a role where its score is high enough. Tokens count in the document.
 * The scheme is that of SpkAtt-2023 (Rehbein et al. 2023).
 */
export function eventsAt(model: Model, window: TokenWindow, scores: Scores, cues: readonly CueSpan[], reach: Reach): SpeechEvent[] {
  const relation = relationReader(model, scores);
  const ofCue = relation('event.cue');
  const ofRoles = ROLES.map((role) => [role, relation(`event.${role}`)] as const);
  return cues.map(({ first, last }) => {
    const [from, to] = reach(first);
    const players = (score: RelationScore) => {
      const tokens: number[] = [];
      for (let k = from; k <= to; k++) if (score(first, k) > ROLE) tokens.push(window.firstToken + k);
      return tokens;
    };
    const pieces = new Set(players(ofCue));
    for (let k = first; k <= last; k++) pieces.add(window.firstToken + k);
    const roles = Object.fromEntries(ofRoles.map(([role, score]) => [role, players(score)])) as Record<EventRole, number[]>;
    return { cue: [...pieces].sort((a, b) => a - b), roles };
  });
}
