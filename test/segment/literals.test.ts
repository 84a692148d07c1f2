import { describe, expect, it } from 'vitest';
import { literals } from './document.js';

describe('literals', () => {
  it('marks money, shares, times and numbers in German', () => {
    expect(literals('Er zahlte $54,20 oder 42.000 Euro, also 5 %, um 18:30 und um 19.15 Uhr für 17.500 Kisten.', 'de')).toEqual([
      '$=money', '54,20=money', '42.000=money', 'Euro=money', '5=percent', '%=percent', '18:30=time', '19.15=time', '17.500=number',
    ]);
  });

  it('marks dates and ordinals of the language', () => {
    expect(literals('Am 19. April 2023 im 6. Stock', 'de')).toEqual(['19.=date', 'April=date', '2023=date', '6.=ordinal']);
    expect(literals('On May 3, 2020 the 5th try', 'en')).toEqual(['May=date', '3=date', ',=date', '2020=date', '5th=ordinal']);
  });

  it('marks addresses and emoji', () => {
    expect(literals('https://example.org post@example.org #Klima @rathaus 👩‍🚀', 'de')).toEqual([
      'https://example.org=url', 'post@example.org=email', '#Klima=hashtag', '@rathaus=mention', '👩‍🚀=emoji',
    ]);
  });

  it('leaves words alone', () => {
    expect(literals('Die Kund:innen mögen Twitter sehr.', 'de')).toEqual([]);
  });

  it('marks each of a thousand amounts in one line', () => {
    const found = literals(Array.from({ length: 1000 }, (_, i) => `$${i},50`).join(' '), 'de');
    expect(found).toHaveLength(2000);
    expect(found.every((one) => one.endsWith('=money'))).toBe(true);
  });
});
