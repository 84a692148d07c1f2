// How often each rule makes a claim and how often the claim is right, as a Markdown table (src/claims/README.md).
//
//   node scripts/evaluate/claim-rules.mjs GOLD.jsonl [--rows CLAIM-ROWS.jsonl]
import { claimDocuments, judged } from './claims.mjs';
import { command, isMain } from './shared/program.mjs';

/**
 * @param {{row: {rule: string}, right: boolean}[]} claims
 * @returns {[rule: string, made: number, right: number][]} the commonest first
 */
export function byRule(claims) {
  const counts = new Map();
  for (const { row, right } of claims) {
    const [made, good] = counts.get(row.rule) ?? [0, 0];
    counts.set(row.rule, [made + 1, good + Number(right)]);
  }
  return [...counts].map(([rule, [made, right]]) => [rule, made, right]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/claim-rules.mjs GOLD.jsonl', 1);
  console.log('| rule | made | right |\n| --- | --- | --- |');
  for (const [rule, made, right] of byRule(judged(await claimDocuments(options.files[0], options)))) console.log(`| \`${rule}\` | ${made} | ${right} (${Math.round((100 * right) / made)} %) |`);
}
