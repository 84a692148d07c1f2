/**
 * Reads CoNLL-U into annotated documents for tests: gold treebanks and trees written by hand. Multiword tokens become one surface
 * token («im» = in + dem) with the tag, head and relation of the part that attaches outside, as everywhere in the project.
 */
import type { Annotated, Entity, Sentence, Word } from '../src/document.js';

type Row = readonly string[];

interface Unit {
  readonly form: string;
  readonly misc: string;
  readonly row: Row;
}

interface Block {
  readonly text: string | null;
  readonly rows: readonly Row[];
  readonly doc: string | null;
}

/** Options of {@link readConllu}. */
export interface ConlluOptions {
  readonly lang: string;
  /** Texts by document id: then tokens take their offsets (code points) from `start_char` and `end_char` in MISC. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Keep multiword tokens in one piece even where their words spell them out (“do|n't”, “Musk|'s”), which are split otherwise. */
  readonly mergeClitics?: boolean;
  /** One document a sentence instead of one a `# newdoc`. */
  readonly perSentence?: boolean;
}

/** Reads the documents of a CoNLL-U text. Without `# newdoc` lines everything is one document. */
export function readConllu(conllu: string, options: ConlluOptions): Annotated[] {
  const groups: { id: string; blocks: Block[] }[] = [];
  for (const block of blocksOf(conllu)) {
    if (options.perSentence || groups.length === 0 || block.doc !== null) groups.push({ id: block.doc ?? String(groups.length), blocks: [] });
    groups.at(-1)!.blocks.push(block);
  }
  return groups.map((group) => documentOf(group.id, group.blocks, options));
}

/** The document of one tree written by hand; rows are `id form lemma upos feats head deprel`, separated by blanks, `_` for nothing. */
export function tree(lang: string, text: string, rows: string, entities: readonly Entity[] = []): Annotated {
  const conllu = rows.trim().split('\n').map((line) => {
    const [id, form, lemma, upos, feats, head, deprel] = line.trim().split(/\s+/);
    return [id, form, lemma, upos, '_', feats, head, deprel, '_', '_'].join('\t');
  }).join('\n');
  return { ...readConllu(`# text = ${text}\n${conllu}\n\n`, { lang })[0]!, entities };
}

function blocksOf(conllu: string): Block[] {
  const blocks: Block[] = [];
  let text: string | null = null;
  let doc: string | null = null;
  let rows: Row[] = [];
  for (const line of [...conllu.split('\n'), '']) {
    if (line.startsWith('# text = ')) text = line.slice(9).trim();
    else if (line.startsWith('# newdoc id = ')) doc = line.slice(14).trim();
    else if (line.trim() === '') {
      if (rows.length > 0) { blocks.push({ text, rows, doc }); doc = null; }
      text = null;
      rows = [];
    } else if (!line.startsWith('#')) rows.push(line.split('\t'));
  }
  return blocks;
}

/** Merges multiword tokens; `owner` maps the number of a syntactic word to the position of its surface token. */
function surface(rows: readonly Row[], mergeClitics: boolean): { units: Unit[]; owner: Map<number, number> } {
  const words = rows.filter((row) => /^\d+$/.test(row[0]!));
  const ranges = new Map<number, { last: number; form: string; misc: string }>();
  for (const row of rows) {
    const range = /^(\d+)-(\d+)$/.exec(row[0]!);
    if (range) ranges.set(Number(range[1]), { last: Number(range[2]), form: row[1]!, misc: row[9] ?? '_' });
  }
  const units: Unit[] = [];
  const owner = new Map<number, number>();
  for (const row of words) {
    const id = Number(row[0]);
    if (owner.has(id)) continue;
    const range = ranges.get(id);
    const members = range ? words.filter((word) => Number(word[0]) >= id && Number(word[0]) <= range.last) : [];
    if (range && !mergeClitics && members.map((word) => word[1]).join('') === range.form) {
      members.forEach((member, at) => {
        owner.set(Number(member[0]), units.length);
        units.push({ form: member[1]!, misc: at < members.length - 1 ? 'SpaceAfter=No' : range.misc, row: member });
      });
    } else if (range) {
      const outer = members.find((word) => Number(word[6]) < id || Number(word[6]) > range.last) ?? members[0]!;
      for (const member of members) owner.set(Number(member[0]), units.length);
      units.push({ form: range.form, misc: range.misc, row: outer });
    } else {
      owner.set(id, units.length);
      units.push({ form: row[1]!, misc: row[9] ?? '_', row });
    }
  }
  return { units, owner };
}

function documentOf(id: string, blocks: readonly Block[], options: ConlluOptions): Annotated {
  const given = options.texts?.[id];
  const offsets = given === undefined ? null : utf16Offsets(given);
  let text = '';
  const tokens: Word[] = [];
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    const { units, owner } = surface(block.rows, options.mergeClitics === true);
    const first = tokens.length;
    const start = text.length + (text === '' ? 0 : 1);
    if (given === undefined) text += (text === '' ? '' : ' ') + (block.text ?? units.map((unit) => unit.form + (unit.misc.includes('SpaceAfter=No') ? '' : ' ')).join('').trim());
    let position = start;
    units.forEach((unit, at) => {
      const misc = Object.fromEntries(unit.misc.split('|').map((pair) => pair.split('=') as [string, string]));
      let from = text.indexOf(unit.form, position);
      let form = unit.form;
      if (offsets && given !== undefined) {
        from = offsets[Number(misc['start_char'])]!;
        form = given.slice(from, offsets[Number(misc['end_char'])]!);
      }
      if (from < 0) throw new Error(`token ${unit.form} is not in the text of ${id}`);
      position = from + form.length;
      const head = Number(unit.row[6]);
      tokens.push({
        text: form, start: from, end: position, index: first + at, block: 0, spaceBefore: from === 0 || /\s/.test((given ?? text)[from - 1]!), literal: null,
        sentence: sentences.length, upos: unit.row[3]!, lemma: unit.row[2]!, feats: featuresOf(unit.row[5]!),
        head: head === 0 ? -1 : first + owner.get(head)!, deprel: unit.row[7]!, headScore: 1,
      });
    });
    const whole = given ?? text;
    const from = tokens[first]!.start;
    const to = tokens.at(-1)!.end;
    sentences.push({ text: whole.slice(from, to), start: from, end: to, index: sentences.length, first, last: tokens.length - 1, lang: options.lang });
  }
  const whole = given ?? text;
  return {
    id, text: whole, lang: options.lang, language: { lang: options.lang, confidence: 1, alternatives: [] }, messages: [],
    blocks: [{ text: whole, start: 0, end: whole.length, kind: 'paragraph' }], tokens, sentences, entities: [], quoteSpans: [], quoteLinks: [], speechEvents: [],
  };
}

function featuresOf(column: string): Record<string, string> {
  if (column === '_') return {};
  return Object.fromEntries(column.split('|').map((pair) => pair.split('=') as [string, string]));
}

/** UTF-16 offset of each code point of the text, and of its end. */
function utf16Offsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const point of text) {
    offsets.push(at);
    at += point.length;
  }
  offsets.push(at);
  return offsets;
}
