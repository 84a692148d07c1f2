// Claims against claims written down by hand.
//
//   node scripts/evaluate/claims.mjs GOLD.jsonl [--rows CLAIM-ROWS.jsonl]
//
// Two claims are alike by the word F1 of subject (.35), predicate (.30) and object with arguments (.35); they are paired by the best total
// and a pair counts from .6. Of the pairs: speaker, negation, factuality. Then what goes wrong most (claim-errors.mjs), how far `score` can
// be believed, and what --min-score does.
import { bestPairs } from './shared/assign.mjs';
import { bag, f1, fixed, parseJsonl, percent, readJsonl, shared, words } from './shared/text.mjs';
import { errorLines } from './claim-errors.mjs';
import { command, isMain, rowsFor } from './shared/program.mjs';

export const alikeFrom = 0.6;
const asGiven = new Set(['asserted', 'attributed', 'negated']);
/** The first letters of each word stand for its stem. */
const stems = (set) => new Set([...set].map((word) => [...word].slice(0, 5).join('')));
const wordF1 = (a, b) => (a.size === 0 && b.size === 0 ? 1 : f1(shared(a, b), a.size, b.size));

/** How alike a gold claim and a claim row are, by slot and in all, each 0 to 1. */
export function likeness(gold, row) {
  const wanted = bag(gold.s);
  const subject = row.subject ? Math.max(wordF1(wanted, bag(row.subject.text)), wordF1(wanted, bag(row.subject.resolved))) : 0;
  const verb = stems(bag(gold.p));
  const predicate = Math.max(wordF1(verb, stems(bag(row.predicate.text))), wordF1(verb, stems(bag(row.predicate.lemma))));
  const rest = [row.object?.text ?? '', ...(row.arguments ?? []).map(({ text }) => text)].join(' ');
  const object = wordF1(bag([gold.o, ...gold.args].join(' ')), bag(rest));
  return { subject, predicate, object, all: 0.35 * subject + 0.3 * predicate + 0.35 * object };
}

const speakerOf = ({ attribution }) => attribution?.speaker?.resolved || attribution?.speaker?.text || '';
const sameSpeaker = (a, b) => (words(a).length === 0 && words(b).length === 0) || shared(bag(a), bag(b)) > 0;

/**
 * Pairs the claims of one document.
 * @returns `likes[gold][row]` and the pairs that count, as indices `[gold, row]`
 */
export function pairClaims(gold, rows) {
  const likes = gold.map((claim) => rows.map((row) => likeness(claim, row)));
  const pairs = bestPairs(likes.map((line) => line.map(({ all }) => all))).filter(([i, j]) => likes[i][j].all >= alikeFrom);
  return { likes, pairs };
}

/**
 * @param {{id: string, gold: object[], rows: object[]}[]} docs
 * @returns counts: `right found wanted`, and of the pairs `speaker attributed wantedAttributed negation factuality`
 */
export function scoreClaims(docs) {
  const counts = { right: 0, found: 0, wanted: 0, speaker: 0, attributed: 0, wantedAttributed: 0, negation: 0, factuality: 0 };
  for (const { gold, rows } of docs) {
    counts.wanted += gold.length;
    counts.found += rows.length;
    for (const [i, j] of pairClaims(gold, rows).pairs) {
      const [claim, row] = [gold[i], rows[j]];
      const speaker = sameSpeaker(claim.speaker, speakerOf(row));
      counts.right += 1;
      if (speaker) counts.speaker += 1;
      if (claim.speaker) {
        counts.wantedAttributed += 1;
        if (speaker) counts.attributed += 1;
      }
      if (Boolean(row.predicate.negated) === claim.neg) counts.negation += 1;
      if (asGiven.has(row.factuality) === (claim.fact === 'asserted')) counts.factuality += 1;
    }
  }
  const { right, found, wanted, speaker } = counts;
  return { ...counts, f1: f1(right, found, wanted), f1WithSpeaker: f1(speaker, found, wanted) };
}

/** Rows with whether each is paired. */
export const judged = (docs) => docs.flatMap(({ gold, rows }) => {
  const right = new Set(pairClaims(gold, rows).pairs.map(([, j]) => j));
  return rows.map((row, j) => ({ row, right: right.has(j) }));
});

/**
 * How far scores are from the share of claims that are right, in ten bins (expected calibration error, Naeini et al. 2015).
 * @param {{row: {score: number}, right: boolean}[]} claims
 */
export function calibration(claims) {
  const bins = Array.from({ length: 10 }, () => ({ all: 0, right: 0, score: 0 }));
  for (const { row, right } of claims) {
    const bin = bins[Math.min(9, Math.floor(row.score * 10))];
    bin.all += 1;
    bin.score += row.score;
    if (right) bin.right += 1;
  }
  const error = bins.reduce((sum, { right, score }) => sum + Math.abs(score - right), 0) / Math.max(1, claims.length);
  return { bins, error };
}

/** The score of what is left with `--min-score` at each step; claims are paired anew. */
export const steps = (docs, at = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) => at.map((least) => ({
  least, ...scoreClaims(docs.map(({ id, gold, rows }) => ({ id, gold, rows: rows.filter(({ score }) => score >= least) }))),
}));

/** Gold and the program's rows, document by document. */
export async function claimDocuments(file, options) {
  const gold = readJsonl(file);
  const rows = new Map();
  for (const row of parseJsonl(await rowsFor(['extract', '--rows', 'claim'], gold.map(({ id, text }) => ({ id, text })), options))) {
    rows.set(String(row.doc), [...(rows.get(String(row.doc)) ?? []), row]);
  }
  return gold.map(({ id, claims }) => ({ id, gold: claims, rows: rows.get(id) ?? [] }));
}

export function claimsLine(s) {
  return `gold ${s.wanted} system ${s.found} P ${percent(s.right, s.found)} R ${percent(s.right, s.wanted)}` +
    ` speaker ${percent(s.speaker, s.right)} (attributed ${percent(s.attributed, s.wantedAttributed)})` +
    ` negation ${percent(s.negation, s.right)} factuality ${percent(s.factuality, s.right)}` +
    ` F1 ${fixed(100 * s.f1, 1)} F1 with speaker ${fixed(100 * s.f1WithSpeaker, 1)}`;
}

export function calibrationLines({ bins, error }) {
  return [`expected calibration error ${fixed(error, 3)}`, ...bins.flatMap(({ all, right, score }, i) => (all === 0 ? [] : [
    `  score ${fixed(i / 10, 1)}-${fixed((i + 1) / 10, 1)}  ${String(all).padStart(5)} claims, mean score ${fixed(score / all, 2)}, right ${fixed(right / all, 2)}`,
  ]))];
}

const stepLines = (list) => ['--min-score', ...list.map((s) =>
  `  ${fixed(s.least, 1)}  P ${percent(s.right, s.found).padStart(5)} R ${percent(s.right, s.wanted).padStart(5)} F1 ${fixed(100 * s.f1, 1).padStart(5)}  ${s.found} claims`)];

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/claims.mjs GOLD.jsonl', 1);
  const docs = await claimDocuments(options.files[0], options);
  const report = [claimsLine(scoreClaims(docs)), '', ...errorLines(docs, pairClaims), '', ...calibrationLines(calibration(judged(docs))), '', ...stepLines(steps(docs))];
  console.log(report.join('\n'));
}
