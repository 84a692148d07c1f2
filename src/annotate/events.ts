import type { EventRole, SpeechEvent } from '../document.js';
import type { Model, Scores } from '../model/index.js';
import { sigmoid } from './relations.js';
import { layerReader } from './tags.js';
import type { TokenWindow } from './windows.js';

const ROLES: readonly EventRole[] = ['source', 'message', 'addressee', 'topic', 'medium', 'evidence'];

/** What the scores of a word for a role are about; see `Model.roles`. */
const [INSIDE, BEGINS, ENDS] = [0, 1, 2];

/** First and last word, counted in the window, that may play a role for the cue at `word`: its sentence and the next one. */
export type Reach = (word: number) => readonly [number, number];

/** First and last word of a cue, or of its first piece, counted in the window. */
export interface CueSpan {
  readonly first: number;
  readonly last: number;
}

/** Least probability of a word's being a cue, of a word's belonging to one, and of a word's playing a role; set on the development speeches. */
const CUE = 0.5;
const PIECE = 0.35;
const ROLE = 0.4;

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
 * The speech events of `cues`. A role is played by the stretch of words in reach that most likely does; further words of the cue may stand
 * anywhere in reach. Tokens count in the document.
 * The scheme is that of SpkAtt-2023 (Rehbein et al. 2023).
 */
export async function eventsAt(model: Model, window: TokenWindow, scores: Scores, cues: readonly CueSpan[], reach: Reach): Promise<SpeechEvent[]> {
  const { dimensions: { role: width }, roles: names } = model.config;
  const rows = (values: Float32Array, from: number, to: number): Float32Array => values.subarray(from * width, (to + 1) * width);
  const events: SpeechEvent[] = [];
  for (const { first, last } of cues) {
    const [from, to] = reach(first);
    const found = await model.roles(rows(scores.roleCue, first, first), rows(scores.roleWords, from, to), from - first);
    const read = (role: string, part: number): number[] => {
      const at = part * names.length + names.indexOf(role);
      return Array.from({ length: to - from + 1 }, (_, k) => found[3 * k * names.length + at]!);
    };
    const pieces = new Set<number>();
    read('cue', INSIDE).forEach((score, k) => {
      if (sigmoid(score) >= PIECE || (from + k >= first && from + k <= last)) pieces.add(window.firstToken + from + k);
    });
    const players = (role: EventRole): number[] => {
      const likely = likelihoods(read(role, INSIDE), read(role, BEGINS), read(role, ENDS));
      return stretch(likely.map((probability) => probability - ROLE)).map((k) => window.firstToken + from + k);
    };
    const roles = Object.fromEntries(ROLES.map((role) => [role, players(role)])) as Record<EventRole, number[]>;
    events.push({ cue: [...pieces].sort((a, b) => a - b), roles });
  }
  return events;
}

/**
 * How likely each of n words is to be in the stretch that plays a role. The score of a stretch is the sum of those of its words, of its
 * beginning and of its end; that of nothing playing the role is 0.
 */
export function likelihoods(inside: readonly number[], begins: readonly number[], ends: readonly number[]): number[] {
  const n = inside.length;
  const score = new Float64Array(n * n).fill(-Infinity);
  let most = 0;
  for (let i = 0; i < n; i++) {
    let sum = begins[i]!;
    for (let j = i; j < n; j++) {
      sum += inside[j]!;
      score[i * n + j] = sum + ends[j]!;
      most = Math.max(most, score[i * n + j]!);
    }
  }
  let total = Math.exp(-most);
  const change = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      const odds = Math.exp(score[i * n + j]! - most);
      total += odds;
      change[i]! += odds;
      change[j + 1]! -= odds;
    }
  }
  let odds = 0;
  return Array.from({ length: n }, (_, k) => {
    odds += change[k]!;
    return odds / total;
  });
}

/** The whole numbers that stand together and have the highest sum of `values` (Kadane); none where no sum is above 0. */
function stretch(values: readonly number[]): number[] {
  let best = { first: 0, last: -1, sum: 0 };
  let [first, sum] = [0, 0];
  values.forEach((value, k) => {
    if (sum <= 0) [first, sum] = [k, 0];
    sum += value;
    if (sum > best.sum) best = { first, last: k, sum };
  });
  return Array.from({ length: best.last - best.first + 1 }, (_, k) => best.first + k);
}
