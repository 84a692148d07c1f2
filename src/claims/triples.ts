import type { Annotated, Claim } from '../document.js';

/** A binary triple: an n-ary claim seen as a sentence of three parts. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

export function triples(claim: Claim, _doc: Annotated): Triple[] {
  if (!claim.subject) return [];
  const subject = claim.subject.text;
  const verb = claim.predicate.text;
  const found: Triple[] = [];
  if (claim.object) found.push({ subject, predicate: verb, object: claim.object.text });
  for (const argument of claim.arguments) found.push({ subject, predicate: claim.object ? `${verb} ${claim.object.text}` : verb, object: argument.text });
  return found;
}
