import { relation } from '../../document.js';
import type { Draft } from '../draft.js';
import { trimPunctuation, yieldOf } from '../tree.js';
import { draft, finiteVerb, isDenied, isReported, isTaken, mediumOf, type Rule, type RuleContext } from './context.js';
import { frameOf, isMessage } from './frame.js';

/**
 * Content as a clause that hangs on a noun: «sie äußerte die Hoffnung, dass …», «mit der Behauptung, es handele sich um …». The noun
 * and its verb are the cue, the verb's subject is the source.
 */
export const messageNoun: Rule = (context) => {
  const { doc, tree, first, last } = context;
  const drafts: Draft[] = [];
  for (let noun = first; noun <= last; noun += 1) {
    if (!isMessage(context, noun)) continue;
    const verb = doc.tokens[noun]!.head;
    if (verb < 0 || doc.tokens[verb]!.upos !== 'VERB' || isDenied(context, verb)) continue;
    for (const child of tree.children[noun]!) {
      const content = isContent(context, child) ? trimPunctuation(doc.tokens, yieldOf(tree, child)) : null;
      if (!content || content.first < noun || isTaken(context, content) || context.taken(verb)) continue;
      const { roles, source, spoken } = frameOf(context, verb, [content]);
      if (spoken) drafts.push(draft({ ...roles, type: 'indirect', medium: mediumOf(context, undefined, source), quote: [content], score: 0.5 }));
    }
  }
  return drafts;
};

/** A clause with a conjunction of content, or in the subjunctive of reported speech; an infinitive with «zu». No relative clause. */
function isContent(context: RuleContext, head: number): boolean {
  const { doc, tree, data } = context;
  const kind = relation(doc.tokens[head]!);
  if (!['ccomp', 'acl', 'xcomp', 'parataxis'].includes(kind) || doc.tokens[head]!.deprel === 'acl:relcl') return false;
  const marks = tree.children[head]!.filter((child) => relation(doc.tokens[child]!) === 'mark');
  if (marks.some((child) => data.complementizers.includes(doc.tokens[child]!.text.toLowerCase()))) return true;
  const finite = finiteVerb(context, head);
  if (finite >= 0) return marks.length === 0 && kind !== 'acl' && isReported(doc.tokens[finite]!, data);
  return marks.some((child) => doc.tokens[child]!.upos === 'PART');
}
