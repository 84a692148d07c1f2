import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE } from '../../src/segment/sentences.js';
import { segment } from '../../src/segment/index.js';
import { document, sentences } from './document.js';

/** The bar marks where a sentence ends; the text under test has a space there. */
const german: readonly (readonly [string, string])[] = [
  ['dates', 'Am 3. Mai kam er.|Am 19. April ging sie.'],
  ['ordinals', 'Das Büro liegt im 6. Stock des Hauses.|Der Vertrag galt bis zum 67. Lebensjahr.'],
  ['a number that ends a sentence', 'Es blieben genau 35.|Danach war Schluss.'],
  ['abbreviations before nouns', 'Er isst z. B. Äpfel, d. h. Obst, ca. Montag.|Frau Prof. Dr. Weber fehlt.'],
  ['an enumeration that ends with usw.', 'Sie kauft Obst, Brot usw.|Weber zahlt.'],
  ['an abbreviation in mid sentence', 'Der Verein Muster e.V. hat Mitglieder.|Der Verein Muster e.V.|Die Mitglieder zahlen.'],
  ['direct speech that goes on', '„Ja.“ sagte er.|„Wirklich?“, fragte sie.|„Nein!“ rief er.'],
  ['direct speech of several sentences', '„Ich komme.|Aber ich bleibe nicht.“|Dann ging er.'],
  ['guillemets', '»Das reicht.«|Sie stand auf.|«Genug!»|Er auch.'],
  ['English and straight quotes', '“Das reicht.”|Sie ging.|"Gut."|Er blieb.'],
  ['nested quotes', '„Sie sagte: ‚Komm!‘ und lachte.“|Er nickte.'],
  ['brackets', 'Er kam (sie auch!) um drei.|Die Zahl stieg (siehe Tabelle. Und Bild).|Schluss.'],
  ['an open bracket that never closes', 'Das ist :( nicht gut.|Das ist (besser.|Ende.'],
  ['ellipsis', 'Er weiß … nichts.|Nun ja...|Mal sehen.'],
  ['decimal numbers and times', 'Um 18.30 Uhr waren es 1.234,5 Liter.|Gut.'],
  ['a forgotten space', 'Er ging.|Sie blieb.'],
  ['emoji after the end', 'Danke! 👍🏽|Bis bald.'],
  ['numbers of items', '1. Erstens gehen wir.|2. Zweitens auch.'],
  ['marks of notes', 'Er starb arm.[17]|Sie erbte.'],
  ['a full stop before a lower-case word', 'Er nannte es gez. von Hand. und ging.|Ende.'],
];

const english: readonly (readonly [string, string])[] = [
  ['titles and initials', 'Mr. John F. Doe met Dr. Roe.|They left.'],
  ['dotted abbreviations', 'He lives in the U.S. Senate office.|She lives in the U.S.|They met at 5 p.m. on Monday.'],
  ['companies', 'Widgets Inc. announced it.|He left Widgets Inc.|The firm closed.'],
  ['quotes', '"It is over." He left.|“Is it?” she asked.'.replace('." He', '."|He')],
  ['lower case in informal text', 'i went home.|then i slept.|why not?|no idea.'],
  ['numbers', 'It cost $5.50 in 1998.|Section 3.2 says no.'],
];

describe('sentences', () => {
  for (const [lang, rows] of [['de', german], ['en', english]] as const) {
    for (const [name, marked] of rows) {
      it(`${lang}: ${name}`, () => expect(sentences(marked.replaceAll('|', ' '), lang)).toEqual(marked.split('|')));
    }
  }

  it('finds the end where the space was forgotten', () => {
    expect(sentences('Das ist das Ende.Danach ging er.', 'de')).toEqual(['Das ist das Ende.', 'Danach ging er.']);
  });

  it('keeps the number behind a bullet with its item', () => {
    expect(sentences('• 1. Gehen\n• 2. Laufen', 'fr')).toEqual(['• 1. Gehen', '• 2. Laufen']);
  });

  it('knows the marks of other scripts', () => {
    expect(sentences('東京は晴れ。大阪は雨！', 'ja')).toEqual(['東京は晴れ。', '大阪は雨！']);
    expect(sentences('هل أنت هنا؟ نعم.', 'ar')).toEqual(['هل أنت هنا؟', 'نعم.']);
  });

  it('cuts text without an end at commas and says where', () => {
    const text = Array.from({ length: 400 }, () => 'immer weiter und weiter,').join(' ');
    const doc = segment(document(text, 'de'));
    for (const sentence of doc.sentences) {
      expect(sentence.last - sentence.first + 1).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(sentence.text.endsWith(',')).toBe(true);
    }
    expect(doc.messages).toMatchObject([{ stage: 'segment', rule: 'sentence-too-long', start: 0, end: text.length }]);
  });

  it('has none in an empty text', () => {
    for (const text of ['', ' \n\t ']) expect(segment(document(text, 'de'))).toMatchObject({ blocks: [], tokens: [], sentences: [], messages: [] });
  });
});
