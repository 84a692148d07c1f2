// Tokens, tags and trees against a treebank, each sentence read by itself as raw text.
//
//   node scripts/evaluate/trees.mjs GOLD.conllu [--rows SYSTEM.conllu] [--last N]
//
// F1 in per cent over surface tokens: a contraction (im, zum) is one, with the tag and the head of the word in it that hangs outside.
// A head is right if it is the same stretch of text; LAS asks for the same main relation too (nsubj for nsubj:pass). Lemmas: share right of
// the tokens that both have, of those with a lemma in the treebank that are no contractions.
import { codePoints, f1, fixed, lines } from './shared/text.mjs';
import { command, isMain, lastOf, rowsFor } from './shared/program.mjs';

const mainRelation = (deprel) => deprel.split(':')[0];

/** The sentences of CoNLL-U lines: `{text, rows}`, text null where no comment gives it, rows split at tabs. */
export function readSentences(conllu) {
  const out = [];
  let text = null;
  let rows = [];
  const end = () => {
    if (rows.length > 0) out.push({ text, rows });
    text = null;
    rows = [];
  };
  for (const line of conllu) {
    if (line === '') end();
    else if (line.startsWith('# text =')) text = line.slice(8).trim();
    else if (!line.startsWith('#')) rows.push(line.split('\t'));
  }
  end();
  return out;
}

/**
 * A gold sentence on surface tokens; null where a form is not in the text.
 * @returns {{text: string, tokens: {start: number, end: number, upos: string, lemma: string, head: number, deprel: string}[]} | null}
 *   offsets in code points, `head` an index of `tokens`, -1 for the root; `lemma` is _ of contractions
 */
export function surface({ text: given, rows }) {
  const units = [];
  const unitOf = new Map();
  let inside = 0;
  for (const [index, row] of rows.entries()) {
    const range = /^(\d+)-(\d+)$/.exec(row[0]);
    if (range) {
      const [first, last] = [Number(range[1]), Number(range[2])];
      const members = rows.slice(index + 1).filter(([id]) => /^\d+$/.test(id) && Number(id) <= last);
      const outer = members.find((member) => Number(member[6]) < first || Number(member[6]) > last) ?? members[0];
      for (const member of members) unitOf.set(member[0], units.length);
      units.push({ form: row[1], misc: row[9], word: outer, lemma: '_' });
      inside = last;
    } else if (/^\d+$/.test(row[0]) && Number(row[0]) > inside) {
      unitOf.set(row[0], units.length);
      units.push({ form: row[1], misc: row[9], word: row, lemma: row[2] });
    }
  }
  const text = given ?? units.map(({ form, misc }) => form + (misc.includes('SpaceAfter=No') ? '' : ' ')).join('').trim();
  const at = codePoints(text);
  const tokens = [];
  let from = 0;
  for (const { form, word, lemma } of units) {
    const start = text.indexOf(form, from);
    if (start < 0) return null;
    from = start + form.length;
    tokens.push({
      start: at(start), end: at(from), upos: word[3], lemma, head: word[6] === '0' ? -1 : unitOf.get(word[6]), deprel: mainRelation(word[7]),
    });
  }
  return { text, tokens };
}

/** What the program wrote (`# newdoc id`, `start_char` and `end_char`): the tokens of each document, as {@link surface} has them. */
export function readSystem(conllu) {
  const docs = new Map();
  let tokens = null;
  let rows = [];
  const end = () => {
    const base = tokens?.length ?? 0;
    const index = new Map(rows.map(([id], i) => [id, base + i]));
    for (const row of rows) {
      const misc = new Map(row[9].split('|').map((pair) => pair.split('=')));
      tokens?.push({
        start: Number(misc.get('start_char')), end: Number(misc.get('end_char')), upos: row[3], lemma: row[2],
        head: row[6] === '0' ? -1 : index.get(row[6]), deprel: mainRelation(row[7]),
      });
    }
    rows = [];
  };
  for (const line of conllu) {
    const newdoc = /^# newdoc id = (.*)/.exec(line);
    if (newdoc || line === '') end();
    if (newdoc) docs.set(newdoc[1].trim(), (tokens = []));
    else if (line !== '' && !line.startsWith('#')) {
      const row = line.split('\t');
      if (/^\d+$/.test(row[0])) rows.push(row);
    }
  }
  end();
  return docs;
}

/**
 * @param {(ReturnType<typeof surface>)[]} gold null for sentences that are left out
 * @param {ReturnType<typeof readSystem>} system by the index of the sentence in `gold`
 * @returns F1 0 to 1 of `tokens upos uas las`, share 0 to 1 of right `lemmas`, and the number of gold tokens
 */
export function scoreTrees(gold, system) {
  let wanted = 0;
  let found = 0;
  let known = 0;
  const right = { tokens: 0, upos: 0, uas: 0, las: 0, lemmas: 0 };
  for (const [id, sentence] of gold.entries()) {
    if (sentence === null) continue;
    const theirs = sentence.tokens;
    const ours = system.get(String(id)) ?? [];
    wanted += theirs.length;
    found += ours.length;
    const place = new Map(ours.map((token) => [`${token.start} ${token.end}`, token]));
    for (const token of theirs) {
      const mine = place.get(`${token.start} ${token.end}`);
      if (mine === undefined) continue;
      right.tokens += 1;
      if (mine.upos === token.upos) right.upos += 1;
      if (token.lemma !== '_') known += 1;
      if (token.lemma !== '_' && mine.lemma === token.lemma) right.lemmas += 1;
      if (!sameHead(theirs[token.head], ours[mine.head])) continue;
      right.uas += 1;
      if (mine.deprel === token.deprel) right.las += 1;
    }
  }
  const measure = (name) => f1(right[name], found, wanted);
  return { tokens: measure('tokens'), upos: measure('upos'), uas: measure('uas'), las: measure('las'), lemmas: known === 0 ? 0 : right.lemmas / known, wanted };
}

/** Undefined stands for the root's head, which is no token. */
const sameHead = (a, b) => (a === undefined || b === undefined ? a === b : a.start === b.start && a.end === b.end);

/** Scores the built program on a treebank. */
export async function evaluateTrees(file, options) {
  const gold = lastOf(readSentences(lines(file)), options).map(surface);
  const documents = gold.flatMap((sentence, id) => (sentence === null ? [] : [{ id: String(id), text: sentence.text }]));
  const written = await rowsFor(['annotate', '--format', 'conllu'], documents, options);
  return scoreTrees(gold, readSystem(written.split(/\r?\n/)));
}

export function treesLine({ tokens, upos, uas, las, lemmas, wanted }) {
  const figure = (share) => fixed(100 * share, 2);
  return `tokens ${figure(tokens)} UPOS ${figure(upos)} UAS ${figure(uas)} LAS ${figure(las)} lemmas ${figure(lemmas)}  (F1 over ${wanted} gold tokens)`;
}

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/trees.mjs GOLD.conllu', 1);
  console.log(treesLine(await evaluateTrees(options.files[0], options)));
}
