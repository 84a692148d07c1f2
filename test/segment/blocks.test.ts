import { describe, expect, it } from 'vitest';
import { blocks, sentences } from './document.js';

describe('blocks', () => {
  it('tells headings, paragraphs, bylines and items apart', () => {
    const text = 'Rathaus sperrt die Brücke\nVon Anna Beispiel\n19. April 2023\n\nDie Brücke ist gesperrt.\n\n• Sie wird geprüft.\n• Ein Termin fehlt\n1. Erstens\n2. Zweitens';
    expect(blocks(text, 'de')).toEqual([
      'heading: Rathaus sperrt die Brücke', 'byline: Von Anna Beispiel', 'byline: 19. April 2023', 'paragraph: Die Brücke ist gesperrt.',
      'item: • Sie wird geprüft.', 'item: • Ein Termin fehlt', 'item: 1. Erstens', 'item: 2. Zweitens',
    ]);
  });

  it('knows an author line by its last word', () => {
    expect(blocks('Erika Muster Verifizierter Autor\n\nText.', 'de')[0]).toBe('byline: Erika Muster Verifizierter Autor');
    expect(blocks('By Jane Doe\n\nText.', 'en')[0]).toBe('byline: By Jane Doe');
    expect(blocks('Von der Brücke fiel ein Stein herab\n\nText.', 'de')[0]).toBe('heading: Von der Brücke fiel ein Stein herab');
  });

  it('joins lines that are wrapped by hand', () => {
    const text = 'Die Bürgermeisterin hat am Montag angekündigt, dass die Stadt ab dem\n1. Mai keine neuen Parkplätze mehr bauen werde. Das Geld solle in den\nNahverkehr fließen, der seit Jahren zu wenig davon\nbekomme.';
    expect(blocks(text, 'de')).toEqual([`paragraph: ${text}`]);
    expect(sentences(text, 'de')).toHaveLength(2);
  });

  it('joins the second line of an item', () => {
    expect(blocks('- Der erste Punkt ist lang und reicht deshalb in die\n  zweite Zeile\n- Kurz', 'de')).toEqual([
      'item: - Der erste Punkt ist lang und reicht deshalb in die\n  zweite Zeile', 'item: - Kurz',
    ]);
  });

  it('never joins a list of links, whatever the length of its lines', () => {
    const links = ['Stadtrat beschließt neuen Haushalt mit knapper Mehrheit', 'Brücke am Hafen bleibt bis Ende des Monats gesperrt', 'Museum zeigt Werke aus der Sammlung eines Kaufmanns'];
    expect(blocks(links.join('\n'), 'de')).toEqual(links.map((link) => `links: ${link}`));
  });

  it('cuts a row of links at its bars', () => {
    expect(blocks('Impressum | Datenschutz | Kontakt', 'de')).toEqual(['links: Impressum |', 'links: Datenschutz |', 'links: Kontakt']);
  });

  it('keeps long lines apart that are paragraphs of their own', () => {
    const long = `Der Rat ${'hat lange und gründlich '.repeat(8)}beraten.`;
    expect(blocks(`${long}\n${long}`, 'de')).toEqual([`paragraph: ${long}`, `paragraph: ${long}`]);
  });

  it('takes every kind of line break', () => {
    expect(blocks('Eins.\r\n\r\nZwei.\u2028Drei.', 'de')).toEqual(['paragraph: Eins.', 'paragraph: Zwei.', 'paragraph: Drei.']);
  });
});
