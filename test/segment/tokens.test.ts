import { describe, expect, it } from 'vitest';
import { segment } from '../../src/segment/index.js';
import { document, tokens } from './document.js';

const german: readonly (readonly [string, string, string])[] = [
  ['contractions stay whole', 'Er ging im Regen zum Amt.', 'Er|ging|im|Regen|zum|Amt|.'],
  ['ordinals keep their full stop', 'Am 3. Mai und im 6. Stock', 'Am|3.|Mai|und|im|6.|Stock'],
  ['a number at the end does not', 'Es waren genau 35. Danach ging er.', 'Es|waren|genau|35|.|Danach|ging|er|.'],
  ['years at the end do not', 'Das war im Jahr 1998.', 'Das|war|im|Jahr|1998|.'],
  ['abbreviations', 'Dr. Weber kam z.B. ca. um drei, z. B. mit Obst usw.', 'Dr.|Weber|kam|z.B.|ca.|um|drei|,|z.|B.|mit|Obst|usw.'],
  ['a title glued to its name', 'Frau Dr.Weber', 'Frau|Dr.|Weber'],
  ['numbers and currencies', 'Die Gebühr stieg von $54,20 auf 42.000 €, also um 5%.', 'Die|Gebühr|stieg|von|$|54,20|auf|42.000|€|,|also|um|5|%|.'],
  ['number ranges and scores', 'Seiten 2-3, Ergebnis 1:0, Bruch 3/8', 'Seiten|2-3|,|Ergebnis|1:0|,|Bruch|3/8'],
  ['compounds are split at hyphens', 'Die EU-Staaten und der Umwelt- und Naturschutz', 'Die|EU|-|Staaten|und|der|Umwelt|-|und|Naturschutz'],
  ['elliptic compounds before a slash', 'Ober-/Unterbau und/oder Keller', 'Ober-/Unterbau|und|/|oder|Keller'],
  ['gender marks stay inside', 'Die Kund:innen und Leser*innen, jede:r von uns', 'Die|Kund:innen|und|Leser*innen|,|jede:r|von|uns'],
  ['a colon before a word', 'Er sagte:nein', 'Er|sagte|:|nein'],
  ['a clitic es', 'Wie geht’s? Ich hab\'s.', 'Wie|geht|’s|?|Ich|hab|\'s|.'],
  ['quote marks', '„Ja“, »nein«, “gut”, «so», ‚na‘, "hm"', '„|Ja|“|,|»|nein|«|,|“|gut|”|,|«|so|»|,|‚|na|‘|,|"|hm|"'],
  ['unpaired quote marks', '„Ja, sagte sie.', '„|Ja|,|sagte|sie|.'],
  ['ellipses', 'Nun ja... Mal sehen … gut', 'Nun|ja|...|Mal|sehen|…|gut'],
  ['repeated marks', 'Halt!! Wer da?!', 'Halt|!|!|Wer|da|?|!'],
  ['initials and roman numerals', 'J. K. Muster sah Ludwig II. und ging', 'J.|K.|Muster|sah|Ludwig|II.|und|ging'],
];

const english: readonly (readonly [string, string, string])[] = [
  ['negations', "I don't know, we can't, she won’t", "I|don't|know|,|we|can't|,|she|won’t"],
  ['possessives and short verbs', "Musk's lawyers say they're done and it’ll do", "Musk's|lawyers|say|they're|done|and|it’ll|do"],
  ['stacked clitics', "He wouldn't've", "He|wouldn't've"],
  ['plural possessives', "the workers' union", "the|workers|'|union"],
  ['names with apostrophes', "O'Brien spoke", "O'Brien|spoke"],
  ['cannot', 'We cannot and we are gonna', 'We|cannot|and|we|are|gonna'],
  ['hyphens', 'a well-known non-profit e-mail', 'a|well|-|known|non-profit|e-mail'],
  ['telephone numbers and ranges', 'Call 555-0100-22, 5-10 times, 1998-2003', 'Call|555-0100-22|,|5|-|10|times|,|1998|-|2003'],
  ['dotted abbreviations', 'The U.S. Senate met at 5 p.m. in D.C.', 'The|U.S.|Senate|met|at|5|p.m.|in|D.C.'],
  ['No. before a number only', 'No. 5 said no. Then no.', 'No.|5|said|no|.|Then|no|.'],
  ['the pronoun is no initial', 'Smarter than I. Yes', 'Smarter|than|I|.|Yes'],
  ['units', 'a 35mm film at 7:30PM for $5k', 'a|35|mm|film|at|7:30|PM|for|$|5|k'],
  ['companies', 'AT&T bought Widgets Inc. and left', 'AT&T|bought|Widgets|Inc.|and|left'],
  ['repeated marks', 'What?! No!!', 'What|?!|No|!!'],
];

const any: readonly (readonly [string, string, string])[] = [
  ['addresses', 'Siehe https://example.org/a?b=1&c=(d), www.example.org. Oder post@example.org!', 'Siehe|https://example.org/a?b=1&c=(d)|,|www.example.org|.|Oder|post@example.org|!'],
  ['hashtags and mentions', '#Klima2030 von @rathaus_info!', '#Klima2030|von|@rathaus_info|!'],
  ['emoji', 'gut 👩‍🚀👍🏽🇩🇪1️⃣ ❤️', 'gut|👩‍🚀|👍🏽|🇩🇪|1️⃣|❤️'],
  ['emoticons', 'gut :-) ja', 'gut|:-)|ja'],
  ['combining marks', 'Mu\u0308ller ging', 'Mu\u0308ller|ging'],
];

describe('tokens', () => {
  for (const [name, text, expected] of german) it(`German: ${name}`, () => expect(tokens(text, 'de')).toBe(expected));
  for (const [name, text, expected] of english) it(`English: ${name}`, () => expect(tokens(text, 'en')).toBe(expected));
  for (const [name, text, expected] of any) it(`any language: ${name}`, () => expect(tokens(text, 'de')).toBe(expected));

  it('cuts elisions and keeps hyphens in languages without data of their own', () => {
    expect(tokens("L'entreprise d'Anna porte-parole", 'fr')).toBe("L'|entreprise|d'|Anna|porte-parole");
  });

  it('reads scripts without spaces by words and right-to-left text by spaces', () => {
    expect(tokens('我们学习。', 'zh').split('|').join('')).toBe('我们学习。');
    expect(tokens('我们学习。', 'zh').split('|').length).toBeGreaterThan(2);
    expect(tokens('مرحبا بالعالم؟', 'ar')).toBe('مرحبا|بالعالم|؟');
  });

  it('makes NUL bytes and lone surrogates tokens', () => {
    expect(tokens('a\0b \ud83d c', 'de')).toBe('a|\0|b|\ud83d|c');
  });

  it('cuts a stretch without a break and says so', () => {
    const doc = segment(document(`x ${'a'.repeat(2500)}`, 'de'));
    expect(doc.tokens.map((token) => token.end - token.start)).toEqual([1, 1000, 1000, 500]);
    expect(doc.messages.map(({ rule, start, end }) => ({ rule, start, end }))).toEqual([{ rule: 'token-too-long', start: 2, end: 2502 }]);
  });
});
