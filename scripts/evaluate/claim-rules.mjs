// Claims by phenomenon, as Markdown tables (src/claims/README.md): how often it occurs in the gold and how often we get it, how often a rule
// makes a claim and how often that is right.
//
//   node scripts/evaluate/claim-rules.mjs GOLD.jsonl [--rows CLAIM-ROWS.jsonl]
//
// The gold names no rules. A gold claim counts for the rule of the row that it is paired with, else of the row most like it that shares words
// of the predicate and of subject or object; what no row is like counts for none. Negation and factuality stand in the gold: got are the
// claims that are paired with a row that has them too.
import { claimDocuments, pairClaims } from './claims.mjs';
import { command, isMain } from './shared/program.mjs';
import { count } from './shared/text.mjs';

/** The row that a gold claim without a partner is most like, -1 where none shares words of the predicate and of another slot. */
function nearest(likes) {
  const shares = (like) => like.predicate > 0 && (like.subject > 0 || like.object > 0);
  return likes.reduce((best, like, j) => (shares(like) && (best < 0 || like.all > likes[best].all) ? j : best), -1);
}

/**
 * @param {{gold: object[], rows: {rule: string}[]}[]} docs
 * @returns {{rules: {rule: string, gold: number, made: number, right: number}[], rest: number}} the commonest first; `rest` is what no row is like
 */
export function byRule(docs) {
  const [wanted, made, right] = [new Map(), new Map(), new Map()];
  let rest = 0;
  for (const { gold, rows } of docs) {
    const { likes, pairs } = pairClaims(gold, rows);
    const partner = new Map(pairs);
    for (const { rule } of rows) count(made, rule);
    for (const i of gold.keys()) {
      const row = partner.get(i) ?? nearest(likes[i]);
      if (row < 0) rest += 1;
      else count(wanted, rows[row].rule);
      if (partner.has(i)) count(right, rows[row].rule);
    }
  }
  const rules = [...made].map(([rule, all]) => ({ rule, gold: wanted.get(rule) ?? 0, made: all, right: right.get(rule) ?? 0 }));
  return { rules: rules.sort((a, b) => b.made - a.made || (a.rule < b.rule ? -1 : 1)), rest };
}

/** What the gold marks itself: a name, what a gold claim has, what a row has. */
const marks = [
  ['negated', ({ neg }) => neg, ({ predicate }) => predicate.negated],
  ...['planned', 'possible', 'conditional', 'question'].map((mark) => [mark, ({ fact }) => fact === mark, ({ factuality }) => factuality === mark]),
];

/** @returns {{mark: string, gold: number, got: number, made: number}[]} */
export function byMark(docs) {
  return marks.map(([mark, inGold, inRow]) => {
    const counts = { mark, gold: 0, got: 0, made: 0 };
    for (const { gold, rows } of docs) {
      counts.gold += gold.filter(inGold).length;
      counts.made += rows.filter(inRow).length;
      counts.got += pairClaims(gold, rows).pairs.filter(([i, j]) => inGold(gold[i]) && inRow(rows[j])).length;
    }
    return counts;
  });
}

const share = (part, whole) => (whole === 0 ? '–' : `${part} (${Math.round((100 * part) / whole)} %)`);

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/claim-rules.mjs GOLD.jsonl', 1);
  const docs = await claimDocuments(options.files[0], options);
  const { rules, rest } = byRule(docs);
  console.log('| rule | in gold | got | made | right |\n| --- | --- | --- | --- | --- |');
  for (const { rule, gold, made, right } of rules) console.log(`| \`${rule}\` | ${gold} | ${share(right, gold)} | ${made} | ${share(right, made)} |`);
  console.log(`| no rule | ${rest} | ${share(0, rest)} | | |\n\n| mark | in gold | got | made |\n| --- | --- | --- | --- |`);
  for (const { mark, gold, got, made } of byMark(docs)) console.log(`| ${mark} | ${gold} | ${share(got, gold)} | ${made} |`);
}
