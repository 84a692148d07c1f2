import type { EventRole, SpeechEvent } from '../document.js';
import type { Model, Scores } from '../model/index.js';
import { relationReader, type RelationScore } from './relations.js';
import { bioSpans, layerReader } from './tags.js';
import type { TokenWindow } from './windows.js';

const ROLES: readonly EventRole[] = ['source', 'message', 'addressee', 'topic', 'medium', 'evidence'];

/** First and last word, counted in the window, that may play a role for the cue at `word`: its sentence and the next one. */
export type Reach = (word: number) => readonly [number, number];

/** First and last word of a cue, or of its first piece, counted in the window. */
export interface CueSpan {
  readonly first: number;
  readonly last: number;
}

/** The cues of speech events in a window. */
export function eventCues(model: Model, scores: Scores, blockStarts: (k: number) => boolean): CueSpan[] {
  return bioSpans(layerReader(model, scores)('event'), scores.words, blockStarts);
}

/**
 * The speech events of `cues`: each word in reach plays a role where its score says more likely than not. Tokens count in the document.
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
      for (let k = from; k <= to; k++) if (score(first, k) > 0) tokens.push(window.firstToken + k);
      return tokens;
    };
    const pieces = new Set(players(ofCue));
    for (let k = first; k <= last; k++) pieces.add(window.firstToken + k);
    const roles = Object.fromEntries(ofRoles.map(([role, score]) => [role, players(score)])) as Record<EventRole, number[]>;
    return { cue: [...pieces].sort((a, b) => a - b), roles };
  });
}
