import type { Attributed, Claimed } from '../document.js';
import { languageData, languages } from '../languages/index.js';
import type { AttributionData } from '../languages/language.js';
import { attributeClaims } from './claims.js';
import { combine } from './combine.js';
import { decode } from './decode.js';
import { extent, toRanges, type Draft } from './draft.js';
import { fillMarks } from './join.js';
import { pairMarks } from './marks.js';
import { headOf } from './mentions.js';
import { applyRules } from './rules/index.js';
import { settle } from './settle.js';
import { completeSpeakers, floorOf } from './speakers.js';
import { isFragment, isWithheld, tidy } from './tidy.js';
import { buildTree } from './tree.js';
import { whoIs, type WhoContext } from './who.js';

export { resolve, type Resolution } from './resolve.js';

export interface AttributeOptions {
  /** Whether the rules add to what the encoder marked (true); false to measure the encoder alone. */
  readonly rules?: boolean;
}

/**
 * Says who says so: reads the quotes off the encoder's spans and links, adds those that only the rules see, resolves the speakers to
 * names and gives every claim inside a quote its attribution. Time is linear in the length of the document for any real text.
 */
export function attribute(doc: Claimed, { rules = true }: AttributeOptions = {}): Attributed {
  const data = languageData(doc.lang)?.attribution;
  const table = data?.marks ?? languages().flatMap((language) => language.attribution.marks);
  const tree = buildTree(doc.tokens);
  const marks = pairMarks(doc.tokens, table);
  const dataAt = (sentence: number): AttributionData | null => languageData(doc.sentences[sentence]?.lang ?? doc.lang)?.attribution ?? data ?? null;
  const decoded = decode(doc.quoteSpans, doc.quoteLinks, marks, (token) => doc.tokens[token]!.sentence);
  const context = { tokens: doc.tokens, sentences: doc.sentences, tree, marks, data: dataAt };
  for (const draft of decoded) tidy(context, draft);
  fillMarks(marks, decoded);
  const spoken = decoded.filter((draft) => !isFragment(doc.tokens, draft) && !isWithheld(context, draft));
  if (data && rules) completeSpeakers({ doc, tree, data }, spoken, doc.claims);
  const floor = data && rules ? floorOf(doc, data) : undefined;
  const read = settle(doc.tokens, marks, spoken, floor);
  const drafts = rules ? settle(doc.tokens, marks, combine(read, applyRules(doc, tree, marks, read), doc.tokens.length), floor) : read;

  const base = { doc, tree, data: dataAt };
  let before: WhoContext['before'] = null;
  const finished = drafts.map((draft, index) => {
    const quote = finish({ ...base, before }, draft, index + 1, doc.text);
    const { sentence } = doc.tokens[extent(draft.quote).last]!;
    if (quote.who !== null) {
      const head = headOf(doc.tokens, draft.speaker.length === 1 ? draft.speaker[0]! : extent(draft.speaker));
      // A pronoun stands for those who were described before.
      before = { who: quote.who, sentence, head: before?.who === quote.who && doc.tokens[head]!.upos === 'PRON' ? before.head : head };
    }
    return { draft, quote };
  });
  return { ...doc, claims: attributeClaims(doc.claims, finished, doc.tokens.length), quotes: finished.map(({ quote }) => quote) };
}

function finish(context: WhoContext, draft: Draft, number: number, text: string): Attributed['quotes'][number] {
  const ranges = (part: 'quote' | 'speaker' | 'cue' | 'frame' | 'addressee'): ReturnType<typeof toRanges> => toRanges(text, context.doc.tokens, draft[part]);
  return {
    id: `q${number}`,
    type: draft.type,
    medium: draft.medium,
    nested: draft.nested,
    quote: ranges('quote'),
    speaker: ranges('speaker'),
    cue: ranges('cue'),
    frame: ranges('frame'),
    addressee: ranges('addressee'),
    who: whoIs(context, draft.speaker),
    score: Math.min(1, Math.max(0, draft.score)),
  };
}
