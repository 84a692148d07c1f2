import type { Attributed } from '../document.js';
import { claimRows } from './claim.js';
import type { AttributionRow, ClaimRow, ParticipantRow, SpeakerRow } from './row.js';

/** The claims of a document for people to read: each sentence once, below it who does what, and who says so. */
export function readable(doc: Attributed, minScore = 0): string {
  const lines = [`── ${doc.id} (${doc.lang}) ──`, ''];
  let sentence = -1;
  for (const row of claimRows(doc, minScore)) {
    if (row.sentence.index !== sentence) {
      if (sentence >= 0) lines.push('');
      sentence = row.sentence.index;
      lines.push(oneLine(row.sentence.text));
    }
    lines.push(...claimLines(row));
  }
  if (sentence < 0) lines.push('(no claims)');
  return `${lines.join('\n')}\n\n`;
}

function claimLines(row: ClaimRow): string[] {
  const { predicate, attribution, factuality } = row;
  const marks = [predicate.negated ? 'negated' : null, factuality === 'asserted' ? null : factuality].filter((mark) => mark !== null);
  const parts = [
    row.subject ? who(row.subject) : '–',
    oneLine(predicate.text),
    row.object ? who(row.object) : null,
  ].filter((part) => part !== null);
  const lines = [`  • ${parts.join(' | ')}${marks.length > 0 ? `  (${marks.join(', ')})` : ''}`];
  for (const { role, text, value } of row.arguments) {
    lines.push(`      ${role}: ${oneLine(text)}${value ? `  = ${valueText(value)}` : ''}`);
  }
  if (attribution) lines.push(`      says: ${sources(attribution)}`);
  return lines;
}

function valueText(value: NonNullable<ClaimRow['arguments'][number]['value']>): string {
  switch (value.kind) {
    case 'date': return value.iso;
    case 'amount': return `${value.number} ${value.unit}`;
    case 'money': return `${value.number} ${value.currency}`;
    case 'percent': return `${value.number} %`;
  }
}

/** «Musk, according to Reuters»: the innermost source first. */
function sources(attribution: AttributionRow): string {
  const names: string[] = [];
  for (let level: AttributionRow | null = attribution; level; level = level.nested) {
    const cue = level.cue ? ` («${oneLine(level.cue.text)}»)` : '';
    names.push(`${level.speaker ? who(level.speaker) : 'somebody'}${cue}`);
  }
  return names.join(', according to ');
}

function who({ text, resolved }: ParticipantRow | SpeakerRow): string {
  if (text === null) return resolved ?? 'somebody';
  return resolved === null || resolved === text ? oneLine(text) : `${oneLine(text)} [${resolved}]`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
