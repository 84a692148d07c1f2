import type { AttributionRow, ClaimRow, DocumentRow, SpeakerRow } from '../rows/row.js';
import { marksOf, type Mark } from './marks.js';
import { style } from './style.js';

/** The start of the page; document sections follow, then {@link pageEnd}. The page needs nothing but itself. */
export function pageStart(title: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
<h1>${escape(title)}</h1>
`;
}

export const pageEnd = '</html>\n';

/**
 * One document: its text with quotations, names and speakers marked, and beside it the claims of each sentence. `number` makes the
 * anchors of the page unique.
 */
export function documentSection(row: DocumentRow, number: number): string {
  const head = `<h2>${escape(row.id)}${row.lang === null ? '' : ` <small>${escape(row.lang)}</small>`}</h2>`;
  if (row.error) {
    return `<section>${head}<p class="error">${escape(row.error.message)} <small>${escape(row.error.remedy)}</small></p></section>\n`;
  }
  const anchor = (start: number) => `d${number}-${start}`;
  const text = markedText(row, anchor);
  const claims = row.claims.map((claim) => claimItem(claim, anchor)).join('\n');
  return `<section lang="${escape(row.lang ?? '')}">${head}
<div class="columns"><div class="text">${text}</div>
<ol class="claims">${claims || '<li class="none">no claims</li>'}</ol></div></section>
`;
}

function markedText(row: DocumentRow, anchor: (start: number) => string): string {
  // Offsets count code points, so the text is taken apart into them.
  const points = [...row.text ?? ''];
  return marksOf(row, points.length).map(({ start, end, marks }) => {
    const text = escape(points.slice(start, end).join(''));
    return marks.reduceRight((inner, mark) => wrap(inner, mark, anchor), text);
  }).join('');
}

function wrap(inner: string, mark: Mark, anchor: (start: number) => string): string {
  const id = mark.kind === 'sentence' && mark.first ? ` id="${anchor(mark.start)}"` : '';
  return `<span class="${mark.kind}"${id}${mark.title === null ? '' : ` title="${escape(mark.title)}"`}>${inner}</span>`;
}

function claimItem(claim: ClaimRow, anchor: (start: number) => string): string {
  const { subject, predicate, object, attribution, factuality } = claim;
  const marks = [predicate.negated ? 'negated' : '', factuality === 'asserted' ? '' : factuality].filter((mark) => mark !== '');
  const parts = [
    `<b>${escape(subject ? named(subject) : '–')}</b>`, `<i>${escape(predicate.text)}</i>`, object ? `<b>${escape(named(object))}</b>` : '',
  ].filter((part) => part !== '');
  const more = claim.arguments.map(({ role, text }) => `<span class="argument"><small>${escape(role)}</small> ${escape(text)}</span>`);
  return `<li><a href="#${anchor(claim.sentence.start)}">¶</a> ${parts.join(' ')} ${more.join(' ')}` +
    `${marks.map((mark) => ` <small class="mark">${mark}</small>`).join('')}` +
    `${attribution ? `<div class="source">${escape(sources(attribution))}</div>` : ''}</li>`;
}

function named({ text, resolved }: SpeakerRow): string {
  if (text === null) return resolved ?? 'somebody';
  return resolved === null || resolved === text ? text : `${text} [${resolved}]`;
}

/** The innermost source first. */
function sources(attribution: AttributionRow): string {
  const cue = attribution.cue ? ` «${attribution.cue.text}»` : '';
  const here = `${attribution.speaker ? named(attribution.speaker) : 'somebody'}${cue}`;
  return attribution.nested ? `${here}, according to ${sources(attribution.nested)}` : here;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
