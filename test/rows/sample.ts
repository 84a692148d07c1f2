import type { Attributed, Entity } from '../../src/document.js';
import { annotated, attributed, claim, mention, phrase, predicate, quote, range } from './build.js';

const text = '🦊🦊 Die Reederin Ada Brandt fährt ein Solarboot.\nSie sagte Kollegen, das Boot koste am 3. Mai nicht 5 Mio. Euro 🚢, was die Brandt-Werft bestritt.';

/**
 * A document by hand: astral characters before and between, a predicate in two pieces, a pronoun, a name inside a token, an amount,
 * a speaker with an addressee, and speech without a frame inside other speech.
 */
export function sample(): Attributed {
  const doc = annotated('blatt', text, [
    [
      ['🦊🦊', 'SYM', '🦊🦊', 5, 'dep'], ['Die', 'DET', 'der', 2, 'det'], ['Reederin', 'NOUN', 'Reederin', 5, 'nsubj', { Number: 'Sing', Case: 'Nom' }],
      ['Ada', 'PROPN', 'Ada', 2, 'appos'], ['Brandt', 'PROPN', 'Brandt', 3, 'flat'], ['fährt', 'VERB', 'fahren', -1, 'root'],
      ['ein', 'DET', 'ein', 7, 'det'], ['Solarboot', 'NOUN', 'Solarboot', 5, 'obj'], ['.', 'PUNCT', '.', 5, 'punct'],
    ],
    [
      ['Sie', 'PRON', 'sie', 1, 'nsubj'], ['sagte', 'VERB', 'sagen', -1, 'root'], ['Kollegen', 'NOUN', 'Kollege', 1, 'iobj'], [',', 'PUNCT', ',', 6, 'punct'],
      ['das', 'DET', 'der', 5, 'det'], ['Boot', 'NOUN', 'Boot', 6, 'nsubj'], ['koste', 'VERB', 'kosten', 1, 'ccomp'], ['am', 'ADP', 'an', 8, 'case'],
      ['3.', 'ADJ', '3.', 9, 'amod'], ['Mai', 'NOUN', 'Mai', 6, 'obl'], ['nicht', 'PART', 'nicht', 6, 'advmod'], ['5', 'NUM', '5', 13, 'nummod'],
      ['Mio.', 'NOUN', 'Million', 11, 'flat'], ['Euro', 'NOUN', 'Euro', 6, 'obj'], ['🚢', 'SYM', '🚢', 6, 'dep'], [',', 'PUNCT', ',', 19, 'punct'],
      ['was', 'PRON', 'was', 19, 'obj'], ['die', 'DET', 'der', 18, 'det'], ['Brandt-Werft', 'PROPN', 'Brandt-Werft', 19, 'nsubj'],
      ['bestritt', 'VERB', 'bestreiten', 6, 'acl:relcl'], ['.', 'PUNCT', '.', 1, 'punct'],
    ],
  ]);
  const entities: Entity[] = [
    { id: 'e1', name: 'Ada Brandt', type: 'PER', mentions: [mention(doc, 'Ada Brandt', 'name'), mention(doc, 'Sie', 'pronoun')] },
    { id: 'e2', name: 'Brandt', type: 'ORG', mentions: [{ ...mention(doc, 'Brandt', 'name', 2) }] },
  ];
  const outer = quote({ id: 'q1', quote: [range(text, 'das Boot koste')], who: 'Ada Brandt', score: 0.123456 });
  const inner = quote({
    id: 'q2', type: 'direct', nested: true, quote: [range(text, 'nicht 5 Mio. Euro 🚢')], speaker: [range(text, 'Sie')], cue: [range(text, 'sagte')],
    addressee: [range(text, 'Kollegen')], who: 'Ada Brandt',
  });
  const attribution = { quote: inner, nested: { quote: outer, nested: null } };
  return attributed(doc, {
    entities,
    quotes: [outer, inner],
    claims: [
      claim(0, { subject: phrase(doc, 1, 4, 2), predicate: predicate(doc, [5]), object: phrase(doc, 6, 7, 7), score: 0.987654 }),
      claim(1, { subject: phrase(doc, 9, 9, 9), predicate: predicate(doc, [10]), object: null, score: 0.4 }),
      claim(1, {
        subject: phrase(doc, 13, 14, 14),
        predicate: predicate(doc, [15, 19], { negated: true, lemma: 'kosten', modality: 'reported' }),
        object: phrase(doc, 20, 22, 22),
        arguments: [{ ...phrase(doc, 16, 18, 18), role: 'time', adposition: 16, value: { kind: 'date', iso: '--05-03' } }],
        factuality: 'asserted',
        attribution,
      }),
      claim(1, { subject: phrase(doc, 26, 27, 27), predicate: predicate(doc, [28], { tense: 'past' }), object: phrase(doc, 25, 25, 25) }),
    ],
  });
}
