import { triples } from '../claims/triples.js';
import type { Attributed } from '../document.js';

/** The claims of a document as binary triples, each a line `doc<TAB>subject<TAB>predicate<TAB>object`, the same triple once. */
export function tripleLines(doc: Attributed, minScore = 0): string[] {
  const lines = new Set<string>();
  for (const claim of doc.claims) {
    if (claim.score < minScore) continue;
    for (const { subject, predicate, object } of triples(claim, doc)) {
      lines.add([doc.id, subject, predicate, object].map(oneField).join('\t'));
    }
  }
  return [...lines];
}

/** Tabs and line ends inside a field become spaces. */
const oneField = (text: string) => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim();
