import { describe, expect, it } from 'vitest';
import { normaliseValue } from '../../src/annotate/values.js';
import type { Value } from '../../src/document.js';
import { de } from '../../src/languages/de.js';
import { en } from '../../src/languages/en.js';
import type { Language } from '../../src/languages/language.js';

/** A Wednesday. */
const date = '2023-04-19';

function short(value: Value | null): string | null {
  switch (value?.kind) {
    case undefined: return null;
    case 'date': return value.iso;
    case 'money': return `${value.number} ${value.currency}`;
    case 'percent': return `${value.number} %`;
    case 'amount': return `${value.number} × ${value.unit}`;
  }
}

function check(lang: Language, options: { date?: string }, cases: readonly (readonly [phrase: string, value: string | null])[]): void {
  it.each(cases)('%s', (phrase, value) => {
    expect(short(normaliseValue(phrase, lang, options))).toBe(value);
  });
}

describe('German dates', () => {
  check(de, {}, [
    ['am 19. April 2023', '2023-04-19'],
    ['am Mittwoch, dem 19. April 2023', '2023-04-19'],
    ['19.04.2023', '2023-04-19'],
    ['am 1. Mai 1886 in Chicago', '1886-05-01'],
    ['im Oktober 2022', '2022-10'],
    ['Anfang Februar 2021', '2021-02'],
    ['seit 2020', '2020'],
    ['im Jahr 2019', '2019'],
    ['bis Ende des Jahres 2025', '2025'],
    ['zwischen 2021 und 2022', '2021/2022'],
    ['2021–2022', '2021/2022'],
    ['in der Saison 2021/22', '2021/2022'],
    ['2021/22', '2021/2022'],
    ['von 1914 bis 1918', '1914/1918'],
    ['vom 3. bis 5. Mai 2023', '2023-05-03/2023-05-05'],
    ['vom 28. April bis zum 2. Mai 2023', '2023-04-28/2023-05-02'],
    ['von Dezember bis Februar 2023', '2022-12/2023-02'],
    ['in den 1990er Jahren', '1990/1999'],
    ['im 19. Jahrhundert', '1801/1900'],
    ['am 31. Februar 2023', null],
    ['im Mai 2021 und im Juni 2022', null],
    ['am 4. Mai', null],
    ['gestern', null],
  ]);
});

describe('German dates told from the day of the text', () => {
  check(de, { date }, [
    ['am 4. Mai', '2023-05-04'],
    ['am 30. Dezember', '2022-12-30'],
    ['im Dezember', '2022-12'],
    ['im Juni', '2023-06'],
    ['heute', '2023-04-19'],
    ['gestern Abend', '2023-04-18'],
    ['vergangenen Montag', '2023-04-17'],
    ['am vergangenen Mittwoch', '2023-04-12'],
    ['nächsten Mittwoch', '2023-04-26'],
    ['letzte Woche', '2023-04-10/2023-04-16'],
    ['im nächsten Monat', '2023-05'],
    ['in diesem Jahr', '2023'],
    ['vor zwei Wochen', '2023-04-05'],
    ['vor einem Jahr', '2022'],
    ['vor drei Monaten', '2023-01'],
    ['vor zwei Wochen erst', '2023-04-05'],
    ['am Dienstag', null],
    ['bis morgen', '2023-04-20'],
    ['am Morgen des Festes', null],
    ['im Oktober vergangenen Jahres', '2022-10'],
    ['die am 4. Mai aus dem Hafen verschwundene Jacht', null],
    ['vor zwei Zeugen', null],
  ]);
});

describe('German amounts', () => {
  check(de, { date }, [
    ['$54,20', '54.2 USD'],
    ['12 Milliarden Dollar', '12000000000 USD'],
    ['mehr als $2,15 Billionen', '2150000000000 USD'],
    ['42.000 Euro', '42000 EUR'],
    ['rund 3,5 Mio. Euro', '3500000 EUR'],
    ['€ 1.234,56', '1234.56 EUR'],
    ['1.234,56 €', '1234.56 EUR'],
    ['für 44 Milliarden US-Dollar', '44000000000 USD'],
    ["1'000 Schweizer Franken", '1000 CHF'],
    ['zwei Millionen Euro der Stadt', '2000000 EUR'],
    ['3,5 Prozent', '3.5 %'],
    ['um 20 % der Stimmen', '20 %'],
    ['minus 0,4 Prozent', '-0.4 %'],
    ['17.500 Arbeiten', '17500 × Arbeiten'],
    ['2020 Menschen', '2020 × Menschen'],
    ['fünfundzwanzig Kinder', '25 × Kinder'],
    ['zweihundertdreißigtausend Haushalte', '230000 × Haushalte'],
    ['drei neue Schulen in Bremen', '3 × neue Schulen'],
    ['17 500 Arbeiten', '17500 × Arbeiten'],
    ['4.5', null],
    ['halb acht', null],
    ['um 8 Uhr', null],
    ['um 19.30 Uhr', null],
    ['5 bis 10 Prozent', null],
    ['zwischen 5 und 10 Prozent', null],
    ['zwei oder drei Wochen', null],
    ['zwei Jahre und zehn Monate Haft', null],
    ['sechs Stunden zwei Minuten', null],
    ['zehn Millionen schwedischen Kronen', '10000000 SEK'],
    ['zwischen 10 und 12 Euro', null],
    ['24-Stunden-Frist', null],
    ['die 2. Liga', null],
    ['ein 3:1', null],
    ['die Polizei', null],
    ['ein Auto', null],
    ['', null],
  ]);
});

describe('English dates', () => {
  check(en, {}, [
    ['on April 19, 2023', '2023-04-19'],
    ['on Wednesday, April 19, 2023', '2023-04-19'],
    ['on 19 April 2023', '2023-04-19'],
    ['on the 19th of April 2023', '2023-04-19'],
    ['in October 2022', '2022-10'],
    ['since 2020', '2020'],
    ['in late 2020', '2020'],
    ['between 2021 and 2022', '2021/2022'],
    ['2021–2022', '2021/2022'],
    ['from March to June 2021', '2021-03/2021-06'],
    ['4/19/2023', '2023-04-19'],
    ['4/5/2023', null],
    ['2023-04-19', '2023-04-19'],
    ['in the 1990s', '1990/1999'],
    ['in the 19th century', '1801/1900'],
    ['in the first quarter of 2023', '2023-01/2023-03'],
    ['the second Monday of February 2021', '2021-02-08'],
    ['last Monday', null],
    ['two weeks ago', null],
    ['may be', null],
  ]);
});

describe('English dates told from the day of the text', () => {
  check(en, { date }, [
    ['on May 4', '2023-05-04'],
    ['yesterday', '2023-04-18'],
    ['last Monday', '2023-04-17'],
    ['last week', '2023-04-10/2023-04-16'],
    ['next year', '2024'],
    ['this month', '2023-04'],
    ['two weeks ago', '2023-04-05'],
    ['a year ago', '2022'],
    ['last October', '2022-10'],
    ['on Tuesday', null],
  ]);
});

describe('English amounts', () => {
  check(en, { date }, [
    ['$54.20', '54.2 USD'],
    ['more than $2.15 trillion', '2150000000000 USD'],
    ['$3.5bn', '3500000000 USD'],
    ['£5m', '5000000 GBP'],
    ['42,000 euros', '42000 EUR'],
    ['€1,234.56', '1234.56 EUR'],
    ['C$20', '20 CAD'],
    ['3.5 percent', '3.5 %'],
    ['nearly 20 per cent of voters', '20 %'],
    ['17,500 works', '17500 × works'],
    ['twenty-five children', '25 × children'],
    ['two hundred workers', '200 × workers'],
    ['fifty-four thousand people', '54000 × people'],
    ['one hundred and twenty soldiers', '120 × soldiers'],
    ['4.5', '4.5 × '],
    ['5 pm', null],
    ['10 to 15 percent', null],
    ['a car', null],
    ['the 2nd division', null],
  ]);
});

describe('normaliseValue', () => {
  it('does not depend on the clock or the time zone', () => {
    const zone = process.env['TZ'];
    const phrases = ['the first quarter of 2023', 'the second Monday of February 2021', 'last Monday'];
    const read = (): unknown[] => phrases.map((phrase) => normaliseValue(phrase, en, { date }));
    const before = read();
    process.env['TZ'] = 'Pacific/Kiritimati';
    const after = read();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(after).toEqual(before);
  });

  it('reads no more than the beginning of a very long phrase', () => {
    expect(short(normaliseValue(`am 19. April 2023 ${'in Berlin '.repeat(200_000)}`, de))).toBe('2023-04-19');
    expect(normaliseValue('1.'.repeat(1_000_000), de)).toBeNull();
  });
});
