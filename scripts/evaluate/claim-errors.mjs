/** What goes wrong most among claims: gold claims that are missed, and rows that gold does not have. */
import { count, words } from './shared/text.mjs';

const shown = 10;

/**
 * Why a gold claim is missed, from the row that is most like it: a slot that differs (likeness below a half), or `taken` where its row is
 * another claim's.
 */
export function reason(likes) {
  const nearest = likes.reduce((best, like) => (best === null || like.all > best.all ? like : best), null);
  if (nearest === null || nearest.predicate === 0) return 'no such predicate';
  const slots = ['subject', 'predicate', 'object'].filter((slot) => nearest[slot] < 0.5);
  return slots.length === 0 ? 'taken' : `${slots.join(' and ')} differ${slots.length === 1 ? 's' : ''}`;
}

/** Entries of a map of groups, the largest first, with an example each. */
const commonest = (groups) => [...groups].sort(([a, one], [b, other]) => other.all - one.all || (a < b ? -1 : 1)).slice(0, shown);

function group(groups, key, example) {
  const found = groups.get(key);
  if (found) found.all += 1;
  else groups.set(key, { all: 1, example });
}

/** Missed gold claims by predicate and reason, false rows by rule. */
export function claimErrors(docs, pairClaims) {
  const missed = new Map();
  const falses = new Map();
  const rules = new Map();
  for (const { id, gold, rows } of docs) {
    const { likes, pairs } = pairClaims(gold, rows);
    const [found, right] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
    for (const [i, claim] of gold.entries()) {
      if (found.has(i)) continue;
      group(missed, `${words(claim.p).join(' ')}: ${reason(likes[i])}`, `${id}: ${[claim.s, claim.p, claim.o, ...claim.args].join(' | ')}`);
    }
    for (const [j, row] of rows.entries()) {
      count(rules, row.rule);
      if (right.has(j)) continue;
      const rest = (row.arguments ?? []).map(({ text }) => text);
      group(falses, row.rule, `${row.id}: ${[row.subject?.text ?? '', row.predicate.text, row.object?.text ?? '', ...rest].join(' | ')}`);
    }
  }
  return { missed: commonest(missed), falses: commonest(falses).map(([rule, one]) => [rule, { ...one, of: rules.get(rule) }]) };
}

const short = (text) => (text.length > 110 ? `${text.slice(0, 109)}…` : text);

export function errorLines(docs, pairClaims) {
  const { missed, falses } = claimErrors(docs, pairClaims);
  return [
    'commonest misses', ...missed.map(([what, { all, example }]) => `  ${String(all).padStart(4)}  ${what}  [${short(example)}]`),
    'commonest false claims by rule', ...falses.map(([rule, { all, of, example }]) => `  ${String(all).padStart(4)} of ${of}  ${rule}  [${short(example)}]`),
  ];
}
